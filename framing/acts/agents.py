"""Who acts: an act word in its sentence; out, the words that name the agent, and by which rule.

Weapons and events (“the strike”, “a rocket”, “the collision”) act for somebody: they name an agent only where a party
stands with them (“an Israeli strike”, “rockets from Gaza”, “the attack by gunmen”).
"""

from typing import NamedTuple

from framing.acts.constructions import (
    ACTIVE,
    BEFALLS,
    NOMINAL,
    PARTICIPLE,
    PASSIVE,
    construction,
    left_so,
    object_follows,
)
from framing.acts.lexicon import (
    BREAKS,
    CARRY_OUT,
    CAUSES,
    EVENTS,
    HELPERS,
    IN_EVENT,
    LEAVES,
    NOBODY,
    NOT_BY,
    PEOPLE,
    WEAPONS,
)
from framing.acts.sentence import POSSESSIVE, Sentence, Span
from framing.codebook.act_words import BEFALLS_NOUN, NOUN, VERB, Placed
from framing.voice.lexicons.verbs import DETERMINERS, PREPOSITIONS, PRONOUNS, STARTS_CLAUSE
from framing.voice.speakers.noun_phrases import head_at

_UNKNOWN = frozenset("somebody someone anyone nobody it this that which what who they nothing something".split())
_RELATIVE = ("who", "which", "that", "whom")
_ACCUSED = frozenset(
    "accused suspected guilty convicted capable charged accuses accusing blamed blames blaming".split()
)
_RESPONSIBLE = frozenset("blamed blame blames blaming responsible accused accuses accusing".split())


_MEANS = frozenset("air land sea ground naval aerial missile rocket artillery tank".split())


class Agent(NamedTuple):
    """Tokens that name who acts; `event`: they name a weapon or an event, and whoever stands with it."""

    span: Span
    rule: str
    event: bool = False


def agent_of(sentence: Sentence, placed: Placed, built: str) -> Agent | None:
    """The agent in the clause of the act, if one is named there."""
    if built == ACTIVE and placed.word.form in ("past", "either") and left_so(sentence, placed.first) is not None:
        found = _left_dead(sentence, placed)
    elif built == ACTIVE:
        found = _as_agent(sentence, subject_of(sentence, placed), "subject")
    elif built == PASSIVE or (built == PARTICIPLE and placed.word.form != "ing"):
        found = _by(sentence, placed.beyond) or contact_agent(sentence, placed)
    elif built == PARTICIPLE:
        found = _as_agent(sentence, participle_subject(sentence, placed), "subject of the main clause")
    elif built == NOMINAL or placed.word.kind == BEFALLS_NOUN:
        found = event_agent(sentence, placed.first, placed.last) if built == NOMINAL else None
        found = found or _cause(sentence, placed)
    else:
        found = _left_dead(sentence, placed) or _by(sentence, placed.beyond)
    if found is None or (found.event and not named_event(sentence, found)):
        near = _in_event(sentence, placed) if built != NOMINAL else None
        return near or found
    return found


def subject_of(sentence: Sentence, placed: Placed) -> Span | None:
    """The subject of an active verb."""
    at = placed.first
    back = at - 1
    while back >= sentence.first and (
        sentence.low(back) in HELPERS or (sentence.low(back).endswith("ly") and sentence.low(back) != "family")
    ):
        back -= 1
    word = sentence.low(back)
    if back < sentence.first:
        return None
    infinitive = "to" in [sentence.low(n) for n in range(back + 1, at)]
    if word in ("and", "or", "but", "then") or infinitive or word in PREPOSITIONS:
        return clause_subject(sentence, back if infinitive else at)
    if word in _RELATIVE:
        return antecedent(sentence, back)
    if sentence.is_saying(back):  # “which officials say has killed”
        opens = next(
            (n for n in range(back - 1, max(sentence.first, back - 14) - 1, -1) if sentence.low(n) in _RELATIVE), None
        )
        return antecedent(sentence, opens) if opens is not None else None
    if word == ",":
        return over_apposition(sentence, back) or clause_subject(sentence, at)
    if word in PRONOUNS:
        return (back, back + 1)
    found = sentence.phrase_before(back)
    return whole_subject(sentence, back, found) or found or clause_subject(sentence, at)


