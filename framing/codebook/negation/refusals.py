"""Refusals to give a thing the name: "declined to call it a …", "no reason to speak of a …", "wrongly called a …".

Each way of giving a name (`naming`) is asked for each way of refusing it.
"""

import re

from framing.codebook.negation.words import (
    BEING_ONE,
    EMPTY_STEM,
    FINDING,
    NOTS,
    OPENS,
    REASONS,
    RIGHT,
    SPEAKING,
    SUPPORTING,
    THINKING,
    USING,
    WORDS,
    WRONGLY,
)
from framing.codebook.negation.words_after import ASKED, OWN_NAME
from framing.codebook.negation.words_between import calling, lack, negation_near, skip, unless_denied, unwilling

SAYS_IT_IS = THINKING | FINDING | set("saying claiming concluding finding declaring ruling suggesting".split())
# "stop calling it a …", "stopped short of calling it a …"
STOPPING = re.compile(r"stop(?:s|ped)?|quit|end|cease[sd]?|avoid\w*|resist\w*|oppos\w+|reject\w*|without|against")
# "avoids the word siege", "dropped the word siege"
SHUNNING = re.compile(
    r"(?:avoid|bann|delet|dislik|dropp|eschew|omit|oppos|question|reject|remov|resent|retract|scrapp|shun|withdr)\w*"
    r"|bans?|drops?|scraps?"
)
CROSSING = {"struck", "strike", "strikes", "crossed", "crosses", "cut"}  # … out the word
FALLING_SHORT = {("short", "of"), ("away", "from"), ("back", "from"), ("enough", "of")}
FALLING_SHORT |= {(form, "from") for form in ("refrain", "refrains", "refrained", "refraining")}
FALLING_SHORT |= {(form, "at") for form in "balk balks balked baulks baulked bristles bristled".split()}
FALLING_SHORT |= {(form, "to") for form in "object objects objected objecting".split()}
FALLING_SHORT |= {("issue", "with"), ("exception", "to"), ("offence", "at"), ("offense", "at")}  # took issue with
FALLING_SHORT |= {(form, "from") for form in "recoils recoiled shrinks shrank shrunk".split()}
AS_FAR_AS = {("so", "far", "as"), ("as", "far", "as")}

Span = tuple[int, int] | None  # of the words that reject


def naming(low: list[str]) -> int | None:
    """Where the verb stands that gives it: "call it a", "see it as a", "speak of a", "use the word", "say it is a"."""
    if (verb := calling(low, len(low))) is not None:
        return verb
    if low[-1:] != [] and low[-1] in WORDS and low[-3:-2] != [] and low[-3] in USING:
        return len(low) - 3
    bare = low[:-1] if low[-1:] and low[-1] in ("a", "an", "any") else low
    if bare[-1:] == ["of"] and bare[-2:-1] != [] and bare[-2] in SPEAKING:
        return len(bare) - 2
    at, _ = skip(low)
    said = low[at:] and low[at - 1] in SAYS_IT_IS and low[-1] != "the"
    return at - 1 if said and any(one in BEING_ONE or EMPTY_STEM.fullmatch(one) for one in low[at:]) else None


def refused(low: list[str], after: str) -> Span:
    """ "declined to call it a", "short of speaking of a", "wrong to say it was a"; "they call it a …, I call it …"."""
    verb = naming(low)
    if not verb:
        return None
    doing = low[verb].endswith("ing") or low[verb - 1] != "to"
    found = _not_doing(low, verb) if doing else _not_to(low, verb)
    return found or _wrongly(low, verb) or _by_others(low, verb, after)


def _not_to(low: list[str], verb: int) -> Span:
    """ "declined | to call it a", "would not go as far as | to say", "no reason | to speak of", "too early | to"."""
    if found := unwilling(low, verb - 1, len(low) if low[-1] in WORDS else verb + 1):
        return found
    if tuple(low[verb - 4 : verb - 1]) in AS_FAR_AS:
        return negation_near(low, verb - 4)
    if low[verb - 3 : verb - 1] in (["too", "early"], ["too", "soon"], ["too", "simple"], ["too", "easy"]):
        return unless_denied(low, verb - 3, verb)
    before = low[verb - 2] if verb > 1 else ""
    if before in REASONS:
        return lack(low, verb - 2)
    return negation_near(low, verb - 1) if before in RIGHT else None


def _not_doing(low: list[str], verb: int) -> Span:
    """ "stopped short of | calling it a", "against | speaking of a", "no point in | using the word"."""
    if tuple(low[max(0, verb - 2) : verb]) in FALLING_SHORT:
        return unless_denied(low, verb - 2 - (low[verb - 2] != "enough" and verb > 2), verb + 1)
    if not low[verb].endswith("ing"):
        return None
    if STOPPING.fullmatch(low[verb - 1]):
        return unless_denied(low, verb - 1, verb + 1)
    if verb > 1 and low[verb - 2] in REASONS and low[verb - 1] in ("in", "for", "of", "behind"):
        return lack(low, verb - 2)
    justified = SUPPORTING.fullmatch(low[verb - 1])
    return negation_near(low, verb - 1, NOTS | {"nothing"}) if justified else None


def _wrongly(low: list[str], verb: int) -> Span:
    """ "was wrongly | called a", "described | falsely as a"."""
    beside = next((at for at in (verb - 1, verb + 1) if low[at : at + 1] != [] and low[at] in WRONGLY), None)
    return unless_denied(low, beside, beside + 1) if beside is not None else None


def _by_others(low: list[str], verb: int, after: str) -> Span:
    """ "they | call it a …, I call it …"; "you | call this a …?"."""
    if low[verb] not in ("call", "calls") or low[verb - 1] in ("i", "we", "to"):
        return None
    opens = verb == 1 or low[verb - 2] in OPENS
    asked = low[verb - 1] == "you" and opens and ASKED.match(after)
    return (verb - 1, verb + 1) if asked or OWN_NAME.match(after) else None


def unspoken(low: list[str], after: str) -> Span:
    """ "did not talk of a"; "avoids the word", "struck out the word", "short of the word", "did not like the word".

    Not "cannot speak of the siege" nor "cannot speak of a siege without tears".
    """
    at, verb = len(low), naming(low)
    if verb is not None and low[verb] in SPEAKING:
        return None if " without " in after else negation_near(low, verb, far=2)
    if low[-1] not in WORDS:
        return None
    if tuple(low[max(0, at - 4) : at - 2]) in FALLING_SHORT and low[at - 2] == "the":
        return unless_denied(low, at - 4, at)
    shunned = next((n for n in range(max(0, at - 4), at - 1) if _shuns(low, n)), None)
    if shunned is not None:
        return unless_denied(low, shunned, at)
    return (found := negation_near(low, at - 1)) and (found[0], at)


def _shuns(low: list[str], at: int) -> bool:
    """ "avoids (the word)", "struck out (the word)"."""
    return SHUNNING.fullmatch(low[at]) is not None or (low[at] == "out" and at > 0 and low[at - 1] in CROSSING)
