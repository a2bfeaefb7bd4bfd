"""The parts that charts share, placed in inches on a `Page`: outlets' names, labels of rows, panels, bars, keys.

What a chart has for itself (its numbers, its words, what a row means) stays in its own file.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from math import ceil, fsum

import pandas as pd

from framing.charts.core.page import WIDTH, Key, Page, height_of, text_width, told_apart, wrapped
from framing.charts.core.phrases import article_labels, counted, dates, plain, signed
from framing.charts.core.style import AXIS, INK, MUTED, SIZE, ink_on, outlet_styles
from framing.core.kinds_and_voices import VOICES
from framing.core.text.listing import listing
from framing.reading.corpus import dates_of

Look = tuple[str, str]  # a colour with a hatch, or with a marker
Part = tuple[Look, float] | tuple[Look, float, int]  # of a bar: its look, its length, its number


def down(top: float, heights: Mapping[str, float]) -> Iterator[tuple[str, float, float]]:
    """Row under row from `top` on: its key, where it begins, how high it is.

    >>> list(down(1.0, {"a": 0.5, "b": 0.25}))
    [('a', 1.0, 0.5), ('b', 1.5, 0.25)]
    """
    for key, height in heights.items():
        yield key, top, height
        top += height


def described(first: str, table: pd.DataFrame, say: Callable[[pd.DataFrame], str], by: str = "outlet") -> str:
    """A description of a picture: a first sentence, then what is to be said of each outlet."""
    return " ".join([first, *(f"{plain(name)}: {say(rows)}." for name, rows in table.groupby(by, sort=False))])


def voice_keys(voices: Iterable[str], markers: bool = False) -> list[Key]:
    """The key of a chart's voices: patches, or with `markers` markers."""
    looks = [VOICES[name] for name in voices]
    return [Key(v.label, v.colour, "" if markers else v.hatch, v.marker * markers) for v in looks]


def voices_in(found: pd.Series) -> list[str]:
    """The voices that occur, in the order in which every chart has them."""
    return [voice for voice in VOICES if (found == voice).any()]


def spread_over(articles: pd.DataFrame, most: int) -> tuple[pd.DataFrame, str]:
    """The articles that one picture can hold, and, where these are not all, a sentence that says how they were picked.

    The same number of each outlet, all of one that has fewer (where not all outlets fit, one each of those with most
    articles), and of an outlet's articles some that lie evenly from its first to its last. Those of one outlet stand
    together, in the order of time.

    >>> articles = pd.DataFrame({"article_id": list("abcdefg"), "outlet": ["A", "B", *"AAAA", "B"]})
    >>> spread_over(articles, 4)[0].article_id.tolist()
    ['c', 'e', 'b', 'g']
    """
    if len(articles) <= most:
        return articles, ""
    sizes = articles["outlet"].value_counts()
    each = max((n for n in range(1, most + 1) if sizes.clip(upper=n).sum() <= most), default=0)
    quotas = dict(sizes.clip(upper=each) if each else sizes.head(most).clip(upper=1))
    picked = []
    for outlet, rows in dates_of(articles).astype("str").groupby(articles["outlet"], sort=False):
        in_time, quota = rows.sort_values(kind="stable", na_position="last").index, quotas.get(outlet, 0)
        picked += [in_time[int((place + 0.5) * len(in_time) / quota)] for place in range(quota)]
    some = articles.loc[picked]
    whom = "each outlet" if each else f"each of {len(quotas)} of {len(sizes)} outlets, those with most articles"
    fewer = " (all of one that has fewer)" if min(quotas.values()) < max(quotas.values()) else ""
    how = f": {max(quotas.values())} of {whom}{fewer}" if len(sizes) > 1 else ""
    return some, f" {len(some)} of {len(articles):,} articles are drawn{how}, spread evenly over its time."


def one_each(articles: pd.DataFrame) -> str:
    """What one article from each outlet can tell, and what it cannot; "" where an outlet has several."""
    n = len(articles)
    several = n > articles["outlet"].nunique() or n < 2
    return "" if several else f"One article from each outlet: this describes {n} texts, not {n} outlets."


