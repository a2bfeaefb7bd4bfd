"""Which comment's number a comment points to at its head: "#3", ">>3", "@3:", "in reply to 3". Other figures do not."""

import re

from framing.core.text.patterns import any_of

_N = r"(?P<number>\d{1,9})(?![\w%]|[.,:]\d)"
# Where a phrase ends after the number, or an answer begins: "#3 priority" and "@3 pm" point to nothing.
_END = r"(?=\s*(?:\Z|[\n,;!?)\]:…–—]|\.(?!\d)|-\s)|\s+-)"
_OPENS = any_of(
    "yes no nope yeah yep why how what who whose which where when because but agreed exactly true right wrong correct",
    r"thanks thank sorry please i i[’']\w+ you your you[’']\w+ he she it it[’']s we they actually lol nonsense rubbish",
)
_ANSWERS = rf"(?=\s+{_OPENS}\b)"
_AFTER = rf"(?:{_END}|{_ANSWERS})"
POINTERS = [
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?:>>|&gt;&gt;){_N}",
        rf"(?:in )?(?:reply|response|answer|answering|replying|responding) to (?:@?#|comment #?|post #?){_N}",
        rf"(?:in )?(?:reply|response|answer|answering|replying|responding) to (?:no\. ?|number |@)?{_N}{_AFTER}",
        rf"(?:re:? ?|to )?(?:>>|&gt;&gt;|@?#|@|comment #?|comment no\.? ?){_N}{_AFTER}",
        rf"re:? ?(?:no\. ?|number )?{_N}{_AFTER}",
        rf"(?:to )?(?:no\. ?|number )(?!1\b){_N}(?=[,:.)]|\s[-–—])",
        rf"@{_N}(?=\s+(?-i:[A-Z][a-z’']))",  # "@3 No way", but "@3 PM", "@3 pm"
    )
]
FIGURE = r"(?:^|[\n.!?;,]\s{0,20})(?:@?#|@|comment #?|comment no\.? ?|no\. ?|number ){number}(?!\d|[.,:]\d|%)"


def number_pointed_to(text: str) -> tuple[str, str] | None:
    """The number to which the first words of a comment point, and these words.

    A list is no answer: who goes on with "No. 3, …" after "No. 2, …" counts reasons.

    >>> number_pointed_to("Re: #3, no."), number_pointed_to("#1 priority is the bridge.")
    (('3', 'Re: #3'), None)
    """
    text = text.lstrip()
    found = next(filter(None, (pointer.match(text) for pointer in POINTERS)), None)
    if not found:
        return None
    following = FIGURE.replace("{number}", str(int(found["number"]) + 1))
    if found.re is not POINTERS[0] and re.search(following, text[found.end() :], re.IGNORECASE):
        return None
    return found["number"], found.group().strip()
