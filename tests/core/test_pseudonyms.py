"""Pseudonyms: which words of a comment are a reader's name, and copies of a text that do not show them."""

import re
from itertools import pairwise

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.core.text.pseudonyms import (
    Named,
    is_short_for,
    mask,
    names_in_thread,
    printed_names,
    pseudonym,
    speaks_to,
    texts_to_show,
    without_names,
)

READERS = {"Odalys": "reader A", "Tamsin Wold": "reader B", "Grace": "reader C", "Quill77": "reader D"}


def shown(text: str, article: str = "", readers: dict = READERS) -> str:
    """One comment as it is shown, alone in its thread."""
    [names] = printed_names([text], readers, article)
    return mask(text, 0, names)


# Pseudonyms themselves


@pytest.mark.parametrize(
    ("number", "letters"),
    [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA")],
)
def test_readers_are_lettered_as_the_columns_of_a_sheet(number, letters):
    assert pseudonym(number) == f"reader {letters}"


@given(st.lists(st.integers(0, 10**9), min_size=2, max_size=2, unique=True))
def test_two_readers_never_share_a_pseudonym_and_later_ones_sort_later(numbers):
    low, high = (pseudonym(number).removeprefix("reader ") for number in sorted(numbers))
    assert (len(low), low) < (len(high), high)


# Short forms of a name


@pytest.mark.parametrize(
    ("short", "name"),
    [("TWD", "TamsinWoldDay"), ("TW", "Tamsin Wold"), ("odalys", "Odalys"), ("ODALYS", "Odalys"), ("O’Dell", "O'Dell")],
)
def test_a_name_is_short_for_itself_and_capitals_for_the_letters_that_they_follow(short, name):
    assert is_short_for(short, name)


@pytest.mark.parametrize(
    ("short", "name"),
    [
        ("Tam", "Tamsin"),  # an ordinary beginning may be anybody's
        ("tw", "TamsinWold"),  # not in capitals
        ("T", "Tamsin"),  # one letter
        ("WT", "TamsinWold"),  # begins with another
        ("TDW", "TamsinWoldDay"),  # in another order
        ("TAMSINS", "Tamsin"),  # longer than the name
    ],
)
def test_what_is_no_short_form(short, name):
    assert not is_short_for(short, name)


# Who is spoken to


@pytest.mark.parametrize(
    "text",
    [
        "Odalys, no.", "Odalys: no.", "Odalys — no.", "Odalys wrote that it is red.", "Odalys\nNo.", "@Odalys no.",
        "I am with @Odalys on this.", "No, Odalys, it is red.", "Thank you Odalys, good.", "“Odalys, no.”",
        "It is red.\nOdalys, no.", "Well said Odalys!", "Spot on, Odalys", "Thanks Odalys", "Sorry Odalys but no.",
    ],
)  # fmt: skip
def test_a_comment_speaks_to_whom_it_names_at_the_head_of_a_line_or_after_an_at(text):
    start = text.index("Odalys")
    assert speaks_to(text, start, start + 6)


@pytest.mark.parametrize(
    "text",
    [
        "I saw Odalys, no.",
        "Odalys is right.",
        "It is red, Odalys, and old.",
        "So much red today, Odalys: no.",
        "Well said Odalys Hall.",
    ],
)
def test_a_comment_that_names_somebody_elsewhere_does_not_speak_to_them(text):
    start = text.index("Odalys")
    assert not speaks_to(text, start, start + 6)


def test_a_first_name_is_enough_where_one_earlier_writer_has_it():
    authors = ["Odalys Wold", "Tamsin Day", "Quay", "Tamsin Orme", "Bo", "Lin"]
    readers = {author: pseudonym(number) for number, author in enumerate(authors)}
    texts = ["It is red.", "It is not.", "@Odalys no.", "Yes.", "Well said Odalys!", "Tamsin, no."]
    rows = names_in_thread(texts, authors, readers, "")
    assert [[one.reader for one in row] for row in rows] == [[], [], ["reader A"], [], ["reader A"], []]


def test_a_last_name_is_enough_too_and_one_that_is_a_word_behind_a_title():
    authors = ["Odalys Wold", "Tamsin Young", "Quay", "Orla Wold", "Bo"]
    readers = {author: pseudonym(number) for number, author in enumerate(authors)}
    texts = ["It is red.", "It is not.", "Mrs Wold, no.", "Young, old, all use it.", "Ms Young, no. Wold, yes."]
    rows = names_in_thread(texts, authors, readers, "")
    assert [[one.reader for one in row] for row in rows] == [[], [], ["reader A"], [], ["reader B"]]
    again = names_in_thread([*texts[:4], "Mr Wold, no."], authors, readers, "")
    assert again[4] == []  # two readers may be meant


# Names that are told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I agree with Odalys.", "I agree with reader A."),
        ("I agree with ODALYS.", "I agree with reader A."),
        ("odalys’s boat, and Odalys's oar", "reader A’s boat, and reader A's oar"),
        ("Tamsin Wold is right.", "reader B is right."),
        ("Tamsin is right.", "Tamsin is right."),  # half a name is told of nobody
        ("Odalysa and Todalys are others.", "Odalysa and Todalys are others."),
        ("Quill77 and quill77, but a quill and 77", "reader D and reader D, but a quill and 77"),
    ],
)
def test_a_told_name_is_found_whole_and_in_any_case(text, expected):
    assert shown(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("There is grace in it.", "There is grace in it."),
        ("Grace is a virtue that we lack.", "reader C is a virtue that we lack."),  # "… is" speaks of a person
        ("Grace under fire. Grace!", "Grace under fire. Grace!"),  # a sentence asks for the capital
        ("I agree with Grace.", "I agree with reader C."),
        ("Grace, you are right.", "reader C, you are right."),
        ("grace, you are right.", "reader C, you are right."),
    ],
)
def test_a_name_that_is_also_a_word_counts_as_its_owner_writes_it_or_where_it_is_spoken_to(text, expected):
    assert shown(text) == expected


