"""The mentions of one article in; out, which of them mean one person or body, and what each of these is called."""

import re

from framing.core.text.mark_roles import MARK
from framing.core.text.surnames import BEGIN_SURNAMES
from framing.voice.lexicons.first_names import KINSHIP, gender_of_first_name, gender_of_name, same_first_name
from framing.voice.lexicons.speaker_nouns import AGENT, BODIES, DOCUMENTS, ROLES
from framing.voice.speakers.persons.genders import gender_of
from framing.voice.speakers.persons.people import TITLES, Mention, Person

SURNAMES_TOO = {"house", "law", "page", "post"}  # of persons, behind a first name; as bodies or texts they have none
# Titles before a first name alone, which may be anybody's.
_BEFORE_FIRST = frozenset("sir dame lord lady king queen prince princess pope sister brother father mother".split())
_HONORIFICS = frozenset("mr mrs ms miss".split())
_AGED = re.compile(r",\s\d{1,3}(?=[,.;:](?!\d)|\s(?:and|from|of)\s)|\s\(\d{1,3}\)")
_WHAT_ONE_IS = re.compile(r",\s(?:an?|who|whose)\s")
_OWNED = re.compile(r"\b(?:[Hh]is|[Hh]er|[Tt]heir|[Mm]y|[Oo]ur)\s(?:[\w’'-]{1,30}\s){0,3}(?P<noun>[a-z]{3,40}),\s$")
_PLACE = re.compile(r"\b(?:in|at|near|into|across)\s(?:the\s|[a-z]+ern\s|central\s)?$")


def group_mentions(text: str, mentions: list[Mention]) -> list[Person]:
    """Give every mention its person: those whose words end alike are one, the longer form first.

    A surname of several persons, which nothing in the mention tells apart, is a `Person` of its own, marked `shared`.
    """
    known = _Known(mentions)
    for mention in sorted(mentions, key=lambda mention: -min(len(mention.words), 2)):
        member = known.member(mention)
        known.add(member, mention, in_marks=_in_marks(text, mention))
        person = mention.person = member.person
        form = " ".join(mention.words)
        person.forms[form] = person.forms.get(form, 0) + 1
        if mention.role and mention.role not in person.roles:
            person.roles.append(mention.role)
    for mention in mentions:
        mention.person.starts.append(mention.start)
    persons = list({id(mention.person): mention.person for mention in mentions}.values())
    first = {mention.words[0] for mention in mentions if len(mention.words) > 1}  # Tom, who may be Tom Lee
    alone = [mention for mention in mentions if mention.words[0] not in first]
    told = {id(mention.person) for mention in alone if _is_told_as_person(text, mention)}
    unmarked = {id(mention.person) for mention in mentions if not _in_marks(text, mention)}
    for person in persons:
        _settle(person)
        person.full = id(person) in unmarked and (person.full or (id(person) in told and not person.body))
        _tell_place(text, person)
    return persons


class _Member:
    """A person while mentions are grouped: the words of the first mention, and where it stands."""

    def __init__(self, mention: Mention, shared: bool = False):
        self.words, self.start = mention.words, mention.start
        self.person = Person(" ".join(mention.words), shared=shared)

    @property
    def gender(self) -> str | None:
        nouns = [word for role in self.person.roles for word in role]
        return gender_of(nouns) or gender_of_name(self.person.name)

    def is_called(self, words: tuple[str, ...]) -> bool:
        """Do two names that end alike mean one? A surname, a shorter form, another middle or short first name."""
        if ("of" in words or "of" in self.words) and words != self.words:
            return False  # Israel is not the Times of Israel
        short, long = sorted((words, self.words), key=len)
        if [word.lower() for word in long[-len(short) :]] == [word.lower() for word in short]:
            return True  # Johannes van der Walt is Van der Walt
        return len(short) > 1 and same_first_name(words[0], self.words[0])


class _Known:
    """Whoever is known while mentions are grouped, by the words of a name by which a shorter form may mean them."""

    def __init__(self, mentions: list[Mention]):
        self._by_last: dict[str, list[_Member]] = {}
        self._by_second: dict[str, dict[int, _Member]] = {}  # by the last word but one: the first of two surnames
        self._by_first: dict[str, dict[int, _Member]] = {}
        self._titled = {one.words for one in mentions if one.role - _BEFORE_FIRST and len(one.words) == 1}

    def member(self, mention: Mention) -> _Member:
        """Whom a mention means: Ortega is Andrés Ortega Ruiz, Mr Chen is Chen Weimin, else by the last word."""
        last = mention.words[-1].lower()
        own = self._by_second.get(last, {}) if len(mention.words) == 1 else {}
        surname = not gender_of_first_name(last) or mention.role & KINSHIP  # her husband Tom; not Mr Thomas
        if not own and surname and mention.words in self._titled:
            own = _before(self._by_first.get(mention.words[0], {}), mention)
        if last not in self._by_last and len(own) == 1:
            return next(iter(own.values()))
        return _member(mention, self._by_last.setdefault(last, []))

    def add(self, member: _Member, mention: Mention, in_marks: bool) -> None:
        *before, last = mention.words
        if before and last.lower() not in BODIES:
            self._by_first.setdefault(before[0], {})[id(member.person)] = member
        if len(before) > 1 and not in_marks and not gender_of_name(before[-1]):
            self._by_second.setdefault(before[-1].lower(), {})[id(member.person)] = member


