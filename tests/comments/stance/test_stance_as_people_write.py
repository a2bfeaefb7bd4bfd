"""Cues typed without apostrophes, said of nobody, held once, or of what is not to be done; invented text."""

from types import SimpleNamespace

import pytest

from framing.codebook.models import Target
from tests.comments.stance.test_stance_rules import said

CUES = {"favor": ["honest", "trust", "I support", "in favour of"], "against": ["liar", "unfair", "scrap", "resign"]}
CUES["against"] += ["against", "blame", "lied", "kill"]
FAIR = SimpleNamespace(
    targets=[
        Target(target=name, aliases=[name, *more], **CUES) for name, more in {"fair": [], "Orr": ["board"]}.items()
    ]
)


@pytest.mark.parametrize(
    ("text", "target", "stance"),
    [
        ("I dont trust Orr.", "Orr", "against"),
        ("I dont support the fair.", "fair", "against"),
        ("The fair isnt unfair.", "fair", "favor"),
        ("Orr isnt honest.", "Orr", "against"),
        ("I wouldnt say the fair is unfair.", "fair", "favor"),
        ("Im against the fair.", "fair", "against"),
        ("They were against the fair.", "fair", "none"),
        ("I want the fair scrapped.", "fair", "against"),
        ("I'm against the fair too, but this lost me.", "fair", "against"),
        ("I'm in favour of the fair too, but this lost me.", "fair", "favor"),
    ],
)
def test_an_apostrophe_may_be_missing(text, target, stance):
    assert said(text, target, FAIR)[0] == stance


@pytest.mark.parametrize(
    ("text", "target", "stance"),
    [
        ("Don't scrap the fair.", "fair", "favor"),
        ("We should not simply scrap the fair!", "fair", "favor"),
        ("Scrap the fair.", "fair", "against"),
        ("Orr should not resign.", "Orr", "favor"),
        ("Orr should resign.", "Orr", "against"),
        ("Please don't blame Orr.", "Orr", "favor"),
        ("Orr must not kill.", "Orr", "against"),
    ],
)
def test_what_is_not_to_be_done_to_somebody_speaks_for_them(text, target, stance):
    assert said(text, target, FAIR)[0] == stance


@pytest.mark.parametrize(
    ("text", "target", "stance"),
    [
        ("Nobody at the board lied.", "Orr", "favor"),
        ("None of the board is honest.", "Orr", "against"),
        ("It's not the fair that is unfair, it's the price.", "fair", "favor"),
        ("It's the fair that is unfair.", "fair", "against"),
        ("Nobody at the board has resigned.", "Orr", "against"),
    ],
)
def test_what_is_true_of_none_of_them_is_denied(text, target, stance):
    assert said(text, target, FAIR)[0] == stance


@pytest.mark.parametrize(
    "text",
    [
        "I was against the fair at first.",
        "I was against the fair until I went there.",
        "I thought the fair unfair, but now I like it.",
        "The fair is less unfair than the market.",
        "The fair is as unfair as the market.",
    ],
)
def test_what_was_held_once_or_is_only_compared_is_no_evidence(text):
    assert said(text, "fair", FAIR)[0] == "none"


@pytest.mark.parametrize("words", ["I think", "I still think", "We all really do think", "I honestly believe"])
def test_what_the_writer_still_or_really_thinks_is_claimed(words):
    assert said(f"{words} the fair is unfair.", "fair", FAIR)[0] == "against"
    assert said(f"{words.replace('I', 'They').replace('We', 'They')} the fair is unfair.", "fair", FAIR)[0] == "none"


def test_a_cue_within_a_longer_name_is_but_a_part_of_the_name():
    hall = Target(target="hall", aliases=["hall", "glass monster"], favor=["blessing"], against=["monster", "disgrace"])
    book = SimpleNamespace(targets=[hall])
    assert said("This glass monster is a disgrace.", "hall", book)[0] == "against"
    assert said("The hall is a monster.", "hall", book)[0] == "against"
    assert said("They visited the glass monster.", "hall", book)[0] == "none"
    assert said("The hall is a blessing.", "hall", book)[0] == "favor"  # a noun, though “bless” is a verb
