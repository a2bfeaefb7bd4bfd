"""What each outlet calls a thing, period by period: shares or rates with their intervals, gaps as gaps."""

from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from framing import compare
from framing.charts.core.chart import Chart, Draft, Show
from framing.charts.core.file_names import slug
from framing.charts.core.grouping import known_groups
from framing.charts.core.page import WIDTH, Heading, Key, Page, height_of
from framing.charts.core.panels import described, outlet_line, tick_label, ticks
from framing.charts.core.phrases import counted, from_to, named, number, percent, plain
from framing.charts.core.scope import PER
from framing.charts.core.style import NEUTRAL, drawn, outlet_styles
from framing.charts.naming.own_text import NONE, ONE_NAME, each_headline_once, own_mentions, which_interval
from framing.charts.naming.titles_and_captions import in_which_voices, spoken, wanted
from framing.charts.time.axis import CLOSE, STRIP, TimeAxis, events_on, in_periods, period_words
from framing.compare.focus import names_to_follow
from framing.compare.known_names import every_value
from framing.compare.naming.over_time import TOGETHER
from framing.compare.periods import UNDATED, begins, follows, known_period, period_of, usual_period
from framing.compare.statistics.inference import ALPHA, benjamini_hochberg
from framing.core.errors import FramingError, one_or_several, require_known
from framing.core.text.listing import listing
from framing.reading.corpus import dates_of

LINES: tuple[tuple[str, str, Any], ...] = (
    ("#1f2328", "o", "-"),
    ("#7c848d", "s", (0, (4, 2))),
    (NEUTRAL, "^", (0, (1, 1.5))),
    ("#a3a8ae", "D", "-"),
)
PANEL, GAP = 0.95, 0.16  # inches: of the lines of an outlet, and between outlets
MEASURES = ("share", "rate")
LEFT, RIGHT = 1.35, 0.2
HALVES = ("1", "2")
HOW = (
    "The title compares the first half of the time with the second: p ≤ .05 where whole articles are exchanged between "
    "the two, adjusted for all outlets and the names drawn (Benjamini–Hochberg)."
)


@drawn
def over_time(
    analysis, referent: str, *, by: str | None = None, among: str | Sequence[str] | None = None, of: str = "term",
    measure: str = "share", voice: str | Sequence[str] | None = None, where: str = "text", together: bool = False,
    events: str | Path | pd.DataFrame | None = None, show: Show = None,
) -> Chart:  # fmt: skip
    """When did the words change: what each outlet calls a thing, by day, week, month or year?

    By default by month, or where that would be more than sixty, by year.
    A panel per outlet (or one, `together`), a line per name (`among`: one to four terms, or with `of="frame"` kinds of
    name; by default the two ends that occur and the one used most), with the 95% interval of every period and the
    number of its articles below. A period without an article, or in which the thing is not named, is a gap in the line.
    `measure` is "share" (of all names for the thing) or "rate" (per 1,000 words); `voice` some voices only;
    `where="headlines"` headlines alone.
    `events` (a table or file with date and label; by default the codebook's) are marked; `show` as in
    `naming`. Articles without an exact enough date are left out, and counted.

    The table is that of `compare.over_time`: outlet, period, term (or frame), count, n, value, low, high, articles.

    >>> import framing as fr
    >>> practice = fr.analyse("data/practice/articles", "data/practice/codebook.yml")
    >>> over_time(practice, "charge", among="tax", together=True).table.value.round(2).tolist()
    [0.31, 0.42, 0.07, 0.0]
    """
    articles, headlines, rate = analysis.articles, where == "headlines", measure == "rate"
    by = by or usual_period(dates_of(articles))
    known_period(by)
    require_known([measure], MEASURES, "There is no measure {} over time.")
    require_known([of], ("term", "frame"), "Nothing is counted over time by {}.")
    mentions = own_mentions(analysis, referent, where)
    voices = [] if voice is None else one_or_several(voice)
    spans = _spans(mentions.spans, articles, by, voices, where, together, of)
    absent = mentions.ends_not_found(of) if among is None else ""
    among = _among(analysis, referent, among, of, spans)
    name = slug("over-time", referent, *among, by, *["rate"] * rate, *voices, *["together"] * together)
    columns = ["outlet", "period", of]
    topic = f"What outlets call {mentions.thing}, by {by}"
    numbers = "count n value low high articles".split()
    draft = Draft(name, topic, articles, columns, [*columns, *numbers], where, show, most=8)
    asked = {"mentions": analysis.mentions, "codebook": analysis.codebook, "referent": referent, "among": among}
    asked |= {"of": of, "voices": analysis.voices if rate else None, "voice": voice, "where": where}
    table = compare.over_time(articles=articles, by=by, group=None if together else "outlet", **asked)
    table = table.rename(columns={"together": "outlet"})
    undated = int(period_of(dates_of(articles), by).isna().sum())
    one_name = not rate and not headlines and len(every_value(analysis.codebook, referent, of)) == 1
    if why := _why_not(table, among, undated == len(articles), one_name):
        return draft.empty(why)
    spans = spans[spans["outlet"].isin(set(table["outlet"]))]
    others = spans.loc[~spans[of].isin(among), of]
    spans = spans[spans[of].isin(among)]
    axis = TimeAxis(list(dict.fromkeys(table["period"])), by, LEFT, WIDTH - LEFT - RIGHT)
    marked = events_on(axis, analysis, events)
    left_out = _left_out(undated, others) + absent
    interval = which_interval(articles, by, "headlines" if headlines else measure)
    about = _about(mentions.thing, voices, headlines, rate, interval, axis.step < CLOSE)
    base = len(spans) if headlines else int(table.drop_duplicates(["outlet", "period"])["n"].sum())
    n = counted(base, "word" if rate and not headlines else "mention")
    found = changes(articles, axis.periods, by, together, asked)
    finding = change_in_words(found, axis.periods, by, of, PER[where] if rate else "")
    heading = draft.heading(
        finding, about + left_out, n, _keys(among), marked.words(), marked.numbers(), table["outlet"], spans["outlet"]
    )  # fmt: skip
    shown = draft.seen(table)
    figure = _draw(shown, axis, marked, among, of, measure, articles, heading)
    return draft.chart(
        heading, figure, table, spans, _alt(shown, among, of, by, measure, mentions.thing),
        f"{mentions.counted} {HOW} A period is that of publication. What falls "
        "together with an event need not come from it.",
        marked.told(), mentions.meant,
    )  # fmt: skip


