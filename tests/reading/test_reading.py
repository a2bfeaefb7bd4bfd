"""Reading: what arrives is exactly what was there, and bad input gets one message that lists every fault."""

import datetime
import hashlib
import json
import shutil
from pathlib import Path

import pandas as pd
import pytest

from framing.comments.threads import find_comments
from framing.core.errors import FramingError
from framing.reading import read
from framing.reading.passages.classify import find_passages
from framing.reading.tables.comment_checks import MEND

# The seeds byte for byte, as they were when the project began.
SEEDS = {
    "000_6b6b7d963bcd2cd4": "03b4284fe9c0055ae2030c30ce9d3d0318e39e9e8a1eeb631244abb322e1ba0f",
    "001_31195212ecc3b151": "d76a326b84ceab9b1b851a21f1cac47c6105cc4475f5bed942e42d1eb8f617fe",
    "002_0c9539959e1996a5": "1d1c7583ea7e4d25070610eeedc5db5340b4949b6c2f755e01649ba8141e0c60",
    "003_ebf6bfbd639d196f": "7f1ff96c26df7c88cf971fa2ca3de8aa52491e7a84ad15a05aec8228851a388b",
    "004_6692adab18b4919d": "51af0b9408cdb5f3496e538ebeaf8de4bddafaa3867cac1d35e16d28377da7b6",
}


@pytest.mark.parametrize("stem", SEEDS)
def test_the_seeds_are_the_same_bytes_and_the_texts_are_those_bytes(stem):
    content = Path(f"seeds/{stem}.txt").read_bytes()
    assert hashlib.sha256(content).hexdigest() == SEEDS[stem]
    assert read("seeds").texts[stem].encode("utf-8") == content


def test_each_fact_of_a_seed_says_how_it_is_known_and_a_stated_one_quotes_the_text():
    seeds = read("seeds")
    for row in seeds.articles.to_dict("records"):
        for fact in ("outlet", "published", "wire", "country"):
            assert row[f"{fact}_known"] in ("stated", "inferred"), (row["article_id"], fact)
            how = row[f"{fact}_how"]
            if row[f"{fact}_known"] == "stated":
                assert how[how.index("“") + 1 : how.index("”")] in seeds.texts[row["article_id"]]


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "a.txt").write_text("Bridge closed\n\nThe bridge is closed.", encoding="utf-8")
    (tmp_path / "b.txt").write_text("Bridge open\n\nThe bridge is open.", encoding="utf-8")
    (tmp_path / "manifest.yml").write_text(
        "articles:\n  - {file: a.txt, outlet: Daily A}\n  - {file: b.txt, outlet: Daily B}\n", encoding="utf-8"
    )
    return tmp_path


def fault(path, **more):
    with pytest.raises(FramingError) as caught:
        read(path, **more)
    return str(caught.value)


def test_a_folder_with_a_manifest(folder):
    found = read(folder)
    assert found.articles.outlet.tolist() == ["Daily A", "Daily B"] and found.articles.published.isna().all()


def test_every_fault_of_a_folder_is_in_one_message(folder):
    (folder / "b.txt").write_bytes(b"Bridge \xff open")
    (folder / "c.txt").write_text(" \n")
    (folder / "d.txt").write_text("Nobody listed me.")
    (folder / "manifest.yml").write_text(
        "articles:\n  - {file: a.txt}\n  - {file: b.txt, outlet: B}\n  - {file: c.txt, outlet: C, colour: red}\n"
        "  - {file: e.txt, outlet: E}\n  - {file: ../a.txt, outlet: F}\n  - {file: a.txt, outlet: A}\n"
        f"  - {{file: b.txt, outlet: B, sha256: {'a' * 64}}}\n"
    )
    message = fault(folder)
    for part in [
        "a.txt: the outlet is missing", "b.txt: byte 7 (0xff) is not UTF-8", "c.txt: is empty",
        "d.txt: lies in the folder", "c.txt: unknown key 'colour'", "../a.txt: must be a file in this folder",
        "e.txt: is named in the manifest but is not in the folder", "a.txt: is named 2 times", "b.txt: has changed",
    ]:  # fmt: skip
        assert part in message


