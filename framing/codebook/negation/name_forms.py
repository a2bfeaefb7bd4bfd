"""What a name is in its sentence: a verb, or only a part of what a longer phrase names."""

import re

from framing.codebook.negation.words import NOTS, OBJECTS
from framing.codebook.negation.words_after import OF_CLAIM
from framing.core.text.english.function_words import (
    DAYS,
    DETERMINERS,
    NUMBERS,
    PERFECT,
    SUBJECT_PRONOUNS,
    TIMES,
)
from framing.core.text.english.irregular_verbs import is_past
from framing.core.text.english.ordinary_words import is_noun

# Nouns that are no part of a name before them: “not a siege thanks to”, “not a siege(,) bro”, and “no siege right now”.
_BESIDE = set("bro buddy dude downtown madam man mate northeast pal period sir thanks west".split())
_RIGHT = set("after away before here now then there".split())
_NEXT_TWO = re.compile(r"[\"']? (\w+)(?: (\w+))?")
_HELPERS = PERFECT | {"do", "does", "did", "will", "would", "could"}  # not what should not be, nor cannot
_NEGATED_HELPERS = {f"{verb}n't" for verb in _HELPERS} | {"won't"}
_BEFORE_PASTS = SUBJECT_PRONOUNS | PERFECT | {"it", "never"}
_PART_OF_MORE = re.compile(r"[-‐‑]\w|['’]s\ ")  # a hyphen or a possessive goes on


def is_verb(low: list[str], name: str, proper: bool) -> bool:
    """Is the name what somebody did: "did not | murder anyone", "its men | murdered nine"; not "no | besieged town"?

    `low`: the words before it, the last of which is `proper` (begins with a capital); `name`: its first word.
    """
    earlier, before = ["", "", *low][-2:]
    if before in _NEGATED_HELPERS or (before in ("not", "never") and earlier in _HELPERS):
        return True
    return is_past(name) and (before in _BEFORE_PASTS or ((is_noun(before) or proper) and before not in NOTS))


def names_another(beside: str, after: str) -> bool:
    """Does the name only say which things are meant: "no siege works", "not a siege-monger", "not Norland's fault"?"""
    word, object_ = match.groups() if (match := _NEXT_TWO.match(after)) else ("", None)
    verb = object_ in DETERMINERS | OBJECTS | NUMBERS or word in DAYS | TIMES  # “no riot harms the town”
    apart = verb or word in _BESIDE or (word == "right" and object_ in _RIGHT)
    noun = is_noun(word) and not (apart or OF_CLAIM.match(after))
    return noun or _PART_OF_MORE.search(beside) is not None
