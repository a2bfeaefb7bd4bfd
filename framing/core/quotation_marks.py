"""Marks: which quotation marks belong together in a passage, and which belong to nothing.

Handles curly, straight, single, low and angle marks, the typewriter forms ''…'' and ``…'', marks of two styles in one
pair, nesting, apostrophes, odd numbers of marks, and quotations that run over paragraphs (no closing mark at the end of
a paragraph, an opening mark at the start of the next).
"""

import re
from dataclasses import dataclass
from typing import NamedTuple

MARK = re.compile(r"``|''|[\"“”„‟«»‘’‚‛'‹›`]")
SINGLE = set("‘’‚‛'‹›`")
ALWAYS_OPEN = {"“", "„", "``", "‘", "‚", "‛", "‹", "`"}
OPENING_NEIGHBOUR = set("([{<—–-/=:;") | set("“„«‘‚‹\"'`")
CLOSING_NEIGHBOUR = set(".,;:!?…)]}>—–-/") | set("”»’›\"'“")
ELISION = re.compile(r"(?:em|til|tis|twas|cause|round|bout|n|\d\ds?)\b", re.IGNORECASE)


class Mark(NamedTuple):
    """One mark in the text and what its neighbours allow it to be."""

    start: int
    end: int
    sign: str
    opens: bool
    closes: bool

    @property
    def single(self) -> bool:
        return self.sign in SINGLE


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
    running = False
    for number, (start, end) in enumerate(spans):
        following = spans[number + 1] if number + 1 < len(spans) else None
        found, left, unclosed = _pair_passage(text, start, end)
        continued = running and bool(found or unclosed)
        running = bool(unclosed and following and _opens_with_double(text, *following))
        if running:
            found.append(Pair(unclosed.end, end, unclosed, None))
        else:
            found, left = _settle(found, left, unclosed)
        found.sort(key=lambda pair: (pair.start, -pair.end))
        if continued and found:
            found[0].continues = True
        _nest(found)
        pairs += found
        problems += sorted(left)
    return pairs, problems


def _marks(text: str, start: int, end: int) -> list[Mark]:
    found = []
    for match in MARK.finditer(text, start, end):
        a, b = match.span()
        before, after = text[a - 1] if a > start else " ", text[b] if b < end else " "
        opens = (before.isspace() or before in OPENING_NEIGHBOUR) and not after.isspace()
        closes = not before.isspace() and (after.isspace() or after in CLOSING_NEIGHBOUR)
        found.append(Mark(a, b, match.group(), opens, closes))
    return found


def _opens_with_double(text: str, start: int, end: int) -> bool:
    first = MARK.match(text, start, end)
    return bool(first) and first.group() not in SINGLE and first.end() < end and not text[first.end()].isspace()


def _pair_passage(text: str, start: int, end: int) -> tuple[list[Pair], list[Problem], Mark | None]:
    """Pairs within one passage, the marks left over, and the first double mark that opens and is not closed."""
    marks = _marks(text, start, end)
    stack: list[Mark] = []
    pairs: list[Pair] = []
    left: list[Problem] = []
    for number, mark in enumerate(marks):
        role = _role(mark, number, marks, stack, text)
        if role == "open":
            stack.append(mark)
        elif role == "close":
            at = max(n for n, other in enumerate(stack) if other.single == mark.single)
            left += [_unclosed(other) for other in stack[at + 1 :] if other.sign != "'"]
            if text[stack[at].end : mark.start].strip():
                pairs.append(Pair(stack[at].end, mark.start, stack[at], mark))
            else:
                left += [Problem(odd.start, odd.end, odd.sign, "encloses nothing") for odd in (stack[at], mark)]
            del stack[at:]
        elif role == "stray":
            left.append(Problem(mark.start, mark.end, mark.sign, "closes nothing"))
    doubles = [mark for mark in stack if not mark.single]
    left += [_unclosed(mark) for mark in stack if mark.single]
    left += [_unclosed(mark) for mark in doubles[1:]]
    return pairs, left, doubles[0] if doubles else None


def _unclosed(mark: Mark) -> Problem:
    return Problem(mark.start, mark.end, mark.sign, "is never closed")


def _role(mark: Mark, number: int, marks: list[Mark], stack: list[Mark], text: str) -> str:
    """What a mark does here: open, close, stray, or nothing (an apostrophe)."""
    if mark.single:
        return _single_role(mark, number, marks, stack, text)
    is_open = any(not other.single for other in stack)
    if mark.sign in ("“", "„", "``"):
        return "close" if is_open and mark.closes and not mark.opens else "open"
    if mark.sign == "”":
        return "close" if is_open else ("open" if mark.opens else "stray")
    if mark.opens != mark.closes:  # straight and angle marks: their neighbours tell
        return "open" if mark.opens else ("close" if is_open else "stray")
    if is_open:
        return "close"
    later = any(not other.single for other in marks[number + 1 :])
    return "open" if later else "stray"


def _single_role(mark: Mark, number: int, marks: list[Mark], stack: list[Mark], text: str) -> str:
    before = text[mark.start - 1] if mark.start else " "
    after = text[mark.end] if mark.end < len(text) else " "
    if before.isalnum() and after.isalnum():
        return "apostrophe"  # don’t
    is_open = bool(stack) and stack[-1].single
    if mark.sign in ALWAYS_OPEN or (mark.sign == "'" and mark.opens and not mark.closes):
        elided = mark.sign in "‘'" and ELISION.match(text, mark.end)
        return "open" if mark.opens and not elided else "apostrophe"
    if not is_open or not mark.closes:
        return "apostrophe"  # the forces’ plan; ’til
    if before in "sS" and after == " " and _closed_later(number, marks):
        return "apostrophe"  # ‘the forces’ plan’: the last one closes
    return "close"


def _closed_later(number: int, marks: list[Mark]) -> bool:
    """Does another single mark close before the next one opens?"""
    for other in marks[number + 1 :]:
        if other.single and other.closes:
            return True
        if other.opens:
            return False
    return False


def _settle(found: list[Pair], left: list[Problem], unclosed: Mark | None) -> tuple[list[Pair], list[Problem]]:
    """An opening mark without its partner takes the last closing mark after it; the mark that had it is the odd one."""
    if unclosed is None:
        return found, left
    inside = [pair for pair in found if not pair.opened.single and pair.start > unclosed.start]
    if not inside:
        return found, [*left, _unclosed(unclosed)]
    last = max(inside, key=lambda pair: pair.end)
    whole = Pair(unclosed.end, last.end, unclosed, last.closed)
    across = [pair for pair in found if whole.start < pair.start < whole.end < pair.end]
    kept = [pair for pair in found if pair is not last and pair not in across]
    odd = [_unclosed(last.opened), *(Problem(*mark[:3], "stands across another quotation") for mark in _edges(across))]
    return [*kept, whole], [*left, *odd]


def _edges(pairs: list[Pair]) -> list[Mark]:
    return [mark for pair in pairs for mark in (pair.opened, pair.closed) if mark]


def _nest(found: list[Pair]) -> None:
    """How many other quotations of the passage each one stands in."""
    around: list[Pair] = []
    for pair in found:  # sorted by start, the longer first
        while around and around[-1].end <= pair.start:
            around.pop()
        pair.depth = len(around)
        around.append(pair)
