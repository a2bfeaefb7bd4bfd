"""Who acts: an act word in its sentence; out, the words that name the agent, and by which rule.

Weapons and events (“the strike”, “a rocket”, “the collision”) act for somebody: they name an agent only where a party
stands with them (“an Israeli strike”, “rockets from Gaza”, “the attack by gunmen”).
"""

from framing.acts.clause.constructions import (
    ACTIVE,
    NOMINAL,
    PARTICIPLE,
    PASSIVE,
    before_its_noun,
    construction,
    left_so,
    linked_act,
    object_follows,
)
from framing.acts.clause.events import event_at, is_event, noun_of_phrase
from framing.acts.clause.lexicon import CAUSES, HELPERS, IN_EVENT, LEAVES, NOT_BY, PEOPLE, PERCEIVES, WHERE_OR_WHEN
from framing.acts.clause.nobody import nobody_acts
from framing.acts.clause.sentence import Sentence
from framing.acts.clause.subjects import antecedent, clause_subject, plain_subject, subject_of
from framing.acts.participants.owners_of_events import Agent, event_agent, named_event
from framing.codebook.act_words import BEFALLS_NOUN, NOUN, VERB, Placed
from framing.core.ordered_spans import Span
from framing.core.text.english.function_words import DETERMINERS, PREPOSITIONS, STARTS_CLAUSE

_ACCUSED = frozenset(
    "accused suspected guilty convicted capable charged accuses accusing blamed blames blaming".split()
)
_ACCUSER = 10  # tokens of “by nine states and the council of”
_BEFORE_MAIN = frozenset(("after", "before", "without", "by", "when", "while", "since"))
_RESPONSIBLE = frozenset("blamed blame blames blaming responsible accused accuses accusing".split())


def agent_of(sentence: Sentence, placed: Placed, built: str) -> Agent | None:
    """The agent in the clause of the act, if one is named there."""
    if built == PARTICIPLE and before_its_noun(sentence, placed):
        return None  # “The injured miners were met by officers”: who injured them is not said
    if built == ACTIVE and placed.word.form in ("past", "either") and left_so(sentence, placed.first) is not None:
        found = _left_dead(sentence, placed)
    elif built == ACTIVE:
        found = _as_agent(sentence, subject_of(sentence, placed), "subject", placed.first)
    elif built == PASSIVE or (built == PARTICIPLE and placed.word.form != "ing"):
        found = _by(sentence, placed.beyond) or contact_agent(sentence, placed) or _fought(sentence, placed)
        if found is None and sentence.low(placed.first - 1) in ("and", "or"):  # “carried off by officers and let go”
            earlier = linked_act(sentence, placed.first)
            found = _by(sentence, earlier.beyond) if earlier else None
    elif built == PARTICIPLE:
        span = participle_subject(sentence, placed)
        found = _as_agent(sentence, span, "subject of the main clause", placed.first)
    elif built == NOMINAL or placed.word.kind == BEFALLS_NOUN:
        found = event_agent(sentence, placed.first, placed.last) if built == NOMINAL else None
        found = found or _at_the_hands_of(sentence, placed.last) or _blamed_on(sentence, placed.last)
        found = found or _cause(sentence, placed)
    else:
        found = _left_dead(sentence, placed) or _by(sentence, placed.beyond)
    if found is None or (found.event and not named_event(sentence, found)):
        near = _in_event(sentence, placed) or _clause_of_event(sentence, placed) if built != NOMINAL else None
        return near or found
    return found


def participle_subject(sentence: Sentence, placed: Placed) -> Span | None:
    """Whose deed “…, killing 12” is: the subject of the clause before, or who acts in it where that is a passive."""
    at = placed.first
    if sentence.low(at - 1) in ("of", "for") and (accused := _accused_at(sentence, at)) is not None:
        beside = accused == at - 2 and not sentence.is_be(accused - 1)
        return (beside and sentence.phrase_before(accused - 1)) or clause_subject(sentence, accused)
    seen = sentence.phrase_before(at - 1) if sentence.is_word(at - 1) else None
    if seen and sentence.low(seen[0] - 1) in PERCEIVES:
        return seen  # “the film shows | guards | beating a man”
    whom = sentence.phrase_before(at - 2) if sentence.low(at - 1) == "of" and sentence.is_word(at - 2) else None
    if whom and sentence.low(whom[0] - 1) in _ACCUSED:
        return whom  # “accusing the guards of killing nine”
    if sentence.low(at - 1) == "," and (done := _done_before(sentence, placed)):
        return _of_what_was_done(sentence, at, done)
    if at - 1 == sentence.first and sentence.low(at - 1) in _BEFORE_MAIN:  # “After killing him, the thieves fled.”
        comma = next((n for n in range(at, sentence.last) if sentence.low(n) == ","), None)
        return sentence.phrase_after(comma + 1) if comma is not None else None
    return _of_main_clause(sentence, at)