def _why_not(table: pd.DataFrame, among: list[str], no_date: bool, one_name: bool) -> str:
    """Why there is nothing to draw; "" where there is."""
    if no_date:
        return "No article has a date that is exact enough."
    if not among or not table["count"].sum():
        return f"{NONE.capitalize()}."
    if one_name:
        return ONE_NAME
    no_rate = table["value"].isna().all()  # there are mentions, but no rate
    return f"No rate: no period has {compare.FEWEST_WORDS} words." if no_rate else ""


def _keys(among: list[str]) -> list[Key]:
    """The line of each name, for the key."""
    looks = zip(among, LINES, strict=False)
    return [Key(f"“{named(value)}”", colour, marker=marker, line=line) for value, (colour, marker, line) in looks]


def _about(thing: str, voices: list[str], headlines: bool, rate: bool, interval: str, close: bool) -> str:
    """What the lines are, how sure they are, and where there is no dot."""
    said = f" in {spoken(in_which_voices(voices))}" if voices else ""
    what = f"Share of {'all headlines' if headlines else f'all names for {thing}{said}'}"
    what = f"Mentions{said} {PER['headlines' if headlines else 'text']}" if rate else what
    drawn = f"line up and down{'; not drawn for so many periods, see the table' if close else ''}"
    few = (
        f"fewer than {compare.FEWEST_WORDS} words"
        if rate and not headlines
        else "no article, or the thing is not named"
    )
    return f"{what}, with {interval} ({drawn}). No dot: {few}."


def _left_out(undated: int, others: pd.Series) -> str:
    """What is not drawn: articles without a date, other names."""
    told = f" {counted(undated, 'article')} without an exact enough date left out." if undated else ""
    if len(others):
        names = listing((f"“{named(one)}”" for one in others.value_counts().index), 4)
        told += f" Not drawn: {names} ({counted(len(others), 'mention')})."
    return told


def _spans(spans, articles, by: str, voices: list[str], where: str, together: bool, of: str) -> pd.DataFrame:
    """The mentions that count, with their outlet and period; of headlines, the first of each name in each."""
    spans = spans[spans["voice"].isin(voices)] if voices else spans
    spans = in_periods(each_headline_once(spans, articles, where, of), articles, by)
    return spans.assign(outlet=TOGETHER) if together else spans


