"""“One of them, Ann Lee, said …”: a name put to one of several is the person's; the text is invented."""

import pytest

from framing.reading.corpus import corpus
from framing.reading.passages.classify import find_passages
from framing.voice.speakers.article import Page
from framing.voice.speakers.attribute import Article
from framing.voice.speakers.records import Source

LEAD = "Ola Berg and Marta Lind of the bakery Lind stood at the gate on Friday."


def name(words, after=" said that the oven had been cold for weeks."):
    """The speaker that the words for a source mean; after the comma of an apposition they may go on or be over."""
    text = f"Bakers wait at the gate\n\n{LEAD}\n\n{words}{after}"
    source = corpus([{"article_id": "a", "outlet": "o"}], {"a": text})
    passages = find_passages(source)
    page = Page(text, list(passages[["start", "end", "kind"]].itertuples(index=False, name=None)), [])
    start = text.rindex(words)
    return Article(page).name(Source(start, start + len(words), 0, 0, "reported"))


@pytest.mark.parametrize(
    "words",
    [
        "One of them, Marta Lind", "one of them, Marta Lind", "One of the bakers, Marta Lind", "Another, Marta Lind",
        "Another of them, Marta Lind", "A third, Marta Lind", "A second of the bakers, Marta Lind",
        "One of the bakers, the teacher Marta Lind", "One of the strikers, baker Marta Lind",
        "One of them (Marta Lind)", "One of them — Marta Lind", "One of Ola Berg’s friends, Marta Lind",
        "One of them, Marta Lind, 34", "One of the bakers in the hall, Marta Lind",
    ],
)  # fmt: skip
def test_the_name_is_the_speaker(words):
    assert name(words) == "Marta Lind"
    assert name(words, ", said that the oven was cold.") == "Marta Lind"


@pytest.mark.parametrize("words", ["One of them", "One of the bakers", "Another of the bakers", "A third"])
def test_an_apposition_that_the_words_leave_out(words):
    assert name(words, ", Marta Lind, said that the oven was cold.") == "Marta Lind"
    assert name(words, " — Marta Lind — said that the oven was cold.") == "Marta Lind"


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("One of them", "One of them"), ("One of the bakers", "One of the bakers"),
        ("One of them, a teacher", "One of them"), ("One of them, a friend of Marta Lind", "One of them"),
        ("One of the owners of Lind, a bakery", "One of the owners of Lind"),
        ("Two of them, Marta Lind and Ola Berg", "Two of them"), ("One of the Lind sisters", "One of the Lind sisters"),
        ("One of Marta Lind’s lawyers", "One of Marta Lind’s lawyers"),
        ("One resident", "One resident"), ("Doctors of the Coast", "Doctors of the Coast"),
    ],
)  # fmt: skip
def test_who_has_no_name_there(words, wanted):
    assert name(words) == wanted


def test_another_speaks_after_the_comma():
    assert name("one of them", ", Marta Lind recalled.") == "one of them"
    assert name("One of them", ", Marta Lind and Ola Berg said.") == "One of them"


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("Ola Berg and Marta Lind", "Ola Berg and Marta Lind"),
        ("Berg, Mayor Marta Lind and Henrik Stahl", "Ola Berg, Marta Lind and Henrik Stahl"),
        ("Berg, Mayor Marta Lind, and Henrik Stahl", "Ola Berg, Marta Lind and Henrik Stahl"),
        ("Norvale’s Ports and Harbours Minister Marta Lind", "Marta Lind"),
        ("Marta Lind and a friend", "Marta Lind and a friend"),
    ],
)
def test_all_who_speak_together_are_named(words, wanted):
    assert name(words, " said that the oven was cold.") == wanted
