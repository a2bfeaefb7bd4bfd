"""Figures: how many of what, of whom, who says so, and what holds it at a distance."""

import pytest

from framing.acts.figures.find import figures_of_sentence
from framing.acts.figures.numerals import numbers

VALUES = [
    ("At least 1,400 people", 1400, "at least"),
    ("more than two hundred and thirty people", 230, "more than"),
    ("some 2.3 million people", 2_300_000, "about"),
    ("dozens of people", 24, "more than"),
    ("several hundred people", 100, "more than"),
    ("a dozen people", 12, "exact"),
    ("up to 40 people", 40, "less than"),
    ("30 or more people", 30, "at least"),
    ("tens of thousands of people", 10_000, "more than"),
    ("hundreds of thousands of people", 100_000, "more than"),
    ("tens of millions of people", 10_000_000, "more than"),
    ("between 100 and 300 people", 100, "at least"),
    ("anywhere from 100 to 300 people", 100, "at least"),
    ("The toll rose from 100 to 300 people", 100, "exact"),
    ("Nobody", 0, "exact"),
    ("about half a million people", 500_000, "about"),
    ("a quarter of a million people", 250_000, "exact"),
]


@pytest.mark.parametrize(("text", "value", "bound"), VALUES)
def test_a_number_is_read_with_its_bound(text, value, bound):
    found = numbers(text)[0]
    assert (found.value, found.bound) == (value, bound)


NO_COUNT = [
    "On 7 April they met.",
    "He is 71 years old.",
    "It cost $40.",
    "They met in 2023.",
    "It took ten minutes.",
    "Ann Lee, 71, spoke.",
    "Resolution 242 was read.",
    "It is 30 km away.",
    "At 10.30 they left.",
    "A 40-year-old spoke.",
    f"The code {'7' * 400} killed the screen.",
    f"Then {'٣' * 30} people were killed.",
    "Then 9,999,999,999,999 people were killed.",
    "A 52-count complaint was read.",
    "A 9 mm handgun lay there.",
    "It cost hundreds of millions of dollars.",
    "They paid a $100 million fine.",
    "Ann and Tom Lee, 27 and 29 years old, spoke.",
    "It was sent as 783491630540001280.",
    "Nine in 10 villagers were hungry.",
    "One in every five children was ill.",
    "The home side won 14–1.",
]

# Whom a figure is given by; None: by nobody, though somebody speaks in the sentence.
QUALIFIERS = [
    ("The rebel-run health ministry said 40 villagers died.", "rebel-run"),
    ("The union-led chamber passed 15 bills.", None),
    ("The 29 villagers hurt by the alleged bomber went home.", None),
    ("Norland alleged that 40 villagers died.", "alleged that"),
]


@pytest.mark.parametrize(("text", "qualifier"), QUALIFIERS)
def test_a_qualifier_is_about_the_figure_or_its_source(text, qualifier, lands):
    assert figures_of_sentence(text, 0, len(text), lands)[0]["qualifier"] == qualifier


SOURCES = [
    ("Raiders killed 40 villagers, by Norland’s own count.", "Norland"),
    ("Police put the crowd at about 600 people.", "Police"),
    ("Some 600 people came, the police said on Monday.", "the police"),
    ("Some 600 people, the police said, came by boat.", "the police"),
    ("Nine people died, and the mayor said that she was sorry.", None),
    ("Six candidates spoke after the mayor was criticised.", None),
    ("The council has three ways to seek damages.", None),
    ("The repairs come ahead of an expected storm at the port, where four of its six cranes stand.", None),
    ("52 percent of voters agreed, and 73 percent did not.", None),
    ("According to one recent poll, 40 voters in 100 stayed at home.", "one recent poll"),
    ("The families, who said that 40 villagers died, left.", "The families"),
]


@pytest.mark.parametrize(("text", "source"), SOURCES)
def test_a_figure_has_the_source_that_gives_it_and_no_other(text, source, lands):
    assert {row["source"] for row in figures_of_sentence(text, 0, len(text), lands)} == {source}


WHAT = [
    ("Dock One in three years took 40 ships.", "ships"),
    ("Nine in two raids died, 40 villagers in all.", "raids"),
    ("They counted 20 states.", "states"),
    ("The office received 10,000 calls and letters.", "calls"),
    ("But two rules need a vote.", "rules"),
    ("It has 987 branches, 537 of which are abroad.", "branches"),
    ("Two sports teams came.", "sports teams"),
    ("Some 400 people a year leave the islands.", "people a year"),
    ("They laid 20 bricks each hour.", "bricks each hour"),
    ("Some 400 people leave the islands.", "people"),
    ("They gave 20 women a year-end gift.", "women"),
    ("It sold 20 tickets a kilometre away.", "tickets"),
    ("The offer was 3.1 per cent a year.", "per cent a year"),
    ("Seven others have been hurt.", "others"),
    ("Thousands march for the river.", None),
    ("Dozens strike at the docks.", None),
    ("Hundreds more people came.", "more people"),
    ("Thousands of people march for the river.", "people"),
]


@pytest.mark.parametrize(("text", "what"), WHAT)
def test_what_is_counted_is_the_noun_phrase_after_the_number(text, what, lands):
    assert figures_of_sentence(text, 0, len(text), lands)[0]["what"] == what


@pytest.mark.parametrize("text", NO_COUNT)
def test_dates_ages_money_and_measures_are_no_counts(text, lands):
    assert figures_of_sentence(text, 0, len(text), lands) == []


@pytest.mark.parametrize(
    ("text", "what", "source", "qualifier"),
    [
        ("The ministry said 40 people died.", "people", "The ministry", None),
        ("40 villagers died, according to the rebel-run ministry.", "villagers", "the rebel-run ministry", "rebel-run"),
        ("40 villagers died.", "villagers", None, None),
        (
            "The army claimed that 40 fighters died, a figure that could not be verified.",
            "fighters",
            "The army",
            "claimed",
        ),
    ],
)
def test_a_figure_has_what_is_counted_its_source_and_what_holds_it_at_a_distance(text, what, source, qualifier, lands):
    [row] = figures_of_sentence(text, 0, len(text), lands)
    assert (row["what"], row["source"], row["qualifier"]) == (what, source, qualifier)
    assert text[row["start"] : row["end"]] == row["surface"]


def test_two_numbers_of_a_range_bound_each_other():
    assert [found.bound for found in numbers("Between 100 and 300 people came.")] == ["at least", "less than"]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The traders voted by 118 to three to fight it.", [118, 3]),
        ("The levy passed by 14 votes to nine.", [14, 9]),
        ("Three were sent home on Monday.", [3]),
        ("All four could walk.", [4]),
        ("Batteries in three of nine lamps were flat.", [3, 9]),
        ("Hundreds march against the plan.", [100]),
        ("A woman of 29 and a man of 34 were there.", []),
        ("It was taken between March 11 and 16.", []),
    ],
)
def test_votes_and_numbers_that_stand_alone_are_counts(lands, text, values):
    found = figures_of_sentence(text, 0, len(text), lands)
    assert [row["value"] for row in found] == values
    assert {row["bound"] for row in found if row["value"] in (118, 3, 14)} <= {"exact"}


def test_a_source_vouches_up_to_the_semicolon(lands):
    text = "About 600 came, say the police; more than 1,500 did, says the mayor."
    found = figures_of_sentence(text, 0, len(text), lands)
    assert [(row["value"], row["source"]) for row in found] == [(600, "the police"), (1500, "the mayor")]
