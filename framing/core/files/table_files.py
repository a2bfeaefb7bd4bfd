"""Tables as files, written whole: CSV, Parquet, Excel; and cells that a spreadsheet would run as formulas."""

import io
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import pandas as pd

from framing.core.errors import FramingError
from framing.core.files.atomic_files import decode, write_bytes
from framing.core.tables import LOT, made_once

ROWS, CELL = 1_048_576, 32_767  # what a sheet of Excel holds: rows with the head, characters in a cell
AS_PYTHON = pd.StringDtype("python", na_value=float("nan"))  # text as Python's own strings
NOT_IN_XML = re.compile(r"[\x00-\x08\x0b-\x1f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")
# A spreadsheet runs a cell that begins so; what has an apostrophe there already gets one more, so that it comes back.
FORMULA = re.compile(r"'{0,99}[ \t\r\n]{0,99}[=+\-@]")


def write_table(frame: pd.DataFrame, path: Path, format: str = "csv") -> Path:
    """Write one table, whole or not at all.

    `format` is one of `FORMATS`. "csv": UTF-8, text exact, a missing value as an empty cell. "excel-csv": the same for
    a double click in Excel, with a byte order mark, and an apostrophe before text that it would run as a formula.
    "parquet": with the columns' types. "xlsx": text cells are never formulas. Empty text is missing in all of
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
    return made_once(numbers.to_numpy(dtype=float, na_value=float("nan")) + 0.0, _number_as_text)


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
