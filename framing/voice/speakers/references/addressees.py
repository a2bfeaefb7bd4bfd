"""Whom somebody asks or tells to do something in one sentence, and who is “he” in the next: “Lee asked Ray. He …”."""

import re

from framing.voice.speakers.article import Page
from framing.voice.speakers.persons.people import Mention
from framing.voice.speakers.references.unnamed import asks

_ASKS_WHOM = re.compile(
    r"(?: (?!was |were |been |is |are )\w{1,20}){0,2} (?:ask|press|question|quizz|interview)(?:ed|e?s)"
    r"(?: (?!(?:what|whether|if|how|why|by|for|about|to)\b)[\w’'.-]{1,30}){0,3} "
)
_TELLS_TO = re.compile(
    r" (?:(?:had|has|then|also|once|later|\w{2,15}ly) ){0,2}(?:asked|told|ordered|urged|invited|begged|instructed"
    r"|advised|pressed|wanted|forbade|offered|dared|implored|summoned) "
)
_YIELDS = re.compile(r"(?:he|she) (?:refus|declin|agre|compli|obey|accept|oblig|consent)e?[ds]\b", re.IGNORECASE)


def does_as_told(page: Page, start: int, end: int) -> bool:
    """What whoever was told to do something does: “Lee asked Ray to leave. | He refused.”"""
    return _YIELDS.match(page.text, start, end) is not None


def is_addressed(page: Page, one: Mention, other: Mention, yields: bool) -> bool:
    """“Judge Winn asked Colonel Oost. ‘No,’ he said”; not “Winn was asked by Oost”, “asked what Oost did”. Asked to
    do something, Oost is “he” only where the next sentence tells whether “he” does it (`yields`)."""
    if yields and _TELLS_TO.fullmatch(page.text, one.end, other.start):
        return True
    told = page.text[other.end : other.end + 4] != " to "
    return told and _ASKS_WHOM.fullmatch(page.text, one.end, other.start) is not None and asks(page, one.start)
