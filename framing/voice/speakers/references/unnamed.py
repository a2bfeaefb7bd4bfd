"""A sentence in; out, its subject where that is somebody without a name: "a union spokeswoman", "one resident".

Whom “she” goes back to is seldom told by names alone: news introduces many only by what they are. The subject of a
sentence counts, which is what a pronoun in the next one takes up, and only nouns that surely mean people: “the weather
turned” ends as “the baker turned” does.
"""

import re
from collections.abc import Callable
from itertools import zip_longest
from typing import NamedTuple

from framing.core.ordered_spans import Span
from framing.core.text.english.function_words import (
    AUXILIARY,
    DAYS,
    DETERMINERS,
    POSSESSIVES,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVE_PRONOUNS,
)
from framing.core.text.surnames import has_capital
from framing.voice.grammar.clauses import FAR, Line
from framing.voice.grammar.nouns import head_at, head_noun, means_people
from framing.voice.grammar.tokens import QUOTE
from framing.voice.lexicons.first_names import FEMALE_NOUNS, KINSHIP, MALE_NOUNS
from framing.voice.lexicons.speaker_nouns import (
    AGENT,
    BODIES,
    DOCUMENTS,
    GROUPS,
    PLURAL_BODIES,
    QUALIFIERS,
    ROLES,
    SAYING_NOUNS,
    is_plural,
)
from framing.voice.lexicons.speaker_verbs import VERBS
from framing.voice.speakers.article import Page
from framing.voice.speakers.persons.genders import gender_of

_BY_KIND = set("man woman person child girl boy lady gentleman".split()) | KINSHIP  # said of whoever has a name, too
_OTHERS = set(
    "friend neighbour neighbor nurse chef pilot monk nun guest agent apprentice athlete cadet clerk client cook".split()
)
_OTHERS |= set(
    "cop groom guard bride heir hostage landlady landlord patient recruit relative spouse twin victim youth".split()
)
_OTHERS |= set(
    """
    builder campaigner colleague demonstrator detainee docker driver engineer firefighter fisher guide hiker
    investigator islander medic migrant militant miner negotiator neighbour paramedic passenger player prisoner
    protester pupil rebel refugee rescuer sailor settler shopkeeper soldier striker survivor swimmer trader
    villager volunteer walker
    """.split()
)
# Of a role and of a thing: “his chair stayed empty”.
_NO_PERSON = set("presidency prime major general star whip justice american chair anchor head counsel".split())
PERSONS = (ROLES | _BY_KIND | _OTHERS | MALE_NOUNS | FEMALE_NOUNS) - _NO_PERSON - DOCUMENTS - BODIES
# Not “checklist”, “twist”.
_BY_ENDING = re.compile(
    r"(?!(?:check|play|short|long|black|wait|wish)list|he?ist|twist|wrist)[a-z]{2,40}(?:man|woman|boy|girl|ist|crat)"
)
# Offices that one person holds, so that “the mayor” may come in as “the”; “the candidate”, “the former mayor” is known.
_OFFICES = set(
    """
    mayor minister premier president chancellor governor ambassador judge coroner prosecutor spokesman spokeswoman
    spokesperson bishop archbishop pope king queen prince princess sheriff superintendent inspector captain coach
    director chairman chairwoman chairperson manager treasurer secretary rabbi imam priest pastor commander
    """.split()
)
_NOBODY = set("no any every each what neither not many some most few all its such these those".split())
_ONE = {"a", "an", "one", "another"}
_ASKING = set("ask asks asked press pressed question questioned quiz quizzed wonder wondered interviewed".split())
_ASKERS = {"questioner", "interviewer", "moderator", "heckler"}
_OWN = {"my", "his", "her", "their", "our"}
_OWNED = re.compile(r"\w(?:[’']s|s[’'])\s")
_NEAR = 8  # words from the beginning of a subject to its verb
_BACK = 10_000  # characters back to which “the keeper” may go, as with documents
_SET_OFF = re.compile(r",\s(?:[\w’'-]{1,40}\s){0,5}$")
_CALLED = {"named", "called", "known", "identified"}


def sex_of(words: list[str]) -> str | None:
    """“m” or “f” by the noun for a person, where it tells.

    >>> [sex_of(words.split()) for words in ("union spokeswoman", "fisherman", "sister of the mayor", "official")]
    ['f', 'm', 'f', None]
    """
    noun = head_noun(words)
    ending = re.search(r"(?:man|woman|boy|girl)$", noun) if noun != "human" else None
    return gender_of([noun]) or (gender_of([ending.group()]) if ending else None)


