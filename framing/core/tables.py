"""Tables made after their schemas, typed also where they are empty, and written whole: CSV, Parquet, Excel."""

import functools
import io
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path

import pandas as pd

from framing.core.errors import FramingError
from framing.core.files.whole_files import decode, write_bytes
from framing.core.schemas import schemas

LOT = 10_000  # rows made, or written, at a time: as Python's own objects they take several times what a table does
ROWS, CELL = 1_048_576, 32_767  # what a sheet of Excel holds: rows with the head, characters in a cell
AS_PYTHON = pd.StringDtype("python", na_value=float("nan"))  # text as Python's own strings
NOT_IN_XML = re.compile(r"[\x00-\x08\x0b-\x1f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")
# A spreadsheet runs a cell that begins so; what has an apostrophe there already gets one more, so that it comes back.
FORMULA = re.compile(r"'{0,99}[ \t\r\n]{0,99}[=+\-@]")


def hold_text_as_python() -> None:
    """Let tables hold their text as Python's own strings, where the process is ours: a command, a worker, a notebook.

    Tables of articles are short, and with Arrow's strings, which pandas takes by itself, they need more time and memory
    (`benchmarks/text_storage.py`); what is in them is the same. Importing the library changes no setting of pandas.
    """
    pd.set_option("mode.string_storage", "python")


def table(name: str, rows: Iterable[dict], more: Iterable[str] = ()) -> pd.DataFrame:
    """Rows as the table called `name`: every column of its schema, typed, what is missing as NA.

    Rows may be made one by one as they are asked for: only some thousands are held at a time, and their cells. `more`:
    optional columns of the schema that this table has, and columns of the user's own (text), in this order after the
    others. A key of a row that is no column is left out; a name without a schema raises `KeyError`.

    >>> table("voices", [{"article_id": "a", "start": 0, "end": 4, "voice": "headline"}]).dtypes["start"]
    Int64Dtype()
    """
    dtypes = _dtypes(name, more)
    waiting = iter(rows)
    lot = list(islice(waiting, LOT))
    if not lot:
        return _without_rows(tuple(dtypes.items()), pd.get_option("mode.string_storage")).copy()
    kinds = {kind: pd.api.types.pandas_dtype(kind) for kind in set(dtypes.values())}
    parts: dict[str, list] = {name: [] for name in dtypes}
    while lot:
        for column, kind in dtypes.items():
            parts[column].append(pd.array([row.get(column) for row in lot], dtype=kinds[kind]))
        lot = list(islice(waiting, LOT)) if len(lot) == LOT else []
    return pd.DataFrame({column: _joined(parts.pop(column)) for column in dtypes})


@functools.cache
def _without_rows(dtypes: tuple[tuple[str, str], ...], storage: str) -> pd.DataFrame:
    """A table of these columns without a row, made once for each `storage` of text: most of a short article's are."""
    return pd.DataFrame({column: pd.Series([], dtype=kind) for column, kind in dtypes})


def table_of_tuples(name: str, names: Sequence[str], rows: Sequence[tuple]) -> pd.DataFrame:
    """The same from rows as tuples, whose cells have these names: for a table of hundreds of thousands of rows.

    >>> table_of_tuples("voices", ["end", "article_id", "start"], [(4, "a", 0)]).dropna(axis=1).to_dict("records")
    [{'article_id': 'a', 'start': 0, 'end': 4}]
    """
    cells, missing = dict(zip(names, zip(*rows, strict=True), strict=False)), [None] * len(rows)
    dtypes = _dtypes(name)
    return pd.DataFrame({column: pd.array(cells.get(column, missing), dtype=kind) for column, kind in dtypes.items()})


def _dtypes(name: str, more: Iterable[str] = ()) -> dict[str, str]:
    """The columns that a table always has and `more` of them, with the types of their cells."""
    known = {column.name: column for column in schemas()[name].columns}
    always = {name: column.dtype for name, column in known.items() if column.always}
    return always | {name: known[name].dtype if name in known else "str" for name in more}


def _joined(parts: list):
    """Arrays of one column as one."""
    return pd.concat(map(pd.Series, parts), ignore_index=True).array if len(parts) > 1 else parts[0]


def held_once(texts: pd.Series) -> list:
    """The texts of a column as a list in which equal ones are one object: of many rows, a fraction of the memory.

    >>> held_once(pd.Series(["a", "b", None, "a"]))
    ['a', 'b', None, 'a']
    """
    return _made_once(texts, lambda text: text)


