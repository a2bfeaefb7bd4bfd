"""One page for all outlets: what each calls things, in whose voice, who speaks, and what only it prints."""

import pandas as pd

from framing.charts.core.chart import Chart
from framing.charts.core.page import WIDTH, Heading, Key, Page, height_of, wrapped
from framing.charts.core.panels import stacked, voice_keys
from framing.charts.core.phrases import counted, dates, label, listing, percent, plain, source
from framing.charts.core.style import MUTED, SIZE, VOICE_STYLE, drawn, outlet_styles
from framing.compare.stories.profiles import (
    ALONE,
    KEYS,
    NAMES,
    NOTHING_ELSE,
    QUESTIONS,
    SPEAKERS,
    TOO_FEW,
    VOICE,
    profile_outlets,
)
from framing.core.kinds_and_voices import LENT_VOICES
from framing.voice.speakers.noun_phrases import as_speaker

MARGIN, GAP, HEAD, BAR = 0.12, 0.2, 0.52, 0.16  # inches
COLUMNS = dict(zip(QUESTIONS, (2.35, 1.8, 1.85, 2.56), strict=True))  # how wide; together the page
LISTED, LINES = 6, 5  # names in a list, and lines that a list may take


@drawn
def profiles(analysis, *, referents: int = 6, speakers: int = 3) -> Chart:
    """What sets each outlet apart, on one page: the same four questions for every outlet.

    `referents` and `speakers` say how many are shown; `profile_outlets` says how each item is counted. The table has
    outlet, question, item, answer, count, of, unit; `trace(outlet=…, item=…)` gives the source behind an item, whose
    `count` adds up to the item's.

    >>> import framing as fr
    >>> page = profiles(fr.analyse("seeds", "data/codebook.yml"))
    >>> row = page.table.query("item == 'in quotation marks'").iloc[0]
    >>> bool(page.trace(outlet=row.outlet, item=row["item"])["count"].sum() == row["count"])
    True
    """
    found, articles = profile_outlets(analysis, referents, speakers), analysis.articles
    title = f"{counted(articles.outlet.nunique(), 'outlet')} in profile, by {counted(len(articles), 'article')}"
    about = (
        "Names: the one used most for each thing outside quotation marks, of all names for it there (reported speech "
        "is worded by the outlet); shown are the things with most different names. What only it prints: found in no "
        "other outlet here, by rules that miss some; longer texts have more room for it."
    )
    keys = [Key("narration and headlines", *VOICE_STYLE["narration"]), *voice_keys(LENT_VOICES)]
    blocks = {
        outlet: [_cell(rows[rows.question == question], question, analysis.codebook) for question in QUESTIONS]
        for outlet, rows in found.table.groupby("outlet", sort=False)
    }
    figure = _draw(blocks, found.table, articles, Heading(title, about, keys))
    words = int(articles.words.sum())
    caption = (
        f"{title}. {about} Voices and speakers are counted in words. Sources are found by rules and compared by their "
        "last name; a single name, which may be a nickname, is left out there. A sentence has a counterpart where some "
        "of it tells the same as a sentence of another article. "
        "Descriptive: with few articles from each outlet, what sets texts apart need not set outlets apart. "
        f"n = {words:,} words. {source(articles)}"
    )
    return Chart("profiles", figure, found.table, caption, _alt(found.table), KEYS, found.spans)


def _cell(rows: pd.DataFrame, question: str, codebook) -> list[str]:
    """The lines that answer one question for one outlet."""
    lines = []
    for row in rows.itertuples():
        size = f"{row.count:,} of {counted(row.of, row.unit, row.unit)}"
        share = percent(row.count / row.of) if row.of else ""
        if question == NAMES:
            thing, each = label(codebook, row.item), row.answer.count(" / ") + 1
            often = f"each {row.count // each} of {row.of}" if each > 1 else f"{row.count} of {row.of}"
            named = f"“{row.answer}” ({often})" if row.answer != TOO_FEW else f"{TOO_FEW} ({row.of})"
            lines += _item(f"{thing}: " + (named if row.of else "not named"), question, 4)
        elif question == SPEAKERS:
            lines += _item(f"{as_speaker(row.answer)}: {counted(row.count, 'word')}, {share}", question, 2)
        elif row.item == "scare quotes":
            lines += _item(f"{row.item}: {_few(row.answer)}", question, 3)
        elif row.unit == "words" and question == VOICE:
            lines += _item(f"{share} {row.item}", question, 2)
        elif row.answer == NOTHING_ELSE:
            lines = _item(row.answer, question, 2)
        elif row.item == "sentences":
            lines += _item(f"{size} without a counterpart found", question, 2)
        else:
            lines += _item(f"{row.item} ({size}): {_few(row.answer)}", question, LINES)
    return lines or ["nobody is quoted or reported" if question == SPEAKERS else "no name of the codebook"]


