"""The sheets of an Excel workbook."""

import io

import pandas as pd

from framing.core.errors import FramingError
from framing.reading.formats.source import Source
from framing.reading.tables.files.cells import given, plain


def read_workbook(source: Source, advice: str) -> tuple[pd.DataFrame, list[str]]:
    """The first sheet of a workbook that holds something."""
    return next(iter(sheets(source).values()), pd.DataFrame()), []


def sheets(source: Source) -> dict[str, pd.DataFrame]:
    """The sheets of a workbook that hold something, by their names; the first row of each names its columns."""
    from openpyxl import load_workbook

    try:
        book = load_workbook(io.BytesIO(source.content), read_only=True, data_only=True)
        held = {sheet.title: _rows_of(sheet) for sheet in book.worksheets}
    except Exception as error:  # whatever a damaged workbook makes the parser say
        raise FramingError(f"{source.name} is a damaged Excel file ({type(error).__name__}).") from None
    return {name: _frame_of(rows) for name, rows in held.items() if rows}


def _frame_of(numbered_rows: dict[int, list]) -> pd.DataFrame:
    (_, head), *rows = numbered_rows.items()
    names = {at: str(name).strip() for at, name in enumerate(head) if given(name)}
    held = sorted({*names, *(at for _, row in rows for at, cell in enumerate(row) if given(cell))})
    cells = [[plain(row[at]) if at < len(row) else None for at in held] for _, row in rows]
    columns = [names.get(at, f"Unnamed: {at}") for at in held]
    return pd.DataFrame(cells, columns=columns, index=[number - 1 for number, _ in rows], dtype=object)


def _rows_of(sheet) -> dict[int, list]:
    """The rows of a sheet that hold something, by their numbers, each as long as it is: a sheet may claim to be a
    million rows high and 16,384 columns wide."""
    sheet.reset_dimensions()
    rows = enumerate(sheet.iter_rows(values_only=True), start=1)
    return {number: list(row) for number, row in rows if any(given(cell) for cell in row)}
