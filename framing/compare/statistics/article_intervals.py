"""Intervals over articles: how sure a share or a rate is where a group has several articles.

One article repeats its words, so that its mentions are no independent draws. Where a group has several articles, the
articles are what was drawn: the variance of the ratio is taken from how the articles differ (linearised, with the
correction CR2 for few clusters and its degrees of freedom, Bell & McCaffrey 2002). A few articles say little about a
variance. So the design effect (that variance by the one of independent mentions; Kish 1965) is averaged with that of
the same name in all groups of the table, and the limits are those of Student's t with the degrees of freedom of all
these and one more: for shares on the scale of the logit, as surveys have them (Korn & Graubard 1999, ch. 3), for counts
by the score (Barker 2002), whose upper limit stays sober where two articles differ much. `benchmarks/inference.py` has
how often they hold what they should, and by this the constants below were chosen, among other ways. With one article
the interval stays exact over mentions and describes that article alone. Those of groups of several outlets (countries,
say) are intervals over whole outlets.
"""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import pandas as pd

from framing.compare.groups import by_unit, keys_of, units_drawn
from framing.core.confidence_intervals import count_interval, share_interval

COMMON = 8  # degrees of freedom that the other groups' design effect counts for at most, beside the group's own
MORE = 1  # added to those of t: with two articles of one outlet it would have one, and no limit worth the name


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
    groups = _numbered(dict.fromkeys(keys_of(frame, by)))
    at, many = _places(groups, frame, by), len(groups)
    group = _places(groups, sizes, by)
    sizes, group = sizes[group >= 0], group[group >= 0]
    n = sizes["n"].to_numpy(float)
    total = np.bincount(group, n, many)
    part = n / total[group]
    weight = 1 / np.where(part < 1, 1 - part, 1)
    articles = np.bincount(group, minlength=many)
    tied = np.bincount(group, part**2 * weight, many)
    freedom = np.bincount(group, part**2, many) + tied**2 - np.bincount(group, (part**2 * weight) ** 2, many)
    squares = np.bincount(group, n**2 * weight, many)

    named, each = [*by, value], list(dict.fromkeys([*by, "article_id"]))
    cell = _places(_numbered(keys_of(frame, named)), counted, named)
    article = _places(_numbered(keys_of(sizes, each)), counted, each)
    here = (cell >= 0) & (article >= 0)
    cell, article, k = cell[here], article[here], counted["k"].to_numpy(float)[here]
    w, sums = weight[article], np.bincount(cell, k, len(frame))
    own, both = np.bincount(cell, k**2 * w, len(frame)), np.bincount(cell, k * n[article] * w, len(frame))
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


def _numbered(keys: Iterable) -> dict:
    return {key: number for number, key in enumerate(keys)}


def _places(numbers: dict, rows: pd.DataFrame, columns: list[str]) -> np.ndarray:
    """The number that each row has by its cells in these columns, −1 where there is none; to merge takes far longer."""
    return np.array([numbers.get(key, -1) for key in keys_of(rows, columns)], int)


def spread_and_reach(
    counted: pd.DataFrame, sizes: pd.DataFrame, frame: pd.DataFrame, articles: pd.DataFrame, by: list[str], value: str
) -> tuple[Spread, dict[str, np.ndarray]]:
    """The same, of whole outlets where groups are of several; and how many articles each cell has, and are used there.

    `articles` is the table of articles (see `groups.units_drawn`).
    """
    own = spread_over_articles(counted, sizes, frame, by, value)
    reach, units = {"articles": own.articles, "used": own.used}, units_drawn(articles, by)
    if units is None:
        return own, reach
    return spread_over_articles(by_unit(counted, units), by_unit(sizes, units), frame, by, value), reach


