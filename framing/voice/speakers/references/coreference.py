"""From the words for a speaker (“he”, “the minister, Ann Lee”, “Lee”) to one name in the article."""

import re

from framing.core.text.english.function_words import PREPOSITIONS, STARTS_CLAUSE
from framing.core.text.english.ordinary_words import is_name_too, is_ordinary
from framing.core.text.surnames import has_capital
from framing.reading.passages.interview_turns import ANSWERS, who_is
from framing.voice.grammar.noun_phrases import SHORTENED, name_behind, names_one_of_it
from framing.voice.grammar.nouns import head_at, means_people
from framing.voice.lexicons.first_names import KINSHIP
from framing.voice.lexicons.speaker_nouns import (
    AGENT,
    BODIES,
    DOCUMENTS,
    HEADS,
    NO_NAME,
    QUALIFIERS,
    ROLES,
    SAYING_NOUNS,
)
from framing.voice.lexicons.speaker_verbs import ALSO_NOUNS, VERBS
from framing.voice.speakers.article import Page
from framing.voice.speakers.persons.names import BLANK, POSSESSIVE
from framing.voice.speakers.persons.people import Mention
from framing.voice.speakers.records import Name, Source
from framing.voice.speakers.references.documents import document_called, official_before
from framing.voice.speakers.references.epithets import Epithets
from framing.voice.speakers.references.interviewees import called_by_initials, named_most
from framing.voice.speakers.references.nameability import WORDS, ends_in_a_person, own_name
from framing.voice.speakers.references.one_of_several import FIRM, all_of_several, named_together, put_to_one
from framing.voice.speakers.references.pronouns import PRONOUNS, DiscourseMemory
from framing.voice.speakers.references.wording import APPOSED, CALLED, ENDED, LEAD, Wording, as_printed, without_endings

_OF_AN_AGE = re.compile(r"\bthe (?:former |then )?\d{1,3}-year-old ")
_LISTED = re.compile(rf",?{BLANK}(?:and|or)\b")
_RELATIVE = re.compile(r",? (?:(?:who|which|that)$|(?:including|among them|(?<=, )(?:like|such as)) )")
_TITLES_BEFORE_FIRST = set("sir dame lord lady prince princess sheikh don sister brother father".split())
_NO_OFFICE = PREPOSITIONS | STARTS_CLAUSE | PRONOUNS | {"like", "unlike", "not"}
_OFFICE = 40  # letters of “former harbour minister” before a name
DESCRIBED, SHARED = 0.9, 0.85  # how often a role's holder, and a surname of several persons, are right


class Naming:
    """Resolves sources in the order of the text; what has been said so far is told to it (`memory`)."""

    def __init__(self, page: Page):
        self.page, self.people, self.memory = page, page.people, DiscourseMemory(page, self.named)
        self.interviewed: Name | None = None
        self.epithets = Epithets(page)

    def spoke(self, source: Source, name: str | None) -> None:
        """Remember that the words for a source meant this name."""
        self.memory.add(source.start, name)

    def name(self, source: Source) -> Name:
        """The canonical name for the words of a source."""
        if source.nobody:
            return Name(None)
        text = self.page.text
        surface = text[source.start : source.end]
        if shortened := SHORTENED.match(surface.lower()):  # “They’re”
            return self.memory.pronoun(shortened["who"], source.start, text[source.cue_start : source.cue_end])
        if surface.lower() in PRONOUNS:
            return self.memory.pronoun(surface.lower(), source.start, text[source.cue_start : source.cue_end])
        if meant := self.epithets.means(self.memory, surface, source.start):
            return meant
        if source.how == "turn" and " " not in surface and who_is(surface) in ANSWERS:
            self.interviewed = self.interviewed or Name(named_most(self.page, source.start))
            return self.interviewed
        if surface.lower() in ("the other", "the other one"):
            return self.memory.other(source.start)
        if self._is_a_firm(surface, source.end):
            return Name(surface)  # “Marlow’s said”: a firm, not Marlow
        relative = _RELATIVE.search(surface)
        end = source.start + relative.start() if relative else source.end
        return self.named(source.start + name_behind(text[source.start : end]), end)

    def _is_a_firm(self, surface: str, end: int) -> bool:
        follows = "".join(WORDS.findall(self.page.text[end : end + 30])[:1])
        verb = VERBS.get(follows) == "finite" and follows not in ALSO_NOUNS
        return verb and " of " not in surface and surface.endswith(("’s", "'s"))

    def named(self, start: int, end: int) -> Name:
        """The name for text[start:end], which is no pronoun."""
        surface = self.page.text[start:end]
        words = [POSSESSIVE.sub("", word) for word in WORDS.findall(surface)]
        low = [word.lower() for word in words]
        wording = Wording(start, end, surface, words, low, head_at(low))
        if wording.empty:
            return Name(None)
        for rule in _RULES:
            if (found := rule(self, wording)) is not None:
                return found if isinstance(found, Name) else Name(found)
        return Name(as_printed(wording))


