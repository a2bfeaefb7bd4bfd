"""Where a word that is too long for its line may be parted, and whether a hyphen says so: rules for any language."""

import unicodedata

VOWELS = frozenset("aeiouyæøœıαεηιουωаеиоуыэюя")
LEAST = 3  # letters of a word on either side


def hyphened(letter: str) -> bool:
    """Whether a word that is parted after this letter gets a hyphen: scripts without capitals have none.

    >>> hyphened("é"), hyphened("字"), hyphened("ה"), hyphened("7")
    (True, False, False, False)
    """
    return letter.lower() != letter.upper()


def parted(word: str, fits: int) -> int:
    """After how many letters a word is parted, of those that fit the line.

    At a hyphen of its own, or a dot or stroke (of an address); else where a consonant with its vowel begins, not far
    from the end of the line; else so that three letters stand on either side. What has no capitals may be parted
    anywhere.

    >>> parted("gesellschaft", 11), parted("Saint-Aurelian", 9), parted("post.example", 9), parted("字字字字", 3)
    (9, 6, 5, 3)
    """
    own = max(word.rfind(sign, 1, fits) for sign in "-./") + 1
    if own or not hyphened(word[fits - 1]):
        return own or fits
    far = max(1, min(fits, len(word) - LEAST))
    return next((at for at in range(far, max(fits // 2, LEAST) - 1, -1) if _begins_anew(word, at)), far)


def _begins_anew(word: str, at: int) -> bool:
    """Whether a vowel ends here and a consonant follows with its vowel: ge|sell, re|port.

    >>> _begins_anew("report", 2), _begins_anew("others", 1)
    (True, False)
    """
    signs = (word[at - 1], word[at], word[at + 1 : at + 2] or " ")
    before, after, then = (unicodedata.normalize("NFD", sign)[0].lower()[0] for sign in signs)
    return before in VOWELS and after.isalpha() and after not in VOWELS and then in VOWELS
