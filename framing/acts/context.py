"""What an act's clause leaves open and its surroundings tell: whose dead they are, who else is named as acting.

Each way of knowing is a rule with a name, from the surest to the least sure, so that a choice of analysis can leave the
weaker ones out. Both sides go through the same rules.
"""

from dataclasses import dataclass, field

from framing.acts.constructions import BEFALLS, NOMINAL
from framing.acts.events import event_at, in_noun_phrase, is_event_word
from framing.acts.lexicon import HELPERS, PEOPLE, PLAIN_VERBS
from framing.acts.owners import Agent
from framing.acts.read import ActRead, party_of_its
from framing.acts.sentence import Sentence
from framing.codebook.act_words import NOUN
from framing.codebook.models import Codebook
from framing.voice.lexicons.verbs import DAYS, DETERMINERS, PREPOSITIONS, PRONOUNS, STARTS_CLAUSE

_DEFINITE = frozenset("the this that these those initial same saturday’s sunday’s monday’s its their".split())

# How the party of a patient or agent is known.
STATED, KNOWN, PLACE, OTHER_ACT, SOURCE, OPPONENT, EARLIER = (
    "stated",
    "by what they are called",
    "by the place",
    "by another act in the sentence",
    "by the source",
    "as the opponent",
    "by what was told before",
)
# Ways of knowing a party that are good enough to hold for what the article tells next.
_TOLD = {STATED, KNOWN, PLACE, OPPONENT}
_OPENS = frozenset("who that which".split())
_QUANTITY = frozenset(
    "one two three four five six seven eight nine ten several some many most all half dozens scores hundreds thousands"
    " the a an at least more than about number numbers of majority couple group family families some other first"
    " last".split()
)
_OF_THEM = frozenset("including them mostly mainly whom".split())
_ATTACKS = frozenset(
    "attack assault raid incursion rampag massacr onslaught invasion infiltration strik airstrik offensiv".split()
)
_IN = frozenset("in inside across near throughout within on at into around".split())


@dataclass
class Told:
    """What an article has told so far: of whose dead (and wounded, and held), and whose its attacks are."""

    patients: str | None = None  # the one party; "" where it told of several
    events: dict[str, str] = field(default_factory=dict)  # the noun of an event → the party that did it

    def add(self, sentence: Sentence, acts: list[ActRead]) -> None:
        """Take in the acts of the next sentence."""
        for act in acts:
            if act.patient_rule in _TOLD and act.placed.word.act != "release" and act.patient_party is not None:
                known = self.patients in (None, act.patient_party)
                self.patients = act.patient_party if known and ";" not in act.patient_party else ""
            if act.placed.word.kind == NOUN and act.agent_party is not None and act.agent_where == "clause":
                self.events[_noun(sentence, act.placed.last - 1)] = act.agent_party

    def owner(self, sentence: Sentence, act: ActRead) -> str | None:
        """Whose the event is in which an act happened, or that did it, where only “the attack” names it."""
        if act.agent is not None and act.agent.event:
            at = event_at(sentence, act.agent.span)
            return self.events.get(_noun(sentence, at)) if at is not None else None
        for at in range(act.placed.beyond, min(act.placed.beyond + 12, sentence.last)):
            if sentence.low(at) in (";", ":", "since", "before") or sentence.is_saying(at):
                break
            if _noun(sentence, at) in self.events and sentence.low(at - 1) in _DEFINITE:
                return self.events[_noun(sentence, at)]
        return None


def _noun(sentence: Sentence, at: int) -> str:
    return sentence.low(at).removesuffix("s")


