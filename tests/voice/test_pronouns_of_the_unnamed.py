"""“She” may be somebody without a name: whoever the sentence before tells of; the text is invented."""

import pytest

from tests.voice.test_speaker_kinds import ORLOV, STAHL, quotations, speaker
from tests.voice.test_voice_sources import reported

FIRST = "Nadia Orlov, who mends nets, has watched the gate since May. “I count the boats,” she said."
WORDS = "“It is no leak, it is a flood,”"


@pytest.mark.parametrize(
    ("before", "wanted"),
    [
        ("A union spokeswoman rejected the word.", "union spokeswoman"),
        ("On Friday a spokeswoman for the harbour rejected the word.", "spokeswoman for the harbour"),
        ("The minister shook her head.", "minister"),
        ("One resident rejected the word.", "One resident"),
        ("One of the residents rejected the word.", "One of the residents"),
        ("A union official, in the hall since six, rejected the word.", "union official"),
        ("An engineer rejected the word.", "engineer"),
        ("A nurse shook her head.", "nurse"),
        ("A baker who had stood at the gate since dawn shook her head.", "baker"),
        ("A baker, who gave no name, said it was a flood.", "baker"),
        ("A woman at the gate shook her head.", "woman"),
        ("Henrik Stahl’s sister shook her head.", "Henrik Stahl’s sister"),
        ("A union spokeswoman rejected the word. She shook her head.", "union spokeswoman"),
        ("A union spokeswoman criticised Nadia Orlov.", "union spokeswoman"),
        ("A union spokeswoman said the gate was open.", "union spokeswoman"),
        ("The gate is open, said a union spokeswoman.", "union spokeswoman"),
    ],
)
def test_she_is_the_subject_of_the_sentence_before(before, wanted):
    """In the same paragraph and in one of its own, and again for what she says next."""
    assert speaker([FIRST, f"{before} {WORDS} she said."], "no leak") == wanted
    assert speaker([FIRST, before, f"{WORDS} she said."], "no leak") == wanted
    again = [FIRST, before, f"{WORDS} she said.", "“Nobody sleeps here,” she added."]
    assert speaker(again, "Nobody sleeps") == wanted


@pytest.mark.parametrize(
    ("lines", "words", "wanted"),
    [
        (["“The gate is shut,” a union spokeswoman said.", f"{WORDS} she added."], "no leak", "union spokeswoman"),
        (["A clerk rejected the word.", "“It is a flood,” he said."], "a flood", "clerk"),
        (["A clerk rejected the word.", "“It is a flood,” they said."], "a flood", "clerk"),
        (["Two residents rejected the word.", "“It is a flood,” they said."], "a flood", "Two residents"),
        (["The union rejected the word.", "“It is a flood,” they said."], "a flood", "union"),
        (["A clerk rejected the word. His answer was “a flood of tears”, he said."], "a flood", "clerk"),
    ],
)  # fmt: skip
def test_he_and_they(lines, words, wanted):
    assert speaker([FIRST, *lines], words) == wanted


@pytest.mark.parametrize(
    "before",
    [
        "Nadia Orlov rejected the word.",  # a name
        "Orlov met a union spokeswoman.",  # not the subject
        "A union spokesman rejected the word.",  # a man
        "Her brother shook his head.",
        "The fisherman shook his head.",
        "Her chair stayed empty.",  # nobody
        "The weather turned.",
        "A letter had come from the council.",
        "The number of boats fell.",
        "A paper was pinned to the gate.",
        "The council rejected the word.",
        "Residents rejected the word.",  # many
        "No minister would say so.",  # none
        "Every resident knows the word.",
        "The woman shook her head.",  # Orlov by another word
        "The veteran candidate shook her head.",
        "The former mayor shook her head.",
        "“What now?” a resident asked Orlov.",
        "One questioner said the word was wrong.",
        "One of the events was cancelled.",
        "A teacher named Nadia Orlov shook her head.",
        "The envoy to the coast, former minister Nadia Orlov, shook her head.",
        "The councils, master of ceremonies Nadia Orlov said, are late.",
        "A reporter asked Orlov about the word.",  # whoever is asked answers
        "Asked by a reporter about the word, Orlov shook her head.",
        "When a reporter came, Orlov shook her head.",
        "The minister must go, Orlov said.",
        "The minister must go, she said.",
        "The minister’s letter came on Friday.",
        "“A minister rejected the word.”",
        "The spokeswoman, Nadia Orlov, rejected the word.",
    ],
)
def test_she_stays_who_was_named(before):
    assert speaker([FIRST, f"{before} {WORDS} she said."], "no leak") == ORLOV
    assert speaker([FIRST, before, f"{WORDS} she said."], "no leak") == ORLOV


