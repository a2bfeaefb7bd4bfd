"""Stretches of a comment are kept apart and blanked as a reader would do it, one after another, on any input."""

from hypothesis import given
from hypothesis import strategies as st

from framing.comments.threads.build import _apart
from framing.comments.threads.comment import own_text
from framing.core.text.pseudonyms import Named

spans = st.lists(st.tuples(st.integers(0, 30), st.integers(1, 6)).map(lambda one: (one[0], sum(one))), max_size=12)


@given(spans)
def test_of_names_that_overlap_the_first_in_the_list_is_kept(places):
    names = [Named(start, end, "reader A", False) for start, end in places]
    kept: list[Named] = []
    for name in names:
        if not any(other.start < name.end and name.start < other.end for other in kept):
            kept.append(name)
    assert _apart(names) == sorted(kept)


@given(st.text("ab \n…", max_size=40), st.integers(0, 9), spans)
def test_each_character_of_the_spans_is_blanked_and_no_other(text, start, places):
    blanked = {at for first, last in places for at in range(first - start, last - start)}
    expected = [" " if at in blanked and sign != "\n" else sign for at, sign in enumerate(text)]
    assert own_text(text, start, places) == "".join(expected)


def test_a_comment_full_of_names_or_stops_is_read():
    assert own_text("@ann " * 20_000, 0, [(at, at + 4) for at in range(0, 100_000, 5)]) == " " * 100_000
    assert len(_apart([Named(at, at + 4, "reader A", True) for at in range(0, 100_000, 5)])) == 20_000