def _accused_at(sentence: Sentence, at: int) -> int | None:
    """Where “accused” stands before “of killing”, “by nine states of killing”."""
    if sentence.low(at - 2) in _ACCUSED | _RESPONSIBLE:
        return at - 2
    back = range(at - 2, max(sentence.first, at - 2 - _ACCUSER), -1)
    return next((n - 1 for n in back if sentence.low(n) == "by" and sentence.low(n - 1) in _ACCUSED), None)


def _done_before(sentence: Sentence, placed: Placed) -> Placed | None:
    """The last act before a participle that is another one, or has a noun."""
    acts = [one for n, one in sorted(sentence.acts.items()) if n < placed.first and one.word.kind in (VERB, NOUN)]
    return next((one for one in reversed(acts) if one.word.act != placed.word.act or one.word.kind == NOUN), None)


def _of_what_was_done(sentence: Sentence, at: int, done: Placed) -> Span | None:
    """“…, where it had told people to go, killing 12”: who did what was done before, or what was done itself."""
    start = sentence.clause_start(at)
    if start > done.last and sentence.low(start - 1) in ("after", "when", "as", "before", "since", "that"):
        subject = clause_subject(sentence, at)  # “… its raid after gunmen burst across the border, killing 12”
        if subject:
            return subject
    found = agent_of(sentence, done, construction(sentence, done))
    if found:
        return found.span
    return (done.first, done.last) if done.word.kind == NOUN else None


def _of_main_clause(sentence: Sentence, at: int) -> Span | None:
    """The subject of the clause before, or who acts in it where that is a passive."""
    start = sentence.clause_start(at)
    passive = next((n for n in range(start, at) if sentence.low(n) == "by" and sentence.is_past(n - 1)), None)
    earlier = next((one for n, one in sentence.acts.items() if start <= n < at and one.word.kind == VERB), None)
    if passive is None and earlier is not None and sentence.is_be(earlier.first - 1):
        passive = next((n for n in range(earlier.last, at) if sentence.low(n) in ("by", "in")), None)
    if passive is not None:
        return sentence.phrase_after(passive + 1)
    return clause_subject(sentence, at)


def contact_agent(sentence: Sentence, placed: Placed) -> Agent | None:
    """“the people the group killed”, “240 hostages Hamas took”: a second phrase right before the verb."""
    at = placed.first
    party = sentence.party_in(max(sentence.first, at - 5), at)
    noun = at - 1 if party and party[1] == at - 1 and sentence.low(at - 1) in PEOPLE else at
    if party and party[1] == noun and sentence.capital(party[0]) and sentence.low(placed.last) != "by":
        before = party[0] - 1 - (sentence.low(party[0] - 1) in DETERMINERS)
        plain = sentence.is_word(before) and not sentence.capital(before) and not sentence.is_number(before)
        if plain and not sentence.is_verb(before) and sentence.low(before) not in PREPOSITIONS | STARTS_CLAUSE:
            return Agent((party[0], at), "phrase between the patient and the verb")
    return None


def _by(sentence: Sentence, at: int) -> Agent | None:
    """“by …” after a passive, before the next clause."""
    for here in range(at, min(at + 14, sentence.last)):
        word = sentence.low(here)
        if (
            word in (";", ":", "—", "–", "―", "who", "which", "that", "when")
            or _contrasts(sentence, here)
            or (
                here in sentence.acts
                and sentence.acts[here].word.kind == VERB
                and sentence.low(here - 1) not in ("and", "or")
            )
        ):
            return None
        if word == "by" or (word == "of" and sentence.low(here - 1) == "hands"):
            found = sentence.phrase_after(here + 1)
            where = found is not None and noun_of_phrase(sentence, found) in WHERE_OR_WHEN
            if found and not where and sentence.low(found[0]) not in NOT_BY and not sentence.words(found)[:1].isdigit():
                return _as_agent(sentence, found, "by")
    return None


def _at_the_hands_of(sentence: Sentence, at: int) -> Agent | None:
    """“the boy’s death at the hands of the guards”."""
    if sentence.low_words(at, at + 4) != ["at", "the", "hands", "of"]:
        return None
    quoted = bool(sentence.low(at + 4)) and not sentence.is_word(at + 4)
    return _as_agent(sentence, sentence.phrase_after(at + 4 + quoted), "by")


def _blamed_on(sentence: Sentence, at: int) -> Agent | None:
    """“an attack blamed on the guards”."""
    blamed = sentence.low_words(at, at + 2) == ["blamed", "on"]
    return _as_agent(sentence, sentence.phrase_after(at + 2), "who is blamed for it") if blamed else None


