"""Speakers in the present tense and in other words: “…,” residents say; labelled “…” by a rival; Lee’s advice? “…”."""

import pytest

from tests.voice.test_speaker_kinds import speaker

HOPE = "“We want the ferry back,”"
BACK = "“We want the ferry back.”"


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        (f"{HOPE} residents say.", "residents"),
        (f"{HOPE} the nurses argue in a letter to the ministry.", "nurses"),
        (f"{HOPE} skippers in Holtby say.", "skippers"),
        (f"{HOPE} the yard’s welders, who also row, argue in court papers.", "yard’s welders"),
        (f"{HOPE} Nina Roth and Henrik Stahl write.", "Nina Roth and Henrik Stahl"),
        (f"{HOPE} say skippers in Holtby.", "skippers"),
        (f"{HOPE} was the mayor’s previous call for help, a clerk said.", "clerk"),
        (f"{HOPE} Nina Roth said, but several reports say that she does not.", "Nina Roth"),
    ],
)
def test_several_say_so_now(sentence, wanted):
    assert speaker(sentence, "ferry back") == wanted


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("Henrik Stahl, labelled “a thief of ferries” by the daily Holtby Echo, sued.", "Holtby Echo"),
        ("Henrik Stahl, once labeled “a thief of ferries” by a rival club, sued.", "rival club"),
        ("The plan, dismissed by Nina Roth as “a thief of ferries”, was dropped.", "Nina Roth"),
        ("The plan, derided as “a thief of ferries” by sailors, was dropped.", "sailors"),
        ("Nina Roth wrote that the yard had shown “a thief of ferries”.", "Nina Roth"),
        ("The clerk said that the letter shows “a thief of ferries”.", "clerk"),
        ("The letter shows “a thief of ferries”.", "letter"),
        ("To Nina Roth it is “a thief of ferries”.", "Nina Roth"),
        (
            "To Nina Roth he is a hero; to her rival in the yard, Henrik Stahl, it is “a thief of ferries”.",
            "Henrik Stahl",
        ),
        ("To the north it is “a thief of ferries”.", None),
    ],
)
def test_whose_view_it_is(sentence, wanted):
    assert speaker(sentence, "thief of ferries") == wanted


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        (f"Nina Roth’s advice to first-time sailors? {BACK}", "Nina Roth"),
        (f"What was the mayor’s advice? {BACK}", None),
        (f"Over to Nina Roth on the quay: {BACK}", "Nina Roth"),
        (f"The view from Holtby, courtesy of Nina Roth, a baker: {BACK}", "Nina Roth"),
        (f"{HOPE} chimed in teammate Nina Roth.", "Nina Roth"),
    ],
)
def test_who_is_given_the_word(sentence, wanted):
    assert speaker(sentence, "ferry back") == wanted


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        (f"Said Nina Roth: {BACK}", "Nina Roth"),
        (f"Added Nina Roth, a baker: {BACK}", "Nina Roth"),
        (f"Said Musa: {BACK}", "Said Musa"),
        (f"{HOPE} said one former Coast leadership aide.", "one former Coast leadership aide"),
        (f"{HOPE} said Holtby University harbour historian Nina Roth.", "Nina Roth"),
        (f"{HOPE} said the Echo shipping columnist Nina Roth.", "Nina Roth"),
        (f"{HOPE} said the nurse beside her bed.", "nurse"),
        (f"{HOPE} said the man behind the counter.", "man"),
        (f"{HOPE} reads a sign outside the Tilley yard.", "sign"),
    ],
)
def test_where_a_speaker_begins_and_ends(sentence, wanted):
    assert speaker(sentence, "ferry back") == wanted


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        (f"According to Nina Roth, the ferry is old. {BACK}", "Nina Roth"),
        (f"Nina Roth (retired), outside Mill House: {BACK}", "Nina Roth"),
        ("The “ferry back” claim by Nina Roth was wrong.", "Nina Roth"),
        ("If, as Nina Roth claims, it is “a ferry back” to Holtby, it must wait.", "Nina Roth"),
    ],
)
def test_the_words_around_tell_whose_they_are_without_a_clause_of_their_own(sentence, wanted):
    assert speaker(sentence, "ferry back") == wanted
