"""What programs nest in one cell, or leave out because it goes without saying; invented."""

import json

import pandas as pd
import pytest

from framing import read
from framing.core.errors import FramingError

COMMENTS = "id,parent,in_reply_to_user_id,author,text,likeCount\nA,,,ann,Good.,3\nB,A,7,bo,Bad.,0\n"


def test_the_name_of_a_source_is_the_outlet(tmp_path):
    head = "source,author,title,description,url,publishedAt,content\n"
    row = "\"{'id': None, 'name': 'The Lock Gazette'}\",Ann,Rain,Rain.,http://x.org/1,2031-03-15,It rained.\n"
    (tmp_path / "news.csv").write_text(head + row)
    assert read(tmp_path / "news.csv").articles["outlet"].tolist() == ["The Lock Gazette"]


def test_to_name_one_column_of_a_services_table_changes_no_other(tmp_path):
    row = {
        "uri": "8",
        "source": {"uri": "lock.example", "title": "The Lock"},
        "body": "It rained.",
        "when": "2031-03-15",
    }
    (tmp_path / "a.jsonl").write_text(json.dumps(row) + "\n")
    found = read(tmp_path / "a.jsonl", {"published": "when"})
    told = found.articles[["article_id", "outlet", "published"]].values.tolist()
    assert told == [["8", "The Lock", "2031-03-15"]] and found.texts == {"8": "It rained."}


def test_a_text_in_pieces_is_one_text(tmp_path):
    pieces = ["The ", {"type": "bold", "text": "lock"}, " is shut, see ", {"type": "link", "text": "here"}, "."]
    rows = [{"article_id": n, "outlet": "Lock", "text": text} for n, text in enumerate([pieces, "It rained."])]
    (tmp_path / "posts.json").write_text(json.dumps(rows))
    found = read(tmp_path / "posts.json")
    assert list(found.texts.values()) == ["The lock is shut, see here.", "It rained."]


NESTED = {
    "id": "n1",
    "text": "It rained.",
    "meta": {"source": {"title": "The Lock", "uri": "lock.example"}, "day": "x"},
}


@pytest.mark.parametrize("form", ["json", "jsonl", "parquet", "frame"])
def test_objects_in_a_row_are_columns_whatever_file_it_stands_in(tmp_path, form):
    path, frame = tmp_path / f"a.{form}", pd.DataFrame([NESTED, NESTED | {"id": "n2"}])
    if form == "parquet":
        frame.to_parquet(path)
    elif form != "frame":
        frame.to_json(path, orient="records", lines=form == "jsonl")
    whole = frame if form == "frame" else path
    found = read(whole)
    assert "outlet is meta.source.title" in found.remarks[0]
    assert found.articles["outlet"].tolist() == ["The Lock"] * 2 and "meta.day" in found.articles


@pytest.mark.parametrize("outlet", [{"name": "The Lock"}, {"id": 7, "title": "The Lock"}, ["The Lock"]])
def test_an_outlet_in_an_object_or_alone_in_a_list_is_its_name(tmp_path, outlet):
    row = {"article_id": "a", "outlet": outlet, "title": ["Rain"], "published": ["2031-03-15"], "text": ["It rained."]}
    row |= {"country": ["Lowland", "Highland"]}
    (tmp_path / "a.jsonl").write_text(json.dumps(row) + "\n")
    found = read(tmp_path / "a.jsonl").articles.iloc[0]
    assert found[["outlet", "title", "published"]].tolist() == ["The Lock", "Rain", "2031-03-15"]
    assert found["country"] == "Lowland, Highland"


def test_a_list_of_paragraphs_in_parquet_is_a_text(tmp_path):
    row = {"article_id": "a", "outlet": "The Lock", "text": ["It rained.", "It shone."]}
    pd.DataFrame([row]).to_parquet(tmp_path / "a.parquet")
    assert read(tmp_path / "a.parquet").texts == {"a": "It rained.\n\nIt shone."}


def test_sections_with_their_paragraphs_are_one_text(tmp_path):
    body = {"summary": ["Rain at last."], "sections": [{"headline": [], "paragraphs": ["It rained.", "It shone."]}]}
    body["sections"].append({"headline": ["At night"], "paragraphs": ["It froze."]})
    page = {"source_info": {"publisher": "The Lock"}, "crawl_date": "2031-04-01"}
    row = {"html": page, "title": "Rain", "publishing_date": "2031-03-15 08:00:00", "body": body}
    (tmp_path / "a.json").write_text(json.dumps([row]))
    found = read(tmp_path / "a.json")
    assert found.articles[["outlet", "published"]].values.tolist() == [["The Lock", "2031-03-15 08:00:00"]]
    assert "It rained.\n\nIt shone.\n\nAt night\n\nIt froze." in found.texts["a-001"]


def test_sections_may_have_a_heading_and_a_text_instead_of_lists():
    cell = [{"headline": "At night", "paragraphs": "It froze."}, {"headline": None, "paragraphs": ["It shone."]}]
    row = {"article_id": "a", "outlet": "The Lock", "text": cell}
    assert read(pd.DataFrame([row])).texts == {"a": "At night\n\nIt froze.\n\nIt shone."}