def test_files_may_lie_in_folders_of_the_folder(folder):
    for place in ("quay", "post"):
        (folder / place).mkdir()
        (folder / place / "01.txt").write_text(f"Bridge open\n\nThe {place} said that it is open.")
    listed = "\n".join(f"  - {{file: {place}/01.txt, outlet: {place}}}" for place in ("quay", "post"))
    (folder / "manifest.yml").write_text(f"articles:\n{listed}\n")
    for file in folder.glob("*.txt"):
        file.unlink()
    assert read(folder).articles[["article_id", "outlet"]].values.tolist() == [["quay-01", "quay"], ["post-01", "post"]]
    (folder / "post" / "02.txt").write_text("Nobody listed me.")
    assert "post/02.txt: lies in the folder" in fault(folder)


@pytest.mark.parametrize(
    "name", ["../a.txt", "/a.txt", "quay/../../a.txt", "quay//a.txt", "./a.txt", "C:a.txt", "a\\b.txt", ""]
)
def test_a_manifest_leads_to_no_file_outside_its_folder(folder, name):
    (folder.parent / "a.txt").write_text("Not yours.")
    (folder / "manifest.yml").write_text(f"articles:\n  - {{file: '{name}', outlet: A}}\n")
    assert f"{name}: must be a file in this folder, as 01.txt or herald/01.txt" in fault(folder)


@pytest.mark.parametrize(
    ("manifest", "part"),
    [(None, "has no manifest"), ("a: [", "is not valid YAML"), ("title: x", "lists no articles")],
)
def test_a_folder_without_a_usable_manifest_shows_an_example(folder, manifest, part):
    (folder / "manifest.yml").unlink()
    if manifest is not None:
        (folder / "manifest.yml").write_text(manifest)
    assert part in fault(folder) and "articles:" in fault(folder)


def test_one_changed_byte_of_a_seed_is_found_and_the_file_named(tmp_path):
    copy = tmp_path / "seeds"
    shutil.copytree("seeds", copy)
    content = (copy / "003_ebf6bfbd639d196f.txt").read_bytes()
    (copy / "003_ebf6bfbd639d196f.txt").write_bytes(content.replace(b"Blinken", b"Blinkin", 1))
    assert "003_ebf6bfbd639d196f.txt: has changed" in fault(copy)


ROWS = [
    {
        "article_id": "a",
        "outlet": "Daily A",
        "text": "Bridge “closed”\r\n\r\nThe bridge, it’s closed.",
        "title": "Bridge “closed”",
    },
    {
        "article_id": "b",
        "outlet": "Daily B",
        "text": "The bridge is open, as everybody knew that it would be.",
        "title": "Open",
    },
]


@pytest.mark.parametrize("form", ["csv", "jsonl", "parquet"])
def test_a_table_in_every_form(tmp_path, form):
    path = tmp_path / f"articles.{form}"
    frame = pd.DataFrame(ROWS).rename(columns={"outlet": "source name"})
    if form == "csv":
        frame.to_csv(path, index=False)
    elif form == "jsonl":
        path.write_text("\n".join(json.dumps(row) for row in frame.to_dict("records")), encoding="utf-8")
    else:
        pytest.importorskip("pyarrow", reason="Parquet needs the optional pyarrow package")
        frame.to_parquet(path)
    found = read(path, columns={"outlet": "source name"})
    assert found.articles.outlet.tolist() == ["Daily A", "Daily B"]
    assert found.texts["a"] == ROWS[0]["text"]
    parts = find_passages(found)
    assert parts.kind.tolist() == ["headline", "body", "body", "headline"]  # b's headline came in a cell of its own
    assert all(found.texts[row.article_id][row.start : row.end] == row.text for row in parts.itertuples())


def test_comments_of_a_table_keep_their_ids_and_parents(tmp_path):
    path = tmp_path / "articles.jsonl"
    said = [{"comment_id": 7, "text": "Good."}, {"comment_id": 9, "parent_id": 7, "text": "Bad."}, "Neither."]
    path.write_text(json.dumps(ROWS[0] | {"comments": said}))
    found = find_comments(read(path), find_passages(read(path)))
    assert found.comment_id.tolist() == ["7", "9", "3"] and found.parent_id.tolist()[1] == "7"
    assert found.text.tolist() == ["Good.", "Bad.", "Neither."]


