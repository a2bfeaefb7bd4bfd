"""Counts by article, group of passages and copy, with each name left out in turn; and their sums under every choice.

What makes the product of all choices cheap: each rule of voice, unit and list of names is counted once, into a small
array; leaving passages, copy, an article or a name out is then a sum over it.
"""

from collections.abc import Sequence

import numpy as np
import pandas as pd

from framing.robustness.choices import NONE

GROUPS = 4  # of passages: body, captions, crosslinks, headlines


def tally(rows: pd.DataFrame, unit: str, articles: int, key: str = "", values: Sequence[str] = ()) -> np.ndarray:
    """How much of the rows each article has: (article, group of passages, copy, 1 + values).

    The last axis has all rows, and then all but those in whose column `key` the value stands, for each value. `unit`
    is "words" (each row counts, or as many words as it has) or "sentences" (each sentence once).
    """
    place, weight, code = _places(rows, key, values)
    if unit == "sentences":
        place, weight, code = _sentences(rows["sentence"].to_numpy(int), place, code)
    counts = np.zeros((articles, GROUPS, 2, 1 + len(values)))
    np.add.at(counts, (*place.T, np.zeros(len(place), int)), weight)
    some = code >= 0
    np.add.at(counts, (*place[some].T, 1 + code[some]), weight[some])
    counts[..., 1:] = counts[..., :1] - counts[..., 1:]
    return counts


def tally_each(rows: pd.DataFrame, unit: str, articles: int, key: str, values: Sequence[str]) -> np.ndarray:
    """As `tally`, but the last axis has the rows in whose column `key` each value stands."""
    place, weight, code = _places(rows, key, values)
    known = code >= 0
    if unit == "sentences":
        pairs = np.stack([rows["sentence"].to_numpy(int), code])
        first = np.zeros(len(code), bool)
        first[np.unique(pairs, axis=1, return_index=True)[1]] = True
        known, weight = known & first, np.ones(len(code))
    counts = np.zeros((articles, GROUPS, 2, len(values)))
    np.add.at(counts, (*place[known].T, code[known]), weight[known])
    return counts


def _places(rows: pd.DataFrame, key: str, values: Sequence[str]) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Where each row counts (article, group, copy), how much, and the place of its value (-1: none of them)."""
    place = rows[["article", "group", "copy"]].to_numpy(int)
    weight = rows["words"].to_numpy(float) if "words" in rows else np.ones(len(rows))
    number = {value: at for at, value in enumerate(values)}
    code = np.array([number.get(value, -1) for value in rows[key]], int) if number else np.full(len(rows), -1)
    return place, weight, code


def _sentences(sentence: np.ndarray, place: np.ndarray, code: np.ndarray):
    """A row per sentence; it hangs on a value only if all that counts in it has that value."""
    order = np.argsort(sentence, kind="stable")
    sentence, place, code = sentence[order], place[order], code[order]
    starts = np.flatnonzero(np.diff(sentence, prepend=-1))
    if not len(starts):
        return place, np.ones(0), code
    low, high = np.minimum.reduceat(code, starts), np.maximum.reduceat(code, starts)
    return place[starts], np.ones(len(starts)), np.where(low == high, low, -1)


def spread(counts: np.ndarray, options: dict[str, Sequence[str]], article_names: list[str]) -> np.ndarray:
    """The counts under every choice of what counts: (captions, crosslinks, headlines, copy, article, last axis)."""
    passages = np.ones((*(len(options[name]) for name in ("captions", "crosslinks", "headlines")), GROUPS))
    for axis, name in enumerate(("captions", "crosslinks", "headlines")):
        for place, option in enumerate(options[name]):
            np.moveaxis(passages, axis, 0)[place, ..., axis + 1] = option == "in"
    copies = np.array([[1.0, option == "all"] for option in options["copy"]])
    by_article = np.einsum("aky...,cxhk,sy->cxhsa...", counts, passages, copies)
    total = by_article.sum(axis=4, keepdims=True)
    places = [article_names.index(name) for name in options["article"] if name != NONE]
    without = total - by_article[:, :, :, :, places]
    return _in_order(total, without, options["article"], axis=4)


def _in_order(total: np.ndarray, without: np.ndarray, options: Sequence[str], axis: int) -> np.ndarray:
    """Put "nothing left out" where the options have it."""
    parts = np.concatenate([total, without], axis=axis)
    left_out = [option for option in options if option != NONE]
    order = [0 if option == NONE else 1 + left_out.index(option) for option in options]
    return np.take(parts, order, axis=axis)
