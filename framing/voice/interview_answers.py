"""Paragraphs of an interview or a transcript in; out, the words of each turn, as if they stood in quotation marks.

What the outlet asks stays its own: “Q: …”, its name, whoever wrote the article, an anchor. What is answered is the
words of whoever the label names, with the paragraphs below that have none.
"""

import re
from bisect import bisect
from collections.abc import Sequence
from dataclasses import replace

from framing.core.text.mark_roles import Mark
from framing.core.text.quotation_marks import Pair
from framing.reading.passages.interview_turns import ANY_LABEL, ASKED, Turn, find_turns, names_of_ours, reach_of

TURN = ":"  # the sign of what opens a turn, where a quotation has its mark
RULE = "turn of an interview"
_ENDS = re.compile(r"[.!?…:][\"”’')\]]{0,3}\s{0,20}\Z")


def turns_in(text: str, passages: Sequence, outlet: object) -> list[tuple[int, Pair]]:
    """The words of each turn that is not the outlet's: the number of its paragraph, and the words as a pair of marks.

    `passages` are those of an article: records of start, end and kind; its paragraphs are those of the body.

    >>> from types import SimpleNamespace
    >>> text = "Q: Was it closed?\\nANN LEE: It was.\\nQ: When?\\nLEE: In May."
    >>> lines = [found.span() for found in re.finditer(".+", text)]
    >>> passages = [SimpleNamespace(start=start, end=end, kind="body") for start, end in lines]
    >>> [text[pair.start : pair.end] for _, pair in turns_in(text, passages, None)]
    ['It was.', 'In May.']
    """
    paragraphs, listed = _turns_of(text, passages, outlet)
    turns = {turn.paragraph: turn for turn in listed}
    found: list[tuple[int, Pair]] = []
    speaking: Turn | None = None
    for number in reach_of(listed, paragraphs):
        (first, end), turn = paragraphs[number], turns.get(number)
        above = turns.get(number - 1)
        opens = turn is not None or (above is not None and above.start >= paragraphs[number - 1][1])  # a label alone
        if turn is not None:
            speaking = None if turn.asks else turn
        elif speaking is not None and not opens:
            after = bisect(listed, number, key=lambda one: one.paragraph)  # the next turn
            asked = after < len(listed) and listed[after].who == speaking.who
            speaking = speaking if _goes_on(text, first, end, asked) else None
        start = first if turn is None else turn.start
        if speaking is not None and start < end:
            label = Mark(first, start, TURN, "", "", opens=True, closes=False)
            found.append((number, Pair(start, end, label, None, continues=not opens)))
    return found


def _goes_on(text: str, start: int, end: int, asked: bool) -> bool:
    """Whether a paragraph without a label is the last speaker's: not where its own words open with somebody else, or
    are no sentence; nor where it asks and the same speaker answers (`asked`)."""
    said = text[start:end]
    return not ANY_LABEL.match(said) and bool(_ENDS.search(said)) and not (asked and ASKED.search(said))


def turn_starts(text: str, passages: Sequence, outlet: object) -> dict[int, int]:
    """Where the words of each turn begin, by where its paragraph does: behind “Q: ” or “ANN LEE: ”."""
    paragraphs, turns = _turns_of(text, passages, outlet)
    return {paragraphs[turn.paragraph][0]: turn.start for turn in turns}


def _turns_of(text: str, passages: Sequence, outlet: object) -> tuple[list[tuple[int, int]], list[Turn]]:
    """The paragraphs of an article's body, and the turns among them."""
    body = [(one.start, one.end) for one in passages if one.kind == "body"]
    bylines = [text[one.start : one.end] for one in passages if one.kind == "byline"]
    return body, find_turns(text, body, names_of_ours(outlet, bylines))


def within_turns(pairs: Sequence[Pair], turns: Sequence[Pair]) -> list[Pair]:
    """Pairs of marks, one deeper where they stand in a turn; both in the order of the text."""
    found, at = [], 0
    for pair in pairs:
        while at < len(turns) and turns[at].end <= pair.start:
            at += 1
        inside = at < len(turns) and turns[at].start <= pair.start
        found.append(replace(pair, depth=pair.depth + 1) if inside else pair)
    return found
