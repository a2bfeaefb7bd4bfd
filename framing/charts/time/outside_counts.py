"""Mentions beside a count from outside: two panels one above the other, and their ratio with its interval."""

from functools import partial
from pathlib import Path

import numpy as np
import pandas as pd

from framing import compare
from framing.charts.core.chart import Chart, Draft
from framing.charts.core.file_names import slug
from framing.charts.core.page import WIDTH, Heading, Page, height_of
from framing.charts.core.panels import tick_label, ticks
from framing.charts.core.phrases import called, counted, most, number, plain
from framing.charts.core.style import drawn
from framing.charts.core.tabulate import from_to, lowest_and_highest
from framing.charts.naming.own_text import NONE, own_mentions
from framing.charts.time.axis import STRIP, TimeAxis, events_on, in_periods, period_words
from framing.compare.naming.article_shares import mentions_named
from framing.compare.periods import known_period
from framing.core.errors import FramingError, unknown
from framing.core.text.listing import listing
from framing.reading.tables.dated_tables import read_series

LEFT, RIGHT, PANEL, GAP = 1.35, 0.2, 0.9, 0.14  # inches
LOOK, OUTSIDE = ("#1f2328", "o"), "#7c848d"
LIMITS = (
    "What a ratio of this kind cannot mean: it has no right value, and equal ratios are no sign of fairness. A mention "
    "is not an event, and many mentions may be of one; what is counted outside, and when, others decide, and its "
    "errors are not in the interval; and periods in which both rise need not have one cause."
)


@drawn
def outside_counts(
    analysis, what: str, outside: str | Path | pd.DataFrame | None, *, series: str | None = None, by: str = "month",
    how: str = "mean", per: float = 1, where: str = "text",
    events: str | Path | pd.DataFrame | None = None,
) -> Chart:  # fmt: skip
    """Do mentions follow a count from outside, and how many mentions are there for so many of it?

    `what` is counted in all articles together: a referent, or a term or frame of one ("works", "works: chaos").
    `outside` is a table of yours, or its file, with date, series and value; where there is none, the chart says so.
    `series` says which of several ("": the first). Values of one period are put together by `how`: their "mean", for a
    level such as vehicles a day, or their "sum". `per`: the ratio is mentions per so many. Above the mentions with
    their 95% interval over articles, then the outside count, then the ratio; a period that lacks either is a gap. `by`,
    `where` and `events` as in `over_time`.

    The table is that of `compare.beside_outside`; a table that cannot be read, or a series that it does not have,
    raises `FramingError`.

    >>> import framing as fr
    >>> practice = fr.analyse("data/practice/articles", "data/practice/codebook.yml")
    >>> delays = {"outside": "data/practice/outside.csv", "series": "minutes of delay at 8 a.m."}
    >>> outside_counts(practice, "works", **delays).table["count"].tolist()
    [5, 12, 13, 14]
    """
    articles, codebook, referent = analysis.articles, analysis.codebook, what.partition(":")[0].strip()
    known_period(by)
    if outside is None:
        draft = Draft("outside", f"Mentions of {called(codebook, referent)} beside a count from outside", articles,
                      ["period"], ["period", "ratio"])  # fmt: skip
        return draft.empty("There is no table of counts from outside beside these articles.")
    table, series = _series(outside, series)
    mentions, named = own_mentions(analysis, referent, where), called(codebook, what)
    spans = in_periods(mentions_named(mentions.spans, codebook, what), articles, by)
    found = compare.beside_outside(spans, articles, table, by, how, per, where=where)
    topic = f"Mentions of {named} beside {plain(series)}, by {by}"
    draft = Draft(slug("outside", what, series, by), topic, articles, ["period"], found.columns, where)
    if found.empty or not found["articles"].sum():
        return draft.empty("No article has a date that is exact enough.")
    axis = TimeAxis(found["period"].tolist(), by, LEFT, WIDTH - LEFT - RIGHT)
    marked = events_on(axis, analysis, events)
    each = f"per {number(per)} of {plain(series)}" if per != 1 else f"per unit of {plain(series)}"
    about = (
        "Above: mentions, with their 95% interval over articles (each article brings its own mentions; Poisson, of as "
        f"many independent ones as would be as sure). Middle: {plain(series)}, {how} of each {by}. Below: mentions "
        f"{each.rstrip('.')}. A period without articles, or without an outside count, is a gap."
    )
    n = counted(int(found["count"].sum()), "mention")
    heading = draft.heading(_finding(found, by, plain(series)), about, n, foot=marked.words(), marks=marked.numbers())
    figure = _draw(found, axis, marked, heading, [f"mentions of {named}", plain(series), f"mentions {each}"])
    more = LIMITS, mentions.counted, marked.told(), mentions.meant
    return draft.chart(heading, figure, found, spans, _alt(found, draft.topic, series, by), *more)


