"""To whom it is done: an act word in its sentence; out, the words that name the patient, and by which rule."""

from collections.abc import Callable
from typing import NamedTuple

from framing.acts.clause.constructions import (
    ACTIVE,
    NOMINAL,
    PARTICIPLE,
    PASSIVE,
    before_its_noun,
    left_so,
    object_follows,
    whom,
)
from framing.acts.clause.events import is_event_word
from framing.acts.clause.lexicon import CARRY_OUT, FUNCTION_WORDS, HELD_TO_BE, HELPERS, LEAVES, PEOPLE, SUFFERS
from framing.acts.clause.sentence import Sentence
from framing.acts.clause.subjects import (
    RELATIVE,
    antecedent,
    clause_subject,
    over_apposition,
    reported_subject,
    whole_subject,
)
from framing.acts.participants.genitives import sufferer
from framing.codebook.act_words import ADJECTIVE, BEFALLS_NOUN, BEFALLS_VERB, Placed
from framing.core.ordered_spans import Span
from framing.core.text.english.function_words import (
    POSSESSIVE_PRONOUNS,
    POSSESSIVES,
    PREPOSITIONS,
    PRONOUNS,
    STARTS_CLAUSE,
)
from framing.voice.grammar.nouns import singular
from framing.voice.lexicons.first_names import KINSHIP

_TAKES_ON = ("on", "against", "at", "into", "upon", "in")
_FIRES = ("fir", "launch", "rain", "open")
_AIMED = ("at", "on", "into", "toward", "towards", "against")
_OF_PEOPLE = ("kill", "wound", "seize", "release")
_COUNTED = {"number", "numbers", "share", "proportion", "bulk", "rest", "group", "hundreds", "percentage", "total"}
_OF = ("of", "among")
_KIN = {"family", "relative", "parent", "lawyer", "friend", "funeral"}
_OPENING = 10  # tokens of “Attacked from behind, …”, at most


class Patient(NamedTuple):
    """Tokens that name who suffers it."""

    span: Span
    rule: str


def patient_of(sentence: Sentence, placed: Placed, built: str) -> Patient | None:
    """The patient in the clause of the act, if one is named there."""
    found = _patient(sentence, placed, built)
    if found is not None and built == PARTICIPLE and placed.word.form != "ing" and found.rule == "subject":
        found = found._replace(span=_without_kin(sentence, found.span))
    if found is None or placed.word.sort not in _OF_PEOPLE or found.rule not in ("subject", "phrase before"):
        return found
    return Patient(_who_suffers(sentence, found.span), found.rule)


def _without_kin(sentence: Sentence, span: Span) -> Span:
    """“the mother of | a boy | killed by guards”."""
    of = next((at for at in range(span[0] + 1, span[1] - 1) if sentence.low(at) == "of"), None)
    kin = of is not None and singular(sentence.low(of - 1)) in KINSHIP | _KIN
    return (of + 1, span[1]) if of is not None and kin else span


def _who_suffers(sentence: Sentence, span: Span) -> Span:
    """“concern over the number of villagers | killed”: who can be killed, without the noun on which they hang."""
    start, end = span
    joints = [at for at in range(start + 1, end - 1) if sentence.low(at) in PREPOSITIONS]
    for first, last in zip([start, *(at + 1 for at in joints)], [*joints, end], strict=True):
        if first < last and _is_people(sentence, first, last):
            return first, end
    return start, end


def _is_people(sentence: Sentence, start: int, end: int) -> bool:
    """Does a phrase without prepositions name people, or a number of them?"""
    words = range(start, end)
    named = any(sentence.capital(at) for at in words) or sentence.low(end - 1) in _COUNTED
    return named or any(sentence.is_number(at) or sentence.low(at) in PEOPLE for at in words)


def _patient(sentence: Sentence, placed: Placed, built: str) -> Patient | None:
    word = placed.word
    if built == ACTIVE or (built == PARTICIPLE and (word.form == "ing" or before_its_noun(sentence, placed))):
        return _object(sentence, placed)
    if built in (PASSIVE, PARTICIPLE) or word.kind == BEFALLS_VERB:
        return _subject(sentence, placed)
    if word.kind == ADJECTIVE:
        return _of_adjective(sentence, placed)
    return _of_noun(sentence, placed, built)


