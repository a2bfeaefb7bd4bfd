"""Tables as other programs write them: empty comments, deleted parents, other names and separators. Taken, and told."""

import json
import shlex

import pandas as pd
import pytest

from framing.cli import main
from framing.comments.threads import find_comments
from framing.core.errors import FramingError
from framing.reading import read
from framing.reading.passages.classify import find_passages
from framing.scale.batches import Input, read_batches, survey

ARTICLES = "article_id,outlet,text\na,Daily A,The baths reopen.\nb,Daily B,The baths stay shut.\n"


@pytest.fixture
def exported(tmp_path):
    """A reader of a table of comments under two articles."""
    (tmp_path / "articles.csv").write_text(ARTICLES, encoding="utf-8")

    def read_with(content: str, name: str = "comments.csv", **more):
        (tmp_path / name).write_text(content, encoding="utf-8")
        return read(tmp_path / "articles.csv", comments=tmp_path / name, **more)

    return read_with


def told(found):
    rows = find_comments(found, find_passages(found)).set_index(["article_id", "comment_id"])
    return {key: parent if isinstance(parent, str) else None for key, parent in rows.parent_id.items()}


def test_an_empty_comment_is_left_out_and_counted(exported):
    found = exported('article_id,comment_id,parent_id,text\na,1,,Why?\na,2,," "\na,3,,\na,4,1,So.\n')
    assert told(found) == {("a", "1"): None, ("a", "4"): "1"}
    assert found.remarks == ("comments.csv: 2 of 4 comments have no text and were left out (row 2, row 3)",)


def test_one_empty_comment_is_one(exported):
    found = exported(
        '{"article_id": "a", "comment_id": 1, "text": null}\n{"article_id": "a", "comment_id": 2, "text": "Oh."}',
        "c.jsonl",
    )
    assert list(told(found)) == [("a", "2")]
    assert found.remarks == ("c.jsonl: 1 of 2 comments has no text and was left out (row 1)",)


def test_a_table_without_a_column_that_it_needs_says_which_it_has(exported):
    with pytest.raises(FramingError, match="there is no column 'text'") as caught:
        exported("article_id,nr,mood\na,1,glad\n")
    assert "its columns are: article_id, nr, mood" in str(caught.value)


def test_where_no_comment_at_all_has_text_the_column_must_be_another(exported):
    with pytest.raises(FramingError, match="row 1 has no text"):
        exported("article_id,comment_id,text\na,1,\na,2,\n")


def test_an_answer_to_a_comment_that_is_gone_answers_nobody_known(exported):
    rows = "".join(f"a,{number},x{number},Indeed.\n" for number in range(10, 18))
    found = exported(
        f"article_id,comment_id,parent_id,text\na,1,99,Why?\nb,2,1,So.\na,3,1,Oh.\na,4,1,\na,5,4,Hm.\n{rows}"
    )
    assert told(found)["a", "1"] is None and told(found)["b", "2"] is None and told(found)["a", "3"] == "1"
    assert told(found)["a", "5"] is None  # what it answers was left out
    assert found.remarks[1] == (
        "comments.csv: 11 of 12 comments answer one that is not there (deleted, or without text): "
        "whom they answer is not known (row 1, row 2, row 5, row 6, row 7 and 6 more)"
    )


@pytest.mark.parametrize("none", ["0", "", " 0 ", "-1", "None", "null", "NaN", "N/A", "undefined", "root"])
def test_0_and_words_for_none_are_no_parent(exported, none):
    found = exported(f"article_id,comment_id,parent_id,text\na,1,{none},Why?\na,2,1,So.\n")
    assert told(found) == {("a", "1"): None, ("a", "2"): "1"} and found.remarks == ()


def test_0_is_a_parent_where_a_comment_0_stands_under_the_article(exported):
    found = exported("article_id,comment_id,parent_id,text\na,0,,Why?\na,1,0,So.\nb,1,0,Oh.\n")
    assert told(found) == {("a", "0"): None, ("a", "1"): "0", ("b", "1"): None}


