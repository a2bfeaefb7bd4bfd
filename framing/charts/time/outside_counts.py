"""Mentions beside a count from outside: two panels one above the other, and their ratio with its interval."""

from pathlib import Path

import numpy as np
import pandas as pd

from framing import compare
from framing.charts.core.chart import Chart, nothing_to_draw
from framing.charts.core.page import WIDTH, Heading, Page, height_of
from framing.charts.core.phrases import counted, listing, meant, most, number, plain, source, thing
from framing.charts.core.scope import scope
from framing.charts.core.style import MUTED, drawn
from framing.charts.naming.own_text import NONE, counted_in, own_mentions
from framing.charts.time.axis import (
    STRIP,
    TimeAxis,
    draw_articles,
    draw_periods,
    events_on,
    period_words,
    points,
    scale,
    ticks,
)
from framing.compare.article_shares import mentions_named
from framing.compare.periods import UNDATED, known_period, period_of
from framing.core.errors import FramingError, unknown
from framing.reading.dated_tables import read_series

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
    how: str = "mean", per: float = 1, where: str = "text", events=None,
) -> Chart:  # fmt: skip
    """Do mentions follow a count from outside, and how many mentions are there for so many of it?

    `what` is counted in all articles together: a referent, or a term or frame of one ("works", "works: chaos").
    `outside` is a table of yours, or its file, with date, series and value; where there is none, the chart says so.
    `series` says which of several ("": the first). Values of
    one period are put together by `how`: their "mean", for a level such as vehicles a day, or their "sum". `per`: the
    ratio is mentions per so many. Above the mentions with their 95% interval over articles, then the outside count,
    then the ratio; a period that lacks either is a gap. `by`, `where` and `events` as in `over_time`.

    The table is that of `compare.beside_outside`; a table that cannot be read, or a series that it does not have,
    raises `FramingError`.

    >>> import framing as fr
    >>> practice = fr.analyse("data/practice/articles", "data/practice/codebook.yml")
    >>> delays = {"outside": "data/practice/outside.csv", "series": "minutes of delay at 8 a.m."}
    >>> outside_counts(practice, "works", **delays).table["count"].tolist()
    [5, 12, 13, 14]
    """
    articles, codebook = analysis.articles, analysis.codebook
    known_period(by)
    if outside is None:
        title = f"Mentions of {thing(codebook, what.partition(':')[0].strip())} beside a count from outside"
        why = "There is no table of counts from outside beside these articles."
        return nothing_to_draw("outside", title, why, ["period", "ratio"], source(articles))
    table, series = _series(outside, series)
    referent = what.partition(":")[0].strip()
    named = f"“{plain(what.partition(':')[2].strip())}”" if ":" in what else thing(codebook, referent)
    spans = _spans(analysis, what, referent, by, where)
    found = compare.beside_outside(spans, articles, table, by, how, per, where=where)
    title = f"Mentions of {named} beside {plain(series)}, by {by}"
    name = scope(where, articles).stem("-".join(["outside", *_slug(what), *_slug(series), by]))
    if found.empty or not found["articles"].sum():
        why = "No article has a date that is exact enough."
        return nothing_to_draw(name[:140], title, why, ["period"], source(articles))
    axis = TimeAxis(found["period"].tolist(), by, LEFT, WIDTH - LEFT - RIGHT)
    marked = events_on(axis, analysis, events)
    each = f"per {number(per)} of {plain(series)}" if per != 1 else f"per unit of {plain(series)}"
    about = (
        "Above: mentions, with their 95% interval over articles (each article brings its own mentions; Poisson, of as "
        f"many independent ones as would be as sure). Middle: {plain(series)}, {how} of each {by}. Below: mentions "
        f"{each.rstrip('.')}. A period without articles, or without an outside count, is a gap."
    )
    n = counted(int(found["count"].sum()), "mention")
    heading = Heading(_finding(found, by), title, about, [], marked.words(), source(articles, n))
    figure = _draw(found, axis, marked, heading, [f"mentions of {named}", plain(series), f"mentions {each}"])
    caption = heading.caption(f"{LIMITS} Counted: {counted_in(where)}. {marked.words()} {meant(codebook, referent)}")
    alt = _alt(found, title, series, by)
    return Chart(name[:140].rstrip("-"), figure, found, caption, alt, ["period"], spans)


