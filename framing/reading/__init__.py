"""A folder of .txt files with a manifest, or a table, in; a `Corpus` out, its texts unaltered.

- `folder`, `article_table`: the two shapes in which articles come.
- `tabular_files`: what CSV, JSON Lines and Parquet hold.
- `comment_table`: readers' comments from a table of their own; `comment_checks`: what may be wrong with one.
- `corpus`: what every reader returns. `passages/`: what is on each page of it."""

from collections.abc import Mapping
from pathlib import Path

from framing.core.errors import FramingError
from framing.reading.article_table import read_table
from framing.reading.comment_table import read_comments
from framing.reading.corpus import Corpus, Part, Told
from framing.reading.folder import read_folder
from framing.reading.tabular_files import TABLES

__all__ = ["Corpus", "Part", "Told", "read"]

PREFIX = "comments."  # before the column names of a table of comments, where both tables' are mapped


def read(path: str | Path, columns: dict[str, str] | None = None, comments: str | Path | None = None) -> Corpus:
    """Read a corpus: a folder of .txt files with a manifest, or a .csv, .jsonl or .parquet table.

    `comments`: a table of readers' comments on these articles (article_id, comment_id, text; parent_id, time, likes,
    author may follow), read by `comment_table.read_comments`. `columns` maps our column names to the table's
    own, for example {"outlet": "source"}, or {"comments.text": "body"} for the table of comments. What was taken but
    should be known (empty comments, answers to deleted ones) is in the corpus' `remarks`. Bad input raises one
    `FramingError` that lists all faults.

    >>> read("seeds").articles.outlet.nunique()
    5
    """
    if columns is not None and not isinstance(columns, Mapping):
        advice = f"Is {str(columns)!r} a table of comments? Then write comments={str(columns)!r}."
        raise FramingError("columns must be a mapping, such as {'outlet': 'source'}.", advice=advice)
    path, columns = Path(path), columns or {}
    of_comments = {ours.removeprefix(PREFIX): theirs for ours, theirs in columns.items() if ours.startswith(PREFIX)}
    found = _articles(path, {ours: theirs for ours, theirs in columns.items() if not ours.startswith(PREFIX)})
    if comments is None:
        if of_comments:
            raise FramingError("Columns of a table of comments are named, but no such table is given.")
        return found
    return read_comments(found, _table(Path(comments)), of_comments)


def _articles(path: Path, columns: dict[str, str]) -> Corpus:
    return read_folder(path) if path.is_dir() else read_table(_table(path, "a folder of .txt files, "), columns)


def _table(path: Path, other: str = "") -> Path:
    if not path.exists():
        raise FramingError(f"{path}: there is no such file{' or folder' if other else ''}.")
    if path.suffix not in TABLES:
        raise FramingError(f"{path}: cannot tell what this is.", advice=f"Known: {other}{', '.join(TABLES)}.")
    return path
