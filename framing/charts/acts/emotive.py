"""Whose deaths an emotive word is about: massacre, slaughter, brutal …, in the outlet's own words and in quotations."""

from collections.abc import Sequence

import pandas as pd

from framing.charts.acts.rows import NOT_KNOWN, chosen_acts, draw_blocks, label_of, parties_by_size, what_is_counted
from framing.charts.core.chart import Chart, nothing_to_draw
from framing.charts.core.page import Heading, Key
from framing.charts.core.phrases import counted, listing, percent, plain, source
from framing.charts.core.scope import scope
from framing.charts.core.style import drawn
from framing.core.confidence_intervals import share_interval

LOOKS = {"own words": ("#2f3b4a", ""), "quoted": ("#a9b6c4", "")}
COLUMNS = ["party", "outlet", "whose", "count", "n", "share", "low", "high", "words"]


@drawn
def emotive(analysis, *, acts: str | Sequence[str] | None = None, sure: bool = False, where: str = "text") -> Chart:
    """About whose dead (or hurt, or held) are emotive words used, and whose words are they?

    A block for each party that acts are done to, a bar for each outlet: the acts that a word of the codebook's list
    `emotive` names or qualifies, in the outlet's own words (reported speech too) and in quotation marks. Behind the
    bar stands their share of all acts done to that party in that outlet, with its exact 95% interval: a party that
    suffers more acts has more such words. `acts`, `sure` and `where` as in `agent_named`; the default is
    every act.

    The table has party, outlet, whose, count, n (all acts of party and outlet), share (of both kinds together), low,
    high, words (which ones, with their counts).
    """
    codebook, articles = analysis.codebook, analysis.articles
    every = [act.act for act in getattr(codebook, "acts", []) or []] or list(dict.fromkeys(analysis.acts["act"]))
    chosen = scope(where, articles)
    rows, wanted = chosen_acts(analysis, acts or every, sure, where)
    name, title = chosen.stem("emotive"), chosen.topic("Whose suffering are the emotive words about?")
    spans = rows[rows["emotive"].notna() & (rows["party"] != NOT_KNOWN)]
    if spans.empty:
        return nothing_to_draw(name, title, "No act of a known party has such a word.", COLUMNS, source(articles))
    spans = spans.assign(whose=["quoted" if w == "source" else "own words" for w in spans["wording"]])
    table = _table(spans, rows, articles)
    parties = parties_by_size(spans)
    said = {key: _share_words(own) for key, own in table.groupby(["party", "outlet"], sort=False)}
    about = (
        "Bars: acts that an emotive word names or qualifies, by whose words they are. Behind them: such acts of all "
        "acts done to that party, as a share with its exact 95% interval."
    )
    keys = [Key(name, *look) for name, look in LOOKS.items()]
    foot = source(articles, chosen.n(counted(len(spans), "act")))
    heading = Heading(_finding(table, parties, codebook), title, about, keys, source=foot)
    blocks = {party: f"Done to {label_of(codebook, party)}{_words_of(spans, party)}" for party in parties}
    figure = draw_blocks(table, articles, heading, LOOKS, "whose", blocks, said)
    caption = heading.caption(
        what_is_counted(codebook, wanted, sure, chosen.said),
        "The list of words is the codebook’s; a word is linked to an act only where it names it, stands before it or "
        "is said of it.",
    )
    return Chart(name, figure, table, caption, _alt(table, parties, codebook), COLUMNS[:3], spans)


def _table(spans: pd.DataFrame, rows: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    counts, sizes = spans.groupby(["party", "outlet", "whose"]).size(), rows.groupby(["party", "outlet"]).size()
    words = spans.groupby(["party", "outlet", "whose"])["emotive"].agg(_listed)
    found = []
    for party in dict.fromkeys(spans["party"]):
        for outlet in dict.fromkeys(articles["outlet"]):
            own = {whose: int(counts.get((party, outlet, whose), 0)) for whose in LOOKS}
            n, k = int(sizes.get((party, outlet), 0)), sum(own.values())
            low, high = (float(limit) for limit in share_interval(k, n))
            some = {"n": n, "share": k / n if n else None, "low": low, "high": high}
            found += [
                {"party": party, "outlet": outlet, "whose": whose, "count": count}
                | some
                | {"words": words.get((party, outlet, whose), "")}
                for whose, count in own.items()
            ]
    table = pd.DataFrame(found, columns=COLUMNS)
    return table.astype({"party": "str", "outlet": "str", "whose": "str", "share": "Float64", "words": "str"})


def _listed(words: pd.Series) -> str:
    return ", ".join(
        f"{word} {n}" for word, n in sorted(words.value_counts().items(), key=lambda one: (-one[1], one[0]))
    )


def _words_of(spans: pd.DataFrame, party: str) -> str:
    """The commonest of these words about a party."""
    top = spans.loc[spans["party"] == party, "emotive"].value_counts()
    return ": " + ", ".join(f"“{plain(word)}” {n:,}" for word, n in list(top.items())[:4])


def _share_words(own: pd.DataFrame) -> str:
    row = own.iloc[0]
    k = int(own["count"].sum())
    if row["n"] == 0:
        return "no act"
    if k == 0:
        return f"0 of {row['n']:,} (≤ {percent(row['high'])})"
    return f"{k:,} of {row['n']:,}: {percent(row['share'])} ({percent(row['low'])}–{percent(row['high'])})"


def _finding(table: pd.DataFrame, parties: Sequence[str], codebook) -> str:
    """Of the two parties with most such words, how many of all acts done to them have one."""
    said = []
    for party in parties[:2]:
        own = table[table["party"] == party]
        n = int(own.drop_duplicates("outlet")["n"].sum())
        said.append(f"{int(own['count'].sum()):,} of {n:,} done to {label_of(codebook, party)}")
    return f"Acts with an emotive word: {'; '.join(said)}"


def _alt(table: pd.DataFrame, parties: Sequence[str], codebook) -> str:
    parts = ["Bars show how many acts an emotive word names or qualifies, for each patient's party and outlet."]
    for party in parties:
        own = table[table["party"] == party]
        sums = own.groupby("whose")["count"].sum()
        n = int(own.drop_duplicates("outlet")["n"].sum())
        said = listing(
            [
                f"{int(sums.get(whose, 0)):,} in {'the outlets’ own words' if whose == 'own words' else 'quotations'}"
                for whose in LOOKS
            ]
        )
        parts.append(f"Done to {label_of(codebook, party)}: {said}, of {n:,} acts.")
    return " ".join(parts)
