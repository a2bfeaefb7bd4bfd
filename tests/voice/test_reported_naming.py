"""What somebody calls a thing is theirs, and what the outlet says of the thing stays the outlet's; invented text."""

import pytest

from framing.voice.reported.find import attributions

PAGE = "Talks go on\n\nThe valley has two towns. "


def given(sentence: str) -> list[tuple[str, str | None]]:
    """(content, source) of each stretch of a sentence; no source is None. Whom “who” means is told elsewhere."""
    page = PAGE + sentence
    return [
        (page[one.start : one.end], page[slice(*one.source)] if one.source else None)
        for one in attributions(page)
        if one.start >= len(PAGE)
    ]


@pytest.mark.parametrize(
    ("sentence", "name", "source"),
    [
        ("The pact, which Norvale calls a mistake, has cost two million.", "a mistake", "Norvale"),
        ("The pact was described as a mistake by the minister.", "a mistake", "the minister"),
        ("The pact has been described as a mistake by several states.", "a mistake", "several states"),
        ("Described by the army as a mistake, the pact holds.", "a mistake", "the army"),
        ("The pact, described by the army as a mistake, holds.", "a mistake", "the army"),
        ("The pact was billed as a blessing by the ministry.", "a blessing", "the ministry"),
        ("The pact is recognised as a mistake by 31 countries.", "a mistake", "31 countries"),
        ("A blessing, in the eyes of Norvale, is on its way.", "A blessing", "Norvale"),
        ("It was, in the army’s words, a blessing.", "a blessing", "the army’s"),
        ("Accusations of fraud have been made by several states.", "fraud", "several states"),
        ("The court will hear the charge of fraud brought by Norvale.", "fraud", "Norvale"),
        ("A ministry report finds fraud in the valley.", "fraud in the valley", "A ministry report"),
        ("Officials in Holtby now speak openly of fraud.", "fraud", "Officials in Holtby"),
        ("The ministry prefers the term safe road.", "safe road", "The ministry"),
        ("As Norvale sees it, this is a mistake.", "this is a mistake", "Norvale"),
        ("Calling it a mistake, the premier left the hall.", "it a mistake", "the premier"),
        ("The premier left the hall, calling the pact a mistake.", "the pact a mistake", "The premier"),
        # nobody is named: the one who is accused does not say so
        ("The board was accused of fraud.", "fraud", None),
        ("The board stands accused of fraud.", "fraud", None),
        ("The board, accused of fraud, will meet in May.", "fraud", None),
        ("The pact is widely regarded as a mistake.", "a mistake", None),
        ("Widely seen as a mistake, the pact holds.", "a mistake", None),
    ],
)
def test_the_name_is_whose_it_is(sentence, name, source):
    assert (name, source) in [(content.removeprefix("as "), whose) for content, whose in given(sentence)]
    assert not {whose for _, whose in given(sentence)} - {source}


@pytest.mark.parametrize(
    ("sentence", "within", "source"),
    [
        ("Norvale has long labelled the guild a terrorist body.", "the guild a terrorist body", "Norvale"),
        ("Many scholars consider it a mistake.", "a mistake", "Many scholars"),
        ("Norvale and Sudland both call it a mistake.", "a mistake", "Norvale and Sudland"),
        ("The army’s description of the pact as a mistake was disputed.", "the pact as a mistake", "The army"),
        ("Norvale’s accusation of fraud will be heard in May.", "fraud", "Norvale"),
        ("The pact amounts to a mistake, a ministry report has found.", "to a mistake", "a ministry report"),
        ("He compared the pact to a mistake.", "the pact to a mistake", "He"),
        ("Friends of the ruling say it proves fraud.", "it proves fraud", "Friends of the ruling"),
    ],
)
def test_the_thing_stands_with_its_name(sentence, within, source):
    [(content, whose)] = given(sentence)
    assert within in content and whose.removesuffix("’s") == source


@pytest.mark.parametrize(
    "sentence",
    [
        "What Norvale calls a “clean sweep” left 30 homeless in the town.",
        "What critics call a “land grab” has begun near the river.",
        "What the ministry describes as a “safe road” was shelled twice.",
        "What is now called “the night of the boats” cost 80 lives.",
        "What Norvale calls “duty” and Sudland calls “theft” left 12 homeless.",
        "The army began what it calls a “small drill” in the city.",
        "In what officials described as a “small drill”, a school was hit.",
        "Born in a town she described as “three roofs and a smell”, she left it at twelve.",
        "In a valley he calls “a wet sock”, Henrik Stahl had a mill and two boats.",
        "A game called “Pingo” was a hit, and the app, called “Quell,” let users see it.",
        # no names at all
        "Compared to last year, the valley is quiet.",
        "The cook uses the term in her book.",
        "There were inquiries into claims of theft by its guards.",
        "Tom and Rosa Brand inherited two boats and a debt.",
        "Nurses treated the sick as best they could.",
    ],
)
def test_what_the_outlet_tells_stays_its_own(sentence):
    assert given(sentence) == []


def test_a_name_without_marks_is_over_where_the_outlet_goes_on():
    assert given("What Norvale called a clean sweep left 30 homeless in the town.") == [("a clean sweep", "Norvale")]


def test_whoever_says_all_of_it_has_all_of_it():
    [(content, source)] = given("The mayor said that what Norvale calls a mistake had saved the town.")
    assert content.endswith("had saved the town") and source == "The mayor"


def test_a_headline_with_capitals_throughout_has_verbs_with_capitals():
    assert given("Norvale Brands the Pact a Mistake") == [("the Pact a Mistake", "Norvale")]
