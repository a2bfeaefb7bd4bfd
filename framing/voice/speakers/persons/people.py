"""Everybody named in one article, as records: persons and bodies, the places where they are named, who holds a role."""

import sys
from collections import defaultdict
from dataclasses import dataclass, field

from framing.core.ordered_spans import begun_in, last_begun
from framing.core.text.words import lowered
from framing.voice.lexicons.first_names import KINSHIP
from framing.voice.lexicons.speaker_nouns import ALSO_CALLED, BODIES, QUALIFIERS, ROLES

TITLES = ROLES | KINSHIP  # what may stand before a name and say who that is


@dataclass
class Person:
    """A person or body: its canonical name, what it was called, and where it is named."""

    name: str
    body: bool = False
    full: bool = False  # a full name or a title was printed
    place: bool = False  # mostly “in” or “at” it
    shared: bool = False  # a surname of several persons, of whom any may be meant
    gender: str | None = None
    roles: list[frozenset[str]] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    forms: dict[str, int] = field(default_factory=dict)

    @property
    def titled(self) -> bool:
        return any(role & TITLES for role in self.roles)


@dataclass
class Mention:
    """One place where a name stands: `start` and `end` include the title before it."""

    start: int
    end: int
    words: tuple[str, ...]
    role: frozenset[str]
    person: Person = None  # type: ignore[assignment]  # given when mentions are grouped


@dataclass
class People:
    """Everybody named in one article, and their mentions in the order of the text."""

    persons: list[Person]
    mentions: list[Mention]

    def __post_init__(self):
        self._starts = [mention.start for mention in self.mentions]
        known = [person for person in self.persons if person.full or person.body]
        self.surnames = frozenset(lowered(form.split()[-1]) for person in known for form in person.forms)
        self.by_name = {person.name: person for person in self.persons}
        self._mentions: dict[int, list[Mention]] | None = None
        self._by_last: dict[str, list[Person]] = defaultdict(list)
        self._by_role: dict[str, list[Person]] = defaultdict(list)
        for person in self.persons:
            for last in dict.fromkeys(form.split()[-1] for form in person.forms):
                self._by_last[last].append(person)
            for word in dict.fromkeys(word for role in person.roles for word in role):
                self._by_role[word].append(person)

    def mentions_of(self, person: Person) -> list[Mention]:
        if self._mentions is None:  # asked for when all mentions have their persons
            self._mentions = defaultdict(list)
            for mention in self.mentions:
                self._mentions[id(mention.person)].append(mention)
        return self._mentions.get(id(person), [])

    def within(self, start: int, end: int, most: int = sys.maxsize) -> list[Mention]:
        """The mentions that begin in a stretch of the text; of many, the first so many."""
        here = begun_in(self._starts, start, end)
        return self.mentions[here.start : min(here.start + most, here.stop)]

    def before(self, at: int, count: int) -> list[Mention]:
        """The last mentions before a place, the nearest first."""
        last = last_begun(self._starts, at - 1) + 1
        return self.mentions[max(0, last - count) : last][::-1]

    def called(self, last: str) -> list[Person]:
        """Whoever is called something that ends with this word."""
        return self._by_last.get(last, [])

    def holder(self, words: list[str], at: int, head: str | None = None) -> Person | None:
        """Whoever was last given the role that these words name ("the top US diplomat"), before `at` if anybody.

        A body is no person: "the army" is not its spokesman, of whose role it is a part.
        """
        head = head or next((word for word in reversed(words) if word in ROLES or word in BODIES), None)
        if head is None:
            return None
        nouns = [head, *(word for name in ALSO_CALLED.get(head, ()) for word in name.split())]
        able = {id(person): person for noun in nouns for person in self._by_role.get(noun, ())}
        best, best_rank = None, None
        for person in able.values():
            if head in BODIES and not person.body:
                continue
            fits = max((_fit(role, head, words) for role in person.roles), default=0)
            if fits:
                earlier = last_begun(person.starts, at - 1)
                near = at - person.starts[earlier] if earlier >= 0 else 10**6 + person.starts[0]
                rank = (fits, -near)
                if best_rank is None or rank > best_rank:
                    best, best_rank = person, rank
        return best


def _fit(role: frozenset[str], head: str, words: list[str]) -> int:
    """How many words of a description a role shares; 0 if the noun itself is not in the role, or another rank is."""
    same = head in role or any(role.issuperset(name.split()) for name in ALSO_CALLED.get(head, ()))
    if not same or (QUALIFIERS & role) != (QUALIFIERS & set(words)):
        return 0  # the prime minister is not the deputy prime minister
    if ("prime" in words) != ("prime" in role):
        return 1 if "prime" in role and len(words) == 1 else 0
    return 2 + sum(word in role for word in words)
