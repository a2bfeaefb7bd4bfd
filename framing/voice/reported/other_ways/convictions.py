"""What somebody is sure of or fears, said by an adjective or a noun: "Lee is adamant that the gate was shut", "the
board is of the view that it was open". That it is so, the outlet does not say.
"""

from collections.abc import Iterator

from framing.voice.lexicons.reported_speech import BE, VIEWS
from framing.voice.lexicons.speaker_nouns import ends_in_ly
from framing.voice.reported.other_ways.naming import speaks
from framing.voice.reported.sentence import Found, Sentence

_SURE = set(
    """
    adamant afraid certain clear concerned confident convinced doubtful emphatic hopeful insistent optimistic
    pessimistic positive satisfied sceptical skeptical sure unequivocal unconvinced worried
    """.split()
)
_VIEWS = VIEWS | {"belief", "conviction", "illusion", "impression", "mind"}
_KNOWN = {"clear", "known", "plain"}  # “made it clear that”, “let it be known that”
CONVICTIONS = frozenset(_SURE | _VIEWS | _KNOWN)
# Not “be”: “parents can be sure that it is safe” says that it is.
_IS = BE - set("'s got get gets getting be".split())
_IS |= set("feel feels felt remain remained remains seemed seems".split())
_HOW = {"not", "still", "also", "now", "quite", "very", "more", "as", "less"}
_BACK = 4  # words from “is” to “adamant”
_LED = {("of", "the"), ("of", "that"), ("under", "the"), ("of", "an")}


def held(sentence: Sentence, at: int) -> Iterator[Found]:
    """What the word at a token, one of `CONVICTIONS`, says that its subject holds to be so.

    >>> words = "The guard is adamant that the gate was shut .".split()
    >>> [found] = held(Sentence(words), 3)
    >>> words[slice(*found.content)], words[slice(*found.source)]
    (['that', 'the', 'gate', 'was', 'shut'], ['The', 'guard'])
    """
    low = sentence.low
    begin = at + 1
    if at < 2 or begin + 2 >= sentence.end or not (low[begin] == "that" or sentence.clause_begins(begin)):
        return
    end = at
    if low[at] in _KNOWN and (verb := _lets_know(low, at)) is not None:
        source = sentence.subject(verb)
        if source is not None and _holds(sentence, *source):
            yield Found("cue and that", (begin, sentence.content_end(begin)), (verb, begin), source)
        return
    if low[at] in _VIEWS:
        if tuple(low[at - 2 : at]) not in _LED:
            return
        end = at - 2
    be = next((n for n in range(end - 1, max(0, end - _BACK), -1) if low[n] in _IS), None)
    if be is None or not all(low[n] in _HOW or ends_in_ly(low[n]) for n in range(be + 1, end)):
        return
    source = sentence.subject(be)
    if source is not None and _holds(sentence, *source):
        yield Found("cue and that", (begin, sentence.content_end(begin)), (be, begin), source)


def _lets_know(low: list[str], at: int) -> int | None:
    """Where “| made it clear”, “| let it be known” begins."""
    if low[at - 1] == "it" and low[at - 2] in ("make", "makes", "made", "making"):
        return at - 2
    return at - 3 if low[at - 3 : at] == ["let", "it", "be"] else None


def _holds(sentence: Sentence, first: int, last: int) -> bool:
    """May this be sure of something: somebody, a body, a name; not “It is certain that …”: nobody is."""
    return sentence.low[last - 1] not in ("it", "there", "this", "that") and speaks(sentence, first, last)
