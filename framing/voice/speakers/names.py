"""The text of one article in; out, who is named in it and which names mean one person or body.

General rules of English newsroom style: a full name first and a surname afterwards, a title or role before or after the
name, then “the minister” for whoever was called a minister. There is no list of politicians; the word lists below are
role nouns, nouns for bodies and documents, and capitalised words that name nobody.
"""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field

import pandas as pd

from framing.reading.corpus import Corpus
from framing.voice.lexicons.nouns import ALSO_CALLED, BODIES, DOCUMENTS, GROUPS, NO_NAME, ROLES

_TITLE = r"(?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|Maj|Capt|Sgt|Adm|Sen|Sens|Gov|Rep|Reps|Prof|Rev|Hon|St|Fr|Jr|Sr|Brig|Cmdr)\."
_WORD = r"(?:(?:[^\W\d_a-zß-ÿ]\.)+|[^\W\d_a-zß-ÿ][^\W_]*(?:[’'‑-][^\W_]+)*)"
_LINK = r"(?:(?:of|for) (?:the )?|(?:de|la|del|von|van|der|den|bin|ibn|al-|el-|al|el|di|da) ?)"
# A run of capitalised words. What stands before a name in it (a title, a nation, a ministry) is told apart afterwards.
NAME = re.compile(rf"(?:{_TITLE}|{_WORD})(?:[ \u00a0](?:{_LINK})?(?:{_TITLE}|{_WORD}|\d{{1,3}}(?![\d,.%]*\d)))*")
POSSESSIVE = re.compile(r"(?:[’']s|(?<=s)[’'])$")
MALE, FEMALE = {"he", "him", "his", "himself"}, {"she", "her", "hers", "herself"}
_PIECE = re.compile(r"[^ \u00a0]+")
_HEADED = ROLES | BODIES | {"state", "bank", "ministry", "minister", "secretary"}
_PLACE = re.compile(r"\b(?:in|at|near|into|across) (?:the |[a-z]+ern |central )?$")
_BEFORE = re.compile(r"((?:[\w’'-]+ ){0,4}[\w’'-]+) $")
_AFTER = re.compile(r" ?(?:\([^()]{1,40}\))?, ((?:[^\W\d_][\w’'.&-]*[ ,]){1,14})")
_PRONOUN = re.compile(r"\b(?:he|him|his|himself|she|her|hers|herself)\b", re.IGNORECASE)
_SENTENCE_START = re.compile(r"(?:^|[.!?:…][”\"’')\]]*|[“\"‘(])\s*$")


@dataclass
class Person:
    """A person or body: its canonical name, what it was called, and where it is named."""

    name: str
    body: bool = False
    full: bool = False  # a full name or a title was printed
    place: bool = False  # mostly “in” or “at” it
    gender: str | None = None
    roles: list[frozenset[str]] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    forms: dict[str, int] = field(default_factory=dict)


@dataclass
class Mention:
    """One place where a name stands: `start` and `end` include the title before it."""

    start: int
    end: int
    words: tuple[str, ...]
    role: frozenset[str]
    person: Person | None = None


