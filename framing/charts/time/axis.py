"""An axis of time that panels share: where a period stands, its labels, events, and how many articles it has."""

from dataclasses import dataclass
from datetime import date

import numpy as np
import pandas as pd

from framing.charts.core.page import WIDTH, Page, text_width
from framing.charts.core.phrases import SHORT, plain
from framing.charts.core.phrases import date as day_words
from framing.charts.core.style import AXIS, INK, LINE, SIZE
from framing.compare.periods import UNDATED, begins, ends, follows, period_of
from framing.reading.corpus import dates_of
from framing.reading.tables.dated_tables import read_events

EVENT, SPAN = "#6a5b9e", "#e9e6f2"  # the colour of an event's line, and of the month of one known to the month
LANE = 0.17  # inches from one row of the numbers of events to the next
APART = 0.2  # inches of a period, from which lines part it from the next
STRIP = 0.26  # inches that the numbers of articles need under a panel
CLOSE = 0.04  # inches of a period, under which no interval is drawn
SMALL = SIZE["small"] - 0.7
FEW = 3  # events beyond the axis that a caption names


@dataclass(frozen=True)
class TimeAxis:
    """Where periods stand, in inches from the left edge of the page."""

    periods: list[str]
    by: str
    left: float
    width: float

    @property
    def step(self) -> float:
        """Inches of a period, of the shortest."""
        return min(self.edge(follows(begins(p), self.by)) - self.edge(begins(p)) for p in self.periods)

    def edge(self, day: date) -> float:
        """Where a day begins; a day outside of the axis stands at its nearer end."""
        first, last = begins(self.periods[0]), follows(begins(self.periods[-1]), self.by)
        part = (day - first).days / (last - first).days
        return self.left + self.width * min(max(part, 0), 1)

    def middle(self, period: str) -> float:
        """Where the middle of a period stands."""
        return (self.edge(begins(period)) + self.edge(follows(begins(period), self.by))) / 2

    def has(self, when: str) -> bool:
        """Whether some of a day, month or year lies on the axis."""
        first, last = begins(self.periods[0]), follows(begins(self.periods[-1]), self.by)
        return begins(when) < last and ends(when) > first

    def extent(self, when: str) -> tuple[float, float]:
        """From where to where a date is drawn: a day as one place, where it begins; a month or a year as it lasts."""
        start = self.edge(begins(when))
        return start, start if len(when) >= 10 else self.edge(ends(when))

    def draw_periods(self, page: Page, top: float) -> None:
        """The labels of the periods, as many as have room; the year under the first label of each."""
        labels = {period: period_words(period, self.by, short=True) for period in self.periods}
        room = max(text_width(label, SIZE["small"]) for label in labels.values()) + 0.12
        every = next(n for n in range(1, 10_000) if n * self.step >= room or n >= len(self.periods))
        year = ""
        for period in self.periods[::every]:
            x = self.middle(period)
            if x + text_width(labels[period], SIZE["small"]) / 2 > WIDTH - 0.05:
                continue
            page.note(x, top + 0.09, labels[period], ha="center")
            if period[:4] != year and self.by != "year":
                year = period[:4]
                page.note(x, top + 0.24, year, ha="center")

    def draw_articles(self, page: Page, articles: dict[str, int], top: float) -> None:
        """Under a panel, how many articles each period has: a number where there is room, else a small bar."""
        most = max([*articles.values(), 1])
        wide = text_width(f"{most:,}", SMALL) + 0.04
        said = "articles" if self.step >= wide else f"articles, up to {most:,}"
        page.note(self.left - 0.08, top + STRIP / 2, said, ha="right")
        axes = None if self.step >= wide else page.axes(self.left, top + 0.04, self.width, STRIP - 0.06)
        for period, n in articles.items():
            x = self.middle(period)
            if axes is None:
                page.put(x, top + STRIP / 2, f"{n:,}", "small", ha="center", color=INK if n else AXIS)
            elif n:
                axes.bar(x, n, width=max(self.step * 0.7, 0.012), color=AXIS, linewidth=0)
        if axes is not None:
            axes.set(xlim=(self.left, self.left + self.width), ylim=(0, most))

    @property
    def marker(self) -> float:
        """The size of a dot, in points."""
        return min(5.5, max(1.5, 40 * self.step))

    def points(self, axes, x: np.ndarray, rows: pd.DataFrame, look, limits=("value", "low", "high")) -> None:
        """Dots with their intervals, up and down; hollow where nothing was counted, none where there is no value."""
        (colour, marker), size = look, self.marker
        value, low, high = (rows[name].astype(float).to_numpy() for name in limits)
        known, none = ~np.isnan(value), (rows["count"] == 0).to_numpy(bool)
        if self.step >= CLOSE:  # closer together, intervals would hide the dots
            axes.vlines(x[known], low[known], high[known], color=colour, linewidth=0.8, alpha=0.7)
        how = {"marker": marker, "markersize": size, "color": colour, "linestyle": "none", "zorder": 4}
        for mask, face in ((known & ~none, colour), (known & none, "white")):
            axes.plot(x[mask], value[mask], markerfacecolor=face, clip_on=False, **how)

    def scale(self, page: Page, top: float, height: float, most: float, ticks: dict[float, str]):
        """The axes of a panel from 0 to `most`, in inches across, with a line and a label for each tick."""
        axes = page.axes(self.left, top, self.width, height)
        axes.set(xlim=(self.left, self.left + self.width), ylim=(-0.04 * most, 1.04 * most))
        axes.patch.set_alpha(0)
        if self.step >= APART:  # a dot counts all from one line to the next, an event lies somewhere between two
            for period in self.periods[1:]:
                x = self.edge(begins(period))
                page.rule([x, x], [top, top + height], LINE, 0.6)
        for tick, said in ticks.items():
            y = top + height * (1 - (tick / most + 0.04) / 1.08)
            page.rule([self.left, self.left + self.width], [y, y], LINE if tick else AXIS)
            page.note(self.left - 0.08, y, said, ha="right")
        return axes


