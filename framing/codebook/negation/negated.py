"""Whether the words before a name negate it or its claim: "not a siege", "far from a siege", "no evidence of a …"."""

import re
from collections.abc import Callable

from framing.codebook.negation import words
from framing.codebook.negation.no_denial import stands_all_the_same
from framing.codebook.negation.refusals import unspoken
from framing.codebook.negation.words_after import CLAIMS, GOES_ON, MISNAMED, OF_CLAIM, SEEN_THERE, UNDER_IT
from framing.codebook.negation.words_between import (
    FAR,
    Before,
    Span,
    Verdict,
    calling,
    claimed,
    lack,
    negation_near,
    nobody,
    skip,
    tells_being,
    unless_denied,
)
from framing.core.text.english.irregular_verbs import is_past
from framing.voice.lexicons.reporting_words import forms_of

RESEMBLING = set("resembling resemble resembles resembled approaching like".split())
NEXT_TO = {("short", "of"), ("instead", "of"), ("nothing", "like"), ("opposite", "of")}  # the second claims nothing
MAKING = {*forms_of("make"), "made"}
ABOUT = {("talking", "about"), ("speaking", "about"), ("dealing", "with"), ("looking", "at")}
LET_ALONE = {("let", "alone"), ("much", "less"), ("still", "less"), ("never", "mind")}


def negated(low: list[str], after: str) -> Span:
    """ "not a siege", "cannot be called a siege", "no evidence of a siege", "far from a siege"."""
    at, called = skip(low)
    if not at:
        return None
    one = Before(low, at, after, called)
    verdict = next(filter(None, (rule(one) for rule in _RULES)), None)
    return verdict.span if verdict else None


def _unspoken(one: Before) -> Verdict | None:
    """ "did not speak of a siege", "avoids the word"."""
    found = unspoken(one.low, one.after)
    return Verdict(found) if found else None


def _nobody_says(one: Before) -> Verdict | None:
    """ "Neither side called it a", "not one man speaks of a", "none of this is a", "nothing here was a"."""
    spoken = one.word in words.SPEAKING and one.following == "of" and one.between[1:] != ["the"]
    is_one = one.low[-1] != "the" and tells_being(one.between)
    found = nobody(one.low, one.at - spoken) if one.called or spoken or is_one else None
    committed = any(map(words.EMPTY_STEM.fullmatch, one.between)) and SEEN_THERE.match(one.after)
    meant = one.called or spoken or committed or one.low[-1] in words.ARTICLES
    named = found and (meant or one.low[found[0]] in ("nothing", "none"))
    return Verdict((found[0], one.at)) if found and named else None  # not “so that nobody is killed”


def _distance(one: Before) -> Verdict | None:
    """ "far from a siege", "a long way from a siege"; not "cannot call it anything but a siege"."""
    some_way = one.two == ("way", "from") and one.low[one.at - 3 : one.at - 2] in (["long"], ["some"], ["good"])
    if not (some_way or one.two in words.DISTANCES) or one.following == "the":
        return None
    naming = calling(one.low, one.at - 2)
    stands = naming is not None and (negation_near(one.low, naming) or MISNAMED.match(one.after))
    return Verdict(None if stands else (one.at - 2, one.at))


def _no_state(one: Before) -> Verdict | None:
    """ "is not under siege"."""
    if one.low[one.at - 1 :] != ["under"] or not UNDER_IT.match(one.after):
        return None
    state = skip(one.low[: one.at - 1])[0]
    return Verdict((state - 1, one.at) if _is_in_no_state(one.low, state, one.after) else None)


def _nothing_of_it(one: Before) -> Verdict | None:
    """ "short of a siege", "found nothing that amounts to a siege", "not seen anything that resembles a siege"."""
    beside = one.low[one.at + 1 : one.at + 2] != ["the"] and one.low[one.at - 2 : one.at - 1] != ["nothing"]
    if (one.word, one.following) in NEXT_TO and beside:
        return Verdict((one.at - 1, one.at + 1))
    if one.word == "nothing" and _is_one(one.low[one.at :], one.called):
        return Verdict((one.at - 1, one.at))
    found = one.word in words.FINDING | words.SEEN and one.following == "anything"
    if found and _is_one(one.low[one.at + 1 :], one.called):
        return Verdict(negation_near(one.low, one.at - 1))
    return None


