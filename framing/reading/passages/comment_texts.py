"""Where each comment of a page begins and ends: the lines below its head in; out, which of them its writer wrote.

Buttons, badges and times may stand above a comment and below it. What a reader wrote may look like one of these
("Like", "100", "👍"): it is a comment where a line more stands there than the other comments of the page have.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from framing.reading.passages.blocks import SENTENCE_END
from framing.reading.passages.comment_buttons import NO_COMMENT, REPLIED, is_badge, is_buttons
from framing.reading.passages.comment_heads import (
    ANSWERS,
    TIME,
    head_above,
    is_answer_button,
    is_foot,
    whom_it_answers,
)

WORDY = 8  # words of a line that is a text's

Lines = tuple[int, int]  # the first of some lines, and the first below them


class Body(NamedTuple):
    """By numbers of lines: where a head begins, where the comment below it does, where that ends (at `begin` where
    there is none), and where the next head begins."""

    head: int
    begin: int
    end: int
    following: int


def bodies(lines: Sequence[str], heads: Sequence[Lines]) -> list[Body]:
    """The comments below these heads, one for each.

    >>> lines = ["Ann, 3h", "Not again.", "12", "Reply", "Bo, 2h", "👍", "3", "Reply"]
    >>> [lines[body.begin : body.end] for body in bodies(lines, [(0, 1), (4, 5)])]
    [['Not again.'], ['👍']]
    """
    found, below = list[Body](), list[int]()
    for (first, under), (following, _) in pairwise([*heads, (len(lines), 0)]):
        author = head_above(lines[first:under]) or head_above(lines[first + 1 : under])
        while under < following and author and lines[under] == author.author:  # the name is printed once more
            under += 1
        found.append(Body(first, *_extent(lines, under, following), following))
        below.append(under)
    told = [(body.begin - under, body) for under, body in zip(below, found, strict=True) if body.begin < body.end]
    feet = {_shape(lines[body.end : body.following]) for _, body in told}
    usual = Counter(many for many, _ in told).most_common(1)[0][0] if told else 0
    return [
        _like_a_button(lines, body, under + usual, feet) if body.begin == body.end else body
        for under, body in zip(below, found, strict=True)
    ]


def _like_a_button(lines: Sequence[str], body: Body, at: int, feet: set[tuple[str, ...]]) -> Body:
    """The comment where none seems to be: the line `at` which others begin, if what stands below is one of their feet,
    and it and that together are none."""
    if at >= body.following or _shape(lines[at : body.following]) in feet:
        return body
    return body._replace(begin=at, end=at + 1) if _shape(lines[at + 1 : body.following]) in feet else body


def _shape(foot: Sequence[str]) -> tuple[str, ...]:
    """Its lines without their numbers: "12", "Reply 3" and "7", "Reply" are alike."""
    return tuple(re.sub(r"\W*\d[\d.,]*\W*", "", line) for line in foot)


def _extent(lines: Sequence[str], first: int, last: int) -> Lines:
    """Which of the lines below a head are the comment: buttons may stand above it, and end it."""
    while first < last and (many := whom_it_answers(lines[first:last])[1] or is_above(lines[first])):
        if is_answer_button(lines[first]):
            return first, first
        first += many
    shown = lines[first:last]
    end = next((at for at, line in enumerate(shown) if NO_COMMENT.fullmatch(line)), len(shown))
    for begin, below in runs(shown[:end]):
        over = last == len(lines) and not any(map(is_text, shown[below:end]))
        if below == end or over or any(map(is_answer_button, shown[begin:below])):
            return first, first + begin
    return first, first + end


def runs(lines: Sequence[str]) -> Iterator[Lines]:
    """The runs of lines that are buttons, or times among these."""
    for are_buttons, run in groupby(range(len(lines)), lambda at: is_foot(lines[at]) or is_badge(lines[at])):
        if are_buttons:
            first, *more = run
            yield first, first + 1 + len(more)


def is_text(line: str) -> bool:
    return not is_buttons(line) and bool(SENTENCE_END.search(line) or len(line.split()) >= WORDY)


def is_time(line: str) -> bool:
    return bool(TIME.fullmatch(line))


def is_above(line: str) -> bool:
    return (
        is_buttons(line) or is_badge(line) or bool(ANSWERS.fullmatch(line) or REPLIED.fullmatch(line)) or is_time(line)
    )
