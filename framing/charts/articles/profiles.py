"""One page for all outlets: what each calls things, in whose voice, who speaks, and what only it prints."""

from dataclasses import replace
from math import fsum

import pandas as pd

from framing.charts.core.chart import Chart, Draft, Show
from framing.charts.core.grouping import how_many, known_groups
from framing.charts.core.page import WIDTH, Heading, Key, Page, height_of, wrapped
from framing.charts.core.panels import described, down, in_inches, one_each, outlet_rows, stacked, voice_keys
from framing.charts.core.phrases import counted, dates, label, percent, plain
from framing.charts.core.style import BAND, MUTED, NEUTRAL, SIZE, VOICE_STYLE, VOICE_WORDS, ZERO, drawn, ink_on, shade
from framing.charts.core.tabulate import shares_from_to
from framing.compare.naming.shares import SCARE, tied
from framing.compare.stories.profiles import (
    ALONE,
    KEYS,
    NAMES,
    ONCE,
    QUESTIONS,
    SPEAKERS,
    TOO_FEW,
    VOICE,
    profile_outlets,
)
from framing.core.kinds_and_voices import LENT_VOICES
from framing.core.text.listing import listing
from framing.voice.grammar.noun_phrases import as_speaker

LEFT, HEAD, LINE_OF, BAR, VOICES_WIDE = 2.3, 0.36, 0.185, 0.45, 1.9  # inches
WIDEST = 2.2  # inches of a cell: of one thing alone it would be a band across the page
NO_NAME = (TOO_FEW, ONCE)
COLUMNS = {VOICE: LEFT, SPEAKERS: 4.4, ALONE: 7.05}  # where the columns begin


@drawn
def profiles(analysis, *, referents: int = 6, speakers: int = 3, show: Show = None) -> Chart:
    """What sets each outlet apart, on one page: the same four questions for every outlet.

    `referents` and `speakers` say how many are shown, `show` which outlets (as in `naming`); `profile_outlets` says how
    each item is counted. The table has outlet, question, item, answer, count, of, unit; `trace(outlet=…, item=…)` gives
    the source behind an item, whose `count` adds up to the item's.

    >>> import framing as fr
    >>> page = profiles(fr.analyse("seeds", "data/codebook.yml"))
    >>> row = page.table.query("item == 'in quotation marks'").iloc[0]
    >>> bool(page.trace(outlet=row.outlet, item=row["item"])["count"].sum() == row["count"])
    True
    """
    found, articles = profile_outlets(analysis, referents, speakers), analysis.articles
    topic = f"{how_many(articles.outlet)} in profile, by {counted(len(articles), 'article')}"
    about = (
        "Bars are shares: of an outlet’s words, of the words that it lends to sources, of its mentions, words of "
        "sources and sentences. Cells: the name used most for a thing, of all names for it but those in quotations; "
        "“…”: in scare quotes, which is a name of its own there, held at a distance."
    )
    keys = [Key("narration and headlines", *VOICE_STYLE["narration"]), *voice_keys(_lent(found.table))]
    draft = Draft("profiles", topic, articles, KEYS, KEYS, show=show, most=8)
    n = counted(int(articles.words.sum()), "word")
    heading = draft.heading(_finding(found.table), about, n, keys, one_each(articles))
    shown = draft.seen(found.table)
    return draft.chart(
        heading, _draw(shown, articles, analysis.codebook, heading), found.table, found.spans, _alt(shown),
        "Reported speech is worded by the outlet; shown are the things with most different names. What only it prints: "
        "found in no other outlet here, by rules that miss some; longer texts have more room for it. Voices and "
        "speakers are counted in words. Sources are found by rules and compared by their last name; a single name, "
        "which may be a nickname, is left out there. A sentence has a counterpart where some of it tells the "
        "same as a sentence of another article. Descriptive: with few articles from each outlet, what sets texts apart "
        "need not set outlets apart.", _lists(found.table),
    )  # fmt: skip


def _lent(table: pd.DataFrame) -> list[str]:
    """The voices of sources that any outlet has words in."""
    words = table[(table["question"] == VOICE) & (table["unit"] == "words")]
    return [voice for voice, n in zip(LENT_VOICES, words.groupby("item", sort=False)["count"].sum(), strict=True) if n]


