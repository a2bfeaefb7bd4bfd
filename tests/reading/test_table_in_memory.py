"""A DataFrame is read as the file of a table would be: the same texts, the same remarks, the same refusals."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

import framing as fr
from framing.core.errors import FramingError
from framing.reading.tables.files.cells import SPREADSHEETS_ERROR

TABLE = pd.DataFrame(
    {
        "article_id": [1, 2],
        "outlet": ["Daily", "Weekly"],
        "text": ["Bridge shut\n\n“No $5 toll,” said Ann Lee.", "Bridge open\n\nIt is =open."],
        "published": pd.to_datetime(["2025-01-02", "2025-01-13"]),
    }
)


def test_the_texts_are_exact_and_days_have_no_midnight():
    found = fr.read(TABLE)
    assert list(found.texts.values()) == TABLE.text.tolist()
    assert found.articles.published.tolist() == ["2025-01-02", "2025-01-13"]


@pytest.mark.parametrize(
    ("moments", "days"),
    [
        (["2025-01-02", None], ["2025-01-02", None]),
        (["2025-01-02T08:00", None], ["2025-01-02T08:00:00", None]),
        (["2025-01-02T08:00Z", None], ["2025-01-02T08:00:00+00:00", None]),
    ],
)
def test_a_date_that_is_missing_is_an_article_without_one(moments, days):
    published = fr.read(TABLE.assign(published=pd.to_datetime(moments))).articles.published
    assert published.astype(object).where(published.notna(), None).tolist() == days


def test_an_index_with_a_name_is_a_column_and_comments_may_be_a_table_too():
    comments = pd.DataFrame({"article_id": [1, 1], "comment_id": [1, 2], "text": ["Yes.", "No."]})
    found = fr.read(TABLE.set_index("article_id"), comments=comments)
    assert [part.kind for part in found.parts["1"]].count("comment") == 2 and found.texts["1"].endswith("No.")


def test_columns_of_other_names_are_mapped_as_in_a_file():
    found = fr.read(TABLE.rename(columns={"outlet": "paper"}), {"outlet": "paper"})
    assert found.articles.outlet.tolist() == ["Daily", "Weekly"]


@pytest.mark.parametrize(
    ("table", "said"),
    [
        (TABLE.head(0), "has no rows"),
        (TABLE.drop(columns="text"), "there is no column 'text'"),
        (TABLE.astype({"text": object}).assign(text=pd.Series(["\ud800", "x"], dtype=object)), "cannot be read"),
        (pd.concat([TABLE, TABLE], axis=1), "more than one column"),
    ],
)
def test_what_is_wrong_is_one_line(table, said):
    with pytest.raises(FramingError, match=said):
        fr.read(table)


SAYING_SOMETHING = st.text(st.characters(exclude_categories=["Cs"]), min_size=1).filter(
    lambda text: text.strip() and not SPREADSHEETS_ERROR.fullmatch(text.strip())
)


@given(st.lists(SAYING_SOMETHING, min_size=1, max_size=5))
def test_any_text_is_kept_as_it_is(texts):
    table = pd.DataFrame({"article_id": range(len(texts)), "outlet": "Daily", "text": texts})
    assert list(fr.read(table).texts.values()) == texts


def test_a_table_that_names_no_outlet_is_asked_whether_all_are_of_one():
    with pytest.raises(FramingError, match="in Python outlet='NAME'"):
        fr.read(pd.DataFrame({"zz": ["x"], "text": ["The ferry was late."]}))


def test_how_to_say_another_column_than_was_taken_is_said_in_python_for_a_table_of_pandas():
    articles = pd.DataFrame({"article_id": ["a"], "outlet": ["Gull"], "text": ["The ferry was late."]})
    found = fr.read(articles, comments=pd.DataFrame({"article_id": ["a"], "body": ["No."]}))
    told = next(remark for remark in found.remarks if "text is body" in remark)
    assert told.endswith("If that is wrong: columns={'comments.text': 'YOURS'}")
