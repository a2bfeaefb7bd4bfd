"""What is wrong with the patterns of a codebook: empty, of another language, too wide, or shared by two names."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from framing.codebook.inflection import MOST_WAYS, TOO_MANY, forms, spelled, ways
from framing.codebook.models import Party, Role

Place = tuple  # the keys and numbers that lead to a value, as in ("referents", 0, "terms", 2, "frame")
Fault = tuple[Place, str]
Patterned = tuple[Place, str, dict[str, list[str]], str]  # place, name, lists of patterns (exceptions last), inflect
SENTENCES = {"examples", "not", "none"}
NOTHING = "the pattern {!r} is empty: write the words to look for"
LONGEST = 1_000  # characters of a pattern
LONGEST_NAME = 300  # characters of the name of a referent, a term …
NAMES = {"referent", "term", "frame", "target", "party", "role", "act", "label"}
OTHER_WORDS = ("acts", "aliases", "cues", "debate", "emotive", "known_as", "targets")  # those of terms know more
SIGNS = "*?\\()[]|"  # of other pattern languages; a full stop is common in words (Oct. 7, U.S.)


def faults_of_patterns(entries: Iterable[Patterned]) -> Iterator[Fault]:
    """Patterns without a letter or digit, and patterns that would find the same words for two terms, or two parties."""
    owners: dict[str, tuple[str, str]] = {}
    for place, name, listed, inflect in entries:
        for key, patterns in listed.items():
            for number, pattern in enumerate(patterns):
                if _is_empty(pattern):
                    yield (*place, key, number), NOTHING.format(pattern)
                elif misplaced := _without_capital(pattern):
                    yield (
                        (*place, key, number),
                        f"the pattern {pattern!r} holds {misplaced!r}: an equals sign stands right before a word that "
                        "has a capital, and asks for it (=Reform finds Reform, not reform)",
                    )
                elif signs := [sign for sign in SIGNS if sign in pattern]:
                    yield (
                        (*place, key, number),
                        (
                            f"the pattern {pattern!r} holds {' '.join(signs)}: patterns are plain words; "
                            "write each name out (its plural and the like are found by themselves)"
                        ),
                    )
        key, patterns = next(iter(listed.items()))
        for number, pattern in enumerate(patterns):
            for form in dict.fromkeys(form for way in spelled(pattern) for form in forms(way, inflect)):
                other, theirs = owners.setdefault(form, (name, pattern))
                if other != name:
                    both = f"and {theirs!r} of {other!r} both find {form!r}"
                    same = f"is also a pattern of {other!r}" if theirs == pattern else both
                    yield (*place, key, number), f"the pattern {pattern!r} {same}: keep it in one of them"
                    break


def _walk(value, place: Place = ()) -> Iterator[tuple[Place, Any]]:
    """Every value within a value, with its place."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, one in inner:
        yield (*place, key), one
        yield from _walk(one, (*place, key))


def _listed_texts(value, place: Place = ()) -> Iterator[tuple[Place, str]]:
    """The texts in lists: patterns and cues, but no sentences (examples)."""
    for at, text in _walk(value, place):
        if isinstance(text, str) and isinstance(at[-1], int) and SENTENCES.isdisjoint(at):
            yield at, text


def faults_of_blanks(content: dict) -> Iterator[Fault]:
    """Words of acts, targets, cues and the like that hold nothing to look for; one of an emoji alone is a word."""
    for key in OTHER_WORDS:
        for place, text in _listed_texts(content.get(key), (key,)):
            if not any(forms(text, "noun")):
                yield place, NOTHING.format(text)


def faults_of_width(content: dict) -> Iterator[Fault]:
    """Patterns that slashes and hyphens multiply without measure."""
    for place, text in _listed_texts(content):
        if len(text) > LONGEST:
            yield place, f"{text[:40]!r} … is {len(text):,} characters long: a pattern or cue has {LONGEST:,} at most"
        elif ways(text) > MOST_WAYS:
            shown = text if len(text) < 60 else f"{text[:60]} …"
            yield place, f"the pattern {shown!r} {TOO_MANY.format(ways(text))}: write it out"


def faults_of_length(content: dict) -> Iterator[Fault]:
    """Names of things that are as long as a text: charts, files and columns are called by them."""
    for place, name in _walk(content):
        if place[-1] in NAMES and isinstance(name, str) and len(name) > LONGEST_NAME:
            long = f"is {len(name):,} characters long: a name has {LONGEST_NAME} at most"
            yield place, f"the {place[-1]} {name[:40]!r} … {long}"


def patterns_of_sides(key: str, entries: Iterable[tuple[int, Party | Role]]) -> Iterator[Patterned]:
    """The members and places of parties, or the words of roles, as patterns."""
    for number, entry in entries:
        if isinstance(entry, Party):
            name, listed = entry.party, {"members": entry.members, "places": entry.places}
        else:
            name, listed = entry.role, {"words": entry.words}
        yield (key, number), name, listed | {"except": entry.except_}, "noun"


def _without_capital(pattern: str) -> str:
    """A word whose equals sign asks for nothing; empty if there is none."""
    words = re.split(r"[\s/-]", pattern)
    return next((word for word in words if "=" in word and (word.rfind("=") > 0 or word == word.lower())), "")


def _is_empty(pattern: str) -> bool:
    """Nothing to look for, or nothing on one side of a slash."""
    return not any(map(str.isalnum, pattern)) or any("" in word.split("/") for word in pattern.split())
