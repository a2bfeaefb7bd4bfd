"""What somebody is told, heard or said to have done: "residents were told by the mayor that …", "Lee is said to have
left", "it was reported that …", "the court heard that …", "she was accused of theft by the mayor".
"""

from collections.abc import Iterator

from framing.core.ordered_spans import Span
from framing.core.text.english.function_words import DAYS
from framing.voice.grammar.nouns import head_noun, means_people
from framing.voice.lexicons import reported_speech as speech
from framing.voice.reported.bounds import LONGEST, next_pause, part_begin, past_apposition
from framing.voice.reported.other_ways.claims import by_whom
from framing.voice.reported.sentence import ANOTHER, CLAUSE_WORDS, PAUSES, SOURCE_WORDS, Found, Sentence

HEARER_BACK = 60  # words back to where whoever is told may begin
_CHARGED = {"accused": "of", "suspected": "of", "convicted": "of", "blamed": "for", "criticised": "for"}
_CHARGED |= {"criticized": "for", "condemned": "for", "denounced": "for", "praised": "for", "charged": "with"}
# What is done by somebody: after these “by” tells who did it, not who says so.
_DEEDS = set("attack raid strike assault abuse violence invasion occupation incursion fire interference use".split())
_DEEDS |= {f"{noun}s" for noun in _DEEDS}
_PARTICIPLES = {"made", "run", "led", "held", "done", "built", "paid", "sent", "put", "set", "told", "won", "hit"}
_BODIES = {"union", "faction", "bloc", "state", "country", "allie", "rival", "peer"}
_AFTER_SOURCE = speech.FINITE | speech.RELATIVE | DAYS
_AFTER_SOURCE |= set("in on at after before during since over as because when while last this".split())
_LONG = 16  # tokens between “accused of” and “by”, and of whoever follows


def after_passive(sentence: Sentence, verb: int, passive: int) -> Iterator[Found]:
    """“Residents were told …”, “Lee is said to have …”, “it was reported (by the ministry) that …”."""
    low = sentence.low
    following = low[verb + 1 : verb + 2]
    if low[verb] in speech.HEARING or (low[verb] in speech.SUPPOSED and "by" in low[verb + 1 : verb + 3]):
        yield from was_told(sentence, verb, passive)
    elif low[verb] in speech.SUPPOSED and low[verb + 1 : verb + 3] in (["to", "have"], ["to", "be"]):
        clause = sentence.part_at(passive)[0]
        content = (verb + 1, sentence.content_end(verb + 1))
        yield Found("was told", content, (passive, verb + 1), None, (clause, passive))
    elif low[verb] in speech.BY_SOMEBODY and following == ["that"] and low[passive - 1 : passive] == ["it"]:
        yield Found("cue and that", (verb + 1, sentence.content_end(verb + 1)), (passive - 1, verb + 1))
    elif low[verb] in speech.BY_SOMEBODY and following == ["by"] and low[passive - 1 : passive] == ["it"]:
        yield from by_whom(sentence, verb + 1, (passive - 1, verb + 1))


def heard(sentence: Sentence, verb: int) -> Iterator[Found]:
    """“The court heard that …”, “The jury has heard Lee was …”: what was said there, by nobody who is named."""
    low, begin = sentence.low, sentence.part_at(verb)[0]
    body = next((low[at] for at in range(verb - 1, begin - 1, -1) if low[at] not in speech.AUXILIARIES), "")
    if body not in speech.HEARING_BODIES or verb + 1 >= sentence.end:
        return
    near = range(verb + 2, min(sentence.end, verb + 2 + CLAUSE_WORDS))
    says = next((at for at in near if low[at] in speech.FINITE or low[at] in ANOTHER), verb)
    clause = sentence.clause_begins(verb + 1) and low[says] in speech.FINITE and "that" not in low[verb + 2 : says]
    if low[verb + 1] == "that" or clause:
        content = (verb + 1, sentence.content_end(verb + 1))
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
        elif source and source[1] == at and low[at] not in PAUSES and low[at] not in speech.ADJUNCTS:
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
        end = sentence.content_end(at)
        over = next((n for n in range(at + 2, end) if low[n] == ","), end) if begin == verb else end
        rest = (over, min(over + 2, end)) if over < end else None  # the comma and the verb
        yield Found("was told", (at, over), (begin, verb + 1), named, (clause, begin), rest)
    elif verb > begin and verb + 1 < sentence.end and sentence.clause_begins(verb + 1):
        content = (verb + 1, sentence.content_end(verb + 1))
        yield Found("was told", content, (begin, verb + 1), None, (clause, begin))


def charged_by(low: list[str], capital: list[bool], by: int) -> Iterator[tuple[Span, Span, Span, Span]]:
    """ "accused of theft by the mayor": she says so; not in “accused of being paid by the mayor”, “of raids by”."""
    begin = part_begin(low, by, LONGEST)
    charged = next(
        (at for at in range(by - 2, max(begin, by - _LONG), -1) if low[at + 1] == _CHARGED.get(low[at])), None
    )
    done = low[by - 1]
    if charged is None or charged + 2 >= by or done in _DEEDS or done in _PARTICIPLES or done.endswith(("ed", "en")):
        return
    if not speech.OF_CLAUSES.isdisjoint(low[charged + 2 : by]) or done.endswith("ing"):
        return
    stop = next_pause(low, by + 1)
    end = next((at for at in range(by + 1, stop) if low[at] in _AFTER_SOURCE), stop)
    if by + 1 >= end or end - by > _LONG or low[by + 1].endswith("ing") or low[by + 1] in DAYS:
        return
    head = head_noun(low[by + 1 : end])
    if capital[by + 1] or means_people(head) or head.removesuffix("s") in _BODIES:
        if stop + 1 < len(low) and low[stop] == "," and low[stop + 1] in speech.RELATIVE:  # “, who had counted them”
            stop = next_pause(low, stop + 1)
        clause = next(
            (at for at in range(begin, charged) if low[at] in speech.BE or low[at] in speech.AUXILIARIES), charged
        )
        yield (by, stop), (by + 1, end), (charged, charged + 1), (begin, clause)
