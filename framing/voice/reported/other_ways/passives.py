"""What somebody is told, heard or said to have done: "residents were told by the mayor that …", "Lee is said to have
left", "it was reported that …", "the court heard that …".
"""

from collections.abc import Iterator

from framing.voice.lexicons.reported_speech import (
    ADJUNCTS,
    AUXILIARIES,
    BY_SOMEBODY,
    FINITE,
    HEARING,
    HEARING_BODIES,
    SUPPOSED,
)
from framing.voice.reported.bounds import past_apposition
from framing.voice.reported.other_ways.claims import by_whom
from framing.voice.reported.sentence import ANOTHER, PAUSES, Found, Sentence, clause_begins, content_end

SOURCE_WORDS, CLAUSE_WORDS = 16, 10  # as far as the rules look for the end of each
HEARER_BACK = 60  # words back to where whoever is told may begin


def after_passive(sentence: Sentence, verb: int, passive: int) -> Iterator[Found]:
    """“Residents were told …”, “Lee is said to have …”, “it was reported (by the ministry) that …”."""
    low = sentence.low
    following = low[verb + 1 : verb + 2]
    if low[verb] in HEARING or (low[verb] in SUPPOSED and "by" in low[verb + 1 : verb + 3]):
        yield from was_told(sentence, verb, passive)
    elif low[verb] in SUPPOSED and low[verb + 1 : verb + 3] in (["to", "have"], ["to", "be"]):
        clause = sentence.part_at(passive)[0]
        content = (verb + 1, content_end(sentence, verb + 1))
        yield Found("was told", content, (passive, verb + 1), None, (clause, passive))
    elif low[verb] in BY_SOMEBODY and following == ["that"] and low[passive - 1 : passive] == ["it"]:
        yield Found("cue and that", (verb + 1, content_end(sentence, verb + 1)), (passive - 1, verb + 1))
    elif low[verb] in BY_SOMEBODY and following == ["by"] and low[passive - 1 : passive] == ["it"]:
        yield from by_whom(sentence, verb + 1, (passive - 1, verb + 1))


def heard(sentence: Sentence, verb: int) -> Iterator[Found]:
    """“The court heard that …”, “The jury has heard Lee was …”: what was said there, by nobody who is named."""
    low, begin = sentence.low, sentence.part_at(verb)[0]
    body = next((low[at] for at in range(verb - 1, begin - 1, -1) if low[at] not in AUXILIARIES), "")
    if body not in HEARING_BODIES or verb + 1 >= sentence.end:
        return
    near = range(verb + 2, min(sentence.end, verb + 2 + CLAUSE_WORDS))
    says = next((at for at in near if low[at] in FINITE or low[at] in ANOTHER), verb)
    clause = clause_begins(sentence, verb + 1) and low[says] in FINITE and "that" not in low[verb + 2 : says]
    if low[verb + 1] == "that" or clause:
        content = (verb + 1, content_end(sentence, verb + 1))
        yield Found("cue and that", content, (verb, verb + 1), None, (begin, verb))


def was_told(sentence: Sentence, verb: int, begin: int) -> Iterator[Found]:
    """ "Residents were told by the mayor on Monday that …": the hearer comes first, the source after "by"."""
    low, last = sentence.low, min(sentence.end, verb + SOURCE_WORDS)
    usual = ("that", "to", "not")
    wanted = {"accused": ("of",), "warned": (*usual, "of", "against")}.get(low[verb], usual)
    at, source = verb + 1, None
    while at < last and low[at] not in wanted:
        if low[at] == "by" and source is None:
            source = (at + 1, at + 1)
        elif source and source[1] == at and low[at] not in PAUSES and low[at] not in ADJUNCTS:
            source = (source[0], at + 1)
        elif source and low[at] == "," and (after := past_apposition(low, at, last, wanted)):
            source, at = (source[0], after - 1), after  # “by the principal, Ann Lee, that …”
            break
        elif low[at] in PAUSES or low[at] == "":
            break
        at += 1
    first = max(sentence.part_at(begin)[0], begin - HEARER_BACK)  # “She denied that | pilots had been told to …”
    clause = next((at + 1 for at in range(begin - 1, first, -1) if low[at] == "that"), first)
    named = source if source and source[0] < source[1] else None
    if at + 2 < last and low[at] in wanted:
        end = content_end(sentence, at)
        over = next((n for n in range(at + 2, end) if low[n] == ","), end) if begin == verb else end
        rest = (over, min(over + 2, end)) if over < end else None  # the comma and the verb
        yield Found("was told", (at, over), (begin, verb + 1), named, (clause, begin), rest)
    elif verb > begin and verb + 1 < sentence.end and clause_begins(sentence, verb + 1):
        content = (verb + 1, content_end(sentence, verb + 1))
        yield Found("was told", content, (begin, verb + 1), None, (clause, begin))
