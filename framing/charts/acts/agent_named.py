"""Is the one who acts named? By whose dead it is, and by outlet."""

from collections.abc import Sequence

import pandas as pd

from framing.charts.acts.rows import chosen_acts, draw_blocks, label_of, parties_by_size, what_is_counted
from framing.charts.core.chart import Chart, nothing_to_draw
from framing.charts.core.page import Heading, Key
from framing.charts.core.phrases import counted, percent, plain, source
from framing.charts.core.scope import scope
from framing.charts.core.style import drawn
from framing.core.confidence_intervals import share_interval

PLACES = {
    "clause": "in the clause",
    "sentence": "in the sentence",
    "passage": "in the paragraph",
    "nowhere": "nowhere in it",
}
LOOKS = {
    "clause": ("#2f3b4a", ""),
    "sentence": ("#66788c", ""),
    "passage": ("#a9b6c4", ""),
    "nowhere": ("#dfe3e8", "////"),
}
COLUMNS = ["party", "outlet", "agent_named", "count", "n", "named", "share", "low", "high"]


@drawn
def agent_named(
    analysis,
    *,
    acts: str | Sequence[str] | None = None,
    within: str = "sentence",
    sure: bool = False,
    where: str = "text",
) -> Chart:
    """Is the one who acts named, and does that differ by whose dead (or hurt, or held) they are, and by outlet?

    A block for each patient's party (the four with most acts), a bar for each outlet, cut by where the agent is named.
    `acts`: which (default: killing; every act where there is none). `within`: "clause", "sentence" or "passage": how
    near the agent must be named to count in the share behind the bar, which has its exact 95% interval. `sure`: only
    acts whose parties are known in ways that were mostly right. `where="headlines"`: headlines alone.

    The table has party, outlet, agent_named, count, n (acts of the bar), named, share, low, high. An unknown act or
    `within` raises `FramingError`.
    """
    from framing.core.errors import FramingError, unknown

    if within not in ("clause", "sentence", "passage"):
        raise FramingError(
            "The chart agent_named:", [unknown("value of `within`", within, ["clause", "sentence", "passage"])]
        )
    codebook, articles = analysis.codebook, analysis.articles
    chosen = scope(where, articles)
    rows, wanted = chosen_acts(analysis, acts, sure, where)
    name, title = chosen.stem("agent-named"), chosen.topic("Is the one who acts named?")
    if rows.empty:
        return nothing_to_draw(name, title, "No such act is found in the articles.", COLUMNS, source(articles))
    table = _table(rows, articles, within)
    parties = parties_by_size(rows)
    heading_of = {party: f"Done to {label_of(codebook, party)}" for party in parties}
    said = {(p, o): _share_words(own) for (p, o), own in table.groupby(["party", "outlet"], sort=False)}
    near = PLACES[within]
    about = (
        f"Bars: acts by where the one who acts is named. Behind them: named {near}, as a share with its exact 95% "
        "interval. A passive hides nobody by itself: an agent named elsewhere in the paragraph has a part of its own."
    )
    keys = [Key(f"named {words}", *LOOKS[place]) for place, words in PLACES.items()]
    foot = source(articles, chosen.n(counted(len(rows), "act")))
    heading = Heading(_finding(table, parties, codebook, near), title, about, keys, source=foot)
    figure = draw_blocks(table, articles, heading, LOOKS, "agent_named", heading_of, said)
    left = table[~table["party"].isin(parties)]["count"].sum()
    caption = heading.caption(
        what_is_counted(codebook, wanted, sure, chosen.said),
        f"Not drawn, of other parties: {int(left):,}. Agents and patients are found by rules.",
    )
    alt = f"{title} {_alt(table, parties, codebook, near)}"
    return Chart(name, figure, table, caption, alt, ["party", "outlet", "agent_named"], rows)


def _table(rows: pd.DataFrame, articles: pd.DataFrame, within: str) -> pd.DataFrame:
    outlets = list(dict.fromkeys(articles["outlet"]))
    counts = rows.groupby(["party", "outlet", "agent_named"]).size()
    near = list(PLACES)[: list(PLACES).index(within) + 1]
    found = []
    for party in dict.fromkeys(rows["party"]):
        for outlet in outlets:
            own = {place: int(counts.get((party, outlet, place), 0)) for place in PLACES}
            n, named = sum(own.values()), sum(own[place] for place in near)
            low, high = (float(limit) for limit in share_interval(named, n))
            some = {"n": n, "named": named, "share": named / n if n else None, "low": low, "high": high}
            found += [{"party": party, "outlet": outlet, "agent_named": p, "count": own[p]} | some for p in PLACES]
    table = pd.DataFrame(found, columns=COLUMNS)
    return table.astype({"party": "str", "outlet": "str", "agent_named": "str", "share": "Float64"})


def _share_words(own: pd.DataFrame) -> str:
    row = own.iloc[0]
    if row["n"] == 0:
        return "no such act"
    return f"{percent(row['share'])} of {row['n']:,} ({percent(row['low'])}–{percent(row['high'])})"


def _totals(table: pd.DataFrame, parties: Sequence[str]) -> dict[str, tuple[int, int]]:
    """Of each party: acts with the agent named, and all; over the outlets."""
    first = table.drop_duplicates(["party", "outlet"])
    sums = first.groupby("party")[["named", "n"]].sum()
    return {party: (int(sums.loc[party, "named"]), int(sums.loc[party, "n"])) for party in parties}


def _finding(table: pd.DataFrame, parties: Sequence[str], codebook, near: str) -> str:
    totals = _totals(table, parties[:2])
    said = [f"done to {label_of(codebook, p)}, {percent(k / n)} of {n:,}" for p, (k, n) in totals.items()]
    return f"Named {near}: {'; '.join(said)}"


def _alt(table: pd.DataFrame, parties: Sequence[str], codebook, near: str) -> str:
    parts = ["Bars show, for each patient's party and outlet, where the agent of an act is named."]
    for party, (k, n) in _totals(table, parties).items():
        own = table[(table["party"] == party) & (table["n"] > 0)].drop_duplicates("outlet")
        text = f"Done to {label_of(codebook, party)}: named {near} in {k:,} of {n:,}"
        if len(own) > 1:
            top, low = own.loc[own["share"].idxmax()], own.loc[own["share"].idxmin()]
            ends = [f"{plain(row['outlet'])} ({percent(row['share'])})" for row in (top, low)]
            text += f"; most in {ends[0]}, least in {ends[1]}"
        parts.append(text + ".")
    return " ".join(parts)
