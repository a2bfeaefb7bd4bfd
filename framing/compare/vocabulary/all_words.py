"""The full vocabulary: every word of the articles, and any phrase, with its place, voice and kind of passage; and what
sort of word it is: a date, a number, a name, or a word like any other.

What an outlet happened to print in an article (days, figures, whom it asked) sets it apart from others as strongly as
any choice of words, and says nothing of its language.
"""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

import numpy as np
import pandas as pd

from framing.compare.scope import in_voices
from framing.core.arguments import checked, require_columns
from framing.core.errors import FramingError
from framing.core.kinds_and_voices import OWN_KINDS
from framing.core.spans import by_article, covering, records
from framing.core.text.english.function_words import DAYS
from framing.core.text.words import MONTHS, WORD, bare
from framing.core.text.words import words as words_of
from framing.reading.corpus import Corpus

_SMALL = r"""(?:[^\S\n]|["“”„«»'‘’()\[\]-])*"""
BETWEEN = re.compile(rf"{_SMALL}\n?{_SMALL}")  # what may stand between the words of one phrase
FARTHEST = 12  # characters
COLUMNS = ["article_id", "start", "end", "word", "voice", "speaker", "kind"]
_MONTHS = {month.lower() for month in MONTHS}
OPENS = ".!?:;…“\"'‘(•–—\n"  # after these, and at the beginning of a text, a capital tells nothing


@checked(voices="article_id start end voice speaker kind", names="article_id start end")
def find_words(
    corpus: Corpus, voices: pd.DataFrame, kinds: Sequence[str] = OWN_KINDS, voice: str | Sequence[str] | None = None,
    names: pd.DataFrame | None = None,
) -> pd.DataFrame:  # fmt: skip
    """Every word in these kinds of passages, one row each: article_id, start, end, word, voice, speaker, kind.

    `word` is in lower case with straight apostrophes and common letters; start and end are offsets into the source.
    `voice` keeps only the words in that voice, or in several; an unknown one raises `FramingError`. Nothing is left
    out: no stop words, no rare words, no numbers. The rows of a voice are as many as its `words` in the voices table.
    With the table `names` of an analysis, readers' names are left out, and they alone.

    >>> import framing as fr
    >>> seeds = fr.analyse("seeds", "data/codebook.yml")
    >>> found = find_words(seeds.corpus, seeds.voices)
    >>> bool(len(found) == seeds.articles.words.sum())
    True
    """
    chosen = in_voices(voices, kinds, voice)
    starts: list[int] = []
    ends: list[int] = []
    words: list[str] = []
    sizes: list[int] = []
    for row in chosen[["article_id", "start", "end"]].itertuples(index=False, name=None):
        article_id, first, last = row
        before = len(words)
        for found in WORD.finditer(corpus.texts[article_id], int(first), int(last)):
            starts.append(found.start())
            ends.append(found.end())
            words.append(bare(found[0]))
        sizes.append(len(words) - before)
    place = np.repeat(np.arange(len(chosen)), sizes)
    frame = chosen[["article_id", "voice", "speaker", "kind"]].iloc[place].reset_index(drop=True)
    found = frame.assign(start=starts, end=ends, word=pd.Series(words, dtype="str"))[COLUMNS]
    return found if names is None or names.empty else found[~_within(found, names)].reset_index(drop=True)


def _within(words: pd.DataFrame, names: pd.DataFrame) -> np.ndarray:
    """Which words stand where a reader's name does."""
    spans, found = by_article(names.sort_values("start")), np.zeros(len(words), bool)
    for article_id, rows in words.groupby("article_id").indices.items():
        found[rows] = covering(spans.get(article_id, names.head(0)), words["start"].to_numpy()[rows]) >= 0
    return found


@checked(words="article_id start end word")
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


@checked(rows="article_id", words="article_id start")
def dispersion(rows: pd.DataFrame, words: pd.DataFrame, of: str = "word", parts: int | None = None) -> pd.DataFrame:
    """How unevenly each value of a column is spread: `of`, k, parts (it occurs in), of_parts, dp, dp_norm.

    `rows` are the words of `find_words`, or mentions (then `of` is "term", "frame" …) of the same voices and passages;
    `words` are all words there, which give the parts their sizes. The parts are the articles, or, with `parts`, so many
    equal stretches of each article, all counted together by their order (so that part 1 is where articles begin).

    DP is half the sum of the differences between each part's share of the words and its share of the occurrences (Gries
    2008): 0 as even as can be, near 1 all in one small part. `dp_norm` divides by its largest possible value (Lijffijt
    & Gries 2012); NA where there is one part only. A value with one occurrence cannot be spread: read dp beside k. Rows
    outside the words' articles raise `FramingError`.

    >>> words = pd.DataFrame({"article_id": list("aaab"), "start": [0, 4, 8, 0], "word": ["war", "war", "of", "of"]})
    >>> dispersion(words, words)[["word", "k", "dp"]].values.tolist()
    [['war', 2, 0.25], ['of', 2, 0.25]]
    """
    require_columns(rows, [of], "rows")
    if parts is not None and parts < 1:
        raise FramingError(f"An article cannot be cut into {parts} parts.", advice="Give a number of 1 or more.")
    if not set(rows["article_id"]) <= set(words["article_id"]):
        raise FramingError("There are occurrences in articles of which no words were given.")
    sizes = _parts(words, words, parts).value_counts()
    names = sizes.index
    at = pd.Categorical(_parts(rows, words, parts), categories=names).codes
    codes, values = pd.factorize(rows[of])
    pairs, times = np.unique(codes * len(names) + at, return_counts=True)
    word, part = pairs // len(names), pairs % len(names)
    share = (sizes / sizes.sum()).to_numpy()
    dp = deviation(word, times, share[part], len(values))
    return pd.DataFrame({
        of: values, "k": np.bincount(codes, minlength=len(values)), "parts": np.bincount(word, minlength=len(values)),
        "of_parts": len(names), "dp": dp, "dp_norm": dp / (1 - share.min()) if len(names) > 1 else np.nan,
    })  # fmt: skip