@dataclass
class People:
    """Everybody named in one article, and their mentions in the order of the text."""

    persons: list[Person]
    mentions: list[Mention]

    def __post_init__(self):
        self._starts = [mention.start for mention in self.mentions]
        known = [person for person in self.persons if person.full or person.body]
        self.surnames = frozenset(form.split()[-1].lower() for person in known for form in person.forms)

    def within(self, start: int, end: int) -> list[Mention]:
        """The mentions that begin in a stretch of the text."""
        return self.mentions[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def before(self, at: int, count: int) -> list[Mention]:
        """The last mentions before a place, the nearest first."""
        last = bisect_right(self._starts, at - 1)
        return self.mentions[max(0, last - count) : last][::-1]

    def holder(self, words: list[str], at: int, head: str | None = None) -> Person | None:
        """Whoever was last given the role that these words name ("the top US diplomat"), before `at` if anybody."""
        head = head or next((word for word in reversed(words) if word in ROLES or word in BODIES), None)
        if head is None:
            return None
        best, best_rank = None, None
        for person in self.persons:
            fits = max((_fit(role, head, words) for role in person.roles), default=0)
            if fits:
                earlier = bisect_left(person.starts, at)
                near = at - person.starts[earlier - 1] if earlier else 10**6 + person.starts[0]
                rank = (fits, -near)
                if best_rank is None or rank > best_rank:
                    best, best_rank = person, rank
        return best


def _fit(role: frozenset[str], head: str, words: list[str]) -> int:
    """How many words of a description a role shares; 0 if the noun itself is not in the role."""
    same = head in role or any(role.issuperset(name.split()) for name in ALSO_CALLED.get(head, ()))
    if not same or ("prime" in words) != ("prime" in role) or ("vice" in words) != ("vice" in role):
        return 1 if same and "prime" in role and "vice" not in words and "prime" not in words and len(words) == 1 else 0
    return 2 + sum(word in role for word in words)


def find_people(corpus: Corpus, passages: pd.DataFrame) -> pd.DataFrame:
    """Who is named where: one row per mention of a person or body, with its canonical name.

    Columns: article_id, start, end (with the title), name (canonical), kind ("person" or "body"), surface.

    >>> from framing.reading.passages.classify import find_passages
    >>> from framing.reading import read
    >>> seeds = read("seeds")
    >>> found = find_people(seeds, find_passages(seeds))
    >>> found[found.surface == "Defense Minister Yoav Gallant"].name.unique().tolist()
    ['Yoav Gallant']
    """
    rows = []
    for article_id, own in passages.groupby("article_id", sort=False):
        text = corpus.texts[article_id]
        own = own[own.kind != "comment"].sort_values("start")
        spans = list(zip(own.start.tolist(), own.end.tolist(), strict=True))
        for mention in people_of(text, spans).mentions:
            kind = "body" if mention.person.body else "person"
            found = {"article_id": article_id, "start": mention.start, "end": mention.end, "name": mention.person.name}
            rows.append(found | {"kind": kind, "surface": text[mention.start : mention.end]})
    columns = ["article_id", "start", "end", "name", "kind", "surface"]
    return pd.DataFrame(rows, columns=columns).astype({"start": "Int64", "end": "Int64"})


def people_of(text: str, spans: list[tuple[int, int]]) -> People:
    """Everybody named in these stretches of a text.

    >>> text = "Mayor Ann Lee spoke. “No,” said Lee. The mayor left."
    >>> found = people_of(text, [(0, len(text))])
    >>> [mention.person.name for mention in found.mentions], found.holder(["mayor"], 40).name
    (['Ann Lee', 'Ann Lee'], 'Ann Lee')
    """
    mentions = [mention for start, end in spans for mention in _mentions(text, start, end)]
    persons = _grouped(mentions)
    _tell_places(text, persons)
    found = People(persons, mentions)
    _learn_genders(text, spans, found)
    return found


def _mentions(text: str, start: int, end: int):
    for match in NAME.finditer(text, start, end):
        yield from _split(text, start, match)


def _split(text: str, start: int, match: re.Match):
    """A run of capitalised words as mentions: cut where a possessive or a word that names nobody stands."""
    run: list[tuple[int, str, str]] = []
    for word in _PIECE.finditer(match.group()):
        piece = word.group()
        low = piece.lower().rstrip(".")
        base = low.split("’")[0].split("'")[0] if "’" in low or "'" in low else low
        linked = low in ("of", "for", "the") and run and (low == "the" or run[-1][2] in _HEADED)
        if base in NO_NAME and not linked:
            yield from _mention(text, start, run)
            run = []
            continue
        if run and run[-1][1] != POSSESSIVE.sub("", run[-1][1]) and low not in BODIES:
            yield from _mention(text, start, run)  # Egypt’s | Sinai Peninsula, but Prime Minister’s Office
            run = []
        run.append((match.start() + word.start(), piece, low))
    yield from _mention(text, start, run)


def _mention(text: str, start: int, run: list[tuple[int, str, str]]):
    """One run as a mention: the title before the name and the name itself, told apart."""
    while run and run[0][2].isdigit():
        run = run[1:]
    while run and run[-1][2] in ("of", "for", "the"):
        run = run[:-1]
    low = [word[2] for word in run]
    role_end = 0
    for number, word in enumerate(low):
        if word in ROLES:
            role_end = number + 1
            if number + 2 < len(low) and low[number + 1] == "of":
                role_end = number + 3  # Secretary of State, Chief of Staff
    if role_end >= len(low):
        return
    name = tuple(POSSESSIVE.sub("", piece) for _, piece, _ in run[role_end:])
    at, (last_at, last, _) = run[0][0], run[-1]
    finish = last_at + len(POSSESSIVE.sub("", last))
    common = low[0].endswith(("ing", "ed", "ly")) or low[0] in GROUPS | DOCUMENTS
    if len(run) == 1 and common and (_SENTENCE_START.search(text, max(start, at - 4), at) or at == start):
        return  # “Standing next to her”: a capital only because a sentence begins
    role = {word for word in low[:role_end] if word != "of"}
    role |= _role_before(text, start, at) | _role_after(text, finish)
    yield Mention(at, finish, name, frozenset(role))


def _role_before(text: str, start: int, at: int) -> set[str]:
    """“opposition leader Yair Lapid”: the lower-case words right before a name, if the last is a role."""
    found = _BEFORE.search(text, max(start, at - 60), at)
    if not found:
        return set()
    words = [word.lower() for word in found[1].split()]
    if words[-1] not in ROLES:
        return set()
    while words and (words[0] in NO_NAME and words[0] != "former"):
        del words[0]
    cut = max((n for n, word in enumerate(words) if word in NO_NAME), default=-1)
    return set(words[cut + 1 :])


def _role_after(text: str, at: int) -> set[str]:
    """“Matthew Miller, the State Department’s spokesman,”: the phrase after the comma, if it holds a role."""
    if text[at : at + 1] not in (",", " "):
        return set()
    found = _AFTER.match(text, at, at + 160)
    if not found:
        return set()
    printed = found[1].split(",")[0].split()
    words = [POSSESSIVE.sub("", word.lower()) for word in printed]
    role = next((n for n, word in enumerate(words) if word in ROLES), None)
    if role is None or any(word in ("who", "which", "said", "told", "says", "and", "met") for word in words[:role]):
        return set()
    if role + 1 < len(words) and printed[role][0].isupper() and printed[role + 1][0].isupper():
        return set()  # “, Defense Minister Yoav Gallant”: the next of a list
    return {word for word in words[: role + 3] if word not in NO_NAME}


def _grouped(mentions: list[Mention]) -> list[Person]:
    """Give every mention its person: those whose words end alike are one, the longer form first."""
    by_last: dict[str, list[Person]] = {}
    members: dict[int, tuple[str, ...]] = {}
    order = sorted(range(len(mentions)), key=lambda n: (-min(len(mentions[n].words), 2), n))
    for number in order:
        mention = mentions[number]
        known = by_last.setdefault(mention.words[-1].lower(), [])
        fitting = [person for person in known if _same(mention.words, members[id(person)])]
        if not fitting and mention.role:  # Tony and Antony, both of them the secretary of state
            fitting = [person for person in known if any(len(role & mention.role) > 1 for role in person.roles)]
        if fitting:
            person = max(fitting, key=lambda person: sum(person.forms.values()))
        else:
            person = Person(" ".join(mention.words))
            members[id(person)] = mention.words
            known.append(person)
        mention.person = person
        form = " ".join(mention.words)
        person.forms[form] = person.forms.get(form, 0) + 1
        if mention.role and mention.role not in person.roles:
            person.roles.append(mention.role)
    for mention in mentions:
        mention.person.starts.append(mention.start)
    persons = list({id(mention.person): mention.person for mention in mentions}.values())
    for person in persons:
        _settle(person)
    return persons


def _same(words: tuple[str, ...], known: tuple[str, ...]) -> bool:
    """Do two names that end alike mean one? A surname, a shorter form, or another middle name."""
    if ("of" in words or "of" in known) and words != known:
        return False  # Israel is not the Times of Israel
    short, long = sorted((words, known), key=len)
    return long[-len(short) :] == short or (len(short) > 1 and words[0] == known[0])


def _settle(person: Person) -> None:
    """Choose the canonical name (the fullest; for a body the commonest) and tell whether it is a body."""
    words = [word.lower() for form in person.forms for word in form.split()]
    capitals = person.name.isupper() and len(person.name) > 1
    person.body = capitals or any(word in BODIES or word in DOCUMENTS or word.isdigit() for word in words)
    titled = any(role & ROLES for role in person.roles)
    long = [form for form in person.forms if " " in form] or list(person.forms)
    person.name = max(long, key=lambda form: (person.forms[form], -len(form)))
    person.full = not person.body and (titled or " " in person.name)
    for role in person.roles:
        person.gender = "m" if "mr" in role else "f" if role & {"mrs", "ms"} else person.gender
    if person.body:
        person.roles.append(frozenset(words))


def _tell_places(text: str, persons: list[Person]) -> None:
    """A name that mostly follows “in” or “at” is a place, which is never “he” or “she”."""
    for person in persons:
        if not any(role & ROLES for role in person.roles):
            places = sum(bool(_PLACE.search(text, max(0, at - 20), at)) for at in person.starts)
            person.place = 2 * places >= len(person.starts)
            person.full = person.full and not person.place


def _learn_genders(text: str, spans: list[tuple[int, int]], found: People) -> None:
    """He or she: by the pronouns that follow a name before another is named; where both do, two to one decides."""
    votes: dict[int, list[int]] = {}
    for start, end in spans:
        mentions = [mention for mention in found.within(start, end) if mention.person.full]
        at = [mention.start for mention in mentions]
        if not at:
            continue
        for match in _PRONOUN.finditer(text, at[0], end):
            person = mentions[bisect_left(at, match.start()) - 1].person
            votes.setdefault(id(person), [0, 0])[match.group().lower() in FEMALE] += 1
    for person in found.persons:
        he, she = votes.get(id(person), (0, 0))
        if person.gender is None and ((he >= 2 * she and he) or (she >= 2 * he and she)):
            person.gender = "m" if he > she else "f"
