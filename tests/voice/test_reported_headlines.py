"""What headlines give to a source by a sign or a bare verb; and the signs that give nothing to anybody."""

import pytest

from framing.voice.reported.find import attributions

BODY = "\n\nThe ferry leaves every hour from the old mill and takes ten minutes."


def said(headline: str) -> list[tuple]:
    """(content, source) of what a headline gives to somebody."""
    text = headline + BODY
    return [(text[one.start : one.end], text[slice(*one.source)] if one.source else None) for one in attributions(text)]


@pytest.mark.parametrize(
    ("headline", "content", "source"),
    [
        ("Mayor: bridge will open in May", "bridge will open in May", "Mayor"),
        ("Nina Roth: Bridge will open in May", "Bridge will open in May", "Nina Roth"),
        ("Harbour union: No plans to strike", "No plans to strike", "Harbour union"),
        ("NATO: Talks will go on", "Talks will go on", "NATO"),
        ("Study: coffee is good for sailors", "coffee is good for sailors", "Study"),
        ("Bridge to open in May: mayor", "Bridge to open in May", "mayor"),
        ("Bridge will open in May – harbour police", "Bridge will open in May", "harbour police"),
        ("Ferry unsafe, inspectors warn", "Ferry unsafe", "inspectors"),
        ("Rates to stay high, says central bank", "Rates to stay high", "central bank"),
        ("Bridge unsafe, says Roth", "Bridge unsafe", "Roth"),
        ("Hundreds missing after Holt quake – officials", "Hundreds missing after Holt quake", "officials"),
        ("Orr: I was wrong about the airport", "I was wrong about the airport", "Orr"),
    ],
)
def test_a_sign_or_a_bare_verb_names_a_source(headline, content, source):
    assert said(headline) == [(content, source)]


@pytest.mark.parametrize(
    "headline",
    [
        "Live: bridge will open in May",
        "Analysis: why the bridge is shut",
        "Fire: two sailors are dead",
        "Flood: forty people have died",
        "TENSIONS FLARE: sailors and owners are at odds",
        "BREAKING: Bridge is shut",
        "Harbour closed: what to know",
        "Bridge shut, ferry to run daily",
        "A year on the river – pictures",
        "Holt: a river town in May",
        "Holt: our guide to the river",
    ],
)
def test_other_labels_name_nobody(headline):
    assert said(headline) == []


SPEAKS = "\n\nOn Monday the board met in Holt, and Ivo {} said that the talks would go on for a week."


@pytest.mark.parametrize(
    ("headline", "content"),
    [
        ("Zeldov: Holt will not stop before the bridge is back", "Holt will not stop before the bridge is back"),
        ("Zeldov: Ferry’s end could come in May", "Ferry’s end could come in May"),
        ("Zeldov: My Plans Are Open", "My Plans Are Open"),
        ("Zeldov: Don’t Trust the Ferry", "Don’t Trust the Ferry"),
        ("Report: Half of the ferries were late", "Half of the ferries were late"),
        ("Zeldov: A life in pictures", None),
        ("Zeldov: What the board knew of the ferry was nothing", None),
        ("Zeldov: Bridge was shut, the mayor told him", None),
    ],
)
def test_a_surname_is_one_where_the_article_has_its_owner_speak(headline, content):
    text = headline + SPEAKS.format("Zeldov")
    found = [(one.start, one.end) for one in attributions(text) if one.end <= len(headline)]
    assert [text[start:end] for start, end in found if start == headline.index(":") + 2] == [content] * bool(content)


@pytest.mark.parametrize(
    ("place", "told"),
    [("Ukraine", "Ukraine said"), ("Ukraine", "Officials in Ukraine said"), ("Holt", "Bakers in Holt said")],
)
def test_a_place_before_a_colon_is_what_a_headline_tells_of(place, told):
    text = f"{place}: Ferry was hit in the night\n\n{told} on Monday that it was late."
    assert not [one for one in attributions(text) if one.start < 30]


def test_a_label_is_no_part_of_a_source():
    text = "Ferry row: Judge orders Orr to pay for the bridge" + BODY
    assert [text[slice(*one.source)] for one in attributions(text) if one.source] == ["Judge"]


def test_a_paragraph_that_looks_like_one_is_no_headline():
    text = f"Bridge is shut{BODY}\n\nFerry unsafe, inspectors warn"
    assert [text[one.start : one.end] for one in attributions(text)] == []
