"""Who tells, not who is told: passives with “by”, words that somebody gave, a trait that somebody shows."""

import pytest

from tests.voice.test_reported_naming import given
from tests.voice.test_speaker_kinds import quotations, speaker


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("Karl Moss was warned by Judge Anna Reed that he had shown “no trace of regret”.", "Anna Reed"),
        ("Anna Reed told Karl Moss that he had proved “no trace of regret to her”.", "Anna Reed"),
        ("The ferrymen were informed by the harbour tribunal that it was “no trace of a strike”.", "harbour tribunal"),
        ("The ferrymen were told by the inspectorate that it was “no trace of a strike”.", "inspectorate"),
        ("The survey showed “no trace of oil”.", "survey"),
        ("Despite the “trace of hope” which Anna Reed had given, Karl Moss said the ferry was lost.", "Anna Reed"),
        ("Despite the “trace of hope” Anna Reed offered, Karl Moss said the ferry was lost.", "Anna Reed"),
        ("Despite the “trace of hope” given by Anna Reed, Karl Moss said the ferry was lost.", "Anna Reed"),
        ("Anna Reed heard Karl Moss say: “There is no trace of oil.”", "Karl Moss"),
        ("Anna Reed watched Karl Moss tell the board: “There is no trace of oil.”", "Karl Moss"),
        ("“There is no trace of oil,” Anna Reed heard Karl Moss say.", "Karl Moss"),
        ("“There is no trace of oil,” Anna Reed recalled Karl Moss telling the board.", "Karl Moss"),
        ("“There is no trace of oil,” Anna Reed recalled.", "Anna Reed"),
        ("Anna Reed, in a voice message from the lock: “There is no trace of oil.”", "Anna Reed"),
        ("Anna Reed wrote in a letter from Holtby: “There is no trace of oil.”", "Anna Reed"),
        ("The mayor read us a letter from a ferryman, Karl Moss: “There is no trace of oil.”", "Karl Moss"),
        ("It has “no trace of oil”, according to a bulletin from the Board.", "bulletin from the Board"),
        ("It has “no trace of oil”, a briefing note from the Board said.", "briefing note from the Board"),
        ("The “trace of oil” is a whole slick by now, residents say.", "residents"),
        ("Karl Moss and Anna Reed both said there was “no trace of oil to be found”.", "Karl Moss and Anna Reed"),
        ("The ferrymen all said there was “no trace of oil to be found”.", "ferrymen"),
        ("The slick is, in the words of one ferryman, “a trace of oil”.", "one ferryman"),
        ("The slick is, in Anna Reed’s words, “a trace of oil”.", "Anna Reed"),
        ("The slick was, in the eyes of the harbour board, “a trace of oil”.", "harbour board"),
        ("To Anna Reed, the slick was “a trace of oil”.", "Anna Reed"),
        ("Karl Moss blamed the ferry, while Anna Reed pointed to “a trace of oil”.", "Anna Reed"),
        ("Anna Reed said divers found the hull with “no trace of rust”.", "Anna Reed"),
        ("The coastguard said that ferrymen had spotted “a trace of oil” by the quay.", "coastguard"),
        ("If, as Anna Reed claims, it is “a trace of oil”, the town will need booms.", "Anna Reed"),
        ("Karl Moss was said to have shown “no trace of regret”.", None),
        ("The inquest heard the ferry had left “a trace of oil”.", None),
        ("The jury has heard that Karl Moss showed her “a trace of pity”.", None),
        ("The liner, dubbed “a trace of rust”, sank on Monday.", None),
        ("Anna Reed scolded ferrymen who mocked the board, calling them “a trace of the past”.", "Anna Reed"),
        ("Ferrymen who found “no trace of oil” said the board had lied.", "Ferrymen"),
        ("Karl Moss, who calls it “a trace of oil”, said the board would pay.", "Karl Moss"),
        ("Two divers who saw “a trace of oil” told police the quay was dirty.", "Two divers"),
    ],
)  # fmt: skip
def test_whose_the_quoted_words_are(sentence, wanted):
    assert speaker(sentence, "trace of") == wanted


@pytest.mark.parametrize("told", ["was", "wasn’t", "isn't", "has not been", "gets", "were never"])
def test_who_is_told_says_nothing(told):
    assert given(f"The ferryman {told} told that the lock was shut.") == [("that the lock was shut", None)]


