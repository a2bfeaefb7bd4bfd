"""What a person should know of the comments that pages print: how many are missing, and how they were told apart."""

from collections import Counter
from collections.abc import Iterator

import pandas as pd

from framing.checks.kinds import Remark
from framing.core.spans import rows_by_article
from framing.core.text.english.other_languages import other_language_of_comment
from framing.core.text.listing import counted
from framing.reading.passages import patterns
from framing.reading.passages.unnumbered_comments import like_comments

SAID = ["article_id", "comment_id", "own_text"]
APART = " (to be told apart, each needs a printed number, or above it its writer and time)"


def remarks_on_comments(articles: pd.DataFrame, passages: pd.DataFrame, comments: pd.DataFrame) -> Iterator[Remark]:
    """Pages with more or fewer comments than they declare (`count` is how many), with comments that were numbered here
    (`count` is these), and with readers' words that were set aside (`count` is 1); and each comment that is clearly not
    English (`count` is its words), of which no word is shown, as it may call a reader. `comments` has own_text."""
    for row in articles.dropna(subset="comments_declared").itertuples():
        if row.comments_declared != row.comments_captured:
            missing = abs(row.comments_declared - row.comments_captured)
            declared = counted(int(row.comments_declared), "comment")
            told = f"the page declares {declared}, {row.comments_captured:,} were found"
            yield Remark("comments not found", row.article_id, missing, told + APART * (not row.comments_captured))
    printed = passages[passages["kind"] == "comment"]
    # A printed number, or head, begins a passage.
    whole = set(zip(printed["article_id"], printed["start"], strict=True))
    of_pages = comments[comments["source"].isna()]  # and not of a table
    places = zip(of_pages["article_id"], of_pages["start"], strict=True)
    for article_id, many in Counter(article_id for article_id, at in places if (article_id, at) in whole).items():
        yield Remark("comments numbered here", article_id, many, counted(many, "comment"))
    for article_id, comment_id, text in zip(*(comments[one] for one in SAID), strict=True):
        if language := other_language_of_comment(text):
            yield Remark("comments not English", article_id, len(text.split()), f"language: {language}", comment_id)
    silent = articles.loc[(articles["comments_captured"] == 0) & articles["comments_declared"].isna(), "article_id"]
    furniture = passages[(passages["kind"] == "boilerplate") & passages["article_id"].isin(silent)]
    for article_id, rows in rows_by_article(furniture, ["text"]).items():
        lines = [line for row in rows for line in row.text.splitlines()]
        heading = next((line for line in lines if patterns.COMMENT_COUNT.fullmatch(line)), None)
        if heading and like_comments(lines[lines.index(heading) + 1 :]):
            yield Remark("comments set aside", article_id, 1, heading)
