"""What follows a name and rejects it: "(a siege) is a myth", "(claims of a siege) were dismissed"."""

import re
from itertools import pairwise
from typing import NamedTuple

from framing.codebook.negation import words, words_after
from framing.codebook.negation.refusals import naming, refused
from framing.codebook.negation.words_between import (
    FAR,
    PUTTING,
    calling,
    negation_near,
    says_it_is_one,
    skip,
    tells_being,
    without_article,
)
from framing.core.text.english.function_words import PREPOSITIONS
from framing.voice.lexicons.reported_speech import TERMS

# Before "claims of a … were dismissed", they make these a part of the subject: "a man facing charges of …".
WITH_A_CLAIM = set("about after against for of on over to under with facing hearing making shouting spreading".split())
_LINKS = ("that", "as", ".", ",", ";", ":")  # a claim and its clause; a pause ends it
# What may stand between a subject and its verb: “Claims of a siege, first made in May, were dismissed.”
_ASIDE = re.compile(r"[\"']?, (?:which|first|made|published|reported|raised|aired)\b[^,.;:?!]{1,200},")


def follows(low: list[str], after: str, common: bool) -> re.Match | None:
    """What rejects a name after it: "(a siege) is a myth", "(the term siege) does not apply", "(a siege?) No"."""
    at, called = skip(low)
    if _of_denial(low) or (subject := _subject(low, after)) is None:  # "The denial of the siege is a lie"
        return None
    found = _claim_refused(low, after, subject, common) or _untrue(low, after, subject) or _answer(low, at, after)
    return found or _misnamed(low, after, subject, at, called)


def _untrue(low: list[str], after: str, subject: "_Subject") -> re.Match | None:
    """ "(a siege) is a myth", "(described the siege) as a hoax"; not "life in (a siege) is a lie"."""
    match = words_after.FALSE_AS.match(after, subject.end)
    if match is None and subject.claim:
        match = words_after.CALLED_FALSE.match(after, subject.end)
    if match and _is_put(low):
        return match
    within = not subject.claim and not PREPOSITIONS.isdisjoint(without_article(low)[-1:])
    match = words_after.AFTER.match(after, subject.end)
    return None if within and not (match and match[0].lstrip().startswith(("that", "which"))) else match


def _answer(low: list[str], at: int, after: str) -> re.Match | None:
    """ "(a siege?) No", "(asked if it was a siege), she said that it was not"."""
    if _asked(low, at):
        opens = at == 0 or low[at - 1] in words.OPENS
        if match := words_after.ANSWER.match(after) or (words_after.BARE_ANSWER.match(after) if opens else None):
            return match
    return words_after.ANSWERED.match(after) if _asked_whether(low, at) else None


def _misnamed(low: list[str], after: str, subject: "_Subject", at: int, called: bool) -> re.Match | None:
    """ "(calling it a siege) is misleading", "(the term siege) does not apply"."""
    saying = naming(low)  # “To say that this is a siege is wrong”
    called = called or (saying is not None and (low[saying].endswith("ing") or low[saying - 1 : saying] == ["to"]))
    away = any(pair in words.DISTANCES for pair in pairwise(low[at:]))
    if called and (away or low[max(0, at - 1)] in words.NOTS or refused(low, "")):
        return None  # "Not calling it a siege is an insult"
    word = low[-1:] and low[-1] in TERMS
    if (match := words_after.MISNAMED.match(after, subject.end)) and (called or word or _claims_it(low, subject)):
        return match
    mentioned = word or (after[:1] in ('"', "'") and (not low or low[-1] in words.OPENS))  # “Siege” does not fit
    return words_after.MISAPPLIED.match(after) if mentioned else None


class _Subject(NamedTuple):
    """What a predicate after a name is about: the noun of the claim that it is one ("" for none), what stands before
    that noun, and where in the words after the name the claim ends."""

    claim: str
    before: list[str]
    end: int = 0


def _claims_it(low: list[str], subject: _Subject) -> bool:
    """Is a claim that it is one wrong, not "the report of the (massacre)", "the argument for a (ceasefire)"?"""
    of_it = low[-1:] == ["the"] or without_article(low)[-1:] == ["for"]
    return bool(subject.claim) and (subject.end > 0 or not of_it)


