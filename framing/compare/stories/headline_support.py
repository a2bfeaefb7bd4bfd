"""Where a headline's words come from: does the article itself say them, does a source, are they altered, or absent?"""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import pandas as pd

from framing.core.kinds_and_voices import ARTICLE_VOICES, HEADINGS, LENT_VOICES
from framing.core.spans import inside, rows_by_article
from framing.core.tables import table
from framing.core.text.sentences import sentence_spans
from framing.core.text.words import content_stems, fold, stem, words
from framing.reading.corpus import Corpus

ALTERED = 0.5  # of a quotation's telling words, so many must stand in one sentence of the body to be the same remark
OWN = [name for name in ARTICLE_VOICES if name not in LENT_VOICES]  # also where the outlet keeps its distance
HEADS = [name for name in HEADINGS if name != "crosshead"]  # which stands in the body


@dataclass
class Support:
    """How the body bears a headline's words out: narrator, source, altered or absent, and where."""

    support: str
    speaker: str | None = None
    start: int | None = None
    end: int | None = None


def headline_provenance(
    corpus: Corpus, passages: pd.DataFrame, quotations: pd.DataFrame, voices: pd.DataFrame, mentions: pd.DataFrame
) -> pd.DataFrame:
    """For each term and each quotation in a headline or standfirst: where the body has it from.

    Columns: article_id, outlet, start, end, what (term or quotation), text, support, speaker, body_start, body_end.
    `support` is "narrator" (the body says it in its own voice), "source" (only in a quotation or reported speech; the
    speaker is named where known), "altered" (the body has the same remark in other words, or the same thing only under
    other names) or "absent". Terms are looked for by the codebook, quotations by their words.
    """
    outlets = corpus.outlets
    spoken = rows_by_article(voices, ["start", "end", "voice", "speaker"])
    quoted = rows_by_article(quotations[quotations.kind == "direct"], ["start", "end", "text"])
    named = rows_by_article(mentions, ["start", "end", "surface", "term", "referent", "kind", "voice", "speaker"])
    rows = []
    for key, page in rows_by_article(passages, ["start", "end", "kind", "text"]).items():
        own = {"article_id": key, "outlet": outlets[key]}
        body = _Body([one for one in page if one.kind == "body"], spoken[key], named.get(key, []))
        for head in (one for one in page if one.kind in HEADS):
            for term in inside(named.get(key, []), head.start, head.end):
                rows.append(own | _row(term.start, term.end, "term", term.surface, body.support_of_term(term)))
            for quotation in inside(quoted.get(key, []), head.start, head.end):
                found = body.support_of_quotation(quotation.text)
                rows.append(own | _row(quotation.start, quotation.end, "quotation", quotation.text, found))
    return table("provenance", rows)


def _row(start: int, end: int, what: str, text: str, found: Support) -> dict:
    where = {"start": start, "end": end, "what": what, "text": text, "body_start": found.start, "body_end": found.end}
    return where | {"support": found.support, "speaker": found.speaker}


class _Body:
    """The body of an article, in which a headline's words are looked up; what many of them ask for is kept."""

    def __init__(self, passages: list, voices: list, mentions: list):
        self.passages, self.voices = passages, voices
        self._first: dict[tuple, Any] = {}  # of the mentions of a thing, by its term and by whose voice: the first
        for one in mentions:
            if one.kind == "body":
                self._first.setdefault((one.referent, one.term, one.voice in OWN), one)
                self._first.setdefault((one.referent,), one)
        self._quoted: dict[str, Support] = {}

    def support_of_term(self, term) -> Support:
        """The body's mentions of the same thing: the same term in its own voice, then a source's, then other names."""
        alike = ("narrator", (term.term, True)), ("source", (term.term, False)), ("altered", ())
        for support, how in alike:
            first = self._first.get((term.referent, *how))
            if first is not None:
                speaker = first.speaker if support == "source" and isinstance(first.speaker, str) else None
                return Support(support, speaker, first.start, first.end)
        return Support("absent")

    def support_of_quotation(self, quoted: str) -> Support:
        """The body's sentence with the same words, or with enough of them to be the same remark."""
        wanted = fold(quoted).strip(" .,;:!?")
        if wanted not in self._quoted:
            self._quoted[wanted] = self._in_same_words(wanted) or self._in_other_words(quoted)
        return self._quoted[wanted]

    def _in_same_words(self, wanted: str) -> Support | None:
        for passage, text in zip(self.passages, self._folded, strict=True):
            at = text.find(wanted)
            if at >= 0:
                return self._voice_at(passage.start + at, len(wanted))
        return None

    def _in_other_words(self, quoted: str) -> Support:
        content = content_stems(words(quoted))
        best, most = Support("absent"), ALTERED
        for start, end, stems in self._sentences if content else ():
            shared = content & stems
            if len(shared) / len(content) >= most and len(shared) > 1:
                most = len(shared) / len(content) + 1e-9  # the first of the best
                best = Support("altered", None, start, end)
        return best

    def _voice_at(self, start: int, length: int) -> Support:
        span = next(one for one in self.voices if one.start <= start < one.end)
        if span.voice in OWN:
            return Support("narrator", None, start, start + length)
        return Support("source", span.speaker if isinstance(span.speaker, str) else None, start, start + length)

    @cached_property
    def _folded(self) -> list[str]:
        return [fold(passage.text) for passage in self.passages]

    @cached_property
    def _sentences(self) -> list[tuple[int, int, set[str]]]:
        """Where each sentence of the body stands, and the stems of its words."""
        return [
            (passage.start + start, passage.start + end, set(map(stem, words(passage.text[start:end]))))
            for passage in self.passages
            for start, end in sentence_spans(passage.text)
        ]
