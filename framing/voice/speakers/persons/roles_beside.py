"""What the words right before and behind a name say that somebody is: “the actor | Ann Lee”, “Ann Lee, | a nurse,”."""

import re
from itertools import takewhile

from framing.core.text.surnames import has_capital
from framing.core.text.words import SPACES
from framing.voice.lexicons.speaker_nouns import AGENT, NO_NAME, ROLES
from framing.voice.lexicons.speaker_verbs import VERBS
from framing.voice.speakers.persons.people import TITLES

BLANK = rf"[ {SPACES}]{{1,8}}"  # a name may go on in the next line; bounded, so that a long run is not tried again
POSSESSIVE = re.compile(r"(?:[’']s|(?<=s)[’'])$")
_WORDS = re.compile(r"[\w’'-]+")
# The words right before a name; with a comma, the phrase of which the name is the apposition.
_BEFORE = re.compile(rf"(?P<words>(?:[\w’'-]{{1,40}}{BLANK}){{0,4}}[\w’'-]{{1,40}}){BLANK}$")
_BEFORE_COMMA = re.compile(
    rf"(?:\b(?:the|an?|its|his|her|their|our)|[’']s|s[’']){BLANK}(?P<words>(?:[\w’'-]+{BLANK}){{0,5}}[\w’'-]+),{BLANK}$",
    re.IGNORECASE,
)
_AFTER = re.compile(
    rf"(?:{BLANK})?(?:\([^()]{{1,40}}\))?,{BLANK}(?:(?:aged{BLANK})?\d{{1,3}},{BLANK})?(?P<words>(?:[^\W\d_][\w’'.&-]*(?:,?{BLANK}|,)){{1,14}})"
)
_WITHIN_PHRASE = re.compile(
    r"\b(?:in|at|on|to|from|with|by|of|for|near|after|before|like|unlike|against|over|across|outside|inside|and|the)\s+$",
    re.IGNORECASE,
)  # what stands before a name that is no subject
# “a farmer named | Ann Lee”
_CALLED = re.compile(
    rf"\b[Aa]n?(?:{BLANK}[\w’'-]{{1,30}}){{0,4}}{BLANK}(?P<what>[\w-]{{1,30}}){BLANK}(?:named|called){BLANK}$"
)
_RELATIVE = {"who", "whom", "whose", "which", "that", "where"}
_OF_A_ROLE = set(
    "of for in at to from with on under and since until during between then there now here before after by as a the"
    " general designate elect emeritus turned-politician responsible charged".split()
)  # what may follow a role within its phrase
_WITHIN_OFFICE = {"of", "for", "the", "and", "in"}
_NO_ROLE = {"who", "which", "said", "told", "says", "met"}


def role_before(text: str, start: int, at: int, alone: bool) -> set[str]:
    """“opposition leader Yair Lapid”, “the mayor, Ann Lee”: the words right before a name, if the last is a role.

    `alone`: the name is one word, and so a place in “the mayor of Lund, Virginia”.
    """
    begin = max(start, at - 80)
    if not alone and (office := _office_of(text[begin:at].split())):
        return office
    called = _CALLED.search(text, begin, at)
    if called and (AGENT.fullmatch(called["what"]) or called["what"] in ROLES):
        return {called["what"]}
    last = text[begin:at].split()[-1:]
    if not last or POSSESSIVE.sub("", last[0].rstrip(",").lower()) not in TITLES:
        return set()
    found = _BEFORE.search(text, begin, at) or _BEFORE_COMMA.search(text, begin, at)
    if not found:
        return set()
    words = [POSSESSIVE.sub("", word.lower()) for word in found["words"].split()]
    cut = max((n for n, word in enumerate(words) if word in NO_NAME and word != "former"), default=-1)
    return set(words[cut + 1 :])


def _office_of(before: list[str]) -> set[str]:
    """“the Minister of Water and Roads, | Ann Lee”, “the deputy head of the Dockers’ Union, | Bo Ray”: the office."""
    if not before or not before[-1].endswith(",") or before[-1][0].islower():
        return set()
    at = len(before) - 1
    while at > 0 and (has_capital(before[at]) or before[at] in _WITHIN_OFFICE) and not before[at - 1].endswith(","):
        at -= 1
        if before[at] in ("of", "for") and before[at - 1].lower() in ROLES:
            the = next((n for n in range(at - 2, max(-1, at - 6), -1) if before[n].lower() == "the"), None)
            return {word.lower() for word in before[the + 1 : at]} if the is not None else set()
    return set()


def role_after(text: str, start: int, at: int) -> set[str]:
    """“Matthew Miller, the State Department’s spokesman,”: the phrase after the comma, if it holds a role and no verb.

    In “In London, the foreign minister said” and “After talks with Ann Lee, the mayor left” the role is another’s.
    """
    if text[at : at + 1] not in (",", " ", *SPACES):
        return set()
    found = _AFTER.match(text, at, at + 160)
    if not found:
        return set()
    printed = found["words"].split(",")[0].split()
    words = [POSSESSIVE.sub("", word.lower()) for word in printed]
    a = words[0] in ("a", "an")  # “Ann Lee, a nurse from Lund,”
    role = next((n for n, word in enumerate(words) if word in ROLES or (a and n < 4 and AGENT.fullmatch(word))), None)
    if role is None or any(word in _NO_ROLE or word == "and" for word in words[:role]):
        return set()
    if words[0].endswith("ed") and words[1:2] == ["the"]:
        return set()  # “Ann Lee, of Holtby, faulted the minister”
    if role + 1 < len(words) and printed[role][0].isupper() and printed[role + 1][0].isupper():
        return set()  # “, Defense Minister Yoav Gallant”: the next of a list
    end = role + 1
    while end < len(words) and words[end] in ROLES:  # deputy prime minister
        end += 1
    cut = None if "," in found["words"] else _WORDS.match(text, found.end())  # “the mayor said:”
    rest = [*words[end:], *([cut.group().lower()] if cut else [])]
    beside = _WITHIN_PHRASE.search(text, max(0, start - 12), start) is not None
    of_next = beside and re.match(r",\s[A-Z]", text[at + 2 + len(found["words"].split(",")[0]) :][:4])
    if of_next or _goes_on(rest, beside=beside):
        return set()  # “on Radio Holtby, the harbour minister, Ann Lee, said”
    return {word for word in words[: max(end, role + 3)] if word not in NO_NAME}


def _goes_on(rest: list[str], beside: bool) -> bool:
    """Whether a clause goes on after a role, whose subject it then is. `beside`: the name before it is none."""
    if not rest or rest[0] in _RELATIVE:
        return False
    told = [word for word in takewhile(lambda word: word not in _RELATIVE, rest) if VERBS.get(word, "ing") != "ing"]
    if rest[0] in _OF_A_ROLE:
        return beside and bool(told)
    return bool(told) or len(rest) > 2 or rest[0].endswith("ed")
