"""An article's text as the explorer's page has it, and where every place of the source stands there.

The page differs from the source in two ways: a reader's name is replaced by the pseudonym, and a browser counts UTF-16
units, of which an emoji has two. Both are edits of the text at known places, so one mapping serves both.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

_TWO_UNITS = re.compile("[\U00010000-\U0010ffff]")
_HALF = re.compile("[\ud800-\udfff]")  # no character of its own, and not to be written as UTF-8


@dataclass(frozen=True)
class Shown:
    """A text for the page. `breaks`: pairs of offsets (in the page, in the source) behind each edit, in order."""

    text: str
    breaks: list[tuple[int, int]]

    def place(self, offsets) -> list[int]:
        """Where these offsets of the source stand in the page; within an edit, not beyond its end."""
        at = np.asarray(offsets, dtype=np.int64)
        if not self.breaks:
            return at.tolist()
        pages, sources = (np.array([0, *side]) for side in zip(*self.breaks, strict=True))
        number = np.searchsorted(sources, at, side="right") - 1
        limit = np.append(pages[1:], np.iinfo(np.int64).max)[number]
        return np.minimum(pages[number] + at - sources[number], limit).tolist()


def shown(text: str, names: Iterable = ()) -> Shown:
    """The text with pseudonyms in the place of readers' names (rows with start, end and reader), offsets in UTF-16.

    >>> page = shown("😀 Martha, no", [])
    >>> page.place([0, 1, 2])
    [0, 2, 3]
    """
    edits = [(int(name.start), int(name.end), name.reader) for name in names]
    taken = [(start, end) for start, end, _ in edits]
    if len(text) and max(text) > "\uffff":
        edits += [
            (found.start(), found.end(), found.group())
            for found in _TWO_UNITS.finditer(text)
            if not any(start <= found.start() < end for start, end in taken)
        ]
    pieces: list[str] = []
    breaks: list[tuple[int, int]] = []
    done = units = 0
    for start, end, instead in sorted(edits):
        if start < done:
            continue
        pieces += [text[done:start], instead]
        units += start - done + len(instead.encode("utf-16-le", "surrogatepass")) // 2
        breaks.append((units, end))
        done = end
    return Shown(_HALF.sub("\ufffd", "".join([*pieces, text[done:]])), breaks)
