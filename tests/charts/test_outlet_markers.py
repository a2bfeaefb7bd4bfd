"""An outlet has the same marker and colour in every chart of a corpus, whichever of its articles a chart is of."""

import sys

import pytest

from framing.charts.core.style import outlet_styles
from tests.charts.drawings import ALL


@pytest.mark.parametrize("draw", ALL.values(), ids=ALL.keys())
def test_an_outlet_has_the_marker_of_its_place_in_the_corpus(draw, many, monkeypatch):
    world, used = many(6, 5, 1), {}
    world.articles = world.articles.sample(frac=1, random_state=3).reset_index(drop=True)  # outlets by turns
    first = world.articles["article_id"].iloc[0]
    for name in ("passages", "mentions", "voices", "comments", "acts", "figures"):  # nothing is known of the first
        table = getattr(world, name)
        setattr(world, name, table[table["article_id"] != first])

    def noted(articles):
        styles = outlet_styles(articles)
        used.update(styles)
        return styles

    for name, module in list(sys.modules.items()):
        if name.startswith("framing.charts") and hasattr(module, "outlet_styles"):
            monkeypatch.setattr(module, "outlet_styles", noted)
    draw(world)
    assert used.items() <= outlet_styles(world.articles).items()


def test_markers_of_the_second_round_can_be_seen_and_none_is_nearly_another():
    from framing.charts.core.style import OUTLET_COLOURS, OUTLET_MARKERS, contrast

    assert all(contrast(colour, "white") > 3.5 for colour in OUTLET_COLOURS) and contrast(*OUTLET_COLOURS) > 2
    assert not {"h", "H", "8"} & {*OUTLET_MARKERS}  # small, a hexagon or an octagon is a circle


def test_an_outlet_keeps_its_mark_in_charts_of_chosen_articles(seeds):
    """So that charts of one report can be laid side by side."""
    from framing.charts.core.style import drawn

    @drawn
    def marks(analysis, referent: str = ""):
        return outlet_styles(analysis.articles)

    every = marks(seeds)
    last = list(every)[-1]
    for some in (seeds.select(outlets=last), seeds.select(outlets=list(every)[1:]).select(outlets=last)):
        assert marks(some)[last] == every[last]
