"""The word list: what is a word of English and what is somebody's name, whatever the case it is written in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.core.text.english.ordinary_words import OF_COMMENTS, is_name_too, is_ordinary, is_place

WORDS = ["Bridge", "harbor", "SHAME", "Quickly", "Ferries", "Ugly", "well", "Money", "Tomorrow"]


@pytest.mark.parametrize("word", WORDS)
def test_a_word_is_ordinary_in_every_case(word):
    assert is_ordinary(word) and is_ordinary(word.lower()) and is_ordinary(word.upper())


@pytest.mark.parametrize("name", ["Anna", "Moishele", "Zelda99", "Jean-Luc", "Emily", "Grutje", "Xavier", "MHD"])
def test_a_persons_name_is_no_ordinary_word(name):
    assert not is_ordinary(name)


@pytest.mark.parametrize(
    "word",
    [
        "Whataboutism", "Overpriced", "Hypocritically", "Ceasefires",  # made of a word
        "unreadable", "nonstarter", "homeschooled",  # with a syllable before it, or of two words
        "Edinburgh-style", "well-said", "anti-war",  # with a hyphen
        "It's", "it’s", "Bridge’s",  # with an apostrophe of either kind
        "P.S.", "U.S.",  # initials
        "lukashenkism", "Trotskyites",  # creeds
        "NATO", "Palestinians", "Israeli", "Muslims", "Zionists",  # institutions, peoples
        "lol", "Smh", "amen", "Monday", "Ramadan",  # of comments and calendars
    ],
)  # fmt: skip
def test_what_else_is_an_ordinary_word(word):
    assert is_ordinary(word)


@pytest.mark.parametrize("word", ["Grace", "Mark", "Bridge"])
def test_some_words_are_names_too(word):
    assert is_ordinary(word) and is_name_too(word)


@pytest.mark.parametrize("word", ["Exactly", "quickly", "Lord", "god"])
def test_most_words_are_nobodys_name(word):
    assert is_ordinary(word) and not is_name_too(word)


@pytest.mark.parametrize("place", ["Israel", "London", "America", "Iran", "Japan", "Europe", "Canada"])
def test_a_place_is_known_by_the_words_that_are_made_of_it(place):
    assert is_place(place) and is_ordinary(place)


@pytest.mark.parametrize("name", ["Anna", "Emily", "Xavier", "Bob"])
def test_a_person_is_no_place(name):
    assert not is_place(name)


@pytest.mark.parametrize("word", sorted(OF_COMMENTS))
def test_what_people_write_in_comments_is_a_word_and_no_name(word):
    assert is_ordinary(word.title()) and not is_name_too(word.title())


@given(st.text(max_size=30))
def test_any_string_is_a_word_or_not_with_either_apostrophe_and_in_either_case_at_its_head(text):
    assert isinstance(is_ordinary(text), bool) and isinstance(is_name_too(text), bool)
    assert is_ordinary(text.replace("'", "’")) == is_ordinary(text.replace("’", "'"))
