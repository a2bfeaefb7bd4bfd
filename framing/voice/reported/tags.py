"""What tagger and rules say of each token; out, the stretches that are a source's, with cue and source."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from framing.core.text.english.function_words import DETERMINERS, PREPOSITIONS
from framing.core.text.surnames import has_capital
from framing.core.text.words import lowered
from framing.voice.lexicons.reported_speech import FINITE, RELATIVE
from framing.voice.reported.asides import Apart
from framing.voice.reported.bounds import goes_with, last_of_content
from framing.voice.reported.rules import RULES, Found
from framing.voice.reported.sources.hearers import HEARER, words_for_hearer
from framing.voice.reported.sources.spans import is_asked, source_and_cue
from framing.voice.reported.tagging.features import shifted
from framing.voice.reported.tagging.tagger import AFTER, BEFORE, CUE, SOURCE
from framing.voice.reported.tagging.tokens import OUT, Stream

SURE, LIKELY = 0.6, 0.5  # a stretch is the source's as far as that is likely, if for one of its words it is sure
SHORT, SURER = 5, 0.7  # a stretch of fewer tokens must be surer
TRACE = 0.3  # a word that is no content is taken for part of a cue or source where that is this likely
BY_RULE = 0.8  # how sure a rule is: of 100 words that rules add to the tagger’s, 75 to 84 are labelled as a source’s
AROUND = 40  # tokens before and after a stretch that tell where it is over
FADING = 0.35  # … and for more of a phrase that it begins with
UNFINISHED = PREPOSITIONS | DETERMINERS | FINITE | RELATIVE | {"and", "or", "than"}  # these end no phrase
FEW = 2  # words up to a pause, at most, that go with what is said before them
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


class Tags:
    """What tagger and rules say of each token, and how to read stretches, cues and sources from it."""

    def __init__(self, stream: Stream, chances: np.ndarray, rules: tuple[str, ...]):
        self.stream = stream
        self.chance = np.round(chances[:, AFTER] + chances[:, BEFORE], 6)
        self.follows = chances[:, AFTER] >= chances[:, BEFORE]
        self.word = self._each(lambda surface: surface[:1].isalnum() or surface in KEPT_SIGNS)
        self.stop = self._stops_within()
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
        self.content = self._bridged((self.chance >= LIKELY) & self.outside, stops=True)
        self.fading = self._run_on()
        self.content |= self.fading
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

    def _each(self, fits: Callable[[str], bool]) -> np.ndarray:
        """For each token whether its surface fits."""
        return np.array([fits(surface) for surface in self.stream.surfaces], bool)[self.stream.word]

    def _stops_within(self) -> np.ndarray:
        """Stops that end no sentence: “Hart Inc | . | said”, “(R-Lund | .) | said”."""
        stream = self.stream
        glued = shifted(self.word, -1) & (shifted(stream.end, -1) == stream.start)
        near, far = (shifted(stream.sentence, by) == stream.sentence for by in (1, 2))
        goes_on = near & shifted(self.word | self._each({",", ";", ":", "-"}.__contains__), 1)
        goes_on |= far & shifted(self._each(")".__eq__), 1)
        return self._each(".".__eq__) & glued & goes_on

    def _run_on(self) -> np.ndarray:
        """ "at the first | debate, …", "a step | too far.": in a phrase the tagger is less sure from word to word."""
        stream, named = self.stream, self.named[SOURCE] | self.named[CUE]
        on = ((self.chance >= FADING) & self.word) | self.stop
        on &= self.outside & ~named & ~self.content
        fading = np.zeros(len(on), bool)
        for last in self._edges(self.content)[1].tolist():
            end, before = last, lowered(stream.surface(last))
            while end + 1 < len(on) and on[end + 1] and stream.sentence[end + 1] == stream.sentence[last]:
                word = lowered(stream.surface(end + 1))
                if not goes_with(before, word):
                    break
                end, before = end + 1, word
            goes_on = self.content[end + 1 : end + 2].any()
            while end > last and not goes_on and lowered(stream.surface(end)) in UNFINISHED:
                end -= 1
            fading[last + 1 : end + 1] = True
        return fading

    def _bridged(self, flag: np.ndarray, stops: bool = False) -> np.ndarray:
        """Flagged words, and the commas and other signs that stand singly between two of them; `stops` within, too."""
        words = flag & self.word
        words |= self.stop & shifted(words, -1) & stops
        return np.where(self.word | (self.stop & stops), words, self.outside & shifted(words, -1) & shifted(words, 1))

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
            last = self._until_over(first, self._before_semicolon(first, self._to_its_pause(first, int(last))))
            long = last - first - np.count_nonzero(self.fading[first : last + 1]) >= SHORT - 1
            if first <= last and self.chance[first : last + 1].max() >= (SURE if long else SURER):
                spans.append((first, int(last)))
        return spans

    def _past_hearer(self, first: int, last: int) -> int:
        """Where the content begins: what is told to somebody begins behind him."""
        if not self.stream.real[first - 1] or self.stream.sentence[first - 1] != self.stream.sentence[first]:
            return first  # “Reports that it was shut were false, …”: nobody is told
        words = [self.stream.surface(at) for at in range(max(first - 2, 0), min(last, first + HEARER) + 1)]
        return first + words_for_hearer(words[: min(first, 2)], words[min(first, 2) :])

    def _to_its_pause(self, first: int, last: int) -> int:
        """ "to be closed at | once.", "to find it by | Friday,": a word or two up to the pause go with what is said."""
        stream, end = self.stream, last
        if self.follows[first] and stream.surface(last) in RELATIVE and stream.surface(last - 1) == ",":
            return last - 2  # “…, | which is what they always say”
        for at in range(last + 1, min(last + 2 + FEW, len(stream.word))):
            same = stream.sentence[at] == stream.sentence[last]
            if not same or not (self.word[at] or self.stop[at] or stream.mark[at] != OUT):
                return end
            if not self.outside[at] or self.named[SOURCE][at] or self.named[CUE][at]:
                break
            if not goes_with(lowered(stream.surface(at - 1)), lowered(stream.surface(at))):
                break
            end = at
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
        chance = self.chance[first : last + 1][(self.word & ~self.fading)[first : last + 1]]
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