def _few(answer: str) -> str:
    return listing((plain(name) for name in answer.split("; ")), LISTED)


def _item(text: str, question: str, most: int) -> list[str]:
    """An item in lines, the second and later ones set in."""
    first, *rest = wrapped(text, COLUMNS[question] - 0.1, SIZE["small"], most=most)
    return [first, *("  " + line for line in rest)]


def _draw(blocks: dict[str, list[list[str]]], table: pd.DataFrame, articles: pd.DataFrame, heading: Heading):
    heights = {
        outlet: HEAD + max(_height(cells[0]), _height(cells[1]) + BAR, *map(_height, cells[2:])) + 0.2
        for outlet, cells in blocks.items()
    }
    page, styles = Page(heading, sum(heights.values())), outlet_styles(articles)
    top = page.top
    for outlet, cells in blocks.items():
        page.rule([MARGIN, WIDTH - MARGIN], [top, top])
        _head(page, articles[articles.outlet == outlet], outlet, top, styles[outlet])
        left = MARGIN
        for question, lines in zip(QUESTIONS, cells, strict=True):
            y = page.lines(left, top + HEAD - 0.17, [question], "small", weight="bold") + 0.03
            if question == VOICE:
                _bar(page, table[table.outlet == outlet], left, y)
                y += BAR + 0.06
            page.lines(left, y, lines, "small")
            left += COLUMNS[question] + GAP
        top += heights[outlet]
    return page.figure


def _height(lines: list[str]) -> float:
    return height_of(lines, SIZE["small"])


def _head(page: Page, group: pd.DataFrame, outlet: str, top: float, style: tuple[str, str]) -> None:
    page.mark(MARGIN + 0.08, top + 0.17, *style)
    wires = ", ".join(dict.fromkeys(plain(wire) for wire in group.wire.dropna()))
    size = f"{counted(len(group), 'article')}, {counted(int(group.words.sum()), 'word')}, {dates(group)}"
    about = size + (f", credited to {wires}" if wires else "")
    name = wrapped(outlet, 3.6, weight="bold", most=1)[0]
    page.put(MARGIN + 0.22, top + 0.17, name, weight="bold")
    page.put(
        WIDTH - MARGIN, top + 0.17, wrapped(about, 5.0, SIZE["small"], most=1)[0], "small", ha="right", color=MUTED
    )


def _bar(page: Page, rows: pd.DataFrame, left: float, top: float) -> None:
    """All words of the outlet as one bar: its own, quoted, reported."""
    counts = rows[(rows.question == VOICE) & (rows.unit == "words")]["count"].tolist()
    total = int(rows[(rows.question == VOICE) & (rows.unit == "words")].of.max())
    axes = page.axes(left, top, COLUMNS[VOICE] - 0.1, BAR)
    axes.set(xlim=(0, max(total, 1)), ylim=(0, 1))
    looks = [VOICE_STYLE[voice] for voice in ("narration", *LENT_VOICES)]
    stacked(axes, 0.5, zip(looks, (total - sum(counts), *counts), strict=True), 1, 0.5)


def _alt(table: pd.DataFrame) -> str:
    parts = [f"A page of text in four columns for {counted(table.outlet.nunique(), 'outlet')}: {listing(QUESTIONS)}."]
    for outlet, rows in table.groupby("outlet", sort=False):
        quoted = rows[rows["item"] == "in quotation marks"].iloc[0]
        names = rows[(rows.question == NAMES) & (rows["count"] > 0) & (rows.answer != TOO_FEW)]
        first = rows[rows.question == SPEAKERS].answer.head(1).tolist()
        alone = rows[(rows.question == ALONE) & (rows["item"] == "names")].iloc[0]
        said = listing(f"{plain(r.answer)} {r.count} of {r.of}" for r in names.itertuples())
        share = percent(quoted["count"] / quoted.of) if quoted.of else "none"
        parts.append(
            f"{plain(outlet)}: {share} of its words in quotation marks; "
            f"most words to {plain(as_speaker(first[0])) if first else 'nobody'}; "
            f"names used most: {said or 'none'}"
            + (f"; {counted(alone['count'], 'mention')} of names that only it uses." if alone["of"] else ".")
        )
    return " ".join(parts)
