"""What holds of every chart: it traces, saves the same bytes, does no harm, and no text in it overlaps or is cut."""

import csv
import html
import subprocess
import sys
import warnings
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pandas as pd
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from matplotlib.figure import Figure

from framing import charts
from framing.charts.core.chart import LONGEST_ALT
from framing.charts.core.fonts import MissingFont
from framing.core.errors import FramingError
from tests.charts.drawings import ALL
from tests.charts.readable import REST, assert_readable, written

TABLES = ["articles", "passages", "voices", "mentions", "acts", "figures", "comments", "sentiment", "stance"]
every_chart = pytest.mark.parametrize("draw", ALL.values(), ids=ALL.keys())


@every_chart
def test_every_bar_opens_into_as_many_rows_of_the_source_as_it_is_high(draw, of_small):
    chart = of_small(draw)
    assert len(chart.table)
    for row in chart.table.to_dict("records"):
        behind = chart.trace(**{key: row[key] for key in chart.keys if not pd.isna(row[key])})
        if chart.height in behind:
            assert behind[chart.height].sum() == row[chart.height]
        else:
            assert len(behind) == (1 if chart.height is None else row[chart.height])


# What a column of a chart's table may be, in the order in which all tables have theirs.
WHERE = ["outlet", "article_id", "comment_id", "period"]  # what a row is of
NUMBERS = ["count", "k", "n", "of", "share", "rate", "low", "high", "note"]  # how many, of how many, and how sure


def assert_in_order(columns: list[str]) -> None:
    for order in (WHERE, NUMBERS):
        there = [name for name in columns if name in order]
        assert there == sorted(there, key=order.index)
    assert "outlet" not in columns[1:]


@every_chart
def test_columns_stand_in_the_same_order_in_every_table(draw, of_small):
    assert_in_order(of_small(draw).table.columns.tolist())


SAVED = [path for path in sorted(Path("data/charts").glob("*.csv")) if not path.stem.endswith(".trace")]


@pytest.mark.parametrize("path", SAVED, ids=lambda path: path.stem)
def test_columns_stand_in_the_same_order_in_every_file(path):
    with path.open(encoding="utf-8", newline="") as file:
        assert_in_order(next(csv.reader(file)))


@every_chart
def test_what_is_traced_is_what_the_article_says_there(draw, small, of_small):
    spans = of_small(draw).trace()
    for row in spans.itertuples():
        said = small.texts[row.article_id][row.start : row.end]
        assert said
        if hasattr(row, "surface"):
            assert said == row.surface


@every_chart
def test_tracing_what_is_not_there_names_what_there_is(draw, of_small):
    chart = of_small(draw)
    with pytest.raises(FramingError, match=f"Its columns are: {chart.keys[0]}"):
        chart.trace(nonsense="x")
    with pytest.raises(FramingError, match=r"Known: "):
        chart.trace(**{chart.keys[0]: "no such thing"})


@every_chart
def test_drawing_leaves_the_tables_as_they_were(draw, drawn_again):
    _, world, before = drawn_again(draw)
    assert set(TABLES) <= set(before)
    for name, table in before.items():
        pd.testing.assert_frame_equal(getattr(world, name), table)


@every_chart
def test_saving_twice_gives_the_same_bytes(draw, drawn_again, of_small, tmp_path):
    first = of_small(draw).save(tmp_path / "one")
    second = drawn_again(draw)[0].save(tmp_path / "two")
    assert [path.suffix for path in first] == [".png", ".svg", ".csv", ".txt", ".csv"]
    assert all(a.read_bytes() == b.read_bytes() for a, b in zip(first, second, strict=True))


def test_another_process_with_other_settings_gives_the_same_bytes(small, tmp_path):
    """Hash seeds differ between processes, and notebooks change matplotlib's settings."""
    code = """if True:
        import sys, types, pandas, matplotlib
        matplotlib.rcParams.update({"figure.dpi": 72, "font.size": 30, "svg.fonttype": "none", "axes.grid": True})
        from framing import charts
        mentions, articles = [pandas.read_pickle(path) for path in sys.argv[1:3]]
        world = types.SimpleNamespace(mentions=mentions, articles=articles, codebook=sys.argv[3].split(","))
        charts.naming_by_voice(world, "campaign", fewest=1).save(sys.argv[4])
        assert matplotlib.rcParams["font.size"] == 30
        assert not {"matplotlib.pyplot", "scipy.stats", "nltk", "IPython"} & set(sys.modules)"""
    terms = ["genocide", "aggression", "war", "offensive", "precision operation"]
    paths = [str(tmp_path / "mentions"), str(tmp_path / "articles")]
    small.mentions.to_pickle(paths[0])
    small.articles.to_pickle(paths[1])
    subprocess.run(
        [sys.executable, "-c", code, *paths, ",".join(terms), str(tmp_path / "there")],
        check=True, env={"PYTHONHASHSEED": "7", "PYTHONPATH": str(Path.cwd()), "HOME": str(tmp_path)},
    )  # fmt: skip
    here = charts.naming_by_voice(replace(small, codebook=terms), "campaign", fewest=1).save(tmp_path / "here")
    for path in here:
        assert path.read_bytes() == (tmp_path / "there" / path.name).read_bytes(), path.name


