"""The cells of a filled-in sheet, CSV or .xlsx, as text; and what a spreadsheet program did to them."""

import csv
import datetime
import io
from collections.abc import Iterable
from pathlib import Path

import pandas as pd

from framing.core.errors import FramingError
from framing.core.files.atomic_files import refuse_pipes, separator
from framing.core.files.table_files import armed

# Columns of the tables in which each coder has one.
TAKEN = ("question", "item", "notes", "text")


def refuse_names(coders: Iterable[str], what: str) -> None:
    """Stop at a coder who is called as a column is: one would stand in the other's place."""
    if faults := [f"{coder!r} is the name of another column" for coder in coders if coder in TAKEN]:
        raise FramingError(what, faults, "Call the coder something else.")


def read_cells(path: Path) -> tuple[pd.DataFrame, list[str]]:
    """A sheet's cells as text, with the spreadsheet's row numbers as index, and what is wrong with it.

    A CSV loses the apostrophes that keep a spreadsheet from running its texts as formulas.
    """
    try:
        content = refuse_pipes(path).read_bytes()
    except OSError as error:
        return pd.DataFrame(), [f"cannot be read ({error.strerror})"]
    if content.startswith(b"PK"):
        return _spreadsheet(content)
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


def _spreadsheet(content: bytes) -> tuple[pd.DataFrame, list[str]]:
    from zipfile import BadZipFile

    from openpyxl import load_workbook

    try:
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
    except (BadZipFile, KeyError, ValueError, OSError):
        return pd.DataFrame(), ["is not a spreadsheet that can be read; save it again as .xlsx or “CSV UTF-8”"]
    sheet = book["coding"] if "coding" in book.sheetnames else book.worksheets[0]
    rows = [list(row) for row in sheet.iter_rows(values_only=True)]
    dates = [
        f"row {line}: {cell:%Y-%m-%d} is a date that Excel made; write the cell's text again, as text"
        for line, row in enumerate(rows, start=1)
        for cell in row
        if isinstance(cell, datetime.date)
    ]
    return (pd.DataFrame(), dates) if dates else _table([["" if c is None else str(c) for c in row] for row in rows])


def _table(cells: list[list[str]]) -> tuple[pd.DataFrame, list[str]]:
    if not cells:
        return pd.DataFrame(), ["is empty"]
    head = [name.strip() for name in cells[0]]
    rows = {line: row for line, row in enumerate(cells[1:], start=2) if any(cell.strip() for cell in row)}
    wide = [f"row {line}: has {len(row)} cells, the first row has {len(head)}" for line, row in rows.items()
            if len(row) > len(head) and any(row[len(head):])]  # fmt: skip
    filled = {line: (row + [""] * len(head))[: len(head)] for line, row in rows.items()}
    table = pd.DataFrame.from_dict(filled, orient="index", columns=head, dtype="str")
    twice = table.columns[table.columns.duplicated()].tolist()
    return table, wide + [f"the column {name!r} occurs twice" for name in twice]


NOTE = "note"