def _lists(table: pd.DataFrame) -> str:
    """What only one outlet prints, and what stands in scare quotes, by name."""
    rows = table[(table["item"].isin(["names", "sources", "scare quotes"])) & (table["count"] > 0)]
    said = {f"{plain(row.outlet)}, {row.item}": row.answer.split("; ") for row in rows.itertuples()}
    return " ".join(f"{what}: {listing(map(plain, names))}." for what, names in said.items())


def _finding(table: pd.DataFrame) -> str:
    """Which outlet gives its sources most of its words, and which least."""
    words = known_groups(table[(table["question"] == VOICE) & (table["unit"] == "words")])
    share = words.groupby("outlet", sort=False)["count"].sum() / words.groupby("outlet", sort=False)["of"].max()
    if share.isna().all():
        return "There are no words"
    if len(share) == 1:
        return f"Words of sources, quoted or reported: {percent(share.iloc[0])} of {plain(share.index[0])}"
    return f"Words of sources, quoted or reported: {shares_from_to(share, plain)}"


def _draw(table: pd.DataFrame, articles: pd.DataFrame, codebook, heading: Heading):
    rows = dict(list(table.groupby("outlet", sort=False)))
    sizes = {outlet: _size(articles[articles["outlet"] == outlet]) for outlet in rows}
    first = outlet_rows(articles, rows, sizes, wide=1.75, room=LEFT - 0.34 - 0.1, most=3)
    second = outlet_rows(articles, rows, wide=1.75)
    lines = max(int((table["question"] == SPEAKERS).groupby(table["outlet"]).sum().max()), 3)
    high = {outlet: max(first.height(outlet), LINE_OF * lines) + 0.16 for outlet in rows}
    referents = list(dict.fromkeys(table.loc[table["question"] == NAMES, "item"]))
    names = {f"{one.term}{end}" for entry in codebook.referents for one in entry.terms for end in ("", SCARE)}
    width = min((WIDTH - LEFT - 0.12) / max(len(referents), 1), WIDEST)
    cells = {
        outlet: max((_cell(row, width, names) for row in own.itertuples()), key=len)
        for outlet, own in table[table["question"] == NAMES].groupby("outlet")
    }
    low = {
        outlet: max(second.height(outlet), height_of(cells.get(outlet, []), SIZE["small"])) + 0.14 for outlet in rows
    }
    heads = [wrapped(label(codebook, referent), width - 0.1, SIZE["small"], most=3) for referent in referents]
    head = HEAD + height_of(max(heads, key=len, default=[]), SIZE["small"])
    second_part = (head + fsum(low.values())) * bool(referents)
    page = Page(replace(heading, keys_at=LEFT), HEAD + fsum(high.values()) + second_part)
    top = page.top + HEAD
    for question, left in COLUMNS.items():
        page.put(left, top - 0.12, question, "small", weight="bold")
    for outlet, y, height in down(top, high):
        page.rule([0.12, WIDTH - 0.12], [y, y])
        first.draw(page, outlet, y, height)
        _figures(page, rows[outlet], y, height)
        top = y + height
    if referents:
        page.put(LEFT, top + 0.2, f"{NAMES}, quotations apart", "small", weight="bold")
        top += head
        for place, said in enumerate(heads):
            page.lines(LEFT + place * width, top - 0.04 - height_of(said, SIZE["small"]), said, "small", color=MUTED)
        for outlet, y, height in down(top, low):
            second.draw(page, outlet, y, height)
            _cells(page, rows[outlet], names, y, width, height)
    return page.figure


def _size(group: pd.DataFrame) -> str:
    """An outlet's words and dates, and the agencies credited."""
    wires = ", ".join(dict.fromkeys(plain(wire) for wire in group.wire.dropna()))
    credit = f", credited to {wires}" if wires else ""
    return f"{counted(int(group.words.sum()), 'word')}, {dates(group)}{credit}"


