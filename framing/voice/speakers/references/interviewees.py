"""Who answers in an interview whose labels are no names: “A: …”, “AL: …”."""

import re
from collections import Counter

from framing.reading.passages.interview_turns import initials
from framing.voice.speakers.article import Page
from framing.voice.speakers.persons.people import People

_AT = re.compile(r"\b(?:of|in|at|near|from|to)\s\Z")  # “the mayor of Port Holtby”


def named_most(page: Page, before: int) -> str | None:
    """Whoever is named most in the text above the first answer (`before`); None where two are named as often."""
    above = [m for m in page.people.mentions if m.start < before and m.person.full and not m.person.body]
    above = [m for m in above if page.kind(page.number_at(m.start)) == "body"]
    times = Counter(m.person.name for m in above if not _AT.search(page.text, max(0, m.start - 8), m.start))
    (name, most), (_, next_most) = [*times.most_common(2), ("", 0), ("", 0)][:2]
    return name if most > next_most else None


def called_by_initials(people: People, label: str) -> str | None:
    """The person of these initials; None where there is none, or are several."""
    names = [person.name for person in people.persons if person.full and initials(person.name) == label.lower()]
    return names[0] if len(names) == 1 else None
