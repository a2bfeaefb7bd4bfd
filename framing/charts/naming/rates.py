"""How often per 1,000 words each outlet says something, by voice, with the exact interval of every rate."""

from collections.abc import Sequence
from math import ceil

import numpy as np
import pandas as pd

from framing import compare
from framing.charts.core.chart import Chart, nothing_to_draw
from framing.charts.core.page import WIDTH, Heading, Key, Page, height_of, text_width, wrapped
from framing.charts.core.phrases import counted, label, listing, meant, named, number, plain, source, thing
from framing.charts.core.style import MUTED, SIZE, VOICE_MARKERS, VOICE_STYLE, VOICE_WORDS, drawn, outlet_styles
from framing.charts.naming.matrix import NONE
from framing.compare import terms_of
from framing.core.errors import FramingError

VOICES = [voice for voice in VOICE_STYLE if voice not in ("comment", "other")]
ALL, USUAL = "all voices", ("narration", "quotation")
LINE, GAP = 0.21, 0.22  # inches
COLOUR_OF_ALL = "#3d4450"


@drawn
def rates(
    analysis, referent: str | None = None, *, among: str | Sequence[str] | None = None, of: str = "term",
    voice: str | Sequence[str] = USUAL,
) -> Chart:  # fmt: skip
    """How often does each outlet say this, per 1,000 words of the same voice, and how sure is that?

    `among` is one or several of the referent's terms (default: its first and last, the two ends of the contrast); with
    `of="frame"` frames, and with `of="referent"` referents, for which `referent` is None. `voice` is one or several
    voices, or "all voices" to pool the outlet's own text. One panel per term, one row per outlet, a dot with its exact
    95% Poisson interval (Garwood 1936) per voice; under 100 words in a voice the count in words instead.

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
    among = _wanted(codebook, referent, [among] if isinstance(among, str) else among, of)
    shown = [voice] if isinstance(voice, str) else list(voice)
    if unknown := [name for name in shown if name not in (*VOICES, ALL)]:
        raise FramingError(f"There is no voice {unknown[0]!r} to chart.", advice=f"Known: {', '.join([*VOICES, ALL])}.")
    unusual = [] if shown == list(USUAL) else shown  # two charts that differ only in voice need two names
    name = "-".join(_slug(part) for part in ["rates", referent or of, *among, *unusual])[:150].rstrip("-")
    title = _title(codebook, among, of, referent, unusual)
    if articles.empty:
        return nothing_to_draw(name, title, "There are no articles.", ["outlet", "voice", of], "")
    if not among:
        why = f"No {of} to count: {NONE}."
        return nothing_to_draw(name, title, why, ["outlet", "voice", of], source(articles))
    if referent is not None:
        mentions = mentions[mentions["referent"] == referent]
    table = _table(mentions, voices, articles, among, of, shown)
    spans = _spans(mentions, articles, among, of, shown)
    n = counted(int(table["count"].sum()), "mention")
    few = f"under {compare.FEWEST_WORDS} words there is a count but no rate"
    rated = set(table.loc[table["rate"].notna(), "voice"])
    dots, short = ([voice for voice in shown if (voice in rated) is has] for has in (True, False))
    order = " (rows in this order)" if len(shown) > 1 else ""
    no_dots = f" In {_spoken(short)} no outlet has that many: counts only, in rows in the order {_spoken(shown)}."
    about = (
        "Dot: mentions per 1,000 words of the same voice, in the outlet’s own text. Line: exact 95% interval. Number "
        f"at its end: mentions (n = {n}). {few.capitalize()}.{no_dots if short else ''}"
        if dots
        else f"Rates: none. Counts only (n = {n}): {few}, and no outlet has that many in {_spoken(shown)}{order}."
    )
    keys = [Key(VOICE_WORDS.get(v, v), _look(v)[0], marker=_look(v)[1], line="-") for v in dots]
    figure = _draw(table, articles, _names(codebook, among, of), of, shown, Heading(title, about, keys))
    caption = (
        f"{title}. Counted: mentions in {_spoken(shown)} of the outlet’s own text (no readers’ comments, bylines or "
        f"link lines), divided by the outlet’s words in the same voice; exact 95% Poisson interval (Garwood). Under "
        f"{compare.FEWEST_WORDS} words only the count is given. n = {n}. {_left_out(voices, articles, shown)} "
        f"{_meant(codebook, among, of)} {source(articles)} {meant(codebook, referent) if referent else ''}"
    )
    names = _names(codebook, among, of)
    caption, alt = " ".join(caption.split()), _alt(table, names, of)
    return Chart(name, figure, table, caption, alt, ["outlet", "voice", of], spans)


def _wanted(codebook, referent: str | None, among: Sequence[str] | None, of: str) -> list[str]:
    """What to count, held against the codebook: a slip must not read as "never said"."""
    if referent is not None and of != "referent":
        terms_of(codebook, referent)  # refuses a referent that the codebook does not have
    if of == "term":
        known = terms_of(codebook, referent)
    elif of not in ("frame", "referent"):
        raise FramingError(f"Rates cannot be counted of {of!r}.", advice="Known: term, frame, referent.")
    elif isinstance(codebook, (list, tuple)):
        raise FramingError(f"Rates of a {of} need the codebook, not a list of terms.")
    else:
        known = list(codebook.frames) if of == "frame" else [entry.referent for entry in codebook.referents]
    if among is None:
        among = list(dict.fromkeys([known[0], known[-1]])) if of == "term" else known
    if unknown := [value for value in among if value not in known]:
        raise FramingError(f"The codebook has no {of} {unknown[0]!r} here.", advice=f"It has: {', '.join(known)}.")
    return list(among)


def _names(codebook, among: list[str], of: str) -> dict[str, str]:
    """What is counted, by value, as a reader is to see it."""
    return {value: label(codebook, value) if of == "referent" else named(value) for value in among}


def _title(codebook, among: list[str], of: str, referent: str | None, unusual: list[str]) -> str:
    """What is counted; and in which voices, where they are not the usual ones."""
    these = listing([f"“{name}”" for name in _names(codebook, among, of).values()], limit=5)
    words = f"per 1,000 words{' of ' + _spoken(unusual) if unusual else ''}"
    if not among:
        return f"Names{f' for {thing(codebook, referent)}' if referent else ''}, {words}"
    if of == "frame":
        things = f"Names for {thing(codebook, referent)}" if referent else "Names"
        return f"{things} of the kind {these}, {words}"
    return f"Mentions of {these}{', by any name,' if of == 'referent' else ''} {words}"


def _spoken(shown: list[str]) -> str:
    return listing([VOICE_WORDS.get(voice, voice) for voice in shown])


def _left_out(voices: pd.DataFrame, articles: pd.DataFrame, shown: list[str]) -> str:
    """Which voices of the outlets' own text do not count here, with their words, and which of them are too short."""
    if ALL in shown:
        return ""
    words = compare.words_by_voice(voices, articles).query("words > 0").groupby("voice")["words"]
    rest = [voice for voice in VOICES if voice in words.groups and voice not in shown]
    if not rest:
        return ""
    sums, most = words.sum(), words.max()
    said = listing(f"{VOICE_WORDS[voice]} ({counted(int(sums[voice]), 'word')})" for voice in rest)
    few = [voice for voice in rest if most[voice] < compare.FEWEST_WORDS]
    why = f" Too few words for a rate in any outlet: {_spoken(few)}." if few else ""
    return f"Left out: {said}.{why}"


