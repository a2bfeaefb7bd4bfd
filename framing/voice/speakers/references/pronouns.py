"""From “he”, “it”, “they” or “who” to a name: who was named or spoke before, and fits."""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

from framing.core.kinds_and_voices import OWN_KINDS
from framing.core.ordered_spans import last_begun
from framing.voice.grammar.tokens import QUOTE
from framing.voice.lexicons.speaker_nouns import BODIES
from framing.voice.lexicons.speaker_verbs import VERBS
from framing.voice.speakers.article import Page
from framing.voice.speakers.persons.names import POSSESSIVE
from framing.voice.speakers.persons.people import Mention, Person
from framing.voice.speakers.records import Name
from framing.voice.speakers.references.addressees import does_as_told, is_addressed
from framing.voice.speakers.references.antecedents_of_it import NAMED, is_nothing, planner_in, thing_in
from framing.voice.speakers.references.nameability import WORDS, antecedent_of_who
from framing.voice.speakers.references.one_of_several import all_of_several
from framing.voice.speakers.references.openings import behind_a_clause, named_ahead, tells_of
from framing.voice.speakers.references.unnamed import (
    Subject,
    asks,
    is_one_person,
    may_be_named,
    named_after,
    sex_of,
    subject_in,
)

_SINGULAR = {"he": "m", "his": "m", "him": "m", "she": "f", "her": "f"}
_GROUP = {"they", "their", "both"}
_RELATIVE = {"who", "which", "that"}
PRONOUNS = {*_SINGULAR, *_GROUP, *_RELATIVE, "i", "my", "we", "our", "you", "your", "the latter", "it", "its"}
_AFTER_PREPOSITION = re.compile(r"\b(?:of|about|with|to|from|by|for|on|against|like|unlike)\s$", re.IGNORECASE)
_REPLIES = re.compile(r"repl(?:ied|ies)|answer(?:ed|s)|retort(?:ed|s)|responded|responds|shot back", re.IGNORECASE)
_SAYS_THAT = re.compile(r"\s(?P<verb>[a-z]{2,20})(?: that)? $")  # “Police said | they believed it was ‘…’”
_JOINED = re.compile(r", (?:and|but) $")  # “Police found a boat, and | they believe it was hers”
_SUBJECTS, _OWNING = {"m": "he", "f": "she"}, {"m": "his", "f": "her"}
_THEIRS = re.compile(r"\b(?P<whose>his|her) (?:[\w’'-]{1,30} ){0,3}[\w’'-]{1,30}, $", re.IGNORECASE)
_KEPT = 100  # how many attributions back a pronoun may go
_TURNS = 4  # attributions back in which another may have spoken
_SENTENCES = 6  # sentences back
_THING_SENTENCES = 2  # sentences back to which “it” goes, besides its own
_LETTERS = 3000  # of a sentence, from its beginning on, that are read for what a pronoun means
_READ = tuple(name for name in OWN_KINDS if name != "crosshead")
# How often “he” is right: who alone fits by a title, a first name or earlier pronouns; who was not told apart.
FITS, GUESSED, DOUBTFUL = 0.97, 0.7, 0.6
# … and of somebody without a name, by the noun's sex (“a spokeswoman … she”), or where the noun does not tell.
TOLD, UNTOLD = 0.9, 0.8


class SpokenSource(NamedTuple):
    """One attribution: where its source stands, who it is if anybody who is named, and the name."""

    at: int
    person: Person | None
    name: str


