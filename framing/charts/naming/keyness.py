"""Which words set each group apart: the ratio of their rates with its exact interval, and the counts beside it."""

import math
from collections.abc import Sequence

import pandas as pd

from framing import compare
from framing.charts.core.chart import Chart, Draft, Show
from framing.charts.core.grouping import known_groups
from framing.charts.core.page import WIDTH, Heading, Page, height_of, text_width, told_apart, wrapped
from framing.charts.core.panels import Panels, RowLabels, described, interval, which_words
from framing.charts.core.phrases import counted, dates, named, of_readers, plain
from framing.charts.core.style import MUTED, NEUTRAL, SIZE, VOICE_STYLE, ZERO, drawn, outlet_styles, voice_look
from framing.charts.core.tabulate import highest
from framing.compare.groups import group_names
from framing.compare.periods import in_calendar_order
from framing.compare.scope import kinds_of
from framing.compare.vocabulary.keyness import COLUMNS
from framing.core.errors import FramingError, one_or_several
from framing.core.text.listing import listing
from framing.core.text.words import COMMON

ROW, GAP, LABEL, SIDE = 0.22, 0.35, 1.35, 0.12  # inches; LABEL is the most room that a word gets
AXIS_ROOM = 0.26  # inches below the words, for the scale
NO_WORD = "no word often enough, and more often than elsewhere"
APART = 6  # dates, numbers and names in the line below
MOST_WORDS, FEW_WORDS, MANY = 8, 5, 6  # words of a group, usually and where there are more than so many groups
LEAST, MOST = -1, 8  # doublings that the axis shows, at most


