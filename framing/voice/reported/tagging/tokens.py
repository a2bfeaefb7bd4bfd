"""Paragraphs in; out, their words and marks as arrays, many paragraphs at once, for the tagger."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from framing.core.text.sentences import sentence_spans
from framing.core.text.surnames import has_capital
from framing.core.text.words import WORD, lowered
from framing.reading.passages.datelines import story_start
from framing.voice.lexicons.reported_speech import INVERTED, WITH_CLAUSE
from framing.voice.reported.asides import Apart, set_apart
from framing.voice.reported.other_ways.colons import in_headline
from framing.voice.reported.rules import Found, attributed

TOKEN = re.compile(rf"''|``|{WORD.pattern}|\S")
PAD = 4  # empty tokens before each paragraph, so that a look at the neighbours never reaches another paragraph
OUT, IN, OPENS, CLOSES = range(4)  # where a token stands: outside marks, inside, or itself an opening or closing mark
# Without one of these nothing is set apart.
_OF_NOTE = (
    {";", "anonymity", "according", "According", "that", "by", "but", "what", "What", "who", "which", "whose"}
    | INVERTED
    | WITH_CLAUSE
)
_ENDS_IN_MARKS = re.compile(r"[a-z\d]\.[”\"’']{1,2}[^\S\n]{1,3}(?=[A-Z])")  # the cutter often goes on to the next stop
BODY, TOP = range(2)  # what a paragraph is: any, or a headline and the like
FEWEST = 4  # tokens of a sentence that the rules look at


@dataclass
class Unit:
    """A paragraph to be tagged: text[start:end]; `article` counts from 0, in order."""

    text: str
    start: int
    end: int
    article: int
    role: int = BODY


def lines_of(text: str, article: int = 0) -> list[Unit]:
    """The lines of a bare text as paragraphs behind their datelines, the first as a headline."""
    found = [match.span() for match in re.finditer(r"[^\n]*\S[^\n]*", text)]
    begins = [start + story_start(text[start:end], at < 2) for at, (start, end) in enumerate(found)]
    return [
        Unit(text, start, end, article, BODY if at else TOP)
        for at, (start, (_, end)) in enumerate(zip(begins, found, strict=True))
    ]


@dataclass
class Stream:
    """The tokens of many paragraphs, one array per fact; `word` counts into `surfaces` (0 is an empty token)."""

    start: np.ndarray
    end: np.ndarray
    word: np.ndarray
    unit: np.ndarray
    sentence: np.ndarray  # numbered through all paragraphs, without a gap
    mark: np.ndarray  # OUT, IN, OPENS, CLOSES
    quoted: np.ndarray  # number of the quotation a token stands in, from 1; 0 for none
    surfaces: list[str]
    units: list[Unit]

    @property
    def real(self) -> np.ndarray:
        return self.word > 0

    def surface(self, at: int) -> str:
        """The word at a token, as printed; nothing behind the last."""
        return self.surfaces[self.word[at]] if at < len(self.word) else ""

    def sentences(self) -> tuple[np.ndarray, np.ndarray]:
        """First and last token of each sentence."""
        real = np.flatnonzero(self.real)
        begins = np.flatnonzero(np.diff(self.sentence[real], prepend=-1))
        return real[begins], real[np.append(begins[1:], len(real))[: len(begins)] - 1]

    @cached_property
    def by_rules(self) -> list[tuple[int, Found]]:
        """What the rules find: for each finding the first token of its sentence, from which its spans count."""
        found = [(first, one) for first, words, hidden in self._read() for one in attributed(words, hidden)]
        for first, words, hidden in self._read():
            unit = self.units[self.unit[first]]
            if unit.role == TOP:
                found += [(first, one) for one in in_headline(words, hidden, unit.text)]
        return found

    @cached_property
    def apart(self) -> list[tuple[int, Apart]]:
        """What is no content (`reported.asides`), for each the first token of its sentence."""
        found = []
        for first, words, hidden in self._read():
            if not _OF_NOTE.isdisjoint(words):
                low = ["" if quoted else lowered(word) for word, quoted in zip(words, hidden, strict=True)]
                found += [(first, one) for one in set_apart(low, [has_capital(word) for word in words])]
        return found

    def _read(self) -> Iterator[tuple[int, list[str], list[bool]]]:
        """The sentences that are long enough: first token, words, and which of them stand in marks."""
        words = np.array(self.surfaces, dtype=object)
        for first, last in zip(*(ends.tolist() for ends in self.sentences()), strict=True):
            if last - first + 1 >= FEWEST:
                own = slice(first, last + 1)
                yield first, words[self.word[own]].tolist(), (self.mark[own] != OUT).tolist()


def read_stream(units: list[Unit], quotes: list[list[tuple[int, int]]]) -> Stream:
    """Cut paragraphs into tokens. `quotes`: for each article, its outermost quotations without marks, in order."""
    known: dict[str, int] = {"": 0}
    starts, ends, word, unit_of, sentence_of = [], [], [], [], []
    sentence = -1
    for number, unit in enumerate(units):
        found = list(TOKEN.finditer(unit.text, unit.start, unit.end))
        own = [match.start() for match in found]
        borders = _sentence_borders(unit)
        behind = np.searchsorted(borders, own, side="right")  # so many borders, of which two may have no token between
        inside = sentence + 1 + np.cumsum(np.diff(behind, prepend=0) > 0)
        starts += [unit.start] * PAD + own
        ends += [unit.start] * PAD + [match.end() for match in found]
        word += [0] * PAD + [known.setdefault(match.group(), len(known)) for match in found]
        sentence_of += [sentence + 1] * PAD + inside.tolist()
        unit_of += [number] * (PAD + len(found))
        sentence = sentence_of[-1]
    start, end, unit_at = np.array(starts, int), np.array(ends, int), np.array(unit_of, int)
    mark, quoted = _marks(start, end, unit_at, units, quotes)
    sentence_at = np.array(sentence_of, int)
    return Stream(start, end, np.array(word, int), unit_at, sentence_at, mark, quoted, list(known), units)


def _sentence_borders(unit: Unit) -> list[int]:
    """Where the second and each later sentence begins: also behind “Lee said: ‘We sold it.’ | The mill …”."""
    borders = {unit.start + start for start, _ in sentence_spans(unit.text[unit.start : unit.end])[1:]}
    borders |= {found.end() for found in _ENDS_IN_MARKS.finditer(unit.text, unit.start, unit.end)}
    return sorted(borders)


def _marks(start, end, unit, units, quotes) -> tuple[np.ndarray, np.ndarray]:
    """Where each token stands towards the quotation marks, and the number of its quotation."""
    mark, quoted = np.zeros(len(start), int), np.zeros(len(start), int)
    article = np.array([own.article for own in units], int)[unit]
    edges = np.searchsorted(article, np.arange(len(quotes) + 1))
    number = 0
    for own, low, high in zip(quotes, edges[:-1], edges[1:], strict=True):
        for a, b in own:
            number += 1
            first, last = low + np.searchsorted(start[low:high], [a, b])
            mark[first:last], quoted[first:last] = IN, number
            before = first - 1
            while before >= low and end[before] == start[before]:  # empty tokens
                before -= 1
            if before >= low and end[before] == a:
                mark[before] = OPENS
            if last < high and start[last] == b:
                mark[last] = CLOSES
    empty = start == end
    mark[empty], quoted[empty] = OUT, 0
    return mark, quoted
