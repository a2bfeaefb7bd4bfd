"""The people of an article in; out, who of them is "he" and who is "she", where the text or a first name tells.

The surest sign first: a title or noun (Mr., spokeswoman), kinship ("her brother, Paul Lee"), the first name, and only
then the pronouns that follow a name before another is named.
"""

import re

from framing.core.ordered_spans import last_begun
from framing.voice.lexicons.first_names import FEMALE_NOUNS, KINSHIP, MALE_NOUNS, gender_of_name
from framing.voice.speakers.persons.people import Mention, People, Person

FEMALE = {"she", "her", "hers", "herself"}
_PRONOUN = re.compile(r"\b(?:he|him|his|himself|she|her|hers|herself)\b", re.IGNORECASE)
_KIN = "|".join(sorted(KINSHIP))
_WHOSE = r"(?:his|her|their|my|our|a|the|\w+[’']s|\w+s[’'])\s"
_KIN_BEFORE = re.compile(rf"\b{_WHOSE}(?:\w+\s){{0,2}}?({_KIN}),?\s{{1,8}}$", re.IGNORECASE)
_KIN_AFTER = re.compile(  # not “Lee, the keeper, kissed his wife”
    rf",\s(?!whose\b)(?:{_WHOSE})?(?:(?!{_WHOSE})\w+\s){{0,2}}?({_KIN})\b", re.IGNORECASE
)
_WINDOW = 60  # characters in which a noun of kinship stands before or after a name


def learn_genders(text: str, spans: list[tuple[int, int]], found: People) -> None:
    """Set `gender` of each person ("m", "f"), where anything tells."""
    kin: dict[int, list[str]] = {}
    for mention in found.mentions:
        kin.setdefault(id(mention.person), []).extend(_kinship(text, mention))
    votes = _votes(text, spans, found)
    for person in found.persons:
        if not person.body:
            nouns = [word for role in person.roles for word in role] + kin.get(id(person), [])
            person.gender = gender_of(nouns) or _by_first_name(person) or _majority(*votes.get(id(person), (0, 0)))


def gender_of(nouns: list[str] | frozenset[str]) -> str | None:
    """“m” or “f” by titles and nouns; None where none tells, or they disagree.

    >>> gender_of(["senior", "spokeswoman"]), gender_of(["minister"])
    ('f', None)
    """
    he, she = any(word in MALE_NOUNS for word in nouns), any(word in FEMALE_NOUNS for word in nouns)
    return None if he == she else "m" if he else "f"


def _by_first_name(person: Person) -> str | None:
    told = {gender_of_name(form) for form in person.forms} - {None}
    return told.pop() if len(told) == 1 and not person.place else None


def _kinship(text: str, mention: Mention) -> list[str]:
    """“her brother, Paul Lee”, “Paul Lee, her brother”: the noun."""
    before = _KIN_BEFORE.search(text, max(0, mention.start - _WINDOW), mention.start)
    after = _KIN_AFTER.match(text, mention.end, mention.end + _WINDOW)
    return [match[1].lower() for match in (before, after) if match]


def _votes(text: str, spans: list[tuple[int, int]], found: People) -> dict[int, list[int]]:
    """How often “he” and “she” follow a name before another is named."""
    votes: dict[int, list[int]] = {}
    for start, end in spans:
        mentions = [mention for mention in found.within(start, end) if mention.person.full]
        at = [mention.start for mention in mentions]
        if not at:
            continue
        for match in _PRONOUN.finditer(text, at[0], end):
            person = mentions[last_begun(at, match.start() - 1)].person
            votes.setdefault(id(person), [0, 0])[match.group().lower() in FEMALE] += 1
    return votes


def _majority(he: int, she: int) -> str | None:
    """Two to one decides."""
    if (he >= 2 * she and he) or (she >= 2 * he and she):
        return "m" if he > she else "f"
    return None
