"""The headline chart: what each outlet calls one thing, and in whose voice, with both ends of the contrast."""

from dataclasses import dataclass
from math import ceil

import pandas as pd

from framing.charts.core.chart import Chart, nothing_to_draw
from framing.charts.core.page import WIDTH, Heading, Key, Page, height_of, text_width, wrapped
from framing.charts.core.phrases import counted, dates, listing, meant, most, plain, source, thing
from framing.charts.core.style import (
    BAND,
    INK,
    MUTED,
    SIZE,
    VOICE_STYLE,
    VOICE_WORDS,
    ZERO,
    drawn,
    ink_on,
    outlet_styles,
)
from framing.charts.naming.matrix import LISTED, NONE, OWN_TEXT, left_out, not_found, own_mentions, share_words
from framing.compare import shares, terms_of

ROW, END_ROW, GAP, LABEL = 0.27, 0.4, 0.16, 2.3  # inches; the last is the width that a name may have
COLUMNS = ["outlet", "term", "voice", "count", "term_count", "n", "share", "low", "high"]


@drawn
def naming_by_voice(analysis, referent: str) -> Chart:
    """What does each outlet call this referent, and in whose voice: its own, or words it quotes?

    One panel per
    outlet; names in the codebook's order, so that the first and the last are the two ends of the contrast; both
    always stay and show their share with its exact interval, also at zero. Names that no outlet uses are listed below.

    The table has outlet, term, voice, count, term_count (all voices), n (all names), share, low, high (of
    term_count in n; NA where n is 0). Readers' comments, bylines, link lines and page furniture do not count.
    An unknown referent raises `FramingError`.

    >>> from types import SimpleNamespace as Tables
    >>> articles = pd.DataFrame({"article_id": ["a"], "outlet": ["Daily A"]})
    >>> mention = {"article_id": "a", "referent": "campaign", "term": "war", "kind": "body", "voice": "narration"}
    >>> tables = Tables(articles=articles, mentions=pd.DataFrame([mention]), codebook=["war", "offensive"])
    >>> naming_by_voice(tables, "campaign").table.query("count > 0")[["term", "voice", "count"]].values.tolist()
    [['war', 'narration', 1]]
    """
    mentions, articles, codebook = analysis.mentions, analysis.articles, analysis.codebook
    terms = terms_of(codebook, referent)
    spans = own_mentions(mentions, articles, terms, referent)
    title = f"What each outlet calls {thing(codebook, referent)}, and in whose voice"
    if spans.empty:
        why = f"In the outlets’ own text: {NONE}."
        return nothing_to_draw(f"naming-by-voice-{referent}", title, why, COLUMNS, source(articles))
    table = _table(spans, articles, terms, referent)
    ends = [terms[0], terms[-1]]
    used = set(spans["term"])
    rows = [term for term in terms if term in used or term in ends]
    about = (
        f"Mentions in {OWN_TEXT}. Shaded: the two ends of the list of names, with their share of the outlet’s "
        "mentions as an exact 95% interval; at 0, ≤ is its upper limit."
    )
    voices = [voice for voice in VOICE_STYLE if voice in set(spans["voice"])]
    if "reported" in voices:
        about += " In reported speech the content is a source’s, the wording as a rule the outlet’s."
    keys = [Key(VOICE_WORDS[voice], *VOICE_STYLE[voice]) for voice in voices]
    figure = _draw(table, articles, rows, ends, Heading(title, about, keys, not_found(terms, rows, LISTED)))
    caption = (
        f"{title}. Bars count mentions, stacked by voice; every mention has exactly one voice. In reported speech the "
        "content is a source’s, the wording as a rule the outlet’s. "
        f"Counted: {OWN_TEXT} (n = {len(spans):,} mentions). Words in quotation marks count as quotation or scare "
        "quotes wherever they stand, headlines too. Of each end of the list (the first and the last name) the share of "
        "the outlet’s mentions is given with the exact 95% interval (Clopper–Pearson); where an end is never used, the "
        f"interval’s upper limit is. {not_found(terms, rows)} {left_out(mentions, articles, terms, referent)} "
        f"{source(articles)} {meant(codebook, referent)}"
    )
    caption, alt = " ".join(caption.split()), _alt(table, ends, thing(codebook, referent))
    return Chart(f"naming-by-voice-{referent}", figure, table, caption, alt, ["outlet", "term", "voice"], spans)


