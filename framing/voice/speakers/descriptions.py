"""Speakers in; out, how their articles describe them: titles, appositions, the words that name a source.

"Defence Minister Ann Lee", "Ann Lee, 71, a retired teacher from the coast,", "Lee is a nurse at the infirmary", "a
spokesman for the army". What these words say of a speaker's side and office is for a codebook to tell.
"""

import re
from collections.abc import Iterator

import pandas as pd

from framing.core.text.english.function_words import PREPOSITIONS, PRONOUNS
from framing.voice.grammar.nouns import means_people
from framing.voice.lexicons.first_names import FEMALE, MALE
from framing.voice.lexicons.speaker_nouns import ASKED_IN_NAMES, BODIES, NO_NAME, ROLES
from framing.voice.lexicons.speaker_verbs import VERBS
from framing.voice.speakers.identity import is_named, pairs_in
from framing.voice.speakers.persons.names import BLANK, POSSESSIVE
from framing.voice.speakers.persons.people import Mention, People, Person

COLUMNS = ["article_id", "speaker", "start", "end", "kind", "text"]
_LEFT, _RIGHT = 80, 220  # characters before and after a name in which it may be described
_SIGN = r"[\w’'.&-]"  # of a word
# A search that tries again from each sign of a word takes three times as long; of a word without end its last signs do.
_WORDS_BEFORE = re.compile(rf"(?:(?<!{_SIGN}){_SIGN}{{1,30}}|{_SIGN}{{30}}){BLANK}(?:{_SIGN}{{1,30}}{BLANK}){{0,5}}$")
_PIECE = re.compile(f"{_SIGN}+")
_NO_PART = NO_NAME - {"former"} | {"of", "to", "or"}
_APPOSED = re.compile(
    rf"""
    (?: {BLANK}? \( [^()]{{1,60}} \) )? , {BLANK}              # Ann Lee (North),
    (?: (?:aged{BLANK})? \d{{1,3}} (?:\ years\ old)? , {BLANK} )?  # 71,
    (?: who{BLANK}(?:is|was){BLANK} )?
    """,
    re.VERBOSE,
)
_PREDICATE = re.compile(rf"{BLANK}(?:is|was|has been|works as|worked as){BLANK}(?=(?:an?|the|one of)\b)")
_OF = re.compile(rf"{BLANK}(?:of|from){BLANK}")
_PHRASE = re.compile(r"[^,;:.!?\n“”\"()\[\]«»]{2,120}")
_OPENS = re.compile(r"(?:an?|the|his|her|their|its|our|one of|former|[\w.-]{1,30}[’']s?)\b", re.IGNORECASE)
_RELATIVE = re.compile(r"\b(?:who|which|that|whose|whom)\b")
_NO_PERSON = BODIES | set(
    "action brothers co corp corporation fund gmbh holdings hospital inc infirmary limited llc ltd opinion partners plc"
    " rights sons street systems trust".split()
)


def describe_speakers(
    quotations: pd.DataFrame, reported: pd.DataFrame, voices: pd.DataFrame, articles: dict
) -> pd.DataFrame:
    """How each article describes its speakers: one row per place.

    Columns: article_id, speaker (as in voices and quotations), start, end, kind (title: the words before a name with
    it; apposition: after it; source: the words that name a source where it speaks), text. `articles` is what
    `read_articles` gave. A speaker of whom an article says nothing has no row.
    """
    rows = list(dict.fromkeys(_sources(quotations, articles)))
    rows += dict.fromkeys(_sources(reported, articles))
    for article_id, name in pairs_in(voices, quotations):
        page = articles[article_id].page
        person = page.people.by_name.get(name)
        for mention in page.people.mentions_of(person) if person else ():
            last = page.spans[page.number_at(mention.start)][1]
            found = _described(page.text, mention, page.people, last)
            rows += [(article_id, name, start, end, kind, page.text[start:end]) for start, end, kind in found]
    return pd.DataFrame(rows, columns=COLUMNS).astype({"start": "Int64", "end": "Int64"})


