"""Passages and quotations in; out, what is a source's without standing in marks.

"Gallant said that …", "According to Channel 12, …", "…, Blinken said.", "urged Israel to …": each stretch with its
source, its cue, and what the outlet lets on by that cue (`lexicons.reporting_words`). A tagger (`tagging`) judges every
word; a few rules (`rules`) add what it does not dare to.
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from framing.core.kinds_and_voices import HEADINGS, OWN_KINDS
from framing.core.spans import rows_by_article
from framing.core.tables import table
from framing.core.text.quotation_marks import pair_marks
from framing.core.text.surnames import has_capital
from framing.core.text.words import lowered
from framing.reading.corpus import Corpus
from framing.voice.interview_answers import turn_starts
from framing.voice.lexicons.reporting_words import denies, stance_of
from framing.voice.reported.asides import Apart
from framing.voice.reported.bounds import HEARER, is_date, last_of_content, words_for_hearer
from framing.voice.reported.no_speech import no_speech
from framing.voice.reported.rules import RULES, SURELY, Found
from framing.voice.reported.sources.spans import is_asked, source_and_cue
from framing.voice.reported.tagging.features import shifted
from framing.voice.reported.tagging.tagger import AFTER, BEFORE, CUE, SOURCE, load_model
from framing.voice.reported.tagging.tokens import BODY, OUT, TOP, Stream, Unit, lines_of, read_stream
from framing.voice.reported.unsaid import is_unsaid

# What is read, and how: headings leave out small words; of these the standfirst alone is written in sentences.
KINDS = {name: TOP if name in HEADINGS and name != "standfirst" else BODY for name in OWN_KINDS}
SURE, LIKELY = 0.6, 0.5  # a stretch is the source's as far as that is likely, if for one of its words it is sure
SHORT, SURER = 5, 0.7  # a stretch of fewer tokens must be surer
TRACE = 0.3  # a word that is no content is taken for part of a cue or source where that is this likely
BY_RULE = 0.8  # how sure a rule is: of 100 words that rules add to the tagger’s, 75 to 84 are labelled as a source’s
AROUND = 40  # tokens before and after a stretch that tell where it is over
NEAR = 150  # characters between a cue and its content that are read with it: “told jokes (until the lights went out)”
TOGETHER = 100_000  # characters: about how much text is tagged at a time
KEPT_SIGNS = frozenset("$£€¥₪%#@&+°")  # part of what is said, where it begins or ends with one


@dataclass
class Reported:
    """A stretch of a source's content: text[start:end], its source and cue as (start, end) if its sentence has them."""

    start: int
    end: int
    source: tuple[int, int] | None
    cue: tuple[int, int] | None
    rule: str
    confidence: float
    unit: int
    sentence_start: int


def find_reported(corpus: Corpus, passages: pd.DataFrame, quotations: pd.DataFrame) -> pd.DataFrame:
    """Every stretch that an article gives to a source without marks: one row each, in the order of the text.

    Columns: article_id, start, end (the content, within one sentence; a stretch around a quotation is cut in two),
    source_start, source_end, source (the words naming the source), cue_start, cue_end, cue (the words that give it),
    all missing where the sentence has none; stance of the cue (neutral, doubting, endorsing), denied (the cue says that
    it is not so), rule ("model", a rule's name, or "carried on": the source is that of the stretch before), confidence
    (0 to 1: the mean over the words), text, passage_id.
    Headlines, standfirsts, crossheads, body and captions are read. Any text is accepted.

    >>> import framing as fr
    >>> from framing.voice.quotations import find_quotations, pair_all_marks
    >>> corpus = fr.read("seeds")
    >>> passages = fr.find_passages(corpus)
    >>> quotations = find_quotations(corpus, passages, pair_all_marks(corpus, passages)[0])
    >>> found = find_reported(corpus, passages, quotations)
    >>> found[found.source == "The Qatari Foreign Ministry"][["cue", "stance"]].values.tolist()
    [['stated', 'neutral']]
    """
    own = rows_by_article(passages, ["start", "end", "kind", "passage_id"])
    quoted = rows_by_article(quotations[quotations.depth == 0], ["start", "end"])
    rows, units, ids, quotes, size = [], [], [], [], 0
    outlets = corpus.outlets
    for article_id, pages in own.items():
        text = corpus.texts[article_id]
        turns = turn_starts(text, pages, outlets[article_id])
        for passage in pages:
            if passage.kind not in KINDS:
                continue
            start = turns.get(passage.start, passage.start)
            unit = Unit(text, min(start, passage.end), passage.end, len(quotes), KINDS[passage.kind])
            units.append(unit)
            ids.append((article_id, passage.passage_id))
            size += unit.end - unit.start
        quotes.append([(one.start, one.end) for one in quoted.get(article_id, [])])
        if size > TOGETHER:
            rows += [_row(found, units, ids) for found in _stretches(units, quotes)]
            units, ids, quotes, size = [], [], [], 0
    rows += [_row(found, units, ids) for found in _stretches(units, quotes)]
    return table("reported", rows)


