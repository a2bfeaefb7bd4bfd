"""The same article twice: bodies that are word for word the same, or nearly, found without comparing every pair.

Four words in a row are a shingle. Of each body the smallest hashes of its shingles are kept (a bottom-k sketch: Broder
1997), and only bodies that share some of the very smallest are compared, so that time and memory grow with the articles
and not with their square.
"""

import hashlib
import zlib
from collections import Counter, defaultdict

import numpy as np
import pandas as pd

from framing.compare.groups import folded_outlet
from framing.compare.stories.copies import order_of_publication
from framing.core.text.words import words

LEAST = 20  # words; shorter bodies are alike too easily
SHINGLE = 4  # words
SKETCH = 128  # hashes kept of each body: the share of two is then known to about ±0.04
INDEXED = 16  # of these, the smallest, by which bodies find each other
MEET = 3  # how many of these two bodies must have in common to be compared
CROWD = 20  # bodies that can be found by one hash: of a standing phrase that all have, only the first so many
ALIKE = 0.5  # shingles that two bodies share, of all that either has: from here on, one text is a copy of the other
COLUMNS = {"article_id": "str", "copy_of": "str", "similarity": "float", "same_outlet": "bool"}


def find_duplicates(articles: pd.DataFrame, passages: pd.DataFrame) -> pd.DataFrame:
    """Articles whose body is that of an earlier one, or nearly: article_id, copy_of, similarity, same_outlet.

    `copy_of` is the earliest published article of that text (undated ones last, then by id), of the same outlet where
    there is one; `similarity` is the share of their four-word runs that both have (estimated where bodies are long;
    1 only where all words are the same). Capitals, marks and punctuation do not matter. Of outlets that are grouped,
    `printed_by` is the outlet.

    >>> told = "The town will charge a tax on water from Monday, the mayor said, in a step that many called unfair"
    >>> articles = pd.DataFrame({"article_id": ["a", "b"], "outlet": ["Daily", "Daily"]})
    >>> passages = pd.DataFrame({"article_id": ["a", "b"], "kind": "body", "start": 0, "text": [told, told.upper()]})
    >>> find_duplicates(articles, passages).values.tolist()
    [['b', 'a', 1.0, True]]
    """
    bodies = passages[passages["kind"] == "body"].sort_values("start").groupby("article_id")["text"]
    whole, sketches = {}, {}
    for article_id, texts in bodies:
        said = [word for text in texts for word in words(text)]
        if len(said) >= LEAST:
            whole[article_id] = hashlib.blake2b(" ".join(said).encode(), digest_size=16).digest()
            sketches[article_id] = sketch(said)
    who = "printed_by" if "printed_by" in articles else "outlet"  # two outlets of a group are still two
    outlets = articles.set_index("article_id")[who].astype("str").fillna("").map(folded_outlet)
    order = {article_id: place for article_id, place in order_of_publication(articles).items() if article_id in whole}
    rows = []
    origin: dict[str, str] = {}  # article → the first of its text in its outlet
    same: dict[tuple[str, bytes], str] = {}  # (outlet, text) → its first article
    near = _Index(sketches, order)
    for article_id in order:
        outlet = outlets[article_id]
        first = same.setdefault((outlet, whole[article_id]), article_id)
        if first != article_id:
            rows.append((article_id, origin.get(first, first), 1.0, True))
            continue
        others = near.alike(article_id)
        near.add(article_id)
        own = [(other, share) for other, share in others if outlets[other] == outlet]
        for other, share in (own or others)[:1]:
            share = 1.0 if whole[other] == whole[article_id] else min(share, 0.99)
            rows.append((article_id, origin.get(other, other), share, bool(own)))
            if own:
                origin[article_id] = origin.get(other, other)
    return pd.DataFrame(rows, columns=list(COLUMNS)).astype(COLUMNS)


def sketch(said: list[str]) -> np.ndarray:
    """The smallest hashes of the runs of four words, in order; the same on every machine and in every run."""
    hashes = np.array([zlib.crc32(word.encode("utf-8", "surrogatepass")) for word in said], dtype=np.uint64)
    runs = np.zeros(len(said) - SHINGLE + 1, dtype=np.uint64)
    for place in range(SHINGLE):
        runs = runs * np.uint64(0x9E3779B97F4A7C15) + hashes[place : place + len(runs)]
    runs ^= runs >> np.uint64(31)  # mixed, so that the smallest are a fair sample (the finaliser of SplitMix64)
    runs *= np.uint64(0xBF58476D1CE4E5B9)
    runs ^= runs >> np.uint64(29)
    return np.unique(runs)[:SKETCH]


def shared(one: np.ndarray, other: np.ndarray) -> float:
    """The share of the runs of either text that both have, estimated from their sketches."""
    either = np.union1d(one, other)[:SKETCH]
    both = np.intersect1d(one, other, assume_unique=True)
    return float(np.isin(either, both, assume_unique=True).sum() / len(either))


class _Index:
    """Which earlier bodies have one of the smallest hashes of this one too."""

    def __init__(self, sketches: dict[str, np.ndarray], order: dict[str, int]):
        self.sketches, self.order = sketches, order
        self.users: dict[int, list[str]] = defaultdict(list)

    def add(self, article_id: str) -> None:
        for smallest in self.sketches[article_id][:INDEXED].tolist():
            if len(self.users[smallest]) < CROWD:
                self.users[smallest].append(article_id)

    def alike(self, article_id: str) -> list[tuple[str, float]]:
        """Those that are nearly the same, most alike first, then the earliest."""
        mine = self.sketches[article_id]
        candidates = Counter(user for smallest in mine[:INDEXED].tolist() for user in self.users.get(smallest, ()))
        met = [other for other, times in candidates.items() if times >= MEET]
        shares = [(other, shared(mine, self.sketches[other])) for other in met]
        return sorted((pair for pair in shares if pair[1] >= ALIKE), key=lambda pair: (-pair[1], self.order[pair[0]]))