def settle(sentence: Sentence, acts: list[ActRead], codebook: Codebook, told: Told | None = None) -> None:
    """Fill in, in place, the parties that clauses do not state, and for each act the agent named elsewhere.

    `told`: what the article told before this sentence.
    """
    told = Told() if told is None else told
    opponents = set(codebook.opponents)
    for act in acts:
        if act.agent_party is None and act.agent is not None:
            act.agent_party = None if act.agent.event else known_party(sentence, *act.agent.span)
        if act.patient is not None:
            act.patient_party = _joined(sentence, act.patient.span, opponents) or act.patient_party
        if act.patient_party:
            act.patient_rule = STATED
        elif act.patient is not None and (party := _known_people(sentence, act, opponents)):
            act.patient_party, act.patient_rule = party, KNOWN
        if act.patient is not None and act.patient_party not in opponents and (listed := _listed(sentence, act)):
            act.patient_party, act.patient_rule = "; ".join(sorted(listed & opponents)) or act.patient_party, STATED
        if _same_side(sentence, act, opponents):
            act.agent_party = next(
                (one[2] for one in _named_before(sentence, act) if one[2] != act.patient_party), None
            )
    for _ in range(2):  # what the first round finds for one act may tell of another
        for act in acts:
            if not act.patient_party:
                _by_surroundings(sentence, act, acts, opponents, told)
            if act.agent_party:
                act.agent_where = act.agent_where or "clause"
            elif (other := _agent_elsewhere(sentence, act, acts)) is not None:
                act.agent_else, act.agent_party, act.agent_where = other.agent, other.agent_party, "sentence"
            elif (own := _own_account(sentence, act, opponents)) is not None:
                act.agent_else, act.agent_party, act.agent_where = (
                    Agent(own[:2], "whose account it is"),
                    own[2],
                    "sentence",
                )
            elif (named := _opponent_named(sentence, act, opponents)) is not None:
                act.agent_else, act.agent_party, act.agent_where = Agent(named[:2], "opponent"), named[2], "sentence"


def _joined(sentence: Sentence, span: tuple[int, int], opponents: set[str]) -> str | None:
    """“200 Norlanders and 26 Sudlanders”: both parties."""
    named = [one for one in sentence.parties if span[0] <= one[0] and one[1] <= span[1]]
    named = [one for one in named if one[0] not in sentence.places]
    if len(named) != 2 or {one[2] for one in named} != opponents:
        return None
    between = [sentence.low(at) for at in range(named[0][1], named[1][0])]
    joined = "and" in between and not set(between) & PREPOSITIONS
    return "; ".join(sorted(opponents)) if joined else None


def _listed(sentence: Sentence, act: ActRead) -> set[str]:
    """“nine people, among them four Norlanders and a Sudlander”, “most of whom were Norlanders”: the parties told of
    a patient afterwards."""
    start = max(act.placed.beyond, act.patient.span[1])
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
        ends = sentence.is_saying(at) or sentence.low(at) in STARTS_CLAUSE - {"and", "or"} or sentence.low(at) in _IN
        if ends or (sentence.is_verb(at) and not sentence.is_be(at)):
            break
        at = named[1] if named else at + 1
    return found


def _same_side(sentence: Sentence, act: ActRead, opponents: set[str]) -> bool:
    """“Norland struck the group after its raid killed nine Norlanders”: “its” cannot mean those who suffer."""
    owner = act.agent is not None and act.agent_party in opponents and act.agent_party == act.patient_party
    return owner and any(sentence.low(at) in ("its", "their") for at in range(*act.agent.span))


def _named_before(sentence: Sentence, act: ActRead) -> list[tuple[int, int, str]]:
    named = sorted(sentence.parties + sentence.known, reverse=True)
    return [one for one in named if one[1] <= act.agent.span[0] and one[0] not in sentence.places]


def _own_account(sentence: Sentence, act: ActRead, opponents: set[str]) -> tuple[int, int, str] | None:
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


def _opponent_named(sentence: Sentence, act: ActRead, opponents: set[str]) -> tuple[int, int, str] | None:
    """“a war on Hamas since the attack in which nine Israelis died”: of an attack on one of two sides whose doer is
    not named beside it, the other side if the sentence names it, other than as its source or a place."""
    others = opponents - {act.patient_party}
    if act.patient_party not in opponents or len(others) != 1 or not _in_attack(sentence, act):
        return None
    source = source_at(sentence)
    for one in sentence.parties:
        told = source is not None and one[:2] == source[:2]
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


def _by_surroundings(sentence, act, acts, opponents, told) -> None:
    kind = act.placed.word.act
    alike = (one.patient_party for one in acts if one is not act and one.patient_party and one.placed.word.act == kind)
    hit = None if _names_somebody_else(sentence, act) else _hit_by_the_same(act, acts)
    sure_agent = act.agent_party in opponents and act.agent_where != "sentence"
    other_side = opponents - {act.agent_party} if sure_agent else set()
    place = place_of(sentence, act)
    date = known_event(sentence, *_event_span(act))
    rules = [
        (KNOWN, date),
        (PLACE, both_sides(sentence, act, opponents)),
        (PLACE, place if place and place not in opponents else None),  # a third country is nobody's of the two
        (OPPONENT, next(iter(other_side)) if len(other_side) == 1 and not _another_people(sentence, act) else None),
        (PLACE, place),
        (OTHER_ACT, hit),
    ]
    if not _names_somebody_else(sentence, act):
        rules += [
            (KNOWN, known_act(sentence, act)),
        ]
    if act.placed.word.kind != NOUN and act.built != "active" and not _names_somebody_else(sentence, act):
        rules += [
            (OTHER_ACT, next(alike, None)),
            (SOURCE, source_of(sentence, act) if _is_counted(sentence, act) else None),
        ]
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


