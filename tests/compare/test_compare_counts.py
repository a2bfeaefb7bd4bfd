"""Comparing: exact intervals against published values and scipy.stats, complete tables, and what does not count."""

from types import SimpleNamespace

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing import compare
from framing.core.errors import FramingError

ARTICLES = pd.DataFrame({
    "article_id": ["a1", "a2", "b1", "c1"],
    "outlet": ["Daily A", "Daily A", "Post B", "Radio C"],
    "country": ["X", "X", "Y", None],
})  # fmt: skip


def mentions(*rows: tuple) -> pd.DataFrame:
    """Mentions from (article_id, term) or (article_id, term, voice, kind)."""
    filled = [(*row, *("narration", "body")[len(row) - 2 :]) for row in rows]
    frame = pd.DataFrame(filled, columns=["article_id", "term", "voice", "kind"])
    return frame.assign(referent="campaign", frame="f", outlet="whatever the mention says")


def voices(*rows: tuple) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["article_id", "voice", "kind", "words"])


# Newcombe (1998), Statistics in Medicine 17, 857–872, table I: the Clopper–Pearson column.
@pytest.mark.parametrize(
    ("k", "n", "low", "high"),
    [(81, 263, 0.2527, 0.3676), (15, 148, 0.0578, 0.1617), (0, 20, 0.0, 0.1684), (1, 29, 0.0009, 0.1776)],
)
def test_share_interval_gives_the_published_values(k, n, low, high):
    found = compare.share_interval(k, n)
    assert [round(float(x), 4) for x in found] == [low, high]


# Garwood (1936), Biometrika 28, 437–442: the 95% limits of a Poisson count.
@pytest.mark.parametrize(("k", "low", "high"), [(0, 0, 3.69), (1, 0.0253, 5.57), (5, 1.62, 11.67), (10, 4.80, 18.39)])
def test_count_interval_gives_the_published_values(k, low, high):
    found = compare.count_interval(k)
    assert [float(x) for x in found] == pytest.approx([low, high], rel=0.003)


@pytest.mark.parametrize("k", [0.2, 0.5, 0.9, 1.5])
def test_a_part_of_a_count_has_the_limits_of_the_gamma_distribution(k):
    from scipy.stats import gamma

    low, high = compare.count_interval(k)
    assert [low, high] == pytest.approx([gamma.ppf(0.025, k), gamma.ppf(0.975, k + 1)])


@given(st.integers(0, 500), st.integers(1, 500))
def test_share_interval_is_that_of_scipy_stats(k, n):
    from scipy.stats import binomtest

    k = min(k, n)
    exact = binomtest(k, n).proportion_ci(method="exact")
    assert [float(x) for x in compare.share_interval(k, n)] == pytest.approx([exact.low, exact.high], abs=1e-9)


@given(st.integers(0, 2000))
def test_count_interval_is_that_of_the_chi_squared_distribution(k):
    from scipy.stats import chi2

    low = chi2.ppf(0.025, 2 * k) / 2 if k else 0.0
    assert [float(x) for x in compare.count_interval(k)] == pytest.approx([low, chi2.ppf(0.975, 2 * k + 2) / 2])


@given(st.integers(0, 60), st.integers(1, 60))
def test_an_interval_holds_its_share(k, n):
    low, high = compare.share_interval(min(k, n), n)
    assert 0 <= low <= min(k, n) / n <= high <= 1


def test_shares_are_complete_and_sum_to_one_in_each_group():
    found = compare.shares(
        mentions(("a1", "war"), ("a1", "war"), ("a2", "offensive"), ("b1", "war")), ARTICLES, TERMS, "campaign"
    )
    assert list(zip(found.outlet, found.term, found.k, found.n, strict=True)) == [
        ("Daily A", "genocide", 0, 3), ("Daily A", "war", 2, 3), ("Daily A", "offensive", 1, 3),
        ("Post B", "genocide", 0, 1), ("Post B", "war", 1, 1), ("Post B", "offensive", 0, 1),
        ("Radio C", "genocide", 0, 0), ("Radio C", "war", 0, 0), ("Radio C", "offensive", 0, 0),
    ]  # fmt: skip
    assert found.groupby("outlet").share.sum()[["Daily A", "Post B"]].tolist() == pytest.approx([1, 1])


TERMS = ["genocide", "war", "offensive"]


