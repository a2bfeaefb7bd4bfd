"""A sentence cut into words, once for all of its names, and those of its words without which it rejects nothing."""

import re
from bisect import bisect_left
from functools import lru_cache
from typing import NamedTuple

from framing.codebook.negation.claims import CLEARING, RULING_OUT
from framing.codebook.negation.refusals import CROSSING, FALLING_SHORT, SHUNNING, STOPPING
from framing.codebook.negation.words import (
    DENIALS,
    DENYING,
    DISTANCES,
    FALSE,
    MISFIT,
    NOBODY,
    NOTS,
    REJECTING,
    UNWILLING,
    WRONGLY,
)
from framing.codebook.negation.words_between import SCANT
from framing.core.text.letters import Plain, plain
from framing.core.text.words import fold

NEAR = 400  # characters looked at before and after a name

_YET_TO = "|".join(rf"(?<=\b{verb} )yet to\b" for verb in ("has", "have", "had", "is", "are"))
_TOKEN = re.compile(rf"so-called|{_YET_TO}|\w+(?:'\w+)*|[.,;:?!()-]")
# Of a rule that needs several words one is enough: of the second line those of `words_after`.
_WORDS = {first for first, _ in DISTANCES | FALLING_SHORT} | set("call calls called so-called guilty than".split())
_WORDS |= set("exist exists existed fairy fake hard made mustnt non otherwise oughtnt place too trumped".split())
_WORDS |= NOTS | NOBODY | DENIALS | RULING_OUT | REJECTING.keys() | SCANT | WRONGLY | CROSSING
_STEMS = re.compile("|".join(one.pattern for one in (DENYING, UNWILLING, STOPPING, SHUNNING, CLEARING)))
_FALSE = re.compile(rf"{FALSE}|{MISFIT}")


class Read(NamedTuple):
    """A sentence, folded, its words with their places, and where those stand that may reject a name."""

    page: Plain | None
    text: str
    folded: str
    words: list[str]
    starts: list[int]
    ends: list[int]
    telling: list[int]

    def may_reject(self, first: int, end: int) -> bool:
        """Does any word tell that stands from the word `first` to so many characters after `end`?"""
        at = bisect_left(self.telling, self.starts[first] if first < len(self.starts) else end)
        return at < len(self.telling) and self.telling[at] < end + NEAR


@lru_cache(maxsize=2)
def read(sentence: str) -> Read:
    page = plain(sentence)
    text = page.text if page else sentence
    folded = fold(text)
    found = list(_TOKEN.finditer(folded))
    words = [match.group() for match in found]
    telling = [match.start() for match, word in zip(found, words, strict=True) if _tells(word)]
    return Read(page, text, folded, words, [one.start() for one in found], [one.end() for one in found], telling)


@lru_cache(maxsize=4096)
def _tells(word: str) -> bool:
    return word in _WORDS or word.endswith("n't") or bool(_STEMS.fullmatch(word) or _FALSE.match(word))
