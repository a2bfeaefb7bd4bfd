"""Keyness: which words set one group's text apart, over the full vocabulary; ranked by G2, told by effect sizes."""

from collections.abc import Sequence
from itertools import combinations

import numpy as np
import pandas as pd

from framing.compare.dispersion import deviation
from framing.compare.groups import attach, columns_of
from framing.compare.intervals import log_ratio_interval
from framing.errors import FramingError

PRIOR = 500  # words of prior evidence for the Dirichlet log-odds, as many as a short article has
THE_REST = "the rest"
COLUMNS = ["group", "other", "word", "k1", "n1", "k2", "n2", "g2", "log_ratio", "low", "high", "log_odds", "z"]
COLUMNS += ["articles1", "articles", "dp"]


def keyness(
    words: pd.DataFrame,
    articles: pd.DataFrame,
    by: str | Sequence[str] = "outlet",
    pairwise: bool = False,
    prior: float = PRIOR,
) -> pd.DataFrame:
    """Which words each group uses more, or less, than the rest (or, `pairwise`, than each other group).

    Takes the words of `find_words`, so of the voices and passages chosen there, and the `articles` table; `by` as in
    `shares`. Every word of the vocabulary has a row in every comparison, also with 0 on one side.

    - group, other, word; k1, n1: times in the group, of its words; k2, n2: the same in the other.
    - g2: log-likelihood with four terms (Dunning 1993; `scipy.stats.chi2_contingency(lambda_="log-likelihood",
      correction=False)`). It ranks, most telling first; it is no evidence: words come in articles, and a token-level
      p-value promises far too much (see `inference` and benchmarks/inference.py).
    - log_ratio, low, high: log2 of the ratio of the two rates, +1 is twice as often (Hardie 2014: 0.5 in place of a 0),
      with the exact conditional 95% interval (Evert 2022), inf where there is no limit.
    - log_odds, z: log-odds with an informative Dirichlet prior of `prior` words in the proportions of all groups
      together, and divided by its standard deviation, the variance with all four terms (Monroe, Colaresi & Quinn 2008,
      equations 16 and 19).
    - articles1, articles: in how many articles of the group, and of all, the word occurs; dp: how unevenly over the
      articles of both sides (Gries 2008; 0 even).

    One 300-word article is enough for an answer; how little it says shows in the intervals. Fewer than two groups with
    words raise `FramingError`.

    >>> articles = pd.DataFrame({"article_id": ["a", "b"], "outlet": ["A", "B"]})
    >>> words = pd.DataFrame({"article_id": list("aaabb"), "word": ["war", "war", "talks", "talks", "go"]})
    >>> keyness(words, articles).query("group == 'A'")[["word", "k1", "n1", "k2", "n2"]].values.tolist()
    [['war', 2, 3, 0, 2], ['go', 0, 3, 1, 2], ['talks', 1, 3, 1, 2]]
    """
    keys = columns_of(by)
    rows = attach(words[[*dict.fromkeys(["article_id", "word", *{"voice", "kind"} & set(keys)])]], articles, keys)
    names = rows[keys].astype("str").agg(", ".join, axis=1) if len(keys) > 1 else rows[keys[0]]
    places, groups = pd.factorize(names)
    codes, vocabulary = pd.factorize(rows["word"])
    parts, _ = pd.factorize(rows["article_id"])
    if len(groups) < 2:
        found = f"only {groups[0]!r}" if len(groups) else "no words at all"
        raise FramingError(f"Keyness compares two groups or more; by {', '.join(keys)} there is {found}.")
    counts = _table(codes, places, len(vocabulary), len(groups))
    # Where a voice or kind is a group, an article stands in several: its parts are counted within each of them.
    pair = parts * len(groups) + places
    cells, cell = np.unique(pair, return_inverse=True)
    spread = _Spread(codes, cell, cells % len(groups), len(vocabulary))
    tables = []
    for one, other in _comparisons(len(groups), pairwise):
        rest = [other] if other is not None else [group for group in range(len(groups)) if group != one]
        table = pd.DataFrame({"group": groups[one], "other": groups[other] if other is not None else THE_REST,
                              "word": vocabulary})  # fmt: skip
        k1, k2 = counts[:, one], counts[:, rest].sum(axis=1)
        table = table.assign(k1=k1, n1=k1.sum(), k2=k2, n2=k2.sum(), **effects(k1, k1.sum(), k2, k2.sum(), prior))
        table = table.assign(**spread.over(one, rest))
        table = table[table["k1"] + table["k2"] > 0]
        tables.append(table.sort_values(["g2", "word"], ascending=[False, True], kind="stable"))
    return pd.concat(tables, ignore_index=True)[COLUMNS]