def test_never_said_is_an_upper_limit_and_no_occasion_is_missing():
    found = compare.shares(mentions(*[("a1", "war")] * 14), ARTICLES, TERMS, "campaign").set_index(["outlet", "term"])
    never = found.loc[("Daily A", "genocide")]
    assert (never.share, never.low, round(never.high, 3), never.note) == (0, 0, 0.232, "")
    unasked = found.loc[("Radio C", "genocide")]
    assert unasked[["share", "low", "high"]].isna().all()
    assert (unasked.n, unasked.note) == (0, "no occasion")


def test_readers_and_page_furniture_do_not_count_as_the_outlets_words_unless_asked():
    rows = mentions(
        ("a1", "war"), ("a1", "war", "comment", "comment"), ("a1", "war", "quotation", "comment"),
        ("a1", "war", "scare", "crosslink"), ("a1", "war", "other", "byline"), ("a1", "war", "headline", "headline"),
    )  # fmt: skip
    own = compare.shares(rows, ARTICLES, TERMS, "campaign")
    assert own.n.max() == 2
    everything = compare.shares(rows, ARTICLES, TERMS, "campaign", kinds=compare.KINDS)
    assert everything.n.max() == 6


def test_shares_by_voice_and_by_any_column_of_the_articles():
    rows = mentions(("a1", "war", "quotation", "body"), ("b1", "war"), ("c1", "war"))
    by_voice = compare.shares(rows, ARTICLES, TERMS, "campaign", by="voice").set_index(["voice", "term"]).k
    assert (by_voice["quotation", "war"], by_voice["narration", "war"], by_voice["headline", "war"]) == (1, 2, 0)
    by_country = compare.shares(rows, ARTICLES, TERMS, "campaign", by="country")
    assert by_country.country.unique().tolist() == ["X", "Y", "unknown"]


def test_only_mentions_of_the_articles_given_count():
    rows = mentions(("a1", "war"), ("b1", "war"))
    found = compare.shares(rows, ARTICLES[ARTICLES.outlet == "Post B"], TERMS, "campaign")
    assert found.outlet.unique().tolist() == ["Post B"]
    assert found.k.sum() == 1


def test_an_unknown_column_or_referent_names_those_that_there_are():
    with pytest.raises(FramingError, match=r"grouped by 'publisher'(.|\n)*Known: voice, kind, day, week, month, year"):
        compare.shares(mentions(("a1", "war")), ARTICLES, TERMS, "campaign", by="publisher")
    codebook = type("Codebook", (), {"referents": [type("Referent", (), {"referent": "campaign", "terms": []})]})
    with pytest.raises(FramingError, match=r"no referent 'army'(.|\n)*It has: campaign"):
        compare.terms_of(codebook, "army")


def test_a_rate_is_per_thousand_words_of_the_same_voice():
    words = voices(
        ("a1", "narration", "body", 1500), ("a2", "narration", "caption", 500), ("a1", "quotation", "body", 400)
    )
    rows = mentions(("a1", "war"), ("a2", "war"), ("a2", "war"), ("a1", "war", "quotation", "body"))
    found = compare.rates(rows, words, ARTICLES, TERMS, codebook=TERMS).set_index(["outlet", "voice", "term"])
    said = found.loc[("Daily A", "narration", "war")]
    assert (said["count"], said.words, said.rate) == (3, 2000, 1.5)
    one = compare.rates(rows, words, ARTICLES, TERMS, by=("article_id", "voice"), codebook=TERMS).set_index(
        ["article_id", "term"]
    )
    second = one[one.voice == "narration"].loc[("a2", "war")]
    assert [second.low / 2, second.high / 2] == pytest.approx([0.2422, 7.2247], abs=1e-4)  # Garwood's limits of 2
    assert found.loc[("Daily A", "quotation", "war")].rate == 2.5
    never = found.loc[("Daily A", "narration", "genocide")]
    assert (never.rate, never.low) == (0, 0)
    assert never.high == pytest.approx(3.6889 / 2, abs=1e-4)  # no other group says it: nothing is clumped


def test_outlets_keep_their_order_however_late_the_name_comes_that_they_use_most():
    rows = mentions(("b1", "war"), ("a2", "raid"), ("a2", "war"), ("a2", "war"))
    assert compare.most_used(rows, ARTICLES)["outlet"].tolist() == ["Daily A", "Post B"]