def test_how_many_comments_there_are_is_no_list_of_them(tmp_path):
    (tmp_path / "a.csv").write_text("article_id,outlet,text,comments\na,X,It rained.,12\nb,X,It shone.,\n")
    assert read(tmp_path / "a.csv").articles["number_of_comments"].tolist()[0] in ("12", "12.0")


def test_a_column_of_comments_that_is_empty_is_no_number_of_them(tmp_path):
    (tmp_path / "a.csv").write_text("article_id,outlet,text,comments\na,X,It rained.,\nb,X,It shone.,\n")
    assert "number_of_comments" not in read(tmp_path / "a.csv").articles


def test_comments_that_name_no_article_stand_under_the_only_one(tmp_path):
    (tmp_path / "comments.csv").write_text(COMMENTS)
    articles = pd.DataFrame({"article_id": ["a", "b"], "outlet": "X", "text": "It rained."})
    found = read(articles[:1], comments=tmp_path / "comments.csv")
    assert "no column names an article; all were put under 'a', the only one" in " ".join(found.remarks)
    assert [part.parent_id for part in found.parts["a"] if part.kind == "comment"] == [None, "A"]
    with pytest.raises(FramingError, match="article_id"):
        read(articles, comments=tmp_path / "comments.csv")


def test_the_address_of_a_link_in_a_word_processor_is_not_printed(tmp_path):
    link = r'{\field{\*\fldinst{HYPERLINK "https://x.org/a"}}{\fldrslt lock}}'
    (tmp_path / "a.rtf").write_text(rf"{{\rtf1\ansi The {link} is shut.\par It rained.}}")
    assert list(read(tmp_path / "a.rtf", outlet="X").texts.values()) == ["The lock is shut.\nIt rained."]


def test_a_file_of_references_is_told_to_hold_no_texts(tmp_path):
    (tmp_path / "a.ris").write_text("TY  - NEWS\nTI  - Rain\nER  - \n")
    with pytest.raises(FramingError, match="hold no texts: export these as full text"):
        read(tmp_path / "a.ris")


def test_a_table_with_tabs_may_be_called_tab(tmp_path):
    (tmp_path / "a.tab").write_text("article_id\toutlet\ttext\na\tX\tIt rained, it shone.\n")
    assert read(tmp_path / "a.tab").texts == {"a": "It rained, it shone."}


THREAD = {"id": 7, "body": "Good.", "isoDate": "x", "userProfile": {"displayName": "ann"}, "numRecommends": 3}
ANSWER = {"id": 8, "body": "Bad.", "userProfile": {"displayName": "bo"}, "numRecommends": 0}
ONE = pd.DataFrame({"article_id": ["a"], "outlet": "X", "text": "It rained."})


def comments_of(tmp_path, data) -> list:
    (tmp_path / "comments.json").write_text(json.dumps(data))
    return [part for part in read(ONE, comments=tmp_path / "comments.json").parts["a"] if part.kind == "comment"]


@pytest.mark.parametrize("within", [[ANSWER], {"data": [ANSWER]}, {"comments": [ANSWER], "count": 1}])
@pytest.mark.parametrize("name", ["responses", "replies", "children", "comments"])
def test_answers_within_their_comment_answer_it(tmp_path, name, within):
    """As the Guardian, Facebook and others give them: they were lost without a word."""
    found = comments_of(tmp_path, {"discussion": {"title": "Rain", "comments": [THREAD | {name: within}]}})
    assert [(part.comment_id, part.parent_id) for part in found] == [("7", None), ("8", "7")]
    assert [part.told.likes for part in found] == [3, 0]


def test_answers_within_answers_are_read_to_the_last(tmp_path):
    deep = {"id": 30, "text": "Down here."}
    for number in range(29, 0, -1):
        deep = {"id": number, "text": f"Number {number}.", "replies": [deep]}
    found = comments_of(tmp_path, [deep, {"id": 31, "text": "Top.", "replies": []}])
    assert [part.parent_id for part in found] == [None, *map(str, range(1, 30)), None]


def test_an_answer_that_names_what_it_answers_is_believed(tmp_path):
    second = {"id": 9, "text": "No.", "parent_id": 8}
    found = comments_of(tmp_path, [{"id": 7, "text": "Good.", "replies": [{"id": 8, "text": "Bad."}, second]}])
    assert [(part.comment_id, part.parent_id) for part in found] == [("7", None), ("8", "7"), ("9", "8")]


def test_a_post_of_x_answers_the_one_that_it_replies_to(tmp_path):
    posts = [
        {"id": "1", "text": "Good.", "public_metrics": {"like_count": 4}},
        {
            "id": "2",
            "text": "Bad.",
            "referenced_tweets": [{"type": "quoted", "id": "9"}, {"type": "replied_to", "id": "1"}],
        },
    ]
    found = comments_of(tmp_path, {"data": posts, "meta": {"result_count": 2}})
    assert [(part.comment_id, part.parent_id) for part in found] == [("1", None), ("2", "1")]


