"""What each outlet calls one thing: a matrix of outlets and names; names in scare quotes have columns of their own."""

from dataclasses import dataclass
from math import fsum

import pandas as pd

from framing.charts.core.chart import FEWEST_MENTIONS, Chart, Draft, Show
from framing.charts.core.grouping import how_many, known_groups
from framing.charts.core.page import WIDTH, Heading, Page, height_of, text_width, wrapped
from framing.charts.core.panels import RowLabels, described, down, outlet_rows
from framing.charts.core.phrases import counted, dates, most, plain
from framing.charts.core.style import SIZE, ZERO, drawn, ink_on, shade
from framing.charts.core.tabulate import cells, with_share
from framing.charts.naming.own_text import NONE, each_headline_once, own_mentions, sizes_of_outlets
from framing.charts.naming.titles_and_captions import leader, used_most
from framing.compare.groups import by_article
from framing.compare.statistics.article_intervals import share_interval_over_articles, spread_and_reach
from framing.core.text.listing import listing

COLUMNS = ["outlet", "term", "form", "count", "n", "share", "low", "high"]
PLAIN, SCARE = "as it is", "in scare quotes"
FEW, PALE = 5, 0.35  # mentions under which a row stays pale, and how dark it may get


@drawn
def naming(analysis, referent: str, *, fewest: int = FEWEST_MENTIONS, where: str = "text", show: Show = None) -> Chart:
    """Which names does each outlet use for this referent, and how often?

    A matrix: outlets down, names across in the codebook's order; each cell holds the count and is shaded by its share
    of the outlet's mentions of the referent. A name that stands in scare quotes anywhere has a second column for these.
    Names that nobody uses are listed in the caption, except for the two ends, which always stay. Rows of fewer than 5
    mentions stay pale. Of fewer than `fewest` mentions there is no picture, but a line that says how many there are.
    `where="headlines"`: headlines alone, each once; n is then all headlines of the outlet. Of more than twelve outlets
    the picture draws those that its title names and those with most articles; `show`: so many, "all", or named ones.

    The table has outlet, term, form ("as it is", "in scare quotes"), count, n, share, low, high (95% interval, over
    articles where an outlet has several; NA where n is 0). An unknown referent raises `FramingError`.

    >>> import framing as fr
    >>> articles = pd.DataFrame({"article_id": ["a"], "outlet": ["Daily A"], "text": ["The war goes on, he says."]})
    >>> table = naming(fr.analyse(articles, "data/codebook.yml"), "campaign", fewest=1).table
    >>> table.query("count > 0")[["term", "form", "count"]].values.tolist()
    [['war', 'as it is', 1]]
    """
    named, articles = own_mentions(analysis, referent, where), analysis.articles
    topic = f"What each outlet calls {named.thing}"
    draft = Draft(f"naming-{referent}", topic, articles, COLUMNS[:3], COLUMNS, where, show)
    if why := named.why_not(fewest):
        return draft.empty(why)
    terms, spans = named.terms, named.spans
    spans.insert(2, "form", spans["voice"].eq("scare").map({True: SCARE, False: PLAIN}))
    spans = each_headline_once(spans, articles, where, "term", "form")
    table, ends = _table(spans, articles, terms, where), [terms[0], terms[-1]]
    plan = _layout(table, articles, ends)
    marked = " “…”: in scare quotes." if plan.slanted and SCARE in set(table["form"]) else ""
    short = table["n"].between(1, FEW - 1).any()  # of a row so short shares mean little
    pale = f"; rows of fewer than {FEW} mentions stay pale" if short else ""
    about = (
        f"Cells: mentions. The darker a cell, the larger its share of the outlet’s {draft.scope.units} (n){pale}."
        f"{' Bold: the two ends of the list of names.' * (len(terms) > 1)}{marked}"
    )
    heading = draft.heading(_finding(table), about, counted(len(spans), "mention"), found=spans["outlet"])
    return draft.chart(
        heading, _draw(draft.seen(table), plan, ends, heading), table, spans, _alt(draft.seen(table), named.thing),
        f"{named.counted} Names stand in the codebook’s order. {named.not_found([*spans['term'], *ends])}",
        named.left_out, named.meant,
    )  # fmt: skip


def _finding(table: pd.DataFrame) -> str:
    """Which name is used most; and in how many of the outlets that have one it then stands mostly in scare quotes."""
    table = known_groups(table)
    said, tops = used_most(table), {outlet: leader(rows) for outlet, rows in table.groupby("outlet")}
    top = table[table["term"] == table["outlet"].map(tops)]
    counts = top.groupby(["outlet", "form"])["count"].sum().unstack(fill_value=0)
    marked = int((counts[SCARE] > counts[PLAIN]).sum()) if SCARE in counts else 0
    return f"{said}; in {counted(marked, 'outlet')} mostly in scare quotes" if marked else said


def _table(spans: pd.DataFrame, articles: pd.DataFrame, terms: list[str], where: str) -> pd.DataFrame:
    quoted = set(spans.loc[spans["form"] == SCARE, "term"])
    table = cells(spans, outlet=articles["outlet"].unique(), term=terms, form=(PLAIN, SCARE))
    table = table[(table["form"] == PLAIN) | table["term"].isin(quoted)].reset_index(drop=True)
    n = table["outlet"].map(sizes_of_outlets(spans, articles, where)).fillna(0).astype(int)
    table = with_share(table, table["count"], n)
    if where == "headlines":
        return table
    named = [rows.assign(name=rows["term"] + "\n" + rows["form"]) for rows in (spans, table)]
    sizes = by_article(spans, ["outlet"]).rename(columns={"k": "n"})
    own = by_article(named[0], ["outlet", "name"])
    spread, _ = spread_and_reach(own, sizes, named[1], articles, ["outlet"], "name")
    low, high = share_interval_over_articles(table["count"], n, spread, named[1]["name"])
    return table.assign(low=pd.array(low, "Float64"), high=pd.array(high, "Float64"))