def _no(one: Before) -> Verdict | None:
    """ "not a siege", "there were zero sieges"; but both are there in "Neither the siege nor the war will end"."""
    if one.word in ("neither", "nor") and one.following == "the":
        return Verdict(None)
    zero = one.word == "zero" and one.two[0] in words.BEING_ONE and one.at == len(one.low)
    if one.word not in words.NOTS and not zero:
        return None
    return Verdict(None if stands_all_the_same(one) else (one.at - 1, one.at))


def _let_alone(one: Before) -> Verdict | None:
    """ "not a famine, let alone a siege"."""
    if one.two not in LET_ALONE:
        return None
    found = negation_near(one.low, one.at - 2, far=FAR, pauses=".;:?!")
    return Verdict(found and (found[0], found[0] + 1))


def _unseen(one: Before) -> Verdict | None:
    """ "None of the tapes shows a siege", "did not find a", "Nobody planned a"; not "Nobody who saw a siege wept"."""
    if one.following not in ("a", "an", "any") or not SEEN_THERE.match(one.after):
        return None
    if one.word in words.CREATING and is_past(one.word):
        return Verdict(nobody(one.low, one.at - 1))
    if one.word not in words.SEEN | words.SHOWN | words.FOUND:
        return None
    return Verdict(negation_near(one.low, one.at - 1, words.NOTS - {"never", "nor", "neither", "no"}, far=2))


def _is_in_no_state(low: list[str], state: int, after: str) -> bool:
    """ "is | not | under siege", "has | never | been under siege"; not "those | not | under siege"."""
    if state < 2 or low[state - 1] not in words.NOTS - {"no"} or stands_all_the_same(Before(low, state, after)):
        return False
    before = low[state - 2 - low[state - 2].endswith("ly")]
    helped = before in words.BEING_ONE | {"has", "have", "had"} or before.endswith(("'s", "'re", "'m", "'ve"))
    return helped or low[state - 1].endswith(("n't", "nt"))


def _is_one(between: list[str], called: bool) -> bool:
    """Do the words from "nothing" to a name say that something is one: "nothing that amounts to a", "resembling a"?"""
    opens = between[:1] and (between[0] in ("that", "which", "here", "there") or between[0] in RESEMBLING)
    said = called or tells_being(between) or not RESEMBLING.isdisjoint(between)
    return bool(opens) and said and between[-1] not in ("the", "this", "that", "these", "those")


FINDINGS = {"finding", "findings", "conclusion", "verdict", "diagnosis"}
PROPOSALS = words.IDEAS | {"suggestion", "suggestions", "talk"}  # that something be, as well as that it is
UNTRUE = re.compile(rf"{words.FALSE}|wrong|incorrect")
PROVING = {form for verb in ("indicate", "prove", "confirm", "point") for form in forms_of(verb)}
SHOWING = PROVING.union(*map(forms_of, ("suggest", "support", "show")))  # nobody suggests a strike: that is a plan

_CANNOT = {"can't", "cannot", "couldn't", "cant"}


def _untrue(one: Before) -> Verdict | None:
    """ "untrue that it is a"."""
    applies = UNTRUE.fullmatch(one.word) and one.following == "that" and claimed(one.between, one.after)
    return Verdict(unless_denied(one.low, one.at - 1, one.at)) if applies else None


def _not_shown(one: Before) -> Verdict | None:
    """ "nothing suggests a", "nothing to support the claim of a", "does not point to a", "do not support a finding of";
    "does not support the idea of a ceasefire" and "no point to a ceasefire" are something else."""
    low, at, between = one.low, one.at, one.between
    claim = one.following in ("of", "that") and (CLAIMS.fullmatch(one.word) or one.word in FINDINGS)
    if claim:
        at -= 1 + (low[at - 2] in words.ARTICLES)
    verb = low[at - 1] if at > 1 else ""
    points = verb.startswith("point") and one.following == "to" and between[-1] != "the"
    shows = verb in SHOWING and (
        claim or low[at - 2] == "to" or (set(between) <= words.ARTICLES - {"the"} and not verb.startswith("show"))
    )
    far = 8 if low[at - 2] == "that" else 4  # “nothing in the files | that points to a”
    nothing = next((n for n in range(at - 2, max(-1, at - 2 - far), -1) if low[n] in ("nothing", "little")), None)
    if nothing is None and (claim or verb in PROVING) and (subject := nobody(low, at - 1)):
        nothing = subject[0]
    if (shows or points) and nothing is not None:
        return Verdict((nothing, at))
    supports = claim and one.word not in PROPOSALS and words.SUPPORTING.fullmatch(verb)
    found = negation_near(low, at - 1, words.NOTS - {"no"} if points else words.NOTS) if points or supports else None
    return Verdict(found) if found else None


