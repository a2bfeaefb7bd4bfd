"""Do these words name anybody, and whom? A name with additions, a headline's label."""

import re
from collections.abc import Callable

from framing.core.text.english.ordinary_words import is_ordinary
from framing.core.text.surnames import has_capital
from framing.voice.grammar.nouns import head_at, head_noun, means_people
from framing.voice.lexicons.first_names import gender_of_first_name
from framing.voice.lexicons.speaker_nouns import SLUGS
from framing.voice.lexicons.speaker_verbs import VERBS
from framing.voice.speakers.article import Page
from framing.voice.speakers.persons.names import POSSESSIVE
from framing.voice.speakers.persons.people import Mention, People, Person
from framing.voice.speakers.records import Name

WORDS = re.compile(r"[\w@#][\w’'.&-]*")
_PLACES = 50  # where a name stands, as many as are looked at
APPOSITION = r" (?:an?|the|his|her|its|their|[\w.-]+[’']s) "  # behind its comma
_APPOSED = re.compile(APPOSITION)
_OF_PLACES = {"in", "from", "at", "near", "of"}
_MORE = re.compile(r" ?(?:with|including|like|as|and|or|but)\b")


def own_name(text: str, people: People, start: int, end: int) -> Mention | None:
    """The name that more words follow: “Lee of the Coast Party”, “Lee, 71”, “the mayor, Lee, a teacher”."""
    at = start
    parts = text[start:end].split(",")
    rest = ",".join(parts[1:])
    if _MORE.match(rest) or (re.search(r"\band ", parts[-1]) and not _APPOSED.match(rest)):
        return None  # “Lee, with Ray”; a list: “Lee, Ray and Poe”
    for part in parts:
        words = list(WORDS.finditer(part))
        if not words:  # behind a last comma
            break
        head = head_at([word.group().lower() for word in words])
        apart = at + len(part) < end and head + 1 == len(words)  # up to a comma
        if words[head].group()[0].isupper() and (apart or head + 1 < len(words)):
            finish = at + words[head].start() + len(POSSESSIVE.sub("", words[head].group()))
            for mention in people.within(start, end):
                person = mention.person
                if mention.end == finish and not person.body and (apart or person.full or " " in person.name):
                    return mention
        at += len(part) + 1
    return None


def antecedent_of_who(page: Page, name: Callable[[int, int], Name], at: int) -> str | None:
    """Whom “who” at a place means: the name right before it, also in “Ann Lee of Lund, Ohio, who”, else the phrase."""
    if page.text[at].isupper():
        return None  # “That | shows how hard it is”
    for mention in page.people.before(at, 1):
        if at - mention.end <= 3 and mention.person.full:
            return mention.person.name
    line = page.line(page.number_at(at))
    last = line.tokens(0, at)[1] - 1
    first = line.sentence(last)[0] if last >= 0 else 0
    while last > first and not line.is_word(last):
        last -= 1
    while last >= first and (found := line.noun_phrase(last, first)):
        begin, end = found
        before = line.low[begin - 1] if begin > first else ""
        apposed = before == "," and line.capital[begin - 2]
        if begin + 1 == end and line.capital[begin] and (apposed or before in _OF_PLACES):
            last = begin - 2  # “Lund, | Ohio, | who”, “nurses | in Ohio | who”
            continue
        named = page.people.before(line.at[begin], 1) if apposed else []
        if named and named[0].person.full and named[0].end == line.to[begin - 2]:
            return named[0].person.name  # “Ann Lee, | Republican of Ohio, | who”
        return name(line.at[begin], line.to[end - 1]).name
    return None


def names_somebody(page: Page, speaking: set[int], start: int, end: int, label: bool) -> bool:
    """Do these words of a headline name somebody: a role, a body, people, or who the article says is one?

    `speaking` are the persons (by id) that something in the article is given to.
    """
    text = page.text
    words = [POSSESSIVE.sub("", word) for word in WORDS.findall(text[start:end])]
    low = [word.lower() for word in words]
    if not words or low[-1] in SLUGS or text[start:end].endswith(("’s", "'s")):
        return False
    if means_people(head_noun(low)):
        return True
    head = words[head_at(low)]
    if not head[0].isupper() or re.search(rf"\b{re.escape(head.lower())}\b", text):
        return False
    known = page.people.called(head)
    if not known:
        return label and len(words) == 1  # “Milbank: …”, a writer whom only the headline names
    return any(one.full or one.body or _speaks(text, speaking, one) for one in known if not one.place)


def _speaks(text: str, speaking: set[int], person: Person) -> bool:
    """Does what has a single name, and so may be a place or an event, say something anywhere?"""
    after = (text[at + len(person.name) : at + len(person.name) + 40].lower().split() for at in person.starts[:_PLACES])
    return id(person) in speaking or any(VERBS.get(word) == "finite" for words in after for word in words[:1])


def is_thing(page: Page, name: Callable[[int, int], Name], start: int, end: int) -> bool:
    """Does a subject mean nobody: no name, capital, word for people or bodies (“the program”), not “her rival, Lee”?"""
    words = WORDS.findall(page.text[start:end])
    people = any(means_people(word.lower()) or word.lower() in ("that", "which") for word in words)
    named = bool(page.people.within(start, end)) or name(start, end).name in page.people.by_name
    return not (people or named or any(map(has_capital, words[1:])))


def ends_in_a_person(people: People, start: int, end: int) -> bool:
    """“Council on Lock Safety director | Ann Lee”, but not “Lock Safety”, nor “a Better Holtby”."""
    for one in people.within(start, end, most=3):
        words = one.person.name.split()
        odd = not (is_ordinary(words[0]) or is_ordinary(words[-1]))
        if one.end == end and len(words) > 1 and (odd or gender_of_first_name(words[0].lower())):
            return True
    return False
