"""Which quotation marks of consecutive passages belong together, and which belong to nothing.

Handles marks of two styles in one pair, nesting, apostrophes, odd numbers of marks, and quotations that run over
paragraphs (no closing mark at the end of a paragraph, an opening mark at the start of the next). What a single mark may
do where it stands is read in `mark_roles`.
"""

import re
from dataclasses import dataclass
from itertools import zip_longest
from typing import NamedTuple

from framing.core.text.mark_roles import (
    CLOSE,
    MARK,
    OPEN,
    SINGLE,
    SPELLED,
    Around,
    Mark,
    begins_speech,
    read_marks,
    role_of,
)

# An author's clause inside what has no closing mark: that mark was forgotten, and the quotation does not run on.
DEEPEST = 16  # marks within one another: more were never meant
AUTHOR = re.compile(
    r"""
    [,?!…]\s+ (?:
      (?P<inverted> (?:said|says|asked|added|argued|announced|explained|insisted|replied|told|warned|wrote)\s+
        (?: (?:[a-z]+\s){0,3} [A-Z]\w | (?:the|a|an|one|his|her|their|its|he|she|they|it)\b ) )
      | (?P<plain> (?:he|she|they|it|(?:the\s)?\w+|[A-Z]\w+\s[A-Z]\w+)\s
        (?:said|says|added|argued|announced|explained|insisted|replied|warned|wrote) (?= [.,;]|\s+on\s[A-Z] ) )
      | (?P<according> according\s+to\s )
    )
    """,
    re.VERBOSE,
)
SENTENCE_ENDS = re.compile(r"[.!?…][\"”’')]*\s+[\"“‘'(\[]*[A-Z]")


_EDGE = re.compile(rf"(?:{MARK.pattern}|\s)+")  # marks and blanks at the edges of what is quoted
_LONGEST = max(map(len, SPELLED))
_TAIL = 3 * _LONGEST


@dataclass
class Pair:
    """A quotation within one passage: its content without the marks. `depth` is how many others it stands in."""

    start: int
    end: int
    opened: Mark
    closed: Mark | None
    depth: int = 0
    continues: bool = False  # carries on the quotation of the paragraph before


class Problem(NamedTuple):
    """A mark that belongs to nothing, and why."""

    start: int
    end: int
    mark: str
    problem: str


def pair_marks(text: str, spans: list[tuple[int, int]]) -> tuple[list[Pair], list[Problem]]:
    """Pair the marks of consecutive passages (`spans`, in the order of the text): the pairs, and what is left over.

    >>> pairs, problems = pair_marks('He said "yes” to the “plan', [(0, 26)])
    >>> [(pair.start, pair.end) for pair in pairs], [problem.mark for problem in problems]
    ([(9, 12)], ['“'])
    """
    pairs: list[Pair] = []
    problems: list[Problem] = []
    running = None
    for number, span in enumerate(spans):
        following = _opening(text, spans[number + 1]) if number + 1 < len(spans) else None
        found, left, still_open = _pair_passage(text, *span, runs_on=following in SINGLE)
        continued = running is not None
        running = _running(text, still_open, span, following)
        left += [_unclosed(text, mark) for mark in still_open if mark.single and mark is not running]
        doubles = [mark for mark in still_open if not mark.single and mark is not running]
        if running:
            found.append(Pair(running.end, span[1], running, None))
        elif doubles:
            found, left = _settle(text, found, left, doubles.pop(0))
        left += [_unclosed(text, mark) for mark in doubles]
        found.sort(key=lambda pair: pair.start)  # no two: each has a mark of its own
        if continued and found and found[0].opened.start == span[0]:
            found[0].continues = True
        _nest(found)
        pairs += found
        problems += sorted(left)
    return pairs, problems


