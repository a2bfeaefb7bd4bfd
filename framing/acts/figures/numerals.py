"""Numbers in text: a sentence in; out, where a number stands, its value, its bound ("at least 1,400")."""

import re
from typing import NamedTuple

from framing.core.text.patterns import any_of

UNITS = {
    word: n for n, word in enumerate("zero one two three four five six seven eight nine ten eleven twelve".split())
}
UNITS |= {word: n for n, word in enumerate("thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(), 13)}
_TENS = {word: 10 * n for n, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
_SCALES = {"hundred": 100, "thousand": 1000, "million": 1_000_000, "billion": 1_000_000_000}
MANY = {"dozens": 24, "scores": 40, "hundreds": 100, "thousands": 1000, "millions": 1_000_000}
_SCALE = any_of(*_SCALES)
_WORD = any_of(*UNITS, *_TENS, *_SCALES, "dozen")
NUMBER = re.compile(
    rf"""
    (?<! [\w$£€¥#/.:,-] ) (?<! \d[ ] )  # not the rest of a date, a time, money, a longer number
    (?:
      (?P<digits> \d{{1,3}} (?:,\d{{3}}){{1,6}} | \d+ (?:\.\d+)? )
        (?: [ -] (?P<scale> {_SCALE} ) \b )? (?! [\w%]* [/:] \d )  # “1,400”, “2.5 million”
    | (?P<several> (?: several | a[ ]few | many | tens[ ]of | hundreds[ ]of ) [ ] )?
        (?P<many> {any_of(*MANY)} | hundred | thousand | dozen ) \b  # “a few hundred”
    | (?P<words> (?: an? [ ] (?= hundred | thousand | million | dozen ) )?
        {_WORD} (?: (?: [ -] | [ ]and[ ] ) {_WORD} \b ){{0,7}} ) \b  # “two hundred and ten”
    | (?P<none> no[ -]one | nobody | none ) \b
    )
    (?! [.:/-]? \d )
    """,
    re.IGNORECASE | re.VERBOSE,
)
LARGEST = 10**12  # more than that is a code, a row of signs: nothing that is counted
# What stands before a number, or after it, and says how exact it is.
_BOUNDS = (
    ("at least", r"at[ ]least|no[ ](?:fewer|less)[ ]than|a[ ]minimum[ ]of|not[ ]less[ ]than"),
    (
        "more than",
        r"more[ ]than|over|upwards?[ ]of|in[ ]excess[ ]of|above|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|past"
        r"|topped|passed",
    ),
    ("less than", r"less[ ]than|fewer[ ]than|under|below|up[ ]to|as[ ]many[ ]as|at[ ]most|no[ ]more[ ]than"),
    (
        "about",
        r"about|around|some|roughly|approximately|nearly|almost|close[ ]to|an?[ ]estimated|estimated|up[ ]around"
        r"|perhaps|just[ ](?:over|under)",
    ),
)
_BEFORE = re.compile(
    "|".join(rf"(?P<{name.replace(' ', '_')}>\b(?:{words}))" for name, words in _BOUNDS) + r"", re.IGNORECASE
)
_PARTS = {"half": 0.5, "a quarter of": 0.25, "quarter of": 0.25, "three quarters of": 0.75}
_PART = re.compile(r"\b(?P<part>half|(?:a |three )?quarters?[ ]of)[ ]\Z", re.IGNORECASE)
_AFTER = re.compile(r"[ ](?:or[ ](?P<more>more|so)|at[ ]least(?P<least>))\b", re.IGNORECASE)


# “rose from 12 to 15”: two numbers, and no range
_CHANGES = re.compile(
    r"\b(?:ris(?:es?|en|ing)|rose|climb\w*|gr[eo]wn?|jump\w*|soar\w*|increas\w+|f[ae]ll(?:en|s)?|drop\w*|shr[aiu]nk|declin\w+"
    r"|decreas\w+|lower\w*|rais\w+|cut|revis\w+|up|down)\b[^.;]{0,30}\bfrom $",
    re.IGNORECASE,
)


class Number(NamedTuple):
    """A number in a text: text[start:end] is the number itself, without the words of its bound."""

    start: int
    end: int
    value: float
    bound: str  # exact, at least, more than, less than, about


def numbers(text: str, start: int = 0, end: int | None = None) -> list[Number]:
    """Every number between two places of a text, in digits or words, with its bound; none beyond `LARGEST`.

    >>> [(found.value, found.bound) for found in numbers("At least 1,400 dead, two hundred and ten hurt, dozens held")]
    [(1400, 'at least'), (210, 'exact'), (24, 'more than')]
    """
    found: list[Number] = []
    for match in NUMBER.finditer(text, start, len(text) if end is None else end):
        read = _value(match)
        if read is None or read[0] > LARGEST:
            continue
        value, bound = read
        first = match.start("many") if match["many"] and not match["several"] else match.start()
        part = _PART.search(text, max(start, first - 20), first) if match["words"] else None
        if part:  # “half a million”
            value, first = value * _PARTS[part["part"].lower()], part.start()
        said = _bound_before(text, start, min(first, match.start()))
        after = _AFTER.match(text, match.end())
        if after:
            said = "at least" if after["more"] == "more" or after["least"] is not None else "about"
        joint = text[found[-1].end : match.start()] if found else ""
        if found and _is_range(text, start, found[-1].start, joint):
            found[-1], said = found[-1]._replace(bound="at least"), "less than"
        found.append(Number(first, match.end(), int(value) if value == int(value) else value, said or bound))
    return found


def _is_range(text: str, start: int, at: int, joint: str) -> bool:
    """Do a number at a place and the next one, with these signs or words between, say from where to where?"""
    if joint == " and ":
        return text[max(0, at - 8) : at].lower().endswith("between ")
    changes = joint == " to " and _CHANGES.search(text, max(start, at - 40), at)
    return joint in (" to ", "-", "–") and not changes


def _value(match: re.Match) -> tuple[float, str] | None:
    if match["digits"]:
        value = float(match["digits"].replace(",", ""))
        return value * _SCALES.get((match["scale"] or "").lower(), 1), "exact"
    if match["none"]:
        return 0, "exact"
    if match["many"]:
        word = match["many"].lower()
        if word in ("hundred", "thousand", "dozen"):
            several = (match["several"] or "").strip().lower()
            if not several:
                return None
            return {"hundred": 100, "thousand": 1000, "dozen": 12}[word], "more than"
        many = {"hundreds": 100, "tens": 10}.get((match["several"] or "").lower().split(" ")[0], 1)
        return many * MANY[word], "more than"
    return _of_words(match["words"].lower()), "exact"


def _of_words(words: str) -> float:
    """
    >>> _of_words("two hundred and thirty"), _of_words("a hundred and twenty"), _of_words("forty-two thousand")
    (230, 120, 42000)
    """
    total = part = 0
    for word in re.split(r"[ -]", words):
        if word in UNITS or word in _TENS:
            part += UNITS.get(word, _TENS.get(word, 0))
        elif word == "dozen":
            part = max(part, 1) * 12
        elif word == "hundred":
            part = max(part, 1) * 100
        elif word in _SCALES:
            total += max(part, 1) * _SCALES[word]
            part = 0
    return total + part


def _bound_before(text: str, start: int, at: int) -> str:
    """The bound that the words right before a number give it."""
    before = text[max(start, at - 30) : at]
    for match in _BEFORE.finditer(before):
        if not before[match.end() :].strip(" ,“\"‘'a"):
            return str(match.lastgroup).replace("_", " ")
    return ""