def deviation(word: np.ndarray, times: np.ndarray, share: np.ndarray, height: int) -> np.ndarray:
    """DP of each word, from the parts in which it occurs: `times` there, and the parts' `share` of all words."""
    total = np.bincount(word, weights=times, minlength=height)
    with np.errstate(invalid="ignore", divide="ignore"):
        apart = np.abs(times / total[word] - share)
        # Parts without the word differ by their own share, all of which together is what the others leave.
        left = 1 - np.bincount(word, weights=share, minlength=height)
        return np.where(total > 0, (np.bincount(word, weights=apart, minlength=height) + left) / 2, np.nan)


def _parts(rows: pd.DataFrame, words: pd.DataFrame, parts: int | None) -> pd.Series:
    """The part that each row stands in: its article, or the stretch of it."""
    if parts is None:
        return rows["article_id"].reset_index(drop=True)
    stretch = np.empty(len(rows), int)
    starts = {article: np.sort(group["start"].to_numpy()) for article, group in words.groupby("article_id")}
    for article, at in rows.reset_index(drop=True).groupby("article_id").indices.items():
        before = np.searchsorted(starts[article], rows["start"].to_numpy()[at], side="right") - 1
        stretch[at] = np.clip(before, 0, None) * parts // len(starts[article])
    return pd.Series(stretch)


@checked(words="article_id start word voice")
def sort_words(words: pd.DataFrame, corpus) -> pd.Series:
    """The sort of each word that occurs: "word", "name", "date" or "number", by word.

    A name is written with a capital in more than half of its places within sentences, headlines left out; a word that
    stands only where every word has a capital counts as a word. A day is a date; a month is, unless it is mostly
    written without a capital ("may", "march").

    >>> import framing as fr
    >>> seeds = fr.analyse("seeds", "data/codebook.yml")
    >>> sorts = sort_words(fr.compare.find_words(seeds.corpus, seeds.voices), seeds.corpus)
    >>> sorts[["war", "gaza", "thursday", "7"]].tolist()
    ['word', 'name', 'date', 'number']
    """
    running = words[words["voice"] != "headline"]
    capital: dict[str, int] = {}
    count: dict[str, int] = {}
    for article_id, start, word in records(running[["article_id", "start", "word"]]):
        text = corpus.texts[article_id]
        before = text[max(start - 4, 0) : start].rstrip(" ”’")[-1:]  # “… and left.” Two: behind the stop
        if before and before not in OPENS:
            count[word] = count.get(word, 0) + 1
            capital[word] = capital.get(word, 0) + text[start].isupper()
    sorts = {}
    for word in words["word"].unique():
        name = capital.get(word, 0) * 2 > count.get(word, 0)
        bare = word.removesuffix("'s")
        dated = bare in DAYS or (bare in _MONTHS and (name or word not in count))
        sorts[word] = "number" if word[0].isdigit() else "date" if dated else "name" if name else "word"
    return pd.Series(sorts, dtype="str")


def as_printed(words: pd.DataFrame, corpus) -> dict[str, str]:
    """How a reader would write each word that occurs: names and dates as they mostly stand in the texts, others as in
    the table `words`, in lower case.

    >>> import framing as fr
    >>> seeds = fr.analyse("seeds", "data/codebook.yml")
    >>> printed = as_printed(fr.compare.find_words(seeds.corpus, seeds.voices), seeds.corpus)
    >>> printed["war"], printed["gaza"], printed["thursday"], printed["idf"]
    ('war', 'Gaza', 'Thursday', 'IDF')
    """
    sorts = sort_words(words, corpus)
    named = words[words["word"].isin(sorts.index[sorts.isin(["name", "date"])]) & (words["voice"] != "headline")]
    forms: dict[str, Counter] = {}
    for article_id, start, end, word in records(named[["article_id", "start", "end", "word"]]):
        forms.setdefault(word, Counter())[corpus.texts[article_id][start:end]] += 1
    return {word: word for word in sorts.index} | {word: seen.most_common(1)[0][0] for word, seen in forms.items()}
