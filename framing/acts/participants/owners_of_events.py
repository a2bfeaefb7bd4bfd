"""Whose an event is: the noun of an act, an event or a weapon; out, who stands with it as the one who does it.

Before the noun (“the army’s raid”, “the Norlandish raid”), after “by”, or as the subject of “launched”.
"""

from typing import NamedTuple

from framing.acts.clause.events import event_at, in_noun_phrase, is_event, is_event_word
from framing.acts.clause.lexicon import CARRY_OUT, NOT_BY
from framing.acts.clause.sentence import Sentence
from framing.acts.clause.subjects import clause_subject, plain_subject
from framing.acts.participants.genitives import by_whom, sufferer
from framing.core.ordered_spans import Span
from framing.core.text.english.function_words import DAYS, POSSESSIVES, STARTS_CLAUSE

_ENDS = (STARTS_CLAUSE - {"and", "that"}) | {";", ":", "."}
_JOINED = frozenset(("and", "or", ","))
_FIGHTS = ("clash", "battle", "confrontation", "gunbattle", "gun-battle", "firefight", "fighting", "combat", "shootout")
_TIMES = ("today", "yesterday", "week", "month", "year")
_MEANS = frozenset("air land sea ground naval aerial missile rocket artillery tank".split())


class Agent(NamedTuple):
    """Tokens that name who acts; `event`: they name a weapon or an event, and whoever stands with it."""

    span: Span
    rule: str
    event: bool = False


def named_event(sentence: Sentence, agent: Agent) -> Agent | None:
    """Who stands with a weapon or an event: “an Israeli strike”, “the attack by gunmen”, “rockets fired by Hamas”."""
    at = event_at(sentence, agent.span)
    return event_agent(sentence, at, at + 1) if at is not None else None


def event_agent(sentence: Sentence, first: int, last: int) -> Agent | None:
    """Who does what a noun says: named before it, after “by”, or as the subject of “launched”."""
    start = _phrase_start(sentence, first)
    suffers = sufferer(sentence, first, last)
    if suffers is not None and suffers.by is not None:  # “the man’s killing by soldiers”
        return Agent(suffers.by, "by, after the noun")
    found = _before_the_noun(sentence, start, first, last) if suffers is None else None
    found = found or _after_the_noun(sentence, first, last)
    if found is None and suffers is None:
        found = _owner_by_pronoun(sentence, start)
    return found or _who_carried_it_out(sentence, start)


def _phrase_start(sentence: Sentence, first: int) -> int:
    """Where the words before a noun begin that belong to it: “the | Norlandish air and ground offensive”."""
    start = first
    while start > sentence.first and first - start < 7:
        before = sentence.low(start - 2)
        linked = sentence.low(start - 1) in ("and", ",") and (before in _MEANS or is_event_word(before))
        if linked or in_noun_phrase(sentence, start - 1):
            start -= 1
        else:
            break
    return start


def _before_the_noun(sentence: Sentence, start: int, first: int, last: int) -> Agent | None:
    """“the Norlandish raid”, “the army’s raid”."""
    party = sentence.party_in(start, last)
    if party and party[0] not in sentence.places and not _joint(sentence, party):
        return Agent(party[:2], "before the noun", False)
    for at in range(first - 1, start - 1, -1):
        day = sentence.low(at).startswith(tuple(DAYS)) and by_whom(sentence, last)  # “Sunday’s raid by the army”
        if sentence.low(at).endswith(POSSESSIVES) and not sentence.low(at).startswith(_TIMES) and not day:
            owner = sentence.phrase_before(at)
            if owner:
                return Agent(owner, "owner of the noun")
    return None


def _after_the_noun(sentence: Sentence, first: int, last: int) -> Agent | None:
    """“the attack by gunmen”, “clashes with guards”, “the raid that Norland launched”."""
    for at in range(last, min(last + 14, sentence.last)):
        word = sentence.low(at)
        if word in _ENDS or (word == "by" and _told_of_it(sentence, at - 1)):
            break  # “the killing was condemned by Norland”
        found = None
        if word in ("with", "against") and sentence.low(first).startswith(_FIGHTS):
            found = _foe(sentence, at)
        elif word == "by" or (word == "from" and at <= last + 2):
            found = _by_or_from(sentence, at)
        elif word in CARRY_OUT and at > last and sentence.capital(at - 1):
            found = _just_before(sentence, last, at)
        if found:
            return found
        if at in sentence.acts and (sentence.acts[at].word.is_verb or sentence.low(at - 1) not in _JOINED):
            break  # “an offensive in response to the attack by gunmen”: by whom that was
    return None


