"""“The readout”, “the official”: which document, whose words, was called something more before."""

import re

from framing.voice.lexicons.speaker_nouns import DOCUMENTS, NO_NAME
from framing.voice.speakers.article import Page
from framing.voice.speakers.persons.names import BLANK, POSSESSIVE

FAR, NEAR = 10_000, 1_500  # characters back to which a document, and an official, may go
_ANY = ("statement", "release", "document", "text")


def document_called(page: Page, said: list, noun: str, at: int) -> str | None:
    """The name of “the readout” at a place: the nearest one before that was called something more."""
    found = None
    for match in _document(noun).finditer(page.masked, max(0, at - FAR), at):
        found = match
    if found is not None:
        return _tidy(found.group())
    if noun in _ANY:
        documents = [one.name for one in said if one.at < at and is_document(one.name)]
        return documents[-1] if documents else None
    return None


def official_before(page: Page, at: int) -> str | None:
    """“The official”: who was called one more fully before."""
    found = None
    for match in _OFFICIAL.finditer(page.masked, max(0, at - NEAR), at):
        found = match[1]
    return found


_OFFICIAL = re.compile(rf"\b(?:[Aa]n?|[Oo]ne){BLANK}((?:[\w.’'-]+{BLANK}){{1,4}}official)\b")


def _document(noun: str) -> re.Pattern:
    return re.compile(
        rf"""
        (?: (?: (?:[A-Z]\.)+ | [A-Z][\w’'-]* ){BLANK} ){{1,5}} (?:press{BLANK})? {noun}\b  # the Ministry readout
        | (?:press{BLANK})? {noun}{BLANK}(?:of|from|by){BLANK}(?:the{BLANK})?
          (?: (?:[A-Z]\.)+ | [A-Z]\w* ) (?: {BLANK}[A-Z]\w* )*              # a readout from the Ministry
        | {noun}{BLANK}of{BLANK}(?:the{BLANK})?\w+                          # the readout of the call
        """,
        re.VERBOSE,
    )


def is_document(name: str) -> bool:
    return any(word.lower() in DOCUMENTS for word in name.split())


def _tidy(name: str) -> str:
    """The name of a document without its article and without the possessive of its owner."""
    words = [POSSESSIVE.sub("", word) for word in name.split()]
    while len(words) > 1 and words[0].lower() in NO_NAME:
        words = words[1:]
    return " ".join(words)
