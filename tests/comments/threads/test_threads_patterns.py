"""The patterns that read comments, each with what it must find and what it must not, on invented text."""

import re

import pytest

from framing.comments.threads import addressees, history, quotes
from framing.core.text import pseudonyms

# pattern, how it is used, what it matches, what it does not
EXAMPLES = [
    (
        addressees.ADDRESS,
        "match",
        ["Ann, no.", "Well, Ann Lee: no", "@ann_k - no", "Ann wrote"],
        ["Ann no", "Well Ann"],
    ),
    (
        addressees.BOTH,
        "match",
        ["Ann and Bo, no", "Dear @Ann & @Bo: no"],
        ["Ann or Bo, no", "ann and bo, no", "Ann, no"],
    ),
    (addressees.NEXT, "match", [" Bo, no", " and Bo: no", "@Bo,"], [" bo, no", " Bo no"]),
    (addressees.YOU, "match", [" you are", ", why do you", "you’re"], [" yours", " they"]),
    (addressees.HANDLE, "search", ["@ann", "(@ann_k)"], ["@ 3pm", "@3pm", "ann@example.org"]),
    (
        addressees.ATTRIBUTE,
        "search",
        ["[quote=Ann]", '[quote="Ann K"]', "Originally posted by Ann"],
        ["[quote]", "quote=Ann"],
    ),
    (
        addressees.ATTRIBUTE,
        "search",
        ["[quote name=Ann date=3]", "[QUOTE author = 'Ann']"],
        ["[quote date=3]", "[quote=]"],
    ),
    (addressees.GREETED, "match", ["Thanks Ann!", "Hi, Ann Lee."], ["Thanks ann!", "Thanks a lot!"]),
    (addressees.AT_THE_END, "search", ["I thank you, Ann.", "Well said, Bo-Lee!"], ["you, ann.", "you, Ann and"]),
    (
        addressees.QUOTED_READER,
        "search",
        ['"No," said ann_k', "”, as Ann", 'ann_k wrote: "No'],
        ['"No," Ann', "said ann_k"],
    ),
    (addressees.LIKE_A_HANDLE, "match", ["ann_k", "Ann77", "annLee", "ANnLee"], ["Ann", "McLee", "O’Hara", "A_"]),
    (
        quotes.QUOTE_LINES,
        "search",
        ["> Why?", "&gt; Why?", ">> > no", ">12 of them"],
        [">>12", ">!no", ">:(", ">_<"],
    ),
    (quotes.TAG, "search", ["[quote]", "[QUOTE=Ann]", "</blockquote>"], ["[quoted]", "<block>", "[quote"]),
    (
        quotes.EMPHASIS,
        "search",
        ["*It is not so old.*", "so __it was closed twice__"],
        ["*old*", "2 * 3 is 6 * 1 and more"],
    ),
    (
        quotes.LEAD_IN,
        "search",
        ["You say: it is old.", "Ann wrote this: no!"],
        ["I say: it is old.", "You say it is old."],
    ),
    (pseudonyms._DOES, "match", ["’s bridge", " said so", "  thinks"], [" saying", "said"]),
    (pseudonyms._AFTER, "match", [", no", " : no", " - no", " wrote"], [" no", "-no"]),
]


@pytest.mark.parametrize(("pattern", "how", "matching", "others"), EXAMPLES)
def test_a_pattern_matches_what_it_is_for_and_nothing_else(pattern: re.Pattern, how, matching, others):
    matches = getattr(pattern, how)
    assert [text for text in matching if not matches(text)] == []
    assert [text for text in others if matches(text)] == []


@pytest.mark.parametrize(
    ("text", "segments"),
    [
        ("It is old. It is!” No…", ["It is old.", "It is!”", "No…"]),
        ("What?!) So\nit goes", ["What?!)", "So", "it goes"]),
        ("... and so", ["...", "and so"]),
        (". and so. Well", [". and so.", "Well"]),  # one stop at the head ends nothing
        ("a.b!c", ["a.b!c"]),
    ],
)
def test_a_text_is_cut_after_a_whole_run_of_stops(text, segments):
    assert history.SEGMENT.findall(text) == segments


def test_what_is_said_after_a_colon_ends_with_its_run_of_stops():
    found = quotes.LEAD_IN.search("You say: it is old?! I say no.")
    assert found["said"] == "it is old?!"
    assert quotes.LEAD_IN.search("You say: 3.5 metres")["said"] == "3.5 metres"
