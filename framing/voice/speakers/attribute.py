"""Passages and quotations in; out, who says each quotation, with the cue, the rule and a confidence.

The innermost attribution governs: in “the channel said that she told him, ‘…’” it is she who speaks. Unknown stays
unknown. No model and no list of names: words, marks and sentences only (`clauses`), and who is named in the
article (`names`).
"""

import re
from bisect import bisect_right
from collections import defaultdict

import pandas as pd

from framing.core.kinds import HEADINGS
from framing.core.tables import table
from framing.core.text import fold
from framing.reading.corpus import Corpus
from framing.voice.lexicons.verbs import PRONOUNS, VERBS
from framing.voice.speakers.clauses import Line, Source
from framing.voice.speakers.coreference import Naming
from framing.voice.speakers.nameability import is_thing, names_somebody
from framing.voice.speakers.names import people_of
from framing.voice.speakers.rules import (
    after_in_paragraph,
    blank_out,
    clause_subject,
    cue_of_sentences,
    find_source,
    headline_source,
)
from framing.voice.speakers.tokens import QUOTE

# How far each rule is trusted: the share that was right on PolNeAR's training articles, where it was used often enough.
CONFIDENCE = {
    "cue after": 0.98, "continued": 0.97, "cue before": 0.93, "governing clause": 0.93, "closing clause": 0.9,
    "signed": 0.88, "according to": 0.85, "colon": 0.84, "around it": 0.8, "label": 0.8, "running speaker": 0.8,
    "same quotation": 0.7, "as in the body": 0.7, "clause subject": 0.7, "addressed": 0.6,
}  # fmt: skip
_VOCATIVE = re.compile(
    r"\s*(?:\d+[.)]\s*)?(?P<name>[^\W\d_]\w*),\s[^“\"]{0,80}\byou\b[^“\"]{0,40}\b(?:by|said|say|wrote)\W*$"
)
_TRANSCRIPT = re.compile(r"(?P<name>[A-Z][A-Z.’'-]+(?: [A-Z][A-Z.’'-]+){0,3}):\s")
_SIGNATURE = re.compile(r"\s*\n\s*(?P<dash>[—–―-]|--)\s?(?P<name>[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,4})(?=[,.\n]|$)")
_LABEL = re.compile(r"\s*(?:\d+[.)]\s*)?(?P<name>[^\W\d_]\w*):\s*$")


def read_articles(corpus: Corpus, passages: pd.DataFrame, quotations: pd.DataFrame) -> "dict[str, Article]":
    """Every article with the speakers of its quotations found: what `attribute_quotations` and `name_sources` ask."""
    quoted = dict(iter(quotations.groupby("article_id", sort=False)))
    articles = {}
    for article_id, own in passages.groupby("article_id", sort=False):
        rows = quoted.get(article_id, quotations.head(0))
        articles[article_id] = Article(corpus.texts[article_id], own, rows)
        articles[article_id].speakers()
    return articles


def attribute_quotations(quotations: pd.DataFrame, articles: "dict[str, Article]") -> pd.DataFrame:
    """Who says each direct quotation: the table `quotations` again, in the same order.

    Filled in for quotations of kind "direct": speaker (the canonical name within the article; missing if unknown), cue
    (the words that attribute), rule (readable), confidence (0 to 1), source_start and source_end (where
    the speaker is named, if only by “he”), cue_start and cue_end. Scare quotes and titles keep what they had.

    >>> import framing as fr
    >>> seeds = fr.read("seeds")
    >>> passages = fr.find_passages(seeds)
    >>> quotations = fr.voice.find_quotations(seeds, passages, fr.voice.pair_all_marks(seeds, passages)[0])
    >>> said = attribute_quotations(quotations, read_articles(seeds, passages, quotations))
    >>> said[said.text.str.startswith("I don’t think")][["speaker", "cue", "rule"]].values.tolist()
    [['Antony Blinken', 'shot back', 'cue after']]
    """
    found = {(key, start): what for key, article in articles.items() for start, what in article.found.items()}
    rows = quotations.to_dict("records")
    for row in rows:
        row |= found.get((row["article_id"], row["start"]), {}) if row["kind"] == "direct" else {}
    return table("quotations", rows, quotations.columns)


