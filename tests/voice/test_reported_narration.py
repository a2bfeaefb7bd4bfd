"""Narration with a word of saying in it is nobody's speech; the text is invented."""

import pytest

from framing.voice.reported.find import attributions


def said(sentence: str) -> list[str]:
    page = f"Talks go on\n\nThe bridge opened in May.\n\n{sentence}\n\nThe river is wide."
    return [page[one.start : one.end] for one in attributions(page)]


@pytest.mark.parametrize(
    "sentence",
    [
        # somebody is summoned or rung up, a meeting is convened
        "The steward called a meeting in the hall.",
        "The premier called a referendum for August.",
        "The clerk called the next visitor in and shut the gate.",
        "She called her brother from the harbour.",
        "The caretaker called the police after midnight.",
        "The caretaker called the doctor after she fell on the stairs.",
        # something is sent for, or needed
        "The umpire called for a stretcher after the fall.",
        "The recipe calls for three eggs.",
        # what is still to be done at an office
        "Travellers who want to claim a refund have until Monday to do so.",
        "Anyone who wants to report a lost key must ring the porter.",
        "He refused to report for duty on Sunday.",
        # how much
        "The ferry takes about two hours and runs three times a day.",
        "The hall holds about thirty thousand people on a good day.",
        "He thought about the offer for two days and signed it.",
        # a noun of saying that is a thing
        "The statement was pinned to the door and had faded in the sun.",
        "The warning lamps were tested at noon across the valley.",
        "The admission fee is nine crowns for adults and free for children.",
        # what is seen
        "The jury was shown a film of the lane where it happened.",
    ],
)
def test_narration_is_nobodys(sentence):
    assert said(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        ("The steward called the meeting pointless.", "the meeting pointless"),
        ("She called her brother a hero.", "her brother a hero"),
        ("The premier called an early referendum a mistake.", "an early referendum a mistake"),
        ("The clerk called the visitor brave.", "the visitor brave"),
        ("The union called for a public inquiry.", "a public inquiry"),
        ("The steward called for an end to the strike.", "an end to the strike"),
        ("The steward called for the doctor to resign.", "the doctor to resign"),
        ("The steward called for more nurses in Holtby.", "more nurses in Holtby"),
        ("The steward called the strike at the quay cowardly and cruel.", "the strike at the quay cowardly and cruel"),
        ("The steward called the doctors from Norvik liars.", "the doctors from Norvik liars"),
        ("The draft calls for a ban on fires.", "a ban on fires"),
        ("A placard called for the death of the crows.", "the death of the crows"),
        ("Lee cast the union as a gang of thieves.", "the union as a gang of thieves"),
        ("Lee framed the strikes as a massacre of the poor.", "the strikes as a massacre of the poor"),
        ("Travellers claim a refund was promised.", "a refund was promised"),
        ("He complained about two years of delays.", "two years of delays"),
        ("The premier said about forty people were hurt.", "forty people were hurt"),
        ("The warning came that the dam would break.", "that the dam would break"),
        ("The jury was shown that the brakes had failed.", "that the brakes had failed"),
        ("It has emerged that the warden sold the boats.", "that the warden sold the boats"),
    ],
)
def test_what_is_called_so_or_demanded_is_somebodys(sentence, content):
    assert said(sentence) == [content]


def test_an_office_between_dashes_behind_a_name_is_read():
    """The name and the office stood between dashes, not commas, and the whole article could not be read."""
    assert said("The mill, Lind - the owner - said, will close.") == ["The mill", "will close"]
    assert said("Still, Lind – the owner of the mill – has vowed to fight on.") == ["to fight on"]
