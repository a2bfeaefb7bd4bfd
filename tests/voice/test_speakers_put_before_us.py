"""Who speaks where no verb of saying stands beside the marks, or the grammar hides the one who does; all invented."""

import pandas as pd
import pytest

import framing as fr
from framing.reading.corpus import corpus

ORLOV, STAHL = "Nadia Orlov", "Henrik Stahl"
LEAD = "The dam above the town has been watched day and night since the storm in the last week of March."


def quotations(*paragraphs, head="Dam above the town is watched"):
    text = "\n\n".join([head, LEAD, *paragraphs, "The school below the dam stays shut until the end of the month."])
    found = fr.analyse(corpus([{"article_id": "a", "outlet": "Post"}], {"a": text}), "data/codebook.yml").quotations
    return found[found.depth == 0]


def speaker(paragraphs, words, **page):
    found = quotations(*([paragraphs] if isinstance(paragraphs, str) else paragraphs), **page)
    own = found[found.text.str.contains(words, regex=False)].speaker.iloc[0]
    return None if pd.isna(own) else own


@pytest.mark.parametrize(
    "sentence",
    [
        "Next to speak was Nadia Orlov: “The dam needs a keeper.”",
        "The last witness was the engineer, Nadia Orlov: “The dam needs a keeper.”",
        "These words are Nadia Orlov’s: “The dam needs a keeper.”",
        "Here is Nadia Orlov in 2018: “The dam needs a keeper.”",
        "That was Nadia Orlov in 2018: “The dam needs a keeper.”",
        "According to Nadia Orlov: “The dam needs a keeper.”",
        "A voice from the hall, that of Nadia Orlov: “The dam needs a keeper.”",
        "“The dam needs a keeper.” (Nadia Orlov, engineer)",
        "“The dam needs a keeper.” Thus Nadia Orlov closed her speech.",
        "“The dam needs a keeper.” Orlov said. The hall was silent, and Nadia Orlov left.",
        "For Nadia Orlov, the dam is “a house that needs a keeper”.",
        "Nadia Orlov’s message to the town was plain: “The dam needs a keeper.”",
    ],
)
def test_who_is_put_before_us(sentence):
    """A name that is presented before a colon, signed in brackets, or told right after the quotation."""
    assert speaker(sentence, "needs a keeper") == ORLOV


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("Henrik Stahl laughed off Nadia Orlov’s gibe that he had “the spine of a jellyfish”.", ORLOV),
        ("Asked whether he shared Nadia Orlov’s fear that they had “the spine of a jellyfish”, Stahl nodded.", ORLOV),
        ("Asked if he agreed with Nadia Orlov that they had “the spine of a jellyfish”, Stahl nodded.", ORLOV),
        ("Henrik Stahl is the man Nadia Orlov once called “the spine of a jellyfish”.", ORLOV),
        ("It was Nadia Orlov, not Henrik Stahl, who spoke of “the spine of a jellyfish”.", ORLOV),
        ("It was Nadia Orlov who coined “the spine of a jellyfish”.", ORLOV),
        ("Henrik Stahl, once called “the spine of a jellyfish” by Nadia Orlov, now works for her.", ORLOV),
        ("No sooner had Nadia Orlov mocked “the spine of a jellyfish” than Henrik Stahl said he would go.", ORLOV),
        ("Once Nadia Orlov had mocked “the spine of a jellyfish”, Henrik Stahl said he would go.", ORLOV),
        ("Nadia Orlov had told the council that Stahl had “the spine of a jellyfish”, a remark he rejected.", ORLOV),
        ("Henrik Stahl was lampooned by Nadia Orlov as “the spine of a jellyfish”.", ORLOV),
        ("Nadia Orlov’s theory: “It is the spine of a jellyfish.”", ORLOV),
        ("After Nadia Orlov had spoken of “the spine of a jellyfish”, Henrik Stahl said he would go.", ORLOV),
        ("Henrik Stahl insisted he never said “the spine of a jellyfish”.", None),
        ("Henrik Stahl regretted calling the council “the spine of a jellyfish”.", STAHL),
        ("Henrik Stahl denies ever having called the council “the spine of a jellyfish”.", None),
        ("Minister of State for Water and Dams Nadia Orlov said it had “the spine of a jellyfish”.", ORLOV),
        ("“It has the spine of a jellyfish,” a diplomat, who declined to be named, said.", "diplomat"),
        ("The council’s lawyers wrote in their reply that it had “the spine of a jellyfish”.", "council’s lawyers"),
        ("“It has the spine of a jellyfish,” say fishermen.", "fishermen"),
        ("“It has the spine of a jellyfish,” said María del Pilar Vega.", "María del Pilar Vega"),
    ],
)
def test_the_one_whom_the_grammar_hides(sentence, wanted):
    """Thoughts that somebody owns, clefts, clauses on a noun, inverted clauses, offices of several words."""
    assert speaker(sentence, "spine of a jellyfish") == wanted