def _subject(low: list[str], after: str) -> _Subject | None:
    """ "Claims of a (siege)", "the (siege) claims", "the idea that this was a (siege)", "to speak of a (siege)".

    None: a clause tells something else of it, as in "the claim that rebels began the (siege) is false".
    """
    bare = without_article(low)
    if claim := words_after.OF_CLAIM.match(after):
        return _Subject(claim[1], bare, claim.end())
    if (
        bare[-1:]
        and bare[-1] in ("of", "for", "about")
        and (len(bare) > 1 and (words_after.CLAIMS.fullmatch(bare[-2]) or bare[-2] in words.MEASURE | words.SPEAKING))
    ):
        return _Subject(bare[-2], bare[:-2])
    link = next((at for at in range(len(low) - 1, max(0, len(low) - FAR), -1) if low[at] in _LINKS), 0)
    if not link or not low[link].isalpha():
        return _Subject("", [])
    likened = low[link] == "as"  # “the description of the raid | as a siege”
    noun = (
        next((at for at in range(link - 2, max(-1, link - 8), -1) if low[at + 1] == "of"), 0) if likened else link - 1
    )
    if not words_after.CLAIMS.fullmatch(low[noun]):
        return _Subject("", [])
    clause, real = low[link + 1 :], words_after.HAPPENED.match(after)
    if likened or (set(clause) <= words.ARTICLES and real) or (low[-1] != "the" and says_it_is_one(clause)):
        return _Subject(low[noun], low[:noun], real.end() if real else 0)
    return None


def _is_put(low: list[str]) -> bool:
    """Does somebody "describe (a siege as a myth)", "dismiss (talk of a siege as a myth)"; nobody else does not."""
    verbs = (at for at in range(len(low) - 1, max(-1, len(low) - 1 - FAR), -1) if PUTTING.fullmatch(low[at]))
    return (verb := next(verbs, None)) is not None and not negation_near(low, verb)


def _of_denial(low: list[str]) -> bool:
    """Is the name within a denial that is spoken of: "the denial of the siege", "to deny the siege"?"""
    bare = without_article(low)
    return bare[-2:-1] != [] and bare[-1] == "of" and bare[-2] in words.DENIALS


def _claim_refused(low: list[str], after: str, subject: _Subject, common: bool) -> re.Match | None:
    """ "Claims of a (siege) were dismissed", "the (siege) claim was", "the threshold for (famine) is not met", "A
    (siege) was denied by"; but not "a man facing charges of (genocide) was dismissed"."""
    past = _ASIDE.match(after, subject.end)
    verb = past.end() if past else subject.end
    if not subject.claim:
        return _not_so(low, after, verb, common)
    if subject.claim in words.MEASURE:
        return words_after.UNMET.match(after) if low[-1] != "the" else None
    match = words_after.REFUSED.match(after, verb)
    if not match or not words_after.CLAIMS.fullmatch(subject.claim):
        return None
    if (
        subject.claim in words.IDEAS
        and without_article(low)[-1:] == ["of"]
        and any(map(words.DECIDING.match, match[0].split()))
    ):
        return None  # “The idea of a ceasefire was dropped”: a plan
    if subject.claim in ("statement", "statements") and "that" not in low:
        return None  # “The statement about the siege was rejected”
    several, helper = subject.claim.endswith("s"), match["refused"].split()[0]
    agree = helper == "had" or several == (helper in ("are", "were", "have"))
    return match if agree and WITH_A_CLAIM.isdisjoint(subject.before[-2:]) else None


def _not_so(low: list[str], after: str, verb: int, common: bool) -> re.Match | None:
    """ "A (siege) was denied by", "(Famine) has been ruled out"; but not "(Aid) was denied by", nor a body's name."""
    one = low[-1:] in (["a"], ["an"], ["any"])
    bare = low[: len(low) - one]
    if not (one or (common and bare[-1:] != ["and"])) or not words.OPENS.issuperset(bare[-1:]):
        return None
    match = words_after.NOT_SO.match(after, verb)
    return match if match and (one or not match["not_so"].endswith("denied")) else None


def _asked_whether(low: list[str], at: int) -> bool:
    """Is what was asked whether this is one: "asked if it was a", "asked whether she would call it a"?

    Not "asked if he would end a", "asked if he regretted calling it a".
    """
    place = next((n for n in range(at - 1, max(-1, at - 5), -1) if low[n] in ("if", "whether")), None)
    if place is None or place + 1 >= len(low) or low[-1] == "the" or "asked" not in low[max(0, place - 4) : place]:
        return False
    if (naming := calling(low, len(low))) is not None:
        return not low[naming].endswith("ing") or low[naming - 1] in words.BEING_ONE
    return low[at - 1] in words.SEEN or tells_being(low[at - 1 :])


def _asked(low: list[str], at: int) -> bool:
    """Can a question that the name ends be whether this is one: "Is this a siege?", not "Did they lift the siege?"."""
    return (low[-1:] != ["the"] or at == 0) and words.NO_OBJECT.isdisjoint(without_article(low)[-1:])