def named_persons(quotations: pd.DataFrame, voices: pd.DataFrame, articles: dict) -> set[tuple[str, str]]:
    """Which speakers of which articles, (article_id, speaker), are persons with a name; bodies and places are not."""
    return {
        (article_id, name)
        for article_id, name in pairs_in(voices, quotations)
        if _is_person(name, articles[article_id].page.people.by_name.get(name))
    }


def _is_person(name: str, person: Person | None) -> bool:
    words = name.lower().split()
    if not is_named(name) or _NO_PERSON & set(words) or words[0] in ASKED_IN_NAMES:  # “Save Our Quay”
        return False
    if person is None:  # a name with additions: "Driver Ann Lee"; not “Teachers in Holtby”
        return len(words) > 1 and not any(word in PREPOSITIONS | {"the", "and"} for word in words)
    known = person.titled or person.gender is not None or " " in name or words[0] in MALE | FEMALE
    return known and not person.body and not person.place


def _sources(rows: pd.DataFrame, articles: dict) -> Iterator[tuple]:
    """The words that name a source, unless they are a pronoun; none of comments, whose readers stay unnamed."""
    known = rows[rows["speaker"].notna() & rows["source_start"].notna()]
    for row in known.itertuples():
        start, end = int(row.source_start), int(row.source_end)
        page = articles[row.article_id].page
        text = page.text[start:end]
        if text and text.lower() not in PRONOUNS and page.kind(page.number_at(start)) != "comment":
            yield row.article_id, row.speaker, start, end, "source", text


def _described(text: str, mention: Mention, people: People, last: int) -> Iterator[tuple[int, int, str]]:
    start = _title_start(text, mention.start)
    if start < mention.start or mention.end - mention.start > len(" ".join(mention.words)):
        yield start, mention.end, "title"
    for opening in (_APPOSED, _PREDICATE):
        begun = opening.match(text, mention.end, min(last, mention.end + _RIGHT))
        if begun:
            phrase = _PHRASE.match(text, begun.end(), min(last, begun.end() + _RIGHT))
            if phrase and _is_description(phrase.group()) and not _names_another(phrase, text, people):
                yield *phrase.span(), "apposition"
    of = _OF.match(text, mention.end, last)
    if of:
        phrase = _PHRASE.match(text, of.end(), min(last, of.end() + 60))
        if phrase:
            yield mention.start, phrase.start() + _noun_phrase_end(phrase.group()), "title"


def _title_start(text: str, at: int) -> int:
    """Where the words before a name that belong to it begin: "the company’s spokeswoman" Ann Lee."""
    left = max(0, at - _LEFT)
    found = _WORDS_BEFORE.search(text[left:at])
    if not found:
        return at
    begun = at
    for word in reversed(list(_PIECE.finditer(found.group()))):
        low = POSSESSIVE.sub("", word.group().lower())
        if low in _NO_PART or low.endswith(".") or (low in VERBS and low not in ROLES):
            break
        begun = left + found.start() + word.start()
    return begun


def _is_description(phrase: str) -> bool:
    """Does a phrase beside a name describe it: no clause of its own, and opened by an article or an office?"""
    head = _RELATIVE.split(phrase)[0]
    words = [word.group() for word in _PIECE.finditer(head)]
    low = [POSSESSIVE.sub("", word.lower()) for word in words]
    if not words or any(VERBS.get(word) == "finite" and word not in ROLES for word in low):
        return False
    return bool(_OPENS.match(phrase)) or any(means_people(word) for word in low[:4])


def _names_another(phrase: re.Match, text: str, people: People) -> bool:
    """Is another person named in it, other than as "Lee’s adviser"? Then it may be the next of a list."""
    return any(
        mention.person.full and not mention.person.body and text[mention.end : mention.end + 2] not in ("’s", "'s")
        for mention in people.within(*phrase.span())
    )


def _noun_phrase_end(words: str) -> int:
    """How far a noun phrase goes: to its first verb."""
    for word in _PIECE.finditer(words):
        if VERBS.get(word.group().lower()) == "finite":
            return max(word.start() - 1, 0)
    return len(words)
