"""Keyness, dispersion and company against scipy.stats, published examples and hand calculation."""

import math

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing import compare
from framing.compare.vocabulary.collocates import pairs_beside
from framing.compare.vocabulary.keyness import effects, g2
from framing.core.errors import FramingError

COUNTS = st.tuples(st.integers(0, 60), st.integers(60, 3000), st.integers(0, 60), st.integers(60, 3000))


def words_of(**articles: str) -> pd.DataFrame:
    """Words of made-up articles, each word with its place."""
    rows = []
    for article, text in articles.items():
        place = 0
        for word in text.split():
            rows.append((article, place, place + len(word), word, "narration", "body"))
            place += len(word) + 1
    return pd.DataFrame(rows, columns=["article_id", "start", "end", "word", "voice", "kind"]).assign(speaker=None)


def in_outlets(**outlets: str) -> pd.DataFrame:
    """Which outlet each article is from."""
    return pd.DataFrame({"article_id": list(outlets), "outlet": list(outlets.values())})


# ---- keyness --------------------------------------------------------------------------------------------------------


@given(COUNTS)
def test_g2_is_that_of_scipy_stats_with_four_terms(drawn):
    from scipy.stats import chi2_contingency

    k1, n1, k2, n2 = drawn
    if k1 + k2 == 0:
        return
    table = [[k1, n1 - k1], [k2, n2 - k2]]
    if min(np.sum(table, axis=1)) == 0 or min(np.sum(table, axis=0)) == 0:
        return
    exact = chi2_contingency(table, lambda_="log-likelihood", correction=False).statistic
    assert float(g2(k1, n1, k2, n2)) == pytest.approx(exact, abs=1e-8)


@given(COUNTS)
def test_the_interval_of_the_ratio_is_the_binomial_one(drawn):
    from scipy.stats import binomtest

    k1, n1, k2, n2 = drawn
    if k1 + k2 == 0:
        assert all(np.isnan(x) for x in compare.log_ratio_interval(k1, n1, k2, n2))
        return
    share = binomtest(k1, k1 + k2).proportion_ci(method="exact")
    low, high = compare.log_ratio_interval(k1, n1, k2, n2)
    expected = [
        math.log2(p / (1 - p) * n2 / n1) if 0 < p < 1 else s * math.inf for p, s in ((share.low, -1), (share.high, 1))
    ]
    assert [float(low), float(high)] == pytest.approx(expected, abs=1e-6)
    ratio = effects(k1, n1, k2, n2)["log_ratio"]
    if k1 and k2:
        assert low <= ratio <= high and ratio == pytest.approx(math.log2((k1 / n1) / (k2 / n2)))


def test_log_odds_by_hand():
    # 10 of 1,000 against 4 of 1,000, a prior of 500 words: it expects 500 * 14 / 2000 = 3.5 of the word on either side.
    found = effects([10], 1000, [4], 1000, prior=500)
    odds = math.log(13.5 / (1500 - 13.5)) - math.log(7.5 / (1500 - 7.5))
    sd = math.sqrt(1 / 13.5 + 1 / 1486.5 + 1 / 7.5 + 1 / 1492.5)
    assert float(found["log_odds"][0]) == pytest.approx(odds) and float(found["z"][0]) == pytest.approx(odds / sd)


def test_every_word_is_compared_also_when_one_side_never_uses_it():
    words = words_of(a="war war talks on", b="talks on on")
    found = compare.keyness(words, in_outlets(a="A", b="B"))
    first = found[found.group == "A"].set_index("word")
    assert first.other.unique().tolist() == ["the rest"] and set(first.index) == {"war", "talks", "on"}
    assert first.loc["war", ["k1", "n1", "k2", "n2"]].tolist() == [2, 4, 0, 3]
    assert first.loc["war", "log_ratio"] == pytest.approx(math.log2((2 / 4) / (0.5 / 3)))
    assert first.loc["war", "high"] == math.inf and np.isfinite(first.loc["war", "low"])


