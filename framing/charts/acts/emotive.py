"""Whose deaths an emotive word is about: massacre, slaughter, brutal …, in the outlet's own words and in quotations."""

from collections.abc import Sequence

import pandas as pd

from framing.charts.acts.rows import (
    NOT_KNOWN,
    all_acts,
    chosen_acts,
    draw_blocks,
    its_interval,
    of_bar,
    over_articles,
    parties_by_size,
)
from framing.charts.core.chart import Chart, Draft, Show
from framing.charts.core.page import Key
from framing.charts.core.phrases import counted, percent, plain, share_words
from framing.charts.core.style import drawn
from framing.charts.core.tabulate import cells, with_share

WHOSE = {"own words": Key("own words", "#2f3b4a"), "quoted": Key("quoted", "#a9b6c4")}
COLUMNS = ["outlet", "party", "whose", "count", "n", "share", "low", "high", "words"]


@drawn
def emotive(
    analysis, *, acts: str | Sequence[str] | None = None, sure: bool = False, where: str = "text", show: Show = None
) -> Chart:
    """About whose dead (or hurt, or held) are emotive words used, and whose words are they?

    A block for each party that acts are done to, a bar for each outlet: the acts that a word of the codebook's list
    `emotive` names or qualifies, in the outlet's own words (reported speech too) and in quotation marks. Behind the
    bar stands their share of all acts done to that party in that outlet, with its 95% interval: a party that
    suffers more acts has more such words. `acts`, `sure`, `where` and `show` as in `agent_named`; the default is
    every act.

    The table has outlet, party, whose, count, n (all acts of party and outlet), share (of both kinds together), low,
    high, words (which ones, with their counts).
    """
    articles = analysis.articles
    draft = Draft("emotive", "To whom is done what emotive words name?", articles, COLUMNS[:3], COLUMNS, where, show)
    found = chosen_acts(analysis, acts or all_acts(analysis), sure, draft)
    known = found.rows[found.rows["party"] != NOT_KNOWN]
    spans = known[known["emotive"].notna()]
    if spans.empty:
        return draft.empty(_why_none(analysis.codebook))
    spans = spans.assign(whose=["quoted" if w == "source" else "own words" for w in spans["wording"]])
    table, parties = _table(spans, known, articles), parties_by_size(known, analysis.codebook)
    about = (
        "Bars: acts that an emotive word names or qualifies, by whose words they are (own words: reported speech too); "
        "a full bar is all of them, however many. Behind it: such acts of all acts done to that party, as a share with "
        f"{its_interval(articles)}.{_no_party(found.rows)}"
    )
    heading = draft.heading(_finding(table, parties), about, counted(len(spans), "act"), WHOSE.values())
    words = {party: _words_of(spans, party) for party in parties}
    figure = draw_blocks(draft.seen(table), articles, heading, WHOSE, parties, _share_words, words)
    return draft.chart(
        heading, figure, table, spans, _alt(table, parties), found.said_in(draft.scope.said),
        "The list of words is the codebook’s; a word is linked to an act only where it names it, stands before it or "
        "is said of it.",
    )  # fmt: skip


def _why_none(codebook) -> str:
    """Why there is nothing to draw."""
    needed = {"acts": "acts", "parties": "parties", "emotive": "emotive words"}
    lacks = next((what for key, what in needed.items() if not getattr(codebook, key, None)), None)
    return f"The codebook lists no {lacks}." if lacks else "No act of a known party has such a word."


def _no_party(rows: pd.DataFrame) -> str:
    """How many acts have no party that is known, and how many of them such a word."""
    left = rows[rows["party"] == NOT_KNOWN]
    some, words = counted(len(left), "act"), int(left["emotive"].count())
    return f" Left out, since their party is not known: {some}, {words:,} with such a word." if len(left) else ""


def _table(spans: pd.DataFrame, rows: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    table = cells(spans, party=rows["party"].unique(), outlet=articles["outlet"].unique(), whose=WHOSE)
    sizes, words = rows.groupby(COLUMNS[:2]).size(), dict(list(spans.groupby(COLUMNS[:3])["emotive"]))
    n = pd.Series([int(sizes.get(bar, 0)) for bar in zip(table["outlet"], table["party"], strict=True)])
    listed = []
    for key in table[COLUMNS[:3]].itertuples(index=False, name=None):
        counts = words[key].value_counts().items() if key in words else []
        listed.append(", ".join(f"{word} {k}" for word, k in sorted(counts, key=lambda one: (-one[1], one[0]))))
    table = with_share(table, of_bar(table), n).assign(words=pd.Series(listed, dtype="str"))[COLUMNS]
    return over_articles(table, spans, rows, articles)


def _words_of(spans: pd.DataFrame, party: str) -> str:
    """The commonest of these words about a party."""
    top = spans.loc[spans["party"] == party, "emotive"].value_counts()
    return ": " + (", ".join(f"“{plain(word)}” {n:,}" for word, n in list(top.items())[:4]) or "none")


def _share_words(own: pd.DataFrame) -> str:
    row, k = own.iloc[0], int(own["count"].sum())
    if row["n"] == 0:
        return "no act"
    share = f": {percent(row['share'])}" if k else ""
    return f"{k:,} of {row['n']:,}{share} ({share_words(row)})"


def _of_party(table: pd.DataFrame, party: str) -> tuple[pd.Series, int]:
    """How many acts with such a word were done to a party, by whose words they are; and how many acts in all."""
    own = table[table["party"] == party]
    return own.groupby("whose")["count"].sum(), int(own.drop_duplicates("outlet")["n"].sum())


def _finding(table: pd.DataFrame, parties: dict[str, str]) -> str:
    """Of the two parties to whom most acts are done, how many of these have such a word."""
    sums = {party: _of_party(table, party) for party in list(parties)[:2]}
    said = [f"{int(k.sum()):,} of {n:,} done to {parties[party]}" for party, (k, n) in sums.items()]
    return f"Acts with an emotive word: {'; '.join(said)}"


def _alt(table: pd.DataFrame, parties: dict[str, str]) -> str:
    parts = ["Bars show how many acts an emotive word names or qualifies, for each patient’s party and outlet."]
    for party in parties:
        k, n = _of_party(table, party)
        own, quoted = (k.get(whose, 0) for whose in WHOSE)
        said = f"{own:,} in the outlets’ own words and {quoted:,} in quotations"
        parts.append(f"Done to {parties[party]}: {said}, of {n:,} acts.")
    return " ".join(parts)
