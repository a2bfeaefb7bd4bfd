"""Is the one who acts named? By whose dead it is, and by outlet."""

from collections.abc import Sequence

import pandas as pd

from framing.charts.acts.rows import (
    chosen_acts,
    draw_blocks,
    in_parts,
    its_interval,
    no_acts,
    of_bar,
    over_articles,
    parties_by_size,
    shares_of_parts,
)
from framing.charts.core.chart import Chart, Draft, Show
from framing.charts.core.page import Key
from framing.charts.core.phrases import counted, percent, plain, share_words
from framing.charts.core.style import drawn
from framing.charts.core.tabulate import cells, shares_from_to, with_share
from framing.core.errors import FramingError, unknown

PLACES = {  # where the agent is named
    "clause": Key("named in the clause", "#2f3b4a"),
    "sentence": Key("elsewhere in the sentence", "#66788c"),
    "passage": Key("elsewhere in the paragraph", "#a9b6c4"),
    "nowhere": Key("nowhere in the paragraph", "#dfe3e8", "////"),
}
NEAR = {"clause": "named in the clause", "sentence": "named in the sentence", "passage": "named in the paragraph"}
COLUMNS = ["outlet", "party", "agent_named", "count", "n", "named", "share", "low", "high"]


@drawn
def agent_named(
    analysis, *, acts: str | Sequence[str] | None = None, within: str = "sentence", sure: bool = False,
    where: str = "text", show: Show = None,
) -> Chart:  # fmt: skip
    """Is the one who acts named, and does that differ by whose dead (or hurt, or held) they are, and by outlet?

    A block for each patient's party (the four with most acts), a bar for each outlet, cut by where the agent is named.
    `acts`: which (default: killing; every act where there is none). `within`: "clause", "sentence" or "passage": how
    near the agent must be named to count in the share behind the bar, which has its 95% interval. `sure`: only
    acts whose parties are known in ways that were mostly right. `where` and `show` as in `naming`.

    The table has outlet, party, agent_named, count, n (acts of the bar), named, share, low, high. An unknown act or
    `within` raises `FramingError`.
    """
    if within not in NEAR:
        raise FramingError("The chart agent_named:", [unknown("value of `within`", within, list(NEAR))])
    near = list(NEAR)[: list(NEAR).index(within) + 1]
    articles = analysis.articles
    draft = Draft("agent-named", "Is the one who acts named?", articles, COLUMNS[:3], COLUMNS, where, show)
    found = chosen_acts(analysis, acts, sure, draft)
    rows = found.rows
    if rows.empty:
        return draft.empty(no_acts(analysis.codebook))
    table = cells(rows, party=rows["party"].unique(), outlet=articles["outlet"].unique(), agent_named=PLACES)
    table["named"] = of_bar(table, near)
    table = with_share(table, table["named"], of_bar(table))[COLUMNS]
    table = over_articles(table, rows[rows["agent_named"].isin(near)], rows, articles)
    parties, words = parties_by_size(rows, analysis.codebook), NEAR[within]
    about = (
        f"Bars: acts by where the one who acts is named. Behind them: {words}, as a share with "
        f"{its_interval(articles)}. A passive hides nobody by itself: an agent named elsewhere in the paragraph has a "
        "part of its own."
    )
    finding = f"{words.capitalize()}: {shares_of_parts(table, parties, near)}"
    heading = draft.heading(finding, about, counted(len(rows), "act"), PLACES.values())
    figure = draw_blocks(draft.seen(table), articles, heading, PLACES, parties, _share_words)
    left = table[~table["party"].isin(parties)]["count"].sum()
    return draft.chart(
        heading, figure, table, rows, f"{draft.topic} {_alt(table, parties, words, near)}",
        found.said_in(draft.scope.said),
        f"Not drawn, of other parties: {int(left):,}. Agents and patients are found by rules.",
    )  # fmt: skip


def _share_words(own: pd.DataFrame) -> str:
    row = own.iloc[0]
    if row["n"] == 0:
        return "no such act"
    return f"{percent(row['share'])} of {row['n']:,} ({share_words(row)})"


def _alt(table: pd.DataFrame, parties: dict[str, str], near: str, places: Sequence[str]) -> str:
    parts = ["Bars show, for each patient’s party and outlet, where the agent of an act is named."]
    for party in parties:
        k, n = in_parts(table, party, places)
        own = table[(table["party"] == party) & (table["n"] > 0)].drop_duplicates("outlet")
        text = f"Done to {parties[party]}: {near} in {k:,} of {n:,}"
        if len(own) > 1:
            text += f"; {shares_from_to(own.set_index('outlet')['share'], plain)}"
        parts.append(text + ".")
    return " ".join(parts)
