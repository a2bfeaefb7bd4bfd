"""Claims that a sentence rejects with the name in them: "did not rule that it was a …", "denied that there was a …"."""

import re
from itertools import dropwhile, pairwise
from typing import NamedTuple

from framing.codebook.negation.words import (
    ARTICLES,
    BEING_ONE,
    DECIDING,
    DENIALS,
    DENYING,
    EMPTY,
    EMPTY_STEM,
    IDEAS,
    NOTS,
    WORDS,
)
from framing.codebook.negation.words_after import CLAIMS, HAPPENED, OF_CLAIM
from framing.codebook.negation.words_between import FAR, rejecting, unless_denied
from framing.core.text.english.function_words import POSSESSIVE_PRONOUNS
from framing.voice.lexicons.speaker_nouns import ends_in_ly

RULING_OUT = {"rule", "rules", "ruled", "ruling"}
CLEARING = re.compile(r"(?:clear|absolv|exonerat|acquit)(?:s|es|t?ed|t?ing)?")  # "cleared the army of any …"
EXISTENCE = {"existence", "occurrence", "possibility"}
NO_CLAIM = set("during causing starting ending ordering knowing prolonging worsening ignoring helping aiding".split())

_ONE = ["a"], ["an"], ["any"]
_PLANS = {(idea, "of") for idea in IDEAS}
Span = tuple[int, int] | None  # of the words that reject
BESIDE = set("about behind beyond by for of to with".split())
PLACED = set("in at near during amid after before since from under".split())


def denied(low: list[str], after: str) -> Span:
    """ "denied that it was a", "dismissed claims of a", "denies committing", "ruled out a", unless denied."""
    for at in range(len(low) - 1, max(-1, len(low) - 1 - FAR), -1):
        if low[at] in ".,;:":
            break
        out = low[at] in RULING_OUT and low[at + 1 : at + 2] == ["out"]
        off = rejecting(low, at)
        if DECIDING.match(low[at]) and any(pair in _PLANS for pair in pairwise(low[at + 1 : at + 5])):
            return None
        if DENYING.fullmatch(low[at]) or out:
            rest = low[at + 1 + out :]
            if NOTS & set(rest):  # "denied that it was not a siege"
                return None
            if _claim(rest, after, ruling=bool(out)) or (rest in _ONE and _is_of_what_is(low[at], after)):
                return unless_denied(low, at, at + 1 + out)
        elif low[at] in DENIALS and _denial(low, at, after):
            return unless_denied(low, at, at + 1)
        elif low[at] == "guilty" and low[at - 1 : at] == ["not"] and _charged(low[at + 1 :], ("of", "to")):
            supposed = not {"if", "or", "whether"}.isdisjoint(low[max(0, at - 5) : at])  # “guilty or not guilty of a”
            return None if supposed else (at - 1, at + 1)
        elif low[at].startswith("drop") and after.split()[:1] == ["into"]:
            continue  # “dropped talk of a (siege) into her speech”
        elif (off and _claim(low[at + off :], after, doubting=True)) or (
            CLEARING.fullmatch(low[at]) and _charged(low[at + 1 :], ("of", "from"), low[at].startswith("clear"))
        ):
            return unless_denied(low, at, at + (off or 1))
    return None


def _is_of_what_is(verb: str, after: str) -> bool:
    """ "denied a siege", "ruled out any siege": of what might be; not "rejected any truce", "denied a truce to them"."""
    return not verb.startswith(("rej", "dism")) and not after.startswith(" to ")


def _charged(rest: list[str], leads: tuple[str, ...], surely: bool = False) -> bool:
    """ "(acquitted) | on Monday of a", "(not guilty) | to a charge of"; `surely`: only of any or of a charge, since one
    also clears a square of them, as one acquits the leader of a."""
    surely = surely or rest[:1] == ["the"] or not {"who", "whom", "that", "which"}.isdisjoint(rest)
    bare = rest[: len(rest) - (rest[-1:] != [] and rest[-1] in ARTICLES | {"any"})]
    noun = bare[-1:] == ["of"] and CLAIMS.fullmatch((bare[-2:-1] or [""])[0]) is not None
    led = any(word in leads for word in bare[:-2]) if noun else bare[-1:] != [] and bare[-1] in leads
    return led and rest[-1] != "the" and (noun or not surely or rest[-1] == "any")


