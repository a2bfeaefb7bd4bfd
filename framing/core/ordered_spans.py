"""Spans and places one by one, in the order of the text: looked up by halving, since a long text has thousands.

The rows of tables have `core.spans`. A span is (start, end, …), or a record whose `key` says where it begins.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from operator import itemgetter

Span = tuple[int, int]
START = itemgetter(0)


def last_begun(spans: Sequence, at: int, key: Callable | None = None) -> int:
    """The number (from 0) of the last that begins at or before a place; −1 where none does.

    >>> last_begun([0, 10, 20], 12), last_begun([(5, 9)], 4, key=START)
    (1, -1)
    """
    return bisect_right(spans, at, key=key) - 1


def begun_in(spans: Sequence, first: int, last: int, key: Callable | None = None) -> slice:
    """Which of them begin from `first` on and before `last`.

    >>> starts = [0, 10, 20, 30]
    >>> starts[begun_in(starts, 10, 30)]
    [10, 20]
    """
    low = bisect_left(spans, first, key=key)
    return slice(low, max(low, bisect_left(spans, last, key=key)))


def overlaps(spans: Sequence, start: int, end: int) -> bool:
    """Whether one of these spans, which are apart from each other, shares a character with `[start, end)`.

    >>> overlaps([(0, 4), (9, 12)], 4, 9), overlaps([(0, 4), (9, 12)], 3, 5)
    (False, True)
    """
    before = bisect_left(spans, end, key=START)
    return before > 0 and spans[before - 1][1] > start