def test_three_groups_one_against_the_rest_or_pair_by_pair():
    words = words_of(a="x x y", b="y z", c="z z")
    articles = in_outlets(a="A", b="B", c="C")
    assert compare.keyness(words, articles).groupby("group").n1.first().to_dict() == {"A": 3, "B": 2, "C": 2}
    pairs = compare.keyness(words, articles, pairwise=True)
    assert pairs[["group", "other"]].drop_duplicates().values.tolist() == [["A", "B"], ["A", "C"], ["B", "C"]]
    assert pairs[(pairs.group == "A") & (pairs.other == "C")].set_index("word").k1.to_dict() == {"x": 2, "y": 1, "z": 0}


def test_groups_can_be_any_column_or_the_voice():
    words = words_of(a="x y", b="x x")
    words["voice"] = ["narration", "quotation", "narration", "quotation"]
    found = compare.keyness(words, in_outlets(a="A", b="A"), by="voice").set_index(["group", "word"])
    assert found.loc[("narration", "x"), ["k1", "n1", "k2", "n2"]].tolist() == [2, 2, 1, 2]
    both = compare.keyness(words, in_outlets(a="A", b="B"), by=["outlet", "voice"])
    assert set(both.group) == {"A, narration", "A, quotation", "B, narration", "B, quotation"}


def test_an_article_in_two_voices_is_one_article():
    words = words_of(a="x y", b="x x").assign(voice=["narration", "quotation", "narration", "quotation"])
    found = compare.keyness(words, in_outlets(a="A", b="B"), by="voice").set_index(["group", "word"])
    assert found.loc[("narration", "x"), ["articles1", "articles"]].tolist() == [2, 2]
    assert found.loc[("quotation", "x"), ["articles1", "articles"]].tolist() == [1, 2]


def test_the_prior_expects_what_all_groups_say_also_where_two_are_compared():
    # "z" is 3 of 8 words: of a prior of 500 words it has 187.5, on either side, though neither A nor B says it often.
    words, articles = words_of(a="x x y", b="y z", c="z z y"), in_outlets(a="A", b="B", c="C")
    found = compare.keyness(words, articles, pairwise=True).query("group == 'A' and other == 'B'").set_index("word")
    a, b = 0 + 187.5, 1 + 187.5
    odds = math.log(a / (503 - a)) - math.log(b / (502 - b))
    assert found.loc["z", "log_odds"] == pytest.approx(odds)
    assert found.loc["z", "z"] == pytest.approx(odds / math.sqrt(1 / a + 1 / (503 - a) + 1 / b + 1 / (502 - b)))


def test_words_left_out_get_no_row_but_stay_in_the_denominators():
    words, articles = words_of(a="the war the", b="the talks"), in_outlets(a="A", b="B")
    found = compare.keyness(words, articles, leave_out=["the"]).query("group == 'A'")
    assert set(found.word) == {"war", "talks"} and found.n1.unique().tolist() == [3]


def test_a_note_says_where_a_side_is_too_small_to_say_much():
    words = words_of(a="x " * 150, b="y " * 120, c="x " * 60)
    found = compare.keyness(words, in_outlets(a="A", b="A", c="C")).groupby("group").note.first()
    assert found["A"] == "one article: the rest; the rest has 60 words"
    assert found["C"] == "one article: C; C has 60 words"
    assert compare.keyness(words_of(a="x " * 100, b="y " * 100, c="x " * 100, d="x " * 100),
                           in_outlets(a="A", b="A", c="C", d="C")).note.eq("").all()  # fmt: skip


