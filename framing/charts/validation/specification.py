"""One claim under every choice: a specification curve, with the choices behind it and what each does to the claim."""

from dataclasses import dataclass
from itertools import pairwise
from math import fsum

import numpy as np
import pandas as pd

from framing.charts.core.chart import Chart, Draft
from framing.charts.core.file_names import slug
from framing.charts.core.page import WIDTH, Key, Page, text_width, wrapped
from framing.charts.core.panels import signed_scale
from framing.charts.core.phrases import counted, percent_kept, plain, points
from framing.charts.core.style import INK, MUTED, NEUTRAL, SIZE, drawn
from framing.core.text.listing import listing
from framing.validation.robustness import Multiverse, behind, effects, strongest
from framing.validation.robustness.claims.phrasing import CHOICE_WORDS, option_words

LOOK = {
    "keeps": ("#5b7bb2", "keeps its direction"),
    "gone": ("#a3a8ae", "no difference"),
    "turns": ("#df8d28", "turned"),
}
MAIN, UNDOES, POINTS = "#93397f", "#a2490b", "percentage points"
LABEL, KEPT, CURVE, ROW, GAP = 3.5, 0.6, 2.2, 0.165, 0.09  # inches
MOST, APART, LEFT_OUT = 240, 4, 8  # columns; columns between; articles or names left out that have a row


@dataclass(frozen=True)
class _Columns:
    """The specifications in the order of their estimates, cut into columns of the picture (first to last of each)."""

    table: pd.DataFrame  # one row per specification, in order; those that cannot be asked stand last
    cuts: list[tuple[int, int]]
    asked: int

    def places(self) -> np.ndarray:
        """Where each column stands; those that cannot be asked stand apart."""
        first = np.array([first for first, _ in self.cuts])
        return np.arange(len(first)) + np.where(first >= self.asked, APART if self.asked else 0, 0)


@drawn
def specification(found: Multiverse, claim) -> Chart:
    """How does a claim fare under every combination of choices, and which choice makes it so?

    Takes what `robustness.recompute` gives and one of its claims (its sentence, or as it was declared). Above, the
    estimates of all specifications from the lowest to the highest; the main one is marked, and what cannot be asked
    stands apart. Below, a row per option: the darker, the more of the specifications at that place have it; an even
    grey makes no difference. Numbers at the right: in how many of its specifications the claim keeps its direction
    (Simonsohn, Simmons & Nelson 2020). Of the articles and names left out those rows are drawn that do most, by how far
    they shift the estimate and that number; how many others there are is said.

    The table has the main specification and then the columns of the picture: specification (from–to, by rank), n, low,
    high, result, and for each option drawn the share of the specifications there that have it. `behind` is the number
    of mentions (or words) that the main estimate rests on; `trace(specification="main")` gives them. What is behind
    any other specification, `robustness.behind` tells.

    >>> import framing as fr
    >>> from framing.validation.robustness import Claim, recompute
    >>> claim = Claim("share", "The Times of Israel", referent="campaign", frame="adversary")
    >>> chart = specification(recompute(fr.analyse("seeds", "data/codebook.yml"), [claim]), claim)
    >>> int(chart.table.n[1:].sum())
    16128
    """
    curve = found.curve(claim)
    said = next(sentence for sentence, other in found.curves.items() if other is curve)
    options, others = strongest(effects(found, claim), LEFT_OUT)
    columns = _columns(curve.table())
    table = _table(columns, options, curve)
    spans = behind(found, claim).rename(columns={"count": "behind"}).assign(specification="main")
    table.insert(1, "behind", pd.Series([int(spans["behind"].sum())] + [pd.NA] * (len(table) - 1), dtype="Int64"))
    topic = f"{plain(said)}: would another choice change it?"
    open_ones = [choice.name for choice in curve.choices if len(choice.options) > 1]
    inert = [CHOICE_WORDS[name] for name in open_ones if name not in set(options["choice"])]
    below = "the choices below and in the last line" if inert else "the choices below"
    about = (
        f"Each of {counted(curve.estimates.size, 'specification')} is one way of combining {below}. "
        f"Grey rows: where in the curve an option is used; the number is how often the claim then keeps its direction, "
        "in colour where that option alone undoes the main result; –: with it the claim cannot be asked."
    )
    rest = _others(others)
    also = f"Not drawn, but counted: {listing(rest.values())}. " if rest else ""
    foot = f"Never changes the estimate: {listing(inert)}." if inert else ""
    keys = [Key("main specification", MAIN, marker="D")] + [Key(words, colour) for colour, words in LOOK.values()]
    n = f"{counted(int(spans['behind'].sum()), curve.unit.removesuffix('s'))} behind the main estimate"
    draft = Draft(_name(curve.claim), topic, found.analysis.articles, ["specification"], table.columns)
    heading = draft.heading(_kept(columns).rstrip("."), about, n, keys, foot)
    figure = _draw(columns, options, rest, table, curve, heading, _unit(curve.claim))
    return draft.chart(
        heading, figure, table, spans, _alt(said, columns, options, curve),
        f"Specification curve (Simonsohn, Simmons & Nelson 2020) over {len(open_ones)} choices. The share of "
        "specifications is no probability: choices hang together, and others could be declared. "
        f"{_why_not(columns, curve)} {also}{foot}", height="behind",
    )  # fmt: skip


