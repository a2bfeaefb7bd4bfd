"""The list of cues: its forms, what an outlet lets on by them, and denials."""

import re

import pytest

from framing.voice.lexicons import reporting_words as cues


@pytest.mark.parametrize(
    "cue", ["said", "told", "According to", "has said", "says:", "stated", "insisted", "wrote", ""]
)
def test_neutral_cues(cue):
    assert cues.stance_of(cue) == "neutral"


@pytest.mark.parametrize(
    "cue", ["claimed", "claims", "alleges", "allegedly", "has been claiming", "purported", "boasted"]
)
def test_doubting_cues(cue):
    assert cues.stance_of(cue) == "doubting"


@pytest.mark.parametrize(
    "cue",
    ["acknowledged", "revealed", "pointed out", "admits", "made clear", "was revealed", "conceded", "Noting", "showed"],
)
def test_endorsing_cues(cue):
    assert cues.stance_of(cue) == "endorsing"


def test_pointing_at_something_is_not_pointing_out():
    assert cues.stance_of("pointed to") == "neutral"


def test_no_verb_is_both_doubting_and_endorsing():
    assert not set(cues.DOUBTS) & set(cues.ENDORSES)


def test_every_classed_verb_is_on_a_list_of_verbs():
    assert set(cues.DOUBTS) | set(cues.ENDORSES) <= set(cues.SAYING) | set(cues.MORE_SAYING)


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("say", "say says saying said"),
        ("deny", "deny denies denying denied"),
        ("admit", "admit admits admitting admitted"),
        ("stress", "stress stresses stressing stressed"),
        ("write", "write writes writing wrote written"),
        ("hear", "hear hears hearing heard"),
        ("show", "show shows showing showed shown"),
        ("refer", "refer refers referring referred"),
        ("beg", "beg begs begging begged"),
        ("plead", "plead pleads pleading pleaded"),
        ("agree", "agree agrees agreeing agreed"),
    ],
)
def test_forms(verb, forms):
    assert cues.forms_of(verb) == forms.split()


def test_no_form_is_misspelt_by_doubling_or_dropping():
    for verb in [*cues.SAYING, *cues.MORE_SAYING]:
        for form in cues.forms_of(verb):
            assert not re.search(r"eed$|eing$", form) or verb.endswith("ee"), form


@pytest.mark.parametrize(
    ("cue", "content", "before", "denied"),
    [
        ("denied", "that it was a genocide", "The army ", True),
        ("has denied", "targeting civilians", "", True),
        ("rejected the claim", "that the operation was over", "", True),
        ("rejected", "accusations of genocide", "", True),
        ("dismissed", "the notion that aid was blocked", "", True),
        ("rejected", "the offer of a truce", "", False),
        ("said", "that it denied nothing", "", False),
        ("deny", "that it was hit", "The army did not ", False),
        ("never denied", "that it was hit", "", False),
        ("claimed", "that it was hit", "", False),
    ],
)
def test_denials(cue, content, before, denied):
    assert cues.denies(cue, content, before) is denied


def test_a_sentence_with_a_verb_of_saying_names_a_source():
    for sentence in ("He denies it.", "according to reports", "Reportedly so.", "It was written on the wall."):
        assert cues.SOURCE_CUE.search(sentence)
    assert not cues.SOURCE_CUE.search("The army moved south on Monday.")