def _table(spans: pd.DataFrame, articles: pd.DataFrame, terms: list[str], referent: str) -> pd.DataFrame:
    of_n = shares(spans, articles, terms, referent).rename(columns={"k": "term_count"})
    voices = pd.DataFrame({"voice": [voice for voice in VOICE_STYLE if voice not in ("comment", "other")]})
    table = of_n.merge(voices.astype("str"), how="cross")
    counts = spans.groupby(["outlet", "term", "voice"]).size()
    keys = table[["outlet", "term", "voice"]].itertuples(index=False, name=None)
    table["count"] = [int(counts.get(key, 0)) for key in keys]
    return table[COLUMNS]


@dataclass(frozen=True)
class _Grid:
    """Where things stand, in inches: panels in rows, terms in each."""

    outlets: list[str]
    across: int
    labels: float
    panel: float
    unit: float  # inches for one mention, the same in all panels
    titles: dict[str, tuple[list[str], list[str]]]
    terms: list[str]
    ends: list[str]

    @property
    def rows(self) -> list[list[str]]:
        return [self.outlets[i : i + self.across] for i in range(0, len(self.outlets), self.across)]

    def row_height(self, term: str) -> float:
        return END_ROW if term in self.ends else ROW

    @property
    def bars(self) -> float:
        return sum(map(self.row_height, self.terms))

    def head(self, outlets: list[str]) -> float:
        sizes = (height_of(name) + height_of(about, SIZE["small"]) for name, about in map(self.titles.get, outlets))
        return max(sizes) + 0.1


def _grid(table: pd.DataFrame, articles: pd.DataFrame, terms: list[str], ends: list[str]) -> _Grid:
    outlets = list(dict.fromkeys(table["outlet"]))
    rows = ceil(len(outlets) / 5)
    across = ceil(len(outlets) / rows)
    label = min(LABEL, max(text_width(plain(term), weight="bold" if term in ends else "normal") for term in terms))
    labels = 0.12 + label + 0.12
    panel = min((WIDTH - labels - 0.1 - GAP * (across - 1)) / across, 3.4)
    titles = {}
    for outlet, n in table.groupby("outlet", sort=False)["n"].first().items():
        group = articles[articles["outlet"] == outlet]
        size = f"n = {counted(n, 'mention')}" + (f" in {len(group):,} articles" if len(group) > 1 else "")
        about = wrapped(dates(group), panel, SIZE["small"]) + wrapped(size, panel, SIZE["small"])
        titles[outlet] = (wrapped(outlet, panel - 0.17, weight="bold", most=4), about)
    return _Grid(outlets, across, labels, panel, _unit(table, panel, ends), titles, terms, ends)


def _unit(table: pd.DataFrame, panel: float, ends: list[str]) -> float:
    """As long as fits: behind each bar there must be room for what stands there."""
    units = [0.35]
    for row in table[table["n"] > 0].drop_duplicates(["outlet", "term"]).to_dict("records"):
        k = row["term_count"]
        lines = _end_lines(row) if row["term"] in ends else [f"{k:,}"]
        units.append((panel - 0.1 - max(text_width(line, SIZE["small"]) for line in lines)) / max(k, 1))
    return max(min(units), 0)


def _end_lines(row) -> list[str]:
    """What stands behind the bar of an end; a long n is not repeated from the panel's title."""
    k, n = row["term_count"], row["n"]
    return [f"{k:,} of {n:,}" if n < 1000 else f"{k:,}", share_words(row)]


def _draw(table: pd.DataFrame, articles: pd.DataFrame, terms: list[str], ends: list[str], heading: Heading):
    grid = _grid(table, articles, terms, ends)
    body = sum(grid.head(row) + grid.bars + 0.22 for row in grid.rows)
    page, styles = Page(heading, body), outlet_styles(articles)
    top = page.top
    for row in grid.rows:
        bars = top + grid.head(row)
        _terms(page, grid, bars, grid.labels + len(row) * (grid.panel + GAP) - GAP)
        for place, outlet in enumerate(row):
            left = grid.labels + place * (grid.panel + GAP)
            _head(page, grid, outlet, left, bars, styles[outlet])
            _panel(page, grid, table[table["outlet"] == outlet], left, bars)
        top = bars + grid.bars + 0.22
    return page.figure


def _terms(page: Page, grid: _Grid, top: float, right: float) -> None:
    for term in grid.terms:
        height = grid.row_height(term)
        if term in grid.ends:
            page.band(0.06, top + 0.02, right, height - 0.04, BAND)
        lines = wrapped(term, LABEL, weight="bold" if term in grid.ends else "normal", most=1)
        weight = "bold" if term in grid.ends else "normal"
        page.put(grid.labels - 0.1, top + height / 2, lines[0], ha="right", weight=weight)
        top += height


