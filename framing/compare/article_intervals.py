"""Intervals over articles: how sure a share or a rate is where a group has several articles.

One article repeats its words, so that its mentions are no independent draws. Where a group has several articles, the
articles are what was drawn: the variance of the ratio is taken from how the articles differ (linearised, with the
correction CR2 for few clusters, and Bell and McCaffrey's degrees of freedom, at least 3), and the interval is the exact
one of as many independent mentions as would be as sure (Korn & Graubard 1998, as surveys do it). A bootstrap of
articles was weighed against it and covers less with few articles; `benchmarks/inference.py` has the figures, and those
by which the 3 was chosen. With one article the interval stays exact over mentions and describes that article alone.
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from framing.core.confidence_intervals import count_interval, share_interval

NORMAL = 1.959963984540054
LEAST = 3  # degrees of freedom: with fewer, as two articles have, intervals cover far more than they promise


@dataclass(frozen=True)
class Spread:
    """How the articles of each cell of a table differ: arrays, a place for each row of the table.

    `articles`: those with any of what the cell is a part of; `used`: those that have what is counted; `variance`: that
    of the ratio of the sums, 0 with one article; `freedom`: its degrees of freedom.
    """

    articles: np.ndarray
    used: np.ndarray
    variance: np.ndarray
    freedom: np.ndarray


def spread_over_articles(
    counted: pd.DataFrame, sizes: pd.DataFrame, frame: pd.DataFrame, by: list[str], value: str
) -> Spread:
    """How far the articles of each cell differ in what is counted, of what they have to count from.

    `counted` has a row for each group, value and article with any: the `by` columns, `value`, article_id, k; `sizes` a
    row for each group and article with words or mentions: the `by` columns, article_id, n. `frame` has the cells.
    """
    groups = frame[by].drop_duplicates().reset_index(drop=True)
    groups = groups.assign(_group=np.arange(len(groups)))
    many = len(groups)
    size = sizes.merge(groups, on=by)
    group, n = size["_group"].to_numpy(), size["n"].to_numpy(float)
    total = np.bincount(group, n, many)
    part = n / total[group]
    weight = 1 / np.where(part < 1, 1 - part, 1)
    articles = np.bincount(group, minlength=many)
    tied = np.bincount(group, part**2 * weight, many)
    freedom = np.bincount(group, part**2, many) + tied**2 - np.bincount(group, (part**2 * weight) ** 2, many)
    squares = np.bincount(group, n**2 * weight, many)

    cells = frame[[*by, value]].merge(groups, on=by, how="left").assign(_cell=np.arange(len(frame)))
    each = list(dict.fromkeys([*by, "article_id"]))
    rows = counted.merge(cells, on=[*by, value]).merge(size.assign(_w=weight)[[*each, "n", "_w"]], on=each)
    cell, k, w = rows["_cell"].to_numpy(), rows["k"].to_numpy(float), rows["_w"].to_numpy()
    at, sums = cells["_group"].to_numpy(), np.bincount(cell, k, len(frame))
    own, both = (
        np.bincount(cell, k**2 * w, len(frame)),
        np.bincount(cell, k * rows["n"].to_numpy(float) * w, len(frame)),
    )
    with np.errstate(divide="ignore", invalid="ignore"):
        ratio = sums / total[at]
        variance = np.maximum(own - 2 * ratio * both + ratio**2 * squares[at], 0) / total[at] ** 2
        freedom = 1 / freedom[at]
    several = articles[at] > 1
    return Spread(
        articles[at],
        np.bincount(cell[k > 0], minlength=len(frame)),
        np.where(several, variance, 0.0),
        np.where(several, freedom, np.nan),
    )


def share_interval_over_articles(k, n, spread: Spread) -> tuple[np.ndarray, np.ndarray]:
    """The 95% interval of a share k of n: over articles where there are several, else exact over mentions.

    The design effect is the variance over articles by that of independent mentions, at least 1. At 0 (and at 1), where
    articles do not differ, each article is one draw: the limit is that of 0 of as many articles, which holds however
    mentions are clumped. NaN where n is 0.

    >>> spread = Spread(*map(np.array, ([1, 10, 10], [1, 5, 0], [0, 0.004, 0], [np.nan, 9, 9])))
    >>> low, high = share_interval_over_articles([5, 25, 0], [20, 50, 50], spread)
    >>> [f"{a:.2f} to {b:.2f}" for a, b in zip(low, high)]
    ['0.09 to 0.49', '0.34 to 0.66', '0.00 to 0.31']
    """
    k, n = np.asarray(k, float), np.asarray(n, float)
    several, edge = spread.articles > 1, (k == 0) | (k == n)
    with np.errstate(divide="ignore", invalid="ignore"):
        share = k / n
        effect = np.maximum(spread.variance * n / (share * (1 - share)), 1)
        effective = n / effect * _for_few(n - 1, spread.freedom)
        effective = np.where(edge, spread.articles, effective)
        size = np.where(several, effective, n)
        return share_interval(np.where(several, share * size, k), size)


def count_interval_over_articles(k, n, spread: Spread, values) -> tuple[np.ndarray, np.ndarray]:
    """The 95% interval of a count k in n words: over articles where there are several, else exact (Garwood 1936).

    The same for rates: the exact Poisson interval of as many independent mentions as would be as sure. A count of 0
    shows no clumping, so it takes that of the same value (`values`) in all groups together.

    >>> spread = Spread(*map(np.array, ([1, 10, 10], [1, 5, 0], [0, 5e-5, 0], [np.nan, 9, 9])))
    >>> low, high = count_interval_over_articles([5, 25, 0], [1000, 1000, 1000], spread, ["a", "b", "b"])
    >>> [f"{a:.1f} to {b:.1f}" for a, b in zip(low, high)]
    ['1.6 to 11.7', '11.7 to 46.9', '0.0 to 7.4']
    """
    k, n = np.asarray(k, float), np.asarray(n, float)
    several = spread.articles > 1
    with np.errstate(divide="ignore", invalid="ignore"):
        found = spread.variance * n**2  # of the count; that of independent mentions is the count itself
        effect = np.maximum(found / k, 1)
        pooled = pd.DataFrame({"v": np.where(several, found, 0), "k": np.where(several, k, 0), "of": list(values)})
        sums = pooled.groupby("of")[["v", "k"]].transform("sum")
        common = np.maximum(np.where(sums["k"] > 0, sums["v"] / sums["k"].where(sums["k"] > 0, 1), 1), 1)
        effect = np.where(k == 0, common, effect)
        few = np.where(k == 0, 1, _for_few(None, spread.freedom))
        scale = np.where(several, effect / few, 1)
        low, high = count_interval(k / scale)
    return low * scale, high * scale


def _for_few(plain, freedom: np.ndarray) -> np.ndarray:
    """By how much fewer draws count for as much, since their variance is known from few articles: (t / t)²."""
    from scipy.special import stdtrit

    plain = NORMAL if plain is None else stdtrit(np.maximum(plain, LEAST), 0.975)
    freedom = np.maximum(np.nan_to_num(freedom, nan=LEAST), LEAST)
    return np.minimum((plain / stdtrit(freedom, 0.975)) ** 2, 1)
