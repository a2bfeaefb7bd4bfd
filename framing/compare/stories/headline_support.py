"""Where a headline's words come from: does the article itself say them, does a source, are they altered, or absent?"""

from dataclasses import dataclass

import pandas as pd

from framing.core.spans import inside, rows_by_article
from framing.core.tables import table
from framing.core.text import COMMON, fold, sentence_spans, stem, words
from framing.reading.corpus import Corpus

ALTERED = 0.5  # of a quotation's telling words, so many must stand in one sentence of the body to be the same remark
OWN = ["narration", "scare"]  # the outlet's own voice, also where it keeps its distance
HEADS = ["headline", "standfirst"]


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
    outlets = dict(zip(corpus.articles.article_id, corpus.articles.outlet, strict=True))
    spoken = rows_by_article(voices, ["start", "end", "voice", "speaker"])
    quoted = rows_by_article(quotations[quotations.kind == "direct"], ["start", "end", "text"])
    named = rows_by_article(mentions, ["start", "end", "surface", "term", "referent", "kind", "voice", "speaker"])
    printed = rows_by_article(passages, ["start", "end", "kind", "text"])
    rows = []
    for key, page in printed.items():
        own, body = {"article_id": key, "outlet": outlets[key]}, [one for one in page if one.kind == "body"]
        for head in (one for one in page if one.kind in HEADS):
            for term in inside(named.get(key, []), head.start, head.end):
                rows.append(own | _row(term.start, term.end, "term", term.surface, _term(term, named[key])))
            for quotation in inside(quoted.get(key, []), head.start, head.end):
                found = _quotation(quotation.text, body, spoken[key])
                rows.append(own | _row(quotation.start, quotation.end, "quotation", quotation.text, found))
    return table("provenance", rows)


def _row(start: int, end: int, what: str, text: str, found: Support) -> dict:
    where = {"start": start, "end": end, "what": what, "text": text, "body_start": found.start, "body_end": found.end}
    return where | {"support": found.support, "speaker": found.speaker}


def _term(term, mentions: list) -> Support:
    """The body's mentions of the same thing: the same term in its own voice, then a source's, then other names."""
    body = [one for one in mentions if one.kind == "body" and one.referent == term.referent]
    same = [one for one in body if one.term == term.term]
    for support, found in (
        ("narrator", [one for one in same if one.voice in OWN]),
        ("source", [one for one in same if one.voice not in OWN]),
        ("altered", body),
    ):
        if found:
            first = found[0]
            speaker = first.speaker if support == "source" and isinstance(first.speaker, str) else None
            return Support(support, speaker, first.start, first.end)
    return Support("absent")


def _quotation(quoted: str, body: list, voices: list) -> Support:
    """The body's sentence with the same words, or with enough of them to be the same remark."""
    wanted = fold(quoted).strip(" .,;:!?")
    for passage in body:
        at = fold(passage.text).find(wanted)
        if at >= 0:
            return _voice_at(passage.start + at, len(wanted), voices)
    telling = {stem(word) for word in words(quoted) if word not in COMMON}
    best = Support("absent")
    most = ALTERED
    for passage in body:
        for start, end in sentence_spans(passage.text):
            shared = telling & set(map(stem, words(passage.text[start:end])))
            if telling and len(shared) / len(telling) >= most and len(shared) > 1:
                most = len(shared) / len(telling) + 1e-9  # the first of the best
                best = Support("altered", None, passage.start + start, passage.start + end)
    return best


def _voice_at(start: int, length: int, voices: list) -> Support:
    span = next(one for one in voices if one.start <= start < one.end)
    if span.voice in OWN:
        return Support("narrator", None, start, start + length)
    return Support("source", span.speaker if isinstance(span.speaker, str) else None, start, start + length)
