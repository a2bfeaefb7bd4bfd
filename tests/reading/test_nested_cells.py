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


def test_a_text_in_pieces_is_one_text(tmp_path):
    pieces = ["The ", {"type": "bold", "text": "lock"}, " is shut, see ", {"type": "link", "text": "here"}, "."]
    rows = [{"article_id": n, "outlet": "Lock", "text": text} for n, text in enumerate([pieces, "It rained."])]
    (tmp_path / "posts.json").write_text(json.dumps(rows))
    found = read(tmp_path / "posts.json")
    assert list(found.texts.values()) == ["The lock is shut, see here.", "It rained."]


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
