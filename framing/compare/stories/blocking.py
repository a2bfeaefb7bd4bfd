"""Which articles may tell one story: those that share rare words or runs of words, each with the nearest before it.

Comparing every two articles costs the square of their number. So where there are many, each article has a few keys
(its rarest words, and the smallest hashes of its runs of four words, as in `duplicates`), and meets, for each key, the
articles that had it last before, in the order of publication; with those that it meets most it is compared. Cost and
memory grow with the articles, also where thousands are nearly the same.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

import numpy as np

EVERY = 300  # articles; of fewer, every two are compared
RAREST, RUNS = 24, 8  # words, and hashes of runs of words, by which an article is found
BEFORE = 10  # articles that are met for one key: the last before it
PARTNERS = 20  # earlier articles with which one is compared
PART = 2_000  # articles whose meetings are counted at a time, so that memory stays flat


def partners(
    said: Mapping[str, Iterable[str]], sketches: Mapping[str, np.ndarray], order: Mapping[str, int]
) -> dict[str, list[str]]:
    """For each article the earlier ones to compare it with: `said` are the words of each (their stems, without those
    that say little), `sketches` its smallest hashes of runs, `order` its place in the order of publication.

    >>> said = {"a": ["levy", "quay"], "b": ["barn", "owl"], "c": ["levy", "quay"]}
    >>> partners(said, {}, {"a": 0, "b": 1, "c": 2})
    {'a': [], 'b': [], 'c': ['a']}
    """
    ids = sorted(said, key=order.__getitem__)
    keys, owners = _keys([set(said[key]) for key in ids], [sketches.get(key, np.empty(0, np.uint64)) for key in ids])
    found: dict[str, list[str]] = {}
    by_key = np.lexsort((owners, keys))
    keys, owners = keys[by_key], owners[by_key]
    meetings = [
        (owners[lag:][same], owners[:-lag][same])
        for lag in range(1, min(BEFORE, len(keys) - 1) + 1)
        if len(same := np.flatnonzero(keys[lag:] == keys[:-lag]))
    ]
    for first in range(0, len(ids), PART):
        chosen = [(later >= first) & (later < first + PART) for later, _ in meetings]
        later = np.concatenate([one[0][kept] for one, kept in zip(meetings, chosen, strict=True)] or [np.empty(0, int)])
        earlier = np.concatenate(
            [one[1][kept] for one, kept in zip(meetings, chosen, strict=True)] or [np.empty(0, int)]
        )
        pairs, times = np.unique(later * len(ids) + earlier, return_counts=True)
        most = np.lexsort((-pairs, -times, pairs // max(len(ids), 1)))  # the most often met first, then the latest
        own: dict[int, list[int]] = {number: [] for number in range(first, min(first + PART, len(ids)))}
        for pair in pairs[most].tolist():
            one, other = divmod(pair, len(ids))
            if len(own[one]) < PARTNERS:
                own[one].append(other)
        found |= {ids[one]: [ids[other] for other in sorted(others)] for one, others in own.items()}
    return found


def _keys(said: Sequence[set[str]], sketches: Sequence[np.ndarray]) -> tuple[np.ndarray, np.ndarray]:
    """The keys of all articles one after the other, as numbers, and whose each is (its place in the list)."""
    articles_with = Counter(word for words in said for word in words)
    numbers = {word: number for number, word in enumerate(sorted(articles_with))}
    keys: list[np.ndarray] = []
    for words, sketch in zip(said, sketches, strict=True):
        shared = [word for word in words if articles_with[word] > 1]
        rarest = sorted(shared, key=lambda word: (articles_with[word], word))[:RAREST]
        mine = np.array([numbers[word] for word in rarest], dtype=np.uint64)
        keys.append(np.concatenate([mine, sketch[:RUNS] | np.uint64(1 << 63)]))
    owners = np.repeat(np.arange(len(keys)), [len(mine) for mine in keys])
    return np.concatenate(keys) if keys else np.empty(0, np.uint64), owners
