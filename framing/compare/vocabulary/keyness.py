"""Keyness: which words set one group's text apart, over the full vocabulary; ranked by G2, told by effect sizes."""

import functools
from collections.abc import Sequence
from itertools import combinations
from numbers import Real

import numpy as np
import pandas as pd

from framing.compare.groups import FEWEST_WORDS, columns_of, group_names
from framing.compare.vocabulary.all_words import deviation
from framing.core.arguments import checked
from framing.core.confidence_intervals import log_ratio_interval
from framing.core.errors import FramingError, kind_of, one_or_several

PRIOR = 500  # words of prior evidence for the Dirichlet log-odds, as many as a short article has
THE_REST = "the rest"
COLUMNS = ["group", "other", "word", "k1", "n1", "k2", "n2", "g2", "log_ratio", "low", "high", "log_odds", "z"]
COLUMNS += ["articles1", "articles", "dp", "note"]


@checked(words="article_id word", articles="article_id")
def keyness(
    words: pd.DataFrame,
    articles: pd.DataFrame,
    by: str | Sequence[str] = "outlet",
    pairwise: bool = False,
    prior: float = PRIOR,
    leave_out: str | Sequence[str] = (),
) -> pd.DataFrame:
    """Which words each group uses more, or less, than the rest (or, `pairwise`, than each other group).

    Takes the words of `find_words`, so of the voices and passages chosen there, and the `articles` table; `by` as in
    `shares`. Every word of the vocabulary has a row in every comparison, also with 0 on one side; words in `leave_out`
    get no row, but still count among n1 and n2.

    - group, other, word; k1, n1: times in the group, of its words; k2, n2: the same in the other.
    - g2: log-likelihood with four terms (Dunning 1993; `scipy.stats.chi2_contingency(lambda_="log-likelihood",
      correction=False)`). It ranks, most telling first; it is no evidence: words come in articles, and a token-level
      p-value promises far too much (see `inference` and benchmarks/inference.py).
    - log_ratio, low, high: log2 of the ratio of the two rates, +1 is twice as often (Hardie 2014: 0.5 in place of a 0),
      with the exact conditional 95% interval (Evert 2022; of this word alone, not corrected for how many words there
      are), inf where there is no limit.
    - log_odds, z: log-odds with an informative Dirichlet prior of `prior` words in the proportions of all groups
      together, and divided by its standard deviation, from the variance with four terms: 1 / count and 1 / (rest of the
      words), on either side, the prior in both (Monroe, Colaresi & Quinn 2008; many programs keep two of the four).
    - articles1, articles: in how many articles of the group, and of both sides, the word occurs; dp: how unevenly over
      the articles of both sides (Gries 2008; 0 even; where voices are the groups, over each article's part in each).
    - note: where a side is one article, or has under 100 words, and so can say little about anything else.

    One 300-word article is enough for an answer; how little it says shows in the intervals. Fewer than two groups with
    words give no rows: there is nothing to compare. An unknown column raises `FramingError`.

    >>> articles = pd.DataFrame({"article_id": ["a", "b"], "outlet": ["A", "B"]})
    >>> words = pd.DataFrame({"article_id": list("aaabb"), "word": ["war", "war", "talks", "talks", "go"]})
    >>> keyness(words, articles).query("group == 'A'")[["word", "k1", "n1", "k2", "n2"]].values.tolist()
    [['war', 2, 3, 0, 2], ['go', 0, 3, 1, 2], ['talks', 1, 3, 1, 2]]
    """
    if not isinstance(prior, Real) or isinstance(prior, bool) or not prior > 0:
        raise FramingError(f"prior cannot be {kind_of(prior)}.", advice="Give a number of words above 0, such as 500.")
    keys = columns_of(by)
    rows = words[words["article_id"].isin(articles["article_id"])]
    counts = _Counts(rows, group_names(rows, articles, keys))
    groups = counts.groups
    if len(groups) < 2:
        texts = ("group", "other", "word", "note")
        return pd.DataFrame({name: pd.Series(dtype="str" if name in texts else "float") for name in COLUMNS})
    shown = ~pd.Index(counts.vocabulary).isin(one_or_several(leave_out))
    spread = functools.lru_cache(1)(counts.spread)  # one group and the rest are always the same groups
    tables = []
    each = range(len(groups))
    for one, other in combinations(each, 2) if pairwise else ((group, None) for group in each):
        rest = [other] if other is not None else [group for group in range(len(groups)) if group != one]
        names = {"group": groups[one], "other": groups[other] if other is not None else THE_REST}
        numbers = counts.of(one, rest)
        measures = effects(**numbers, prior=prior, usual=counts.usual) | {"articles1": counts.articles_with(one)}
        columns = numbers | measures | spread(tuple(sorted([one, *rest])))
        chosen = np.flatnonzero(shown & (numbers["k1"] + numbers["k2"] > 0))
        chosen = chosen[np.argsort(-columns["g2"][chosen], kind="stable")]
        columns = {name: column[chosen] if np.ndim(column) else column for name, column in columns.items()}
        note = _note(names, numbers, counts.articles([one]), counts.articles(rest))
        tables.append(pd.DataFrame({**names, "word": counts.vocabulary[chosen], **columns, "note": note}))
    return pd.concat(tables, ignore_index=True)[COLUMNS]


