"""What the charts of acts share: which acts are drawn, and blocks of stacked bars, a block for each party."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from framing.acts.confidence import SURE
from framing.charts.core.chart import Draft
from framing.charts.core.page import WIDTH, Heading, Key, Page, height_of, text_width, told_apart, wrapped
from framing.charts.core.panels import Part, base, in_inches, part_numbers, stacked
from framing.charts.core.phrases import named, percent, plain
from framing.charts.core.style import BAND, MUTED, SIZE, outlet_styles
from framing.charts.core.tabulate import with_outlet
from framing.charts.naming.own_text import over_what
from framing.compare.groups import by_article, by_unit, counted, one_article_each, units_drawn
from framing.compare.statistics.article_intervals import share_interval_over_articles, spread_over_articles
from framing.core.errors import require_known
from framing.core.text.listing import listing

NOT_KNOWN = "party not known"
ROW, HEAD, GAP = 0.27, 0.34, 0.14  # inches
PARTIES = 4  # blocks at most, those with most acts; the table has all
FEWEST = 5  # acts done to a party: of fewer a title gives no shares, and a bar is short
REST = Key("the others", BAND)
SHORT = f"Bars are equally long, but shorter for fewer than {FEWEST} acts."


@dataclass(frozen=True)
class Acts:
    """The acts that a chart counts, one row for each patient's party; which acts these are; whether sure ones alone."""

    codebook: object
    rows: pd.DataFrame
    wanted: Sequence[str]
    sure: bool

    def said_in(self, where: str) -> str:
        """Which acts, in words, for a caption."""
        said = ", ".join(act_label(self.codebook, act) for act in self.wanted)
        how = f" that are sure (the share right on labelled news is at least {SURE:.0%})" if self.sure else ""
        return f"Acts of {said}{how}, in {where}, without those denied, wished or only possible."


def no_acts(codebook) -> str:
    """Why there is nothing to draw: no act is found, or the codebook lists none."""
    return "No such act is found in the articles." if codebook.acts else "The codebook lists no acts."


def all_acts(analysis) -> list[str]:
    """The acts of the codebook; where it lists none, those found."""
    listed = [act.act for act in getattr(analysis.codebook, "acts", []) or []]
    return listed or list(dict.fromkeys(analysis.acts["act"]))


def chosen_acts(analysis, acts: str | Sequence[str] | None, sure: bool, draft: Draft) -> Acts:
    """The acts in the outlets' own text, or in headlines alone, that happened.

    Without `acts`: killing, if the codebook has it and the articles mention it, else every act.
    """
    known = all_acts(analysis)
    wanted = [acts] if isinstance(acts, str) else list(acts or [])
    require_known(wanted, known, "The codebook has no act {}.", "It has")
    rows = draft.scope.rows(analysis.acts)
    rows = with_outlet(rows[rows["happened"].fillna(True).astype(bool)], analysis.articles)
    wanted = wanted or (["kill"] if (rows["act"] == "kill").any() else known)
    rows = rows[rows["act"].isin(wanted)]
    if sure:
        rows = rows[rows["confidence"].fillna(0) >= SURE]
    parties = rows["patient_party"].fillna(NOT_KNOWN).str.split("; ")
    rows = rows.assign(party=parties).explode("party").reset_index(drop=True)
    return Acts(analysis.codebook, rows, wanted, sure)


def act_label(codebook, act: str) -> str:
    """How the codebook wants an act to be named in a chart."""
    return _label_in(codebook, "acts", "act", act)


def label_of(codebook, party: str) -> str:
    """How the codebook wants a party to be named in a chart."""
    if party == NOT_KNOWN:
        return "those whose party is not known"
    return _label_in(codebook, "parties", "party", party)


def _label_in(codebook, entries: str, key: str, name: str) -> str:
    """The label of the one of these entries that has this name under `key`; without one its name."""
    found = next((one for one in getattr(codebook, entries, []) or [] if getattr(one, key) == name), None)
    return plain(getattr(found, "label", "")) or named(name)


def parties_by_size(rows: pd.DataFrame, codebook) -> dict[str, str]:
    """The parties with most acts, each with what a chart calls it; last, where no party is known."""
    parties = rows["party"].value_counts().index.tolist()
    known = [party for party in parties if party != NOT_KNOWN]
    return {party: label_of(codebook, party) for party in known[:PARTIES] + [NOT_KNOWN] * (NOT_KNOWN in parties)}


def shares_of_acts(counts: Iterable[tuple[str, int, int]]) -> str:
    """For a title: of the acts done to each party (what it is called, of how many it is true, all), the share; where
    those of any party are few, of all the numbers alone, so that no party is told otherwise than the others.

    >>> shares_of_acts([("the guests", 3, 6), ("the hosts", 5, 5)])
    'done to the guests, 50% of 6; done to the hosts, 100% of 5'
    >>> shares_of_acts([("the guests", 3, 6), ("the hosts", 0, 1)])
    'done to the guests, 3 of 6; done to the hosts, 0 of 1 (too few for shares)'
    """
    counts = list(counts)
    few = any(n < FEWEST for _, _, n in counts)
    said = (f"done to {name}, {f'{k:,}' if few else percent(k / n)} of {n:,}" for name, k, n in counts)
    return "; ".join(said) + " (too few for shares)" * few


def shares_of_parts(table: pd.DataFrame, parties: Mapping[str, str], parts: Sequence[str]) -> str:
    """For a title: of the acts done to each of the two parties with most, the share that is in these parts."""
    return shares_of_acts((parties[party], *in_parts(table, party, parts)) for party in list(parties)[:2])