def _head(page: Page, grid: _Grid, outlet: str, left: float, bottom: float, style: tuple[str, str]) -> None:
    name, about = grid.titles[outlet]
    top = bottom - 0.06 - height_of(name) - height_of(about, SIZE["small"])
    page.mark(left + 0.05, top + height_of([""]) / 2, *style)
    top = page.lines(left + 0.17, top, name, weight="bold")
    page.lines(left, top, about, "small", color=MUTED)


def _panel(page: Page, grid: _Grid, rows: pd.DataFrame, left: float, top: float) -> None:
    """One outlet's bars; the panel's units are inches."""
    axes = page.axes(left, top, grid.panel, grid.bars)
    axes.set(xlim=(0, grid.panel), ylim=(grid.bars, 0))
    axes.plot([0, 0], [0, grid.bars], color="#8a9099", linewidth=0.8, zorder=3)
    if rows["n"].iloc[0] == 0:
        why = wrapped(NONE, grid.panel - 0.1, SIZE["small"])
        axes.text(0.08, grid.bars / 2, "\n".join(why), va="center", color=MUTED, fontsize=SIZE["small"])
        return
    y = 0.0
    for term in grid.terms:
        height = grid.row_height(term)
        bar = rows[rows["term"] == term]
        end = _bar(axes, bar, y + height / 2, grid.unit)
        _number(axes, bar.iloc[0], end, y + height / 2, grid, term in grid.ends)
        y += height


def _bar(axes, bar: pd.DataFrame, y: float, unit: float) -> float:
    end = 0.0
    several = (bar["count"] > 0).sum() > 1
    for voice, count in zip(bar["voice"], bar["count"], strict=True):
        if not count:
            continue
        colour, hatch = VOICE_STYLE[voice]
        axes.barh(y, count * unit, left=end, height=0.19, color=colour, hatch=hatch, edgecolor="white", linewidth=0.7)
        if several and count * unit > text_width(f"{count}", SIZE["small"]) + 0.08:
            plate = {"boxstyle": "round,pad=0.12", "facecolor": colour, "linewidth": 0} if hatch else None
            axes.text(
                end + count * unit / 2, y, f"{count}", ha="center", va="center_baseline", fontsize=SIZE["small"] - 0.5,
                color=ink_on(colour), bbox=plate,
            )  # fmt: skip
        end += count * unit
    return end


def _number(axes, row: pd.Series, end: float, y: float, grid: _Grid, is_end: bool) -> None:
    """The number behind a bar; at the two ends also its share of all mentions, with the interval."""
    k = int(row["term_count"])
    if not is_end:
        text, colour = (f"{k:,}", INK) if k else ("0", ZERO)
        axes.text(end + 0.06, y, text, va="center_baseline", color=colour, fontsize=SIZE["small"])
        return
    colour = INK if k else MUTED
    first, second = _end_lines(row)
    line = f"{first}, {second}"
    if not k and text_width(line, SIZE["small"]) < grid.panel - 0.06:
        first, second = line, ""
    lift = 0.075 if second else 0
    axes.text(end + 0.06, y - lift, first, va="center_baseline", color=colour, fontsize=SIZE["small"])
    axes.text(end + 0.06, y + lift, second, va="center_baseline", color=MUTED, fontsize=SIZE["small"] - 0.7)


def _alt(table: pd.DataFrame, ends: list[str], what: str) -> str:
    totals = table.drop_duplicates(["outlet", "term"])
    said = [
        f"“{plain(row.term)}” in {plain(row.outlet)}, {row.term_count} of {counted(row.n, 'mention')}"
        for row in totals.itertuples()
    ]
    outlets = counted(totals["outlet"].nunique(), "outlet")
    top = "; ".join(most(said, totals["term_count"].tolist()))
    parts = [f"Bars count what {outlets} call {what}, by voice. Most often: {top}."]
    for term in dict.fromkeys(ends):
        users = totals[(totals["term"] == term) & (totals["term_count"] > 0)]
        uses = [_use(row, table) for row in users.sort_values("term_count", ascending=False).itertuples()]
        none = totals["outlet"].nunique() - len(users)
        said = listing(uses, limit=4) if uses else "no outlet"
        rest = f"; not found in the other {none}" if uses and none else ""
        parts.append(f"“{plain(term)}”: {said}{rest}.")
    return " ".join(parts)


def _use(row, table: pd.DataFrame) -> str:
    cells = table[(table["outlet"] == row.outlet) & (table["term"] == row.term) & (table["count"] > 0)]
    voices = listing(f"{n} in {VOICE_WORDS[voice]}" for voice, n in zip(cells["voice"], cells["count"], strict=True))
    return f"{plain(row.outlet)} {row.term_count} of {row.n} ({voices})"