def test_every_fault_of_a_table_is_in_one_message(tmp_path):
    path = tmp_path / "articles.csv"
    path.write_text('article_id,outlet,text\na,,Text\na,B," "\n,C,Text\n')
    message = fault(path)
    for part in [
        "row 1: outlet is empty",
        "row 2: text is empty",
        "row 3: article_id is empty",
        "row 2: the article_id 'a' was used",
    ]:
        assert part in message


@pytest.mark.parametrize(
    ("name", "content", "part"),
    [
        ("x.csv", "article_id,outlet\na,b\n", "there is no column 'text'"),
        ("x.csv", "", "is not a readable CSV table"),
        ("x.csv", "article_id,outlet,text\n", "has no rows"),
        ("x.csv", b"article_id,outlet,text\na,b,\xff\n", "byte 27 (0xff) is not UTF-8"),
        ("x.jsonl", '{"article_id": "a"}\n{oops\n[1]\n', "line 2: is not JSON"),
        ("x.jsonl", '{"article_id": "a"}\n{oops\n[1]\n', "line 3: is not an object"),
        ("x.docx", "", "cannot tell what this is"),
        ("x.jsonl", json.dumps(ROWS[0] | {"comments": "{"}), "row 1: comments is not a JSON list"),
        ("x.jsonl", json.dumps(ROWS[0] | {"comments": [" "]}), "row 1: comment 1 has no text"),
    ],
)
def test_tables_that_cannot_be_read(tmp_path, name, content, part):
    path = tmp_path / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    assert part in fault(path)


def test_a_path_that_is_not_there_and_a_column_that_is_not_there(tmp_path):
    assert "there is no such file" in fault(tmp_path / "nowhere")
    path = tmp_path / "x.csv"
    path.write_text("id,outlet,text\na,b,c\n")
    assert "no column 'code' to use as article_id" in fault(path, columns={"article_id": "code"})
    assert "no column 'txet' to use as text; did you mean 'text'?" in fault(path, columns={"text": "txet"})


def test_dates_are_days_months_or_years(tmp_path, folder):
    path = tmp_path / "x.csv"
    path.write_text("article_id,outlet,text,published\na,b,c,3 March\nd,e,f,2024-05\n")
    assert "row 1: published '3 March' is not a date: write it as 2024-05-13" in fault(path, strict=True)
    assert "row 2" not in fault(path, strict=True)
    found = read(path)  # without strict: the other article is read, and what was left out is told
    assert (
        found.articles.published.tolist() == ["2024-05"] and "1 of 2 articles was left out: row 1" in found.remarks[0]
    )
    (folder / "manifest.yml").write_text(
        "articles:\n  - {file: a.txt, outlet: A, published: May 3}\n  - {file: b.txt, outlet: B, published: 2024}\n"
    )
    assert "a.txt: published 'May 3' is not a date" in fault(folder) and "b.txt" not in fault(folder)


def test_a_mapping_to_a_column_we_do_not_have(tmp_path):
    path = tmp_path / "x.csv"
    path.write_text("article_id,source,text\na,b,c\n")
    assert "'outlets' is not one of our columns" in fault(path, columns={"outlets": "source"})


# A table of readers' comments beside the articles.
ARTICLES = "article_id,outlet,text\na,Daily A,The bridge is closed.\nb,Daily B,The bridge is open.\n"


@pytest.fixture
def with_comments(tmp_path):
    (tmp_path / "articles.csv").write_text(ARTICLES)

    def read_with(content, name="comments.csv", **more):
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return read(tmp_path / "articles.csv", comments=path, **more)

    return read_with


def comments_of(found):
    return find_comments(found, find_passages(found))


