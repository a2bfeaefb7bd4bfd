"""The sheets of a workbook, Excel's or an OpenDocument table (as LibreOffice and Google write it), and what stands in
their files beside the cells."""

import io
import re
from collections.abc import Iterable
from datetime import date, datetime
from typing import NamedTuple

import pandas as pd

from framing.core.errors import FramingError
from framing.core.text.listing import some
from framing.reading.formats.offices.opendocument import OFFICE, TABLE, TEXT, opened, shown, styles_with
from framing.reading.formats.source import Source
from framing.reading.tables.files.cells import cell_value, given

# In the XML of a sheet, where no text can hold a "<": merged cells, hidden rows, and formulas of which no program has
# written what they come to (one that comes to an empty text is of the type "str").
MERGED = re.compile(rb'<(?:\w+:)?mergeCell\s[^<>]*?\bref="([A-Z]+\d+:[A-Z]+\d+)"')
HIDDEN = re.compile(rb'<(?:\w+:)?row\s(?=[^<>]*\bhidden="(?:1|true)")[^<>]*?\br="(\d+)"')
UNCOMPUTED = re.compile(
    rb'<(?:\w+:)?c\s(?![^<>]*\bt="str")[^<>]*?\br="([A-Z]+\d+)"[^<>]*><(?:\w+:)?f(?:\s[^<>]*)?(?:/>|>[^<>]*</(?:\w+:)?f>)'
    rb"(?:<(?:\w+:)?v\s?/>|<(?:\w+:)?v></(?:\w+:)?v>)?</"
)
WORKBOOKS = ("xlsx", "ods")
OF_OPENDOCUMENT = datetime(1899, 12, 30)  # from which LibreOffice counts days, unless somebody has changed it
SAVE_FIRST = "no spreadsheet program has computed them: open the workbook in one, save it, and read it again"
FEW = 3  # cells or rows that a remark lists
DAYS = range(18_264, 73_051)  # what Excel counts a day of 1950 to 2099 as
# Cells of a sheet and columns of a row: a file says how often a row or a cell stands there, up to a million times.
MOST, WIDEST = 5_000_000, 16_384
_CELLS = (f"{TABLE}table-cell", f"{TABLE}covered-table-cell")
_HIDDEN = ("collapse", "filter")


class Sheet(NamedTuple):
    """A sheet of a workbook: its table, remarks on how it was read, the day from which the workbook counts days."""

    frame: pd.DataFrame
    told: list[str]
    epoch: datetime


def read_workbook(source: Source, advice: str) -> tuple[pd.DataFrame, list[str]]:
    """The first sheet of a workbook that holds something."""
    first = next(iter(sheets(source).values()), None)
    return (first.frame, first.told) if first else (pd.DataFrame(), [])


def sheets(source: Source) -> dict[str, Sheet]:
    """The sheets of a workbook that hold something, by their names, hidden ones last; the first row of each names its
    columns."""
    from openpyxl import load_workbook

    try:
        if source.kind == "ods":
            there = (one for one in open_sheets(source) if one.rows)
            return {one.name: _sheet(one.rows, one.merged, one.hidden, source.short, OF_OPENDOCUMENT) for one in there}
        book = load_workbook(io.BytesIO(source.content), read_only=True, data_only=True)
        in_order = sorted(book.worksheets, key=lambda sheet: sheet.sheet_state != "visible")
        return {sheet.title: held for sheet in in_order if (held := _sheet_of(book, sheet, source.short))}
    except FramingError:
        raise
    except Exception as error:  # whatever a damaged workbook makes the parser say
        what = "Excel" if source.kind == "xlsx" else "OpenDocument"
        raise FramingError(f"{source.name} is a damaged {what} file ({type(error).__name__}).") from None


def _sheet_of(book, sheet, name: str) -> Sheet | None:
    rows = _rows_of(sheet)
    if not rows:
        return None
    written = book._archive.read(sheet._worksheet_path)  # openpyxl itself tells it of sheets alone that it holds whole
    merged, empty = ([one.decode() for one in cells.findall(written)] for cells in (MERGED, UNCOMPUTED))
    held = _sheet(rows, merged, map(int, HIDDEN.findall(written)), name, book.epoch)
    if empty:
        held.told.append(f"{name}: cells with formulas were read as empty ({some(empty, FEW)}), since {SAVE_FIRST}")
    return held


def _sheet(rows: dict[int, list], merged: list[str], hidden: Iterable[int], name: str, epoch: datetime) -> Sheet:
    """The table of these rows, each with what merged cells hold; and remarks on that, and on rows that nobody sees."""
    told = []
    if filled := _fill_merged(rows, merged):
        told.append(f"what merged cells hold was read as each row's: {some(filled, FEW)}")
    below = {*rows} - {next(iter(rows))}
    if unseen := [f"row {one - 1}" for one in hidden if one in below]:
        told.append(f"rows that the sheet hides were read like the others: {some(unseen, FEW)}")
    return Sheet(_frame_of(rows), [f"{name}: {one}" for one in told], epoch)