def test_a_missing_wire_is_a_group_of_its_own():
    articles = in_outlets(a="A", b="B", c="B").assign(wire=["JNS", None, None])
    found = compare.keyness(words_of(a="x y", b="x", c="z z"), articles, by=["wire"])
    assert found.groupby("group").n1.first().to_dict() == {"JNS": 2, "unknown": 3}


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(st.sampled_from("vwxyz"), min_size=1, max_size=9), min_size=2, max_size=5))
def test_one_against_the_rest_counts_every_word_once(drawn):
    words = words_of(**{f"p{n}": " ".join(part) for n, part in enumerate(drawn)})
    articles = in_outlets(**{f"p{n}": f"Outlet {n % 3}" for n in range(len(drawn))})
    found = compare.keyness(words, articles)
    assert found.k1.sum() == len(words) and (found.k1 + found.k2 == found.word.map(words.word.value_counts())).all()
    assert (found.low <= found.high).all() and found.g2.ge(0).all() and found.articles1.le(found.articles).all()
    for _, group in found.groupby("group"):
        assert group.g2.is_monotonic_decreasing


def test_one_group_is_no_comparison_and_gives_no_rows():
    several = compare.keyness(words_of(a="x", b="y"), in_outlets(a="A", b="B"))
    for words in (words_of(a="x", b="x"), words_of(a="x").head(0)):
        none = compare.keyness(words, in_outlets(a="A", b="A"))
        assert none.empty and list(none) == list(several)
        assert none[(none.low > 0) | (none.high < 0)].empty and none.sort_values("g2").drop_duplicates("group").empty
    with pytest.raises(FramingError, match="cannot be grouped by 'party'"):
        compare.keyness(words_of(a="x"), in_outlets(a="A"), by="party")
    with pytest.raises(FramingError, match="nothing to group by"):
        compare.keyness(words_of(a="x"), in_outlets(a="A"), by=[])


def test_in_how_many_articles_and_how_evenly():
    words = words_of(a="x x y y", b="x y", c="z z")
    found = compare.keyness(words, in_outlets(a="A", b="A", c="C")).query("group == 'A'").set_index("word")
    assert found.loc["x", ["articles1", "articles"]].tolist() == [2, 2] and found.loc["z", "articles1"] == 0
    # x: 2/3 and 1/3 of its uses in parts with 4/8, 2/8 and 2/8 of the words
    assert found.loc["x", "dp"] == pytest.approx((abs(2 / 3 - 4 / 8) + abs(1 / 3 - 2 / 8) + 2 / 8) / 2)


# ---- dispersion -----------------------------------------------------------------------------------------------------


def test_dp_of_the_published_example():
    # Gries (2008, 2020): five parts of 9, 10, 10, 10, 11 words; "a" occurs 1, 2, 3, 4, 5 times: DP .18, normalised .22.
    parts = "b a m n i b e u p,b a s a t b e w q n,b c a g a b e s t a,b a g h a b e a a t,b a h a a b e a x a t"
    words = words_of(**{f"part{n}": part for n, part in enumerate(parts.split(","))})
    row = compare.dispersion(words, words).set_index("word").loc["a"]
    assert (row.k, row.parts, row.of_parts) == (15, 5, 5)
    assert (round(row.dp, 4), round(row.dp_norm, 4)) == (0.18, 0.2195)


def test_stretches_of_one_article():
    words = words_of(a="x x o o o o o o")
    halves = compare.dispersion(words, words, parts=2).set_index("word")
    assert halves.loc["x", "dp"] == 0.5 and halves.loc["o", "dp"] == pytest.approx(
        (abs(2 / 6 - 1 / 2) + abs(4 / 6 - 1 / 2)) / 2
    )
    with pytest.raises(FramingError, match="no words were given"):
        compare.dispersion(words.assign(article_id="b"), words)
    with pytest.raises(FramingError, match="cannot be cut into 0 parts"):
        compare.dispersion(words, words, parts=0)


@settings(max_examples=60)
@given(st.lists(st.lists(st.sampled_from("xyz"), min_size=1, max_size=9), min_size=1, max_size=5))
def test_dp_lies_between_even_and_all_in_the_smallest_part(drawn):
    words = words_of(**{f"p{n}": " ".join(part) for n, part in enumerate(drawn)})
    found = compare.dispersion(words, words)
    assert found.dp.between(-1e-12, 1).all() and found.k.sum() == len(words)


