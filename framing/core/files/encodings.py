"""In what encoding of older programs a file was saved that is not UTF-8: the one in which its letters are those of one
language. Where they are those of none, none is named."""

import re

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
