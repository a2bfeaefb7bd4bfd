"""Who gets to speak, by party, role and name: counts by hand, shares that add up, limits over articles."""

from types import SimpleNamespace

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing import compare
from framing.compare.speaking import UNKNOWN, words_interval_over_articles
from framing.compare.statistics.article_intervals import Spread, spread_over_articles
from framing.core.errors import FramingError

ARTICLES = pd.DataFrame({"article_id": ["a", "b", "c"], "outlet": ["Daily", "Daily", "Weekly"]})
SPEAKERS = pd.DataFrame(
    [
        {"speaker_id": "ann-lee", "party": "north", "role": "official", "named": True},
        {"speaker_id": "army@a", "party": "south", "role": "military", "named": False},
        {"speaker_id": "bo-ray", "party": None, "role": None, "named": True},
    ]
).astype({"named": "boolean"})
CODEBOOK = SimpleNamespace(
    parties=[SimpleNamespace(party=party, label="") for party in ("north", "south", "west")],
    roles=[SimpleNamespace(role=role, label="") for role in ("official", "military")],
)


def voice(article_id, start, voice, words, speaker_id, kind="body"):
    place = {"article_id": article_id, "start": start, "end": start + 9, "kind": kind}
    return place | {"voice": voice, "words": words, "speaker": speaker_id, "speaker_id": speaker_id}


VOICES = pd.DataFrame(
    [
        voice("a", 0, "quotation", 3, "ann-lee", "headline"),
        voice("a", 20, "narration", 50, None),
        voice("a", 40, "reported", 10, "army@a"),
        voice("a", 60, "quotation", 7, "ann-lee"),
        voice("b", 0, "quotation", 20, "bo-ray"),
        voice("b", 30, "quotation", 5, None),
        voice("c", 9, "reported", 4, "ann-lee"),
        voice("c", 30, "comment", 99, "ann-lee", "comment"),
    ]
)
PASSAGES = pd.DataFrame(
    [
        {"article_id": "a", "passage_id": 1, "kind": "headline"},
        {"article_id": "a", "passage_id": 2, "kind": "body"},
        {"article_id": "b", "passage_id": 1, "kind": "body"},
        {"article_id": "b", "passage_id": 2, "kind": "comment"},
    ]
)


def quotation(article_id, number, start, passage_id, speaker_id, kind="direct", depth=0):
    place = {"article_id": article_id, "quotation_id": number, "start": start, "end": start + 9, "kind": kind}
    return place | {"depth": depth, "passage_id": passage_id, "speaker": speaker_id, "speaker_id": speaker_id}


QUOTATIONS = pd.DataFrame(
    [
        quotation("a", 1, 0, 1, "ann-lee"),
        quotation("a", 2, 60, 2, "ann-lee"),
        quotation("a", 2, 80, 2, "ann-lee"),  # its second paragraph
        quotation("a", 3, 62, 2, "army@a", depth=1),  # within another
        quotation("a", 4, 99, 2, None, kind="scare"),
        quotation("b", 1, 0, 1, "bo-ray"),
        quotation("b", 2, 90, 2, "bo-ray"),  # a reader's
    ]
)
PROVENANCE = pd.DataFrame(
    [
        {"article_id": "a", "start": 0, "end": 3, "support": "narrator", "speaker": None},
        {"article_id": "a", "start": 4, "end": 9, "support": "source", "speaker": "army@a"},
        {"article_id": "b", "start": 0, "end": 3, "support": "source", "speaker": None},
        {"article_id": "c", "start": 0, "end": 3, "support": "absent", "speaker": None},
    ]
).assign(what="term")
ANALYSIS = SimpleNamespace(
    articles=ARTICLES, voices=VOICES, quotations=QUOTATIONS, passages=PASSAGES, speakers=SPEAKERS, codebook=CODEBOOK,
    provenance=PROVENANCE,
)  # fmt: skip


def counts(table: pd.DataFrame, of: str) -> dict:
    """(outlet, value) → k, of n."""
    some = table[table["k"] > 0]
    return {(row["outlet"], row[of]): (row["k"], row["n"]) for _, row in some.iterrows()}


@pytest.mark.parametrize(
    ("of", "count", "expected"),
    [
        ("party", "words", {("Daily", "north"): (10, 45), ("Daily", "south"): (10, 45), ("Daily", UNKNOWN): (25, 45),
                            ("Weekly", "north"): (4, 4)}),
        ("role", "words", {("Daily", "official"): (10, 45), ("Daily", "military"): (10, 45),
                           ("Daily", UNKNOWN): (25, 45), ("Weekly", "official"): (4, 4)}),
        ("named", "words", {("Daily", "named person"): (30, 45), ("Daily", "not named"): (10, 45),
                            ("Daily", UNKNOWN): (5, 45), ("Weekly", "named person"): (4, 4)}),
        ("party", "quotations", {("Daily", "north"): (2, 3), ("Daily", UNKNOWN): (1, 3)}),
        ("party", "headline", {("Daily", "north"): (1, 1)}),
        ("party", "first", {("Daily", "south"): (1, 2), ("Daily", UNKNOWN): (1, 2), ("Weekly", "north"): (1, 1)}),
    ],
)  # fmt: skip
def test_what_each_party_is_given_as_counted_by_hand(of, count, expected):
    assert counts(compare.who_speaks(ANALYSIS, of, count=count), of) == expected