def whole_subject(sentence: Sentence, at: int, found: Span | None) -> Span | None:
    """Where the phrase before a verb only ends its subject: “a man who shot at guards was killed”, “an explosion at a
    school sheltering people has killed”. None where it is the subject itself."""
    if sentence.low(at + 1) not in HELPERS:
        return None
    start = sentence.clause_start(at)
    opened = sentence.low(start - 1) if start > sentence.first else ""
    if found is None or found[0] <= start:
        return None
    verbs = [n for n in range(start, found[0]) if sentence.is_verb(n)]
    if (
        opened in ("who", "which", "that")
        and verbs
        and start - 2 >= sentence.first
        and not sentence.is_saying(start - 2)
    ):
        return antecedent(sentence, start - 1)
    plain = all(sentence.is_past(n) for n in verbs) and "," not in [sentence.low(n) for n in range(start, at)]
    if (
        plain
        and sentence.low(start) not in PREPOSITIONS | STARTS_CLAUSE
        and event_at(sentence, (start, at + 1)) is not None
    ):
        return start, at + 1
    return None


def clause_subject(sentence: Sentence, at: int) -> Span | None:
    """The phrase that heads the clause in which a token stands."""
    start = sentence.clause_start(at)
    if sentence.low(start - 1) in _RELATIVE and start - 1 > sentence.first:
        found = antecedent(sentence, start - 1)
        if found:
            return found
    while start < at and (not sentence.is_word(start) or sentence.low(start) in ("and", "but", "or", "then", "also")):
        start += 1
    opening = sentence.low(start)
    if opening in PREPOSITIONS | {"as", "when", "while", "after", "since"} or opening.endswith(("ing", "ly")):
        comma = next((n for n in range(start, at) if sentence.low(n) == ","), None)
        start = comma + 1 if comma is not None else start
        if comma is None and opening in PREPOSITIONS:
            return None
    end = start
    while (
        end < at
        and sentence.low(end) != ","
        and sentence.low(end) not in _RELATIVE
        and (end == start or not sentence.is_verb(end))
    ):
        end += 1
    return (start, end) if end > start and sentence.is_word(start) else None


def participle_subject(sentence: Sentence, placed: Placed) -> Span | None:
    """Whose deed “…, killing 12” is: the subject of the clause before, or who acts in it where that is a passive."""
    at = placed.first
    if sentence.low(at - 1) in ("of", "for") and sentence.low(at - 2) in _ACCUSED | _RESPONSIBLE:
        after = sentence.phrase_before(at - 3) if not sentence.is_be(at - 3) else None
        return after or clause_subject(sentence, at - 2)
    if sentence.low(at - 1) == ",":  # of what was done before: “…, where it had told people to go, killing 12”
        earlier = [one for n, one in sorted(sentence.acts.items()) if n < at and one.word.kind in (VERB, NOUN)]
        earlier = [one for one in earlier if one.word.act != placed.word.act or one.word.kind == NOUN]
        if earlier:
            found = agent_of(sentence, earlier[-1], construction(sentence, earlier[-1]))
            if found:
                return found.span
            return (earlier[-1].first, earlier[-1].last) if earlier[-1].word.kind == NOUN else None
    start = sentence.clause_start(at)
    passive = next((n for n in range(start, at) if sentence.low(n) == "by" and sentence.is_past(n - 1)), None)
    earlier = next((one for n, one in sentence.acts.items() if start <= n < at and one.word.kind == "verb"), None)
    if passive is None and earlier is not None and sentence.is_be(earlier.first - 1):
        passive = next((n for n in range(earlier.last, at) if sentence.low(n) in ("by", "in")), None)
    if passive is not None:
        return sentence.phrase_after(passive + 1)
    return clause_subject(sentence, at)


