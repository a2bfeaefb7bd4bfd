"""Where in each article a thing is named, and in whose voice: a dispersion plot, one strip per article."""

from collections.abc import Sequence
from dataclasses import replace
from math import fsum

import pandas as pd

from framing.charts.core.chart import FEWEST_MENTIONS, MOST_OUTLETS, Chart, Draft, Show
from framing.charts.core.page import WIDTH, Heading, Page, text_width
from framing.charts.core.panels import article_rows, down, in_inches, percentages, spread_over, voice_keys, voices_in
from framing.charts.core.phrases import article_names, counted, percent, plain, shortened
from framing.charts.core.scope import OWN_TEXT
from framing.charts.core.style import AXIS, INK, MUTED, SIZE, VOICE_MARKERS, VOICE_STYLE, VOICE_WORDS, drawn
from framing.charts.naming.own_text import NONE, OWN, own_mentions
from framing.charts.naming.titles_and_captions import in_headlines
from framing.core.ordered_spans import last_begun
from framing.core.text.listing import listing
from framing.core.text.words import WORD

TICK, STRIP = 0.2, 1.04  # inches: the length of a tick, the height of a strip
STEP, CLOSE = 0.09, 0.095  # inches: how much longer a tick is where its marker would cover the one before it
KEYS = ["outlet", "article_id", "term", "voice", "start"]
COLUMNS = ["outlet", "article_id", "start", "term", "voice", "word", "words", "position"]


@drawn
def barcode(analysis, referent: str, *, fewest: int = FEWEST_MENTIONS, where: str = "text", show: Show = None) -> Chart:
    """Where in each article is this referent named, and in whose voice?

    One strip per article, from its first to its last own word (headline to last paragraph; comments, bylines, link
    lines and page furniture left out); a tick per mention at its word, above the line in the outlet's wording (reported
    speech, too), below it in quotation marks. A few ticks carry the name: the two ends of the contrast first. Of
    more than 12 articles as many of each outlet are drawn, spread over time, but at least one. `fewest` and `show` as
    in `naming`; with `where="headlines"` a strip is the headline alone.

    The table has outlet, article_id, start, term, voice, word (its number, from 1), words (of the article) and
    position (0..1), one row per tick, of all articles. An unknown referent raises `FramingError`.

    >>> import framing as fr
    >>> articles = pd.DataFrame({"article_id": ["a"], "outlet": ["Daily A"], "text": ["The war goes on, he says."]})
    >>> one = fr.analyse(articles, "data/codebook.yml")
    >>> barcode(one, "campaign", fewest=1).table[["word", "words"]].values.tolist()
    [[2, 6]]
    """
    articles, strip = analysis.articles, "headline" if where == "headlines" else "article"
    named = own_mentions(analysis, referent, where)
    topic = f"Where each article names {named.thing}, and in whose voice"
    draft = Draft(f"barcode-{referent}", topic, articles, KEYS, COLUMNS, where, show)
    if why := named.why_not(fewest):
        return draft.empty(why)
    counted_in = draft.scope.articles
    words = _own_words(analysis.passages, counted_in, draft.scope.kinds)
    spans = _placed(named.spans, words)
    finding = in_headlines(spans, len(counted_in), named.thing, draft.scope.headlines)
    draft.choose(finding, found=spans["outlet"])
    some, picked = spread_over(draft.seen(counted_in), max(MOST_OUTLETS, len(draft.kept)))
    about = (
        f"Each strip is one {strip} from its first to its last word. Ticks above the line: the outlet chose the word, "
        f"in reported speech too; below it: the word stands in quotation marks.{draft.words(picked)}"
    )
    keys = voice_keys(voices_in(spans["voice"]), markers=True)
    heading = draft.heading(finding, about, counted(len(spans), "mention"), keys)
    figure = _draw(spans, some, words, named.terms, heading, strip)
    return draft.chart(
        heading, figure, spans[COLUMNS].copy(), spans, _alt(spans, some, named.thing),
        "A tick is one mention, placed by word; some are longer only to make room.",
        f"Counted: {draft.scope.said if draft.scope.headlines else OWN_TEXT}.",
        "Named beside ticks where there is room, the two ends of the list of names first.", named.meant, height=None,
    )  # fmt: skip


def _own_words(passages: pd.DataFrame, articles: pd.DataFrame, kinds: Sequence[str]) -> dict[str, list[int]]:
    """For each article where its words in these kinds of passages begin, as they are read: the headline first, which
    stands after the text where a table gave it in a cell of its own."""
    words: dict[str, list] = {article_id: [] for article_id in articles["article_id"]}
    own = passages[passages["article_id"].isin(words) & passages["kind"].isin(list(kinds))]
    own = own.assign(later=own["kind"] != "headline").sort_values(["later", "start"])
    for article_id, start, text in zip(own["article_id"], own["start"], own["text"], strict=True):
        words[article_id] += [start + found.start() for found in WORD.finditer(text)]
    return words


def _placed(spans: pd.DataFrame, words: dict[str, list[int]]) -> pd.DataFrame:
    """The mentions in the order of the strips, each with its word and its position."""
    placed = []
    for article_id, starts in words.items():
        rows = spans[spans["article_id"] == article_id]
        number_of, ordered = {start: number for number, start in enumerate(starts, start=1)}, sorted(starts)
        number = [number_of[ordered[max(last_begun(ordered, start), 0)]] for start in rows["start"]]
        position = [(n - 1) / max(len(starts) - 1, 1) for n in number]
        placed.append(rows.assign(word=number, words=len(starts), position=position).sort_values(["word", "start"]))
    return pd.concat(placed, ignore_index=True)


