"""The matched words: where they stand, where the lists disagree, and which words make two groups differ."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.comments.sentiment import disagreements, score_comments, weigh_words, word_shift
from framing.comments.sentiment.word_shift import difference
from framing.core.errors import FramingError
from tests.shared import COSTLY


def text_of(text: str, start: int = 0) -> pd.DataFrame:
    return pd.DataFrame({"article_id": ["a"], "comment_id": ["1"], "start": [start], "text": [text]})


def test_every_word_of_every_passage_stands_where_its_row_says(seeds):
    words = weigh_words(seeds.passages)
    assert len(words) > 800
    for row in words.itertuples():
        assert seeds.corpus.texts[row.article_id][row.start : row.end] == row.surface
        assert row.surface.lower().startswith(tuple(row.word.rstrip("!").split()))


def test_words_of_a_comment_are_those_of_its_score(seeds):
    words, scores = weigh_words(seeds.comments), score_comments(seeds.comments)
    for row in scores.itertuples():
        own = words[(words.comment_id == row.comment_id) & (words.analyser == row.analyser)]
        assert len(own) == row.matched
        if row.analyser == "textblob" and row.matched:
            assert float(own.weight.mean()) == pytest.approx(row.polarity)


def test_where_the_lists_disagree():
    row = disagreements(text_of("Many were killed. A pretty, careful, bizarre plan.", 10)).iloc[0]
    assert (row.start, row.end, bool(row.signs_differ)) == (10, 60, True)
    assert row.only_textblob == "Many +0.50".lower()
    assert row.only_vader == ""
    assert row.opposite == "careful −0.10 / careful +0.60; bizarre +0.40 / bizarre −1.30"


def test_where_the_text_is_not_english_there_is_nothing_to_weigh_and_no_disagreement():
    texts = pd.DataFrame({"article_id": "a", "comment_id": ["1", "2"], "start": [0, 90]})
    texts["text"] = ["Die Fähre ist längst überfällig, wer soll das bezahlen?", "They die on it."]
    assert weigh_words(texts).comment_id.unique().tolist() == ["2"]
    found = disagreements(texts)
    assert found.vader.isna().tolist() == [True, False] and found.only_vader[0] == ""
    assert not found.signs_differ[0] and found.text.tolist() == texts.text.tolist()


def test_sentences_are_compared_one_by_one(seeds):
    rows = disagreements(seeds.comments, by="sentence")
    assert len(rows) == 84
    for row in rows.itertuples():
        assert seeds.corpus.texts[row.article_id][row.start : row.end] == row.text
    # "Jewish lives matter also?" and the like: no score, no disagreement.
    assert not rows.signs_differ[rows.textblob.isna() | rows.vader.isna()].any()


def test_the_comments_in_which_the_lists_differ_in_sign(seeds):
    rows = disagreements(seeds.comments)
    assert rows.comment_id[rows.signs_differ].tolist() == ["4", "8", "10", "12", "13"]
    assert "careful −0.10 / careful +0.89" in rows.opposite[9]


def group(*pairs: tuple[str, float]) -> pd.DataFrame:
    words, weights = zip(*pairs, strict=True)
    return pd.DataFrame({"article_id": "a", "text_start": range(len(pairs)), "word": words, "weight": weights})


def test_the_four_kinds_of_contribution():
    one = group(("good", 2.0), ("good", 2.0), ("sad", -1.0), ("sad", -1.0))  # mean 0.5
    other = group(("good", 2.0), ("sad", -1.0), ("sad", -1.0), ("fine", 1.0), ("dire", -3.0))
    for average in ("texts", "matches"):  # the same where each text has one match
        shift = word_shift(one, other, average).set_index("word")
        assert shift.kind.to_dict() == {"good": "+↓", "dire": "-↑", "sad": "-↓", "fine": "+↑"}
        assert shift.contribution["good"] == pytest.approx((1 / 5 - 2 / 4) * (2 - 0.5))
        assert shift.contribution["fine"] == pytest.approx(1 / 5 * (1 - 0.5))
        assert (shift.contribution > 0).to_dict() == {"good": False, "dire": False, "sad": True, "fine": True}
        assert set(shift.change) == {""}


def test_a_word_as_frequent_in_both_can_differ_by_its_weight():
    shift = word_shift(group(("good", 1.9)), group(("good", -1.4)))
    assert shift[["word", "kind", "change"]].values.tolist() == [["good", "=", "▽"]]
    assert shift.by_weight[0] == shift.contribution[0] == pytest.approx(-3.3)


def test_use_and_weight_are_kept_apart_where_they_work_against_each_other():
    shift = word_shift(group(("good", 2.0), ("sad", -1.0)), group(("good", 1.0), ("good", 1.0)))
    good = shift.set_index("word").loc["good"]
    assert (good.kind, good.change) == ("+↑", "▽")
    assert good.by_use > 0 > good.by_weight and good.contribution == pytest.approx(good.by_use + good.by_weight)


def comments(texts) -> pd.DataFrame:
    """A table of comments of one article, each at a place of its own."""
    numbers = range(len(texts))
    return pd.DataFrame({
        "article_id": "a", "comment_id": list(map(str, numbers)), "start": [999 * n for n in numbers],
        "text": list(texts),
    })  # fmt: skip


def scored(analyser: str, *texts: str) -> tuple[pd.DataFrame, float]:
    """The matched words of these comments, and the mean polarity that their table of sentiment has."""
    table = comments(texts)
    scores, words = score_comments(table), weigh_words(table)
    return words[words.analyser == analyser], scores.polarity[scores.analyser == analyser].mean()


def test_what_is_explained_are_the_scores_that_are_reported():
    """By matches B stands above A, by the means of the texts' scores below: it is the latter that people read."""
    one = ("Good.", "Good.", "Good, terrible, terrible, terrible, terrible, awful, horrible.")
    other = ("Fine.", "Bad.")
    for analyser in ("textblob", "vader"):
        (a, mean_a), (b, mean_b) = scored(analyser, *one), scored(analyser, *other)
        assert word_shift(a, b).contribution.sum() == pytest.approx(mean_b - mean_a, abs=1e-12)
        assert difference(a, b)[0] == pytest.approx(mean_b - mean_a, abs=1e-12)
        by_matches = word_shift(a, b, "matches").contribution.sum()
        assert by_matches == pytest.approx(float(b.weight.mean() - a.weight.mean()))
        assert mean_b < mean_a
        assert (by_matches > 0) == (analyser == "textblob")


