"""What people write above the names of a table's columns: a title, a note, an empty row."""

import re
from collections.abc import Collection, Sequence

import pandas as pd

from framing.reading.tables.column_names import Words, near_ours
from framing.reading.tables.files.cells import given
from framing.reading.tables.files.tabular_files import with_names

DEEPEST = 10  # rows below the first in which the names are looked for
NAMELESS = re.compile(r"column \d+")  # how columns without a name are called here
ENOUGH = 2  # columns of ours that a row must name


def below_title(
    frame: pd.DataFrame, words: Words, theirs: Collection[str], name: str
) -> tuple[pd.DataFrame, list[str]]:
    """The table below the row that names its columns, where that is not the first, and a remark that says so.

    The first row that names two columns of ours counts, if the very first names none, or groups of columns; `theirs`:
    what a person says that columns are called.

    >>> rows = [["no", "outlet", "text"], ["1", "The Tide", "It rained."]]
    >>> frame = pd.DataFrame(rows, columns=["Coverage", "column 2", "column 3"], index=[1, 2])
    >>> found, told = below_title(frame, {"outlet": frozenset(), "text": frozenset()}, [], "a.csv")
    >>> found.to_dict("records"), told
    ([{'no': '1', 'outlet': 'The Tide', 'text': 'It rained.'}], ['a.csv: the columns are named in row 1; what stands \
above was left out: Coverage'])
    """

    def named(cells: Sequence) -> int:
        row = [cell for cell in cells if isinstance(cell, str) and cell.strip()]
        asked = {cell.strip() for cell in row} & {*words, *theirs}
        return len(asked) + len(near_ours(pd.DataFrame(columns=row), list(words), words).exact)

    rows = frame.iloc[:DEEPEST].to_numpy(dtype=object).tolist()
    first = named(list(frame.columns))
    if first and _heads_groups(frame, rows) and named(rows[0]) >= max(first, ENOUGH):
        rows = rows[:1]
    elif first:
        return frame, []
    at = next((at for at, cells in enumerate(rows) if named(cells) >= ENOUGH), None)
    if at is None:
        return frame, []
    above = f"{name}: the columns are named in row {frame.index[at]}; what stands above was left out"
    names = [str(cell).strip() if given(cell) else "" for cell in rows[at]]
    return with_names(frame.iloc[at + 1 :].set_axis(names, axis="columns"), name), [f"{above}: {frame.columns[0]}"]


def _heads_groups(frame: pd.DataFrame, rows: Sequence[Sequence]) -> bool:
    """Does the first row name groups of columns, whose own names stand in the row below, as where cells are merged?"""
    gaps = [bool(NAMELESS.fullmatch(str(name))) for name in frame.columns]
    return any(gaps) and bool(rows) and all(isinstance(cell, str) and cell.strip() for cell in rows[0])
