"""Which outlets differ in a name, and by how much: each pair by itself, with its interval and p over articles."""

from collections.abc import Sequence
from math import fsum

import pandas as pd

from framing import compare
from framing.charts.core.chart import Chart, Draft, Show
from framing.charts.core.file_names import slug
from framing.charts.core.fonts import isolated
from framing.charts.core.grouping import known_groups
from framing.charts.core.page import WIDTH, Heading, Page, height_of, text_width, told_apart, wrapped
from framing.charts.core.panels import in_inches, interval, signed_scale
from framing.charts.core.phrases import counted, named, plain, points
from framing.charts.core.style import INK, LINE, MUTED, SIZE, drawn
from framing.charts.naming.own_text import NONE, ONE_NAME, own_mentions
from framing.compare.groups import exchanged_units
from framing.compare.known_names import asked_or_all
from framing.compare.statistics.inference import ALPHA
from framing.core.errors import FramingError
from framing.core.text.listing import listing

MOST_PAIRS, MOST_VALUES = 15, 6  # pairs of a name, and names, that one picture can hold
ROW, GAP, NUMBERS, P, LABEL = 0.23, 0.16, 1.5, 1.0, 3.5  # inches
COLUMNS = ["one", "other", "count", "k1", "n1", "value1", "k2", "n2", "value2"]
COLUMNS += ["difference", "low", "high", "p", "p_adjusted"]
LOOK = ("#3d4450", "o")


@drawn
def differences(
    analysis, referent: str, *, among: str | Sequence[str] | None = None, of: str = "term", where: str = "text",
    seed: int = 0, show: Show = None,
) -> Chart:  # fmt: skip
    """Which outlets differ in what they call a thing, by how much, and would exchanged articles differ as much?

    A block for each name (`among`: terms, or with `of="frame"` kinds of name; by default the two ends of the list that
    occur, and the two used most), a row for each pair of outlets: the difference of their shares with its 95% interval,
    and p over articles, adjusted for all comparisons of the referent (Benjamini & Hochberg). Filled: adjusted p ≤ .05.
    Of more than 15 pairs those with the smallest p, then the largest difference, are drawn; `show` (two outlets or
    more, or a number of those with most articles): of the pairs of these.

    The table has the rows drawn of `compare.differences`, and count (mentions behind a row).

    >>> import framing as fr
    >>> practice = fr.analyse("data/practice/articles", "data/practice/codebook.yml")
    >>> table = differences(practice, "charge", among="tax").table
    >>> table[["one", "other"]].iloc[0].tolist(), round(float(table.p.iloc[0]), 2)
    (['The Evening Gull', 'The Callow Ledger'], 0.0)
    """
    articles, codebook = known_groups(analysis.articles), analysis.codebook
    mentions = own_mentions(analysis, referent, where, of, articles=articles)
    asked = None if among is None else asked_or_all(codebook, referent, of, among)
    spans = mentions.spans
    name = slug("differences", referent, *[of] * (of != "term"), *(asked or []))
    topic = f"Which outlets differ in what they call {mentions.thing}"
    draft = Draft(name, topic, analysis.articles, [of, "one", "other"], [of, *COLUMNS], where, show, most=None)
    whole = compare.differences(analysis.mentions, articles, codebook, referent, of=of, where=where, seed=seed)
    if whole.empty:
        return draft.empty(f"{NONE.capitalize()}." if spans.empty else "There is only one outlet that names it.")
    if whole[of].nunique() == 1 and not draft.scope.headlines:
        return draft.empty(ONE_NAME)
    values = _among(whole, spans, of, asked)
    if not values:
        looked_for = listing([f"“{named(value)}”" for value in asked or []], limit=5)
        return draft.empty(f"No outlet uses {looked_for}." if looked_for else "No name is asked for.")
    whole = whole.assign(count=whole["k1"] + whole["k2"])
    draft.choose("", [*whole["one"], *whole["other"]])
    draft.absent = ""  # no table has all pairs
    if len(draft.kept) < 2:
        raise FramingError("A pair has two outlets.", advice="Let `show` name two or more, or leave it out.")
    asked_for = whole[whole["one"].isin(draft.kept) & whole["other"].isin(draft.kept)]
    order = asked_for.assign(_p=asked_for["p"].fillna(2), _d=-asked_for["difference"].abs().fillna(0))
    order = order.sort_values(["_p", "_d"], kind="stable")
    table = pd.concat([order[order[of] == value].head(MOST_PAIRS) for value in values], ignore_index=True)
    table = table[[of, *COLUMNS]]
    tested = whole["p"].notna()
    units = exchanged_units(articles)
    about = (
        "Dot: the share in the first outlet less that in the second, in percentage points; line: 95% interval "
        f"(Newcombe, from the intervals of both). {_what_p_is(whole, units)}{_left_out(asked_for, values, of)}"
        f"{'' if asked else mentions.ends_not_found(of)}"
    )
    if aside := len(analysis.articles) - len(articles):
        about += f" {counted(aside, 'article')} of no group left out."
    heading = draft.heading(_finding(whole, table, units), about, counted(len(spans), "mention"))
    figure = _draw(table, values, of, heading, bool(tested.any()))
    return draft.chart(
        heading, figure, table, _spans(spans, table, of), _alt(table, values, of, draft.topic),
        f"{_no_p(whole)}{mentions.counted} Intervals are cautious where an outlet has none: one may reach 0 where p is "
        "small. A difference between outlets may be one of days, subjects or writers.", mentions.meant,
    )  # fmt: skip


