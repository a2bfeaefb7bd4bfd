"""What changed from the first half of the time to the second, in words: a change is named only where it can be told
from chance, by exchanging whole articles between the halves."""

from datetime import timedelta

import pandas as pd

from framing import compare
from framing.charts.core.grouping import known_groups
from framing.charts.core.phrases import counted, from_to, named, number, percent, plain
from framing.charts.time.axis import period_words
from framing.compare.naming.over_time import TOGETHER
from framing.compare.periods import UNDATED, begins, follows, period_of
from framing.compare.statistics.inference import ALPHA, benjamini_hochberg
from framing.reading.corpus import dates_of

HALVES = ("1", "2")
HOW = (
    "The title compares the first half of the time with the second: p ≤ .05 where whole articles are exchanged between "
    "the two, adjusted for all names and outlets drawn (Benjamini–Hochberg)."
)


def changes(articles: pd.DataFrame, periods: list[str], by: str, together: bool, asked: dict) -> pd.DataFrame:
    """Each name in each outlet, the first half of the periods held against the second.

    `asked`: what `compare.differences` is to compare. Returns its columns and outlet, `one` being the first half;
    p_adjusted is for all rows. An outlet without a mention in either half has no row.
    """
    first = set(periods[: len(periods) // 2])
    when = period_of(dates_of(articles), by).fillna(UNDATED)
    halves = when.isin(first).map({True: HALVES[0], False: HALVES[1]}).astype("str")
    dated = known_groups(articles.assign(half=halves)[when != UNDATED])
    groups = [(TOGETHER, dated)] if together else list(dated.groupby("outlet", sort=False))
    parts = []
    for outlet, own in groups:
        found = compare.differences(articles=own.sort_values("half", kind="stable"), by="half", **asked)
        parts.append(_first_half_first(found).assign(outlet=outlet))
    found = pd.concat(parts, ignore_index=True) if parts else pd.DataFrame()
    return found.assign(p_adjusted=benjamini_hochberg(found["p"].astype(float))) if len(found) else found


def _first_half_first(found: pd.DataFrame) -> pd.DataFrame:
    """Pairs of halves in the order of time, whichever is mentioned first."""
    sides = {f"{name}{one}": f"{name}{other}" for name in ("k", "n", "value") for one, other in ((1, 2), (2, 1))}
    sides |= {"one": "other", "other": "one"}
    late = found["one"] == HALVES[1]
    if not late.any():
        return found
    turned = found.rename(columns=sides)[list(found)].assign(difference=-found["difference"])
    return found.where(~late, turned)


def change_in_words(found: pd.DataFrame, periods: list[str], by: str, of: str, per: str) -> str:
    """The title: the largest change that can be told from chance, with its n; or that there is none. `per`: what a rate
    is per ("per 1,000 words"), "" of shares."""
    halves = [half for half in (periods[: len(periods) // 2], periods[len(periods) // 2 :]) if half]
    if len(halves) < 2:
        return f"Nothing to compare: all of it in one {by} ({period_words(periods[0], by).removeprefix('week ')})"
    if found.empty:
        return "Nothing to compare: no outlet names it in both halves of the time"
    if not found["p"].notna().any():
        return "Descriptive only: too few articles to tell a change from chance"
    told = found[(found["p_adjusted"] <= ALPHA).fillna(False)]
    words = [_range(half, by) for half in halves]
    if told.empty:
        tested = counted(int(found["p"].notna().sum()), "comparison")
        return f"No change from {words[0]} to {words[1]} can be told from chance (n = {tested})"
    top = told.loc[told["difference"].abs().astype(float).idxmax()]
    where = "" if top["outlet"] == TOGETHER else f" in {plain(top['outlet'])}"
    ends = [f"{_value_words(top, side, per)} ({when}; {_n(top, side, per)})" for side, when in enumerate(words, 1)]
    most = "Most changed" if len(told) > 1 else "Changed"
    return f"{most}: “{named(top[of])}”{where}, from {ends[0]} to {ends[1]}"


def _value_words(row: pd.Series, side: int, per: str) -> str:
    value = float(row[f"value{side}"])
    return f"{number(value)}{f' {per}' if side == 1 else ''}" if per else percent(value)


def _n(row: pd.Series, side: int, per: str) -> str:
    k, n = int(row[f"k{side}"]), int(row[f"n{side}"])
    return counted(k, "mention") if per else f"{k:,} of {n:,}"


def _range(periods: list[str], by: str) -> str:
    """From when to when these periods are; weeks from the Monday of the first to the Sunday of the last.

    >>> _range(["2031-01", "2031-04"], "month"), _range(["2030-12-30", "2031-01-06"], "week")
    ('Jan – Apr 2031', '30 Dec 2030 – 12 Jan 2031')
    """
    last, unit = periods[-1], by
    if by == "week":
        last, unit = f"{follows(begins(last), by) - timedelta(1)}", "day"
    return from_to(period_words(periods[0], unit), period_words(last, unit))