def antecedent(sentence: Sentence, at: int) -> Span | None:
    """What “who”, “which” or “that” at a token goes back to."""
    back = at - 1
    while back >= sentence.first and sentence.low(back) in (",", "–", "—", "of", "in", "on", "for", "all"):
        back -= 1
    if back < sentence.first:
        return None
    event = _event_before(sentence, back) if sentence.low(at) in ("that", "which") else None
    return event or sentence.phrase_before(back)


def _event_before(sentence: Sentence, at: int) -> Span | None:
    """“raids into Israel which”, “attacks on targets that”: the nearest event or weapon that no verb parts from
    here."""
    for back in range(at, max(sentence.first, at - 14) - 1, -1):
        if sentence.low(back) in BREAKS or (sentence.is_verb(back) and not sentence.is_past(back)):
            return None
        if is_event_word(sentence.low(back)):
            start = back
            while start > sentence.first and (
                _in_noun_phrase(sentence, start - 1) or sentence.low(start - 1) in DETERMINERS
            ):
                start -= 1
            return start, at + 1
    return None


def over_apposition(sentence: Sentence, comma: int) -> Span | None:
    """“Lee, the mayor of the town, was killed”: back over what stands between commas."""
    for _ in range(3):
        left = comma - 1
        while left > sentence.first and sentence.low(left) not in (",", ";", "—", "–") and comma - left < 25:
            left -= 1
        if sentence.low(left) != ",":
            return None
        found = sentence.phrase_before(left - 1)
        if found and sentence.low(found[0] - 1) not in (",",):
            return found
        comma = left
    return None


def contact_agent(sentence: Sentence, placed: Placed) -> Agent | None:
    """“the people the group killed”, “240 hostages Hamas took”: a second phrase right before the verb."""
    at = placed.first
    party = sentence.party_in(max(sentence.first, at - 5), at)
    noun = at - 1 if party and party[1] == at - 1 and sentence.low(at - 1) in PEOPLE else at
    if party and party[1] == noun and sentence.line.capital[party[0]] and sentence.low(placed.last) != "by":
        before = party[0] - 1 - (sentence.low(party[0] - 1) in DETERMINERS)
        plain = sentence.is_word(before) and not sentence.line.capital[before] and not sentence.is_number(before)
        if plain and not sentence.is_verb(before) and sentence.low(before) not in PREPOSITIONS | STARTS_CLAUSE:
            return Agent((party[0], at), "phrase between the patient and the verb")
    return None


def _by(sentence: Sentence, at: int) -> Agent | None:
    """“by …” after a passive, before the next clause."""
    for here in range(at, min(at + 14, sentence.last)):
        word = sentence.low(here)
        if word in (";", ":", "—", "–", "―", "who", "which", "that", "when") or (
            here in sentence.acts
            and sentence.acts[here].word.kind == "verb"
            and sentence.low(here - 1) not in ("and", "or")
        ):
            return None
        if word == "by" or (word == "of" and sentence.low(here - 1) == "hands"):
            found = sentence.phrase_after(here + 1)
            if found and sentence.low(found[0]) not in NOT_BY and not sentence.words(found)[:1].isdigit():
                return _as_agent(sentence, found, "by")
    return None


def _as_agent(sentence: Sentence, span: Span | None, rule: str) -> Agent | None:
    if span is None or sentence.low(span[1] - 1) in NOBODY:
        return None
    return Agent(span, rule, is_event(sentence, span))


def is_event(sentence: Sentence, span: Span) -> bool:
    """Is the head of this phrase a weapon or an event?"""
    return event_at(sentence, span) is not None


def event_at(sentence: Sentence, span: Span) -> int | None:
    low = [sentence.low(at) for at in range(*span)]
    head = head_at(low)
    for at in dict.fromkeys((head, *(n for n in range(min(head + 1, len(low))) if n == head))):
        word = low[at].removesuffix("’s").removesuffix("'s")
        if is_event_word(word):
            return span[0] + at
    return None