def test_a_table_of_comments_stands_after_its_articles(with_comments):
    found = with_comments(
        "article_id,comment_id,parent_id,text,time,likes\n"
        'b,7,,"  Good. \n\nAt last.",2024-05-13T10:00,3\na,1,,Why?,,\nb,8,7,No.,2024-05-13T10:05,0\n'
    )
    rows = comments_of(found)
    assert found.texts["b"].startswith("The bridge is open.")  # what was there keeps its offsets
    assert all(found.texts[row.article_id][row.start : row.end] == row.text for row in rows.itertuples())
    rows = rows.set_index(["article_id", "comment_id"])
    assert rows.text["b", "7"] == "Good. \n\nAt last." and rows.source_start["b", "7"] == 2
    assert rows.source.tolist() == ["comments.csv, row 2", "comments.csv, row 1", "comments.csv, row 3"]
    assert rows.parent_id["b", "8"] == "7" and rows.parent_evidence["b", "8"] == "table"
    assert rows.likes["b", "7"] == 3 and rows.time["b", "8"] == "2024-05-13T10:05"
    assert found.articles.comments_source.tolist() == ["comments.csv", "comments.csv"]


def test_comments_of_a_seed_come_after_the_ones_on_its_page(tmp_path):
    path = tmp_path / "more.csv"
    path.write_text("article_id,comment_id,text\n000_6b6b7d963bcd2cd4,17,“we say everyday in davening” how true\n")
    found = read("seeds", comments=path)
    rows = comments_of(found)
    assert len(rows) == 17 and rows.parent_id.tolist()[-1] == "1"
    assert found.texts["000_6b6b7d963bcd2cd4"].startswith(read("seeds").texts["000_6b6b7d963bcd2cd4"])
    path.write_text("article_id,comment_id,text\n000_6b6b7d963bcd2cd4,16,Again.\n")
    with pytest.raises(FramingError, match="comment 16 is there more than once"):
        comments_of(read("seeds", comments=path))


def test_an_answer_stands_after_what_it_answers_whatever_the_order(with_comments):
    newest_first = "article_id,comment_id,parent_id,text\na,3,2,Yes.\na,2,1,No.\na,9,,Well.\na,1,,Why?\n"
    assert comments_of(with_comments(newest_first)).comment_id.tolist() == ["1", "9", "2", "3"]
    dated = "article_id,comment_id,text,time\na,3,Yes.,2024-03\na,2,No.,2024-02-01\na,1,Why?,2023\n"
    assert comments_of(with_comments(dated)).comment_id.tolist() == ["1", "2", "3"]


def test_no_authors_name_is_kept(with_comments):
    found = with_comments(
        "article_id,comment_id,text,author\n"
        "a,1,Too old.,MarthaHelenaDow\na,2,It is red.,kim77\nb,1,Good.,MarthaHelenaDow\n"
        'a,3,"No, MHD, it is not old.",Ida\na,4,"@kim77 and Kim, it is blue",Bo\na,5,As Ida said: fine.,Jo\n'
    )
    rows = comments_of(found).set_index(["article_id", "comment_id"])
    assert rows.reader["a", "1"] == rows.reader["b", "1"] == "reader A"  # one person, one pseudonym
    assert rows.parent_id["a"].dropna().to_dict() == {"3": "1", "4": "2"}
    assert rows.parent_evidence["a", "3"] == "names: reader A; takes up: old"
    outside = rows.drop(columns="text").to_csv() + found.articles.to_csv() + repr(found.parts)
    assert not any(name in outside for name in ("Martha", "MHD", "kim77", "Ida"))


ALL_WRONG = """article_id,comment_id,parent_id,text,time,likes
a,1,,Why?,2024-05-13,1
a,1,,Again?,2024-05-13,1
c,2,,Where?,2024-05-13,1
a,3,99,Who?,2024-05-13,1
a,4,5,Later.,2024-05-13,1
a,5,,Earlier.,2024-05-14,1
a,6,7,Round.,2024-05-13,1
a,7,6,And round.,2024-05-13,1
a,8,8,Me.,2024-05-13,1
a,9,, ,2024-05-13,1
a,10.0,,Point.,2024-05-13,1
a,3-Jan,1.0,Date.,2024-05-13,1
1E+15,11,,Big.,2024-05-13,1
a,,,No id.,2024-05-13,1
a,12,,Odd.,yesterday,many
"""