PIECES = "good GREAT bad terrible not very never sad! sad?? fine but ok war 😂 :( no this".split()
TEXTS = st.lists(st.lists(st.sampled_from(PIECES), max_size=9).map(" ".join), min_size=1, max_size=5)


@COSTLY
@given(one=TEXTS, other=TEXTS, analyser=st.sampled_from(["textblob", "vader"]))
def test_of_any_two_groups_of_texts_the_contributions_add_up_to_what_the_scores_differ_by(one, other, analyser):
    (a, mean_a), (b, mean_b) = scored(analyser, *one), scored(analyser, *other)
    if len(a) and len(b):
        shift = word_shift(a, b)
        assert shift.contribution.sum() == pytest.approx(mean_b - mean_a, abs=1e-9)
        assert difference(a, b)[0] == pytest.approx(mean_b - mean_a, abs=1e-9)


@COSTLY
@given(texts=TEXTS)
def test_the_parts_of_a_text_add_up_to_its_polarity_and_have_its_words_signs(texts):
    table = comments(texts)
    every_score, every_word = score_comments(table), weigh_words(table)
    for analyser in ("textblob", "vader"):
        words = every_word[every_word.analyser == analyser]
        scores = every_score.query("analyser == @analyser and matched > 0").set_index("comment_id").polarity
        assert words.groupby("comment_id").part.sum().to_dict() == pytest.approx(scores.to_dict(), abs=1e-12)
        clear = words[words.weight.abs() > 0.1]
        assert (clear.part * clear.weight > -1e-3).all()


@pytest.mark.parametrize("average", ["texts", "matches"])
@pytest.mark.parametrize("texts", [2, 3, 5])
def test_an_interval_over_a_few_texts_holds_what_it_promises(texts, average):
    """Nothing differs here: texts drawn again gave intervals without a 0 in up to 35 of 100 tries."""
    chance, missed = np.random.default_rng(texts), 0
    for _ in range(300):
        pair = []
        for _ in range(2):
            sizes = chance.integers(1, 5, size=texts)
            weights = np.repeat(chance.normal(0, 0.3, size=texts), sizes) + chance.normal(0, 0.3, size=sizes.sum())
            places = np.repeat(np.arange(texts), sizes)
            pair.append(pd.DataFrame({"article_id": "a", "text_start": places, "word": "w", "weight": weights}))
        _, low, high = difference(*pair, average)
        missed += not low <= 0 <= high
    assert missed / 300 < 0.09


def test_the_interval_of_two_means_is_welchs():
    from scipy.stats import ttest_ind

    one, other = group(("good", 0.7), ("bad", -0.4), ("sad", -0.5)), group(("fine", 0.2), ("good", 0.9))
    found = difference(*(rows.assign(text_start=range(len(rows))) for rows in (one, other)))
    limits = ttest_ind(other.weight, one.weight, equal_var=False).confidence_interval()
    assert found[1:] == pytest.approx((limits.low, limits.high))


