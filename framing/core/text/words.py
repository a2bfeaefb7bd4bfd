"""The words of a text, and a folded copy of it, with offsets into the text as it stands."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from framing.core.text.letters import ACCENTS, INSIDE, plain_text

# A word: letters or digits, joined by apostrophes or hyphens (don’t, post-Hamas), digits by points or commas
# (15,000), and dotted initials (U.S.); with what is written in it and not seen, or divides it at the end of a line.
_JOINT = rf"{INSIDE}|['’‘‐‑-]|(?<=\d)[.,](?=\d)"
WORD = re.compile(
    rf"(?:[^\W\d_]\.){{2,}}|[^\W_]+(?:(?! )(?:(?:{_JOINT})[^\W_]+|[{ACCENTS}]+[^\W_]*))*"  # "(?! )" is for speed alone
)
# The same in a line of nothing but ASCII, where fewer letters are asked about.
# The group is atomic, not possessive: up to Python 3.11.4 a possessive one lets go of what it should hold.
_PLAIN_WORD = re.compile(r"(?:[A-Za-z]\.){2,}|[A-Za-z0-9]++(?>(?:(?:['-]|(?<=[0-9])[.,](?=[0-9]))[A-Za-z0-9]++)*)")

# One character for one character, so that an offset into the folded copy is an offset into the source.
_WIDE = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
SPACES = "\t\n\r\f\v\x85\u2028\u2029" + _WIDE
OTHER_HYPHENS = "‐‑‒–—―−⁃﹣"
APOSTROPHES, _QUOTATION_MARKS = "’‘‛′`´", "“”„‟«»″"
_FOLD = (
    [(mark, "'") for mark in APOSTROPHES]
    + [(mark, '"') for mark in _QUOTATION_MARKS]
    + [(mark, "-") for mark in OTHER_HYPHENS]
    + [(space, " ") for space in SPACES]
)
# What no keyboard has, as it is typed; a dash parts words, and behind a sign like ❤ stands one that is not seen.
_TYPED = dict.fromkeys(map(ord, APOSTROPHES), "'") | dict.fromkeys(map(ord, _QUOTATION_MARKS), '"')
_TYPED |= {ord("…"): "."} | dict.fromkeys(map(ord, "‐‑"), "-") | dict.fromkeys(map(ord, "–—―\ufe0f"), " ")

# The months in English, and as they are abbreviated: parts of patterns, for whoever looks for dates.
MONTHS = "January February March April May June July August September October November December".split()
SHORT_MONTHS = "Jan Feb Mar Apr Jun Jul Aug Sept? Oct Nov Dec".split()

# Words that say little about what a text is about: left out where wording is compared.
COMMON = set(
    """
    a about above after again all also always am an and any anybody anyone anything are as at away back be
    because been before being between both but by can cannot can't come could did didn't do does doesn't doing
    don't done down even ever every for from get gets give go goes going got had has have having he her here
    hers him his how i i'd i'll i'm i've if in into is isn't it it's its just know let let's like look made make
    many may me mean might more most much must my never new no not now of off ok on one only or other our out
    over own people put really right said same say see she should so some something still such than that that's
    the their them then there there's they they're thing things think this those though through time to too
    under until up upon us very was wasn't we we're well went were what when where which while who whom why will
    with without would yes yet you you're you've your
    """.split()
)


PIECE = 100_000  # characters that are folded at once: Python lowers letters in twelve times the room that they take


def count_words(text: str) -> int:
    """How many words a text has (the unit of every rate).

    >>> count_words("The U.S. can’t count 15,000 post-war “words” — or can it?")
    10
    """
    return len((_PLAIN_WORD if _is_plain(text) else WORD).findall(text))


def words(text: str) -> list[str]:
    """The words of a text in lower case with straight apostrophes, for comparing wording.

    >>> words("Don’t GO.")
    ["don't", 'go']
    """
    if _is_plain(text):  # as `bare` has it, for all words at once
        return _PLAIN_WORD.findall(text.lower())
    return [bare(word) for word in WORD.findall(text)]


def bare(word: str) -> str:
    """A word in the form in which words are compared: in lower case, of common letters, with a straight apostrophe.

    >>> bare("Don’t"), bare("sie\\u00adge")
    ("don't", 'siege')
    """
    if _is_plain(word):
        return word.lower()
    word = plain_text(word).lower().replace("’", "'").replace("‘", "'")
    return word.replace("‐", "-").replace("‑", "-")


def lowered(text: str) -> str:
    """A text in lower case with straight apostrophes, in which English words are looked up.

    >>> lowered("Don’t")
    "don't"
    """
    return text.lower().replace("’", "'")


def _is_plain(text: str) -> bool:
    """Is it a line of ASCII, in which nothing is written that is not seen, and no word divided?"""
    return text.isascii() and "\n" not in text and "\r" not in text


def fold(text: str) -> str:
    """A copy for matching: lower case, straight quotes, plain hyphens and spaces, exactly as long as the text.

    >>> fold("Cease‑fire — “Now”")
    'cease-fire - "now"'
    """
    if len(text) > PIECE:
        return "".join(map(fold, _pieces(text)))
    low = text.lower()
    if len(low) != len(text):  # a few letters grow when lowered (İ): leave those alone
        low = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    if low.isascii() and low.isprintable() and "`" not in low:
        return low
    for source, plain in _FOLD:
        low = low.replace(source, plain)
    return low


def plain_blanks(text: str) -> str:
    """A copy for patterns that know one blank and the ends of lines, exactly as long as the text.

    >>> plain_blanks("By\\u00a0Ann\\u202fLee\\tHolt")
    'By Ann Lee\\tHolt'
    """
    if not text.isascii():
        for blank in _WIDE:  # most are nowhere in it: `translate` would ask of each sign
            text = text.replace(blank, " ")
    return text


_DOTS = re.compile(r"(?<=[^\W\d_])\.{2,9}(?=[^\W\d_])")
_STROKE = re.compile(r"""(?<![^\s("'])([^\W\d_]{3,30})/(?=[^\W\d_]{3,30}[,.;:!?)"']{0,3}(?!\S))""")


def typed(text: str) -> str:
    """A copy for lists of words that know the marks of a keyboard alone, exactly as long as the text.

    >>> print(typed("They “don’t”—wonderful…"))
    They "don't" wonderful.

    Dots that join two words part them, as does a stroke: “good...bad” and “good/bad” are two; no address is divided.
    """
    text = text if text.isascii() else text.translate(_TYPED)
    text = _STROKE.sub(r"\1 ", text) if "/" in text else text
    return _DOTS.sub(lambda found: " " * len(found[0]), text) if ".." in text else text


def _pieces(text: str) -> Iterator[str]:
    """A long text cut behind blanks, where there are any: no word is divided."""
    at = 0
    while at < len(text):
        blank = text.rfind(" ", at, at + PIECE) + 1
        end = blank or at + PIECE
        yield text[at:end]
        at = end


@lru_cache(maxsize=200_000)  # texts say the same words over and over
def stem(word: str) -> str:
    """A word in lower case without its commonest English endings, so that "drop" meets "dropped".

    >>> [stem(word) for word in ("dropped", "bombs", "city's", "being")]
    ['drop', 'bomb', 'city', 'being']
    """
    word = word.removesuffix("'s")
    for ending in ("ing", "ped", "ted", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word


def content_stems(found: Iterable[str]) -> set[str]:
    """The stems of the words, of those in small letters, that say what a text is about.

    >>> sorted(content_stems(["the", "bridges", "are", "closed"]))
    ['bridg', 'clos']
    """
    return {stem(word) for word in found if word not in COMMON}


def as_count(cell) -> int | None:
    """A whole number, as likes are, also as a page shows it, with its thousands parted or short; None if it is none.

    >>> [as_count(cell) for cell in (7.0, "1,234", "1.2K", "3M", "many")]
    [7, 1234, 1200, 3000000, None]
    """
    said = str(cell).strip()
    if re.fullmatch(r"-?\d{1,15}(?:\.0+)?", said):
        return int(float(said))
    if re.fullmatch(r"-?\d{1,3}(?:[,\s’']\d{3}){1,4}", said):
        return int(re.sub(r"[^\d-]", "", said))
    short = re.fullmatch(r"(?P<figures>\d{1,4}(?:[.,]\d{1,2})?)\s?(?P<unit>[KM])", said, re.IGNORECASE)
    if not short:
        return None
    return round(float(short["figures"].replace(",", ".")) * {"K": 1_000, "M": 1_000_000}[short["unit"].upper()])
