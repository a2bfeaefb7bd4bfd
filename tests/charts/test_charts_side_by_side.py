"""The chart of shared remarks: numbers level with their cells, and a key for what the picture has."""

from types import SimpleNamespace

import pandas as pd
import pytest
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle

from framing import charts
from framing.charts.articles.side_by_side import _closest
from framing.charts.core.page import WIDTH
from tests.charts.drawings import with_alignments


def drawn(seeds, alignments=None, articles=None):
    tables = SimpleNamespace(alignments=seeds.alignments, articles=seeds.articles, passages=seeds.passages)
    tables.alignments = seeds.alignments if alignments is None else alignments
    tables.articles = seeds.articles if articles is None else articles
    return charts.side_by_side(tables)


def written(chart):
    return [text.get_text() for text in chart.figure.texts]


def numbers(chart):
    """The numbers beside the cells: left, top (inches from the bottom)."""
    _, height = chart.figure.get_size_inches()
    found = [text for text in chart.figure.texts if text.get_text().isdigit()]
    return [(text.get_position()[0] * WIDTH, text.get_position()[1] * height) for text in found]


def test_every_number_stands_beside_its_cell(seeds):
    chart = drawn(seeds)
    _, height = chart.figure.get_size_inches()
    blocks = [found.get_bbox() for found in chart.figure.artists if isinstance(found, Rectangle)]
    cells = [(box.x0 * WIDTH, box.y0 * height, box.y1 * height) for box in blocks]
    assert len(numbers(chart)) == len(seeds.alignments)
    for left, level in numbers(chart):
        beside = [(low, high) for x, low, high in cells if 0 < x - left < 0.3 and low <= level <= high]
        assert len(beside) == 2, "the column, and the cell"


def test_crowded_numbers_keep_their_distance(seeds):
    body = seeds.passages[(seeds.passages.kind == "body")].merge(seeds.articles[["article_id", "outlet"]])
    crowd = body.groupby("article_id").head(8).assign(similarity=0.5, shared_copy=False)
    crowd = crowd.assign(end=crowd.start + 20, group=crowd.groupby("article_id").cumcount() + 1).sort_values("group")
    columns = pd.DataFrame(numbers(drawn(seeds, crowd)), columns=["left", "level"]).groupby("left")["level"]
    assert columns.apply(lambda levels: levels.sort_values().diff().min() > 0.15).all()


