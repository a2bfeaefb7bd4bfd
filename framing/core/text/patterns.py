"""Regular expressions that people can read: word lists joined in one place.

Two habits keep the patterns of the library linear in the length of the text. A run of blanks or of other marks has a
most ("\\s{0,20}") where a search may begin with it or fall back into it; and a word that may stand anywhere begins
with "\\b", so that a search does not try again from each of its letters.
"""


def any_of(*words: str) -> str:
    """One group of a pattern that matches any of these words, the first that fits: for word lists of many lines.

    Each argument holds words with blanks between; "_" stands for a blank within one of them. A word may itself be a
    pattern. The group means the same with and without `re.VERBOSE`.

    >>> any_of("stop ceas(?:e|ed)", "put_an_end")
    '(?:stop|ceas(?:e|ed)|put[ ]an[ ]end)'
    """
    return f"(?:{'|'.join(' '.join(words).split()).replace('_', '[ ]')})"