class DiscourseMemory:
    """Who has spoken so far in an article, and who is meant by a pronoun."""

    def __init__(self, page: Page, name: Callable[[int, int], Name]):
        """`name`: the name for the words of a source, by where they stand."""
        self.page, self.people, self._name = page, page.people, name
        self.said: list[SpokenSource] = []
        self.speaking: set[int] = set()
        self.genders: dict[int, str] = {}  # by which pronoun a person was meant so far, where nothing else tells
        self._names: set[str] = set()

    def add(self, at: int, name: str | None) -> None:
        if name:
            person = self.people.by_name.get(name)
            self.said = [*self.said[-_KEPT:], SpokenSource(at, person, name)]
            self._names.add(name)
            if person is not None:
                self.speaking.add(id(person))

    def named(self, name: str) -> bool:
        return name in self._names

    def pronoun(self, low: str, at: int, cue: str = "") -> Name:
        """Whom a pronoun at a place means; `cue`: what he does."""
        if low in _SINGULAR:
            hearer = self._who_was_told(at, _SINGULAR[low]) if _REPLIES.match(cue) else None
            if hearer is not None:
                return Name(hearer.name, GUESSED)
            owns = low == "his" or (low == "her" and self.page.text[at + 4 : at + 5].isalpha())
            found = self._person_before(at, _SINGULAR[low], owns)
            if found.name in self.people.by_name:
                self.genders.setdefault(id(self.people.by_name[found.name]), _SINGULAR[low])
            return found
        if low in ("i", "my"):
            return Name("the author")
        if low in ("it", "its"):
            return Name(self._thing_before(at), GUESSED)
        if low == "both":
            return Name(self._group_before(at) or "both", GUESSED)
        if low in _GROUP:
            told = self._told_before(at) if low == "they" else None
            return told or Name(self._group_before(at), GUESSED)
        if low in _RELATIVE:
            return Name(antecedent_of_who(self.page, self._name, at), DOUBTFUL)
        if low == "the latter":
            return Name(next((mention.person.name for mention in self.people.before(at, 1)), None), GUESSED)
        return Name(None)

    def _who_was_told(self, at: int, gender: str) -> Person | None:
        """“Lee wrote to Ray that …. He replied …”: Ray, who alone is named behind the one who spoke before."""
        said = next((one for one in reversed(self.said) if one.at < at), None)
        if said is None or said.person is None:
            return None
        end = next((end for start, end in self._sentences_before(at) if start <= said.at < end), said.at)
        named = [one.person for one in self.people.within(said.at + 1, end, NAMED)]
        others = [one for one in named if one is not said.person and self._fits(one, gender)]
        return others[0] if len({one.name for one in others}) == 1 else None

    def other(self, at: int) -> Name:
        """“the other answered”: of the two who spoke by turns, the one who did not speak last."""
        turns = [said for said in self.said if said.at < at][-_TURNS:]
        names = list(dict.fromkeys(said.name for said in reversed(turns)))
        if len(names) == 2 and all(said.person is not None for said in turns):
            return Name(names[1], GUESSED)
        return Name("other", GUESSED)

    def _sentences_before(self, at: int):
        """The sentences that end at or before a place, the nearest first: (start, end) in the text."""
        number, seen = self.page.number_at(at), 0
        while number >= 0 and seen < _SENTENCES:
            line = self.page.line(number)
            if self.page.kind(number) in _READ or seen == 0:
                upto = last_begun(line.sentences, at, key=lambda span: line.at[span[0]]) + 1
                for first, last in reversed(line.sentences[max(0, upto - _SENTENCES) : upto]):
                    yield line.at[first], min(line.to[last - 1], at if seen == 0 else 10**12)
                    seen += 1
            number -= 1

    def _fits(self, person: Person, gender: str | None) -> bool:
        if person.body or not (person.full or person.shared or id(person) in self.speaking):
            return False
        return gender is None or (person.gender or self.genders.get(id(person), gender)) == gender

    def _person_before(self, at: int, gender: str, owns: bool) -> Name:
        """Who “he” is: named first in the sentence, else who spoke in the one before, else who is named first there.

        “His” (`owns`) is somebody with a name: what is his need not be told by the subject of the sentence before.
        """
        ahead = named_ahead(self.page, next(self._sentences_before(at), (at, at))[0], at) if owns else None
        if ahead is not None and self._fits(ahead, gender):
            return Name(ahead.name, FITS)
        doubtful, near, yields = None, not owns, False
        for number, (start, end) in enumerate(self._sentences_before(at)):
            said = self._said_in(start, end, at, gender, owns) if number else None
            if said is not None:
                return said
            told, near = self._told_in(start, end, at if not number else None, gender) if near else (None, False)
            if told is not None:
                return told
            doubt, mention = self._likeliest(start, end, gender, yields)
            yields = does_as_told(self.page, start, end)
            if mention is None or tells_of(self.page, _SUBJECTS[gender], start, end, mention.start):
                continue
            if doubt < (2 if number else 1):  # “Of Lee, he said”
                return self._trusted(mention.person, gender, start, end)
            doubtful = doubtful or mention
        return self._failing_these(at, gender, doubtful and doubtful.person)

    def _failing_these(self, at: int, gender: str, doubtful: Person | None) -> Name:
        """Who fits of all who have spoken, the last of them first; or else the one who was named, though in doubt."""
        for said in reversed(self.said):
            if said.at < at and said.person is not None and self._fits(said.person, gender):
                return Name(said.name, FITS if said.person.gender == gender else GUESSED)
        if doubtful is None:
            return Name(None)
        so_far = (person for person in self.people.persons if person.full and person.starts[0] < at)
        able = [person for person in so_far if self._fits(person, gender)]
        return Name(doubtful.name, GUESSED if able == [doubtful] else DOUBTFUL)

    def _said_in(self, start: int, end: int, at: int, gender: str, owns: bool) -> Name | None:
        """Who speaks in a sentence before the pronoun's own, if a pronoun at `at` may mean them."""
        main = None if owns else behind_a_clause(self.page, self._name, start, end)
        if main is not None and self._fits(main, gender):
            return self._trusted(main, gender, start, end)
        for said in reversed([said for said in self.said if start <= said.at < end]):
            if not owns and self._is_unnamed(said, gender):
                return Name(said.name, TOLD if sex_of(said.name.lower().split()) else UNTOLD)
            if said.person is not None and self._fits(said.person, gender):
                other = self._by_turns(said, gender, at)
                if other is None:
                    return self._trusted(said.person, gender, start, end)
                own = self.page.number_at(said.at) == self.page.number_at(at)
                return Name(said.person.name if own else other.name, GUESSED)
        return None

    def _likeliest(self, start: int, end: int, gender: str, yields: bool) -> tuple[int, Mention | None]:
        """Who of those named in a sentence is “he”, and the doubt about it; whoever asks somebody is not."""
        within = map(self._in_full, self.people.within(start, end, NAMED))
        named = [(self._doubt(mention, gender, start), mention) for mention in within]
        named = [(doubt, mention) for doubt, mention in named if doubt < 3 and self._fits(mention.person, gender)]
        if len(named) > 1 and is_addressed(self.page, named[0][1], named[1][1], yields):
            named = named[1:]
        return min(named, key=lambda found: found[0], default=(3, None))

    def _in_full(self, mention: Mention) -> Mention:
        """“Ann nods. ‘…,’ she says”: a first name alone means whoever has it."""
        if mention.person.full or mention.person.body or len(mention.words) > 1:
            return mention
        known = self.people.by_name.get(self._name(mention.start, mention.end).name or "")
        return mention if known is None else replace(mention, person=known)

    def _is_unnamed(self, said: SpokenSource, gender: str) -> bool:
        """Has somebody spoken who fits and has no name: “a union official”, but not “the author”, who is “I”?"""
        opening = WORDS.match(self.page.text, said.at)
        if said.person is not None or opening is None or not is_one_person(said.name, opening.group()):
            return False
        words = said.name.lower().split()
        if asks(self.page, said.at) or sex_of(words) not in (gender, None):
            return False
        words = ["the", *words] if opening.group().lower() == "the" else words
        return not may_be_named(self.page, words, said.at, self._named_who_fits(gender))

    def _named_who_fits(self, gender: str | None) -> Callable[[int, int], bool]:
        """Is anybody named in a stretch of the text whom a pronoun may mean?"""
        return lambda start, end: any(self._fits(one.person, gender) for one in self.people.within(start, end, NAMED))

    def _told_before(self, at: int) -> Name | None:
        """Whom the sentence before tells of, if “they” may be these."""
        for number, (start, end) in enumerate(self._sentences_before(at)):
            told, near = self._told_in(start, end, at if not number else None, None)
            if told is not None or not near:
                return told
        return None

    def _told_in(self, start: int, end: int, own: int | None, gender: str | None) -> tuple[Name | None, bool]:
        """The subject of a sentence, if a pronoun means it and it has no name there; and whether to look further back:
        where the subject is the same pronoun, or “it”. Of the pronoun's own sentence, at `own`, only what stands before
        “: ‘…’” or “, and” counts: in “the minister must go, she said” she is another."""
        if own is not None:
            says = _SAYS_THAT.search(self.page.masked, max(start, own - 40), own)
            colon = self.page.masked.find(f": {QUOTE}", start, min(own, start + _LETTERS))
            joined = _JOINED.search(self.page.masked, max(start, own - 6), own)
            if colon < 0 and not joined and (says is None or VERBS.get(says["verb"]) != "finite"):
                return None, True
            end = colon if colon >= 0 else own
        if self.page.kind(self.page.number_at(start)) not in ("body", "standfirst"):
            return None, False
        one = subject_in(self.page, start, end)
        if one is None:
            return None, True
        if one.kind == "pronoun":
            return None, {"he": "m", "she": "f", "they": None}.get(one.words[0], "") == gender or one.words == ["it"]
        two = self.people.within(one.start, end, 2) if gender is None else []  # “Lee and Ray left. They …”
        if two and (both := all_of_several(self.page.text, self.people, one.start, two[-1].end)):
            return Name(both, UNTOLD), False
        return (self._meant(one, gender, end) if one.fits(gender) else None), False

    def _meant(self, one: Subject, gender: str | None, end: int) -> Name | None:
        """The name of a subject that fits: as the words for a source are named; None where it may be somebody named."""
        found = self._name(one.start, one.end)
        person = self.people.by_name.get(found.name or "")
        if person is not None and person.gender is None and one.words[0] == _OWNING.get(gender or ""):
            return None  # “Her deputy, Ray, left. ‘…,’ she said”: more likely she whose deputy Ray is
        if person is not None:
            bare = one.kind == "many" and found.name == " ".join(one.words).capitalize()  # “Villagers”, no name
            fits = person.body or bare if gender is None else self._fits(person, gender)
            return Name(person.name, min(found.trust, TOLD)) if fits else None
        mentions = [(mention.start, mention.end) for mention in self.people.within(one.end, end, NAMED)]
        known = one.kind == "one" and may_be_named(self.page, one.words, one.start, self._named_who_fits(gender))
        if found.name is None or known or named_after(self.page.text, one, end, mentions):
            return None
        return Name(found.name, TOLD if gender and sex_of(one.words) else UNTOLD)

    def _by_turns(self, last: SpokenSource, gender: str, at: int) -> Person | None:
        """The other of two who speak by turns, where either may be “she” as far as anything tells."""
        if last.person is None or last.person.gender == gender:
            return None
        turns = [said for said in self.said if said.at < at][-_TURNS:]
        others = (said.person for said in reversed(turns) if said.person is not last.person)
        return next((other for other in others if other is not None and self._fits(other, gender)), None)

    def _trusted(self, person: Person, gender: str, start: int, end: int) -> Name:
        """A person with how surely: nobody else in the sentence fits as well."""
        named = self.people.within(start, end, NAMED)
        rivals = [mention.person for mention in named if mention.person is not person]
        rival = any(self._fits(other, gender) and other.gender == person.gender for other in rivals)
        if person.gender == gender:
            return Name(person.name, FITS if not rival else 0.9)
        return Name(person.name, GUESSED if any(self._fits(other, gender) for other in rivals) else 0.9)

    def _doubt(self, mention: Mention, gender: str, start: int) -> int:
        """How unlikely a name in a sentence from `start` on is to be “he” in the next: 0, 1 or 2; 3 if it cannot be."""
        text, person = self.page.text, mention.person
        follows = WORDS.match(text, mention.end + 1)
        owner = text[mention.end : mention.end + 2] in ("’s", "'s") or (
            follows and POSSESSIVE.sub("", follows.group()) in BODIES
        )
        if owner and mention.start == start:
            return 2  # “Lee’s bridge was opened. He …”
        if owner or self.page.masked[mention.start] == QUOTE:
            return 3  # the Lee campaign; a name within a quotation
        theirs = _THEIRS.search(text, max(0, mention.start - 60), mention.start) if person.gender is None else None
        if theirs and _SINGULAR[theirs["whose"].lower()] == gender:
            return 3  # “her deputy, Ray”: hardly “she”
        sure = person.gender or id(person) in self.speaking or len(person.forms) > 1 or person.titled
        preposition = _AFTER_PREPOSITION.search(text, max(0, mention.start - 12), mention.start)
        return (not sure) + bool(preposition)

    def _thing_before(self, at: int) -> str | None:
        """Which body or document “it” is: a sentence that tells of another “it” is gone past."""
        if is_nothing(self.page.text, at):
            return None
        seen = 0
        for number, (start, end) in enumerate(self._sentences_before(at)):
            found, passed = thing_in(self.page, self.people, self.said, self._name, start, end, None if number else at)
            seen += not passed
            if found is not None or seen > _THING_SENTENCES:
                return found
        start, end = next(self._sentences_before(at))  # nothing before: “The retailer will cut 900 jobs, it said.”
        return planner_in(self.page, self.people, self._name, start, end, {"will", "would"})

    def _group_before(self, at: int) -> str | None:
        for said in reversed(self.said):
            if said.at < at and at - said.at < 1500 and (said.person is None or said.person.body):
                return said.name
        return None
