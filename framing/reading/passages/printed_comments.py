"""The blocks of a page in; out, its numbered comments, each whole, and what is around."""

import re
from collections.abc import Iterator
from itertools import pairwise

from framing.reading.passages import patterns
from framing.reading.passages.blocks import Block, asks, trimmed

INDENT = 500  # characters of a line that may stand before the words of a numbered comment


def split_comments(blocks: list[Block], text: str) -> tuple[list[Block], list[Block]]:
    """The page above its comments, and its numbered comments with what stands below them."""
    for number, (block, following) in enumerate(pairwise(blocks), start=1):
        if patterns.COMMENT_COUNT.fullmatch(block.visible) and _number_at(text, following):
            return blocks[:number], list(_comments(blocks[number:], text))
    return blocks, []


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
    current, number, step = blocks[0], int(first["number"]), 0
    for at, block in enumerate(blocks[1:], start=1):
        found = _number_at(text, block)
        if found and (found["mark"], found["stop"]) == style and found.start("number") - found.start() <= indent:
            next_number = int(found["number"])
            if _continues(next_number - number, step, hanging=indent > 0):
                step = step or (1 if next_number > number else -1)
                yield trimmed(text, current.start, current.end, "comment", str(number))
                current, number = block, next_number
                continue
        if _ends_thread(block):
            rest = blocks[at:]
            yield trimmed(text, current.start, current.end, "comment", str(number))
            for other in rest:
                other.kind = "boilerplate"
            yield from rest
            return
        current = Block(current.start, block.end, "")
    yield trimmed(text, current.start, current.end, "comment", str(number))


def _continues(gap: int, step: int, hanging: bool) -> bool:
    """Is this the thread's next number? Numbers may be missing (removed comments) only where text hangs under them, so
    that a list inside a comment stands deeper and cannot be meant."""
    forward = gap * (step or gap) > 0
    return forward and (abs(gap) == 1 or (hanging and abs(gap) <= 20))


def _ends_thread(block: Block) -> bool:
    asking = patterns.ASKING.match(block.visible) and asks(block)
    return block.words <= 25 and bool(asking or (block.words > 1 and patterns.FURNITURE.fullmatch(block.visible)))
