"""In which construction acts are put: active, passive, participle, died, noun; by whose dead it is, and by outlet."""

from collections.abc import Sequence

import pandas as pd

from framing.acts.constructions import CONSTRUCTIONS
from framing.charts.acts.rows import chosen_acts, draw_blocks, label_of, parties_by_size, what_is_counted
from framing.charts.core.chart import Chart, nothing_to_draw
from framing.charts.core.page import Heading, Key
from framing.charts.core.phrases import counted, listing, most, percent, source
from framing.charts.core.scope import scope
from framing.charts.core.style import drawn

LOOKS = {
    "active": ("#23303d", ""),
    "passive with agent": ("#4f6378", ""),
    "noun with agent": ("#7d90a5", ""),
    "participle": ("#b3a894", ""),
    "passive without": ("#cfc7b8", ""),
    "noun without": ("#e3ddd1", "////"),
    "befalls": ("#f1eee8", "...."),
}
WORDS = {
    "active": "active (X killed them)",
    "passive with agent": "passive with agent (killed by X)",
    "passive without": "passive without (were killed)",
    "participle": "participle (people killed in …)",
    "befalls": "befalls (died, deaths)",
    "noun with agent": "noun with agent (X’s attack)",
    "noun without": "noun without (the attack)",
}
_BARE = ("passive without", "noun without", "befalls")
COLUMNS = ["party", "outlet", "construction", "count", "n", "share"]


@drawn
def constructions(
    analysis, *, acts: str | Sequence[str] | None = None, sure: bool = False, where: str = "text"
) -> Chart:
    """In which constructions do outlets put acts, by to whom they are done?

    A block for each patient's party (the four with most acts), a bar for each outlet, cut into constructions. `acts`,
    `sure` and `where` as in `agent_named`. The table has party, outlet, construction, count, n (acts of the bar),
    share. A construction is no finding about blame: see `agent_named` for whether the one who acts is named at all.
    """
    codebook, articles = analysis.codebook, analysis.articles
    chosen = scope(where, articles)
    rows, wanted = chosen_acts(analysis, acts, sure, where)
    name, title = chosen.stem("constructions"), chosen.topic("In which words is it put?")
    if rows.empty:
        return nothing_to_draw(name, title, "No such act is found in the articles.", COLUMNS, source(articles))
    table = _table(rows, articles)
    parties = parties_by_size(rows)
    said = {key: _most_words(own) for key, own in table.groupby(["party", "outlet"], sort=False)}
    about = (
        "Bars: acts by their construction. Dark parts have the agent beside the act; in the others it may still be "
        "named elsewhere in the sentence, and a participle may have it or not."
    )
    keys = [Key(WORDS[name], *look) for name, look in LOOKS.items()]
    foot = source(articles, chosen.n(counted(len(rows), "act")))
    heading = Heading(_finding(table, parties, codebook), title, about, keys, source=foot)
    blocks = {party: f"Done to {label_of(codebook, party)}" for party in parties}
    figure = draw_blocks(table, articles, heading, LOOKS, "construction", blocks, said)
    caption = heading.caption(what_is_counted(codebook, wanted, sure, chosen.said))
    return Chart(name, figure, table, caption, _alt(table, parties, codebook), COLUMNS[:3], rows)


def _table(rows: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    counts = rows.groupby(["party", "outlet", "construction"]).size()
    found = []
    for party in dict.fromkeys(rows["party"]):
        for outlet in dict.fromkeys(articles["outlet"]):
            own = {name: int(counts.get((party, outlet, name), 0)) for name in CONSTRUCTIONS}
            n = sum(own.values())
            found += [
                {
                    "party": party,
                    "outlet": outlet,
                    "construction": name,
                    "count": k,
                    "n": n,
                    "share": k / n if n else None,
                }
                for name, k in own.items()
            ]
    table = pd.DataFrame(found, columns=COLUMNS)
    return table.astype({"party": "str", "outlet": "str", "construction": "str", "share": "Float64"})


def _most_words(own: pd.DataFrame) -> str:
    n = int(own["n"].iloc[0])
    return f"n = {n:,}" if n else "no such act"


def _finding(table: pd.DataFrame, parties: Sequence[str], codebook) -> str:
    """Of the two parties with most acts, how many stand in a construction that leaves the agent out."""
    said = []
    for party in parties[:2]:
        own = table[table["party"] == party]
        n, bare = own["count"].sum(), own[own["construction"].isin(_BARE)]["count"].sum()
        said.append(f"done to {label_of(codebook, party)}, {percent(bare / n) if n else 'none'} of {int(n):,}")
    return f"Without an agent beside the act: {'; '.join(said)}"


def _alt(table: pd.DataFrame, parties: Sequence[str], codebook) -> str:
    parts = ["Bars show the constructions in which acts are put, for each patient's party and outlet."]
    for party in parties:
        sums = table[table["party"] == party].groupby("construction", sort=False)["count"].sum()
        top = most(sums.index.tolist(), sums.tolist())
        parts.append(
            f"Done to {label_of(codebook, party)}: most often {listing(top)} "
            f"({percent(sums.max() / max(sums.sum(), 1))} of {int(sums.sum()):,})."
        )
    return " ".join(parts)
