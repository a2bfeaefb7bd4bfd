"""Over time: shares and rates by period and outlet, gaps as gaps, and mentions beside a count from outside."""

from collections.abc import Sequence

import numpy as np
import pandas as pd

from framing.compare.groups import counted, nullable
from framing.compare.known_names import asked_or_all
from framing.compare.naming.rates import rates
from framing.compare.naming.shares import shares
from framing.compare.periods import UNDATED, every_period, known_period, period_of, with_periods
from framing.compare.scope import in_kinds, kinds_of, with_headline
from framing.core.arguments import checked
from framing.core.confidence_intervals import count_interval
from framing.core.errors import require_known
from framing.core.kinds_and_voices import OWN_KINDS

TOGETHER = "all outlets together"
HOW = ("mean", "sum")


@checked(mentions="article_id referent term kind", articles="article_id", voices="article_id voice kind words")
def over_time(
    mentions: pd.DataFrame, articles: pd.DataFrame, codebook, referent: str, by: str = "month",
    voices: pd.DataFrame | None = None, among: str | Sequence[str] | None = None, of: str = "term",
    group: str | None = "outlet", kinds: Sequence[str] = OWN_KINDS, voice: str | Sequence[str] | None = None,
    where: str = "text",
) -> pd.DataFrame:  # fmt: skip
    """How does what each outlet calls a thing change, day by day, week by week, month by month?

    Shares of the names of the referent; with `voices`, the table, rates per 1,000 words. `by` is day, week, month or
    year of publication, `group` a column of the articles (None: all together); the rest as in `shares`. Articles whose
    date is not known as exactly are left out.

    Returns one row per group, period and value, from the first period of any article to the last: `group`, period, the
    `of` column, count, n (mentions of the referent, or words, or headlines), value, low, high (95%, over articles where
    a period has several, see `shares`), articles (of the group in that period, also those that do not name the thing).
    A period without an article, or without an occasion, is a gap: value is NA, not 0.

    >>> articles = pd.DataFrame({"article_id": ["a", "b"], "outlet": "A", "published": ["2024-01-03", "2024-03-05"]})
    >>> said = pd.DataFrame({"article_id": ["a", "b"], "referent": "campaign", "term": "war", "kind": "body"})
    >>> table = over_time(said, articles, ["war"], "campaign")
    >>> table["period"].tolist(), table["value"].isna().tolist()
    (['2024-01', '2024-02', '2024-03'], [False, True, False])
    """
    require_known([group] if group else [], articles.columns, "The articles cannot be grouped by {}.")
    group = group or "together"
    dated = _dated(articles.assign(together=TOGETHER), by)
    values = asked_or_all(codebook, referent, of, among)
    how: dict = {"by": [group, by], "of": of, "kinds": kinds, "voice": voice, "where": where}
    if dated.empty:
        found = pd.DataFrame(columns=[group, by, of, "count", "n", "value", "low", "high"])
    elif voices is None:
        found = shares(mentions, dated, codebook, referent, among=values, **how)
        found = found.rename(columns={"k": "count", "share": "value"})
    else:
        found = rates(mentions, voices, dated, values, referent=referent, codebook=codebook, **how)
        found = found.rename(columns={"rate": "value", "words": "n", "headlines": "n"})
    periods = every_period(dated[by].min(), dated[by].max(), by) if len(dated) else []
    known, everybody = (
        rows[group].astype("str").fillna("unknown") for rows in (dated, articles.assign(together=TOGETHER))
    )
    groups = [name for name in dict.fromkeys(everybody) if name in set(known)]  # in the order of every other table
    frame = pd.MultiIndex.from_product([groups, periods, values], names=[group, by, of]).to_frame(index=False)
    table = frame.astype("str").merge(found, on=[group, by, of], how="left")
    published = with_headline(dated) if where == "headlines" else dated
    sizes = published.assign(**{group: published[group].astype("str").fillna("unknown")})
    table["articles"] = counted(sizes, table, [group, by]) if len(table) else []
    table[["count", "n"]] = table[["count", "n"]].fillna(0).astype("Int64")
    columns = [group, by, of, "count", "n", "value", "low", "high", "articles"]
    table = table[columns].rename(columns={by: "period"})
    return table.astype(dict.fromkeys(("value", "low", "high"), "Float64"))


