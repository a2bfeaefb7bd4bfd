"""Fonts for characters that the font of the charts lacks: those of this computer, looked for when a text needs them.

Letters that are joined or run from right to left (Arabic, Hebrew) are set so by matplotlib from 3.11 on; older versions
draw them one by one, from left to right.
"""

import functools
import re
import unicodedata
import warnings
from collections.abc import Iterable
from pathlib import Path

# By the first word of a character's Unicode name: what a person calls its script, and a free font that has it.
_EAST = "Noto Sans CJK (on Debian and Ubuntu: apt install fonts-noto-cjk)"
SCRIPTS = {"CJK": ("Chinese or Japanese", _EAST), "HIRAGANA": ("Japanese", _EAST), "KATAKANA": ("Japanese", _EAST)}
SCRIPTS |= {"HANGUL": ("Korean", _EAST), "IDEOGRAPHIC": ("Chinese or Japanese", _EAST)}
UNSEEN = ("Cc", "Cf", "Cn", "Co", "Cs", "Mn", "Zl", "Zp", "Zs")  # kinds of character that have no picture of their own

ALONE, END = "\u2068", "\u2069"  # Unicode's marks of what is put in order by itself, whatever stands beside it
FROM_THE_RIGHT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")


class MissingFont(UserWarning):
    """Characters of a picture that no font on this computer has."""


def fonts_for(text: str, families: tuple[str, ...]) -> tuple[str, ...]:
    """The families of fonts that draw a text: the given ones and, for characters that they lack, installed ones.

    >>> fonts_for("Le Monde – Ελλάδα", ("DejaVu Sans",))
    ('DejaVu Sans',)
    """
    lacking = _lacking(text, families)
    return (*families, *_installed(lacking)[0]) if lacking else families


def isolated(name: str) -> str:
    """A name that runs from right to left, kept to its own place in a line of others (by matplotlib from 3.11 on).

    >>> isolated("Le Monde"), isolated("הארץ") == "\\u2068הארץ\\u2069"
    ('Le Monde', True)
    """
    import matplotlib

    turned = FROM_THE_RIGHT.search(name) and ALONE not in name and matplotlib.__version_info__ >= (3, 11)
    return f"{ALONE}{name}{END}" if turned else name


def in_place(text: str, names: Iterable[str]) -> str:
    """A line in which each of the names, and what stands in quotation marks, keeps to its own place.

    >>> in_place("הארץ: narration, 5", ["הארץ"]) == "\\u2068הארץ\\u2069: narration, 5"
    True
    """
    if not FROM_THE_RIGHT.search(text) or ALONE in text:
        return text
    known = sorted({" ".join(name.split()) for name in names if FROM_THE_RIGHT.search(name)}, key=len, reverse=True)
    pattern = "|".join([*map(re.escape, known), "(?<=“)[^“”]+(?=”)"])
    return re.sub(pattern, lambda found: isolated(found[0]), text)


def isolated_apart(lines: list[str]) -> list[str]:
    """Lines of one text: a name that goes on in the next line ends in the one, and begins anew in the other."""
    within = False
    for number, line in enumerate(lines):
        line = ALONE * within + line
        within = line.rfind(ALONE) > line.rfind(END)
        lines[number] = line + END * within
    return lines


def draw_every_character(figure) -> None:
    """Give each text of a figure whose characters its font lacks the fonts that have them; what none has is told once.

    Texts that need nothing stay as they are, so that their pictures do not change by a byte.
    """
    from matplotlib.text import Text

    nowhere: set[str] = set()
    for text in figure.findobj(Text):
        families = tuple(text.get_fontfamily())
        if text.get_fontstyle() != "normal" and _lacking(text.get_text(), families, slanted=True):
            text.set_fontstyle("normal")  # many a font has fewer scripts slanted than upright
        if lacking := _lacking(text.get_text(), families):
            found, still = _installed(lacking)
            nowhere |= still
            if found:
                text.set_fontfamily([*families, *found])
    for script in sorted({_script(sign) for sign in nowhere}):
        _tell(*script)


@functools.cache
def _tell(script: str, font: str) -> None:
    """Once for each script, however many pictures there are."""
    remark = (
        f"No font on this computer has {script} characters: pictures show boxes in their place (tables and captions "
        f"have them). Install {font}, and draw again."
    )
    warnings.warn_explicit(remark, MissingFont, "charts", 1)  # no path of this computer in it


def _script(sign: str) -> tuple[str, str]:
    word = unicodedata.name(sign, "UNKNOWN").split()[0].split("-")[0]
    kind = unicodedata.category(sign)
    if kind in ("So", "Sk"):
        return "emoji or picture", "Symbola or Noto Emoji, the one without colours"
    if kind[0] not in "LM" and word not in SCRIPTS:  # “right double parenthesis” is of no script
        return "rare punctuation or number", "Noto Sans Symbols"
    return SCRIPTS.get(word, (word.title(), f"Noto Sans {word.title()}"))


def _lacking(text: str, families: tuple[str, ...], slanted: bool = False) -> frozenset[str]:
    """The characters of a text that none of the families has."""
    if text.isascii():
        return frozenset()
    has = _characters(families, slanted)
    return frozenset(sign for sign in text if ord(sign) not in has and unicodedata.category(sign) not in UNSEEN)


@functools.cache
def _characters(families: tuple[str, ...], slanted: bool) -> frozenset[int]:
    from matplotlib.font_manager import FontProperties, findfont

    fonts = [FontProperties(family=[family], style="italic" if slanted else "normal") for family in families]
    return frozenset().union(*(_charmap(findfont(font)) for font in fonts))


@functools.lru_cache(maxsize=1024)
def _installed(lacking: frozenset[str]) -> tuple[tuple[str, ...], frozenset[str]]:
    """As few families as have these characters, fonts for reading before others; and the characters that none has."""
    from matplotlib.font_manager import fontManager

    families, still = [], {ord(sign) for sign in lacking}
    for path, family in _fonts():
        if not still:
            break
        if still & _charmap(path):
            still -= _charmap(path)
            families.append(family)
            for other, same in _fonts():  # its bold and its slanted ones, too
                if same == family:
                    fontManager.addfont(other)
    return tuple(families), frozenset(map(chr, still))


@functools.cache
def _fonts() -> list[tuple[str, str]]:
    """Each font of the computer that can be drawn at any size, as file and family; upright sans serif ones first.

    From the files: matplotlib's own list is of the day it was made, and does not know what was installed since.
    """
    from matplotlib.font_manager import findSystemFonts
    from matplotlib.ft2font import FT2Font

    found = []
    for path in findSystemFonts():
        try:
            font = FT2Font(path)
        except (OSError, RuntimeError):  # broken, or a kind that cannot be drawn
            continue
        if font.scalable and font.num_faces:
            found.append((path, font.family_name, font.style_name))
    return [(path, family) for path, family, style in sorted(found, key=_for_reading)]


def _for_reading(font: tuple[str, str, str]) -> tuple:
    path, family, style = font
    odd = any(word in family for word in ("Mono", "Serif", "Unifont", "Symbol"))
    return odd, "Sans" not in family, style not in ("Regular", "Book", "Roman"), family, Path(path).name


@functools.lru_cache(maxsize=64)
def _charmap(path: str) -> frozenset[int]:
    from matplotlib.ft2font import FT2Font

    return frozenset(FT2Font(path).get_charmap())
