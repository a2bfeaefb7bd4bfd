"""Names too long for their place: cut, and still told apart."""

import pytest

from framing.charts.core.page import WIDTH, Key, key_rows, text_width, told_apart, wrapped
from framing.charts.core.phrases import shortened

PLACES = ["Weir", "Upper Dale", "Saint-Aurelian-on-the-Hill", "Ford"]


@pytest.mark.parametrize("most", [1, 2])
def test_names_that_begin_alike_are_told_apart_by_what_follows(most):
    names = [f"The Very Old and Very Honourable Daily Observer of {place}" for place in PLACES]
    short = told_apart(names, 1.6, most=most)
    assert len({tuple(lines) for lines in short.values()}) == len(names)
    assert all(len(lines) <= most and text_width(line) <= 1.6 for lines in short.values() for line in lines)


@pytest.mark.parametrize(
    ("width", "most", "weir", "ford"),
    [
        (
            1.9,
            2,
            ["The Quarterly Review of", "Ports… (Weir edition)"],
            ["The Quarterly Review of", "Ports… (Ford edition)"],
        ),
        (1.9, 1, ["The… (Weir edition)"], ["The… (Ford edition)"]),
        (1.3, 1, ["…(Weir edition)"], ["…(Ford edition)"]),
    ],
)
def test_as_much_of_what_all_begin_with_stays_as_there_is_room_for(width, most, weir, ford):
    names = [f"The Quarterly Review of Ports & Canals ({place} edition)" for place in ("Weir", "Ford")]
    assert list(told_apart(names, width, most=most).values()) == [weir, ford]


def test_a_name_with_which_others_begin_is_told_from_them():
    names = ["The Larch and Willow Daily Courier", "The Larch and Willow Daily Courier on Sunday"]
    assert list(told_apart(names, 1.5).values()) == [["The Larch and…"], ["The… on Sunday"]]


def test_no_line_of_a_name_that_is_cut_ends_with_a_sign_that_joins():
    assert wrapped("Larch & Willow Gazette", 0.75, most=1) == ["Larch…"]


@pytest.mark.parametrize(
    ("said", "lines"),
    [
        ("n = 369 mentions, 61 articles", ["n = 369 mentions,", "61 articles"]),
        ("283 words, 19 May 2023 – 10 Feb 2024", ["283 words, 19 May", "2023 – 10 Feb 2024"]),
        ("13 September 2024 (inferred)", ["13 September 2024", "(inferred)"]),
    ],
)
def test_no_line_ends_between_a_number_and_what_it_counts(said, lines):
    assert wrapped(said, 1.6) == lines


def test_names_that_fit_or_differ_stay_as_they_are():
    assert told_apart(["Weir Echo", "The Miller"], 1.6) == {"Weir Echo": ["Weir Echo"], "The Miller": ["The Miller"]}
    one, other = told_apart(["Observer of the Northern Provinces", "Chronicle of the Northern Provinces"], 1.2).values()
    assert one[0].startswith("Observer") and other[0].startswith("Chronicle")


def test_a_word_too_long_for_its_line_is_parted_at_its_own_hyphen():
    assert wrapped("Kingsbridge-upon-Tyne", 1.4)[0] == "Kingsbridge-upon-"


def test_an_address_is_parted_at_its_dots_and_gets_no_hyphen_that_it_has_not():
    for address in (
        "northernintelligencer.example.co.uk",
        "https://northern.example/archive/2024/ceasefiretalksresume",
    ):
        lines = wrapped(address, 1.2)
        assert len(lines) > 2 and "".join(lines) == address
    assert wrapped("northern.example.co.uk", 1.2)[0] == "northern."


def test_a_remark_is_not_cut_before_an_address_that_is_most_of_it():
    assert shortened("See https://northern.example/archive/2024/ceasefire", 30) == "See https://northern.example/…"


def test_a_word_without_end_is_cut_in_time_that_grows_with_it():
    lines = wrapped("x" * 20_000, 1.6)
    assert "".join(line.removesuffix("-") for line in lines) == "x" * 20_000
    assert all(text_width(line) <= 1.6 for line in lines)


@pytest.mark.parametrize(
    ("word", "width", "lines"),
    [
        ("Wochenblattgesellschaft", 1.35, ["Wochenblattge-", "sellschaft"]),
        ("Jihomoravskobudějovický", 1.55, ["Jihomoravskobudějo-", "vický"]),
    ],
)
def test_a_long_word_is_parted_between_syllables(word, width, lines):
    assert wrapped(word, width) == lines


def test_scripts_without_capitals_get_no_hyphen():
    for word in ("河北電車日日新聞", "עיתוןהעירהחדש", "หนังสือพิมพ์เมือง"):
        lines = wrapped(word, 0.5)
        assert len(lines) > 1 and "".join(lines) == word


def test_a_name_that_is_cut_ends_with_a_whole_word_where_it_has_several():
    assert wrapped("Gazette of the communes", 1.35, most=1) == ["Gazette of the…"]


def test_a_key_of_long_names_takes_several_rows_and_stays_on_the_page():
    keys = [Key(f"who asked the council for the {n}th time {where}", "black") for n in range(4) for where in PLACES]
    rows = key_rows(keys, 0.12)
    assert [key for row in rows for _, key in row] == keys
    assert all(x + 0.4 + text_width(key.label, 8.5) <= WIDTH for row in rows for x, key in row)