def _made_once(cells, make: Callable) -> list:
    """What `make` makes of each cell, asked for each different one once; None of a missing one."""
    codes, values = pd.factorize(cells)
    different = [*map(make, values.tolist()), None]  # a missing one has the code −1
    return [different[code] for code in codes.tolist()]


def reserved_columns() -> set[str]:
    """The names that columns of our tables have: a column of a user's may not share one, or both would be read as one.

    >>> sorted({"words", "colour"} & reserved_columns())
    ['words']
    """
    told = set("article_id outlet title published wire country section byline length url text".split())
    saved = {"file", "file_sha256", "printed_by"}  # of a corpus that is written, of outlets that are grouped
    how = {f"{fact}_{what}" for fact in told for what in ("known", "how")}  # how each fact is known
    return {column.name for schema in schemas().values() for column in schema.columns} - told | saved | how


def write_table(frame: pd.DataFrame, path: Path, format: str = "csv") -> Path:
    """Write one table, whole or not at all.

    `format` is one of `files.FORMATS`. "csv": UTF-8, text exact, a missing value as an empty cell. "excel-csv": the
    same for a double click in Excel, with a byte order mark, and an apostrophe before text that it would run as a
    formula. "parquet": with the columns' types. "xlsx": text cells are never formulas. Empty text is missing in all of
    them. What is more than a sheet or a cell of Excel holds raises `FramingError`.
    """
    return write_bytes(path, table_bytes(frame, path, format))


def table_bytes(frame: pd.DataFrame, path: Path, format: str = "csv") -> bytes:
    """What `write_table` writes; `path` is named where it cannot be."""
    return b"".join(table_content(frame, path, format))


def table_content(rows: pd.DataFrame | Iterable[pd.DataFrame], path: Path, format: str = "csv") -> Iterator[bytes]:
    """The same part by part, so that of a CSV of many rows only some are held as text; the table itself may come in
    parts as well, of which a CSV holds one at a time."""
    parts = [rows] if isinstance(rows, pd.DataFrame) else rows
    if format != "csv":
        frame = pd.concat(parts, ignore_index=True)
        if format == "parquet":
            yield as_parquet(frame)
            return
        _refuse_for_excel(frame, path)
        if format == "xlsx":
            yield as_xlsx(frame)
            return
        parts = [disarmed(frame)]
        yield b"\xef\xbb\xbf"
    head = True
    for part in parts:
        for at in range(0, max(1, len(part)), LOT):
            yield as_csv(part.iloc[at : at + LOT], head)
            head = False


def as_csv(frame: pd.DataFrame, head: bool = True) -> bytes:
    """One table as the bytes of a CSV file; without its head, to follow an earlier part of the same table."""
    written = frame.copy()
    for name in frame.columns[[pd.api.types.is_float_dtype(kind) for kind in frame.dtypes]]:
        written[name] = _numbers_as_text(frame[name])
    return written.to_csv(index=False, lineterminator="\n", header=head).encode("utf-8")


def _numbers_as_text(numbers: pd.Series) -> list[str | None]:
    """Numbers as text. 0 stands for −0: which of the two a sum ends in is no finding, and differs between Pythons."""
    return _made_once(numbers.to_numpy(dtype=float, na_value=float("nan")) + 0.0, _number_as_text)


def _number_as_text(number: float) -> str:
    """A number that stands in a text (1,234,567 people, $12,345.67) exactly; what was computed with six digits.

    >>> _number_as_text(1234567.0), _number_as_text(12345.67), _number_as_text(2 / 3), _number_as_text(1e-7)
    ('1234567', '12345.67', '0.666667', '1e-07')
    """
    return f"{number:.15g}" if number == round(number, 2) else f"{number:.6g}"


def as_parquet(frame: pd.DataFrame) -> bytes:
    """One table as the bytes of a Parquet file: always the same for the same table, and read back with its types."""
    try:
        import pyarrow
        from pyarrow import parquet
    except ImportError:
        raise FramingError("Parquet needs the package pyarrow.", advice="Install it: pip install pyarrow") from None

    content = io.BytesIO()
    texts = frame.columns[[isinstance(kind, pd.StringDtype) for kind in frame.dtypes]]
    one_kind = frame.astype(dict.fromkeys(texts, AS_PYTHON))  # however pandas holds it, which a file would tell
    rows = pyarrow.Table.from_pandas(without_empty_text(one_kind), preserve_index=False)
    parquet.write_table(rows, content, compression="zstd")
    return content.getvalue()


