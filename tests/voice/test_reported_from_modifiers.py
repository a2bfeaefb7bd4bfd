"""Who speaks, where more is said of them before the verb; and what only looks like speech; invented text."""

import pytest

from tests.voice.test_reported_naming import given


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("The lawsuit, filed in Holt County Court, alleges that the school hid it.", "The lawsuit"),
        ("An internal memo seen by the Gazette shows that the lock was never tested.", "An internal memo"),
        ("A letter obtained by the Gazette says the lock was never tested.", "A letter"),
        ("An official at the club, who asked not to be named, said the lock was safe.", "An official at the club"),
        ("A source at the club, who did not want to be identified, said the coach would go.", "A source at the club"),
        ("Lee, 44, of Mill Road, Ald, said the lock was safe.", "Lee"),
        ("The storm passed over Holt, where officials say the lock was damaged.", "officials"),
        ("The lock would hold, according to a report that residents commissioned.", "a report"),
        ("Friends of the singer claim the tour is over.", "Friends of the singer"),
        ("Families moved from the quay say the flats are damp.", "Families moved from the quay"),
        ("Two clerks briefed on the sale said the lock was never tested.", "Two clerks briefed on the sale"),
        ("The finance minister is quoted as telling staff the lock was shut.", "The finance minister"),
        ("The ferry firm stopped two boats on Sunday, saying the lock was shut.", "The ferry firm"),
        ("On Monday the ferry firm stopped two boats, arguing the lock was shut.", "the ferry firm"),
        ("The company claims the product is safe.", "The company"),
    ],
)  # fmt: skip
def test_who_speaks_though_more_is_said_of_them(sentence, source):
    assert [who for _, who in given(sentence)] == [source]


def test_who_denies_in_a_court_report():
    assert given("Lee, 44, of Mill Road, Ald, denies two counts of fraud.") == [("two counts of fraud", "Lee")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Police questioned two brothers for six hours and searched their van.",
        "Police questioned the landlord, Arthur Keel, and released him after four hours.",
        "When reporters asked Nora Blythe about the missing funds, she shrugged.",
        "The defendant showed no emotion as the verdict was read out.",
        "If the council says yes, work will start in June.",
        "Pay varies according to age, and nurses get less than porters.",
        "A judge has stopped the works until the autumn.",
        "Say what you like about the ferry, it has never sunk.",
        "Say no more about the ferry, it has never sunk.",
    ],
)
def test_nobody_says_anything_there(sentence):
    assert given(sentence) == []


def test_what_came_after_is_told_by_the_outlet():
    [(content, _)] = given("Lee insisted that prices would not rise, but by evening they had risen.")
    assert content == "that prices would not rise"
    [(content, _)] = given("Lee insisted that prices would not rise, but by May wages would.")
    assert content.endswith("by May wages would")