@drawn
def keyness(
    analysis, *, by: str = "outlet", voice: str | Sequence[str] | None = None,
    kinds: Sequence[str] = compare.OWN_KINDS, most: int | None = None, at_least: int = 3,
    leave_out: str | Sequence[str] = tuple(sorted(COMMON)), where: str = "text", show: Show = None,
) -> Chart:  # fmt: skip
    """Which words does each group use more than all the others together, and how much more?

    `by` is a column of the articles, or "voice" or "kind"; `voice` and `kinds` say which words count
    (`compare.find_words`; by default all of the outlet's own text; headlines alone with `where="headlines"`). Each
    panel has the `most` words (by default 8; of more than six panels 5) of one group that it uses `at_least` times or
    more, in the order of the lower limit of the exact interval of log2 of the ratio of rates (Evert 2022): the one that
    is furthest above “as often” comes first. A word whose interval reaches 0 (as often) has a hollow dot. Dates,
    numbers and names stand apart, in a line below the words: what an article is about sets it apart as strongly as its
    language does. Of a group with several articles, words that only one of them has are left out. Every other word of
    the vocabulary is in the running but for those in `leave_out`, by default the commonest English ones
    (`compare.COMMON`); an empty list leaves function words in. What is left out is counted on the chart. Of outlets,
    `show` as in `naming`.

    The table has all columns of `compare.keyness` for what is drawn, under the name of `by` instead of group, and sort:
    word, or of those below name, date, number (`compare.sort_words`); k1 is the height of a mark, and
    `trace(outlet=…, word=…)` gives as many places. Fewer than two groups give a chart that says so.

    >>> import framing as fr
    >>> articles = pd.DataFrame({"article_id": ["a", "b"], "outlet": ["A", "B"], "text": ["War, war, talks", "No."]})
    >>> chart = keyness(fr.analyse(articles, "data/codebook.yml"), at_least=2)
    >>> chart.table[["outlet", "word", "k1"]].values.tolist()
    [['A', 'war', 2]]
    """
    articles, keys, leave_out = analysis.articles, [by, "word"], one_or_several(leave_out)
    counts = kinds_of(where, kinds)
    place, suffix = of_readers(counts)
    topic = f"The words that set each {named(by)} apart{place}"
    if by != "outlet" and show not in (None, "all"):
        raise FramingError(f"show chooses outlets, and this chart is by {by}.", advice="Leave show out.")
    show = show if by == "outlet" else "all"
    draft = Draft(f"keyness-{by}{suffix}", topic, articles, keys, [by, *COLUMNS[1:], "sort"], where, show)
    called = analysis.names if "comment" in counts else None
    words = compare.find_words(analysis.corpus, analysis.voices, counts, voice, called)
    words = words[words["article_id"].isin(articles["article_id"])]
    names = group_names(words, articles, [by])
    groups = in_calendar_order(pd.DataFrame({by: names.unique()}), articles)[by].tolist()
    if len(groups) < 2:
        why = f"Words are compared between two groups or more; by {named(by)} there is {len(groups)} with words."
        return draft.empty(why)
    found = compare.keyness(words, articles, by, leave_out=leave_out).rename(columns={"group": by})
    found["sort"] = found["word"].map(compare.sort_words(words, analysis.corpus))
    several = words["article_id"].groupby(names).nunique() > 1
    alone = found[by].map(several).astype(bool) & (found["articles1"] == 1)
    more = found[~alone & (found["k1"] >= at_least) & (found["log_ratio"] > 0)]
    usual = most or MOST_WORDS
    table = _chosen(more, groups, by, usual)
    if table.empty:
        return draft.empty(f"No word stands {at_least} times or more in one group and more often than in the others.")
    spans = words.assign(**{by: names}).merge(table[keys], on=keys)
    draft.choose(_finding(more, table, by))
    groups = [group for group in groups if by != "outlet" or group in draft.kept]
    few = FEW_WORDS if most is None and len(groups) > MANY else usual
    shown = _chosen(table, groups, by, few)
    about = (
        "Dot: how many times as often the word stands here, for as many words, as in all the others together (1×: as "
        "often), hollow where the exact 95% interval (line) reaches 1×; an arrow where the line goes on. Numbers: "
        f"how often it stands here, and in all the others. {_left_out(words, leave_out)}Picked from "
        f"{'all other words' if leave_out else 'the whole vocabulary'}, so some would stand out by chance alone."
        f"{f' Drawn: {few} words of each at most; the table has {usual}.' * (few < usual)}"
    )
    printed = compare.as_printed(words[words["word"].isin(table["word"])], analysis.corpus)
    foot = _one_article(found[alone & (found["k1"] >= at_least)], several)
    seen = "drawn" if len(shown) == len(table) else "in the table"
    heading = draft.heading(_finding(more, table, by, seen), about, f"{len(words):,} words", foot=foot)
    return draft.chart(
        heading, _draw(shown, names, groups, articles, by, heading, printed), table, spans, _alt(shown, by),
        f"Of these, however common, that stand at least {counted(at_least, 'time')} in the group, "
        f"those with the highest lower limit. Intervals treat each word as a fresh choice, which is too sure "
        "of itself: words come in articles, and one article can bring any number of them. "
        f"Dates, numbers and names (told by their capitals) stand apart. {foot}", which_words(words), height="k1",
    )  # fmt: skip


def _left_out(words: pd.DataFrame, leave_out: Sequence[str]) -> str:
    """Which words are not in the running, and how much of the text they are."""
    if not leave_out:
        return ""
    listed, n = len(set(leave_out)), int(words["word"].isin(list(leave_out)).sum())
    which = f"the {listed} commonest English words" if set(leave_out) == COMMON else counted(listed, "listed word")
    return f"Left out: {which} ({n:,} of the {len(words):,} words here). "


def _one_article(alone: pd.DataFrame, several: pd.Series) -> str:
    """How many words were left out since one article of the group brings them all; and where that cannot be told."""
    said = f"Left out: {counted(len(alone), 'word')} that only one article of a group has." if len(alone) else ""
    if several.all():
        return said
    which = "Each group here is" if not several.any() else f"{counted(int((~several).sum()), 'group')} here is"
    return f"{said} {which} one article: its words may be that article’s alone.".strip()