def without_empty_text(frame: pd.DataFrame) -> pd.DataFrame:
    """The same with empty text as missing, since an empty cell of a CSV is: all formats are read back alike."""
    texts = frame.columns[[pd.api.types.is_string_dtype(kind) for kind in frame.dtypes]]
    empty = {name: (frame[name] == "").fillna(False) for name in texts}
    return frame.assign(**{name: frame[name].mask(cells) for name, cells in empty.items() if cells.any()})


def as_xlsx(frame: pd.DataFrame) -> bytes:
    """One table as the bytes of an Excel workbook, row by row; signs that its XML cannot hold are written _x0007_."""
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell

    book = Workbook(write_only=True)
    sheet = book.create_sheet("table")

    def cell(value):
        if not isinstance(value, str):
            return None if pd.isna(value) else value.item() if hasattr(value, "item") else value
        if not value:
            return None
        written = WriteOnlyCell(sheet, NOT_IN_XML.sub(lambda sign: f"_x{ord(sign[0]):04X}_", value))
        written.data_type = "s"  # text, also where it begins like a formula
        return written

    sheet.append([cell(name) for name in frame.columns])
    for row in frame.itertuples(index=False, name=None):
        sheet.append([cell(value) for value in row])
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def disarmed(frame: pd.DataFrame) -> pd.DataFrame:
    """A table for people who open it in a spreadsheet: text that would run as a formula has an apostrophe before it,
    and so has a column's name.

    >>> disarmed(pd.DataFrame({"text": ["=1+1", " -", "1"], "number": [-1, 0, 1]})).values.tolist()
    [["'=1+1", -1], ["' -", 0], ['1', 1]]
    """
    safe = frame.rename(columns=_harmless)
    for column in safe.columns:
        if pd.api.types.is_string_dtype(safe[column]) or safe[column].dtype == object:
            safe[column] = safe[column].map(_harmless, na_action="ignore")
    return safe


def _harmless(cell):
    return f"'{cell}" if isinstance(cell, str) and FORMULA.match(cell) else cell


def armed(frame: pd.DataFrame) -> pd.DataFrame:
    """A table that was `disarmed`, as it was before.

    >>> armed(pd.DataFrame({"text": ["'=1+1", "'' -", "'Tis"]})).text.tolist()
    ['=1+1', "' -", "'Tis"]
    """
    bare = frame.rename(columns=as_it_was)
    for name in bare:
        bare[name] = bare[name].map(as_it_was, na_action="ignore")
    return bare


def as_it_was(cell):
    """A cell that was disarmed, as it was before; any other as it is."""
    return cell[1:] if isinstance(cell, str) and cell.startswith("'") and FORMULA.match(cell) else cell


def read_written(path: Path, disarmed: bool = False) -> pd.DataFrame:
    """A CSV that `write_table` wrote, every cell as text: an empty one is missing, and NA, None and nan are names.

    `disarmed`: it was written for a spreadsheet, too. A file that is no such table raises `FramingError`.
    """
    try:
        text = decode(path.read_bytes(), str(path)).removeprefix("\ufeff")
        frame = pd.read_csv(io.StringIO(text, newline=""), dtype="str", keep_default_na=False, na_values=[""])
    except pd.errors.EmptyDataError:
        raise FramingError(f"{path} is empty.", advice="Write it again.") from None
    except (pd.errors.ParserError, ValueError) as error:
        raise FramingError(f"{path} is not the table that was written ({str(error).strip()}).") from None
    return armed(frame) if disarmed else frame


def _refuse_for_excel(frame: pd.DataFrame, path: Path) -> None:
    faults = []
    if len(frame) >= ROWS:
        faults.append(f"the table has {len(frame):,} rows; a sheet of Excel holds {ROWS - 1:,} and its head")
    for column in frame.select_dtypes(["object", "str"]):
        longest = frame[column].astype("str").str.len().max()
        if pd.notna(longest) and longest > CELL:
            faults.append(
                f"the column {column} has a text of {int(longest):,} characters; a cell of Excel holds {CELL:,}"
            )
    if faults:
        advice = "Write it as csv or parquet, or choose fewer articles: --outlet, --since, --sample."
        raise FramingError(f"{path} cannot be written for Excel:", faults, advice)
