"""Thousands of comments: every table in lots is the table in one piece, and what is remembered changes nothing."""

import pandas as pd
import pytest

import framing as fr
from framing.comments.threads.comment import Comment
from framing.comments.threads.history import SourceText, joined_words
from framing.core import tables
from framing.core.text import sentences

TABLES = "comments quoted names sentiment sentiment_sentences stance mentions echo".split()


@pytest.fixture(scope="module")
def whole():
    return fr.analyse("data/practice", "data/practice/codebook.yml")


def test_every_table_of_comments_is_the_same_in_lots_of_seven_as_in_one_piece(whole, monkeypatch):
    expected = {name: getattr(whole, name) for name in TABLES}
    monkeypatch.setattr(tables, "LOT", 7)
    lots = fr.analyse(whole.corpus, whole.codebook)
    for name, table in expected.items():
        pd.testing.assert_frame_equal(getattr(lots, name), table)


def test_sentences_that_are_remembered_are_those_that_are_cut_anew(whole):
    passages = whole.passages.text
    remembered = [sentences.sentence_spans(one) for one in passages]
    sentences._of_short.cache_clear()
    assert [sentences.sentence_spans(one) for one in passages] == remembered


def test_the_words_of_a_comment_in_one_piece_are_found_at_their_places():
    comment = Comment("a", "1", 0, 30, "No – the bridge, they say, is old.")
    assert comment.joined == joined_words(comment.text) == " no the bridge they say is old "
    source = SourceText(comment.text, 100, comment.joined)
    assert source.said == ["no", "the", "bridge", "they", "say", "is", "old"]
    assert [comment.text[slice(*(place - 100 for place in source.find(["bridge", "they"])))]] == ["bridge, they"]
