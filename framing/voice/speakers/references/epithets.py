"""“The 44-year-old”, “the father-of-three”: who was named before is called so; out, the name."""

import re
from functools import cached_property

from framing.core.text.english.function_words import NUMBERS
from framing.voice.lexicons.speaker_nouns import AGENT
from framing.voice.speakers.article import Page
from framing.voice.speakers.persons.people import Person
from framing.voice.speakers.records import Name
from framing.voice.speakers.references.antecedents_of_it import NAMED
from framing.voice.speakers.references.pronouns import FITS, GUESSED, DiscourseMemory

_AGE = re.compile(r"the (?P<age>\d{1,3})-year-old", re.IGNORECASE)
_PARENT = re.compile(
    rf"the (?:(?P<he>(?:grand|step)?(?:father|dad)|grandad)|(?:grand|step)?(?:mother|mum|mom|ma)|gran)"
    rf"(?: of |-of-)(?:{'|'.join(sorted(NUMBERS))}|\d{{1,2}})",
    re.IGNORECASE,
)


_PRINTED = re.compile(r",? \(?(?:aged )?(?P<age>\d{1,3})\b(?![-,.]?\d)")  # behind a name
_STRANGER = re.compile(r"\b(?:an?|another|one) (?:\w{1,20} )?(?P<age>\d{1,3})-year-old", re.IGNORECASE)
_ONE = re.compile(r"\b(?:an?|another|one) (?=(\w{1,20}(?: \w{1,20}){0,2}))", re.IGNORECASE)


class Epithets:
    """Whom epithets on a page mean; the ages that it prints are looked up once."""

    def __init__(self, page: Page):
        self.page = page

    def means(self, memory: DiscourseMemory, surface: str, at: int) -> Name | None:
        """Whom words at a place mean; None if they are no epithet, or mean nobody who was named."""
        parent = _PARENT.fullmatch(surface)
        if parent:
            found = memory.pronoun("he" if parent["he"] else "she", at)
            return found if found.name else None
        aged = _AGE.fullmatch(surface)
        return self._of_this_age(memory, aged["age"], at) if aged else None

    def _of_this_age(self, memory: DiscourseMemory, age: str, at: int) -> Name | None:
        """Whose age is printed so; else whoever spoke last and was named last, unless there is “a 44-year-old”.

        Else whoever alone was named so far, unless somebody goes without a name: “Judge Lee heard a driver”.
        """
        if named := self._persons.get(age):
            return Name(named[0].name, FITS) if all(person is named[0] for person in named) else None
        if self._strangers.get(age, at + 1) <= at:
            return None
        before = [one.person for one in self.page.people.before(at, NAMED) if one.person.full and not one.person.body]
        if not before:
            return None
        spoke = memory.said[-1:] and memory.said[-1].person is before[0]
        alone = self._unnamed >= at and all(person is before[0] for person in before)
        return Name(before[0].name, GUESSED) if spoke or alone else None

    @cached_property
    def _persons(self) -> dict[str, list[Person]]:
        """Who is named with an age, by age."""
        persons: dict[str, list[Person]] = {}
        for one in self.page.people.mentions:
            if one.person.full and (printed := _PRINTED.match(self.page.text, one.end)):
                persons.setdefault(printed["age"], []).append(one.person)
        return persons

    @cached_property
    def _unnamed(self) -> int:
        """Where the first “a young driver”, somebody without a name, stands; the end of the text if nowhere."""
        found = (one.start() for one in _ONE.finditer(self.page.text) if any(map(AGENT.fullmatch, one[1].split())))
        return next(found, len(self.page.text))

    @cached_property
    def _strangers(self) -> dict[str, int]:
        """Where the first “a 44-year-old”, somebody without a name, ends, by age."""
        first: dict[str, int] = {}
        for found in _STRANGER.finditer(self.page.text):
            first.setdefault(found["age"], found.end())
        return first
