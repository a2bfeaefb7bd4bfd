"""The tables of an analysis in shards, asked without loading them: DuckDB over Parquet; and as CSV, part by part."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pandas as pd

from framing.analysis.table_names import OF_ALL
from framing.core.arguments import checked
from framing.core.errors import FramingError
from framing.core.files.atomic_files import FORMATS
from framing.core.files.file_sets import RECORD, Content, misfits, recorded_run, with_record, write_files
from framing.core.files.table_files import as_csv, read_written, table_bytes
from framing.core.schemas import schemas
from framing.core.spans import by_article
from framing.scale.folder import LIST
from framing.scale.merge import MERGED, WHOLE
from framing.scale.shards import SHARD_TABLES, part_of
from framing.voice.speakers.identity import with_ids

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

WITH_IDS = [name for name in SHARD_TABLES if "speaker_id" in [column.name for column in schemas()[name].columns]]
TABLES_OUT = [*SHARD_TABLES, *OF_ALL]


@checked()
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
        rows = f"SELECT * FROM read_parquet('{quoted}')"
        if "speaker_ids" in files and name in WITH_IDS:
            ids = str(files["speaker_ids"]).replace("'", "''")
            rows = f"{rows} LEFT JOIN (SELECT * FROM read_parquet('{ids}')) USING (article_id, speaker)"
        if "copies" in files and name == "articles":
            copies = str(files["copies"]).replace("'", "''")
            only = f"SELECT article_id, copy_of FROM read_parquet('{copies}') WHERE same_outlet"
            rows = f"{rows} LEFT JOIN ({only}) USING (article_id)"
        connection.execute(f'CREATE VIEW "{name}" AS {rows}')
    return connection


def _files(folder: Path) -> dict[str, Path]:
    """Each table's files: a pattern where they are shards."""
    if (folder / LIST).is_file():
        names = [name for name in [*SHARD_TABLES, *MERGED] if any((folder / name).glob("*.parquet"))]
        return {name: folder / name / "*.parquet" for name in names}
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


def write_out(folder: Path, format: str) -> dict[Path, int]:
    """The tables of an analysis in shards as one file each, as without shards: file → its number of rows.

    All are there or none, with a record of the run. `format` is csv, excel-csv or xlsx. CSV is written shard by shard,
    so that no table need fit in memory; for Excel each must, and what an analysis without shards would refuse is
    refused.
    """
    shards, record = read_written(folder / LIST), recorded_run(folder)
    rows: dict[Path, int] = {}

    def contents() -> Iterator[tuple[Path, Content]]:
        for name in TABLES_OUT:
            if name in MERGED and not part_of(folder, name, WHOLE).is_file():
                continue  # of too many articles, which was told
            whole = folder / f"{name}.{FORMATS[format]}"
            parts = _parts(folder, name, shards["shard"].tolist())
            if format == "csv":
                yield whole, _part_by_part(parts, whole, rows)
            else:
                table = pd.concat(parts, ignore_index=True)
                rows[whole] = len(table)
                yield whole, table_bytes(table, whole, format)

    before = record.pop("files", {})  # the list of shards, and tables of the same run in other formats
    write_files(with_record(contents(), folder, record, before), folder)
    return rows


def _part_by_part(parts: Iterator[pd.DataFrame], whole: Path, rows: dict[Path, int]) -> Iterator[bytes]:
    """One table part by part as CSV; its rows are counted as they go by."""
    rows[whole] = 0
    for at, part in enumerate(parts):
        yield as_csv(part, head=not at)
        rows[whole] += len(part)


def _parts(folder: Path, name: str, keys: list[str]) -> Iterator[pd.DataFrame]:
    """The parts of a table in the order of the articles, with the columns that the merge knows."""
    if name in MERGED:
        yield pd.read_parquet(part_of(folder, name, WHOLE))
        return
    ids = _by_article(folder, "speaker_ids") if name in WITH_IDS else None
    copies = _by_article(folder, "copies") if name == "articles" else {}
    with_copies = any(rows["same_outlet"].any() for rows in copies.values())
    if name == "remarks":
        yield pd.read_parquet(part_of(folder, name, WHOLE))
    for key in keys:
        part = pd.read_parquet(part_of(folder, name, key))
        if ids is not None:
            known = [ids[one] for one in part["article_id"].unique() if one in ids]
            found = {(a, s): i for rows in known for a, s, i in rows.itertuples(index=False, name=None)}
            part = with_ids(part, found)
        if with_copies:
            known = [copies[one] for one in part["article_id"] if one in copies]
            of = {row.article_id: row.copy_of for rows in known for row in rows.itertuples() if row.same_outlet}
            part = part.assign(copy_of=part["article_id"].map(of).astype("str"))
        yield part


def _by_article(folder: Path, name: str) -> dict[str, pd.DataFrame]:
    path = part_of(folder, name, WHOLE)
    return by_article(pd.read_parquet(path)) if path.is_file() else {}
