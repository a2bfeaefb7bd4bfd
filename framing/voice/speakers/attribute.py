"""Passages and quotations in; out, who says each quotation, with the cue, the rule and a confidence.

The innermost attribution governs: in “the channel said that she told him, ‘…’” it is she who speaks. Unknown stays
unknown. No model and no list of people: words, marks and sentences only (`cues`), and who is named in the article
(`persons`).
"""

from bisect import bisect_left
from collections import defaultdict

import pandas as pd

from framing.core.kinds_and_voices import HEADINGS
from framing.core.spans import records, rows_by_article
from framing.core.tables import table
from framing.core.text.english.function_words import PRONOUNS
from framing.reading.corpus import Corpus
from framing.voice.grammar.clauses import FAR, Line
from framing.voice.grammar.tokens import QUOTE
from framing.voice.lexicons.speaker_verbs import VERBS
from framing.voice.quotation_kinds import SOURCED, UNSOURCED
from framing.voice.speakers.article import Page
from framing.voice.speakers.cues.after_marks import LABEL, SIGNATURE, SIGNATURE_BARE, VOCATIVE, labelled
from framing.voice.speakers.cues.headlines import Repeated, headline_words, is_named_in_body, may_speak
from framing.voice.speakers.cues.plain_clauses import clause_subject
from framing.voice.speakers.cues.rules import cue_of_sentences, find_source, introduced, told_after
from framing.voice.speakers.records import DENIED, NO_NAME, UNNAMED, Attribution, Name, Quotation, Source
from framing.voice.speakers.references.coreference import Naming
from framing.voice.speakers.references.nameability import is_thing

# How far each rule is trusted: the share that was right on PolNeAR's training articles. They were written on these,
# which flatters the rarer ones: of a rule used fewer than 100 times there the lower limit is stated (Wilson, one-sided
# 80%), and of one used fewer than fifteen times what all such rules reached together.
CONFIDENCE = {
    "cue after": 0.98, "continued": 0.97, "cue before": 0.93, "governing clause": 0.93, "closing clause": 0.93,
    "signed": 0.8, "according to": 0.8, "around it": 0.8, "any verb": 0.8, "whose remark": 0.8,
    "relative clause": 0.8, "in the words of": 0.8, "told after": 0.8, "colon": 0.78, "introduced": 0.75,
    "label": 0.8, "turn": 0.8, "clause subject": 0.75, "same quotation": 0.75, "running speaker": 0.67,
    "as in the body": 0.7, "addressed": 0.6, DENIED: 0, UNNAMED: 0, NO_NAME: 0,
}  # fmt: skip
# An answer that is right less often than this is not given: the speaker is unknown.
LEAST_CONFIDENCE = 0.6
_SURE = ("cue after", "cue before", "according to", "label")


def read_articles(corpus: Corpus, passages: pd.DataFrame, quotations: pd.DataFrame) -> "dict[str, Article]":
    """Every article with the speakers of its quotations found: what `attribute_quotations` and `name_sources` ask."""
    quoted = rows_by_article(quotations, ["start", "end", "kind", "quotation_id", "depth"])
    pages = rows_by_article(passages, ["start", "end", "kind"])
    return {key: Article(Page(corpus.texts[key], own, quoted.get(key, []))) for key, own in pages.items()}