def is_event_word(word: str) -> bool:
    """
    >>> [is_event_word(word) for word in ("strikes", "air-strike", "rockets", "hostilities", "police")]
    [True, True, True, True, False]
    """
    for form in (
        word,
        word.removesuffix("s"),
        word.removesuffix("es"),
        word[:-3] + "y" if word.endswith("ies") else "",
    ):
        if form in EVENTS or form in WEAPONS or form.rpartition("-")[2] in EVENTS:
            return True
    return False


def named_event(sentence: Sentence, agent: Agent) -> Agent | None:
    """Who stands with a weapon or an event: “an Israeli strike”, “the attack by gunmen”, “rockets fired by Hamas”."""
    at = event_at(sentence, agent.span)
    return event_agent(sentence, at, at + 1) if at is not None else None


def event_agent(sentence: Sentence, first: int, last: int) -> Agent | None:
    """Who does what a noun says: before it (“Israel’s raid”, “the Israeli raid”), after “by”, or who “launched” it."""
    start = first
    while start > sentence.first and first - start < 7:
        before = sentence.low(start - 2)
        linked = sentence.low(start - 1) in ("and", ",") and (before in _MEANS or is_event_word(before))
        if linked or _in_noun_phrase(sentence, start - 1):
            start -= 1
        else:
            break
    party = sentence.party_in(start, last)
    if party and not _joint(sentence, party):
        return Agent(party[:2], "before the noun", False)
    for at in range(first - 1, start - 1, -1):
        if sentence.low(at).endswith(POSSESSIVE) and not sentence.low(at).startswith(
            ("today", "yesterday", "week", "month", "year")
        ):
            owner = sentence.phrase_before(at)
            if owner:
                return Agent(owner, "owner of the noun")
    for at in range(last, min(last + 14, sentence.last)):
        word = sentence.low(at)
        if word in (";", ":", ".") or (word in STARTS_CLAUSE and word not in ("and", "that")):
            break
        if word == "with" and sentence.low(first).startswith(
            ("clash", "battle", "confrontation", "gunbattle", "firefight")
        ):
            party = sentence.party_in(at, min(at + 4, sentence.last))
            if party:
                return Agent(party[:2], "with, after the noun")
        if word in ("by", "from") and not (word == "from" and at > last + 2):
            found = sentence.phrase_after(at + 1)
            somebody = found and sentence.low(found[0]) not in NOT_BY and not is_event(sentence, found)
            if found and somebody and (word == "by" or sentence.party_in(*found)):
                return Agent(found, f"{word}, after the noun")
        if word in CARRY_OUT and at > last and sentence.line.capital[at - 1]:
            party = sentence.party_in(last, at)
            if party and party[1] == at:
                return Agent(party[:2], "who carried it out")
        if at in sentence.acts and sentence.acts[at].word.kind == "verb":
            break
    if sentence.low(start - 1) in ("its", "their", "his"):
        return Agent((start - 1, start), "owner of the noun")
    if sentence.low(start - 1) == "whose":
        owner = sentence.phrase_before(start - 2 - (sentence.low(start - 2) == ","))
        if owner:
            return Agent(owner, "owner of the noun")
    for at in range(start - 1, max(sentence.first, start - 7) - 1, -1):
        if sentence.low(at) in (";", ":", "that", "which", "who", "when", ","):
            break
        if sentence.low(at) in CARRY_OUT:
            back = at
            if sentence.low(at - 1) in ("been", "was", "were", "be"):
                return None
            while sentence.low(back - 1) in HELPERS:
                back -= 1
            subject = antecedent(sentence, back - 1) if sentence.low(back - 1) in _RELATIVE else None
            subject = subject or (over_apposition(sentence, back - 1) if sentence.low(back - 1) == "," else None)
            subject = subject or (
                sentence.phrase_before(back - 1)
                if sentence.is_word(back - 1) and sentence.low(back - 1) not in ("and", "to")
                else None
            )
            subject = subject or clause_subject(sentence, at)
            if subject and not is_event(sentence, subject):
                return Agent(subject, "who carried it out")
    return None


