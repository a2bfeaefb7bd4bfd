"""Who is given for a figure: a sentence in; out, whom it names as source, and for which of its numbers."""

from bisect import bisect_left, bisect_right
from heapq import heappop, heappush
from itertools import pairwise
from typing import NamedTuple

from framing.acts.clause.lexicon import BE
from framing.acts.figures.words import ACCORDING, BY_COUNT
from framing.core.text.english.function_words import (
    AUXILIARY,
    DAYS,
    DETERMINERS,
    NUMBERS,
    PREPOSITIONS,
    PRONOUNS,
    STARTS_CLAUSE,
)
from framing.voice.grammar.clauses import Line
from framing.voice.lexicons.speaker_nouns import BODIES
from framing.voice.lexicons.speaker_verbs import VERBS

ACCORDING_TO, SAYS = "according to", "says"
_NO_SOURCE = {"it", "they", "he", "she", "who", "which", "that", "we", "i", "you", "one", "there"}
_ASKS = set("ask asks asked wonder wonders wondered question questions questioned".split())
_HOLDS = ("hold", "holds", "held")
_BEFORE_ADJECTIVE = DETERMINERS | PREPOSITIONS
_NO_NOUN = DETERMINERS | PREPOSITIONS | STARTS_CLAUSE | AUXILIARY | PRONOUNS | NUMBERS | DAYS
_PARTS = 4  # names and nouns in turn, in one phrase: “the Norland army’s Home Command spokesman”
_JOINS = {"while", "whereas", "but", "and", "although", "though"}  # a clause with its own source begins after these
_COUNTS = set(
    "put puts counted tallied recorded records registered showed shows found finds confirmed estimated estimates"
    " expects expected".split()
)


class Source(NamedTuple):
    """text[start:end] names a source; it vouches for the numbers from `first` to `last`."""

    start: int
    end: int
    rule: str
    first: int
    last: int

    def vouches_for(self, at: int) -> bool:
        """Is it the source of the number at this place?"""
        return self.first <= at < self.last and not self.start <= at < self.end


def sources_in(text: str, start: int, end: int) -> list[Source]:
    """The sources that a sentence names, with the stretch of it that each vouches for.

    “According to …” vouches for the sentence, “X said …” for what follows, “…, X said” at its end for what stands
    before.

    >>> text = "At least 40 people died, according to the health ministry."
    >>> [text[one.start : one.end] for one in sources_in(text, 0, len(text))]
    ['the health ministry']
    >>> text = "Nine were hurt, and the mayor said that two cars burned."
    >>> [one.vouches_for(0) for one in sources_in(text, 0, len(text))]
    [False]
    """
    line = Line(text, start, end)
    semicolons = [at for at, word in enumerate(line.low) if word == ";"]
    found = []
    for named in ACCORDING.finditer(text, start, end):
        first, last = line.tokens(named.end(), end)
        phrase = _whole_phrase(line, first, last)
        if phrase:
            found.append(_source(line, phrase, ACCORDING_TO, start, end))
    for named in BY_COUNT.finditer(text, start, end):
        counting = _source(line, line.tokens(*named.span("whose")), ACCORDING_TO, start, end)
        found.append(counting._replace(end=named.end("whose")))
    whole = len(found)  # from here on sources that no other has cut short
    for at in range(len(line.low)):
        subject = _who_says(line, at) if _says_figures(line, at) else None
        if subject is None:
            continue
        stretch = _stretch(line, at, subject, semicolons, start, end)
        if subject[0] and line.low[subject[0] - 1] in _JOINS:  # “…, while Lee puts it at 50”: hers from there on
            found[whole:] = [one._replace(last=min(one.last, line.at[subject[0]])) for one in found[whole:]]
            whole = len(found)
        found.append(_source(line, subject, SAYS, *stretch))
    return found


def _says_figures(line: Line, at: int) -> bool:
    """Is the word at this place a verb by which somebody gives a figure: “said”, “put at”, “…, say the police”?

    Not in “proposed by”, “the boat holds 88”, “an expected vote”, “was revealed”.
    """
    word, before, after = line.low[at], line.low[at - 1] if at else "", line.low[at + 1 : at + 3]
    says = VERBS.get(word) in ("finite", "base") and word not in _ASKS
    counts = word in _COUNTS and (not word.startswith("put") or "at" in line.low[at : at + 9])
    if not (says or counts) or line.capital[at] or before in _BEFORE_ADJECTIVE:
        return False
    if after[:1] == ["by"] or (word in _HOLDS and "that" not in after):
        return False
    inverted = word == "say" and before == ","
    return (counts or inverted or line.is_verb(at)) and not _is_passive(line, at)