def _foe(sentence: Sentence, at: int) -> Agent | None:
    """“clashes | with guards”."""
    party = sentence.party_in(at, min(at + 4, sentence.last))
    return Agent(party[:2], "with, after the noun") if party else None


def _by_or_from(sentence: Sentence, at: int) -> Agent | None:
    """“| by gunmen”, “| from Norland”, “shelling | from Norlandish tanks”: whose tanks they are."""
    found, rule = sentence.phrase_after(at + 1), f"{sentence.low(at)}, after the noun"
    if not found:
        return None
    side = sentence.party_in(*found)
    if sentence.low(found[0]) not in NOT_BY and not is_event(sentence, found):
        return Agent(found, rule) if side or sentence.low(at) == "by" else None
    return Agent(side[:2], rule) if side and side[0] not in sentence.places else None


def _just_before(sentence: Sentence, last: int, at: int) -> Agent | None:
    """“the raid that Norland | launched”."""
    party = sentence.party_in(last, at)
    return Agent(party[:2], "who carried it out") if party and party[1] == at else None


def _told_of_it(sentence: Sentence, at: int) -> bool:
    """Does a passive end here that is not of doing the deed: “was condemned | by”, “, filmed | by”?"""
    back = sentence.before_helpers(at + 1)
    verb, told = sentence.low(back), sentence.is_be(back - 1) or sentence.low(back - 1) == ","
    return verb.endswith("ed") and verb not in CARRY_OUT and told and not _is_deed(verb)


def _is_deed(verb: str) -> bool:
    return verb.startswith(("claim", "caus", "perpetrat", "direct", "mastermind", "order", "fund", "financ", "sponsor"))


def _owner_by_pronoun(sentence: Sentence, start: int) -> Agent | None:
    """“its raid”."""
    if sentence.low(start - 1) in ("its", "their", "his"):
        return Agent((start - 1, start), "owner of the noun")
    return None


def _who_carried_it_out(sentence: Sentence, start: int) -> Agent | None:
    """“Norland launched a raid”, “claimed responsibility for the raid”, “is accused of the raid”."""
    for at in range(start - 1, max(sentence.first, start - 7) - 1, -1):
        if sentence.low(at) in (";", ":", "that", "which", "who", "when", ","):
            break
        if sentence.low(at) == "for" and sentence.low(at - 1) in ("responsibility", "responsible", "credit"):
            claimed = sentence.low(at - 2).startswith(("claim", "admit")) or sentence.is_be(at - 2)
            subject = clause_subject(sentence, at - 2) if claimed else None
            somebody = subject is not None and not is_event(sentence, subject)
            return Agent(subject, "who is responsible for it") if subject and somebody else None
        if sentence.low(at) == "of" and sentence.low(at - 1) in ("accused", "guilty", "suspected"):
            subject = clause_subject(sentence, at - 1)
            return Agent(subject, "who is accused of it") if subject and not is_event(sentence, subject) else None
        led_up = sentence.low(at) in ("led", "leading") and sentence.low(at + 1) == "up"  # “led up to the raid”
        if sentence.low(at) in CARRY_OUT and not led_up:
            if sentence.low(at - 1) in ("been", "was", "were", "be"):
                return None
            subject = plain_subject(sentence, at)
            if subject and not is_event(sentence, subject):
                return Agent(subject, "who carried it out")
    return None


def _joint(sentence: Sentence, party: tuple[int, int, str]) -> bool:
    """“the Israel-Hamas war”, “Israel and Hamas fighting”: a noun between two, whose act it does not say."""
    return any(
        other[2] != party[2]
        and (other[0] == party[0] or (other[1] == party[0] - 1 and sentence.low(other[1]) in ("and", "&")))
        for other in sentence.parties
    )
