"""Charts of groups of outlets speak of groups, and take articles without one for no group."""

from dataclasses import replace

import pandas as pd
import pytest

from framing import analyse, charts, read
from framing.charts.core.grouping import in_groups
from tests.charts.drawings import ALL
from tests.shared import CODEBOOK

SIDES = {
    "The Independent Evening Chronicle of the Northern Provinces": "north",
    "Kronik": "north",
    "Daily Example": "south",
}


def grouped(world, sides=SIDES):
    """A made-up world with groups in the place of its outlets; what is in none is "unknown"."""
    groups = world.articles["outlet"].map(sides).fillna("unknown").astype("str")
    articles = world.articles.assign(printed_by=world.articles["outlet"], outlet=groups)
    return replace(world, articles=articles)


def test_the_words_of_articles_without_a_group_are_in_no_title():
    """Nobody knows whose the Lamp is: its herons are drawn, and the title is about the two that are known."""
    told = {"Post": "Ferry and quay. ", "Gull": "Tax and toll. ", "Lamp": "Herons, herons, herons. "}
    rows = [{"outlet": outlet, "text": told[outlet] * 4 * (n + 2)} for outlet in told for n in range(3)]
    articles = pd.DataFrame(rows).assign(article_id=[f"a{n}" for n in range(9)])
    corpus = read(articles, groups=pd.DataFrame({"outlet": ["Post", "Gull"], "owner": ["Orr", "Bell"]}))
    chart = analyse(corpus, CODEBOOK).grouped("owner").charts.keyness()
    assert "herons" in chart.table["word"].tolist()
    assert "unknown" not in chart.title and "herons" not in chart.title


@pytest.mark.parametrize("name", ALL)
def test_no_chart_of_groups_calls_them_outlets(name, many):
    chart = ALL[name](grouped(many(5, articles=2, comments=3)))
    if not chart.is_picture or name.startswith(("comment_", "word_shift")):
        return
    for said in (chart.title, chart.caption, chart.alt):
        for number in range(2, 6):
            assert f"{number} outlets" not in said.replace("5 outlets in 2 groups", "")
    assert "5 outlets in 2 groups (4 articles in none, shown as “unknown”)" in chart.caption


def test_articles_without_a_group_are_no_group(many):
    world = grouped(many(5, articles=2))
    assert " 2 groups" in charts.naming(world, "campaign", fewest=1).title
    genocide = world.mentions[world.mentions["term"] == "genocide"]
    users = genocide.merge(world.articles[["article_id", "outlet"]], on="article_id")["outlet_y"].unique()
    assert {*users} == {"north", "unknown"}
    assert charts.who_says(world, "campaign", fewest=1).title.startswith("“Genocide”: north, only in")
    table = charts.differences(world, "campaign").table
    assert {*table["one"], *table["other"]} == {"north", "south"}
    assert "4 articles of no group left out" in charts.differences(world, "campaign").caption


def test_the_barcode_draws_as_many_articles_of_each_group(many):
    assert ": 4 of each group, spread" in charts.barcode(grouped(many(5, articles=9)), "campaign", fewest=1).caption


def test_outlets_that_are_no_groups_are_outlets(many):
    chart = charts.naming(many(3), "campaign", fewest=1)
    assert "3 outlets" in chart.caption and "group" not in chart.caption


@pytest.mark.parametrize(
    "said, of_groups",
    [
        ("An outlet with one article has none", "A group with one article has none"),
        ("in each of 3 outlets", "in each of 3 groups"),
        ("share of the outlet’s mentions", "share of the group’s mentions"),
        ("The outlets’ own text; left of the line the outlet chose the word", None),
        ("worded by the outlet; scare quotes are the outlet’s own", None),
        ("The Outlets Gazette and two outlets", "The Outlets Gazette and two groups"),
    ],
)
def test_only_what_is_said_of_groups_changes(said, of_groups, many):
    articles = grouped(many(3)).articles.replace({"outlet": {"north": "The Outlets Gazette"}})
    assert in_groups(said, articles) == (of_groups or said)


def test_what_is_exchanged_between_groups_is_said_and_keeps_its_name(many):
    """Articles of one outlet are alike, so whole outlets are exchanged: what is said of them is not said of groups."""
    names = many(8, articles=2).articles["outlet"].unique()
    world = grouped(many(8, articles=2), {name: "north" if n < 4 else "south" for n, name in enumerate(names)})
    said = charts.differences(world, "campaign").caption
    assert "p: how often whole outlets, exchanged between the two" in said and "whole groups" not in said
    few = grouped(many(5, articles=2))
    assert "whole outlets" in charts.differences(few, "campaign").caption
    assert "how often whole articles, exchanged" in charts.differences(many(2, articles=5), "campaign").caption


def test_a_chart_of_groups_does_not_replace_that_of_outlets(many):
    world = many(5, articles=2)
    of_outlets, of_groups = (ALL["naming"](one) for one in (world, grouped(world)))
    assert of_groups.name == f"{of_outlets.name}-grouped-by-north-south-unknown"  # no column says which


def test_captions_of_groups_say_that_intervals_are_over_whole_outlets():
    """The tables' limits go by whole outlets there; those of the same outlets, not grouped, go by articles."""
    texts = {"A": "The war in Gaza goes on. Israeli troops killed three Palestinians. “War,” said Lara Hale. " * 4}
    texts["B"] = "It is a genocide in Gaza. Three Palestinians were killed by the gate. Officials said it was war. " * 4
    rows = [
        (f"{place}{outlet}{n}", place + outlet, place, f"2031-0{n + 1}-02", texts[outlet])
        for place in ("North", "South") for outlet in "AB" for n in range(3)
    ]  # fmt: skip
    columns = ["article_id", "outlet", "country", "published", "text"]
    found = analyse(pd.DataFrame(rows, columns=columns), "data/codebook.yml")
    drawn = [
        lambda one: charts.rates(one, "campaign", among=["war", "genocide"]),
        lambda one: charts.naming_by_voice(one, "campaign"),
        lambda one: charts.over_time(one, "campaign"),
        lambda one: charts.agent_named(one),
        lambda one: charts.article_shares(one, "campaign: war"),
        lambda one: charts.speaking(one),
    ]
    for draw in drawn:
        grouped, apart = draw(found.grouped("country")).caption, draw(found).caption
        assert "over whole outlets" in grouped and "interval over articles" not in grouped, grouped
        assert "whole outlets" not in apart and "over articles" in apart, apart
