"""What somebody condemns, denies, demands or admits in a noun is their word for it; invented text."""

import pytest

from tests.voice.test_reported_naming import given


@pytest.mark.parametrize(
    ("sentence", "content", "source"),
    [
        ("The bishop condemned the pillage.", "the pillage", "The bishop"),
        ("Critics decry the pillage of the valley.", "the pillage of the valley", "Critics"),
        ("The bishop has long deplored the pillage.", "the pillage", "The bishop"),
        ("The bishop, who denounced the pillage, left.", "the pillage", "The bishop"),
        ("The bishop who denounced the pillage was sent home.", "the pillage", "The bishop"),
        ("The bishop was sent home after he denounced the pillage.", "the pillage", "he"),
        ("Officials deny fraud.", "fraud", "Officials"),
        ("The board denied fraud.", "fraud", "The board"),
        ("The board denied any link to the fire.", "any link to the fire", "The board"),
        ("The board rejected claims of fraud.", "claims of fraud", "The board"),
        ("The board dismissed the notion of fraud.", "the notion of fraud", "The board"),
        ("The premier demanded an end to the pillage.", "an end to the pillage", "The premier"),
        ("The union called for a boycott of the fair.", "a boycott of the fair", "The union"),
        ("Aid groups warn of ruin.", "ruin", "Aid groups"),
        ("The agency warned against a pillage of the valley.", "a pillage of the valley", "The agency"),
        ("The army admitted the pillage.", "the pillage", "The army"),
        ("The firm acknowledged the disaster.", "the disaster", "The firm"),
    ],
)
def test_what_is_judged_in_a_noun_is_whose_judgement_it_is(sentence, content, source):
    assert given(sentence) == [(content, source)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The court denied the appeal.",
        "The ministry denied the group a visa.",
        "The pupils were denied water.",
        "The board rejected the bid.",
        "The board dismissed the manager.",
        "The bishop's refusal to condemn Norvale is known.",
        "The condemned men left the hall.",
        "The raid was condemned in May.",
        "He denied himself the pleasure.",
    ],
)
def test_a_deed_is_no_judgement(sentence):
    assert given(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        ("Norvale calls it theft.", "it theft"),
        ("Many call it murder, and it is time to act.", "it murder"),
        ("The ministry brands them robbers.", "them robbers"),
    ],
)
def test_a_bare_name_after_it_is_a_name(sentence, content):
    assert [said for said, _ in given(sentence)] == [content]


@pytest.mark.parametrize("sentence", ["They called it off.", "They called it quits.", "She called him on Sunday."])
def test_a_set_phrase_names_nothing(sentence):
    assert given(sentence) == []
