"""Blows in words: an attack, a hit or a target in; out, whether anybody is struck, or only told off."""

from framing.acts.clause.events import is_event_word
from framing.acts.clause.sentence import Sentence
from framing.acts.figurative import words
from framing.acts.figurative.phrases import is_abstract, is_person, noun_of, singular, stands_before
from framing.acts.participants.owners_of_events import Agent
from framing.acts.participants.patients import Patient
from framing.codebook.act_words import Placed
from framing.core.ordered_spans import Span
from framing.core.text.english.function_words import OPENS_PHRASE
from framing.voice.grammar.nouns import means_people

_BLOWS_BY_WORDS = ("hammer", "pummel", "pound", "slam", "blast")  # of a person seldom meant


def is_words(sentence: Sentence, span: Span) -> bool:
    """Is the agent a law, a speech, a price: nothing that strikes a body?"""
    noun = noun_of(sentence, span)
    if is_event_word(noun) or (means_people(noun) and singular(noun) not in words.WORDS_AND_RULES):
        return False
    abstract = noun.endswith(("tion", "ity", "ness", "ism", "raveling", "ravelling"))
    return singular(noun) in words.WORDS_AND_RULES or (abstract and singular(noun) not in words.BODIES_AND_PLACES)


def blows_are_meant(sentence: Sentence, placed: Placed) -> bool:
    """Does a weapon, a wound or a fighter stand near?"""
    near = range(max(sentence.first, placed.first - 15), min(placed.last + 15, sentence.last))
    return any(sentence.low(at) in words.OF_BLOWS for at in near if not placed.first <= at < placed.last)


def in_words(sentence: Sentence, placed: Placed, agent: Agent | None, patient: Patient | None, noun: str) -> bool:
    """Is an attack, a hit or a target one of words: by who takes part, or by what follows?"""
    sides = [noun] + ([noun_of(sentence, agent.span)] if agent and not agent.event else [])
    sides += sentence.low_words(*patient.span) if patient else []
    if any(singular(side) in words.POLITICS for side in sides):
        return True
    if singular(noun) in words.AUDIENCE and sentence.low(placed.first).startswith("target"):
        return True
    person = patient is not None and (is_person(sentence, patient.span) or means_people(noun))
    if placed.word.is_verb:
        if person and sentence.low(placed.first).startswith(_BLOWS_BY_WORDS):
            return True
        after = patient.span[1] if patient and patient.span[0] >= placed.last else placed.last
        return _with_words(sentence, after) or (patient is not None and _both_are_persons(sentence, agent, patient))
    beside = set(sentence.low_words(max(sentence.first, placed.first - 2), min(placed.last + 2, sentence.last)))
    source = sentence.low_words(placed.last + 1, min(placed.last + 4, sentence.last))
    if sentence.low(placed.last) == "from" and not words.POLITICS.isdisjoint(map(singular, source)):
        return True  # “attacks from his rivals”
    owned = agent is not None and agent.rule.startswith("owner") and patient and is_person(sentence, agent.span)
    return stands_before(sentence, placed, words.OF_WORDS) or bool(beside & words.TAUNTS or owned)


def _with_words(sentence: Sentence, at: int) -> bool:
    """“… for being late”, “… over taxes”, “… as weak”, “… in a speech”, “… on Twitter”."""
    for here in range(at, min(at + 9, sentence.last)):
        word, after = sentence.low(here), sentence.low(here + 1)
        if word in (";", ":", "and", "but", "when", "after", "who", "which"):
            return False
        if word == "for" and here - at < 3:
            return after.endswith("ing") or after in ("not", "his", "her", "their", "failing") or is_abstract(after)
        if word == "over" and here == at:
            return not (sentence.is_number(here + 1) or after in ("the", "a", "night", "here", "there"))
        if word == "as" and here == at:
            return after in ("too", "not", "being", "having", "weak", "soft", "insufficiently", "corrupt", "unfit")
        if word == "on" and _is_issue(sentence, here + 1):
            return True
        if word in ("on", "in", "with", "through", "via", "at", "during", "from"):
            for n in range(here + 1, min(here + 6, sentence.last)):
                if singular(sentence.low(n)) in words.SPOKEN or sentence.low(n) in words.SPOKEN:
                    return True
                if not sentence.is_word(n):
                    break
    return False


def _is_issue(sentence: Sentence, at: int) -> bool:
    """“on his business record”, “on taxes”: something abstract after a preposition."""
    found = sentence.phrase_after(at)
    if found is None or sentence.is_number(found[0]):
        return False
    noun = noun_of(sentence, found)
    return is_abstract(noun) and singular(noun) not in words.PLACES_TOO  # “a convoy on the road”


def _both_are_persons(sentence: Sentence, agent: Agent | None, patient: Patient) -> bool:
    if agent is None or agent.event or not is_person(sentence, patient.span):
        return False
    first = agent.span[0]
    named = sentence.capital(first) and sentence.low(first) not in OPENS_PHRASE
    return named or is_person(sentence, agent.span)
