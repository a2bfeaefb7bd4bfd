"""Concordance: every occurrence with what stands around it; and the source behind any number of this package."""

from collections.abc import Mapping, Sequence

import numpy as np
import pandas as pd

from framing.anatomy import OWN_KINDS
from framing.compare.groups import attach, in_kinds
from framing.errors import FramingError
from framing.text import sentence_spans, words

COLUMNS = [
    "outlet",
    "voice",
    "speaker",
    "kind",
    "left",
    "node",
    "right",
    "sentence",
    "article_id",
    "start",
    "end",
    "sentence_start",
]
ORDERS = {"text": None, "left": -1, "right": 1, "node": 0}


def concordance(
    rows: pd.DataFrame, corpus, voices: pd.DataFrame, passages: pd.DataFrame, width: int = 60, sort: str = "text",
) -> pd.DataFrame:  # fmt: skip
    """A line for each row (keyword in context): outlet, voice, speaker, kind, left, node, right, sentence, its place.

    `rows` are whatever has article_id, start and end: mentions, words, a `chart.trace(…)`. `left` and `right` are
    `width` characters of the source on either side, on one line, and not beyond the passage; `sentence` is the whole
    sentence. `sort`: "text" (as the rows come), "left" (by the words before the node, nearest first), "right" (by the
    words after it) or "node". As many lines as rows, always. An unknown order raises `FramingError`.

    >>> import framing as fr
    >>> seeds = fr.analyse("seeds", "data/codebook.yml")
    >>> found = fr.compare.find_words(seeds.corpus, seeds.voices).query("word == 'distinction'")
    >>> concordance(found, seeds.corpus, seeds.voices, seeds.passages, width=16)[["left", "node"]].values.tolist()
    [['roportionality, ', 'distinction']]
    """
    if sort not in ORDERS:
        raise FramingError(f"There is no order {sort!r}.", advice=f"Known: {', '.join(ORDERS)}.")
    outlets = dict(zip(corpus.articles["article_id"], corpus.articles["outlet"], strict=True))
    said, printed = _Spans(voices), _Spans(passages)
    lines = []
    for article_id, start, end in rows[["article_id", "start", "end"]].itertuples(index=False, name=None):
        text, start, end = corpus.texts[article_id], int(start), int(end)
        voice, passage = said.at(article_id, start), printed.at(article_id, start)
        first, last = (int(passage["start"]), int(passage["end"])) if passage else (0, len(text))
        left, right = text[max(first, start - width) : start], text[end : min(max(last, end), end + width)]
        opens, sentence = _sentence(text, first, last, start, end)
        lines.append({
            "outlet": outlets[article_id], "voice": voice.get("voice"), "speaker": voice.get("speaker"),
            "kind": passage.get("kind"), "left": _line(left), "node": text[start:end], "right": _line(right),
            "sentence": sentence, "article_id": article_id, "start": start, "end": end, "sentence_start": opens,
        })  # fmt: skip
    table = pd.DataFrame(lines, columns=COLUMNS)
    if sort != "text" and len(table):
        table = table.iloc[sorted(range(len(table)), key=lambda at: _order(table.iloc[at], sort))]
    return table.reset_index(drop=True)


def behind(
    rows: pd.DataFrame, articles: pd.DataFrame, cell: Mapping | pd.Series | None = None,
    kinds: Sequence[str] = OWN_KINDS, **values,
) -> pd.DataFrame:  # fmt: skip
    """The rows of the source behind a number: as many as `shares`, `rates`, `words_by_voice` or `keyness` counted.

    `rows` is what was counted there (mentions, voices, words), `kinds` the same as there. Say which cell by name
    (`outlet="Daily A", term="war"`; several values as a list), or give the row itself as `cell`: what it has in common
    with the rows counts. A column that neither the rows nor the articles have raises `FramingError`.

    >>> articles = pd.DataFrame({"article_id": ["a"], "outlet": ["Daily A"]})
    >>> mentions = pd.DataFrame({"article_id": ["a", "a"], "term": ["war", "raid"], "kind": "body"})
    >>> len(behind(mentions, articles, outlet="Daily A", term="war"))
    1
    """
    given = {} if cell is None else {key: cell[key] for key in dict(cell) if key in rows or key in articles}
    values = given | values
    mine = [name for name in values if name not in rows or name in articles]
    found = attach(in_kinds(rows, kinds), articles, [name for name in mine if name != "article_id"])
    for name, value in values.items():
        several = list(value) if isinstance(value, list | tuple | set) else [value]
        found = found[found[name].astype("str").fillna("unknown").isin([str(one) for one in several])]
    return found.reset_index(drop=True)


class _Spans:
    """Which span of a partition stands at a place."""

    def __init__(self, spans: pd.DataFrame):
        columns = [name for name in ("start", "end", "voice", "speaker", "kind") if name in spans]
        self.found = {
            article: (np.sort(group["start"].to_numpy(int)), group.sort_values("start")[columns].to_dict("records"))
            for article, group in spans.groupby("article_id", sort=False)
        }

    def at(self, article_id: str, place: int) -> dict:
        starts, spans = self.found.get(article_id, (np.empty(0), []))
        number = int(np.searchsorted(starts, place, side="right")) - 1
        return spans[number] if number >= 0 and place < spans[number]["end"] else {}


def _line(text: str) -> str:
    """On one line, blanks at either end kept as one blank."""
    ends = text[:1].isspace(), text[1:][-1:].isspace()
    inner = " ".join(text.split())
    return f"{' ' * ends[0]}{inner}{' ' * ends[1]}" if inner else " " * bool(text)


def _sentence(text: str, first: int, last: int, start: int, end: int) -> tuple[int, str]:
    """Where the sentence (or sentences) of a span begins, and its words."""
    around = [(first + a, first + b) for a, b in sentence_spans(text[first:last])]
    touched = [(a, b) for a, b in around if a < end and start < b] or [(start, end)]
    opens = min(start, *(a for a, _ in touched))
    return opens, text[opens : max(end, *(b for _, b in touched))]


def _order(line: pd.Series, sort: str) -> tuple:
    if sort == "node":
        return words(line["node"]), words(line["right"])
    return (
        (words(line["left"])[::-1], words(line["node"]))
        if sort == "left"
        else (words(line["right"]), words(line["node"]))
    )