def thread_of(tmp_path, rows: str) -> tuple[list, list]:
    (tmp_path / "comments.csv").write_text(rows)
    found = read(ONE, comments=tmp_path / "comments.csv")
    return [(p.comment_id, p.parent_id) for p in found.parts["a"] if p.kind == "comment"], list(found.remarks)


def test_ids_that_all_gained_a_point_are_read_without_it(tmp_path):
    """As pandas writes numbers where one is missing, whole columns of them: nothing is lost."""
    found, remarks = thread_of(tmp_path, "comment_id,parent_id,text\n11.0,,Good.\n12.0,11.0,Bad.\n13.0,0.0,So so.\n")
    assert found == [("11", None), ("12", "11"), ("13", None)]
    assert "every comment_id is a number with .0" in " ".join(remarks)
    with pytest.raises(FramingError, match=r"'12\.0' looks like a number that gained a decimal point"):
        thread_of(tmp_path, "comment_id,text\n11,Good.\n12.0,Bad.\n")


def test_two_columns_of_parents_that_agree_are_one(tmp_path):
    agreeing = "commentID,parentID,inReplyTo,depth,text\n2,1,1,2,Bad.\n1,0,0,1,Good.\n"
    assert thread_of(tmp_path, agreeing)[0] == [("1", None), ("2", "1")]
    other, remarks = thread_of(tmp_path, agreeing.replace("2,1,1,2", "2,1,0,2"))
    assert other == [("2", None), ("1", None)]  # nor by their depth, which needs an order
    assert "Which is parent_id: parentID or inReplyTo?" in " ".join(remarks)


def test_comments_numbered_1_and_1_2_answer_as_their_numbers_say(tmp_path):
    found, remarks = thread_of(tmp_path, "comment_id,text\n1,Good.\n1-1,Bad.\n1-1-1,Why?\n2,So so.\n")
    assert found == [("1", None), ("1-1", "1"), ("1-1-1", "1-1"), ("2", None)]
    assert any("whom comments answer was read from their numbers" in one for one in remarks)
    assert thread_of(tmp_path, "comment_id,text\n1,Good.\n2-1,Bad.\n")[0] == [("1", None), ("2-1", None)]


def test_a_page_of_facebook_is_read_with_its_comments_and_no_name_of_theirs_stays(tmp_path):
    answer = {"id": "c2", "message": "Who says?", "created_time": "2031-03-04T09:10:00+0000"}
    comment = {"id": "c1", "message": "Shut?", "from": {"name": "Mia Quist", "id": "5"}, "comments": {"data": [answer]}}
    post = {"id": "p1", "message": "The lock is shut.", "created_time": "2031-03-04T08:00:00+0000"}
    post |= {
        "permalink_url": "https://social.example/p1",
        "from": {"name": "The Tide"},
        "comments": {"data": [comment]},
    }
    (tmp_path / "a.json").write_text(json.dumps({"data": [post], "paging": {"next": "x"}}))
    found = read(tmp_path / "a.json")
    assert found.articles.outlet.tolist() == ["The Tide"]
    parts = [part for part in found.parts["p1"] if part.kind == "comment"]
    assert [(part.comment_id, part.parent_id) for part in parts] == [("c1", None), ("c2", "c1")]
    assert "Mia" not in f"{found}" and "Mia" not in found.articles.to_csv()


OF_X = {"id": "11", "conversation_id": "1", "author_id": "7", "created_at": "2031-03-15T08:00:00Z", "text": "Good."}
OF_X |= {"public_metrics": {"like_count": 3, "reply_count": 9}}
NAMED_SO = {"comment_message": "Good.", "comment_published": "2031-03-15", "comment_like_count": 3, "comment_by": "ann"}
IN_OBJECTS = {"comment_id": 1, "content": "Good.", "user": {"name": "ann"}, "stats": {"likes": 3}, "date": "2031-03-15"}


OF_FACEBOOK = {
    "id": 1,
    "message": "Good.",
    "from": {"name": "ann", "id": 7},
    "like_count": 3,
    "created_time": "2031-03-15",
}


@pytest.mark.parametrize("row", [OF_X, {"id": 1} | NAMED_SO, IN_OBJECTS, OF_FACEBOOK])
def test_what_is_told_of_a_comment_is_known_within_objects_and_behind_the_word_comment(tmp_path, row):
    (part,) = comments_of(tmp_path, [row])
    assert part.told.likes == 3 and part.told.reader and part.told.time.startswith("2031-03-15")


def test_what_a_program_lists_alone_or_writes_as_json_is_as_good_under_a_usual_name(tmp_path):
    row = {
        "newspaper": '{"id": null, "name": "The Lock"}',
        "date": ["2031-03-15"],
        "paragraphs": ["It rained.", "A lot."],
    }
    (tmp_path / "a.json").write_text(json.dumps([row]))
    found = read(tmp_path / "a.json")
    assert found.articles[["outlet", "published"]].values.tolist() == [["The Lock", "2031-03-15"]]
    assert [*found.texts.values()] == ["It rained.\n\nA lot."]