def _appositive(naming: Naming, one: Wording) -> Name | None:
    """“the prime minister, Ann Lee,”: the name after the comma, unless a list goes on; “the guard known as Bo,”."""
    text = naming.page.text
    comma = APPOSED.match(text, one.end)
    if names_one_of_it(one.low):
        return None  # “the family of the patient, Ann Lee,”
    role = one.low[0] == "the" and one.head in ROLES  # “the Harbour Minister, Ann Lee,”
    named = has_capital(one.words[one.at]) and not role and (one.at or naming.people.called(one.words[0]))
    if not comma or (named and not one.owned_role):
        return None
    for mention in naming.people.within(comma.end(), comma.end() + _OFFICE, most=2):
        office = text[comma.end() : mention.start].split()
        small = any(word in _NO_OFFICE or not word.isalpha() for word in office)
        if office and (small or office[0].endswith("ing") or not (office[-1] in ROLES or AGENT.fullmatch(office[-1]))):
            break  # not “the mayor, unlike her deputy Lee,”
        aged = _OF_AN_AGE.search(text, comma.start(), mention.start)
        if " " not in mention.person.name and (aged or has_capital(one.words[-1])):
            break  # “the mayor of Lund, | Virginia,”; “the 80-year-old Texan”, of whom no full name is known
        ended = ENDED.match(text, mention.end) and not _LISTED.match(text, mention.end)
        nation = is_ordinary(mention.person.name) and not is_name_too(mention.person.name)  # “the Australian”
        if ended and not mention.person.body and not nation and mention.end > mention.start:
            return _name_of(mention)
    return None


def _body_called(naming: Naming, one: Wording) -> Name | None:
    """“another charity, the Society to Count Crows,”: what a body is called; not “a charity in Lund, Norvik”."""
    called = CALLED.match(naming.page.text, one.end) if one.head in BODIES else None
    if called is None or _LISTED.match(naming.page.text, called.end()):
        return None
    begin = name_behind(f"{one.surface}, {called['name']}") - len(f"{one.surface}, ")
    if begin >= 0 and any(map(str.islower, called["name"][begin:].split())):
        return Name(without_endings(called["name"][begin:]))  # “Watch on the Elbe”, not the Elbe
    return naming.named(called.start("name") + begin, called.end("name")) if begin >= 0 else None


def _one_of_several(naming: Naming, one: Wording) -> Name | None:
    """“one of them, Ann Lee”: Ann Lee; “one of them, a teacher”: one of them."""
    found = put_to_one(naming.page.text, naming.people, one.start, one.end)
    if found is None:
        return None
    mention, end = found
    return _name_of(mention) if mention else Name(without_endings(naming.page.text[one.start : end]))


def _name_with_additions(naming: Naming, one: Wording) -> Name | None:
    """“Ann Lee, 71”, “Lee of the Coast Party”."""
    found = own_name(naming.page.text, naming.people, one.start, one.end)
    return None if found is None else _name_of(found)


