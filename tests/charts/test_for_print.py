"""What a newsroom would stumble over: units of axes, intervals in words, charts as tall as a door; descriptions that
are read aloud for minutes are in `test_charts_all`."""

from dataclasses import replace

import pandas as pd
import pytest

from framing import charts, compare
from framing.charts.core.chart import LONGEST_ALT
from framing.charts.core.phrases import between, points, share_words
from tests.charts.drawings import ALL
from tests.charts.readable import REST, assert_readable, written


def said_on(chart) -> list[str]:
    return [text.get_text() for text in written(chart.figure)]


def test_a_description_of_more_outlets_than_one_listens_to_names_all_of_them(many):
    world = many(24, 2, 4)
    alt = charts.who_says(world, "campaign", fewest=1).alt
    assert REST in alt and all(name in alt for name in world.articles["outlet"])
    assert len(alt) <= LONGEST_ALT + len(f"{REST}: .")


def test_both_ends_of_a_contrast_stay_in_the_description_of_many_outlets(many):
    world = many(12, 3)
    for draw in (charts.naming_by_voice, charts.rates):
        alt = draw(world, "campaign", fewest=1).alt
        assert "“genocide”: " in alt and "“precision operation”: " in alt and "The table has the rest" not in alt


def test_differences_of_shares_are_percentage_points(many):
    chart = charts.differences(many(3, 4), "campaign")
    assert "percentage points" in said_on(chart) and "percentage points" in chart.alt
    ticks = [said for said in said_on(chart) if said.startswith(("−", "+"))]
    assert ticks and not [said for said in ticks if "0." in said]
    assert chart.table["difference"].abs().max() <= 1  # the table keeps shares


def test_behind_every_difference_stand_the_numbers_that_it_rests_on(many):
    chart = charts.differences(many(2, 4), "campaign")
    row = chart.table.iloc[0]
    assert f"{row.k1} of {row.n1} – {row.k2} of {row.n2}" in said_on(chart)


def test_numbers_of_a_large_corpus_have_room_beside_the_intervals(many, monkeypatch):
    small = compare.differences

    def large(*given, **named):
        return (found := small(*given, **named)).assign(
            **{name: found[name] * 10_000 for name in ("k1", "n1", "k2", "n2")}
        )

    monkeypatch.setattr(compare, "differences", large)
    chart = charts.differences(many(3, 4), "campaign")
    chart.figure.canvas.draw()
    numbers = [text.get_window_extent().x0 for text in written(chart.figure) if " of " in text.get_text()]
    assert min(numbers[-3:]) > max(axes.get_window_extent().x1 for axes in chart.figure.axes)


def test_the_description_of_the_seeds_says_something_of_each_outlet(seeds):
    chart = charts.profiles(seeds)
    assert all(f"{outlet}: " in chart.alt for outlet in seeds.articles["outlet"])


def test_a_share_of_few_articles_is_described_with_how_many_they_are(many):
    alt = charts.article_shares(many(3, 4), "campaign: war", "state").alt
    assert alt.count("(4 articles each)") > 1


def test_points_have_a_sign_and_as_many_digits_as_they_deserve():
    assert [points(value) for value in (0.25, -0.0433, 0.00521, 0, 1)] == ["+25", "−4.3", "+0.52", "0", "+100"]


def test_an_interval_with_a_negative_end_is_written_with_a_word():
    assert between("0.47", "1.00") == "0.47–1.00" and between("−0.43", "−0.01") == "−0.43 to −0.01"
    assert between("4%", "48%") == "4–48%" and between("<0.1%", "3%") == "<0.1–3%"


def test_coders_who_agree_less_than_by_chance_have_an_interval_that_can_be_read():
    rows = [(coder, f"a:{n}-9", label) for coder, given in (("Ada", "kukukuku"), ("Bo", "ukkkuukk"))
            for n, label in enumerate(given)]  # fmt: skip
    found = pd.DataFrame(rows, columns=["coder", "item", "label"]).assign(question="tone", note="")
    chart = charts.coder_agreement(found)
    assert chart.table["low"].iloc[0] < 0
    assert [said for said in said_on(chart) if said.startswith("−") and " to " in said]


@pytest.mark.parametrize("name", ["agent_named", "article_shares", "naming_by_voice"])
def test_the_interval_of_none_and_of_all_is_its_one_limit_in_every_chart(name, many):
    for said in said_on(ALL[name](many(5, 2))):
        assert not any(wrong in said for wrong in ("(0%–", "–100%", ", 0–")), said


def test_the_interval_of_a_share_in_words():
    assert share_words({"share": 0.2, "low": 0.043, "high": 0.481}) == "4–48%"
    assert share_words({"share": 1, "low": 0.29, "high": 1}) == "≥ 29%"


def test_where_an_agent_is_named_the_key_and_the_share_do_not_mean_two_things_by_one_phrase(small):
    chart = charts.agent_named(small)
    keys = [key.label for key in chart.figure.heading.keys]
    assert keys == [
        "named in the clause",
        "elsewhere in the sentence",
        "elsewhere in the paragraph",
        "nowhere in the paragraph",
    ]
    assert chart.title.startswith("Named in the sentence: ")


def test_measures_of_articles_stand_side_by_side_so_that_twelve_outlets_fit_a_page(many):
    world = many(12, 2)
    chart = charts.article_shares(world, "campaign: war", "state")
    assert chart.figure.get_size_inches()[1] < 16
    assert_readable(chart.figure)
    assert_readable(charts.article_shares(replace(world, articles=world.articles.head(2)), "campaign").figure)


def test_the_axis_of_words_that_set_a_group_apart_says_how_many_times_as_often(small):
    chart = charts.keyness(small, at_least=1)
    assert "1×" in said_on(chart) and "4×" in said_on(chart) and "log2" not in chart.caption


def test_an_outlet_whose_headlines_name_nothing_is_said_to_have_none_not_every_name_equally_often(small):
    small.mentions = small.mentions[(small.mentions["kind"] != "headline") | (small.mentions["outlet"] == "Kronik")]
    alt = charts.naming(small, "campaign", where="headlines", fewest=1).alt
    assert "Daily Example: none of the listed names found." in alt and "0 of" not in alt


@pytest.mark.parametrize("draw", [charts.anatomy, charts.whose_words])
def test_of_several_articles_of_one_outlet_the_first_row_alone_has_its_name(draw, many):
    chart, alone = draw(many(3, 4)), draw(many(12, 1))
    names = [text for text in said_on(chart) if text in set(chart.table["outlet"])]  # those on one line
    assert sorted(names) == ["Daily Example", "Kronik"]
    assert chart.figure.get_size_inches()[1] < 0.8 * alone.figure.get_size_inches()[1]
