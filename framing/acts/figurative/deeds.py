"""Deeds in a manner of speaking: an act word with agent and patient; out, whether blows, arrests and deaths are meant.

“killed the bill”, “attacked his record”, “destroyed her opponent”, “was hurt by the ruling”, “released a statement”,
“the death of a dream” do nothing to a body. What tells them apart is general English: what is done to (an abstract
noun), who does it (an advertisement, a law), what follows (“for being late”, “in a speech”), and the word beside the
verb (“struck down”). Where a weapon, a wound or a fighter stands near, an attack on a person is read as meant.
"""

from typing import NamedTuple

from framing.acts.clause.events import is_event_word, noun_of_phrase
from framing.acts.clause.lexicon import FUNCTION_WORDS, PEOPLE, PUBLISHED
from framing.acts.clause.sentence import Sentence
from framing.acts.figurative import words
from framing.acts.figurative.blows import blows_are_meant, in_words, is_words
from framing.acts.figurative.phrases import (
    PRONOUNS,
    could_be_people,
    is_abstract,
    names_people,
    noun_of,
    singular,
    stands_before,
)
from framing.acts.participants.owners_of_events import Agent
from framing.acts.participants.patients import Patient
from framing.codebook.act_words import GAP, NOUN, OF_ITS_OWN, VERB, Placed
from framing.core.text.english.function_words import DAYS, OPENS_PHRASE, POSSESSIVES, PREPOSITIONS
from framing.voice.grammar.nouns import means_people


class Deed(NamedTuple):
    """An act in its sentence, who does it, to whom, and the noun of that (empty where nobody is named)."""

    sentence: Sentence
    placed: Placed
    agent: Agent | None
    patient: Patient | None
    noun: str


def in_a_manner_of_speaking(sentence: Sentence, placed: Placed, agent: Agent | None, patient: Patient | None) -> bool:
    """Is nothing done to a body, a place or a thing that somebody has?

    An act of another sort than those is what its codebook says: a licence can be withdrawn, and a route cut.
    """
    if placed.word.sort == OF_ITS_OWN:
        return False
    deed = Deed(sentence, placed, agent, patient, noun_of(sentence, patient.span) if patient else "")
    if _with_particle(sentence, placed, patient) or _is_idiom(sentence, placed) or _is_of_work_or_play(deed):
        return True
    if _strikes_what_flies(deed):
        return True
    if placed.word.sort != "release" and (_befalls_what_is_abstract(deed) or _is_done_by_words(deed)):
        return True
    return _OF_ITS_SORT.get(placed.word.sort, lambda _: False)(deed)


def _befalls_what_is_abstract(deed: Deed) -> bool:
    """“kill the bill”; not the place in “the strike on the office”, nor “wounded a majority of villagers”."""
    ruins = deed.placed.word.sort in ("destroy", "damage")  # “destroyed the road”, but “hit the road”
    place = singular(deed.noun) in words.PLACES_TOO and (
        (deed.agent is not None and deed.agent.event) or (ruins and singular(deed.noun) in ("road", "street"))
    )
    if deed.patient is None or place or not is_abstract(deed.noun) or _are_targets_of_war(deed):
        return False
    return not names_people(deed.sentence, deed.placed, deed.patient.span)


def _strikes_what_flies(deed: Deed) -> bool:
    """“shot down most of the missiles”: nobody is struck."""
    if deed.patient is None or deed.sentence.low(deed.placed.first) not in words.SHOOTING:
        return False
    low = deed.sentence.low_words(*deed.patient.span)
    nouns = [deed.noun, *(low[-1:] if "of" in low else [])]
    return any(singular(noun) in words.IN_FLIGHT for noun in nouns)


def _are_targets_of_war(deed: Deed) -> bool:
    """“an attack on military targets”; not “hit its sales targets”."""
    sentence, (start, end) = deed.sentence, deed.patient.span if deed.patient else (0, 0)
    at = next((n for n in range(start + 1, end) if sentence.low(n) in ("target", "targets")), None)
    return at is not None and (sentence.capital(at - 1) or sentence.low(at - 1) in words.OF_WAR)


def _is_done_by_words(deed: Deed) -> bool:
    """“The report hit the company”."""
    harms = deed.placed.word.sort in ("strike", "wound", "destroy", "damage")
    return harms and deed.agent is not None and is_words(deed.sentence, deed.agent.span)


