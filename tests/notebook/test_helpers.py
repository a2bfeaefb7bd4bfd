"""What notebooks import: tables, lines and sentences laid out for a page, with every text escaped."""

import warnings
from types import SimpleNamespace

import IPython
import pandas as pd
import pytest

import framing
import helpers
from framing.core.errors import FramingError
from framing.notebook.workspace import Remark

HOSTILE = '<script>alert("x")</script> & $x_1$ **bold**'


def test_an_article_with_its_acts_says_who_acts_and_who_is_missing(practice):
    shown = helpers.by_act(practice, "gull-11", passages=4)
    assert "[agent] A LORRY [strike] ploughed into [patient] a barrier" in repr(shown)
    assert "agent elsewhere in the" in repr(shown)
    assert "<script" not in shown._repr_html_()


def test_a_table_is_escaped_rounded_and_says_what_it_cut():
    shown = helpers.show(pd.DataFrame({"text": [HOSTILE] * 3, "share": [1 / 3, 0.5, None]}), rows=2)
    page = shown._repr_html_()
    assert "<script" not in page and "&lt;script&gt;" in page
    assert ">0.33<" in page and ">–<" in page and "the first and the last of 3 rows" in page


def test_lines_mark_the_words_and_say_where_they_stand(seeds):
    rows = seeds.mentions[seeds.mentions.term == "precision operation"]
    shown = helpers.concordance(seeds, rows)
    assert "»<mark>precision operation</mark>«" in shown._repr_html_()
    assert "»precision operation«" in repr(shown) and repr(shown).endswith("1 place")
    assert f"[{rows.start.iloc[0]}–{rows.end.iloc[0]}]" in repr(shown)


def test_lines_cut_say_how_many_there_are(seeds):
    assert repr(helpers.concordance(seeds, seeds.mentions, most=3)).endswith(f"3 of {len(seeds.mentions)} places")


def test_a_sentence_is_escaped_and_its_bold_words_are_bold():
    page = helpers.say(HOSTILE)._repr_html_()
    assert "<script" not in page and "<b>bold</b>" in page
    assert "<p><b>a</b> and <b>b</b></p>" in helpers.say("**a** and **b**")._repr_html_()


def test_find_shows_what_the_codebook_finds_and_the_book_stands_behind_it(seeds):
    assert "precise operations" in repr(helpers.find(seeds, "A series of precise operations."))
    assert "No name that the codebook lists" in repr(helpers.find(seeds, "Nothing here."))


def test_articles_may_be_chosen_as_they_are_loaded():
    found = helpers.load("practice", since="2025-04", outlets="The Evening Gull", warn=False)
    assert (
        found.articles.outlet.unique().tolist() == ["The Evening Gull"] and found.articles.published.min() > "2025-04"
    )


def test_what_is_no_chart_is_not_kept_and_told():
    with pytest.raises(FramingError, match=r"keep cannot save 'my-folder'.\n.*chart\.save\(\"my-folder\"\)"):
        helpers.keep("my-folder")


def test_keep_saves_each_chart_and_shows_them(tmp_path, monkeypatch):
    seeds = helpers.load()
    monkeypatch.setattr(helpers.suite, "data", tmp_path)
    chart = helpers.charts.anatomy(seeds)
    other = helpers.charts.reply_graph(seeds)
    assert helpers.keep(chart) is chart
    assert helpers.keep(chart, other)._repr_html_().count("<figure") == 2
    assert sorted(path.name for path in (tmp_path / "charts").iterdir()) == sorted(
        f"{one.name}.{end}" for one in (chart, other) for end in ("csv", "png", "svg", "trace.csv", "txt")
    )


def test_bad_input_gets_one_message():
    with pytest.raises(FramingError, match="there is no such file or folder"):
        helpers.load("nowhere")


def test_a_slip_in_the_name_of_a_corpus_is_told_with_the_folder_that_was_meant(tmp_path, monkeypatch):
    """The one line of a notebook: with no name in it, or half a one, it is not about the suite's own articles."""
    (tmp_path / "my-corpus").mkdir()
    (tmp_path / "my-corpus" / "codebook.yml").write_text(BOOK)
    monkeypatch.setattr(helpers.suite, "folder", tmp_path)
    for slip, said in (("my-corpu", "Did you mean 'my-corpus'? "), ("", "")):
        with pytest.raises(FramingError) as error:
            helpers.load(slip)
        assert error.value.advice == f"{said}There are: seeds, practice, my-corpus."


def test_a_voiced_page_has_every_word_of_its_passages_and_a_label_for_each_voice(seeds):
    article_id = seeds.articles.article_id[1]
    shown = helpers.by_voice(seeds, article_id, passages=3)
    page = shown._repr_html_()
    assert "[scare]</small> Israel</span>" in page and repr(shown).endswith("3 of 30 passages")
    assert "genocidal campaign in Gaza" in page


# Somebody's own articles: what is committed stays, and what is odd is told.

BOOK = """frames: {plain: without a verdict}
referents:
  - referent: baths
    terms:
      - {term: baths, frame: plain, patterns: [baths], inflect: none, examples: [The baths reopen.]}
"""


@pytest.fixture
def own(tmp_path, monkeypatch):
    """A table of articles with a codebook; charts go to a folder of data beside them."""
    monkeypatch.setattr(helpers.suite, "data", tmp_path / "data")
    monkeypatch.setattr(helpers.suite, "loaded", {})
    (tmp_path / "articles.csv").write_text("article_id,outlet,text\nn1,The Lantern,The baths reopen in May.\n")
    (tmp_path / "comments.csv").write_text("article_id,comment_id,text\nn1,1,At last.\nn1,2,\n")
    (tmp_path / "book.yml").write_text(BOOK)
    return tmp_path


