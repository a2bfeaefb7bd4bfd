"""The columns of a table of readers' comments: as they are mapped, or as they are usually called; the others told."""

from collections.abc import Mapping, Sequence

import pandas as pd

from framing.core.errors import FramingError
from framing.reading.corpus import Options
from framing.reading.dates import read_date
from framing.reading.formats.source import Source
from framing.reading.tables.column_names import guessed, lacking, near_ours, renamed, unread
from framing.reading.tables.column_words import OF_COMMENTS
from framing.reading.tables.comment_checks import REQUIRED, is_whole
from framing.reading.tables.tabular_files import load

OPTIONAL = ["parent_id", "time", "likes", "author"]
NAMED = 5  # rows or columns that a remark lists
ADVICE = (
    "A table of comments needs the columns article_id (of the article that they stand under), comment_id and text; "
    "parent_id (of the comment that one answers), time, likes and author may follow. Rows are counted below the "
    "names: a spreadsheet shows row 1 as 2."
)


def load_comments(
    source: Source, columns: Mapping[str, str] | None = None, options: Options | None = None
) -> tuple[pd.DataFrame, list[str]]:
    """A table of comments under our names of its columns, and a remark on those that were taken by their usual names.

    One without rows, or without a column that it needs, is refused.
    """
    ours, order = [*REQUIRED, *OPTIONAL], options.dates if options else None
    frame = renamed(load(source, ADVICE), dict(columns or {}), source.name, ours)
    if frame.empty:
        raise FramingError(f"{source.name} has no rows.", advice=ADVICE)
    fits = {"time": lambda cell: not read_date(cell, order).fault, "likes": is_whole}
    known, remarks = guessed(frame, ours, source.short, OF_COMMENTS, "comments.", fits)
    if not {*REQUIRED} <= set(known):
        missing, how = lacking(frame, REQUIRED, OPTIONAL, OF_COMMENTS, "comments.")
        raise FramingError(f"{source.name} cannot be read:", missing, f"{ADVICE}\n{how}")
    return known, remarks


def not_used(frame: pd.DataFrame, name: str) -> list[str]:
    """Remarks on columns that the table of comments has beside ours, and on those that may be ours."""
    told = {*REQUIRED, *OPTIONAL, *near_ours(frame, OPTIONAL, OF_COMMENTS).found.values()}
    others = [str(column).strip() for column in frame if str(column).strip() not in told]
    near = unread(frame, OPTIONAL, name, OF_COMMENTS, "comments.")
    if not others:
        return near
    what = "the column" if len(others) == 1 else f"{len(others):,} columns"
    return [f"{name}: {what} {some(others)} of the comments {'was' if len(others) == 1 else 'were'} left out", *near]


def some(names: Sequence[str]) -> str:
    """The first of these names, and how many more there are."""
    if len(names) <= NAMED:
        return ", ".join(names)
    return f"{', '.join(names[:NAMED])} and {len(names) - NAMED:,} more"