def test_the_most_used_name_tells_ties_whole_and_scare_quotes_apart():
    rows = mentions(
        ("a1", "war"), ("a1", "raid"), ("b1", "war", "scare", "body"), ("b1", "war"), ("b1", "war", "scare", "body")
    )
    found = compare.most_used(rows, ARTICLES)
    assert found.columns.tolist() == ["outlet", "referent", "term", "k", "n"]
    assert found.set_index("outlet")[["term", "k", "n"]].T.to_dict("list") == {
        "Daily A": ["raid / war", 1, 2], "Post B": ["war (in scare quotes)", 2, 3],
    }  # fmt: skip
    pooled = compare.most_used(rows, ARTICLES, scare=False).set_index("outlet")
    assert pooled.loc["Post B", ["term", "k", "n"]].tolist() == ["war", 3, 3]


def test_mentions_of_a_thing_refuse_what_the_codebook_does_not_have():
    codebook = SimpleNamespace(
        frames={"f": "one", "g": "another"},
        referents=[SimpleNamespace(referent="campaign", terms=[SimpleNamespace(term=t) for t in ("war", "raid")])],
    )
    rows = mentions(("a1", "war"), ("b1", "raid"), ("c1", "war", "comment", "comment"), ("c1", "of another codebook"))
    assert compare.mentions_of(rows, codebook, "campaign").index.tolist() == [0, 1]
    assert compare.mentions_of(rows, codebook, "campaign", term=["war"], frame="f").index.tolist() == [0]
    assert compare.mentions_of(rows, codebook, "campaign", frame=["g"]).empty
    with pytest.raises(FramingError, match="no referent 'truce'") as found:
        compare.mentions_of(rows, codebook, "truce")
    assert "It has: campaign" in str(found.value)
    with pytest.raises(FramingError, match="no term 'truce' of 'campaign'"):
        compare.mentions_of(rows, codebook, "campaign", term="truce")
    with pytest.raises(FramingError, match="no frame 'h'"):
        compare.mentions_of(rows, codebook, "campaign", frame="h")


def test_an_article_is_named_by_its_outlet_and_by_more_where_that_is_not_enough():
    days = ["2031-03-04", "2031-03-06", None, "2031-03-04"]
    assert compare.name_articles(ARTICLES.assign(published=days)).to_dict() == {
        "a1": "Daily A, 2031-03-04", "a2": "Daily A, 2031-03-06", "b1": "Post B", "c1": "Radio C",
    }  # fmt: skip
    for published in ("2031-03-04", None):
        names = compare.name_articles(ARTICLES.assign(published=published))
        assert names[["a1", "a2", "b1"]].tolist() == ["Daily A, a1", "Daily A, a2", "Post B"]
    assert compare.name_articles(ARTICLES)["a1"] == "Daily A, a1"


def test_under_a_hundred_words_there_is_a_count_but_no_rate():
    words = voices(("a1", "scare", "body", 99), ("b1", "scare", "body", 100))
    rows = mentions(("a1", "war", "scare", "body"), ("b1", "war", "scare", "body"))
    found = compare.rates(rows, words, ARTICLES, ["war"]).query("voice == 'scare'").set_index("outlet")
    assert (found.loc["Daily A", "count"], found.loc["Daily A", "note"]) == (1, "under 100 words: count only")
    assert pd.isna(found.loc["Daily A", "rate"])
    assert found.loc["Post B", "rate"] == 10
    assert found.loc["Radio C", "note"] == "no words"


def test_rates_of_all_voices_together_leave_readers_out():
    words = voices(
        ("a1", "narration", "body", 600), ("a1", "quotation", "body", 400), ("a1", "comment", "comment", 9000)
    )
    rows = mentions(("a1", "war"), ("a1", "war", "quotation", "body"), ("a1", "war", "comment", "comment"))
    found = compare.rates(rows, words, ARTICLES, ["war"], by="outlet")
    assert found.iloc[0][["count", "words", "rate"]].tolist() == [2, 1000, 2.0]


def test_rates_of_one_referent_only_since_two_may_share_a_name():
    rows = pd.concat([mentions(("a1", "massacre")), mentions(("a1", "massacre")).assign(referent="attack")])
    words = voices(("a1", "narration", "body", 1000))
    found = compare.rates(rows, words, ARTICLES, ["massacre"], by="outlet", referent="attack")
    assert found["count"].tolist() == [1, 0, 0]