def _no_grounds(one: Before) -> Verdict | None:
    """ "no basis for the claim of a siege", "no proof for the siege claim"."""
    low = one.low
    end = one.at - 1 if CLAIMS.fullmatch(one.word) else len(low) if OF_CLAIM.match(one.after) else 0
    while end > 0 and low[end - 1] in words.ARTICLES:
        end -= 1
    if end < 2 or low[end - 1] not in ("for", "to", "behind", "in"):
        return None
    grounds = words.EVIDENCE.fullmatch(low[end - 2]) or low[end - 2] in ("truth", "substance", "merit")
    lacking = lack(low, end - 2) if grounds else None
    return Verdict(lacking) if lacking else None


def _not_thought(one: Before) -> Verdict | None:
    """ "I don't think it is a"; not "don't trust those who say that it is a"."""
    if one.word not in words.THINKING:
        return None
    stands = (
        one.earlier in ("who", "which")
        or one.following == "what"
        or one.two == ("to", "say")
        or _is_no_judgement(one)
        or not claimed(one.between, one.after)
    )
    return Verdict(None if stands else negation_near(one.low, one.at - 1))


def _is_no_judgement(one: Before) -> bool:
    """ "cannot believe it is a", "not accept the siege", "not persuaded to become a", "not contest the claim of a"."""
    if one.word in ("believe", "accept") and one.earlier in _CANNOT:
        return True
    if (one.word == "accept" and one.between == ["the"]) or (one.word in words.PERSUADED and one.following == "to"):
        return True
    noun = CLAIMS.fullmatch(one.word) and one.earlier in words.ARTICLES
    before = one.low[max(0, one.at - 6) : one.at]
    return bool(noun) and any(words.DENYING.fullmatch(word) or word in words.REJECTING for word in before)


def _not_found(one: Before) -> Verdict | None:
    """ "did not rule that it was a", "not correct that it was a"."""
    found = one.word in words.FINDING and one.following in ("that", "there", "it", "this")
    right = one.word in ("correct", "accurate") and one.following == "that"
    if not (found or right) or not claimed(one.between, one.after):
        return None
    return Verdict(negation_near(one.low, one.at - 1))


def _no_evidence(one: Before) -> Verdict | None:
    """ "no evidence of a", "no sign that it is a", "no evidence whatsoever of a", "no reports of a"."""
    following = next((word for word in one.between if word not in ("whatsoever", "whatever")), "")
    told = words.EVIDENCE.fullmatch(one.word) and following in ("of", "that", "to", "there", "it", "this")
    report = one.word in ("report", "reports", "mention") and one.following == "of"
    if not told and not (report and one.between[-1] != "the" and one.earlier != "not"):
        return None
    stands = told and (GOES_ON.match(one.after) or (following == "that" and not claimed(one.between, one.after)))
    return Verdict(None if stands else lack(one.low, one.at - 1))


def _measure_unmet(one: Before) -> Verdict | None:
    """ "does not meet the definition of a", "short of the threshold (for) a"."""
    measure = one.at - 1 - (one.word == "for" and one.at > 1)
    unmet = one.low[measure] in words.MEASURE
    return Verdict(negation_near(one.low, measure, words.NOTS | {"short"})) if unmet else None


def _not_about(one: Before) -> Verdict | None:
    """ "does not make it a", "are not talking about a"."""
    made = one.word in MAKING and one.following == "it" and one.between[-1] != "the"
    about = one.two in ABOUT and set(one.between) <= {"a", "an"}
    return Verdict(negation_near(one.low, one.at - 1 - about, far=2)) if made or about else None


# The first that applies decides.
_RULES: list[Callable[[Before], Verdict | None]] = [_distance, _no_state, _nothing_of_it, _no, _let_alone, _unseen]
_RULES += [_nobody_says, _unspoken, _untrue, _not_shown, _no_grounds, _not_thought, _not_found, _no_evidence]
_RULES += [_measure_unmet, _not_about]