def _object(sentence: Sentence, placed: Placed) -> Patient | None:
    at = placed.last
    if _fires(sentence, placed):  # “fired [60] rockets at the port”
        return _aimed_at(sentence, placed)
    left = left_so(sentence, placed.first) if placed.word.form in ("past", "either") else None
    if left is not None and left + 1 < placed.first:
        return Patient((left + 1, placed.first), "object")
    if sentence.low(at) in ("and", "or", ",") and (sentence.is_verb(at + 1) or sentence.is_verb(at + 2)):
        following = next(
            (sentence.acts[n] for n in range(at + 1, min(at + 4, sentence.last)) if n in sentence.acts), None
        )
        if following and following.word.is_verb:
            at = following.last  # “killed and wounded 12 people”
    opens = None if object_follows(sentence, placed.last) else whom(sentence, placed.first)
    if opens is not None:
        found = sentence.phrase_before(opens - 1 - (sentence.low(opens - 1) in ("of", ",")))
        return Patient(found, "what “whom” goes back to") if found else None
    at += sentence.low(at) in ("down", "off", "up") and sentence.opens_phrase(at + 1)  # “shot | down a plane”
    found = sentence.phrase_after(at)
    apart = placed.beyond - len(placed.word.rest)  # “took 40 people | hostage”
    if found and placed.beyond > placed.last and found[0] < apart < found[1]:
        found = found[0], apart
    if found:
        return Patient(found, "object")
    if placed.word.sort == "strike" and sentence.low(at) in ("in", "into", "on", "at", "against", "through"):
        found = sentence.phrase_after(at + 1)
        return Patient(found, "where it was aimed") if found else None
    if sentence.party_in(placed.first - 1, placed.first):  # “the men Hamas shot”
        before = placed.first - 2 - (sentence.low(placed.first - 2) in ("the", "a"))
        if sentence.is_word(before) and sentence.low(before) not in FUNCTION_WORDS:
            found = sentence.phrase_before(before)
            return Patient(found, "phrase before the agent") if found else None
    return None


def _fires(sentence: Sentence, placed: Placed) -> bool:
    """“fire rockets”, “open fire”; not “carpet bomb”."""
    rest = placed.word.rest[-1] if placed.word.rest else ""
    return is_event_word(rest) and sentence.low(placed.first).startswith(_FIRES)


def _aimed_at(sentence: Sentence, placed: Placed) -> Patient | None:
    """At whom or what weapons are fired: not the weapons, however many they are."""
    for at in range(placed.beyond, min(placed.beyond + 6, sentence.last)):
        word = sentence.low(at)
        if word in _AIMED or (word == "in" and at == placed.beyond):
            found = sentence.phrase_after(at + 1)
            return Patient(found, "where it was aimed") if found else None
        if not sentence.is_word(at) or word in STARTS_CLAUSE or sentence.is_verb(at):
            return None
    return None


def _subject(sentence: Sentence, placed: Placed) -> Patient | None:
    back = sentence.before_helpers(placed.first, HELD_TO_BE)
    word = sentence.low(back)
    if back < sentence.first:
        return _after_opening(sentence, placed)
    if word in RELATIVE:
        found = antecedent(sentence, back) if back > sentence.first else None
        return Patient(found, "what “who” goes back to") if found else None
    passive = sentence.is_be(back - 1) or "to" in sentence.low_words(back + 1, placed.first)
    if sentence.is_saying(back) and back < placed.first - 1 and not passive:  # “the people it said were killed”
        found = reported_subject(sentence, back)
        if found:
            return Patient(found, "of whom it is told")
    if word in ("and", "or", "then", "but"):
        earlier = next(
            (
                n
                for n in range(back - 1, max(sentence.first, back - 9) - 1, -1)
                if n in sentence.acts and sentence.acts[n].word.is_verb
            ),
            None,
        )
        if earlier is not None:
            shared = _subject(sentence, sentence.acts[earlier])
            if shared:
                return shared
    if word == ",":
        found = over_apposition(sentence, back) or sentence.phrase_before(back - 1)
        return Patient(found, "subject") if found else None
    if word in PRONOUNS | {"those", "others", "all", "more", "both", "many"} and sentence.low(back - 1) != "of":
        return Patient((back, back + 1), "subject")
    found = sentence.phrase_before(back)
    found = whole_subject(sentence, back, found) or found or clause_subject(sentence, placed.first)
    return Patient(found, "subject") if found else None


def _after_opening(sentence: Sentence, placed: Placed) -> Patient | None:
    """“Attacked from behind, | the guard | fell”: the subject behind the comma."""
    comma = next((at for at in range(placed.last, placed.last + _OPENING) if sentence.low(at) == ","), None)
    found = sentence.phrase_after(comma + 1) if comma is not None else None
    if found and (sentence.is_verb(found[1]) or found[1] in sentence.acts):
        return Patient(found, "subject")
    return None


def _of_adjective(sentence: Sentence, placed: Placed) -> Patient | None:
    at = placed.first
    if sentence.low(at - 1) in ("the", "their", "our", "these", "those", "its"):
        found = sentence.phrase_after(at)
        return Patient((at - 1, max(placed.last, found[1] if found else 0)), "the word itself")
    if sentence.low(at - 1) == "of" and sentence.low(at - 2) in ("number", "numbers", "total"):
        return Patient((at - 2, placed.last), "number of them")  # “put the number of dead at nine”
    back = at - 1
    if sentence.low(back) in HELPERS | HELD_TO_BE or sentence.low(back) in LEAVES:
        return _subject(sentence, placed)
    if (
        sentence.is_word(back)
        and sentence.low(back) not in PREPOSITIONS | STARTS_CLAUSE
        and not (sentence.is_verb(back) and sentence.low(back) not in LEAVES)
    ):
        for left in range(back, max(sentence.first, back - 12) - 1, -1):
            if sentence.low(left) in LEAVES:
                return Patient((left + 1, at), "object") if left + 1 < at else None
        found = sentence.phrase_before(back)
        return Patient(found, "phrase before") if found else None
    found = sentence.phrase_after(placed.last)
    return Patient((at, found[1]), "phrase it qualifies") if found else None


