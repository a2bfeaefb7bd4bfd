"""What stands beside the names of a thing, outlet by outlet: the collocates, with how often they stand there."""

from collections.abc import Sequence

import pandas as pd

from framing import compare
from framing.charts.core.chart import FEWEST_MENTIONS, Chart, Draft, Show, too_few
from framing.charts.core.grouping import how_many, known_groups
from framing.charts.core.page import WIDTH, Heading, Page, height_of, text_width, wrapped
from framing.charts.core.panels import Panels, base, described, in_inches, which_words
from framing.charts.core.phrases import counted, of_readers, plain, thing
from framing.charts.core.scope import WHERE
from framing.charts.core.style import SIZE, drawn
from framing.charts.core.tabulate import highest
from framing.compare import terms_of
from framing.compare.scope import kinds_of
from framing.compare.vocabulary.collocates import SENTENCE, pairs_and_nodes
from framing.core.errors import one_or_several
from framing.core.text.listing import listing
from framing.core.text.words import COMMON

ROW, GAP, LABEL = 0.21, 0.25, 1.25  # inches


@drawn
def collocates(
    analysis, referent: str, *, voice: str | Sequence[str] | None = None, kinds: Sequence[str] = compare.OWN_KINDS,
    window: int | str = SENTENCE, most: int = 8, at_least: int = 2, fewest: int = FEWEST_MENTIONS,
    leave_out: str | Sequence[str] = tuple(sorted(COMMON)), where: str = "text", show: Show = None,
) -> Chart:  # fmt: skip
    """Which words does each outlet put beside its names for this thing?

    `voice` and `kinds` say which words count (`compare.find_words`; by default all of the outlet's own text, or
    headlines alone with `where="headlines"`); `window` and `leave_out` as in `compare.collocates` (by default the same
    sentence, without the commonest English words). A panel per outlet: the `most` words with the highest logDice among
    those that stand at least `at_least` times beside a name; the bar is how often they do. A name's own words are not
    counted beside it. The caption tells all these settings. Beside fewer than `fewest` names there is no picture, but a
    line that says how many there are. `show` as in `naming`.

    The table has outlet, word, together, k, nodes, log_dice, articles; `trace(outlet=…, word=…)` gives as many rows as
    `together`, the words, each with the name that it stands beside (node_start, node_end).
    """
    leave_out = one_or_several(leave_out)
    articles, corpus, passages = analysis.articles, analysis.corpus, analysis.passages
    terms_of(analysis.codebook, referent)
    counts = kinds_of(where, kinds)
    place, suffix = of_readers(counts)
    topic = f"Beside the names for {thing(analysis.codebook, referent)}{place}"
    nodes = analysis.mentions[analysis.mentions["referent"] == referent]
    called = analysis.names if "comment" in counts else None
    words = compare.find_words(corpus, analysis.voices, counts, voice, called)
    found = compare.collocates(nodes, words, corpus, passages, window, leave_out, articles, "outlet")
    near = "in the same sentence as" if window == SENTENCE else f"at most {counted(window, 'word')} from"
    table = found[found["together"] >= at_least].groupby("outlet", sort=False).head(most).reset_index(drop=True)
    draft = Draft(f"collocates-{referent}{suffix}", topic, articles, ["outlet", "word"], table.columns, where, show)
    pairs, inside = pairs_and_nodes(nodes, words, corpus, passages, window)
    none = f"No word stands {counted(at_least, 'time')} or more {near} a name for it."
    if why := none if table.empty else too_few(len(inside), fewest, place.removeprefix(" in ") or WHERE[where]):
        return draft.empty(why)
    outlets = articles.set_index("article_id")["outlet"]
    named = inside["article_id"].map(outlets).value_counts()
    spans = pairs.assign(outlet=pairs["article_id"].map(outlets)).merge(table[["outlet", "word"]])
    about = (
        f"Bars: how often the word stands {near} a name for it; “of”: how often it stands in the text at all. First "
        f"come words that seldom stand elsewhere. {_left_out(leave_out)}"
    )
    seldom = found[found["together"] < at_least].groupby("outlet").size()
    notes = {o: _note(table[table["outlet"] == o], seldom.get(o, 0), at_least, most) for o in named.index}
    n = f"{counted(int(named.sum()), 'mention')}, {len(words):,} words"
    often = found[(found["together"] >= at_least) & found["word"].isin(table["word"])]
    printed = compare.as_printed(words[words["word"].isin(often["word"])], corpus)
    heading = draft.heading(_finding(often, articles, printed), about.strip(), n, found=table["outlet"])
    shown = draft.seen(table)
    return draft.chart(
        heading, _draw(shown, named, notes, draft.seen(articles), heading, printed), table, spans, _alt(shown, printed),
        f"At least {counted(at_least, 'time')}, ranked by logDice (Rychlý 2008). A name’s own words are not counted "
        "beside it; a word beside two names counts once.", which_words(words), height="together",
    )  # fmt: skip