def test_of_more_remarks_than_a_column_can_number_some_have_no_number_and_that_is_said():
    """Two long articles tell ninety things in the same words: no number stands above or below the columns."""
    ids = ["one", "two"]
    articles = pd.DataFrame({"article_id": ids, "outlet": ["Post", "Lamp"], "published": None})
    passages = pd.DataFrame({"article_id": ids, "kind": "body", "start": 0, "end": 9000})
    cells = pd.DataFrame({"article_id": ids * 90, "outlet": ["Post", "Lamp"] * 90})
    cells["group"] = [n // 2 + 1 for n in range(180)]
    cells = cells.assign(start=(cells["group"] - 1) * 100, similarity=0.5, shared_copy=cells["group"] > 80, text="So.")
    cells = cells.assign(end=cells["start"] + 90, passage_id=cells["group"])
    chart = charts.side_by_side(SimpleNamespace(alignments=cells, articles=articles, passages=passages))
    _, height = chart.figure.get_size_inches()
    bands = [found.get_bbox() for found in chart.figure.artists if isinstance(found, Rectangle)]
    levels = [level for _, level in numbers(chart)]
    tallest = max(bands, key=lambda box: box.height)
    assert tallest.y0 * height - 0.01 <= min(levels) and max(levels) <= tallest.y1 * height + 0.01
    assert len(levels) < 180 and len(chart.table) == 180
    assert {str(n) for n in range(81, 91)} <= set(written(chart)), "copied words are numbered first"
    assert "of 90 remarks have room for a number" in " ".join(" ".join(written(chart)).split())


@pytest.mark.parametrize("copied", [True, False])
def test_the_key_explains_a_frame_only_where_there_is_one(seeds, copied):
    found = written(drawn(seeds, seeds.alignments.assign(shared_copy=copied)))
    assert any("copied" in text for text in found) == copied


def test_names_that_a_column_would_break_stand_whole_in_the_key(seeds, many):
    assert not [key for key in drawn(seeds).figure.heading.keys if key.marker], "they stand over their columns"
    world = with_alignments(many(8))
    chart = charts.side_by_side(world)
    keys = {key.label: key.marker for key in chart.figure.heading.keys if key.marker}
    assert list(keys) == world.articles["outlet"].tolist() and len(set(keys.values())) == len(keys)
    assert [text for text in written(chart) if text in keys] == list(keys), "once each"


def test_the_chart_says_what_was_not_found_and_no_more(seeds):
    found = " ".join(written(drawn(seeds)))
    assert "no counterpart found" in found and "No shared passage found in: " in found
    assert "Nothing in common" not in found


def test_the_foot_names_no_outlet_that_has_a_column(seeds):
    shown = seeds.articles[seeds.articles.article_id.isin(seeds.alignments.article_id)].outlet.tolist()
    others = seeds.articles.index[~seeds.articles.article_id.isin(seeds.alignments.article_id)]
    articles = seeds.articles.copy()
    articles.loc[others[0], "outlet"] = shown[0]
    articles.loc[others[1:], "outlet"] = "Harbour Post"
    found = " ".join(written(drawn(seeds, articles=articles)))
    foot = found.split("No shared passage found in: ")[1]
    assert foot.startswith(f"1 other article of {shown[0]} and Harbour Post ({len(others) - 1} articles).")


@pytest.mark.parametrize("name", ["Post", "The Independent Evening Chronicle of the Northern Provinces"])
def test_the_columns_fill_the_page_and_their_heads_stay_on_it(seeds, name):
    articles = seeds.articles.assign(outlet=[f"{name} {n}" for n in range(len(seeds.articles))])
    chart = drawn(seeds, articles=articles)
    blocks = [found.get_bbox() for found in chart.figure.artists if isinstance(found, Rectangle)]
    assert max(box.x1 for box in blocks) * WIDTH > (0.8 if name == "Post" else 0.5) * WIDTH
    renderer = chart.figure.canvas.get_renderer()
    for text in chart.figure.texts:
        box = text.get_window_extent(renderer)
        assert box.x0 >= 0 and box.x1 <= chart.figure.bbox.width


def test_of_many_articles_those_are_drawn_that_have_most_in_common(seeds):
    """Twelve articles share remarks two by two: the pair that shares three is drawn, and as many others as fit."""
    articles = pd.DataFrame({"article_id": [f"a{n}" for n in range(12)], "outlet": [f"Paper {n}" for n in range(12)]})
    passages = articles.assign(kind="body", start=0, end=900, text="Talks go on.")[
        ["article_id", "kind", "start", "end"]
    ]
    pairs = [(0, 1), (2, 3), (4, 5), (6, 7), (8, 9), (10, 11), (10, 11), (10, 11)]
    rows = [
        {"group": group, "article_id": f"a{n}", "outlet": f"Paper {n}", "start": 100 * group, "end": 100 * group + 60}
        for group, pair in enumerate(pairs, start=1)
        for n in pair
    ]
    cells = pd.DataFrame(rows).assign(similarity=0.5, shared_copy=False, text="Talks go on.")
    chart = charts.side_by_side(SimpleNamespace(alignments=cells, articles=articles, passages=passages))
    named = [text for text in written(chart) if text.startswith("Paper")]
    assert len(named) == 8 and {"Paper 10", "Paper 11"} <= set(named)
    assert "8 of 12 articles are drawn" in chart.caption and len(chart.table) == len(rows)


def in_common(seeds, groups: dict[int, list[str]]) -> pd.DataFrame:
    """Alignments in which the articles of each group have their paragraph of that number in common."""
    bodies = seeds.passages[seeds.passages.kind == "body"].merge(seeds.articles[["article_id", "outlet"]])
    paragraphs = [(n, bodies[bodies.article_id.isin(ids)].groupby("article_id").nth(n)) for n, ids in groups.items()]
    cells = [rows.assign(group=n) for n, rows in paragraphs]
    return pd.concat(cells).assign(similarity=0.5, shared_copy=False)


def test_no_column_stands_without_a_counterpart_in_another():
    """Three articles have six remarks in common, then three pairs one each: of the last pair only one would fit."""
    trios = [{"group": group, "article_id": key} for group in range(1, 7) for key in "abc"]
    pairs = [{"group": 7 + n, "article_id": key} for n, pair in enumerate(("de", "fg", "hi")) for key in pair]
    held = _closest(pd.DataFrame([*trios, *pairs]), pd.DataFrame({"article_id": list("abcdefghi")}))
    assert held["article_id"].tolist() == list("abcdefg")


def test_remarks_of_articles_without_a_column_are_told(seeds, monkeypatch):
    monkeypatch.setattr("framing.charts.articles.side_by_side.MOST", 2)
    ids = seeds.articles["article_id"].tolist()
    groups = {1: ids[1:3], 2: ids[:2], 3: ids[:2]}
    chart = drawn(seeds, in_common(seeds, groups))
    assert "Not drawn: 1 remark of other articles (number 1)." in " ".join(written(chart))


def test_a_line_over_several_columns_runs_behind_those_between_them(seeds):
    ids = seeds.articles["article_id"].tolist()
    groups = {1: [ids[0], ids[2]], 2: ids[:2]}
    chart = drawn(seeds, in_common(seeds, groups))
    blocks = [found for found in chart.figure.artists if isinstance(found, Rectangle)]
    lines = [found for found in chart.figure.artists if isinstance(found, Line2D)]
    assert min(line.get_zorder() for line in lines) < min(block.get_zorder() for block in blocks)
