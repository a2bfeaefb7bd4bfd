"""Regular expressions that people can read: word lists joined in one place.

Two habits keep the patterns of the library linear in the length of the text. A run of blanks or of other marks has a
most ("\\s{0,20}") where a search may begin with it or fall back into it; and a word that may stand anywhere begins
with "\\b", so that a search does not try again from each of its letters.
"""

import re
from collections.abc import Iterator, Mapping


class Patterns(Mapping[str, re.Pattern]):
    """Patterns by name, each compiled when it is first asked for: to compile a long one takes as long as a page.

    >>> Patterns({"day": "[0-9]+ may"}, re.IGNORECASE)["day"].fullmatch("7 May")[0]
    '7 May'
    """

    def __init__(self, written: Mapping[str, str], flags: re.RegexFlag):
        self._written, self._flags, self._compiled = written, flags, dict[str, re.Pattern]()

    def __getitem__(self, name: str) -> re.Pattern:
        if name not in self._compiled:
            self._compiled[name] = re.compile(self._written[name], self._flags)
        return self._compiled[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._written)

    def __len__(self) -> int:
        return len(self._written)


def any_of(*words: str) -> str:
    """One group of a pattern that matches any of these words, the first that fits: for word lists of many lines.

    Each argument holds words with blanks between; "_" stands for a blank within one of them. A word may itself be a
    pattern. The group means the same with and without `re.VERBOSE`.

    >>> any_of("stop ceas(?:e|ed)", "put_an_end")
    '(?:stop|ceas(?:e|ed)|put[ ]an[ ]end)'
    """
    return f"(?:{'|'.join(' '.join(words).split()).replace('_', '[ ]')})"
