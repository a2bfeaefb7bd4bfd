"""Passages, quotations and reported speech in; out, the voices: who is speaking, for each character of an article.

Headline, standfirst and crosshead speak as the headline; body and captions as the narration; quoted words as a
quotation or, kept at a distance, as a scare quote; what the narration gives to a source without marks is reported.
"""

from collections.abc import Iterator
from operator import itemgetter

import pandas as pd

from framing.core.kinds_and_voices import kind
from framing.core.spans import records, rows_by_article
from framing.core.tables import table
from framing.core.text.words import count_words
from framing.reading.corpus import Corpus
from framing.reading.passages.datelines import find_datelines
from framing.voice.interview_answers import turn_starts


def find_voices(
    corpus: Corpus,
    passages: pd.DataFrame,
    quotations: pd.DataFrame,
    comments: pd.DataFrame,
    reported: pd.DataFrame | None = None,
) -> pd.DataFrame:
    """Whose voice each stretch of an article is in: the table `voices`, a partition of its non-blank characters.

    Columns: article_id, start, end, voice (see `core.kinds_and_voices`), speaker (of quotations and reported speech,
    where known); then kind (of the passage) and words. Quoted words are quotation or scare wherever they stand; the
    outermost marks decide; the marks themselves, the number printed before a comment, the label of a turn (“Q:”) and a
    dateline are not part of what they hold. `reported` (the table of indirect speech) takes its stretches out of the
    narration; without it everything outside marks and turns is the outlet's own (strict).
    """
    begins = dict(zip(zip(comments.article_id, comments.comment_id, strict=True), comments.start, strict=True))
    return table("voices", _of_articles(corpus, passages, _sourced(quotations, reported), begins))


def _of_articles(
    corpus: Corpus, passages: pd.DataFrame, sourced: dict[str, list[tuple]], begins: dict[tuple, int]
) -> Iterator[dict]:
    """The stretches of each article; `begins`: where each comment begins behind the number printed before it."""
    pages = rows_by_article(passages, ["start", "end", "kind", "comment_id"])
    outlets, filed = corpus.outlets, find_datelines(corpus.texts, passages)
    for article_id, own in pages.items():
        text, inside = corpus.texts[article_id], sourced.get(article_id, [])
        at, own = 0, sorted(own, key=lambda one: one.start)
        turns = turn_starts(text, own, outlets[article_id])
        for passage in own:
            while at < len(inside) and inside[at][0] < passage.start:
                at += 1
            last = at
            while last < len(inside) and inside[last][1] <= passage.end:
                last += 1
            begin = turns.get(passage.start, begins.get((article_id, passage.comment_id)))
            begin = filed.get((article_id, passage.start), begin)
            cuts = _cuts(passage, inside[at:last], begin)
            yield from _spans(article_id, text, passage.kind, cuts)
            at = last


def _sourced(quotations: pd.DataFrame, reported: pd.DataFrame | None) -> dict[str, list[tuple]]:
    """By article, what is not the passage's own voice: (start, end, voice, speaker), in the order of the text."""
    found: dict[str, list[tuple]] = {}
    for row in records(quotations[["article_id", "start", "end", "kind", "depth", "speaker"]]):
        if row.depth == 0 and row.kind != "title":
            voice = "scare" if row.kind == "scare" else "quotation"
            found.setdefault(row.article_id, []).append((row.start, row.end, voice, _known(row.speaker)))
    if reported is not None:
        for row in records(reported[["article_id", "start", "end", "speaker"]]):
            found.setdefault(row.article_id, []).append((row.start, row.end, "reported", _known(row.speaker)))
    return {article_id: sorted(own, key=itemgetter(0)) for article_id, own in found.items()}


def _known(speaker) -> str | None:
    return speaker if isinstance(speaker, str) else None


def _cuts(passage, inside: list[tuple], begin: int | None) -> list[tuple]:
    """A passage cut where the voice changes: (start, end, voice, speaker) from its first character to its last."""
    own, cuts, at = kind(passage.kind).voice, [], passage.start
    if begin is not None and begin > at:
        cuts, at = [(at, begin, "other", None)], begin
    for start, end, voice, speaker in inside:
        if voice == "reported" and own != "narration":
            continue  # a headline stays the headline's, also where it reports
        start = max(start, at)  # what is reported may begin in a label
        cuts += [(at, start, own, None), (start, end, voice, speaker)]
        at = max(end, at)
    return [*cuts, (at, passage.end, own, None)]


def _spans(article_id: str, text: str, kind: str, cuts: list[tuple]) -> Iterator[dict]:
    for start, end, voice, speaker in cuts:
        piece = text[start:end]
        stripped = piece.strip()
        if stripped:
            start += len(piece) - len(piece.lstrip())
            found = {"article_id": article_id, "start": start, "end": start + len(stripped), "voice": voice}
            yield found | {"speaker": speaker, "kind": kind, "words": count_words(stripped)}
