"""Small dated tables of the user's: events to mark on an axis of time, and counts from outside to set beside it."""

from pathlib import Path

import pandas as pd

from framing.core.errors import FramingError, missing_columns
from framing.reading.dates import date_fault, read_date
from framing.reading.tables.files.cells import given, numbered
from framing.reading.tables.files.tabular_files import load

EVENTS = """A table of events has a row for each, for example events.csv:
    date,label
    2024-05-13,The council votes"""
SERIES = """A table of outside counts has a row for each date and series, for example outside.csv:
    date,series,value
    2024-05-13,vehicles a day,31100"""


def read_events(events: str | Path | pd.DataFrame) -> pd.DataFrame:
    """Events from a table (CSV, Excel …, or a DataFrame) with the columns date and label (or event): date, label.

    Sorted by date (a day, month or year, ISO 8601). Whatever cannot be read is one `FramingError` with every row.

    >>> read_events(pd.DataFrame({"date": ["13 May 2024"], "event": ["The vote"]})).values.tolist()
    [['2024-05-13', 'The vote']]
    """
    frame, name = _frame(events, "the table of events", EVENTS)
    if "label" not in frame and "event" in frame:
        frame = frame.rename(columns={"event": "label"})
    dates, faults = _checked(frame, ["date", "label"], name, EVENTS)
    _refuse(name, faults, EVENTS)
    return _sorted(pd.DataFrame({"date": dates, "label": frame["label"].astype("str")}))


def read_series(series: str | Path | pd.DataFrame) -> pd.DataFrame:
    """Counts from outside, from a table with the columns date, series and value: date, series, value.

    Values are numbers (a comma may part thousands); an empty one is missing and its row left out. A date that a series
    has twice, a value that is no number or below 0, and a date that is none are told in one `FramingError`.

    >>> table = pd.DataFrame({"date": ["2024-05-13", "2024-05-20"], "series": "cars", "value": ["1,200", "900"]})
    >>> read_series(table).value.tolist()
    [1200.0, 900.0]
    """
    frame, name = _frame(series, "the table of outside counts", SERIES)
    dates, faults = _checked(frame, ["date", "series"], name, SERIES, ("value",))
    text = frame["value"].astype("str").str.strip().str.replace(r"(?<=\d),(?=\d{3}\b)", "", regex=True)
    some = frame["value"].map(given) & (text != "")
    values = pd.to_numeric(text.where(some), errors="coerce")
    found = pd.DataFrame({"date": dates, "series": frame["series"].astype("str"), "value": values.astype(float)})
    finite = found["value"].abs() < float("inf")
    for row in frame.index[some & ~(finite & (found["value"] >= 0))]:
        faults.append(f"row {row}: {text[row]!r} is not a number of 0 or more")
    twice = found[some & found["date"].notna() & found.duplicated(["date", "series"])]
    faults += [f"row {row.Index}: {row.series!r} has {row.date} twice" for row in twice.itertuples()]
    _refuse(name, sorted(faults, key=lambda fault: int(fault.split(":")[0][4:])), SERIES)
    return _sorted(found[some])


def _frame(given_table, name: str, advice: str) -> tuple[pd.DataFrame, str]:
    if isinstance(given_table, pd.DataFrame):
        return numbered(given_table), name
    return load(Path(given_table), advice), str(given_table)


def _checked(frame: pd.DataFrame, needed: list[str], name: str, advice: str, more: tuple[str, ...] = ()):
    """The dates of a table that has what it needs, and what is wrong with its rows."""
    missing = missing_columns((*needed, *more), frame)
    _refuse(name, missing or (["it has no rows"] if frame.empty else []), advice)
    faults = [f"row {row}: {c} is empty" for c in needed for row in frame.index[~frame[c].map(_said)]]
    dated = frame["date"].where(frame["date"].map(_said))
    faults += [f"row {row}: {date_fault(cell)}" for row, cell in dated.dropna().items() if date_fault(cell)]
    iso = pd.Series([read_date(cell).iso if pd.notna(cell) else None for cell in dated], frame.index, dtype="str")
    faults += [
        f"row {row}: {cell!r} is no date"
        for row, cell in dated.dropna().items()
        if not date_fault(cell) and pd.isna(iso[row])
    ]
    return iso.str[:10], faults


def _said(cell) -> bool:
    return given(cell) and bool(str(cell).strip())


def _refuse(name: str, faults: list[str], advice: str) -> None:
    if faults:
        raise FramingError(f"{name} cannot be read:", faults, advice)


def _sorted(frame: pd.DataFrame) -> pd.DataFrame:
    return frame.sort_values("date", kind="stable", ignore_index=True)
