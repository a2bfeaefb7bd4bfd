"""The cells of a filled-in sheet (CSV, Excel, OpenDocument) as text; and what a spreadsheet program did to them."""

import csv
import io
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import pandas as pd

from framing.core.errors import FramingError
from framing.core.files.atomic_files import refuse_pipes, separator
from framing.core.files.table_files import armed
from framing.core.text.words import fold
from framing.reading.formats.source import Source, is_litter
from framing.reading.tables.files.cells import cell_value
from framing.reading.tables.files.workbooks import open_sheets

NOTE = "note"
Questions = Mapping[str, Sequence[str]]  # the name of each, which is that of its column, and the labels allowed
# Columns of the tables in which each coder has one.
TAKEN = ("question", "item", "notes", "text")
# What spreadsheet programs save; a kind that cannot be read is named when it is read, and not passed over.
_SPREADSHEETS = (".csv", ".tsv", ".xlsx", ".xlsm", ".ods", ".xls", ".xlsb", ".numbers")
_OUR_OWN = (".html", ".instructions.txt", ".coder.yml")  # what is written beside sheets: pages, and who filled them in


def refuse_names(coders: Iterable[str], what: str) -> None:
    """Stop at a coder who is called as a column is: one would stand in the other's place."""
    if faults := [f"{coder!r} is the name of another column" for coder in coders if coder in TAKEN]:
        raise FramingError(what, faults, "Call the coder something else.")


def refuse_no_questions(questions) -> None:
    """Stop at what is no mapping from a question to its labels."""
    if not isinstance(questions, Mapping):
        raise FramingError(f"{questions!r} are no questions.", advice="Write {'column': ['label', 'label']}.")


def sheets_in(folder: Path) -> list[Path]:
    """The sheets in a folder, whatever program saved them; what systems put beside them (~$Ada.xlsx) is none."""
    found = sorted(folder.iterdir()) if folder.is_dir() else []
    return [path for path in found if path.suffix.lower() in _SPREADSHEETS and not is_litter(path.name)]


def other_files_in(folder: Path) -> list[Path]:
    """What else lies in a folder of sheets and may have been handed in as one (Ada.docx, Ada.csv.txt, Ada.zip)."""
    files = [path for path in sorted(folder.iterdir()) if path.is_file() and not is_litter(path.name)]
    return [path for path in files if not path.name.endswith(_OUR_OWN) and path.suffix.lower() not in _SPREADSHEETS]


def folded(text: str) -> str:
    """A label or the name of a column, where capitals, blanks, and how a program writes accents, apostrophes and dashes
    do not matter.

    >>> folded("Don’t  know "), folded("fu\u0308r") == folded("FÜR")
    ("don't know", True)
    """
    return " ".join(fold(unicodedata.normalize("NFC", text)).casefold().split())


def read_cells(path: Path) -> tuple[pd.DataFrame, list[str]]:
    """A sheet's cells as text, with the spreadsheet's row numbers as index, and what is wrong with it.

    A CSV loses the apostrophes that keep a spreadsheet from running its texts as formulas.
    """
    try:
        content = refuse_pipes(path).read_bytes()
    except OSError as error:
        return pd.DataFrame(), [f"cannot be read ({error.strerror})"]
    if content.startswith(b"PK"):
        return _spreadsheet(Source(path.name, content))
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        return pd.DataFrame(), [f"row {line}: is not UTF-8; save the sheet again as “CSV UTF-8”, or as .xlsx"]
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator(text))
    try:
        table, faults = _table(list(reader))
    except csv.Error as error:
        return pd.DataFrame(), [f"line {reader.line_num}: {error}; is a quotation mark missing?"]
    return (table, faults) if faults else (armed(table), [])


def _spreadsheet(source: Source) -> tuple[pd.DataFrame, list[str]]:
    try:
        sheets = _rows_of_sheets(source)
    except Exception:  # whatever a damaged file makes the parser say
        return pd.DataFrame(), ["is not a spreadsheet that can be read; save it again as .xlsx or “CSV UTF-8”"]
    filled = [rows for rows in sheets.values() if any(map(any, rows))]
    of_items = [rows for rows in filled if "item" in (folded(str(cell)) for cell in rows[0])]  # not somebody's notes
    rows = sheets.get("coding") or next(iter(of_items + filled), [])
    return _table([["" if cell is None else str(cell_value(cell)) for cell in row] for row in rows])


def _rows_of_sheets(source: Source) -> dict[str, list[list]]:
    """The rows of each sheet, the first of them being row 1; cells as the file has them."""
    from openpyxl import load_workbook

    if source.kind == "ods":
        held = {one.name: one.rows for one in open_sheets(source)}
        return {name: [rows.get(at, []) for at in range(1, max(rows, default=0) + 1)] for name, rows in held.items()}
    book = load_workbook(io.BytesIO(source.content), read_only=True, data_only=True)
    return {sheet.title: [list(row) for row in sheet.iter_rows(values_only=True)] for sheet in book.worksheets}


def _table(cells: list[list[str]]) -> tuple[pd.DataFrame, list[str]]:
    """Rows below the names of their columns; a column without a name is nobody's question, and stays out."""
    if not cells:
        return pd.DataFrame(), ["is empty"]
    head = [name.strip() for name in cells[0]]
    rows = {line: row for line, row in enumerate(cells[1:], start=2) if any(cell.strip() for cell in row)}
    wide = [f"row {line}: has {len(row)} cells, the first row has {len(head)}" for line, row in rows.items()
            if len(row) > len(head) and any(row[len(head):])]  # fmt: skip
    filled = {line: (row + [""] * len(head))[: len(head)] for line, row in rows.items()}
    table = pd.DataFrame.from_dict(filled, orient="index", columns=head, dtype="str")
    table = table.loc[:, [bool(name) for name in head]]
    twice = table.columns[table.columns.duplicated()].tolist()
    return table, wide + [f"the column {name!r} occurs twice" for name in twice]