def _draw(spans: pd.DataFrame, articles: pd.DataFrame, words: dict, terms: list[str], heading: Heading, strip: str):
    n = spans["article_id"].value_counts()
    sizes = {
        key: f"n = {counted(n.get(key, 0), 'mention')} in {counted(len(words[key]), 'word')}"
        for key in articles["article_id"]
    }
    labels = article_rows(articles, 2.3, sizes)
    left, heights = 0.6 + labels.width, {key: max(STRIP, labels.height(key) + 0.1) for key in labels.names}
    page = Page(replace(heading, keys_at=left), fsum(heights.values()) + 0.42)
    width = WIDTH - left - 0.3
    for key, top, height in down(page.top, heights):
        labels.draw(page, key, top, height)
        axes = in_inches(page, left, top, width, height)
        _strip(axes, spans[spans["article_id"] == key], width, height / 2, [terms[0], terms[-1]])
        page.heading.ends.append(top + height)
    end = top + height
    page.heading.scale = (end, end + 0.42)
    for x in percentages(page, left, width, end + 0.12):
        page.rule([x, x], [page.top, end + 0.02])
    page.note(left + width / 2, end + 0.3, f"of the {strip}’s own words", ha="center")
    return page.figure


def _strip(axes, rows: pd.DataFrame, width: float, middle: float, ends: list[str]) -> None:
    axes.plot([0, width], [middle, middle], color=AXIS, linewidth=1, clip_on=False)
    if rows.empty:
        axes.text(0.05, middle - 0.14, NONE, va="center", color=MUTED, fontsize=SIZE["small"], style="italic")
    ends_of = _ends_of_ticks(rows, width, middle)
    for row, end in zip(rows.itertuples(), ends_of, strict=True):
        colour, x = VOICE_STYLE[row.voice][0], row.position * width
        axes.vlines(x, middle, end, color=colour, linewidth=1.6, clip_on=False)
        head = {"marker": VOICE_MARKERS[row.voice], "markersize": 6, "markeredgecolor": "white", "markeredgewidth": 0.6}
        axes.plot([x], [end], color=colour, linestyle="none", clip_on=False, **head)
    _names(axes, rows.assign(end=ends_of), width, middle, ends)


def _ends_of_ticks(rows: pd.DataFrame, width: float, middle: float) -> list[float]:
    """How far each tick reaches: a longer one beside a shorter one where their markers would cover each other."""
    reached, ends = {}, []
    for row in rows.itertuples():  # from the beginning of the article to its end
        own, x = row.voice in OWN, row.position * width
        step = 0 if x - reached.get((own, 0), -1) >= CLOSE or x - reached.get((own, 1), -1) < CLOSE else 1
        reached[own, step] = x
        length = TICK + STEP * step
        ends.append(middle - length if own else middle + length)
    return ends


def _names(axes, rows: pd.DataFrame, width: float, middle: float, ends: list[str]) -> None:
    """Names that begin at their tick, while there is room: the two ends first, then the first of every other name."""
    rows = rows.assign(is_end=rows["term"].isin(ends), again=rows.duplicated(["term"])).query("is_end or not again")
    taken: dict[bool, list[tuple[float, float]]] = {True: [], False: []}
    for row in rows.sort_values(["is_end", "again", "word"], ascending=[False, True, True]).itertuples():
        own, x = row.voice in OWN, row.position * width
        weight = "bold" if row.is_end else "normal"
        text = shortened(row.term, 28)
        wide = text_width(text, SIZE["small"] - 0.5, weight)
        side = "left" if x + wide < width + 0.2 else "right"
        start, end = (x - 0.02, x + wide) if side == "left" else (x - wide, x + 0.02)
        if any(first < end + 0.08 and start - 0.08 < last for first, last in taken[own]):
            continue
        taken[own].append((start, end))
        away, colour = TICK + STEP + 0.13, INK if row.is_end else MUTED
        y = middle - away if own else middle + away
        near = y + 0.05 if own else y - 0.05
        axes.plot([x, x], [row.end, near], color=colour, linewidth=0.7, clip_on=False, zorder=1)
        how = {"ha": side, "va": "center", "fontsize": SIZE["small"] - 0.5, "color": colour, "weight": weight}
        axes.text(x - 0.02 if side == "left" else x + 0.02, y, text, **how)


def _alt(table: pd.DataFrame, articles: pd.DataFrame, what: str) -> str:
    parts = [f"Strips show where {counted(len(articles), 'article')} name {what}."]
    for article_id, name in article_names(articles).items():
        rows = table[table["article_id"] == article_id]
        if rows.empty:
            parts.append(f"{name}: {NONE}.")
            continue
        said = listing(f"{n} in {VOICE_WORDS[voice]}" for voice, n in rows["voice"].value_counts().items())
        first, n = rows.loc[rows["position"].idxmin()], counted(len(rows), "mention")
        parts.append(f"{name}: {n} ({said}), the first “{plain(first['term'])}” at {percent(first['position'])}.")
    return " ".join(parts)