def _meant(codebook, among: list[str], of: str) -> str:
    """What the frames mean, in the codebook's words."""
    if of != "frame":
        return ""
    return f"{'; '.join(f'{named(frame)}: {plain(codebook.frames[frame])}' for frame in among)}."


def _slug(value: str) -> str:
    return "".join(c if c.isalnum() else "-" for c in named(value).lower())


def _look(voice: str) -> tuple[str, str]:
    return (COLOUR_OF_ALL, "D") if voice == ALL else (VOICE_STYLE[voice][0], VOICE_MARKERS[voice])


def _table(mentions, voices, articles, among: list[str], of: str, shown: list[str]) -> pd.DataFrame:
    parts = []
    by_voice = [voice for voice in shown if voice != ALL]
    if by_voice:
        table = compare.rates(mentions, voices, articles, among, of)
        parts.append(table[table["voice"].isin(by_voice)])
    if ALL in shown:
        table = compare.rates(mentions, voices, articles, among, of, by="outlet")
        table.insert(1, "voice", pd.Series(ALL, table.index, dtype="str"))
        parts.append(table)
    table = pd.concat(parts)
    place = table.assign(
        outlet=table["outlet"].map({name: i for i, name in enumerate(dict.fromkeys(articles["outlet"]))}),
        voice=table["voice"].map(shown.index),
        **{of: table[of].map(among.index)},
    )
    return table.iloc[np.lexsort((place["voice"], place["outlet"], place[of]))].reset_index(drop=True)


def _spans(mentions, articles, among: list[str], of: str, shown: list[str]) -> pd.DataFrame:
    rows = mentions[mentions[of].isin(among) & mentions["kind"].isin(list(compare.OWN_KINDS))]
    rows = rows.drop(columns="outlet", errors="ignore").merge(articles[["article_id", "outlet"]], on="article_id")
    parts = [rows[rows["voice"].isin([voice for voice in shown if voice != ALL])]]
    if ALL in shown:
        parts.append(rows.assign(said_in=rows["voice"], voice=ALL))
    rows = pd.concat(parts, ignore_index=True)
    first = ["outlet", "voice", of]
    return rows[[*first, *(column for column in rows.columns if column not in first)]]


