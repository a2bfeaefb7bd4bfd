"""What notebooks import: tables, lines and sentences laid out for a page, with every text escaped."""

import pandas as pd
import pytest

import helpers
from framing.errors import FramingError

SEEDS = helpers.load()
HOSTILE = '<script>alert("x")</script> & $x_1$ **bold**'


def test_a_table_is_escaped_rounded_and_says_what_it_cut():
    shown = helpers.show(pd.DataFrame({"text": [HOSTILE] * 3, "share": [1 / 3, None, 0.5]}), rows=2)
    page = shown._repr_html_()
    assert "<script" not in page and "&lt;script&gt;" in page
    assert ">0.33<" in page and ">–<" in page and "2 of 3 rows" in page and "2 of 3 rows" in repr(shown)


def test_lines_mark_the_words_and_say_where_they_stand():
    rows = SEEDS.mentions[SEEDS.mentions.term == "precision operation"]
    shown = helpers.lines(SEEDS, rows)
    assert "»<mark>precision operation</mark>«" in shown._repr_html_()
    assert "»precision operation«" in repr(shown) and repr(shown).endswith("1 place")
    assert f"[{rows.start.iloc[0]}–{rows.end.iloc[0]}]" in repr(shown)


def test_lines_cut_say_how_many_there_are():
    assert repr(helpers.lines(SEEDS, SEEDS.mentions, most=3)).endswith(f"3 of {len(SEEDS.mentions)} places")


def test_a_sentence_is_escaped_and_its_bold_words_are_bold():
    page = helpers.say(HOSTILE)._repr_html_()
    assert "<script" not in page and "<b>bold</b>" in page
    assert helpers.say("**a** and **b**")._repr_html_() == "<p><b>a</b> and <b>b</b></p>"


def test_find_shows_what_the_codebook_finds_and_the_book_stands_behind_it():
    assert "precise operations" in repr(helpers.find(SEEDS, "A series of precise operations."))
    assert "no rows" in repr(helpers.find(SEEDS, "Nothing here."))


def test_keep_saves_each_chart_and_shows_them(tmp_path, monkeypatch):
    monkeypatch.setattr(helpers, "DATA", tmp_path)
    chart = helpers.charts.anatomy(SEEDS.passages, SEEDS.articles)
    other = helpers.charts.reply_graph(SEEDS.comments, SEEDS.articles)
    assert helpers.keep(chart) is chart
    assert helpers.keep(chart, other)._repr_html_().count("<figure") == 2
    assert sorted(path.name for path in (tmp_path / "charts").iterdir()) == sorted(
        f"{one.name}.{end}" for one in (chart, other) for end in ("csv", "png", "svg", "trace.csv", "txt")
    )


def test_bad_input_gets_one_message():
    with pytest.raises(FramingError, match="there is no such file or folder"):
        helpers.load("nowhere")


def test_a_voiced_page_has_every_word_of_its_passages_and_a_label_for_each_voice():
    article_id = SEEDS.articles.article_id[1]
    shown = helpers.voiced(SEEDS, article_id, passages=3)
    page = shown._repr_html_()
    assert "[scare]</small> Israel</span>" in page and repr(shown).endswith("3 of 30 passages")
    assert "genocidal campaign in Gaza" in page
