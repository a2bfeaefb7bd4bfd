"""Spans: the quick ways to ask what covers a place and what lies in a stretch, held against plain filters."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.core.spans import by_article, covering, inside, rows_overlap, sentences

SPANS = pd.DataFrame({"start": [0, 10, 15], "end": [4, 15, 20]})
# Lengths of gaps and of spans, one after another: spans in order that never overlap, some of them empty or touching.
DRAWN = st.lists(st.tuples(st.integers(0, 3), st.integers(0, 4)), max_size=8)


def laid_out(drawn) -> pd.DataFrame:
    at, rows = 0, []
    for gap, length in drawn:
        rows.append((at + gap, at + gap + length))
        at = rows[-1][1]
    return pd.DataFrame(rows, columns=["start", "end"])


@pytest.mark.parametrize(
    ("position", "row"), [(0, 0), (3, 0), (4, -1), (9, -1), (10, 1), (14, 1), (15, 2), (19, 2), (20, -1), (-1, -1)]
)
def test_a_span_covers_its_first_character_and_not_the_one_after_its_last(position, row):
    assert covering(SPANS, [position]).tolist() == [row]


def test_without_spans_nothing_is_covered():
    assert covering(SPANS.head(0), [0, 5]).tolist() == [-1, -1] and covering(SPANS, []).tolist() == []
    assert not rows_overlap(None, 0, 9) and not rows_overlap(SPANS.head(0), 0, 9)


@given(DRAWN, st.lists(st.integers(-1, 60), max_size=10))
def test_what_covers_a_place_is_what_a_filter_finds(drawn, positions):
    spans = laid_out(drawn)
    for position, row in zip(positions, covering(spans, positions), strict=True):
        held = spans.index[(spans.start <= position) & (position < spans.end)].tolist()
        assert ([row] if row >= 0 else []) == held


@given(DRAWN, st.integers(0, 60), st.integers(0, 20))
def test_inside_is_whole_and_overlapping_is_by_one_character(drawn, start, length):
    spans, end = laid_out(drawn), start + length
    for row in spans.itertuples():
        within = set(range(row.start, row.end)) <= set(range(start, end)) and start <= row.start and row.end <= end
        assert (row in inside(spans.itertuples(), start, end)) == within
    shared = any(max(row.start, start) < min(row.end, end) for row in spans.itertuples())
    empty = any(row.start == row.end and start < row.start < end for row in spans.itertuples())
    assert rows_overlap(spans, start, end) == (shared or (empty and length > 0) or _empty_within(spans, start, end))


def _empty_within(spans: pd.DataFrame, start: int, end: int) -> bool:
    """An empty stretch strictly within a span shares no character, yet is not outside either."""
    return start == end and any(row.start < start < row.end for row in spans.itertuples())


def test_articles_and_their_rows_keep_the_order_in_which_they_came():
    table = pd.DataFrame({"article_id": ["b", "a", "b"], "start": [9, 4, 0]}, index=[5, 6, 7])
    found = by_article(table)
    assert list(found) == ["b", "a"] and found["b"].start.tolist() == [9, 0] and found["b"].index.tolist() == [5, 7]
    assert by_article(table.head(0)) == {}


def test_sentences_stand_in_the_article_where_they_stand_in_their_passage():
    text = "Title\n\nHe left. She stayed!\n\n…"
    passages = pd.DataFrame({
        "article_id": "a", "passage_id": [1, 2, 3], "kind": ["headline", "body", "body"],
        "start": [0, 7, 29], "text": ["Title", "He left. She stayed!", "…"],
    })  # fmt: skip
    found = sentences(passages)
    assert [text[row.start : row.end] for row in found.itertuples()] == ["Title", "He left.", "She stayed!", "…"]
    assert found.passage_id.tolist() == [1, 2, 2, 3] and found.kind.tolist() == ["headline", "body", "body", "body"]
    assert sentences(passages.head(0)).empty
