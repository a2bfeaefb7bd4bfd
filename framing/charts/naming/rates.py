"""How often per 1,000 words each outlet says something, by voice, with the exact interval of every rate."""

from collections.abc import Sequence
from math import ceil

import numpy as np
import pandas as pd

from framing import compare
from framing.charts.core.chart import Chart, nothing_to_draw
from framing.charts.core.page import WIDTH, Heading, Key, Page, height_of, text_width, wrapped
from framing.charts.core.panels import RowLabels, evenly, interval, with_outlet
from framing.charts.core.phrases import counted, meant, number, plain, source
from framing.charts.core.style import (
    AXIS,
    LINE,
    MUTED,
    SIZE,
    VOICE_MARKERS,
    VOICE_STYLE,
    VOICE_WORDS,
    drawn,
    outlet_styles,
)
from framing.charts.naming.own_text import NONE, each_headline_once, which_interval
from framing.charts.naming.what_is_counted import (
    ALL,
    in_which_voices,
    meaning,
    names_of,
    slug,
    spoken,
    title_of,
    voices_left_out,
    wanted,
)
from framing.compare.groups import kinds_of, with_headline
from framing.core.kinds_and_voices import OWN_KINDS

USUAL = ("narration", "quotation")
PER_WORDS, PER_HEADLINES = "per 1,000 words", "per 100 headlines"
STEP, GAP = 0.21, 0.22  # inches: from one voice to the next, between panels
COLOUR_OF_ALL = "#3d4450"


@drawn
def rates(
    analysis, referent: str | None = None, *, among: str | Sequence[str] | None = None, of: str = "term",
    voice: str | Sequence[str] = USUAL, where: str = "text",
) -> Chart:  # fmt: skip
    """How often does each outlet say this, per 1,000 words of the same voice, and how sure is that?

    `among` is one or several of the referent's terms (default: its first and last, the two ends of the contrast); with
    `of="frame"` frames, and with `of="referent"` referents, for which `referent` is None. `voice` is one or several
    voices, or "all voices" to pool the outlet's own text. One panel per term, one row per outlet, a dot with its exact
    95% Poisson interval (Garwood 1936) per voice, or one over articles where an outlet has several; under 100 words in
    a voice the count in words instead. `where="headlines"`: headlines alone, each once, in all voices together, per 100
    headlines; `words` are then headlines.

    The table has outlet, voice, the `of` column, count, words, rate, low, high (per 1,000 words; NA under 100 words)
    and note. Nothing asked for (an empty `among`, where no name of the referent was found) gives a chart that says
    so. An unknown referent, term, frame or voice raises `FramingError`.

    >>> from types import SimpleNamespace as Tables
    >>> articles = pd.DataFrame({"article_id": ["a"], "outlet": ["Daily A"]})
    >>> voices = pd.DataFrame({"article_id": ["a"], "voice": ["narration"], "kind": ["body"], "words": [500]})
    >>> mention = {"article_id": "a", "referent": "campaign", "term": "war", "voice": "narration", "kind": "body"}
    >>> tables = Tables(articles=articles, voices=voices, mentions=pd.DataFrame([mention]), codebook=["war"])
    >>> rates(tables, "campaign", voice="narration").table.rate.tolist()
    [2.0]
    """
    mentions, voices, articles, codebook = analysis.mentions, analysis.voices, analysis.articles, analysis.codebook
    among = wanted(codebook, referent, [among] if isinstance(among, str) else among, of)
    headlines = where == "headlines"
    shown = [ALL] if headlines else in_which_voices(voice)
    rule = getattr(analysis, "voice", "lenient")
    strict = [rule] if rule == "strict" and "narration" in shown else []
    unusual = [] if shown == list(USUAL) and not strict else shown  # charts that differ only in voice need two names
    name = "-".join(slug(part) for part in ["rates", referent or of, *among, *unusual])[:140].rstrip("-")
    name = "-".join([name, *strict, *(["headlines"] if headlines else [])])
    title = title_of(codebook, among, of, referent, [] if headlines else unusual, rule)
    title = title.replace(PER_WORDS, PER_HEADLINES) if headlines else title
    if articles.empty:
        return nothing_to_draw(name, title, "There are no articles.", ["outlet", "voice", of], "")
    if not among:
        why = f"No {of} to count: {NONE}."
        return nothing_to_draw(name, title, why, ["outlet", "voice", of], source(articles))
    if referent is not None:
        mentions = mentions[mentions["referent"] == referent]
    table = _table(mentions, voices, articles, among, of, shown, where)
    spans = _spans(mentions, articles, among, of, shown, where)
    n = counted(int(table["count"].sum()), "mention")
    few = f"under {compare.FEWEST_WORDS} words there is a count but no rate"
    rated = set(table.loc[table["rate"].notna(), "voice"])
    dots, short = ([voice for voice in shown if (voice in rated) is has] for has in (True, False))
    order = " (rows in this order)" if len(shown) > 1 else ""
    no_dots = f" In {spoken(short)} no outlet has that many: counts only, in rows in the order {spoken(shown)}."
    said = (
        f"{PER_HEADLINES}, each of which counts once"
        if headlines
        else (f"{PER_WORDS} of the same voice, in the outlet’s own text")
    )
    alone = headlines or len(articles) == articles["outlet"].nunique()
    line = "exact 95% interval" if alone else which_interval(articles, measure="rate")
    about = (
        f"Dot: mentions {said}. Line: {line}. Number "
        f"at its end: mentions (n = {n}).{'' if headlines else f' {few.capitalize()}.'}{no_dots if short else ''}"
        if dots
        else f"Rates: none. Counts only (n = {n}): {few}, and no outlet has that many in {spoken(shown)}{order}."
    )
    keys = [Key(VOICE_WORDS.get(v, v), _look(v)[0], marker=_look(v)[1], line="-") for v in dots]
    names = names_of(codebook, among, of)
    formal = "exact 95% Poisson interval (Garwood)" if alone else line
    how = (
        f"Counted: mentions in {spoken(shown, rule)} of the outlet’s own text (no readers’ comments, bylines "
        f"or link lines), divided by the outlet’s words in the same voice; {formal}. Under "
        f"{compare.FEWEST_WORDS} words only the count is given."
    )
    if headlines:
        how = (
            "Counted: headlines that have it, each once, divided by all headlines of the outlet "
            f"({counted(len(with_headline(articles)), 'headline')}); {which_interval(articles, measure='headlines')}."
        )
    figure = _draw(table, articles, names, of, shown, Heading(title, about, keys), headlines)
    caption = (
        f"{title}. {how} n = {n}. {voices_left_out(voices, articles, shown)} "
        f"{meaning(codebook, among, of)} {source(articles)} {meant(codebook, referent) if referent else ''}"
    )
    caption, alt = " ".join(caption.split()), _alt(table, names, of, PER_HEADLINES if headlines else PER_WORDS)
    return Chart(name, figure, table, caption, alt, ["outlet", "voice", of], spans)