def _name_of_a_body(naming: Naming, one: Wording) -> str | None:
    """“the Ministry of Health and Welfare”, “the charity | Roof for All”, “Save the Mill”: not the last name in it."""
    begin = one.body_begins(naming.page.text)
    if begin is not None and not ends_in_a_person(naming.people, one.start, one.end):
        return without_endings(one.surface, begin)
    joined = "and" in one.low[one.at + 1 :] and one.low[one.at + 1] in ("of", "for")
    return as_printed(one) if joined and not _holds_a_joined_name(naming, one) else None


def _several_named(naming: Naming, one: Wording) -> str | None:
    """“Ann Lee, Minister Bo Ray and Poe”: all of them, by their names; “Norway and Sweden”: as printed."""
    if _holds_a_joined_name(naming, one):
        return None
    found = all_of_several(naming.page.text, naming.people, one.start, one.end)
    return found or named_together(one.surface)


def _holds_a_joined_name(naming: Naming, one: Wording) -> bool:
    """“the Dock and Harbour Union”, “Ann Lee of the Dock and Harbour Union”: one, for all its “and”."""
    return any(" and " in mention.person.name for mention in naming.people.within(one.start, one.end))


def _firm_of_partners(naming: Naming, one: Wording) -> str | None:
    """“Penfold, Hart and Sons”, “Penfold, Hart & Marsh”: as printed, and not several who speak."""
    listed = FIRM.match(naming.page.text, one.start)
    return listed["firm"] if listed and listed.end() >= one.end else None


def _body_with_of(naming: Naming, one: Wording) -> str | None:
    """“Doctors of the Coast”"""
    more = one.at < len(one.low) - 1 and one.low[one.at + 1] == "of"
    if not (has_capital(one.words[one.at]) and more) or one.head in ROLES | BODIES:
        return None
    known = _name_by_last_word(naming, one.words[: one.at + 1])
    return known if known and " " in known else " ".join(one.words[one.low[0] in LEAD :])


def _possessor(naming: Naming, one: Wording) -> Name | None:
    """“Ann Lee’s verdict”: Ann Lee; “Ann Lee’s lawyer”: as printed."""
    owner = re.match(r"([^,]*\w)[’']s?\s+[\w ]*$", one.surface) if "’" in one.surface or "'" in one.surface else None
    if not owner or has_capital(one.words[-1]):
        return None
    if one.head in SAYING_NOUNS and (one.head not in DOCUMENTS or _is_a_persons(naming, one, owner.end(1))):
        return naming.named(one.start, one.start + owner.end(1))
    labels = naming.page.text[one.end : one.end + 1] == ":" and not means_people(one.head)
    if labels and _is_a_persons(naming, one, owner.end(1)):  # “Ann Lee’s theory: ‘…’”
        return naming.named(one.start, one.start + owner.end(1))
    if (means_people(one.head) or one.head in KINSHIP) and has_capital(one.words[one.at - 1]):
        return Name(" ".join(one.surface.split()[one.low[0] in LEAD :]))
    return None


def _is_a_persons(naming: Naming, one: Wording, length: int) -> bool:
    """“Ann Lee’s message” are her words; “the ministry’s statement” stays a statement."""
    return any(mention.person.full for mention in naming.people.within(one.start, one.start + length))


def _first_name(naming: Naming, one: Wording) -> Name | None:
    """“Ann said”, “Sir Paul said”, “Xi said”: who was named in full before, by the first of the names."""
    word = one.words[-1]
    if len(one.words) > 2 or not has_capital(word) or (len(one.words) == 2 and one.low[0] not in _TITLES_BEFORE_FIRST):
        return None
    alone = naming.people.called(word)
    if any((one.full and " " in one.name) or one.body or one.place for one in alone):  # not “Sir Paul”
        return None
    able = [
        person
        for person in naming.people.persons
        if person.full and " " in person.name and person.name.split()[0] == word and person.starts[0] < one.start
    ]
    earlier = [start for person in alone for start in person.starts if able and start < able[0].starts[0]]
    return Name(able[0].name, DESCRIBED) if len(able) == 1 and not earlier else None


