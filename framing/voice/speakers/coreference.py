"""From the words for a speaker (“he”, “the minister”, “Lee”) to one name in the article."""

import re
from bisect import bisect_right

from framing.voice.lexicons.nouns import BODIES, DOCUMENTS, GROUPS, NO_NAME, ROLES
from framing.voice.lexicons.verbs import ALSO_NOUNS, VERBS
from framing.voice.speakers.clauses import Line, Source
from framing.voice.speakers.nameability import own_name
from framing.voice.speakers.names import POSSESSIVE, Mention, Person
from framing.voice.speakers.noun_phrases import head_at
from framing.voice.speakers.tokens import QUOTE

_SINGULAR = {"he": "m", "she": "f"}
_WORDS = re.compile(r"[\w@#][\w’'.&-]*")
_LEAD = {"the", "a", "an", "this", "that", "these", "those"}


class Naming:
    """Resolves sources in the order of the text, remembering who spoke last."""

    def __init__(self, article):
        self.article = article
        self.people = article.people
        self.said: list[tuple[int, Person | None, str]] = []  # (place, person, name)
        self.speaking: set[int] = set()
        self.by_name = {person.name: person for person in self.people.persons}
        self.starts = [span[0] for span in article.spans]

    def enter(self, number: int, before: int | None) -> None:
        self.number, self.before = number, before

    def spoke(self, source: Source, name: str | None) -> None:
        if name:
            person = self.by_name.get(name)
            self.said.append((source.start, person, name))
            if person is not None:
                self.speaking.add(id(person))

    def last_source(self, number: int) -> Source | None:
        """The last attribution of a paragraph: of its quotations, or of its indirect speech."""
        start, end, _ = self.article.spans[number]
        own = [what for at, what in self.article.found.items() if start <= at < end and what.get("speaker")]
        if own:
            last = max(own, key=lambda what: what["source_start"] if start <= what["source_start"] < end else 0)
            cue = (last.get("cue_start") or last["source_end"], last.get("cue_end") or last["source_end"])
            later = self._last_cue(number)
            if later is None or later.cue_start <= cue[0]:
                return Source(last["source_start"], last["source_end"], *cue, "running speaker")
            return later
        return self._last_cue(number)

    def _last_cue(self, number: int) -> Source | None:
        line: Line = self.article.line(number)
        begun = line.sentences[-1][0] if line.sentences else 0
        for verb in range(len(line.low) - 1, begun - 1, -1):
            if line.low[verb] != QUOTE and line.is_verb(verb) and VERBS[line.low[verb]] == "finite":
                first, _ = line.sentence(verb)
                found = line.subject(verb, first) or line.after_verb(verb)
                if found and line.low[found[0]] != QUOTE:
                    return Source(line.at[found[0]], line.to[found[1] - 1], *line.cue(verb), "running speaker")
        return None

    def speaker(self, source: Source) -> str | None:
        """The canonical name for the words of a source."""
        text = self.article.text
        surface = text[source.start : source.end]
        low = surface.lower()
        if low in _SINGULAR:
            return self._person_before(source.start, _SINGULAR[low])
        if low == "i":
            return "the author"
        if low in ("we", "you"):
            return None
        if low == "the latter":
            return next((mention.person.name for mention in self.people.before(source.start, 1)), None)
        if low == "it":
            return self._thing_before(source.start)
        if low in ("they", "both", "others"):
            return self._group_before(source.start)
        if low in ("who", "which", "that"):
            return self._antecedent(source.start)
        follows = "".join(_WORDS.findall(text[source.end : source.end + 30])[:1])
        verb = VERBS.get(follows) == "finite" and follows not in ALSO_NOUNS
        if verb and " of " not in surface and surface.endswith(("’s", "'s")):
            return surface  # “Marlow’s said”: a firm, not Marlow
        return self._named(source.start, source.end, surface)

    def _named(self, start: int, end: int, surface: str) -> str | None:
        relative = _RELATIVE.search(surface)
        if relative:
            end, surface = start + relative.start(), surface[: relative.start()]
        own = own_name(self.article.text, self.people, start, end)
        if own is not None:
            return own.person.name
        mentions = self.people.within(start, end)
        words = [POSSESSIVE.sub("", word) for word in _WORDS.findall(surface)]
        if not words:
            return None
        low = [word.lower() for word in words]
        at = head_at(low)
        head = low[at]
        if all(word in _LEAD for word in low):
            return None
        if words[at][0].isupper() and at < len(low) - 1 and low[at + 1] == "of" and head not in ROLES | BODIES:
            known = self._alias(words[: at + 1])
            return known if known and " " in known else " ".join(words[low[0] in _LEAD :])  # Doctors of the Coast
        described = at < len(low) - 1 and words[at][0].islower() and head in ROLES | GROUPS | DOCUMENTS | BODIES
        if mentions and not described and (self._ends_with(mentions, end) or words[-1][0].isupper()):
            return mentions[-1].person.name
        known = None if described else self._alias(words)
        if known:
            return known
        if head in DOCUMENTS and low[0] in ("the", "this", "that", "its", "their") and len(words) <= 2:
            return self._document(head, start) or " ".join(words[1:])
        if head in ROLES and low[0] in ("the", "this"):
            described = [POSSESSIVE.sub("", word) for word in low if word not in NO_NAME]
            holder = self.people.holder(described, start, head)
            if holder is not None:
                return holder.name
        if head in BODIES and low[0] == "the" and len(words) == 2:
            holder = self.people.holder([head], start)
            if holder is not None:
                return holder.name
        if low[0] == "the" and head == "official" and len(words) == 2:
            return self._last_said(start, "official") or "official"
        if surface.isupper() and len(words) == 1:  # a transcript's label
            known = next((p.name for p in self.people.persons if p.name.split()[-1].upper() == surface), None)
            return known or surface
        kept = words[1:] if low[0] in _LEAD and len(words) > 1 else words
        if low[0] in ROLES | GROUPS | DOCUMENTS | BODIES and len(words) == 1:
            common = low[0] not in BODIES or re.search(rf"\b{low[0]}\b", self.article.text)
            return low[0] if common else words[0]  # “Sources say”: a capital only because the sentence begins
        if head in DOCUMENTS and at < len(low) - 1:  # “the Ministry readout of the call” after “the Ministry readout”
            short = " ".join(kept[: at + 1 - len(low) + len(kept)])
            again = short[:1].isupper() and any(name == short for _, _, name in self.said)
            return short if again else " ".join(kept)
        return " ".join(kept)

    def _ends_with(self, mentions: list[Mention], end: int) -> bool:
        return mentions[-1].end >= end or self.article.text[mentions[-1].end : end].strip(" ’'s)") == ""

    def _alias(self, words: list[str]) -> str | None:
        """A name that is printed where names are not looked for (headlines): by its last word."""
        last = words[-1]
        if not last[0].isupper():
            return None
        for person in self.people.persons:
            if any(form.split()[-1] == last for form in person.forms):
                return person.name
        return None

    def _last_said(self, at: int, noun: str) -> str | None:
        for place, _, name in reversed(self.said[-_MEMORY:]):
            if place < at and name.endswith(noun):
                return name
        found = None
        pattern = re.compile(rf"\b(?:[Aa]n?|[Oo]ne) ((?:[\w.’'-]+ ){{1,4}}{noun})\b")
        for match in pattern.finditer(self.article.masked, max(0, at - 1500), at):
            found = match[1]
        return found

    def _document(self, noun: str, at: int) -> str | None:
        """“The readout”: the nearest one before that was called something more."""
        name = r"(?:(?:[A-Z]\.)+|[A-Z]\w*)(?: [A-Z]\w*)*"
        owned = rf"(?:[A-Z][\w.’'-]* ){{1,5}}(?:press )?{noun}\b"
        full = re.compile(rf"{owned}|(?:press )?{noun} (?:of|from|by) (?:the )?{name}|{noun} of (?:the )?\w+")
        found = None
        for match in full.finditer(self.article.masked, max(0, at - _FAR), at):
            found = match
        if found is None and noun in ("statement", "release", "document", "text"):
            documents = [name for place, _, name in self.said[-_MEMORY:] if place < at and _is_document(name)]
            return documents[-1] if documents else None
        return _tidy(found.group()) if found else None

    def _line_of(self, at: int) -> tuple[int, Line]:
        number = max(0, bisect_right(self.starts, at) - 1)
        return number, self.article.line(number)

    def _sentences_before(self, at: int, limit: int = 6):
        """The sentences that end at or before a place, the nearest first: (start, end) in the text."""
        number, line = self._line_of(at)
        seen = 0
        while number >= 0 and seen < limit:
            kind = self.article.spans[number][2]
            if kind in ("body", "standfirst", "headline", "caption") or seen == 0:
                for first, last in reversed(line.sentences):
                    if line.at[first] <= at:
                        yield line.at[first], min(line.to[last - 1], at if seen == 0 else 10**12)
                        seen += 1
            number -= 1
            if number >= 0:
                line = self.article.line(number)

    def _fits(self, person: Person, gender: str | None) -> bool:
        if person.body or not (person.full or id(person) in self.speaking):
            return False
        return gender is None or person.gender is None or person.gender == gender

    def _person_before(self, at: int, gender: str | None) -> str | None:
        """Who “he” is: named first in the sentence, else who spoke in the one before, else who is named first there."""
        doubtful = None
        for number, (start, end) in enumerate(self._sentences_before(at)):
            if number:
                for place, person, name in reversed(self.said[-_MEMORY:]):
                    if start <= place < end and person is not None and self._fits(person, gender):
                        return name
            named = [(self._doubt(mention), mention) for mention in self.people.within(start, end)]
            named = [(doubt, mention) for doubt, mention in named if doubt < 3 and self._fits(mention.person, gender)]
            doubt, mention = min(named, key=lambda found: found[0], default=(3, None))
            if doubt < (2 if number else 1):  # “Of Lee, he said”
                return mention.person.name
            doubtful = doubtful or mention
        for place, person, name in reversed(self.said[-_MEMORY:]):
            if place < at and person is not None and self._fits(person, gender):
                return name
        return doubtful.person.name if doubtful else None

    def _doubt(self, mention: Mention) -> int:
        """How unlikely a name is to be what “he” goes back to: 0, 1 or 2; 3 for one that cannot be."""
        text, person = self.article.text, mention.person
        follows = _WORDS.match(text, mention.end + 1)
        owner = text[mention.end : mention.end + 2] in ("’s", "'s") or (
            follows and POSSESSIVE.sub("", follows.group()) in BODIES
        )
        if owner or self.article.masked[mention.start] == QUOTE:
            return 3  # Lee’s bridge, the Lee campaign; a name within a quotation
        sure = (
            person.gender
            or id(person) in self.speaking
            or len(person.forms) > 1
            or any(r & ROLES for r in person.roles)
        )
        return (not sure) + bool(_AFTER_PREPOSITION.search(text, max(0, mention.start - 12), mention.start))

    def _thing_before(self, at: int) -> str | None:
        for start, end in self._sentences_before(at, limit=3):
            for match in _THING.finditer(self.article.masked, start, end):
                return self._document(match[1].lower(), match.end() + 1) or self._near_document(match)
            for mention in self.people.within(start, end):
                if mention.person.body and self.article.masked[mention.start] != QUOTE:
                    return mention.person.name
        return None

    def _near_document(self, match: re.Match) -> str:
        return re.sub(r"^(?:the|an?|this|its)\s", "", match.group(), flags=re.IGNORECASE)

    def _group_before(self, at: int) -> str | None:
        for place, person, name in reversed(self.said[-_MEMORY:]):
            if place < at and at - place < 1500 and (person is None or person.body):
                return name
        return None

    def _antecedent(self, at: int) -> str | None:
        for mention in self.people.before(at, 1):
            if at - mention.end <= 3:
                return mention.person.name
        before = self.article.text[max(0, at - 60) : at].rstrip(" ,")
        words = _WORDS.findall(before)
        return words[-1] if words else None


_THING = re.compile(rf"\b(?:[Tt]he|[Aa]n?|[Tt]his|[Ii]ts) (?:[\w’'.-]+ ){{0,3}}?({'|'.join(sorted(DOCUMENTS))})\b")


_AFTER_PREPOSITION = re.compile(r"\b(?:of|about|with|to|from|by|for|on|against|like|unlike)\s$", re.IGNORECASE)
_FAR = 10_000  # characters back to which a document may go
_MEMORY = 100  # how many attributions back a pronoun may go
_RELATIVE = re.compile(r",? (?:who|which|that)$")


def _is_document(name: str) -> bool:
    return any(word.lower() in DOCUMENTS for word in name.split())


def _tidy(name: str) -> str:
    """The name of a document without its article and without the possessive of its owner."""
    words = [POSSESSIVE.sub("", word) for word in name.split()]
    while len(words) > 1 and words[0].lower() in NO_NAME:
        words = words[1:]
    return " ".join(words)
