"""An outlet has the same marker and colour in every chart of a corpus, whichever of its articles a chart is of."""

from framing.charts.core.style import OUTLET_COLOURS, OUTLET_MARKERS, contrast, drawn, outlet_styles


@drawn
def marks(analysis, last: int | None = None):
    """What a chart gives to outlets, also to those of the last of its articles alone."""
    return outlet_styles(analysis.articles if last is None else analysis.articles.tail(last))


def test_an_outlet_has_the_mark_of_its_place_in_the_corpus_whichever_of_its_articles_a_chart_is_of(seeds):
    every = marks(seeds)
    assert len({*every.values()}) == len(every) > 2
    assert all(marks(seeds, last) == every for last in range(len(seeds.articles)))


def test_markers_of_the_second_round_can_be_seen_and_none_is_nearly_another():
    assert all(contrast(colour, "white") > 3.5 for colour in OUTLET_COLOURS) and contrast(*OUTLET_COLOURS) > 2
    assert not {"h", "H", "8"} & {*OUTLET_MARKERS}  # small, a hexagon or an octagon is a circle


def test_an_outlet_keeps_its_mark_in_charts_of_chosen_articles(seeds):
    """So that charts of one report can be laid side by side."""
    every = marks(seeds)
    last = list(every)[-1]
    for some in (seeds.select(outlets=last), seeds.select(outlets=list(every)[1:]).select(outlets=last)):
        assert marks(some)[last] == every[last]
