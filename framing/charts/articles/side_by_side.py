"""Where in each article the same remark stands: articles as columns in reading order, a line for each shared remark."""

from collections import Counter
from dataclasses import dataclass
from itertools import combinations, pairwise
from math import fsum

import pandas as pd

from framing.charts.core.chart import Chart, Draft, Show
from framing.charts.core.fonts import isolated
from framing.charts.core.page import WIDTH, Heading, Key, Page, height_of, text_width, told_apart, wrapped
from framing.charts.core.phrases import counted, dates, plain, shortened
from framing.charts.core.style import BAND, INK, MUTED, SIZE, drawn, outlet_styles
from framing.compare.stories.similarity import have_met
from framing.core.text.listing import listing

# Inches: a column's width, room for numbers, the longest column as a rule and at most, between two numbers.
COLUMN, NUMBER, LONGEST, TALLEST, LEAST = 0.34, 0.42, 4.2, 6.5, 0.16
MOST = 8  # columns that one picture can hold
NUMBERED = int(TALLEST / LEAST) - 1  # cells of a column that have a number
LISTED = 14  # remarks that are written out below
JOINED = "#6b7480"
COLUMNS = ["outlet", "article_id", "group", "start", "end", "similarity", "shared_copy"]


@drawn
def side_by_side(analysis, *, show: Show = None) -> Chart:
    """Which passages of which articles tell the same, and where in each article do they stand?

    A column for each article that shares something, its length that of its body; numbered cells are passages for which
    a counterpart was found in another article, and lines join the cells of a group. The remarks are written out below.
    Of more than eight articles (of those outlets that `show` says, as in `naming`) those are drawn that have most in
    common with another; where a column would have more
    numbers than it has room for, some cells have none; articles in which no shared passage was found are named at the
    foot. The table has the cells of all: outlet, article_id, group, start, end,
    similarity, shared_copy; each is one mark, and `trace(group=…)` gives its cells.
    """
    alignments, articles, passages = analysis.alignments, analysis.articles, analysis.passages
    topic = "The same remarks in different articles, and where they stand"
    draft = Draft("side-by-side", topic, articles, COLUMNS[:3], COLUMNS, show=show, most=None)
    if alignments.empty:
        return draft.empty("No two of these articles tell enough of the same to be put side by side.")
    shown = articles[articles["article_id"].isin(alignments["article_id"])]
    spans = alignments.merge(articles[["article_id"]], on="article_id")
    table = spans[COLUMNS].copy()
    about = (
        "Each column is an article’s body from its first word to its last, in one scale. Numbered: passages for which "
        "the program found a counterpart in another article; lines join them."
    )
    draft.choose("", shown["outlet"])
    seen = draft.seen(shown)
    held = _closest(draft.seen(spans), seen)
    cells = spans[spans["article_id"].isin(held["article_id"])]
    cells = cells[cells.groupby("group")["article_id"].transform("nunique") > 1]
    if cells.empty:
        return draft.empty("No two articles of these outlets tell enough of the same to be put side by side.")
    if len(held) < len(seen):
        about += f" {len(held)} of {len(seen)} articles are drawn, those that have most in common with another."
    if apart := [str(group) for group in dict.fromkeys(spans["group"]) if group not in set(cells["group"])]:
        about += f" Not drawn: {counted(len(apart), 'remark')} of other articles (number {listing(apart, 5)})."
    numbered = _numbered(cells)
    if (few := numbered["group"].nunique()) < (all_drawn := cells["group"].nunique()):
        about += f" {few} of {all_drawn} remarks have room for a number: those with copied words first, then those in "
        about += "most articles."
    likeness = sorted({round(float(value), 2) for value in spans["similarity"]})
    alike = [Key(f"similarity {value:.2f}", _shade(value)) for value in dict.fromkeys((likeness[0], likeness[-1]))]
    keys = [Key("no counterpart found", BAND), *alike]
    keys += [Key("framed: copied words", INK, line="-")] * bool(spans["shared_copy"].any())
    if not (names := _heads(held)):
        styles = outlet_styles(articles)
        for outlet in held["outlet"].unique():
            colour, marker = styles[outlet]
            keys.append(Key(wrapped(outlet, WIDTH - 1, SIZE["small"], most=1)[0], colour, marker=marker))
    n = f"{counted(table['group'].nunique(), 'remark')} in {counted(len(shown), 'article')}"
    heading = draft.heading(_finding(table, articles), about, n, keys, _rest(articles, shown))
    return draft.chart(
        heading, _draw(cells, numbered, held, names, passages, heading), table, spans, _alt(table),
        "A darker cell is more alike (0 to 1); grey: no counterpart found, which does not mean that "
        "the other article leaves it out. Grouped by shared words, rare ones weighing more; between articles with "
        "fewer than three such pairs only what is almost the same is put side by side, since different events are told "
        "in the same words, too.", heading.foot, height=None,
    )  # fmt: skip


