"""Sentences that tell the same, side by side: those that seeds 000 and 001 share, read by eye."""

import pandas as pd
import pytest

from framing.align import find_alignments
from framing.anatomy import find_passages
from framing.reading import read
from framing.reading.corpus import corpus

SEEDS = read("seeds")
FOUND = find_alignments(SEEDS, find_passages(SEEDS))


def test_offsets_reproduce_the_text_and_a_group_has_one_sentence_of_an_article():
    assert all(SEEDS.texts[row.article_id][row.start : row.end] == row.text for row in FOUND.itertuples())
    assert not FOUND.duplicated(["group", "article_id"]).any()
    assert (FOUND.groupby("group").size() >= 2).all()


@pytest.mark.parametrize(
    ("in_000", "in_001"),
    [
        ("even if it takes months", "even if it takes months"),
        ("sitting in this chair", "sitting in this chair"),
        ("proportionality, distinction", "proportionality, discrimination"),
        ("bring a better idea", "present a better idea"),
    ],
)
def test_the_same_remark_in_000_and_001(in_000, in_001):
    one = FOUND[FOUND.article_id.str.startswith("000") & FOUND.text.str.contains(in_000)].group
    other = FOUND[FOUND.article_id.str.startswith("001") & FOUND.text.str.contains(in_001)].group
    assert len(one) == 1 and one.tolist() == other.tolist()


def two(a, b, order=("a", "b")):
    texts = {"a": a, "b": b}
    return corpus([{"article_id": key, "outlet": key.upper()} for key in order], {key: texts[key] for key in order})


COPY = (
    "The council of Springfield decided on Monday, after a long debate in which both sides heard each other out, to "
    "repair the old bridge before the winter comes and the river rises again over its banks."
)
OTHER = "A museum in Shelbyville opened its doors to visitors from the whole county for the very first time on Sunday."


def test_wire_copy_is_marked():
    source = two(f"{COPY} {OTHER}", f"Our reporter adds a word. {COPY}")
    found = find_alignments(source, find_passages(source))
    assert found.shared_copy.tolist() == [True, True] and found.similarity.round(3).tolist() == [1.0, 1.0]


def test_articles_about_different_things_do_not_align():
    source = two(COPY, OTHER)
    assert find_alignments(source, find_passages(source)).empty


def test_the_order_of_the_articles_does_not_matter():
    reports = [
        find_alignments(source, find_passages(source))
        for source in (two(COPY, COPY), two(COPY, COPY, order=("b", "a")))
    ]
    pd.testing.assert_frame_equal(*reports)
