"""Names too long for their place: cut, and still told apart."""

import pytest

from framing.charts.core.page import WIDTH, Key, key_rows, text_width, told_apart, wrapped

PLACES = ["Weir", "Upper Dale", "Saint-Aurelian-on-the-Hill", "Ford"]


@pytest.mark.parametrize("most", [1, 2])
def test_names_that_begin_alike_are_told_apart_by_what_follows(most):
    names = [f"The Very Old and Very Honourable Daily Observer of {place}" for place in PLACES]
    short = told_apart(names, 1.6, most=most)
    assert len({tuple(lines) for lines in short.values()}) == len(names)
    assert all(len(lines) <= most and text_width(line) <= 1.6 for lines in short.values() for line in lines)


def test_names_that_fit_or_differ_stay_as_they_are():
    assert told_apart(["Weir Echo", "The Miller"], 1.6) == {"Weir Echo": ["Weir Echo"], "The Miller": ["The Miller"]}
    one, other = told_apart(["Observer of the Northern Provinces", "Chronicle of the Northern Provinces"], 1.2).values()
    assert one[0].startswith("Observer") and other[0].startswith("Chronicle")


def test_a_word_too_long_for_its_line_is_parted_at_its_own_hyphen():
    assert wrapped("Kingsbridge-upon-Tyne", 1.4)[0] == "Kingsbridge-upon-"


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