def _contrasts(sentence: Sentence, at: int) -> bool:
    """“…, while 300 more”, “…, but”, “…, with more than 900”: here begins what is told of others."""
    if sentence.low(at - 1) != ",":
        return False
    word = sentence.low(at)
    others = word == "with" and (
        sentence.is_number(at + 1) or sentence.is_bound(at + 1) or sentence.low(at + 1) == "more"
    )
    return others or (word in ("while", "whereas", "but", "although") and not sentence.low(at + 1).endswith("ing"))


def _as_agent(sentence: Sentence, span: Span | None, rule: str, act: int | None = None) -> Agent | None:
    if span is None or nobody_acts(sentence, span) or (act is not None and _no_subject(sentence, span, act)):
        return None
    return Agent(span, rule, is_event(sentence, span))


def _no_subject(sentence: Sentence, span: Span, act: int) -> bool:
    """Words where a subject would stand that are none: an infinitive, what begins with “is” or ends with “and”; and
    “there is”, “it is the duty of”, “it seems”, unless the verb of the act is their own (“it is bombing”)."""
    first, last = span
    noun = sentence.low(first) in DETERMINERS or sentence.capital(first) or sentence.is_number(first)
    if (
        (sentence.low(first - 1) == "to" and not noun)
        or sentence.is_be(first)
        or sentence.low(last - 1) in ("and", "or")
    ):
        return True
    if sentence.low(first) == "there" and last == first + 1:
        return True
    verb = last + (sentence.low(last) in HELPERS and not sentence.is_be(last))
    own = all(sentence.low(n) in HELPERS or sentence.low(n).endswith("ly") for n in range(last, act))
    return sentence.words(span).lower() == "it" and not own and (sentence.is_be(verb) or _seems(sentence.low(verb)))


def _seems(word: str) -> bool:
    return word.startswith(("seem", "appear"))


def _cause(sentence: Sentence, placed: Placed) -> Agent | None:
    """“the strike led to the deaths of”, “X is responsible for the killing of”."""
    start = placed.first
    for at in range(start - 1, max(sentence.first, start - 6) - 1, -1):
        word = sentence.low(at)
        if word in _RESPONSIBLE and sentence.low(at) not in ("responsible",):
            between = sentence.phrase_after(at + 1)
            if between and between[1] <= start:
                return _as_agent(sentence, between, "who is blamed for it")
        if word in CAUSES and word not in ("for", "behind") and sentence.low(at + 1) != "up":  # “led up to” it
            return _as_agent(sentence, plain_subject(sentence, at), "what caused it")
        if word in (",", ";"):
            break
    return None


def _left_dead(sentence: Sentence, placed: Placed) -> Agent | None:
    """“the strike left 12 people dead”."""
    for at in range(placed.first - 1, max(sentence.first, placed.first - 12) - 1, -1):
        if sentence.low(at) in LEAVES and sentence.low(at)[0] == "l" and not sentence.is_be(at - 1):
            return _as_agent(sentence, plain_subject(sentence, at), "what left them so")
    return None


def _in_event(sentence: Sentence, placed: Placed) -> Agent | None:
    """“killed in an Israeli air strike”, “died under the bombardment by …”: the event in which it happened."""
    for at in range(placed.beyond, min(placed.beyond + 22, sentence.last)):
        word = sentence.low(at)
        other = sentence.acts.get(at)
        if (
            word in (";", ":")
            or _contrasts(sentence, at)
            or (other and other.word.is_verb and (other.word.form != "past" or object_follows(sentence, other.last)))
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


def _clause_of_event(sentence: Sentence, placed: Placed) -> Agent | None:
    """“the attack by the group, in which nine people were killed”, “an attack that saw nine people killed”."""
    start = sentence.clause_start(placed.first)
    opens = start - 1
    saw = any(sentence.low(at) in ("saw", "seen", "sees") for at in range(start, placed.first))
    in_it = sentence.low(opens) == "which" and sentence.low(opens - 1) in ("in", "during")
    if in_it or sentence.low(opens) == "where" or (saw and sentence.low(opens) in ("which", "that")):
        event = antecedent(sentence, opens)
    else:
        event = clause_subject(sentence, placed.first) if saw else None
    if event is None or not is_event(sentence, event):
        return None
    agent = Agent(event, "event in which it happened", True)
    return agent if named_event(sentence, agent) else None


def _fought(sentence: Sentence, placed: Placed) -> Agent | None:
    """“killed fighting the guards”: those whom they fought."""
    at = placed.beyond
    if sentence.low(at) not in ("fighting", "battling"):
        return None
    found = sentence.phrase_after(at + 1 + (sentence.low(at + 1) in ("with", "against")))
    return _as_agent(sentence, found, "whom they fought") if found and sentence.party_in(*found) else None
