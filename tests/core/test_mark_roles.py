"""What each mark may do, and the patterns that tell."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.core.text import mark_roles, quotation_marks
from framing.core.text.mark_roles import Around, read_marks, role_of

# Of each pattern: what it must match and what it must not (from the place where it is asked).
EXAMPLES = {
    "MARK": (["“", "''", "&quot;", "â€™", "』"], ["′", "-", "&amp;", "a"]),
    "ELISION": (["em dancing", "im", "e never", "90s", "n’ roll", "s-Gravenhage", "t Hooft", "Ndrangheta", "bout time"],
                ["emperor", "E-mail", "Er, no", "190s", "no", "s name", "they", "North", "Round the clock"]),
    "CUT_SHORT": (["rock ’n", "goin", "summer o", "Ol", "we’re a", "wi"],
                  ["in", "the rebels", "ran", "don’t", "Plan A"]),
    "GOES_ON": ([" roll", " ’em", ",’", ".'"], [" – unions", ". He", ", on", ""]),
    "AYN": (["Ali", "Umar"], ["ali", "Bibi", "A"]),
    "AYN_NAME": (["Abdallah", "Uthman"], ["Experts", "All of us"]),
    "NAME_BEFORE": (["the al-", "Sheikh ", "the mayor of ", "from Abu ", "Dr. "],
                    ["he said ", "pro-", "Brenk. ", "went, "]),
    "INCHES": (["a 12", "6'2", "3.5", "12 1/2", "3½"], ["1999", "2,000", "many", "12 "]),
    "NEVER_OWNED": ([" on every channel", " but the", " were", " she said", " yesterday"],
                    [" wives", " own", " in-house", " new plan", " first", ", on"]),
    "ENDS_NEXT": ([",’ she", ".'", "?’"], [" wives", "’", ", and", ".’s"]),
    "FRENCH_BEFORE": (["parle d’", "qu'"], ["and’", "’"]),
    "OWNED": ([" wives", " “new” wives"], [" – unions", ". He", ""]),
    "JOINED": ([" and farmers", " or"], [" andirons", "and"]),
    "OWNER": (["met the rebels", "their old friends"], ["no comments", "Friends of Bridges", "the mayor"]),
    "AUTHOR": (["rain, said Ann Lee", "rain, she said.", "rain, according to him", "Rain? asked the mayor"],
               ["and she said no", "rain, he said to me", "we were told", "as Lee said it"]),
    "_EDGE": (["“", "«\u00a0", "&rdquo; ", ",, "], ["a", ".”", "&amp;"]),
    "SENTENCE_ENDS": (["mad. The", "mad.” “We"], ["a.m. today", "mad, The", "3.5 Million"]),
}  # fmt: skip


def patterns(*modules):
    return {name: one for module in modules for name, one in vars(module).items() if isinstance(one, re.Pattern)}


@pytest.mark.parametrize(("name", "pattern"), patterns(mark_roles, quotation_marks).items())
def test_every_pattern_matches_its_examples_and_no_others(name, pattern):
    must, must_not = EXAMPLES[name]
    searched = ("FRENCH_BEFORE", "NAME_BEFORE", "CUT_SHORT", "INCHES", "OWNER", "AUTHOR", "SENTENCE_ENDS")
    ask = pattern.search if name in searched else pattern.match
    assert [text for text in must if not ask(text)] == []
    assert [text for text in must_not if ask(text)] == []


def mark(text, number):
    return read_marks(text, 0, len(text))[number]


def test_each_mark_knows_what_follows_it():
    text = 'The "mill" and a 5" pipe'
    assert [one.followed for one in read_marks(text, 0, len(text))] == [True, True, False]
    assert mark(text, 0).closed_later and not mark(text, 1).closed_later  # inches close for certain nothing
    assert mark("‘The nurses’ pay’", 1).closed_later
    assert not mark("‘nurses’ pay, ‘and the rest’", 1).closed_later  # another opens first
    assert not mark("‘nurses’ pay “at ‘last’”", 1).closed_later  # within another quotation
    assert mark("‘nurses’ pay “at last” rose’", 1).closed_later  # past another quotation


def test_the_marks_of_a_passage_are_read_as_if_nothing_stood_around_it():
    first, last = read_marks('x"plan"s', 1, 7)
    assert (first.only_opens, last.only_closes) == (True, True)


def test_two_marks_between_blanks_make_a_pair_and_one_alone_is_a_stray():
    alone, first = mark('He said " no', 0), mark('He said " no " twice', 0)
    assert role_of(alone, Around('He said " no', 0)) == "close"
    assert role_of(first, Around('He said " no " twice', 0)) == "open"


@given(st.text(alphabet="a S1.‘’“”\"'«»」„ -", max_size=20), st.integers(0, 2), st.booleans())
def test_every_mark_has_a_role(text, doubles, runs_on):
    marks = read_marks(text, 0, len(text))
    for innermost in [None, *marks[:1]]:
        for one in marks:
            assert role_of(one, Around(text, 0, doubles, innermost, runs_on)) in ("open", "close", "nothing")
