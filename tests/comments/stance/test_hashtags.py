"""A hashtag at the end of what is said calls for something as a sentence does; one that is talked about does not."""

from types import SimpleNamespace

import pytest

from framing.codebook import general_cues
from framing.codebook.models import Cues, Target
from framing.comments.stance.cues import vocabulary
from framing.comments.stance.rules import pieces_of

GENERAL = Cues(favor=general_cues.FAVOR, against=general_cues.AGAINST)
WORDS = vocabulary(SimpleNamespace(targets=[Target(target="it", aliases=["kiosk", "tram stop"])], cues=GENERAL))


def said(text: str) -> list[str]:
    return [piece["points_to"] for piece in pieces_of(text, WORDS)]


@pytest.mark.parametrize(
    ("favor", "against"),
    [
        ("It rains again. #SaveTheKiosk", "It rains again. #NoKiosk2031"),
        ("This is mad #KeepTheKiosk #Lund", "This is mad #ScrapTheKiosk @lund"),
        ("#SaveTheTramStop!", "#NoToTheTramStop!"),
        ("No #joke #SaveTheKiosk", "Please #support #ScrapTheKiosk"),
        ("It rains #SaveTheKiosk https://lund.example/a", "It rains #NoMoreKiosk https://lund.example/a"),
    ],
)
def test_a_hashtag_speaks_for_one_end_as_its_mirror_image_does_for_the_other(favor, against):
    assert (said(favor), said(against)) == (["favor"], ["against"])


@pytest.mark.parametrize(
    "text",
    [
        "#KioskNews",
        "#savethekiosk",
        "The #SaveTheKiosk people met.",
        "They hold signs saying #StopTheKiosk.",
        "Trending: the hashtag #StopTheKiosk",
        "She said: “#StopTheKiosk”",
        "I am against #StopTheKiosk",
        "I’m for #SaveTheKiosk.",
        "I don't support #SaveTheKiosk",
        "I hate #StopTheKiosk",
        "Not #SaveTheKiosk",
        "Why #StopTheKiosk?",
    ],
)
def test_what_names_no_demand_or_is_talked_about_is_no_evidence(text):
    assert said(text) == []


def test_a_hashtag_is_evidence_with_its_place():
    text = "It rained. #StopTheKiosk"
    (piece,) = pieces_of(text, WORDS)
    assert (piece["rule"], text[piece["start"] : piece["end"]]) == ("call, hashtag", "#StopTheKiosk")
