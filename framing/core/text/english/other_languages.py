"""Whether a text is clearly not English: rules and word lists that are made for English would misread it."""

import math
from functools import lru_cache

from framing.core.text.letters import plain_text
from framing.core.text.words import lowered, typed

NOT_ENGLISH = "not English"  # how tables say so
ENOUGH, IN_COMMENT = 100, 12  # letters: a shorter article, or comment, is not asked for its language
VARIED = 8  # different letters of a comment: laughter and chants have fewer
FEW = 30  # words of a short comment
LOOKED_AT = 2000  # characters of a text from which its language is told
# In the detector's scores over the root of the length: odds of about 1,000 to 1 against English. A comment has passed
# other tests by then; 10,000 English ones (benchmarks/README.md names them) have 2.5 at most.
LEAD, LEAD_IN_COMMENT = 7.0, 5.0
# With Nigerian Pidgin and Scots, for which detectors take some English, and what is no language: addresses of pages.
ENGLISH = {"en", "pcm", "sco", "zxx"}
ONLY_ENGLISH = frozenset("the and that with were which from this have said their they would been not it".split())
# One of these is enough in a comment of a few words.
IN_SHORT = ONLY_ENGLISH | set("is are of you your what when who how why should could don't it's i'm i just for".split())


def other_language(text: str) -> str | None:
    """The code of the language that an article is in, if that is clearly not English; None too where it is too short.

    >>> other_language("The council voted on the levy. " * 9), other_language("Nein, sagte er.")
    (None, None)
    >>> other_language("Der Rat hat am Montag über die Abgabe beraten, und niemand war zufrieden. " * 2)
    'de'
    """
    some = text[:LOOKED_AT]
    if sum(map(str.isalpha, some)) < ENOUGH or _plainly_english(_words(some)):
        return None
    return _detected(some, LEAD)


def other_language_of_comment(text: str) -> str | None:
    """The same of what a reader says, which is short: one English word is enough, and names or “haha” tell nothing.

    >>> said = ["Die Fähre ist längst überfällig!", "Die Fähre is late.", "lol ok", "Hahaha ha ha!", "José María Aznar"]
    >>> list(map(other_language_of_comment, said))
    ['de', None, None, None, None]
    """
    words = _words(text[:LOOKED_AT])
    if _plainly_english(words) or (len(words) < FEW and not IN_SHORT.isdisjoint(words)):
        return None
    some = " ".join(typed(plain_text(text[:LOOKED_AT])).split())
    letters = [*filter(str.isalpha, some.lower())]
    if len(letters) < IN_COMMENT or len(set(letters)) < VARIED or some.istitle():
        return None
    return _detected(some, LEAD_IN_COMMENT)


def _words(text: str) -> list[str]:
    return lowered(text).rstrip(".!?").split()


def _plainly_english(words: list[str]) -> bool:
    return sum(word in ONLY_ENGLISH for word in words) > len(words) / 10


@lru_cache(maxsize=8192)
def _detected(text: str, lead: float) -> str | None:
    """What the detector says, which takes as long as twenty other checks: remarks, sentiment and stance all ask."""
    import py3langid

    scores = dict(py3langid.rank(text))
    best = max(scores, key=lambda code: scores[code])
    ahead = (scores[best] - scores["en"]) / math.sqrt(len(text.encode("utf-8", "surrogatepass")))
    return best if best not in ENGLISH and ahead > lead else None