def attribute_quotations(quotations: pd.DataFrame, articles: "dict[str, Article]") -> pd.DataFrame:
    """Who says each direct quotation: the table `quotations` again, in the same order.

    Filled in for quotations of kind "direct": speaker (the canonical name within the article; missing if unknown), cue
    (the words that attribute), rule (readable), confidence (how often such an answer is right, 0 to 1), source_start
    and source_end (where the speaker is named, if only by “he”), cue_start and cue_end. Titles keep what they had, and
    so do scare quotes. A few words beside a verb of saying become scare quotes where nobody turns out to say them.

    >>> import framing as fr
    >>> seeds = fr.read("seeds")
    >>> passages = fr.find_passages(seeds)
    >>> quotations = fr.voice.find_quotations(seeds, passages, fr.voice.pair_all_marks(seeds, passages)[0])
    >>> said = attribute_quotations(quotations, read_articles(seeds, passages, quotations))
    >>> said[said.text.str.startswith("I don’t think")][["speaker", "cue", "rule"]].values.tolist()
    [['Antony Blinken', 'shot back', 'cue after']]
    """
    found = {
        (key, start): what.as_row(article.page.text)
        for key, article in articles.items()
        for start, what in article.found.items()
    }
    rows = [row._asdict() for row in records(quotations)]
    for row in rows:
        own = found.get((row["article_id"], row["start"]), {}) if row["kind"] == "direct" else {}
        alone = row["rule"] == SOURCED and not own and not row["depth"]
        if alone and row["start"] not in articles[row["article_id"]].heard:
            own = {"kind": "scare", "cue": None, "rule": UNSOURCED}
        row |= own
    return table("quotations", rows, quotations.columns)


