"""What an act's clause leaves open and its surroundings tell: whose dead they are, who else is named as acting.

Each way of knowing is a rule with a name, from the surest to the least sure, so that a choice of analysis can leave the
weaker ones out. Both sides go through the same rules.
"""

from framing.acts.agents_elsewhere import (
    agent_elsewhere,
    named_before,
    opponent_named,
    own_account,
    retaliates,
    same_side,
    source_of,
)
from framing.acts.constructions import BEFALLS
from framing.acts.lexicon import PEOPLE
from framing.acts.owners import Agent
from framing.acts.places import IN, both_sides, event_span, known_event, place_of
from framing.acts.read import ActRead, party_of_its
from framing.acts.sentence import Sentence
from framing.acts.told import EARLIER, KNOWN, OPPONENT, OTHER_ACT, PLACE, SOURCE, STATED, Told
from framing.codebook.act_words import ADJECTIVE, NOUN
from framing.codebook.models import Codebook
from framing.codebook.parties import party_of
from framing.voice.lexicons.verbs import PREPOSITIONS, PRONOUNS, STARTS_CLAUSE

_OPENS = frozenset("who that which".split())
_QUANTITY = frozenset(
    "one two three four five six seven eight nine ten several some many most all half dozens scores hundreds thousands"
    " the a an at least more than about number numbers of majority couple group family families some other first"
    " last".split()
)
_OF_HEALTH = frozenset(
    "health medical medics doctors hospital ministry officials authorities rescuers ambulance".split()
)
_APART = frozenset("since after before until amid because if for but not than".split())
_OF_THEM = frozenset("including them mostly mainly whom".split())


def settle(sentence: Sentence, acts: list[ActRead], codebook: Codebook, told: Told | None = None) -> None:
    """Fill in, in place, the parties that clauses do not state, and for each act the agent named elsewhere.

    `told`: what the article told before this sentence.
    """
    told = Told() if told is None else told
    opponents = set(codebook.opponents)
    for act in acts:
        if act.agent is not None and sentence.low(act.agent.span[0]) in ("its", "their") and not act.agent.event:
            act.agent_party = known_party(sentence, *act.agent.span) or act.agent_party  # “its fighters”
        if act.agent_party is None and act.agent is not None:
            act.agent_party = None if act.agent.event else known_party(sentence, *act.agent.span)
        if act.patient is not None:
            act.patient_party = _joined(sentence, act.patient.span, opponents) or act.patient_party
        if act.patient_party:
            act.patient_rule = STATED
        elif act.patient is not None and (party := _known_people(sentence, act, opponents)):
            act.patient_party, act.patient_rule = party, KNOWN
        if act.patient is not None and (party := _known_at_head(sentence, act, opponents)):
            act.patient_party, act.patient_rule = party, KNOWN
        elif (
            not act.patient_party
            and act.patient is not None
            and (party := _described(sentence, act.patient.span, codebook))
        ):
            act.patient_party, act.patient_rule = party, STATED
        if act.patient is not None and act.patient_party not in opponents and (listed := _listed(sentence, act)):
            act.patient_party, act.patient_rule = "; ".join(sorted(listed & opponents)) or act.patient_party, STATED
        _not_their_own(sentence, act, opponents)
    for _ in range(2):  # what the first round finds for one act may tell of another
        for act in acts:
            if not act.patient_party:
                _by_surroundings(sentence, act, acts, opponents, told)
                _not_their_own(sentence, act, opponents)
            if act.agent_party:
                act.agent_where = act.agent_where or "clause"
            elif (other := agent_elsewhere(sentence, act, acts)) is not None:
                act.agent_else, act.agent_party, act.agent_where = other.agent, other.agent_party, "sentence"
                act.agent_of = other
            elif (own := own_account(sentence, act, opponents)) is not None:
                act.agent_else, act.agent_party, act.agent_where = (
                    Agent(own[:2], "whose account it is"),
                    own[2],
                    "sentence",
                )
            elif (named := opponent_named(sentence, act, opponents)) is not None:
                act.agent_else, act.agent_party, act.agent_where = Agent(named[:2], "opponent"), named[2], "sentence"


def _not_their_own(sentence: Sentence, act: ActRead, opponents: set[str]) -> None:
    """Where “its” would be of those who suffer, the one named before who is not."""
    if same_side(sentence, act, opponents):
        act.agent_party = next((one[2] for one in named_before(sentence, act) if one[2] != act.patient_party), None)


