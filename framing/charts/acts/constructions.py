"""In which construction acts are put: active, passive, participle, died, noun; by whose dead it is, and by outlet."""

from collections.abc import Sequence

import pandas as pd

from framing.acts.clause.constructions import CONSTRUCTIONS
from framing.charts.acts.rows import chosen_acts, draw_blocks, no_acts, of_bar, parties_by_size, shares_of_parts
from framing.charts.core.chart import Chart, Draft, Show
from framing.charts.core.page import Key
from framing.charts.core.phrases import counted, most, percent
from framing.charts.core.style import drawn
from framing.charts.core.tabulate import cells, with_share
from framing.core.text.listing import listing

PUT = {  # each with its form, of whatever act
    "active": Key("active (X did it to them)", "#23303d"),
    "passive with agent": Key("passive with agent (it was done by X)", "#4f6378"),
    "noun with agent": Key("noun with agent (the act of X)", "#7d90a5"),
    "participle": Key("participle (people … to whom it was done)", "#b3a894"),
    "passive without": Key("passive without (it was done)", "#cfc7b8"),
    "noun without": Key("noun without (the act)", "#e3ddd1", "////"),
    "befalls": Key("befalls (what befell them)", "#f1eee8", "...."),
}
_BARE = ("passive without", "noun without", "befalls")
COLUMNS = ["outlet", "party", "construction", "count", "n", "share"]


@drawn
def constructions(
    analysis, *, acts: str | Sequence[str] | None = None, sure: bool = False, where: str = "text", show: Show = None
) -> Chart:
    """In which constructions do outlets put acts, by to whom they are done?

    A block for each patient's party (the four with most acts), a bar for each outlet, cut into constructions. `acts`,
    `sure`, `where`, `show` as in `agent_named`. The table has outlet, party, construction, count, n (acts of the bar),
    share. A construction is no finding about blame: see `agent_named` for whether the one who acts is named at all.
    """
    articles = analysis.articles
    draft = Draft("constructions", "In which words is it put?", articles, COLUMNS[:3], COLUMNS, where, show)
    found = chosen_acts(analysis, acts, sure, draft)
    rows = found.rows
    if rows.empty:
        return draft.empty(no_acts(analysis.codebook))
    table = cells(rows, party=rows["party"].unique(), outlet=articles["outlet"].unique(), construction=CONSTRUCTIONS)
    table = with_share(table, table["count"], of_bar(table))[COLUMNS]
    parties = parties_by_size(rows, analysis.codebook)
    about = (
        "Bars: acts by their construction. Dark parts have the agent beside the act; in the others it may still be "
        "named elsewhere in the sentence, and a participle may have it or not."
    )
    finding = f"Without an agent beside the act: {shares_of_parts(table, parties, _BARE)}"
    heading = draft.heading(finding, about, counted(len(rows), "act"), PUT.values())
    figure = draw_blocks(draft.seen(table), articles, heading, PUT, parties, _size)
    return draft.chart(heading, figure, table, rows, _alt(table, parties), found.said_in(draft.scope.said))


def _size(own: pd.DataFrame) -> str:
    n = int(own["n"].iloc[0])
    return f"n = {n:,}" if n else "no such act"


def _alt(table: pd.DataFrame, parties: dict[str, str]) -> str:
    parts = ["Bars show the constructions in which acts are put, for each patient’s party and outlet."]
    for party in parties:
        sums = table[table["party"] == party].groupby("construction", sort=False)["count"].sum()
        top, share = listing(most(sums.index.tolist(), sums.tolist())), percent(sums.max() / max(sums.sum(), 1))
        parts.append(f"Done to {parties[party]}: most often {top} ({share} of {int(sums.sum()):,}).")
    return " ".join(parts)
