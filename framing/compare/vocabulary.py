"""The full vocabulary: every word of the articles, and any phrase, with its place, voice and kind of passage."""

import re
from collections.abc import Sequence
from itertools import pairwise

import numpy as np
import pandas as pd

from framing.anatomy import OWN_KINDS
from framing.errors import FramingError
from framing.text import WORD
from framing.text import words as words_of

_SMALL = r"""(?:[^\S\n]|["“”„«»'‘’()\[\]-])*"""
BETWEEN = re.compile(rf"{_SMALL}\n?{_SMALL}")  # what may stand between the words of one phrase
FARTHEST = 12  # characters
COLUMNS = ["article_id", "start", "end", "word", "voice", "speaker", "kind"]


def find_words(
    corpus, voices: pd.DataFrame, kinds: Sequence[str] = OWN_KINDS, voice: str | Sequence[str] | None = None
) -> pd.DataFrame:
    """Every word in these kinds of passages, one row each: article_id, start, end, word, voice, speaker, kind.

    `word` is in lower case with straight apostrophes; start and end are offsets into the source. `voice` keeps only the
    words in that voice, or in several. Nothing is left out: no stop words, no rare words, no numbers. The rows of a
    voice are as many as its `words` in the voices table.

    >>> import framing as fr
    >>> seeds = fr.analyse("seeds", "data/codebook.yml")
    >>> found = find_words(seeds.corpus, seeds.voices)
    >>> bool(len(found) == seeds.articles.words.sum())
    True
    """
    chosen = voices[voices["kind"].isin(list(kinds))]
    if voice is not None:
        chosen = chosen[chosen["voice"].isin([voice] if isinstance(voice, str) else list(voice))]
    starts, ends, words, sizes = [], [], [], []
    for row in chosen[["article_id", "start", "end"]].itertuples(index=False, name=None):
        article_id, first, last = row
        before = len(words)
        for found in WORD.finditer(corpus.texts[article_id], int(first), int(last)):
            starts.append(found.start())
            ends.append(found.end())
            words.append(found[0])
        sizes.append(len(words) - before)
    place = np.repeat(np.arange(len(chosen)), sizes)
    folded = pd.Series(words, dtype="str").str.lower().str.replace("’", "'").str.replace("‑", "-")
    frame = chosen[["article_id", "voice", "speaker", "kind"]].iloc[place].reset_index(drop=True)
    return frame.assign(start=starts, end=ends, word=folded)[COLUMNS]


def find_phrase(phrase: str, words: pd.DataFrame, corpus) -> pd.DataFrame:
    """Every place where words of `find_words` stand one after the other: the same columns, `word` is the phrase.

    In any case and with any apostrophe; quotation marks, brackets and hyphens may stand between the words, a comma, a
    dash or the end of a sentence may not. Voice, speaker and kind are those of the first word. One word is a phrase,
    too. A phrase without a word raises `FramingError`.

    >>> import framing as fr
    >>> seeds = fr.analyse("seeds", "data/codebook.yml")
    >>> words = find_words(seeds.corpus, seeds.voices)
    >>> found = find_phrase("Secretary of State", words, seeds.corpus)
    >>> sorted({seeds.corpus.texts[row.article_id][row.start : row.end] for row in found.itertuples()})
    ['Secretary of State', 'secretary of state']
    """
    wanted = words_of(phrase)
    if not wanted:
        raise FramingError(f"There is no word in {phrase!r}.", advice="Give a word, or several in a row.")
    rows = words.sort_values(["article_id", "start"], kind="stable").reset_index(drop=True)
    said, fits = rows["word"].to_numpy(), np.ones(max(len(rows) - len(wanted) + 1, 0), bool)
    for place, word in enumerate(wanted):
        fits &= said[place : place + len(fits)] == word
    first = np.flatnonzero(fits)
    places = rows[["article_id", "start", "end"]].to_records(index=False)
    kept = [at for at in first if _runs_on(places[at : at + len(wanted)], corpus)]
    ends = rows["end"].to_numpy()[[at + len(wanted) - 1 for at in kept]]
    return rows.iloc[kept].assign(end=ends, word=" ".join(wanted)).reset_index(drop=True)[COLUMNS]


def _runs_on(places, corpus) -> bool:
    """Whether nothing but what may stand inside a phrase stands between these words."""
    text = corpus.texts[places[0]["article_id"]]
    return all(
        one["article_id"] == other["article_id"]
        and other["start"] - one["end"] <= FARTHEST
        and BETWEEN.fullmatch(text, int(one["end"]), int(other["start"]))
        for one, other in pairwise(places)
    )