def _hit_by_the_same(act: ActRead, acts: list[ActRead]) -> str | None:
    """“Planes hit Port Ald, killing nine people”, “the toll rose as planes hit Port Ald”: whose what was hit is."""
    if act.placed.word.is_verb and act.placed.word.form != "ing":
        return None
    before = [one for one in acts if one is not act and one.placed.word.act in ("strike", "destroy")]
    near = [one for one in before if one.placed.word.is_verb and one.patient_party and one.happened]
    return near[-1].patient_party if near else None


def _is_counted(sentence: Sentence, act: ActRead) -> bool:
    """Is it a number of people, or a toll, that the sentence tells of?"""
    span = act.patient.span if act.patient else (act.placed.first, act.placed.last)
    return any(sentence.is_number(at) or sentence.low(at) in ("toll", "number", "people") for at in range(*span))


def _may_go_on(sentence: Sentence, act: ActRead) -> bool:
    """May these be the people that the article told of before: no third party is named, and they are people?"""
    if act.patient is None or (act.built == BEFALLS and act.patient.rule != "the word itself"):
        return "toll" in sentence.words((act.placed.first, act.placed.last))
    words = {sentence.low(at) for at in range(*act.patient.span)}
    if act.patient.rule == "the word itself":  # “the dead”
        return act.patient.span[1] - act.patient.span[0] == 2
    return bool(words & (PEOPLE | PRONOUNS)) or any(sentence.is_number(at) for at in range(*act.patient.span))


def both_sides(sentence: Sentence, act: ActRead, opponents: set[str]) -> str | None:
    """“killed on both sides”: both parties."""
    both = "; ".join(sorted(opponents)) if len(opponents) == 2 else None
    spans = [act.agent.span] if act.agent is not None and act.agent.event else []
    for start, end in spans:
        named = [one for one in sentence.parties if start <= one[0] and one[1] <= end]
        joint = len({one[0] for one in named}) == 1 or "between" in sentence.words((start, end))
        if both and {one[2] for one in named} == opponents and joint and _is_conflict(sentence, start, end):
            return both
    start = max(act.patient.span[0], act.placed.first - 12) if act.patient else act.placed.first
    for at in range(min(start, act.placed.first) - 2, min(act.placed.beyond + 12, sentence.last - 1)):
        if sentence.low(at) in ("both", "either") and sentence.low(at + 1) in ("sides", "side"):
            return both
    return None


def _is_conflict(sentence: Sentence, start: int, end: int) -> bool:
    words = ("war", "conflict", "fighting", "battle", "clash", "clashes", "hostilities", "violence")
    return any(sentence.low(at) in words for at in range(start, end))


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


def known_act(sentence: Sentence, act: ActRead) -> str | None:
    """The same for the act itself, where an event has a name (“the massacre of 3 May”)."""
    at = act.placed.first
    return next((party for a, b, party in sentence.known if a <= at < b), None)


def _event_span(act: ActRead) -> tuple[int, int]:
    """The words of the event that did it, or of the act itself where a noun names it."""
    if act.agent is not None and act.agent.event:
        return act.agent.span
    return (act.placed.first, act.placed.last) if act.built == NOMINAL else (0, 0)


def known_event(sentence: Sentence, start: int, end: int) -> str | None:
    """The party of a date that an event has: “the attack on 3 May”, “the 3 May attack”."""
    for at, party in sentence.dates:
        if start <= at < end or (at + 1 == start and sentence.low(at) in DETERMINERS):
            return party
        ahead = at + 1
        while ahead < start and start - at < 6 and in_noun_phrase(sentence, ahead):
            ahead += 1
        if ahead == start:
            return party
    return None


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
        and any(sentence.is_number(at) for at in range(*act.patient.span))
        and sentence.line.capital[act.patient.span[1] - 1]
    )


