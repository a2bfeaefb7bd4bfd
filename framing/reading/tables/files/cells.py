"""What is asked of the cells, rows and columns of a table, whatever file they came from."""

import re
from collections import Counter
from collections.abc import Sequence
from datetime import datetime

import pandas as pd

from framing.core.errors import FramingError

SPREADSHEETS_ERROR = re.compile(r"#(?:REF!|N/A|NAME\?|VALUE!|DIV/0!|NUM!|NULL!|SPILL!)")
# How R and pandas write that there is nothing. A name may be written so: an outlet called NA, a person called Null.
NOTHING = re.compile(rf"{SPREADSHEETS_ERROR.pattern}|<NA>|NA|N/A|NaN|nan|None|null|NULL")


def given(value) -> bool:
    """Does a cell hold anything? An empty string and a missing value do not; a list does.

    >>> given(0), given(""), given(None)
    (True, False, False)
    """
    if isinstance(value, (list, dict)):
        return True
    if hasattr(value, "__len__"):
        return len(value) > 0
    return bool(pd.notna(value))


def numbered(frame: pd.DataFrame, first: int = 1) -> pd.DataFrame:
    """A table whose index numbers its rows, the first of them as told."""
    return frame.set_axis(pd.RangeIndex(first, first + len(frame)), axis="index")


def refuse_twins(columns: Sequence, name: str) -> None:
    """Two columns of one name: nobody can tell which is meant."""
    twins = [str(column) for column, times in Counter(columns).items() if times > 1 and str(column).strip()]
    if twins:
        raise FramingError(f"{name} has more than one column {', '.join(map(repr, twins))}: rename all but one.")


def cell_value(cell):
    """A cell of a workbook: whole numbers without a point, a day without the midnight that Excel adds; pandas' missing
    moment, which has no time of day, as nothing."""
    if cell is pd.NaT:
        return None
    if isinstance(cell, float) and cell.is_integer():
        return int(cell)
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == datetime.min.time() else cell.isoformat()
    return cell