def test_numbers_0_and_none_of_json_are_no_parent(exported):
    lines = [
        {"article_id": "a", "comment_id": n, "parent_id": parent, "text": "Oh."}
        for n, parent in [(1, 0), (2, None), (3, 2)]
    ]
    assert told(exported("\n".join(map(json.dumps, lines)), "c.jsonl")) == {
        ("a", "1"): None,
        ("a", "2"): None,
        ("a", "3"): "2",
    }


def test_an_id_that_begins_with_anothers_answers_it_where_no_parent_is_told(exported):
    found = exported("article_id,comment_id,text\na,Ugx1,Why?\na,Ugx1.9ab,So.\na,Ugx1.9ac,Oh.\nb,Ugx1.9ad,Ah.\n")
    assert told(found) == {("a", "Ugx1"): None, ("a", "Ugx1.9ab"): "Ugx1", ("a", "Ugx1.9ac"): "Ugx1"} | {
        ("b", "Ugx1.9ad"): None
    }
    given = exported("article_id,comment_id,parent_id,text\na,1,,Why?\na,1.1,,So.\na,1.2,1.1,Oh.\n")
    assert told(given)["a", "1.1"] is None  # nothing is guessed beside what is given


def test_ids_may_begin_again_under_each_article(exported):
    found = exported("article_id,comment_id,parent_id,text\na,1,,Why?\nb,1,,Oh.\nb,2,1,So.\n")
    assert told(found) == {("a", "1"): None, ("b", "1"): None, ("b", "2"): "1"} and found.remarks == ()


def test_columns_with_a_name_near_ours_are_told_with_what_to_do(exported):
    head = "article_id,comment_id,text,parent of it,created_site,likesOfReaders,user_key,language"
    found = exported(f"{head}\na,1,Why?,,2024-05-13,3,Kim,en\n")
    left_out = "comments.csv: the column language of the comments was left out"
    others, remark = found.remarks
    assert others == left_out
    assert remark == (
        "comments.csv: the columns parent of it, created_site, likesOfReaders, user_key were not used: ours are called "
        "parent_id, time, likes, author. To use them: --column 'comments.parent_id=parent of it' --column "
        "comments.time=created_site --column comments.likes=likesOfReaders --column comments.author=user_key "
        "(in Python columns={'comments.parent_id': 'parent of it', 'comments.time': 'created_site', "
        "'comments.likes': 'likesOfReaders', 'comments.author': 'user_key'})"
    )
    given = {"comments.parent_id": "parent of it", "comments.time": "created_site"}
    mapped = exported(f"{head}\na,1,Why?,,2024-05-13,3,Kim,en\n", columns=given | {"comments.author": "user_key"})
    assert mapped.remarks == (
        left_out,
        "comments.csv: the column likesOfReaders was not used: ours is called likes. To use it: "
        "--column comments.likes=likesOfReaders (in Python columns={'comments.likes': 'likesOfReaders'})",
    )


@pytest.mark.parametrize("column", ["reply_count", "language", "platform", "apparent", "candidate", "dislikes"])
def test_other_columns_are_not_taken_for_ours(exported, column):
    (remark,) = exported(f"article_id,comment_id,text,{column}\na,1,Why?,1\n").remarks
    assert remark == f"comments.csv: the column {column} of the comments was left out"


def test_an_articles_date_under_another_name_is_told(tmp_path):
    path = tmp_path / "mine.csv"
    path.write_text("article_id,outlet,text,date of it,my headline\na,Daily A,The baths reopen.,2024-05-13,Baths\n")
    (remark,) = read(path).remarks
    assert "date of it, my headline" in remark and "'published=date of it'" in remark
    assert read(path, columns={"published": "date of it", "title": "my headline"}).remarks == ()


