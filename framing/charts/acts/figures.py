"""The same figure side by side: what each outlet says of one count, where they agree and where they differ."""

import re
from collections.abc import Sequence
from math import fsum, log10

import pandas as pd

from framing.acts.clause.lexicon import PEOPLE
from framing.acts.figures.words import PERCENT
from framing.charts.acts.rows import act_label, label_of
from framing.charts.core.chart import Chart, Draft, Show
from framing.charts.core.grouping import known_groups
from framing.charts.core.page import WIDTH, Heading, Key, Page, text_width, told_apart, wrapped
from framing.charts.core.panels import described, in_inches
from framing.charts.core.phrases import counted, plain
from framing.charts.core.style import AXIS, INK, LINE, NEUTRAL, SIZE, drawn, outlet_styles
from framing.charts.core.tabulate import with_outlet
from framing.codebook.parties import party_of
from framing.core.arguments import require_whole
from framing.core.text.listing import listing
from framing.voice.grammar.nouns import head_at

ROW, HEAD, GAP = 0.34, 0.36, 0.12  # inches
MOST, ROWS = 6, 40  # blocks of a picture, and their rows
COLUMNS = ["outlet", "topic", "value", "count", "sourced", "bounds", "sources", "qualifiers"]
_RATE = re.compile(r" (?:an?|per|each|every) (?P<time>\w+)$")
_NO_THING = PEOPLE | {"down", "away", "back", "off"}


@drawn
def figures(analysis, *, most: int | None = None, outlets: int = 2, where: str = "text", show: Show = None) -> Chart:
    """Do outlets print the same figure for the same thing, and on whose word?

    A block for each thing that at least `outlets` outlets count (the `most` that most outlets give, then most often: by
    default 6, or as many as one page holds; where none is given by so many, what is given most often), a row for each
    of them, a mark for each value on a scale of tens; beside it how many of the outlet's figures name a source. Filled:
    a source is given; hollow: none. What is counted is told apart by its act, noun (those for people alike) and party.
    `where="headlines"`: headlines alone. `show`: which outlets (as in `naming`).

    The table has everything that so many outlets count: outlet, topic, value, count (how often), sourced (how often of
    these with a source), bounds, sources, qualifiers. A `most` or `outlets` that is no number from 1 up raises
    `FramingError`.
    """
    require_whole("outlets", outlets, 1)
    articles = analysis.articles
    draft = Draft("figures", "The same figure, side by side", articles, COLUMNS[:3], COLUMNS, where, show)
    found = with_outlet(draft.scope.rows(analysis.figures), articles)
    spans = found.assign(topic=[_topic(row, analysis.codebook) for row in found.to_dict("records")])
    spans = spans[spans["topic"] != ""]
    if spans.empty:
        return draft.empty("No count with a noun or an act is found.")
    sizes = spans.groupby("topic").agg(outlets=("outlet", "nunique"), values=("value", "size"))
    sizes = sizes.sort_values(["outlets", "values"], ascending=False, kind="stable")
    shared = sizes[sizes["outlets"] >= outlets]
    spans = spans[spans["topic"].isin((shared if len(shared) else sizes.head(most or MOST)).index)]
    table = _table(spans)
    finding = _finding(table).capitalize()
    draft.choose(finding, table["outlet"])
    shown = _first(draft.seen(table), sizes.index, most)
    about = (
        "A mark for each value that an outlet prints, on a scale of tens. Filled: at least once with a source; hollow: "
        f"never. Figures of different days differ for that reason alone.{_left_out(shown, table)}"
    )
    keys = [Key("with a source", NEUTRAL, marker="o"), Key("without", NEUTRAL, marker="o", hollow=True)]
    heading = draft.heading(finding, about, counted(len(spans), "figure"), keys)
    return draft.chart(
        heading, _draw(shown, articles, heading), table, spans, _alt(shown),
        "What is counted is told apart by its act, its noun (those for people alike) and its party; two things of one "
        "name are not told apart.",
        f"{len(found):,} figures in all.",
    )  # fmt: skip


def _first(table: pd.DataFrame, topics: Sequence[str], most: int | None) -> pd.DataFrame:
    """The rows of the first `most` topics; without a number of so many as one page holds, two at least."""
    rows = table.groupby("topic")["outlet"].nunique().reindex(topics).dropna()
    held = max(2, int((rows.cumsum() <= ROWS).sum()))
    return table[table["topic"].isin(rows.index[: most or min(MOST, held)])]


