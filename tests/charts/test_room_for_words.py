"""Words and numbers of any length have room: beside a panel, over a column, behind a bar."""

from dataclasses import replace

import pandas as pd
import pytest

import framing as fr
from framing import charts
from framing.charts.core.panels import tick_label
from tests.charts.drawings import with_speakers
from tests.charts.readable import assert_readable, written

LONG = "The Independent Quarterly Review of Foreign Affairs, Diplomacy, Ports and Humanitarian Law"
EDITIONS = [f"{LONG} of all the Northern and Southern Provinces ({edition} edition)" for edition in ("Weir", "Ford")]


def analysed(texts: list[str], terms: list[str], outlets=("Weir Echo", "The Miller")):
    head = "name: Names\nframes: {f: a frame}\nreferents:\n  - referent: thing\n    terms:\n"
    entries = (f"      - {{term: {t}, frame: f, patterns: [{t}], examples: [The {t} stood.]}}\n" for t in terms)
    rows = [
        {"article_id": f"{place}-{n}", "outlet": outlet, "text": text}
        for place, outlet in enumerate(outlets)
        for n, text in enumerate(texts)
    ]
    return fr.analyse(pd.DataFrame(rows), fr.read_codebook(head + "".join(entries)))


@pytest.fixture(scope="module")
def hundreds():
    return analysed(["The toll stayed. A council met."] * 130 + ["Nothing. The council met."] * 4, ["toll", "tax"])


def test_the_shares_of_hundreds_of_articles_do_not_reach_into_the_next_panel(hundreds):
    chart = charts.article_shares(hundreds, "thing")
    assert "130 of 134, 93–99.2%" in [text.get_text() for text in written(chart.figure)]
    assert_readable(chart.figure)
    edges = [axes.get_window_extent().x0 for axes in chart.figure.axes]
    for text in written(chart.figure):
        if " of 134" in text.get_text() and text.get_position()[1] < 0.8:
            box = text.get_window_extent()
            assert not any(box.x0 < edge < box.x1 for edge in edges), text.get_text()


def test_the_counts_behind_the_bars_of_collocates_stay_on_the_page():
    many = analysed(["The toll stayed in harbour. A ferry in harbour met."] * 1300, ["toll"], ["Weir Echo"])
    chart = charts.collocates(many, "thing")
    assert any("of 2,600" in text.get_text() for text in written(chart.figure))
    assert_readable(chart.figure)


def test_a_long_name_over_the_last_but_one_column_stays_on_the_page():
    terms = [
        *(f"name{letter}" for letter in "abcdefghijklm"),
        "counterattacks or counteroffensives of a kind",
        "end",
    ]
    chart = charts.naming(analysed([" ".join(f"The {term}." for term in terms)], terms), "thing", fewest=1)
    assert_readable(chart.figure)


@pytest.mark.parametrize(
    "draw", [charts.comment_stance, charts.reply_graph, lambda w: charts.speakers(with_speakers(w))]
)
def test_names_that_are_cut_over_a_block_stay_on_the_page_and_differ(draw, many):
    world = many(2, 2, 4)
    names = dict(zip(world.articles["outlet"].unique(), EDITIONS, strict=True))
    tables = ("articles", "mentions", "acts", "figures")
    chart = draw(replace(world, **{name: getattr(world, name).replace({"outlet": names}) for name in tables}))
    assert_readable(chart.figure)
    said = " ".join(
        text.get_text() for text in written(chart.figure) if text.get_text() not in chart.figure.heading.titles
    )
    assert "(Weir edition)" in said and "(Ford edition)" in said


def test_a_name_is_told_apart_from_those_of_outlets_that_are_not_drawn():
    corpus = analysed(["The toll stayed."], ["toll", "tax"], [*EDITIONS, *(f"Post {n}" for n in range(14))])
    chart = charts.naming(corpus, "thing", fewest=1, show=[EDITIONS[1], "Post 1"])
    assert "(Ford edition)" in " ".join(text.get_text() for text in written(chart.figure))


def test_the_speakers_who_share_a_row_do_not_make_the_bars_of_the_others_short(many):
    chart = charts.speakers(with_speakers(many(1, 12)), most=2)
    first = [patch.get_width() for patch in chart.figure.axes[0].patches if patch.get_y() < 0.5]
    assert sum(first) > 3, "inches of the bar of who has most words"
    assert any("other speakers" in text.get_text() for text in written(chart.figure))
    assert any("no bar" in text.get_text() for text in written(chart.figure))


def test_the_labels_of_a_scale_have_the_decimals_that_they_need():
    assert [tick_label(at) for at in (0.0, 0.5, 1.0, 0.05, 1500.0)] == ["0", "0.5", "1", "0.05", "1,500"]
