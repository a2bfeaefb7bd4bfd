"""Counting rows by article and kind of passage, and the counts under every choice of what is left out."""

import functools
from collections.abc import Collection, Mapping, Sequence

import numpy as np
import pandas as pd

from framing.core.kinds_and_voices import CHOICES
from framing.validation.robustness.choices import NONE


class Rows:
    """Rows to count from: a column is an array, and is taken out when it is asked for.

    `numbers` are the rows' places in the table that they come from. (No data frame: rows are chosen thousands of times,
    and of most choices two or three columns are looked at.)
    """

    def __init__(self, columns: dict[str, np.ndarray], numbers: np.ndarray):
        self.columns, self.numbers = columns, numbers

    @classmethod
    def of(cls, table: pd.DataFrame, named: Sequence[str]) -> "Rows":
        """All rows of a table: the columns that are `named` (None where nothing is known), and those that count."""
        columns = {name: table[name].astype(object).where(table[name].notna(), None).to_numpy() for name in named}
        columns |= {name: table[name].to_numpy(int) for name in ("article", "group", "copy", "sentence")}
        columns["weight"] = table["words"].to_numpy(float) if "words" in table else np.ones(len(table))
        columns["place"] = (columns["article"] * len(CHOICES) + columns["group"]) * 2 + columns["copy"]
        return cls(columns, np.arange(len(table)))

    def __getitem__(self, name: str) -> np.ndarray:
        return self.columns[name][self.numbers]

    def __contains__(self, name: str) -> bool:
        return name in self.columns

    def __len__(self) -> int:
        return len(self.numbers)

    def only(self, which: np.ndarray) -> "Rows":
        """Those of the rows for which `which` is true."""
        return Rows(self.columns, self.numbers[which])

    def has(self, name: str, values: Collection[str | None]) -> np.ndarray:
        """Of which rows the value of a column is one of these."""
        return np.fromiter(map(frozenset(values).__contains__, self[name]), bool, len(self))


def tally(rows: Rows, unit: str, articles: int, key: str = "", values: Sequence[str] = ()) -> np.ndarray:
    """How much of the rows each article has: (article, group of passages, copy, 1 + values).

    The last axis has all rows, and then all but those in whose column `key` the value stands, for each value. `unit`
    is "words" (each row counts, or as many words as it has) or "sentences" (each sentence once).
    """
    place, weight, code = rows["place"], rows["weight"], _codes(rows, key, values)
    if unit == "sentences":
        place, weight, code = _sentences(rows["sentence"], place, code)
    whole = np.bincount(place, weight, articles * len(CHOICES) * 2)[:, None]
    counts = np.concatenate([whole, whole - _by_value(place, weight, code, len(whole), len(values))], axis=1)
    return counts.reshape(articles, len(CHOICES), 2, 1 + len(values))


def tally_each(rows: Rows, unit: str, articles: int, key: str, values: Sequence[str]) -> np.ndarray:
    """As `tally`, but the last axis has the rows in whose column `key` each value stands."""
    weight, code = rows["weight"], _codes(rows, key, values)
    if unit == "sentences":
        pairs = np.stack([rows["sentence"], code])
        weight = np.zeros(len(code))
        weight[np.unique(pairs, axis=1, return_index=True)[1]] = 1
    counts = _by_value(rows["place"], weight, code, articles * len(CHOICES) * 2, len(values))
    return counts.reshape(articles, len(CHOICES), 2, len(values))


def _codes(rows: Rows, key: str, values: Sequence[str]) -> np.ndarray:
    """The place of each row's value among these (-1: none of them)."""
    number = {value: at for at, value in enumerate(values)}
    return np.array([number.get(value, -1) for value in rows[key]], int) if number else np.full(len(rows), -1)


def _by_value(place: np.ndarray, weight: np.ndarray, code: np.ndarray, places: int, values: int) -> np.ndarray:
    """The sums of weights by place and value: (places, values)."""
    known = code >= 0
    return np.bincount(place[known] * values + code[known], weight[known], places * values).reshape(places, values)


def _sentences(sentence: np.ndarray, place: np.ndarray, code: np.ndarray):
    """A row per sentence; it hangs on a value only if all that counts in it has that value."""
    order = np.argsort(sentence, kind="stable")
    sentence, place, code = sentence[order], place[order], code[order]
    starts = np.flatnonzero(np.diff(sentence, prepend=-1))
    if not len(starts):
        return place, np.ones(0), code
    low, high = np.minimum.reduceat(code, starts), np.maximum.reduceat(code, starts)
    return place[starts], np.ones(len(starts)), np.where(low == high, low, -1)


def spread(
    counts: np.ndarray, options: Mapping[str, Sequence[str]], article_names: list[str], at_least: int = 0
) -> np.ndarray:
    """The counts under every choice of what counts: (captions, crosslinks, headlines, copy, article, last axis); with
    `at_least`, of the articles that have as many."""
    choices = (tuple(options[name]) for name in ("captions", "crosslinks", "headlines", "copy"))
    by_article = np.tensordot(_what_counts(*choices), counts, axes=([4, 5], [1, 2]))
    by_article = (by_article >= at_least).astype(float) if at_least else by_article
    total = by_article.sum(axis=4, keepdims=True)
    left_out = [name for name in options["article"] if name != NONE]
    places = {name: place for place, name in enumerate(article_names)}
    without = total - by_article[:, :, :, :, [places[name] for name in left_out]]
    after = {NONE: 0} | {name: 1 + place for place, name in enumerate(left_out)}
    order = [after[name] for name in options["article"]]
    return np.take(np.concatenate([total, without], axis=4), order, axis=4)


@functools.lru_cache(maxsize=64)
def _what_counts(
    captions: tuple[str, ...], crosslinks: tuple[str, ...], headlines: tuple[str, ...], copies: tuple[str, ...]
) -> np.ndarray:
    """Whether a group of passages, its copy or not, counts: (captions, crosslinks, headlines, copies, group, copy)."""
    groups = np.ones((len(captions), len(crosslinks), len(headlines), len(CHOICES)))
    for axis, options in enumerate((captions, crosslinks, headlines)):
        for place, option in enumerate(options):
            np.moveaxis(groups, axis, 0)[place, ..., axis + 1] = option == "in"
    copied = np.array([[1.0, option == "all"] for option in copies])
    found = np.einsum("cxhk,sy->cxhsky", groups, copied)
    found.setflags(write=False)  # it is handed out again
    return found