def _joined(sentence: Sentence, span: tuple[int, int], opponents: set[str]) -> str | None:
    """“200 Norlanders and 26 Sudlanders”: both parties."""
    named = [one for one in sentence.parties if span[0] <= one[0] and one[1] <= span[1]]
    named = [one for one in named if one[0] not in sentence.places]
    if len(named) != 2 or {one[2] for one in named} != opponents:
        return None
    between = [sentence.low(at) for at in range(named[0][1], named[1][0])]
    joined = "and" in between and not set(between) & PREPOSITIONS
    return "; ".join(sorted(opponents)) if joined else None


def _described(sentence: Sentence, span: tuple[int, int], codebook: Codebook) -> str | None:
    """“Ann Lee, a sergeant of the Norlandish army, was killed”: the party of what is added to a name."""
    first = span[1] + 1
    named = sentence.low(span[1]) == "," and sentence.line.capital[span[1] - 1]
    if not named or sentence.line.capital[first] or not sentence.opens_phrase(first) or sentence.is_verb(first):
        return None
    if sentence.low(first) in _OPENS | _OF_THEM | {"and", "or", "but"}:
        return None
    last = first + 1
    while last < min(first + 18, sentence.last) and sentence.is_word(last) and not sentence.is_verb(last):
        last += 1
    if sentence.is_word(last) or sentence.low(last) == "":  # no sign closes it: it has a verb of its own
        return None
    found = party_of(sentence.words((first, last)), codebook)
    place = next((one for one in sentence.parties if first <= one[0] < last), None)
    return None if place is None or place[0] in sentence.places else found


def _listed(sentence: Sentence, act: ActRead) -> set[str]:
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
        ends = sentence.is_saying(at) or sentence.low(at) in STARTS_CLAUSE - {"and", "or"} or sentence.low(at) in IN
        if ends or (sentence.is_verb(at) and not sentence.is_be(at)):
            break
        at = named[1] if named else at + 1
    return found


def _by_surroundings(sentence, act, acts, opponents, told) -> None:
    kind = act.placed.word.act
    alike = (one.patient_party for one in acts if one is not act and one.patient_party and one.placed.word.act == kind)
    hit = None if _names_somebody_else(sentence, act) else _hit_by_the_same(sentence, act, acts)
    sure_agent = act.agent_party in opponents and act.agent_where != "sentence"
    other_side = opponents - {act.agent_party} if sure_agent else set()
    place = place_of(sentence, act)
    date = known_event(sentence, *event_span(act))
    rules = [
        (KNOWN, date),
        (OPPONENT, retaliates(sentence, act, acts, opponents)),
        (PLACE, both_sides(sentence, act, opponents)),
        (PLACE, place if place and place not in opponents else None),  # a third country is nobody's of the two
        (OPPONENT, next(iter(other_side)) if len(other_side) == 1 and not _another_people(sentence, act) else None),
        (PLACE, place),
        (OTHER_ACT, hit or _suffers_the_same(sentence, act, opponents)),
    ]
    if not _names_somebody_else(sentence, act):
        rules += [
            (KNOWN, known_act(sentence, act)),
        ]
    if act.placed.word.kind != NOUN and not _names_somebody_else(sentence, act):
        strike = act.built == "active" and act.agent is not None  # “the strike killed nine, health officials said”
        counted = _is_counted(sentence, act) and (not strike or (act.agent.event and _is_of_health(sentence)))
        rules += [
            (OTHER_ACT, next(alike, None) if act.built != "active" else None),
            (SOURCE, source_of(sentence, act) if counted else None),
        ]
    if act.placed.word.kind != NOUN and act.built != "active" and not _names_somebody_else(sentence, act):
        rules += [(EARLIER, told.patients)] * _may_go_on(sentence, act)
    if not _names_somebody_else(sentence, act):
        others = opponents - {told.owner(sentence, act)}
        rules += [(EARLIER, party) for party in others if len(others) == 1]
    if act.placed.word.kind == NOUN and act.patient is None and act.placed.word.act == "kill":
        rules += [(EARLIER, told.patients)]
    for rule, party in rules:
        if party is not None:
            if set(party.split("; ")) <= opponents:
                act.patient_party, act.patient_rule = party, rule
            return


def _hit_by_the_same(sentence: Sentence, act: ActRead, acts: list[ActRead]) -> str | None:
    """“Planes hit Port Ald, killing nine people”, “the toll rose as planes hit Port Ald”, “planes hit Port Ald, and
    nine people died”: whose what was hit is."""
    before = [one for one in acts if one is not act and one.placed.word.act in ("strike", "destroy")]
    near = [one for one in before if one.placed.word.is_verb and one.patient_party and one.happened]
    if act.placed.word.is_verb and act.placed.word.form != "ing":
        near = [one for one in near if _goes_on_to(sentence, one, act)]
    return near[-1].patient_party if near else None