def attributions(text: str) -> list[Reported]:
    """The reported stretches of a bare text: a line is a paragraph, the first a headline; marks are paired here.

    >>> text = "Talks\\n\\nThe minister said that the talks would go on. He left."
    >>> [text[found.start : found.end] for found in attributions(text)]
    ['that the talks would go on']
    """
    units = lines_of(text)
    pairs, _ = pair_marks(text, [(unit.start, unit.end) for unit in units])
    return _stretches(units, [sorted({(pair.start, pair.end) for pair in pairs if pair.depth == 0})])


def _row(found: Reported, units: list[Unit], ids: list[tuple]) -> dict:
    text = units[found.unit].text
    article_id, passage_id = ids[found.unit]
    row = {"article_id": article_id, "passage_id": passage_id, "start": found.start, "end": found.end}
    row |= {"text": text[found.start : found.end], "rule": found.rule, "confidence": found.confidence}
    for name, span in (("source", found.source), ("cue", found.cue)):
        if span:
            row |= {f"{name}_start": span[0], f"{name}_end": span[1], name: text[slice(*span)]}
    cue = row.get("cue", "")
    before = text[found.sentence_start : found.cue[0]] if found.cue else ""
    return row | {"stance": stance_of(cue), "denied": denies(cue, row["text"], before)}


def _stretches(units: list[Unit], quotes: list[list[tuple[int, int]]]) -> list[Reported]:
    """The stretches of some paragraphs, in their order."""
    stream = read_stream(units, quotes)
    return stretches(stream, load_model().chances(stream))


def stretches(stream: Stream, chances: np.ndarray, rules: tuple[str, ...] = RULES) -> list[Reported]:
    """The stretches of some tokens, given how likely each label is for each of them."""
    tags = _Tags(stream, chances, rules)
    found: list[Reported] = []
    for first, last in tags.stretches():
        one = tags.reported(first, last, found[-1] if found else None)
        text = stream.units[one.unit].text
        said = text[one.start : one.end]
        before, cue = (text[one.sentence_start : one.cue[0]], text[slice(*one.cue)]) if one.cue else ("", "")
        source = text[slice(*one.source)] if one.source else ""
        follows = not one.cue or one.cue[1] <= one.start
        told = text[one.cue[1] : one.start] if one.cue and one.cue[1] < one.start < one.cue[1] + NEAR else ""
        speech = one.rule in SURELY or not (
            no_speech(source, before, cue, said, told, follows)
            or is_unsaid(text, one.sentence_start, one.source, one.cue, (one.start, one.end))
        )
        if speech and (one.cue or one.confidence >= SURER):
            found.append(one)
    return found


