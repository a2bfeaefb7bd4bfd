"""A house style: its fonts and grids, our layout and colours of voices; what cannot be read is refused."""

from threading import Event, Thread

import pytest
from matplotlib.colors import to_hex, to_rgb
from matplotlib.patches import Rectangle

from framing import charts
from framing.charts.core.style import BAND, HOUSE_STYLE, MUTED, ZERO, contrast, house_style, ink_on, look, shade
from framing.core.errors import FramingError


def test_a_house_style_changes_the_look_and_not_the_numbers(small, tmp_path, monkeypatch):
    plain = charts.naming(small, "campaign", fewest=1)
    style = tmp_path / "house.mplstyle"
    style.write_text("font.family: DejaVu Serif\ntext.color: 102030\nfigure.figsize: 2, 2\n")
    monkeypatch.setenv(HOUSE_STYLE, str(style))
    ours = charts.naming(small, "campaign", fewest=1)
    assert ours.table.equals(plain.table) and ours.png() != plain.png()
    assert ours.figure.get_size_inches()[0] == plain.figure.get_size_inches()[0]
    title = ours.figure.texts[0]
    assert title.get_fontfamily() == ["DejaVu Serif"] and title.get_color() == "#102030"


def test_no_style_and_a_dark_ground_are_refused(tmp_path):
    with pytest.raises(FramingError, match="Did you mean 'ggplot'"):
        house_style("ggplott")
    with pytest.raises(FramingError, match="text cannot be read"):
        house_style("dark_background")


def test_a_setting_that_matplotlib_does_not_have_is_refused_with_the_one_that_is_meant(tmp_path):
    (style := tmp_path / "house.mplstyle").write_text("# ours\nfont.famly: serif  # theirs\n\ntext.color: 102030\n")
    with pytest.raises(FramingError, match=r"setting 'font.famly' is not known; did you mean 'font.family'\?"):
        house_style(str(style))


def test_a_mark_that_nobody_sees_before_the_first_setting_is_told(tmp_path):
    """matplotlib takes it for a part of the setting's name."""
    (style := tmp_path / "house.mplstyle").write_text("text.color: 102030\n", "utf-8-sig")
    with pytest.raises(FramingError, match="byte order mark"):
        house_style(str(style))


def test_every_text_can_be_read():
    for ink in (MUTED, ZERO):
        assert min(contrast(ink, ground) for ground in ("white", BAND, "#f6f7f8")) >= 4.5
    for share in (0, 0.1, 0.3, 0.5, 0.7, 1):
        assert contrast(ink_on(shade(share)), shade(share)) >= 4.5


def test_the_ground_of_a_house_style_hides_no_band(small, tmp_path, monkeypatch):
    """A band lies behind the axes of a row: a ground that the axes paint would lie on it."""
    style = tmp_path / "house.mplstyle"
    style.write_text("axes.facecolor: fdf6e3\naxes.prop_cycle: cycler('color', ['ff0000'])\n")
    monkeypatch.setenv(HOUSE_STYLE, str(style))
    chart = charts.who_says(small, "campaign", fewest=1)
    grounds = [box for box in chart.figure.findobj(Rectangle) if to_hex(box.get_facecolor()) == "#fdf6e3"]
    bands = [box for box in chart.figure.findobj(Rectangle) if to_hex(box.get_facecolor()) == BAND]
    seen = [box for box in grounds if box.get_visible()]
    assert seen and bands
    assert max(box.get_zorder() for box in seen) < min(box.get_zorder() for box in bands)
    assert not any(axes.patch.get_visible() for axes in chart.figure.axes)
    panel, band = chart.figure.axes[0].get_position(), bands[0]
    corner = panel.x0 + 0.004, 1 - band.get_y() - band.get_height() + 0.006  # in parts of the picture, from above
    seen_there = to_rgb(colour_at(chart.png(), *corner))  # pictures have a palette: nearly the colour
    assert max(abs(one - other) for one, other in zip(seen_there, to_rgb(BAND), strict=True)) < 0.03


def colour_at(png: bytes, x: float, y: float) -> str:
    import io

    import matplotlib.image

    picture = matplotlib.image.imread(io.BytesIO(png))
    return to_hex(picture[int(y * picture.shape[0]), int(x * picture.shape[1])][:3])


def test_a_thread_draws_when_no_other_does():
    """Else one would put back matplotlib's settings in the middle of the other's picture."""
    draws = Event()

    def draw():
        with look():
            draws.set()

    other = Thread(target=draw)
    with look():
        other.start()
        assert not draws.wait(0.1)
    other.join()
    assert draws.is_set()