@pytest.mark.parametrize("mark", [";", "\t", "|"])
def test_a_table_separated_by_semicolons_tabs_or_bars(tmp_path, mark):
    articles, comments = tmp_path / "articles.csv", tmp_path / "comments.csv"
    articles.write_text(
        f'article_id{mark}outlet{mark}text\r\na{mark}Daily A{mark}"Baths, old; and new,\r\nreopen."\r\n', newline=""
    )
    comments.write_text(f"article_id{mark}comment_id{mark}text\na{mark}1{mark}Well, well.\n")
    found = read(articles, comments=comments)
    assert found.texts["a"] == "Baths, old; and new,\r\nreopen.\n\nWell, well."


@pytest.mark.parametrize("order", ["utf-16-le", "utf-16-be"])
def test_utf_16_that_begins_with_its_mark_is_read(tmp_path, order):
    def written(name, text):
        (tmp_path / name).write_bytes(f"\ufeff{text}".encode(order))
        return tmp_path / name

    line = "Die Fähre „ruht“."
    assert read(written("a.csv", f"article_id\toutlet\ttext\r\na\tKurier\t{line}\r\n")).texts == {"a": line}
    assert read(written("a.txt", line), outlet="Kurier").texts == {"a": line}
    row = json.dumps({"article_id": "a", "outlet": "Kurier", "text": line}, ensure_ascii=False)
    assert read(written("a.jsonl", row)).texts == {"a": line}
    page = f"<html><body><h1>Die Fähre</h1><p>{line}</p></body></html>"
    assert line in read(written("a.html", page), outlet="Kurier").texts["a"]
    assert [batch.texts for batch in batches_of(tmp_path / "a.csv")] == [{"a": line}]


def test_utf_16_that_was_cut_is_refused(tmp_path):
    (tmp_path / "a.csv").write_bytes("article_id,outlet,text\na,A,Fine.".encode("utf-16")[:-1])
    with pytest.raises(FramingError, match="begins as UTF-16, but byte"):
        read(tmp_path / "a.csv")


def batches_of(path):
    return read_batches(Input(path), survey(Input(path)))


@pytest.fixture
def read_book(tmp_path):
    """What is read of a workbook with these sheets: the names of their columns, and one row each."""

    def read_sheets(**sheets: dict):
        with pd.ExcelWriter(tmp_path / "a.xlsx") as book:
            for name, row in sheets.items():
                pd.DataFrame([row]).to_excel(book, sheet_name=name, index=False)
        return read(tmp_path / "a.xlsx")

    return read_sheets


ABOUT, ONE, OTHER = (
    {"About": "Downloaded on Monday."},
    {"article_id": "a", "outlet": "Gull", "text": "The baths reopen."},
    {"article_id": "b", "outlet": "Gull", "text": "The pier is shut."},
)


def test_of_a_workbook_the_one_sheet_of_articles_is_read_and_told(read_book):
    found = read_book(readme=ABOUT, articles=ONE)
    assert found.texts == {"a": "The baths reopen."}
    assert found.remarks == ("a.xlsx: the sheet 'articles' was read: 'readme' is no table of articles",)


def test_other_sheets_of_articles_are_named(read_book):
    found = read_book(y2030=ONE, y2031=OTHER, readme=ABOUT)
    assert list(found.texts) == ["a"] and "only the sheet 'y2030' was read; 'y2031'" in found.remarks[0]


def test_a_sheet_of_comments_beside_the_articles_is_told(read_book):
    found = read_book(articles=ONE, comments={"article_id": "a", "comment_id": 1, "text": "Good."}, readme=ABOUT)
    assert len(found.remarks) == 1 and "stand in 'comments', which was not read: save it as CSV" in found.remarks[0]


def test_a_sheet_of_which_nobody_can_tell_what_it_is_is_told(read_book):
    found = read_book(articles=ONE, said={"zu": "a", "was": "Good."}, readme=ABOUT)
    told = "a.xlsx: not read: 'said'. If one is of comments, save it as CSV, and name that beside the articles"
    assert len(found.remarks) == 1 and found.remarks[0].startswith(told)