def place_of(sentence: Sentence, act: ActRead) -> str | None:
    """The party in whose place it happened: “in Gaza”, after the act or else before it."""
    at = act.placed.first
    dates = [(at, at, party) for at, party in sentence.dates if _happened_then(sentence, at)]
    named = sorted(sentence.parties + sentence.known + dates)
    event = act.agent.span if act.agent is not None and act.agent.event else (at, at)
    within = [one for one in named if event[0] <= one[0] and one[1] <= event[1]]
    until = next((n for n in range(act.placed.beyond, sentence.last) if sentence.low(n) in ("since", "before")), None)
    later = [one for one in named if one[0] > at and (until is None or one[0] < until)]
    sooner = [one for one in reversed(named) if one[0] < at]
    for start, end, party in within + later + sooner:
        if start == end:
            return party
        back = start - 1
        while (
            back > sentence.first
            and start - back < 5
            and sentence.is_word(back)
            and sentence.low(back) not in PREPOSITIONS
        ):
            if sentence.is_verb(back) or sentence.low(back) in STARTS_CLAUSE or sentence.low(back) in DAYS:
                break
            back -= 1
        place = start in sentence.places
        goes_on = _goes_on(sentence, start, end) or (place and _modifies(sentence, end, at))
        if (sentence.low(back) in _IN and (place or not goes_on)) or (place and goes_on):
            other = next((o for o in sentence.parties if o[0] == end + 1 and o[2] != party), None)
            joined = other is not None and sentence.low(end) == "and" and not _goes_on(sentence, *other[:2])
            return "; ".join(sorted((party, other[2]))) if joined and other else party
    return None


def _happened_then(sentence: Sentence, at: int) -> bool:
    """“killed on 3 May”, “in the 3 May attack”; not “since 3 May”."""
    in_it = sentence.low(at) in DETERMINERS and sentence.low(at - 1) in ("in", "during")
    of_it = sentence.low(at) == "of" and at - 1 in sentence.acts
    return sentence.low(at) in ("on", "during", "in") or in_it or of_it


def _modifies(sentence: Sentence, end: int, at: int) -> bool:
    """Does a name that ends at `end` stand before the noun at `at`: “the Port Ald hospital death toll”?"""
    return end <= at < end + 4 and all(in_noun_phrase(sentence, n) for n in range(end, at))


def _goes_on(sentence: Sentence, start: int, end: int) -> bool:
    """Does the party only stand before another noun (“in Hamas attacks”, “the Hamas-led raid”)?"""
    if "-" in sentence.words((start, end)) and not sentence.low(start).endswith(("-yunis", "-balah")):
        return True
    after = sentence.low(end)
    ends = PREPOSITIONS | STARTS_CLAUSE | HELPERS | DAYS | {"who", "which", "that"}
    if not sentence.is_word(end) or after in ends or sentence.is_verb(end):
        return False
    return is_event_word(after.removesuffix("’s")) or is_event_word(sentence.low(end + 1))


def source_of(sentence: Sentence, act: ActRead) -> str | None:
    """The party of whoever says it, where the sentence names a source: “Palestinian health officials said”."""
    found = source_at(sentence)
    return found[2] if found else None


def source_at(sentence: Sentence) -> tuple[int, int, str] | None:
    """Where the sentence names the party of its source."""
    for at in range(sentence.first, sentence.last):
        saying = sentence.is_saying(at) and sentence.low(at) not in PLAIN_VERBS
        if saying or (sentence.low(at) == "to" and sentence.low(at - 1) == "according"):
            start, end = (at - 12, at) if sentence.low(at) != "to" else (at, at + 10)
            for named in (sentence.parties, sentence.known):
                near = [one for one in named if start <= one[0] and one[1] <= end]
                if near:
                    return near[-1] if end == at else near[0]
    return None


def _agent_elsewhere(sentence: Sentence, act: ActRead, acts: list[ActRead]) -> ActRead | None:
    """Another act of the sentence whose agent is named and is not of the patient's own party; the nearest."""
    near = [
        one
        for one in acts
        if one is not act
        and one.agent_party
        and one.agent_where in ("", "clause")
        and one.agent_party != act.patient_party
        and one.placed.word.act != "release"
        and (one.patient_party is None or act.patient_party is None or one.patient_party == act.patient_party)
    ]
    return min(near, key=lambda one: abs(one.placed.first - act.placed.first), default=None)