# ---- collocates -----------------------------------------------------------------------------------------------------


class Corpus:
    def __init__(self, **texts: str):
        self.texts = texts


def passages_of(**texts: str) -> pd.DataFrame:
    rows = [(article, "body", 0, len(text), text) for article, text in texts.items()]
    return pd.DataFrame(rows, columns=["article_id", "kind", "start", "end", "text"])


def test_log_dice_by_hand_and_within_the_sentence():
    text = {"a": "Heavy fighting went on. Talks went on."}
    words = words_of(**{key: value.lower().replace(".", " ") for key, value in text.items()})
    words["start"] = [text["a"].lower().index(w, 24 if n > 3 else 0) for n, w in enumerate(words.word)]
    words["end"] = words.start + words.word.str.len()
    nodes = words[words.word == "fighting"]
    found = compare.collocates(nodes, words, Corpus(**text), passages_of(**text), leave_out=()).set_index("word")
    assert set(found.index) == {"heavy", "went", "on"} and found.loc["went", ["together", "k", "nodes"]].tolist() == [
        1,
        2,
        1,
    ]
    assert found.loc["heavy", "log_dice"] == 14  # only ever together
    assert found.loc["went", "log_dice"] == pytest.approx(14 + math.log2(2 * 1 / (2 + 1)))


def test_a_window_of_words_stops_at_the_passage_and_leaves_the_node_out():
    text = {"a": "one two three four five"}
    words, passages = words_of(**text), passages_of(**text)
    node = pd.DataFrame({"article_id": ["a"], "start": [4], "end": [13]})  # "two three"
    pairs = pairs_beside(node, words, Corpus(**text), passages, window=1)
    assert pairs.word.tolist() == ["one", "four"]
    with pytest.raises(FramingError, match="no window 0"):
        pairs_beside(node, words, Corpus(**text), passages, window=0)


def test_each_outlet_is_counted_against_its_own_text():
    text = {"a": "heavy war heavy", "b": "long war", "c": "heavy talks"}
    words, articles = words_of(**text), in_outlets(a="A", b="B", c="A")
    how = {"articles": articles, "by": "outlet", "leave_out": ()}
    corpus, passages = Corpus(**text), passages_of(**text)
    found = compare.collocates(words[words.word == "war"], words, corpus, passages, 5, **how)
    assert found[["outlet", "word", "together", "k", "nodes"]].values.tolist() == [
        ["A", "heavy", 2, 3, 1], ["B", "long", 1, 1, 1],
    ]  # fmt: skip
    assert found.log_dice.tolist() == pytest.approx([14 + math.log2(2 * 2 / (3 + 1)), 14])
    with pytest.raises(FramingError, match="cannot be grouped by voice"):
        compare.collocates(words, words, corpus, passages, articles=articles, by="voice")


def test_only_the_text_that_counts_has_nodes_and_company():
    text = {"a": "one two three four"}
    words, corpus, passages = words_of(**text), Corpus(**text), passages_of(**text)
    voiced = words.assign(voice=["narration", "quotation", "quotation", "narration"])
    quoted = voiced[voiced.voice == "quotation"]
    found = compare.collocates(words, quoted, corpus, passages, leave_out=())
    assert found.nodes.unique().tolist() == [2] and set(found.word) == {"two", "three"}


def test_a_sentence_begins_behind_one_that_ends_in_marks():
    """“Two” is no name there; Ann is one though marks end before her."""
    import framing as fr

    text = "Lock shut\n\n“The lock is shut.” Two boats waited. “It moved.” Two more came, and “so be it,” Ann said."
    analysis = fr.analyse(pd.DataFrame({"article_id": ["a"], "outlet": ["A"], "text": [text]}), "data/codebook.yml")
    sorts = compare.sort_words(compare.find_words(analysis.corpus, analysis.voices), analysis.corpus)
    assert (sorts["two"], sorts["ann"]) == ("word", "name")
