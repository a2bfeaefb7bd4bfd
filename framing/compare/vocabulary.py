"""The full vocabulary: every word of the articles with its place, its voice and its kind of passage."""

from collections.abc import Sequence

import numpy as np
import pandas as pd

from framing.anatomy import OWN_KINDS
from framing.text import WORD

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
