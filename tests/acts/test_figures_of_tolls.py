"""Tolls and who gives them: the whole noun phrase of a source, “put the toll at”, two clauses with a number each."""

import pytest

from framing.acts.figures.find import figures_of_sentence

WHOLE_SOURCES = [
    ("At least 40 people died, according to the Norland health ministry.", "the Norland health ministry"),
    ("At least 40 people died, according to the Norlandic military.", "the Norlandic military"),
    ("According to the NU agency for refugees, 40 people fled.", "the NU agency for refugees"),
    ("40 people fled, according to a Norlandic army spokeswoman.", "a Norlandic army spokeswoman"),
    ("40 people fled, according to Holtby hospital officials on Monday.", "Holtby hospital officials"),
    ("40 people fled, according to the Rights Watch researchers who went there.", "the Rights Watch researchers"),
    ("40 people fled, according to the Norlandic army's Home Command.", "the Norlandic army's Home Command"),
    ("40 people fled, according to Doctors Without Frontiers.", "Doctors Without Frontiers"),
    ("40 people fled, according to the Committee to Protect Miners.", "the Committee to Protect Miners"),
    ("About 600 came, say the Norlandic police.", "the Norlandic police"),
    ("40 people fled, according to Norland's Channel 12 news.", "Norland's Channel 12 news"),
    # what must stay as it is
    ("40 people fled, according to Ann Lee.", "Ann Lee"),
    ("40 people fled, according to the NU.", "the NU"),
    ("40 people fled, according to the NU on Monday.", "the NU"),
    ("40 people fled, according to the NU, an agency.", "the NU"),
    ("40 people fled, according to Ann Lee, who counted them.", "Ann Lee"),
    ("40 people fled, according to the mayor.", "the mayor"),
    ("40 people fled, according to the mayor and the police.", "the mayor"),
    ("According to the Norlandic ministry 40 people fled.", "the Norlandic ministry"),
]


@pytest.mark.parametrize(("text", "source"), WHOLE_SOURCES)
def test_a_source_is_the_whole_noun_phrase(text, source, lands):
    assert {row["source"] for row in figures_of_sentence(text, 0, len(text), lands)} == {source}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A rebel-run ministry put the death toll at 14,532.", [(14_532, "A rebel-run ministry")]),
        ("Norland put the toll at 500, while Sudland put it at 50.", [(500, "Norland"), (50, "Sudland")]),
        ("Norland puts the number of dead at 500, but Sudland puts it at 50.", [(500, "Norland"), (50, "Sudland")]),
        ("The mayor put the toll at nine.", [(9, "The mayor")]),
        ("The toll stood at 14,532.", [(14_532, None)]),
        ("The death toll stands at more than 300.", [(300, None)]),
        ("The number of wounded was estimated at 320.", [(320, None)]),
        ("The mayor put the number of homeless at 1.7 million.", [(1_700_000, "The mayor")]),
        ("The toll rose to nine.", [(9, None)]),
        ("The toll rose to 14,532.", [(14_532, None)]),
        ("The toll reached 320.", [(320, None)]),
        # two that speak in one sentence, each with a number
        ("The army said 40 men died, and the mayor said 90 did.", [(40, "The army"), (90, "the mayor")]),
        ("The army said that 40 men died and that 90 were hurt.", [(40, "The army"), (90, "The army")]),
        ("The army said that 40 men died, but 90 lived.", [(40, "The army"), (90, "The army")]),
        # no tolls
        ("The shop put the price at 300.", []),
        ("The doctor put her age at 40.", []),
        ("The index stood at 1,345.", []),
        ("The toll was read out at 10.", []),
        ("The toll road ends at 300 Main Street.", []),
        ("The toll rose until 2019.", []),
        ("The crowd stood at 10 in the rain.", []),
        ("The toll rose to $300.", []),
        ("The toll stood at 12 per cent.", [(12, None)]),
    ],
)
def test_what_a_toll_is_put_at_is_a_count(text, found, lands):
    rows = [(row["value"], row["source"]) for row in figures_of_sentence(text, 0, len(text), lands)]
    assert rows == found


@pytest.mark.parametrize(
    ("text", "qualifiers"),
    [
        ("The blast killed 471, Norland said; spies estimated between 100 and 300 deaths.", [None, "estimated"]),
        ("Norland alleged that 471 died; the mayor spoke of 90 deaths.", ["alleged that", None]),
        ("The army said 40 men died, while the mayor claimed that 90 men did.", [None, "claimed"]),
        ("The rebel-run ministry said 40 men died, and that 90 were hurt.", ["rebel-run", "rebel-run"]),
        # a clause without a figure of its own is about the one before
        ("Norland said 471 people died; the number could not be verified.", ["could not be verified"]),
        ("471 people died, Norland said, a figure that could not be verified.", ["could not be verified"]),
    ],
)
def test_a_figure_is_held_at_a_distance_by_its_own_clause(text, qualifiers, lands):
    rows = figures_of_sentence(text, 0, len(text), lands)
    assert list(dict.fromkeys(row["qualifier"] for row in rows)) == list(dict.fromkeys(qualifiers))
    assert rows[-1]["qualifier"] == qualifiers[-1]
