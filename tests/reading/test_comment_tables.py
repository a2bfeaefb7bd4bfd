"""Tables of comments as they are exported: what can be meant in one way alone is read so, and told."""

import pandas as pd
import pytest

import framing as fr
from framing.core.errors import FramingError
from framing.reading.files_and_folders.saved_corpus import write_corpus
from framing.scale.batches import Input, survey

ARTICLES = pd.DataFrame({"article_id": ["a", "b"], "outlet": "Gull", "text": ["The bridge is shut.", "It is open."]})


@pytest.fixture
def read_with(tmp_path):
    """The articles with a table of comments, given as its lines."""

    def read(*lines: str, **how):
        path = tmp_path / "comments.csv"
        path.write_text("\n".join(lines))
        return fr.read(ARTICLES, comments=path, **how)

    return read


def parents(found, article="a") -> dict:
    return {part.comment_id: part.parent_id for part in found.parts[article] if part.kind == "comment"}


def test_parents_that_pandas_wrote_with_a_point_are_whole_numbers(read_with):
    found = read_with("article_id,comment_id,parent_id,text", "a,10,,Why?", "a,11,10.0,So.", "a,12,9.0,Well.")
    assert parents(found) == {"10": None, "11": "10", "12": None}
    assert "1 of 3 comments answers one that is not there" in found.remarks[0]
    assert parents(read_with("article_id,comment_id,parent_id,text", "a,10,0,Why?", "a,11,10.0,So."))["11"] == "10"


@pytest.mark.parametrize(
    ("written", "likes"),
    [("7", 7), ("7.0", 7), ('"1,234"', 1234), ("1 234", 1234), ("1.2K", 1200), ('"1,2 k"', 1200), ("3M", 3_000_000)],
)
def test_likes_as_a_page_shows_them(read_with, written, likes):
    assert read_with("article_id,comment_id,likes,text", f"a,1,{written},Why?").parts["a"][-1].told.likes == likes


@pytest.mark.parametrize("written", ["many", "1.234", '"1,23"', "1.2KM", "K"])
def test_likes_that_are_no_number_are_refused(read_with, written):
    with pytest.raises(FramingError, match=r"row 1: likes \S+ is not a whole number"):
        read_with("article_id,comment_id,likes,text", f"a,1,{written},Why?")


def test_depth_and_order_tell_whom_a_comment_answers_where_nothing_else_does(read_with):
    rows = ["a,1,0,Why?", "b,9,0,Who?", "a,2,1,So.", "a,3,2,Oh.", "a,4,1,No.", "a,5,0,Well.", "b,10,1,I."]
    found = read_with("article_id,comment_id,depth,text", *rows)
    assert parents(found) == {"1": None, "2": "1", "3": "2", "4": "1", "5": None}
    assert parents(found, "b") == {"9": None, "10": "9"}
    assert found.remarks == ("comments.csv: whom comments answer was read from their depth and order",)


def test_a_comment_deeper_than_the_one_above_by_two_answers_nobody_known(read_with):
    found = read_with("article_id,comment_id,depth,text", "a,1,0,Why?", "a,2,1,So.", "a,3,0,Oh.", "a,4,2,No.")
    assert parents(found) == {"1": None, "2": "1", "3": None, "4": None}
    assert "of 1 it is not known" in found.remarks[0]


def test_parents_that_are_given_stand_before_depth(read_with):
    found = read_with("article_id,comment_id,parent_id,depth,text", "a,1,,0,Why?", "a,2,,1,So.", "a,3,1,1,Oh.")
    assert parents(found) == {"1": None, "2": None, "3": "1"}


def test_comments_on_articles_that_are_not_here_are_left_out_and_told(read_with):
    found = read_with("article_id,comment_id,text", "a,1,Why?", "z,2,Who?", "y,2,Who?")
    assert list(parents(found)) == ["1"]
    told = "2 of 3 comments stand under articles that are not here, and were left out (row 2: 'z')"
    assert found.remarks == (f"comments.csv: {told}",)


def test_they_are_refused_where_they_are_all_or_nothing_may_be_left_out(read_with):
    with pytest.raises(FramingError, match="there is no article 'z'"):
        read_with("article_id,comment_id,text", "z,2,Who?")
    with pytest.raises(FramingError, match="there is no article 'z'"):
        read_with("article_id,comment_id,text", "a,1,Why?", "z,2,Who?", strict=True)


def test_in_batches_they_are_told_as_well(tmp_path):
    ARTICLES.to_csv(tmp_path / "a.csv", index=False)
    comments = tmp_path / "c.csv"
    comments.write_text("article_id,comment_id,text\na,1,Why?\nz,2,Who?\n")
    known = survey(Input(tmp_path / "a.csv", comments=comments))
    assert "1 of 2 comments stands under an article that is not here, and was left out ('z')" in known.remarks[0]
    with pytest.raises(FramingError, match="no article 'z', which comments name"):
        survey(Input(tmp_path / "a.csv", comments=comments, how={"strict": True}))


def test_comments_that_were_imported_with_the_articles_are_not_read_a_second_time(tmp_path, read_with):
    """Who imported them with the articles may put the table into the folder as well: what to take away is said."""
    lines = ("article_id,comment_id,text", "a,1,Why?", "b,1,Who?")
    write_corpus(read_with(*lines), tmp_path / "corpus")
    with pytest.raises(FramingError) as error:
        fr.read(tmp_path / "corpus", comments=tmp_path / "comments.csv")
    assert "comments that their articles have already: 2 of 2 (a: 1, b: 1)" in str(error.value)
    assert "leave this table out" in str(error.value) and "page itself" not in str(error.value)
    (tmp_path / "comments.csv").write_text("article_id,comment_id,text\na,2,So.\n")
    assert len(parents(fr.read(tmp_path / "corpus", comments=tmp_path / "comments.csv"))) == 2
