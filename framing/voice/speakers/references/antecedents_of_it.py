"""A sentence in; out, the body or document that “it” in the next one takes up: "the ministry", "Boeing", "a letter".

“It said” is never somebody. The subject of the sentence counts first, which is what a pronoun takes up; a name counts
unless it is a person's, a noun where it means a body or a document, or says something itself (“the retailer said”).
"""

import re
from collections.abc import Callable

from framing.core.kinds_and_voices import HEADINGS
from framing.core.ordered_spans import Span
from framing.core.text.english.function_words import (
    BE,
    DETERMINERS,
    NUMBERS,
    POSSESSIVES,
    PREPOSITIONS,
    PRONOUNS,
    STARTS_CLAUSE,
)
from framing.core.text.english.ordinary_words import is_ordinary
from framing.voice.grammar.clauses import Line
from framing.voice.grammar.nouns import head_at
from framing.voice.grammar.tokens import QUOTE
from framing.voice.lexicons.first_names import gender_of_first_name
from framing.voice.lexicons.speaker_nouns import AGENT, BODIES, DOCUMENTS, GROUPS, NO_NAME, SLUGS, is_plural
from framing.voice.lexicons.speaker_verbs import VERBS
from framing.voice.speakers.article import Page
from framing.voice.speakers.persons.people import People, Person
from framing.voice.speakers.records import Name
from framing.voice.speakers.references.documents import document_called
from framing.voice.speakers.references.unnamed import PERSONS, ends_phrase, phrase_end, subject_span

# Documents that are talked of more often than they are quoted: “it said” is one only where it is the subject.
_SELDOM_QUOTED = set("ad bill book column law order page piece platform sign".split())
_ISSUING = set(
    "published publishes released releases issued issues sent sends wrote posted posts printed unveiled circulated"
    " out signed read cited quoted obtained saw".split()
)
# “It is understood that”, “it was feared”: nothing that was told of before.
_EXPLETIVE = re.compile(
    r"it(?: has)? emerged\b|it(?:['’]s| is| was| has been| had been) (?:\w+ly )?\w+(?:ed|stood|ought|said)\b",
    re.IGNORECASE,
)
_SPAN = 6  # words from “the” to the document, at most
_MOST = 400  # words of a sentence that are looked through
NAMED = 40  # names of a sentence, from its beginning on: one with more is a list
# “Orbis expects to close the yard, it said”: what a body means to do it says itself.
_MEANS_TO = set("expects expected plans planned aims aimed hopes hoped intends intended seeks sought".split())
_BELOW = STARTS_CLAUSE | PREPOSITIONS
_BOUNDS = _BELOW | DETERMINERS
_QUOTED = DOCUMENTS - _SELDOM_QUOTED


def is_nothing(text: str, at: int) -> bool:
    """Does “it” at a place stand for nothing: “it is understood that”?"""
    return bool(_EXPLETIVE.match(text, at))


def thing_in(
    page: Page, people: People, said: list, name: Callable[[int, int], Name], start: int, end: int, own: int | None
) -> tuple[str | None, bool]:
    """What “it” may be in the sentence text[start:end], and whether “it” is the subject there, too.

    `own`: where “it” stands, if in this sentence. In “the law is clear, it said” the law is what is said; so only
    “and it said”, what stands in a clause before (“When the ministry lost, it said”), or who means to do something
    (“the firm plans to leave, it said”) counts there.
    """
    line = page.line(page.number_at(start))
    first, last = line.tokens(start, end)
    last = min(last, first + _MOST)
    if first >= last:
        return None, True
    if own is not None:
        before = line.low[last - 1]
        below = line.low[first] in _BELOW
        if (before in (",", QUOTE) and not below) or before == "that":
            return planner_in(page, people, name, start, end), True
    span = subject_span(line, first, last)
    if span is not None and line.low[span[0] : span[1]] == ["it"]:
        return None, True
    issued = None
    told = _told_by(line, first, last, span)
    span = told or (_up_to_its_verb(line, span, last) if span is not None else None)
    heading = page.kind(page.number_at(start)) in HEADINGS
    if span is not None and _may_be_it(line, people, span, last, heading):
        issued = _document_in(page, line, said, span[1], last, _ISSUING)
        if issued is None:
            return name(*line.place(span)).name, False
    return issued or _document_in(page, line, said, first, last) or _body_in(page, people, start, end), False


def _told_by(line: Line, first: int, last: int, subject: Span | None) -> Span | None:
    """“According to | Boeing |, nine left.”, “The offer was refused by | Boeing |.”: who tells or does, not a thing."""
    at = next((n + 2 for n in range(first, last - 2) if line.low[n : n + 2] == ["according", "to"]), None)
    thing = subject is not None and line.low[subject[0]] == "the" and not any(line.capital[subject[0] + 1 : subject[1]])
    if at is None and thing and subject and BODIES.isdisjoint(line.low[slice(*subject)]):
        ends = (n for n in range(subject[1] + 1, last - 1) if line.low[n] == "by" and line.low[subject[1]] in BE)
        at = next(ends, last - 1) + 1
    found = line.phrase_from(at, last) if at is not None and at < last else None
    named = found is not None and (line.capital[found[1] - 1] or line.low[found[1] - 1] in BODIES)
    return found if named else None


