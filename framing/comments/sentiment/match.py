"""What an analyser gives back of a text, and how much of what they were told they may forget."""

from functools import lru_cache
from typing import NamedTuple

ENOUGH = 200_000  # different words remembered by each reader: a bound for very large corpora


class Match(NamedTuple):
    """A word or phrase of an analyser's list, with the weight that it adds, and where it stands in the text."""

    words: str
    weight: float
    start: int
    end: int


class Score(NamedTuple):
    """What one analyser says of one text; `matches` stand in the order of the text."""

    analyser: str
    polarity: float
    subjectivity: float | None
    matches: list[Match]


def listed(matches: list[Match]) -> str:
    """Matches as text, with their weights.

    >>> listed([Match("great", 0.8, 2, 7), Match("not good", -0.35, 20, 28)])
    'great +0.80; not good −0.35'
    """
    return "; ".join(f"{match.words} {signed(match.weight)}" for match in matches)


@lru_cache(maxsize=10_000)  # the words of a list have few weights
def signed(weight: float) -> str:
    """A weight with its sign, two decimals and a real minus; what rounds to zero is +0.00."""
    return f"{round(weight, 2) + 0.0:+.2f}".replace("-", "−")


def place_of(chunk: str, text: str, at: int) -> int:
    """Where a chunk stands as a whole, with blanks around it, from `at` on.

    >>> place_of("art", "party art", 0)
    6
    """
    while True:
        at = text.index(chunk, at)
        end = at + len(chunk)
        if (at == 0 or text[at - 1].isspace()) and (end == len(text) or text[end].isspace()):
            return at
        at += 1
