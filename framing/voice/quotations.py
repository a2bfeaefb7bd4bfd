"""Passages in; out, every stretch in quotation marks, and turn of an interview, each of one kind: direct (somebody's
words), scare (kept at a distance, without a source) or title (of a work).
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

import pandas as pd

from framing.core.kinds_and_voices import HEADINGS
from framing.core.ordered_spans import last_begun
from framing.core.spans import records, rows_by_article
from framing.core.tables import table
from framing.core.text.quotation_marks import Pair, Problem, pair_marks
from framing.core.text.sentences import sentence_spans
from framing.core.text.words import plain_blanks
from framing.reading.corpus import Corpus
from framing.voice.interview_answers import RULE, TURN, turns_in, within_turns
from framing.voice.marked_stretch import Stretch
from framing.voice.quotation_kinds import LONE_NAME, TITLED, kind_of

# “a bully”, “a fool” and “a liar”; “a bully,” “a fool”: between two stretches that are named in one breath.
JOINED = re.compile(
    r""",?[”"’'»]{1,2}(?:,?\s{1,3}(?:and|or|nor)|,|(?<=,”|,"|,’))\s{1,3}(?:(?:an?|as|of|the)\s{1,3}){0,2}[“"‘'«]{1,2}"""
)
REACH = 600  # characters of a sentence on either side of the marks; so that a text without full stops takes no longer


class MarkedPair(NamedTuple):
    """A pair of marks, and the row of its passage in the table `passages`."""

    row: int
    pair: Pair


class PairedMarks(NamedTuple):
    """The pairs of every article, in the order of the text, and the table of the marks that are left over."""

    pairs: dict[str, list[MarkedPair]]
    problems: pd.DataFrame


def pair_all_marks(corpus: Corpus, passages: pd.DataFrame) -> PairedMarks:
    """Pair the marks of every article.

    The table of problems has article_id, start, end, mark, problem: the marks that have no partner, to be looked at.
    """
    pairs: dict[str, list[MarkedPair]] = {}
    odd: list[dict] = []
    numbered = passages.assign(row=passages.index)
    outlets = corpus.outlets
    for article_id, own in rows_by_article(numbered, ["row", "kind", "start", "end"]).items():
        text, own_pairs = corpus.texts[article_id], []
        for strand in _strands(own):
            rows, spans = [one.row for one in strand], [(one.start, one.end) for one in strand]
            found, problems = pair_marks(text, spans)
            if strand[0].kind == "body":
                turns = turns_in(text, own, outlets[article_id])
                own_pairs += [MarkedPair(rows[number], pair) for number, pair in turns]
                found = within_turns(found, [pair for _, pair in turns])
            at = 0
            for pair in found:
                while spans[at][1] < pair.end:
                    at += 1
                own_pairs.append(MarkedPair(rows[at], pair))
            odd += [_problem(article_id, problem) for problem in problems]
        pairs[article_id] = sorted(own_pairs, key=lambda marked: (marked.pair.start, -marked.pair.end))
    odd.sort(key=lambda row: (row["article_id"], row["start"]))
    return PairedMarks(pairs, table("problem_marks", odd))


def _strands(own: list) -> Iterator[list]:
    """Passages among which a quotation may run on: the whole body (a caption between does not end it), others alone."""
    if body := [one for one in own if one.kind == "body"]:
        yield body
    yield from ([one] for one in own if one.kind != "body")


def _problem(article_id: str, problem: Problem) -> dict:
    return {"article_id": article_id, **problem._asdict()}


def find_quotations(corpus: Corpus, passages: pd.DataFrame, pairs: dict[str, list[MarkedPair]]) -> pd.DataFrame:
    """Every stretch in quotation marks, or turn of an interview: the table `quotations`, a row for each paragraph.

    Columns: article_id, quotation_id (shared by the paragraphs of one quotation), start, end (the content, without the
    marks), kind (direct, scare, title), speaker (missing: not read from marks), cue (the words that give a source,
    where they decided), rule (why this kind), text; then passage_id and depth (1 = a quotation within a quotation).

    >>> import framing as fr
    >>> a = fr.analyse(fr.read("seeds"), "data/codebook.yml")
    >>> a.quotations.query("kind == 'scare' and text == 'bear hug'").rule.tolist()
    ['short, no source in its sentence']
    """
    of_row = dict(zip(passages.index.tolist(), records(passages), strict=True))
    rows = []
    for article_id, own in pairs.items():
        text, number, last, reader = corpus.texts[article_id], 0, None, None
        plain = plain_blanks(text)
        for row, pair in own:
            if reader is None or reader.passage is not of_row[row]:
                reader = _Reader(plain, of_row[row])
            if pair.continues and last is not None:
                kind, cue, rule = last["kind"], last["cue"], "continued from the paragraph before"
                quotation_id = last["quotation_id"]
            else:
                turn = pair.opened.sign == TURN
                kind, cue, rule = ("direct", None, RULE) if turn else kind_of(reader.stretch(pair))
                beside = last is not None and JOINED.fullmatch(text, last["end"], pair.start)
                if last is not None and beside and _goes_with(last, kind, rule):
                    kind, cue, rule = last["kind"], last["cue"], last["rule"]
                elif kind == "title" and last is not None and _is_a_name_beside(rows, pair, text):
                    rows[-1] |= {"kind": kind, "cue": cue, "rule": rule}
                number += 1
                quotation_id = number
            found: dict = {"article_id": article_id, "quotation_id": quotation_id, "start": pair.start, "end": pair.end}
            found |= {"kind": kind, "cue": cue, "rule": rule, "text": text[pair.start : pair.end]}
            rows.append(found | {"passage_id": reader.passage.passage_id, "depth": pair.depth})
            if pair.depth == 0:
                last = found
    return table("quotations", rows)


def _goes_with(last: dict, kind: str, rule: str) -> bool:
    """Is a stretch of the kind of the last one, if named in one breath: “now” and “Hands Off Our Springs”?"""
    return kind == "scare" or (rule == TITLED and last["kind"] == "direct")


def _is_a_name_beside(rows: list[dict], pair: Pair, text: str) -> bool:
    """“Low Tide” and “The Salt Women”: is the first one a bare name, named in one breath with a title?"""
    return rows[-1]["rule"] == LONE_NAME and bool(JOINED.fullmatch(text, rows[-1]["end"], pair.start))


class _Reader:
    """A passage, its sentences cut once, from which the stretches in its marks are read with what is around them."""

    def __init__(self, text: str, passage):
        self.text, self.passage = text, passage
        self.sentences = [(passage.start + a, passage.start + b) for a, b in sentence_spans(passage.text)]
        self.starts = [start for start, _ in self.sentences]

    def stretch(self, pair: Pair) -> Stretch:
        text, passage = self.text, self.passage
        opens, closes = pair.opened.start, pair.closed.end if pair.closed else pair.end
        place = last_begun(self.starts, pair.start)
        start, end = self.sentences[place] if place >= 0 else (passage.start, passage.end)
        if pair.start >= end:
            start, end = passage.start, passage.end
        return Stretch(
            content=text[pair.start : pair.end],
            before=text[max(passage.start, opens - REACH) : opens],
            after=text[closes : min(passage.end, closes + REACH)],
            sentence_before=text[max(start, opens - REACH) : opens],
            sentence_after=text[closes : min(end, closes + REACH)],
            headline=passage.kind in HEADINGS,
            single=pair.opened.single,
        )