def _is_released_in_words(deed: Deed) -> bool:
    """“The truth will set you free”, “released a statement”."""
    if deed.agent and is_abstract(noun_of(deed.sentence, deed.agent.span)):
        return True
    return not _lets_somebody_go(deed.sentence, deed.placed, deed.patient)


def _is_seized_in_words(deed: Deed) -> bool:
    """“holding the government hostage”."""
    return "hostage" in deed.placed.word.rest and singular(deed.noun) in words.HELD_IN_WORDS


def _is_struck_in_words(deed: Deed) -> bool:
    """“slammed the plan”."""
    return not blows_are_meant(deed.sentence, deed.placed) and in_words(*deed)


def _is_executed_in_words(deed: Deed) -> bool:
    """“executed a plan”."""
    sentence, placed, _, patient, noun = deed
    executes = placed.word.is_verb and sentence.low(placed.first).startswith("execut")
    return executes and (patient is None or not could_be_people(sentence, patient.span, noun))


def _is_destroyed_in_words(deed: Deed) -> bool:
    """“destroyed her career”, “the destruction of the party”."""
    if deed.placed.word.kind == NOUN:
        return stands_before(deed.sentence, deed.placed, words.OF_WORDS)
    return bool(deed.patient) and (deed.noun in PRONOUNS | {"life", "lives"} or singular(deed.noun) in words.POLITICS)


_OF_ITS_SORT = {
    "release": _is_released_in_words,
    "seize": _is_seized_in_words,
    "wound": lambda deed: deed.noun == "most",  # “those who hurt the most”
    "strike": _is_struck_in_words,
    "kill": _is_executed_in_words,
    "destroy": _is_destroyed_in_words,
}


def _with_particle(sentence: Sentence, placed: Placed, patient: Patient | None) -> bool:
    if placed.word.kind != VERB and not placed.word.is_verb:
        return False
    word = sentence.low(placed.first)
    stem = next((stem for stem in words.PARTICLES if word.startswith(stem[:-1] if stem[-1] == "e" else stem)), None)
    beside = {sentence.low(placed.last)}
    if patient and patient.span[1] - patient.span[0] < 5 and patient.span[0] >= placed.last:
        beside.add(sentence.low(patient.span[1]))  # “struck the law down”
    if stem is None or not beside & words.PARTICLES[stem] or placed.word.rest:
        return False
    near = {
        sentence.low(at) for at in range(max(sentence.first, placed.first - 6), min(placed.last + 8, sentence.last))
    }
    return not near & words.AIRCRAFT


def _is_idiom(sentence: Sentence, placed: Placed) -> bool:
    """“scared to death”, “a striking likeness”, “a shot at the title”, “shoot yourself in the foot”, “damages”."""
    word, before = sentence.low(placed.first), sentence.low(placed.first - 1)
    if word in ("death", "deaths") and before == "to":
        told = any(one.beyond == placed.last for one in sentence.acts.values() if one.first < placed.first)
        back = range(placed.first - 2, max(sentence.first, placed.first - 2 - GAP) - 1, -1)
        return told or not any(sentence.low(at) in words.TO_DEATH | words.LEADS_TO for at in back)
    if word in ("striking", "hitting", "killing") and before in (
        "most", "very", "more", "so", "particularly", "especially", "equally", "quite", "a", "strikingly",
    ):  # fmt: skip
        return word == "striking"
    if word in ("hit", "shot", "shoot", "beat", "cost"):
        return _is_a_noun(sentence, placed)
    if word == "offensive":
        return _is_adjective(sentence, placed)
    if word in ("attack", "attacks") and before == "of" and sentence.low(placed.first - 2) in words.MODES:
        return True
    if word == "targeted" and before in OPENS_PHRASE and sentence.is_word(placed.last):
        return True
    if word == "dead":
        arrival = sentence.low(placed.last) == "on" and sentence.low(placed.last + 1) == "arrival"
        return arrival or sentence.low(placed.last) in words.AFTER_DEAD
    if not placed.word.is_verb and placed.word.kind == NOUN and sentence.low(placed.last) in words.AFTER_NOUN:
        return True
    if word in ("shoot", "shooting", "shoots") and "foot" in [
        sentence.low(at) for at in range(placed.last + 1, min(placed.last + 5, sentence.last))
    ]:
        return True
    return word == "damages" and not placed.word.is_verb