def share_interval_over_articles(k, n, spread: Spread, values) -> tuple[np.ndarray, np.ndarray]:
    """The 95% interval of a share k of n: over articles where there are several, else exact over mentions.

    `values` names what is counted in each row: the same value of other groups helps to say how clumped it is. At 0 and
    at 1, where articles do not differ, the limit is the exact one of as many independent mentions as would be as sure,
    and of no fewer than there are articles. NaN where n is 0.

    >>> spread = Spread(*map(np.array, ([1, 10, 10], [1, 5, 0], [0, 0.01, 0], [np.nan, 9, 9])))
    >>> low, high = share_interval_over_articles([5, 25, 0], [20, 50, 50], spread, ["a", "b", "c"])
    >>> [f"{a:.2f} to {b:.2f}" for a, b in zip(low, high)]
    ['0.09 to 0.49', '0.29 to 0.71', '0.00 to 0.31']
    """
    from scipy.special import expit

    k, n = np.asarray(k, float), np.asarray(n, float)
    several, edge = spread.articles > 1, (k == 0) | (k == n)
    with np.errstate(divide="ignore", invalid="ignore"):
        plain = k * (n - k) / n  # the variance of the count, were mentions independent
        effect, common, freedom = _design_effect(spread.variance * n**2, plain, spread, values)
        reach = _student(freedom + MORE) * np.sqrt(effect / plain)
        middle = np.log(k / (n - k))
        draws = np.where(several, np.fmax(n / common, spread.articles), n)
        low, high = share_interval(k / n * draws, draws)
        inside = several & ~edge
        return np.where(inside, expit(middle - reach), low), np.where(inside, expit(middle + reach), high)


def count_interval_over_articles(k, n, spread: Spread, values) -> tuple[np.ndarray, np.ndarray]:
    """The 95% interval of a count k in n words: over articles where there are several, else exact (Garwood 1936).

    The same for rates: the limits are those whose distance from the count is t standard errors, were they true (score).
    A count of 0 has the exact upper limit of as many independent mentions as would be as sure, by how clumped the same
    value (`values`) is in other groups.

    >>> spread = Spread(*map(np.array, ([1, 10, 10], [1, 5, 0], [0, 5e-5, 0], [np.nan, 9, 9])))
    >>> low, high = count_interval_over_articles([5, 25, 0], [1000, 1000, 1000], spread, ["a", "b", "b"])
    >>> [f"{a:.1f} to {b:.1f}" for a, b in zip(low, high)]
    ['1.6 to 11.7', '13.4 to 46.5', '0.0 to 7.4']
    """
    k, n = np.asarray(k, float), np.asarray(n, float)
    several = spread.articles > 1
    with np.errstate(divide="ignore", invalid="ignore"):
        effect, common, freedom = _design_effect(spread.variance * n**2, k, spread, values)
        wide = _student(freedom + MORE) ** 2 * effect
        reach = np.sqrt(wide * k + wide**2 / 4)
        scale = np.where(several & (common > 1), common, 1)
        low, high = count_interval(k / scale)
        inside, middle = several & (k > 0), k + wide / 2
        return np.where(inside, middle - reach, low * scale), np.where(inside, middle + reach, high * scale)


def _design_effect(found, plain, spread: Spread, values) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """By how much the variances found exceed those of independent mentions, at least 1; and what was averaged.

    Returns the design effect of each row; the common one of its value in all groups (NaN where no group shows any);
    and the degrees of freedom of all groups together. A group's own effect counts with its own degrees of freedom, the
    common one with those of the other groups, `COMMON` at most: with many articles each group speaks for itself.
    """
    told = (spread.articles > 1) & (plain > 0)
    parts = {"found": found, "plain": plain, "freedom": spread.freedom}
    table = pd.DataFrame({name: np.where(told, part, 0.0) for name, part in parts.items()})
    sums = table.groupby(np.asarray(values)).transform("sum")
    common = np.maximum((sums["found"] / sums["plain"].where(sums["plain"] > 0)).to_numpy(), 1)
    freedom, own = sums["freedom"].to_numpy(), table["freedom"].to_numpy()
    other = np.minimum(freedom - own, COMMON)
    effect = (own * found / plain + other * common) / (own + other)
    return np.maximum(effect, 1), common, freedom


def _student(freedom: np.ndarray) -> np.ndarray:
    from scipy.special import stdtrit

    return stdtrit(freedom, 0.975)
