"""Which words set each group apart: the ratio of their rates with its exact interval, and the counts beside it."""

import numpy as np
import pandas as pd

from framing import compare
from framing.charts.chart import Chart, nothing_to_draw
from framing.charts.page import WIDTH, Heading, Page, height_of, text_width, wrapped
from framing.charts.style import INK, MUTED, SIZE, drawn, outlet_styles
from framing.charts.words import counted, dates, listing, plain, source

ROW, GAP, FEET, LABEL, NUMBERS = 0.22, 0.3, 0.72, 1.35, 0.95  # inches; the last two: room of a word, of its counts
MOST_DOUBLINGS = 8


@drawn
def keyness(words: pd.DataFrame, articles: pd.DataFrame, by: str = "outlet", most: int = 8, fewest: int = 2) -> Chart:
    """Which words does each group use more than all the others together, and how much more?

    Takes the words of `compare.find_words` (so the voices and passages chosen there), the `articles` table, and a
    column of it, or "voice" or "kind". Each panel has the `most` words of one group that it uses at least `fewest`
    times, in the order of the lower limit of the exact interval of log2 of the ratio of rates: what it says more often
    beyond doubt comes first (Evert 2022). Every word of the vocabulary is in the running, function words and names too.

    The table has all columns of `compare.keyness` for the words drawn, under the name of `by` instead of group; k1 is
    the height of a mark, and `trace(outlet=…, word=…)` gives as many places. Fewer than two groups raise
    `FramingError`.

    >>> articles = pd.DataFrame({"article_id": ["a", "b"], "outlet": ["A", "B"]})
    >>> words = pd.DataFrame({"article_id": list("aaabb"), "word": ["war", "war", "talks", "talks", "go"]})
    >>> words = words.assign(start=range(5), end=range(1, 6), voice="narration", kind="body")
    >>> keyness(words, articles).table[["outlet", "word", "k1"]].values.tolist()
    [['A', 'war', 2]]
    """
    title = "The words that set each apart" if by != "outlet" else "The words that set each outlet apart"
    table = compare.keyness(words, articles, by).rename(columns={"group": by})
    table = table[(table["k1"] >= fewest) & (table["log_ratio"] > 0)]
    table = table.sort_values(["low", "g2", "word"], ascending=[False, False, True], kind="stable")
    groups = list(dict.fromkeys(_groups(words, articles, by)))
    table = pd.concat([table[table[by] == group].head(most) for group in groups], ignore_index=True)
    keys = [by, "word"]
    if table.empty:
        why = f"No word stands {fewest} times or more in one group and more often than in the others."
        return nothing_to_draw(f"keyness-{by}", title, why, [*keys, "k1"], source(articles))
    spans = words.assign(**{by: _groups(words, articles, by)}).merge(table[keys], on=keys)
    about = (
        "Dot: how many times the word doubles its rate against all the others together (0 as often, 1 twice, 2 four "
        "times …); line: exact 95% interval, an arrow where it has no end. Numbers: times here, and in all the others."
    )
    figure = _draw(table, groups, words, articles, by, Heading(title, about))
    voices = listing(sorted(words["voice"].dropna().unique())) if "voice" in words else "all text"
    caption = (
        f"{title}. {about} Of all words, however common, that stand at least {fewest} times in the group, those with "
        "the highest lower limit. Intervals treat each word as a fresh choice, which is too sure of itself: words come "
        f"in articles, and one article can bring any number of them. Voices: {voices}. n = {len(words):,} words. "
        f"{source(articles)}"
    )
    return Chart(f"keyness-{by}", figure, table, " ".join(caption.split()), _alt(table, by), keys, spans, "k1")


def _groups(words: pd.DataFrame, articles: pd.DataFrame, by: str) -> pd.Series:
    if by in ("voice", "kind"):
        return words[by]
    names = articles.set_index("article_id")[by].astype("str").fillna("unknown")
    return words["article_id"].map(names)


