"""A user's own column may have any name: it is kept, under a name of its own where ours has that already, and told."""

import json

import pytest
from openpyxl import Workbook

import framing as fr
from framing.cli import main
from framing.core.files.table_files import read_written
from framing.core.schemas import schemas
from framing.reading import write_corpus

TAKEN = sorted({column.name for schema in schemas().values() for column in schema.columns})
ODD = ["self", "index", "name", "file", "file_sha256", "text_sha256", "comments_source", "printed_by", "", "a b", "=x"]
FACTS = {"article_id", "outlet", "title", "published", "wire", "country", "text"}


@pytest.mark.parametrize("names", [TAKEN[at : at + 40] for at in range(0, len(TAKEN), 40)] + [ODD])
def test_a_column_of_any_name_is_kept(tmp_path, names, capsys):
    own = {name: f"mine {number}" for number, name in enumerate(names) if name not in FACTS}
    row = {"article_id": "a", "outlet": "A", "text": "Toll bridge\n\nThe toll went up, the mayor said."}
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps(own | row), "utf-8")
    assert main(["analyse", str(path), "--out", str(tmp_path / "tables")]) == 0, capsys.readouterr().err
    kept = read_written(tmp_path / "tables" / "articles.csv").iloc[0].tolist()
    assert set(own.values()) <= set(kept)
    write_corpus(fr.read(path), tmp_path / "corpus")
    assert set(own.values()) <= set(fr.read(tmp_path / "corpus").articles.iloc[0].dropna())


def test_how_a_fact_is_known_is_a_column_of_ours_and_theirs_is_kept_beside_it(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("article_id,outlet,outlet_known,title_how,text\na,A,by hand,asked,The toll went up.\n")
    found = fr.read(path)
    assert found.articles[["outlet_known", "user_outlet_known", "user_title_how"]].values.tolist() == [
        ["given", "by hand", "asked"]
    ]
    assert "outlet_known as user_outlet_known" in found.remarks[0]


def test_a_column_without_a_name_is_called_by_its_place_and_an_empty_one_is_none(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("article_id,outlet,text,,\na,A,The toll went up.,mine,\n")
    assert fr.read(path).articles["column 4"].tolist() == ["mine"]
    assert "column 5" not in fr.read(path).articles
    path.write_text("column 4,article_id,outlet,,text\nother,a,A,mine,The toll went up.\n")
    with pytest.raises(fr.FramingError, match="more than one column 'column 4'"):
        fr.read(path)
    book = Workbook()
    for row in (["article_id", "outlet", "text", None], ["a", "A", "The toll went up.", "mine", None, "too"]):
        book.active.append(row)
    book.save(tmp_path / "a.xlsx")
    assert fr.read(tmp_path / "a.xlsx").articles[["column 4", "column 5"]].values.tolist() == [["mine", "too"]]


def test_two_names_that_would_become_one_stay_two(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("article_id,outlet,text,words,user_words\na,A,The toll went up.,mine,mine too\n")
    articles = fr.read(path).articles
    assert {"mine", "mine too"} <= set(articles.iloc[0].dropna())


def test_the_time_of_an_entry_is_when_it_was_published_where_no_column_says_more(tmp_path):
    path = tmp_path / "live.csv"
    path.write_text("outlet,text,time\nGull,The doors open.,2031-03-04 18:40\nGull,It passes.,2031-03-04 20:05\n")
    found = fr.read(path)
    assert found.articles["published"].str[:10].tolist() == ["2031-03-04"] * 2
    assert "published is time" in "\n".join(found.remarks)
    path.write_text("outlet,text,time,date\nGull,The doors open.,18:40,2031-03-04\n")
    assert fr.read(path).articles["published"].tolist() == ["2031-03-04"]
    path.write_text("outlet,text,time\nGull,The doors open.,18:40\n")
    assert fr.read(path).articles["published"].isna().all()


@pytest.mark.parametrize("written", ["Autor/in", "Autor*innen", "Autor:in", "AutorIn"])
def test_a_column_of_writers_of_both_sexes_is_one_of_writers(tmp_path, written):
    path = tmp_path / "a.csv"
    path.write_text(f"Zeitung,Volltext,{written}\nBlatt,Die Brücke ist zu.,Ida Moos\n")
    assert fr.read(path).articles["byline"].tolist() == ["Ida Moos"]