def _among(whole: pd.DataFrame, spans: pd.DataFrame, of: str, among) -> list[str]:
    """The names to draw, in the codebook's order."""
    listed = list(dict.fromkeys(whole[of]))
    if among is not None:
        return [value for value in among if value in listed][:MOST_VALUES]
    wanted = {listed[0], listed[-1], *spans[of].value_counts().head(2).index}
    return [value for value in listed if value in wanted]


def _left_out(whole: pd.DataFrame, values: list[str], of: str) -> str:
    pairs = int((whole[of] == values[0]).sum())
    which = "smallest p" if whole["p"].notna().any() else "largest difference"
    few = f" {MOST_PAIRS} of {pairs} pairs are drawn, those with the {which}." if pairs > MOST_PAIRS else ""
    others = whole[of].nunique() - len(values)
    noun = counted(others, *{"frame": ("other kind of name", "other kinds of name")}.get(of, ("other name",)))
    return few + (f" {noun} compared, but not drawn." if others > 0 else "")


def _finding(whole: pd.DataFrame, drawn: pd.DataFrame, units: str = "whole articles") -> str:
    """How many of all comparisons can be told from chance, and how many of these are drawn, where not all are."""
    told, tested = _told(whole)
    if not tested:
        few = units.replace("whole articles", "articles")
        return f"Descriptive only: too few {few} to tell a difference from chance"
    some = " with a p" if tested < len(whole) else ""  # a row without one is drawn, too
    seen, _ = _told(drawn)
    left = "" if seen == told else f", {seen or 'none'} of them drawn" if told > 1 else ", and is not drawn"
    return f"{told} of {counted(tested, 'comparison')}{some} can be told from chance{left}"


def _told(rows: pd.DataFrame) -> tuple[int, int]:
    """How many rows can be told from chance, and how many were tested."""
    return int((rows["p_adjusted"] <= ALPHA).fillna(False).sum()), int(rows["p"].notna().sum())


def _what_p_is(whole: pd.DataFrame, units: str) -> str:
    """What p says, and for how many comparisons it is adjusted; or, once for all pairs, that there is none."""
    if not (n := int(whole["p"].notna().sum())):
        whys = (plain(why).removeprefix("descriptive only: ") for why in whole["note"].dropna().unique())
        return f"There is no p: too few to exchange ({listing(whys, limit=3)})."
    return (
        f"p: how often {units}, exchanged between the two, differ as much; adjusted for "
        f"{counted(n, 'comparison')} (Benjamini–Hochberg). Filled: adjusted p ≤ .05."
    )


def _no_p(whole: pd.DataFrame) -> str:
    why = whole.loc[whole["p"].isna(), "note"].value_counts()
    said = f"No p: {'; '.join(f'{n} × {plain(reason)}' for reason, n in why.items())}. "
    return said if 0 < why.sum() < len(whole) else ""  # of all of them it is said above


def _spans(spans: pd.DataFrame, table: pd.DataFrame, of: str) -> pd.DataFrame:
    """The mentions behind each row: those of either outlet, once for every pair."""
    pairs = table[[of, "one", "other"]]
    parts = [pairs.assign(outlet=pairs[side]) for side in ("one", "other")]
    return pd.concat(parts, ignore_index=True).merge(spans, on=[of, "outlet"])


