"""A table's file as a DataFrame with our column names: CSV, JSON Lines or Parquet."""

import io
import json
from pathlib import Path

import pandas as pd

from framing.errors import FramingError
from framing.files import decode

TABLES = (".csv", ".jsonl", ".parquet")


def load(path: Path, advice: str) -> pd.DataFrame:
    """The table in a file, its cells as they are; a file that is not one raises `FramingError` with `advice`."""
    try:
        if path.suffix == ".parquet":
            return pd.read_parquet(path)
        text = decode(path.read_bytes(), str(path))
        if path.suffix == ".jsonl":
            return pd.DataFrame(_json_lines(text, path, advice), dtype=object)
        return pd.read_csv(io.StringIO(text.removeprefix("\ufeff"), newline=""), dtype=str, keep_default_na=False)
    except (pd.errors.ParserError, pd.errors.EmptyDataError) as error:
        raise FramingError(f"{path} is not a readable CSV table: {error}", advice=advice) from None
    except ImportError:
        raise FramingError(
            f"{path}: reading Parquet needs the pyarrow package.", advice="Install it: pip install pyarrow"
        ) from None
    except (OSError, ValueError) as error:
        raise FramingError(f"{path} cannot be read: {error}", advice=advice) from None


def _json_lines(text: str, path: Path, advice: str) -> list[dict]:
    rows, faults = [], []
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except json.JSONDecodeError as error:
            faults.append(f"line {number}: is not JSON ({error.msg} at character {error.pos + 1})")
            continue
        if isinstance(row, dict):
            rows.append(row)
        else:
            faults.append(f"line {number}: is not an object with named columns")
    if faults:
        raise FramingError(f"{path} cannot be read:", faults, advice)
    return rows


def renamed(frame: pd.DataFrame, columns: dict[str, str], path: Path, known: list[str]) -> pd.DataFrame:
    """The table with its columns under our names: `columns` maps ours (one of `known`) to the table's own."""
    faults = [f"{ours!r} is not one of our columns ({', '.join(known)})" for ours in columns if ours not in known]
    faults += [
        f"there is no column {theirs!r} to use as {ours}" for ours, theirs in columns.items() if theirs not in frame
    ]
    if faults:
        raise FramingError(f"{path} cannot be read:", faults, f"Its columns are: {', '.join(map(str, frame.columns))}.")
    in_the_way = [ours for ours, theirs in columns.items() if ours in frame and theirs != ours]
    return frame.drop(columns=in_the_way).rename(columns={theirs: ours for ours, theirs in columns.items()})


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
