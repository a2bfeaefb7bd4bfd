"""Pairs of outlets: size and interval by hand, p against scipy, adjusted for how many, and silent where nothing is."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import false_discovery_control, permutation_test

from framing import compare
from framing.compare.naming.differences import exchange_two


def corpus(**said: list[list[str]]):
    """Mentions and articles from outlet → the names in each of its articles."""
    rows, articles = [], []
    for outlet, names in said.items():
        for number, terms in enumerate(names):
            articles.append((f"{outlet}{number}", outlet))
            rows += [(f"{outlet}{number}", term) for term in terms]
    mentions = pd.DataFrame(rows, columns=["article_id", "term"]).assign(referent="campaign", kind="body")
    return mentions, pd.DataFrame(articles, columns=["article_id", "outlet"]).assign(title="x")


TERMS = ["war", "raid"]


@settings(max_examples=25, deadline=None)
@given(st.lists(st.integers(0, 9), min_size=8, max_size=8))
def test_with_equal_sizes_it_is_the_permutation_test_of_scipy(counts):
    p, why = exchange_two(np.array(counts, float)[:, None], np.full(8, 10.0), 4)
    apart = permutation_test(
        (counts[:4], counts[4:]), lambda x, y: abs(np.mean(x) - np.mean(y)), vectorized=False, alternative="greater"
    )
    assert why == "" and p[0] == pytest.approx(apart.pvalue)


def test_one_article_each_has_size_and_interval_but_no_p():
    table = compare.differences(*corpus(A=[["war"] * 3 + ["raid"]], B=[["raid"] * 4]), TERMS, "campaign")
    row = table.iloc[0]
    assert (row.one, row.other, row.difference, row.note) == ("A", "B", 0.75, "descriptive only: 1 article each")
    assert table.p.isna().all() and table.p_adjusted.isna().all()
    (low1, high1), (low2, high2) = compare.share_interval(3, 4), compare.share_interval(0, 4)
    assert row.low == pytest.approx(0.75 - ((0.75 - low1) ** 2 + high2**2) ** 0.5)  # Newcombe (1998), method 10
    assert row.high == pytest.approx(0.75 + ((high1 - 0.75) ** 2 + low2**2) ** 0.5)


def test_p_values_are_adjusted_for_all_of_the_table():
    said = corpus(A=[["war"]] * 5, B=[["war"]] * 3 + [["raid"]] * 2, C=[["raid"]] * 5)
    table = compare.differences(*said, TERMS, "campaign")
    assert len(table) == 6 and table.p.notna().all()
    assert table.p_adjusted.tolist() == pytest.approx(false_discovery_control(table.p.astype(float)).tolist())
    first = table[(table.one == "A") & (table.other == "C") & (table.term == "war")].p.iloc[0]
    assert first == pytest.approx(2 / 252)  # of 252 divisions, this one and its mirror image


def test_a_name_that_neither_has_is_not_compared():
    table = compare.differences(*corpus(A=[["war"]] * 4, B=[["war"]] * 4, C=[["raid"]] * 4), TERMS, "campaign")
    row = table[(table.term == "raid") & (table.one == "A") & (table.other == "B")].iloc[0]
    assert pd.isna(row.p) and row.note == "in neither"


def test_in_headlines_each_counts_once_and_all_are_the_base():
    mentions, articles = corpus(A=[["war", "war"], []], B=[[], []])
    table = compare.differences(mentions.assign(kind="headline"), articles, TERMS, "campaign", where="headlines")
    assert table.iloc[0][["k1", "n1", "k2", "n2"]].tolist() == [1, 2, 0, 2]


def test_random_halves_differ_in_at_most_five_of_a_hundred():
    rng, told = np.random.default_rng(2), 0
    for seed in range(200):
        n = 1 + rng.poisson(3, 24)
        k = rng.binomial(n, rng.beta(0.5, 1.5, 24))  # clumped: most articles have the name always or never
        told += exchange_two(k[:, None].astype(float), n.astype(float), 12, seed)[0][0] <= 0.05
    assert told / 200 <= 0.05 + 2 * (0.05 * 0.95 / 200) ** 0.5


def test_many_articles_are_told_without_the_number_of_ways():
    articles = pd.DataFrame({"article_id": [str(n) for n in range(600)], "outlet": list("ABC") * 200})
    counts = pd.Series(1.0, index=articles.article_id)
    found = compare.exchange_articles(counts, counts + 1, articles, rounds=200)
    assert "200 random exchanges of the 600 articles of 3 groups" in found.says
    assert len(found.says) < 200 and len(repr(found)) < 400


def outlets_of_their_own(outlets: int) -> dict[str, list[list[str]]]:
    """Outlets with five articles each, alike within an outlet: every other one says "war", the others "raid"."""
    return {f"o{n}": [[TERMS[n % 2]] * 4] * 5 for n in range(outlets)}


def test_countries_are_told_apart_by_outlets_since_articles_of_one_are_alike():
    mentions, articles = corpus(**outlets_of_their_own(6))
    chance = articles.assign(country=articles.outlet.map({f"o{n}": "N" if n < 3 else "E" for n in range(6)}))
    found = compare.differences(mentions, chance, TERMS, "campaign", by="country")
    assert found.p.isna().all() and set(found.note) == {"descriptive only: 3 and 3 whole outlets"}
    grouped = chance.assign(printed_by=chance.outlet, outlet=chance.country)
    assert compare.differences(mentions, grouped, TERMS, "campaign").note.tolist() == found.note.tolist()
    counts = compare.counts_by_article(mentions[mentions.term == "war"], chance)
    said = compare.exchange_articles(counts, compare.counts_by_article(mentions, chance), chance, by="country")
    assert said.p is None and "3 whole outlets from each of 2 groups" in said.says


def test_one_name_in_an_article_of_few_sets_no_outlet_apart():
    """Eight articles of four names, and eight of one: one of these says "raid"."""
    mentions, articles = corpus(A=[["war"] * 4] * 8, B=[["raid"], *[["war"]] * 7])
    found = compare.differences(mentions, articles, TERMS, "campaign").set_index("term")
    assert found.p["raid"] == 1


def test_one_article_without_its_country_or_with_another_makes_articles_no_independent_draws():
    mentions, articles = corpus(**outlets_of_their_own(8))
    complete = articles.assign(country=articles.outlet.map({f"o{n}": "N" if n < 4 else "E" for n in range(8)}))
    told = compare.differences(mentions, complete, TERMS, "campaign", by="country").p
    assert (told > 0.05).all()
    for slip in (None, "E"):
        one = complete.assign(country=complete.country.mask(complete.index == 0, slip))
        found = compare.differences(mentions, one, TERMS, "campaign", by="country")
        assert (found[found.other == "E"].p > 0.05).all()
    dated = complete.assign(published="2024-05-13").assign(year=["2023", "2024"] * 20)
    found = compare.differences(mentions, dated, TERMS, "campaign", by=["country", "year"])
    assert not (found.p < 0.05).any()


def test_the_interval_of_a_country_is_one_over_its_outlets():
    mentions, articles = corpus(**outlets_of_their_own(8))
    by_country = articles.assign(country=articles.outlet.map({f"o{n}": "N" if n < 4 else "E" for n in range(8)}))
    own = compare.shares(mentions, by_country, TERMS, "campaign", by="country")
    outlets = mentions.assign(article_id=mentions.article_id.map(articles.set_index("article_id").outlet))
    as_one = by_country.drop_duplicates("outlet").assign(article_id=lambda rows: rows.outlet)
    expected = compare.shares(outlets, as_one, TERMS, "campaign", by="country")
    assert own[["low", "high"]].equals(expected[["low", "high"]]) and (own.articles == 20).all()
    found = compare.differences(mentions, by_country, TERMS, "campaign", by="country")
    assert (found.low < 0).all() and (found.high > 0).all()  # as its p says


def test_countries_of_many_outlets_that_differ_throughout_do_so_over_outlets():
    mentions, articles = corpus(**outlets_of_their_own(8))
    truly = articles.assign(country=["N" if int(name[1:]) % 2 else "E" for name in articles.outlet])
    found = compare.differences(mentions, truly, TERMS, "campaign", by="country")
    assert found.p.round(3).tolist() == [0.029, 0.029]  # 2 of the 70 ways to divide 8 outlets


def test_several_columns_name_the_groups_together():
    mentions, articles = corpus(A=[["war"], ["war"]], B=[["raid"], ["war"]])
    found = compare.differences(mentions, articles.assign(country="N"), TERMS, "campaign", by=["country", "outlet"])
    assert found[["one", "other"]].drop_duplicates().values.tolist() == [["N, A", "N, B"]]
