"""How often per 1,000 words each outlet says something, by voice, with the exact interval of every rate."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, fsum

import pandas as pd

from framing import compare
from framing.charts.core.chart import FEWEST_MENTIONS, Chart, Draft, Show, too_few
from framing.charts.core.file_names import slug
from framing.charts.core.grouping import how_many
from framing.charts.core.page import WIDTH, Heading, Page, height_of, text_width, wrapped
from framing.charts.core.panels import down, evenly, interval, outlet_rows, ticks
from framing.charts.core.phrases import counted, meant, number, plain
from framing.charts.core.scope import PER, WHERE, scope
from framing.charts.core.style import AXIS, MUTED, SIZE, VOICE_WORDS, drawn, voice_look
from framing.charts.core.tabulate import columns_first, lowest_and_highest, with_outlet
from framing.charts.naming.own_text import NONE, each_headline_once, which_interval
from framing.charts.naming.titles_and_captions import (
    ALL,
    highest_rate,
    in_which_voices,
    meaning,
    names_of,
    spoken,
    title_of,
    two_ends,
    voices_left_out,
    wanted,
)
from framing.compare.groups import one_article_each
from framing.compare.scope import kinds_of
from framing.core.kinds_and_voices import OWN_KINDS
from framing.core.text.listing import listing

USUAL = ("narration", "quotation")
MOST, GAP, VOICE = 6, 0.18, 0.32  # panels side by side; inches between them, and of a voice's own line


@drawn
def rates(
    analysis, referent: str | None = None, *, among: str | Sequence[str] | None = None, of: str = "term",
    voice: str | Sequence[str] = USUAL, fewest: int = FEWEST_MENTIONS, where: str = "text", show: Show = None,
) -> Chart:  # fmt: skip
    """How often does each outlet say this, per 1,000 words of the same voice, and how sure is that?

    `among` is one or several of the referent's terms (default: its first and last, the two ends of the contrast); with
    `of="frame"` frames, and with `of="referent"` referents, for which `referent` is None. `voice` is one or several
    voices, or "all voices" to pool the outlet's own text. For each voice a panel per term that was found in it, a row
    per outlet, a dot with its exact 95% Poisson interval (Garwood 1936); none is a 0 with the upper limit; under 100
    words in a voice the count in words instead. What was found in none of the outlets is named at the foot. Of fewer
    than `fewest` mentions there is no picture, but a line that says how many there are. Where an outlet has several
    articles, intervals are over articles. `where="headlines"`: headlines alone, each once, in all voices together, per
    100 headlines; `words` are then headlines. `show` as in `naming`.

    The table has outlet, voice, the `of` column, count, words, rate, low, high (per 1,000 words; NA under 100 words)
    and note. Nothing asked for (an empty `among`, where no name of the referent was found) gives a chart that says
    so. An unknown referent, term, frame or voice raises `FramingError`.

    >>> import framing as fr
    >>> articles = pd.DataFrame({"article_id": ["a"], "outlet": ["Daily A"], "text": ["The war. " * 250]})
    >>> rates(fr.analyse(articles, "data/codebook.yml"), "campaign", among="war", voice="narration").table.rate.tolist()
    [500.0]
    """
    mentions, voices, articles, codebook = analysis.mentions, analysis.voices, analysis.articles, analysis.codebook
    asked, among = among, wanted(codebook, referent, among, of)
    ends = two_ends(codebook, referent, of) if asked is None else ""
    chosen, headlines = scope(where, articles), where == "headlines"
    shown, per = [ALL] if headlines else in_which_voices(voice), PER[where]
    rule = getattr(analysis, "voice", "lenient")
    strict = [rule] if rule == "strict" and "narration" in shown else []
    unusual = [] if shown == list(USUAL) and not strict else shown  # charts that differ only in voice need two names
    topic = title_of(codebook, among, of, referent, [] if headlines else unusual, rule, per)
    keys = ["outlet", "voice", of]
    name = chosen.stem(slug("rates", referent or of, *among, *unusual, *strict))
    draft = Draft(name, topic, articles, keys, [*keys, *"count words rate low high note".split()], show=show)
    if articles.empty or not among:
        return draft.empty("There are no articles." if articles.empty else f"No {of} to count: {NONE}.")
    if referent is not None:
        mentions = mentions[mentions["referent"] == referent]
    table = _table(mentions, analysis, among, of, shown, where)
    names, total = names_of(codebook, among, of), int(table["count"].sum())
    looked_in = WHERE[where] if shown == [ALL] else spoken(shown)
    if why := f"{_none_of(names)} found in {looked_in}." if not total else too_few(total, fewest, WHERE[where]):
        return draft.empty(f"{why} {ends}".rstrip())
    blocks = _blocks(table, of, shown)
    over = which_interval(articles, measure="headlines" if headlines else "rate")
    line = "exact 95% interval" if headlines or one_article_each(articles) else over
    about = _about(line, per, headlines, bool(table["rate"].notna().any()), shown)
    none = {spoken([block.voice]): listing(f"“{names[value]}”" for value in block.none) for block in blocks}
    foot = " ".join(f"None in {where_not}: {which}." for where_not, which in none.items() if which)
    having = table.loc[table["count"] > 0, "outlet"]
    finding, n = highest_rate(table, names, of, per), counted(total, "mention")
    heading = draft.heading(finding, about, n, foot=foot, found=having)
    how = (
        f"Counted: mentions in {spoken(shown, rule)} of the outlet’s own text (no readers’ comments, bylines or link "
        "lines), divided by the outlet’s words in the same voice; "
        f"{'exact 95% Poisson interval (Garwood)' if one_article_each(articles) else line}."
    )
    if headlines:
        how = (
            "Counted: headlines that have it, each once, divided by all headlines of the outlet "
            f"({counted(len(chosen.articles), 'headline')}); {over}."
        )
    return draft.chart(
        heading, _draw(blocks, draft.seen(articles), names, of, heading, per), table,
        _spans(mentions, articles, among, of, shown, where), _alt(draft.seen(table), names, of, per),
        how, ends, foot, voices_left_out(voices, articles, shown), meaning(codebook, among, of),
        meant(codebook, referent) if referent else "",
    )  # fmt: skip


def _about(line: str, per: str, headlines: bool, rated: bool, shown: list[str]) -> str:
    """What dots, lines and numbers are; or that there are no rates to draw."""
    few = f"under {compare.FEWEST_WORDS} words there is a count but no rate"
    if not rated:
        return f"Rates: none. Counts only: {few}, and no outlet has that many in {spoken(shown)}."
    said = ", each of which counts once" if headlines else " of the same voice, in the outlet’s own text"
    return (
        f"Dot: mentions {per}{said}. Line: {line}. Number at its end: mentions; 0, ≤: none, and the upper limit of the "
        f"rate.{'' if headlines else f' {few.capitalize()}.'}"
    )


def _none_of(names: dict[str, str]) -> str:
    """What was looked for in vain: only what was is not there.

    >>> _none_of({"war": "war"}), _none_of({"war": "war", "raid": "raid"})
    ('“war” was not', 'Neither “war” nor “raid” was')
    """
    said = [f"“{name}”" for name in names.values()]
    if len(said) == 1:
        return f"{said[0]} was not"
    return f"Neither {said[0]} nor {said[1]} was" if len(said) == 2 else f"None of {listing(said, limit=5)} was"


def _table(mentions, analysis, among: list[str], of: str, shown: list[str], where: str) -> pd.DataFrame:
    voices, articles, codebook = analysis.voices, analysis.articles, analysis.codebook
    parts = []
    if by_voice := [voice for voice in shown if voice != ALL]:
        table = compare.rates(mentions, voices, articles, among, of, codebook=codebook, voice=by_voice)
        parts.append(table[table["voice"].isin(by_voice)])
    if ALL in shown:
        table = compare.rates(mentions, voices, articles, among, of, codebook=codebook, by="outlet", where=where)
        table = table.rename(columns={"headlines": "words"})
        table.insert(1, "voice", pd.Series(ALL, table.index, dtype="str"))
        parts.append(table)
    table = pd.concat(parts).drop(columns=["articles", "used"])
    order = {of: among, "outlet": articles["outlet"].unique().tolist(), "voice": shown}
    return table.sort_values(list(order), key=lambda column: column.map(order[column.name].index), ignore_index=True)


def _spans(mentions, articles, among: list[str], of: str, shown: list[str], where: str) -> pd.DataFrame:
    rows = mentions[mentions[of].isin(among) & mentions["kind"].isin(kinds_of(where, OWN_KINDS))]
    rows = each_headline_once(with_outlet(rows, articles), articles, where, of)
    parts = [rows[rows["voice"].isin([voice for voice in shown if voice != ALL])]]
    if ALL in shown:
        parts.append(rows.assign(said_in=rows["voice"], voice=ALL))
    return columns_first(pd.concat(parts, ignore_index=True), "outlet", "voice", of)


@dataclass(frozen=True)
class _Block:
    """The panels of one voice: what was found in it, row by row; `none` is what was not."""

    voice: str
    table: pd.DataFrame
    found: list[str]
    none: list[str]

    @property
    def rated(self) -> bool:
        """Whether any panel has a rate."""
        return bool(self.table.loc[self.table["count"] > 0, "rate"].notna().any())

    @property
    def below(self) -> float:
        """Inches below a panel: without a rate there is nothing to measure on an axis."""
        return 0.5 if self.rated else 0.15


def _blocks(table: pd.DataFrame, of: str, shown: list[str]) -> list[_Block]:
    blocks = []
    for voice in shown:
        rows = table[table["voice"] == voice]
        sums = rows.groupby(of, sort=False)["count"].sum()
        blocks.append(_Block(voice, rows, sums.index[sums > 0].tolist(), sums.index[sums == 0].tolist()))
    return blocks


class _Layout:
    """The inches of the panels, and how far their axis reaches, before anything is drawn."""

    def __init__(self, blocks: list[_Block], articles, among: dict[str, str]):
        self.outlets = outlet_rows(articles, articles["outlet"], lines=4)
        self.heights = {outlet: self.outlets.height(outlet) + 0.1 for outlet in self.outlets.names}
        self.height = fsum(self.heights.values())
        words = max(int(block.table["words"].max()) for block in blocks)
        self.labels = self.outlets.width + max(1.0, 0.65 + text_width(f"{words:,}", SIZE["small"]))
        self.across = evenly(max(len(block.found) for block in blocks), MOST)
        self.width = (WIDTH - self.labels - 0.2 - GAP * (self.across - 1)) / self.across
        self.heads = {value: wrapped(name, self.width, weight="bold", most=3) for value, name in among.items()}
        self.head = height_of(max(self.heads.values(), key=len)) + 0.1
        drawn_here = [block.table[block.table["outlet"].isin(self.outlets.names)] for block in blocks]
        found = pd.concat(drawn_here).query("count > 0")
        room = 0.16 + text_width(f"{found['count'].max():,}", SIZE["small"])
        widest = found["high"].max() if found["high"].notna().any() else 1
        self.reach = float(widest) / (1 - room / self.width)  # to the end of the widest interval

    def row(self, block: _Block) -> float:
        """The height of a row of panels, with their axis."""
        return self.head + self.height + block.below

    def size(self, block: _Block) -> float:
        return VOICE + ceil(len(block.found) / self.across) * self.row(block)


def _draw(blocks: list[_Block], articles, among: dict[str, str], of: str, heading: Heading, per: str):
    layout = _Layout(blocks, articles, among)
    page = Page(heading, fsum(layout.size(block) for block in blocks))
    top = page.top
    for block in blocks:
        page.mark(0.2, top + VOICE / 2, *voice_look(block.voice), size=7)
        page.put(0.34, top + VOICE / 2, VOICE_WORDS.get(block.voice, block.voice), weight="bold")
        _panels(page, layout, block, top + VOICE, of, per)
        size = layout.size(block)
        if block.rated:
            page.note(WIDTH - 0.2, top + size - 0.16, per, ha="right")
        end, top = top + size - block.below, top + size
        rows = down(end - layout.height, layout.heights) if block.found else []
        heading.ends += [y + height for _, y, height in rows]
        heading.scale = (end, top) if block.rated else heading.scale
    return page.figure


def _panels(page: Page, layout: _Layout, block: _Block, top: float, of: str, per: str) -> None:
    """A panel for each that was found in the voice of the block, `layout.across` side by side."""
    for at, value in enumerate(block.found):
        row, beside = divmod(at, layout.across)
        left, start = layout.labels + beside * (layout.width + GAP), top + row * layout.row(block) + layout.head
        if not beside:
            _labels(page, layout, block.table, start, per)
        page.lines(left, start - 0.08 - height_of(layout.heads[value]), layout.heads[value], weight="bold")
        axes = page.axes(left, start, layout.width, layout.height)
        axes.set(xlim=(0, layout.reach), ylim=(layout.height, 0))
        own = block.table[block.table[of] == value].set_index("outlet").to_dict("index")
        for outlet, y, height in down(0.0, layout.heights):
            _dot(axes, own[outlet], y + height / 2, layout.reach / layout.width, per.split()[-1])
        if block.rated:
            axes.grid(axis="x")
            places = ticks(0, layout.reach, max(2, round(layout.width / 0.4)))
            axes.set_xticks([place for place in places if 0 <= place <= 0.93 * layout.reach])
            axes.axvline(0, color=AXIS, linewidth=0.8, clip_on=False)


def _dot(axes, row: dict, y: float, inch: float, words: str) -> None:
    """A rate with its interval and how many mentions it is; none is a number, with the upper limit of the rate.

    `inch` is as much of the rate as an inch of the page shows.
    """
    how = {"va": "center", "color": MUTED, "fontsize": SIZE["small"] - 0.7}
    if pd.isna(row["rate"]):
        said = f"{row['count']:,} in {int(row['words']):,} {words}" if row["words"] else f"no {words}"
        axes.text(0.04 * inch, y, said, style="italic", **how)
    elif not row["count"]:
        axes.text(0.04 * inch, y, f"0, ≤ {number(row['high'])}", **how)
    else:
        interval(axes, y, row["low"], row["high"], row["rate"], voice_look(row["voice"]))
        past = max(row["high"] + 0.04 * inch, row["rate"] + 0.09 * inch)  # behind the line, and behind its marker
        axes.text(past, y, f"{row['count']:,}", **how)


def _labels(page: Page, layout: _Layout, table: pd.DataFrame, top: float, per: str) -> None:
    """Outlets, and beside each its words in the voice of the block, or its headlines."""
    words, right = table.drop_duplicates("outlet").set_index("outlet")["words"], layout.labels - 0.2
    page.note(right, top - 0.14, per.split()[-1], ha="right")
    for outlet, y, height in down(top, layout.heights):
        layout.outlets.draw(page, outlet, y, height)
        page.note(right, y + height / 2, f"{int(words[outlet]):,}", ha="right")
        page.rule([0.12, WIDTH - 0.12], [y, y])


def _alt(table: pd.DataFrame, among: dict[str, str], of: str, per: str) -> str:
    parts = [f"Dots with intervals show mentions {per} for {how_many(table['outlet'])}."]
    for value, name in among.items():
        rows = table[(table[of] == value) & table["rate"].notna()]
        none = int((rows["count"] == 0).sum())
        if rows.empty:
            said = "too few words for a rate anywhere"
        elif none == len(rows):
            limits = f"{number(rows['high'].min())} to {number(rows['high'].max())}"
            said = f"no mention; upper limits {limits} {per}"
        else:
            voices = {} if set(table["voice"]) == {ALL} else VOICE_WORDS | {ALL: ALL}
            least, top = (_rate_words(row, voices) for row in lowest_and_highest(rows, "rate"))
            rest = f"none in {none} of {len(rows)} rates" if none else f"lowest {least}"
            said = top if len(rows) == 1 else f"highest {top}; {rest}"
        parts.append(f"“{name}”: {said}.")
    return " ".join(parts)


def _rate_words(row: pd.Series, voices: dict[str, str]) -> str:
    interval = f"{number(row['low'])} to {number(row['high'])}"
    voice = f", {voices.get(row['voice'], row['voice'])}" * bool(voices)
    n = counted(int(row["count"]), "mention")
    return f"{number(row['rate'])} ({interval}; {n}) in {plain(row['outlet'])}{voice}"
