"""Cells that say nothing, or not what they seem to: a program's word for nothing, ids that repeat; invented."""

import json

import pytest

from framing.reading import read
from framing.reading.passages import find_passages


@pytest.fixture
def table(tmp_path):
    def write(*rows: str, name: str = "a.csv"):
        (tmp_path / name).write_text("\n".join(rows) + "\n")
        return read(tmp_path / name)

    return write


@pytest.mark.parametrize("cell", ["NA", "NaN", "None", "null", "<NA>"])
def test_a_text_that_is_a_programs_word_for_nothing_is_told(table, cell):
    found = table("article_id,outlet,text", f"a,The Tide,{cell}", f"b,The Tide,{cell} was the answer.")
    assert found.texts == {"a": cell, "b": f"{cell} was the answer."}
    assert f"a.csv: 1 with a text that says nothing (row 1: {cell!r})" in found.remarks


@pytest.mark.parametrize("cell", ["#NAME?", "#N/A"])
def test_a_text_that_is_a_spreadsheets_error_is_empty(table, cell):
    found = table("article_id,outlet,text", f"a,The Tide,{cell}", f"b,The Tide,{cell} was the answer.")
    assert found.texts == {"b": f"{cell} was the answer."}
    assert any(f"row 1: text is empty ({cell})" in one for one in found.remarks)


def test_a_text_that_was_left_out_is_told_once(table):
    found = table("article_id,outlet,text", "a,The Tide,#N/A", "b,The Tide,It rained.")
    assert sum("#N/A" in one for one in found.remarks) == 1


def test_a_headline_or_an_author_that_is_such_a_word_is_none_and_told(table):
    found = table(
        "article_id,outlet,title,byline,text", "a,The Tide,NA,NA,It rained.", "b,The Tide,Rain,Ida,It rained."
    )
    assert found.texts == {"a": "It rained.", "b": "It rained.\n\nRain"}
    assert "a.csv: 1 without a title (row 1: 'NA')" in found.remarks
    assert found.articles.byline.isna().tolist() == [True, False]


def test_an_outlet_may_be_called_so_but_not_as_a_spreadsheets_error(table):
    found = table("article_id,outlet,text", "a,NA,It rained.", "b,None,It rained.", "c,#N/A,It rained.")
    assert found.articles.outlet.tolist() == ["NA", "None"]
    assert any("row 3: outlet is empty (#N/A)" in one for one in found.remarks)


def test_an_outlet_written_once_for_several_rows_is_told_what_to_do(table):
    found = table("article_id,outlet,text", "a,The Tide,It rained.", "b,,It snowed.")
    assert any("must stand in each: fill it down" in one for one in found.remarks)


def test_a_column_of_ids_that_repeats_one_is_told_with_the_rows(table):
    found = table("id,outlet,text", "x1,The Tide,It rained.", "x1,The Tide,It snowed.", "x2,The Tide,It froze.")
    assert "a.csv: 'id' would be a column of ids, but 'x1' stands in rows 1 and 2" in found.remarks


def test_rows_of_one_article_are_taken_for_its_paragraphs_where_told(table):
    found = table("article_id,outlet,text", "a,The Tide,It rained.", "a,The Tide,It snowed.")
    assert any("look like the paragraphs of one article" in one for one in found.remarks)
    twice = table("article_id,outlet,text", "a,The Tide,It rained.", "a,The Tide,It rained.")
    assert "was used before" in twice.remarks[0] and not any("paragraphs" in one for one in twice.remarks)


def test_a_list_of_paragraphs_is_a_text(table):
    row = {"article_id": "a", "outlet": "The Tide", "byline": ["Ida", "Ole"], "text": ["It rained.", "It snowed."]}
    found = table(json.dumps([row]), name="a.json")
    assert found.texts["a"] == "It rained.\n\nIt snowed." and found.articles.byline.tolist() == ["Ida, Ole"]


@pytest.mark.parametrize("head", ["lead", "Subheadline", "Vorspann", "sous-titre", "sottotitolo"])
def test_a_second_column_of_text_is_told(table, head):
    found = table(f"article_id,outlet,{head},text", "a,The Tide,Rain at last.,It rained.")
    assert any(f"the column {head} was kept, but not read as text" in one for one in found.remarks)


def test_an_author_in_a_column_of_another_name_is_told(table):
    found = table("article_id,outlet,Author,text", "a,The Tide,Ida,It rained.")
    assert found.articles.byline.tolist() == ["Ida"] and "byline is Author" in found.remarks[0]


def test_an_outlet_that_is_a_word_for_nothing_is_told(table):
    found = table("article_id,outlet,text", "a,The Tide,It rained.", "b,None,It snowed.")
    assert found.articles.outlet.tolist() == ["The Tide", "None"]
    assert "1 with an outlet that is a word for nothing (row 2: 'None')" in found.remarks[0]


def test_articles_without_a_date_are_told_where_there_is_a_column_of_dates(table):
    found = table("article_id,outlet,published,text", "a,The Tide,2031-03-04,It rained.", "b,The Tide,,It snowed.")
    assert any("1 article is undated (row 2: no date)" in one for one in found.remarks)


def test_a_date_in_three_columns_is_told_and_no_part_of_it_proposed(table):
    found = table("article_id,outlet,Year,Month,Day,text", "a,The Tide,2031,3,4,It rained.")
    told = " ".join(found.remarks)
    assert "dates in several columns (Year, Month, Day) were not used" in told and "published=" not in told


def test_a_headline_that_the_text_prints_in_capitals_is_the_same(table):
    found = table("article_id,outlet,title,text", 'a,The Tide,Rain at last,"RAIN AT LAST\n\nIt rained."')
    passages = find_passages(found)
    assert passages.text[passages.kind == "headline"].tolist() == ["RAIN AT LAST"]
    assert passages.text[passages.kind == "body"].tolist() == ["It rained."]
