"""Tables made after their schemas, typed also where they are empty, and written whole as CSV or Parquet."""

import io
from collections.abc import Iterable
from pathlib import Path

import pandas as pd

from framing.core.errors import FramingError
from framing.core.files import write_text
from framing.core.schemas import schemas


def table(name: str, rows: Iterable[dict], more: Iterable[str] = ()) -> pd.DataFrame:
    """Rows as the table called `name`: every column of its schema, typed, what is missing as NA.

    `more`: optional columns of the schema that this table has, and columns of the user's own (text), in this order
    after the others. A key of a row that is no column is left out; a name without a schema raises `KeyError`.

    >>> table("voices", [{"article_id": "a", "start": 0, "end": 4, "voice": "headline"}]).dtypes["start"]
    Int64Dtype()
    """
    known = {column.name: column for column in schemas()[name].columns}
    columns = {name: column.dtype for name, column in known.items() if column.always}
    columns |= {name: known[name].dtype if name in known else "str" for name in more}
    return pd.DataFrame(rows, columns=list(columns)).astype(columns)


def reserved_columns() -> set[str]:
    """The names that columns of our tables have: a column of a user's may not share one, or both would be read as one.

    >>> sorted({"words", "colour"} & reserved_columns())
    ['words']
    """
    told = set("article_id outlet title published wire country section byline length url text".split())
    return {column.name for schema in schemas().values() for column in schema.columns} - told


def write_table(frame: pd.DataFrame, path: Path) -> Path:
    """Write one table as CSV, whole or not at all: UTF-8, text exact, a missing value as an empty cell."""
    return write_text(path, frame.to_csv(index=False, lineterminator="\n", float_format="%.6g"))


def as_parquet(frame: pd.DataFrame) -> bytes:
    """One table as the bytes of a Parquet file: always the same for the same table, and read back with its types."""
    try:
        import pyarrow
        from pyarrow import parquet
    except ImportError:
        raise FramingError("Parquet needs the package pyarrow.", advice="Install it: pip install pyarrow") from None

    content = io.BytesIO()
    parquet.write_table(pyarrow.Table.from_pandas(frame, preserve_index=False), content, compression="zstd")
    return content.getvalue()
