"""Whose the people of a phrase are, by its own words: what they are called, what is added to a name, who is listed."""

from framing.acts.clause.sentence import Sentence, within
from framing.acts.context.agents_elsewhere import source_of
from framing.acts.context.places import IN, place_of
from framing.acts.sentence_acts import ActRead, party_of_its
from framing.codebook.models import Codebook
from framing.codebook.parties import party_of
from framing.core.text.english.function_words import PREPOSITIONS, STARTS_CLAUSE

_OPENS = frozenset("who that which".split())
_QUANTITY = frozenset(
    "one two three four five six seven eight nine ten several some many most all half dozens scores hundreds thousands"
    " the a an at least more than about number numbers of majority couple group family families some other first"
    " last".split()
)
_OF_THEM = frozenset("including them mostly mainly whom".split())
_NOT_ADDED = _OPENS | _OF_THEM | {"and", "or", "but"}
_LEADS_AWAY = PREPOSITIONS - {"of", "at"}
_ENDS_A_LIST = (STARTS_CLAUSE - {"and", "or"}) | set(IN)


def parties_joined(sentence: Sentence, span: tuple[int, int], opponents: set[str]) -> str | None:
    """“200 Norlanders and 26 Sudlanders”: both parties."""
    named = [one for one in within(sentence.parties, *span) if one[1] <= span[1]]
    named = [one for one in named if one[0] not in sentence.places]
    if len(named) != 2 or {one[2] for one in named} != opponents:
        return None
    between = sentence.low_words(named[0][1], named[1][0])
    both = "and" in between and not set(between) & PREPOSITIONS
    return "; ".join(sorted(opponents)) if both else None


def party_of_apposition(sentence: Sentence, span: tuple[int, int], codebook: Codebook) -> str | None:
    """“Ann Lee, a sergeant of the Norlandish army, was killed”: the party of what is added to a name."""
    first = span[1] + 1
    named = sentence.low(span[1]) == "," and sentence.capital(span[1] - 1)
    if not named or sentence.capital(first) or not sentence.opens_phrase(first) or sentence.is_verb(first):
        return None
    if sentence.low(first) in _NOT_ADDED:
        return None
    last = first + 1
    while last < min(first + 18, sentence.last) and sentence.is_word(last) and not sentence.is_verb(last):
        last += 1
    if sentence.is_word(last) or sentence.low(last) == "":  # no sign closes it: it has a verb of its own
        return None
    found = party_of(sentence.words((first, last)), codebook)
    place = next((one for one in sentence.parties if first <= one[0] < last), None)
    return None if place is None or place[0] in sentence.places else found


def parties_listed(sentence: Sentence, act: ActRead) -> set[str]:
    """“nine people, among them four Norlanders and a Sudlander”, “most of whom were Norlanders”: the parties told of
    a patient afterwards."""
    start = max(act.placed.beyond, act.patient.span[1] if act.patient else 0)
    opens = next(
        (
            at
            for at in range(start, min(start + 14, sentence.last))
            if sentence.low(at) in _OF_THEM
            and (sentence.low(at) != "them" or sentence.low(at - 1) in ("of", "among"))
            and sentence.low(at + 1) not in PREPOSITIONS
        ),
        None,
    )
    if opens is None:
        return set()
    found, at = set(), opens + 1
    while at < min(opens + 16, sentence.last):
        named = next((one for one in sentence.parties if one[0] == at), None)
        if named and named[0] not in sentence.places:
            found.add(named[2])
        ends = sentence.is_saying(at) or sentence.low(at) in _ENDS_A_LIST
        if ends or (sentence.is_verb(at) and not sentence.is_be(at)):
            break
        at = named[1] if named else at + 1
    return found


def known_party(sentence: Sentence, start: int, end: int) -> str | None:
    """The party that people, places or events of these words are known to belong to (“hostages”, “the enclave”)."""
    for a, b, party in sentence.known:
        before = sentence.low_words(start, a)
        if start <= a and b <= end and not any(w in _LEADS_AWAY or w in _OPENS for w in before):
            quantity = "of" not in before or all(w in _QUANTITY or w[:1].isdigit() for w in before)
            if quantity:
                return party
    return None


def known_people(sentence: Sentence, act: ActRead, opponents: set[str]) -> str | None:
    """The same of the patient; not where a third party is the source or the place (“fighters” of another war)."""
    own = party_of_its(sentence, act.patient.span) if act.patient else None
    if own in opponents:
        return own
    party = known_party(sentence, *act.patient.span) if act.patient else None
    others = {place_of(sentence, act), source_of(sentence)} - {None} - opponents
    return None if others else party


def known_at_head(sentence: Sentence, act: ActRead, opponents: set[str]) -> str | None:
    """“hostages held by the group”: what they are called tells more than who holds them, or where."""
    start, end = act.patient.span if act.patient else (0, 0)
    core = next((at for at in range(start + 1, end) if sentence.low(at) in _LEADS_AWAY), end)
    if core == end or sentence.party_in(start, core) is not None:
        return None
    return known_party(sentence, start, core) if known_people(sentence, act, opponents) else None


def known_act(sentence: Sentence, act: ActRead) -> str | None:
    """The same for the act itself, where an event has a name (“the massacre of 3 May”)."""
    at = act.placed.first
    return next((party for a, b, party in sentence.known if a <= at < b), None)


def names_somebody_else(sentence: Sentence, act: ActRead) -> bool:
    """Does the phrase hold a name that belongs to no party: a person or a people that the codebook does not know?"""
    if act.patient is None:
        return False
    start, end = act.patient.span
    return (
        any(sentence.capital(at) and at > sentence.first for at in range(start, end))
        and sentence.party_in(start, end) is None
    )


def another_people(sentence: Sentence, act: ActRead) -> bool:
    """“two Filipinos”: a number of people of a name that no party has."""
    return (
        act.patient is not None
        and names_somebody_else(sentence, act)
        and any(sentence.is_number(at) and "-" not in sentence.low(at) for at in range(*act.patient.span))
        and sentence.capital(act.patient.span[1] - 1)
    )