def is_one_person(name: str, opening: str) -> bool:
    """Is the name of somebody who has spoken, printed after this word, that of one person without a name?

    >>> is_one_person("union official", "a"), is_one_person("report", "a"), is_one_person("King", "King")
    (True, False, False)
    """
    words = name.split()
    at = head_at([word.lower() for word in words])
    noun = words[at]
    if noun.lower() in ("one", "another"):
        return len(words) > 2 and means_people(words[-1])
    if noun in _ASKERS:
        return False
    if opening.lower() not in _ONE | {"the"} and not _OWNED.search(name) and opening.lower() not in _OWN:
        return False  # a name with additions: “master of ceremonies Ann Lee”
    spoke = opening.lower() in _ONE and bool(AGENT.fullmatch(noun)) and noun not in BODIES | DOCUMENTS | SAYING_NOUNS
    return noun in PERSONS or spoke


class Subject(NamedTuple):
    """The subject of a sentence: where its words stand, these in lower case, and what they are."""

    start: int
    end: int
    words: list[str]
    kind: str  # "one" person, "many" people or a body, a "pronoun", or "" for anything else

    def fits(self, gender: str | None) -> bool:
        """May “he” (m), “she” (f) or “they” (None) be this one?"""
        if gender is None:
            return self.kind == "many" or (self.kind == "one" and sex_of(self.words) is None)
        return self.kind == "one" and sex_of(self.words) in (gender, None)


def subject_in(page: Page, start: int, end: int) -> Subject | None:
    """The subject of the sentence text[start:end]; None where it has none, as where all of it is a quotation."""
    line = page.line(page.number_at(start))
    first, last = line.tokens(start, end)
    if all(word == QUOTE or not word[0].isalnum() for word in line.low[first:last]):
        return None
    span = subject_span(line, first, last)
    if span is None:
        return Subject(start, start, [], "")
    kind = ""
    person = _person_phrase(line, span, last)
    if line.low[span[0]] in PRONOUNS and span[1] == span[0] + 1:
        kind = "pronoun"
    elif person is not None:
        others = asks(page, line.at[person[0]]) or line.low[person[1] : last][:1] in ([word] for word in _CALLED)
        span, kind = person, "" if others else "one"
    else:
        many = _many_phrase(line, span, last)
        span, kind = (many, "many") if many else (span, "")
    return Subject(*line.place(span), line.low[span[0] : span[1]], kind)


def subject_span(line: Line, first: int, last: int) -> Span | None:
    """Whoever says in a sentence what it tells (“The mayor must go, a clerk said”), else what heads it."""
    if first + 2 < last and line.low[first] in PREPOSITIONS and line.low[first + 1] in DAYS:
        first += 2  # “On Friday a clerk rejected it”
    for verb in range(last - 1, max(first, last - FAR), -1):
        if line.low[verb] != QUOTE and line.is_finite(verb):
            found = line.after_verb(verb) if line.low[verb - 1] in (",", QUOTE) else None
            if found is None or line.low[found[1] : last][:1] not in ([], ["."], [","]):  # not “…, said a clerk.”
                found = line.subject(verb, first)
                if found is None or found[0] <= first or line.low[found[0] - 1] not in (",", QUOTE):
                    continue
                if "," in line.low[found[1] : verb] or line.low[found[1] - 1] in RELATIVE_PRONOUNS:
                    continue  # “…, a friend of hers, said”, “…, a clerk who says”
            if line.speaks(found):
                return found
    return line.head_subject(first, last)


def _person_phrase(line: Line, span: Span, last: int) -> Span | None:
    """The words of a subject that name one person without a name; None if they do not."""
    first = span[0]
    if line.low[first] in _NOBODY or line.low[first] in PRONOUNS - {"one", "another"}:
        return None
    if line.low[first] in ("one", "another") and line.low[first + 1 : first + 2] == ["of"]:
        many = next((n for n in range(first + 2, span[1]) if _are_people(line, n, last)), None)
        return None if many is None else (first, many + 1)
    owned = any(word.endswith(POSSESSIVES) for word in line.low[first : span[1]])
    if not (owned or line.low[first] in DETERMINERS or line.low[first] in ("one", "another")):
        return None  # “Engineer Ann Lee”, “Police”, “two residents”
    for at in range(first + 1, span[1]):
        if not line.capital[at] and _is_person(line, at, last) and ends_phrase(line, at, last):
            return first, phrase_end(line, at, span[1])
    return None


def _many_phrase(line: Line, span: Span, last: int) -> Span | None:
    """“two residents”, “the union”: the words of a subject that “they” may mean."""
    if line.low[span[0]] in _NOBODY:
        return None
    for at in range(*span):
        word = line.low[at]
        body = (word in BODIES and not line.capital[at]) or word in PLURAL_BODIES or word == "police"
        if (body or _are_people(line, at, last)) and ends_phrase(line, at, last):
            return span[0], phrase_end(line, at, span[1])
    return None