@dataclass(frozen=True)
class _Layout:
    """Where rows and columns stand, in inches."""

    columns: list[tuple[str, str]]
    labels: RowLabels
    left: float  # of the first cell; the column of n ends just before it
    cell: float
    heads: list[list[str]]
    slanted: bool

    def height(self, outlet: str) -> float:
        return self.labels.height(outlet) + 0.12

    @property
    def head(self) -> float:
        if not self.slanted:
            return height_of(max(self.heads, key=len), SIZE["small"]) + 0.12
        longest = max(text_width(line, SIZE["small"], "bold") for lines in self.heads for line in lines)
        return 0.71 * (longest + height_of(max(self.heads, key=len), SIZE["small"])) + 0.12


def _layout(table: pd.DataFrame, articles: pd.DataFrame, ends: list[str]) -> _Layout:
    """Columns for what is worth one: the two ends as they are, and every form of a name that somebody uses."""
    sums = table.groupby(["term", "form"], sort=False)["count"].sum()
    columns = [key for key, total in sums.items() if total or (key[0] in ends and key[1] == PLAIN)]
    when = {outlet: dates(articles[articles["outlet"] == outlet]) for outlet in table["outlet"].unique()}
    labels = outlet_rows(articles, when, when, wide=1.75, room=1.75, lines=4)
    lines = (line for lines in [*labels.names.values(), *labels.abouts.values()] for line in lines)
    left = 1.05 + max(text_width(line, weight="bold") for line in lines)
    texts = [[plain(term)] if form == PLAIN else [f"“{plain(term)}”", "in scare quotes"] for term, form in columns]
    cell = min((WIDTH - left - 0.12) / len(columns), 1.05)
    words = (word for text in texts for word in " ".join(text).split(" "))
    slanted = any(text_width(word, SIZE["small"], "bold") > cell - 0.04 for word in words)
    if slanted:
        texts = [text[:1] for text in texts]  # side by side there is room for one line each
        reach = [0.71 * text_width(said, SIZE["small"], "bold") for [said] in texts]
        cell = min([1.05, *((WIDTH - left - far - 0.12) / (place + 0.5) for place, far in enumerate(reach))])
    else:
        texts = [wrapped(" ".join(text), cell - 0.04, SIZE["small"], "bold") for text in texts]
    return _Layout(columns, labels, left, cell, texts, slanted)


def _draw(table: pd.DataFrame, plan: _Layout, ends: list[str], heading: Heading):
    heights = {outlet: plan.height(outlet) for outlet in table["outlet"].unique()}
    page = Page(heading, plan.head + fsum(heights.values()) + 0.05)
    top = page.top + plan.head
    for place, ((term, _), lines) in enumerate(zip(plan.columns, plan.heads, strict=True)):
        middle, bottom = plan.left + (place + 0.5) * plan.cell, top - 0.07
        weight = "bold" if term in ends else "normal"
        if plan.slanted:
            how = {"rotation": 45, "rotation_mode": "anchor", "va": "bottom", "linespacing": 1.05}
            page.put(middle - 0.02, bottom, "\n".join(lines), "small", weight=weight, **how)
        else:
            page.lines(middle, bottom - height_of(lines, SIZE["small"]), lines, "small", ha="center", weight=weight)
    page.note(plan.left - 0.15, top - 0.14, "n", ha="right")
    for outlet, y, height in down(top, heights):
        rows = table[table["outlet"] == outlet]
        plan.labels.draw(page, outlet, y, height)
        page.note(plan.left - 0.15, y + height / 2, f"{rows['n'].iloc[0]:,}", ha="right")
        _cells(page, rows, plan.columns, plan.left, y, plan.cell, height)
    return page.figure


def _cells(page: Page, rows: pd.DataFrame, columns: list, left: float, top: float, width: float, height: float) -> None:
    found = {(row.term, row.form): (row.count, row.share) for row in rows.itertuples()}
    if rows["n"].iloc[0] == 0:
        page.note(left + 0.1, top + height / 2, NONE)
        return
    darkest = PALE if rows["n"].iloc[0] < FEW else 1.0
    for place, key in enumerate(columns):
        (value, share), x = found[key], left + place * width
        colour = shade(float(share) * darkest) if value else "#f6f7f8"
        page.band(x + 0.015, top + 0.015, width - 0.03, height - 0.03, colour)
        page.put(x + width / 2, top + height / 2, f"{value:,}", ha="center", color=ink_on(colour) if value else ZERO)


def _alt(table: pd.DataFrame, what: str) -> str:
    def say(rows: pd.DataFrame) -> str:
        forms = zip(rows["term"], rows["form"], strict=True)
        names = [f"“{plain(term)}”" + (" in scare quotes" if form == SCARE else "") for term, form in forms]
        top, k, n = sorted(most(names, rows["count"].tolist())), rows["count"].max(), rows["n"].iloc[0]
        return f"most often {listing(top)}, {k} of {n}{' each' if len(top) > 1 else ''}" if k else NONE

    outlets_use = how_many(table["outlet"], "use")
    return described(f"A matrix counts the names that {outlets_use} for {what}.", table, say)
