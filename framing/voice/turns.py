"""Paragraphs of an interview or a transcript in; out, the words of each turn, as if they stood in quotation marks.

What the outlet asks stays its own: “Q: …”, its name, whoever wrote the article, an anchor. What is answered is the
words of whoever the label names, with the paragraphs below that have none.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from framing.core.text.mark_roles import Mark
from framing.core.text.quotation_marks import Pair
from framing.reading.passages.turns import find_turns

TURN = ":"  # the sign of what opens a turn, where a quotation has its mark
RULE = "turn of an interview"
_NAMES = re.compile(r"\b[A-Z][\w.’'-]{0,40}(?: [A-Z][\w.’'-]{0,40}){1,3}")


def names_of_ours(outlet: object, bylines: Sequence[str]) -> list[str]:
    """The names under which an outlet asks: its own, and those in its bylines.

    >>> names_of_ours("Holtby Post", ["By Ann Wells"])
    ['Holtby Post', 'Ann Wells']
    """
    writers = [name for line in bylines for name in _NAMES.findall(re.sub(r"^\W*[Bb][Yy]\b:?", "", line))]
    return [*([outlet] if isinstance(outlet, str) and outlet.strip() else []), *writers]


def turns_in(text: str, paragraphs: Sequence[tuple[int, int]], ours: Sequence[str]) -> list[tuple[int, Pair]]:
    """The words of each turn that is not the outlet's: the number of its paragraph, and the words as a pair of marks.

    >>> text = "Q: Was it closed?\\nANN LEE: It was.\\nQ: When?\\nLEE: In May."
    >>> lines = [found.span() for found in re.finditer(".+", text)]
    >>> [text[pair.start : pair.end] for _, pair in turns_in(text, lines, [])]
    ['It was.', 'In May.']
    """
    turns = {turn.paragraph: turn for turn in find_turns(text, paragraphs, ours)}
    found, speaking = [], False
    for number in range(min(turns, default=0), max(turns, default=-1) + 1):
        turn = turns.get(number)
        speaking = speaking if turn is None else not turn.asks
        if speaking:
            first, end = paragraphs[number]
            start = first if turn is None else turn.start
            label = Mark(first, start, TURN, "", "", opens=True, closes=False)
            found.append((number, Pair(start, end, label, None, continues=turn is None)))
    return found


def within_turns(pairs: Sequence[Pair], turns: Sequence[Pair]) -> list[Pair]:
    """Pairs of marks, one deeper where they stand in a turn; both in the order of the text."""
    found, at = [], 0
    for pair in pairs:
        while at < len(turns) and turns[at].end <= pair.start:
            at += 1
        inside = at < len(turns) and turns[at].start <= pair.start
        found.append(replace(pair, depth=pair.depth + 1) if inside else pair)
    return found
