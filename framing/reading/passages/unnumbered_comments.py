"""Comments that bear no numbers, as most sites print them: each has a head that tells who wrote it and when, and often
buttons below ("Reply  Share"). The lines below "3 Comments" in; out, heads, comments and buttons as blocks.

The first head shows the form that all others have. Where no time is printed, a comment ends with its buttons, and the
next begins with a name.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from framing.reading.passages.blocks import LINE, Block, trimmed
from framing.reading.passages.comment_heads import (
    ANSWERS,
    BADGE,
    HEAD_LINES,
    Head,
    is_buttons,
    is_dated,
    is_name,
    is_reply,
    read_head,
)

ABOVE = 14  # lines that may stand between "3 Comments" and the first head: "Log in", "Sort by"

Ends = Callable[[Block], bool]  # is this line, below a comment, the page's again?
Lines = tuple[int, int]  # the first of some lines, and the first below them


def unnumbered_comments(text: str, start: int, end: int, ends: Ends) -> list[Block]:
    """The blocks of a page's comments from `start` to `end`, below the line that counts them; none if the lines there
    are not built as comments are.

    What a reader wrote is a comment; its head is one block of furniture right above it. Comments are numbered from 1.

    >>> page = "Ann\\n2 days ago\\nNot again.\\nReply\\n\\nBo\\n1 day ago\\nWhy not?\\nReply"
    >>> found = unnumbered_comments(page, 0, len(page), lambda line: False)
    >>> [(block.kind, block.text) for block in found][:3]
    [('boilerplate', 'Ann\\n2 days ago'), ('comment', 'Not again.'), ('boilerplate', 'Reply')]
    """
    lines = [trimmed(text, *line.span()) for line in LINE.finditer(text, start, end) if line.group().strip()]
    shown = [line.visible for line in lines]
    heads = _dated(shown) or _below_buttons(shown)
    return list(_blocks(text, lines, heads, ends)) if heads else []


def like_comments(lines: Sequence[str]) -> bool:
    """Are comments among these lines, though they cannot be told apart? Buttons to reply tell, or two times."""
    return any(map(is_reply, lines)) or sum(is_dated(line) for line in lines) > 1


def _dated(lines: Sequence[str]) -> list[Lines]:
    """The heads with a time, or "Ann says:", all of one form."""
    first = next((at for at in range(min(ABOVE, len(lines))) if _head(lines, at)), None)
    if first is None:
        return []
    tried: list[tuple[Head, list[Lines]]] = []
    for at in range(first, min(first + 3, len(lines))):  # which of the lines above the first time is the name?
        head = _head(lines, at)
        if head and (at == first or at + head.lines == first + tried[0][0].lines):
            tried.append((head, _of_form(lines, at, head.form)))
    many = max(len(heads) for _, heads in tried)
    best = [heads for _, heads in tried if len(heads) == many]
    if many > 1:
        return best[0]
    return best[-1] if any(map(is_reply, lines)) else []


def _head(lines: Sequence[str], at: int, form: str = "") -> Head | None:
    return read_head(lines[at : at + HEAD_LINES], form)


def _of_form(lines: Sequence[str], at: int, form: str) -> list[Lines]:
    heads = []
    while at < len(lines):
        head = _head(lines, at, form)
        if head:
            heads.append((at, at + head.lines))
        at += head.lines if head else 1
    return heads


def _below_buttons(lines: Sequence[str]) -> list[Lines]:
    """The heads that are names alone, below the buttons of the comment above; none if anything else stands there."""
    feet = [(first, below) for first, below in _runs(lines) if any(map(is_reply, lines[first:below]))]
    if not feet:
        return []
    named = [is_name(line) for line in lines[: min(ABOVE, feet[0][0])]]
    above = (at for at, (name, following) in enumerate(pairwise(named)) if name and not following)
    first = next(above, None)  # "Most relevant" may stand above the first name
    if first is None:
        return []
    heads = []
    for at in [first, *(below for _, below in feet if below < len(lines))]:
        while at + 1 < len(lines) and BADGE.fullmatch(lines[at]):
            at += 1
        if not is_name(lines[at]):
            return []
        heads.append((at, at + 1))
    return heads


def _runs(lines: Sequence[str]) -> Iterator[Lines]:
    """The runs of lines that are buttons."""
    at = 0
    while at < len(lines):
        first = at
        while at < len(lines) and is_buttons(lines[at]):
            at += 1
        if at > first:
            yield first, at
        at += 1


def _blocks(text: str, lines: list[Block], heads: list[Lines], ends: Ends) -> Iterator[Block]:
    if heads[0][0]:
        yield _furniture(text, lines[: heads[0][0]])
    number = 0
    for (first, below), (following, _) in pairwise([*heads, (len(lines), 0)]):
        body, foot = _extent(lines, below, following, ends if following == len(lines) else None)
        if body == foot:
            yield _furniture(text, lines[first:following])
            continue
        number += 1
        yield _furniture(text, lines[first:body])
        yield trimmed(text, lines[body].start, lines[foot - 1].end, "comment", str(number))
        if foot < following:
            yield _furniture(text, lines[foot:following])


def _furniture(text: str, lines: list[Block]) -> Block:
    return trimmed(text, lines[0].start, lines[-1].end, "boilerplate")


def _extent(lines: list[Block], first: int, last: int, ends: Ends | None) -> Lines:
    """Which of the lines below a head are the comment: buttons may stand above it, and end it."""
    while first < last and _is_above(lines[first].visible):
        first += 1
    shown = [line.visible for line in lines[first:last]]
    for begin, below in _runs(shown):
        if below == len(shown) or any(map(is_reply, shown[begin:below])):
            last = first + begin
            break
    ended = (at for at in range(first, last) if ends and ends(lines[at]))
    return first, next(ended, last)


def _is_above(line: str) -> bool:
    return is_buttons(line) or bool(BADGE.fullmatch(line) or ANSWERS.fullmatch(line))