def _who_says(line: Line, at: int) -> tuple[int, int] | None:
    """The subject of a verb of saying, before it or behind it: “About 600, say the police”.

    None where nobody speaks, and of “52 percent of voters said”: that is the figure, not its source.
    """
    subject = line.subject(at, 0)
    if not subject or not line.speaks(subject):
        behind = line.after_verb(at)
        subject = _gone_on(line, behind, len(line.low)) if behind else None
    if not subject or not line.speaks(subject) or line.low[subject[0]] in _NO_SOURCE:
        return None
    first, last = subject
    if not {"percent", "%", "cent"}.isdisjoint(line.low[first:last]):
        return None
    while last - 1 > first and line.low[last - 1] in ("who", "which", "that", ","):
        last -= 1
    return first, last


def voucher_of_each(sources: list[Source], places: list[int]) -> list[Source | None]:
    """Who vouches for the number at each of these places, which stand in order: the first listed of several."""
    coming = sorted(range(len(sources)), key=lambda number: -sources[number].first)
    able: list[int] = []  # a heap of those whose stretch has begun
    found = []
    for at in places:
        while coming and sources[coming[-1]].first <= at:
            heappush(able, coming.pop())
        while able and sources[able[0]].last <= at:
            heappop(able)
        first = able[0] if able and sources[able[0]].vouches_for(at) else None
        if first is None and able:  # the number stands in the name of the first one
            first = next((number for number in sorted(able) if sources[number].vouches_for(at)), None)
        found.append(None if first is None else sources[first])
    return found


def _whole_phrase(line: Line, first: int, last: int) -> tuple[int, int] | None:
    """The noun phrase that begins at `first`: “one recent poll”, “the Norland health ministry”, not “the Norland”."""
    phrase = line.phrase_from(first, last)
    return _gone_on(line, phrase, last) if phrase else None


def _gone_on(line: Line, phrase: tuple[int, int], last: int) -> tuple[int, int]:
    """A phrase that a name seemed to end, with the nouns that the name stands before, and the rest of a long name."""
    first, end = phrase
    for _ in range(_PARTS):
        goes_on = end < last and line.capital[end - 1] and (_noun_at(line, end) or _within_name(line, end, last))
        if not goes_on:
            break
        step = end + (not _noun_at(line, end))
        more = line.phrase_from(step, last)
        end = more[1] if more else end + 1
    number = next((at for at in range(first + 1, end) if line.low[at].isdigit() and not line.capital[at - 1]), end)
    return first, number


def _noun_at(line: Line, at: int) -> bool:
    """May this word go on a phrase after a name: “the Norland | ministry”, but not “Norland | then”?"""
    word = line.low[at]
    bounds = word in _NO_NOUN or word.endswith("ly") or line.is_verb(at)
    return word[0].isalpha() and not line.capital[at] and not bounds


def _within_name(line: Line, at: int, last: int) -> bool:
    """“Doctors | Without Borders”, “Committee | to Protect Miners”, “Channel | 12”: a small word within a name."""
    if line.low[at].isdigit():
        return line.low[at - 1] in BODIES
    return at + 1 < last and line.capital[at + 1] and (line.low[at] == "to" or line.capital[at])


def _source(line: Line, phrase: tuple[int, int], rule: str, first: int, last: int) -> Source:
    return Source(*line.place(phrase), rule, first, last)


def clauses(text: str, start: int, end: int, sources: list[Source]) -> list[tuple[int, int]]:
    """A sentence cut at its semicolons, and where a source begins that another before it is joined to."""
    cuts = {start, end} | {at for at in range(start, end) if text[at] == ";"}
    cuts |= {one.start for one in sources} & {one.last for one in sources}
    return list(pairwise(sorted(cuts)))


def _is_passive(line: Line, at: int) -> bool:
    """“was revealed”, “to seek”: nobody says it."""
    before = next((word for word in reversed(line.low[max(0, at - 3) : at]) if not word.endswith("ly")), "")
    return before in BE or before in ("to", "not")


def _stretch(
    line: Line, verb: int, subject: tuple[int, int], semicolons: list[int], start: int, end: int
) -> tuple[int, int]:
    """What a verb of saying brings: the sentence where it closes it or stands between commas, else what follows."""
    opens, last = min(verb, subject[0]), max(verb, subject[1] - 1)
    apart = opens > 0 and line.low[opens - 1] in (",", "—", "–")
    closes = len(line.low) - last <= 5 or line.low[last + 1] in (",", ";")
    before, after = bisect_right(semicolons, opens), bisect_left(semicolons, last)
    first = line.at[semicolons[before - 1]] if before else start
    stop = line.at[semicolons[after]] if after < len(semicolons) else end
    return (first, stop) if apart and closes else (line.at[opens], stop)