@every_chart
def test_a_notebook_shows_a_figure_with_its_description(draw, of_small):
    chart = of_small(draw)
    shown = chart._repr_mimebundle_()
    assert shown["text/plain"] == chart.alt
    assert shown["text/html"] == chart._repr_html_()
    assert f'<img alt="{html.escape(chart.alt)}"' in shown["text/html"]
    folded = f"<p>{html.escape(chart.caption)}</p></details></figcaption>"
    assert folded in shown["text/html"] and chart.caption in repr(chart.explain())
    assert "n = " in chart.caption
    assert "Source: " in chart.caption


@every_chart
def test_the_title_is_what_was_found_and_the_last_line_is_n_and_source(draw, of_small):
    chart = of_small(draw)
    heading = chart.figure.heading
    assert heading.title and heading.topic and heading.title != heading.topic
    assert heading.source.startswith("n = ") and ". Source: 2 articles from 2 outlets" in heading.source
    said = [text.get_text() for text in chart.figure.texts]
    assert said[: len(heading.titles)] == heading.titles and said[len(heading.titles)] == heading.topics[0]
    assert heading.foots[-1] in said and chart.caption.startswith(heading.sentence)


@every_chart
def test_a_picture_for_print_and_one_for_sharing(draw, of_small, tmp_path):
    from PIL import Image

    chart = of_small(draw)
    dpi = 300 if draw is ALL["naming_by_voice"] else 60  # the same arithmetic in a twentieth of the pixels
    files = chart.save(tmp_path, dpi=dpi, for_sharing=True)
    printed, shared = Image.open(files[0]), Image.open(files[-1])
    assert round(printed.info["dpi"][0]) == dpi and abs(printed.width - 9.4 * dpi) <= 1
    assert files[-1].name == f"{chart.name}-sharing.png" and shared.size == (1200, 675)


def test_few_mentions_are_a_line_unless_somebody_asks(small):
    small.mentions = small.mentions.head(5)
    for draw in (charts.naming, charts.naming_by_voice, charts.who_says, charts.barcode, charts.rates):
        chart = draw(small, "campaign")
        assert not chart.is_picture and "too few for a chart (below 10; fewest=1" in chart.alt
        assert chart._repr_html_() == f' \n<p class="mathjax_ignore">{html.escape(chart.alt)}</p>'
    assert charts.naming(small, "campaign", fewest=1).is_picture


def test_rates_over_time_of_too_few_words_are_a_line(small):
    small.voices["words"] = 1
    chart = charts.over_time(small, "campaign", measure="rate", by="day")
    assert not chart.is_picture and "No rate: no period has 100 words." in chart.alt


def test_the_picture_is_rendered_once_and_again_only_when_changed(small):
    chart = ALL["naming"](small)
    first = chart.png()
    chart.svg()
    assert chart.png() is first and chart.svg() is chart.svg()
    chart.figure.text(0.5, 0.5, "my own remark")
    assert chart.png(300) != first
    assert chart.png() != first and "my own remark" in chart.svg().decode()


HOSTILE = "<script>alert(1)</script> $x_1$ =cmd() \u202e\x00 שלום 文"


@every_chart
def test_text_from_outside_does_no_harm(draw, small, tmp_path):
    """Outlet names that are HTML, mathematics, spreadsheet formulas, control characters, or in another script."""
    names = {"Daily Example": HOSTILE, "Kronik": "=1+1"}
    small.articles["outlet"] = small.articles["outlet"].map(names)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        warnings.filterwarnings("ignore", category=MissingFont)  # 文: which fonts a computer has, see test_fonts
        chart = draw(small)
        png, svg, table, _, trace = chart.save(tmp_path, dpi=60)
    assert png.stat().st_size
    assert "<script" not in svg.read_text("utf-8")
    assert "<script" not in chart._repr_html_()
    for sheet in (trace, table):
        with sheet.open(encoding="utf-8", newline="") as file:
            cells = [cell for row in csv.reader(file) for cell in row]
        assert not [cell for cell in cells if cell.startswith("=")]
    if "outlet" in chart.table:
        assert "'=1+1" in cells or "=1+1" not in set(chart.table["outlet"])


