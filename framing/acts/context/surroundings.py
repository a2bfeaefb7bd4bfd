"""What an act's clause leaves open and its surroundings tell: whose dead they are, who else is named as acting.

Each way of knowing is a rule with a name, from the surest to the least sure, so that a choice of analysis can leave the
weaker ones out. Both sides go through the same rules.
"""

from collections.abc import Iterator

from framing.acts.clause.constructions import BEFALLS
from framing.acts.clause.lexicon import PEOPLE
from framing.acts.clause.sentence import Sentence
from framing.acts.context.agents_elsewhere import (
    agent_elsewhere,
    came_from,
    named_before,
    opponent_named,
    own_account,
    retaliates,
    same_side,
    source_of,
)
from framing.acts.context.earlier_sentences import (
    EARLIER,
    KNOWN,
    OPPONENT,
    OTHER_ACT,
    PLACE,
    SOURCE,
    STATED,
    EarlierSentences,
)
from framing.acts.context.owners_of_people import (
    another_people,
    known_act,
    known_at_head,
    known_party,
    known_people,
    names_somebody_else,
    parties_joined,
    parties_listed,
    party_of_apposition,
)
from framing.acts.context.places import both_sides, event_span, known_event, place_of
from framing.acts.participants.owners_of_events import Agent
from framing.acts.sentence_acts import ActRead
from framing.codebook.act_words import ADJECTIVE, NOUN
from framing.codebook.models import Codebook
from framing.core.text.english.function_words import PRONOUNS, STARTS_CLAUSE

_OF_HEALTH = frozenset(
    "health medical medics doctors hospital ministry officials authorities rescuers ambulance".split()
)
_OTHER_TIME = (STARTS_CLAUSE - {"and"}) | {";", ":", "who"}
_APART = frozenset("since after before until amid because if for but not than".split())


def settle(
    sentence: Sentence, acts: list[ActRead], codebook: Codebook, earlier: EarlierSentences | None = None
) -> None:
    """Fill in, in place, the parties that clauses do not state, and for each act the agent named elsewhere.

    `earlier`: what the article told before this sentence.
    """
    earlier = EarlierSentences() if earlier is None else earlier
    opponents = set(codebook.opponents)
    for act in acts:
        if act.agent is not None and not act.agent.event:
            of_its = sentence.low(act.agent.span[0]) in ("its", "their")  # “its fighters”
            if act.agent_party is None or of_its:
                known = known_party(sentence, *act.agent.span)
                act.agent_party = known or act.agent_party or came_from(sentence, act)
        if act.patient is not None:
            _by_own_words(sentence, act, opponents, codebook)
        _not_their_own(sentence, act, opponents)
    for _ in range(2):  # what the first round finds for one act may tell of another
        for act in acts:
            if not act.patient_party:
                _by_surroundings(sentence, act, acts, opponents, earlier)
                _not_their_own(sentence, act, opponents)
            if act.agent_party:
                act.agent_where = act.agent_where or "clause"
            elif (other := agent_elsewhere(act, acts)) is not None:
                act.agent_else, act.agent_party, act.agent_where = other.agent, other.agent_party, "sentence"
                act.agent_of = other
            elif (own := own_account(sentence, act, opponents)) is not None:
                act.agent_else, act.agent_party, act.agent_where = (
                    Agent(own[:2], "whose account it is"),
                    own[2],
                    "sentence",
                )
            elif (named := opponent_named(sentence, act, opponents, acts)) is not None:
                act.agent_else, act.agent_party, act.agent_where = Agent(named[:2], "opponent"), named[2], "sentence"


def _by_own_words(sentence: Sentence, act: ActRead, opponents: set[str], codebook: Codebook) -> None:
    """The party of a patient by the words of its phrase, and by what is added to them."""
    span = act.patient.span if act.patient else (0, 0)
    stated = parties_joined(sentence, span, opponents) or act.patient_party
    if head := known_at_head(sentence, act, opponents):
        act.patient_party, act.patient_rule = head, KNOWN
    elif stated:
        act.patient_party, act.patient_rule = stated, STATED
    elif known := known_people(sentence, act, opponents):
        act.patient_party, act.patient_rule = known, KNOWN
    elif added := party_of_apposition(sentence, span, codebook):
        act.patient_party, act.patient_rule = added, STATED
    if act.patient_party not in opponents and (both := parties_listed(sentence, act)):
        act.patient_party, act.patient_rule = "; ".join(sorted(both & opponents)) or act.patient_party, STATED


def _not_their_own(sentence: Sentence, act: ActRead, opponents: set[str]) -> None:
    """Where “its” would be of those who suffer, the one named before who is not."""
    if same_side(sentence, act, opponents):
        act.agent_party = next((one[2] for one in named_before(sentence, act) if one[2] != act.patient_party), None)


def _by_surroundings(
    sentence: Sentence, act: ActRead, acts: list[ActRead], opponents: set[str], earlier: EarlierSentences
) -> None:
    """The party of a patient by the first way that knows one; a third party found so is left out."""
    for rule, party in _ways_of_knowing(sentence, act, acts, opponents, earlier):
        if party is not None:
            if set(party.split("; ")) <= opponents:
                act.patient_party, act.patient_rule = party, rule
            return