def which_words(words: pd.DataFrame) -> str:
    """The voices and passages that words were taken from, for a caption."""
    voices, kinds = (listing(sorted(words[column].dropna().unique())) for column in ("voice", "kind"))
    return f"Voices: {voices}; passages: {kinds}."


def outlet_line(
    page: Page, top: float, style: Look, name: str, about: Iterable[str] = (), left: float | None = None,
    width: float = WIDTH - 0.46,
) -> None:  # fmt: skip
    """An outlet's marker and name in a single line, at the left edge of the page or at `left`; what is said of it."""
    outlet_head(page, top, style, told_apart([name], width, weight="bold")[name], about, left)


def outlet_head(
    page: Page, top: float, style: Look, name: list[str], about: Iterable[str] = (), left: float | None = None
) -> float:
    """An outlet's marker and name and what is said of it; at the left edge of the page, or over a panel at `left`."""
    marker, first, rest = (0.2, 0.34, 0.34) if left is None else (left + 0.05, left + 0.17, left)
    page.mark(marker, top + height_of([""], SIZE["label" if name else "small"]) / 2, *style)
    below = page.lines(first, top, name, weight="bold")
    return page.lines(rest, below, list(about), "small", color=MUTED)


@dataclass(frozen=True)
class RowLabels:
    """What stands at the left of each row: an outlet's name, its marker, and what is said of it."""

    names: dict[str, list[str]]
    abouts: dict[str, list[str]]
    styles: Mapping[str, Look]

    @property
    def width(self) -> float:
        """Inches of the widest line."""
        names = [text_width(line, weight="bold") for lines in self.names.values() for line in lines]
        return max(names + [text_width(line, SIZE["small"]) for lines in self.abouts.values() for line in lines])

    def height(self, key: str) -> float:
        """Inches of the text of one label."""
        return height_of(self.names[key]) + height_of(self.abouts.get(key, []), SIZE["small"])

    def draw(self, page: Page, key: str, top: float, height: float) -> None:
        """The label in the middle of a row that begins at `top`."""
        self.put(page, key, top + (height - self.height(key)) / 2)

    def put(self, page: Page, key: str, top: float, left: float | None = None) -> None:
        """The label from `top` downwards; with `left` over a panel that begins there."""
        outlet_head(page, top, self.styles[key], self.names[key], self.abouts.get(key, []), left)


def article_rows(articles: pd.DataFrame, room: float, more: Mapping[str, str] | None = None) -> RowLabels:
    """Labels of rows that are articles, those of an outlet together and in the order of time: outlet (once), date, and
    for each `more`, in lines of at most `room` inches."""
    place = articles["outlet"].map({outlet: at for at, outlet in enumerate(articles["outlet"].unique())})
    when = dates_of(articles).astype("str")
    articles = articles.assign(place=place, when=when).sort_values(["place", "when"], kind="stable")
    labels, styles = article_labels(articles), outlet_styles(articles)
    lines = told_apart([outlet for outlet, _ in labels.values()], 1.9, weight="bold", most=3)
    again = articles["outlet"].eq(articles["outlet"].shift())
    names = {key: [] if same else lines[labels[key][0]] for key, same in zip(labels, again, strict=True)}
    abouts = {key: wrapped(when, room, SIZE["small"]) for key, (_, when) in labels.items()}
    for key, said in (more or {}).items():
        abouts[key] += wrapped(said, room, SIZE["small"])
    outlets = zip(articles["article_id"], articles["outlet"], strict=True)
    return RowLabels(names, abouts, {key: styles[outlet] for key, outlet in outlets})


def outlet_rows(
    articles: pd.DataFrame, outlets: Iterable[str], more: Mapping[str, str] | None = None, *, wide: float = 1.9,
    room: float = 1.9, lines: int = 3, most: int = 0,
) -> RowLabels:  # fmt: skip
    """Labels of rows that are outlets: the name, `wide` inches and so many lines at most, and what `more` says of it,
    in lines of at most `room` inches (at most `most`)."""
    names = told_apart(outlets, wide, weight="bold", most=lines)
    abouts = {outlet: wrapped(more[outlet], room, SIZE["small"], most=most) for outlet in names} if more else {}
    return RowLabels(names, abouts, outlet_styles(articles))


