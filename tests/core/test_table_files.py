"""Tables written for other programs, and read back by them the same."""

import io

import openpyxl
import pandas as pd
import pytest

from framing.core.errors import FramingError
from framing.core.files import table_files
from framing.core.files.atomic_files import FORMATS
from framing.core.files.table_files import write_table
from framing.core.tables import table

TEXTS = [
    '“Curly” and "straight"',
    "=1+1",
    " @here",
    "two\nlines, and\r\nmore",
    "007",
    "NA",
    "-5",
    "Łódź – 日本 💩",
    "#N/A",
]


@pytest.fixture
def written(tmp_path):
    rows = [
        {"article_id": f"00{n}", "comment_id": "1", "time": text, "likes": n or None, "text": text, "confidence": n / 4}
        for n, text in enumerate(TEXTS)
    ]
    frame = table("comments", [row | {"reader": "kim" if row["likes"] else ""} for row in rows])
    read = frame.assign(reader=frame.reader.mask(frame.reader == ""))  # empty text is missing in every format
    return read, {name: write_table(frame, tmp_path / f"{name}.{end}", name) for name, end in FORMATS.items()}


def same(frame, read):
    """The same columns, texts, numbers and missing values, whatever types the program has for them."""
    assert list(read.columns) == list(frame.columns)
    for name in frame:
        if frame[name].dtype in ("Int64", "Float64"):
            got = pd.to_numeric(read[name]).astype("Float64")
            pd.testing.assert_series_equal(got, frame[name].astype("Float64"), check_index=False)
        else:
            got, wanted = (rows[name].astype(object).where(rows[name].notna(), None).tolist() for rows in (read, frame))
            assert got == wanted, name


def test_pandas_reads_each_form_back(written):
    frame, files = written
    how = {
        "dtype": {name: str for name in frame if frame[name].dtype == "str"},
        "keep_default_na": False,
        "na_values": [""],
    }
    same(frame, pd.read_csv(files["csv"], **how))
    same(frame, pd.read_parquet(files["parquet"]))
    same(frame, pd.read_excel(files["xlsx"], **how).replace("_x000D_", "\r", regex=True))


def test_pyarrow_keeps_the_types(written):
    from pyarrow import parquet

    frame, files = written
    read = parquet.read_table(files["parquet"])
    assert str(read.schema.field("likes").type) == "int64" and str(read.schema.field("confidence").type) == "double"
    same(frame, read.to_pandas())


def test_duckdb_reads_csv_and_parquet(written):
    duckdb = pytest.importorskip("duckdb")
    frame, files = written
    same(frame, duckdb.sql(f"FROM '{files['parquet']}'").df())
    same(frame, duckdb.sql(f"FROM read_csv('{files['csv']}', all_varchar=true, header=true)").df())


def test_a_double_click_in_excel_shows_the_marks_right_and_runs_nothing(written):
    frame, files = written
    content = files["excel-csv"].read_bytes()
    assert content.startswith(b"\xef\xbb\xbf") and "“Curly”".encode() in content
    cells = pd.read_csv(io.BytesIO(content), dtype=str, keep_default_na=False).text.tolist()
    assert cells[1] == "'=1+1" and cells[2] == "' @here" and cells[6] == "'-5"
    assert cells[0] == frame.text[0]


def test_text_in_a_workbook_is_never_a_formula_or_an_error(written):
    _, files = written
    sheet = openpyxl.load_workbook(files["xlsx"]).active
    assert {cell.data_type for row in sheet.iter_rows(min_row=2, max_col=2) for cell in row} == {"s"}
    column = [cell.value for cell in sheet[1]].index("text") + 1
    assert [sheet.cell(row, column).data_type for row in (3, 8, 10)] == ["s"] * 3


def test_more_than_excel_holds_is_refused_with_what_to_do(tmp_path, monkeypatch):
    monkeypatch.setattr(table_files, "ROWS", 3)
    three = table("voices", [{"article_id": "a", "start": n} for n in range(3)])
    with pytest.raises(FramingError, match="has 3 rows; a sheet of Excel holds 2") as refused:
        write_table(three, tmp_path / "voices.xlsx", "xlsx")
    assert "csv or parquet" in str(refused.value) and not list(tmp_path.iterdir())
    assert write_table(three.head(2), tmp_path / "voices.xlsx", "xlsx").exists()
    long = table("names", [{"reader": "x" * 40_000}])
    with pytest.raises(FramingError, match="the column reader has a text of 40,000 characters"):
        write_table(long, tmp_path / "names.csv", "excel-csv")
    assert write_table(long, tmp_path / "names.csv").exists()


def test_control_characters_are_written_as_the_format_asks(tmp_path):
    path = write_table(table("names", [{"reader": "a\x07b"}]), tmp_path / "names.xlsx", "xlsx")
    assert "a_x0007_b" in pd.read_excel(path).reader.tolist()
