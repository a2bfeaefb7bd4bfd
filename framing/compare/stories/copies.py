"""Copy that articles share: runs of 25 words or more that are the same, as when two outlets print one agency's text."""

from functools import lru_cache
from hashlib import blake2b
from itertools import pairwise

import numpy as np
import pandas as pd

from framing.core.arguments import checked, require_whole
from framing.core.text.words import WORD, bare
from framing.reading.corpus import Corpus
from framing.reading.dates import moment

COPY = 25  # words in a row
COLUMNS = ["article_id", "start", "end", "words", "first"]


@checked(passages="article_id kind start end")
def find_copies(corpus: Corpus, passages: pd.DataFrame, least: int = COPY) -> pd.DataFrame:
    """Runs of at least `least` words that the bodies of two or more articles share: article_id, start, end, words,
    first.

    Runs go on across sentences and paragraphs; capitals, punctuation and marks do not matter. `first` is the article
    that counts as the run's origin: the earliest published of those that have it, undated ones last, then by id. A row
    for each article, so that the run of the first one is there too.

    >>> from framing.reading.passages.classify import find_passages
    >>> from framing.reading.corpus import corpus
    >>> told = " ".join(f"word{n}" for n in range(30)) + "."
    >>> two = corpus([{"article_id": key, "outlet": key} for key in "ab"], {"a": told, "b": told})
    >>> find_copies(two, find_passages(two))[["article_id", "words", "first"]].values.tolist()
    [['a', 30, 'a'], ['b', 30, 'a']]
    """
    require_whole("least", least, 1)
    bodies = passages[passages["kind"] == "body"].sort_values("start").groupby("article_id", sort=True)
    running = {article: _running(corpus.texts[article], group) for article, group in bodies}
    age = order_of_publication(corpus.articles)
    origins = _origins({article: words for article, (words, _, _) in running.items()}, age, least)
    by_age = {place: article for article, place in age.items()}
    rows = []
    for article, (_, starts, ends) in running.items():
        for first, last in _stretches(origins[article], len(age)):
            origin = by_age[int(origins[article][first])]
            rows.append((article, starts[first], ends[last - 1], last - first, origin))
    return pd.DataFrame(rows, columns=COLUMNS)


def _origins(said: dict[str, np.ndarray], age: dict[str, int], least: int) -> dict[str, np.ndarray]:
    """For each word the place in `age` of the oldest article whose run it is part of; len(age) for none.

    Runs are compared by a hash of 64 bits, so that memory grows by some bytes for a word.
    """
    runs = {article: _runs(words, least) for article, words in said.items()}
    hashes = np.concatenate([*runs.values(), np.empty(0, np.uint64)])
    whose = np.repeat([age[article] for article in runs], [len(own) for own in runs.values()]).astype(np.int64)
    order = np.lexsort((whose, hashes))
    hashes, whose = hashes[order], whose[order]
    begins = np.flatnonzero(np.r_[True, hashes[1:] != hashes[:-1]]) if len(hashes) else np.empty(0, int)
    ends = np.r_[begins[1:], len(hashes)] if len(hashes) else begins
    shared = whose[begins] != whose[ends - 1]
    known, oldest = hashes[begins][shared], whose[begins][shared]
    found = {}
    for article, own in runs.items():
        origins = np.full(len(said[article]), len(age))
        place = np.searchsorted(known, own)
        for at in np.flatnonzero(np.append(known, np.uint64(0))[place] == own) if len(known) else ():
            origins[at : at + least] = np.minimum(origins[at : at + least], oldest[place[at]])
        found[article] = origins
    return found


def _runs(words: np.ndarray, least: int) -> np.ndarray:
    """A hash of each run of so many words."""
    runs = np.zeros(max(len(words) - least + 1, 0), np.uint64)
    for place in range(least):
        runs = runs * np.uint64(0x9E3779B97F4A7C15) + words[place : place + len(runs)]
    return runs ^ (runs >> np.uint64(31))


@lru_cache(maxsize=1 << 18)
def _number(word: str) -> int:
    """A word as a number: the same on every machine and in every run."""
    return int.from_bytes(blake2b(word.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big")


def drop_shared_copy(rows: pd.DataFrame, copies: pd.DataFrame) -> pd.DataFrame:
    """Rows (mentions, words, voices …) without what stands in a run that an earlier article has: shared copy counts
    once.

    A row belongs to a run if it begins in it. The articles' own words, and the run where it was printed first, stay.

    >>> copies = pd.DataFrame({"article_id": ["b"], "start": [0], "end": [99], "words": [30], "first": ["a"]})
    >>> drop_shared_copy(pd.DataFrame({"article_id": ["a", "b", "b"], "start": [5, 5, 120]}), copies).index.tolist()
    [0, 2]
    """
    repeated = copies[copies["first"] != copies["article_id"]]
    inside = pd.Series(False, index=rows.index)
    for run in repeated.itertuples():
        inside |= (rows["article_id"] == run.article_id) & (rows["start"] >= run.start) & (rows["start"] < run.end)
    return rows[~inside]


def _running(text: str, passages: pd.DataFrame) -> tuple[np.ndarray, list[int], list[int]]:
    """The words of a body one after the other, as numbers, with where each starts and ends."""
    words, starts, ends = [], [], []
    for first, last in passages[["start", "end"]].itertuples(index=False, name=None):
        for found in WORD.finditer(text, int(first), int(last)):
            words.append(_number(bare(found[0])))
            starts.append(found.start())
            ends.append(found.end())
    return np.array(words, dtype=np.uint64), starts, ends


def order_of_publication(articles: pd.DataFrame) -> dict[str, int]:
    """The articles' places in the order of publication, earliest first; undated ones last, by id."""
    dates = articles["published"] if "published" in articles else pd.Series(pd.NA, articles.index)
    dated = [(moment(str(one)), key) for one, key in zip(dates, articles["article_id"], strict=True) if pd.notna(one)]
    undated = sorted(articles["article_id"][dates.isna()])
    return {article: place for place, article in enumerate([*(key for _, key in sorted(dated)), *undated])}


def _stretches(origins: np.ndarray, none: int) -> list[tuple[int, int]]:
    """Where words of one origin follow one another."""
    edges = [0, *(np.flatnonzero(np.diff(origins)) + 1).tolist(), len(origins)]
    return [(first, last) for first, last in pairwise(edges) if first < last and origins[first] < none]
