"""When two outputs count as the same: text to the letter, pictures to the eye."""

import base64
import io

import numpy as np
import pytest
from nbformat.v4 import new_code_cell, new_notebook, new_output
from PIL import Image, PngImagePlugin

from suite.compare import Pair, notebook_differences, png_difference, svg_difference, text_difference


def png(pixels: np.ndarray) -> bytes:
    file = io.BytesIO()
    Image.fromarray(pixels.astype(np.uint8)).save(file, "png")
    return file.getvalue()


@pytest.fixture
def chart() -> np.ndarray:
    """A white page with a dark bar, 300 × 200."""
    pixels = np.full((200, 300, 3), 255)
    pixels[50:70, 40:200] = 40
    return pixels


def test_a_picture_is_like_itself_and_like_one_with_a_softer_edge(chart):
    softer = chart.copy()
    softer[50, 40:200] = 90  # the bar's upper edge falls between two rows of pixels on another computer
    assert png_difference(Pair(png(chart), png(chart))) == []
    assert png_difference(Pair(png(chart), png(softer))) == []


def test_a_bar_that_grew_is_seen_and_said_where(chart):
    longer = chart.copy()
    longer[50:70, 200:230] = 40
    (fault,) = png_difference(Pair(png(chart), png(longer)))
    assert "near x 208, y 48" in fault


def test_another_size_and_a_broken_file_are_seen(chart):
    (fault,) = png_difference(Pair(png(chart), png(chart[:100])))
    assert fault == "the picture was 300 × 200 pixels, it is now 300 × 100"
    assert png_difference(Pair(png(chart), b"no picture")) == ["the picture cannot be read"]


def test_a_drawing_may_move_by_a_hair_but_not_change():
    drawing = b'<svg><path id="m1a2b3c4d5e" d="M 10.00 20.0"/><text x="3">genocide</text></svg>'
    moved = drawing.replace(b"10.00", b"10.01").replace(b"1a2b3c4d5e", b"f1a2b3c4d5")
    assert svg_difference(Pair(drawing, moved)) == []
    assert "moved by up to 5.0" in svg_difference(Pair(drawing, drawing.replace(b"10.00", b"15.00")))[0]
    assert "other words" in svg_difference(Pair(drawing, drawing.replace(b"genocide", b"war")))[0]


@pytest.mark.parametrize("height, width", [(4, 14), (12, 12), (1, 1)])
def test_where_the_same_programs_draw_no_pixel_may_differ(chart, height, width):
    edited = chart.copy()
    edited[100 : 100 + height, 120 : 120 + width] = 230
    (fault,) = png_difference(Pair(png(chart), png(edited)), exact=True)
    assert "near x 112, y 96" in fault and "the same programs" in fault


def test_the_description_of_a_picture_is_compared_always(chart):
    def described(words: str) -> bytes:
        file, about = io.BytesIO(), PngImagePlugin.PngInfo()
        about.add_itxt("Description", words)
        Image.fromarray(chart.astype(np.uint8)).save(file, "png", pnginfo=about)
        return file.getvalue()

    assert png_difference(Pair(described("one bar"), described("two bars"))) == ["the picture's description differs"]


def test_a_number_that_is_read_in_a_drawing_may_never_differ():
    drawing = b'<svg aria-label="0.34"><path d="M 10.00 20.0"/><text x="3.1">0.34</text></svg>'
    for changed in (drawing.replace(b">0.34", b">0.74"), drawing.replace(b'"0.34"', b'"0.44"')):
        assert "other words" in svg_difference(Pair(drawing, changed))[0]
    moved = drawing.replace(b"10.00", b"10.01")
    assert svg_difference(Pair(drawing, moved)) == []
    assert "the same programs" in svg_difference(Pair(drawing, moved), exact=True)[0]


def test_a_long_difference_is_cut_short():
    (fault,) = text_difference(Pair("\n".join("abcdefghij"), "\n".join("ABCDEFGHIJ")))
    assert "… and 12 more lines" in fault


def notebook(*outputs: dict):
    return new_notebook(cells=[new_code_cell("show", execution_count=1, outputs=list(outputs))])


def html(pixels: np.ndarray, alt: str):
    image = base64.b64encode(png(pixels)).decode()
    return new_output("display_data", {"text/html": f'<img alt="{alt}" src="data:image/png;base64,{image}">'})


def test_a_picture_within_html_is_compared_to_the_eye_and_the_words_around_it_to_the_letter(chart):
    softer, other = chart.copy(), chart.copy()
    softer[50, 40:200] = 90
    other[100:150, 40:200] = 40
    committed = notebook(html(chart, "one bar"))
    assert notebook_differences(committed, notebook(html(softer, "one bar")), "00") == []
    (fault,) = notebook_differences(committed, notebook(html(other, "one bar")), "00")
    assert fault.startswith("00, cell 1, In [1]: text/html: the picture differs")
    (fault,) = notebook_differences(committed, notebook(html(chart, "two bars")), "00")
    assert "two bars" in fault and "base64" not in fault


def test_an_output_more_or_less_is_named():
    (fault,) = notebook_differences(notebook(), notebook(new_output("stream", name="stderr", text="Warning")), "00")
    assert fault == "00, cell 1, In [1]: outputs were none; they are now stderr"