def test_a_first_name_after_a_noun_of_kinship_is_a_person():
    assert speaker(["Henrik Stahl and his daughter, Oda, live there.", "“I hear it,” she said."], "hear it") == "Oda"


def test_who_was_meant_by_she_is_not_meant_by_he():
    turns = [
        "“Who pays for it?” Brand asked.",
        "“The port does,” Vane said.",
        "“With what?” she asked.",
        "“Tolls,” he said.",
    ]
    found = quotations("Oksel Brand and Quin Vane shared a stage.", *turns)
    she, he = (found[found.text.str.contains(words)].speaker.iloc[0] for words in ("With what", "Tolls"))
    assert she != he


def test_two_who_speak_by_turns_are_no_certain_she():
    found = quotations(
        "Oksel Brand met Quin Vane.", "“Who has it?” Brand asked.", "“I do,” said Vane.", "“And who saw it?” she asked."
    )
    last = found[found.text.str.contains("saw it")].iloc[0]
    assert pd.isna(last.speaker) or last.confidence <= 0.7


@pytest.mark.parametrize(
    ("head", "words", "wanted"),
    [
        ("Mayor sorry for ‘jellyfish’ remark on council", "jellyfish", "Mayor"),
        ("Mayor apologises for ‘jellyfish’ comment", "jellyfish", "Mayor"),
        ("Mayor denies ‘jellyfish’ remark", "jellyfish", None),
        ("Fishermen call mayor ‘a jellyfish in a suit’", "jellyfish", "Fishermen"),
    ],
)
def test_headlines_in_which_own_words_are_regretted(head, words, wanted):
    assert (speaker([], words, head=head) or "").lower() == (wanted or "").lower()


@pytest.mark.parametrize(
    ("head", "wanted"),
    [
        ("‘Blackmail’: ferry boss hits out at strike", "ferry boss"),
        ("‘Blackmail’: nurses walk out over ferry", "nurses"),
        ("‘Blackmail’: sailors’ union rejects offer", "sailors’ union"),
        ("‘Blackmail’: Sailors for Peace block quay", "Sailors for Peace"),
        ("‘Blackmail’: man held after fire on ferry", None),
        ("‘Blackmail’: mayor resigned over ferry", None),
        ("‘Blackmail’: five things to know", None),
        ("‘Blackmail’: what the mayor knew", None),
    ],
)
def test_whose_the_words_before_a_headlines_colon_are(head, wanted):
    assert speaker([], "Blackmail", head=head) == wanted


def test_what_goes_on_is_no_surer_than_what_it_goes_on_from():
    found = quotations(
        "Nadia Orlov met Henrik Stahl.", "“It is old.” The wind rose. “It needs a keeper.” Then it fell."
    )
    first, second = found.confidence
    assert pd.isna(second) or second <= first


def test_a_letter_below_the_line_that_introduces_it_in_a_text_of_nothing_else():
    text = "The mayor writes\n\nIn a letter to residents, Nadia Orlov wrote:\n\n“I know that the dam leaks."
    text += "\n\n“I shall not pay a penny until it is mended, as I told the board in a meeting in May.”"
    found = fr.analyse(corpus([{"article_id": "a", "outlet": "Post"}], {"a": text}), "data/codebook.yml").quotations
    assert found.speaker.tolist() == ["Nadia Orlov"] * 2
