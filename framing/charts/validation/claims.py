"""All claims at once: how far each moves over all choices, where the main one puts it, and how often it holds."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import pandas as pd

from framing.charts.core.chart import Chart, nothing_to_draw
from framing.charts.core.page import WIDTH, Heading, Key, Page, height_of, wrapped
from framing.charts.core.panels import differences
from framing.charts.core.phrases import counted, listing, named, percent, plain, source
from framing.charts.core.style import INK, MUTED, SIZE, drawn, outlet_styles
from framing.compare.inference import ALPHA
from framing.validation.robustness import Claim, Multiverse, behind, findings, holding, leads, summarise
from framing.validation.robustness.phrasing import what
from framing.validation.robustness.summary import FEWEST
from framing.voice.speakers.noun_phrases import as_speaker

LABEL, NUMBERS, ROW, GAP, TICKS = 3.1, 1.55, 0.21, 0.16, 0.26  # inches
COUNTS = 1.35  # inches between a leader's label and the scale, for its counts
OTHER_STYLE, RANGE, THIN = ("#3d4450", "D"), "#c3cad3", "#a3a8ae"
OVER_ARTICLES = (
    " p: how often whole articles, exchanged between the group and what it is compared with, differ as much, adjusted "
    "for the claims drawn (Benjamini–Hochberg); where it is above .05, a claim is no finding, however often it holds."
)
FRAGILE = 90  # below as many per cent, as printed, the share that keeps a claim is set off


@dataclass
class _Panel:
    """The claims that one thing is measured for, with the lines of text that are to stand there."""

    head: list[str]
    rows: pd.DataFrame
    names: dict[str, list[str]]
    foot: list[str] = field(default_factory=list)
    plot: bool = True  # or a plain list
    counts: dict[str, list[str]] = field(default_factory=dict)  # of a leader and the next, beside its name

    def row(self, said: str) -> float:
        """How high the row of a claim is."""
        counts = height_of(self.counts.get(said, []), SIZE["small"])
        return max(ROW, max(height_of(self.names[said]), counts) + 0.04)

    @property
    def high(self) -> float:
        return sum(map(self.row, self.names))

    @property
    def left(self) -> float:
        """Where its scale begins."""
        return LABEL + COUNTS if any(self.counts.values()) else LABEL

    @property
    def height(self) -> float:
        return height_of(self.head) + self.high + GAP + TICKS * self.plot + height_of(self.foot, SIZE["small"])


@drawn
def claims(
    found: Multiverse, *, wanted: Sequence[str] | None = None, measures: Sequence[str] | None = None,
    without: pd.DataFrame | None = None,
) -> Chart:  # fmt: skip
    """Which claims survive every declared choice, and which hang on one?

    Takes what `robustness.recompute` gives; `wanted` are some of its claims, `measures` some kinds of claim (share,
    rate, words, first, speaker, only), by default all; `without` what `robustness.not_claimed` gives, so that it is
    said of whom there is no claim (a tie, say). One row per claim, under a heading that says what is measured, from
    how many mentions or words: a bar from the lowest to the highest estimate over all specifications, a marker for the
    main one, a line at no difference; at the right, in how many of the specifications in which it can be asked the
    claim keeps its direction. What rests on fewer than 5 mentions is grey; a share of fewer than 5 is not drawn. Names
    that only one group uses are a list with counts: to leave things out can hardly undo them.

    The table is `robustness.summarise`; its `behind` are the mentions, or words, that the main estimate rests on;
    `trace(claim=…)` gives them.

    >>> import framing as fr
    >>> from framing.validation.robustness import for_each, recompute
    >>> seeds = fr.analyse("seeds", "data/codebook.yml")
    >>> chart = claims(recompute(seeds, for_each(seeds, "words", voice="quotation")))
    >>> chart.table[["group", "keeps"]].values.tolist()[-1]
    ['The Jewish Chronicle', 1.0]
    """
    title, articles = "Which claims survive every choice?", found.analysis.articles
    chosen = [said for said, curve in found.curves.items() if _asked_for(said, curve.claim, wanted, measures)]
    name = "claims" + "".join(f"-{measure}" for measure in measures or [])
    if not chosen:
        return nothing_to_draw(name, title, "No claim was declared.", ["claim", "behind"], source(articles))
    some = Multiverse(found.analysis, found.choices, {said: found.curves[said] for said in chosen}, found.material)
    table = _over_articles(some, summarise(some))
    spans = [behind(some, said).rename(columns={"count": "behind"}).assign(claim=said) for said in chosen]
    spans = pd.concat(spans, ignore_index=True)
    about = (
        "Each group is compared with all the others together, or with what its label names; a lead is that over the "
        "next one. Bar: lowest to highest estimate over all combinations of the declared choices; line: no difference. "
        "Each panel has its own scale. Right: in how many of its specifications (the combinations in which it can be "
        f"asked) a claim keeps its direction; bold: in fewer than {FRAGILE}%. Grey: from fewer than {FEWEST} "
        f"mentions. Too few: a share of fewer than {FEWEST}, not drawn."
    )
    keys = [
        Key("range over all choices", RANGE),
        Key("main specification", OTHER_STYLE[0], marker=OTHER_STYLE[1]),
        Key(f"from fewer than {FEWEST} mentions", THIN, marker=OTHER_STYLE[1], hollow=True),
    ]
    panels = _panels(some, table, spans, _nobody(found, without))
    about += OVER_ARTICLES if "p_adjusted" in table else ""
    figure = _draw(panels, outlet_styles(articles), Heading(title, about, keys))
    sizes = table["specifications"]
    caption = (
        f"{title} {about} {counted(len(table), 'claim')}, {sizes.min():,} to {sizes.max():,} specifications each "
        f"({_open_choices(some)} choices; Steegen et al. 2016; Simonsohn, Simmons & Nelson 2020). The share of "
        f"specifications is no probability. {_than(table)} Specifications: {int(sizes.sum()):,}. {source(articles)}"
    )
    return Chart(name, figure, table, caption, _alt(table), ["claim"], spans, "behind")


def _open_choices(found: Multiverse) -> int:
    """How many choices bear on any of the claims."""
    return len({c.name for curve in found.curves.values() for c in curve.choices if len(c.options) > 1})


def _over_articles(found: Multiverse, table: pd.DataFrame) -> pd.DataFrame:
    """The claims with what exchanging the articles says, where a group has several: own, p, p_adjusted, finding."""
    if found.analysis.articles["outlet"].nunique() == len(found.analysis.articles):
        return table
    more = findings(found, table).drop(columns=["keeps", "why_not"])
    return table.merge(more, on="claim", how="left")


def _asked_for(said: str, claim, wanted, measures) -> bool:
    return (wanted is None or said in wanted or claim in wanted) and (measures is None or claim.measure in measures)


def _than(table: pd.DataFrame) -> str:
    """Who is compared with whom, where that is not all the others."""
    pairs = table[table["than"] != ""].drop_duplicates(["group", "than"])
    said = [f"“{named(row.group)}” is compared with “{named(row.than)}”." for row in pairs.itertuples()]
    return " ".join((["The others are pooled."] if "" in set(table["than"]) else []) + said)


def _nobody(found: Multiverse, without: pd.DataFrame | None) -> dict[str, list[str]]:
    """By what is measured: of whom nothing is claimed, and why."""
    said: dict[str, list[str]] = {}
    for row in () if without is None else without[without["measure"].isin(["first", "speaker"])].itertuples():
        measured = what(Claim(row.measure, row.outlet, referent=row.referent, terms="–"), found.analysis.codebook)
        said.setdefault(measured, []).append(f"{plain(row.outlet)}: {plain(row.why)}")
    return said


def _panels(some: Multiverse, table: pd.DataFrame, spans: pd.DataFrame, nobody: dict[str, list[str]]) -> list[_Panel]:
    ahead = leads(some).set_index("claim")
    panels = []
    for measure, rows in table.groupby("measure", sort=False):
        mine = spans[spans["claim"].isin(rows["claim"])].drop_duplicates(["article_id", "start", "end"])
        unit = some.curves[rows["claim"].iloc[0]].unit
        head = f"{plain(measure[:1].upper() + measure[1:])} ({_from(int(mine['behind'].sum()), unit)})"
        head = wrapped(head, WIDTH - 0.24, weight="bold", most=3)
        foot = wrapped("; ".join(nobody.get(measure, [])), WIDTH - 0.5, SIZE["small"]) if measure in nobody else []
        if set(rows["sort"]) == {"only"}:
            panels.append(
                _Panel(head, rows, _users(some, rows), [*foot, "To leave things out can hardly undo this."], False)
            )
        elif mine.empty:
            panels.append(_Panel(head, rows, {}, [*foot, "No group has any: there is nothing to compare."], False))
        else:
            of = {said: ahead.loc[said] if said in ahead.index else None for said in rows["claim"]}
            names = {said: _label(some.curves[said].claim, lead) for said, lead in of.items()}
            counts = {said: _counts(lead) for said, lead in of.items() if lead is not None}
            shown = rows[~_too_few(rows)]
            if len(shown) and shown[["main", "low"]].isna().all(axis=None):
                alone = some.analysis.articles["outlet"].nunique() < 2
                foot = [
                    *foot,
                    "No estimate: " + ("no other outlet to compare with." if alone else "it cannot be asked."),
                ]
            marks = shown[["main", "low"]].notna().any(axis=None)
            panels.append(_Panel(head, rows, names, foot, bool(marks), counts))
    return panels


def _from(n: int, unit: str) -> str:
    return f"from {counted(n, unit.removesuffix('s'))}"


def _label(claim, lead=None) -> list[str]:
    """Whose claim it is; of a lead also what leads."""
    group = plain(claim.group)
    if claim.by in ("term", "frame"):
        group = " against ".join(f"“{named(name)}”" for name in (claim.group, claim.than) if name)
    if lead is not None:
        names = [lead["name"], lead["next"]] if lead.practically_equal else [lead["name"]]
        names = map(as_speaker, names) if claim.measure == "speaker" else names
        group = f"{group}: {' and '.join(map(plain, names))}"
    return wrapped(group, LABEL - 0.45, most=2 if lead is None else 3)


def _counts(lead) -> list[str]:
    """How often what leads is used, and the next."""
    unit = " words" if lead.unit == "words" else ""
    counts = f"{lead['count']:,} of {lead.total:,}{unit}, next {lead.next_count:,}"
    if lead.practically_equal:
        counts = f"practically equal: {lead['count']:,} and {lead.next_count:,} of {lead.total:,}{unit}"
    return wrapped(counts, COUNTS - 0.1, SIZE["small"], most=3)


def _users(some: Multiverse, rows: pd.DataFrame) -> dict[str, list[str]]:
    """A list by group: the names that only it uses, with how often."""
    said = {}
    for group, mine in rows.groupby("group", sort=False):
        parts = []
        for row in mine.itertuples():
            users = "" if row.main == 0 else ", others use it, too"
            kept = "" if row.keeps == 1 or pd.isna(row.keeps) else f", kept in {percent(row.keeps)}"
            parts.append(f"{plain(some.curves[row.claim].claim.terms[0])} ({row.behind}{users}{kept})")
        said[group] = wrapped(f"{plain(group)}: {listing(parts)}", WIDTH - 0.6)
    return said


def _draw(panels: list[_Panel], styles: dict, heading: Heading):
    page = Page(heading, sum(panel.height for panel in panels))
    top = page.top
    page.put(WIDTH - 0.12, top - 0.06, "keeps its direction: % of specifications", "small", ha="right", color=MUTED)
    for panel in panels:
        users = set(panel.rows["sort"]) == {"only"}
        thin = (panel.rows["behind"] < FEWEST).all() and not users
        top = page.lines(0.12, top + 0.02, panel.head, weight="bold", color=MUTED if thin else INK)
        if users:
            _list(page, panel, styles, top)
        elif panel.names:
            _rows(page, panel, styles, top)
        top += panel.high + TICKS * panel.plot
        top = page.lines(0.38, top, panel.foot, "small", color=MUTED) + GAP - 0.02
    return page.figure


def _list(page: Page, panel: _Panel, styles: dict, top: float) -> None:
    for group, lines in panel.names.items():
        page.mark(0.24, top + height_of([""]) / 2 + 0.02, *styles.get(group, OTHER_STYLE))
        top = max(page.lines(0.38, top + 0.02, lines) + 0.02, top + ROW)


def _rows(page: Page, panel: _Panel, styles: dict, top: float) -> None:
    axes = _axes(page, panel, top) if panel.plot else None
    y = 0.0
    for row, few in zip(panel.rows.itertuples(), _too_few(panel.rows), strict=True):
        step = panel.row(row.claim)
        page.mark(0.24, top + y + height_of([""]) / 2 + 0.02, *styles.get(row.group, OTHER_STYLE))
        page.lines(0.38, top + y + 0.02, panel.names[row.claim])
        page.lines(LABEL, top + y + 0.04, panel.counts.get(row.claim, []), "small", color=MUTED)
        if axes and not few:
            _claim(axes, y + step / 2, row, *styles.get(row.group, OTHER_STYLE))
        said, how = _kept(row, few)
        page.put(WIDTH - 0.12, top + y + step / 2, said, "small", ha="right", **how)
        y += step


def _axes(page: Page, panel: _Panel, top: float):
    """The scale of a panel, to a tick beyond the longest bar, with a line at no difference."""
    axes = page.axes(panel.left, top, WIDTH - panel.left - NUMBERS, panel.high)
    shown = panel.rows[~_too_few(panel.rows)]
    least, most = min(0, shown["low"].min(skipna=True)), max(0, shown["high"].max(skipna=True))
    least, most = (-1, 1) if pd.isna(least) or pd.isna(most) or least == most else (float(least), float(most))
    ticks, labels = differences(least, most)
    room = 0.02 * (ticks[-1] - ticks[0])
    axes.set(xlim=(ticks[0] - room, ticks[-1] + room), ylim=(panel.high, 0))
    axes.set_xticks(ticks, labels)
    axes.grid(axis="x")
    axes.axvline(0, color="#3d4450", linewidth=1)
    return axes


def _too_few(rows: pd.DataFrame) -> pd.Series:
    """Whether a share is one of so few that it would say nothing."""
    return (rows["base"] < FEWEST) & rows["keeps"].notna()


def _claim(axes, middle: float, row, colour: str, marker: str) -> None:
    thin = row.behind < FEWEST
    if pd.notna(row.low):
        colour_of_bar = "#e4e7eb" if thin else RANGE
        axes.barh(middle, row.high - row.low, left=row.low, height=0.09, color=colour_of_bar, zorder=1)
    if pd.notna(row.main):
        how = {"color": THIN, "markerfacecolor": "white"} if thin else {"color": colour}
        axes.plot([row.main], [middle], marker=marker, markersize=6.5, clip_on=False, zorder=3, **how)


def _kept(row, few: bool) -> tuple[str, dict]:
    """In how many specifications a claim keeps its direction, or why that is not said."""
    if pd.isna(row.keeps):
        return "cannot be asked", {"color": MUTED}
    if few:
        return f"too few: {row.base}", {"color": MUTED}
    p = getattr(row, "p_adjusted", pd.NA)
    whole = f"{percent(row.keeps)} of {row.asked:,}" if pd.isna(p) else f"{percent(row.keeps)}, {_p(p)}"
    if row.behind < FEWEST or (pd.notna(p) and p > ALPHA):
        return whole, {"color": MUTED}
    fragile = {"color": "#a2490b", "weight": "bold"} if float(f"{100 * row.keeps:.0f}") < FRAGILE else {"color": INK}
    return whole, fragile


def _p(p: float) -> str:
    return "p < .001" if p < 0.001 else f"p = {p:.3f}".replace("0.", ".") if p < 1 else "p = 1"


def _alt(table: pd.DataFrame) -> str:
    parts = [f"Bars show the range of {counted(len(table), 'claim')} over all declared choices."]
    known = table.dropna(subset=["keeps"])
    if unasked := len(table) - len(known):
        parts.append(f"{unasked} of them cannot be asked in the main specification.")
    for row in holding(known).itertuples():
        if row.sort == "only":
            parts.append(f"{row.about.capitalize()}: {row.claims}.")
            continue
        whole = f"; {row.whole} of these hold in every specification in which they can be asked" * bool(row.judged)
        parts.append(f"{row.about.capitalize()}: {row.claims}, {row.judged} of them with enough to judge{whole}.")
    worst = known[(known["weight"] == "enough") & (known["keeps"] < 1)].sort_values("keeps", kind="stable").head(3)
    parts += [f"{plain(row.claim)}: in {percent(row.keeps)}." for row in worst.itertuples()]
    return " ".join(parts)
