"""A page in; out, the blocks above its readers' comments, and these, each whole, with what is around.

Comments are told apart by printed numbers (here), or else by who wrote them and when (`unnumbered_comments`). Where
neither can be, they are set aside as furniture: they are not the article's words.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import islice, pairwise, takewhile

from framing.reading.passages import patterns
from framing.reading.passages.blocks import LINE, SENTENCE_END, Block, blocks_of, ends_thread, trimmed
from framing.reading.passages.comment_buttons import GONE, comments_counted, heads_thread
from framing.reading.passages.comment_heads import is_answer_button, is_foot
from framing.reading.passages.unnumbered_comments import like_comments, unnumbered_comments

HEADINGS = 5  # lines tried that may head the comments
LONGEST = 240  # letters of such a line
LONG = 60  # letters of a line that is a paragraph's, though it does not end as a sentence does
INDENT = 500  # characters of a line that may stand before the words of a numbered comment


def split_comments(text: str, stretches: list[tuple[int, int]], elsewhere: bool) -> tuple[list[Block], list[Block]]:
    """The page above its comments, and its comments with what stands between and below them.

    `stretches` are those of the page in the text. `elsewhere`: a table gives the comments on this page. Then those
    without numbers are not read a second time.
    """
    blocks = _blocks(text, stretches)
    for number, (block, following) in enumerate(pairwise(blocks), start=1):
        if patterns.COMMENT_COUNT.fullmatch(block.visible) and _number_at(text, following):
            return blocks[:number], _without_deleted(_comments(blocks[number:], text))
    headings = list(_headings(text, stretches))
    for heading, end in headings if not elsewhere else ():
        if found := unnumbered_comments(text, heading.end, end, comments_counted(heading.visible)):
            return _blocks(text, _above(heading, end, stretches)), [heading, *_without_deleted(found)]
    next_ones = [heading.start for heading, _ in headings[1:]]
    for (heading, end), until in zip(headings, [*next_ones, len(text)], strict=False):
        lines = [line[0].strip() for line in LINE.finditer(text, heading.end, min(until, end))]
        if patterns.COMMENT_COUNT.fullmatch(heading.visible) and like_comments(lines):
            aside = _as_furniture(_blocks(text, [(heading.end, end)]))
            return _blocks(text, _above(heading, end, stretches)), [heading, *aside]
    return blocks, []


def _above(heading: Block, end: int, stretches: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The stretches of a page without what stands below the heading of its comments, to the `end` of that stretch."""
    return [(first, min(last, heading.start)) if last == end else (first, last) for first, last in stretches]


def _blocks(text: str, stretches: Iterable[tuple[int, int]]) -> list[Block]:
    return [block for start, end in stretches for block in blocks_of(text, start, end)]


def _as_furniture(blocks: list[Block]) -> list[Block]:
    for block in blocks:
        block.kind = "boilerplate"
    return blocks


def _headings(text: str, stretches: list[tuple[int, int]]) -> Iterator[tuple[Block, int]]:
    """The first few lines that count comments or head them, and the end of the stretch that each stands in. Such a line
    may be a button at the head of the page; then no sentence stands above it, or it is printed again."""
    below, found = False, dict[str, tuple[Block, int]]()
    for start, end in stretches:
        for line in LINE.finditer(text, start, end):
            shown = line[0].strip()
            if below and len(shown) < LONGEST and heads_thread(shown):
                found.pop(shown.lower(), None)
                found[shown.lower()] = trimmed(text, *line.span(), "boilerplate"), end
            below = below or len(shown) >= LONG or bool(SENTENCE_END.search(shown))
    return islice(found.values(), HEADINGS)


def _without_deleted(blocks: Iterable[Block]) -> list[Block]:
    """The blocks, those comments furniture in whose place the site prints that they are gone."""
    blocks = list(blocks)
    for block in blocks:
        number = patterns.COMMENT_NUMBER.match(block.text) if block.kind == "comment" else None
        if block.kind == "comment" and GONE.fullmatch(block.text, number.end() if number else 0):
            block.kind, block.comment_id = "boilerplate", None
    return blocks


def _number_at(text: str, block: Block) -> re.Match | None:
    """The printed number at the head of a block's line, with its indent."""
    near = max(0, block.start - INDENT)
    line = max(text.rfind(newline, near, block.start) for newline in "\n\r\v\f\x85\u2028\u2029") + 1
    found = patterns.COMMENT_NUMBER.match(text, line)
    return found if found and found.end() > block.start else None


def _comments(blocks: list[Block], text: str) -> Iterator[Block]:
    """Group lines under their printed number. A number opens a comment if it continues the thread's own numbering, in
    the same style and no deeper than the first; the 1) 2) or A) B) within a comment do not."""
    first = _number_at(text, blocks[0])
    style, indent = (first["mark"], first["stop"]), first.start("number") - first.start()
    start, end, number, step = blocks[0].start, blocks[0].end, int(first["number"]), 0
    comments, below = list[Block](), list[Block]()
    for at, block in enumerate(blocks[1:], start=1):
        found = _number_at(text, block)
        alike = found and (found["mark"], found["stop"]) == style and found.start("number") - found.start() <= indent
        next_number = int(found["number"]) if found and alike else number
        if _continues(next_number - number, step, hanging=indent > 0):
            step = step or (1 if next_number > number else -1)
            comments.append(trimmed(text, start, end, "comment", str(number)))
            start, number = block.start, next_number
        elif ends_thread(block):
            below = blocks[at:]
            break
        end = block.end
    for comment in [*comments, trimmed(text, start, end, "comment", str(number))]:
        yield from _and_its_buttons(text, comment)
    yield from _as_furniture(below)


def _and_its_buttons(text: str, comment: Block) -> Iterator[Block]:
    """A comment, and below it as furniture the lines that are buttons, where one of them is to answer it."""
    lines = [line.span() for line in LINE.finditer(text, comment.start, comment.end) if line[0].strip()]
    below = list(takewhile(lambda line: is_foot(text[slice(*line)].strip()), reversed(lines)))
    if len(below) < len(lines) and any(is_answer_button(text[slice(*line)].strip()) for line in below):
        yield trimmed(text, comment.start, below[-1][0], "comment", comment.comment_id)
        yield trimmed(text, below[-1][0], comment.end, "boilerplate")
    else:
        yield comment


def _continues(gap: int, step: int, hanging: bool) -> bool:
    """Is this the thread's next number? Numbers may be missing (removed comments) only where text hangs under them, so
    that a list inside a comment stands deeper and cannot be meant."""
    forward = gap * (step or gap) > 0
    return forward and (abs(gap) == 1 or (hanging and abs(gap) <= 20))
