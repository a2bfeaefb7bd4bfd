"""Whether a sentence rejects the name that it mentions: "it is not a genocide", "so-called precision operation"."""

import re

from framing.core.text import fold

# Between the negation and the name only words without a claim of their own may stand: "not (in any way a) genocide",
# but never "not (stop the) operation".
_EMPTY = (
    r"(?:(?:an?|the|any|some|such|really|actually|in(?= any\b| fact\b)|all|of|at(?= all\b| least\b)|it|this|that|as"
    r"|kind|sort|part|act|way|fact|case|been|be|being|is|was|are|were|constitut\w*|amount\w*|to|commit\w*|wag\w+|conduct\w*"
    r"|carry\w*|carried|out|least"
    # "call it a …", "call the raid a …", "be called a …": but not "call the army"
    r"|call(?:ed|ing|s)?(?=\s+(?:it|this|that|these|those|them|him|her|an?)\b)|call\w*\s+(?:\w+\s+){1,3}(?=an?\s))\s+)*"
)
_CLAIM = (
    r"(?:claims?|charges?|accusations?|allegations?|terms?|words?|labels?|descriptions?|suggestions?|notions?|ideas?)"
)
_NOT = r"(?:is|was|are|were|do|does|did|ca|wo|would|could|should|ai|has|have|had)n'?t"
# what is called so: "it", "this", or up to three other words: but not "stop calling the army", "… off the siege"
_THING = (
    r"(?:(?:it|this|that|these|those|them)\s+(?:an?\s+|the\s+|some\s+)?|an?\s+"
    r"|(?!(?:off|on|for|me|us|in|out|up|back|upon|to)\b)(?:(?!(?:in|at|from|to|off)\b)[\w-]+\s+){1,3}?"
    r"(?:an?\s+|(?<!the\s)(?=\S*$)))"
)
_BEFORE = re.compile(
    rf"(?P<words>\bso[- ]called|\banything but|\b(?:not|never|no|nor|neither|without|hardly|cannot|{_NOT})"
    rf"(?!\s+(?:only|just|merely|simply)\b))[\s\"']+{_EMPTY}[\"']?$"
    rf"|(?P<denial>\b(?:deny|denies|denied|denying|refut\w+|dispute[sd]?|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?))"
    # what is denied must be a claim: "that it was", "accusations of", "committing"; one may also "deny genocide"
    rf"\s+(?:(?=that\b|it\b|there\b|\w+ing\b|(?:the |all |any |these |those )?{_CLAIM}\b)[^,;:.]{{0,60}}[\s\"']+"
    r"|[\"']?)$"
    # "stop calling it a …", "refuse to call it a …", "you call this a …" (`_rejects` looks at what must follow)
    rf"|(?P<refusal>\b(?:(?:stop|quit|end|cease|enough of)\s+calling|refus\w+\s+to\s+call))\s+{_THING}[\"']?$"
    rf"|(?P<theirs>\b(?!i\b|we\b)[\w-]+\s+calls?)\s+{_THING}[\"']?$"
)
# What makes a name that others use theirs alone: "they call it a …, I call it …"; "you call this a …?"
_ELSEWHERE = re.compile(
    r"[\"']?\s*[,;:.-]+\s*(?:but |and |while |whereas )?(?:i|we)(?:'d| would| just)? (?:call|say|name)\b"
)
_YOU_CALL = re.compile(r"(?:^|[,;:-]|\b(?:and|so|but|oh|well))\W*you call\Z")
_ASKED = re.compile(r"[\"']?\s*[?!]*\?[?!]*[\"']?\s*$")
# "Isn't it a …?" expects yes
_NEGATIVE_QUESTION = re.compile(r"\W*(?:(?:and|but|so|well|or|why)\W+)?(?!don)\w+n't\Z")
_AFTER = re.compile(
    r"[\"']?\s*(?:claims?|charges?|accusations?|allegations?|label)?\s*(?:is|are|was|were)?\s*"
    r"(?P<words>false|baseless|unfounded|untrue|(?:an? )?lies?|absurd|nonsense|(?:has|have) no basis)\b"
    r"|[\"']?\s*(?P<wrong>(?:(?:is|was|are|were)n'?t|(?:is|was|are|were) (?:not|hardly)) (?:even )?(?:the |an? )?"
    r"(?:right |correct |proper |accurate )?(?:word|term|name|label)"
    r"|(?:is|was) (?:the |a )?(?:wrong (?:word|term|name|label)|misnomer))\b"
)


# Most sentences have none of these, and need not be looked at further.
_HINT = re.compile(
    r"\b(?:so[- ]called|not|never|no|nor|neither|without|hardly|den[iy]|refut|disput|reject|dismiss|false|baseless"
    r"|unfounded|untrue|lies?|absurd|nonsense|calls?\b|calling|anything but|misnomer|wrong|cannot|[a-z]+n[’'‘`´]?t\b)",
    re.IGNORECASE,
)


def denial(sentence: str, start: int, end: int) -> str | None:
    """The words by which a sentence rejects the name at `sentence[start:end]`, or None if it does not.

    Rejecting the *thing* is not enough ("they rejected the ceasefire"): the sentence must say that the name is wrong,
    by a negation (long or short, with either apostrophe), "so-called", a denial of the claim, a refusal ("stop calling
    it …"), or by leaving it to others ("they call it …, I call it …"; "you call this …?"). A negative question ("Isn't
    it …?") expects yes and rejects nothing. Rules over the words around the name; irony is not seen.

    >>> denial("The minister denied that it was a genocide.", 34, 42)
    'denied'
    >>> denial("They rejected the ceasefire.", 18, 27) is None
    True
    """
    if not _HINT.search(sentence):
        return None
    folded = fold(sentence)
    before = _BEFORE.search(folded[:start])
    if before and _rejects(before, folded, end):
        return sentence[slice(*before.span(before.lastgroup))]
    after = _AFTER.match(folded[end:])
    return sentence[end:][slice(*after.span(after.lastgroup))] if after else None


def _rejects(before: re.Match, folded: str, end: int) -> bool:
    """Whether the words before a name reject it, given what follows: a question, or the writer's own name for it."""
    said = folded[: before.end(before.lastgroup)]
    if before.lastgroup == "theirs":
        asked = _YOU_CALL.search(said) and _ASKED.match(folded, end)
        return bool(asked or _ELSEWHERE.match(folded, end))
    return not (_NEGATIVE_QUESTION.fullmatch(said) and folded.rstrip(" \"'").endswith("?"))
