"""Where a sentence negates a name and lets it stand: questions that expect yes, suppositions, "No … in memory"."""

import re

from framing.codebook.negation.words import (
    ARTICLES,
    AT_NO,
    BEING_ONE,
    DENYING,
    ENDS_SUBJECT,
    GENERAL,
    MODALS,
    OPENS,
    SAYING,
    SHORT,
    SUBJECT,
    THINKING,
)
from framing.codebook.negation.words_after import COMPARED, WHAT_IS
from framing.codebook.negation.words_between import claimed, negation_near, unwilling


def stands_all_the_same(low: list[str], at: int, after: str) -> bool:
    """Does the name stand although only empty words are between it and the negation that ends at `at`?"""
    following, between = low[at] if at < len(low) else "", low[at:]
    if following == "even" and (at == 1 or low[at - 2] in OPENS):  # "Not even the siege stopped the market"
        return True
    if following in ("seen", "had", "known", "witnessed") and "such" in between:  # "never seen such a famine"
        return True
    if following in ("seen", "had") and COMPARED.match(after):  # "has not seen a famine like this"
        return True
    if following == "true" and between[1:2] == ["of"]:  # "This is not true of the siege"
        return True
    if tuple(low[max(0, at - 2) : at + 1]) in AT_NO and between[-1] == "the":  # "At no point was the siege lifted"
        return True
    if low[at - 1] == "no" and following == "to" and set(between) <= ARTICLES | {"to"}:  # "No to the dam!"
        return True
    if low[at - 1] == "not" and _or_not(low, at - 1):  # "whether or not", "may or may not be a siege"
        return True
    if _not_said(low, at - 1):  # "Don't tell me this is not a siege", "He denied that it was no siege"
        return True
    if following == "all":  # "Not all of them call it a siege"
        return True
    if "anything" in between and between[-1] in ("the", "this", "that"):  # "not seen anything like this famine"
        return True
    if "single" in between and re.match("[\"']?,? but ", after):  # "not a single famine but three"
        return True
    if low[at - 1] == "no" and following == "way" and low[at - 2 : at - 1] != ["in"] and not BEING_ONE & set(between):
        return True  # "There is no way a siege ends well"
    if "that" in between[1:] and {"true", "case", "fact"} & set(between):  # "It is not true that the siege ended"
        last = len(between) - 1 - between[::-1].index("that")
        if not claimed(between[last:], after):
            return True
    if "if" in low[max(0, at - 5) : at - 1] and WHAT_IS.match(after):  # "If this is not a siege, what is?"
        return True
    supposed = low[max(0, at - 2)] == "if" or _supposed(low, at - 1)
    return supposed or _expects_yes(low[:at], after) or _general(low, at, after)


def _or_not(low: list[str], at: int) -> bool:
    return low[at - 1] == "or" or (at > 1 and low[at - 2] == "or" and low[at - 1] in MODALS)


def _not_said(low: list[str], at: int) -> bool:
    """Is the clause of a negation itself denied: "nobody says that it is not", "wrong to claim this is no"?"""
    for verb in range(at - 1, max(-1, at - 2 - SUBJECT), -1):
        word = low[verb]
        if not word[0].isalnum() or (word in ENDS_SUBJECT and word != "that"):
            return False
        if DENYING.fullmatch(word):
            return not negation_near(low, verb)
        if word in THINKING | SAYING and low[verb + 1] != "so":
            to = low[verb - 1 : verb] == ["to"]
            return bool(negation_near(low, verb) or (to and unwilling(low, verb - 1, verb)))
    return False


def _expects_yes(low: list[str], after: str) -> bool:
    """Is this "Isn't it a siege?", which expects yes?"""
    opening = [word for word in low[-4:-1] if word not in ("and", "but", "so", "well", "or", "why", ",")]
    asked = re.match("[^.?!]*[?]", after) is not None
    if asked and low[-1] == "not" and low[0] in SHORT:  # "Was it not a siege?"
        return True
    return asked and low[-1].endswith(("n't", "nt")) and low[-1][:3] != "don" and not opening


def _general(low: list[str], at: int, after: str) -> bool:
    """Is this "No siege in living memory was …": about sieges, and not about whether this is one?"""
    if low[at - 1] in ("no", "never") and (COMPARED.match(after) or (at == 1 and low[1:2] and low[1] in SHORT)):
        return True  # "No siege as long", "Never has a siege"
    if low[at - 1] != "no" or at != len(low) or (at > 1 and low[at - 2] not in ".,;:"):
        return False
    rest = re.findall(r"[\w']+", re.split("[,;:.]", after)[0])
    return any(word in GENERAL for word in rest)


def _supposed(low: list[str], at: int) -> bool:
    """Is this "If there were no siege", "Had there been no siege", "Why not call it a siege"?"""
    before = low[max(0, at - 4) : at]
    if before[-1:] == ["why"]:
        return True
    _supposed = before[-3:-1] in (["if", "there"], ["had", "there"]) or before[-2:] == ["were", "there"]
    return _supposed or before[-4:-1] == ["if", "there", "had"]
