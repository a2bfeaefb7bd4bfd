"""One person or body is one speaker across articles; two are rather left apart."""

import pandas as pd
import pytest

import framing as fr
from framing.voice.speakers.identity import find_speakers, speaker_ids, with_ids
from tests.conftest import SMALL_CODEBOOK


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


@pytest.mark.parametrize(
    ("name", "surname"),
    [
        ("Khalil al-Amin", "al-Amin"), ("Samir el-Baz", "el-Baz"), ("Omar ash-Shami", "ash-Shami"),
        ("Ahmed bin Salim", "bin Salim"), ("Lotte van der Loo", "van der Loo"), ("Ida von der Heide", "von der Heide"),
        ("Ana dos Santos", "dos Santos"), ("Dan Holm", "Holm"),
    ],
)  # fmt: skip
def test_a_surname_in_small_letters_is_a_name_as_any_other(name, surname):
    text = "The mill\n\n{}, a miller, said the mill was shut. “We go on,” {} added."
    rows = [{"article_id": key, "outlet": key, "text": text.format(name, surname)} for key in "ab"]
    [speaker] = fr.analyse(pd.DataFrame(rows), SMALL_CODEBOOK).speakers.to_dict("records")
    assert (speaker["name"], speaker["named"], speaker["articles"], speaker["quotations"]) == (name, True, 2, 2)