def _is_person(line: Line, at: int, last: int) -> bool:
    """A noun that means a person: by the word, or by its ending (baker) where it says something or “who” follows."""
    word = line.low[at]
    if word in PERSONS or (_BY_ENDING.fullmatch(word) and word != "human"):
        return True
    return _speaks(line, at, word, last)


def _are_people(line: Line, at: int, last: int) -> bool:
    """The same of several: “residents”; “bakers” where they say something, but not “events”."""
    noun = line.low[at]
    single = noun[:-3] + "y" if noun.endswith("ies") else noun.removesuffix("s")
    if not is_plural(noun) or single in BODIES | DOCUMENTS:
        return False
    return noun in GROUPS or single in PERSONS or noun.endswith(("men", "women")) or _speaks(line, at, single, last)


def _speaks(line: Line, at: int, noun: str, last: int) -> bool:
    """Does a noun with the ending of one for people say something here, or does “who” follow it?"""
    if noun in BODIES | DOCUMENTS or not AGENT.fullmatch(noun) or at + 1 >= last:
        return False
    at += line.low[at + 1] == "," and line.low[at + 2 : at + 3] == ["who"]  # “a baker, who gave no name, …”
    following = line.low[at + 1]
    return following == "who" or (line.is_verb(at + 1) and VERBS[following] == "finite")


def ends_phrase(line: Line, at: int, last: int) -> bool:
    """Is the noun at its end: no further noun (“student union”, “minister’s letter”), as far as the next word tells?"""
    if line.low[at].endswith(POSSESSIVES):
        return False
    if at + 1 >= last:
        return True
    word = line.low[at + 1]
    small = word in PREPOSITIONS or word in AUXILIARY or word == "who" or not word[0].isalnum()
    return small or line.may_say(at + 1) or line.is_deed(at + 1) or line.is_adverb(at + 1) or line.capital[at + 1]


def phrase_end(line: Line, at: int, last: int) -> int:
    """Past what belongs to the noun: “spokeswoman for the harbour | rejected”."""
    end = at + 1
    while end < last and not (line.low[end] in RELATIVE_PRONOUNS or line.may_say(end) or line.is_adverb(end)):
        end += 1
    return end


def asks(page: Page, at: int) -> bool:
    """“A reporter asked Lee about it”, “‘Why?’ a reporter asked”: whoever is asked answers; not “she asked to go”."""
    line = page.line(page.number_at(at))
    begun = line.tokens(at, at)[0]
    low = line.low[begun : line.sentence(begun)[1]]
    near = [word for word, then in zip_longest(low[:_NEAR], low[1 : _NEAR + 1]) if then not in ("to", "not", "for")]
    return not (_ASKING | _ASKERS).isdisjoint(near)


def may_be_named(page: Page, words: list[str], start: int, named: Callable[[int, int], bool]) -> bool:
    """May “the keeper”, “the woman” at a place be another word for somebody named?

    Not where it was brought in as “a keeper” before, nor where it is an office that one person holds; but where it
    stood in a sentence with a name (“Lee was made mayor”). `named`: is who may be meant named in a stretch of the text?
    """
    if words[0] not in ("the", "this", "that") or not named(0, len(page.text)):
        return False
    noun, begun = re.escape(head_noun(words)), max(0, start - _BACK)
    for found in re.compile(rf"\b{noun}\b", re.IGNORECASE).finditer(page.masked, begun, start):
        line = page.line(page.number_at(found.start()))
        first, last = line.sentence(line.tokens(found.start(), found.end())[0])
        if named(line.at[first], line.to[last - 1]):
            return True
    if any(word.endswith(("’s", "'s", "s’", "s'")) for word in words):
        return False  # “the driver’s widow”: brought in by whose she is
    if head_noun(words) in _OFFICES and not QUALIFIERS & set(words):
        return False
    brought = re.compile(rf"\b(?:an?|one|another)\s(?:[\w’'-]{{1,40}}\s){{0,3}}?{noun}\b", re.IGNORECASE)
    return not brought.search(page.masked, begun, start)


def named_after(text: str, one: Subject, end: int, mentions: list[tuple[int, int]]) -> bool:
    """“The envoy to the coast, former minister Ann Lee, rose”: does a name that is set off by commas say who it is?"""
    placed = has_capital(text[one.start : one.end].split()[-1])  # “the envoy to Lund, Ohio, rose”
    set_off = ((start, stop) for start, stop in mentions if text[stop : stop + 1] == "," and stop < end)
    own = [start for start, stop in set_off if not (placed and text[start:stop].isalpha())]
    return any(_SET_OFF.search(text, one.end, start) for start in own)
