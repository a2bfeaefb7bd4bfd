"""Who acts, where the clause of an act does not say so but its sentence does: by another act, as the source, as the
opponent of the dead."""

from functools import lru_cache

from framing.acts.clause.constructions import NOMINAL
from framing.acts.clause.events import is_event_word
from framing.acts.clause.lexicon import BREAKS, PLAIN_VERBS
from framing.acts.clause.sentence import REACH, Sentence, within
from framing.acts.sentence_acts import ActRead
from framing.core.ordered_spans import begun_in
from framing.core.text.english.function_words import PREPOSITIONS

_ATTACKS = frozenset(
    "attack assault raid incursion rampag massacr onslaught invasion infiltration strik airstrik offensiv".split()
)
_ANSWERS = frozenset(
    "retaliation retaliate retaliated retaliating response respond responded responding revenge vengeance reprisal"
    " avenge avenged avenging".split()
)
_GOES_ON = frozenset("which where in that who".split())
_NUMBERS_OF = frozenset("number numbers toll figure figures count".split())


def agent_elsewhere(act: ActRead, acts: list[ActRead]) -> ActRead | None:
    """Another act of the sentence whose agent is named and is not of the patient's own party, where who did one
    may have done the other; the nearest."""
    at = act.placed.first
    near = [
        one
        for one in acts[begun_in(acts, at - REACH, at + REACH, key=_place)]
        if one is not act
        and one.agent_party
        and one.agent_where in ("", "clause")
        and one.agent_party != act.patient_party
        and one.placed.word.sort != "release"
        and act.placed.word.may_be_done_with(one.placed.word)
        and (one.patient_party is None or act.patient_party is None or one.patient_party == act.patient_party)
    ]
    return min(near, key=lambda one: abs(one.placed.first - at), default=None)


def _place(act: ActRead) -> int:
    return act.placed.first


def own_account(sentence: Sentence, act: ActRead, opponents: set[str]) -> tuple[int, int, str] | None:
    """“The army said an air strike killed two fighters”: whoever tells of a strike on the other side without naming
    anybody tells of its own."""
    event = (
        act.agent is not None
        and act.agent.event
        and any(
            sentence.low(at).removesuffix("s").endswith(("strike", "raid", "operation", "attack"))
            for at in range(*act.agent.span)
        )
    )
    source = source_at(sentence) if event else None
    told = source is not None and source[2] in opponents and act.patient_party in opponents - {source[2]}
    return source if told else None


def opponent_named(
    sentence: Sentence, act: ActRead, opponents: set[str], acts: list[ActRead]
) -> tuple[int, int, str] | None:
    """“a war on Hamas since the attack in which nine Israelis died”: of an attack on one of two sides whose doer is
    not named beside it, the other side if the sentence names it, other than as its source, a place or who suffers."""
    others = opponents - {act.patient_party}
    if act.patient_party not in opponents or len(others) != 1 or not _in_attack(sentence, act):
        return None
    source = source_at(sentence)
    suffering = [range(*other.patient.span) for other in acts if other.patient]
    for one in sentence.parties:
        told = (source is not None and one[:2] == source[:2]) or any(one[0] in span for span in suffering)
        if one[2] in others and one[0] not in sentence.places and not told and "-" not in sentence.words(one[:2]):
            return one
    return None


def _in_attack(sentence: Sentence, act: ActRead) -> bool:
    """Is it an attack that did it, or in which it happened: not a war, a fight or an explosion?"""
    if act.agent is not None:
        return act.agent.event and any(_is_attack(sentence.low(at)) for at in range(*act.agent.span))
    if not act.placed.word.is_verb:
        return act.built == NOMINAL and _is_attack(sentence.low(act.placed.last - 1))
    for at in range(act.placed.first - 8, min(act.placed.beyond + 8, sentence.last)):
        if _is_attack(sentence.low(at)) and not sentence.is_verb(at):
            return True
    return False


def _is_attack(word: str) -> bool:
    return word.removesuffix("s").removesuffix("e").rpartition("-")[2] in _ATTACKS


