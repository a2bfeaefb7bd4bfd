"""Whether a phrase names nobody: “no guard”, “none of them”, “nobody”."""

from framing.acts.clause.lexicon import NOBODY
from framing.acts.clause.sentence import Sentence
from framing.core.ordered_spans import Span
from framing.core.text.english.function_words import PREPOSITIONS

_NO_NOBODY = frozenset(
    "fewer less more doubt question matter wonder sooner longer secret denying dispute surprise mistake".split()
)
_OTHERWISE = frozenset(("and", "but", "except", "than"))  # “no army except Norland”: some do
_OF_NOBODY = PREPOSITIONS | frozenset(("else", "here", "there", "—", "–", "-", ","))


def is_nobody(sentence: Sentence, span: Span) -> bool:
    """“no guard”, “none of them”, “nobody”; but not “no fewer than 44”, “no doubt”, “No 10”."""
    first = _with_no(sentence, span)
    after = {sentence.low(first + 1), sentence.low(first + 2)} if sentence.low(first) == "no" else set()
    said = after & _NO_NOBODY or sentence.low_words(first, first + 2) == ["none", "other"]
    return sentence.low(first) in NOBODY | {"no"} and not said and not sentence.low(first + 1).isdigit()


def nobody_acts(sentence: Sentence, span: Span) -> bool:
    """Is a phrase of whoever acts nobody? Not in “with no warning Norland”, “there was no truce and Norland”, “no one
    doubts Norland”."""
    first = _with_no(sentence, span)
    before = sentence.low(first - 1)
    if not is_nobody(sentence, span) or (before in PREPOSITIONS and before != "by"):
        return False
    one = sentence.low(first) in ("nobody", "no-one") or sentence.low_words(first, first + 2) == ["no", "one"]
    after = sentence.low(first + 1 + (sentence.low(first) == "no"))
    goes_on = one and first + 1 + (sentence.low(first) == "no") < span[1] and after not in _OF_NOBODY
    return not goes_on and _OTHERWISE.isdisjoint(sentence.low_words(*span))


def _with_no(sentence: Sentence, span: Span) -> int:
    """Where a phrase begins, “no” before it too."""
    return span[0] - (sentence.low(span[0] - 1) == "no")