def _of_noun(sentence: Sentence, placed: Placed, built: str) -> Patient | None:
    suffers = sufferer(sentence, placed.first, placed.last) if built == NOMINAL else None
    if suffers is not None:
        whose = sentence.low(suffers.span[0]) == "whose"
        owner = antecedent(sentence, suffers.span[0]) if whose else suffers.span
        return Patient(owner, "owner of the noun") if owner else None
    befalls = placed.word.kind == BEFALLS_NOUN
    at = None if befalls and _party_before(sentence, placed) else _preposition_after(sentence, placed, built)
    if at is not None:
        found, word = sentence.phrase_after(at + 1), sentence.low(at)
        how = f"{word}, after the noun" if word in _OF or word in ("on", "against", "to") else "where it was aimed"
        return Patient(found, how) if found else None
    if befalls or placed.word.sort in ("kill", "seize", "release", "wound"):
        return _before_the_noun(sentence, placed, built)
    return None


def _preposition_after(sentence: Sentence, placed: Placed, built: str) -> int | None:
    """Where it is said after a noun whose it was: “the killing of …”, “the attack on …”."""
    on = _TAKES_ON if built == NOMINAL and placed.word.sort in ("strike", "destroy") else ()
    for at in range(placed.last, min(placed.last + 5, sentence.last)):
        word = sentence.low(at)
        if (word == "of" and sentence.low(at - 1) == "hands") or (word == "on" and sentence.low(at - 1) == "blamed"):
            return None  # “the boy’s death at the hands of the army”, “an attack blamed on the army”
        if word in _OF or word in on or (word == "to" and placed.word.sort not in ("kill", "strike")):
            return at
        if word in (",", ";", "by") or word in STARTS_CLAUSE or at in sentence.acts:
            return None
    return None


def _before_the_noun(sentence: Sentence, placed: Placed, built: str) -> Patient | None:
    """“the boy’s death”, “her death”, “whose death”, “nine civilian deaths”, “suffered casualties”.

    Of a noun like “killing” an owner that does not suffer it acts (`genitives.sufferer`).
    """
    start = _begin(sentence, placed.first, _in_noun_phrase)
    for at in range(placed.first - 1, start - 1, -1):
        if sentence.low(at).endswith(POSSESSIVES):
            core = sentence.core_start(at)
            return Patient((core, at + 1), "owner of the noun") if core is not None and built != NOMINAL else None
    if built != NOMINAL:
        if sentence.low(start - 1) in POSSESSIVE_PRONOUNS:
            return Patient((start - 1, start), "owner of the noun")
        if sentence.low(start - 1) == "whose":
            owner = antecedent(sentence, start - 1)
            return Patient(owner, "what “whose” goes back to") if owner else None
        start = _begin(sentence, placed.first, _says_whose)
        if start < placed.first:
            return Patient((start, placed.first), "before the noun")
    for at in range(placed.first - 1, max(sentence.first, placed.first - 4) - 1, -1):
        if sentence.low(at) in SUFFERS:
            found = clause_subject(sentence, at)
            return Patient(found, "who suffered it") if found else None
    return None


def _begin(sentence: Sentence, first: int, belongs: Callable[[Sentence, int], bool]) -> int:
    """Where the words begin, six at most, that belong to a noun and stand before it."""
    start = first
    while start > sentence.first and first - start < 6 and belongs(sentence, start - 1):
        start -= 1
    return start


def _says_whose(sentence: Sentence, at: int) -> bool:
    """“nine civilian deaths”: numbers, people and names before the noun, not “avoid” or “rising”."""
    word = sentence.low(at)
    named = sentence.capital(at) and at > sentence.first
    return word in PEOPLE or sentence.is_number(at) or named or word in ("more", "most", "many", "infant", "military")


def _party_before(sentence: Sentence, placed: Placed) -> tuple[int, int, str] | None:
    """“the Israeli death toll”: the party right before the noun."""
    found = sentence.party_in(max(sentence.first, placed.first - 2), placed.first)
    return found if found and found[1] == placed.first else None


def _in_noun_phrase(sentence: Sentence, at: int) -> bool:
    word = sentence.low(at)
    return (
        sentence.is_word(at)
        and word not in FUNCTION_WORDS
        and not (
            word in POSSESSIVE_PRONOUNS
            or word == "whose"
            or word in CARRY_OUT
            or sentence.is_verb(at)
            or word in ("the", "a", "an", "this", "that", "these", "those")
        )
    )
