"""How many suffer it: the words that name a patient; out, the one number that counts them.

What is no count for `figures` (ages, dates, measures, parts) is none here. Where two groups are told of together (“nine
men and four women”, “a woman and her three children”) no number of the two is that of the patients.
"""

import re

from framing.acts.figures.numerals import Number, numbers
from framing.acts.figures.words import PERCENT, is_count

# “half of the 200 homes”: of these a part.
_PART_OF = re.compile(
    r"(?:\b(?:half|halves|thirds?|quarters?|fifths?|tenths?|cent|percent|percentage|most|many|some|parts?|majority|few"
    r"|several|share|proportion)|%)[ ]of(?:[ ](?:the|its|their|his|her|these|those|all|about|some|over))*[ ]$",
    re.IGNORECASE,
)
_ANOTHER = r"(?:an?|the|his|her|its|their|another)[ ]"
# One who is told of by others: these are not the ones who suffer.
_WHOSE = re.compile(
    r"\b(?:killer|murderer|brother|sister|mother|father|son|daughter|wife|husband|widow|friend|lawyer|cousin|uncle"
    r"|aunt|doctor|teacher|owner|leader|head|captain|captor|rapist|neighbour|neighbor)[ ]of[ ](?:the[ ])?$",
    re.IGNORECASE,
)
_JOINED_BEFORE = re.compile(r"\band\b(?!.*\bof\b)", re.IGNORECASE)  # not “names and ages of nine men”
_JOINED_AFTER = re.compile(rf"\band[ ]{_ANOTHER}", re.IGNORECASE)
_RANGE = re.compile(r"[ ]?(?:to|or|and|–|-)[ ]?")


def number_of_patients(text: str, start: int, end: int, of_whole: bool = False) -> int | None:
    """How many patients text[start:end] names, where one number counts them all.

    `of_whole`: of “half of the 200 homes” the 200 count too, as they do where “destroyed” follows without “were”.

    >>> phrases = ["12 men", "a 12-year-old boy", "two thirds of the homes", "nine men and four women", "12 of 40 men"]
    >>> [number_of_patients(phrase, 0, len(phrase)) for phrase in phrases]
    [12, None, None, None, 12]
    """
    every = numbers(text, start, end)
    found = [number for at, number in enumerate(every) if _counts(text, start, every[at : at + 2], of_whole)]
    if not found or not float(found[0].value).is_integer():
        return None
    first = found[0]
    several = _JOINED_BEFORE.search(text[start : first.start]) or _JOINED_AFTER.search(text, first.end, end)
    others = [other for other in found[1:] if _is_joined(text, first, other)]
    return None if several or others else int(first.value)


def _counts(text: str, start: int, near: list[Number], of_whole: bool) -> bool:
    """Does the first of these numbers count people or things: itself, or as the lower end of “two to three people”?"""
    number = near[0]
    if len(near) > 1 and text[number.end : near[1].start] in (" to ", "–", "-"):
        return _counts(text, start, near[1:], of_whole)
    if not is_count(text, number.start, number.end, text[number.start].isdigit()) or PERCENT.match(text, number.end):
        return False
    if _WHOSE.search(text[start : number.start]):
        return False  # “the killer of two sisters”
    of_one = number.value == 1 and text[start : number.start].endswith(" of ")
    if of_one and text.startswith(" of ", number.end):
        return False  # “the son of one of the drivers”
    return of_whole or _PART_OF.search(text[start : number.start]) is None


def _is_joined(text: str, first: Number, other: Number) -> bool:
    """“nine men and four women”: another group; not “two or three men”, “nine men and arrest of four”."""
    between = text[first.end : other.start]
    return _RANGE.fullmatch(between) is None and re.search(r"\band\b(?!.*\bof\b)", between) is not None