def saved(folder) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*.png")}


def test_charts_of_other_articles_go_to_a_folder_of_their_name(own):
    seeds = helpers.load()
    mine = helpers.load(own / "articles.csv", own / "book.yml")
    helpers.keep(helpers.charts.anatomy(mine))
    assert saved(own / "data") == {"articles/charts/anatomy.png"}
    assert "n1,The Lantern" in (own / "data" / "articles" / "tables" / "articles.csv").read_text()
    helpers.keep(helpers.charts.anatomy(seeds))  # each to its own, whatever was loaded last
    assert saved(own / "data") == {"articles/charts/anatomy.png", "charts/anatomy.png"}


@pytest.mark.parametrize("name", ["charts", "tables", "coding"])
def test_no_corpus_gets_a_folder_that_the_suite_uses(own, name):
    (own / "articles.csv").rename(own / f"{name}.csv")
    mine = helpers.load(own / f"{name}.csv", own / "book.yml")
    helpers.keep(helpers.charts.anatomy(mine))
    assert saved(own / "data") == {f"{name}-articles/charts/anatomy.png"}


def test_the_seeds_with_comments_or_another_codebook_are_not_the_suites_charts(own):
    with pytest.warns(Remark, match="0 mentions"):
        helpers.load(codebook=own / "book.yml")
    seeds = helpers.load(voice="strict")
    (own / "more.csv").write_text("article_id,comment_id,text\n000_6b6b7d963bcd2cd4,17,Indeed.\n")
    more = helpers.load(comments=own / "more.csv")
    assert list(helpers.suite.loaded) == ["", "seeds"] and helpers.suite.loaded[""] is seeds
    helpers.keep(helpers.charts.anatomy(more))
    assert saved(own / "data") == {"seeds/charts/anatomy.png"}


def test_a_chart_of_articles_that_were_not_loaded_is_not_saved_anywhere(own):
    helpers.load()
    mine = framing.analyse(framing.read(own / "articles.csv"), own / "book.yml")
    with pytest.raises(FramingError, match="was not drawn from articles that were loaded here"):
        helpers.keep(helpers.charts.anatomy(mine))
    assert saved(own) == set()


def test_load_tells_what_was_left_out_and_a_codebook_that_finds_nothing(own):
    with pytest.warns(Remark, match="1 of 2 comments has no text"):
        helpers.load(own / "articles.csv", own / "book.yml", comments=own / "comments.csv")
    with pytest.warns(Remark, match="0 mentions in 5 words: is .*data.codebook.yml the codebook") as told:
        helpers.load(own / "articles.csv")
    assert len(told) == 1 and "my-codebook.yml" in str(told[0].message)


def test_in_a_notebook_a_remark_is_a_line_and_not_red_as_an_error_is(own, monkeypatch, recwarn):
    shown = []
    monkeypatch.setattr(IPython, "get_ipython", lambda: SimpleNamespace(kernel="of a notebook"))
    monkeypatch.setattr(IPython.display, "display", shown.append)
    helpers.load(own / "articles.csv", own / "book.yml", comments=own / "comments.csv")
    assert any(repr(one).startswith("Remark: ") and "1 of 2 comments has no text" in repr(one) for one in shown)
    assert [str(one.message) for one in recwarn if one.category is Remark] == []


def test_what_is_loaded_without_a_remark_is_quiet(own, recwarn):
    helpers.load()
    helpers.load(own / "articles.csv", own / "book.yml")
    assert [str(one.message) for one in recwarn if one.category is Remark] == []


def test_a_table_of_comments_in_the_place_of_something_else(own):
    with pytest.raises(FramingError, match="Name what comes after articles, codebook"):
        helpers.load(own / "articles.csv", own / "book.yml", own / "comments.csv")


def test_a_corpus_folder_brings_all_that_belongs_to_it(own):
    (own / "book.yml").rename(own / "codebook.yml")
    (own / "comments.csv").write_text("article_id,comment_id,text\nn1,1,At last.\n")
    mine = helpers.load(own)
    assert len(mine.comments) == 1 and [one.referent for one in mine.codebook.referents] == ["baths"]
    with warnings.catch_warnings():
        warnings.simplefilter("error", Remark)  # what is left out on purpose needs no remark
        assert len(helpers.load(own, comments=False).comments) == 0
    assert helpers.corpus_files(own).events is None and helpers.corpus_files("practice").events.is_file()


def test_a_folder_for_codings_without_a_sheet_is_as_good_as_none(own):
    (own / "book.yml").rename(own / "codebook.yml")
    (own / "coding").mkdir()
    (own / "coding" / "Ada.html").write_text("a page to fill in")
    assert helpers.corpus_files(own).coding is None
    (own / "coding" / "Ada.csv").write_text("item,baths\n")
    assert helpers.corpus_files(own).coding.endswith("coding")
    (own / "coding" / "Ada.csv").rename(own / "coding" / "Ada.xlsx")  # whatever program saved it
    assert helpers.corpus_files(own).coding.endswith("coding")


def test_a_corpus_that_nobody_coded_has_no_answers():
    assert helpers.codings(pd.DataFrame(), {}, helpers.corpus_files("data/practice").coding).empty


def test_a_table_of_pandas_can_be_loaded(tmp_path):
    table = pd.DataFrame({"article_id": [1], "outlet": ["Daily"], "text": ["War.\n\nThe war went on."]})
    analysis = helpers.load(table, warn=False)
    assert analysis.articles.outlet.tolist() == ["Daily"] and helpers.suite.loaded["table"] is analysis
    helpers.suite.loaded.pop("table")
