"""Characters that the charts' font lacks: drawn in a font of this computer that has them, else told once."""

import warnings

import matplotlib
import pytest
from matplotlib.figure import Figure

from framing.charts.core import fonts
from framing.charts.core.fonts import (
    ALONE,
    END,
    MissingFont,
    draw_every_character,
    fonts_for,
    in_place,
    isolated,
    isolated_apart,
)
from framing.charts.core.page import text_width
from framing.charts.core.pictures import as_png

BUNDLED = f"{matplotlib.get_data_path()}/fonts/ttf/DejaVuSans.ttf"  # every matplotlib has it
LACKS = ("cmr10",)  # a font of matplotlib's own that has no accents


@pytest.fixture
def computer(monkeypatch):
    """A computer with the fonts that are named; what was found on the real one is put aside."""

    def having(*families):
        monkeypatch.setattr(fonts, "_fonts", lambda: list(families))
        fonts._installed.cache_clear()
        fonts._tell.cache_clear()

    yield having
    fonts._installed.cache_clear()


def figure_with(*texts, **how):
    figure = Figure(figsize=(4, 1))
    for n, text in enumerate(texts):
        figure.text(0.1, 0.2 * n, text, **how)
    return figure


def test_what_the_font_has_stays_as_it_is(computer):
    computer()
    figure = figure_with("Le Monde, Die Zeit – “Ελευθερία”, Новая газета, الأهرام, הארץ")
    before = [text.get_fontfamily() for text in figure.texts]
    draw_every_character(figure)
    assert [text.get_fontfamily() for text in figure.texts] == before


def test_what_is_slanted_in_no_font_stands_upright(computer):
    computer()
    figure = figure_with("headline: إصلاح", "headline: repair, “Ж”", style="italic")
    with warnings.catch_warnings():
        warnings.simplefilter("error")  # of a character that is drawn as a box
        draw_every_character(figure)
        figure.canvas.draw()
    assert [text.get_fontstyle() for text in figure.texts] == ["normal", "italic"]


def test_another_font_of_the_computer_has_what_is_lacking(computer):
    computer((BUNDLED, "DejaVu Sans"))
    assert fonts_for("Čas Ж", LACKS) == (*LACKS, "DejaVu Sans") and fonts_for("Time", LACKS) == LACKS
    figure = figure_with("Čas Ж", "Time", family=list(LACKS))
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        draw_every_character(figure)
        figure.canvas.draw()
    assert [text.get_fontfamily() for text in figure.texts] == [[*LACKS, "DejaVu Sans"], list(LACKS)]


@pytest.mark.parametrize(
    ("names", "says"),
    [
        (["東京新聞", "讀賣新聞"], "Chinese or Japanese characters"),
        (["한겨레신문"], "Korean characters"),
        (["ไทยรัฐ"], "Thai characters"),
        (["Herald 🌉", "Post 🛠"], "emoji or picture characters"),
        (["Herald ⸩", "Post 〛"], "rare punctuation or number characters"),
    ],
)
def test_where_no_font_has_them_one_remark_says_which_and_what_to_install(names, says, computer):
    computer((BUNDLED, "DejaVu Sans"))
    with pytest.warns(MissingFont) as told:
        as_png(figure_with(*names), "alt")
        as_png(figure_with(*names), "alt")
    assert len(told) == 1
    assert says in str(told[0].message) and "Install " in str(told[0].message)


def test_a_title_is_measured_in_the_fonts_that_draw_it(computer):
    computer()
    assert text_width("Daily News") == text_width("Daily News") > 0
    assert fonts_for("東京", ("DejaVu Sans",)) == ("DejaVu Sans",)


HEBREW, ARABIC = "עיתון הגשר", "جريدة الجسر"


def test_names_that_run_from_right_to_left_keep_to_their_place_in_a_line():
    said = in_place(f"{HEBREW} 3, {ARABIC} 5; “{ARABIC}”", [HEBREW, ARABIC, "The Ford Echo"])
    one, other = f"{ALONE}{HEBREW}{END}", f"{ALONE}{ARABIC}{END}"
    assert said == f"{one} 3, {other} 5; “{other}”" and in_place(said, [HEBREW]) == said
    assert isolated("The Ford Echo") == "The Ford Echo"


def test_a_name_that_goes_on_in_the_next_line_is_closed_in_both():
    lines = isolated_apart([f"Most in {ALONE}עיתון", f"הגשר{END}: 3"])
    assert lines == [f"Most in {ALONE}עיתון{END}", f"{ALONE}הגשר{END}: 3"]


def test_a_pair_of_names_is_drawn_in_the_order_of_the_sign():
    def drawn(line):
        return as_png(figure_with(line, size=20), "alt")

    reordered = drawn(f"{isolated(HEBREW)} – Echo")
    assert reordered != drawn(f"{HEBREW} – Echo")
    assert reordered == drawn(f"\u200e{HEBREW} – Echo")  # as in a line that runs from left to right