def _ways_of_knowing(
    sentence: Sentence, act: ActRead, acts: list[ActRead], opponents: set[str], earlier: EarlierSentences
) -> Iterator[tuple[str, str | None]]:
    """Each way of knowing a patient's party with what it finds, from the surest on; the later are asked only if need
    be."""
    noun, active = act.placed.word.kind == NOUN, act.built == "active"
    yield KNOWN, known_event(sentence, *event_span(act))
    yield OPPONENT, retaliates(sentence, act, acts, opponents)
    yield PLACE, both_sides(sentence, act, opponents)
    place = place_of(sentence, act)
    yield PLACE, place if place not in opponents else None  # a third country is nobody's of the two
    others = opponents - {act.agent_party} if act.agent_party in opponents and act.agent_where != "sentence" else set()
    yield OPPONENT, next(iter(others)) if len(others) == 1 and not another_people(sentence, act) else None
    yield PLACE, place
    if not names_somebody_else(sentence, act):
        yield OTHER_ACT, _hit_by_the_same(sentence, act, acts)
        yield OTHER_ACT, _suffers_the_same(sentence, act, opponents)
        yield KNOWN, known_act(sentence, act)
        if not noun:
            kind, alike = act.placed.word.act, (one for one in acts if one is not act and one.patient_party)
            if not active:
                yield OTHER_ACT, next((one.patient_party for one in alike if one.placed.word.act == kind), None)
            yield SOURCE, source_of(sentence) if _is_counted(sentence, act) else None
            if not active and _may_go_on(sentence, act):
                yield EARLIER, earlier.patients
        others = opponents - {earlier.owner(sentence, act)}
        yield EARLIER, next(iter(others)) if len(others) == 1 else None
    if noun and act.patient is None and act.placed.word.sort == "kill":
        yield EARLIER, earlier.patients


def _hit_by_the_same(sentence: Sentence, act: ActRead, acts: list[ActRead]) -> str | None:
    """“Planes hit Port Ald, killing nine people”, “the toll rose as planes hit Port Ald”, “planes hit Port Ald, and
    nine people died”: whose what was hit is."""
    before = [one for one in acts if one is not act and one.placed.word.sort in ("strike", "destroy")]
    near = [one for one in before if one.placed.word.is_verb and one.patient_party and one.happened]
    if act.placed.word.is_verb and act.placed.word.form != "ing":
        near = [one for one in near if _goes_on_to(sentence, one, act)]
    return near[-1].patient_party if near else None


def _suffers_the_same(sentence: Sentence, act: ActRead, opponents: set[str]) -> str | None:
    """“Nine people were killed when gunmen overran Port Ald”: to whom the act is done by which the agent is named; not
    where the two are apart in time, or somebody else is named or tells of it."""
    other = act.agent_of
    if other is None or not other.happened or not act.placed.word.is_verb or names_somebody_else(sentence, act):
        return None
    first, last = sorted((act.placed.first, other.placed.first))
    apart = any(sentence.low(at) in _APART for at in range(first, last)) or sentence.low(first - 1) in _APART
    elsewhere = {place_of(sentence, act), source_of(sentence)} - {None} - opponents
    return None if apart or elsewhere else other.patient_party


def _goes_on_to(sentence: Sentence, hit: ActRead, act: ActRead) -> bool:
    """Does “and” lead from what was hit to this act, with nothing between that would put it at another time?"""
    between = sentence.low_words(hit.placed.beyond, act.placed.first)
    return "and" in between and not set(between) & _OTHER_TIME


def _is_counted(sentence: Sentence, act: ActRead) -> bool:
    """Is it a number of people, or a toll, that the sentence tells of?"""
    span = act.patient.span if act.patient else (act.placed.first, act.placed.last)
    # “The strike killed nine, health officials said” tells it, “the army said a strike killed nine” does not.
    if act.built == "active" and act.agent is not None and not (act.agent.event and _is_of_health(sentence)):
        return False
    shares = any(sentence.low(at) in ("per", "percent", "cent", "%") for at in range(span[0] - 4, span[0]))
    return (shares and sentence.low(span[0] - 1) == "of") or any(
        sentence.is_number(at) or sentence.low(at) in ("toll", "number", "people") for at in range(*span)
    )


def _is_of_health(sentence: Sentence) -> bool:
    """Does the sentence name those who count the dead of their own place?"""
    return any(sentence.low(at) in _OF_HEALTH for at in range(sentence.first, sentence.last))


def _may_go_on(sentence: Sentence, act: ActRead) -> bool:
    """May these be the people that the article told of before: no third party is named, and they are people?"""
    if act.patient is None:
        return "toll" in sentence.words((act.placed.first, act.placed.last))
    words = set(sentence.low_words(*act.patient.span))
    if act.patient.rule == "the word itself":  # “the dead”
        return act.patient.span[1] - act.patient.span[0] == 2
    word = act.placed.word
    if act.built == BEFALLS and (words & PRONOUNS or (word.kind != ADJECTIVE and word.form != "past")):
        return False  # “he died” may be of anything, “every death is a loss” of anybody
    return bool(words & (PEOPLE | PRONOUNS)) or any(sentence.is_number(at) for at in range(*act.patient.span))
