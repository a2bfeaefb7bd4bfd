"""“The 44-year-old”, “the father-of-three”: whoever was named and is called so; all invented."""

import pytest

from tests.voice.test_speaker_kinds import ORLOV, STAHL, speaker

WORDS = "“There is no leak in the wall,”"


@pytest.mark.parametrize(
    ("before", "who", "wanted"),
    [
        ("Henrik Stahl, 44, rowed to the wall on Monday.", "the 44-year-old", STAHL),
        ("Henrik Stahl (44) met Nadia Orlov, 51, at the wall.", "the 44-year-old", STAHL),
        ("Nadia Orlov, aged 44, rowed to the wall on Monday.", "the 44-year-old", ORLOV),
        ("“We are all dry,” Henrik Stahl said.", "the 44-year-old", STAHL),
        ("Henrik Stahl, 51, let a diver in. He paid her.", "the father-of-three", STAHL),
        ("Nadia Orlov, 51, let a diver in. She paid him.", "the grandmother of six", ORLOV),
        ("Nadia Orlov, 51, let a diver in. She paid him.", "the mum-of-two", ORLOV),
        ("Henrik Stahl rowed to the wall on Monday.", "the 44-year-old", STAHL),
        # somebody without a name, or two of one age
        ("A 14-year-old boy fell in, Henrik Stahl said.", "the 14-year-old", "14-year-old"),
        ("Henrik Stahl, 44, met Nadia Orlov, 44, at the wall.", "the 44-year-old", "44-year-old"),
        ("Henrik Stahl met Nadia Orlov at the wall.", "the 44-year-old", "44-year-old"),
        ("Judge Henrik Stahl heard a driver on Monday.", "the 44-year-old", "44-year-old"),
        ("It rained.", "the father-of-three", "father-of-three"),
    ],
)
def test_who_is_called_so(before, who, wanted):
    assert speaker([before, f"{WORDS} {who} said."], "no leak") == wanted
    assert speaker([before, f"{WORDS} said {who}."], "no leak") == wanted


@pytest.mark.parametrize(
    ("named", "called"),
    [
        ("Ann Holm, 34, a nurse from Lund, came by.", "the nurse"),
        ("Ann Holm, a goldsmith’s apprentice and bell-ringer, came by.", "Holm"),
        ("A farmer named Ann Holm came by.", "the farmer"),
        ("Ann Holm, a baker in Lund, came by.", "the baker"),
    ],
)
def test_what_somebody_was_said_to_be_names_her_later(named, called):
    assert speaker([named, f"“It was late for the ferry,” {called} said."], "late for") == "Ann Holm"


@pytest.mark.parametrize(
    ("named", "called", "wanted"),
    [
        ("The band leader called Ann Holm to the stage.", "the leader", "leader"),
        ("Ann Holm, 34, met a nurse from Lund.", "the nurse", "nurse"),
    ],
)
def test_and_not_what_somebody_else_is(named, called, wanted):
    assert speaker([named, f"“It was late for the ferry,” {called} said."], "late for") == wanted