def evenly(n: int, most: int) -> int:
    """How many panels stand side by side, at most `most`, so that the rows are as even as can be.

    >>> evenly(5, 5), evenly(6, 5), evenly(11, 5)
    (5, 3, 4)
    """
    return ceil(n / ceil(n / most))


@dataclass(frozen=True)
class Panels:
    """Panels side by side in rows, each under its outlet's name; `bodies` says how high each panel is."""

    labels: RowLabels
    bodies: dict[str, float]
    across: int
    left: float
    width: float
    gap: float
    air: float  # between what is said of an outlet and its panel
    foot: float  # under a row of panels

    @classmethod
    def of_outlets(
        cls, articles: pd.DataFrame, abouts: dict[str, list[str]], bodies: dict[str, float], across: int, left: float,
        width: float, gap: float, air: float, foot: float, lines: int = 4,
    ) -> "Panels":  # fmt: skip
        """Panels of outlets, whose names take at most so many lines."""
        names = told_apart(bodies, width - 0.17, weight="bold", most=lines)
        return cls(RowLabels(names, abouts, outlet_styles(articles)), bodies, across, left, width, gap, air, foot)

    @property
    def rows(self) -> list[list[str]]:
        """The outlets, row by row."""
        keys = list(self.bodies)
        return [keys[at : at + self.across] for at in range(0, len(keys), self.across)]

    def _size(self, row: list[str]) -> tuple[float, float]:
        return max(map(self.labels.height, row)) + self.air, max(self.bodies[key] for key in row)

    @property
    def height(self) -> float:
        """Inches of all rows together."""
        return fsum(fsum(self._size(row)) + self.foot for row in self.rows)

    def tops(self, top: float) -> Iterator[tuple[float, float, list[str]]]:
        """Row by row: where it begins, where its panels begin, its outlets."""
        for row in self.rows:
            head, body = self._size(row)
            yield top, top + head, row
            top += head + body + self.foot

    def draw(self, page: Page, low: float | None = None) -> Iterator[tuple[str, float, float]]:
        """Draw the names; for each panel its outlet and its upper left corner.

        Names stand at the top of their row; or, with `low`, so many inches above their panel.
        """
        for start, top, row in self.tops(page.top):
            page.heading.ends.append(top + self._size(row)[1] + self.foot / 2)
            for place, key in enumerate(row):
                left = self.left + place * (self.width + self.gap)
                at = start if low is None else top - low - self.labels.height(key)
                self.labels.put(page, key, at, left)
                yield key, left, top


def outlet_panels(sizes: pd.Series, articles: pd.DataFrame, left: float, high: float, gap: float, noun: str) -> Panels:
    """Panels of outlets (the index of `sizes`, their mentions), five in a row at most, with dates and numbers."""
    across = evenly(len(sizes), 5)
    width = min((WIDTH - left - 0.1 - gap * (across - 1)) / across, 3.4)
    abouts = {}
    for outlet, n in sizes.items():
        group = articles[articles["outlet"] == outlet]
        size = f"n = {counted(n, noun)}" + (f", {len(group):,} articles" if len(group) > 1 else "")
        abouts[outlet] = wrapped(dates(group), width, SIZE["small"]) + wrapped(size, width, SIZE["small"])
    return Panels.of_outlets(articles, abouts, dict.fromkeys(sizes.index, high), across, left, width, gap, 0.1, 0.22)


def in_inches(page: Page, left: float, top: float, width: float, height: float, rows: float = 0):
    """Axes whose units are inches, downwards from the upper left corner; with `rows`, downwards they are rows."""
    axes = page.axes(left, top, width, height)
    axes.set(xlim=(0, width), ylim=(rows or height, 0))
    return axes


def ticks(low: float, high: float, most: int) -> list[float]:
    """Round numbers for a scale from `low` to `high`, about so many, to one beyond either end."""
    from matplotlib.ticker import MaxNLocator

    return [float(tick) for tick in MaxNLocator(most, steps=[1, 2, 5, 10]).tick_values(low, high)]