def test_texts_that_are_all_alike_or_a_single_one_have_no_interval():
    alike = group(("good", 0.7), ("good", 0.7)).assign(text_start=[0, 9])
    for one, other in ((alike, alike.assign(weight=-0.7)), (alike, alike.head(1))):
        gap, low, high = difference(one, other)
        assert gap == pytest.approx(other.weight.mean() - 0.7) and np.isnan([low, high]).all()


WEIGHED = st.lists(
    st.tuples(
        st.sampled_from("good bad sad fine not\xa0good".split(" ")),
        st.floats(-4, 4, allow_subnormal=False),
        st.integers(0, 3),
    ),
    min_size=1,
    max_size=30,
)


@COSTLY
@given(one=WEIGHED, other=WEIGHED, average=st.sampled_from(["texts", "matches"]))
def test_contributions_add_up_to_the_difference(one, other, average):
    one, other = (
        group(*[match[:2] for match in matches]).assign(text_start=[match[2] for match in matches])
        for matches in (one, other)
    )
    shift = word_shift(one, other, average)
    means = [(g.weight if average == "matches" else g.groupby("text_start").weight.mean()).mean() for g in (one, other)]
    assert shift.contribution.sum() == pytest.approx(means[1] - means[0], abs=1e-9)
    assert difference(one, other, average)[0] == pytest.approx(means[1] - means[0], abs=1e-9)
    assert set(shift.word) == set(one.word) | set(other.word)
    assert (shift.count_1.sum(), shift.count_2.sum()) == (len(one), len(other))
    assert (shift.use_1.sum(), shift.use_2.sum()) == (pytest.approx(1), pytest.approx(1))
    assert (shift.by_use[shift.kind.isin(["+↑", "-↓"])] > 0).all()
    assert (shift.by_use[shift.kind.isin(["+↓", "-↑"])] < 0).all()
    assert (shift.by_use[shift.kind == "="] == 0).all()
    assert (shift.change == shift.by_weight.map(lambda adds: "△" if adds > 0 else "▽" if adds < 0 else "")).all()


@COSTLY
@given(one=WEIGHED)
def test_a_group_does_not_differ_from_itself(one):
    same = group(*[match[:2] for match in one])
    assert word_shift(same, same).contribution.abs().max() < 1e-12


def test_the_other_way_round_the_sum_has_the_other_sign(seeds):
    words = weigh_words(seeds.passages).query("analyser == 'vader'")
    one, other = words[words.comment_id.isna()], words[words.comment_id.notna()]
    assert word_shift(one, other).contribution.sum() == pytest.approx(-word_shift(other, one).contribution.sum())


def test_nothing_to_explain_is_said():
    some = group(("good", 1.0))
    with pytest.raises(FramingError, match="second group has no matched word"):
        word_shift(some, some.head(0))
    with pytest.raises(FramingError, match="no column 'weight'"):
        word_shift(some.drop(columns="weight"), some)
    with pytest.raises(FramingError, match="no column 'text_start'"):
        word_shift(some.drop(columns="text_start"), some)
    assert len(word_shift(some.drop(columns="text_start"), some, "matches")) == 1
    with pytest.raises(FramingError, match="no column 'part'"):
        word_shift(some.assign(analyser="vader"), some)
    with pytest.raises(FramingError, match="no average 'median'"):
        word_shift(some, some, "median")
    both = pd.concat([some.assign(analyser="vader", part=0.1), some.assign(analyser="textblob")])
    with pytest.raises(FramingError, match="several analysers"):
        word_shift(both, some)


def test_a_match_without_a_weight_is_refused_not_counted():
    words = group(("good", 1.0), ("odd", float("nan")), ("odd", float("nan")))
    for one, other in ((words, words.head(1)), (words.head(1), words)):
        with pytest.raises(FramingError) as error:
            word_shift(one, other)
        assert "matches without a weight" in str(error.value) and "'odd', 2 ×" in str(error.value)


def test_the_interval_holds_the_difference_and_is_the_same_on_every_run():
    one = group(*[("good", 1.0), ("bad", -1.0)] * 20)
    other = group(*[("good", 1.0), ("good", 1.0), ("bad", -1.0)] * 20)
    for average in ("texts", "matches"):
        middle, low, high = difference(one, other, average)
        assert low < middle < high
        assert difference(one, other, average) == (middle, low, high)
        assert pd.isna(difference(one.head(1), other, average)[1])
