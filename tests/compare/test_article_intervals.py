"""Intervals over articles: by hand, at the edges, and what must hold whatever the articles are."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import t as student

from framing import compare
from framing.compare.statistics.article_intervals import (
    count_interval_over_articles,
    share_interval_over_articles,
    spread_over_articles,
)


def spread(*outlets: list[tuple[int, int]]):
    """The spread of one name in each outlet, from (k, n) of each of its articles."""
    rows = pd.DataFrame([(f"outlet {at}", k, n) for at, outlet in enumerate(outlets) for k, n in outlet])
    rows = rows.set_axis(["outlet", "k", "n"], axis=1).assign(term="war")
    rows["article_id"] = [f"a{number}" for number in rows.index]
    counted = rows[rows["k"] > 0][["outlet", "term", "article_id", "k"]]
    frame = pd.DataFrame({"outlet": [f"outlet {at}" for at in range(len(outlets))], "term": "war"})
    return spread_over_articles(counted, rows[["outlet", "article_id", "n"]], frame, ["outlet"], "term")


def shares(*outlets: list[tuple[int, int]]) -> list[tuple[float, float]]:
    k, n = np.array([np.sum(outlet, axis=0) for outlet in outlets]).T
    low, high = share_interval_over_articles(k, n, spread(*outlets), ["war"] * len(outlets))
    return list(zip(low.tolist(), high.tolist(), strict=True))


def share(articles: list[tuple[int, int]]) -> tuple[float, float]:
    return shares(articles)[0]


def by_logit(k: float, n: float, effect: float, freedom: float) -> list[float]:
    """log(k ÷ (n − k)) ± t √(design effect ÷ (n × share × (1 − share))), back to a share."""
    reach = student.ppf(0.975, freedom) * (effect / (n * k / n * (1 - k / n))) ** 0.5
    odds = [k / (n - k) * np.exp(way * reach) for way in (-1, 1)]
    return [float(one / (1 + one)) for one in odds]


def exactly(k: float, n: float) -> list[float]:
    return [float(limit) for limit in compare.share_interval(k, n)]


def test_three_articles_by_hand():
    """Shares of 2 of 2, 0 of 2 and 1 of 2: residuals 1, −1 and 0, each article a third, so each counts 1 ÷ (2 ÷ 3).

    The variance of the count is (1 + 1) × 1.5 = 3, that of independent mentions 6 × ½ × ½ = 1.5: design effect 2. Two
    degrees of freedom and one more: t = 3.182. The odds are 1, their logarithm ± 3.182 × √(2 ÷ 1.5) = ± 3.675; and
    1 ÷ (1 + e^3.675) = .025.
    """
    found = spread([(2, 2), (0, 2), (1, 2)])
    assert found.variance[0] == pytest.approx(3 / 6**2)
    assert found.freedom[0] == pytest.approx(2)
    assert (found.articles[0], found.used[0]) == (3, 2)
    assert share([(2, 2), (0, 2), (1, 2)]) == pytest.approx([0.0247, 0.9753], abs=1e-4)
    assert share([(2, 2), (0, 2), (1, 2)]) == pytest.approx(by_logit(3, 6, 2, 3))


def test_outlets_of_one_table_help_each_other_by_hand():
    """The three articles above; two that are alike (1 of 2 each: variance 0, independent 4 × ½ × ½ = 1, 1 degree).

    Together 3 ÷ (1.5 + 1) = 1.2. The first outlet: 2 with 2 degrees of freedom and 1.2 with the other's 1, so 5.2 ÷ 3.
    The second: 0 with its 1 and 1.2 with 2, so .8, and at least 1. A third that never says it in two articles of two:
    4 ÷ 1.2 = 3.33 independent mentions, which is more than its articles. All have 2 + 1 + 1 degrees of freedom.
    """
    first, second, third = shares([(2, 2), (0, 2), (1, 2)], [(1, 2), (1, 2)], [(0, 2), (0, 2)])
    assert first == pytest.approx(by_logit(3, 6, 5.2 / 3, 4))
    assert second == pytest.approx(by_logit(2, 4, 1, 4))
    assert third == pytest.approx(exactly(0, 4 / 1.2))


def test_with_many_articles_an_outlet_speaks_for_itself():
    clumped, even = [(4, 4), (0, 4)] * 100, [(2, 4)] * 100
    (low, high), alone = shares(clumped, even)[0], share(clumped)
    assert high - low == pytest.approx(alone[1] - alone[0], rel=0.03)


def test_a_rate_by_hand():
    """4 and 0 in a hundred words each: residuals 2 and −2, each article a half: variance (4 + 4) × 2 = 16.

    That is four times the variance of independent mentions. One degree of freedom and 1 more: t = 4.303. A true count c
    lies t standard errors from the 4 found, where (c − 4)² = 4.303² × 4 c, so c² − 82.05 c + 16 = 0: .195 and 81.86.
    """
    found = spread([(4, 100), (0, 100)])
    assert found.variance[0] == pytest.approx(16 / 200**2)
    low, high = count_interval_over_articles([4], [200], found, ["war"])
    assert [low[0], high[0]] == pytest.approx([0.1955, 81.86], rel=1e-3)


def test_a_rate_of_nothing_is_as_clumped_as_the_others():
    """The design effect of the other outlet is 4: the exact limit of 0, of a quarter as many independent mentions."""
    found = spread([(4, 100), (0, 100)], [(0, 100), (0, 100)])
    low, high = count_interval_over_articles([4, 0], [200, 200], found, ["war", "war"])
    assert (low[1], high[1]) == (0, pytest.approx(4 * float(compare.count_interval(0)[1])))


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
    assert low < 0.03 and low < exact[0] / 4 and high > 2 * exact[1]


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
@given(st.lists(COUNTS, min_size=1, max_size=4), st.randoms())
def test_an_interval_holds_its_share_has_a_width_and_knows_no_order(outlets, chance):
    limits = shares(*outlets)
    for articles, (low, high) in zip(outlets, limits, strict=True):
        k, n = np.sum(articles, axis=0)
        assert 0 <= low <= k / n + 1e-12 and k / n - 1e-12 <= high <= 1 and high > low
    order = list(range(len(outlets)))
    chance.shuffle(order)
    mixed = [chance.sample(outlets[at], len(outlets[at])) for at in order]
    assert shares(*mixed) == [pytest.approx(limits[at]) for at in order]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 9), st.integers(10, 400)), min_size=1))
def test_the_interval_of_a_count_holds_it_and_has_a_width(articles):
    k, n = np.sum(articles, axis=0)
    low, high = count_interval_over_articles([k], [n], spread(articles), ["war"])
    assert 0 <= low[0] <= k <= high[0] and low[0] < high[0] < np.inf