def test_a_word_of_the_article_is_nobodys_name_but_after_an_at():
    article = "Odalys, a harbour town, has lost its ferry."
    said = "I live in Odalys. Odalys, wake up! But @Odalys, no."
    assert shown(said, article) == "I live in Odalys. Odalys, wake up! But @reader A, no."


def test_the_longer_of_two_names_is_meant_where_both_could_be():
    readers = {"Tamsin": "reader A", "Tamsin Wold": "reader B"}
    assert shown("Tamsin Wold saw Tamsin.", readers=readers) == "reader B saw reader A."


def test_without_readers_no_comment_has_a_name():
    assert printed_names(["Odalys, no.", ""], {}, "") == [[], []]
    assert printed_names([], READERS, "") == []


# Names of a thread's own authors


def test_an_earlier_author_is_known_by_capitals_and_without_the_figures():
    authors = ["MarlaHelenDun", "Quill77", "Odalys", None]
    readers = dict(zip(authors, ["reader A", "reader B", "reader C", ""], strict=True))
    texts = ["It is red.", "MHD, no.", "Quill, no.", "@MHD and Quill: no."]
    said = [[name.reader for name in names] for names in names_in_thread(texts, authors, readers, "")]
    assert said == [[], ["reader A"], ["reader B"], ["reader A"]]  # who is spoken to first


def test_a_short_form_that_could_be_two_authors_is_neither_and_a_later_author_is_not_meant():
    readers = {"MarlaDun": "reader A", "MiloDrey": "reader B"}
    both = names_in_thread(["a", "b", "MD, no."], ["MarlaDun", "MiloDrey", None], readers, "")
    later = names_in_thread(["MD, no.", "b"], [None, "MarlaDun"], readers, "")
    assert both == [[], [], []] and later == [[], []]


def test_a_short_form_that_the_article_prints_is_the_articles():
    readers = {"MarlaHelenDun": "reader A"}
    found = names_in_thread(["a", "MHD, no."], ["MarlaHelenDun", None], readers, "The MHD, a council of three, met.")
    assert found == [[], []]


# Copies to show