def period_words(period: str, by: str, short: bool = False) -> str:
    """A period as a reader is to see it.

    >>> period_words("2025-04", "month"), period_words("2025-04-07", "week"), period_words("2025-04-07", "day", True)
    ('Apr 2025', 'week of 7 Apr 2025', '7 Apr')
    """
    if by == "year":
        return period
    if by == "month":
        name = SHORT[int(period[5:7]) - 1]
        return name if short else f"{name} {period[:4]}"
    said = day_words(period)
    return said[:-5] if short else f"week of {said}" if by == "week" else said


def in_periods(spans: pd.DataFrame, articles: pd.DataFrame, by: str) -> pd.DataFrame:
    """The spans of articles whose date is exact enough, with the column period."""
    periods = dict(zip(articles["article_id"], period_of(dates_of(articles), by).fillna(UNDATED), strict=True))
    spans.insert(1, "period", spans["article_id"].map(periods))
    return spans[spans["period"] != UNDATED]


@dataclass(frozen=True)
class Events:
    """Events that lie on an axis: where each stands, in which row its number, and the words for all of them; and those
    that lie `beyond` it."""

    axis: TimeAxis
    table: pd.DataFrame  # date, label
    lanes: list[int]
    beyond: pd.DataFrame  # date, label

    @property
    def height(self) -> float:
        """Inches of the rows of numbers."""
        return LANE * (max(self.lanes) + 1) + 0.03 if self.lanes else 0

    def numbers(self) -> str:
        """What each number on the axis stands for, in one line."""
        said = [f"({n}) {day_words(e.date)}: {plain(e.label)}" for n, e in enumerate(self.table.itertuples(), start=1)]
        return f"Marked: {'; '.join(said)}." if said else ""

    def words(self) -> str:
        """The same, and what a dot counts where an event lies within its period."""
        by, numbers = self.axis.by, self.numbers()
        before = (
            f" A dot stands in the middle of its {by} and counts all of it: of a {by} in which an event lies, also "
            "what came before."
        )
        return numbers + (before if any(map(self._within, self.table["date"])) else "")

    def _within(self, when: str) -> bool:
        """Whether an event lies within a period, so that some of that came before it."""
        edges = {begins(period) for period in self.axis.periods}
        return len(when) < 10 or (self.axis.by != "day" and begins(when) not in edges)

    def told(self) -> str:
        """The same for a caption, with the events that are not marked: none is left out in silence."""
        said = [f"{day_words(event.date)}: {plain(event.label)}" for event in self.beyond.itertuples()]
        said = [*said[:FEW], f"and {len(said) - FEW:,} more"] if len(said) > FEW else said
        left_out = f"Not marked, since the chart does not reach there: {'; '.join(said)}." if said else ""
        return f"{self.words()} {left_out}".strip()

    def draw(self, page: Page, top: float, panels: list[tuple[float, float]]) -> None:
        """Numbers from `top` downwards, and a line through each panel (where it begins and ends)."""
        for n, (row, lane) in enumerate(zip(self.table.itertuples(), self.lanes, strict=True), start=1):
            first, last = self.axis.extent(row.date)
            for start, end in [(top + LANE * (lane + 1), top + self.height), *panels]:
                if last > first:
                    page.band(first, start, last - first, end - start, SPAN)
                else:
                    page.rule([first, first], [start, end], EVENT, 0.9, (0, (3, 2)))
            x = (first + last) / 2
            page.put(x, top + LANE * (lane + 0.5), f"{n}", "small", ha="center", color=EVENT, weight="bold")


def events_on(axis: TimeAxis, analysis, events) -> Events:
    """The events to mark: of a table or its path, else those that lie with the articles, else the codebook's; only
    those on the axis are marked."""
    files = getattr(analysis, "files", None)
    if events is None and files and files.events:
        events = files.events
    if events is None:
        listed = [{"date": event.date, "label": event.label} for event in getattr(analysis.codebook, "events", [])]
        table = pd.DataFrame(listed, columns=["date", "label"])
    else:
        table = events if isinstance(events, pd.DataFrame) and events.empty else read_events(events)
    if table.empty or not axis.periods:
        return Events(axis, pd.DataFrame(columns=["date", "label"]), [], table.head(0))
    table = table.sort_values("date", kind="stable")
    here = pd.Series([axis.has(day) for day in table["date"]], table.index, dtype=bool)
    beyond, table = table[~here], table[here]
    lane_ends: list[float] = []
    lanes = []
    for n, day in enumerate(table["date"], start=1):
        x, half = sum(axis.extent(day)) / 2, text_width(f"{n}", SIZE["small"], "bold") / 2 + 0.04
        lane = next((at for at, end in enumerate(lane_ends) if x - half >= end), len(lane_ends))
        lane_ends[lane : lane + 1] = [x + half]
        lanes.append(lane)
    return Events(axis, table.reset_index(drop=True), lanes, beyond)