def _draw(table, articles, among: dict[str, str], of: str, shown: list[str], heading: Heading):
    names = {outlet: wrapped(outlet, 1.9, weight="bold", most=4) for outlet in dict.fromkeys(articles["outlet"])}
    heights = {outlet: max(height_of(name), LINE * len(shown)) + 0.16 for outlet, name in names.items()}
    labels = 1.3 + max(text_width(line, weight="bold") for name in names.values() for line in name)
    rows = ceil(len(among) / 5)
    across = ceil(len(among) / rows)
    width = (WIDTH - labels - 0.2 - GAP * (across - 1)) / across
    heads = [wrapped(name, width, weight="bold") for name in among.values()]
    head = height_of(max(heads, key=len)) + 0.1
    high = table["high"].max()  # the axis reaches to the end of the widest interval: none is cut
    some = pd.notna(high)  # without any rate there is nothing that an axis could measure
    block = head + sum(heights.values()) + (0.55 if some else 0.2)
    page, styles = Page(heading, block * rows - 0.1), outlet_styles(articles)
    room = 0.16 + text_width(f"{table['count'].max():,}", SIZE["small"])
    reach = float(high if some else 1) / (1 - room / width)
    for at, value in enumerate(among):
        left, top = labels + (at % across) * (width + GAP), page.top + (at // across) * block
        if at % across == 0:
            _labels(page, names, heights, styles, table, shown, top + head, labels)
        page.lines(left, top + head - 0.1 - height_of(heads[at]), heads[at], weight="bold")
        axes = page.axes(left, top + head, width, sum(heights.values()))
        axes.set(xlim=(0, reach), ylim=(sum(heights.values()), 0))
        _panel(axes, table[table[of] == value], heights, reach / width)
        if some:
            axes.set_xticks(_ticks(reach, width))
            axes.axvline(0, color="#8a9099", linewidth=0.8, clip_on=False)
            page.put(left + width / 2, top + block - 0.24, "per 1,000 words", "small", ha="center", color=MUTED)
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


def _labels(page: Page, names, heights, styles, table, shown: list[str], top: float, right: float) -> None:
    """Outlets, and beside each voice's dot its words."""
    words = table.drop_duplicates(["outlet", "voice"]).set_index(["outlet", "voice"])["words"]
    page.put(right - 0.2, top - 0.14, "words", "small", ha="right", color=MUTED)
    for outlet, height in heights.items():
        start = top + (height - height_of(names[outlet])) / 2
        page.mark(0.2, start + height_of([""]) / 2, *styles[outlet])
        page.lines(0.34, start, names[outlet], weight="bold")
        line = top + (height - LINE * len(shown)) / 2
        for place, voice in enumerate(shown):
            y = line + LINE * (place + 0.5)
            page.put(right - 0.2, y, f"{int(words[outlet, voice]):,}", "small", ha="right", color=MUTED)
        page.rule([0.12, WIDTH - 0.12], [top, top], "#e3e6ea")
        top += height


def _dots(axes, rows: pd.DataFrame, top: float, height: float, inch: float) -> None:
    start = top + (height - LINE * len(rows)) / 2
    for place, row in enumerate(rows.to_dict("records")):
        y, (colour, marker) = start + LINE * (place + 0.5), _look(row["voice"])
        if pd.isna(row["rate"]):
            said = f"{row['count']:,} in {counted(int(row['words']), 'word')}" if row["words"] else "no words"
            axes.text(0.04 * inch, y, said, va="center", color=MUTED, fontsize=SIZE["small"] - 0.7, style="italic")
            continue
        axes.plot([row["low"], row["high"]], [y, y], color=colour, linewidth=1.8, solid_capstyle="butt")
        face = colour if row["count"] else "white"
        axes.plot([row["rate"]], [y], marker=marker, color=colour, markersize=6, markerfacecolor=face, clip_on=False)
        past = max(row["high"] + 0.04 * inch, row["rate"] + 0.09 * inch)  # behind the line, and behind its marker
        axes.text(past, y, f"{row['count']:,}", va="center", color=MUTED, fontsize=SIZE["small"] - 0.7)


def _alt(table: pd.DataFrame, among: dict[str, str], of: str) -> str:
    parts = [f"Dots with intervals show mentions per 1,000 words for {counted(table['outlet'].nunique(), 'outlet')}."]
    for value, name in among.items():
        rows = table[(table[of] == value) & table["rate"].notna()]
        if rows.empty:
            parts.append(f"“{name}”: too few words for a rate anywhere.")
            continue
        top, none = rows.loc[rows["rate"].astype(float).idxmax()], int((rows["count"] == 0).sum())
        if none == len(rows):
            limits = f"{number(rows['high'].min())} to {number(rows['high'].max())}"
            parts.append(f"“{name}”: no mention; upper limits {limits} per 1,000 words.")
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