def _among(analysis, referent: str, among, of: str, spans: pd.DataFrame) -> list[str]:
    """The names to draw, one to four: those asked for, or the two ends that occur and the one used most."""
    if among is None:
        listed = wanted(analysis.codebook, referent, None, of) if of == "frame" else None
        listed = listed or compare.terms_of(analysis.codebook, referent)
        return names_to_follow(spans[of], listed)
    chosen = wanted(analysis.codebook, referent, among, of)
    if len(chosen) > len(LINES):
        advice = f"Name {len(LINES)} at most."
        raise FramingError(f"{len(chosen)} lines cannot be told apart.", advice=advice)
    return chosen


def _value_words(value, measure: str) -> str:
    return percent(value) if measure == "share" else number(float(value))


def _draw(table, axis: TimeAxis, marked, among, of: str, measure: str, articles, heading: Heading):
    outlets = list(dict.fromkeys(table["outlet"]))
    head, panel = height_of([""]) + 0.08, PANEL if len(outlets) < 5 else 0.7
    block = head + panel + STRIP + GAP
    page = Page(heading, marked.height + block * len(outlets) + 0.25)
    styles, top = outlet_styles(articles), page.top + marked.height
    heights = [float(height) for name in ("value", "high") for height in table[name].dropna()]  # no interval: no `high`
    most = 1.0 if measure == "share" else max(heights) or 1.0
    starts = [top + head + block * place for place in range(len(outlets))]
    for outlet, start in zip(outlets, starts, strict=True):
        rows = table[table["outlet"] == outlet]
        outlet_line(page, start - head, styles.get(outlet, (NEUTRAL, "o")), outlet)
        places = [0, 0.5, 1] if measure == "share" else [at for at in ticks(0, most, 3) if 0 <= at <= most]
        say = percent if measure == "share" else tick_label
        axes = axis.scale(page, start, panel, most, {at: say(at) if at else "0" for at in places})
        offset = max(min(axis.step / (len(among) + 1), 0.09), 0.8 * axis.marker / 72)
        for place, (value, (colour, marker, line)) in enumerate(zip(among, LINES, strict=False)):
            own = rows[rows[of] == value]
            x = np.array([axis.middle(period) for period in own["period"]]) + (place - (len(among) - 1) / 2) * offset
            # The line joins neighbours in time only where both have a value.
            axes.plot(x, own["value"].astype(float), color=colour, linestyle=line, linewidth=1.4)
            axis.points(axes, x, own, (colour, marker))
        if rows["value"].isna().all():
            page.note(LEFT + 0.08, start + 0.75 * panel, _why_no_dot(rows, measure))
        counts = rows.drop_duplicates("period").set_index("period")["articles"].to_dict()
        axis.draw_articles(page, counts, start + panel)
        heading.ends.append(start + panel + STRIP)
    marked.draw(page, page.top, [(start, start + panel) for start in starts])
    axis.draw_periods(page, starts[-1] + panel + STRIP)
    heading.scale = (starts[-1] + panel + STRIP, starts[-1] + panel + STRIP + 0.34)
    return page.figure


def _why_no_dot(rows: pd.DataFrame, measure: str) -> str:
    """Why nothing is drawn of an outlet."""
    return f"no period has {compare.FEWEST_WORDS} words" if measure == "rate" and rows["count"].sum() else NONE


def _alt(table: pd.DataFrame, among, of: str, by: str, measure: str, what: str) -> str:
    def say(rows: pd.DataFrame) -> str:
        said = []
        for value in among:
            known = rows[rows[of] == value].dropna(subset=["value"])["value"]
            if len(known):
                first, last = (_value_words(known.iloc[place], measure) for place in (0, -1))
                said.append(f"“{named(value)}” " + (f"from {first} to {last}" if len(known) > 1 else first))
        gaps = int(rows.drop_duplicates("period")["value"].isna().sum())
        return (listing(said) or _why_no_dot(rows, measure)) + (f"; {counted(gaps, 'gap')}" if gaps else "")

    span = " to ".join(dict.fromkeys(period_words(period, by) for period in table["period"].iloc[[0, -1]]))
    outlets = list(dict.fromkeys(table["outlet"]))
    who = "one outlet calls" if len(outlets) == 1 else f"{len(outlets)} outlets call"
    who = f"{TOGETHER} call" if outlets == [TOGETHER] else who
    return described(f"Lines show what {who} {what}, by {by}, {span}.", table, say)


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
    ends = [f"{_side_words(top, side, per)} ({when}; {_n(top, side, per)})" for side, when in enumerate(words, 1)]
    most = "Most changed" if len(told) > 1 else "Changed"
    return f"{most}: “{named(top[of])}”{where}, from {ends[0]} to {ends[1]}"


def _side_words(row: pd.Series, side: int, per: str) -> str:
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