def _suffers_the_same(sentence: Sentence, act: ActRead, opponents: set[str]) -> str | None:
    """“Nine people were killed when gunmen overran Port Ald”: to whom the act is done by which the agent is named; not
    where the two are apart in time, or somebody else is named or tells of it."""
    other = act.agent_of
    if other is None or not other.happened or not act.placed.word.is_verb or _names_somebody_else(sentence, act):
        return None
    first, last = sorted((act.placed.first, other.placed.first))
    apart = any(sentence.low(at) in _APART for at in range(first, last)) or sentence.low(first - 1) in _APART
    elsewhere = {place_of(sentence, act), source_of(sentence, act)} - {None} - opponents
    return None if apart or elsewhere else other.patient_party


def _goes_on_to(sentence: Sentence, hit: ActRead, act: ActRead) -> bool:
    """Does “and” lead from what was hit to this act, with nothing between that would put it at another time?"""
    between = [sentence.low(at) for at in range(hit.placed.beyond, act.placed.first)]
    return "and" in between and not set(between) & (STARTS_CLAUSE - {"and"} | {";", ":", "who"})


def _is_counted(sentence: Sentence, act: ActRead) -> bool:
    """Is it a number of people, or a toll, that the sentence tells of?"""
    span = act.patient.span if act.patient else (act.placed.first, act.placed.last)
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
    words = {sentence.low(at) for at in range(*act.patient.span)}
    if act.patient.rule == "the word itself":  # “the dead”
        return act.patient.span[1] - act.patient.span[0] == 2
    word = act.placed.word
    if act.built == BEFALLS and (words & PRONOUNS or (word.kind != ADJECTIVE and word.form != "past")):
        return False  # “he died” may be of anything, “every death is a loss” of anybody
    return bool(words & (PEOPLE | PRONOUNS)) or any(sentence.is_number(at) for at in range(*act.patient.span))


def known_party(sentence: Sentence, start: int, end: int) -> str | None:
    """The party that people, places or events of these words are known to belong to (“hostages”, “the enclave”)."""
    for a, b, party in sentence.known:
        before = [sentence.low(at) for at in range(start, a)]
        if (
            start <= a
            and b <= end
            and not any((w in PREPOSITIONS and w not in ("of", "at")) or w in _OPENS for w in before)
        ):
            quantity = "of" not in before or all(w in _QUANTITY or w[:1].isdigit() for w in before)
            if quantity:
                return party
    return None


def _known_people(sentence: Sentence, act: ActRead, opponents: set[str]) -> str | None:
    """The same of the patient; not where a third party is the source or the place (“fighters” of another war)."""
    own = party_of_its(sentence, act.patient.span) if act.patient else None
    if own in opponents:
        return own
    party = known_party(sentence, *act.patient.span) if act.patient else None
    others = {place_of(sentence, act), source_of(sentence, act)} - {None} - opponents
    return None if others else party


def _known_at_head(sentence: Sentence, act: ActRead, opponents: set[str]) -> str | None:
    """“hostages held by the group”: what they are called tells more than who holds them, or where."""
    start, end = act.patient.span if act.patient else (0, 0)
    core = next((at for at in range(start + 1, end) if sentence.low(at) in PREPOSITIONS - {"of", "at"}), end)
    if core == end or sentence.party_in(start, core) is not None:
        return None
    return known_party(sentence, start, core) if _known_people(sentence, act, opponents) else None


def known_act(sentence: Sentence, act: ActRead) -> str | None:
    """The same for the act itself, where an event has a name (“the massacre of 3 May”)."""
    at = act.placed.first
    return next((party for a, b, party in sentence.known if a <= at < b), None)


def _names_somebody_else(sentence: Sentence, act: ActRead) -> bool:
    """Does the phrase hold a name that belongs to no party: a person or a people that the codebook does not know?"""
    if act.patient is None:
        return False
    start, end = act.patient.span
    return (
        any(sentence.line.capital[at] and at > sentence.first for at in range(start, end))
        and sentence.party_in(start, end) is None
    )


def _another_people(sentence: Sentence, act: ActRead) -> bool:
    """“two Filipinos”: a number of people of a name that no party has."""
    return (
        act.patient is not None
        and _names_somebody_else(sentence, act)
        and any(sentence.is_number(at) and "-" not in sentence.low(at) for at in range(*act.patient.span))
        and sentence.line.capital[act.patient.span[1] - 1]
    )