@checked(mentions="article_id kind", articles="article_id", outside="date value")
def beside_outside(
    mentions: pd.DataFrame, articles: pd.DataFrame, outside: pd.DataFrame, by: str = "month", how: str = "mean",
    per: float = 1, kinds: Sequence[str] = OWN_KINDS, where: str = "text",
) -> pd.DataFrame:  # fmt: skip
    """Mentions in each period beside a count from outside, and their ratio.

    `mentions` are those to count (all articles together); `outside` has one series, as `read_series` gives it: date,
    value. Several values of a period are put together by `how`: their "mean" (of a level, such as vehicles a day) or
    "sum" (of events). `per`: the ratio is mentions per so many of the outside count.

    Returns one row per period that either has: period, articles, count, low, high (95% interval of the count: each
    article brings its own mentions, so that the variance is the sum of their squares; the exact Poisson interval of as
    many independent mentions), value, ratio, ratio_low, ratio_high (NA where there is no article, or the outside count
    is missing or 0; the outside count is taken as it is given, without an error of its own).

    >>> articles = pd.DataFrame({"article_id": ["a"], "outlet": "A", "published": ["2024-01-03"]})
    >>> said = pd.DataFrame({"article_id": ["a", "a"], "kind": "body"})
    >>> outside = pd.DataFrame({"date": ["2024-01-01", "2024-01-15"], "value": [10, 30]})
    >>> beside_outside(said, articles, outside)[["period", "count", "value", "ratio"]].values.tolist()
    [['2024-01', 2, 20.0, 0.1]]
    """
    require_known([how], HOW, "Values of one period cannot be put together by {}.")
    dated = _dated(articles, by)
    dated = with_headline(dated) if where == "headlines" else dated
    outside = outside.assign(period=period_of(outside["date"], by)).dropna(subset=["period", "value"])
    dates = [*dated[by], *outside["period"]]
    table = pd.DataFrame({"period": every_period(min(dates), max(dates), by) if dates else []}, dtype="str")
    rows = in_kinds(mentions, kinds_of(where, kinds))
    k = dated.assign(k=dated["article_id"].map(rows.groupby("article_id").size()).fillna(0).astype(float))
    k["squares"] = k["k"] ** 2
    sums = k.groupby(by)[["k", "squares"]].sum().reindex(table["period"], fill_value=0)
    table["articles"] = table["period"].map(dated[by].value_counts()).fillna(0).astype(int)
    table["count"] = sums["k"].to_numpy(int)
    low, high = _interval_of_counts(sums["k"].to_numpy(float), sums["squares"].to_numpy(float))
    some = (table["articles"] > 0).to_numpy()
    table["low"], table["high"] = (nullable(np.where(some, limit, np.nan)) for limit in (low, high))
    value = table["period"].map(outside.groupby("period")["value"].agg(how))
    divided = (value / per).where((value > 0) & some)
    for name, numbers in (("ratio", table["count"]), ("ratio_low", table["low"]), ("ratio_high", table["high"])):
        table[name] = nullable(numbers.astype(float) / divided)
    table.insert(5, "value", nullable(value))
    return table


def _interval_of_counts(k: np.ndarray, squares: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The exact Poisson interval of as many independent mentions as would be as sure; at 0 by those of all periods."""
    mean = squares.sum() / max(k.sum(), 1)
    scale = np.maximum(np.where(k > 0, squares / np.maximum(k, 1), mean), 1)
    low, high = count_interval(k / scale)
    return low * scale, high * scale


def _dated(articles: pd.DataFrame, by: str) -> pd.DataFrame:
    """The articles whose period of publication is known, with it; in place of a column of that name."""
    known_period(by)
    dated = with_periods(articles.drop(columns=by, errors="ignore"), [by])
    return dated[dated[by] != UNDATED]
