"""What in a codebook is no fault and yet counts other than it looks: an exception of nothing, a pattern of "the"."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from framing.codebook.faults.of_patterns import patterns_of_sides
from framing.codebook.inflection import forms, spelled
from framing.codebook.models import Codebook
from framing.core.text.words import COMMON

_NO_WORD = re.compile(r"[^\w']+")


class Doubt(NamedTuple):
    """What is doubtful, where, as "war cabinet (war)", and what to do about it."""

    what: str
    where: list[str]
    advice: str


def doubts_of(codebook: Codebook) -> list[Doubt]:
    """The doubts about a codebook's names, those of its parties and the words of its roles.

    >>> from framing.codebook.load import read_codebook
    >>> doubts_of(read_codebook("data/codebook.yml"))
    []
    """
    terms = [term for referent in codebook.referents for term in referent.terms]
    common = [f"{pattern} ({term.term})" for term in terms for pattern in term.patterns if _is_common(pattern)]
    idle, barred = [], []
    for name, patterns, exceptions, inflect in _with_exceptions(codebook):
        ways = {way: pattern for pattern in patterns for way in spelled(pattern)}
        found = {_words(form) for way in ways for form in forms(way, inflect)}
        taken = {form for one in exceptions for way in spelled(one) for form in forms(way)}
        idle += [f"{one} ({name})" for one in exceptions if not any(_holds(way, found) for way in spelled(one))]
        barred += [f"{pattern} ({name})" for way, pattern in ways.items() if forms(way, inflect)[0] in taken]
    told = (
        ("pattern of words that stand in every text", common, "write the words that make it a name"),
        ("exception that holds no pattern of its name", idle, "an exception is the pattern with the words around it"),
        ("pattern that is an exception of its own name, too", barred, "it is never counted: leave out one of the two"),
    )
    return [Doubt(what, list(dict.fromkeys(where)), advice) for what, where, advice in told if where]


def _with_exceptions(codebook: Codebook) -> Iterator[tuple[str, list[str], list[str], str]]:
    """Name, patterns, exceptions and which forms count, of every term, party and role that has exceptions."""
    for term in (term for referent in codebook.referents for term in referent.terms):
        if term.except_:
            yield term.term, term.patterns, term.except_, term.inflect
    for _, name, listed, inflect in patterns_of_sides("", enumerate([*codebook.parties, *codebook.roles])):
        *patterns, exceptions = listed.values()
        if exceptions:
            yield name, [pattern for each in patterns for pattern in each], exceptions, inflect


def _is_common(pattern: str) -> bool:
    return pattern.islower() and all(set(_words(way).split()) <= COMMON for way in spelled(pattern))


def _words(form: str) -> str:
    return _NO_WORD.sub(" ", f" {form} ".lower())


def _holds(exception: str, found: set[str]) -> bool:
    """Has an exception, in one of its own forms, one of these in it?"""
    return any(form in written for written in map(_words, forms(exception)) for form in found)
