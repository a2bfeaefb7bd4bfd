"""A table of any size in small files of its kind, so many rows each, one after the other at the same path."""

import csv
from collections.abc import Iterator
from pathlib import Path

import pandas as pd

from framing.core.errors import FramingError
from framing.core.files.atomic_files import decode
from framing.reading.tables.files.delimited import (
    SEPARATOR_SAID,
    broken,
    cells_as_text,
    separator_of,
    without_empty_rows,
)


def _csv(path: Path, small: Path, rows: int) -> Iterator[int]:
    above, head = 0, b""  # empty lines above the names of the columns, which are numbered like all others
    with path.open("rb") as file:
        said = SEPARATOR_SAID.match(file.readline().removeprefix(b"\xef\xbb\xbf").decode("utf-8", "ignore"))
        if not said:
            file.seek(0)
        while (line := file.readline()) and not head:
            above, head = (above, line) if line.removeprefix(b"\xef\xbb\xbf").strip() else (above + 1, b"")
    mark = said[1] if said else separator_of(decode(head, str(path)), path.suffix.lower())
    how = cells_as_text(mark, lambda: _lines(path, above + bool(said)))[0] | {"skiprows": above + bool(said)}
    try:
        with pd.read_csv(path, encoding="utf-8-sig", chunksize=rows, **how) as chunks:
            for chunk in chunks:
                if not isinstance(chunk.index, pd.RangeIndex):
                    raise ValueError("its rows have more cells than its first line names columns")
                with small.open("w", encoding="utf-8", newline="") as file:
                    file.write("\n" * above)
                    chunk.to_csv(file, sep=mark, index=False, quoting=csv.QUOTE_ALL, lineterminator="\n")
                if without_empty_rows(chunk).empty:  # as a spreadsheet may write by the thousand below its table
                    small.write_bytes(b"")
                yield len(chunk)
    except (ValueError, pd.errors.ParserError, pd.errors.EmptyDataError) as error:
        raise FramingError(f"{path} is not a readable CSV table: {broken(str(error), mark)}") from None


def _lines(path: Path, above: int) -> Iterator[bytes]:
    """The lines of a table from the one that names its columns on."""
    with path.open("rb") as file:
        yield from (line.removeprefix(b"\xef\xbb\xbf") for at, line in enumerate(file) if at >= above)


def _json_lines(path: Path, small: Path, rows: int) -> Iterator[int]:
    lines: list[bytes] = []
    with path.open("rb") as file:
        for line in file:
            lines.append(line)
            if len(lines) == rows:
                small.write_bytes(b"".join(lines))
                yield len(lines)
                lines = []
    if any(map(bytes.strip, lines)):
        small.write_bytes(b"".join(lines))
        yield len(lines)


def _parquet(path: Path, small: Path, rows: int) -> Iterator[int]:
    try:
        import pyarrow
        from pyarrow import parquet
    except ImportError:
        raise FramingError(f"{path}: reading Parquet needs pyarrow.", advice="pip install pyarrow") from None
    try:
        with parquet.ParquetFile(path) as file:
            for batch in file.iter_batches(rows):
                parquet.write_table(pyarrow.Table.from_batches([batch]), small)
                yield len(batch)
    except pyarrow.ArrowException as error:
        raise FramingError(f"{path} is not a readable Parquet table: {error}") from None


# By the ending of a file: what writes its rows to a small file, and tells each time how many; an empty file is one in
# whose rows nothing stands.
PIECES = {".csv": _csv, ".tsv": _csv, ".tab": _csv, ".jsonl": _json_lines, ".ndjson": _json_lines, ".parquet": _parquet}
