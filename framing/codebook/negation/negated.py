"""Whether the words right before a name negate it: "not a siege", "far from a siege", "none of them saw a siege"."""

from framing.codebook.negation.no_denial import stands_all_the_same
from framing.codebook.negation.refusals import unspoken
from framing.codebook.negation.unfounded import unfounded
from framing.codebook.negation.words import (
    ARTICLES,
    BEING_ONE,
    DISTANCES,
    EMPTY_STEM,
    FINDING,
    NOTS,
    SEEN,
    SHOWN,
    SPEAKING,
)
from framing.codebook.negation.words_after import MISNAMED, SEEN_THERE, UNDER_IT
from framing.codebook.negation.words_between import FAR, Before, Verdict, calling, negation_near, nobody, skip

RESEMBLING = set("resembling resemble resembles resembled approaching like".split())
NEXT_TO = {("short", "of"), ("instead", "of"), ("nothing", "like")}  # and the second has no claim of its own
LET_ALONE = {("let", "alone"), ("much", "less"), ("still", "less"), ("never", "mind")}


def negated(low: list[str], after: str) -> tuple[int, int] | None:
    """ "not a siege", "cannot be called a siege", "no evidence of a siege", "far from a siege"."""
    at, called = skip(low)
    if not at:
        return None
    one = Before(low, at, after, called)
    verdict = next(filter(None, (rule(one) for rule in _RULES)), None)
    return verdict.span if verdict else _nobody_says(one) or unspoken(low, after) or unfounded(one)


def _nobody_says(one: Before) -> tuple[int, int] | None:
    """ "Neither side called it a", "not one man speaks of a", "none of this is a", "nothing here was a"."""
    spoken = one.word in SPEAKING and one.following == "of" and one.between[1:] != ["the"]
    is_one = one.low[-1] != "the" and any(word in BEING_ONE or EMPTY_STEM.fullmatch(word) for word in one.between)
    found = nobody(one.low, one.at - spoken) if one.called or spoken or is_one else None
    named = found and (one.called or spoken or one.low[-1] in ARTICLES or one.low[found[0]] in ("nothing", "none"))
    return (found[0], one.at) if found and named else None  # not “so that nobody is killed”


def _distance(one: Before) -> Verdict | None:
    """ "far from a siege"; not "cannot call it anything but a siege"."""
    if one.two not in DISTANCES or one.following == "the":
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
    if one.word in FINDING | SEEN and one.following == "anything" and _is_one(one.low[one.at + 1 :], one.called):
        return Verdict(negation_near(one.low, one.at - 1))
    return None


def _no(one: Before) -> Verdict | None:
    """ "not a siege", "there were zero sieges"; but both are there in "Neither the siege nor the war will end"."""
    if one.word in ("neither", "nor") and one.following == "the":
        return Verdict(None)
    zero = one.word == "zero" and one.two[0] in BEING_ONE and one.at == len(one.low)
    if one.word not in NOTS and not zero:
        return None
    return Verdict(None if stands_all_the_same(one.low, one.at, one.after, one.called) else (one.at - 1, one.at))


def _let_alone(one: Before) -> Verdict | None:
    """ "not a famine, let alone a siege"."""
    if one.two not in LET_ALONE:
        return None
    found = negation_near(one.low, one.at - 2, far=FAR, pauses=".;:?!")
    return Verdict(found and (found[0], found[0] + 1))


def _unseen(one: Before) -> Verdict | None:
    """ "None of the tapes shows a siege"; not "Nobody who saw a siege forgets it"."""
    if one.word not in SEEN | SHOWN or one.following not in ("a", "an", "any") or not SEEN_THERE.match(one.after):
        return None
    told = one.low[one.at - 2 : one.at - 1] and one.low[one.at - 2] in ("who", "that", "which")
    if told:
        return Verdict(None)
    found = nobody(one.low, one.at - 1)
    return Verdict(found or negation_near(one.low, one.at - 1, NOTS - {"never", "nor", "neither", "no"}, far=2))


_RULES = _distance, _no_state, _nothing_of_it, _no, _let_alone, _unseen  # the first that applies decides


def _is_in_no_state(low: list[str], state: int, after: str) -> bool:
    """ "is | not | under siege", "has | never | been under siege"; not "those | not | under siege"."""
    if state < 2 or low[state - 1] not in NOTS - {"no"} or stands_all_the_same(low, state, after):
        return False
    before = low[state - 2 - low[state - 2].endswith("ly")]
    helped = before in BEING_ONE | {"has", "have", "had"} or before.endswith(("'s", "'re", "'m", "'ve"))
    return helped or low[state - 1].endswith(("n't", "nt"))


def _is_one(between: list[str], called: bool) -> bool:
    """Do the words from "nothing" to a name say that something is one: "nothing that amounts to a", "resembling a"?"""
    opens = between[:1] and (between[0] in ("that", "which", "here", "there") or between[0] in RESEMBLING)
    said = called or any(one in BEING_ONE | RESEMBLING or EMPTY_STEM.fullmatch(one) for one in between)
    return bool(opens) and said and between[-1] not in ("the", "this", "that", "these", "those")