def test_words_by_voice_and_by_kind_are_complete():
    words = voices(("a1", "narration", "body", 7), ("a1", "comment", "comment", 5), ("b1", "other", "byline", 3))
    own = compare.words_by_voice(words, ARTICLES).set_index(["outlet", "voice"]).words
    assert own["Daily A", "narration"] == 7
    assert own.sum() == 7
    all_of_them = compare.words_by_voice(words, ARTICLES, by="voice", kinds=compare.KINDS).set_index("voice").words
    assert (all_of_them["comment"], all_of_them["other"]) == (5, 3)
    passages = pd.DataFrame({"article_id": ["a1", "b1"], "kind": ["body", "comment"], "text": ["Two words.", "One."]})
    by_kind = compare.words_by_kind(passages, ARTICLES, by="kind").set_index("kind").words
    assert (by_kind["body"], by_kind["comment"], by_kind["headline"]) == (2, 1, 0)


def test_words_by_kind_count_every_word_of_the_seeds(seeds):
    from framing.core.text.words import count_words

    found = compare.words_by_kind(seeds.passages, seeds.articles)
    assert found.words.sum() == sum(count_words(text) for text in seeds.passages.text)
    assert found.set_index(["article_id", "kind"]).words["004_6692adab18b4919d", "comment"] == 0


def test_a_strict_analysis_refuses_to_compare_reported_speech():
    """It goes by quotation marks alone: a table of zeros would read as "nobody reports"."""
    rows, spans = mentions(("a1", "war")), voices(("a1", "narration", "body", 500))
    rows.attrs["voice"] = spans.attrs["voice"] = "strict"
    reason = "A strict analysis has no reported speech"
    with pytest.raises(FramingError, match=reason):
        compare.rates(rows, spans, ARTICLES, voice="reported")
    with pytest.raises(FramingError, match=reason):
        compare.words_by_voice(spans, ARTICLES, voice=["narration", "reported"])
    with pytest.raises(FramingError, match=reason):
        compare.shares(rows, ARTICLES, ["war"], "campaign", voice="reported")
    with pytest.raises(FramingError, match="voice 'reportd'"):
        compare.shares(rows, ARTICLES, ["war"], "campaign", voice="reportd")
    assert "reported" not in set(compare.words_by_voice(spans, ARTICLES).voice)
    assert "reported" not in set(compare.shares(rows, ARTICLES, ["war"], "campaign", by="voice").voice)


def test_only_the_voices_asked_for_count():
    rows = mentions(("a1", "war"), ("a1", "war", "reported", "body"))
    spans = voices(("a1", "narration", "body", 500), ("a1", "reported", "body", 200))
    found = compare.rates(rows, spans, ARTICLES, by="voice", voice="reported")
    assert found[["voice", "count", "words"]].values.tolist() == [["reported", 1, 200]]
    found = compare.rates(rows, spans, ARTICLES, by="outlet", voice=["narration", "reported"])
    assert found.loc[found.outlet == "Daily A", ["count", "words"]].values.tolist() == [[2, 700]]
    assert compare.shares(rows, ARTICLES, ["war"], "campaign", voice="narration")["n"].sum() == 1


def test_an_analysis_tells_its_tables_by_which_rule_they_were_made(seeds, strict):
    assert [one.voices.attrs["voice"] for one in (seeds, strict)] == ["lenient", "strict"]
    with pytest.raises(FramingError, match="lenient"):
        compare.rates(strict.mentions, strict.voices, strict.articles, voice="reported")
    assert compare.rates(seeds.mentions, seeds.voices, seeds.articles, voice="reported")["words"].sum() > 0


def test_a_table_that_lost_its_rule_gives_the_same_numbers_and_none_for_reported_speech(strict):
    """pandas forgets the rule when tables are merged, and so does a file: then a row of no words stands there."""
    forgotten = [table.assign() for table in (strict.mentions, strict.voices)]
    for table in forgotten:
        table.attrs.clear()
    told = compare.rates(strict.mentions, strict.voices, strict.articles)
    found = compare.rates(*forgotten, strict.articles)
    of_reported = found["voice"] == "reported"
    pd.testing.assert_frame_equal(found[~of_reported].reset_index(drop=True), told)
    assert not found.loc[of_reported, "words"].any() and found.loc[of_reported, "rate"].isna().all()
