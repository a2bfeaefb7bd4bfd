"""“The 44-year-old”, “the father-of-three”: who was named before is called so; out, the name."""

import re

from framing.voice.lexicons.speaker_verbs import NUMBERS
from framing.voice.speakers.article import Page
from framing.voice.speakers.records import Name
from framing.voice.speakers.references.pronouns import FITS, GUESSED, Memory
from framing.voice.speakers.references.things import NAMED

_AGE = re.compile(r"the (?P<age>\d{1,3})-year-old", re.IGNORECASE)
_PARENT = re.compile(
    rf"the (?:(?P<he>(?:grand|step)?(?:father|dad)|grandad)|(?:grand|step)?(?:mother|mum|mom|ma)|gran)"
    rf"(?: of |-of-)(?:{'|'.join(sorted(NUMBERS))}|\d{{1,2}})",
    re.IGNORECASE,
)


def by_epithet(page: Page, memory: Memory, surface: str, at: int) -> Name | None:
    """Whom an epithet at a place means; None if the words are none, or mean nobody who was named."""
    parent = _PARENT.fullmatch(surface)
    if parent:
        found = memory.pronoun("he" if parent["he"] else "she", at)
        return found if found.name else None
    aged = _AGE.fullmatch(surface)
    return _of_this_age(page, memory, aged["age"], at) if aged else None


def _of_this_age(page: Page, memory: Memory, age: str, at: int) -> Name | None:
    """Whose age is printed so; else whoever spoke last and was named last, unless the text tells of “a 44-year-old”."""
    printed = re.compile(rf",? \(?(?:aged )?{age}\b(?![-,.]?\d)")
    named = [one.person for one in page.people.mentions if one.person.full and printed.match(page.text, one.end)]
    if named:
        return Name(named[0].name, FITS) if all(person is named[0] for person in named) else None
    if re.search(rf"\b(?:an?|another|one) (?:\w{{1,20}} )?{age}-year-old", page.text[:at], re.IGNORECASE):
        return None
    near = next((one.person for one in page.people.before(at, NAMED) if one.person.full), None)
    return (
        Name(near.name, GUESSED) if near is not None and memory.said[-1:] and memory.said[-1].person is near else None
    )
