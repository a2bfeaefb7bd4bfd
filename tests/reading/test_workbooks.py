"""Workbooks as people and programs leave them: merged cells, hidden sheets, formulas, days as numbers; invented."""

from datetime import date

import openpyxl
import pandas as pd
import pytest

from framing.core.errors import FramingError
from framing.reading import read

HEAD = ["article_id", "outlet", "published", "text"]
ROWS = [
    ["a", "The Tide", "2031-03-04", "The ferry stood still."],
    ["b", "The Tide", "2031-03-05", "The lock is shut."],
    ["c", "Harbour Post", "2031-03-06", "The baths are open."],
]


@pytest.fixture
def book():
    found = openpyxl.Workbook()
    for row in [HEAD, *ROWS]:
        found.active.append(row)
    return found


@pytest.fixture
def opened(book, tmp_path):
    def save():
        book.save(tmp_path / "a.xlsx")
        return read(tmp_path / "a.xlsx")

    return save


def test_what_cells_merged_over_rows_hold_is_every_rows(book, opened):
    book.active["B3"] = None
    book.active.merge_cells("B2:B3")
    found = opened()
    assert found.articles.outlet.tolist() == ["The Tide", "The Tide", "Harbour Post"]
    assert "a.xlsx: what merged cells hold was read as each row's: B2:B3" in found.remarks


def test_a_merged_title_and_merged_names_of_columns_are_no_rows(book, opened):
    sheet = book.active
    sheet.insert_rows(1)
    sheet["A1"] = "Coverage of the ferry strike"
    sheet.merge_cells("A1:D1")
    assert opened().articles.article_id.tolist() == ["a", "b", "c"]


def test_a_hidden_sheet_is_read_after_the_visible_ones(book, opened):
    old = book.create_sheet("old", 0)
    old.append(HEAD)
    old.append(["z", "The Tide", "2030-01-01", "An old text."])
    old.sheet_state = "hidden"
    book.active = 1
    found = opened()
    assert found.articles.article_id.tolist() == ["a", "b", "c"]
    assert any("only the sheet 'Sheet' was read; 'old' may hold articles" in one for one in found.remarks)


def test_hidden_rows_are_read_and_told(book, opened):
    book.active.row_dimensions[3].hidden = True
    found = opened()
    assert len(found) == 3
    assert "a.xlsx: rows that the sheet hides were read like the others: row 2" in found.remarks


def test_formulas_that_no_program_has_computed_are_told(book, opened):
    book.active["C3"] = "=TODAY()"
    found = opened()
    told = next(one for one in found.remarks if "formulas" in one)
    assert "(C3)" in told and "open the workbook in one, save it, and read it again" in told


def test_where_every_text_is_such_a_formula_the_refusal_says_so(book, opened):
    for row in (2, 3, 4):
        book.active[f"D{row}"] = '="The " & "lock"'
    with pytest.raises(FramingError, match="no spreadsheet program has computed them"):
        opened()


def test_an_end_of_line_that_excel_spells_out_is_one(book, opened):
    book.active["D2"] = "The ferry_x000D_\nstood still."
    assert opened().texts["a"] == "The ferry\r\nstood still."


@pytest.mark.parametrize("epoch", ["1900", "1904"])
def test_a_day_that_stands_as_the_number_excel_counts_it_by_is_that_day(book, opened, epoch):
    book.epoch = getattr(openpyxl.utils.datetime, "CALENDAR_MAC_1904" if epoch == "1904" else "CALENDAR_WINDOWS_1900")
    book.active["C2"] = openpyxl.utils.datetime.to_excel(date(2031, 3, 4), book.epoch)
    assert opened().articles.published.tolist() == ["2031-03-04", "2031-03-05", "2031-03-06"]


def test_a_text_as_long_as_a_cell_of_excel_can_be_is_told(book, opened):
    book.active["D2"] = "The ferry stood still. " * 1424 + "The ferry stood"
    assert len(book.active["D2"].value) == 32_767
    assert any("1 text has 32,767 characters" in one and "(row 1)" in one for one in opened().remarks)