class Article:
    """One article, its quotations attributed from the top down: body first, then headlines, which may repeat it, then
    comments. `found` holds each attribution by the quotation's start.
    """

    def __init__(self, page: Page):
        self.page, self.naming = page, Naming(page)
        self.found: dict[int, Attribution] = {}
        self.heard: set[int] = set()  # quotations in comments that have a source, named or not
        self.first: dict[int, Attribution] = {}  # of each quotation over several paragraphs, by its number
        self.inside: dict[int, list[Quotation]] = defaultdict(list)
        self.parts: dict[int, list[Quotation]] = defaultdict(list)
        for one in page.quotations:
            self.inside[page.number_at(one.start)].append(one)
            self.parts[one.number].append(one)
        self._attribute()

    def name(self, source: Source) -> str | None:
        """The one name in this article for the words of a source."""
        return self.naming.name(source).name

    def _attribute(self) -> None:
        numbers = range(len(self.page.spans))
        above = None
        for number in numbers:
            if self.page.kind(number) not in (*HEADINGS, "comment"):
                if number in self.inside:
                    self._paragraph(number, above, self.inside[number])
                above = number
        said = Repeated(self.page, self.found)
        for number in numbers:
            kind = self.page.kind(number)
            if number in self.inside and kind in HEADINGS:
                self._headline(number, self.inside[number], said)
            elif number in self.inside and kind == "comment":
                self._comment(number, self.inside[number])
                self.page.forget(number)

    def _keep(self, one: Quotation, source: Source | None, before: Quotation | None = None) -> None:
        """Record whose a quotation is; one that goes on from another is no surer than that one (`before`)."""
        if source is None:
            return
        named = self.naming.name(source)
        self.naming.spoke(source, named.name)
        places = None if source.nobody else (source.start, source.end)
        found = _answer(named, source.how, places, (source.cue_start, source.cue_end))
        sure = self.found[before.start].confidence if before and source.how == "continued" else None
        self.found[one.start] = found.by(source.how, sure) if sure else found

    def _paragraph(self, number: int, above: int | None, rows: list[Quotation]) -> None:
        line = self.page.line(number)
        waiting: list[Quotation] = []
        last: Source | None = None
        before: Quotation | None = None  # the one that `last` said
        for one in rows:
            if one.depth or not one.direct:
                continue
            label, token = labelled(self.page.text, self.page.spans[number][0], one), self._token(line, one)
            if label is not None:
                self._keep(one, label)
                last = None
            if label is not None or token is None:
                continue
            alone = line.stands_alone(token)
            source = find_source(line, token, self.page.text)
            if source is None and alone:
                source = self._running(line, token, last, above)
                if source is None:
                    waiting.append(one)
            elif source is None:
                source = self._unsaid(line, token, last, above)
            if source is not None:
                self._keep(one, source, before)
                last, before = (last, before) if source.nobody else (source, one)
                for earlier in waiting:  # “… . …,” she said: the paragraph's cue comes after
                    self._keep(earlier, source._replace(how="around it"))
                waiting = []
        self._share(rows)
        self._nested(rows)

    def _token(self, line: Line, one: Quotation) -> int | None:
        """Which word of a line a quotation is."""
        start = self.page.edges[one.start][0]
        at = bisect_left(line.at, start)
        return at if at < len(line.at) and line.at[at] == start and line.low[at] == QUOTE else None

    def _running(self, line: Line, token: int, last: Source | None, above: int | None) -> Source | None:
        """A quotation that is a sentence of its own goes on from the speaker before it."""
        told = told_after(line, token)
        if told is not None:
            return told
        if last is not None:
            return last._replace(how="continued")
        inside = cue_of_sentences(line, token)
        if inside is not None:
            return inside._replace(how="continued")
        if token + 1 == len(line.low):
            below = self._signed_below(line)
            if below is not None:
                return below
        return None if above is None else self._from_above(above, first=token == 0)

    def _from_above(self, above: int, first: bool) -> Source | None:
        """Whoever the paragraph above ends with: “And from engineer Lee:”, else its last source."""
        line = self.page.line(above)
        brought = introduced(line, self.page.masked) if first else None
        if brought is not None:
            return brought._replace(how="introduced")
        source = self._last_source(above)
        return source._replace(how="running speaker") if source is not None else None

    def _last_source(self, number: int) -> Source | None:
        """The last attribution of a paragraph: of its quotations, or of its indirect speech."""
        start, end, _ = self.page.spans[number]
        own = [self.found[one.start] for one in self.inside.get(number, ()) if one.start in self.found]
        own = [what for what in own if what.speaker and what.source]
        later = self._last_cue(number)
        if not own:
            return later
        last = max(own, key=lambda what: what.source[0] if start <= what.source[0] < end else 0)
        cue = last.cue or (last.source[1], last.source[1])
        return Source(*last.source, *cue, "running speaker") if later is None or later.cue_start <= cue[0] else later

    def _last_cue(self, number: int) -> Source | None:
        line = self.page.line(number)
        begun = line.sentences[-1][0] if line.sentences else 0
        for verb in range(len(line.low) - 1, begun - 1, -1):
            if line.low[verb] != QUOTE and line.is_finite(verb):
                first, _ = line.sentence(verb)
                found = line.subject(verb, first) or line.after_verb(verb)
                if found and line.low[found[0]] != QUOTE:
                    return Source(*line.place(found), *line.cue(verb), "running speaker")
        return None

    def _signed_below(self, line: Line) -> Source | None:
        """“…” and below it, in a paragraph of its own: — Ann Lee; Ann Lee, harbour master"""
        text, end = self.page.text, line.to[-1]
        found = SIGNATURE.match(text, end) or (SIGNATURE_BARE.match(text, end) if len(line.low) == 1 else None)
        return Source(*found.span("name"), *found.span("dash"), "signed") if found else None

    def _unsaid(self, line: Line, token: int, last: Source | None, above: int | None) -> Source | None:
        """No verb of saying in its sentence: whose deed the sentence tells, but “they must …” is the last speaker's."""
        first, _ = line.sentence(token)
        if any(word in ("must", "should", "ought") for word in line.low[max(first, token - FAR) : token]):
            return self._running(line, token, last, above)
        found = clause_subject(line, token)
        if found is None and VERBS.get(line.low[first]) == "ing":  # “Adding, ‘…’”
            return self._running(line, token, last, above)
        return None if found is None or is_thing(self.page, self.naming.named, found.start, found.end) else found

    def _share(self, rows: list[Quotation]) -> None:
        """The paragraphs of one quotation have one speaker: the first that was told, unless only a guess."""
        for one in rows:
            if one.depth or not one.direct:
                continue
            own, first = self.found.get(one.start), self.first.get(one.number)
            if first is not None:
                if not own or own.rule not in _SURE:
                    self.found[one.start] = first.by("same quotation", CONFIDENCE["same quotation"])
            elif own:
                self.first[one.number] = own
                for other in self.parts[one.number]:  # the first paragraph may have had to wait for the second
                    if other.start not in self.found and other.direct:
                        self.found[other.start] = own.by("same quotation", CONFIDENCE["same quotation"])

    def _nested(self, rows: list[Quotation]) -> None:
        """A quotation within a quotation: by its own cue inside, else its speaker is the one who speaks around it."""
        around: list[Quotation] = []
        for one in rows:
            while around and (around[-1].depth >= one.depth or around[-1].end <= one.start):
                around.pop()
            if one.depth and one.direct and around:
                outer = around[-1]
                source = self._within(one, outer)
                if source is not None:
                    self._keep(one, source)
                elif outer.start in self.found:
                    self.found[one.start] = self.found[outer.start].by("around it", CONFIDENCE["around it"])
            around.append(one)

    def _within(self, one: Quotation, outer: Quotation) -> Source | None:
        """The source that the words around an inner quotation name."""
        start, end = self.page.edges[one.start]
        begin, end = outer.start, min(end, outer.end)
        said = self.page.text[begin : outer.end]
        masked = said[: start - begin] + QUOTE * (end - start) + said[end - begin :]
        line = Line(masked, 0, len(masked), shift=begin).split(self.page.text)
        token = self._token(line, one)
        return None if token is None else find_source(line, token, self.page.text)

    def _headline(self, number: int, rows: list[Quotation], said: Repeated) -> None:
        line = self.page.line(number).lower_verbs()
        for one in rows:
            token = self._token(line, one)
            if not one.direct:
                continue
            source = None if token is None else headline_words(line, token, self.page.text)
            if source is not None and source.nobody:
                self._keep(one, source)
            elif source is None or not may_speak(self.page, self.naming.memory.speaking, source):
                again = said.by(one)
                if again is not None:
                    self.found[one.start] = again.by("as in the body", CONFIDENCE["as in the body"])
                    continue
                source = clause_subject(line, token) if token is not None else None
                speaks = source and may_speak(self.page, self.naming.memory.speaking, source)
                self._keep(one, source if speaks else None)
            elif (again := said.by(one)) is not None and is_named_in_body(self.page, source, self.name(source), again):
                self.found[one.start] = again.by("as in the body", CONFIDENCE["as in the body"])
            else:
                self._keep(one, source)

    def _comment(self, number: int, rows: list[Quotation]) -> None:
        """Readers seldom quote; only who is named right there counts, or whom the comment addresses."""
        start, _, _ = self.page.spans[number]
        line = self.page.line(number)
        for one in rows:
            if not one.direct or one.depth:
                continue
            before = self.page.text[max(start, one.start - 300) : self.page.edges[one.start][0]]
            named = (LABEL.match(before) or VOCATIVE.match(before)) if one.start - start <= 300 else None
            if named:
                place = (start + named.start("name"), start + named.end("name"))
                self.found[one.start] = _answer(Name(named["name"]), "addressed", place, None)
                continue
            token = self._token(line, one)
            source = find_source(line, token, self.page.text) if token is not None else None
            if source is None:
                continue
            self.heard.add(one.start)
            surface = self.page.text[source.start : source.end]
            by_name = surface[:1].isupper() and surface.lower() not in PRONOUNS
            if by_name and source.how in ("cue before", "cue after", "according to"):
                self._keep(one, source)


def _answer(named: Name, rule: str, place: tuple[int, int] | None, cue: tuple[int, int] | None) -> Attribution:
    """An answer with its confidence; unknown where it would be right too seldom."""
    confidence = round(CONFIDENCE[rule] * named.trust, 2)
    if named.name is None or confidence < LEAST_CONFIDENCE:
        return Attribution(None, rule, None, place, cue)
    return Attribution(named.name, rule, confidence, place, cue)