def test_every_party_has_a_row_in_the_codebooks_order_and_unknown_is_last():
    table = compare.who_speaks(ANALYSIS)
    assert table[table.outlet == "Daily"].party.tolist() == ["north", "south", "west", UNKNOWN]
    assert table.groupby("outlet").share.sum().tolist() == [1, 1]
    assert list(table.columns) == "outlet party k n share low high articles used note".split()


def test_one_article_describes_itself_and_has_no_interval():
    table = compare.who_speaks(ANALYSIS).set_index(["outlet", "party"])
    assert table.loc[("Weekly", "north"), ["low", "high"]].isna().all()
    assert table.loc[("Weekly", "north"), "note"] == "one article: no interval"
    assert table.loc[("Daily", "west"), "k"] == 0 and table.loc[("Daily", "west"), "high"] > 0.5


def test_the_limits_go_by_how_articles_differ():
    """300 of 600 words in 12 articles: all alike, each half; or all or nothing in each, as 6 of 12 draws."""
    alike, split = ({"n": 50, "k": [25] * 12}, {"n": 50, "k": [50, 0] * 6})
    limits = {}
    for name, words in (("alike", alike), ("split", split)):
        rows = pd.DataFrame({"outlet": "x", "article_id": [str(i) for i in range(12)], "party": "a", **words})
        frame = pd.DataFrame({"outlet": ["x"], "party": ["a"]})
        spread = spread_over_articles(rows.drop(columns="n"), rows.drop(columns="k"), frame, ["outlet"], "party")
        low, high = words_interval_over_articles([300], [600], spread, ["a"])
        limits[name] = [round(float(low[0]), 2), round(float(high[0]), 2)]
    assert limits["alike"] == [0.46, 0.54]
    assert limits["split"] == [0.21, 0.79]


@given(st.integers(0, 400), st.integers(2, 40), st.floats(0, 0.2), st.floats(1, 40))
def test_a_party_with_little_is_never_surer_than_one_with_nothing(k, articles, variance, freedom):
    spread = Spread(*map(np.array, ([articles] * 2, [0, 1], [0.0, variance], [freedom] * 2)))
    low, high = words_interval_over_articles([0, k], [400, 400], spread, ["a", "a"])
    assert high[1] >= high[0] and low[1] >= low[0] and low[1] <= k / 400 <= high[1]


def test_by_any_column_of_the_articles():
    table = compare.who_speaks(ANALYSIS, by="article_id", count="first")
    assert table[table.k > 0][["article_id", "party"]].values.tolist() == [
        ["a", "south"],
        ["b", UNKNOWN],
        ["c", "north"],
    ]


def test_whose_account_headlines_rest_on():
    found = counts(compare.whose_account(ANALYSIS), "account")
    assert found == {
        ("Daily", "the outlet itself"): (1, 3),
        ("Daily", "south"): (1, 3),
        ("Daily", UNKNOWN): (1, 3),
        ("Weekly", "nowhere in the body"): (1, 1),
    }


def test_a_name_within_a_quotation_of_a_headline_counts_once():
    found = {"article_id": "a", "outlet": "Daily", "support": "source", "speaker": "army@a", "text": "the siege"}
    rows = [(10, 30, "quotation"), (14, 23, "term"), (40, 45, "term")]
    provenance = pd.DataFrame([found | dict(zip(("start", "end", "what"), row, strict=True)) for row in rows])
    analysis = SimpleNamespace(**vars(ANALYSIS) | {"provenance": provenance})
    assert compare.headline_accounts(analysis)[["start", "what"]].values.tolist() == [[10, "quotation"], [40, "term"]]


def test_any_table_that_names_speakers_can_have_their_sides():
    rows = pd.DataFrame({"article_id": ["a", "b", "a"], "speaker": ["army@a", "army@a", None]}).astype(
        {"speaker": "str"}
    )
    assert compare.with_sides(ANALYSIS, rows).party.fillna("-").tolist() == ["south", "-", "-"]


@pytest.mark.parametrize(
    ("ask", "told"),
    [
        (lambda: compare.who_speaks(ANALYSIS, "colour"), "Speakers cannot be told apart by 'colour'"),
        (lambda: compare.who_speaks(ANALYSIS, count="letters"), "Speakers cannot be counted by 'letters'"),
        (lambda: compare.who_speaks(ANALYSIS, by="moon"), "cannot be grouped by 'moon'"),
    ],
)
def test_what_does_not_exist_is_told(ask, told):
    with pytest.raises(FramingError, match=told):
        ask()


def test_nobody_speaks():
    silent = SimpleNamespace(**{**vars(ANALYSIS), "voices": VOICES.head(0), "quotations": QUOTATIONS.head(0)})
    table = compare.who_speaks(silent)
    assert set(table.note) == {"nobody speaks"} and table.share.isna().all()
