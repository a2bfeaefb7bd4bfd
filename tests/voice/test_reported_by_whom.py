"""Who is reported to have said something, on a page of its own: another's clause, what is said of somebody, “it”."""

import pytest

from framing.analysis import analyse
from framing.reading.corpus import corpus
from framing.voice.speakers.article import Page
from framing.voice.speakers.references.nameability import own_name

PAGE = "Bridge over the Sarn stays shut\n\nThe ferry takes an hour.\n\n{}\n\nThe ferry leaves from the old mill.\n"


def reported(sentence: str) -> list[tuple]:
    """(content, speaker) of each stretch that a page with this sentence gives to a source without marks."""
    page = corpus([{"article_id": "a", "outlet": "o"}], {"a": PAGE.format(sentence)})
    found = analyse(page, "data/codebook.yml").reported
    return [(row.text, row.speaker if isinstance(row.speaker, str) else None) for row in found.itertuples()]


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        (
            "The dam is safe, state radio reported, but the rebels said they still held it.",
            [("The dam is safe", "state radio"), ("they still held it", "rebels")],
        ),
        (
            "Norvik has agreed to buy its rival, two sources with knowledge of the matter told Reuters.",
            [("Norvik has agreed to buy its rival", "two sources with knowledge of the matter")],
        ),
        (
            "Researchers at Holm University have found that crows can count.",
            [("that crows can count", "Researchers at Holm University")],
        ),
        ("Meanwhile, a baker, who gave no name, disclosed that crows count.", [("that crows count", "baker")]),
        ("The airline apologised “in full” and said fares would fall.", [("fares would fall", "airline")]),
        ("The club called it “a farce” and said it would sue.", [("it would sue", "club")]),
        ("The club called it “a farce” and was told that it was over.", [("that it was over", None)]),
        ("The mayor said at a press conference that it was dry.", [("that it was dry", "mayor")]),
        ("The charity fears that up to 30 crows are lost.", [("that up to 30 crows are lost", "charity")]),
        ("The authors stress that crows do not count.", [("that crows do not count", "authors")]),
        ("The baker, who lives in the mill, maintains that it is dry.", [("that it is dry", "baker")]),
        ("Nina Roth is expected to resign.", [("to resign", None)]),
        (
            "The firm denies any wrongdoing and says the cheques were loans.",
            [("any wrongdoing", "firm"), ("the cheques were loans", "firm")],
        ),
        (
            "Nina Roth urged them to stay and said the war was over.",
            [("them to stay", "Nina Roth"), ("the war was over", "Nina Roth")],
        ),
        ("Nina Roth, the mayor, might tell the court on Monday.", []),
        ("“It is too late for the ferry,” Roth, who heads the clinic, says.", []),
    ],
)
def test_whose_words_they_are(sentence, wanted):
    assert reported(sentence) == wanted


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("Norvik expects to close the yard in May, it said in a statement.", "Norvik"),
        ("The retailer will cut forty jobs, it said on Friday.", "retailer"),
        ("The union wrote to all members. The yard will close, it said on Friday.", "union"),
        ("The law is as clear as it can be, it said.", None),
        ("The bridge will close in May, it said.", None),
    ],
)
def test_it_is_a_body_never_a_word_of_the_headline(sentence, speaker):
    assert [who for _, who in reported(sentence)] == [speaker]


@pytest.mark.parametrize(
    "sentence",
    [
        "Nina Roth said goodbye to all her colleagues.",
        "Nina Roth could not say a word for ten minutes.",
        "The act says nothing about ferries.",
        "I say this as someone who likes ferries.",
        "The probe will tell engineers how hot the shield became.",
    ],
)
def test_where_nothing_is_said(sentence):
    assert reported(sentence) == []


def test_what_else_is_told_of_a_source_is_no_speech_of_it():
    sentence = "Forty have died, according to the health ministry, which does not tell soldiers from farmers."
    assert reported(sentence) == [("Forty have died", "health ministry")]


def test_words_that_begin_as_a_greeting_may_be_a_clause():
    assert reported("Nina Roth said nothing had changed since May.") == [("nothing had changed since May", "Nina Roth")]


@pytest.mark.parametrize("end", [",", ", ", ",,", ", —,"])
def test_the_words_for_a_source_may_end_with_a_comma(end):
    words = f"the group for the Blue Lock plans, which own many docks{end}"
    page = Page(words, [(0, len(words), "body")], [])
    assert own_name(words, page.people, 0, len(words)) is None


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("No one believes that the bridge was safe.", None),
        ("Nobody believes that the bridge was safe.", None),
        ("No engineer believes that the bridge was safe.", None),
        ("Not one witness believes that the bridge was safe.", None),
        ("No 10 said that the bridge was safe.", "No 10"),
        ("Noone Lee said that the bridge was safe.", "Noone Lee"),
        ("Everyone said that the bridge was safe.", "Everyone"),
    ],
)
def test_nobody_is_no_speaker(sentence, speaker):
    assert reported(sentence) == [("that the bridge was safe", speaker)]
