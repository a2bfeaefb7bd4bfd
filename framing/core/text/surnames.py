"""How surnames begin with small letters: particles (van der Loo, bin Salman), articles (al-Hayya, d’Aubry)."""

import re

PARTICLES = frozenset(
    "af al ap arap av ben bin bint binti da dal dalla das de degli del dela della delle den der di do dos du el ibn la"
    " le ole ould ten ter van von wa zu zum zur".split()
)
ARTICLES = frozenset("ad adh al an ar as ash at ath az ed el er es et ez ul ur".split())  # before a hyphen

ELIDED = frozenset("d l dall dell degl".split())  # … and before an apostrophe
# How surnames begin with a capital, behind a first name: Máire Ní Dhuibh, Mohamed Ould Bah, Farooq Abdul Rahim.
BEGIN_SURNAMES = (PARTICLES - {"ben"}) | set("abd abdel abdul abou abu fitz mac mc mint nic ní ni o ó st uí".split())

_ARTICLE = re.compile(r"(?P<article>[a-z]{1,5})(?P<sign>[-’'])(?=[^\W\d_a-zß-ÿ])")


def has_capital(word: str) -> bool:
    """Whether a word is written as one of a name: with a capital, also after an Arabic or an elided article.

    >>> [has_capital(word) for word in ("Lee", "al-Hayya", "ash-Shami", "d’Aubry", "pro-Hayya", "lee")]
    [True, True, True, True, False, False]
    """
    if word[:1].isupper():
        return True
    found = _ARTICLE.match(word)
    return found is not None and found["article"] in (ARTICLES if found["sign"] == "-" else ELIDED)
