"""Which articles count: conditions, samples, and what is refused."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.core.errors import FramingError
from framing.reading.selection import choose

DATES = ["2031-01-31", "2031-02", "2031-02-28T23:30:00-05:00", "2031-03-01", "2031", None]
ARTICLES = pd.DataFrame(
    {"article_id": list("abcdef"), "outlet": ["Post", "Courier"] * 3, "published": DATES, "words": [9, 8, 7, 6, 5, 4]}
)


def ids(**conditions):
    return "".join(choose(ARTICLES, **conditions)[0])


@pytest.mark.parametrize(
    "conditions, chosen",
    [
        ({}, "abcdef"),
        ({"outlets": "Post"}, "ace"),
        ({"outlets": ["Courier", "Post"]}, "abcdef"),
        ({"since": "2031-02"}, "bcd"),
        ({"since": "2031-02-01", "until": "2031-02"}, "bc"),
        ({"until": "2031-01"}, "ae"),
        ({"until": "28 February 2031"}, "abce"),
        ({"where": "words > 6 and outlet == 'Post'"}, "ac"),
        ({"where": lambda articles: articles.words < 6}, "ef"),
        ({"where": ARTICLES.words.eq(6)}, "d"),
    ],
)
def test_conditions(conditions, chosen):
    assert ids(**conditions) == chosen


@pytest.mark.parametrize(
    "conditions, said",
    [
        ({"outlets": "Currier"}, "did you mean 'Courier'"),
        ({"outlets": []}, "none is named"),
        ({"since": "soon"}, "since: 'soon' is not a date"),
        ({"outlets": "Post", "since": "2032"}, "No article is left of 6: outlet Post; since 2032"),
        ({"where": "colour == 1"}, "The condition 'colour == 1' cannot be read"),
        ({"where": "words +"}, "cannot be read"),
        ({"sample": 7}, "A sample of 7 cannot be drawn from 6 articles"),
        *(({"sample": sample}, f"sample cannot be {sample!r}") for sample in (0, -5, 2.5, "2", True)),
        ({"where": "outlet"}, "The condition 'outlet' cannot be read: it gives 'Post', which is neither yes nor no"),
        ({"where": 3}, "it gives 3, which is neither yes nor no"),
        ({"where": lambda articles: articles.words}, "which is neither yes nor no"),
    ],
)
def test_what_cannot_be_is_refused_with_the_reason(conditions, said):
    with pytest.raises(FramingError) as refused:
        choose(ARTICLES, **conditions)
    assert said in str(refused.value)


@pytest.mark.parametrize(
    "conditions, told",
    [
        ({}, "6 of 6 articles chosen: all"),
        ({"since": "2031-02"}, "3 of 6 articles chosen: since 2031-02; 1 without a date left out"),
        ({"until": "2040"}, "5 of 6 articles chosen: until 2040; 1 without a date left out"),
        ({"outlets": ["Courier", "Post"]}, "6 of 6 articles chosen: outlets Courier, Post; this leaves nothing out"),
        ({"drop_copies": True},
         "6 of 6 articles chosen: no article is a later copy of another; this leaves nothing out"),
        ({"drop_copies": True, "outlets": "Post"},
         "3 of 6 articles chosen: outlet Post; no article is a later copy of another"),
    ],
)  # fmt: skip
def test_a_choice_tells_what_it_takes_away_and_whether_it_takes_anything(conditions, told):
    assert choose(ARTICLES, **conditions)[1] == told
    dated = ARTICLES.dropna(subset=["published"])
    assert choose(dated, until="2040")[1] == "5 of 5 articles chosen: until 2040; this leaves nothing out"


def test_copies_can_be_left_out():
    assert "".join(choose(ARTICLES.assign(copy_of=[None, None, "a", None, "a", None]), drop_copies=True)[0]) == "abdf"
    assert ids(drop_copies=True) == "abcdef"


@given(st.integers(0, 99), st.integers(1, 6), st.permutations(range(6)))
def test_a_sample_is_the_same_whatever_the_order_and_part_of_a_larger_one(seed, size, order):
    drawn = set(ids(sample=size, seed=seed))
    assert len(drawn) == size and drawn <= set(ids(sample=min(size + 1, 6), seed=seed))
    assert drawn == set(choose(ARTICLES.iloc[order], sample=size, seed=seed)[0])


def test_other_seeds_draw_other_samples():
    assert len({ids(sample=3, seed=seed) for seed in range(20)}) > 5