def book_of(path, *names: str, text: str = "text"):
    book = openpyxl.Workbook()
    book.remove(book.active)
    for number, name in enumerate(names):
        sheet = book.create_sheet(name)
        sheet.append(["title", text])
        sheet.append([f"Ferry {number}", "The ferry stood still."])
    book.save(path)
    return path


def test_a_sheet_for_each_outlet_is_its_table(tmp_path):
    found = read(book_of(tmp_path / "a.xlsx", "The Tide", "Harbour Post"))
    told = found.articles[["article_id", "outlet", "title", "source"]].values.tolist()
    assert told == [
        ["a, The Tide-001", "The Tide", "Ferry 0", "a, The Tide, row 1"],
        ["a, Harbour Post-001", "Harbour Post", "Ferry 1", "a, Harbour Post, row 1"],
    ]
    assert "by whose name it is called: 'The Tide', 'Harbour Post'" in found.remarks[0]


@pytest.mark.parametrize("names", [("Sheet1", "Sheet2"), ("2031", "2032"), ("Tabelle1", "The Tide")])
def test_names_that_say_no_outlet_are_none(tmp_path, names):
    with pytest.raises(FramingError, match="Is each sheet called by its outlet"):
        read(book_of(tmp_path / "a.xlsx", *names))


def test_sheets_of_other_columns_or_with_an_outlet_are_read_as_before(tmp_path):
    with pytest.raises(FramingError, match="there is no column 'text'"):
        read(book_of(tmp_path / "a.xlsx", "The Tide", "Harbour Post", text="Laune"))
    found = read(book_of(tmp_path / "b.xlsx", "The Tide", "Harbour Post"), outlet="Mine")
    assert found.articles["outlet"].tolist() == ["Mine"]
    assert any("only the sheet 'The Tide' was read" in remark for remark in found.remarks)


def test_a_sheet_of_notes_beside_those_of_outlets_is_told(tmp_path):
    path = book_of(tmp_path / "a.xlsx", "Notes", "The Tide", "Harbour Post")
    book = openpyxl.load_workbook(path)
    book["Notes"].delete_cols(2)
    book.save(path)
    found = read(path)
    assert found.articles["outlet"].tolist() == ["The Tide", "Harbour Post"]
    assert any("not read, since it is no table: 'Notes'" in remark for remark in found.remarks)


def test_sheets_of_outlets_that_have_but_their_texts_are_tables(tmp_path):
    path = book_of(tmp_path / "a.xlsx", "The Tide", "Harbour Post")
    book = openpyxl.load_workbook(path)
    for sheet in book:
        at = next(cell.column for cell in sheet[1] if cell.value != "text")
        sheet.delete_cols(at, 1)
    assert all([cell.value for cell in sheet[1]] == ["text"] for sheet in book)
    book.save(path)
    assert read(path).articles["outlet"].tolist() == ["The Tide", "Harbour Post"]


def test_days_that_excel_counts_are_dates_under_a_usual_name_too(tmp_path):
    pd.DataFrame({"Outlet": ["The Tide"], "Date": [47908], "Text": ["It rained."]}).to_excel(tmp_path / "a.xlsx")
    assert read(tmp_path / "a.xlsx").articles.published.tolist() == ["2031-03-01"]


def test_sheets_of_outlets_may_call_their_texts_as_is_usual(tmp_path):
    with pd.ExcelWriter(tmp_path / "a.xlsx") as book:
        for name in ("The Tide", "Quay Post"):
            pd.DataFrame({"Date": ["2031-03-04"], "Body": [f"It rained on {name}."]}).to_excel(book, sheet_name=name)
    found = read(tmp_path / "a.xlsx").articles
    assert found[["outlet", "published"]].values.tolist() == [["The Tide", "2031-03-04"], ["Quay Post", "2031-03-04"]]