class _Tags:
    """What tagger and rules say of each token, and how to read stretches, cues and sources from it."""

    def __init__(self, stream: Stream, chances: np.ndarray, rules: tuple[str, ...]):
        self.stream = stream
        self.chance = np.round(chances[:, AFTER] + chances[:, BEFORE], 6)
        self.follows = chances[:, AFTER] >= chances[:, BEFORE]
        word = np.array([surface[:1].isalnum() or surface in KEPT_SIGNS for surface in stream.surfaces], bool)
        self.word = word[stream.word]
        self.outside = (stream.mark == OUT) & stream.real
        self.rule = np.zeros(len(self.chance), int)  # number of the rule that gave it, from 1
        self.named = {label: (chances[:, label] >= TRACE) for label in (SOURCE, CUE)}
        likelier = chances[:, SOURCE] >= chances[:, CUE]
        self.named[SOURCE] &= likelier
        self.named[CUE] &= ~likelier
        self.first, self.last = stream.sentences()
        self.of = stream.sentence[self.first]
        for first, found in stream.by_rules:
            if found.rule in rules:
                self._apply(found, first)
        for first, apart in stream.apart:
            self._set_apart(apart, first)
        self.content = self._bridged((self.chance >= LIKELY) & self.outside)
        self.runs = {
            label: self._edges(self._bridged(flag & self.outside & ~self.content)) for label, flag in self.named.items()
        }

    def _apply(self, found: Found, first: int) -> None:
        """What a rule gives to a source is the source's; the rule's cue and source are not, unless surely content.

        `first`: where the sentence begins.
        """
        own = slice(first + found.content[0], first + found.content[1])
        self.rule[own] = np.where(self.chance[own] < SURE, RULES.index(found.rule) + 1, self.rule[own])
        self.chance[own] = np.maximum(self.chance[own], BY_RULE)
        self.follows[own] = found.content[0] > found.cue[0]
        if found.rule == "between pauses" or found.hearer:  # “…, an aide close to the mayor claimed, …”: if surely so
            for span in filter(None, (found.cue, found.source, found.hearer)):
                named = slice(first + span[0], first + span[1])
                self.chance[named] = np.where(self.chance[named] < BY_RULE, 0, self.chance[named])
        if found.over:
            self.chance[first + found.over[0] : first + found.over[1]] = 0
        if found.source and found.cue[1] <= found.source[0] < found.content[0]:  # “announced by the ministry that …”
            self.chance[first + found.cue[1] : first + found.source[1]] = 0
        more = (found.source[1], found.cue[0]) if found.source else None  # “Lee, | who owns the mill, | maintains that”
        for label, span in ((None, more), (None, found.hearer), (CUE, found.cue), (SOURCE, found.source)):
            for other in (SOURCE, CUE) if span else ():
                self.named[other][first + span[0] : first + span[1]] = other == label

    def _set_apart(self, apart: Apart, first: int) -> None:
        """What is no content whatever tagger and rules say, with the source and cue that stand there."""
        own = slice(first + apart.over[0], first + apart.over[1])
        self.chance[own], self.rule[own] = 0, 0
        for label, span in ((None, apart.hearer), (CUE, apart.cue), (SOURCE, apart.source)):
            if span:
                for other in (SOURCE, CUE):
                    self.named[other][first + span[0] : first + span[1]] = other == label

    def _bridged(self, flag: np.ndarray) -> np.ndarray:
        """Flagged words, and the commas and other signs that stand singly between two of them."""
        words = flag & self.word
        return np.where(self.word, words, self.outside & shifted(words, -1) & shifted(words, 1))

    def _edges(self, flag: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """First and last token of each run within a sentence."""
        sentence = self.stream.sentence
        joined = flag[1:] & flag[:-1] & (sentence[1:] == sentence[:-1])
        first = np.flatnonzero(flag & ~np.append([False], joined)[: len(flag)])
        last = np.flatnonzero(flag & ~np.append(joined, [False])[: len(flag)])
        return first, last

    def stretches(self) -> list[tuple[int, int]]:
        """First and last word of each stretch of content in one sentence."""
        spans = []
        for first, last in zip(*self._edges(self.content), strict=True):
            first = self._past_hearer(int(first), int(last))
            if (first := self._past_having_said_that(first, int(last))) is None:
                continue
            last = self._with_its_day(self._until_over(first, self._before_semicolon(first, int(last))))
            if self.chance[first : last + 1].max() >= (SURE if last - first >= SHORT - 1 else SURER):
                spans.append((first, int(last)))
        return spans

    def _past_hearer(self, first: int, last: int) -> int:
        """Where the content begins: what is told to somebody begins behind him."""
        if not self.stream.real[first - 1] or self.stream.sentence[first - 1] != self.stream.sentence[first]:
            return first  # “Reports that it was shut were false, …”: nobody is told
        words = [self.stream.surface(at) for at in range(max(first - 2, 0), min(last, first + HEARER) + 1)]
        return first + words_for_hearer(words[: min(first, 2)], words[min(first, 2) :])

    def _with_its_day(self, last: int) -> int:
        """ "to find it by | Friday": a preposition does not end what is said, if a day follows."""
        count, sentence = len(self.stream.word), self.stream.sentence
        for by in (last, last + 1):  # the preposition may be the last that is content, or the first that is not
            known = by + 1 < count and sentence[by + 1] == sentence[last]
            if known and is_date(self.stream.surface(by), self.stream.surface(by + 1)):
                return by + 1 if self.outside[by] and self.outside[by + 1] else last
        return last

    def _past_having_said_that(self, first: int, last: int) -> int | None:
        """ "Having said that, …": a way of going on, which gives nothing to a source, as far as to the next “that”."""
        near = " ".join(self.stream.surface(at).lower() for at in range(max(first - 2, 0), first + 2))
        if near != "having said that ,":
            return first
        return next((at for at in range(first + 2, last + 1) if self.stream.surface(at) == "that"), None)

    def _before_semicolon(self, first: int, last: int) -> int:
        """What begins with "that" is over at a semicolon, unless "that" goes on: "that it was safe; he left"."""
        if self.stream.surface(first) != "that":
            return last
        for at in range(first + 2, last):
            behind = (self.stream.surface(at + 1), self.stream.surface(min(at + 2, last)))
            if self.stream.surface(at) == ";" and "that" not in behind:
                return at - 1
        return last

    def _until_over(self, first: int, last: int) -> int:
        """The last token of content that follows its cue: grammar may end it sooner."""
        if last - first < SHORT or not self.follows[first : last + 1].mean() >= 0.5:
            return last
        number = np.searchsorted(self.of, self.stream.sentence[first])
        begin = max(int(self.first[number]), first - AROUND)  # a window, so that a long sentence is read once
        end = min(int(self.last[number]), last + AROUND)
        words = [self.stream.surfaces[word] for word in self.stream.word[begin : end + 1].tolist()]
        low = [lowered(word) for word in words]
        return begin + last_of_content(low, [has_capital(word) for word in words], first - begin, last - begin)

    def reported(self, first: int, last: int, previous: Reported | None) -> Reported:
        """A stretch with its cue and source."""
        stream = self.stream
        text = stream.units[stream.unit[first]].text
        begin = int(stream.start[self.first[np.searchsorted(self.of, stream.sentence[first])]])
        start = int(stream.start[first])
        follows = bool(self.follows[first : last + 1].mean() >= 0.5)
        by_rule = np.bincount(self.rule[first : last + 1], minlength=len(RULES) + 1)
        rule = RULES[by_rule[1:].argmax()] if by_rule[1:].sum() * 2 > by_rule.sum() else "model"
        cue = self._nearest(CUE, first, last, follows)
        source = self._nearest(SOURCE, *(cue or (first, last)), rule != "according to")
        source_span, cue_span = source_and_cue(text, begin, self._span(source), self._span(cue), follows)
        if is_asked(text, begin, start):
            rule, source_span = "model", None
        elif not cue and not source and previous and previous.unit == stream.unit[first] and previous.source:
            rule, source_span = "carried on", previous.source
        chance = self.chance[first : last + 1][self.word[first : last + 1]]
        return Reported(
            start=start,
            end=int(stream.end[last]),
            source=source_span,
            cue=cue_span,
            rule=rule,
            confidence=round(float(chance.mean()), 3),
            unit=int(stream.unit[first]),
            sentence_start=begin,
        )

    def _span(self, run: tuple[int, int] | None) -> tuple[int, int] | None:
        return (int(self.stream.start[run[0]]), int(self.stream.end[run[1]])) if run else None

    def _is_agent(self, run: int, cue: int) -> bool:
        """“Lee, told by | Ray | that it was over, [replied]”: is a source the one of a participle before this cue?"""
        starts, ends = self.runs[SOURCE]
        own = self.stream.sentence[starts[run]] == self.stream.sentence[cue]
        return bool(own and self.content[ends[run] + 1 : cue].any()) and self.stream.surface(starts[run] - 1) == "by"

    def _nearest(self, label: int, first: int, last: int, back: bool) -> tuple[int, int] | None:
        """The run of a label nearest to a stretch in its sentence: the one before it if `back`, else the one after."""
        starts, ends = self.runs[label]
        sentence = self.stream.sentence
        at, on = np.searchsorted(starts, first), np.searchsorted(starts, last, side="right")
        before = at > 0 and sentence[starts[at - 1]] == sentence[first]
        after = on < len(starts) and sentence[starts[on]] == sentence[last]
        gap = 1 + (label == SOURCE and self.stream.surface(last + 1) == "by")  # “a claim | by the mayor”
        right_behind = after and starts[on] == last + gap and not (before and ends[at - 1] == first - 1)
        if before and (back or not after) and not right_behind:
            own = int(at) - 1
            while own >= 0 and label == SOURCE and self._is_agent(own, first):
                own -= 1
            return (int(starts[own]), int(ends[own])) if own >= 0 and sentence[starts[own]] == sentence[first] else None
        return (int(starts[on]), int(ends[on])) if after else None
