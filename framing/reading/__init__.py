"""Step 1, reading: a folder of .txt files with a manifest, or a table, in; a `Corpus` out, its texts unaltered."""

from pathlib import Path

from framing.errors import FramingError
from framing.reading.corpus import Corpus, Part
from framing.reading.manifest import read_folder
from framing.reading.table import read_table

__all__ = ["Corpus", "Part", "read"]

TABLES = {".csv", ".jsonl", ".parquet"}


def read(path: str | Path, columns: dict[str, str] | None = None) -> Corpus:
    """Read a corpus: a folder of .txt files with a manifest, or a .csv, .jsonl or .parquet table.

    `columns` maps our column names to the table's own, for example {"outlet": "source"}. Bad input raises one
    `FramingError` that lists all faults.

    >>> read("seeds").articles.outlet.nunique()
    5
    """
    path = Path(path)
    if path.is_dir():
        return read_folder(path)
    if not path.exists():
        raise FramingError(f"{path}: there is no such file or folder.")
    if path.suffix not in TABLES:
        raise FramingError(
            f"{path}: cannot tell what this is.", advice=f"Known: a folder of .txt files, {', '.join(sorted(TABLES))}."
        )
    return read_table(path, columns)
