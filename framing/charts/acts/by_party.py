"""Acts by whose dead (or hurt, or held) it is, and by outlet: is the one who acts named, in which construction are they
put, and about whom are emotive words (massacre, slaughter, brutal …) used."""

from collections.abc import Callable, Sequence

import pandas as pd

from framing.acts.clause.constructions import CONSTRUCTIONS
from framing.charts.acts.rows import (
    NOT_KNOWN,
    REST,
    SHORT,
    all_acts,
    chosen_acts,
    draw_blocks,
    in_parts,
    its_interval,
    keys_of,
    no_acts,
    of_bar,
    over_articles,
    parties_by_size,
    shares_of_parts,
)
from framing.charts.core.chart import Chart, Draft, Show
from framing.charts.core.page import Key
from framing.charts.core.phrases import counted, most, percent, plain, share_words
from framing.charts.core.style import drawn
from framing.charts.core.tabulate import cells, shares_from_to, with_share
from framing.core.errors import FramingError, unknown
from framing.core.text.listing import listing

BAR = ["outlet", "party"]
PLACES = {  # where the agent is named
    "clause": Key("named in the clause", "#2f3b4a"),
    "sentence": Key("elsewhere in the sentence", "#66788c"),
    "passage": Key("elsewhere in the paragraph", "#a9b6c4"),
    "nowhere": Key("nowhere in the paragraph", "#dfe3e8", "////"),
}
NEAR = {"clause": "named in the clause", "sentence": "named in the sentence", "passage": "named in the paragraph"}
OF_PLACES = [*BAR, "agent_named", "count", "n", "named", "share", "low", "high"]
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
OF_FORMS = [*BAR, "construction", "count", "n", "share"]
WHOSE = {"own words": Key("own words", "#2f3b4a"), "quoted": Key("quoted", "#a9b6c4")}
OF_EMOTIVE = [*BAR, "whose", "count", "n", "share", "low", "high", "words"]


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
    draft = Draft("agent-named", "Is the one who acts named?", articles, OF_PLACES[:3], OF_PLACES, where, show)
    found = chosen_acts(analysis, acts, sure, draft)
    rows = found.rows
    if rows.empty:
        return draft.empty(no_acts(analysis.codebook))
    table = _counts(rows, rows, articles, agent_named=PLACES)
    table["named"] = of_bar(table, near)
    table = with_share(table, table["named"], of_bar(table))[OF_PLACES]
    table = over_articles(table, rows[rows["agent_named"].isin(near)], rows, articles)
    parties, words = parties_by_size(rows, analysis.codebook), NEAR[within]
    about = (
        f"Bars: acts by where the one who acts is named. Behind them: {words}, as a share with "
        f"{its_interval(articles)}. {SHORT} A passive hides nobody by itself: an agent named elsewhere in the "
        "paragraph has a part of its own."
    )
    finding = f"{words.capitalize()}: {shares_of_parts(table, parties, near)}"
    heading = draft.heading(finding, about, counted(len(rows), "act"), keys_of(table, PLACES), found=rows["outlet"])
    figure = draw_blocks(draft.seen(table), articles, heading, PLACES, parties, _share_named)
    left = table[~table["party"].isin(parties)]["count"].sum()
    return draft.chart(
        heading, figure, table, rows, f"{draft.topic} {_alt_of_places(table, parties, words, near)}",
        found.said_in(draft.scope.said),
        f"Not drawn, of other parties: {int(left):,}. Agents and patients are found by rules.",
    )  # fmt: skip


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
    draft = Draft("constructions", "In which words is it put?", articles, OF_FORMS[:3], OF_FORMS, where, show)
    found = chosen_acts(analysis, acts, sure, draft)
    rows = found.rows
    if rows.empty:
        return draft.empty(no_acts(analysis.codebook))
    table = _counts(rows, rows, articles, construction=CONSTRUCTIONS)
    table = with_share(table, table["count"], of_bar(table))[OF_FORMS]
    parties = parties_by_size(rows, analysis.codebook)
    about = (
        "Bars: acts by their construction. Dark parts have the agent beside the act; in the others it may still be "
        f"named elsewhere in the sentence, and a participle may have it or not. {SHORT}"
    )
    finding = f"Without an agent beside the act: {shares_of_parts(table, parties, _BARE)}"
    heading = draft.heading(finding, about, counted(len(rows), "act"), keys_of(table, PUT), found=rows["outlet"])
    figure = draw_blocks(draft.seen(table), articles, heading, PUT, parties, _size)
    return draft.chart(heading, figure, table, rows, _alt_of_forms(table, parties), found.said_in(draft.scope.said))