def _look(voice: str) -> tuple[str, str]:
    return (COLOUR_OF_ALL, "D") if voice == ALL else (VOICE_STYLE[voice][0], VOICE_MARKERS[voice])


def _table(mentions, voices, articles, among: list[str], of: str, shown: list[str], where: str) -> pd.DataFrame:
    parts = []
    by_voice = [voice for voice in shown if voice != ALL]
    if by_voice:
        table = compare.rates(mentions, voices, articles, among, of, voice=by_voice)
        parts.append(table[table["voice"].isin(by_voice)])
    if ALL in shown:
        table = compare.rates(mentions, voices, articles, among, of, by="outlet", where=where)
        table = table.rename(columns={"headlines": "words"})
        table.insert(1, "voice", pd.Series(ALL, table.index, dtype="str"))
        parts.append(table)
    table = pd.concat(parts).drop(columns=["articles", "used"])
    place = table.assign(
        outlet=table["outlet"].map({name: i for i, name in enumerate(dict.fromkeys(articles["outlet"]))}),
        voice=table["voice"].map(shown.index),
        **{of: table[of].map(among.index)},
    )
    return table.iloc[np.lexsort((place["voice"], place["outlet"], place[of]))].reset_index(drop=True)


def _spans(mentions, articles, among: list[str], of: str, shown: list[str], where: str) -> pd.DataFrame:
    rows = mentions[mentions[of].isin(among) & mentions["kind"].isin(list(kinds_of(where, OWN_KINDS)))]
    rows = each_headline_once(with_outlet(rows, articles), articles, where, of)
    parts = [rows[rows["voice"].isin([voice for voice in shown if voice != ALL])]]
    if ALL in shown:
        parts.append(rows.assign(said_in=rows["voice"], voice=ALL))
    rows = pd.concat(parts, ignore_index=True)
    first = ["outlet", "voice", of]
    return rows[[*first, *(column for column in rows.columns if column not in first)]]


