"""Claims with the name in them that a sentence calls unfounded: "no evidence of a …", "don't think it is a …"."""

import re

from framing.codebook.negation.words import (
    ARTICLES,
    DENYING,
    EVIDENCE,
    FALSE,
    FINDING,
    MEASURE,
    NOTS,
    PERSUADED,
    REJECTING,
    SUPPORTING,
    THINKING,
)
from framing.codebook.negation.words_after import CLAIMS, GOES_ON, OF_CLAIM
from framing.codebook.negation.words_between import (
    Before,
    Verdict,
    claimed,
    lack,
    negation_near,
    nobody,
    unless_denied,
)
from framing.voice.lexicons.reporting_words import forms_of

FINDINGS = {"finding", "findings", "conclusion", "verdict", "diagnosis"}
PROPOSALS = {"idea", "ideas", "notion", "suggestion", "suggestions", "talk"}  # that something be, as well as that it is
UNTRUE = re.compile(rf"{FALSE}|wrong|incorrect")
PROVING = {form for verb in ("indicate", "prove", "confirm", "point") for form in forms_of(verb)}
SHOWING = PROVING.union(*map(forms_of, ("suggest", "support", "show")))  # nobody suggests a strike: that is a plan

Span = tuple[int, int] | None  # of the words that reject
_SHOW = forms_of("show")
_POINT = forms_of("point")
_CANNOT = {"can't", "cannot", "couldn't", "cant"}


def unfounded(one: Before) -> Span:
    """ "untrue that it is a", "no evidence of a", "did not rule that it was a", "don't think it is a"."""
    verdict = next(filter(None, (rule(one) for rule in _RULES)), None)
    return verdict.span if verdict else None


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
        at -= 1 + (low[at - 2] in ARTICLES)
    verb = low[at - 1] if at > 1 else ""
    points = verb in _POINT and one.following == "to" and between[-1] != "the"
    shows = verb in SHOWING and (
        claim or low[at - 2] == "to" or (set(between) <= ARTICLES - {"the"} and verb not in _SHOW)
    )
    nothing = next((n for n in range(at - 2, max(-1, at - 6), -1) if low[n] in ("nothing", "little")), None)
    if nothing is None and (claim or verb in PROVING) and (subject := nobody(low, at - 1)):
        nothing = subject[0]
    if (shows or points) and nothing is not None:
        return Verdict((nothing, at))
    supports = claim and one.word not in PROPOSALS and SUPPORTING.fullmatch(verb)
    found = negation_near(low, at - 1, NOTS - {"no"} if points else NOTS) if points or supports else None
    return Verdict(found) if found else None


def _no_grounds(one: Before) -> Verdict | None:
    """ "no basis for the claim of a siege", "no proof for the siege claim"."""
    low = one.low
    end = one.at - 1 if CLAIMS.fullmatch(one.word) else len(low) if OF_CLAIM.match(one.after) else 0
    while end > 0 and low[end - 1] in ARTICLES:
        end -= 1
    if end < 2 or low[end - 1] not in ("for", "to", "behind", "in"):
        return None
    grounds = EVIDENCE.fullmatch(low[end - 2]) or low[end - 2] in ("truth", "substance", "merit")
    lacking = lack(low, end - 2) if grounds else None
    return Verdict(lacking) if lacking else None


def _not_thought(one: Before) -> Verdict | None:
    """ "I don't think it is a"; not "don't trust those who say that it is a"."""
    if one.word not in THINKING:
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
    if (one.word == "accept" and one.between == ["the"]) or (one.word in PERSUADED and one.following == "to"):
        return True
    noun = CLAIMS.fullmatch(one.word) and one.earlier in ARTICLES
    before = one.low[max(0, one.at - 6) : one.at]
    return bool(noun) and any(DENYING.fullmatch(word) or word in REJECTING for word in before)


def _not_found(one: Before) -> Verdict | None:
    """ "did not rule that it was a", "not correct that it was a"."""
    found = one.word in FINDING and one.following in ("that", "there", "it", "this")
    right = one.word in ("correct", "accurate") and one.following == "that"
    if not (found or right) or not claimed(one.between, one.after):
        return None
    return Verdict(negation_near(one.low, one.at - 1))


def _no_evidence(one: Before) -> Verdict | None:
    """ "no evidence of a", "no sign that it is a", "no reports of a"."""
    told = EVIDENCE.fullmatch(one.word) and one.following in ("of", "that", "to", "there", "it", "this")
    report = one.word in ("report", "reports") and one.following == "of"
    if not told and not (report and one.between[-1] != "the" and one.earlier != "not"):
        return None
    stands = told and (GOES_ON.match(one.after) or (one.following == "that" and not claimed(one.between, one.after)))
    return Verdict(None if stands else lack(one.low, one.at - 1))


def _measure_unmet(one: Before) -> Verdict | None:
    """ "does not meet the definition of a", "short of the threshold (for) a"."""
    measure = one.at - 1 - (one.word == "for" and one.at > 1)
    unmet = one.low[measure] in MEASURE
    return Verdict(negation_near(one.low, measure, NOTS | {"short"})) if unmet else None


# The first that applies decides.
_RULES = (
    _untrue,
    _not_shown,
    _no_grounds,
    _not_thought,
    _not_found,
    _no_evidence,
    _measure_unmet,
)