def in_parts(table: pd.DataFrame, party: str, parts: Sequence[str]) -> tuple[int, int]:
    """How many of the acts done to a party are in these parts of its bars, and how many they are in all."""
    own = table[table["party"] == party]
    return int(own.loc[own.iloc[:, 2].isin(list(parts)), "count"].sum()), int(own["count"].sum())


def of_bar(table: pd.DataFrame, parts: Sequence[str] | None = None) -> pd.Series:
    """For each row of a table of outlet, party, a part and count: the count of its whole bar, or of these `parts`."""
    counts = table["count"] if parts is None else table["count"].where(table.iloc[:, 2].isin(list(parts)), 0)
    return counts.groupby([table["party"], table["outlet"]]).transform("sum")


def over_articles(table: pd.DataFrame, some: pd.DataFrame, rows: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """The table with low and high of each bar's share, `some` of the acts `rows`: over articles where an outlet has
    several (whole outlets, where it is a group of them), since the acts of one article hang together."""
    by = ["outlet", "party"]
    bars = table[by].drop_duplicates(ignore_index=True).assign(what="")
    own, sizes = by_article(some.assign(what=""), [*by, "what"]), by_article(rows, by).rename(columns={"k": "n"})
    if (units := units_drawn(articles, ["outlet"])) is not None:
        own, sizes = by_unit(own, units), by_unit(sizes, units)
    spread = spread_over_articles(own, sizes, bars, by, "what")
    k, n = counted(some, bars, by), counted(rows, bars, by)
    low, high = share_interval_over_articles(k, n, spread, bars["party"])
    limits = bars[by].assign(low=low, high=high)
    return table.drop(columns=["low", "high"]).merge(limits, on=by, how="left")[list(table)]


def its_interval(articles: pd.DataFrame) -> str:
    """Which interval that is, for a caption."""
    if one_article_each(articles):
        return "its exact 95% interval"
    return f"its 95% interval, over {over_what(articles)[0]} where an outlet has several"


def draw_blocks(
    table: pd.DataFrame, articles: pd.DataFrame, heading: Heading, keys: Mapping[str, Key],
    parties: Mapping[str, str], said: Callable[[pd.DataFrame], str], more: Mapping[str, str] | None = None,
):  # fmt: skip
    """A block for each party (with its name), a bar for each outlet that has such acts, cut into the parts of the
    table's third column.

    `said`: what stands behind a bar, from its rows; `more`: what follows a party's name. The bar is as long as its n,
    up to `FEWEST`: one of fewer acts is shorter, so that it is seen how few they are; what is in none of the parts is
    pale. Numbers stand in parts that are wide enough.
    """
    styles = outlet_styles(articles)
    outlets = [outlet for outlet in styles if (table["outlet"] == outlet).any()]
    names = {outlet: line for outlet, [line] in told_apart(outlets, 2.0).items()}
    left = 0.42 + max(text_width(name) for name in names.values()) + 0.1
    bars = dict(list(table[table["n"] > 0].groupby(["party", "outlet"], sort=False)))
    rows = {party: [(o, bars[party, o]) for o in outlets if (party, o) in bars] for party in parties}
    behind = {party: [said(own) for _, own in bars_of] for party, bars_of in rows.items()}
    right = max((text_width(line, SIZE["small"]) for lines in behind.values() for line in lines), default=0) + 0.2
    width = WIDTH - left - right - 0.1
    lack = {party: _no_bar([o for o in outlets if (party, o) not in bars], WIDTH - left - 0.1) for party in parties}
    low = sum(height_of(lines, SIZE["small"]) for lines in lack.values())
    page = Page(heading, len(parties) * (HEAD + GAP) + ROW * sum(map(len, rows.values())) + low + 0.05)
    top = page.top
    for party, name in parties.items():
        title = f"Done to {name}{(more or {}).get(party, '')}"
        page.put(0.12, top + 0.16, wrapped(title, WIDTH - 0.3, weight="bold", most=1)[0], weight="bold")
        top += HEAD
        axes = in_inches(page, left, top, width, ROW * len(rows[party]), len(rows[party]))
        for place, ((outlet, own), line) in enumerate(zip(rows[party], behind[party], strict=True)):
            middle = top + ROW * (place + 0.5)
            page.mark(0.22, middle, *styles[outlet])
            page.put(left - 0.1, middle, names[outlet], ha="right")
            parts = _parts(own, keys, width)
            stacked(axes, place + 0.5, parts, 0.72, 0.6)
            part_numbers(axes, place + 0.5, parts)
            page.put(left + width + 0.1, middle, line, "small")
        base(axes, len(rows[party]))
        top = page.lines(left, top + ROW * len(rows[party]), lack[party], "small", color=MUTED) + GAP
    return page.figure


def keys_of(table: pd.DataFrame, keys: Mapping[str, Key]) -> list[Key]:
    """The entries of the key for the parts that any bar has, in their order."""
    found = set(table.loc[table["count"] > 0].iloc[:, 2])
    return [key for part, key in keys.items() if part in found]


def _parts(own: pd.DataFrame, keys: Mapping[str, Key], width: float) -> list[Part]:
    """The parts of a bar, and last what is in none of them."""
    n = int(own["n"].iloc[0])
    unit = width / max(n, FEWEST)
    counts = own.set_index(own.columns[2])["count"]
    found = [((key.colour, key.hatch), int(counts.get(part, 0))) for part, key in keys.items()]
    return [*((look, unit * k, k) for look, k in found), ((REST.colour, ""), unit * (n - int(counts.sum())))]


def _no_bar(outlets: Sequence[str], room: float) -> list[str]:
    """The outlets that have no bar, since they have no such act."""
    return wrapped(f"No such act: {listing(map(plain, outlets))}.", room, SIZE["small"]) if outlets else []
