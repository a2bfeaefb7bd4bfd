"""Sides and roles: which of the codebook's parties a phrase belongs to ("an army spokesman"), and what that one does.

Both are read off the words of a phrase by one rule, `_governing`, because one word among several decides. A phrase is
its core ("the US ambassador") and what is hung on to it ("to Israel").

- **In the core** the head decides: of two parties the one that ends the core ("the Israeli Washington Post" is the
  paper). Parties that only stand before the head must agree ("Hamas's Gaza chief"); two different ones ("an
  Israeli-American lawyer", "Israeli and Palestinian officials") leave it unknown. Of two roles the last is the head's
  ("an army doctor" is medical), unless *and* joins them; but a hospital's official or president is the hospital's.
- **Without one in the core** what is hung on decides, if its preposition tells where somebody belongs: "a spokesman
  *for* the army", "a nurse *at* the infirmary"; not "an envoy *to* Israel", "critics *of* the mayor", "an expert *on*
  Hamas". A relative clause ("a man who left Gaza") says nothing.
- **Words that turn it round** do not count: *anti-*, *pro-*, *-backed*, *-occupied*. A codebook may list them whole.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from framing.codebook.matcher import Matcher
from framing.codebook.models import Codebook

_TURNED_BEFORE = re.compile(r"\b(?:anti|pro|non)[-‐‑ ]$", re.IGNORECASE)
_TURNED_AFTER = re.compile(
    r"[-‐‑ ](?:backed|funded|financed|brokered|mediated|occupied|annexed|besieged|held|designated|sanctioned|trained"
    r"|supplied|made|imposed|proposed|sponsored)\b",
    re.IGNORECASE,
)
# What ends the core: a preposition, or the comma, bracket or pronoun that opens an addition.
_HUNG_ON = re.compile(
    r"""
    \b(?P<preposition>close\ to|next\ to|according\ to|belonging\ to|loyal\ to|affiliated\ with|familiar\ with
      |of|for|from|at|in|inside|within|with|by|to|on|against|about|near|over|before|after|between|under|into|outside)\b
    |(?P<addition>[,(;:]|\ [-–—]\ )
    |\b(?P<clause>who|whom|whose|which|that|where|when|as|amid|during|while)\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_BELONGS = set("of for from at in inside within with by".split()) | {
    "close to",
    "belonging to",
    "loyal to",
    "affiliated with",
}
_PLACES = {"in", "inside", "within", "from"}  # "a man from Egypt" has no office in Egypt, "an officer in the army" has
_DETERMINER = re.compile(r" ?(?:the|an?|its|their|his|her|our|this|that)\b", re.IGNORECASE)
_ANEW = {"at", "from"}  # these look past what stands apart: "an expert on Hamas *at* Tel Aviv University"
# Heads whose "of X" or "with X" is not where they belong.
_APART = re.compile(
    r"\b(?:critic|opponent|enem(?:y|ie)|foe|rival|victim|survivor|target|neighbou?r|ally|allie|friend|supporter"
    r"|sympathiser|sympathizer|observer|scholar|historian|knowledge|outside|negotiation|talk)s?$",
    re.IGNORECASE,
)
# Of a president, an official and the like it says more what they lead or speak for, where that has a role of its own.
_LEADS = re.compile(r"\b(?:presidents?|officials?|representatives?|executives?|directors?)$", re.IGNORECASE)
_SEVERAL = re.compile(r"[A-Z][^,]{1,40}(?:, [A-Z][^,]{1,40}){1,5} and [A-Z][^,]{1,40}")
# Between two names that are named together: “Roth and Omar Reyes”, with what stands before the second.
_JOINT = re.compile(
    r"(?:'s|’s)?(?:[-‐‑–/&]|,? (?:and|or|&) (?:the )?|, )(?-i:(?:[A-Z][\w’'-]{0,30} ){0,3})", re.IGNORECASE
)


class PartyFound(NamedTuple):
    """A party named in a text: text[start:end] names it."""

    start: int
    end: int
    party: str


def find_parties(text: str, codebook: Codebook) -> list[PartyFound]:
    """Every place where a text names a party of the codebook, in reading order; no character counts for two of them.

    The longest name that begins first counts ("Washington Post", not "Washington"). What is found is named, no more:
    "anti-Israel" names Israel too. Whom a phrase belongs to is what `party_of` answers.

    >>> from framing.codebook import read_codebook
    >>> practice = read_codebook("data/practice/codebook.yml")
    >>> [tuple(found) for found in find_parties("The council met Marcus Thole.", practice)]
    [(4, 11, 'council'), (16, 28, 'company')]
    """
    return [PartyFound(start, end, party) for start, end, party in _found(text, codebook.party_matcher)]


def party_of(phrase: str, codebook: Codebook) -> str | None:
    """The party that a person, body or thing belongs to, by the words that name it; None if they do not say.

    `phrase` is a name or a noun phrase, as voices and acts have it. Two parties of equal weight are None as well.

    >>> from framing.codebook import read_codebook
    >>> practice = read_codebook("data/practice/codebook.yml")
    >>> party_of("a spokeswoman for the harbour company", practice)
    'company'
    >>> party_of("a letter to the council", practice), party_of("the council and the union", practice)
    (None, None)
    """
    return _governing(phrase, _found(phrase, codebook.party_matcher), roles=False)


def role_of(phrase: str, codebook: Codebook) -> str | None:
    """What the one who is named does (official, medical, …), by the words that name them; None if they do not say.

    >>> from framing.codebook import read_codebook
    >>> codebook = read_codebook("data/codebook.yml")
    >>> role_of("an army doctor", codebook), role_of("a spokesman for the army", codebook), role_of("Ann Lee", codebook)
    ('medical', 'military', None)
    """
    return _governing(phrase, _found(phrase, codebook.role_matcher), roles=True)


def _found(text: str, matcher: Matcher) -> list[tuple[int, int, str]]:
    return [(start, end, found.term) for start, end, found in matcher.scan(text)]


def _governing(phrase: str, hits: list[tuple[int, int, str]], roles: bool) -> str | None:
    """Which of the names found in a phrase says where the one who is named belongs; see the head of this file."""
    hits = [hit for hit in hits if not _turned(phrase, *hit[:2])]
    if _SEVERAL.fullmatch(phrase):  # “Ada Quist, Omar Roth and Bo Lind”: the one they agree on
        return hits[0][2] if len({name for _, _, name in hits}) == 1 else None
    head, apart, lead = "", False, None
    for start, end, joint in _parts(phrase, hits) if hits else ():
        if joint == "clause" or (lead and joint not in ("of", "for")):
            return lead
        apart = joint not in ("", "addition") and (
            joint not in _BELONGS or bool(_APART.search(head)) or (apart and joint not in _ANEW)
        )
        here = [hit for hit in hits if start <= hit[0] < end]
        if roles and joint in _PLACES and not _DETERMINER.match(phrase, start):
            here = []
        if here and not apart:
            if not roles or not _LEADS.search(phrase[: here[-1][1]]):
                return _of_part(phrase, here, end, roles)
            if len(here) > 1 and here[-2][2] != here[-1][2]:
                return here[-2][2]
            lead = here[-1][2]
        elif lead:
            return lead
        head = phrase[start:end].strip()
    return lead


def _turned(phrase: str, start: int, end: int) -> bool:
    return bool(_TURNED_BEFORE.search(phrase[:start]) or _TURNED_AFTER.match(phrase[end:]))


def _parts(phrase: str, hits: list[tuple[int, int, str]]) -> Iterator[tuple[int, int, str]]:
    """The core and what is hung on to it: (start, end, the preposition, or "addition" or "clause"; "" for the core).

    A preposition inside a name that was found ("Bank of Israel") divides nothing.
    """
    start, joint = 0, ""
    for found in _HUNG_ON.finditer(phrase):
        if any(a <= found.start() < b for a, b, _ in hits):
            continue
        if phrase[start : found.start()].strip():
            yield start, found.start(), joint
        start = found.end()
        kind = str(found.lastgroup)
        joint = found.group().lower() if kind == "preposition" else kind
    if phrase[start:].strip():
        yield start, len(phrase), joint


def _of_part(phrase: str, hits: list[tuple[int, int, str]], end: int, roles: bool) -> str | None:
    """Of the names in one part the head's, or the one they agree on."""
    if len({name for _, _, name in hits}) == 1:
        return hits[0][2]
    last = hits[-1]
    if any(b[2] == last[2] != a[2] and _JOINT.fullmatch(phrase[a[1] : b[0]]) for a, b in pairwise(hits)):
        return None
    is_head = not phrase[last[1] : end].strip(" '’\"”.")
    return last[2] if is_head or roles else None
