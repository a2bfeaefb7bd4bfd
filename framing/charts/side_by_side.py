"""Where in each article the same remark stands: articles as columns in reading order, a line for each shared remark."""

from itertools import pairwise

import pandas as pd

from framing.charts.chart import Chart, nothing_to_draw
from framing.charts.page import WIDTH, Heading, Page, height_of, wrapped
from framing.charts.style import BAND, INK, MUTED, SIZE, drawn, outlet_styles
from framing.charts.words import counted, dates, listing, plain, shortened, source

COLUMN, NUMBER, LONGEST, LEAST, LISTED = 0.34, 0.32, 4.2, 0.16, 14  # inches, and remarks that are written out below
COLUMNS = ["group", "outlet", "article_id", "start", "end", "similarity", "shared_copy"]


@drawn
def side_by_side(alignments: pd.DataFrame, articles: pd.DataFrame, passages: pd.DataFrame) -> Chart:
    """Which passages of which articles tell the same, and where in each article do they stand?

    Takes the tables `alignments`, `articles` and `passages`. A column for each article that shares something, its
    length that of its body; numbered cells are passages that another article has too, and lines join the cells of a
    group. The remarks are written out below. Articles that share nothing are named in the caption. The table has the
    cells: group, outlet, article_id, start, end, similarity, shared_copy; each is one mark, and `trace(group=…)` gives
    its cells.
    """
    title = "The same remarks in different articles, and where they stand"
    if alignments.empty:
        why = "No two of these articles tell enough of the same to be put side by side."
        return nothing_to_draw("side-by-side", title, why, COLUMNS, source(articles))
    shown = articles[articles["article_id"].isin(alignments["article_id"])]
    spans = alignments.merge(articles[["article_id"]], on="article_id")
    table = spans[COLUMNS].copy()
    about = (
        "Each column is an article's body from its first word to its last, in one scale. Numbered: passages that "
        "another "
        "article has as well; a darker cell is more alike (0 to 1), a thick frame marks copied words."
    )
    figure = _draw(spans, shown, passages, Heading(title, about, foot=_rest(articles, shown)))
    caption = (
        f"{title}. {about} Grouped by shared words, rare ones weighing more; between articles with fewer than "
        "three such "
        f"pairs nothing is put side by side, since different events are told in the same words, too. "
        f"n = {counted(table['group'].nunique(), 'group')} in {counted(len(shown), 'article')}. {source(articles)}"
    )
    keys = ["group", "outlet", "article_id"]
    return Chart("side-by-side", figure, table, caption, _alt(table, articles), keys, spans, None)


def _draw(cells: pd.DataFrame, articles: pd.DataFrame, passages: pd.DataFrame, heading: Heading):
    bodies = passages[passages["kind"] == "body"].groupby("article_id").agg(first=("start", "min"), last=("end", "max"))
    ids = articles["article_id"].tolist()
    unit = LONGEST / max(bodies.loc[key, "last"] - bodies.loc[key, "first"] for key in ids)
    step = (WIDTH - 0.24) / len(ids)
    heads = [wrapped(outlet, step - 0.35, weight="bold", most=3) for outlet in articles["outlet"]]
    abouts = [wrapped(dates(row.to_frame().T), step - 0.2, SIZE["small"], most=2) for _, row in articles.iterrows()]
    top_of = max(map(height_of, heads)) + max(height_of(lines, SIZE["small"]) for lines in abouts) + 0.12
    texts = _texts(cells)
    body = top_of + LONGEST + 0.25 + sum(height_of(lines, SIZE["small"]) + 0.04 for lines in texts)
    page, styles = Page(heading, body), outlet_styles(articles)
    places: dict[tuple, tuple[float, float, float]] = {}
    for place, key in enumerate(ids):
        left = 0.12 + place * step
        page.mark(left + 0.07, page.top + height_of([""]) / 2, *styles[articles["outlet"].iloc[place]])
        down = page.lines(left + 0.2, page.top, heads[place], weight="bold")
        page.lines(left, down, abouts[place], "small", color=MUTED)
        x = left + NUMBER
        first, last = bodies.loc[key]
        page.band(x, page.top + top_of, COLUMN, (last - first) * unit, BAND)
        label = 0.0
        for cell in cells[cells["article_id"] == key].sort_values("start").itertuples():
            y, height = page.top + top_of + (cell.start - first) * unit, (cell.end - cell.start) * unit
            places[cell.group, place] = _cell(page, cell, x, y, height)
            label = max(y + height / 2, label + LEAST)  # numbers of short cells stand below one another
            page.put(x - 0.07, label, str(cell.group), "small", ha="right")
    _lines(page, places, len(ids))
    y = page.top + top_of + LONGEST + 0.15
    for lines in texts:
        y = page.lines(0.12, y, lines, "small") + 0.04
    return page.figure


def _cell(page: Page, cell, left: float, top: float, height: float) -> tuple[float, float, float]:
    """One passage as a block; returns its left edge, right edge and middle."""
    from matplotlib.colors import to_hex

    shade = 0.86 - 0.62 * min(max(float(cell.similarity), 0), 1)
    colour = to_hex((shade, shade + (1 - shade) * 0.12, shade + (1 - shade) * 0.3))
    page.band(left, top, COLUMN, max(height - 0.02, 0.02), colour)
    if cell.shared_copy:
        page.rule([left, left, left + COLUMN, left + COLUMN, left], [top, top + height, top + height, top, top], INK, 2)
    return left, left + COLUMN, top + height / 2


def _lines(page: Page, places: dict, columns: int) -> None:
    """Join the cells of a group from one column to the next that has it."""
    groups = sorted({group for group, _ in places})
    for group in groups:
        mine = [places[group, place] for place in range(columns) if (group, place) in places]
        for before, after in pairwise(mine):
            page.rule([before[1] + 0.03, after[0] - NUMBER + 0.08], [before[2], after[2]], "#6b7480", 0.9)


def _texts(cells: pd.DataFrame) -> list[list[str]]:
    """The first cell of each group in words, the number before it."""
    first = cells.drop_duplicates("group").head(LISTED)
    lines = [
        wrapped(f"{row.group}  {shortened(row.text, 112)}", WIDTH - 0.24, SIZE["small"], most=2)
        for row in first.itertuples()
    ]
    more = cells["group"].nunique() - len(first)
    return lines + ([[f"… and {counted(more, 'more group')}"]] if more else [])


def _rest(articles: pd.DataFrame, shown: pd.DataFrame) -> str:
    rest = articles[~articles["article_id"].isin(shown["article_id"])]["outlet"].map(plain).unique()
    return f"Nothing in common with the others: {listing(rest, 12)}." if len(rest) else ""


def _alt(table: pd.DataFrame, articles: pd.DataFrame) -> str:
    outlets = listing(map(plain, dict.fromkeys(table["outlet"])), 6)
    groups = table.groupby("group").agg(cells=("outlet", "size"), like=("similarity", "max"))
    best = groups["like"].astype(float).idxmax()
    copied = int(table.groupby("group")["shared_copy"].any().sum())
    return (
        f"Columns with lines between them show {counted(len(groups), 'remark')} that {outlets} have in common. "
        "Most alike: "
        f"group {best}, {groups['like'].max():.2f} of 1. {counted(copied, 'group')} with copied words. "
        f"{counted(articles['article_id'].nunique() - table['article_id'].nunique(), 'article')} not shown."
    )
