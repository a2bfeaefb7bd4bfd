"""The last lines of a page: a link or an advertisement before the last sentence of a story, and furniture below it."""

import pytest

from framing.reading.corpus import corpus
from framing.reading.passages import find_passages

STORY = (
    "Ferry firm fined\n\nThe ferry firm was fined on Thursday over a fire that left many passengers adrift for a night."
    "\n\nThe judge said that managers had known of the fault since the spring and had done nothing at all about it.\n\n"
)
CUTS = ["Related: Tram line opens late", "READ MORE: Tram opens", "Sign up for our newsletter", "Advertisement"]


def kinds(*lines: str) -> list[str]:
    text = STORY + "\n\n".join(lines) + "\n"
    return find_passages(corpus([{"article_id": "a"}], {"a": text})).kind.tolist()[3:]


@pytest.mark.parametrize("cut", CUTS)
@pytest.mark.parametrize(
    "last",
    [
        "The hearing goes on.",
        "A petition has 6,200 names.",
        "“We will be back,” he said.",
        "Share prices fell by a tenth.",
        "Support for the plan has grown.",
        "More than 200 people came.",
        "The US embassy said nothing.",
        "The owners have not replied.",
        "The writer died in May.",
        "The author is survived by her son.",
        "Tagged sharks came back.",
        "Snow covers the pier.",
    ],
)
def test_a_last_sentence_below_a_link_is_body(cut, last):
    assert kinds(cut, last)[-1] == "body"
    assert kinds(cut, last, cut, last, "Most read", "Tram opens late", "All rights reserved.") == [
        *kinds(cut, last) * 2,
        *["boilerplate"] * 3,
    ]


@pytest.mark.parametrize("cut", CUTS)
@pytest.mark.parametrize(
    "line",
    [
        "© 2031 The Evening Gull",
        "All rights reserved.",
        "Contact Anna Lind at 555-0142.",
        "Our reporters work hard.",
        "Get it every morning.",
        "Share this story.",
        "This story was shortened on Monday.",
        "Comments are moderated.",
        "Tram line opens late",
        "Call the newsroom on 020 7946 0000.",
        "Email news@gull.example.",
        "Share on Facebook.",
        "Be the first to comment.",
        "Please keep it civil.",
        "Follow him on Twitter.",
        "The author lives in Lund.",
        "The opinions expressed here are those of the author.",
        "Originally published on May 3.",
        "Correction: it was Monday.",
        "Sponsored by Poe Bank.",
        "Anna Lind covers courts.",
    ],
)
def test_furniture_below_a_link_is_furniture(cut, line):
    assert kinds(cut, line)[-1] != "body"
    assert kinds(cut, line, "The tram is late.")[-1] != "body"


def test_whom_to_ask_is_no_sentence_of_a_story():
    assert kinds("The hearing goes on.", "Contact Anna Lind at 555-0142.") == ["body", "boilerplate"]
    assert kinds("Contact with the firm was lost at 10.") == ["body"]