def effects(k1, n1, k2, n2, prior: float = PRIOR, usual=None) -> dict[str, np.ndarray]:
    """The measures of keyness for counts k1 of n1 and k2 of n2 words: g2, log_ratio, low, high, log_odds, z.

    `usual` is each word's share of all words, which the prior expects; by default that of both sides together.
    """
    k1, k2 = np.asarray(k1, float), np.asarray(k2, float)
    low, high = log_ratio_interval(k1, n1, k2, n2)
    with np.errstate(divide="ignore", invalid="ignore"):
        ratio = np.log2(np.where(k1 > 0, k1, 0.5) / n1 / (np.where(k2 > 0, k2, 0.5) / n2))
        mass = prior * ((k1 + k2) / (n1 + n2) if usual is None else usual)
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


def _note(names: dict, numbers: dict, *articles: int) -> str:
    """What makes a comparison weak from the start: sides of one article, or of few words."""
    sides = list(zip(names.values(), (int(numbers["n1"]), int(numbers["n2"])), articles, strict=True))
    alone = [name for name, _, number in sides if number == 1]
    few = [f"{name} has {n} word{'' if n == 1 else 's'}" for name, n, _ in sides if n < FEWEST_WORDS]
    return "; ".join(([f"one article: {', '.join(alone)}"] if alone else []) + few)


class _Counts:
    """How often each word stands in each group, and in each article of it; the latter sparse: most words are in few.

    Where a voice or kind is a group, an article stands in several: its part in each is a cell of its own.
    """

    def __init__(self, rows: pd.DataFrame, names: pd.Series):
        places, self.groups = pd.factorize(names)
        codes, self.vocabulary = pd.factorize(rows["word"], sort=True)
        parts, _ = pd.factorize(rows["article_id"])
        self.height, width = len(self.vocabulary), max(len(self.groups), 1)
        table = np.bincount(codes * width + places, minlength=self.height * width).reshape(self.height, width)
        self.table, self.usual = table, table.sum(axis=1) / max(table.sum(), 1)
        cells, cell = np.unique(parts * width + places, return_inverse=True)
        self.sizes, self.group_of_cell, self.article_of_cell = np.bincount(cell), cells % width, cells // width
        pairs, self.times = np.unique(codes * max(len(cells), 1) + cell, return_counts=True)
        self.word, self.cell = np.divmod(pairs, max(len(cells), 1))

    def of(self, one: int, rest: list[int]) -> dict:
        k1, k2 = self.table[:, one], self.table[:, rest].sum(axis=1)
        return {"k1": k1, "n1": k1.sum(), "k2": k2, "n2": k2.sum()}

    def articles(self, groups: list[int]) -> int:
        return len(np.unique(self.article_of_cell[np.isin(self.group_of_cell, groups)]))

    def articles_with(self, group: int) -> np.ndarray:
        """In how many articles of a group each word stands."""
        return np.bincount(self.word[self.group_of_cell[self.cell] == group], minlength=self.height)

    def spread(self, groups: tuple[int, ...]) -> dict[str, np.ndarray]:
        """In how many articles of these groups each word stands (each once), and how evenly."""
        inside = np.isin(self.group_of_cell, groups)
        among = inside[self.cell]
        word, times, cell = self.word[among], self.times[among], self.cell[among]
        number = self.article_of_cell.max() + 1
        seen = word if number == len(self.sizes) else np.unique(word * number + self.article_of_cell[cell]) // number
        share = self.sizes / self.sizes[inside].sum()
        return {
            "articles": np.bincount(seen, minlength=self.height),
            "dp": deviation(word, times, share[cell], self.height),
        }