def same_side(sentence: Sentence, act: ActRead, opponents: set[str]) -> bool:
    """“Norland struck the group after its raid killed nine Norlanders”: “its” cannot mean those who suffer."""
    if act.agent is None or act.agent_party not in opponents or act.agent_party != act.patient_party:
        return False
    return any(sentence.low(at) in ("its", "their") for at in range(*act.agent.span))


def came_from(sentence: Sentence, act: ActRead) -> str | None:
    """“Armed men broke out of Norland, killing nine”, “crossed over from Norland and killed”: the party of the place
    that those who act came from, told between them and the act."""
    for at in range(act.agent.span[1], act.placed.first) if act.agent else ():
        if sentence.low(at) in BREAKS:
            return None
        if sentence.low(at) == "from" or (sentence.low(at) == "of" and sentence.low(at - 1) == "out"):
            named = sentence.party_in(at + 1, at + 4)
            return named[2] if named else None
    return None


def named_before(sentence: Sentence, act: ActRead) -> list[tuple[int, int, str]]:
    start = act.agent.span[0] if act.agent is not None else sentence.first
    named = sorted(sentence.parties + sentence.known, reverse=True)
    return [one for one in named if one[1] <= start and one[0] not in sentence.places]


def source_of(sentence: Sentence) -> str | None:
    """The party of whoever says it, where the sentence names a source: “Palestinian health officials said”."""
    found = source_at(sentence)
    return found[2] if found else None


def _gives_a_number(sentence: Sentence, at: int) -> bool:
    """“Officials put the number of dead at nine”, “revised the toll”."""
    near = (sentence.low(n) for n in range(at + 1, at + 5))
    return sentence.low(at) in ("put", "puts", "revised", "raised", "lowered") and any(n in _NUMBERS_OF for n in near)


@lru_cache(maxsize=1)  # each act of a sentence asks for it, several times
def source_at(sentence: Sentence) -> tuple[int, int, str] | None:
    """Where the sentence names the party of its source."""
    for at in range(sentence.first, sentence.last):
        saying = sentence.is_saying(at) and sentence.low(at) not in PLAIN_VERBS and at not in sentence.acts
        saying = saying and not is_event_word(sentence.low(at))  # “under their fire”
        saying = saying or _gives_a_number(sentence, at)
        if saying or (sentence.low(at) == "to" and sentence.low(at - 1) == "according"):
            start, end = (at - 12, at) if sentence.low(at) != "to" else (at, at + 10)
            after = sentence.party_in(at + 1, at + 4)  # “…, say their officials”
            if after and sentence.low(at) in ("say", "says", "said") and sentence.low(at - 1) in (",", "”", '"'):
                return after
            for named in (sentence.parties, sentence.known):
                near = [one for one in within(named, start, end) if one[1] <= end]
                if near:
                    return near[-1] if end == at else near[0]
    return None


def retaliates(sentence: Sentence, act: ActRead, acts: list[ActRead], opponents: set[str]) -> str | None:
    """“Norland bombed the port in retaliation for an attack that killed nine”: who answers an act suffered it."""
    first = min(act.placed.first, act.agent.span[0]) if act.agent is not None else act.placed.first
    for at in range(first - 1, max(sentence.first, act.placed.first - 16) - 1, -1):
        word, after = sentence.low(at), sentence.low(at + 1)
        if word in (";", ":") or (word == "," and after not in _GOES_ON and act.placed.word.form != "ing"):
            return None
        if word in _ANSWERS and (after in ("for", "to") or word.startswith("aveng")):
            before = [one for one in acts if one.placed.first < at and one.agent_where != "sentence"]
            before = [one for one in before if one.agent_party in opponents]
            named = [one for one in sentence.parties if one[1] <= at and one[0] not in sentence.places]
            named = [one for one in named if one[2] in opponents and sentence.low(one[0] - 1) not in PREPOSITIONS]
            own = sentence.party_in(at - 1, at)
            if own and own[0] not in sentence.places:
                return own[2]
            return before[-1].agent_party if before else named[0][2] if named else None
    return None