def _is_a_noun(sentence: Sentence, placed: Placed) -> bool:
    """“a parting shot”, “the biggest hit”, “a fashion shoot”; not “a man shot by guards”."""
    at = placed.first - 1
    if sentence.low(at) in OPENS_PHRASE:
        return True
    opens = any(sentence.low(n) in OPENS_PHRASE or sentence.low(n).endswith(POSSESSIVES) for n in (at - 1, at - 2))
    word = sentence.low(at)
    someone = word in PEOPLE or means_people(word) or is_event_word(word) or sentence.capital(at)
    after = sentence.low(placed.last)
    ends = after in PREPOSITIONS - {"by"} or after in ("that", "not", "") or not after[:1].isalnum()
    return opens and ends and not someone and sentence.is_word(at) and not sentence.is_verb(at)


def _is_adjective(sentence: Sentence, placed: Placed) -> bool:
    """“offensive words”, “is offensive to them”; not “the offensive in the south”."""
    before, after = sentence.low(placed.first - 1), placed.last
    follows = sentence.is_word(after) and sentence.low(after) not in FUNCTION_WORDS | DAYS
    noun = follows and not sentence.is_verb(after)
    return noun or sentence.is_be(placed.first - 1) or before.endswith("ly") or before in ("more", "most", "so", "very")


def _is_of_work_or_play(deed: Deed) -> bool:
    """Is it a strike for pay, a film, a ball, a battery, a blow by a sight?"""
    sentence, placed, agent, patient, _ = deed
    word, suffers = sentence.low(placed.first), noun_of_phrase(sentence, patient.span) if patient else ""
    acts = noun_of_phrase(sentence, agent.span) if agent else ""
    if word in ("strike", "strikes", "striking") and _lays_down_tools(sentence, placed, acts, suffers):
        return True
    if word.startswith(("shoot", "shot", "hit", "hits")) and suffers in words.FILMED | words.PLAYED:
        return True
    if word.startswith(("die", "dying")) and suffers in words.RUN_DOWN:
        return True
    if word in ("struck", "hit", "strikes") and (acts in words.AWE | words.CLOCKS or suffers in words.CLOCKS):
        return True
    if word == "pounding":
        of = sentence.low_words(placed.last, min(placed.last + 3, sentence.last))
        return sentence.low(placed.first - 2) in words.TAKES or (of[:1] == ["of"] and bool(words.OF_THE_SEA & set(of)))
    if word in ("cut", "mow", "mowed", "mown") and suffers in words.CUT_DOWN:
        return True
    if word.startswith("overr") and sentence.low(placed.last) == "with":
        return True  # “overrun with rats”
    return word.startswith(("invad", "overr")) and acts in words.CROWDS


def _lays_down_tools(sentence: Sentence, placed: Placed, acts: str, suffers: str) -> bool:
    """“a rail strike”, “the nurses’ strike”, “a strike by nurses”, “will strike over pay”."""
    before = sentence.low(placed.first - 1).rstrip("'").removesuffix("'s")
    after = sentence.low_words(placed.last, min(placed.last + 7, sentence.last))
    for_pay = "over" in after and bool(words.OVER & set(after))
    if placed.word.is_verb:
        return for_pay or (acts in words.WORKERS and not suffers)
    by = after[0:1] == ["by"] and bool(words.WORKERS & set(after[:5]))
    return before in words.KINDS_OF_STRIKE or by or for_pay


def _lets_somebody_go(sentence: Sentence, placed: Placed, patient: Patient | None) -> bool:
    """Only people are released, freed or rescued: not a statement, a film or the economy."""
    around = set(sentence.low_words(sentence.first, sentence.last))
    if not placed.word.is_verb and sentence.low(placed.last) in words.RESCUERS:
        return False
    if patient is None:
        return bool(around & words.CAPTIVE)
    low = sentence.low_words(*patient.span)
    noun = noun_of(sentence, patient.span)
    if noun in PUBLISHED or singular(noun) in PUBLISHED or is_abstract(noun) or low[0] in PUBLISHED:
        return False
    if sentence.low(placed.first - 1) in PUBLISHED:
        return False
    if noun in ("it", "they", "that", "which") and not around & words.CAPTIVE:
        return not around & PUBLISHED
    named = any(sentence.capital(at) and at > sentence.first for at in range(*patient.span))
    known = any(patient.span[0] <= one[0] and one[1] <= patient.span[1] for one in sentence.parties + sentence.known)
    people = set(low) & (PEOPLE | PRONOUNS | {"his", "their", "it", "they"}) or means_people(noun)
    if people or known or around & words.CAPTIVE:
        return True
    return (named or sentence.is_number(patient.span[0])) and noun not in ("million", "billion", "percent")
