"""A picture for sharing that is too long is cut between two rows, and says how it is to be read where there is room."""

import pytest
from PIL import Image, ImageDraw

from framing import charts
from framing.charts.core.page import Heading, Page
from framing.charts.core.pictures import LEGIBLE, SHARED, _between_rows, _frame, _upper_part


def test_it_is_cut_where_least_is_drawn():
    picture = Image.new("RGB", (60, 100), "white")
    draw = ImageDraw.Draw(picture)
    for top in range(0, 100, 20):
        draw.rectangle((10, top + 4, 50, top + 15), fill="black")
    draw.line((30, 0, 30, 100), fill="grey")  # a grid goes through all rows
    assert _between_rows(picture, 90, 30) in range(77, 85)
    assert _between_rows(picture, 82, 30) == 82  # nothing is cut there


COMPARED = "Longest: The Old and Very Honourable Observer of the Lower Valley, 310 words; shortest: Ford Echo, 12 words"


@pytest.mark.parametrize("beside", [False, True])
def test_a_finding_is_set_in_smaller_letters_and_never_cut(beside):
    figure = _frame(Heading(COMPARED), beside).figure
    assert " ".join(text.get_text() for text in figure.texts) == COMPARED


def test_it_ends_with_a_whole_row_and_leaves_room_for_the_scale():
    heading = Heading("A finding")
    page = Page(heading, 30.0)
    heading.ends, heading.scale = [page.top + 2.5 * (n + 1) for n in range(12)], (30.0, 30.4)
    frame = _frame(heading, True)
    dpi, end = _upper_part(heading, frame, 9.4, page.height)
    assert end in heading.ends and dpi == min(LEGIBLE, frame.width / 9.4)
    assert (end - heading.words_height + 0.4) * dpi <= frame.height < SHARED[1]


def test_a_row_that_is_higher_than_the_picture_is_shown_whole():
    heading = Heading("A finding")
    page = Page(heading, 30.0)
    heading.ends = [page.top + 15, page.top + 30]
    dpi, end = _upper_part(heading, frame := _frame(heading, True), 9.4, page.height)
    assert end == heading.ends[0] and (end - heading.words_height) * dpi <= frame.height + 1e-6


def test_shares_of_articles_are_cut_between_outlets_and_keep_their_scale(many):
    figure = charts.article_shares(many(12), "campaign").figure
    heading = figure.heading
    assert len(heading.ends) == 2 * 12 and heading.ends == sorted(heading.ends)
    assert heading.ends[-1] < heading.scale[1] <= figure.get_size_inches()[1]
