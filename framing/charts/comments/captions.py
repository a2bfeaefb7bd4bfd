"""What every chart of readers' comments says of them: how many, under what, of which outlets, in which language."""

import pandas as pd

from framing.charts.core.phrases import counted, plain
from framing.core.text.english.other_languages import NOT_ENGLISH

NO_COMMENTS = "None of the articles has readers’ comments."


def how_many(rows: pd.DataFrame) -> int:
    """How many comments there are in a table that may have several rows for each.

    >>> how_many(pd.DataFrame({"article_id": ["a", "a"], "comment_id": ["1", "1"]}))
    1
    """
    return len(rows.drop_duplicates(["article_id", "comment_id"]))


def comments_under(rows: pd.DataFrame) -> str:
    """How many comments, and of how many articles: those that have none are no part of what is drawn.

    >>> comments_under(pd.DataFrame({"article_id": ["a", "a"], "comment_id": ["1", "2"]}))
    '2 comments under 1 article'
    """
    return f"{counted(how_many(rows), 'comment')} under {counted(rows['article_id'].nunique(), 'article')}"


def not_english(rows: pd.DataFrame, column: str) -> str:
    """How many comments are clearly not English, by the column that says so of what was not asked of them.

    >>> rows = pd.DataFrame({"article_id": "a", "comment_id": ["1", "2"], "note": ["not English: de", ""]})
    >>> not_english(rows, "note")
    'Not English, and not read by what is made for English: 1 of 2 comments.'
    """
    foreign = rows[rows[column].fillna("").str.startswith(NOT_ENGLISH)]
    many = f"{how_many(foreign)} of {counted(how_many(rows), 'comment')}"
    return "" if foreign.empty else f"Not English, and not read by what is made for English: {many}."


def one_outlet(outlets: pd.Series) -> str:
    """What must be said when only one outlet has comments."""
    if outlets.nunique() > 1:
        return "Readers who comment are not a sample of an outlet’s readers."
    return f"Only {plain(outlets.iloc[0])} has readers’ comments here: no comparison between outlets is possible."