def _figures(page: Page, rows: pd.DataFrame, top: float, height: float) -> None:
    """An outlet's voices, speakers and what only it prints, as bars of shares with their numbers."""
    axes = in_inches(page, LEFT, top, WIDTH - LEFT, height)
    words = rows[(rows["question"] == VOICE) & (rows["unit"] == "words")]
    total = int(words["of"].max())
    counts = words["count"].tolist()
    parts = zip(("narration", *LENT_VOICES), (total - sum(counts), *counts), strict=True)
    unit = VOICES_WIDE / max(total, 1)
    start = (height - LINE_OF * 3) / 2
    stacked(axes, start + LINE_OF / 2, [(VOICE_STYLE[voice], n * unit) for voice, n in parts], 0.15, 0.5)
    said = [f"{percent(n / total)} {VOICE_WORDS[voice]}" for voice, n in zip(LENT_VOICES, counts, strict=True) if total]
    scare = rows[(rows["question"] == VOICE) & (rows["unit"] != "words")]
    said += [f"{row.item}: {row.count}" for row in scare.itertuples() if row.count]
    page.lines(LEFT, top + start + LINE_OF, wrapped(", ".join(said), 2.0, SIZE["small"], most=2), "small", color=MUTED)
    for question, wide in ((SPEAKERS, 1.7), (ALONE, 0.78)):
        mine = rows[rows["question"] == question]
        y = (height - LINE_OF * max(len(mine), 1)) / 2
        if mine.empty:
            page.note(COLUMNS[question], top + height / 2, "nobody is quoted or reported")
        for row in mine.itertuples():
            _share(page, axes, row, COLUMNS[question], wide, top, y + LINE_OF / 2)
            y += LINE_OF


def _share(page: Page, axes, row, left: float, wide: float, top: float, y: float) -> None:
    """A name, a bar of its share on a pale ground that is the whole, and the share in numbers."""
    name = as_speaker(row.answer) if row.question == SPEAKERS else row.item
    page.put(left, top + y, wrapped(name, wide - 0.06, SIZE["small"], most=1)[0], "small")
    start = left - LEFT + wide
    axes.barh(y, BAR, left=start, height=0.11, color=BAND, linewidth=0)
    if row.of:
        axes.barh(y, BAR * row.count / row.of, left=start, height=0.11, color=NEUTRAL, linewidth=0)
    said = f"{row.count:,} of {row.of:,}" if row.of else "–"
    said = percent(row.count / row.of) if row.of and row.question == SPEAKERS else said
    page.note(left + wide + BAR + 0.06, top + y, said)


def _cells(page: Page, rows: pd.DataFrame, names: set[str], top: float, width: float, height: float) -> None:
    """The name that an outlet uses most for each thing, the darker, the larger its share."""
    for place, row in enumerate(rows[rows["question"] == NAMES].itertuples()):
        known, lines = bool(row.of) and row.answer not in NO_NAME, _cell(row, width, names)
        colour = shade(row.count / len(tied(row.answer, names)) / row.of) if known else "#f6f7f8"
        left, y = LEFT + place * width, top + (height - height_of(lines, SIZE["small"])) / 2
        page.band(left, top + 0.02, width - 0.04, height - 0.04, colour)
        page.lines(left + 0.05, y, lines, "small", color=ink_on(colour) if known else ZERO)


def _cell(row, width: float, names: set[str]) -> list[str]:
    """What a cell says: the name or names used most, and how often, or why there is none."""
    if not row.of:
        return ["not named"]
    most = tied(row.answer, names)
    said = f"{row.of:,} in all" if row.answer in NO_NAME else f"{row.count // len(most):,} of {row.of:,}"
    held = (f"“{name.removesuffix(SCARE)}”" if name.endswith(SCARE) else name for name in most)
    return [*wrapped(" / ".join(held), width - 0.12, SIZE["small"], most=4), said]


def _alt(table: pd.DataFrame) -> str:
    def say(rows: pd.DataFrame) -> str:
        quoted = rows[rows["item"] == "in quotation marks"].iloc[0]
        names = rows[(rows.question == NAMES) & (rows["count"] > 0) & ~rows.answer.isin(NO_NAME)]
        first = rows[rows.question == SPEAKERS].answer.map(as_speaker).map(plain)
        alone = rows[(rows.question == ALONE) & (rows["item"] == "names")].iloc[0]
        used = listing(f"{plain(r.answer)} {r.count} of {r.of}" for r in names.itertuples()) or "none"
        share = percent(quoted["count"] / quoted.of) if quoted.of else "none"
        only = f"; {counted(alone['count'], 'mention')} of names that only it uses" if alone["of"] else ""
        speaker = next(iter(first), "nobody")
        return f"{share} of its words in quotation marks; most words to {speaker}; names used most: {used}{only}"

    outlets = how_many(table.outlet)
    return described(f"Bars and cells in four parts for {outlets}: {listing(QUESTIONS)}.", table, say)
