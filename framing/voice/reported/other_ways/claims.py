"""Whose a claim is that stands in a noun: "the nurses' claim that the ward was unsafe", "an allegation by Ann Lee that
…", "it was announced by the ministry that …", "heard from Ann Lee that …".
"""

from collections.abc import Iterator

from framing.core.ordered_spans import Span
from framing.voice.grammar.nouns import head_noun, means_people
from framing.voice.lexicons.reported_speech import FINITE, INSERTED, RELATIVE
from framing.voice.lexicons.speaker_nouns import SAYING_NOUNS
from framing.voice.lexicons.speaker_verbs import HEARS_FROM
from framing.voice.reported.sentence import CLAUSE_WORDS, PAUSES, SOURCE_WORDS, Found, Sentence

_IS = [["is"], ["was"], ["remains"]]
_AMONG = [["among"], ["amongst"], ["of"], ["in"], ["within"], ["at"]]
_HELD = set("account excuse guess hunch position reasoning story theory understanding version".split())  # “is that …”
_SAY_NO_THAT = {"reaction", "reactions", "response", "responses", "reply", "replies"}  # “a reaction from fans that …”
CLAIMS = frozenset((SAYING_NOUNS - _SAY_NO_THAT) | _HELD | {"from"})


def claimed(sentence: Sentence, at: int) -> Iterator[Found]:
    """What the noun at a token, one of `CLAIMS`, says that somebody claims; or "from", behind "heard"."""
    low, word = sentence.low, sentence.low[at]
    that = at + 1 + (low[at + 1 : at + 2] in _IS)  # “Ann Lee’s view (is) that …”
    owned = word in SAYING_NOUNS or that > at + 1
    if word == "from":
        if at > 1 and low[at - 1] in HEARS_FROM:
            yield from _heard_from(sentence, at)
    elif owned and low[that : that + 1] == ["that"]:
        yield from _owned_noun(sentence, at, that)
    elif low[at + 1 : at + 2] in _AMONG:
        yield from _among(sentence, at)
    elif word in SAYING_NOUNS and low[at + 1 : at + 2] in (["by"], ["from"]):
        yield from by_whom(sentence, at + 1, (at, at + 1))


def _owned_noun(sentence: Sentence, noun: int, that: int) -> Iterator[Found]:
    """ "The nurses' claim that the ward was unsafe has never been tested": whose claim, and where it is over."""
    owner = sentence.owner(noun)
    opens = that == noun + 1 and sentence.low[noun - 1] in ("the", "any", "this")
    if owner is None and opens and sentence.part_at(noun)[0] == noun - 1:  # no “She said the claim that … is false”
        over, end = _claim_end(sentence, that)
        told = any(word in INSERTED or word == "according" for word in sentence.low[end : sentence.end])
        if over < end and not told:  # “The claim that the river is dead | is not true”
            yield Found("cue and that", (that, over), (noun, that), None, None, (over, end))
        return
    if owner is None or (that > noun + 1 and not sentence.finite(that + 2, that + 2 + CLAUSE_WORDS)):
        return  # no “Lee’s answer is that simple”
    over, end = _claim_end(sentence, that) if that == noun + 1 else (sentence.content_end(that),) * 2
    rest = (over, end) if over < end else None
    hearer = (noun, that) if that > noun + 1 else None  # “view is”, which the tagger may take for what is said
    yield Found("cue and that", (that, over), (noun, that), owner, hearer, rest)


def _among(sentence: Sentence, noun: int) -> Iterator[Found]:
    """ "The fear among growers is that the frost will return": theirs."""
    low, last = sentence.low, min(sentence.end, noun + SOURCE_WORDS)
    be = next((at for at in range(noun + 3, last) if [low[at]] in _IS or low[at] in PAUSES | FINITE), last)
    if low[be : be + 2] not in [[*verb, "that"] for verb in _IS] or not sentence.finite(be + 3, be + 3 + CLAUSE_WORDS):
        return
    if sentence.capital(be - 1) or means_people(head_noun(low[noun + 2 : be])):
        content, around = (be + 1, sentence.content_end(be + 1)), (sentence.part_at(noun)[0], be + 1)
        yield Found("cue and that", content, (noun, noun + 1), (noun + 2, be), around)


def _claim_end(sentence: Sentence, that: int) -> Span:
    """Where a claim is over, and where its clause is: "that the ward was unsafe | has never been tested | "."""
    low, end = sentence.low, sentence.content_end(that)
    verbs = []
    for at in range(that + 1, end):
        if low[at] in FINITE and low[at - 1] not in FINITE:
            failed = low[at - 1].endswith("ed") and low[at - 2] not in FINITE  # “that the brakes failed | was …”
            verbs += [at - 1, at] if failed else [at]
    joined = any(word in RELATIVE or word in ("and", "or", "but") for word in low[that + 1 : end])
    return (verbs[1] if len(verbs) == 2 and not joined else end), end


def by_whom(sentence: Sentence, by: int, cue: Span) -> Iterator[Found]:
    """ "It was announced | by the ministry that …", "an allegation | by Ann Lee that …": whose it is, and what."""
    low, last = sentence.low, min(sentence.end, by + SOURCE_WORDS)
    that = next((at for at in range(by + 2, last) if low[at] in ("that", "") or low[at] in PAUSES), None)
    if that is not None and low[that] == "that" and that + 2 < sentence.end:
        over, rest = _claim_end(sentence, that)
        before = (sentence.part_at(cue[0])[0], cue[0])  # “the dispute over | a claim by Ann Lee”: not hers who disputes
        yield Found("cue and that", (that, over), cue, (by + 1, that), before, (over, rest) if over < rest else None)


def _heard_from(sentence: Sentence, word: int) -> Iterator[Found]:
    """ "Shareholders heard from Ann Lee that …": hers."""
    low, last = sentence.low, min(sentence.end, word + SOURCE_WORDS)
    that = next((at for at in range(word + 2, last) if low[at] in ("that", "")), None)
    if that is None or low[that] != "that" or that + 2 >= sentence.end:
        return
    pauses = [at for at in range(word + 2, that) if low[at] == ","]
    if pauses and (len(pauses) != 2 or pauses[1] != that - 1):
        return
    source = (word + 1, pauses[0] if pauses else that)
    if pauses and sentence.capital(pauses[0] + 1) and not sentence.capital(pauses[0] - 1):
        source = (pauses[0] + 1, pauses[1])  # “from the imam, Yahya Doumbia, that”
    clause = (sentence.part_at(word - 1)[0], word - 1)
    content = (that, sentence.content_end(that))
    yield Found("was told", content, (word - 1, word + 1), source, clause)
