"""One of several, or all of them, who speak: "one of them, Ann Lee" is Ann Lee; "Ann Lee and Bo Ray" are both.

What stands beside “one of them” is set off by commas, dashes or brackets. If it is a name, that is the person; anything
else (“one of them, a teacher”) says who it is without a name, and is no part of what the person is called.
"""

import re
from itertools import pairwise

from framing.core.text.english.function_words import DAYS
from framing.core.text.patterns import any_of
from framing.core.text.surnames import has_capital
from framing.voice.grammar.body_names import PARTNERS
from framing.voice.lexicons.speaker_nouns import ROLES
from framing.voice.speakers.persons.names import BLANK
from framing.voice.speakers.persons.people import Mention, People

_ORDINAL = "second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth"
_MANY = "two|three|four|five|six|seven|eight|nine|ten|several|many|some|most|few|both|all"
_OF = rf"{BLANK}of{BLANK}[^,;:()\[\]—–\x02]{{1,80}}?"
_LEAD = re.compile(
    rf"(?: (?P<alone> another | a{BLANK}(?:{_ORDINAL}) ) | one | (?P<many> {_MANY} ) ) (?P<of> {_OF} )?"
    rf" (?= (?:{BLANK})? [,(\[—–] | (?:{BLANK})? -- | $ )",
    re.VERBOSE | re.IGNORECASE,
)
_SIGN = re.compile(rf"(?:{BLANK})?(?:[,(\[—–]|--)(?:{BLANK})?")
_CLOSED = re.compile(rf"(?:{BLANK})?(?:[,.;:)\]—–\x02]|--|$)")
_LISTED = re.compile(rf",?{BLANK}(?:and|or|with)\b")
# What the name may not follow: “a friend of Lee”, “her brother’s aide Lee”, “a teacher, Lee recalled”.
_APART = re.compile(r"[’'\d,.;:!?()\x02\n] | \b(?:of|for|from|to|with|by|and|or|who|like)\b", re.VERBOSE)
_FAR = 80  # characters in which the name begins
# and | his deputy, | Lee
_HIS = rf"(?:(?:his|her|their){BLANK}(?:[a-z-]{{2,20}}{BLANK}){{0,2}}[a-z-]{{2,20}},?{BLANK})?"
_AND = re.compile(rf"{BLANK}and{BLANK}{_HIS}|,{BLANK}(?:and{BLANK})?")
_AND_LAST = re.compile(rf",?{BLANK}and{BLANK}{_HIS}")
# Not several: “Penfold, Hart and Sons”, “the law firm | Penfold, Hart & Marsh”
FIRM = re.compile(
    r"(?:[Tt]he (?:[a-z]{2,20} ){0,3})?(?P<firm>[A-Z][\w’'-]{1,30}(?:, [A-Z][\w’-]{1,30}){1,5}"
    rf" (?:& [A-Z]\w{{1,30}}|(?:and )?(?i:{any_of(*sorted(PARTNERS))})\b))"
)
_MOST = 6  # who speak together
_SMALL = {"the", "of", "for"}  # in names


def put_to_one(text: str, people: People, start: int, end: int) -> tuple[Mention | None, int] | None:
    """For the words text[start:end] of a source: the name put to one of several, if any, and where the words without
    what is put to them end; None for words that are not of this kind.

    A name that the words leave out (“one of them” before “, Ann Lee, said”) counts too.
    """
    lead = _LEAD.match(text[start:end])
    if lead is None:
        return None
    bare = start + lead.end()
    sign = _SIGN.match(text, bare)
    if not (lead["of"] or (lead["alone"] and sign)):
        return None  # “another”, “one resident”
    if sign is None or lead["many"]:
        return None, bare
    mention = next(iter(people.within(sign.end(), max(end, sign.end() + _FAR))), None)
    if mention is None or mention.person.body or _APART.search(text, sign.end(), mention.start):
        return None, bare
    closed = mention.end == end or _CLOSED.match(text, mention.end)
    return (mention if closed and not _LISTED.match(text, mention.end) else None), bare


def all_of_several(text: str, people: People, start: int, end: int) -> str | None:
    """“Ann Lee, Minister Bo Ray and Poe”: all of them, by their names, where each is known in full."""
    mentions = people.within(start, end, _MOST + 1)
    if not 1 < len(mentions) <= _MOST or not all(mention.person.full for mention in mentions):
        return None
    gaps = [(before.end, after.start) for before, after in pairwise(mentions)]
    if not all(_AND.fullmatch(text, *gap) for gap in gaps) or not _AND_LAST.fullmatch(text, *gaps[-1]):
        return None
    if text[start : mentions[0].start].strip(" the") or text[mentions[-1].end : end].strip():
        return None
    *most, last = dict.fromkeys(mention.person.name for mention in mentions)
    return f"{', '.join(most)} and {last}" if most else last


def named_together(surface: str) -> str | None:
    """“Norway and South Africa”, “the Red Cross, Turkey and the UN”: all of them, as printed, if each is a name.

    >>> named_together("Norway and South Africa"), named_together("the council and Norway")
    ('Norway and South Africa', None)
    >>> named_together("Ports and Harbours Minister Ann Lee")
    """
    names = _AND.split(surface.strip())
    if not 1 < len(names) <= _MOST or not _AND_LAST.search(surface):
        return None
    for name in names:
        words = name.split()
        capitals = [has_capital(word) or word in _SMALL for word in words]
        titled = any(word.lower() in ROLES for word in words)
        if not words or not all(capitals) or titled or not has_capital(words[-1]) or words[-1].lower() in DAYS:
            return None
    return " ".join(surface.split()).removeprefix("the ")
