"""All claims at once: how far each moves over all choices, where the main one puts it, and how often it holds."""

from collections.abc import Sequence

import pandas as pd

from framing.charts.chart import Chart, nothing_to_draw
from framing.charts.page import WIDTH, Heading, Key, Page, height_of, wrapped
from framing.charts.style import INK, MUTED, drawn, outlet_styles
from framing.charts.words import counted, listing, named, percent, plain, source
from framing.robustness import Multiverse, behind, summarise

LABEL, NUMBERS, ROW, GAP, TICKS = 2.75, 1.55, 0.21, 0.16, 0.26  # inches
OTHER_STYLE = ("#3d4450", "D")
FRAGILE = 0.9  # below this the share that keeps a claim is set off
LEADS = ("first", "speaker", "only")  # claims about a name or a speaker, which their label tells


@drawn
def claims(found: Multiverse, wanted: Sequence[str] | None = None, measures: Sequence[str] | None = None) -> Chart:
    """Which claims survive every declared choice, and which hang on one?

    Takes what `robustness.recompute` gives; `wanted` are some of its claims, `measures` some kinds of claim (share,
    rate, words, first, speaker, only), by default all. One row per claim, under a heading that says what is measured:
    a bar from the lowest to the highest estimate over all specifications, a marker for the main one, a line at no
    difference; at the right, in how many of the specifications in which it can be asked the claim keeps its direction.

    The table is `robustness.summarise` with the height `behind`: the mentions, or words, that the main estimate rests
    on; `trace(claim=…)` gives them.

    >>> import framing as fr
    >>> from framing.robustness import for_each, recompute
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
    table = summarise(found)
    table = table[table["claim"].isin(chosen)].reset_index(drop=True)
    spans = [behind(found, said).rename(columns={"count": "behind"}).assign(claim=said) for said in chosen]
    spans = pd.concat(spans, ignore_index=True)
    table.insert(1, "behind", [int(n) for n in table["claim"].map(spans.groupby("claim")["behind"].sum()).fillna(0)])
    labels = {said: _label(found.curves[said].claim) for said in chosen}
    about = (
        "Each group against all the others together, or what else its label names; for what is used or heard most, its "
        "lead over the next. Bar: lowest to highest estimate over all combinations of the declared choices; line: no "
        "difference. Number: in how many of the combinations in which it can be asked the claim keeps its direction; "
        f"bold: in fewer than {percent(FRAGILE)}."
    )
    keys = [Key("range over all choices", "#c3cad3"), Key("main specification", OTHER_STYLE[0], marker=OTHER_STYLE[1])]
    figure = _draw(table, labels, outlet_styles(articles), Heading(title, about, keys))
    sizes = table["specifications"]
    caption = (
        f"{title} {about} {counted(len(table), 'claim')}, {sizes.min():,} to {sizes.max():,} specifications each "
        f"({len(found.choices)} choices; Steegen et al. 2016; Simonsohn, Simmons & Nelson 2020). The share of "
        f"specifications is no probability. Compared is each group with {_than(table)}, pooled. "
        f"n = {counted(int(sizes.sum()), 'specification')}. {source(articles)}"
    )
    return Chart(name, figure, table, caption, _alt(table), ["claim"], spans, "behind")


def _asked_for(said: str, claim, wanted, measures) -> bool:
    return (wanted is None or said in wanted or claim in wanted) and (measures is None or claim.measure in measures)


def _than(table: pd.DataFrame) -> str:
    named = sorted(set(table["than"]) - {""})
    return listing(["all the others", *(plain(name) for name in named)] if "" in set(table["than"]) else named)


def _label(claim) -> str:
    group = plain(claim.group)
    if claim.by in ("term", "frame"):
        return " against ".join(f"“{named(name)}”" for name in (claim.group, claim.than) if name)
    return f"{group}: {plain(claim.terms[0])}" if claim.measure in LEADS else group


def _marker(group: str, styles: dict) -> tuple[str, str]:
    return styles.get(group, OTHER_STYLE)


def _draw(table: pd.DataFrame, labels: dict[str, str], styles: dict, heading: Heading):
    blocks = []
    for measure, rows in table.groupby("measure", sort=False):
        head = wrapped(_headline(measure), WIDTH - 0.24, weight="bold", most=3)
        names = {row.claim: wrapped(labels[row.claim], LABEL - 0.4, most=2) for row in rows.itertuples()}
        blocks.append((head, names, rows, sum(max(ROW, height_of(lines) + 0.04) for lines in names.values())))
    page = Page(heading, sum(height_of(head) + high + GAP + TICKS for head, _, _, high in blocks))
    top = page.top
    page.put(WIDTH - 0.12, top - 0.06, "keeps its direction", "small", ha="right", color=MUTED)
    for head, names, rows, high in blocks:
        top = page.lines(0.12, top + 0.02, head, weight="bold")
        _panel(page, rows, names, styles, top, high)
        top += high + GAP + TICKS - 0.02
    return page.figure


def _headline(measure: str) -> str:
    return plain(measure[:1].upper() + measure[1:])


def _panel(page: Page, rows: pd.DataFrame, names: dict[str, list[str]], styles: dict, top: float, high: float) -> None:
    from matplotlib.ticker import MaxNLocator

    width = WIDTH - LABEL - NUMBERS
    axes = page.axes(LABEL, top, width, high)
    least, most = min(0, rows["low"].min(skipna=True)), max(0, rows["high"].max(skipna=True))
    least, most = (-1, 1) if pd.isna(least) or least == most else (float(least), float(most))
    room = 0.04 * (most - least)
    axes.set(xlim=(least - room, most + room), ylim=(high, 0))
    ticks = [tick for tick in MaxNLocator(6, steps=[1, 2, 5, 10]).tick_values(least, most) if least <= tick <= most]
    axes.set_xticks(ticks, [f"{tick:+.3g}".replace("-", "−") if tick else "0" for tick in ticks])
    axes.grid(axis="x")
    axes.axvline(0, color="#3d4450", linewidth=1)
    y = 0.0
    for row in rows.itertuples():
        lines = names[row.claim]
        step = max(ROW, height_of(lines) + 0.04)
        colour, marker = _marker(row.group, styles)
        page.mark(0.24, top + y + height_of([""]) / 2 + 0.02, colour, marker)
        page.lines(0.38, top + y + 0.02, lines)
        middle, at = y + step / 2, top + y + step / 2
        if pd.notna(row.low):
            axes.barh(middle, row.high - row.low, left=row.low, height=0.09, color="#c3cad3", zorder=1)
        if pd.notna(row.main):
            axes.plot([row.main], [middle], marker=marker, color=colour, markersize=6.5, clip_on=False, zorder=3)
        said = "cannot be asked" if pd.isna(row.keeps) else f"{percent(row.keeps)} of {row.asked:,}"
        fragile = pd.notna(row.keeps) and row.keeps < FRAGILE
        how = {"color": "#a2490b", "weight": "bold"} if fragile else {"color": INK}
        page.put(WIDTH - 0.12, at, said, "small", ha="right", **how)
        y += step


def _alt(table: pd.DataFrame) -> str:
    parts = [f"Bars show the range of {counted(len(table), 'claim')} over all declared choices."]
    known = table.dropna(subset=["keeps"])
    if unasked := len(table) - len(known):
        parts.append(f"{unasked} of them cannot be asked in the main specification.")
    if len(known):
        every = int((known["keeps"] == 1).sum())
        parts.append(f"{every} of {len(known)} keep their direction in every specification in which they can be asked.")
        worst = known.sort_values("keeps", kind="stable").head(3)
        fragile = worst[worst["keeps"] < 1]
        parts += [f"{plain(row.claim)}: in {percent(row.keeps)}." for row in fragile.itertuples()]
    return " ".join(parts)