def test_dollar_signs_stay_dollar_signs(small):
    small.mentions["term"] = small.mentions["term"].replace("war", "$x_1$")
    chart = charts.naming(replace(small, codebook=["genocide", "$x_1$", "precision operation"]), "campaign", fewest=1)
    named = [text for text in written(chart.figure) if "$x_1$" in text.get_text()]
    assert named
    assert not any(text.get_parse_math() for text in named)


@every_chart
def test_an_empty_corpus_is_said_in_words_and_has_every_column_of_the_table(draw, small, of_small, tmp_path):
    for name in set(TABLES) - {"articles"}:
        setattr(small, name, getattr(small, name).head(0))
    chart = draw(small)
    assert chart.alt and set(chart.table) >= set(of_small(draw).table)
    assert chart.save(tmp_path)[0].stat().st_size


@pytest.mark.parametrize(("outlets", "articles", "comments"), [(1, 1, 3), (2, 2, 5), (5, 1, 2), (12, 2, 4)])
@every_chart
def test_no_text_overlaps_another_or_leaves_the_page(draw, of_many, outlets, articles, comments):
    assert_readable(of_many(draw, outlets, articles, comments).figure)


@every_chart
def test_a_description_begins_with_what_was_found_and_is_read_in_a_minute_or_two(draw, of_small, of_many):
    chart = of_small(draw)
    assert chart.alt.startswith(chart.title.split("; ")[0])
    assert len(of_many(draw, 12, 2, 4).alt) <= LONGEST_ALT + len(f"{REST}: .")


@every_chart
def test_a_description_that_is_too_long_ends_with_a_sentence(draw, of_small, monkeypatch, small):
    whole, most = of_small(draw).alt, 250
    monkeypatch.setattr("framing.charts.core.chart.LONGEST_ALT", most)
    cut = draw(small).alt
    told, _, names = cut.partition(REST)
    assert len(told) <= most
    assert cut == whole or (told.endswith((".", "…")) and (names == "." or names.startswith(": ")))


@pytest.mark.parametrize("draw", [ALL["naming_by_voice"], ALL["who_says"], ALL["naming"], ALL["rates"]])
@pytest.mark.parametrize("outlets", [2, 5, 12])
def test_large_numbers_find_room_too(draw, many, outlets):
    world = many(outlets, 1)
    voices = world.voices.assign(words=world.voices.words * 900)
    assert_readable(draw(replace(world, mentions=pd.concat([world.mentions] * 900), voices=voices)).figure)


CAN_BE_READ = st.characters(exclude_characters="\0", exclude_categories=["Cs"])


@every_chart
@settings(
    max_examples=3, deadline=None, phases=[Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)  # fmt: skip
@given(names=st.lists(st.text(CAN_BE_READ, max_size=60), min_size=2, max_size=2, unique=True))
def test_any_names_of_outlets_can_be_drawn(draw, many, names):
    """Six names for each chart, which are others for every chart; what no reader takes for a name is none of them."""
    world = many(2, 1, 2)
    ElementTree.fromstring(draw(replace(world, articles=world.articles.assign(outlet=names))).svg())


def test_charts_start_without_heavy_libraries():
    code = (
        "import sys, framing.charts; print([m for m in sys.modules if m.startswith(('scipy', 'nltk', 'matplotlib'))])"
    )
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert loaded.strip() == "[]"


def test_a_console_shows_a_chart_in_a_line(small):
    drawn = charts.naming(small, "campaign", fewest=1)
    assert repr(drawn) == f"<Chart {drawn.name}: {drawn.title}. {len(drawn.table)} rows in .table; .trace, .save>"
    own = charts.Chart("own", Figure(), drawn.table, "Mine.", "Mine.", drawn.keys, drawn.spans)
    assert own.title == "own" and repr(own).startswith("<Chart own: own. ")  # a figure that somebody else drew


def test_of_hundreds_of_outlets_the_alternative_text_tells_the_first_and_names_the_table(small, monkeypatch):
    whole = charts.whose_words(small).alt
    monkeypatch.setattr("framing.charts.core.chart.LONGEST_ALT", 60)
    cut = charts.whose_words(small).alt
    assert cut.endswith("… The table has the rest: Daily Example and Kronik.")
    assert whole.startswith(cut.partition("…")[0]) and len(cut) < 60 + len(
        " The table has the rest: Daily Example and …."
    )
