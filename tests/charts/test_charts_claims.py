"""The chart of all claims: rows stand close, bold agrees with what is printed, no scale is empty."""

from types import SimpleNamespace

import pandas as pd
import pytest

import framing as fr
from framing import charts
from framing.charts.core.page import WIDTH
from framing.charts.validation.claims import FRAGILE, _kept
from framing.validation.robustness import for_each, headline_claims, recompute


@pytest.mark.parametrize(("keeps", "bold"), [(0.9, False), (0.8999, False), (0.896, False), (0.894, True), (0.5, True)])
def test_a_share_is_bold_if_what_is_printed_is_below_the_rule(keeps, bold):
    said, how = _kept(SimpleNamespace(keeps=keeps, behind=50, base=50, asked=640), few=False)
    assert (how.get("weight") == "bold") == bold == (float(said.split("%")[0]) < FRAGILE)


def test_a_question_is_followed_by_no_second_mark(seeds):
    chart = charts.claims(recompute(seeds, for_each(seeds, "words", voice="quotation")), measures=["none"])
    assert chart.alt == "Which claims survive every choice? No claim was declared." and "?." not in chart.caption


def test_one_outlet_has_words_in_place_of_a_scale_without_marks(tmp_path):
    rows = {"article_id": ["a", "b"], "outlet": ["Daily", "Daily"], "text": ["The war goes on.", "The war may end."]}
    pd.DataFrame(rows).to_csv(tmp_path / "articles.csv", index=False)
    alone = fr.analyse(tmp_path / "articles.csv", "data/codebook.yml")
    figure = charts.claims(recompute(alone, for_each(alone, "words", voice="quotation"))).figure
    assert not figure.axes or all(axes.patches or len(axes.lines) > 1 for axes in figure.axes)
    words = " ".join(text.get_text() for text in figure.texts)
    assert "compare" in words


def test_a_leader_and_its_counts_share_a_line_where_they_fit(seeds):
    chart = charts.claims(recompute(seeds, headline_claims(seeds, ["campaign"])), measures=["first"])
    height = chart.figure.get_size_inches()[1]
    renderer = chart.figure.canvas.get_renderer()
    boxes = {text.get_text(): text.get_window_extent(renderer) for text in chart.figure.texts}
    label = next(box for said, box in boxes.items() if said == "The Jewish Chronicle: Gaza")
    beside = [
        box for said, box in boxes.items() if ", next " in said and abs(box.y0 + box.y1 - label.y0 - label.y1) < 12
    ]
    assert beside and all(box.x0 > label.x1 for box in beside)
    rows = chart.table.groupby("measure").size()
    assert height < 2.2 + len(chart.table) * 0.33 + len(rows) * 1.0
    scale = min(axes.get_position().x0 for axes in chart.figure.axes) * WIDTH
    dpi = chart.figure.dpi
    assert all(box.x1 / dpi <= scale for said, box in boxes.items() if ", next " in said)