def _name_behind_its_role(naming: Naming, one: Wording) -> Name | None:
    """“former mayor Ann Lee”"""
    mentions = naming.people.within(one.start, one.end)
    if mentions and not one.described:
        rest = naming.page.text[mentions[-1].end : one.end].strip(" ’'s)")
        if mentions[-1].end >= one.end or rest == "" or has_capital(one.words[-1]):
            return _name_of(mentions[-1])
    return None


def _undescribed_name(naming: Naming, one: Wording) -> str | None:
    return None if one.described else _name_by_last_word(naming, one.words)


def _document_before(naming: Naming, one: Wording) -> str | None:
    """“the readout”: the nearest one before that was called something more."""
    if one.head in DOCUMENTS and one.low[0] in ("the", "this", "that", "its", "their") and len(one.words) <= 2:
        return document_called(naming.page, naming.memory.said, one.head, one.start) or " ".join(one.words[1:])
    return None


def _holder_of_role(naming: Naming, one: Wording) -> Name | None:
    """“the mayor”: whoever was called one; “the department”: whichever was named."""
    agent = AGENT.fullmatch(one.head) and one.head not in BODIES | DOCUMENTS
    if (one.head in ROLES or agent) and one.low[0] in ("the", "this"):
        described = [word for word in one.low if word not in NO_NAME or word in QUALIFIERS]
        found = naming.people.holder(described, one.start, one.head)
    elif one.head in BODIES and one.low[0] == "the" and len(one.words) == 2:
        found = naming.people.holder([one.head], one.start)
    else:
        found = None
    return Name(found.name, DESCRIBED) if found is not None else None


def _official_before(naming: Naming, one: Wording) -> Name | None:
    bare = one.low[0] == "the" and one.head == "official" and len(one.words) == 2
    return Name(official_before(naming.page, one.start) or "official", DESCRIBED) if bare else None


def _interview_initials(naming: Naming, one: Wording) -> str | None:
    """“AL: …”, as an interview labels its speakers."""
    label = naming.page.text[one.end : one.end + 1] == ":" and one.surface.isupper() and len(one.words) == 1
    return called_by_initials(naming.people, one.surface) if label else None


def _transcript_label(naming: Naming, one: Wording) -> str | None:
    """LEE: as a transcript labels its speakers."""
    if one.surface.isupper() and len(one.words) == 1:
        return next((p.name for p in naming.people.persons if p.name.split()[-1].upper() == one.surface), one.surface)
    return None


def _bare_noun(naming: Naming, one: Wording) -> str | None:
    """“Sources say”: a capital only because the sentence begins."""
    low = one.low[0]
    if len(one.words) > 1 or low not in HEADS:
        return None
    common = low not in BODIES or re.search(rf"\b{low}\b", naming.page.text)
    return low if common else one.words[0]


def _document_named_before(naming: Naming, one: Wording) -> str | None:
    """“the Ministry readout of the call” after “the Ministry readout”."""
    if one.head not in DOCUMENTS or one.at == len(one.low) - 1:
        return None
    short = " ".join(one.kept[: one.at + 1 - len(one.low) + len(one.kept)])
    again = has_capital(short) and naming.memory.named(short)
    return short if again else None


# Tried in this order; the first that knows decides. Where none does, the words stand as printed.
_RULES = (
    _firm_of_partners,
    _one_of_several,
    _appositive,
    _body_called,
    _name_of_a_body,
    _several_named,
    _first_name,
    _name_with_additions,
    _body_with_of,
    _possessor,
    _interview_initials,
    _name_behind_its_role,
    _undescribed_name,
    _document_before,
    _holder_of_role,
    _official_before,
    _transcript_label,
    _bare_noun,
    _document_named_before,
)


def _name_of(mention: Mention) -> Name:
    return Name(mention.person.name, SHARED if mention.person.shared else 1.0)


def _name_by_last_word(naming: Naming, words: list[str]) -> str | None:
    """A name that is printed where names are not looked for (headlines): by its last word."""
    if not has_capital(words[-1]):
        return None
    known = sorted(naming.people.called(words[-1]), key=lambda person: not person.shared)
    return next((person.name for person in known), None)