@pytest.mark.parametrize(
    ("lines", "wanted"),
    [
        # the role is a named person's
        (["The mayor, Nadia Orlov, came with Ida Berg.", "The mayor rejected the word.", f"{WORDS} she said."], ORLOV),
        # the role's holder is a man: another she
        (["Ida Berg came with the mayor, Henrik Stahl.", "The mayor left.", f"{WORDS} she said."], "Ida Berg"),
        (["Ida Berg was made keeper of the dam.", "The keeper shook her head.", f"{WORDS} she said."], "Ida Berg"),
        (["Ida Berg was elected mayor in May.", "The mayor shook her head.", f"{WORDS} she said."], "Ida Berg"),
        (["A clerk rejected the word. Henrik Stahl agreed.", f"{WORDS} he said."], STAHL),
        # whom she tells is another
        (["Ida Berg met Kim Lund. Lund rowed.", "Berg rose. She told Lund to stay.", f"{WORDS} she said."], "Ida Berg"),
        # only what is hers is told of, unless another has spoken
        (["Henrik Stahl came.", "Ida Berg’s boat leaked. She built it alone.", f"{WORDS} she said."], "Ida Berg"),
        (["“Yes,” Nadia Orlov said.", "Ida Berg’s boat leaked.", f"{WORDS} she said."], ORLOV),
    ],
)
def test_who_has_a_name_keeps_it(lines, wanted):
    assert speaker(lines, "no leak") == wanted


def test_she_is_nobody_who_speaks_only_later():
    lines = ["“It leaks,” said Kim Berg.", "She denies that the dam is old.", "“It is new,” said Robin Lund."]
    assert reported(*lines) == ["Kim Berg"]


def test_what_stands_before_the_colon_counts():
    assert (
        speaker([FIRST, f"A union spokeswoman rejected the word: {WORDS} she said."], "no leak") == "union spokeswoman"
    )


def test_hers_need_not_be_the_subjects():
    lines = [FIRST, "A campaign aide shook her head.", "Her claim that the dam was “a leaking tub” stood in the paper."]
    assert speaker(lines, "leaking tub") == ORLOV


def test_a_definite_noun_may_go_back_to_one_brought_in_before():
    lines = [FIRST, "A woman stopped at the gate.", "The woman shook her head.", f"{WORDS} she said."]
    assert speaker(lines, "no leak") == "woman"


def test_an_answer_about_somebody_without_a_name_is_less_sure():
    named = quotations("Nadia Orlov rejected the word.", f"{WORDS} she said.").confidence.iloc[0]
    unnamed = quotations("A union official rejected the word.", f"{WORDS} she said.").confidence.iloc[0]
    assert 0.6 <= unnamed < named


@pytest.mark.parametrize(
    ("lines", "wanted"),
    [
        (["“It leaks,” the note read.", "Police said they believed that it was “no leak of any kind”."], "Police"),
        (["“It leaks,” the union said.", "A guard said he believed that it was “no leak of any kind”."], "guard"),
        (["“It leaks,” Henrik Stahl said.", "The dam must go, police said he told them, though there was “no leak”."],
         STAHL),
        (["Ida Berg and Henrik Stahl met at the quay.", f"{WORDS} they said."], "Ida Berg and Henrik Stahl"),
        (["“It leaks,” said Ida Berg.", "A veteran nationalist was gloomier.", f"{WORDS} he said."],
         "veteran nationalist"),
    ],
)  # fmt: skip
def test_who_says_what_he_believes_and_both_of_two(lines, wanted):
    assert speaker(lines, "no leak") == wanted
