"""Who speaks by verbs that describe, by questions, offices that are surnames, firms and headlines; all is invented."""

import pytest

from tests.voice.test_speakers_put_before_us import ORLOV, speaker

WORDS = "a wall of water"


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        (f"Nadia Orlov described “{WORDS}” above the town.", ORLOV),
        (f"A shepherd described “{WORDS}” above the town.", "shepherd"),
        (f"Nadia Orlov, described as a liar, spoke of “{WORDS}”.", ORLOV),
        (f"Nadia Orlov was described by a neighbour as “{WORDS}”.", "neighbour"),
        (f"Nadia Orlov apologised to the town for “{WORDS}”.", ORLOV),
        # what somebody is asked about, and what the text points back to
        (f"What does Nadia Orlov say? “It was {WORDS}.”", ORLOV),
        (f"And what did the engineer make of it? “It was {WORDS}.”", "engineer"),
        (f"What do the fishermen say? “It was {WORDS}.”", "fishermen"),
        (f"What does it take? “It was {WORDS}.”", None),
        (f"“It was {WORDS}”, was all that Nadia Orlov would say.", ORLOV),
        (f"“It was {WORDS}” – that was Nadia Orlov’s answer.", ORLOV),
        (f"“It was {WORDS}.” Those were the words Nadia Orlov chose for it.", ORLOV),
        # a document by two, and firms
        (f"A statement by Norland and Sudland spoke of “{WORDS}”.", "statement by Norland and Sudland"),
        (f"A report by Nadia Orlov and Henrik Stahl tells of “{WORDS}”.", "report by Nadia Orlov and Henrik Stahl"),
        (f"“It was {WORDS},” Orlov & Daughters said in a statement.", "Orlov & Daughters"),
    ],
)
def test_who_speaks_by_a_plain_verb(sentence, wanted):
    assert speaker(sentence, WORDS) == wanted


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        (f"The town’s lawyer, Imran Sheikh, said it was “{WORDS}”.", "Imran Sheikh"),
        (f"“It was {WORDS},” said Kate Butler.", "Kate Butler"),
        (f"“It was {WORDS},” said Deputy Mayor Anne Bishop.", "Anne Bishop"),
        (f"“It was {WORDS},” said the Archbishop.", "Archbishop"),
    ],
)
def test_an_office_behind_a_first_name_is_a_surname(sentence, wanted):
    assert speaker(sentence, WORDS) == wanted


def test_who_has_an_office_for_a_surname_is_known_by_it_afterwards():
    paragraphs = ["Kate Butler runs the inn.", "“It was a flood,” Butler said.", f"“It was {WORDS},” she said."]
    assert [speaker(paragraphs, words) for words in ("a flood", WORDS)] == ["Kate Butler"] * 2


@pytest.mark.parametrize(
    ("first", "then", "name"),
    [
        ("Miss Ida Holm", "Miss Holm", "Ida Holm"),
        ("Cllr Ida Holm", "Cllr Holm", "Ida Holm"),
        ("Frau Ida Holm", "Frau Holm", "Ida Holm"),
        ("Wim van ’t Hof", "Van ’t Hof", "Wim van ’t Hof"),
    ],
)
def test_one_name_whatever_stands_before_the_surname(first, then, name):
    paragraphs = [f"{first} runs the inn.", f"“It was {WORDS},” {then} said."]
    assert speaker(paragraphs, WORDS) == name


@pytest.mark.parametrize(
    ("head", "wanted"),
    [
        ("Nurses hit out at ‘insulting’ rota", "Nurses"),
        ("Nurses angry at ‘insulting’ rota", "Nurses"),
        ("Parents lash out over ‘insulting’ plan", "Parents"),
        ("Nurses hit back at ‘insulting’ jibe", None),
        ("Mayor hits back over ‘insulting’ poster", None),
        ("Mayor lashes out over ‘insulting’ claims", None),
        ("Fury over ‘insulting’ rota", None),
        ("Woman jailed for ‘insulting’ letters", None),
        ("Man held in ‘insulting’ letters case", None),
        ("Nurses protest over ‘insulting’ rota", "Nurses"),
    ],
)
def test_whose_a_headlines_word_is_by_who_strikes_and_who_suffers(head, wanted):
    assert speaker([], "insulting", head=head) == wanted


@pytest.mark.parametrize("name", ["Norvale", "The Board", "Ida Holm"])
@pytest.mark.parametrize(
    "head",
    [
        "{}’s warning: ‘insulting rota must go’",
        "{} vows: ‘insulting rota must go’",
        "{} calls rota ‘insulting rota must go’",
        "{} to council: ‘insulting rota must go’",
        "{}: Rota is ‘insulting rota must go’",
    ],
)
def test_whose_a_headlines_words_are_by_a_verb_or_a_noun_at_its_colon(head, name):
    body = [f"{name} said on Monday that the rota must go."]
    assert speaker(body, "insulting", head=head.format(name)) == name.removeprefix("The ")


@pytest.mark.parametrize(
    "head", ["Norvale calls were ‘insulting’, inquiry hears", "Ferry claims: ‘insulting rota’ row"]
)
def test_nouns_that_look_like_verbs_in_a_headline(head):
    assert speaker(["The ferry is late."], "insulting", head=head) not in ("Norvale", "Ferry", "ferry")


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("Ida Holm, an aide to the mayor, called it “insulting rota” on Monday.", "Ida Holm"),
        ("The Board called it “insulting rota” on Monday.", "Mayor’s aide"),
        ("Nobody called it “a fine rota” on Monday.", "Mayor’s aide"),
    ],
)
def test_a_headlines_aide_is_whom_the_body_names_with_the_same_words(said, wanted):
    assert speaker([said], "insulting rota", head="Mayor’s aide calls it ‘insulting rota’") == wanted