def effects(k1, n1, k2, n2, prior: float = PRIOR) -> dict[str, np.ndarray]:
    """The measures of keyness for counts k1 of n1 and k2 of n2 words: g2, log_ratio, low, high, log_odds, z."""
    k1, k2 = np.asarray(k1, float), np.asarray(k2, float)
    low, high = log_ratio_interval(k1, n1, k2, n2)
    with np.errstate(divide="ignore", invalid="ignore"):
        ratio = np.log2(np.where(k1 > 0, k1, 0.5) / n1 / (np.where(k2 > 0, k2, 0.5) / n2))
        mass = prior * (k1 + k2) / (n1 + n2)  # what the prior expects of each word, on either side
        a, b = k1 + mass, k2 + mass
        rest_a, rest_b = n1 + prior - a, n2 + prior - b
        odds = np.log(a / rest_a) - np.log(b / rest_b)
        z = odds / np.sqrt(1 / a + 1 / rest_a + 1 / b + 1 / rest_b)
    return {"g2": g2(k1, n1, k2, n2), "log_ratio": ratio, "low": low, "high": high, "log_odds": odds, "z": z}


def g2(k1, n1, k2, n2) -> np.ndarray:
    """The log-likelihood ratio of a 2 × 2 table with four terms (Dunning 1993), for whole columns at once.

    >>> [round(float(x), 2) for x in g2([10, 5], 1000, [10, 0], 2000)]
    [2.37, 11.0]
    """
    from scipy.special import xlogy

    k1, n1, k2, n2 = (np.asarray(x, float) for x in (k1, n1, k2, n2))
    cells = (k1, k2, n1 - k1, n2 - k2)
    rows, columns = (k1 + k2, k1 + k2, n1 + n2 - k1 - k2, n1 + n2 - k1 - k2), (n1, n2, n1, n2)
    total = n1 + n2
    observed = sum(xlogy(cell, cell) for cell in cells)
    expected = sum(xlogy(cell, row * column / total) for cell, row, column in zip(cells, rows, columns, strict=True))
    return np.maximum(2 * (observed - expected), 0.0)


def _comparisons(groups: int, pairwise: bool) -> list[tuple[int, int | None]]:
    return list(combinations(range(groups), 2)) if pairwise else [(group, None) for group in range(groups)]


def _table(rows: np.ndarray, columns: np.ndarray, height: int, width: int) -> np.ndarray:
    return np.bincount(rows * width + columns, minlength=height * width).reshape(height, width)


class _Spread:
    """How often each word stands in each article of each group, kept sparse: most words stand in few."""

    def __init__(self, codes: np.ndarray, cell: np.ndarray, group_of_cell: np.ndarray, height: int):
        self.height, self.group_of_cell = height, group_of_cell
        self.sizes = np.bincount(cell)
        pairs, self.times = np.unique(codes * len(self.sizes) + cell, return_counts=True)
        self.word, self.cell = pairs // len(self.sizes), pairs % len(self.sizes)

    def over(self, one: int, rest: list[int]) -> dict[str, np.ndarray]:
        group = self.group_of_cell[self.cell]
        mine, among = group == one, (group == one) | np.isin(group, rest)
        word, times, cell = self.word[among], self.times[among], self.cell[among]
        inside = self.group_of_cell == one
        total = self.sizes[inside | np.isin(self.group_of_cell, rest)].sum()
        return {
            "articles1": np.bincount(self.word[mine], minlength=self.height),
            "articles": np.bincount(word, minlength=self.height),
            "dp": deviation(word, times, self.sizes[cell] / total, self.height),
        }
