"""Intervals over articles: by hand, at the edges, and what must hold whatever the articles are."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import t as student

from framing import compare
from framing.compare.article_intervals import (
    count_interval_over_articles,
    share_interval_over_articles,
    spread_over_articles,
)

FRAME = pd.DataFrame({"outlet": ["A"], "term": ["war"]})


def spread(articles: list[tuple[int, int]]):
    """The spread of one group from (k, n) of each of its articles."""
    rows = pd.DataFrame(articles, columns=["k", "n"]).assign(outlet="A", term="war")
    rows["article_id"] = [f"a{number}" for number in rows.index]
    counted = rows[rows["k"] > 0][["outlet", "term", "article_id", "k"]]
    return spread_over_articles(counted, rows[["outlet", "article_id", "n"]], FRAME, ["outlet"], "term")


def share(articles: list[tuple[int, int]]) -> tuple[float, float]:
    k, n = np.sum(articles, axis=0)
    low, high = share_interval_over_articles([k], [n], spread(articles))
    return float(low[0]), float(high[0])


def exactly(k: float, n: float) -> list[float]:
    return [float(limit) for limit in compare.share_interval(k, n)]


def test_three_articles_by_hand():
    """Shares of 2 of 2, 0 of 2 and 1 of 2: residuals 1, −1 and 0, each article a third, so each counts 1 ÷ (2 ÷ 3)."""
    found = spread([(2, 2), (0, 2), (1, 2)])
    assert found.variance[0] == pytest.approx((1 + 1) * 1.5 / 6**2)
    assert found.freedom[0] == pytest.approx(2)
    assert (found.articles[0], found.used[0]) == (3, 2)
    effect = (2 * 1.5 / 36) / (0.25 / 6)  # the design effect: 2
    effective = 6 / effect * (student.ppf(0.975, 5) / student.ppf(0.975, 3)) ** 2
    assert share([(2, 2), (0, 2), (1, 2)]) == pytest.approx(exactly(effective / 2, effective))


def test_a_rate_by_hand():
    found = spread([(4, 100), (0, 100)])
    assert found.variance[0] == pytest.approx((4 + 4) * 2 / 200**2)
    effect = 16 / 4 / (1.959963984540054 / student.ppf(0.975, 3)) ** 2
    low, high = count_interval_over_articles([4], [200], found, ["war"])
    expected = compare.count_interval(4 / effect)
    assert [low[0], high[0]] == pytest.approx([expected[0] * effect, expected[1] * effect])


def test_one_article_is_exact_over_its_mentions():
    assert share([(3, 14)]) == pytest.approx(exactly(3, 14))
    low, high = count_interval_over_articles([5], [1000], spread([(5, 1000)]), ["war"])
    assert [low[0], high[0]] == pytest.approx([float(limit) for limit in compare.count_interval(5)])


def test_at_zero_and_at_all_each_article_is_one_draw():
    assert share([(0, 3)] * 30) == pytest.approx(exactly(0, 30))
    assert share([(3, 3)] * 30) == pytest.approx(exactly(30, 30))


def test_many_mentions_of_one_article_are_no_habit():
    low, high = share([(18, 20), *[(0, 2)] * 29])
    exact = compare.share_interval(18, 78)
    assert low < 0.01 and low < exact[0] and high > exact[1]


def test_articles_without_the_thing_leave_the_interval_as_it_is():
    rows = pd.DataFrame({"article_id": ["a", "a", "b"], "term": ["war", "raid", "war"]})
    rows = rows.assign(referent="campaign", kind="body")
    two = pd.DataFrame({"article_id": ["a", "b"], "outlet": "A"})
    three = pd.DataFrame({"article_id": ["a", "b", "c"], "outlet": "A"})
    few, more = (compare.shares(rows, articles, ["war", "raid"], "campaign") for articles in (two, three))
    pd.testing.assert_frame_equal(few, more)
    assert few.articles.tolist() == [2, 2] and few.used.tolist() == [2, 1]


COUNTS = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)).map(lambda kn: (kn[0], sum(kn) or 1)), min_size=1)


@settings(max_examples=60, deadline=None)
@given(COUNTS, st.randoms())
def test_an_interval_holds_its_share_is_never_narrower_than_exact_and_knows_no_order(articles, chance):
    k, n = np.sum(articles, axis=0)
    low, high = share(articles)
    exact = compare.share_interval(k, n)
    assert 0 <= low <= k / n + 1e-12 and k / n - 1e-12 <= high <= 1
    assert low <= exact[0] + 1e-9 and high >= exact[1] - 1e-9
    mixed = articles.copy()
    chance.shuffle(mixed)
    assert share(mixed) == pytest.approx((low, high))