def _draw(table: pd.DataFrame, groups: list[str], words: pd.DataFrame, articles: pd.DataFrame, by: str, heading):
    across = min(2, len(groups))
    panel = (WIDTH - 0.24 - GAP * (across - 1)) / across
    sizes = _groups(words, articles, by).value_counts()
    heads = {group: wrapped(group, panel - 0.2, weight="bold", most=2) for group in groups}
    rows = [groups[at : at + across] for at in range(0, len(groups), across)]
    lines = [max(height_of(heads[group]) for group in row) for row in rows]
    longest = [max(max((table[by] == group).sum(), 1) for group in row) for row in rows]
    page = Page(heading, sum(head + ROW * n + FEET for head, n in zip(lines, longest, strict=True)))
    styles, top = outlet_styles(articles) if by == "outlet" else {}, page.top
    for row, head, n in zip(rows, lines, longest, strict=True):
        for place, group in enumerate(row):
            left = 0.12 + place * (panel + GAP)
            colour, marker = styles.get(group, ("#3d4450", "o"))
            page.mark(left + 0.05, top + height_of([""]) / 2, colour, marker)
            page.lines(left + 0.17, top, heads[group], weight="bold")
            about = wrapped(_about(group, sizes, articles, by), panel, SIZE["small"], most=1)[0]
            page.put(left, top + head + 0.1, about, "small", color=MUTED)
            _panel(page, table[table[by] == group], left, top + head + 0.24, panel, colour)
        top += head + ROW * n + FEET
    return page.figure


def _about(group: str, sizes: pd.Series, articles: pd.DataFrame, by: str) -> str:
    n = counted(int(sizes.get(group, 0)), "word")
    if by in ("voice", "kind"):
        return f"n = {n}"
    mine = articles[articles[by].astype("str").fillna("unknown") == group]
    return f"n = {n} in {counted(len(mine), 'article')}, {dates(mine)}"


def _panel(page: Page, rows: pd.DataFrame, left: float, top: float, width: float, colour: str) -> None:
    if rows.empty:
        page.put(left, top + ROW / 2, "no word often enough", "small", color=MUTED)
        return
    label = min(LABEL, max(text_width(plain(word)) for word in rows["word"])) + 0.12
    axes = page.axes(left + label, top, width - label - NUMBERS, ROW * len(rows))
    axes.set(xlim=(-1, MOST_DOUBLINGS), ylim=(len(rows), 0))
    for doublings in range(0, MOST_DOUBLINGS + 1, 2):
        axes.plot([doublings] * 2, [0, len(rows)], color="#8a9099" if not doublings else "#dfe3e8", lw=0.8, zorder=0)
        x = left + label + (doublings + 1) / (MOST_DOUBLINGS + 1) * (width - label - NUMBERS)
        page.put(
            x, top + ROW * len(rows) + 0.1, f"{doublings:+d}" if doublings else "0", "small", ha="center", color=MUTED
        )
    for place, row in enumerate(rows.itertuples()):
        y = place + 0.5
        page.put(left + label - 0.08, top + ROW * y, wrapped(row.word, LABEL, most=1)[0], ha="right")
        low, high = max(row.low, -1), min(row.high, MOST_DOUBLINGS)
        axes.plot([low, high], [y, y], color=colour, linewidth=1.4, zorder=2)
        if row.high > MOST_DOUBLINGS:
            axes.plot([MOST_DOUBLINGS - 0.12], [y], marker=">", color=colour, markersize=4.5, clip_on=False)
        axes.plot([min(row.log_ratio, MOST_DOUBLINGS)], [y], marker="o", color=colour, markersize=5.5, zorder=3)
        numbers = f"{row.k1:,}, {row.k2:,} elsewhere"
        page.put(left + width - NUMBERS + 0.08, top + ROW * y, numbers, "small", color=INK if row.k1 else MUTED)


def _alt(table: pd.DataFrame, by: str) -> str:
    parts = [f"Dots with intervals show the words that set {counted(table[by].nunique(), 'group')} apart."]
    for group, rows in table.groupby(by, sort=False):
        said = listing(f"“{plain(row.word)}” ({row.k1}, elsewhere {row.k2})" for row in rows.head(3).itertuples())
        parts.append(f"{plain(group)}: {said}.")
    widest = table.loc[table["low"].replace(-np.inf, np.nan).idxmax()]
    return " ".join([*parts, f"Most surely apart: “{plain(widest['word'])}” in {plain(widest[by])}."])