def _left_out(shown: pd.DataFrame, table: pd.DataFrame) -> str:
    drawn, things = shown["topic"].nunique(), table["topic"].nunique()
    return f" Drawn: {drawn} of {things:,} counts, those that most outlets give." if drawn < things else ""


def _topic(row: dict, codebook) -> str:
    """What is counted, in a few words: an act with those of a party, a percentage with what it is of, or the noun.

    >>> [_topic({"what": what}, None) for what in ("steel bridges", "% of the voters", "percent", "people a year")]
    ['bridges', 'per cent of voters', 'per cent', 'people per year']
    """
    what = plain(row.get("what"))
    if rate := _RATE.search(what):
        what = what[: rate.start()]
    per = f" per {rate['time'].lower()}" if rate else ""
    share = PERCENT.match(what)
    noun = _share_of(what[share.end() :].split()) if share else _noun(what.split())
    if isinstance(row.get("act"), str) and row["act"]:
        return _suffered(row["act"], noun, row.get("party"), codebook) + per
    known = len(noun) > 2 and noun.isalpha() and (rate or noun.lower() not in _NO_THING)
    return noun + per if share or known else ""


def _suffered(act: str, noun: str, party, codebook) -> str:
    """What an act is done to: people alike by whatever noun, or things by theirs, and their party.

    >>> _suffered("fell", "limes", None, None), _suffered("fell", "women", "guests", None)
    ('Fell: limes', 'Fell: people (guests)')
    """
    people = not noun or noun.lower() in PEOPLE or (codebook is not None and party_of(noun, codebook))
    whose = f" ({label_of(codebook, party)})" if isinstance(party, str) else ""
    label = act_label(codebook, act)
    return f"{label[:1].upper()}{label[1:]}: {'people' if people else noun}{whose}"


def _noun(words: list[str]) -> str:
    return words[head_at([word.lower() for word in words])] if words else ""


def _share_of(words: list[str]) -> str:
    """A percentage, with the noun of what it is a share of, or of what has changed by it ("per cent rise")."""
    of = words[:1] == ["of"]
    noun = _noun(words[of:])
    return f"per cent{' of' * of} {noun}" if noun.isalpha() else "per cent"


def _number(value: float) -> str:
    """A value as it is printed, with its decimals.

    >>> _number(1400.0), _number(3.1), _number(2500000.0)
    ('1,400', '3.1', '2,500,000')
    """
    return f"{value:,.0f}" if value == int(value) else f"{round(value, 6):,}"


def _table(spans: pd.DataFrame) -> pd.DataFrame:
    """A row for each value, the topics of most outlets first."""
    said = {"bound": ("bounds", ", "), "source": ("sources", "; "), "qualifier": ("qualifiers", "; ")}
    rows = []
    for (topic, outlet, value), own in spans.groupby(["topic", "outlet", "value"], sort=False):
        row = {"topic": topic, "outlet": outlet, "value": float(value), "count": len(own)}
        row["sourced"] = int(own["source"].notna().sum())
        rows.append(row | {name: mark.join(dict.fromkeys(own[one].dropna())) for one, (name, mark) in said.items()})
    order = spans.groupby("topic")["outlet"].nunique().sort_values(ascending=False, kind="stable").index
    table = pd.DataFrame(rows, columns=COLUMNS).assign(place=lambda rows: rows["topic"].map(order.get_loc))
    return table.sort_values(["place", "value"], kind="stable", ignore_index=True)[COLUMNS]


