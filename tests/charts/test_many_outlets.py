"""Of many outlets a picture draws twelve, or fewer high panels; it says which, how many there are, where others are."""

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from framing import charts
from framing.core.errors import FramingError
from tests.charts.drawings import with_alignments, with_speakers
from tests.charts.readable import assert_readable

HIGHEST = 16.5  # inches of a picture of so many outlets
USUAL = {"over_time": 8, "comment_sentiment": 6, "comment_stance": 8}  # of most charts twelve
BY_OUTLET = {
    "who_says": lambda w, **how: charts.who_says(w, "campaign", fewest=1, **how),
    "naming_by_voice": lambda w, **how: charts.naming_by_voice(w, "campaign", fewest=1, **how),
    "naming": lambda w, **how: charts.naming(w, "campaign", fewest=1, **how),
    "rates": lambda w, **how: charts.rates(w, "campaign", fewest=1, **how),
    "collocates": lambda w, **how: charts.collocates(w, "campaign", at_least=1, fewest=1, **how),
    "keyness": lambda w, **how: charts.keyness(w, at_least=1, **how),
    "over_time": lambda w, **how: charts.over_time(w, "campaign", by="month", **how),
    "article_shares": lambda w, **how: charts.article_shares(w, "campaign", "state", **how),
    "agent_named": charts.agent_named,
    "constructions": charts.constructions,
    "emotive": charts.emotive,
    "figures": charts.figures,
    "anatomy": charts.anatomy,
    "whose_words": charts.whose_words,
    "speakers": lambda w, **how: charts.speakers(with_speakers(w), **how),
    "speaking": lambda w, **how: charts.speaking(with_speakers(w), **how),
    "accounts": lambda w, **how: charts.accounts(with_speakers(w), **how),
    "comment_stance": charts.comment_stance,
    "comment_sentiment": charts.comment_sentiment,
    "barcode": lambda w, **how: charts.barcode(w, "campaign", fewest=1, **how),
}
every = pytest.mark.parametrize("draw", BY_OUTLET.values(), ids=BY_OUTLET.keys())


@pytest.fixture
def forty(many):
    """Forty outlets with two articles each, of names of which none is in another."""
    world = many(40, 2, 2)
    names = {name: f"{number:02d} Post" for number, name in enumerate(world.articles["outlet"].unique())}
    tables = ("articles", "mentions", "acts", "figures")
    return replace(world, **{name: getattr(world, name).replace({"outlet": names}) for name in tables})


def written(chart) -> str:
    return " ".join(text.get_text() for text in chart.figure.findobj(lambda one: hasattr(one, "get_text")))


@every
def test_of_forty_outlets_a_picture_draws_some_and_names_the_others(draw, forty):
    chart, most = draw(forty), next(USUAL.get(name, 12) for name, one in BY_OUTLET.items() if one is draw)
    assert chart.is_picture, chart.title
    outlets = list(chart.table["outlet"].unique())
    assert len(outlets) > most, "the table keeps all"
    said = f"Drawn: {most} of {len(outlets)} outlets"
    assert said in chart.figure.heading.topic and said in chart.alt and said in chart.caption
    foot = chart.figure.heading.foot
    absent = [name for name in outlets if name in foot.partition("In the table alone: ")[2]]
    assert len(absent) == len(outlets) - most
    assert chart.figure.get_size_inches()[1] < HIGHEST
    assert_readable(chart.figure)
    drawn = written(chart).replace(chart.figure.heading.foot, "")
    assert not [name for name in absent if name in drawn]


@every
def test_all_outlets_a_number_of_them_or_named_ones_can_be_asked_for(draw, forty):
    usual = draw(forty)
    assert usual.is_picture, usual.title
    outlets = list(usual.table["outlet"].unique())
    whole = draw(forty, show="all")
    assert "Drawn:" not in whole.figure.heading.topic and "In the table alone" not in written(whole)
    assert whole.figure.get_size_inches()[1] > usual.figure.get_size_inches()[1]
    named = draw(forty, show=outlets[-2:])
    assert f"Drawn: 2 of {len(outlets)} outlets, those asked for" in named.figure.heading.topic
    for chart in (whole, named):
        assert chart.table.equals(usual.table) and chart.title == usual.title
    three = draw(forty, show=3)
    assert f"Drawn: 3 of {len(outlets)} outlets" in three.figure.heading.topic
    assert len({chart.name for chart in (usual, whole, named, three)}) == 4, "none is saved in the place of another"
    with pytest.raises(FramingError, match="no outlet 'Nowhere Post'"):
        draw(forty, show="Nowhere Post")
    with pytest.raises(FramingError, match="show cannot be 0"):
        draw(forty, show=0)


