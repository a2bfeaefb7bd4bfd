"""A picture for sharing that is too long is cut between two rows, and says how it is to be read where there is room."""

from PIL import Image, ImageDraw

from framing.charts.core.pictures import _between_rows


def test_it_is_cut_where_least_is_drawn():
    picture = Image.new("RGB", (60, 100), "white")
    draw = ImageDraw.Draw(picture)
    for top in range(0, 100, 20):
        draw.rectangle((10, top + 4, 50, top + 15), fill="black")
    draw.line((30, 0, 30, 100), fill="grey")  # a grid goes through all rows
    assert _between_rows(picture, 90, 30) in range(77, 85)
    assert _between_rows(picture, 82, 30) == 82  # nothing is cut there