class Article:
    """One article while its quotations are attributed, from the top down."""

    def __init__(self, text: str, passages: pd.DataFrame, quotations: pd.DataFrame):
        self.text = text
        order = passages.sort_values("start")
        self.spans = list(zip(order.start.tolist(), order.end.tolist(), order.kind.tolist(), strict=True))
        self.rows = sorted(
            zip(
                quotations.start.tolist(), quotations.end.tolist(), quotations.kind.tolist(),
                quotations.quotation_id.tolist(), quotations.depth.tolist(), strict=True,
            ),
            key=lambda row: (row[0], -row[1]),
        )  # fmt: skip
        self.masked, self.edges = blank_out(text, self.rows)
        named = [(start, end) for start, end, kind in self.spans if kind not in ("headline", "comment")]
        self.people = people_of(text, named or [span[:2] for span in self.spans])
        self.found: dict[int, dict] = {}
        self.ids: dict[int, dict] = {}
        self.lines: dict[int, Line] = {}
        self.same_id = defaultdict(list)
        for row in self.rows:
            self.same_id[row[3]].append(row)

    def line(self, number: int) -> Line:
        if number not in self.lines:
            start, end, _ = self.spans[number]
            self.lines[number] = Line(self.masked, start, end, self.people.surnames).split(self.text)
        return self.lines[number]

    def speakers(self) -> dict[int, dict]:
        """Every quotation's speaker, by its start: body first, then headlines (which may repeat it), then comments."""
        inside = defaultdict(list)
        at = 0
        for row in self.rows:
            while at + 1 < len(self.spans) and self.spans[at][1] <= row[0]:
                at += 1
            inside[at].append(row)
        self.naming = Naming(self)
        numbers = range(len(self.spans))
        body = [number for number in numbers if self.spans[number][2] not in (*HEADINGS, "comment")]
        for place, number in enumerate(body):
            if number in inside:
                self._paragraph(number, body[place - 1] if place else None, inside[number])
        for number in numbers:
            kind = self.spans[number][2]
            if number in inside and kind in HEADINGS:
                self._headline(number, inside[number])
            elif number in inside and kind == "comment":
                self._comment(number, inside[number])
        return self.found

    def name(self, source: Source) -> str | None:
        """The one name in this article for the words of a source; the quotations' speakers must be known before."""
        number = max(0, bisect_right([span[0] for span in self.spans], source.start) - 1)
        before = next((n for n in range(number - 1, -1, -1) if self.spans[n][2] == "body"), None)
        self.naming.enter(number, before)
        return self.naming.speaker(source)

    def _keep(self, row: tuple, source: Source | None, confidence: float | None = None) -> None:
        if source is None:
            return
        cue = self.text[source.cue_start : source.cue_end]
        speaker = self.naming.speaker(source)
        self.naming.spoke(source, speaker)
        self.found[row[0]] = {
            "speaker": speaker, "cue": cue or None, "rule": source.how,
            "confidence": (confidence or CONFIDENCE[source.how]) if speaker else None,
            "source_start": source.start, "source_end": source.end, "cue_start": source.cue_start,
            "cue_end": source.cue_end,
        }  # fmt: skip

    def _paragraph(self, number: int, before: int | None, rows: list[tuple]) -> None:
        line = self.line(number)
        self.naming.enter(number, before)
        places = {self.edges[row[0]][0]: row for row in rows if row[4] == 0 and row[2] == "direct"}
        waiting: list[tuple] = []
        last: Source | None = None
        known: dict[tuple, Source] = {}
        for token, word in enumerate(line.low):
            row = places.get(line.at[token]) if word == QUOTE else None
            if row is None:
                continue
            label = _TRANSCRIPT.match(self.text, row[0], row[1])
            if label:  # a transcript: the speaker is printed within the marks
                known[row] = Source(label.start(), label.end("name"), label.end("name"), label.end("name") + 1, "label")
                self._keep(row, known[row])
                last = None
                continue
            source = find_source(line, token, self.text)
            if source is None and _stands_alone(line, token):
                source = self._running(line, token, last, before, rows)
                if source is None:
                    waiting.append(row)
            if source is None and not _stands_alone(line, token):
                source = self._unsaid(line, token, last, before, rows)
            known[row] = source
            if source is not None:
                last = source
                self._keep(row, source)
                for earlier in waiting:  # “… . …,” she said: the paragraph's cue comes after
                    self._keep(earlier, source._replace(how="around it"))
                waiting = []
        self._share(rows, known)
        self._nested(rows)

    def _running(self, line: Line, token: int, last: Source | None, before: int | None, rows) -> Source | None:
        """A quotation that is a sentence of its own goes on from the speaker before it."""
        if last is not None:
            return last._replace(how="continued")
        inside = cue_of_sentences(line, token)
        if inside is not None:
            return inside._replace(how="continued")
        if after_in_paragraph(line, token, self.text) is not None:
            return None
        if token + 1 == len(line.low):
            below = self._signed_below(line)
            if below is not None:
                return below
        if before is None:
            return None
        above = self.naming.last_source(before)
        return above._replace(how="running speaker") if above is not None else None

    def _signed_below(self, line: Line) -> Source | None:
        """“…” and below it, in a paragraph of its own: — Ann Lee"""
        found = _SIGNATURE.match(self.text, line.to[-1])
        if not found:
            return None
        return Source(*found.span("name"), *found.span("dash"), "signed")

    def _unsaid(self, line: Line, token: int, last: Source | None, before: int | None, rows) -> Source | None:
        """No verb of saying in its sentence: whose deed the sentence tells, but “they must …” is the last speaker's."""
        first, _ = line.sentence(token)
        if any(word in ("must", "should", "ought") for word in line.low[first:token]):
            return self._running(line, token, last, before, rows)
        found = clause_subject(line, token)
        if found is None and VERBS.get(line.low[first]) == "ing":  # “Adding, ‘…’”
            return self._running(line, token, last, before, rows)
        return None if found is None or is_thing(self.naming, found.start, found.end) else found

    def _share(self, rows: list[tuple], known: dict[tuple, Source]) -> None:
        """The paragraphs of one quotation have one speaker: the first that was told, unless only a guess."""
        for row in rows:
            if row[4] or row[2] != "direct":
                continue
            own, first = self.found.get(row[0]), self.ids.get(row[3])
            if first is not None:
                sure = own and own["rule"] in ("cue after", "cue before", "according to", "label")
                if not own or not sure:
                    self.found[row[0]] = _by(first, "same quotation")
            elif own:
                self.ids[row[3]] = own
        for row in rows:  # the first paragraph may have had to wait for the second
            for other in self.same_id[row[3]] if row[3] in self.ids else []:
                if other[0] not in self.found and other[2] == "direct":
                    self.found[other[0]] = _by(self.ids[row[3]], "same quotation")

    def _nested(self, rows: list[tuple]) -> None:
        """A quotation within a quotation: by its own cue inside, else its speaker is the one who speaks around it."""
        for row in rows:
            if not row[4] or row[2] != "direct":
                continue
            outer = max((other for other in rows if other[4] < row[4] and other[0] <= row[0] < other[1]), default=None)
            if outer is None:
                continue
            start, end = self.edges[row[0]]
            masked = self.text[: outer[1]]
            masked = masked[:start] + QUOTE * (min(end, outer[1]) - start) + masked[min(end, outer[1]) :]
            line = Line(masked, outer[0], outer[1]).split(self.text)
            token = next((n for n, at in enumerate(line.at) if at == start), None)
            source = find_source(line, token, self.text) if token is not None else None
            if source is not None:
                self._keep(row, source)
            elif outer[0] in self.found:
                self.found[row[0]] = _by(self.found[outer[0]], "around it")

    def _headline(self, number: int, rows: list[tuple]) -> None:
        line = self.line(number).lower_verbs()
        self.naming.enter(number, None)
        for row in rows:
            if row[2] != "direct":
                continue
            start = self.edges[row[0]][0]
            token = next((n for n, at in enumerate(line.at) if at == start), None)
            source = None if token is None else (headline_source(line, token) or find_source(line, token, self.text))
            if source is None or not self._may_speak(source):
                again = self._in_the_body(row)
                if again is not None:
                    self.found[row[0]] = _by(again, "as in the body")
                    continue
                source = clause_subject(line, token) if token is not None else None
            self._keep(row, source if source and self._may_speak(source) else None)

    def _may_speak(self, source: Source) -> bool:
        """“Lee: ‘…’” is hers, “Ferry strike: ‘…’” nobody's: where no verb of saying makes a speaker, the words must."""
        if source.how not in ("colon", "clause subject"):
            return True
        label = self.text[source.end : source.end + 1] == ":"
        return names_somebody(self.naming, source.start, source.end, label)

    def _in_the_body(self, row: tuple) -> dict | None:
        words = fold(self.text[row[0] : row[1]]).strip(" .,!?")
        for other in self.rows:
            if other[0] in self.found and other[0] != row[0] and words in fold(self.text[other[0] : other[1]]):
                return self.found[other[0]]
        return None

    def _comment(self, number: int, rows: list[tuple]) -> None:
        """Readers seldom quote; only who is named right there counts, or whom the comment addresses."""
        start, _, _ = self.spans[number]
        line = self.line(number)
        for row in rows:
            if row[2] != "direct" or row[4]:
                continue
            opening = self.edges[row[0]][0]
            before = self.text[start:opening]
            named = _LABEL.match(before) or _VOCATIVE.match(before)
            if named:
                at, to = start + named.start("name"), start + named.end("name")
                source = Source(at, to, to, to, "addressed")
                self.found[row[0]] = {
                    "speaker": named["name"], "rule": source.how, "confidence": CONFIDENCE[source.how],
                    "source_start": at, "source_end": to, "cue": None,
                }  # fmt: skip
                continue
            token = next((n for n, at in enumerate(line.at) if at == opening), None)
            source = find_source(line, token, self.text) if token is not None else None
            if source is None or source.how not in ("cue before", "cue after", "according to"):
                continue
            if self.text[source.start].isupper() and self.text[source.start : source.end].lower() not in PRONOUNS:
                self._keep(row, source)


def _by(known: dict, rule: str) -> dict:
    """What is known of another quotation, taken over by this rule."""
    return known | {"rule": rule, "confidence": CONFIDENCE[rule] if known["speaker"] else None}


def _stands_alone(line: Line, token: int) -> bool:
    """Is a quotation a sentence of its own, or the first thing in it?"""
    first, _ = line.sentence(token)
    return all(line.low[n] == QUOTE or not line.low[n][0].isalnum() for n in range(first, token))