def test_masking_counts_from_the_start_of_the_text_within_its_article():
    names = [Named(104, 110, "reader A", True), Named(120, 131, "reader B", False)]
    assert mask("No, Odalys, ask not Tamsin Wold.", 100, names) == "No, reader A, ask not reader B."


def test_a_name_that_a_text_cuts_in_two_is_masked_and_one_beside_it_is_not():
    names = [Named(96, 102, "reader A", False), Named(104, 110, "reader B", False)]
    assert mask("alys, no.", 98, names[:1]) == "reader A, no."
    assert mask("alys, no, Tamsin", 98, [names[0], Named(108, 120, "reader B", False)]) == "reader A, no, reader B"
    assert mask("so", 102, names) == "so"


def test_each_comment_is_shown_without_the_names_that_stand_in_it():
    comments = pd.DataFrame(
        {"article_id": ["a", "a", "b"], "comment_id": ["1", "2", "1"], "start": [0, 20, 0], "text": ["Odalys?"] * 3}
    )
    names = pd.DataFrame(
        {
            "article_id": ["a", "b"],
            "comment_id": ["2", "1"],
            "start": [20, 0],
            "end": [26, 6],
            "reader": ["reader A"] * 2,
        }
    )
    assert texts_to_show(comments, names).tolist() == ["Odalys?", "reader A?", "reader A?"]
    assert texts_to_show(comments.head(0), names).empty


def test_a_speaker_in_the_comments_is_shown_by_pseudonym_and_one_in_the_article_by_name():
    text = "Mayor Wilma Trask spoke.\n\nOdalys: no."
    rows = pd.DataFrame(
        {
            "article_id": "a",
            "start": [2, 30, 30, 30, 30],
            "speaker": ["Odalys", "Odalys", "Wilma Trask", "Zan", "reader Q"],
        }
    )
    comments = pd.DataFrame({"article_id": ["a"], "start": [26]})
    names = pd.DataFrame({"article_id": ["a"], "start": [26], "end": [32], "reader": ["reader A"]})
    found = without_names(rows, comments, names, {"a": text}).speaker
    assert found[[0, 1, 2, 4]].tolist() == ["Odalys", "reader A", "Wilma Trask", "reader Q"] and pd.isna(found[3])


def test_a_table_without_names_in_it_stays_as_it_was():
    rows = pd.DataFrame({"article_id": ["b", "a"], "start": [30, 30], "speaker": ["Zan", None]})
    comments = pd.DataFrame({"article_id": ["a"], "start": [26]})
    names = pd.DataFrame({"article_id": [], "start": [], "end": [], "reader": []})
    found = without_names(rows, comments, names, {"a": "x", "b": "y"})
    assert found.speaker[0] == "Zan" and pd.isna(found.speaker[1])  # nobody answers under article b


# What must hold on any thread

PIECES = [
    "Odalys",
    "ODALYS",
    "odalys",
    "Tamsin Wold",
    "Grace",
    "grace",
    "@",
    ", ",
    ": ",
    " ",
    "\n",
    "’s",
    "No",
    ".",
    "İ",
]
TEXTS = st.lists(st.lists(st.sampled_from(PIECES), max_size=8).map("".join), max_size=4)


@given(TEXTS, st.sampled_from(["", "Grace fell on the town.", "Odalys is a town."]))
def test_what_is_found_is_the_readers_name_at_that_very_place(texts, article):
    by_reader = {reader: name for name, reader in READERS.items()}
    for text, names in zip(texts, printed_names(texts, READERS, article), strict=True):
        assert names == sorted(names)
        assert all(one.end <= other.start for one, other in pairwise(names))
        for name in names:
            assert text[name.start : name.end].casefold() == by_reader[name.reader].casefold()
            assert name.addressed == speaks_to(text, name.start, name.end)


@given(TEXTS)
def test_a_masked_text_shows_no_name_that_is_no_word(texts):
    for text, names in zip(texts, printed_names(texts, READERS, ""), strict=True):
        assert not re.search(r"(?<![\w’])Odalys(?![\w’])", mask(text, 0, names))