def marks_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the mark before a quotation begins, and where the one behind it ends, however they are spelled.

    >>> marks_around("He said &ldquo;no,&rdquo; twice", 15, 18), marks_around("He said «no»", 9, 11)
    ((8, 25), (8, 12))
    """
    before = [mark.start() for mark in MARK.finditer(text, max(0, start - _LONGEST), start) if mark.end() == start]
    behind = MARK.match(text, end)
    return before[0] if before else max(0, start - 1), behind.end() if behind else end


def first_within(text: str, start: int, end: int) -> str:
    """The first character within the marks of text[start:end]; nothing if they enclose nothing."""
    edge = _EDGE.match(text, start, end)
    first = edge.end() if edge else start
    return text[first : min(first + 1, end)]


def last_within(text: str, start: int, end: int) -> str:
    """The last character within the marks of text[start:end].

    >>> last_within("«\\u00a0No,\\u00a0»", 0, 7), last_within("„No!“", 0, 5)
    (',', '!')
    """
    tail = text[max(start, end - _TAIL) : end]
    edges = [edge for edge in _EDGE.finditer(tail) if edge.end() == len(tail)]
    return tail[: edges[0].start()][-1:] if edges else tail[-1:]


def _opening(text: str, span: tuple[int, int]) -> str | None:
    """The mark with which a passage begins, if it opens something there."""
    first = MARK.match(text, *span)
    if not first or first.end() == span[1]:
        return None
    sign = SPELLED.get(first.group(), first.group())
    marks = read_marks(text, span[0], min(span[1], first.end() + 2))
    opens = bool(marks) and role_of(marks[0], Around(text, span[0])) == OPEN
    return sign if opens and (sign == "«" or not text[first.end()].isspace()) else None


def _taken_off(still_open: list[Mark], mark: Mark) -> list[Mark]:
    """Take off the innermost mark of the size of `mark`, and those that stand open within it; none if none is."""
    places = [place for place, one in enumerate(still_open) if one.single == mark.single]
    taken = still_open[places[-1] :] if places else []
    del still_open[len(still_open) - len(taken) :]
    return taken


def _pair_passage(text: str, start: int, end: int, runs_on: bool) -> tuple[list[Pair], list[Problem], list[Mark]]:
    """Pairs within one passage, the marks left over, and those that are still open at its end."""
    still_open: list[Mark] = []  # the innermost last
    pairs: list[Pair] = []
    left: list[Problem] = []
    marks = read_marks(text, start, end)
    for mark, following in zip_longest(marks, marks[1:]):
        doubles, innermost = sum(not one.single for one in still_open), still_open[-1] if still_open else None
        role = role_of(mark, Around(text, start, doubles, innermost, runs_on))
        doubled = following is not None and (following.start, following.sign) == (mark.end, mark.sign)
        if role == OPEN and doubled and following.opens and not mark.single:
            left.append(_problem(text, mark, "is printed twice"))
        elif role == OPEN and len(still_open) >= DEEPEST:
            left.append(_problem(text, mark, f"stands in {DEEPEST} others that are open"))
        elif role == OPEN:
            still_open.append(mark)
        elif role == CLOSE:
            taken = _taken_off(still_open, mark)
            if not taken:
                left.append(_problem(text, mark, "closes nothing"))
                continue
            opened, *inner = taken
            left += [_unclosed(text, other) for other in inner if other.sign != "'"]
            if text[opened.end : mark.start].isspace() or opened.end == mark.start:
                left += [_problem(text, odd, "encloses nothing") for odd in (opened, mark)]
            else:
                pairs.append(Pair(opened.end, mark.start, opened, mark))
    return pairs, left, still_open


def _problem(text: str, mark: Mark, problem: str) -> Problem:
    return Problem(mark.start, mark.end, text[mark.start : mark.end], problem)


def _unclosed(text: str, mark: Mark) -> Problem:
    return _problem(text, mark, "is never closed")


def _running(text: str, still_open: list[Mark], span: tuple[int, int], sign: str | None) -> Mark | None:
    """The open mark whose quotation runs on in the next passage, which begins with a `sign` of the same size."""
    first = next((mark for mark in still_open if sign and mark.single == (sign in SINGLE)), None)
    if first is None or not text[first.end : span[1]].strip() or AUTHOR.search(text, first.end, span[1]):
        return None
    # An apostrophe may look like a single mark that opens: only one where a sentence begins is trusted.
    return first if not first.single or begins_speech(first, text, span[0]) else None


def _settle(text: str, found: list[Pair], left: list[Problem], unclosed: Mark) -> tuple[list[Pair], list[Problem]]:
    """A double mark without its partner takes the last closing mark of its sentence; the one that had it is odd.

    “It says that "all is well.” So only where it begins a sentence of somebody's and none ends before the odd mark;
    otherwise it is left over, and what stands between the others is quoted.
    """
    inside = [pair for pair in found if not pair.opened.single and pair.start > unclosed.start]
    last = max(inside, key=lambda pair: pair.end, default=None)
    begins = text[unclosed.end : unclosed.end + 9].lstrip(" '‘`\"“([")[:1].isupper()
    if last is None or not begins or SENTENCE_ENDS.search(text, unclosed.end, last.opened.end + 1):
        return found, [*left, _unclosed(text, unclosed)]
    whole = Pair(unclosed.end, last.end, unclosed, last.closed)
    across = [pair for pair in found if whole.start < pair.start < whole.end < pair.end]
    dropped = {id(last), *map(id, across)}
    kept = [pair for pair in found if id(pair) not in dropped]
    edges = [mark for pair in across for mark in (pair.opened, pair.closed) if mark]
    odd = [_unclosed(text, last.opened), *(_problem(text, mark, "stands across another quotation") for mark in edges)]
    return [*kept, whole], [*left, *odd]


def _nest(found: list[Pair]) -> None:
    """How many other quotations of the passage each one stands in."""
    around: list[Pair] = []
    for pair in found:  # sorted by start
        while around and around[-1].end <= pair.start:
            around.pop()
        pair.depth = len(around)
        around.append(pair)
