"""Files that are whole or absent: written under a temporary name, then renamed; and read as UTF-8, as UTF-16 where a
mark at their beginning says so, or refused.

In what encoding of older programs a file was saved that is neither is told where its letters are those of one language.
"""

import os
import re
from pathlib import Path

from framing.core.errors import FramingError, nearest
from framing.core.files.file_sets import not_written, stage

# What tables are written as, and the endings of the files.
FORMATS = {"csv": "csv", "excel-csv": "csv", "parquet": "parquet", "xlsx": "xlsx"}

OF_PROGRAMS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"{\\rtf", b"%PDF-")  # .docx and the like, .doc, .rtf, .pdf
MARKS_OF_UTF32 = (b"\xff\xfe\0\0", b"\0\0\xfe\xff")
# By encoding, how it is called, and of each language that is written with it the letters that are no a to z.
_WESTERN = tuple("äöüßéèà àâæçéèêëîïôœùû áéíñóúü¿¡ºª áâãàçéêíóôõú àèéìòù æøåé åäöé áéíóúýþæöð éèêëïóöü".split())
_CENTRAL = ("ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž", "áéíóöőúüű", "čćđšž", "ăâîşţ")
_CYRILLIC = ("абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґ",)
ENCODINGS = {
    "cp1252": ("Windows-1252 (Latin-1)", _WESTERN),
    "mac-roman": ("Mac Roman", _WESTERN),
    "cp1250": ("Windows-1250 (Central European)", _CENTRAL),
    "iso8859-2": ("ISO 8859-2 (Central European)", _CENTRAL),
    "cp1251": ("Windows-1251 (Cyrillic)", _CYRILLIC),
    "koi8-r": ("KOI8-R (Cyrillic)", _CYRILLIC),
    "cp1253": ("Windows-1253 (Greek)", ("αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ",)),
    "cp1254": ("Windows-1254 (Turkish)", ("çğıiöşüâî",)),
    "cp1257": ("Windows-1257 (Baltic)", ("āčēģīķļņšūž", "ąčęėįšųūž", "äõöüšž")),
}
NEAR = 50_000  # bytes from the first that is not UTF-8 on
MOST = 0.9  # of the letters are the language's: names may be of others
_UTF8 = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_MARKS = frozenset("‘’“”„‚«»‹›…–—·©®™°§€£\xa0")
_IN_WORDS = frozenset("’‘–—·")
_OTHER = re.compile("[^\x00-\x7f]")  # no a to z
_LATIN = "ɏ"  # no letter of a Latin alphabet stands behind it
_WORD = re.compile(r"[\w'’-]+")


def write_bytes(path: Path, content: bytes) -> Path:
    """Write `content` to `path` so that an interruption leaves the old file or the new one, never half of one.

    What stands in the way (a full disk, no right to write, a folder of that name) raises one `FramingError`.
    """
    temporary = stage(path, content)
    try:
        os.replace(temporary, path)
    except OSError as error:
        temporary.unlink(missing_ok=True)
        raise not_written(path, error) from None
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    return path


def write_text(path: Path, content: str) -> Path:
    """The same for text: UTF-8, and newlines as they are in `content` on every system."""
    return write_bytes(path, content.encode("utf-8"))


def refuse_absent(path: Path, what: str = "file or folder") -> Path:
    """The path, unless there is nothing: of all that may be wrong with an input this is said first."""
    if not path.exists():
        raise FramingError(f"{path}: there is no such {what}.", advice=_meant(path))
    if what == "file" and path.is_dir():
        raise FramingError(f"{path} is a folder, no file.", advice="Name the file in it that is meant.")
    return path


def _meant(path: Path) -> str:
    """What is perhaps meant by a path to nothing: it one folder up, a name in its folder, the way so far."""
    above, folder = Path("..") / path, path.parent
    if not path.is_absolute() and above.exists():
        return f"Did you mean {above.as_posix()}?"
    while not folder.is_dir() and folder != folder.parent:
        path, folder = folder, folder.parent
    try:
        near = nearest(path.name, (name for name in os.listdir(folder) if not name.startswith(".")))
    except OSError:
        return ""
    return f"Did you mean {folder / near}?" if near else ""


def refuse_pipes(path: Path) -> Path:
    """The path itself; a pipe or a device, which may give nothing or never end, raises `FramingError`."""
    if path.exists() and not path.is_file() and not path.is_dir():
        advice = "Save what it gives as a file, and name that."
        raise FramingError(f"{path} is a pipe or a device, no file: it was not read.", advice=advice)
    return path


