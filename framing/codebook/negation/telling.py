"""A sentence cut into words, once for all of its names, and those of its words without which it rejects nothing."""

import re
from bisect import bisect_left
from functools import lru_cache
from typing import NamedTuple

from framing.codebook.negation.refusals import CLEARING, CROSSING, FALLING_SHORT, RULING_OUT, SHUNNING, STOPPING
from framing.codebook.negation.words import DENIALS, DENYING, DISTANCES, NOBODY, NOTS, REJECTING, UNWILLING, WRONGLY
from framing.codebook.negation.words_between import SCANT
from framing.core.text.letters import Plain, plain
from framing.core.text.words import fold

NEAR = 400  # characters looked at before and after a name

SO_CALLED = {"so-called", "so called"}
_YET_TO = "|".join(rf"(?<=\b{verb} )yet to\b" for verb in ("has", "have", "had", "is", "are"))
# “failed to find (a trace of it)”; not “failed to prevent (it)”
_FAIL_TO = (
    r"\bfail(?:s|ed|ing)? to\b(?= (?:\w+ly )?(?:detect|discover|establish|find|identify|produce|prove|show(?! up)"
    r"|turn up|uncover|unearth)\b)"
)
_TOKEN = re.compile(rf"so[- ]called|{_YET_TO}|{_FAIL_TO}|\w+(?:'\w+)*|[.,;:?!()-]")
# Of a rule that needs several words one tells, or two side by side; the last lines are of what follows a name.
_WORDS = (
    NOTS
    | NOBODY
    | DENIALS
    | SCANT
    | WRONGLY
    | set("nothing anything guilty short less call calls lacks lacked".split())
)
_WORDS |= {verb for verb, rests in REJECTING.items() if [] in rests}
_WORDS |= SO_CALLED | set("existent trumped fairy too mustnt oughtnt otherwise disproved disproven".split())
_PAIRS = DISTANCES | FALLING_SHORT | {(verb, rest[0]) for verb, rests in REJECTING.items() for rest in rests if rest}
_PAIRS |= {(verb, "out") for verb in RULING_OUT | CROSSING} | {("than", "a"), ("than", "an"), ("instead", "of")}
_PAIRS |= {(verb, only) for verb in ("exist", "exists", "existed") for only in ("only", "solely")}
_PAIRS |= {("made", "up"), ("name", "only"), ("far", "-"), ("of", "place"), ("way", "from"), ("opposite", "of")}
_PAIRS |= {(word, "to") for word in ("hard", "difficult", "pressed")} | {("my", end) for end in ("foot", "arse", "ass")}
_PAIRS |= {("innocent", "of")}
_STEMS = re.compile("|".join(one.pattern for one in (DENYING, UNWILLING, SHUNNING, CLEARING)))


class Read(NamedTuple):
    """A sentence, folded, its words with their places, and where those stand that may reject a name."""

    page: Plain | None
    text: str
    folded: str
    words: list[str]
    starts: list[int]
    telling: list[int]

    def tells(self, first: int, last: int) -> bool:
        """Does a word that may reject a name begin between two places?"""
        at = bisect_left(self.telling, first)
        return at < len(self.telling) and self.telling[at] < last


@lru_cache(maxsize=2)
def read(sentence: str) -> Read:
    """A sentence as all of its names are asked for; the last two are kept."""
    page = plain(sentence)
    text = page.text if page else sentence
    folded = fold(text)
    words, starts = _TOKEN.findall(folded), [match.start() for match in _TOKEN.finditer(folded)]  # no match is kept
    pairs = zip(starts, words, [*words[1:], ""], strict=False)
    telling = [at for at, word, following in pairs if _tells(word) or _tell(word, following)]
    return Read(page, text, folded, words, starts, telling)


@lru_cache(maxsize=4096)
def _tells(word: str) -> bool:
    return word in _WORDS or word.endswith("n't") or _STEMS.fullmatch(word) is not None


def _tell(word: str, following: str) -> bool:
    return (word, following) in _PAIRS or (following.endswith("ing") and STOPPING.fullmatch(word) is not None)
