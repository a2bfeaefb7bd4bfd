"""Letters that the eye does not see, or sees as others: soft hyphens, ligatures, a word divided at the end of a line.

A word with such letters in it is the same word. Where words are looked for, a plain copy of the text is read, and what
was found is told in places of the text as it is.
"""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import lru_cache

# Marks without a width, and marks of direction: Unicode's format characters of general use; of "zero-width joiner" only
# what does not hold an emoji together.
NO_WIDTH = "\u00ad\u061c\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
ACCENTS = "\u0300-\u036f"  # written after the letter that has them
_STYLED = "\ufb00-\ufb06\uff01-\uff5e\u02bc\U0001d400-\U0001d7ff"  # ligatures, wide letters, ʼ, 𝐬 𝑠 𝖘
_JOINER = r"(?<=[^\W_])\u200d"
_LINE_END = r"[ \t]{0,4}(?:\r\n?|\n)[ \t]{0,8}"
# "geno-" at the end of a line and "cide" on the next; not "pre- and" there.
_IN_SMALL = rf"(?<=[^\W\d_])[-‐¬]{_LINE_END}(?=[a-zß-öø-ÿ])(?!(?:and|or|to)\b)"
_IN_CAPITALS = rf"(?<=[A-ZÀ-ÖØ-Þ]{{3}})[-‐¬]{_LINE_END}(?=[A-ZÀ-ÖØ-Þ]{{2}})(?!(?:AND|OR|TO)\b)"  # not “US-” and “LED”
DIVISION = rf"{_IN_SMALL}|{_IN_CAPITALS}"
_SOFT_DIVISION = rf"\u00ad{_LINE_END}(?=[^\W_])"
INSIDE = rf"{_SOFT_DIVISION}|{DIVISION}|[{NO_WIDTH}]+|{_JOINER}"  # what may stand within a word and is no part of it
DIVIDED = re.compile(DIVISION)
RUNS_ON = re.compile(rf"{_SOFT_DIVISION}|{DIVISION}")  # a line that ends within a word
_RAISED = "¹²³⁰⁴-⁹"
_NOTE = rf"(?<=[^\W\d_]{{3}})[{_RAISED}]+(?![^\W_])"  # the number of a note after a word, not “km²”
_ODD = re.compile(rf"(?P<nothing>{INSIDE}|{_NOTE})|[^\W_]?[{ACCENTS}]+|[{_STYLED}]")
# Whether there is anything to do: asked of every text, so in the way that is fast.
_RARE = re.compile(rf"[{NO_WIDTH}{ACCENTS}\u200d{_STYLED}{_RAISED}]|[-‐¬]{_LINE_END}[^\W\d_]")


@dataclass(frozen=True)
class Plain:
    """A plain copy of a text, with the places in which the two differ: a few, of however long a text."""

    text: str
    firsts: list[int]  # where in the text each of these places begins
    lasts: list[int]  # and ends
    begins: list[int]  # where what was made of it begins in the copy
    ends: list[int]  # and ends

    def source(self, start: int, end: int) -> tuple[int, int]:
        """The place in the text of a stretch of the copy."""
        if start < end:
            return self._character(start)[0], self._character(end - 1)[1]
        if start < len(self.text):
            at = self._character(start)[0]
        else:
            at = self._character(len(self.text) - 1)[1] if self.text else 0
        return at, at

    def _character(self, at: int) -> tuple[int, int]:
        """The place in the text that a character of the copy was made of."""
        place = bisect_right(self.begins, at) - 1
        if place < 0:
            return at, at + 1
        if at < self.ends[place]:
            return self.firsts[place], self.lasts[place]
        start = self.lasts[place] + at - self.ends[place]
        return start, start + 1

    def copy(self, start: int, end: int) -> tuple[int, int]:
        """The place in the copy of a stretch of the text."""
        before = bisect_right(self.lasts, start) - 1  # the last place that is over where the stretch begins
        following = self.firsts[before + 1] if before + 1 < len(self.firsts) else start
        last, over = (self.lasts[before], self.ends[before]) if before >= 0 else (0, 0)
        first = over + min(start, following) - last
        within = bisect_left(self.firsts, end) - 1  # the last place that begins before it ends
        last, over = (self.lasts[within], self.ends[within]) if within >= 0 else (0, 0)
        return first, max(first, over + max(0, end - last))


@lru_cache(maxsize=1024)  # the steps of an analysis ask for the same texts and sentences one after another
def plain(text: str) -> Plain | None:
    """A copy of a text with whole words of common letters; None where the text has nothing else.

    Marks without a width are left out, and so are the raised number of a note after a word and a hyphen that divides a
    word at the end of a line, with the line's end. Accents are joined to their letters; ligatures, wide letters and
    bold ones (𝐬) are written as common ones.

    >>> page = plain("The sie\\u00adge of the ﬁeld")
    >>> page.text, page.source(4, 9), page.copy(4, 10)
    ('The siege of the field', (4, 10), (4, 9))
    >>> plain("The siege") is None
    True
    """
    if not _RARE.search(text):
        return None
    pieces: list[str] = []
    firsts, lasts, begins, ends = [], [], [], []
    at = size = 0
    for found in _ODD.finditer(text):
        first, last = found.span()
        common = "" if found["nothing"] else _common(found[0])
        pieces += [text[at:first], common]
        firsts.append(first)
        lasts.append(last)
        begins.append(size + first - at)
        size = begins[-1] + len(common)
        ends.append(size)
        at = last
    return Plain("".join([*pieces, text[at:]]), firsts, lasts, begins, ends)


def _common(letters: str) -> str:
    """A letter with the accents after it as one letter; a ligature, a wide or a bold letter as common ones."""
    if letters == "\u02bc":
        return "’"
    whole = unicodedata.normalize("NFC" if len(letters) > 1 else "NFKC", letters)
    return whole.translate(_NO_ACCENTS)  # what has no letter of its own with that accent is read without


_NO_ACCENTS = dict.fromkeys(range(0x300, 0x370))


def without_accents(text: str) -> str:
    """A text with every letter as it is without its accents, for comparing names that people write differently.

    >>> without_accents("Łódź, Besançon")
    'Łodz, Besancon'
    """
    return "".join(sign for sign in unicodedata.normalize("NFD", text) if not unicodedata.combining(sign))


def plain_text(text: str) -> str:
    """The text of the plain copy: the text itself where it is plain.

    >>> plain_text("geno-\\ncide"), plain_text("cafe\\u0301")
    ('genocide', 'café')
    """
    page = plain(text)
    return page.text if page else text