def _draw(table, articles, among: dict[str, str], of: str, shown: list[str], heading: Heading, headlines: bool):
    names = {outlet: wrapped(outlet, 1.9, weight="bold", most=4) for outlet in dict.fromkeys(articles["outlet"])}
    outlets = RowLabels(names, {}, outlet_styles(articles))
    heights = {outlet: max(outlets.height(outlet), STEP * len(shown)) + 0.16 for outlet in names}
    labels, across = 1.3 + outlets.width, evenly(len(among), 5)
    width = (WIDTH - labels - 0.2 - GAP * (across - 1)) / across
    heads = [wrapped(name, width, weight="bold") for name in among.values()]
    head = height_of(max(heads, key=len)) + 0.1
    high = table["high"].max()  # the axis reaches to the end of the widest interval: none is cut
    some = pd.notna(high)  # without any rate there is nothing that an axis could measure
    block = head + sum(heights.values()) + (0.55 if some else 0.2)
    page = Page(heading, block * ceil(len(among) / across) - 0.1)
    room = 0.16 + text_width(f"{table['count'].max():,}", SIZE["small"])
    reach = float(high if some else 1) / (1 - room / width)
    for at, value in enumerate(among):
        left, top = labels + (at % across) * (width + GAP), page.top + (at // across) * block
        if at % across == 0:
            _labels(page, outlets, heights, table, shown, top + head, labels, "headlines" if headlines else "words")
        page.lines(left, top + head - 0.1 - height_of(heads[at]), heads[at], weight="bold")
        axes = page.axes(left, top + head, width, sum(heights.values()))
        axes.set(xlim=(0, reach), ylim=(sum(heights.values()), 0))
        _panel(axes, table[table[of] == value], heights, reach / width)
        if some:
            axes.set_xticks(_ticks(reach, width))
            axes.axvline(0, color=AXIS, linewidth=0.8, clip_on=False)
            per = PER_HEADLINES if headlines else PER_WORDS
            page.put(left + width / 2, top + block - 0.24, per, "small", ha="center", color=MUTED)
    return page.figure


def _panel(axes, rows: pd.DataFrame, heights: dict[str, float], inch: float) -> None:
    """The dots of one term, outlet under outlet; `inch` is as much of the rate as an inch of the page shows."""
    axes.grid(axis="x")
    top = 0.0
    for outlet, height in heights.items():
        _dots(axes, rows[rows["outlet"] == outlet], top, height, inch)
        top += height


def _ticks(reach: float, width: float) -> list[float]:
    from matplotlib.ticker import MaxNLocator

    return [
        tick
        for tick in MaxNLocator(max(2, round(width / 0.4)), steps=[1, 2, 5, 10]).tick_values(0, reach)
        if 0 <= tick <= 0.93 * reach
    ]


def _labels(
    page: Page, outlets: RowLabels, heights, table, shown: list[str], top: float, right: float, of: str
) -> None:
    """Outlets, and beside each voice's dot its words (or the outlet's headlines)."""
    words = table.drop_duplicates(["outlet", "voice"]).set_index(["outlet", "voice"])["words"]
    page.put(right - 0.2, top - 0.14, of, "small", ha="right", color=MUTED)
    for outlet, height in heights.items():
        outlets.draw(page, outlet, top, height)
        line = top + (height - STEP * len(shown)) / 2
        for place, voice in enumerate(shown):
            y = line + STEP * (place + 0.5)
            page.put(right - 0.2, y, f"{int(words[outlet, voice]):,}", "small", ha="right", color=MUTED)
        page.rule([0.12, WIDTH - 0.12], [top, top], LINE)
        top += height


def _dots(axes, rows: pd.DataFrame, top: float, height: float, inch: float) -> None:
    start = top + (height - STEP * len(rows)) / 2
    for place, row in enumerate(rows.to_dict("records")):
        y = start + STEP * (place + 0.5)
        if pd.isna(row["rate"]):
            said = f"{row['count']:,} in {counted(int(row['words']), 'word')}" if row["words"] else "no words"
            axes.text(0.04 * inch, y, said, va="center", color=MUTED, fontsize=SIZE["small"] - 0.7, style="italic")
            continue
        interval(axes, y, row["low"], row["high"], row["rate"], _look(row["voice"]), hollow=not row["count"])
        past = max(row["high"] + 0.04 * inch, row["rate"] + 0.09 * inch)  # behind the line, and behind its marker
        axes.text(past, y, f"{row['count']:,}", va="center", color=MUTED, fontsize=SIZE["small"] - 0.7)


def _alt(table: pd.DataFrame, among: dict[str, str], of: str, per: str) -> str:
    parts = [f"Dots with intervals show mentions {per} for {counted(table['outlet'].nunique(), 'outlet')}."]
    for value, name in among.items():
        rows = table[(table[of] == value) & table["rate"].notna()]
        if rows.empty:
            parts.append(f"“{name}”: too few words for a rate anywhere.")
            continue
        top, none = rows.loc[rows["rate"].astype(float).idxmax()], int((rows["count"] == 0).sum())
        if none == len(rows):
            limits = f"{number(rows['high'].min())} to {number(rows['high'].max())}"
            parts.append(f"“{name}”: no mention; upper limits {limits} {per}.")
            continue
        if len(rows) == 1:
            parts.append(f"“{name}”: {_said(top)}.")
            continue
        least = rows.loc[rows["rate"].astype(float).idxmin()]
        rest = f"none in {none} of {len(rows)} rates" if none else f"lowest {_said(least)}"
        parts.append(f"“{name}”: highest {_said(top)}; {rest}.")
    return " ".join(parts)


def _said(row: pd.Series) -> str:
    interval = f"{number(row['low'])} to {number(row['high'])}"
    voice = VOICE_WORDS.get(row["voice"], row["voice"])
    n = counted(int(row["count"]), "mention")
    return f"{number(row['rate'])} ({interval}; {n}) in {plain(row['outlet'])}, {voice}"
