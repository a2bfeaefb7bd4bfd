"""Concordance: every occurrence on a line of its own, with what stands around it and who says it."""

import pandas as pd

from framing.core.arguments import checked
from framing.core.errors import FramingError, require_known
from framing.core.spans import by_article, covering
from framing.core.text.pseudonyms import mask
from framing.core.text.sentences import sentence_spans
from framing.core.text.words import WORD, words
from framing.reading.corpus import Corpus

PLACE = "article_id start end"
ORDERS = ("text", "left", "right", "node")
UNITS = ("characters", "words")
AROUND = 200  # characters on either side that decide the order of lines, however few are shown
COLUMNS = ["outlet", "voice", "speaker", "kind", "left", "node", "right", "sentence", "article_id", "start", "end"]
COLUMNS += ["sentence_start"]


@checked(rows=PLACE, voices=PLACE, passages=PLACE, names="article_id")
def concordance(
    rows: pd.DataFrame, corpus: Corpus, voices: pd.DataFrame, passages: pd.DataFrame, width: int | str = 60,
    sort: str = "text", unit: str = "characters", nth: int = 1, names: pd.DataFrame | None = None,
) -> pd.DataFrame:  # fmt: skip
    """A line for each row (keyword in context): outlet, voice, speaker, kind, left, node, right, sentence, its place.

    `rows` are whatever has article_id, start and end: mentions, words, `find_phrase`, `behind`, a `chart.trace(…)`.
    `left` and `right` are `width` characters of the source on either side (or, by `unit`, "words"; or, with
    `width="sentence"`, the rest of the sentence), on one line, and not beyond the passage; `sentence` is the whole
    sentence. `sort`: "text" (as the rows come), "left" (by the words before the node, nearest first), "right" (by the
    words after it) or "node"; `nth` begins with the second, third … word there. As many lines as rows, always. With
    `names` (the table of an analysis) readers' names are pseudonyms in left, node and right; `sentence` is the source
    as it is. An unknown order, unit or width raises `FramingError`.

    >>> import framing as fr
    >>> seeds = fr.analyse("seeds", "data/codebook.yml")
    >>> found = fr.compare.find_words(seeds.corpus, seeds.voices).query("word == 'distinction'")
    >>> concordance(found, seeds.corpus, seeds.voices, seeds.passages, width=16)[["left", "node"]].values.tolist()
    [['roportionality, ', 'distinction']]
    """
    _refuse(width, sort, unit, nth)
    outlets = corpus.outlets
    said, printed = _at(voices, rows), _at(passages, rows)
    known = {} if names is None else {key: list(some.itertuples()) for key, some in by_article(names).items()}
    lines, order = [], []
    places = rows[["article_id", "start", "end"]].itertuples(index=False, name=None)
    for (article_id, start, end), voice, passage in zip(places, said, printed, strict=True):
        text, start, end = corpus.texts[article_id], int(start), int(end)
        first, last = (int(passage["start"]), max(int(passage["end"]), end)) if passage else (0, len(text))
        opens, closes = _sentence(sentence_spans(text[first:last]), first, start, end)
        before, after = opens, closes
        if not isinstance(width, str):  # "sentence"
            before, after = _around(text, first, last, start, end, width, unit)
        pieces = (before, start), (start, end), (end, after)
        left, shown, right = (mask(text[a:b], a, known.get(article_id, ())) for a, b in pieces)
        lines.append((
            outlets[article_id], voice.get("voice"), voice.get("speaker"), passage.get("kind"),
            _line(left), shown, _line(right), text[opens:closes],
            article_id, start, end, opens,
        ))  # fmt: skip
        if sort != "text":
            node = words(text[start:end])
            back = words(text[max(first, start - AROUND) : start])[::-1][nth - 1 :]
            on = words(text[end : min(last, end + AROUND)])[nth - 1 :]
            order.append({"left": (back, node), "right": (on, node), "node": (node, on)}[sort])
    table = pd.DataFrame(lines, columns=COLUMNS)
    if order:
        table = table.iloc[sorted(range(len(table)), key=order.__getitem__)]
    return table.reset_index(drop=True)


def _refuse(width: int | str, sort: str, unit: str, nth: int) -> None:
    for value, known, what in ((sort, ORDERS, "order"), (unit, UNITS, "unit")):
        require_known([value], known, f"There is no {what} {{}}.")
    if width != "sentence" and not (isinstance(width, int) and width >= 0):
        raise FramingError(f"There is no width {width!r}.", advice='Give a number of 0 or more, or "sentence".')
    if nth < 1:
        raise FramingError(f"There is no word number {nth}.", advice="The word next to the node is 1.")


def _at(spans: pd.DataFrame, rows: pd.DataFrame) -> list[dict]:
    """For each of the rows, the span of a partition in which it begins; nothing where none does."""
    columns = [name for name in ("start", "end", "voice", "speaker", "kind") if name in spans]
    parted = by_article(spans[["article_id", *columns]].sort_values("start"))
    found: list[dict] = [{}] * len(rows)
    for article_id, own in by_article(rows.reset_index(drop=True)).items():
        if article_id in parted:
            around = parted[article_id][columns].to_dict("records")
            for row, number in zip(own.index, covering(parted[article_id], own["start"]), strict=True):
                found[row] = around[number] if number >= 0 else {}
    return found


def _around(text: str, first: int, last: int, start: int, end: int, width: int, unit: str) -> tuple[int, int]:
    """From where to where a line shows the text."""
    if unit == "characters":
        return max(first, start - width), min(last, end + width)
    before = [found.start() for found in WORD.finditer(text, first, start)]
    after = [found.end() for found in WORD.finditer(text, end, last)]
    opens = start if not width else before[-width] if len(before) >= width else first
    closes = end if not width else after[width - 1] if len(after) >= width else last
    return opens, closes


def _line(text: str) -> str:
    """On one line, blanks at either end kept as one blank."""
    ends = text[:1].isspace(), text[1:][-1:].isspace()
    inner = " ".join(text.split())
    return f"{' ' * ends[0]}{inner}{' ' * ends[1]}" if inner else " " * bool(text)


def _sentence(spans: list[tuple[int, int]], first: int, start: int, end: int) -> tuple[int, int]:
    """From where to where the sentence (or sentences) of a span goes."""
    touched = [(first + a, first + b) for a, b in spans if first + a < end and start < first + b] or [(start, end)]
    return min(start, *(a for a, _ in touched)), max(end, *(b for _, b in touched))