def _denial(low: list[str], at: int, after: str) -> bool:
    """ "the denial that it was a", "his denial of a", but not "the denial of (genocide)", which is a crime."""
    rest = low[at + 1 :]
    whose = any(word in POSSESSIVE_PRONOUNS or word.endswith("'s") for word in low[max(0, at - 2) : at])
    if rest[:1] == ["of"] and (whose or low[at] == "denials"):
        return set(rest[1:]) <= ARTICLES - {"the"} or _claim(rest[1:], after)
    return rest[:1] == ["that"] and _claim(rest, after)


class _Claim(NamedTuple):
    """The words from "denied" to a name, what follows the name, and whether one doubts the claim or rules it out."""

    words: list[str]
    after: str
    doubting: bool
    ruling: bool

    @property
    def of_the(self) -> bool:
        return self.words[-1] == "the"

    @property
    def bare(self) -> list[str]:
        """The words without an article before the name."""
        return self.words[: -1 if self.words[-1] in ARTICLES else None]


def _claim(rest: list[str], after: str, doubting: bool = False, ruling: bool = False) -> bool:
    """Are these the words from "denied" to a name that is denied: "that it is a", "claims of a", "any", none?"""
    rest = list(dropwhile(lambda word: ends_in_ly(word) or word in ("outright", "again"), rest))  # “denied flatly that”
    rest = [word for word in rest if word not in ("all", "any", "these", "those", "such", "his", "her", "its", "their")]
    if rest[:1] == ["as"] and rest[1:2] != ["the"]:  # “dismissed as nonsense reports of a siege”
        rest = rest[next((n for n, word in enumerate(rest) if CLAIMS.fullmatch(word)), 0) :]
    if set(rest) <= ARTICLES:  # "denied (that) a siege took place", "denied the siege claim"
        real = not rest or HAPPENED.match(after) is not None
        return not ruling if OF_CLAIM.match(after) else real and not doubting
    one = _Claim(rest[rest[0] == "the" :], after, doubting, ruling)
    return next(said for rule in _CLAIMED if (said := rule(one)) is not None)


def _of_a_noun(one: _Claim) -> bool | None:
    """ "denied the existence of a", "the use of the word"; not "a claim to a", a right, nor "the existence of the"."""
    if one.words[:2] in (["claim", "to"], ["claims", "to"]):
        return False
    if one.words[0] in EXISTENCE:  # of a state it says that there should be none
        return not one.of_the
    return one.words[-1] in WORDS if one.words[:2] == ["use", "of"] else None


def _of_a_place(one: _Claim) -> bool | None:
    """ "denied that the town was in a recession", "… engaged in a"; not "denied that hunger in the siege was worse"."""
    *before, place = ["", *one.bare]
    if place in ("in", "under") and before[-1] in BEING_ONE and not one.of_the:
        return not one.ruling and not one.doubting
    placed = place in PLACED or one.bare[1:2] in (["on"], ["into"])
    return before[-1].startswith("engag") if placed else None


def _of_something_else(one: _Claim) -> bool | None:
    """Not "denied that police were behind (or began) the siege", "denied that the siege would end"."""
    last = one.bare[-1]
    if one.of_the and one.words[0] == "that" and (last in BESIDE or not (last in EMPTY or EMPTY_STEM.fullmatch(last))):
        return HAPPENED.match(one.after) is not None
    if "that" not in one.words or HAPPENED.match(one.after):
        return None
    clause = one.words[len(one.words) - one.words[::-1].index("that") :]
    return False if set(clause) <= ARTICLES else None


def _of_a_deed(one: _Claim) -> bool | None:
    """ "denied committing a"; not "denied causing a", "denied committing the"."""
    if not one.words[0].endswith("ing"):
        return None
    return not (one.doubting or one.ruling or one.of_the or one.words[0] in NO_CLAIM)


def _of_it(one: _Claim) -> bool:
    """ "denied that it was a", "dismissed claims of a"."""
    return one.words[0] in ("that", "it", "there") or (not one.ruling and CLAIMS.fullmatch(one.words[0]) is not None)


_CLAIMED = _of_a_noun, _of_a_place, _of_something_else, _of_a_deed, _of_it  # the first that applies decides
