"""The tables of an analysis in shards, asked without loading them: DuckDB over Parquet; and as CSV, part by part."""

from pathlib import Path
from typing import TYPE_CHECKING

import pandas as pd

from framing.core.errors import FramingError
from framing.core.file_sets import RECORD, misfits
from framing.core.tables import read_written
from framing.scale.run import LIST
from framing.scale.shards import SHARD_TABLES, part_of

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection


def open_tables(folder: str | Path) -> "DuckDBPyConnection":
    """A DuckDB connection in which each table of the folder is a view: nothing is read before it is asked for.

    `folder` is one that `framing analyse --format parquet` wrote, with shards or without. A sum over millions of rows:

        tables = fr.open_tables("tables")
        tables.sql("SELECT outlet, term, count(*) AS n FROM mentions GROUP BY ALL").df()

    Rows have no order unless the question asks for one (`ORDER BY article_id, "start"`). A folder without such tables,
    or of a run that has not ended, raises `FramingError`.
    """
    try:
        import duckdb
    except ImportError:
        raise FramingError("Asking tables needs the package duckdb.", advice="Install it: pip install duckdb") from None
    files = _files(Path(folder))
    connection = duckdb.connect()
    for name, pattern in files.items():
        quoted = str(pattern).replace("'", "''")
        connection.execute(f"CREATE VIEW \"{name}\" AS SELECT * FROM read_parquet('{quoted}')")
    return connection


def _files(folder: Path) -> dict[str, Path]:
    """Each table's files: a pattern where they are shards."""
    if (folder / LIST).is_file():
        return {name: folder / name / "*.parquet" for name in SHARD_TABLES}
    if (folder / "shards").is_dir():
        raise FramingError(f"{folder}: the analysis has not ended.", advice="Run the same command again: it goes on.")
    files = {path.stem: path for path in sorted(folder.glob("*.parquet"))}
    if not files:
        raise FramingError(
            f"{folder} has no tables as Parquet.", advice="framing analyse PATH --out DIR --format parquet"
        )
    if faults := misfits(folder, [path.name for path in files.values()]):
        advice = f"Run the same command again. (If you changed them on purpose, remove {folder / RECORD}.)"
        raise FramingError(f"{folder}: these are not the tables of one run:", faults, advice)
    return files


def write_csv(folder: Path) -> dict[Path, int]:
    """The tables of an analysis in shards as one CSV each, in the order of the articles: file → its number of rows."""
    import os

    shards = read_written(folder / LIST)
    written = {}
    for name in SHARD_TABLES:
        whole, half = folder / f"{name}.csv", folder / f".{name}.csv.part"
        for at, key in enumerate(shards.shard):
            part = pd.read_parquet(part_of(folder, name, key))
            part.to_csv(
                half, mode="a" if at else "w", header=not at, index=False, lineterminator="\n", float_format="%.6g"
            )
        os.replace(half, whole)
        written[whole] = int(shards[name].sum())
    return written
