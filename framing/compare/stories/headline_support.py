"""Where a headline's words come from: does the article itself say them, does a source, are they altered, or absent?"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

import pandas as pd

from framing.core.tables import table
from framing.core.text import COMMON, fold, sentence_spans, stem, words
from framing.reading.corpus import Corpus

ALTERED = 0.5  # of a quotation's telling words, so many must stand in one sentence of the body to be the same remark
OWN = ["narration", "scare"]  # the outlet's own voice, also where it keeps its distance


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
    named = _by_article(mentions, "start end kind referent term surface voice speaker")
    quoted = _by_article(quotations[quotations.kind == "direct"], "start end text")
    spoken = _by_article(voices, "start end voice speaker")
    printed = _by_article(passages[passages.kind == "body"], "start text")
    heads = passages.loc[passages.kind.isin(["headline", "standfirst"]), ["article_id", "start", "end"]]
    rows = []
    for key, start, end in heads.itertuples(index=False, name=None):
        own = {"article_id": key, "outlet": outlets[key]}
        for term in _inside(named[key], start, end):
            rows.append(own | _row(term.start, term.end, "term", term.surface, _term(term, named[key])))
        for quotation in _inside(quoted[key], start, end):
            found = _quotation(quotation.text, printed[key], spoken[key])
            rows.append(own | _row(quotation.start, quotation.end, "quotation", quotation.text, found))
    return table("provenance", rows)


def _by_article(rows: pd.DataFrame, columns: str) -> dict[str, list]:
    """Each article's rows as records: of thousands of articles, a table for each takes longer than their voices."""
    found = defaultdict(list)
    for row in rows[["article_id", *columns.split()]].itertuples(index=False):
        found[row.article_id].append(row)
    return found


def _inside(spans: Iterable, start: int, end: int) -> list:
    return [span for span in spans if span.start >= start and span.end <= end]


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
            return Support(support, _named(found[0]) if support == "source" else None, found[0].start, found[0].end)
    return Support("absent")


def _named(span) -> str | None:
    return span.speaker if isinstance(span.speaker, str) else None


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
    span = next(span for span in voices if span.start <= start < span.end)
    if span.voice in OWN:
        return Support("narrator", None, start, start + length)
    return Support("source", _named(span), start, start + length)