def _finding(more: pd.DataFrame, table: pd.DataFrame, by: str, seen: str = "drawn") -> str:
    """How many words are above “as often”, how many of them are `seen`, and which is furthest; or that none is.

    Furthest, not surest: an interval that takes words for independent draws makes nobody sure of a word.
    """
    words, shown = (_apart_from_as_often(rows, by) for rows in (more, table))
    if words.empty:
        one = "outlet" if by == "outlet" else "group"
        return f"No word is used more in one {one} than in the others beyond its interval"
    tops, sure, drawn = highest(words, "low"), words["word"].nunique(), shown["word"].nunique()
    top = tops.iloc[0]
    most = listing((f"“{plain(word)}”" for word in tops["word"]), 2)
    alike = len(tops.drop_duplicates([by, "k1", "k2"])) == 1
    where = f" ({top['k1']:,} in {plain(top[by])}, {top['k2']:,} in the others)" if alike else ""
    stand, of_them = "stands" if sure == 1 else "stand", f", {drawn:,} of them {seen}" * (drawn < sure)
    return f"{counted(sure, 'word')} {stand} out beyond the interval{of_them}; furthest {most}{where}"


def _apart_from_as_often(rows: pd.DataFrame, by: str) -> pd.DataFrame:
    """The words of known groups whose interval lies above “as often”; no names, dates or numbers."""
    words = rows[(rows["sort"] == "word") & (rows["low"] > 0)]
    return known_groups(words) if by == "outlet" else words


def _chosen(table: pd.DataFrame, groups: list[str], by: str, most: int) -> pd.DataFrame:
    """What is drawn of words used more than elsewhere: the highest lower limit first, a few of each group and sort."""
    table = table.sort_values(["low", "g2", "word"], ascending=[False, False, True], kind="stable")
    parts = []
    for group in groups:
        mine = table[table[by] == group]
        apart = mine["sort"] != "word"
        parts += [mine[~apart].head(most), mine[apart].head(APART)]
    return pd.concat(parts, ignore_index=True)


def _draw(
    table: pd.DataFrame, names: pd.Series, groups: list[str], articles: pd.DataFrame, by: str, heading: Heading,
    printed: dict[str, str],
):  # fmt: skip
    sizes = names.value_counts()
    panel = (WIDTH - 2 * SIDE - GAP) / 2
    names_of = told_apart(groups, panel - 0.2, weight="bold", most=3)
    abouts = {group: wrapped(_about(group, sizes, articles, by), panel, SIZE["small"], most=3) for group in groups}
    words = table[table["sort"] == "word"]
    below = {group: _apart(table[table[by] == group], printed, panel) for group in groups}
    bodies = {
        group: ROW * max((words[by] == group).sum(), 1) + AXIS_ROOM + height_of(below[group], SIZE["small"])
        for group in groups
    }
    known = {"outlet": outlet_styles(articles), "voice": {voice: voice_look(voice) for voice in VOICE_STYLE}}
    styles = dict.fromkeys(groups, (NEUTRAL, "o")) | known.get(by, {})
    panels = Panels(RowLabels(names_of, abouts, styles), bodies, 2, SIDE, panel, GAP, 0.25, 0.24)
    page, room, most = Page(heading, panels.height), _room(table, panel), _doublings(words)
    for group, left, top in panels.draw(page):
        rows = words[words[by] == group]
        _panel(page, rows, left, top, room, most, styles[group][0])
        page.lines(left, top + ROW * max(len(rows), 1) + AXIS_ROOM, below[group], "small", color=MUTED)
    return page.figure


def _apart(rows: pd.DataFrame, printed: dict[str, str], panel: float) -> list[str]:
    """The dates, numbers and names of a group in a line, each with how often it stands here and in the others."""
    parts = []
    for sort in ("name", "date", "number"):
        mine = rows[rows["sort"] == sort]
        said = listing(f"{plain(printed[row.word])} {row.k1}:{row.k2}" for row in mine.itertuples())
        parts += [f"{sort}s {said}"] if len(mine) else []
    return wrapped("Apart (here:others): " + "; ".join(parts), panel, SIZE["small"], most=3) if parts else []


