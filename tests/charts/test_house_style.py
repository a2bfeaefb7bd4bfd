"""A house style: its fonts and grids, our layout and colours of voices; what cannot be read is refused."""

import pytest

from framing import charts
from framing.charts.core.style import BAND, HOUSE_STYLE, MUTED, ZERO, contrast, house_style, ink_on, shade
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


def test_every_text_can_be_read():
    for ink in (MUTED, ZERO):
        assert min(contrast(ink, ground) for ground in ("white", BAND, "#f6f7f8")) >= 4.5
    for share in (0, 0.1, 0.3, 0.5, 0.7, 1):
        assert contrast(ink_on(shade(share)), shade(share)) >= 4.5