def _in_noun_phrase(sentence: Sentence, at: int) -> bool:
    word = sentence.low(at)
    if word in DETERMINERS:
        return word in ("the", "a", "an", "its", "their", "this", "that") and False
    return (
        sentence.is_word(at)
        and word not in PREPOSITIONS
        and word not in STARTS_CLAUSE
        and word not in HELPERS
        and not (sentence.is_verb(at) and at not in sentence.acts)
    )


def _joint(sentence: Sentence, party: tuple[int, int, str]) -> bool:
    """“the Israel-Hamas war”, “Israel and Hamas fighting”: a noun between two, whose act it does not say."""
    return any(
        other[2] != party[2]
        and (other[0] == party[0] or (other[1] == party[0] - 1 and sentence.low(other[1]) in ("and", "&")))
        for other in sentence.parties
    )


def _cause(sentence: Sentence, placed: Placed) -> Agent | None:
    """“the strike led to the deaths of”, “X is responsible for the killing of”."""
    start = placed.first
    for at in range(start - 1, max(sentence.first, start - 6) - 1, -1):
        word = sentence.low(at)
        if word in _RESPONSIBLE and sentence.low(at) not in ("responsible",):
            between = sentence.phrase_after(at + 1)
            if between and between[1] <= start:
                return _as_agent(sentence, between, "who is blamed for it")
        if word in CAUSES and word not in ("for", "behind"):
            back = at
            while sentence.low(back - 1) in HELPERS:
                back -= 1
            if sentence.low(back - 1) in _RELATIVE:
                return _as_agent(sentence, antecedent(sentence, back - 1), "what caused it")
            found = sentence.phrase_before(back - 1) if sentence.is_word(back - 1) else None
            return _as_agent(sentence, found or clause_subject(sentence, at), "what caused it")
        if word in (",", ";"):
            break
    return None


def _left_dead(sentence: Sentence, placed: Placed) -> Agent | None:
    """“the strike left 12 people dead”."""
    for at in range(placed.first - 1, max(sentence.first, placed.first - 12) - 1, -1):
        if sentence.low(at) in LEAVES and sentence.low(at)[0] == "l" and not sentence.is_be(at - 1):
            if sentence.low(at - 1) in _RELATIVE:
                return _as_agent(sentence, antecedent(sentence, at - 1), "what left them so")
            back = at
            while sentence.low(back - 1) in HELPERS:
                back -= 1
            found = sentence.phrase_before(back - 1) if sentence.is_word(back - 1) else None
            return _as_agent(sentence, found or clause_subject(sentence, at), "what left them so")
    return None


def _in_event(sentence: Sentence, placed: Placed) -> Agent | None:
    """“killed in an Israeli air strike”, “died under the bombardment by …”: the event in which it happened."""
    for at in range(placed.beyond, min(placed.beyond + 22, sentence.last)):
        word = sentence.low(at)
        other = sentence.acts.get(at)
        if word in (";", ":") or (
            other and other.word.is_verb and (other.word.form != "past" or object_follows(sentence, other))
        ):
            return None
        if word in ("since", "before", "said", "says"):
            return None
        if word in IN_EVENT:
            found = sentence.phrase_after(at + 1)
            event = event_at(sentence, found) if found else None
            if found and event is not None:
                agent = event_agent(sentence, event, event + 1)
                if agent:
                    return Agent(
                        (min(found[0], agent.span[0]), max(found[1], agent.span[1])), "event in which it happened", True
                    )
    return None


__all__ = ["Agent", "agent_of", "clause_subject", "event_agent", "is_event", "named_event", "subject_of"]
_ = (BEFALLS, NOUN)
