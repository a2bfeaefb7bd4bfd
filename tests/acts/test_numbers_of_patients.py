"""How many patients: no ages, weapons, parts or measures, and no number of one group for two."""

import pandas as pd
import pytest

import framing as fr
from framing.acts.figures.find import figures_of_sentence
from framing.acts.find import find_acts_in

NUMBERS = [
    ("A 12-year-old boy was killed.", None),
    ("A 12-year-old Sudlandish boy was killed by Norland.", None),
    ("A man of 34 was killed.", None),
    ("A mother of five was killed.", None),
    ("The killer of two sisters was killed.", None),
    ("Police arrest six after brawl.", 6),
    ("A woman aged 34 was killed.", None),
    ("A woman aged 34 and her three children were killed.", None),
    ("A woman and her three children were killed.", None),
    ("Two boys aged 17 and 19 were killed.", 2),
    ("Two boys, aged 17 and 19, were killed.", 2),
    ("Norland killed boys aged 17 and 19.", None),
    ("Norland killed nine boys aged between 12 and 17.", 9),
    ("Norland destroyed two thirds of the homes.", None),
    ("Norland destroyed two-thirds of the 200 homes.", None),
    ("Half of the 200 homes were destroyed.", None),
    ("60% of homes were destroyed.", None),
    ("60 per cent of 200 homes were destroyed.", None),
    ("2,251 Sudlanders and 73 Norlanders were killed.", None),
    ("73 Norlanders and 2,251 Sudlanders were killed.", None),
    ("Twelve men and nine women were killed.", None),
    ("Twelve men and a boy were killed.", None),
    ("Twelve men and women were killed.", 12),
    ("Some 1,200 people were killed.", 1200),
    ("At least 40 people were killed.", 40),
    ("Norland killed 12 of the 40 fighters.", 12),
    ("Two or three people were killed.", 2),
    ("Norland killed two to three people.", 2),
    ("Twelve people were killed in Norland and Sudland.", 12),
    ("Norland seized 12 tons of flour.", None),
    ("Norland hit a five-storey building.", None),
    ("Norland killed the wife and daughter of one of the drivers.", None),
    ("They told of one villager who was killed.", 1),
    ("Norland killed 1.5 million people.", 1_500_000),
    ("Half of the 200 homes destroyed were empty.", 200),
    ("Dozens of people were killed.", 24),
]


@pytest.mark.parametrize(("sentence", "number"), NUMBERS)
def test_a_number_is_that_of_all_patients_or_of_none(sentence, number, lands):
    assert find_acts_in(sentence, lands)[-1]["number"] == number


@pytest.mark.parametrize(
    "sentence",
    [
        "{A} fired 60 rockets at {town}.",
        "{A} fired dozens of rockets from the hills at {town}.",
        "{A} launched 60 missiles into {town}.",
        "{A} fired more rockets towards {town}, killing nobody.",
    ],
)
def test_weapons_are_not_those_at_whom_they_are_fired(sentence, lands):
    for A, town, party in (("Norland", "Port Bel", "south"), ("Sudland", "Port Ald", "north")):
        row = find_acts_in(sentence.format(A=A, town=town), lands)[0]
        assert (row["patient"], row["patient_party"], row["number"]) == (town, party, None)


def test_a_verb_of_several_words_still_has_its_object(lands):
    row = find_acts_in("Norland took 40 people hostage.", lands)[0]
    assert (row["patient"], row["number"]) == ("40 people", 40)


@pytest.mark.parametrize(
    ("sentence", "values"),
    [
        ("Two boys aged 17 and 19 were killed.", [2]),
        ("Nine girls aged between 4 and 12 were hurt.", [9]),
        ("A boy aged 17 and five soldiers were killed.", [5]),
        ("Three men aged 17, 19 and 23 were killed.", [3]),
    ],
)
def test_ages_are_no_figures_of_the_dead(sentence, values, lands, tmp_path):
    pd.DataFrame([{"article_id": "one", "outlet": "Daily", "title": "News", "text": sentence}]).to_csv(
        tmp_path / "articles.csv", index=False
    )
    assert fr.analyse(tmp_path / "articles.csv", lands).figures.value.tolist() == values
    assert [row["value"] for row in figures_of_sentence(sentence, 0, len(sentence), lands)] == values
