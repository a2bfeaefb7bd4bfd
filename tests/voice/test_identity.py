"""One person or body is one speaker across articles; two are rather left apart."""

import pandas as pd
import pytest

from framing.voice.speakers.identity import find_speakers, speaker_ids, with_ids


def voices(*named):
    rows = [{"article_id": f"a{n}", "voice": "quotation", "speaker": name, "words": 2} for n, name in enumerate(named)]
    return pd.DataFrame(rows)


NONE = pd.DataFrame({"article_id": [], "quotation_id": [], "speaker": [], "depth": []}, dtype=object)


def together(*named, aliases=None):
    """Are all these one speaker?"""
    return len(set(speaker_ids(voices(*named), NONE, aliases).values())) == 1


@pytest.mark.parametrize(
    "named",
    [
        ("Tony Orlov", "Antony Orlov"), ("U.N.", "UN"), ("UN", "United Nations"), ("MPP Ann Orlov", "Ann Orlov"),
        ("Ann J. Orlov", "Ann Orlov"), ("President Ann Orlov", "Ann Orlov"),
    ],
)  # fmt: skip
def test_forms_of_one_name(named):
    assert together(*named)


@pytest.mark.parametrize(
    "named",
    [
        ("Ann Orlov", "Anna Orlov"), ("Orlov", "Ann Orlov"), ("Ted Orlov", "Theodore Orlov"),
        ("officials", "officials"),
        ("AO", "Ann Orlov"), ("Ministry of War", "Ministry of Peace"), ("Bibi Orlov", "Benjamin Orlov"),
    ],
)  # fmt: skip
def test_two_are_rather_left_apart(named):
    assert not together(*named)


def test_initials_that_can_stand_for_two_names_stand_for_neither():
    assert len(set(speaker_ids(voices("WFP", "World Food Programme", "World Forest Party"), NONE).values())) == 3


def test_aliases_of_the_user():
    assert together("Bibi Orlov", "Benjamin Orlov", aliases={"Benjamin Orlov": ["Bibi Orlov"]})
    found = find_speakers(voices("Bibi Orlov"), NONE, {"Benjamin Orlov": ["Bibi Orlov"]})
    assert found[["name", "also_known_as", "articles", "words"]].values.tolist() == [
        ["Benjamin Orlov", "Bibi Orlov", 1, 2]
    ]


def test_every_row_with_a_speaker_has_an_id_and_no_other():
    rows = voices("Ann Orlov", None, "officials")
    found = with_ids(rows, speaker_ids(rows, NONE))
    assert found.speaker_id.notna().tolist() == [True, False, True]
    assert found.columns[-1] == "speaker_id"
