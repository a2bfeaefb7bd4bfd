"""A row is called by its number below the names of the columns, empty rows counted, wherever a message names one."""

import pandas as pd
import pytest
from openpyxl import Workbook

from framing import read
from framing.core.errors import FramingError
from framing.reading.groups import read_groups
from framing.reading.tables.dated_tables import read_events
from framing.scale.batches import Input, survey

HEAD = "article_id,outlet,text\n"


def csv(folder, content: str, name: str = "a.csv"):
    (folder / name).write_text(content, encoding="utf-8")
    return folder / name


def rows_of(found) -> list[str]:
    return [source.rpartition(", ")[2] for source in found.articles.source]


@pytest.mark.parametrize(
    ("content", "rows"),
    [
        (f"{HEAD}a,A,One.\nb,B,Two.\n", [1, 2]),
        (f"{HEAD}a,A,One.\n\nb,B,Two.\n", [1, 3]),
        (f"{HEAD}a,A,One.\n,,\n , ,\nb,B,Two.\n,,\n\n", [1, 4]),
        (f"\n\n{HEAD}a,A,One.\nb,B,Two.\n", [3, 4]),
        (f'{HEAD}a,A,"One.\n\nAnd more."\nb,B,Two.\n', [1, 2]),
        (f"sep=;\n{HEAD.replace(',', ';')}a;A;One.\nb;B;Two.\n", [1, 2]),
    ],
)
def test_a_csv_is_counted_below_the_names_of_its_columns(tmp_path, content, rows):
    path = csv(tmp_path, content)
    found = read(path)
    assert rows_of(found) == [f"row {row}" for row in rows] and found.remarks == ()
    if "sep=" not in content:
        assert survey(Input(path)).articles == 2


def test_an_excel_sheet_is_counted_alike(tmp_path):
    book = Workbook()
    for at, row in {3: ["article_id", "outlet", "text"], 4: ["a", "A", "One."], 7: ["b", "", "Two."]}.items():
        for column, cell in enumerate(row, start=1):
            book.active.cell(at, column, cell)
    book.save(tmp_path / "a.xlsx")
    found = read(tmp_path / "a.xlsx")
    assert rows_of(found) == ["row 3"] and "row 6: outlet is empty" in found.remarks[0]


def test_a_table_without_a_row_of_names_is_counted_from_1(tmp_path):
    table = pd.DataFrame({"article_id": ["a", "b"], "outlet": "A", "text": ["One.", "Two."]})
    assert rows_of(read(table)) == ["row 1", "row 2"]
    table.to_json(tmp_path / "a.json", orient="records")
    assert rows_of(read(tmp_path / "a.json")) == ["row 1", "row 2"]
    table.to_parquet(tmp_path / "a.parquet")
    assert rows_of(read(tmp_path / "a.parquet")) == ["row 1", "row 2"]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (f"{HEAD}a,A,One.\n\nb,B,Two,three\n", "row 3 has 4 cells"),
        (f'{HEAD}a,A,One.\n\nb,B,"Two\n', "row 3: a quotation mark is never closed"),
        (f"\n{HEAD}a,A,One, two\n", "row 2 has 4 cells"),
    ],
)
def test_a_broken_row_is_named_alike(tmp_path, content, said):
    path = csv(tmp_path, content)
    with pytest.raises(FramingError, match=said):
        read(path)


def test_comments_groups_and_events_are_numbered_alike(tmp_path):
    articles = csv(tmp_path, f"{HEAD}a,A,One.\n")
    comments = csv(tmp_path, "article_id,comment_id,text\n\na,1,Why?\na,2,\n", "c.csv")
    assert "(row 3)" in read(articles, comments=comments).remarks[0]
    with pytest.raises(FramingError, match="row 2: 'soon' is not a date"):
        read_events(csv(tmp_path, "date,label\n2024-05-13,The vote\nsoon,The count\n", "e.csv"))
    (tmp_path / "g.jsonl").write_text('{"outlet": "A", "side": "left"}\n{"outlet": "B", "side": ["left"]}\n')
    with pytest.raises(FramingError, match="row 2: side is a list"):
        read_groups(tmp_path / "g.jsonl")


def test_in_batches_rows_keep_their_numbers_whatever_is_empty(tmp_path, monkeypatch):
    monkeypatch.setattr("framing.scale.batches.ROWS", 2)
    rows = ["a,A,One.", "", ",,", ",,", "b,B,", "c,C,Three.", ",,", ",,", ",,"]
    path = csv(tmp_path, HEAD + "\n".join(rows) + "\n")
    known = survey(Input(path))
    assert known.articles == 2 and "row 5: text is empty" in known.remarks[0]