@pytest.mark.parametrize(
    ("sentence", "words", "source"),
    [
        ("Ferrymen were promised by Anna Reed that fares would stay.", "that fares would stay", "Anna Reed"),
        ("Ferrymen have been guaranteed by the port that fares would stay.", "that fares would stay", "the port"),
        ("The governor told a news conference the lock had held.", "the lock had held", "The governor"),
        ("Harbour bosses deny cutting the crew to save money.", "cutting the crew to save money", "Harbour bosses"),
        ("Unlike Anna Reed, Karl Moss thinks the lock is safe.", "the lock is safe", "Karl Moss"),
        ("Harbour bosses denied that their divers had opened the lock.", "that their divers had opened the lock",
         "Harbour bosses"),
        ("The board said the lock, which had leaked for a year, would not be opened.",
         "the lock, which had leaked for a year, would not be opened", "The board"),
        ("Ferrymen who call it “a mess” said they would strike.", "they would strike", "Ferrymen"),
        ("Speaking on the “Late” show, she remembers being sent away.", "being sent away", "she"),
    ],
)  # fmt: skip
def test_whose_the_reported_words_are(sentence, words, source):
    assert given(sentence) == [(words, source)]


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("Officials who said the lock was safe have resigned.", [("the lock was safe", "Officials")]),
        ("Voters who believe the toll is theft will stay at home.", [("the toll is theft", "Voters")]),
        ("Officials who said the lock was safe and would last were right.",
         [("the lock was safe and would last were right", "Officials")]),
        ("People who call the toll a theft should say what they want.", [("what they want", "People")]),
        ("Those who call it a theft should say which road they would leave unpaved.",
         [("which road they would leave unpaved", "Those")]),
        ("Critics who called it a theft said they would march.", [("they would march", "Critics")]),
    ],
)  # fmt: skip
def test_what_people_are_called_by_ends_before_what_they_do(sentence, wanted):
    """Nor is what they call it a speaker: “it a theft” was one."""
    assert given(sentence) == wanted


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("The harbour office would neither confirm nor deny that the lock was shut.", []),
        ("Anna Reed was quoted by the Herald as saying that the lock was shut.",
         [("that the lock was shut", "Anna Reed")]),
        ("Anna Reed and Karl Moss both said the lock was shut.", [("the lock was shut", "Anna Reed and Karl Moss")]),
    ],
)  # fmt: skip
def test_who_is_quoted_speaks_not_who_quotes(sentence, wanted):
    assert given(sentence) == wanted


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("Her first keeper, the engineer Karl Moss, blamed “a trace of oil”.", "Karl Moss"),
        ("Anna Reed’s deputy, the retired engineer Karl Moss, blamed “a trace of oil”.", "Karl Moss"),
        ("The mayor, the wife of Karl Moss, blamed “a trace of oil”.", "mayor"),
        ("The board said the lock had been hit by a “trace of oil” spilled by ferrymen, and called for calm.", "board"),
        ("“Is there a trace of oil?” came the answer.", None),
        ("“There is no trace of oil,” came the answer from Anna Reed.", "Anna Reed"),
    ],
)
def test_a_name_behind_what_somebody_is_and_no_bare_word_speaks(sentence, wanted):
    assert speaker(sentence, "trace of oil") == wanted


@pytest.mark.parametrize(
    ("sentences", "wanted"),
    [
        ("Robin Wei told Kit Soto it was “a sad old lock”. He replied that it was “a trace of oil”.", "Kit Soto"),
        ("Robin Wei told Kit Soto it was “a sad old lock”. “It is a trace of oil,” he answered.", "Kit Soto"),
        ("Robin Wei told Kit Soto it was “a sad old lock”. He said that it was “a trace of oil”.", "Robin Wei"),
        ("Robin Wei said it was “a sad old lock”. He replied that it was “a trace of oil”.", "Robin Wei"),
    ],
)
def test_who_replies_is_who_was_told(sentences, wanted):
    assert speaker(sentences, "trace of oil") == wanted


def test_what_a_headline_says_of_somebody_is_not_said_by_her():
    found = quotations("Anna Reed kept the lock.", head="Anna Reed, keeper who ‘made the water sing’, retires")
    assert "Anna Reed" not in found.speaker.tolist()


@pytest.mark.parametrize("deed", ["laughs", "shrugged"])
def test_who_laughs_goes_on_to_speak(deed):
    told = f"Anna Reed said the lock leaked. Asked whether he knew why, Karl Moss {deed}. “It is a trace of oil.”"
    assert speaker(told, "trace of oil") == "Karl Moss"
