"""Whose clause a quotation stands in, where another clause, a place or a phrase stands beside it."""

import pytest

from tests.voice.test_speaker_kinds import speaker

BEFORE = "Ada Holm, the mayor of Lund, came to the mill on Monday."


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        # A participle tells of the clause right before it, …
        ("The trouble began at the mill, when weavers stopped the mayor, shouting “we keep the looms”.", "weavers"),
        (
            "Holm spoke beside the mill, where about 40 weavers met at noon, chanting “we keep the looms”.",
            "40 weavers",
        ),
        ("Holm spoke beside the mill on a cold day in May, saying “we keep the looms”.", "Ada Holm"),
        ("Holm left the mill when it closed, saying “we keep the looms”.", "Ada Holm"),
        # … or of its own subject.
        ("The film ends with a weaver saying: “We keep the looms.”", "weaver"),
        ("Lund was on their minds, with weavers and bakers chanting “we keep the looms”.", "weavers and bakers"),
        ("Holm began with a joke, saying “we keep the looms”.", "Ada Holm"),
        # What a clause before the main clause tells of is not who speaks.
        ("As the weavers began to sing, Ada Holm was joined by the board and joked, “We keep the looms.”", "Ada Holm"),
        ("When Karl Moss said it was late, Ada Holm stood up and added, “We keep the looms.”", "Ada Holm"),
        ("As Karl Moss said, the mill was lost, adding: “We keep the looms.”", "Karl Moss"),
        ("Even though Moss welcomed it as “we keep the looms”, Holm said it was late.", "Moss"),
        ("What Moss sees as “we keep the looms”, Holm said was late.", "Moss"),
        ("Whatever Moss regards as “we keep the looms”, Holm said it was late.", "Moss"),
        ("Two days after Moss saw it as “we keep the looms”, Holm said it was late.", "Moss"),
        ("The moment Moss called it “we keep the looms”, Holm said it was late.", "Moss"),
        ("Now that Moss has called it “we keep the looms”, Holm said it was late.", "Moss"),
        ("Despite Moss calling it “we keep the looms”, Holm said it was late.", "Moss"),
        ("Holm openly admires Karl Moss as a “we keep the looms” man, and praised him.", "Ada Holm"),
        # A place or a month is nobody.
        ("The clerk, described by his wife, Eva Moss, as “we keep the looms”, retired in June.", "Eva Moss"),
        ("The clerk, described by his wife, Eva Moss, as “we keep the looms”, lived in Lund.", "Eva Moss"),
        ("“We keep the looms,” chimed in Karl Moss.", "Karl Moss"),
        (
            "Speaking at a fair in Lund, South Norvik, Holm went for Moss, calling him “we keep the looms”.",
            "Ada Holm",
        ),
        ("In Lund, Norvik, on Sunday, Ms. Holm went on, saying that “we keep the looms”.", "Ada Holm"),
        ("In Lund, Norvik, she went on, saying that “we keep the looms”.", "Ada Holm"),
        ("In Lund, Karl Moss, the weaver, went on, saying that “we keep the looms”.", "Karl Moss"),
        # Who told somebody something when he was asked about it, and what tells in a relative clause.
        ("Any sale is up to Karl Moss, who told us when asked about it: “We keep the looms.”", "Karl Moss"),
        ("Holm wrote to the Lund Courier, which notes, “We keep the looms.”", "Lund Courier"),
        # Who sends a message speaks, not whoever gets it.
        ("Board member Karl Moss sent a blunt message to Holm: “We keep the looms.”", "Karl Moss"),
        ("Board member Karl Moss got a blunt message from Holm: “We keep the looms.”", "Ada Holm"),
    ],
)
def test_words_before_marks(sentence, wanted):
    assert speaker([BEFORE, sentence], "e keep the looms") == wanted


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("“We keep the looms,” reads a Tuesday leader in the Lund Courier.", "Tuesday leader"),
        ("“We keep the looms,” read a Friday notice from the board.", "Friday notice from the board"),
        ("“We keep the looms,” the suit reads.", "suit"),
        ("“We keep the looms,” came shouts from the crowd.", "crowd"),
        ("“We keep the looms,” came a voice, and then it was still.", None),
        ("“We keep the looms,” like those of the old mill, said Karl Moss.", "Karl Moss"),
        ("Mills are “we keep the looms” and “gone by May”, Karl Moss, who weaves, told the board.", "Karl Moss"),
        ("Mills are “we keep the looms” and “gone by May,” Karl Moss, who weaves, told the board.", "Karl Moss"),
        ("Mills “we keep the looms” and said, “Gone by May,” the Courier told its readers.", "Mills"),
        ("Two boys left the mill, yelling “We keep the looms!” A film out on Friday blames Moss.", "Two boys"),
        ("Holm said it was good to be home, and a weaver yelled “We keep the looms!”", "weaver"),
        ("The Courier told of it, and his wife whispered to him: “We keep the looms.”", "his wife"),
    ],
)
def test_words_after_and_around_marks(sentence, wanted):
    assert speaker([BEFORE, sentence], "e keep the looms") == wanted


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("The debate was so dull that Karl Moss was prompted to say, “We keep the looms.”", "Karl Moss"),
        ("The board heard that weavers were forced by the board to say, “We keep the looms.”", "weavers"),
        ("“We keep the looms.” That line by the weaver Karl Moss is on every mug.", "Karl Moss"),
        ("“She is late,” said a South Iowa Republican, “and we keep the looms by ourselves.”", "South Iowa Republican"),
        ("Friedman said, “We keep the looms.”", "Friedman"),
        ("It comes from the Latin telae, “we keep the looms”, and is an old word.", None),
    ],
)
def test_who_is_made_to_speak_or_is_taken_for_a_language(sentence, wanted):
    assert speaker([BEFORE, sentence], "e keep the looms") == wanted


def test_what_only_came_is_nobody():
    told = "Then came another, warmer note, followed by one that took credit for “we keep the looms” at last."
    assert speaker([BEFORE, told], "we keep the looms") is None
