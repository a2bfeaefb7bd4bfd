"""The cells of a CSV, whatever separates them, and what is wrong with one that is broken.

Do quotation marks enclose the cells of a tab-separated table, or are they its texts' own? Programs write both.
"""

import csv
import io
import re
from collections.abc import Callable, Iterable
from typing import NamedTuple

import pandas as pd

from framing.core.errors import FramingError
from framing.core.files.atomic_files import decode, has_mark_of_utf16, separator
from framing.reading.formats.source import Source
from framing.reading.tables.files.cells import numbered, refuse_twins

HEAD = 1_000_000  # bytes in which the first line of a table ends
LARGE, ROWS_AT_A_TIME = 10_000_000, 2_000  # bytes of a CSV that is parsed part by part, and rows of a part
SEPARATOR_SAID = re.compile(r"sep=([,;\t|])\r?\n")  # a line that Excel writes for itself, and that is no row
LONGEST = 100_000  # characters of a row of which its cells are counted
ENOUGH = 2  # columns that a table has below such lines, at least one more
NOTE = re.compile(r"(?:[^\r\n]{1,300}\r?\n){1,15}[,;\t ]{0,99}\r?\n(?=\S)")  # lines above a table
TABS = (".tsv", ".tab")  # how a file ends whose cells tabs separate, whatever its first line has most of
UNCLOSED = "begins with a quotation mark that does not end it, and may have been read with what follows"
OWN = "was read with its quotation marks: nothing shows that they only enclose it"


def read_csv(source: Source, advice: str) -> tuple[pd.DataFrame, list[str]]:
    """The cells of a CSV, whether commas, semicolons, tabs or bars separate them: the first line tells. And a remark,
    where it is not clear whether quotation marks are a text's own."""
    path, content = source.name, source.content.removeprefix(b"\xef\xbb\xbf")
    if has_mark_of_utf16(content):
        content = decode(content, path).encode("utf-8")
    decode(content, path)  # the whole of it, or it is refused here; it is parsed from bytes, for a text takes more room
    head = content[:HEAD].decode("utf-8", "ignore")
    if said := SEPARATOR_SAID.match(head):
        head, content = head[said.end() :], content[said.end() :]
    above, blank = empty_lines(head)  # they have numbers, and name no columns
    head, content = head[blank:], content[blank:]
    note = note_above(head)
    above += note.count("\n")
    head, content = head.removeprefix(note), content.removeprefix(note.encode("utf-8"))
    mark = said[1] if said else separator_of(head, source.suffix)
    how, unclear = cells_as_text(mark, lambda: io.BytesIO(content))
    named = csv.reader(io.StringIO(head, newline=""), delimiter=mark, quoting=how["quoting"])
    refuse_twins(next(named, []), path)
    try:
        frame = _cells_of(content, how)
    except (pd.errors.ParserError, pd.errors.EmptyDataError) as error:
        fault = broken(str(error), mark, above)
        raise FramingError(
            f"{path} is not a readable CSV table: {fault}", advice="" if content.strip() else advice
        ) from None
    if not isinstance(frame.index, pd.RangeIndex):  # more cells than names: pandas would shift them
        cells = frame.index.nlevels + len(frame.columns)
        fault = _too_many(above + 1, cells, len(frame.columns), mark)
        raise FramingError(f"{path} is not a readable CSV table: {fault}")
    told = [f"{source.short}: the cell {unclear!r} {UNCLOSED if how['quoting'] == csv.QUOTE_MINIMAL else OWN}"]
    told *= bool(unclear)
    if note:
        line = note.partition("\n")[0].strip()
        told.append(f"{source.short}: the columns are named in row {above}; what stands above was left out: {line}")
    return without_empty_rows(numbered(frame, above + 1)), told


def separator_of(head: str, suffix: str) -> str:
    """What separates the cells of a table whose file ends so."""
    return "\t" if suffix in TABS else separator(head)


def empty_lines(text: str) -> tuple[int, int]:
    """How many lines a text begins with in which nothing stands, and how many characters these are.

    >>> empty_lines("\\n  \\na,b"), empty_lines("a,b\\n")
    ((2, 4), (0, 0))
    """
    lines = at = 0
    while (end := text.find("\n", at)) >= 0 and not text[at:end].strip():
        lines, at = lines + 1, end + 1
    return lines, at