def planner_in(
    page: Page, people: People, name: Callable[[int, int], Name], start: int, end: int, verbs: set[str] = _MEANS_TO
) -> str | None:
    """The body that is the subject of a sentence whose verb tells what it means to do: “the firm plans to leave”."""
    line = page.line(page.number_at(start))
    first, last = line.tokens(start, end)
    span = subject_span(line, first, min(last, first + _MOST)) if first < last else None
    if span is None:
        return None
    verb = next((n for n in range(span[0] + 1, min(span[1] + 1, last)) if line.low[n] in verbs), None)
    if verb is None:
        return None
    span = span[0], verb
    at = span[0] + head_at(line.low[slice(*span)])
    noun = line.low[at]
    able = _may_be_it(line, people, span, last) or (line.low[span[0]] == "the" and AGENT.fullmatch(noun))
    if not able or noun in DOCUMENTS or is_plural(noun) or noun in PERSONS:
        return None
    return name(*line.place(span)).name


def _up_to_its_verb(line: Line, span: Span, last: int) -> Span:
    """“The report | clears the bridge”: a phrase that took the verb for a noun is over after its body or document."""
    if line.low[span[1] - 1] in BODIES | DOCUMENTS or line.capital[span[1] - 1]:
        return span
    for at in range(*span):
        if line.low[at] in BODIES | DOCUMENTS and ends_phrase(line, at, last) and line.may_say(span[1] - 1):
            return span[0], phrase_end(line, at, span[1])
    return span


def _may_be_it(line: Line, people: People, span: Span, last: int, heading: bool = False) -> bool:
    """Is this subject a body, a document or a name that is no person's? A capital tells nothing in a `heading`."""
    low = line.low[slice(*span)]
    if low[0] in PRONOUNS | NUMBERS or any(word.endswith(POSSESSIVES) for word in low[-1:]):
        return False
    at = span[0] + head_at(low)
    noun = low[at - span[0]]
    if noun in PERSONS or noun.removesuffix("s") in PERSONS or noun == "police":
        return False
    if noun in BODIES | DOCUMENTS:
        return True
    if noun in GROUPS or (len(low) == 1 and noun.endswith("s") and AGENT.fullmatch(noun[:-1]) and is_ordinary(noun)):
        return False  # “Analysts”, “Bakers”, but not “Reuters”
    says = span[1] < last and (line.is_verb(span[1]) or line.low[span[1]] in ("has", "is", "was"))
    if line.capital[at] and (at > span[0] or noun not in NO_NAME | SLUGS):
        mentions = people.within(*line.place(span), NAMED)
        if mentions:
            several = is_plural(noun) and is_ordinary(noun)  # no “Hamas”
            return not _is_somebody(mentions[-1].person) and (len(low) > 1 or says or not several)
        return len(low) == 1 and noun not in VERBS and not heading  # “Boeing”, which ends as “Standing” does
    return low[0] in ("the", "this", "its") and says and not is_plural(noun)


def _is_somebody(person: Person) -> bool:
    """Is a name surely a person's: by a title, a first name, or who was “he” or “she” before?"""
    first = person.name.split()[0].lower()
    return not person.body and bool(person.gender or person.titled or gender_of_first_name(first))


def _document_in(
    page: Page, line: Line, said: list, first: int, last: int, after: set[str] | None = None
) -> str | None:
    """The first document of a stretch, “a letter”, “the readout”: no verb within, and not the subject of one.

    `after`: only behind one of these verbs, as its object.
    """
    for the in range(first, last):
        if line.low[the] not in ("the", "a", "an", "this", "its") or (after and line.low[the - 1] not in after):
            continue
        for at in range(the + 1, min(the + _SPAN, last)):
            word = line.low[at]
            if not line.is_word(at) or word in _BOUNDS or line.is_deed(at):
                break
            ends = at + 1 >= last or not line.low[at + 1][0].isalpha() or line.low[at + 1] in PREPOSITIONS
            if word in _QUOTED and (ends or line.low[the - 1] in PREPOSITIONS):
                full = document_called(page, said, word, line.to[at] + 1)
                return full or page.text[line.at[the + 1] : line.to[at]]
    return None


def _body_in(page: Page, people: People, start: int, end: int) -> str | None:
    for mention in people.within(start, end, NAMED):
        if mention.person.body and page.masked[mention.start] != QUOTE:
            return mention.person.name
    return None