def _series(outside, series: str | None) -> tuple[pd.DataFrame, str]:
    table = read_series(outside)
    listed = table["series"].unique().tolist()
    if series is None and len(listed) != 1:
        raise FramingError("Which outside count?", advice=f"Say series=…. There are: {', '.join(listed)}.")
    chosen = series or listed[0]
    if chosen not in listed:
        raise FramingError("The outside count cannot be used:", [unknown("series", chosen, listed)])
    return table[table["series"] == chosen], chosen


def _spans(analysis, what: str, referent: str, by: str, where: str) -> pd.DataFrame:
    terms = compare.terms_of(analysis.codebook, referent)
    spans = mentions_named(
        own_mentions(analysis.mentions, analysis.articles, terms, referent, where), analysis.codebook, what
    )
    articles = analysis.articles
    dates = articles["published"] if "published" in articles else pd.Series(pd.NA, articles.index, dtype="str")
    periods = dict(zip(articles["article_id"], period_of(dates, by).fillna(UNDATED), strict=True))
    spans.insert(0, "period", spans["article_id"].map(periods))
    return spans[spans["period"] != UNDATED]


def _slug(text: str) -> list[str]:
    return "".join(c if c.isalnum() else " " for c in plain(text).lower()).split()


def _finding(found: pd.DataFrame, by: str) -> str:
    """When either is highest, in words."""
    if not found["count"].sum():
        return NONE.capitalize()
    when = [
        most(found["period"].tolist(), found[name].astype(float).fillna(-1).tolist()) for name in ("count", "value")
    ]
    first, second = (listing([period_words(period, by) for period in periods], 3) for periods in when)
    if found["value"].isna().all():
        return "No outside count in these periods"
    return (
        f"both are highest in {first}" if first == second else f"Mentions are highest in {first}, the other in {second}"
    )


def _draw(found: pd.DataFrame, axis: TimeAxis, marked, heading: Heading, heads: list[str]):
    head = height_of([""]) + 0.06
    block = head + PANEL + GAP
    page = Page(heading, marked.height + 3 * block + STRIP + 0.3)
    top = page.top + marked.height
    starts = [top + head, top + head + block + STRIP, top + head + 2 * block + STRIP]
    marked.draw(page, page.top, [(start, start + PANEL) for start in starts])
    limits = (("count", "low", "high"), ("value", "value", "value"), ("ratio", "ratio_low", "ratio_high"))
    for said, start, names in zip(heads, starts, limits, strict=True):
        page.put(0.12, start - head + 0.06, said, "small", weight="bold")
        known = found.dropna(subset=[names[0]])
        known = known[known["articles"] > 0] if names[0] == "count" else known
        if known.empty:
            page.put(axis.left + 0.1, start + PANEL / 2, "nothing to draw", "small", color=MUTED)
            continue
        high = max(float(known[names[2]].max()), 1e-12)
        axes = scale(page, axis, start, PANEL, high, {at: number(at) if at else "0" for at in ticks(high)})
        x = np.array([axis.middle(period) for period in known["period"]])
        if names[0] == "value":
            axes.bar(x, known["value"].astype(float), width=axis.step * 0.7, color=OUTSIDE, linewidth=0)
        else:
            points(axes, x, known, axis, LOOK, names)
    draw_articles(page, axis, dict(zip(found["period"], found["articles"], strict=True)), starts[0] + PANEL)
    draw_periods(page, axis, starts[2] + PANEL + 0.04)
    return page.figure


def _alt(found: pd.DataFrame, title: str, series: str, by: str) -> str:
    parts = [f"{title}: three panels, one above the other."]
    known = found[found["articles"] > 0]
    top = known.loc[known["count"].astype(float).idxmax()]
    parts.append(f"Mentions: most in {period_words(top['period'], by)}, {top['count']}.")
    outside, ratios = found.dropna(subset=["value"]), found.dropna(subset=["ratio"])
    if len(outside):
        low, high = (outside.loc[outside["value"].astype(float).agg(which)] for which in ("idxmin", "idxmax"))
        ends = [f"{number(float(row['value']))} ({period_words(row['period'], by)})" for row in (low, high)]
        parts.append(f"{plain(series)}: from {ends[0]} to {ends[1]}.")
    if len(ratios):
        low, high = (ratios.loc[ratios["ratio"].astype(float).agg(which)] for which in ("idxmin", "idxmax"))
        ends = [f"{number(float(row['ratio']))} ({period_words(row['period'], by)})" for row in (low, high)]
        parts.append(f"Ratio: from {ends[0]} to {ends[1]}.")
    gaps = int(found["ratio"].isna().sum())
    return " ".join([*parts, f"Gaps: {gaps}."])