def _before(members: dict[int, _Member], mention: Mention) -> dict[int, _Member]:
    """Those who were named before, and whose sex a title does not deny."""
    title = gender_of(mention.role)
    return {
        key: one
        for key, one in members.items()
        if one.start < mention.start and title in (None, gender_of_name(one.person.name) or title)
    }


def _member(mention: Mention, known: list[_Member]) -> _Member:
    """The one of these that a mention means; a new one if none."""
    title = gender_of(mention.role)
    fitting = [one for one in known if one.is_called(mention.words) and not one.person.shared]
    same = [one for one in fitting if title in (None, one.gender or title)]
    if fitting and not same and len(mention.words) == 1 and mention.role & _HONORIFICS:
        mention.words = (*(word.capitalize() for word in mention.role & _HONORIFICS), *mention.words)
    fitting = same  # Mrs Lee is not Tom Lee
    if not fitting and mention.role:  # two spellings of a name, both of them the secretary of state
        fitting = [one for one in known if any(len(role & mention.role) > 1 for role in one.person.roles)]
        fitting = [one for one in fitting if title in (None, one.gender or title)]  # not the prime minister's wife
    if len(fitting) > 1 and len(mention.words) == 1 and mention.words[0].lower() not in BODIES | DOCUMENTS:
        fitting = _told_apart(mention, fitting)
        if len(fitting) != 1:
            fitting = [one for one in known if one.person.shared] or [_Member(mention, shared=True)]
    if not fitting:
        fitting = [_Member(mention)]
    found = max(fitting, key=lambda one: sum(one.person.forms.values()))
    if found not in known:
        known.append(found)
    return found


def _told_apart(mention: Mention, fitting: list[_Member]) -> list[_Member]:
    """Of several persons of one surname those whom a title fits, or else who were named before the mention."""
    gender = gender_of(mention.role)
    if gender:
        theirs = [(one, gender_of_name(one.person.name)) for one in fitting]
        fitting = [one for one, own in theirs if own == gender] or [one for one, own in theirs if own is None]
    same_role = [one for one in fitting if any(role & mention.role & ROLES for role in one.person.roles)]
    if len(same_role) == 1:
        return same_role
    if not mention.role:
        fitting = [one for one in fitting if one.words[0].lower() not in TITLES] or fitting  # Lee is not Mrs Lee
    before = [one for one in fitting if one.start < mention.start]
    return before or fitting


def _settle(person: Person) -> None:
    """Choose the canonical name (the fullest; for a body the commonest) and tell whether it is a body."""
    words = [word for form in person.forms for word in _beside_first_names(form.lower().split())]
    capitals = person.name.isupper() and len(person.name) > 1
    person.body = capitals or any(word in BODIES or word in DOCUMENTS or word.isdigit() for word in words)
    long = [form for form in person.forms if " " in form and not _is_a_surname(form, person.forms)]
    long = long or list(person.forms)
    person.name = max(long, key=lambda form: (person.forms[form], -len(form)))
    person.full = not person.body and (person.titled or " " in person.name)
    if person.body:
        person.roles.append(frozenset(words))


def _is_a_surname(form: str, forms: dict[str, int]) -> bool:
    """Ní Dhuibh, Van der Walt; Cruz Ortega, where Ana Cruz Ortega is one of the forms."""
    first = form.split()[0].lower()
    if first in BEGIN_SURNAMES:
        return True
    longer = (other.lower().split() for other in forms if other.endswith(f" {form}"))
    return not gender_of_first_name(first) and any(one[1] == first and gender_of_first_name(one[0]) for one in longer)


def _beside_first_names(words: list[str]) -> list[str]:
    """The words of a name that can tell that it is a body's: none of “Bill Lee”, “Sally Page”; “12” of “Bill 12”."""
    if len(words) < 2 or gender_of_first_name(words[0]) is None:
        return words
    own = len(words) - (words[-1] in SURNAMES_TOO)
    return words if words[1].isdigit() else words[1:own]


def _is_told_as_person(text: str, mention: Mention) -> bool:
    """“Hahn, 29,”, “her gardener, Hahn,”, “Henrik, a baker”: a person, though one word is all that is printed."""
    if _AGED.match(text, mention.end, mention.end + 12):
        return True
    if gender_of_first_name(mention.words[0].lower()) and _WHAT_ONE_IS.match(text, mention.end, mention.end + 12):
        return True
    owned = _OWNED.search(text, max(0, mention.start - 80), mention.start)
    return owned is not None and bool(AGENT.fullmatch(owned["noun"])) and owned["noun"] not in BODIES | DOCUMENTS


def _in_marks(text: str, mention: Mention) -> bool:
    """“Low Tide”: a name with marks of its own, which is a work's until it is printed without."""
    before = text[max(0, mention.start - 5) : mention.start].removesuffix("The ")
    after = text[mention.end : mention.end + 2].lstrip(",.;:!?")
    return bool(MARK.fullmatch(before[-1:]) and MARK.match(after))


def _tell_place(text: str, person: Person) -> None:
    """A name that mostly follows “in” or “at” is a place, which is never “he” or “she”."""
    if not person.titled:
        places = sum(bool(_PLACE.search(text, max(0, at - 20), at)) for at in person.starts)
        person.place = 2 * places >= len(person.starts)
        person.full = person.full and not person.place