def decode(content: bytes, name: str) -> str:
    """The text of a file's bytes: UTF-8, or UTF-16 that begins with its mark, as Windows' programs save "Unicode".

    What is neither is refused, with the encoding that would read it, where that can be known.

    >>> decode("naïve".encode("utf-16"), "note.txt")
    'naïve'

    >>> decode("naïve".encode("latin-1"), "note.txt")
    Traceback (most recent call last):
    framing.core.errors.FramingError: note.txt: byte 2 (0xef) is not UTF-8; as Windows-1252 (Latin-1) it reads 'naïve'.
    Save the file as UTF-8 (in editors "Encoding: UTF-8", in Excel "CSV UTF-8") and try again.
    """
    if content.startswith(OF_PROGRAMS):
        told = f"{name}: is no plain text, but a file of Word or another program."
        raise FramingError(told, advice="Save it there as plain text (.txt), UTF-8, and try again.")
    advice = 'Save the file as UTF-8 (in editors "Encoding: UTF-8", in Excel "CSV UTF-8") and try again.'
    if has_mark_of_utf16(content):
        try:
            return content.decode("utf-16")
        except UnicodeDecodeError as error:
            told = f"{name}: begins as UTF-16, but byte {error.start} is none: the file was cut, or put together."
            raise FramingError(told, advice=advice) from None
    if other := _wider(content):
        raise FramingError(f"{name}: is not UTF-8; it is {other}.", advice=advice)
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        found = encoding_of(content, error.start)
        as_read = f"; as {found[0]} it reads {found[1]!r}" if found else ""
        told = f"{name}: byte {error.start} (0x{content[error.start]:02x}) is not UTF-8{as_read}."
        raise FramingError(told, advice=advice) from None


def has_mark_of_utf16(content: bytes) -> bool:
    """Do a file's bytes begin with the mark of UTF-16? That of UTF-32 may begin with the same two."""
    return content.startswith((b"\xff\xfe", b"\xfe\xff")) and not content.startswith(MARKS_OF_UTF32)


def _wider(content: bytes) -> str:
    """UTF-32, by the mark at the beginning, or UTF-16 without one, by the zeros that every other byte is; else ""."""
    if content.startswith(MARKS_OF_UTF32):
        return "UTF-32"
    start = content[:2000]
    for first, other, name in ((0, 1, "UTF-16 (big-endian)"), (1, 0, "UTF-16 (little-endian)")):
        zeros = start[first::2].count(0)
        if zeros > 4 and zeros * 2 > len(start[first::2]) and not start[other::2].count(0):
            return name
    return ""


def separator(text: str) -> str:
    """What separates the cells of a CSV: a comma, a semicolon, a tab or a bar, whichever its first line has most of.

    >>> separator("item;tone\\na, b;kind")
    ';'
    """
    first = text.lstrip("\r\n").partition("\n")[0]
    return max(",;\t|", key=first.count)


def encoding_of(content: bytes, at: int) -> tuple[str, str] | None:
    """The encoding of bytes of which that `at` a place is not UTF-8, and the word that stands there by it; None where
    it cannot be known.

    >>> encoding_of("Łódź".encode("cp1250"), 0), encoding_of("Fähre".encode("latin-1"), 1)
    (('Windows-1250 (Central European)', 'Łódź'), ('Windows-1252 (Latin-1)', 'Fähre'))
    >>> encoding_of("Brücke".encode("mac-roman"), 2), encoding_of(b"\\xff\\x90\\x8f", 0)
    (('Mac Roman', 'Brücke'), None)
    """
    sample = _UTF8.sub(b"", content[max(0, at - 1) : at + NEAR])
    likeness = {
        name: _likeness(sample.decode(name, "replace"), alphabets) for name, (_, alphabets) in ENCODINGS.items()
    }
    name = max(likeness, key=lambda one: likeness[one])  # the first, where a few letters fit several
    if likeness[name] < MOST:
        return None
    first = max(0, at - 30)
    near = content[first : at + 30].decode(name, "replace")  # a byte a sign in each of these
    word = next((one[0] for one in _WORD.finditer(near) if one.end() > at - first), near.strip())
    return ENCODINGS[name][0], word


def _likeness(text: str, alphabets: tuple[str, ...]) -> float:
    """Which share of a text's signs that are no a to z belongs to one language; marks do where they stand alone."""
    places = [one.start() for one in _OTHER.finditer(text)]
    signs = [(text[at], _is_odd(text[max(0, at - 1) : at], text[at], text[at + 1 : at + 2])) for at in places]
    told = [(one.lower(), odd) for one, odd in signs if odd or one not in _MARKS]
    return max(sum(one in known and not odd for one, odd in told) for known in alphabets) / len(told) if told else 1.0


def _is_odd(before: str, one: str, after: str) -> bool:
    """Is a sign none that stands so in any word: a capital behind a small letter, a letter of another script beside a
    to z, a mark between letters?"""
    if one in _MARKS:
        return before.isalpha() and after.isalpha() and one not in _IN_WORDS
    beside = any(near.isascii() and near.isalpha() for near in (before, after))
    return (before.islower() and one.isupper()) or (one > _LATIN and beside)
