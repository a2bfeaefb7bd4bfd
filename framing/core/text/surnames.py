"""How surnames begin with small letters: particles (van der Loo, bin Salman), Arabic articles (al-Hayya, el-Sisi)."""

PARTICLES = frozenset(
    "af al av ben bin bint da das de del den der di do dos du el ibn la le ten ter van von zu".split()
)
ARTICLES = frozenset("ad adh al an ar as ash at ath az ed el er es et ez ul ur".split())  # before a hyphen


def has_capital(word: str) -> bool:
    """Whether a word is written as one of a name: with a capital, also after an Arabic article.

    >>> [has_capital(word) for word in ("Lee", "al-Hayya", "ash-Shami", "pro-Hayya", "lee")]
    [True, True, True, False, False]
    """
    if word[:1].isupper():
        return True
    article, hyphen, name = word.partition("-")
    return bool(hyphen) and name[:1].isupper() and article in ARTICLES