def _draw(table: pd.DataFrame, values: list[str], of: str, heading: Heading, with_p: bool):
    shown = table.dropna(subset=["difference"])
    low, high = (float(shown["low"].min()), float(shown["high"].max())) if len(shown) else (-1.0, 1.0)
    places, labels = signed_scale(min(low, 0), max(high, 0), 100)
    numbers = {row.Index: f"{row.k1:,} of {row.n1:,} – {row.k2:,} of {row.n2:,}" for row in table.itertuples()}
    widest = max(text_width(said, SIZE["small"]) for said in numbers.values())
    width = WIDTH - LABEL - max(NUMBERS, widest + 0.36) - P * with_p
    blocks = {value: table[table[of] == value] for value in values}
    page = Page(heading, fsum(height_of([""]) + 0.06 + ROW * len(rows) + GAP for rows in blocks.values()) + 0.3)
    outlets = told_apart([*table["one"], *table["other"]], (LABEL - 0.45) / 2, SIZE["small"])
    names = {outlet: isolated(line) for outlet, [line] in outlets.items()}
    top = page.top
    if with_p:  # else it is said once above that there is none
        page.note(WIDTH - 0.12, top, "p, adjusted", ha="right")
    page.note(WIDTH - 0.12 - P * with_p, top, "mentions, of all names", ha="right")
    unit = width / (places[-1] - places[0])
    for value, rows in blocks.items():
        name = wrapped(f"“{named(value)}”", WIDTH - 1.5, weight="bold", most=1)
        top = page.lines(0.12, top, name, weight="bold") + 0.06
        axes = in_inches(page, LABEL, top, width, ROW * len(rows))
        for place in places:
            colour = "#3d4450" if place == 0 else LINE
            axes.plot([(place - places[0]) * unit] * 2, [0, ROW * len(rows)], color=colour, linewidth=0.8, zorder=0)
        for at, (_, row) in enumerate(rows.iterrows()):
            _row(page, axes, row, top, ROW * (at + 0.5), (places[0], unit), names)
            heading.ends.append(top + ROW * (at + 1))
            page.note(WIDTH - 0.12 - P * with_p, top + ROW * (at + 0.5), numbers[row.name], ha="right")
            if with_p:
                _p_of(page, row, top + ROW * (at + 0.5))
        top += ROW * len(rows) + GAP
    heading.scale = (top - GAP, top - GAP + 0.22)
    page.note(WIDTH - 0.12 - P * with_p, top - GAP + 0.1, "percentage points", ha="right")
    step = 1 if unit * (places[1] - places[0]) > text_width("+100", SIZE["small"]) + 0.1 else 2
    for place, said in list(zip(places, labels, strict=True))[::step]:
        page.note(LABEL + (place - places[0]) * unit, top - GAP + 0.1, said, ha="center")
    return page.figure


def _row(page: Page, axes, row: pd.Series, top: float, middle: float, scale: tuple[float, float], names: dict) -> None:
    """One pair: its names, and the difference with its interval."""
    least, unit = scale
    page.put(LABEL - 0.12, top + middle, f"{names[row['one']]} – {names[row['other']]}", "small", ha="right")
    if pd.notna(row["difference"]):
        x, low, high = ((float(row[name]) - least) * unit for name in ("difference", "low", "high"))
        told = pd.notna(row["p_adjusted"]) and row["p_adjusted"] <= ALPHA
        interval(axes, middle, low, high, x, LOOK, hollow=not told)


def _p_of(page: Page, row: pd.Series, middle: float) -> None:
    said = "no p" if pd.isna(row["p"]) else f"{_p(row['p'])}, {_p(row['p_adjusted'])}"
    page.put(WIDTH - 0.12, middle, said, "small", ha="right", color=MUTED if pd.isna(row["p"]) else INK)


def _p(p: float) -> str:
    return "<.001" if p < 0.001 else f"{p:.3f}".lstrip("0") if p < 1 else "1"


def _alt(table: pd.DataFrame, values: list[str], of: str, title: str) -> str:
    parts = [f"{title}: dots with intervals for pairs of outlets."]
    for value in values:
        rows = table[table[of] == value].dropna(subset=["difference"])
        if len(rows):
            row = rows.iloc[0]
            p = f"adjusted p {_p(row['p_adjusted'])}" if pd.notna(row["p"]) else "no p"
            said = f"{points(row['difference'])} percentage points"
            parts.append(f"“{named(value)}”: {plain(row['one'])} less {plain(row['other'])} {said}, {p}.")
    return " ".join(parts)
