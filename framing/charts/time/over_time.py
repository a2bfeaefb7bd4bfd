"""What each outlet calls a thing, period by period: shares or rates with their intervals, gaps as gaps."""

from collections.abc import Sequence

import numpy as np
import pandas as pd

from framing import compare
from framing.charts.core.chart import Chart, nothing_to_draw
from framing.charts.core.page import WIDTH, Heading, Key, Page, height_of
from framing.charts.core.panels import outlet_line
from framing.charts.core.phrases import counted, listing, meant, named, number, percent, plain, source, thing
from framing.charts.core.style import drawn, outlet_styles
from framing.charts.naming.own_text import NONE, counted_in, each_headline_once, own_mentions, which_interval
from framing.charts.naming.what_is_counted import in_which_voices, slug, spoken, wanted
from framing.charts.time.axis import (
    CLOSE,
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
from framing.compare.over_time import TOGETHER
from framing.compare.periods import UNDATED, known_period, period_of
from framing.core.errors import FramingError

LINES = (("#1f2328", "o", "-"), ("#7c848d", "s", (0, (4, 2))), ("#3d4450", "^", (0, (1, 1.5))), ("#a3a8ae", "D", "-"))
PANEL, GAP = 0.95, 0.16  # inches: of the lines of an outlet, and between outlets
MEASURES = ("share", "rate")
LEFT, RIGHT = 1.35, 0.2
MOST_GROUPS = 12


@drawn
def over_time(
    analysis, referent: str, *, by: str = "month", among: str | Sequence[str] | None = None, of: str = "term",
    measure: str = "share", voice: str | Sequence[str] | None = None, where: str = "text", together: bool = False,
    events=None,
) -> Chart:  # fmt: skip
    """When did the words change: what each outlet calls a thing, by day, week, month or year?

    A panel per outlet (or one, `together`), a line per name (`among`: one to four terms, or with `of="frame"` kinds of
    name; by default the three used most), with the 95% interval of every period and the number of its articles below.
    A period without an article, or in which the thing is not named, is a gap in the line. `measure` is "share" (of all
    names for the thing) or "rate" (per 1,000 words); `voice` some voices only; `where="headlines"` headlines alone.
    `events` (a table or file with date and label; by default the codebook's) are marked. Of more than twelve outlets
    those with most articles are drawn. Articles without an exact enough date are left out, and counted.

    The table is that of `compare.over_time`: outlet, period, term (or frame), count, n, value, low, high, articles.

    >>> import framing as fr
    >>> practice = fr.analyse("data/practice/articles", "data/practice/codebook.yml")
    >>> over_time(practice, "charge", among="tax", together=True).table.value.round(2).tolist()
    [0.31, 0.42, 0.07, 0.0]
    """
    articles, codebook = analysis.articles, analysis.codebook
    known_period(by)
    if measure not in MEASURES:
        raise FramingError(f"There is no measure {measure!r} over time.", advice=f"Known: {', '.join(MEASURES)}.")
    spans = _spans(analysis, referent, by, voice, where, together, of)
    among = _among(analysis, referent, among, of, spans)
    title = f"What outlets call {thing(codebook, referent)}, by {by}"
    parts = ["over-time", referent, *among, by, *([measure] if measure == "rate" else []), *_unusual(voice, where)]
    name = "-".join(slug(part) for part in [*parts, *(["together"] if together else [])])[:140].rstrip("-")
    shown = _shown(articles, together)
    voices = analysis.voices if measure == "rate" else None
    drawn_articles = articles if together else articles[articles["outlet"].isin(shown)]
    table = compare.over_time(
        analysis.mentions, drawn_articles, codebook, referent, by, voices, among, of,
        group=None if together else "outlet", voice=voice, where=where,
    )  # fmt: skip
    table = table.rename(columns={"together": "outlet"})
    if not among or table.empty or not table["count"].sum():
        why = "No article has a date that is exact enough." if among and table.empty else f"{NONE.capitalize()}."
        return nothing_to_draw(name, title, why, ["outlet", "period", of], source(articles))
    spans = spans[spans[of].isin(among) & spans["outlet"].isin(set(table["outlet"]))]
    axis = TimeAxis(list(dict.fromkeys(table["period"])), by, LEFT, WIDTH - LEFT - RIGHT)
    marked = events_on(axis, analysis, events)
    unit = "per 100 headlines" if measure == "rate" and where == "headlines" else "per 1,000 words"
    what = _what(measure, where, voice, codebook, referent, unit)
    undated = int(period_of(articles["published"], by).isna().sum()) if "published" in articles else len(articles)
    left_out = f" {counted(undated, 'article')} without an exact enough date left out." if undated else ""
    few = f" {len(shown)} of {articles['outlet'].nunique()} outlets are drawn, those with most articles."
    left_out += "" if together or len(shown) == articles["outlet"].nunique() else few
    interval = which_interval(drawn_articles, by, "headlines" if where == "headlines" else measure)
    close = "; not drawn for so many periods, see the table" if axis.step < CLOSE else ""
    about = (
        f"{what}, with {interval} (line up and down{close}). No dot: no article, or the thing is not named.{left_out}"
    )
    keys = [
        Key(f"“{named(value)}”", LINES[n][0], marker=LINES[n][1], line=LINES[n][2]) for n, value in enumerate(among)
    ]
    n = counted(int(table.drop_duplicates(["outlet", "period"])["n"].sum()), _base(measure, where))
    finding = _finding(table, of, by, measure, 100 if where == "headlines" else 1000)
    heading = Heading(finding, title, about, keys, marked.words(), source(articles, n))
    figure = _draw(table, axis, marked, among, of, measure, articles, heading)
    caption = heading.caption(
        f"Counted: {counted_in(where)}. A period is that of publication. What falls together with an event need not "
        f"come from it. {marked.words()} {meant(codebook, referent)}"
    )
    alt = _alt(table, among, of, by, measure, thing(codebook, referent))
    return Chart(name, figure, table, caption, alt, ["outlet", "period", of], spans)


def _unusual(voice, where: str) -> list[str]:
    voices = [] if voice is None else [voice] if isinstance(voice, str) else list(voice)
    return [*voices, *([where] if where != "text" else [])]


def _base(measure: str, where: str) -> str:
    return "headline" if where == "headlines" else "word" if measure == "rate" else "mention"


def _what(measure: str, where: str, voice, codebook, referent: str, unit: str) -> str:
    said = f" in {spoken(in_which_voices(voice))}" if voice is not None else ""
    if measure == "rate":
        return f"Mentions{said} {unit}"
    whole = "all headlines" if where == "headlines" else f"all names for {thing(codebook, referent)}{said}"
    return f"Share of {whole}"


def _shown(articles: pd.DataFrame, together: bool) -> list[str]:
    """The outlets that are drawn, in the order of the articles."""
    sizes = articles["outlet"].value_counts(sort=False)
    most = set(sizes.nlargest(MOST_GROUPS).index)
    return [TOGETHER] if together else [outlet for outlet in sizes.index if outlet in most]


def _spans(analysis, referent: str, by: str, voice, where: str, together: bool, of: str) -> pd.DataFrame:
    """The mentions that count, with their outlet and period; of headlines, the first of each name in each."""
    terms = compare.terms_of(analysis.codebook, referent)
    spans = own_mentions(analysis.mentions, analysis.articles, terms, referent, where)
    if voice is not None:
        spans = spans[spans["voice"].isin([voice] if isinstance(voice, str) else list(voice))]
    spans = each_headline_once(spans, analysis.articles, where, of)
    articles = analysis.articles
    dates = articles["published"] if "published" in articles else pd.Series(pd.NA, articles.index, dtype="str")
    periods = dict(zip(articles["article_id"], period_of(dates, by).fillna(UNDATED), strict=True))
    spans.insert(1, "period", spans["article_id"].map(periods))
    spans = spans[spans["period"] != UNDATED]
    return spans.assign(outlet=TOGETHER) if together else spans


def _among(analysis, referent: str, among, of: str, spans: pd.DataFrame) -> list[str]:
    """The names to draw, one to four: those asked for, or the three used most, in the codebook's order."""
    given = [among] if isinstance(among, str) else among
    if given is None:
        listed = wanted(analysis.codebook, referent, None, of) if of == "frame" else None
        listed = listed or compare.terms_of(analysis.codebook, referent)
        most = spans[of].value_counts().head(3).index
        return [value for value in listed if value in most]
    chosen = wanted(analysis.codebook, referent, given, of)
    if len(chosen) > len(LINES):
        raise FramingError(
            f"{len(chosen)} lines cannot be told apart.", advice=f"Name at most {len(LINES)} in among=…."
        )
    return chosen


def _said(value, measure: str) -> str:
    return percent(value) if measure == "share" else number(float(value))


def _finding(table: pd.DataFrame, of: str, by: str, measure: str, unit: int) -> str:
    """The largest change from the first half of the time to the second, each taken as one, in words."""
    periods = list(dict.fromkeys(table["period"]))
    halves = [half for half in (periods[: len(periods) // 2], periods[len(periods) // 2 :]) if half]
    changes = []
    for (outlet, value), rows in table.groupby(["outlet", of], sort=False):
        sums = [rows[rows["period"].isin(half)][["count", "n"]].sum() for half in halves]
        if len(sums) == 2 and all(one["n"] > 0 for one in sums):
            first, second = (float(one["count"] / one["n"]) for one in sums)
            changes.append((abs(second - first), outlet, value, first, second))
    if not changes or not max(change[0] for change in changes):
        return "No change from the first half to the second" if changes else "Nothing to compare"
    _, outlet, value, *ends = max(changes, key=lambda change: change[0])
    where = "" if outlet == TOGETHER else f" in {plain(outlet)}"
    per = 1 if measure == "share" else unit
    said = [f"{_said(end * per, measure)} ({_range(half, by)})" for end, half in zip(ends, halves, strict=True)]
    return f"Most changed: “{named(value)}”{where}, from {said[0]} to {said[1]}"


def _range(periods: list[str], by: str) -> str:
    first, last = (period_words(period, by).removeprefix("week of ") for period in (periods[0], periods[-1]))
    return first if first == last else f"{first} – {last}" if by == "year" else f"{first[:-5]} – {last}"


def _draw(table, axis: TimeAxis, marked, among, of: str, measure: str, articles, heading: Heading):
    outlets = list(dict.fromkeys(table["outlet"]))
    head, panel = height_of([""]) + 0.08, PANEL if len(outlets) < 5 else 0.7
    block = head + panel + STRIP + GAP
    page = Page(heading, marked.height + block * len(outlets) + 0.25)
    styles, top = outlet_styles(articles), page.top + marked.height
    most = 1.0 if measure == "share" else max(float(table["high"].max(skipna=True) or 1), 1e-9)
    starts = [top + head + block * place for place in range(len(outlets))]
    marked.draw(page, page.top, [(start, start + panel) for start in starts])
    for outlet, start in zip(outlets, starts, strict=True):
        rows = table[table["outlet"] == outlet]
        outlet_line(page, start - head, styles.get(outlet, ("#3d4450", "o")), outlet)
        places = [0, 0.5, 1] if measure == "share" else ticks(most)
        axes = scale(page, axis, start, panel, most, {at: _said(at, measure) if at else "0" for at in places})
        offset = min(axis.step / (len(among) + 1), 0.09)
        for place, value in enumerate(among):
            shift = (place - (len(among) - 1) / 2) * offset
            _line(axes, rows[rows[of] == value], axis, shift, LINES[place])
        counts = rows.drop_duplicates("period").set_index("period")["articles"].to_dict()
        draw_articles(page, axis, counts, start + panel)
    draw_periods(page, axis, starts[-1] + panel + STRIP)
    return page.figure


def _line(axes, rows: pd.DataFrame, axis: TimeAxis, shift: float, look) -> None:
    """Dots with their intervals; a line joins neighbours in time only where both have a value."""
    colour, marker, style = look
    x = np.array([axis.middle(period) for period in rows["period"]]) + shift
    axes.plot(x, rows["value"].astype(float), color=colour, linestyle=style, linewidth=1.4)
    points(axes, x, rows, axis, (colour, marker))


def _alt(table: pd.DataFrame, among, of: str, by: str, measure: str, what: str) -> str:
    periods = list(dict.fromkeys(table["period"]))
    span = f"{period_words(periods[0], by)} to {period_words(periods[-1], by)}"
    outlets = list(dict.fromkeys(table["outlet"]))
    parts = [f"Lines show what {counted(len(outlets), 'panel')} of outlets call {what}, by {by}, {span}."]
    for outlet, rows in table.groupby("outlet", sort=False):
        said = []
        for value in among:
            known = rows[rows[of] == value].dropna(subset=["value"])
            if len(known):
                first, last = known.iloc[0]["value"], known.iloc[-1]["value"]
                said.append(f"“{named(value)}” from {_said(first, measure)} to {_said(last, measure)}")
        gaps = int(rows.drop_duplicates("period")["value"].isna().sum())
        rest = f"; {counted(gaps, 'gap')}" if gaps else ""
        parts.append(f"{plain(outlet)}: {listing(said) or NONE}{rest}.")
    return " ".join(parts[:13])
