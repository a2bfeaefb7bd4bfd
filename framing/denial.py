"""Whether a sentence rejects the name that it mentions: "it is not a genocide", "so-called precision operation"."""

import re

from framing.text import fold

# Between the negation and the name only words without a claim of their own may stand: "not (in any way a) genocide",
# but never "not (stop the) operation".
_EMPTY = (
    r"(?:(?:an?|the|any|some|such|really|actually|in|about|of|at|it|this|that|as|kind|sort|part|act|way|case|been|be"
    r"|being|is|was|are|were|constitut\w*|amount\w*|to|commit\w*|wag\w+|conduct\w*|carry\w*|carried|out|call\w*|a)\s+)*"
)
_CLAIM = (
    r"(?:claims?|charges?|accusations?|allegations?|terms?|words?|labels?|descriptions?|suggestions?|notions?|ideas?)"
)
_BEFORE = re.compile(
    rf"(?P<words>\bso[- ]called|\b(?:not|never|no|nor|neither|without|hardly|isn't|wasn't|aren't|weren't|n't)"
    rf"(?!\s+(?:only|just|merely|simply)\b))[\s\"']+{_EMPTY}[\"']?$"
    rf"|(?P<denial>\b(?:deny|denies|denied|denying|refut\w+|dispute[sd]?|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?))"
    # what is denied must be a claim: "that it was", "accusations of", "committing"; one may also "deny genocide"
    rf"\s+(?:(?=that\b|it\b|there\b|\w+ing\b|(?:the |all |any |these |those )?{_CLAIM}\b)[^,;:.]{{0,60}}[\s\"']+"
    r"|[\"']?)$"
)
_AFTER = re.compile(
    r"[\"']?\s*(?:claims?|charges?|accusations?|allegations?|label)?\s*(?:is|are|was|were)?\s*"
    r"(?P<words>false|baseless|unfounded|untrue|(?:an? )?lies?|absurd|nonsense|(?:has|have) no basis)\b"
)


# Most sentences have none of these, and need not be looked at further.
_HINT = re.compile(
    r"\b(?:so[- ]called|not|never|no|nor|neither|without|hardly|den[iy]|refut|disput|reject|dismiss|false|baseless"
    r"|unfounded|untrue|lies?|absurd|nonsense)|n[’']t\b",
    re.IGNORECASE,
)


def denial(sentence: str, start: int, end: int) -> str | None:
    """The words by which a sentence rejects the name at `sentence[start:end]`, or None if it does not.

    Rejecting the *thing* is not enough ("they rejected the ceasefire"): the sentence must say that the name is wrong,
    by a negation, "so-called", or a denial of the claim. Rules over the words around the name; irony is not seen.

    >>> denial("The minister denied that it was a genocide.", 34, 42)
    'denied'
    >>> denial("They rejected the ceasefire.", 18, 27) is None
    True
    """
    if not _HINT.search(sentence):
        return None
    folded = fold(sentence)
    before = _BEFORE.search(folded[:start])
    if before:
        found = before.span("words") if before["words"] else before.span("denial")
        return sentence[slice(*found)]
    after = _AFTER.match(folded[end:])
    return sentence[end:][slice(*after.span("words"))] if after else None