def _name(claim) -> str:
    """A file name for a claim, from what it compares."""
    parts = [claim.measure, claim.group, claim.than, claim.referent, *claim.terms, *claim.frame, claim.voice, claim.of]
    return slug("specification", *([claim.name] if claim.name else parts))[:120].rstrip("-")


def _unit(claim) -> str:
    if claim.measure == "ratio":
        return f"names per unit of {plain(claim.series)}"
    return "names per 1,000 words" if claim.measure == "rate" else POINTS


def _estimate(value: float, unit: str) -> str:
    """An estimate in its unit, with its sign and as many digits as it deserves."""
    return points(value if unit == POINTS else value / 100)


def _kept(columns: _Columns) -> str:
    """How many keep the claim, of those in which it can be asked."""
    results = columns.table["result"].iloc[: columns.asked].value_counts()
    if not columns.asked:
        return "The claim cannot be asked in any specification."
    parts = [f"keeps its direction in {percent_kept(results['keeps'] / columns.asked)}"]
    parts += [f"is no difference in {percent_kept(results['gone'] / columns.asked)}"] if results["gone"] else []
    parts += [f"is turned in {percent_kept(results['turns'] / columns.asked)}"] if results["turns"] else []
    rest = len(columns.table) - columns.asked
    cannot = f"; in {rest:,} more it cannot be asked" if rest else ""
    return f"The claim {listing(parts)} of the {columns.asked:,} specifications in which it can be asked{cannot}."


def _why_not(columns: _Columns, curve) -> str:
    """The reasons for which a claim cannot be asked, with how often each is the first."""
    whys = columns.table["why"].iloc[columns.asked :].value_counts().sort_index()
    said = [f"{plain(curve.reasons[code])} ({n:,})" for code, n in whys.items()]
    return f"It cannot be asked where {'; '.join(said)}." if said else ""


def _others(others: dict[str, tuple[int, bool]]) -> dict[str, str]:
    """Of articles and names left out that have no row: how many there are, and what they do."""
    return {
        choice: f"{counted(n, f'other {CHOICE_WORDS[choice]}')}: {'no or smaller' if some else 'no'} effect"
        for choice, (n, some) in others.items()
    }