def note_above(text: str) -> str:
    """The lines that a program writes above a table to say what it is, with the empty line that ends them; "" if none.

    Each has fewer cells than the line of names below, which the next line has as many of.

    >>> note_above("Report:,Tolls\\nFrom:,May\\n\\noutlet,text,url\\nA,B,C\\n"), note_above("outlet,text\\n\\nA,B\\n")
    ('Report:,Tolls\\nFrom:,May\\n\\n', '')
    """
    found = NOTE.match(text)
    if not found:
        return ""
    below = text[found.end() :]
    names, row, *_ = [*(line[:LONGEST] for line in below.split("\n", 2)), ""]
    note = found[0].splitlines()
    if any(line.count('"') % 2 for line in [*note, names]):  # a text over several lines, in a table without a note
        return ""
    try:
        *above, named, held = map(len, csv.reader([*note, names, row], delimiter=separator(below)))
    except csv.Error:  # told where the table is read
        return ""
    return found[0] if max(above) < named <= held and named > ENOUGH else ""


def without_empty_rows(frame: pd.DataFrame) -> pd.DataFrame:
    """The rows in which anything stands: spreadsheets leave empty ones, of which each other has its number still."""
    if not len(frame.columns):
        return frame
    first = frame.iloc[:, 0]
    empty = first.isna() | (first.str.strip() == "")
    rows = frame[empty].fillna("")
    gone = rows.index[(rows.apply(lambda column: column.str.strip()) == "").all(axis="columns")]
    return frame.drop(index=gone) if len(gone) else frame


def cells_as_text(mark: str, lines: Callable[[], Iterable[bytes]]) -> tuple[dict, str]:
    r"""How pandas is to read the cells of a CSV, given its lines: as text. And a cell of which it is not clear whether
    quotation marks are its own, which is asked of tab-separated tables alone; "" if none.

    A mark within a text is written twice, or after a backslash, as databases such as MySQL write it.

    >>> texts = [rb'1,"He said \"no\" and left"', rb'1,"In C:\"']
    >>> [cells_as_text(",", lambda: [text])[0]["escapechar"] is None for text in texts]
    [False, True]
    """
    inside = re.compile(rb'\\"(?!["\r\n%b]|$)' % re.escape(mark.encode()))  # neither doubled nor the end of its cell
    escaped = any(b'\\"' in line and inside.search(line) for line in lines())
    marks = marks_of(lines()) if mark == "\t" and not escaped else Marks(True)
    how = {"sep": mark, "dtype": str, "keep_default_na": False, "skip_blank_lines": False}
    quoting = csv.QUOTE_MINIMAL if marks.enclose else csv.QUOTE_NONE
    return how | {"escapechar": "\\" if escaped else None, "quoting": quoting}, marks.unclear


def _cells_of(content: bytes, how: dict) -> pd.DataFrame:
    """The cells of a CSV as text; a large one is parsed part by part, since its cells would be held three times."""
    if len(content) < LARGE:
        return pd.read_csv(io.BytesIO(content), **how)
    with pd.read_csv(io.BytesIO(content), chunksize=ROWS_AT_A_TIME, **how) as reader:
        parts = list(reader)
    return pd.concat(parts, ignore_index=all(isinstance(part.index, pd.RangeIndex) for part in parts))


def broken(error: str, mark: str, above: int = 0) -> str:
    """What pandas says of a broken CSV, for people: with the row, after so many empty lines `above` the first."""
    if many := re.search(r"Expected (\d+) fields in line (\d+), saw (\d+)", error):
        named, row, cells = map(int, many.groups())
        return _too_many(above + row - 1, cells, named, mark)
    if unclosed := re.search(r"EOF inside string starting at row (\d+)", error):
        row = above + int(unclosed[1])
        return f"row {row}: a quotation mark is never closed. A mark within a text is written twice."
    return "the file is empty." if "No columns to parse" in error else f"{error.strip()}."


def _too_many(row: int, cells: int, named: int, mark: str) -> str:
    name = {",": "commas", ";": "semicolons", "\t": "tabs", "|": "bars"}[mark]
    return (
        f"row {row} has {cells} cells, the first line names {named} columns. A text that has {name} in it must stand "
        'in quotation marks ("); what wrote the file can do so.'
    )


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
