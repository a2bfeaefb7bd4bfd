"""A table's file as a DataFrame with our column names: CSV, TSV, JSON, JSON Lines, Excel or Parquet."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path

import pandas as pd

from framing.core.errors import FramingError
from framing.core.files.atomic_files import decode, has_mark_of_utf16, refuse_pipes, separator
from framing.core.files.yaml_and_json import Unreadable, json_values
from framing.reading.formats.source import Source

NAMED_IN_RECORDS = ("text", "title", "url", "headline", "content", "webTitle", "body")
UNNAMED = re.compile(r"Unnamed: \d+|\s*")  # what pandas calls a column without a name
HEAD = 1_000_000  # bytes in which the first line of a table ends
LARGE, ROWS_AT_A_TIME = 10_000_000, 2_000  # bytes of a CSV that is parsed part by part, and rows of a part
KINDS = ("table", "jsonl", "json", "xlsx", "parquet")


def load(source: Source | Path, advice: str) -> pd.DataFrame:
    """The table in a file, its cells as they are; a file that is not one raises `FramingError` with `advice`.

    Its index numbers the rows as messages do, from 1: those of CSV and Excel below the row that names the columns,
    empty ones too (a spreadsheet shows row 1 as 2); those of JSON Lines by their lines.
    """
    if isinstance(source, Path):
        if not refuse_pipes(source).is_file():
            raise FramingError(f"{source} cannot be read: there is no such file.", advice=advice)
        source = Source(str(source), source.read_bytes())
    readers = {"parquet": _parquet, "xlsx": _excel, "json": _json, "jsonl": _json_lines}
    try:
        frame = readers.get(source.kind, _csv)(source, advice)
    except ImportError:
        raise FramingError(
            f"{source.name}: reading Parquet needs the pyarrow package.", advice="Install it: pip install pyarrow"
        ) from None
    except (OSError, ValueError) as error:
        raise FramingError(f"{source.name} cannot be read: {error}", advice=advice) from None
    return with_names(frame, source.name)


def with_names(frame: pd.DataFrame, name: str) -> pd.DataFrame:
    """A table of which each column has a name of its own; where two have the same it is refused."""
    frame = _named(frame)
    _refuse_twins(frame.columns, name)
    return frame


def numbered(frame: pd.DataFrame, first: int = 1) -> pd.DataFrame:
    """A table whose index numbers its rows, the first of them as told."""
    return frame.set_axis(pd.RangeIndex(first, first + len(frame)), axis="index")


def _named(frame: pd.DataFrame) -> pd.DataFrame:
    """The table without the empty columns that have no name; one that holds something is called by its place."""
    nameless = [at for at, name in enumerate(frame.columns) if UNNAMED.fullmatch(str(name))]
    if not nameless:
        return frame
    empty = {at for at in nameless if not any(given(cell) for cell in frame.iloc[:, at])}
    names = [f"column {at + 1}" if at in nameless else name for at, name in enumerate(frame.columns)]
    kept = [at for at in range(len(names)) if at not in empty]
    return frame.set_axis(names, axis="columns").iloc[:, kept]


def as_source(frame: pd.DataFrame, name: str) -> Source:
    """A table in memory as if it were a file, so that the same is asked of it; an index with a name is a column."""
    if frame.empty:
        raise FramingError(f"{name} has no rows.")
    _refuse_twins(frame.columns, name)
    named = frame.reset_index() if any(frame.index.names) else frame
    try:
        rows = named.astype(object).map(_plain).rename(columns=str)
        lines = rows.to_json(orient="records", lines=True, force_ascii=False, date_format="iso")
    except (ValueError, OverflowError, TypeError) as error:
        raise FramingError(f"{name} holds what cannot be read as a table of text and numbers: {error}") from None
    return Source(name, lines.encode("utf-8", "surrogatepass"), known="jsonl")


def _refuse_twins(columns: Sequence, name: str) -> None:
    """Two columns of one name: nobody can tell which is meant."""
    twins = [str(column) for column, times in Counter(columns).items() if times > 1 and str(column).strip()]
    if twins:
        raise FramingError(f"{name} has more than one column {', '.join(map(repr, twins))}: rename all but one.")


def _parquet(source: Source, advice: str) -> pd.DataFrame:
    return numbered(pd.read_parquet(io.BytesIO(source.content)))


def _excel(source: Source, advice: str) -> pd.DataFrame:
    """The first sheet of a workbook that holds something."""
    return next(iter(sheets(source).values()), pd.DataFrame())


def sheets(source: Source) -> dict[str, pd.DataFrame]:
    """The sheets of a workbook that hold something, by their names; the first row of each names its columns."""
    from openpyxl import load_workbook

    try:
        book = load_workbook(io.BytesIO(source.content), read_only=True, data_only=True)
        held = {sheet.title: _rows_of(sheet) for sheet in book.worksheets}
    except Exception as error:  # whatever a damaged workbook makes the parser say
        raise FramingError(f"{source.name} is a damaged Excel file ({type(error).__name__}).") from None
    return {name: _frame_of(rows) for name, rows in held.items() if rows}


def _frame_of(numbered_rows: dict[int, list]) -> pd.DataFrame:
    (_, head), *rows = numbered_rows.items()
    names = {at: str(name).strip() for at, name in enumerate(head) if given(name)}
    held = sorted({*names, *(at for _, row in rows for at, cell in enumerate(row) if given(cell))})
    cells = [[_plain(row[at]) if at < len(row) else None for at in held] for _, row in rows]
    columns = [names.get(at, f"Unnamed: {at}") for at in held]
    return pd.DataFrame(cells, columns=columns, index=[number - 1 for number, _ in rows], dtype=object)


def _rows_of(sheet) -> dict[int, list]:
    """The rows of a sheet that hold something, by their numbers, each as long as it is: a sheet may claim to be a
    million rows high and 16,384 columns wide."""
    sheet.reset_dimensions()
    rows = enumerate(sheet.iter_rows(values_only=True), start=1)
    return {number: list(row) for number, row in rows if any(given(cell) for cell in row)}


def _plain(cell):
    """A cell of a workbook: whole numbers without a point, a day without the midnight that Excel adds; pandas' missing
    moment, which has no time of day, as nothing."""
    if cell is pd.NaT:
        return None
    if isinstance(cell, float) and cell.is_integer():
        return int(cell)
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == datetime.min.time() else cell.isoformat()
    return cell


SEPARATOR_SAID = re.compile(r"sep=([,;\t|])\r?\n")  # a line that Excel writes for itself, and that is no row


def _csv(source: Source, advice: str) -> pd.DataFrame:
    """The cells of a CSV, whether commas, semicolons, tabs or bars separate them: the first line tells."""
    path, content = source.name, source.content.removeprefix(b"\xef\xbb\xbf")
    if has_mark_of_utf16(content):
        content = decode(content, path).encode("utf-8")
    decode(content, path)  # the whole of it, or it is refused here; it is parsed from bytes, for a text takes more room
    head = content[:HEAD].decode("utf-8", "ignore")
    if said := SEPARATOR_SAID.match(head):
        head, content = head[said.end() :], content[said.end() :]
    above, blank = empty_lines(head)  # they have numbers, and name no columns
    head, content = head[blank:], content[blank:]
    mark = said[1] if said else "\t" if source.suffix in (".tsv", ".tab") else separator(head)
    _refuse_twins(next(csv.reader(io.StringIO(head, newline=""), delimiter=mark), []), path)
    try:
        frame = _cells_of(content, mark)
    except (pd.errors.ParserError, pd.errors.EmptyDataError) as error:
        fault = broken(str(error), mark, above)
        raise FramingError(
            f"{path} is not a readable CSV table: {fault}", advice="" if content.strip() else advice
        ) from None
    if not isinstance(frame.index, pd.RangeIndex):  # more cells than names: pandas would shift them
        cells = frame.index.nlevels + len(frame.columns)
        fault = _too_many(above + 1, cells, len(frame.columns), mark)
        raise FramingError(f"{path} is not a readable CSV table: {fault}")
    return without_empty_rows(numbered(frame, above + 1))


def empty_lines(text: str) -> tuple[int, int]:
    """How many lines a text begins with in which nothing stands, and how many characters these are.

    >>> empty_lines("\\n  \\na,b"), empty_lines("a,b\\n")
    ((2, 4), (0, 0))
    """
    lines = at = 0
    while (end := text.find("\n", at)) >= 0 and not text[at:end].strip():
        lines, at = lines + 1, end + 1
    return lines, at


def without_empty_rows(frame: pd.DataFrame) -> pd.DataFrame:
    """The rows in which anything stands: spreadsheets leave empty ones, of which each other has its number still."""
    if not len(frame.columns):
        return frame
    first = frame.iloc[:, 0]
    empty = first.isna() | (first.str.strip() == "")
    rows = frame[empty].fillna("")
    gone = rows.index[(rows.apply(lambda column: column.str.strip()) == "").all(axis="columns")]
    return frame.drop(index=gone) if len(gone) else frame


def cells_as_text(mark: str, lines: Iterable[bytes]) -> dict:
    r"""How pandas is to read the cells of a CSV, given its lines, or all of it as one: as text.

    A mark within a text is written twice, or after a backslash, as databases such as MySQL write it.

    >>> texts = [rb'1,"He said \"no\" and left"', rb'1,"In C:\\"']
    >>> [cells_as_text(",", [text])["escapechar"] is None for text in texts]
    [False, True]
    """
    inside = re.compile(rb'\\"(?!["\r\n%b]|$)' % re.escape(mark.encode()))  # neither doubled nor the end of its cell
    escaped = any(b'\\"' in line and inside.search(line) for line in lines)
    how = {"sep": mark, "dtype": str, "keep_default_na": False, "skip_blank_lines": False}
    return how | {"escapechar": "\\" if escaped else None}


def _cells_of(content: bytes, mark: str) -> pd.DataFrame:
    """The cells of a CSV as text; a large one is parsed part by part, since its cells would be held three times."""
    how = cells_as_text(mark, [content])
    if len(content) < LARGE:
        return pd.read_csv(io.BytesIO(content), **how)
    with pd.read_csv(io.BytesIO(content), chunksize=ROWS_AT_A_TIME, **how) as reader:
        parts = list(reader)
    return pd.concat(parts, ignore_index=all(isinstance(part.index, pd.RangeIndex) for part in parts))


def broken(error: str, mark: str, above: int = 0) -> str:
    """What pandas says of a broken CSV, for people: with the row, after so many empty lines `above` the first."""
    if many := re.search(r"Expected (\d+) fields in line (\d+), saw (\d+)", error):
        named, row, cells = map(int, many.groups())
        return _too_many(above + row - 1, cells, named, mark)
    if unclosed := re.search(r"EOF inside string starting at row (\d+)", error):
        row = above + int(unclosed[1])
        return f"row {row}: a quotation mark is never closed. A mark within a text is written twice."
    return "the file is empty." if "No columns to parse" in error else f"{error.strip()}."


def _too_many(row: int, cells: int, named: int, mark: str) -> str:
    name = {",": "commas", ";": "semicolons", "\t": "tabs", "|": "bars"}[mark]
    return (
        f"row {row} has {cells} cells, the first line names {named} columns. A text that has {name} in it must stand "
        'in quotation marks ("); what wrote the file can do so.'
    )


def _json(source: Source, advice: str) -> pd.DataFrame:
    """The records of a JSON file: a list of objects, wherever in the file it is, or one object."""
    data = source.data
    if isinstance(data, dict):
        lists = [(len(rows), rows) for rows in _lists_in(data) if any(name in rows[0] for name in NAMED_IN_RECORDS)]
        data = max(lists, key=lambda pair: pair[0])[1] if lists and not set(data) & {"text", "story_text"} else [data]
    rows = [flat(row) for row in data if isinstance(row, dict)] if isinstance(data, list) else []
    if rows and len(rows) < len(data):
        others = [at for at, row in enumerate(data, start=1) if not isinstance(row, dict)]
        faults = [f"element {at}: is not an object with named columns" for at in others]
        raise FramingError(f"{source.name} cannot be read:", faults, advice)
    if not rows:
        raise FramingError(f"{source.name} cannot be read: it holds no list of articles.", advice=advice)
    return numbered(pd.DataFrame(rows, dtype=object))


def _lists_in(data: dict, depth: int = 0) -> list[list[dict]]:
    """Lists of objects within an object, at most three levels down."""
    found = []
    for value in data.values():
        if isinstance(value, list) and value and all(isinstance(row, dict) for row in value):
            found.append(value)
        elif isinstance(value, dict) and depth < 3:
            found += _lists_in(value, depth + 1)
    return found


def flat(row: dict) -> dict:
    """An object's own objects as columns with a point in their names: {"source": {"name": "A"}} → source.name."""
    flat: dict = {}
    for name, value in row.items():
        flat |= {f"{name}.{inner}": one for inner, one in value.items()} if isinstance(value, dict) else {name: value}
    return flat


def _json_lines(source: Source, advice: str) -> pd.DataFrame:
    rows: dict[int, dict] = {}
    faults, path = [], source.name
    for number, line in enumerate(decode(source.content, path).removeprefix("\ufeff").split("\n"), start=1):
        if not line.strip():
            continue
        try:
            row = json_values(line)
        except Unreadable as error:
            faults.append(f"line {number}: is not JSON that can be read ({error.what})")
            continue
        if isinstance(row, dict):
            rows[number] = row
        else:
            faults.append(f"line {number}: is not an object with named columns")
    if faults:
        raise FramingError(f"{path} cannot be read:", faults, advice)
    return pd.DataFrame(list(rows.values()), index=list(rows), dtype=object)


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