def _columns(table: pd.DataFrame) -> _Columns:
    """Sort and cut; a column holds specifications of one result only."""
    table = table.assign(why=table["why"].cat.codes)
    table = table.sort_values(["estimate", "why"], kind="stable", na_position="last", ignore_index=True)
    asked = int(table["estimate"].notna().sum())
    size = max(1, -(-len(table) // MOST))
    edges = [0, *(np.flatnonzero(np.diff(table["result"].cat.codes)) + 1), len(table)] if len(table) else [0]
    cuts: list[tuple[int, int]] = []
    for first, last in pairwise(edges):
        pieces = np.linspace(first, last, max(1, round((last - first) / size)) + 1).round().astype(int).tolist()
        cuts += pairwise(pieces)
    return _Columns(table, cuts, asked)


def _table(columns: _Columns, options: pd.DataFrame, curve) -> pd.DataFrame:
    rows = [{"specification": "main", "n": pd.NA, "low": curve.main, "high": curve.main, "result": "keeps"}]
    alike = [columns.table["estimate"].astype(float).round(12).fillna(np.inf), columns.table["why"]]
    uses = {f"{row.choice}: {row.option}": columns.table[row.choice] == row.option for row in options.itertuples()}
    # Specifications with one estimate have no order among themselves: they share what they use.
    shared = pd.DataFrame(uses, columns.table.index).astype(float).groupby(alike).transform("mean") if uses else None
    means = [] if shared is None else [column.to_numpy() for _, column in shared.items()]
    estimates, results = columns.table["estimate"].array, columns.table["result"].array  # sorted, see `_columns`
    for first, last in columns.cuts:
        row = {"specification": f"{first + 1}–{last}", "n": last - first, "result": results[first]}
        row |= {"low": estimates[first], "high": estimates[last - 1]}
        rows.append(row | {use: mean[first:last].mean() for use, mean in zip(uses, means, strict=True)})
    whole = pd.DataFrame(rows, columns=["specification", "n", "low", "high", "result", *uses])
    return whole.astype({"n": "Int64", "low": "Float64", "high": "Float64"})


def _draw(columns: _Columns, options: pd.DataFrame, others: dict, table: pd.DataFrame, curve, heading, unit: str):
    groups = [(choice, rows) for choice, rows in options.groupby("choice", sort=False)]
    page = Page(heading, CURVE + 0.3 + fsum(GAP + ROW * len(rows) for _, rows in groups) + 0.1 + ROW * len(others))
    _curve(page, columns, table.iloc[1:], curve, unit)
    top = page.top + CURVE + 0.25
    choice_words = [CHOICE_WORDS[choice] for choice, _ in groups]
    left = 0.22 + max((text_width(said, SIZE["small"], "bold") for said in choice_words), default=0)
    page.note(WIDTH - 0.12, top - 0.1, "keeps", ha="right")
    for choice, rows in groups:
        page.rule([0.12, WIDTH - 0.12], [top, top], "#dfe3e8")
        top += GAP
        page.put(0.12, top + ROW / 2, CHOICE_WORDS[choice], "small", weight="bold")
        for row in rows.itertuples():
            _option(page, columns, table[f"{choice}: {row.option}"].iloc[1:], row, left, top)
            top += ROW
        if choice in others:
            page.note(left, top + ROW / 2, others[choice])
            top += ROW
    return page.figure


def _axes(page: Page, top: float, height: float, columns: _Columns):
    axes = page.axes(LABEL, top, WIDTH - LABEL - KEPT - 0.12, height)
    axes.set_xlim(-0.5, (columns.places()[-1] if len(columns.cuts) else 0) + 0.5)
    return axes


def _curve(page: Page, columns: _Columns, table: pd.DataFrame, curve, unit: str) -> None:
    """The estimates in their order, no difference as a line, the main specification marked."""
    axes, places = _axes(page, page.top + 0.05, CURVE, columns), columns.places()
    page.lines(0.12, page.top + 0.05, wrapped(unit, LABEL - 0.9, SIZE["small"]), "small", color=MUTED)
    known = table["low"].notna().to_numpy()
    low, high = min(table["low"].min(), 0) if known.any() else -1, max(table["high"].max(), 0) if known.any() else 1
    ticks, labels = signed_scale(low, high, 100 if unit == POINTS else 1)
    span = ticks[-1] - ticks[0]  # none where every estimate is nought: then they are one line, in the middle
    room, edge = 0.03 * (span or 1), 0.03 * span or 0.5
    axes.set_ylim(ticks[0] - edge, ticks[-1] + edge)
    axes.set_yticks(ticks, labels)
    axes.grid(axis="y")
    axes.axhline(0, color=NEUTRAL, linewidth=1)
    for result, (colour, _) in LOOK.items():
        these = known & (table["result"] == result).to_numpy()
        bottom, top = (table.loc[these, name].to_numpy(float) for name in ("low", "high"))
        axes.vlines(places[these], bottom - room / 3, top + room / 3, color=colour, linewidth=2)
    if columns.asked < len(columns.table):
        apart = places[~known]
        ground = {"facecolor": "#f0f1f4", "edgecolor": "#c9ced4", "hatch": "///", "linewidth": 0}
        axes.axvspan(apart[0] - 0.5, apart[-1] + 0.5, **ground)
        middle = (2 * high + low) / 3 if low == 0 else (low + high) / 2
        said = f"cannot be asked: {len(columns.table) - columns.asked:,}"
        box = {"facecolor": "white", "edgecolor": "none", "pad": 1.5}
        how = {"rotation": 90, "ha": "center", "va": "center", "color": MUTED, "fontsize": SIZE["small"]}
        axes.text(apart.mean(), middle, said, bbox=box, **how)
    if not np.isnan(curve.main):
        _main(axes, columns, curve.main, unit)


def _main(axes, columns: _Columns, main: float, unit: str) -> None:
    """A diamond in the middle of the specifications with the main estimate, and the estimate beside it."""
    estimates = columns.table["estimate"].fillna(np.inf).to_numpy(float)
    same = np.flatnonzero(np.isclose(estimates, main, rtol=0, atol=1e-12))
    middle = same[len(same) // 2]
    place = next(at for at, (first, last) in zip(columns.places(), columns.cuts, strict=True) if first <= middle < last)
    axes.plot([place], [main], marker="D", color=MAIN, markersize=8, markeredgecolor="white", zorder=5, clip_on=False)
    up, end = main >= 0, columns.places()[-1]
    before = place > (0.3 if up else 0.7) * end
    axes.annotate(  # away from the line at zero, and from the curve, which rises: before it above, behind it below
        f"main: {_estimate(main, unit)}", (place, main), xytext=(4 if before else -4, 13 if up else -13),
        textcoords="offset points", ha="right" if before else "left", va="center", color=MAIN, weight="bold",
        fontsize=SIZE["small"], bbox={"facecolor": "white", "edgecolor": "none", "pad": 0.8, "alpha": 0.85},
    )  # fmt: skip


def _option(page: Page, columns: _Columns, uses: pd.Series, row, left: float, top: float) -> None:
    """Where in the curve an option is used: white nowhere, an even grey as often as elsewhere, black twice as often."""
    from matplotlib.colors import LinearSegmentedColormap

    label = wrapped(option_words(row.choice, row.option), LABEL - left - 0.12, SIZE["small"], most=1)[0]
    page.put(left, top + ROW / 2, label, "small", color=INK)
    axes, places = _axes(page, top + 0.015, ROW - 0.03, columns), columns.places()
    sizes = np.array([last - first for first, last in columns.cuts])
    usual = float((uses.to_numpy(float) * sizes).sum() / max(sizes.sum(), 1))
    shades = np.zeros((1, int(places[-1]) + 1))
    shades[0, places] = np.clip(uses.to_numpy(float) / (2 * usual), 0, 1) if usual else 0
    greys = LinearSegmentedColormap.from_list("uses", ["#ffffff", "#b9bfc7", "#2b3038"])
    axes.imshow(shades, cmap=greys, vmin=0, vmax=1, aspect="auto", interpolation="nearest")
    kept = "–" if pd.isna(row.keeps) else percent_kept(row.keeps)
    colour = MUTED if pd.isna(row.keeps) else UNDOES if row.alone in ("gone", "turns") else INK
    page.put(WIDTH - 0.12, top + ROW / 2, kept, "small", ha="right", color=colour)


def _alt(said: str, columns: _Columns, options: pd.DataFrame, curve) -> str:
    parts = [f"A specification curve for the claim “{plain(said)}”."]
    if columns.asked:
        unit, estimates = _unit(curve.claim), columns.table["estimate"]
        low, high = (_estimate(end, unit) for end in (estimates.min(), estimates.max()))
        main = "no main estimate" if np.isnan(curve.main) else f"main estimate {_estimate(curve.main, unit)}"
        parts.append(f"Estimates run from {low} to {high} {unit}, {main}.")
    known = options[(options["asked"] > 0) & (options["lost"] > 0)]
    if len(known):
        worst = known.loc[known["keeps"].astype(float).idxmin()]
        words = option_words(worst["choice"], worst["option"])
        parts.append(
            f"It is kept least often with the choice “{words}”: in {percent_kept(float(worst['keeps']))} of them."
        )
    alone = options[options["alone"].isin(["gone", "turns"])]
    if len(alone):
        turned = listing((option_words(row.choice, row.option) for row in alone.itertuples()), 6)
        parts.append(f"Changed alone, these undo it: {turned}.")
    return " ".join(parts)