def tick_label(at: float) -> str:
    """A place of a scale in as many decimals as it needs.

    >>> tick_label(20_000), tick_label(0.00005)
    ('20,000', '0.00005')
    """
    return f"{at:,.10f}".rstrip("0").rstrip(".")


def percentages(page: Page, left: float, width: float, y: float, step: int = 25) -> list[float]:
    """The labels of a scale from 0% to 100%, at `y`; returns where they stand."""
    places = {f"{hundredth}%": left + width * hundredth / 100 for hundredth in range(0, 101, step)}
    for said, x in places.items():
        page.note(x, y, said, ha="center")
    return list(places.values())


def signed_scale(low: float, high: float, unit: float = 1) -> tuple[list[float], list[str]]:
    """Ticks of a scale of differences, to one beyond either end, with their labels: signed, and a plain 0; `unit`: how
    many of what the labels count make one of the scale (100 percentage points).

    >>> signed_scale(-0.12, 0.31)[1], signed_scale(-0.12, 0.31, 100)[1][0]
    (['−0.2', '−0.1', '0', '+0.1', '+0.2', '+0.3', '+0.4'], '−20')
    """
    places = list(dict.fromkeys(round(tick, 12) for tick in ticks(low, high, 6)))  # where all is nought, they are one
    return places, [signed(place * unit) for place in places]


def interval(axes, y: float, low: float, high: float, at: float, look: Look, hollow: bool = False) -> None:
    """A line from one limit to the other, and the estimate as a marker; hollow where it may as well be none."""
    colour, marker = look
    axes.plot([low, high], [y, y], color=colour, linewidth=1.8, solid_capstyle="butt")
    face = "white" if hollow else colour
    axes.plot([at], [y], marker=marker, color=colour, markersize=6, markerfacecolor=face, clip_on=False)


def bar_rows(
    page: Page, left: float, top: float, high: float, rows: list[tuple[str, list, str]], edge: float,
    right: float = WIDTH,
) -> float:  # fmt: skip
    """Rows of stacked bars, `high` inches each: a label, the parts of its bar in inches (with a number, where it is to
    stand in them), what stands behind; returns where they end."""
    axes = in_inches(page, left, top, right - left, high * len(rows), len(rows))
    for place, (label, parts, said) in enumerate(rows):
        middle = top + high * (place + 0.5)
        page.note(left - 0.1, middle, label, ha="right")
        page.put(left + stacked(axes, place + 0.5, parts, 0.66, edge) + 0.08, middle, said, "small")
        part_numbers(axes, place + 0.5, parts)
    base(axes, len(rows), clip_on=False)
    return top + high * len(rows)


def base(axes, height: float, x: float = 0, **how) -> None:
    """The line that bars stand on."""
    axes.plot([x, x], [0, height], color=AXIS, **({"linewidth": 0.8} | how))


def stacked(axes, y: float, parts: Iterable[Part], height: float, edge: float, start: float = 0) -> float:
    """Bars one after the other, with a white edge between them; returns where they end. A part of 0 is not drawn."""
    end = start
    for (colour, hatch), length, *_ in parts:
        if length:
            axes.barh(y, length, left=end, height=height, color=colour, hatch=hatch, edgecolor="white", linewidth=edge)
        end += length
    return end


def part_numbers(axes, y: float, parts: Iterable[Part]) -> None:
    """The number of each part of a bar that has one in its middle, where it fits."""
    end = 0.0
    for (colour, hatch), length, *n in parts:
        if n and length > text_width(f"{n[0]:,}", SIZE["small"]) + (0.16 if hatch else 0.08):
            how = {"color": INK if hatch else ink_on(colour), "fontsize": SIZE["small"]}
            how["bbox"] = {"facecolor": "white", "edgecolor": "none", "pad": 1.0} if hatch else None  # not on the lines
            axes.text(end + length / 2, y, f"{n[0]:,}", ha="center", va="center", **how)
        end += length