@drawn
def emotive(
    analysis, *, acts: str | Sequence[str] | None = None, sure: bool = False, where: str = "text", show: Show = None
) -> Chart:
    """About whose dead (or hurt, or held) are emotive words used, and whose words are they?

    A block for each party that acts are done to, a bar for each outlet: the acts that a word of the codebook's list
    `emotive` names or qualifies, in the outlet's own words (reported speech too) and in quotation marks, among all
    acts done to that party in that outlet; behind the bar stands their share with its 95% interval: a party that
    suffers more acts has more such words. `acts`, `sure`, `where` and `show` as in `agent_named`; the default is
    every act.

    The table has outlet, party, whose, count, n (all acts of party and outlet), share (of both kinds together), low,
    high, words (which ones, with their counts).
    """
    articles = analysis.articles
    draft = Draft(
        "emotive", "To whom is done what emotive words name?", articles, OF_EMOTIVE[:3], OF_EMOTIVE, where, show
    )
    found = chosen_acts(analysis, acts or all_acts(analysis), sure, draft)
    known = found.rows[found.rows["party"] != NOT_KNOWN]
    spans = known[known["emotive"].notna()]
    if spans.empty:
        return draft.empty(_why_none(analysis.codebook))
    spans = spans.assign(whose=["quoted" if w == "source" else "own words" for w in spans["wording"]])
    table, parties = _with_words(spans, known, articles), parties_by_size(known, analysis.codebook)
    about = (
        "Bars: acts that an emotive word names or qualifies, by whose words they are (own words: reported speech too), "
        f"among all acts done to that party. Behind them: their share with {its_interval(articles)}. {SHORT}"
        f"{_no_party(found.rows)}"
    )
    sums = {party: _of_party(table, party) for party in parties}
    said = [f"{int(k.sum()):,} of {n:,} done to {parties[party]}" for party, (k, n) in list(sums.items())[:2]]
    finding = f"Acts with an emotive word: {'; '.join(said)}"
    keys = [*keys_of(table, WHOSE), REST]
    heading = draft.heading(finding, about, counted(len(spans), "act"), keys, found=known["outlet"])
    words = {party: _words_of(spans, party) for party in parties}
    figure = draw_blocks(draft.seen(table), articles, heading, WHOSE, parties, _share_emotive, words)
    return draft.chart(
        heading, figure, table, spans, _alt_of_emotive(sums, parties), found.said_in(draft.scope.said),
        "The list of words is the codebook’s; a word is linked to an act only where it names it, stands before it or "
        "is said of it.",
    )  # fmt: skip


def _counts(spans: pd.DataFrame, rows: pd.DataFrame, articles: pd.DataFrame, **parts) -> pd.DataFrame:
    """How many of the spans are in each part of every bar: of each outlet, and of each party that an act of `rows` is
    done to."""
    return cells(spans, party=rows["party"].unique(), outlet=articles["outlet"].unique(), **parts)


def _share_named(own: pd.DataFrame) -> str:
    row = own.iloc[0]
    return f"{percent(row['share'])} of {row['n']:,} ({share_words(row)})"


def _size(own: pd.DataFrame) -> str:
    return f"n = {int(own['n'].iloc[0]):,}"


def _share_emotive(own: pd.DataFrame) -> str:
    row, k = own.iloc[0], int(own["count"].sum())
    share = f": {percent(row['share'])}" if k else ""
    return f"{k:,} of {row['n']:,}{share} ({share_words(row)})"


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


def _with_words(spans: pd.DataFrame, rows: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """The table of emotive words: which ones there are in each part of a bar, and their acts' share of all `rows`."""
    table, keys = _counts(spans, rows, articles, whose=WHOSE), OF_EMOTIVE[:3]
    sizes, words = rows.groupby(BAR).size(), dict(list(spans.groupby(keys)["emotive"]))
    n = pd.Series([int(sizes.get(bar, 0)) for bar in zip(table["outlet"], table["party"], strict=True)])
    listed = []
    for key in table[keys].itertuples(index=False, name=None):
        counts = words[key].value_counts().items() if key in words else []
        listed.append(", ".join(f"{word} {k}" for word, k in sorted(counts, key=lambda one: (-one[1], one[0]))))
    table = with_share(table, of_bar(table), n).assign(words=pd.Series(listed, dtype="str"))[OF_EMOTIVE]
    return over_articles(table, spans, rows, articles)


def _words_of(spans: pd.DataFrame, party: str) -> str:
    """The commonest of these words about a party."""
    top = spans.loc[spans["party"] == party, "emotive"].value_counts()
    return ": " + (", ".join(f"“{plain(word)}” {n:,}" for word, n in list(top.items())[:4]) or "none")


def _of_party(table: pd.DataFrame, party: str) -> tuple[pd.Series, int]:
    """How many acts with such a word were done to a party, by whose words they are; and how many acts in all."""
    own = table[table["party"] == party]
    return own.groupby("whose")["count"].sum(), int(own.drop_duplicates("outlet")["n"].sum())


def _of_each(first: str, parties: dict[str, str], say: Callable[[str], str]) -> str:
    """A description of a picture: a first sentence, then what is to be said of each party."""
    return " ".join([first, *(f"Done to {name}: {say(party)}." for party, name in parties.items())])


def _alt_of_places(table: pd.DataFrame, parties: dict[str, str], near: str, places: Sequence[str]) -> str:
    def say(party: str) -> str:
        k, n = in_parts(table, party, places)
        own = table[(table["party"] == party) & (table["n"] > 0)].drop_duplicates("outlet")
        apart = f"; {shares_from_to(own.set_index('outlet')['share'], plain)}" if len(own) > 1 else ""
        return f"{near} in {k:,} of {n:,}{apart}"

    return _of_each("Bars show, for each patient’s party and outlet, where the agent of an act is named.", parties, say)


def _alt_of_forms(table: pd.DataFrame, parties: dict[str, str]) -> str:
    def say(party: str) -> str:
        sums = table[table["party"] == party].groupby("construction", sort=False)["count"].sum()
        top, share = listing(most(sums.index.tolist(), sums.tolist())), percent(sums.max() / max(sums.sum(), 1))
        return f"most often {top} ({share} of {int(sums.sum()):,})"

    first = "Bars show the constructions in which acts are put, for each patient’s party and outlet."
    return _of_each(first, parties, say)


def _alt_of_emotive(sums: dict[str, tuple[pd.Series, int]], parties: dict[str, str]) -> str:
    def say(party: str) -> str:
        k, n = sums[party]
        own, quoted = (k.get(whose, 0) for whose in WHOSE)
        return f"{own:,} in the outlets’ own words and {quoted:,} in quotations, of {n:,} acts"

    first = "Bars show how many acts an emotive word names or qualifies, for each patient’s party and outlet."
    return _of_each(first, parties, say)
