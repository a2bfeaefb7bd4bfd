"""The matched words: where they stand, where the lists disagree, and which words make two groups differ."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.analysis import analyse
from framing.errors import FramingError
from framing.sentiment import disagreements, score_comments, weigh_words, word_shift
from framing.sentiment.shift import difference


@pytest.fixture(scope="module")
def seeds():
    return analyse("seeds", "data/codebook.yml")


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


def test_sentences_are_compared_one_by_one(seeds):
    rows = disagreements(seeds.comments, by="sentence")
    assert len(rows) == 83
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
    shift = word_shift(one, other).set_index("word")
    assert shift.kind.to_dict() == {"good": "+↓", "dire": "-↑", "sad": "-↓", "fine": "+↑"}
    assert shift.contribution["good"] == pytest.approx((1 / 5 - 2 / 4) * (2 - 0.5))
    assert shift.contribution["fine"] == pytest.approx(1 / 5 * (1 - 0.5))
    assert (shift.contribution > 0).to_dict() == {"good": False, "dire": False, "sad": True, "fine": True}


def test_a_word_as_frequent_in_both_can_differ_by_its_weight():
    shift = word_shift(group(("good", 1.9)), group(("good", -1.4)))
    assert shift[["word", "kind"]].values.tolist() == [["good", "±"]]
    assert shift.by_weight[0] == shift.contribution[0] == pytest.approx(-3.3)


WEIGHED = st.lists(
    st.tuples(st.sampled_from("good bad sad fine not\xa0good".split(" ")), st.floats(-4, 4, allow_subnormal=False)),
    min_size=1,
    max_size=30,
)


@given(one=WEIGHED, other=WEIGHED)
def test_contributions_add_up_to_the_difference(one, other):
    one, other = group(*one), group(*other)
    shift = word_shift(one, other)
    assert shift.contribution.sum() == pytest.approx(other.weight.mean() - one.weight.mean(), abs=1e-9)
    assert set(shift.word) == set(one.word) | set(other.word)
    assert (shift.count_1.sum(), shift.count_2.sum()) == (len(one), len(other))
    assert (shift.contribution[shift.kind.isin(["+↑", "-↓"])] >= 0).all()
    assert (shift.contribution[shift.kind.isin(["+↓", "-↑"])] <= 0).all()
    assert (shift.contribution[shift.kind == "="] == 0).all()


@given(one=WEIGHED)
def test_a_group_does_not_differ_from_itself(one):
    assert word_shift(group(*one), group(*one)).contribution.abs().max() < 1e-12


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
    both = pd.concat([some.assign(analyser="vader"), some.assign(analyser="textblob")])
    with pytest.raises(FramingError, match="several analysers"):
        word_shift(both, some)


def test_the_interval_holds_the_difference_and_is_the_same_on_every_run():
    one = group(*[("good", 1.0), ("bad", -1.0)] * 20)
    other = group(*[("good", 1.0), ("good", 1.0), ("bad", -1.0)] * 20)
    middle, low, high = difference(one, other)
    assert low < middle < high
    assert difference(one, other) == (middle, low, high)
    assert pd.isna(difference(one.head(1), other)[1])
