"""The word-shift chart: the words that make two groups differ, each with its places."""

import pandas as pd
import pytest
from matplotlib.colors import to_rgb

from framing import charts
from framing.charts.core.style import FAVOURABLE, UNFAVOURABLE
from framing.comments.sentiment import score_comments, weigh_words
from framing.core.errors import FramingError
from tests.charts.readable import assert_readable

PLANS = "good bad sad fine terrible wonderful awful great killed war hope loss happy angry calm brave safe weak".split()


@pytest.fixture
def groups(small):
    own = small.passages[small.passages.kind == "body"]
    return weigh_words(own.assign(text=own.text + " A fine and happy hope.")), weigh_words(small.comments)


def shift(groups, small, analyser="vader", **how):
    return charts.word_shift(small, *groups, ("the article", "its comments"), analyser=analyser, **how)


@pytest.mark.parametrize("analyser", ["vader", "textblob"])
@pytest.mark.parametrize("average", ["texts", "matches"])
def test_bars_add_up_to_the_difference_and_open_into_every_match(small, analyser, average):
    own = small.comments.assign(text=small.comments.text + " A really good, sad plan.")
    pair = (weigh_words(own.head(2)), weigh_words(own.tail(2)))
    chart = shift(pair, small, analyser, average=average)
    scores = score_comments(own).query("analyser == @analyser").polarity.astype(float).tolist()
    means = [float(group.weight[group.analyser == analyser].mean()) for group in pair]
    if average == "texts":  # the scores as they are reported
        means = [sum(scores[:2]) / 2, sum(scores[2:]) / 2]
    assert chart.table.contribution.sum() == pytest.approx(means[1] - means[0])
    assert f"difference {means[1] - means[0]:+.2f}".replace("-", "−") in chart.caption
    for row in chart.table.itertuples():
        behind = chart.trace(word=row.word)
        assert len(behind) == row.count == row.count_1 + row.count_2
        assert behind.contribution.sum() == pytest.approx(row.contribution)
        assert set(behind.group) <= {"the article", "its comments"}


def test_what_is_traced_is_what_the_article_says_there(small):
    chart = shift((weigh_words(small.comments.head(1)), weigh_words(small.comments.tail(3))), small)
    for row in chart.trace().itertuples():
        assert small.texts[row.article_id][row.start : row.end] == row.surface


def test_the_words_of_the_chart_say_what_it_rests_on(groups, small):
    chart = shift(groups, small)
    assert "n = " in chart.caption and "95% interval over texts" in chart.caption
    assert "Most down: " in chart.alt and "bad" in chart.alt
    assert "Gallagher" in chart.caption


def test_the_caption_says_what_is_explained_and_what_is_not(groups, small):
    assert "Explained in full is the mean compound score." in shift(groups, small).caption
    assert "each text counted alike" in shift(groups, small, "textblob").caption
    by_matches = shift(groups, small, "textblob", average="matches").caption
    assert "not the mean of the texts’ scores" in by_matches and "Mean weight of matched words" in by_matches


def test_use_and_weight_are_two_bars(small):
    texts = ["A good plan.", "A good plan.", "Bad.", "A bad, not good plan and not a good day, good friends."]
    table = pd.DataFrame({"article_id": "a1", "start": [0, 90, 180, 270], "text": texts})
    chart = shift((weigh_words(table.head(3)), weigh_words(table.tail(1))), small, "textblob")
    good = chart.table.set_index("word").loc["good"]
    weighed = chart.table[chart.table.by_weight != 0]
    assert (weighed.change == weighed.by_weight.map(lambda adds: "△" if adds > 0 else "▽")).all()
    assert "±" not in " ".join(text.get_text() for text in chart.figure.texts)
    assert good.contribution == pytest.approx(good.by_use + good.by_weight)
    bars = [bar.get_width() for axes in chart.figure.axes for bar in axes.patches]
    drawn_twice = 2 * (chart.table.by_use.sum() + chart.table.by_weight.sum()) + chart.table.contribution.sum()
    assert sum(bars) == pytest.approx(drawn_twice)  # kinds in sum, all, and word by word


def test_a_match_without_a_weight_is_refused(groups, small):
    one = groups[0].assign(weight=pd.NA, part=pd.NA)
    with pytest.raises(FramingError, match="matches without a weight"):
        shift((one, groups[1]), small)


def test_a_group_without_a_matched_word_is_said_in_words(groups, small):
    chart = shift((groups[0].head(0), groups[1]), small)
    assert chart.alt.endswith("No word of VADER’s list was matched in the article.")
    assert chart.table.empty


def test_words_not_drawn_are_one_bar_and_still_in_the_table(groups, small):
    chart = shift(groups, small, most=2)
    written = [text.get_text() for text in chart.figure.texts]
    assert f"{len(chart.table) - 2} other words" in written
    assert len(chart.table) > 3


@pytest.mark.parametrize("often", [1, 30_000])
def test_long_names_and_large_numbers_do_not_overlap(often, small):
    text = " ".join([*PLANS, "antidisestablishmentarianism", "<b>good</b>", "$x$"])
    start = {"article_id": "a1", "start": 0}
    one = weigh_words(pd.DataFrame([start | {"text": text}, start | {"start": 400, "text": "good good not good"}]))
    other = weigh_words(pd.DataFrame([start | {"text": "VERY bad!!! sad war, not brave, not safe"}]))
    one = pd.concat([one] * often)
    names = ("The Independent Evening Chronicle of the Northern Provinces", "readers who answer one another")
    assert_readable(charts.word_shift(small, one, other, names).figure, slanted=True)


def test_names_from_outside_do_no_harm(groups, small, tmp_path):
    chart = charts.word_shift(small, *groups, ("<script>alert(1)</script>", "=1+1 $x_1$"))
    for path in chart.save(tmp_path):
        assert path.stat().st_size
    assert "<script" not in chart._repr_html_()
    assert not any(text.get_parse_math() for text in chart.figure.texts)


def test_in_grey_negative_words_are_told_from_positive_ones_by_a_hatch(groups, small):
    bars = [bar for axes in shift(groups, small).figure.axes for bar in axes.patches if bar.get_width()]
    for colour, hatch in (FAVOURABLE, UNFAVOURABLE):
        assert {bar.get_hatch() or "" for bar in bars if bar.get_facecolor()[:3] == to_rgb(colour)} == {hatch}
