"""Do quotation marks enclose the cells of a tab-separated table, or are they its texts' own? Programs write both."""

from collections.abc import Iterable
from typing import NamedTuple


class Marks(NamedTuple):
    """Whether marks enclose cells; the first cell in which that is not clear, "" if it is."""

    enclose: bool
    unclear: str = ""


def marks_of(lines: Iterable[bytes]) -> Marks:
    r"""Whether the marks at the beginnings of cells enclose these, given the lines of a tab-separated table.

    They do not where every line has as many cells as the first by its tabs alone, but not if marks enclosed them, or
    where other cells have marks within. Where both could be, what enclosing marks are written for must be there: a mark
    that is doubled, names of columns that stand in marks as well, commas in these cells alone (Excel).

    >>> marks_of([b"outlet\ttext\n", b'The Tide\t"No," she said.\n'])
    Marks(enclose=False, unclear='')
    >>> marks_of([b"outlet\ttext\n", b'The Tide\t"She said ""no""."\n'])
    Marks(enclose=True, unclear='')
    >>> marks_of([b"outlet\ttext\n", b'The Tide\t"No."\n'])
    Marks(enclose=False, unclear='"No."')
    """
    tabs, as_lines, found = -1, True, _Enclosed()
    for line in lines:
        line = line.rstrip(b"\r\n")
        tabs = line.count(b"\t") if tabs < 0 else tabs
        as_lines = as_lines and (not line.strip() or line.count(b"\t") == tabs)
        found.take(line)
    begun = found.first.partition(b"\t")[0].decode("utf-8", "replace")[:40]
    wrong = found.wrong or found.inside
    if not found.first or not as_lines:
        return Marks(True, begun if wrong else "")
    if wrong or found.ragged:
        return Marks(False)
    if found.doubled or found.in_head or (found.commas and not found.bare_commas):
        return Marks(True)
    return Marks(False, "" if found.bare_marks else begun)


class _Enclosed:
    """What the cells of a table would be like if marks enclosed them, line by line."""

    def __init__(self) -> None:
        self.first = b""  # the first cell that begins with a mark
        self.inside = self.wrong = self.ragged = False  # within a cell; one went on after its mark; rows of other width
        self.doubled = self.in_head = self.commas = False  # in cells that begin with a mark
        self.bare_commas = self.bare_marks = False  # in others
        self.width = self.cells = 0

    def take(self, line: bytes) -> None:
        if self.wrong:
            return
        if not self.inside and b'"' not in line:
            self.bare_commas = self.bare_commas or (self.width > 0 and b"," in line)
            self.cells = line.count(b"\t") + 1
        elif not self._to_the_end(line):
            return
        self.width = self.width or self.cells
        self.ragged = self.ragged or (bool(line.strip()) and self.cells != self.width)
        self.cells = 0

    def _to_the_end(self, line: bytes) -> bool:
        """Take the cells of a line with marks; does its row end there?"""
        at = 0
        while at <= len(line):
            if self.inside or line[at : at + 1] == b'"':
                end = self._enclosed(line, at)
            else:
                end = line.find(b"\t", at) if b"\t" in line[at:] else len(line)
                self.bare_commas = self.bare_commas or (self.width > 0 and b"," in line[at:end])
                self.bare_marks = self.bare_marks or b'"' in line[at:end]
            if end < 0:
                return False
            self.cells, at = self.cells + 1, end + 1
        return True

    def _enclosed(self, line: bytes, at: int) -> int:
        """Where a cell in marks ends; -1 if it goes on in the next line, or if what stands there is no such cell."""
        if not self.inside:
            self.first, self.in_head = self.first or line[at:], self.in_head or not self.width
            self.inside, at = True, at + 1
        end = line.find(b'"', at)
        while end >= 0 and line[end + 1 : end + 2] == b'"':
            self.doubled, end = True, line.find(b'"', end + 2)
        self.commas = self.commas or b"," in line[at : end if end >= 0 else len(line)]
        if end < 0:
            return -1
        self.inside, self.wrong = False, line[end + 1 : end + 2] not in (b"", b"\t")
        return -1 if self.wrong else end + 1
