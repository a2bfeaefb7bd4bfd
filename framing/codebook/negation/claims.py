"""Claims that a sentence rejects with the name in them: "did not rule that it was a …", "denied that there was a …"."""

import re
from itertools import dropwhile, pairwise

from framing.codebook.negation.words import (
    ARTICLES,
    BEING,
    DECIDING,
    DENIALS,
    DENYING,
    IDEAS,
    NOTS,
    WORDS,
)
from framing.codebook.negation.words_after import CLAIMS, HAPPENED, OF_CLAIM
from framing.codebook.negation.words_between import FAR, rejecting, says_it_is_one, unless_denied
from framing.core.text.english.function_words import POSSESSIVE_PRONOUNS, PREPOSITIONS
from framing.voice.lexicons.speaker_nouns import ends_in_ly

RULING_OUT = {"rule", "rules", "ruled", "ruling"}
CLEARING = re.compile(r"(?:clear|absolv|exonerat|acquit)(?:s|es|t?ed|t?ing)?")  # "cleared the army of any …"
EXISTENCE = {"existence", "occurrence", "possibility"}
NO_CLAIM = set("during causing starting ending ordering knowing prolonging worsening ignoring helping aiding".split())

_ONE = [], ["a"], ["an"], ["any"]
_GIVEN = re.compile(r" (?:to|an?|the|its|their|his|her|access|entry|bail)\b")  # “denied a truce to”, … its”
_PLANS = {(idea, "of") for idea in IDEAS}
Span = tuple[int, int] | None  # of the words that reject


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
            one = rest in _ONE and _is_of_what_is(low, at, after)
            if one or _claim(rest, after, ruling=bool(out)):
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


def _is_of_what_is(low: list[str], at: int, after: str) -> bool:
    """ "denied a siege", "ruled out any siege"; not "rejected any truce", "(rights) were denied Norland"."""
    passive = at > 0 and low[at - 1] in BEING
    return not passive and not low[at].startswith(("rej", "dism")) and _GIVEN.match(after) is None


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


def _claim(rest: list[str], after: str, doubting: bool = False, ruling: bool = False) -> bool:
    """Are these the words from "denied" to a name that is denied: "that it is a", "claims of a", "any", none?

    Claims alone are doubted, and what may be is ruled out.
    """
    rest = list(dropwhile(lambda word: ends_in_ly(word) or word in ("outright", "again"), rest))  # “denied flatly that”
    rest = [word for word in rest if word not in ("all", "any", "these", "those", "such", "his", "her", "its", "their")]
    if rest[:1] == ["as"] and rest[1:2] != ["the"]:  # “dismissed as nonsense reports of a siege”
        rest = rest[next((n for n, word in enumerate(rest) if CLAIMS.fullmatch(word)), 0) :]
    real = HAPPENED.match(after) is not None
    if set(rest) <= ARTICLES:  # "denied (that) a siege took place", "denied the siege claim"
        return not ruling if OF_CLAIM.match(after) else real and not doubting
    words, of_the = rest[rest[0] == "the" :], rest[-1] == "the"
    claim = CLAIMS.fullmatch(words[0]) is not None
    if words[1:2] == ["to"] and claim:  # a right
        return False
    if words[0] in EXISTENCE:  # of a state it says that there should be none
        return not of_the
    if words[:2] == ["use", "of"]:
        return words[-1] in WORDS
    if words[0].endswith("ing"):  # "denied committing a", not "denied causing a"
        return not (doubting or ruling or of_the or words[0] in NO_CLAIM)
    if claim and "that" not in words:
        led = words[-1 - (words[-1] in ARTICLES)]  # “claims of shortages in the siege”
        return not ruling and (led in ("of", "about") or led not in PREPOSITIONS)
    said = claim or not doubting or words[0] in ("that", "it", "there")
    return said and ((real and "that" in words) or (not of_the and says_it_is_one(words)))
