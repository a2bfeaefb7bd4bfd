"""What stands beside the names of a thing, outlet by outlet: the collocates, with how often they stand there."""

import pandas as pd

from framing import compare
from framing.charts.chart import Chart, nothing_to_draw
from framing.charts.page import WIDTH, Heading, Page, height_of, wrapped
from framing.charts.style import MUTED, drawn, outlet_styles
from framing.charts.words import counted, listing, plain, source, thing
from framing.compare.collocates import SENTENCE, pairs_beside

ROW, GAP, LABEL = 0.21, 0.25, 1.25  # inches


@drawn
def collocates(
    mentions: pd.DataFrame, words: pd.DataFrame, corpus, passages: pd.DataFrame, articles: pd.DataFrame, codebook,
    referent: str, window: int | str = SENTENCE, most: int = 8, fewest: int = 2,
) -> Chart:  # fmt: skip
    """Which words does each outlet put beside its names for this thing?

    Takes mentions, the words of `compare.find_words` (the voices and passages that count), corpus, passages and
    articles, the codebook and a referent; `window` as in `compare.collocates`. A panel per outlet: the `most` words
    with the highest logDice among those that stand at least `fewest` times beside a name; the bar is how often they do.
    The commonest English words are left out, and so are the names of the thing themselves where they are the node.

    The table has outlet, word, together, k, nodes, log_dice, articles; `trace(outlet=…, word=…)` gives as many rows as
    `together`, the words, each with the name that it stands beside (node_start, node_end).
    """
    title = f"Beside the names for {thing(codebook, referent)}"
    where = "in the same sentence" if window == SENTENCE else f"at most {counted(window, 'word')} away"
    nodes = mentions[mentions["referent"] == referent]
    outlets, tables, spans = articles.set_index("article_id")["outlet"], [], []
    for outlet in dict.fromkeys(articles["outlet"]):
        ids = set(outlets.index[outlets == outlet])
        own, text = nodes[nodes["article_id"].isin(ids)], words[words["article_id"].isin(ids)]
        found = compare.collocates(own, text, corpus, passages, window)
        found = found[found["together"] >= fewest].head(most).assign(outlet=outlet)
        pairs = pairs_beside(own, text, corpus, passages, window)
        tables.append(found)
        spans.append(pairs[pairs["word"].isin(found["word"])].assign(outlet=outlet))
    columns = ["outlet", "word", "together", "k", "nodes", "log_dice", "articles"]
    table, spans = pd.concat(tables, ignore_index=True)[columns], pd.concat(spans, ignore_index=True)
    name = f"collocates-{referent}"
    if table.empty:
        why = f"No word stands {fewest} times or more beside a name for it, {where}."
        return nothing_to_draw(name, title, why, columns, source(articles))
    about = f"Bars: how often the word stands {where}; in the order of logDice. Commonest words left out."
    figure = _draw(table, articles, nodes, Heading(title, about))
    caption = (
        f"{title}. Words {where} as a name for it, in the text chosen, at least {fewest} times; ranked by logDice "
        "(Rychlý 2008), the commonest English words left out, a name's own words not counted beside it. Bars count "
        f"pairs of a name and a word beside it. n = {counted(_names(table), 'name')}, {len(words):,} words. "
        f"{source(articles)}"
    )
    return Chart(name, figure, table, " ".join(caption.split()), _alt(table), ["outlet", "word"], spans, "together")


def _names(table: pd.DataFrame) -> int:
    return int(table.groupby("outlet")["nodes"].first().sum())


def _draw(table: pd.DataFrame, articles: pd.DataFrame, nodes: pd.DataFrame, heading: Heading):
    outlets = list(dict.fromkeys(articles["outlet"]))
    across = min(3, len(outlets))
    panel = (WIDTH - 0.24 - GAP * (across - 1)) / across
    heads = {outlet: wrapped(outlet, panel - 0.2, weight="bold", most=2) for outlet in outlets}
    unit = (panel - LABEL - 0.35) / table["together"].max()
    rows = [outlets[at : at + across] for at in range(0, len(outlets), across)]
    tops = [max(height_of(heads[outlet]) for outlet in row) + 0.26 for row in rows]
    longest = [max(max((table["outlet"] == outlet).sum(), 1) for outlet in row) for row in rows]
    page = Page(heading, sum(top + ROW * n + 0.2 for top, n in zip(tops, longest, strict=True)))
    styles, y = outlet_styles(articles), page.top
    for row, head, n in zip(rows, tops, longest, strict=True):
        for place, outlet in enumerate(row):
            left, found = 0.12 + place * (panel + GAP), table[table["outlet"] == outlet]
            page.mark(left + 0.05, y + height_of([""]) / 2, *styles[outlet])
            page.lines(left + 0.17, y, heads[outlet], weight="bold")
            named = int(found["nodes"].iloc[0]) if len(found) else 0
            about = f"beside {counted(named, 'name')}" if named else "no word often enough"
            page.put(left, y + head - 0.14, about, "small", color=MUTED)
            _panel(page, found, left, y + head, panel, unit, styles[outlet][0])
        y += head + ROW * n + 0.2
    return page.figure


def _panel(page: Page, rows: pd.DataFrame, left: float, top: float, width: float, unit: float, colour: str) -> None:
    if rows.empty:
        return
    axes = page.axes(left + LABEL, top, width - LABEL, ROW * len(rows))
    axes.set(xlim=(0, width - LABEL), ylim=(len(rows), 0))
    axes.plot([0, 0], [0, len(rows)], color="#8a9099", linewidth=0.8)
    for place, row in enumerate(rows.itertuples()):
        middle = top + ROW * (place + 0.5)
        page.put(left + LABEL - 0.08, middle, wrapped(row.word, LABEL - 0.1, most=1)[0], ha="right")
        axes.barh(place + 0.5, row.together * unit, height=0.62, color=colour)
        page.put(left + LABEL + row.together * unit + 0.06, middle, f"{row.together:,}", "small", va="center")


def _alt(table: pd.DataFrame) -> str:
    parts = [f"Bars count the words beside the names in {counted(table['outlet'].nunique(), 'outlet')}."]
    for outlet, rows in table.groupby("outlet", sort=False):
        said = listing(f"{plain(row.word)} {row.together} ×" for row in rows.head(3).itertuples())
        parts.append(f"{plain(outlet)}: {said}.")
    return " ".join(parts)