def _closest(cells: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """The articles that one picture can hold: pair by pair, those that have most groups in common. A pair of which
    one alone had room is left out: its column would stand there as if nothing else were like it."""
    if len(articles) <= MOST:
        return articles
    shared: Counter[tuple[str, str]] = Counter()
    for _, ids in cells.groupby("group")["article_id"]:
        shared.update(combinations(dict.fromkeys(ids), 2))
    wanted: set[str] = set()
    for pair, _ in shared.most_common():
        wanted |= set(pair) if len(wanted | set(pair)) <= MOST else set()
    return articles[articles["article_id"].isin(wanted)]


def _numbered(cells: pd.DataFrame) -> pd.DataFrame:
    """The cells of as many groups as every column has room to number."""
    groups = cells.groupby("group").agg(
        copied=("shared_copy", "any"), articles=("article_id", "nunique"), alike=("similarity", "max")
    )
    free, chosen = Counter(dict.fromkeys(cells["article_id"].unique(), NUMBERED)), []
    for group in groups.sort_values(["copied", "articles", "alike"], ascending=False, kind="stable").index:
        wanted = Counter(cells.loc[cells["group"] == group, "article_id"])
        if wanted <= free:
            free -= wanted
            chosen.append(group)
    return cells[cells["group"].isin(chosen)]


def _draw(
    cells: pd.DataFrame, numbered: pd.DataFrame, articles: pd.DataFrame, names: dict[str, list[str]],
    passages: pd.DataFrame, heading: Heading,
):  # fmt: skip
    bodies = passages[passages["kind"] == "body"].groupby("article_id").agg(first=("start", "min"), last=("end", "max"))
    ids = articles["article_id"].tolist()
    longest = max(bodies.loc[key, "last"] - bodies.loc[key, "first"] for key in ids)
    unit = _unit(numbered, longest)
    whens, step, room = _steps(articles)
    heads = [names.get(outlet, []) for outlet in articles["outlet"]]
    abouts = [wrapped(when, width - 0.2, SIZE["small"], most=2) for when, width in zip(whens, room, strict=True)]
    top_of = max(map(height_of, heads)) + max(height_of(lines, SIZE["small"]) for lines in abouts) + 0.12
    texts = _texts(numbered)
    body = top_of + longest * unit + 0.25 + fsum(height_of(lines, SIZE["small"]) + 0.04 for lines in texts)
    page, styles = Page(heading, body), outlet_styles(articles)
    places: dict[tuple, _Place] = {}
    for place, key in enumerate(ids):
        left = 0.12 + place * step
        page.mark(left + 0.07, page.top + height_of([""]) / 2, *styles[articles["outlet"].iloc[place]])
        down = page.lines(left + 0.2, page.top, heads[place], weight="bold")
        page.lines(left + 0.2 * (not names), down, abouts[place], "small", color=MUTED)
        x = left + NUMBER
        first, last = bodies.loc[key]
        page.band(x, page.top + top_of, COLUMN, (last - first) * unit, BAND)
        mine = cells[cells["article_id"] == key].sort_values("start")
        middles = page.top + top_of + ((mine["start"] + mine["end"]) / 2 - first) * unit
        for cell, middle in zip(mine.itertuples(), middles, strict=True):
            _cell(page, cell, x, middle, (cell.end - cell.start) * unit)
        told = middles[mine.index.isin(numbered.index)]
        labels = _level(told.tolist(), page.top + top_of, page.top + top_of + longest * unit)
        for cell, middle, label in zip(mine.loc[told.index].itertuples(), told, labels, strict=True):
            places[cell.group, place] = _Place(x, middle, label, cell.text)
            _number(page, cell.group, places[cell.group, place])
    _lines(page, places, len(ids))
    y = page.top + top_of + longest * unit + 0.15
    for lines in texts:
        y = page.lines(0.12, y, lines, "small") + 0.04
    return page.figure


def _heads(articles: pd.DataFrame) -> dict[str, list[str]]:
    """Each outlet's name in four lines at most; none where one would be broken or cut: then the key has all names."""
    names = told_apart(articles["outlet"], min(_steps(articles)[2]) - 0.35, weight="bold", most=4)
    return names if all(" ".join(lines) == plain(name) for name, lines in names.items()) else {}


def _steps(articles: pd.DataFrame) -> tuple[list[str], float, list[float]]:
    """The dates, from one column to the next, and the room of each head: the last as far right as its head allows."""
    whens, count = [dates(row.to_frame().T) for _, row in articles.iterrows()], len(articles)
    outlet, when, even = articles["outlet"].iloc[-1], whens[-1], (WIDTH - 0.24) / count
    widest = max(text_width(plain(outlet), weight="bold") + 0.4, text_width(plain(when), SIZE["small"]) + 0.25)
    last = min(even, max(widest, NUMBER + COLUMN + 0.1))
    step = (WIDTH - 0.24 - last) / (count - 1) if count > 1 else even
    return whens, step, [step] * (count - 1) + [last]


@dataclass(frozen=True)
class _Place:
    """Where a cell is drawn, in inches: its left edge, its middle from the top, and its number's; and what it says."""

    left: float
    middle: float
    label: float
    text: str


def _unit(cells: pd.DataFrame, longest: int) -> float:
    """Inches for a character: the longest column as usual, or so long that every number stands beside its cell."""
    middles = cells.assign(middle=(cells["start"] + cells["end"]) / 2).sort_values(["article_id", "middle"])
    closest = middles.groupby("article_id")["middle"].diff().min()
    wanted = longest * LEAST / closest if pd.notna(closest) and closest > 0 else 0  # no article has two: NA
    crowded = LEAST * middles["article_id"].value_counts().max()
    return min(max(LONGEST, crowded, wanted), TALLEST) / longest


def _level(middles: list[float], top: float, bottom: float) -> list[float]:
    """Where the numbers stand: level with their cells, and where these are too close, spread evenly about them, between
    the top and the bottom of the columns."""
    heaps: list[tuple[float, int]] = []  # the mean of the cells' middles, and how many
    for middle in middles:
        heaps.append((middle, 1))
        while len(heaps) > 1 and heaps[-1][0] - heaps[-2][0] < LEAST * (heaps[-1][1] + heaps[-2][1]) / 2:
            (after, few), (before, many) = heaps.pop(), heaps.pop()
            heaps.append(((before * many + after * few) / (many + few), many + few))
    level = [mean + LEAST * (at - (count - 1) / 2) for mean, count in heaps for at in range(count)]
    above = [max(label, top + LEAST * at) for at, label in enumerate(level)]
    return [min(label, bottom - LEAST * (len(level) - 1 - at)) for at, label in enumerate(above)]


def _shade(similarity: float) -> str:
    """The more alike, the darker."""
    from matplotlib.colors import to_hex

    shade = 0.86 - 0.62 * min(max(float(similarity), 0), 1)
    return to_hex((shade, shade + (1 - shade) * 0.12, shade + (1 - shade) * 0.3))


def _cell(page: Page, cell, left: float, middle: float, height: float) -> None:
    """One passage as a block, framed where its words are copied."""
    top = middle - height / 2
    page.band(left, top, COLUMN, max(height - 0.02, 0.02), _shade(cell.similarity))
    if cell.shared_copy:
        page.rule([left, left, left + COLUMN, left + COLUMN, left], [top, top + height, top + height, top, top], INK, 2)


def _number(page: Page, group: int, place: _Place) -> None:
    """The number of a cell to its left and, where the number had to move, a thin line to it."""
    if abs(place.label - place.middle) > 0.02:
        page.rule([place.left - 0.11, place.left - 0.02], [place.label, place.middle], JOINED, 0.6)
    page.put(place.left - 0.13, place.label, str(group), "small", ha="right")


def _lines(page: Page, places: dict, columns: int) -> None:
    """Join the cells of a group from one column to the next that has it, but two that only a third one joins."""
    from matplotlib.colors import to_hex

    crossed, ground = set[int](), to_hex(page.figure.get_facecolor())
    for group in sorted({group for group, _ in places}):
        mine = [place for place in range(columns) if (group, place) in places]
        for one, other in pairwise(mine):
            before, after = places[group, one], places[group, other]
            if not have_met(before.text, after.text):
                continue
            ends = [before.left + COLUMN + 0.03, after.left - NUMBER + 0.08]
            behind = {"zorder": -6} if other - one > 1 else {}  # the columns between them
            page.rule(ends, [before.middle, after.label], JOINED, 0.9, **behind)
            crossed |= set(range(one + 1, other))
    for (group, column), place in places.items():
        if column in crossed:  # no line runs through its number
            wide = text_width(str(group), SIZE["small"]) + 0.04
            page.band(place.left - 0.11 - wide, place.label - 0.08, wide, 0.16, ground)


def _texts(cells: pd.DataFrame) -> list[list[str]]:
    """The first cell of each group in words, the number before it."""
    first = cells.drop_duplicates("group").head(LISTED)
    texts = [f"{row.group}  {isolated(shortened(row.text, 112))}" for row in first.itertuples()]
    lines = [wrapped(text, WIDTH - 0.24, SIZE["small"], most=2) for text in texts]
    more = cells["group"].nunique() - len(first)
    return lines + ([[f"… and {counted(more, 'more remark')}"]] if more else [])


def _rest(articles: pd.DataFrame, shown: pd.DataFrame) -> str:
    """Which articles have no column; an outlet that has one for another article is named as such."""
    rest = articles[~articles["article_id"].isin(shown["article_id"])]
    said = []
    for outlet, few in rest["outlet"].value_counts(sort=False).items():
        if (shown["outlet"] == outlet).any():
            said.append(f"{counted(few, 'other article')} of {plain(outlet)}")
        else:
            said.append(plain(outlet) + (f" ({counted(few, 'article')})" if few > 1 else ""))
    return f"No shared passage found in: {listing(said, 12)}." if said else ""


def _finding(table: pd.DataFrame, articles: pd.DataFrame) -> str:
    """How many remarks stand in more than one article, and in how many of all articles any was found."""
    groups, without = table["group"].nunique(), len(articles) - table["article_id"].nunique()
    alike = int(table.groupby("group")["shared_copy"].any().sum())
    said = f"{counted(groups, 'remark')} {'stands' if groups == 1 else 'stand'} in more than one article"
    said += f", {alike} of them with copied words" if alike else ""
    return f"{said}; none was found in {without} of {len(articles)}" if without > 0 else said


def _alt(table: pd.DataFrame) -> str:
    outlets = listing(map(plain, dict.fromkeys(table["outlet"])), 6)
    groups = table.groupby("group").agg(cells=("outlet", "size"), like=("similarity", "max"))
    best = groups["like"].astype(float).idxmax()
    return (
        f"Columns with lines between them show {counted(len(groups), 'remark')} that {outlets} have in common. "
        f"Most alike: group {best}, similarity {groups['like'].max():.2f} (0 to 1)."
    )
