"""The inference guard: exchanging articles, exactly or by chance, against scipy.stats and by hand."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing import compare


def in_outlets(outlets: str, **more) -> pd.DataFrame:
    return pd.DataFrame({"article_id": [str(n) for n in range(len(outlets))], "outlet": list(outlets), **more})


def series(values) -> pd.Series:
    return pd.Series(list(values), index=[str(n) for n in range(len(values))], dtype=float)


@settings(max_examples=25, deadline=None)
@given(st.lists(st.integers(0, 9), min_size=8, max_size=8))
def test_with_equal_sizes_it_is_the_permutation_test_of_scipy(counts):
    from scipy.stats import permutation_test

    found = compare.exchange_articles(series(counts), series([100] * 8), in_outlets("AAAABBBB"))
    apart = permutation_test(
        (counts[:4], counts[4:]), lambda x, y: abs(np.mean(x) - np.mean(y)), vectorized=False, alternative="greater"
    )
    assert found.method == "exact" and found.ways == 70 and found.p == pytest.approx(apart.pvalue)


def test_one_article_each_is_descriptive_only():
    found = compare.exchange_articles(series([9, 0, 0, 0, 0]), series([10] * 5), in_outlets("ABCDE"))
    assert found.p is None and found.smallest == 1.0
    assert found.says.startswith("descriptive only: with 1 article from each of 5 groups")


@pytest.mark.parametrize(
    ("outlets", "smallest"), [("AABB", 2 / 6), ("AAABBB", 2 / 20), ("AAAABBBB", 2 / 70), ("AAAAAB", 1 / 6)]
)
def test_the_smallest_reachable_p(outlets, smallest):
    found = compare.exchange_articles(series(range(len(outlets))), series([10] * len(outlets)), in_outlets(outlets))
    assert found.smallest == pytest.approx(smallest) and (found.p is None) == (smallest > 0.05)


def test_within_events_articles_are_exchanged_only_with_those_of_the_same_event():
    articles = in_outlets("ABABABABABAB", event=[str(n // 2) for n in range(12)])
    counts = series(
        [5, 1, 15, 11, 25, 21, 35, 31, 45, 41, 55, 51]
    )  # A has 4 more in every event, events differ much more
    paired = compare.exchange_articles(counts, series([100] * 12), articles, within="event")
    free = compare.exchange_articles(counts, series([100] * 12), articles)
    assert paired.ways == 2**6 and paired.p == pytest.approx(2 / 64) and free.p > 0.5


def test_events_with_one_group_only_are_told():
    articles = in_outlets("AABBAABBAABBAABB", event=list("1111222233334455"))
    found = compare.exchange_articles(series(range(16)), series([9] * 16), articles, within="event")
    assert "2 of 5 events have articles of one group only" in found.says


def test_within_events_too_whole_outlets_are_exchanged_where_groups_are_of_several():
    """Four papers of two countries on one event after another are still four: what recurs is the papers' own."""
    rows = [(outlet, str(event)) for event in range(8) for outlet in "KLMN"]
    articles = in_outlets([outlet for outlet, _ in rows], event=[event for _, event in rows])
    articles["country"] = articles.outlet.map({"K": "north", "L": "north", "M": "south", "N": "south"})
    counts, sizes = series([{"K": 9, "L": 8, "M": 2, "N": 1}[outlet] for outlet, _ in rows]), series([20] * len(rows))
    free, paired = (
        compare.exchange_articles(counts, sizes, articles, by="country", within=within) for within in (None, "event")
    )
    assert free.p is None and paired.p is None
    assert paired.ways == free.ways == 6 and paired.articles == {"north": 2, "south": 2}
    assert "2 whole outlets" in paired.says and "those that report the same events" in paired.says


def test_outlets_are_exchanged_only_with_those_that_report_the_same_events():
    outlets = "KKLLMMNNOP"
    articles = in_outlets(outlets, event=list("1212121213"))
    articles["country"] = articles.outlet.map(dict(zip("KLMNOP", "nsnsns", strict=True)))
    found = compare.exchange_articles(series(range(10)), series([9] * 10), articles, by="country", within="event")
    assert found.ways == 6, "K, L, M and N report both events; O and P one each, and not the same one"


