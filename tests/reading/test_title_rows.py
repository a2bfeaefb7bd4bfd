"""Tables as people keep them: with a title and notes above the names of the columns; invented."""

import openpyxl
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from framing import read
from framing.core.errors import FramingError
from framing.reading.tables.files.delimited import note_above

ROWS = [
    ["Coverage of the ferry strike", None, None, None],
    [None, None, None, None],
    ["collected by Ida", "last change: May", None, None],
    ["No", "Newspaper", "Date", "Text"],
    [1, "The Tide", "2031-03-04", "The ferry stood still."],
    [2, "Harbour Post", "2031-03-05", "The ferry sailed."],
]


@pytest.fixture(params=["xlsx", "csv"])
def table(request, tmp_path):
    path = tmp_path / f"ferry.{request.param}"

    def write(rows):
        if request.param == "csv":
            path.write_text("".join(",".join("" if c is None else str(c) for c in row) + "\n" for row in rows))
        else:
            book = openpyxl.Workbook()
            for row in rows:
                book.active.append(row)
            book.save(path)
        return path

    return write


HOW = {"article_id": "No", "outlet": "Newspaper", "published": "Date", "text": "Text"}


def test_what_stands_above_the_names_of_columns_is_no_row(table):
    found = read(table(ROWS), columns=HOW)
    assert found.articles["outlet"].tolist() == ["The Tide", "Harbour Post"]
    assert found.articles["source"].str.rpartition(", ")[2].tolist() == ["row 4", "row 5"]  # as in any table
    assert "the columns are named in row 3; what stands above was left out: Coverage of the ferry strike" in " ".join(
        found.remarks
    )


def test_comments_too(table):
    rows = [["Comments", None, None], ["comment_id", "article_id", "text"], ["c1", 1, "Good."]]
    articles = table(ROWS).rename(table(ROWS).with_stem("articles"))
    found = read(articles, columns=HOW, comments=table(rows))
    assert [part.comment_id for part in found.parts["1"] if part.kind == "comment"] == ["c1"]


def test_names_in_the_first_row_are_those(table):
    """Though a row below has words that could be names."""
    rows = [["article_id", "outlet", "text"], ["a", "The Tide", "It rained."], ["outlet", "text", "title"]]
    assert len(read(table(rows))) == 2


def test_what_names_no_columns_is_told_as_before(table):
    with pytest.raises(FramingError, match="there is no column 'outlet'"):
        read(table([["Coverage", None], ["of the", "ferry"], ["strike", "x"]]))


NOTE = 'Report:,"Tolls, all"\nFrom:,4 March 2031\n\n'


def test_what_a_program_writes_above_a_table_is_told_and_left_out(tmp_path):
    (tmp_path / "a.csv").write_text(f"{NOTE}article_id,outlet,text\na,The Tide,It rained.\n,The Tide,It shone.\n")
    found = read(tmp_path / "a.csv")
    assert found.articles[["article_id", "outlet"]].values.tolist() == [["a", "The Tide"]]
    said = " ".join(found.remarks)
    assert "a.csv: the columns are named in row 3; what stands above was left out: Report:" in said
    assert "row 5: article_id is empty" in said  # as a spreadsheet counts, but for the first


@pytest.mark.parametrize("rows", ["The Tide,It rained.\n", 'The Tide,"It, in\n\nthe rain, in May, in\nMay, did."\n'])
def test_an_empty_line_below_the_names_of_columns_ends_no_note(tmp_path, rows):
    (tmp_path / "a.csv").write_text(f"outlet,text\n\n{rows}")
    assert read(tmp_path / "a.csv").articles["outlet"].tolist() == ["The Tide"]


@example("0\r0", "Report:,x\n\n")
@given(st.text(max_size=200), st.sampled_from(["", "a,b,c\n", 'a,b,"c\n\n', "Report:,x\n\n"]))
def test_a_note_above_a_table_is_the_beginning_of_any_text_or_nothing(text, head):
    note = note_above(head + text)
    assert (head + text).startswith(note) and (not note or note.endswith("\n"))


def test_columns_that_stand_in_groups_are_called_as_in_the_row_below(table):
    names = ["Outlet", "Date", "Headline", "Text"]
    found = read(
        table([["Source", None, "Article", None], names, *[[*row[1:3], "Strike", row[3]] for row in ROWS[4:]]])
    )
    assert found.articles.outlet.tolist() == ["The Tide", "Harbour Post"]
    assert list(found.texts.values()) == ["The ferry stood still.\n\nStrike", "The ferry sailed.\n\nStrike"]
    assert "the columns are named in row 1" in " ".join(found.remarks)


def test_a_nameless_column_of_a_table_makes_no_group(table):
    found = read(
        table([["outlet", None, "text"], ["The Tide", "text", "It rained."], ["Harbour Post", "b", "It shone."]])
    )
    assert found.articles.outlet.tolist() == ["The Tide", "Harbour Post"]


@pytest.mark.parametrize("first", [["The Tide", "2031-03-04", "It rained."], ["The Tide", "Rain", "It rained. " * 20]])
def test_a_table_whose_first_line_is_an_article_is_told_so_in_a_short_message(table, first):
    with pytest.raises(FramingError, match="its first line is an article, it seems, and names no columns") as caught:
        read(table([first, ["Harbour Post", "Sun", "It shone."]]))
    assert "Write a line above it that names them" in str(caught.value) and len(str(caught.value)) < 500


def test_a_table_of_addresses_says_that_it_holds_no_texts(table):
    rows = [["URL", "MobileURL", "Date", "Title"], ["https://tide.example/1", None, "2031-03-04", "Ferry stands still"]]
    with pytest.raises(FramingError, match="It holds addresses and titles, it seems, and no texts"):
        read(table(rows))
    rows[1][3] = "The ferry stood still. " * 9
    with pytest.raises(FramingError) as caught:
        read(table(rows))
    assert "no texts" not in str(caught.value)