def test_a_workbook_whose_first_sheet_has_other_names_for_our_columns_is_asked_with_the_whole_command(
    read_book, tmp_path, capsys
):
    with pytest.raises(FramingError):
        read_book(papers={"Paper here": "Gull", "Full text": "The baths reopen."}, said={"zu": "a", "was": "Good."})
    assert main(["import", str(tmp_path / "a.xlsx"), "--out", str(tmp_path / "corpus")]) == 1
    whole = shlex.split(capsys.readouterr().err.strip().splitlines()[-1])
    assert main(whole[whole.index("import") :]) == 0


@pytest.mark.parametrize("others", [{"more": ABOUT}, {"y2030": ONE, "y2031": OTHER}])
def test_a_workbook_of_which_no_sheet_can_be_meant_is_refused_with_their_names(read_book, others):
    with pytest.raises(FramingError, match=r"Its sheets are: 'readme', '\w+.*; of these 'readme'"):
        read_book(readme=ABOUT, **others)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("article_id,outlet,text\na,A,Fine.\nb,B,Baths, old and new\n", "row 2 has 4 cells, the first line names 3"),
        ("article_id,outlet,text\na,A,Baths, old\nb,B,Baths, new\n", "row 1 has 4 cells, the first line names 3"),
        ('article_id,outlet,text\na,A,"Baths\nb,B,Old\n', "row 1: a quotation mark is never closed"),
        ("", "the file is empty"),
    ],
)
def test_a_broken_csv_says_where_and_what_to_do(tmp_path, content, said):
    path = tmp_path / "articles.csv"
    path.write_text(content)
    with pytest.raises(FramingError) as caught:
        read(path)
    assert said in str(caught.value) and "C error" not in str(caught.value)


def test_a_path_where_columns_belong_is_one_message():
    with pytest.raises(FramingError, match="columns must be a mapping") as caught:
        read("seeds", "comments.csv")
    assert "comments='comments.csv'" in str(caught.value)


def test_a_list_of_comments_in_a_table_of_articles_is_read_alike(tmp_path):
    path = tmp_path / "articles.jsonl"
    listed = [{"comment_id": 4, "text": "Fine."}, {"comment_id": 5, "parent_id": 3, "text": "No."}, ""]
    path.write_text(json.dumps({"article_id": "a", "outlet": "A", "text": "The baths reopen.", "comments": listed}))
    found = read(path)
    assert told(found) == {("a", "4"): None, ("a", "5"): None}
    parts = [remark.split(" comment")[0] for remark in found.remarks]
    assert parts == [
        "articles.jsonl: 1 of 3",
        "articles.jsonl: 1 of 2",
    ]
    path.write_text(
        json.dumps({"article_id": "a", "outlet": "A", "text": "T.", "comments": ["Fine.", {"body": "No."}]})
    )
    with pytest.raises(FramingError, match="row 1: comment 2 has no text"):
        read(path)


def test_what_was_told_stays_with_a_part_of_the_corpus(exported):
    found = exported("article_id,comment_id,text\na,1,Why?\na,2,\n")
    assert found.select(["a"]).remarks == found.remarks != ()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_table_with_tabs_in_a_text_file_is_a_table_and_an_article_with_tabs_is_none(tmp_path, encoding):
    body = "The bridge over the river has been shut since Monday, after engineers found cracks in it."
    rows = f"article_id\toutlet\ttext\n1\tDaily\t{body}\n2\tHerald\t{body} Twice.\n"
    (tmp_path / "table.txt").write_bytes(rows.encode(encoding))
    assert read(tmp_path / "table.txt").articles.outlet.tolist() == ["Daily", "Herald"]
    (tmp_path / "article.txt").write_text(f"Home\tNews\tSport\n\nBridge shut\n\n{body}\n", encoding="utf-8")
    assert read(tmp_path / "article.txt", outlet="Daily").articles.article_id.tolist() == ["article"]