def _finding(often: pd.DataFrame, articles: pd.DataFrame, printed: dict[str, str]) -> str:
    """The words that stand beside the names in most outlets, or else in the one with most; `often`: those drawn, in
    every outlet where they stand there often enough, whether or not there was room for their bar."""
    table, outlets = known_groups(often), known_groups(articles)["outlet"].nunique()
    words = table.groupby("word").agg(outlets=("outlet", "nunique"), together=("together", "sum"))
    shared = words.sort_values(["outlets", "together"], ascending=False, kind="stable")["outlets"]
    if shared.iloc[0] > 1:
        first = [f"“{plain(printed[word])}”" for word in shared.index[shared == shared.iloc[0]]]
        stand = "stands" if len(first) == 1 else "stand"
        return f"{listing(first, 3)} {stand} beside these names in {shared.iloc[0]} of {outlets} outlets"
    top = highest(table, "together")
    often = counted(int(top["together"].iloc[0]), "time") + " each" * (len(top) > 1)
    where = f" in {plain(top['outlet'].iloc[0])}" if top["outlet"].nunique() == 1 else ", none in more than one outlet"
    return f"Most often there: {listing((f'“{plain(printed[word])}”' for word in top['word']), 3)}, {often}{where}"


def _left_out(leave_out: Sequence[str]) -> str:
    if set(leave_out) == COMMON:
        return "The commonest English words are left out."
    return f"Left out: {counted(len(leave_out), 'word')} listed by whoever drew this." if leave_out else ""


def _note(shown: pd.DataFrame, seldom: int, at_least: int, most: int) -> str:
    """Why an outlet has few bars, or none."""
    if not len(shown):
        return f": no word {counted(at_least, 'time')} or more"
    often = "once" if at_least == 2 else f"under {at_least} times"
    return f"; {counted(seldom, 'word')} {often}: not shown" if seldom and len(shown) < most else ""


def _draw(
    table: pd.DataFrame, named: pd.Series, notes: dict[str, str], articles: pd.DataFrame, heading: Heading,
    printed: dict[str, str],
):  # fmt: skip
    outlets = list(dict.fromkeys(articles["outlet"]))
    across = min(3, len(outlets))
    panel = (WIDTH - 0.24 - GAP * (across - 1)) / across
    room = max(0.6, 0.1 + text_width("{:,} of {:,}".format(*table[["together", "k"]].max()), SIZE["small"]))
    unit = (panel - LABEL - room) / table["together"].max()
    abouts = {o: [f"beside {counted(int(named.get(o, 0)), 'mention')}{notes.get(o, '')}"] for o in outlets}
    bodies = {outlet: ROW * max((table["outlet"] == outlet).sum(), 1) for outlet in outlets}
    air = 0.26 - height_of([""], SIZE["small"])
    panels = Panels.of_outlets(articles, abouts, bodies, across, 0.12, panel, GAP, air, 0.2)
    page = Page(heading, panels.height)
    for outlet, left, top in panels.draw(page):
        rows, start = table[table["outlet"] == outlet], left + LABEL
        if rows.empty:
            continue
        axes = in_inches(page, start, top, panel - LABEL, ROW * len(rows), len(rows))
        base(axes, len(rows))
        for place, row in enumerate(rows.itertuples()):
            middle = top + ROW * (place + 0.5)
            page.put(start - 0.08, middle, wrapped(printed[row.word], LABEL - 0.1, most=1)[0], ha="right")
            axes.barh(place + 0.5, row.together * unit, height=0.62, color=panels.labels.styles[outlet][0])
            page.put(start + row.together * unit + 0.06, middle, f"{row.together:,} of {row.k:,}", "small")
    return page.figure


def _alt(table: pd.DataFrame, printed: dict[str, str]) -> str:
    def say(rows: pd.DataFrame) -> str:
        return listing(f"{plain(printed[row.word])} {row.together} of {row.k} ×" for row in rows.head(3).itertuples())

    outlets = how_many(table["outlet"])
    return described(f"Bars count the words beside the names in {outlets}.", table, say)