def test_every_fault_of_a_table_of_comments_is_in_one_message(with_comments):
    with pytest.raises(FramingError) as caught:
        with_comments(ALL_WRONG)
    assert caught.value.faults == [
        "row 2: the comment_id '1' was used before for a",
        "row 3: there is no article 'c'",
        "row 7: comments '6', '7' answer one another in a circle",
        "row 9: comment '8' answers itself",
        f"row 11: the comment_id '10.0' looks like a number that gained a decimal point: {MEND}",
        f"row 12: the comment_id '3-Jan' looks like an id that became a date: {MEND}",
        f"row 12: the parent_id '1.0' looks like a number that gained a decimal point: {MEND}",
        f"row 13: the article_id '1E+15' looks like a long number that was rounded: {MEND}",
        "row 14 has no comment_id",
        "row 15: likes 'many' is not a whole number",
        "row 15: the time 'yesterday' is not a date: write it as 2024-05-13",
    ]


def test_ids_that_are_points_by_design_are_not_damaged(with_comments):
    found = with_comments("article_id,comment_id,parent_id,text\na,1.0,,Why?\na,1.1,1.0,So.\n")
    assert comments_of(found).parent_id.tolist()[1] == "1.0"


@pytest.mark.parametrize(
    ("name", "content", "part"),
    [
        ("c.csv", "article_id,parent_id,text\na,7,b\n", "there is no column 'comment_id'"),
        ("c.csv", "article_id,comment_id,text\n", "has no rows"),
        ("c.csv", b"article_id,comment_id,text\na,1,\xff\n", "byte 31 (0xff) is not UTF-8"),
        ("c.docx", "", "cannot tell what this is"),
        ("c.jsonl", "{oops\n", "line 1: is not JSON"),
    ],
)
def test_tables_of_comments_that_cannot_be_read(with_comments, name, content, part):
    with pytest.raises(FramingError) as caught:
        with_comments(content, name)
    assert part in str(caught.value)


def test_columns_of_a_table_of_comments_can_be_mapped_and_numbers_are_ids(with_comments):
    lines = [{"article_id": "a", "nr": 1, "body": "Why?"}, {"article_id": "a", "nr": 2, "parent_id": 1, "body": "So."}]
    content = "\n".join(map(json.dumps, lines))
    found = with_comments(content, "c.jsonl", columns={"comments.comment_id": "nr", "comments.text": "body"})
    assert comments_of(found).parent_id.tolist()[1] == "1"
    with pytest.raises(FramingError, match="there is no column 'nr' to use as text"):
        with_comments("article_id,comment_id,text\na,1,b\n", columns={"comments.text": "nr"})
    with pytest.raises(FramingError, match="no such table is given"):
        read("seeds", columns={"comments.text": "body"})


def test_the_word_null_in_a_cell_of_comments_is_no_comment():
    row = {"article_id": "a", "outlet": "One", "text": "A text.", "comments": "null"}
    assert [part.kind for part in read(pd.DataFrame([row])).parts["a"]] == ["text"]


@pytest.mark.parametrize("column", ["text", "comments"])
@pytest.mark.parametrize("cell", [datetime.time(3), pd.Timestamp("2031-01-02")], ids=repr)
def test_a_time_is_neither_a_text_nor_a_list_of_comments(tmp_path, column, cell):
    row = {"article_id": "a", "outlet": "One", "text": "A text.", "comments": "[]"} | {column: cell}
    pd.DataFrame([row]).to_parquet(tmp_path / "a.parquet")
    with pytest.raises(FramingError, match=f"row 1: {column} is .*not"):
        read(tmp_path / "a.parquet")


@pytest.mark.parametrize("snippet", [True, "x", 7, ["topLevelComment"]])
def test_a_json_file_whose_snippet_is_no_object_is_refused(tmp_path, snippet):
    (tmp_path / "a.json").write_text(json.dumps([{"snippet": snippet}]))
    with pytest.raises(FramingError):
        read(tmp_path / "a.json")