def _draw(table: pd.DataFrame, articles: pd.DataFrame, heading: Heading):
    styles = outlet_styles(articles)
    rows = {t: [o for o in styles if (own == o).any()] for t, own in table.groupby("topic", sort=False)["outlet"]}
    names = {outlet: line for outlet, [line] in told_apart(styles, 2.0).items()}
    left = 0.42 + max(text_width(names[o]) for own in rows.values() for o in own) + 0.14
    width = WIDTH - left - 1.9
    high = max(1.0, log10(table["value"].max() + 1)) * 1.04
    unit = (width - 0.1 - text_width(_number(table["value"].max()), SIZE["small"])) / high
    page = Page(heading, fsum(HEAD + ROW * len(own) + GAP for own in rows.values()) + 0.3)
    top = page.top
    for topic, own in rows.items():
        page.put(0.12, top + 0.16, wrapped(topic, WIDTH - 0.3, weight="bold", most=1)[0], weight="bold")
        top += HEAD
        axes = in_inches(page, left, top, width, ROW * len(own), len(own))
        for power in range(int(high) + 1):
            x = unit * log10(10**power + 1)
            axes.plot([x, x], [0, len(own)], color=LINE, linewidth=0.8, zorder=0)
        for place, outlet in enumerate(own):
            middle = top + ROW * (place + 0.62)
            page.mark(0.22, middle, *styles[outlet])
            page.put(left - 0.12, middle, names[outlet], ha="right")
            mine = table[(table["topic"] == topic) & (table["outlet"] == outlet)].sort_values("value")
            axes.plot([0, width], [place + 0.62] * 2, color=AXIS, linewidth=0.6, zorder=1)
            _marks(axes, place + 0.62, mine, unit, width, styles[outlet][1])
            n, sourced = int(mine["count"].sum()), int(mine["sourced"].sum())
            heading.ends.append(top + ROW * (place + 1))
            page.note(left + width + 0.12, middle, f"source for {sourced:,} of {n:,}")
        top += ROW * len(own) + GAP
    heading.scale, end = (top - 0.04, top + 0.2), 0.0
    for power in range(int(high) + 1):
        x, said = left + unit * log10(10**power + 1), f"{10**power:,}"
        half = text_width(said, SIZE["small"]) / 2
        if x - half > end + 0.02:  # long numbers of a long scale: every other one
            page.note(x, top + 0.08, said, ha="center")
            end = x + half
    return page.figure


def _marks(axes, y: float, mine: pd.DataFrame, unit: float, width: float, marker: str) -> None:
    """The values of an outlet, and above them their numbers: of marks too near for one each, together."""
    places = [unit * log10(value + 1) for value in mine["value"]]
    for x, sourced in zip(places, mine["sources"] != "", strict=True):
        face = INK if sourced else "white"
        axes.plot([x], [y], marker=marker, color=INK, markersize=5, markerfacecolor=face, clip_on=False, zorder=3)
    for text, middle in _numbers(places, [_number(value) for value in mine["value"]], width):
        how = {"textcoords": "offset points", "ha": "center", "color": INK, "fontsize": SIZE["small"] - 1}
        axes.annotate(text, (middle, y), (0, 5.2), **how)


def _numbers(places: list[float], numbers: list[str], width: float) -> list[tuple[str, float]]:
    """Each number over its mark, or of marks that are near one another in a list over all; within the width."""
    groups: list[tuple[list[float], list[str]]] = []
    for place, number in zip(places, numbers, strict=True):
        groups.append(([place], [number]))
        while len(groups) > 1 and _ends(groups[-1], width)[0] < _ends(groups[-2], width)[1] + 0.08:
            near, said = groups.pop()
            groups[-1] = (groups[-1][0] + near, groups[-1][1] + said)
    return [(_label(said), _middle((near, said), width)) for near, said in groups]


def _label(said: list[str]) -> str:
    """A few numbers as a list, many by the first and the last."""
    return listing(said, 4) if len(said) < 5 else f"{len(said)} values, {said[0]} to {said[-1]}"


def _middle(group: tuple[list[float], list[str]], width: float) -> float:
    near, said = group
    half = text_width(_label(said), SIZE["small"] - 1) / 2
    return min(max((near[0] + near[-1]) / 2, half - 0.1), max(width - half, half - 0.1))


def _ends(group: tuple[list[float], list[str]], width: float) -> tuple[float, float]:
    """Where the marks and the label of a group begin, and where they end."""
    (near, said), middle = group, _middle(group, width)
    half = text_width(_label(said), SIZE["small"] - 1) / 2
    return min(near[0], middle - half), max(near[-1], middle + half)


def _finding(table: pd.DataFrame) -> str:
    table = known_groups(table)
    shared = table.groupby("topic").agg(outlets=("outlet", "nunique"), values=("value", "nunique"))
    shared = shared[shared["outlets"] > 1]
    alike = table[table["topic"].isin(shared.index)].groupby(["topic", "value"])["outlet"].nunique()
    agreed = int((alike.groupby(level=0).max() > 1).sum()) if len(alike) else 0
    if shared.empty:
        return "no count is given by two outlets"
    have = "has" if agreed == 1 else "have"
    return f"of {counted(len(shared), 'count')} that outlets share, {agreed:,} {have} a value in common"


def _alt(table: pd.DataFrame) -> str:
    def say(own: pd.DataFrame) -> str:
        values = {outlet: sorted(rows["value"]) for outlet, rows in own.groupby("outlet", sort=False)}
        return "; ".join(f"{plain(outlet)} {listing(map(_number, own), 5)}" for outlet, own in values.items())

    things = counted(table["topic"].nunique(), "thing")
    return described(f"Marks show the values that outlets print for {things} they count.", table, say, by="topic")
