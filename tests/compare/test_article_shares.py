"""Shares of articles, by hand: at all, several times, headline, own words, without, and the two-by-two."""

from types import SimpleNamespace

import pandas as pd
import pytest

from framing import compare
from framing.compare.naming.article_shares import MEASURES
from framing.core.errors import FramingError

CODEBOOK = SimpleNamespace(
    frames={"crime": "…", "plain": "…"},
    referents=[
        SimpleNamespace(referent="campaign", terms=[
            SimpleNamespace(term="raid", frame="crime"), SimpleNamespace(term="war", frame="plain"),
        ]),
        SimpleNamespace(referent="city", terms=[SimpleNamespace(term="town", frame="plain")]),
    ],
)  # fmt: skip
ARTICLES = pd.DataFrame({
    "article_id": list("abcd"), "outlet": ["A", "A", "A", "B"], "title": ["x", "x", None, "x"],
})  # fmt: skip
ROWS = [
    ("a", "campaign", "war", "headline", "headline"), ("a", "campaign", "war", "body", "quotation"),
    ("a", "city", "town", "body", "narration"), ("b", "campaign", "raid", "body", "quotation"),
    ("b", "campaign", "war", "comment", "comment"), ("d", "city", "town", "headline", "headline"),
]  # fmt: skip
MENTIONS = pd.DataFrame(ROWS, columns=["article_id", "referent", "term", "kind", "voice"])
MENTIONS["frame"] = MENTIONS["term"].map({"war": "plain", "raid": "crime", "town": "plain"})


def test_every_measure_by_hand():
    table = compare.article_shares(MENTIONS, ARTICLES, CODEBOOK, "campaign", "city").set_index(["outlet", "measure"])
    counts = {measure: tuple(table.loc[("A", measure), ["k", "n"]]) for measure in MEASURES}
    assert counts == {
        "with": (2, 3), "at least": (1, 3), "headline": (1, 2), "own words": (1, 3), "without": (1, 3),
        "without, of those with": (1, 2),
    }  # fmt: skip
    assert [table.loc[("A", "with"), end] for end in ("low", "high")] == pytest.approx(
        [float(limit) for limit in compare.share_interval(2, 3)]
    )
    assert pd.isna(table.loc[("B", "without, of those with"), "share"])  # no article of B mentions it


def test_a_term_or_a_frame_of_a_referent():
    for what, k in (("campaign: war", 1), ("campaign: crime", 1), ("campaign", 2)):
        table = compare.article_shares(MENTIONS, ARTICLES, CODEBOOK, what)
        assert table[(table.outlet == "A") & (table.measure == "with")].k.iloc[0] == k
    with pytest.raises(FramingError, match=r"no term or frame 'truce' of 'campaign'(.|\n)*raid, war"):
        compare.article_shares(MENTIONS, ARTICLES, CODEBOOK, "campaign: truce")
    with pytest.raises(FramingError, match="no referent 'army'"):
        compare.article_shares(MENTIONS, ARTICLES, CODEBOOK, "army")
    with pytest.raises(FramingError, match="at_least cannot be 0"):
        compare.article_shares(MENTIONS, ARTICLES, CODEBOOK, "campaign", at_least=0)


def test_the_two_by_two_has_every_article_once():
    table = compare.two_by_two(MENTIONS, ARTICLES, CODEBOOK, "campaign", "city").set_index("outlet")
    assert table.loc["A", ["both", "only_a", "only_b", "neither", "n"]].tolist() == [1, 1, 0, 1, 3]
    assert table.loc["B", ["both", "only_a", "only_b", "neither", "n"]].tolist() == [0, 0, 1, 0, 1]
    assert pd.isna(table.loc["B", "odds_ratio"])


def test_headlines_alone_count_once_and_have_all_headlines_as_their_base():
    shares = compare.shares(MENTIONS, ARTICLES, CODEBOOK, "campaign", where="headlines").set_index(["outlet", "term"])
    assert shares.loc[("A", "war"), ["k", "n"]].tolist() == [1, 2]
    rates = compare.rates(MENTIONS, pd.DataFrame(columns=["article_id", "voice", "kind", "words"]), ARTICLES, ["town"],
                          by="outlet", where="headlines").set_index("outlet")  # fmt: skip
    assert rates.loc["B", ["count", "headlines", "rate"]].tolist() == [1, 1, 100]
    assert len(compare.mentions_of(MENTIONS, CODEBOOK, "campaign", where="headlines")) == 1
    with pytest.raises(FramingError, match="no place 'titles' to count in"):
        compare.shares(MENTIONS, ARTICLES, CODEBOOK, "campaign", where="titles")


@pytest.mark.parametrize(
    "voice, own", [("headline", 1), ("narration", 1), ("reported", 1), ("quotation", 0), ("scare", 0)]
)
def test_what_stands_in_quotation_marks_is_not_in_the_outlets_own_words(voice, own):
    said = pd.DataFrame([("a", "campaign", "war", "body", voice, "plain")], columns=[*MENTIONS.columns])
    table = compare.article_shares(said, ARTICLES.head(1), CODEBOOK, "campaign: war").set_index("measure")["k"]
    assert (table["with"], table["own words"]) == (1, own)


def test_of_a_group_of_outlets_the_outlets_were_drawn():
    """One outlet of two mentions it in each article: two draws of a country, of however many articles."""
    rows = [(f"{outlet}{n}", outlet, country) for outlet, country in zip("ABCD", "NNSS", strict=True) for n in range(9)]
    articles = pd.DataFrame(rows, columns=["article_id", "outlet", "country"])
    ids = [one for one in articles.article_id if one[0] in "AC"]
    said = pd.DataFrame(
        {"article_id": ids, "referent": "campaign", "term": "war", "kind": "body", "voice": "narration"}
    )
    by_country = compare.article_shares(said, articles, ["war"], "campaign", by="country").query("measure == 'with'")
    assert by_country["share"].tolist() == [0.5, 0.5] and (by_country["high"] - by_country["low"] > 0.9).all()
    by_outlet = compare.article_shares(said, articles, ["war"], "campaign").query("measure == 'with'")
    low, high = compare.share_interval([9, 0, 9, 0], [9] * 4)
    assert by_outlet["low"].tolist() == pytest.approx(low) and by_outlet["high"].tolist() == pytest.approx(high)