def _series(outside, series: str | None) -> tuple[pd.DataFrame, str]:
    table = read_series(outside)
    listed = table["series"].unique().tolist()
    if series is None and len(listed) != 1:
        raise FramingError("Which outside count?", advice=f"Say series=…. There are: {', '.join(listed)}.")
    chosen = series or listed[0]
    if chosen not in listed:
        raise FramingError("The outside count cannot be used:", [unknown("series", chosen, listed)])
    return table[table["series"] == chosen], chosen


def _finding(found: pd.DataFrame, by: str, series: str) -> str:
    """When either is highest, in words, of the periods that have both: a highest of other periods compares nothing."""
    if not found["count"].sum():
        return NONE.capitalize()
    if found["value"].isna().all():
        return "No outside count in these periods"
    both = found[found["value"].notna() & (found["articles"] > 0)]
    if len(both) < 2:
        return f"Nothing to compare: {len(both) or 'no'} {by} has articles and an outside count"
    if not both["count"].sum():
        return f"No mention in the {len(both)} {by}s that have articles and an outside count"
    words = ["the " * (by == "week") + period_words(period, by) for period in both["period"]]
    first, second = (listing(most(words, both[name].astype(float).tolist()), 3) for name in ("count", "value"))
    of = f" (of {len(both)} {by}s with both)" * (len(both) < len(found))
    top = both["count"] == both["count"].max()
    near = not top.all() and float(both.loc[top, "low"].min()) <= float(both.loc[~top, "high"].max())
    of += "; intervals of mentions overlap" * near
    alike = f"Both are highest in {first}{of}"
    return alike if first == second else f"Mentions are highest in {first}, “{series}” in {second}{of}"


def _draw(found: pd.DataFrame, axis: TimeAxis, marked, heading: Heading, heads: list[str]):
    head = height_of([""]) + 0.06
    block = head + PANEL + GAP
    page = Page(heading, marked.height + 3 * block + STRIP + 0.3)
    top = page.top + marked.height
    starts = [top + head, top + head + block + STRIP, top + head + 2 * block + STRIP]
    limits = (("count", "low", "high"), ("value", "value", "value"), ("ratio", "ratio_low", "ratio_high"))
    for said, start, names in zip(heads, starts, limits, strict=True):
        page.put(0.12, start - head + 0.06, said, "small", weight="bold")
        known = found.dropna(subset=[names[0]])
        known = known[known["articles"] > 0] if names[0] == "count" else known
        if known.empty:
            page.note(axis.left + 0.1, start + PANEL / 2, "nothing to draw")
            continue
        high = max(float(known[names[2]].max()), 1e-12)
        labels = {at: tick_label(at) for at in ticks(0, high, 3) if 0 <= at <= high}
        axes = axis.scale(page, start, PANEL, high, labels)
        x = np.array([axis.middle(period) for period in known["period"]])
        if names[0] == "value":
            axes.bar(x, known["value"].astype(float), width=axis.step * 0.7, color=OUTSIDE, linewidth=0)
        else:
            axis.points(axes, x, known, LOOK, names)
    axis.draw_articles(page, dict(zip(found["period"], found["articles"], strict=True)), starts[0] + PANEL)
    marked.draw(page, page.top, [(start, start + PANEL) for start in starts])
    axis.draw_periods(page, starts[2] + PANEL + 0.04)
    return page.figure


def _alt(found: pd.DataFrame, title: str, series: str, by: str) -> str:
    parts = [f"{title}: three panels, one above the other."]
    _, top = lowest_and_highest(found[found["articles"] > 0], "count")
    parts.append(f"Mentions: most in {period_words(top['period'], by)}, {top['count']}.")
    for said, column in ((plain(series), "value"), ("Ratio", "ratio")):
        if len(known := found.dropna(subset=[column])):
            parts.append(f"{said}: {from_to(known, column, partial(_value_words, column=column, by=by))}.")
    return " ".join([*parts, f"Gaps: {int(found['ratio'].isna().sum())}."])


def _value_words(row: pd.Series, column: str, by: str) -> str:
    return f"{number(float(row[column]))} ({period_words(row['period'], by)})"
