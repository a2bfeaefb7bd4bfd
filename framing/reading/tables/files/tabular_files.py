"""A table's file as a DataFrame with our column names: CSV, TSV, JSON, JSON Lines, Excel, OpenDocument or Parquet."""

import io
import re
from pathlib import Path

import numpy as np
import pandas as pd

from framing.core.errors import FramingError
from framing.core.files.atomic_files import refuse_pipes
from framing.reading.formats.source import Source
from framing.reading.tables.files.cells import cell_value, given, numbered, refuse_twins
from framing.reading.tables.files.delimited import read_csv
from framing.reading.tables.files.json_records import flat, read_json, read_json_lines
from framing.reading.tables.files.workbooks import WORKBOOKS, read_workbook

UNNAMED = re.compile(r"Unnamed: \d+|\s*")  # what pandas calls a column without a name
IN_MEMORY = "DataFrame of articles"  # what a table of pandas is called, where files have names
KINDS = ("table", "jsonl", "json", *WORKBOOKS, "parquet")


def load(source: Source | Path, advice: str) -> pd.DataFrame:
    """The table in a file, as `load_told` reads it, where that says all there is to know."""
    return load_told(source, advice)[0]


def load_told(source: Source | Path, advice: str) -> tuple[pd.DataFrame, list[str]]:
    """The table in a file, its cells as they are, and remarks on how it was read; a file that is not one raises
    `FramingError` with `advice`.

    Its index numbers the rows as messages do, from 1: those of CSV and Excel below the row that names the columns,
    empty ones too (a spreadsheet shows row 1 as 2); those of JSON Lines by their lines.
    """
    if isinstance(source, Path):
        if not refuse_pipes(source).is_file():
            raise FramingError(f"{source} cannot be read: there is no such file.", advice=advice)
        source = Source(str(source), source.read_bytes())
    readers = {"parquet": _parquet, "json": read_json, "jsonl": read_json_lines}
    readers |= dict.fromkeys(WORKBOOKS, read_workbook)
    try:
        frame, told = readers.get(source.kind, read_csv)(source, advice)
    except ImportError:
        raise FramingError(
            f"{source.name}: reading Parquet needs the pyarrow package.", advice="Install it: pip install pyarrow"
        ) from None
    except (OSError, ValueError) as error:
        raise FramingError(f"{source.name} cannot be read: {error}", advice=advice) from None
    return with_names(frame, source.name), told


def with_names(frame: pd.DataFrame, name: str) -> pd.DataFrame:
    """A table of which each column has a name of its own; where two have the same it is refused."""
    frame = _named(frame)
    refuse_twins(frame.columns, name)
    return frame


def _named(frame: pd.DataFrame) -> pd.DataFrame:
    """The table without the empty columns that have no name; one that holds something is called by its place."""
    nameless = [at for at, name in enumerate(frame.columns) if UNNAMED.fullmatch(str(name))]
    if not nameless:
        return frame
    empty = {at for at in nameless if not any(given(cell) for cell in frame.iloc[:, at])}
    names = [f"column {at + 1}" if at in nameless else name for at, name in enumerate(frame.columns)]
    kept = [at for at in range(len(names)) if at not in empty]
    return frame.set_axis(names, axis="columns").iloc[:, kept]


def as_source(frame: pd.DataFrame, name: str) -> Source:
    """A table in memory as if it were a file, so that the same is asked of it; an index with a name is a column."""
    if frame.empty:
        raise FramingError(f"{name} has no rows.")
    refuse_twins(frame.columns, name)
    named = frame.reset_index() if any(frame.index.names) else frame
    try:
        rows = named.astype(object).map(cell_value).rename(columns=str)
        lines = rows.to_json(orient="records", lines=True, force_ascii=False, date_format="iso")
    except (ValueError, OverflowError, TypeError) as error:
        raise FramingError(f"{name} holds what cannot be read as a table of text and numbers: {error}") from None
    return Source(name, lines.encode("utf-8", "surrogatepass"), known="jsonl")


def _parquet(source: Source, advice: str) -> tuple[pd.DataFrame, list[str]]:
    frame = numbered(pd.read_parquet(io.BytesIO(source.content)))
    for name in [name for name in frame if frame[name].dtype == object]:  # which texts and numbers are not
        cells = [_plain(cell) for cell in frame[name]]
        if any(isinstance(cell, (dict, list)) for cell in cells):
            rows = [flat({name: cell}) if given(cell) else {} for cell in cells]
            frame = pd.concat([frame.drop(columns=name), pd.DataFrame(rows, frame.index, dtype=object)], axis="columns")
    return frame, []


def _plain(cell):
    """A cell of Parquet with its lists as Python's own, within objects too."""
    if isinstance(cell, dict):
        return {name: _plain(one) for name, one in cell.items()}
    return [_plain(one) for one in cell] if isinstance(cell, np.ndarray) else cell