def _fill_merged(rows: dict[int, list], ranges: list[str]) -> list[str]:
    """Give each row what cells that are merged over several rows hold, in their first column; and tell which these are.

    Those of the first row, a title or the names of columns, stay as they are.
    """
    from openpyxl.utils import range_boundaries

    filled = []
    for name in ranges:
        column, top, _, bottom = range_boundaries(name)
        first = rows.get(top, [])
        below = [rows[row] for row in range(top + 1, bottom + 1) if row in rows]
        if top == next(iter(rows)) or not below or len(first) < column or not given(first[column - 1]):
            continue
        for cells in below:
            cells += [None] * (column - len(cells))
            cells[column - 1] = first[column - 1]
        filled.append(name)
    return filled


def day_counted(cell, epoch: datetime):
    """The day that a number of a workbook counts, where a date is meant; any other cell as it is.

    >>> day_counted(45413, datetime(1899, 12, 30)), day_counted(2031, datetime(1899, 12, 30))
    ('2024-05-01', 2031)
    """
    from openpyxl.utils.datetime import from_excel

    if isinstance(cell, bool) or not isinstance(cell, (int, float)) or not given(cell) or int(cell) not in DAYS:
        return cell
    when = from_excel(cell, epoch)
    return cell_value(when) if isinstance(when, date) else cell


def _frame_of(numbered_rows: dict[int, list]) -> pd.DataFrame:
    (_, head), *rows = numbered_rows.items()
    names = {at: str(name).strip() for at, name in enumerate(head) if given(name)}
    held = sorted({*names, *(at for _, row in rows for at, cell in enumerate(row) if given(cell))})
    cells = [[cell_value(row[at]) if at < len(row) else None for at in held] for _, row in rows]
    columns = [names.get(at, f"Unnamed: {at}") for at in held]
    return pd.DataFrame(cells, columns=columns, index=[number - 1 for number, _ in rows], dtype=object)


def _rows_of(sheet) -> dict[int, list]:
    """The rows of a sheet that hold something, by their numbers, each as long as it is: a sheet may claim to be a
    million rows high and 16,384 columns wide. A sign that XML cannot hold is written as its number (_x000D_)."""
    from openpyxl.utils.escape import unescape

    sheet.reset_dimensions()
    rows = enumerate(sheet.iter_rows(values_only=True), start=1)
    return {
        number: [unescape(cell) if isinstance(cell, str) and "_x" in cell else cell for cell in row]
        for number, row in rows
        if any(given(cell) for cell in row)
    }


class OpenSheet(NamedTuple):
    """A sheet: its name, its rows that hold something by their numbers, which cells are merged over several rows
    ("B2:B4"), and which rows are hidden."""

    name: str
    rows: dict[int, list]
    merged: list[str]
    hidden: list[int]


def open_sheets(source: Source) -> list[OpenSheet]:
    """The sheets of a table, hidden ones last."""
    root = opened(source.content)
    hidden = styles_with(root, f"{TABLE}display", "false")
    tables = root.findall(f"{OFFICE}body/{OFFICE}spreadsheet/{TABLE}table")
    in_order = sorted(tables, key=lambda one: one.get(f"{TABLE}style-name") in hidden)
    return [_open_sheet(one, source.name) for one in in_order]


def _open_sheet(table, name: str) -> OpenSheet:
    from openpyxl.utils import get_column_letter

    found = OpenSheet(table.get(f"{TABLE}name", ""), {}, [], [])
    number, cells = 1, 0
    for row in table.iter(f"{TABLE}table-row"):
        times = int(row.get(f"{TABLE}number-rows-repeated", "1"))
        held, spans = _cells_of(row, name)
        cells += len(held) * times
        if cells > MOST:
            raise FramingError(f"{name} was not read: a sheet has more than {MOST:,} cells.", advice="Save it as CSV.")
        if held:
            found.rows.update({at: list(held) for at in range(number, number + times)})
            found.merged.extend(
                f"{get_column_letter(at + 1)}{number}:{get_column_letter(at + 1)}{number + over - 1}"
                for at, over in spans.items()
            )
            found.hidden.extend(range(number, number + times) if row.get(f"{TABLE}visibility") in _HIDDEN else ())
        number += times
    return found


def _cells_of(row, name: str) -> tuple[list, dict[int, int]]:
    """The cells of a row up to the last that holds something, and over how many rows which of them is merged."""
    cells: list = []
    spans: dict[int, int] = {}
    empty = 0
    for cell in row:
        if cell.tag not in _CELLS:
            continue
        times, value = int(cell.get(f"{TABLE}number-columns-repeated", "1")), _value(cell)
        if value is None or value == "":
            empty += times
            continue
        if len(cells) + empty + times > WIDEST:
            raise FramingError(f"{name} was not read: a row has more than {WIDEST:,} cells.", advice="Save it as CSV.")
        cells += [None] * empty
        if (over := int(cell.get(f"{TABLE}number-rows-spanned", "1"))) > 1:
            spans[len(cells)] = over
        cells += [value] * times
        empty = 0
    return cells, spans


def _value(cell):
    """What a cell holds: a number, a day or moment as the file writes it, or its paragraphs, a line each."""
    kind = cell.get(f"{OFFICE}value-type", "")
    if kind in ("float", "currency", "percentage"):
        return float(cell.get(f"{OFFICE}value", "nan"))
    if kind == "date":
        return cell.get(f"{OFFICE}date-value", "").removesuffix("T00:00:00")
    if kind == "boolean":
        return cell.get(f"{OFFICE}boolean-value") == "true"
    return "\n".join(shown(one) for one in cell.iterfind(f"{TEXT}p")) or cell.get(f"{OFFICE}string-value")
