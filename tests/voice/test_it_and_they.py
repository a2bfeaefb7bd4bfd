"""“It” is a body or a document, “they” may be people without a name: as the sentence before tells; all invented."""

import pytest

from framing.voice.speakers.references.antecedents_of_it import is_nothing
from tests.voice.test_speaker_kinds import speaker
from tests.voice.test_voice_sources import reported

WORDS = "“There is no leak in the wall,”"


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        ("Clear Water International", "Clear Water International"),
        ("Fluvia", "Fluvia"),
        ("Welding", "Welding"),
        ("The Dutch navy", "Dutch navy"),
        ("The Blue Cross", "Blue Cross"),
        ("The Water Ministry", "Water Ministry"),
        ("The ministry", "ministry"),
        ("The brewer", "brewer"),
    ],
)
@pytest.mark.parametrize(
    "sentence",
    [
        "{} said the pump was dead.",
        "{} said the order was plain.",
        "{} warned on Sunday that it would sue.",
        "{} warned on Sunday that it would sue. It had lost once.",
    ],
)
def test_it_is_the_body_that_the_sentence_before_tells_of(body, wanted, sentence):
    """In the same paragraph and in one of its own."""
    assert speaker(f"{sentence.format(body)} {WORDS} it added.", "no leak") == wanted
    assert speaker([sentence.format(body), f"{WORDS} it said."], "no leak") == wanted


@pytest.mark.parametrize(
    ("before", "wanted"),
    [
        ("The navy refused the order.", "navy"),
        ("Fluvia closed the lock in April.", "Fluvia"),
        ("A leaflet hung on the gate.", "leaflet"),
        ("The survey came out in April.", "survey"),
        ("Nadia Orlov held up a leaflet.", "leaflet"),
        ("The ministry published a survey in April.", "survey"),
        ("A leaflet from the ministry came on Friday.", "leaflet from the ministry"),
        ("Nadia Orlov said the order was plain.", None),
        ("Prices rose in April.", None),
        ("Engineers said the order was plain.", None),
        ("The wind turned.", None),
        ("An earlier version of this leaflet gave no date.", "leaflet"),
        ("The survey clears the engineer.", "survey"),
    ],
)
def test_it_is_no_person_no_law_and_no_clause(before, wanted):
    assert speaker([before, f"{WORDS} it said."], "no leak") == wanted


@pytest.mark.parametrize(
    "sentence", ["In a short message the ministry thanked him.", "On its website the ministry thanked the engineer."]
)
def test_it_is_the_subject_behind_an_opening_phrase(sentence):
    assert speaker([sentence, f"{WORDS} it said."], "no leak") == "ministry"


@pytest.mark.parametrize("body", ["The ministry", "Fluvia", "The Dutch navy"])
def test_it_in_reported_speech(body):
    said = reported(f"{body} said the order was plain. It added that the engineer had broken it.")
    assert said == [body.removeprefix("The ")] * 2


@pytest.mark.parametrize(
    "people", ["Villagers", "Engineers", "Local shopkeepers", "Two medics", "Charities", "Coalition parties", "Police"]
)
@pytest.mark.parametrize("sentence", ["{} said the lock was shut.", "{} blocked the lock.", "{} arrested two men."])
def test_they_are_whom_the_sentence_before_tells_of(people, sentence):
    assert speaker([sentence.format(people), f"{WORDS} they said."], "no leak") == people


@pytest.mark.parametrize("things", ["Prices rose.", "Winters were long.", "Sensors failed.", "Houses were flooded."])
def test_they_are_no_things(things):
    assert speaker([things, f"{WORDS} they said."], "no leak") is None


def test_they_in_reported_speech():
    assert reported("Villagers said the lock was shut. They said boats could turn.") == ["Villagers"] * 2
    line = "Two engineers found that eels like the dark wall, and they believe the dark calms them."
    assert reported("The ministry said the order was plain.", line)[1:] == ["Two engineers"] * 2


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("The engineer resigned on Friday, citing “a leak as wide as a street”.", "engineer"),
        ("The navy withdrew from the lock, blaming “a leak as wide as a street”.", "navy"),
        ("The noise angered villagers, who spoke of “a leak as wide as a street”.", "villagers"),
        ("The retired engineer spoke of “a leak as wide as a street”.", "retired engineer"),
        ("Two wounded sailors spoke of “a leak as wide as a street”.", "Two wounded sailors"),
        ("The newly appointed keeper spoke of “a leak as wide as a street”.", "newly appointed keeper"),
    ],
)
def test_a_noun_phrase_is_over_before_a_verb_and_holds_a_participle(sentence, wanted):
    assert speaker(sentence, "as wide as") == wanted


@pytest.mark.parametrize(
    "source",
    ["UN experts", "EU diplomats", "a Green backbencher", "the head of the UN agency", "a Coast Guard spokeswoman"],
)
def test_a_noun_goes_on_after_a_name(source):
    assert speaker(f"{WORDS} said {source}.", "no leak") == source.removeprefix("a ").removeprefix("the ")
    assert speaker(f"The wall has “no leak of any size”, according to {source}.", "no leak") == source.removeprefix(
        "a "
    ).removeprefix("the ")


def test_a_name_is_over_before_when_it_was_said():
    assert speaker(f"{WORDS} said Nadia Orlov later that day.", "no leak") == "Nadia Orlov"


@pytest.mark.parametrize(
    ("words", "nothing"),
    [
        ("It is widely understood that", True),
        ("It has emerged that", True),
        ("it was feared", True),
        ("It said that", False),
        ("It is a leak that", False),
        ("It was open when", False),
    ],
)
def test_it_that_is_understood_is_nothing(words, nothing):
    assert is_nothing(words, 0) == nothing


@pytest.mark.parametrize("body", ["Orbis", "the army", "Reuters", "Crows Without Borders"])
@pytest.mark.parametrize(
    "before",
    [
        "According to {}, nine dams leaked.",
        "Nine dams leaked, according to {}.",
        "The offer was refused by {} on Sunday.",
        "In a note on Sunday, {} refused the offer.",
    ],
)
def test_it_is_who_told_or_did_something_and_no_thing(body, before):
    said = f"{before.format(body)} “The wall has not been looked after,” it said."
    assert speaker(said, "looked after") == body.removeprefix("the ")
