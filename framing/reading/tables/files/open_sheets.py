"""The sheets of an OpenDocument table (.ods), as LibreOffice and Google write it: their rows, cells as they are."""

from typing import NamedTuple

from framing.core.errors import FramingError
from framing.reading.formats.offices.opendocument import OFFICE, TABLE, TEXT, opened, shown, styles_with
from framing.reading.formats.source import Source

# Cells of a sheet and columns of a row: a file says how often a row or a cell stands there, up to a million times.
MOST, WIDEST = 5_000_000, 16_384
_CELLS = (f"{TABLE}table-cell", f"{TABLE}covered-table-cell")
_HIDDEN = ("collapse", "filter")


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
    return [_sheet_of(one, source.name) for one in in_order]


def _sheet_of(table, name: str) -> OpenSheet:
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