def test_exchanges_that_are_drawn_in_parts_are_the_same_ones(monkeypatch):
    """So that memory stays flat, however many articles and rounds there are."""
    from framing.compare.statistics import inference

    counts, articles = series(np.random.default_rng(1).poisson(3, 60)), in_outlets("AB" * 30)
    how = {"seed": 5, "rounds": 500}
    whole = compare.exchange_articles(counts, series([100] * 60), articles, **how)
    monkeypatch.setattr(inference, "CELLS", 60 * 7)
    assert compare.exchange_articles(counts, series([100] * 60), articles, **how) == whole


def test_many_articles_are_drawn_and_the_seed_decides():
    rng = np.random.default_rng(1)
    counts, articles = series(rng.poisson(3, 60)), in_outlets("AB" * 30)
    one, two = (compare.exchange_articles(counts, series([100] * 60), articles, seed=5, rounds=500) for _ in range(2))
    assert one == two and one.method == "drawn" and one.smallest == pytest.approx(1 / 501) and one.p >= 1 / 501


def test_articles_without_occasion_tell_nothing():
    found = compare.exchange_articles(series([1] * 10), series([2] * 8 + [0, 0]), in_outlets("AAAABBBBAB"))
    assert found.articles == {"A": 4, "B": 4}


def test_one_group_is_no_difference_and_says_so():
    found = compare.exchange_articles(series([1, 2]), series([9, 9]), in_outlets("AA"))
    assert found.p is None and found.smallest == 1
    assert found.says.startswith("descriptive only: all there is to count is of A (2 articles)")
    none = compare.exchange_articles(series([0, 0]), series([0, 0]), in_outlets("AB"))
    assert none.p is None and "no article has any" in none.says
    words = pd.DataFrame({"article_id": [str(n) for n in range(2000)], "word": "x"})
    many = compare.exchange_words(words, in_outlets("A" * 2000))
    assert many.p.isna().all() and many.note.str.startswith("descriptive only").all()


def test_all_words_at_once_are_each_word_alone():
    rng = np.random.default_rng(3)
    rows = [(str(a), w) for a in range(10) for w in rng.choice(list("xyz"), 30, p=[0.5, 0.3, 0.2])]
    words, articles = pd.DataFrame(rows, columns=["article_id", "word"]), in_outlets("AAAAABBBBB")
    table = compare.exchange_words(words, articles).set_index("word")
    sizes = words.groupby("article_id").size()
    for word in "xyz":
        counts = words[words.word == word].groupby("article_id").size().reindex(sizes.index, fill_value=0)
        assert table.loc[word, "p"] == pytest.approx(compare.exchange_articles(counts, sizes, articles).p)
    few = compare.exchange_words(words[words.article_id.isin(["0", "9"])], articles)
    assert few.p.isna().all() and few.note.str.startswith("descriptive only").all()


def test_benjamini_and_hochbergs_own_example():
    # Benjamini & Hochberg (1995), section 3.2: of 15 p-values the first four are rejected at .05.
    p = [
        0.0001,
        0.0004,
        0.0019,
        0.0095,
        0.0201,
        0.0278,
        0.0298,
        0.0344,
        0.0459,
        0.324,
        0.4262,
        0.5719,
        0.6528,
        0.759,
        1,
    ]
    assert (compare.benjamini_hochberg(p) <= 0.05).sum() == 4


def test_the_seeds_are_descriptive_only(seeds):
    campaign = seeds.mentions[seeds.mentions.referent == "campaign"]
    n = compare.counts_by_article(campaign, seeds.articles)
    k = compare.counts_by_article(campaign[campaign.term == "war"], seeds.articles)
    found = compare.exchange_articles(k, n, seeds.articles)
    assert found.p is None and sum(found.articles.values()) == 5 and "descriptive only" in found.says


@settings(max_examples=40, deadline=None)
@given(st.text("ABC", min_size=2, max_size=9), st.randoms())
def test_a_p_value_is_never_below_the_smallest_that_is_reachable(outlets, chance):
    if len(set(outlets)) < 2:
        return
    counts = series([chance.randint(0, 9) for _ in outlets])
    found = compare.exchange_articles(counts, series([chance.randint(5, 50) for _ in outlets]), in_outlets(outlets))
    assert found.p is None or found.smallest - 1e-12 <= found.p <= 1
