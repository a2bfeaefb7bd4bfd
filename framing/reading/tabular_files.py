"""A table's file as a DataFrame with our column names: CSV, JSON Lines or Parquet."""

import io
import json
import re
from collections.abc import Sequence
from pathlib import Path

import pandas as pd

from framing.core.errors import FramingError
from framing.core.files import decode, separator

TABLES = (".csv", ".jsonl", ".parquet")
# How other programs call what we may know of a comment or an article: a column so named, and not read, is told.
ALSO_CALLED = {
    "parent_id": r"parent|in reply to|reply to|replying to|answers|response to",
    "time": r"time|date|datetime|timestamp|created|posted|published",
    "likes": r"likes?|upvotes?|votes?|score|thumbs",
    "author": r"authors?|user|username|name|nick|nickname|commenter|writer|handle",
    "title": r"title|headline|heading",
    "published": r"published|publication|date|datetime|time|timestamp|day|posted",
    "wire": r"wire|agency",
    "country": r"country|nation",
}


def load(path: Path, advice: str) -> pd.DataFrame:
    """The table in a file, its cells as they are; a file that is not one raises `FramingError` with `advice`."""
    try:
        if path.suffix == ".parquet":
            return pd.read_parquet(path)
        text = decode(path.read_bytes(), str(path))
        if path.suffix == ".jsonl":
            return pd.DataFrame(_json_lines(text, path, advice), dtype=object)
        return _csv(text.removeprefix("\ufeff"), path, advice)
    except ImportError:
        raise FramingError(
            f"{path}: reading Parquet needs the pyarrow package.", advice="Install it: pip install pyarrow"
        ) from None
    except (OSError, ValueError) as error:
        raise FramingError(f"{path} cannot be read: {error}", advice=advice) from None


def _csv(text: str, path: Path, advice: str) -> pd.DataFrame:
    """The cells of a CSV, whether commas, semicolons or tabs separate them: the first line tells."""
    mark = separator(text)
    try:
        frame = pd.read_csv(io.StringIO(text, newline=""), sep=mark, dtype=str, keep_default_na=False)
    except (pd.errors.ParserError, pd.errors.EmptyDataError) as error:
        said = _broken(str(error), mark)
        raise FramingError(
            f"{path} is not a readable CSV table: {said}", advice="" if text.strip() else advice
        ) from None
    if not isinstance(frame.index, pd.RangeIndex):  # more cells than names: pandas would shift them
        cells = frame.index.nlevels + len(frame.columns)
        raise FramingError(f"{path} is not a readable CSV table: {_too_many(1, cells, len(frame.columns), mark)}")
    return frame


def _broken(error: str, mark: str) -> str:
    """What pandas says of a broken CSV, for people: with the row, counted over the rows of data from 1."""
    if many := re.search(r"Expected (\d+) fields in line (\d+), saw (\d+)", error):
        named, line, cells = map(int, many.groups())
        return _too_many(line - 1, cells, named, mark)
    if unclosed := re.search(r"EOF inside string starting at row (\d+)", error):
        return f"row {unclosed[1]}: a quotation mark is never closed. A mark within a text is written twice."
    return "the file is empty." if "No columns to parse" in error else f"{error.strip()}."


def _too_many(row: int, cells: int, named: int, mark: str) -> str:
    name = {",": "commas", ";": "semicolons", "\t": "tabs"}[mark]
    return (
        f"row {row} has {cells} cells, the first line names {named} columns. A text that has {name} in it must stand "
        'in quotation marks ("); what wrote the file can do so.'
    )


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


def unread(frame: pd.DataFrame, ours: Sequence[str], path: Path, prefix: str = "") -> list[str]:
    """A remark on columns that are named much like those of ours that the table lacks, and so are not read.

    >>> unread(pd.DataFrame(columns=["text", "datePosted"]), ["time"], Path("c.csv"), "comments.")[0][-84:]
    "--column comments.time=datePosted, in Python columns={'comments.time': 'datePosted'}"
    """
    near: dict[str, str] = {}
    for theirs in map(str, frame.columns):
        spaced = re.sub(r"(?<=[a-z])(?=[A-Z])|[\W_]+", " ", theirs).lower()
        for name in (name for name in ours if name not in frame and name not in near):
            counts = re.search(r"\bcount\b", spaced) and name != "likes"  # a number of answers is no answer
            if not counts and re.search(rf"\b(?:{ALSO_CALLED[name]})\b", spaced):
                near[name] = theirs
                break
    if not near:
        return []
    options = " ".join(f"--column {prefix}{name}={theirs}" for name, theirs in near.items())
    first = ", ".join([f"'{prefix}{name}': '{theirs}'" for name, theirs in near.items()][:1] + ["…"] * (len(near) > 1))
    named, known = ", ".join(near.values()), ", ".join(near)
    what = f"the column {named} was not used: ours is called {known}. To use it"
    if len(near) > 1:
        what = f"the columns {named} were not used: ours are called {known}. To use them"
    return [f"{path.name}: {what}: {options}, in Python columns={{{first}}}"]


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