def _about(group: str, sizes: pd.Series, articles: pd.DataFrame, by: str) -> str:
    against = f"{counted(int(sizes[group]), 'word')} against {int(sizes.sum() - sizes[group]):,}"
    if by in ("voice", "kind"):
        return f"n = {against}"
    mine = articles[(group_names(articles, articles, [by]) == group).to_numpy()]
    return f"n = {against}; {counted(len(mine), 'article')}, {dates(mine)}"


def _room(table: pd.DataFrame, panel: float) -> tuple[float, float, float, float]:
    """How wide, in every panel alike, are: the words, the axis, the counts here, the counts elsewhere."""
    label = min(LABEL, max(text_width(plain(word)) for word in table["word"])) + 0.1
    counts = [
        max(text_width(said, SIZE["small"]) for said in [head, *table[k].map("{:,}".format)]) + 0.14
        for k, head in (("k1", "here"), ("k2", "others"))
    ]
    return label, panel - label - sum(counts) - 0.06, *counts


def _doublings(table: pd.DataFrame) -> int:
    """How many doublings the axes of all panels show: what holds the intervals, in even numbers."""
    highest = table["high"].clip(upper=MOST).max()
    return MOST if pd.isna(highest) else max(2, 2 * math.ceil(highest / 2))


def _panel(page: Page, rows: pd.DataFrame, left: float, top: float, room: tuple, most: int, colour: str) -> None:
    if rows.empty:
        page.note(left, top + ROW / 2, NO_WORD)
        return
    label, width, here, others = room
    axis, high = left + label, ROW * len(rows)
    ends = axis + width + 0.06 + here, axis + width + 0.06 + here + others
    for x, said in zip(ends, ("here", "others"), strict=True):
        page.note(x, top - 0.1, said, ha="right")
    axes = page.axes(axis, top, width, high)
    axes.set(xlim=(LEAST, most), ylim=(len(rows), 0))
    for doublings in range(0, most + 1, 1 if most <= 4 else 2):
        axes.plot([doublings] * 2, [0, len(rows)], color="#dfe3e8" if doublings else ZERO, lw=0.8, zorder=0)
        x = axis + (doublings - LEAST) / (most - LEAST) * width
        page.note(x, top + high + 0.1, f"{2**doublings}×", ha="center")
    for place, row in enumerate(rows.itertuples()):
        middle = top + ROW * (place + 0.5)
        page.put(axis - 0.08, middle, wrapped(row.word, LABEL, most=1)[0], ha="right")
        _interval(axes, place + 0.5, row, most, colour)
        for x, k in zip(ends, (row.k1, row.k2), strict=True):
            page.put(x, middle, f"{k:,}", "small", ha="right")


def _interval(axes, y: float, row, most: int, colour: str) -> None:
    low, high, at = max(row.low, LEAST), min(row.high, most), min(row.log_ratio, most - 0.3)
    interval(axes, y, low, high, at, (colour, "o"), hollow=row.low <= 0)
    for goes_on, x, marker in ((row.high > most, most - 0.12, ">"), (row.low < LEAST, LEAST + 0.12, "<")):
        if goes_on:
            axes.plot([x], [y], marker=marker, color=colour, markersize=4.5, clip_on=False)


def _alt(table: pd.DataFrame, by: str) -> str:
    def say(rows: pd.DataFrame) -> str:
        words = rows[rows["sort"] == "word"].head(3).itertuples()
        return listing(f"“{plain(row.word)}” ({row.k1}, elsewhere {row.k2})" for row in words) or NO_WORD

    groups = counted(table[by].nunique(), "group")
    return described(f"Dots with intervals show the words that set {groups} apart.", table, say, by=by)