def test_an_outlet_that_the_title_names_is_drawn_though_others_have_more_articles(many):
    whole = many(40, 2)
    last = whole.articles["outlet"].iloc[-1]
    chart = charts.anatomy(replace(whole, articles=whole.articles.iloc[:-1]))  # of which it has one
    assert last in chart.title
    assert "those that the title names, then those with most articles" in chart.figure.heading.topic
    assert last in written(chart).replace(chart.title, "").replace(chart.figure.heading.foot, "")


def test_twelve_outlets_are_drawn_as_ever(many):
    assert "Drawn" not in written(charts.naming(many(12, 2), "campaign", fewest=1))


@every
def test_outlets_with_most_articles_and_nothing_to_draw_come_last(draw, many):
    whole = many(3, 2)
    quiet = many(40, 2).articles.iloc[6:]
    named = [f"Quiet {number // 2:02d}" for number in range(len(quiet))]
    quiet = quiet.assign(article_id="quiet" + quiet["article_id"], outlet=named)
    chart = draw(replace(whole, articles=pd.concat([quiet, whole.articles.drop_duplicates("outlet")])))
    chart.png()
    if "where anything was found" in chart.alt:
        spoken = set(chart.spans["outlet"])
        assert not [name for name in spoken if name in chart.figure.heading.foot.partition("In the table alone: ")[2]]


def test_outlets_cannot_be_chosen_where_words_are_compared_by_something_else(forty):
    with pytest.raises(FramingError, match="show chooses outlets"):
        charts.keyness(forty, by="published_known", show=3)


ALIKE = {
    "differences": lambda w, **how: charts.differences(w, "campaign", **how),
    "side_by_side": charts.side_by_side,
    "reply_graph": charts.reply_graph,
}


@pytest.mark.parametrize("draw", ALIKE.values(), ids=ALIKE.keys())
def test_pairs_remarks_and_replies_of_some_outlets_can_be_asked_for(draw, many):
    four = with_alignments(many(4, 3, 3))
    one, two, *others = four.articles["outlet"].unique()
    usual, some = draw(four), draw(four, show=[one, two])
    assert "Drawn: " not in usual.figure.heading.topic, "what is most alike, or most answered, is drawn as ever"
    assert "Drawn: 2 of 4 outlets, those asked for" in some.figure.heading.topic and some.title == usual.title
    assert not [name for name in others if name in written(some).replace(some.figure.heading.foot, "")]
    assert some.name.startswith(f"{usual.name}-showing-")
    with pytest.raises(FramingError, match="show cannot be 0"):
        draw(four, show=0)


def test_differences_of_some_outlets_are_those_of_their_pairs(many):
    four = many(4, 3)
    one, two, *_ = four.articles["outlet"].unique()
    pairs = charts.differences(four, "campaign", show=[one, two]).table
    assert {*pairs["one"], *pairs["other"]} == {one, two}
    with pytest.raises(FramingError, match="A pair has two outlets"):
        charts.differences(four, "campaign", show=one)


def test_a_picture_does_not_speak_of_outlets_that_its_title_names_where_it_names_none(forty):
    topic = charts.constructions(forty).figure.heading.topic
    assert "those that come first" in topic, "all have as many articles"
    more = replace(forty, articles=forty.articles.iloc[:-1])
    assert "outlets, those with most articles" in charts.constructions(more).figure.heading.topic


def test_a_number_of_numpy_is_a_number(forty):
    assert "Drawn: 3 of 40" in charts.naming(forty, "campaign", fewest=1, show=np.int64(3)).figure.heading.topic
