"""The commands on an own corpus (invented here): no source is written over, no chart of other articles traced."""

import os
import shutil
from pathlib import Path

import pytest

import framing as fr
import helpers
from suite import main
from tests.shared import contents

BOOK = """name: The baths of Northfield
frames: {plain: without a verdict, warm: as something good}
referents:
  - referent: opening
    terms:
      - {term: reopening, frame: plain, patterns: [reopening], examples: [The reopening is near.]}
      - {term: rebirth, frame: warm, patterns: [rebirth], examples: [A rebirth of the baths.]}
"""
ARTICLES = """article_id,outlet,text
n1,Northfield Post,"The reopening of the baths is set for May. The rebirth of the baths pleases the mayor."
n2,The Lantern,"A reopening without warm water is no rebirth, said Ida Roth. The reopening was put off twice."
"""
COMMENTS = "article_id,comment_id,text\nn1,1,The reopening is late.\nn2,1,What a rebirth!\n"


@pytest.fixture
def own(tmp_path, monkeypatch):
    """A folder with a table of articles, one of comments, a codebook, and the same articles as a folder of texts."""
    (tmp_path / "articles.csv").write_text(ARTICLES)
    (tmp_path / "comments.csv").write_text(COMMENTS)
    (tmp_path / "book.yml").write_text(BOOK)
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "n1.txt").write_text("Baths\n\nThe reopening of the baths is set for May.\n")
    (tmp_path / "texts" / "manifest.yml").write_text("articles:\n  - {file: n1.txt, outlet: Northfield Post}\n")
    monkeypatch.chdir(tmp_path)
    return tmp_path


# Nothing that was read is written over.


@pytest.mark.parametrize(
    ("articles", "out", "said"),
    [
        ("articles.csv", ".", ["articles.csv is the table of articles", "comments.csv is the table of comments"]),
        ("texts", "texts", ["texts is the folder of the articles"]),
        ("texts", "texts/../texts/", ["is the folder of the articles"]),
        ("texts", ".", ["comments.csv is the table of comments"]),
    ],
)
def test_a_folder_in_which_sources_would_be_overwritten_is_refused_at_once(own, capsys, articles, out, said):
    before = contents(own)
    options = ["--comments", "comments.csv", "--codebook", "book.yml"]
    assert main(["analyse", articles, "--out", out, *options]) == 1
    message = capsys.readouterr().err.replace("\\", "/")
    assert all(part in message for part in [*said, "Nothing was written", "--out"])
    assert contents(own) == before


def test_a_source_behind_a_link_is_still_the_source(own, capsys):
    (own / "out").mkdir()
    try:
        os.symlink(own / "articles.csv", own / "out" / "articles.csv")
    except OSError:
        pytest.skip("no links on this system")
    assert main(["analyse", "articles.csv", "--out", "out", "--codebook", "book.yml"]) == 1
    assert (own / "articles.csv").read_text() == ARTICLES


def test_a_source_beside_the_tables_under_another_name_is_safe(own):
    (own / "articles.csv").rename("mine.csv")
    (own / "comments.csv").rename("said.csv")
    assert main(["analyse", "mine.csv", "--out", ".", "--codebook", "book.yml"]) == 0
    assert (own / "mine.csv").read_text() == ARTICLES and (own / "mentions.csv").exists()


def test_no_file_of_somebodys_is_replaced_though_it_was_not_read(own, capsys):
    (own / "articles.csv").rename("mine.csv")
    before = contents(own)
    assert main(["analyse", "mine.csv", "--out", ".", "--codebook", "book.yml"]) == 1
    assert "comments.csv was not written by an analysis" in capsys.readouterr().err
    assert contents(own) == before


def test_what_was_left_out_is_told(own, capsys):
    (own / "comments.csv").write_text(COMMENTS + "n2,2,\n")
    options = ["--comments", "comments.csv", "--codebook", "book.yml"]
    assert main(["analyse", "articles.csv", "--out", "out", *options]) == 0
    said = capsys.readouterr().err
    assert said.count("note: comments.csv: 1 of 3 comments has no text and was left out (row 3)") == 1
    assert main(["trace", "articles.csv", "--term", "rebirth", *options]) == 0
    assert "note: comments.csv: 1 of 3" in capsys.readouterr().err


# A trace leads to the articles that were counted, or says that these are others.


@pytest.fixture
def drawn(own, monkeypatch):
    """Charts of the table of articles with its comments, saved as a notebook saves them."""
    monkeypatch.setattr(helpers.suite, "data", own / "data")
    analysis = helpers.load(own / "articles.csv", own / "book.yml", comments=own / "comments.csv")
    helpers.keep(fr.charts.naming(analysis, "opening", fewest=1))
    helpers.keep(fr.charts.whose_words(analysis))
    helpers.keep(fr.charts.reply_graph(analysis))
    return own


def test_a_chart_with_comments_is_traced_with_them(drawn, capsys):
    traced = ["trace", "articles.csv", "--codebook", "book.yml", "--chart", "reply-graph"]
    assert main([*traced, "--comments", "comments.csv", "--bar", "outlet=The Lantern"]) == 0
    said = capsys.readouterr().out
    assert "»What a rebirth!«" in said and "None" not in said
    assert main(traced) == 1
    failed = capsys.readouterr()
    assert failed.out == "" and "--comments comments.csv" in failed.err and "n1" in failed.err
    assert "reply-graph was not drawn from these articles" in failed.err


def test_a_place_in_a_comment_or_in_a_headline_of_its_own_is_counted_within_it(tmp_path, capsys):
    rows = "article_id,outlet,title,text\n7,Quay,War at sea,The war went on for days.\n"
    (tmp_path / "articles.csv").write_text(rows)
    (tmp_path / "comments.csv").write_text("article_id,comment_id,text\n7,3,No war please.\n")
    given = ["trace", str(tmp_path / "articles.csv"), "--comments", str(tmp_path / "comments.csv"), "--term", "war"]
    assert main([*given, "--codebook", "data/codebook.yml"]) == 0
    places = [line for line in capsys.readouterr().out.splitlines() if "·" in line]
    assert [place.split(" · ")[1] for place in places] == [
        "articles.csv, row 1:4-7",
        "articles.csv, row 1, its headline:0-3",
        "articles.csv, row 1, comment 3:3-6",
    ]


def test_a_chart_of_groups_is_traced_with_the_table_of_groups(own, capsys, monkeypatch):
    (own / "groups.csv").write_text("outlet,coast\nNorthfield Post,north\nThe Lantern,south\n")
    monkeypatch.setattr(helpers.suite, "data", own / "data")
    analysis = helpers.load(own / "articles.csv", own / "book.yml", groups=own / "groups.csv")
    helpers.keep(fr.charts.naming(analysis.grouped("coast"), "opening", fewest=1))
    traced = ["trace", "articles.csv", "--codebook", "book.yml", "--groups", "groups.csv", "--chart"]
    traced += ["naming-opening-grouped-by-coast"]
    assert main([*traced, "--bar", "outlet=south", "--bar", "term=reopening"]) == 0
    said = capsys.readouterr()
    assert "»reopening« without warm water" in said.out and "Northfield Post" not in said.out
    (own / "groups.csv").write_text("paper,coast\nNorthfield Post,north\n")
    assert main(traced) == 1
    assert "groups.csv" in capsys.readouterr().err


@pytest.mark.parametrize("chart", ["naming-opening", "whose-words"])
def test_a_chart_of_other_articles_is_one_clear_error(drawn, capsys, chart):
    traced = ["trace", "texts", "--codebook", "book.yml", "--data", "data/articles", "--chart", chart]
    assert main(traced) == 1
    said = capsys.readouterr().err
    assert "was not drawn from these articles" in said and "there is no article 'n2' here" in said
    assert "It was drawn from n1 and n2 (articles.csv)" in said


@pytest.mark.parametrize("chart", ["naming-opening", "whose-words"])
def test_a_changed_article_is_told_even_where_no_words_were_saved(drawn, capsys, chart):
    (drawn / "articles.csv").write_text(ARTICLES.replace("is set for May", "is put to May"))
    options = ["--comments", "comments.csv", "--codebook", "book.yml"]
    assert main(["trace", "articles.csv", *options, "--chart", chart]) == 1
    said = capsys.readouterr().err
    assert "n1: is not the text that was counted (its sha256 differs)" in said and "n2:" not in said


def test_other_comments_under_the_same_articles_are_told(drawn, capsys):
    (drawn / "comments.csv").write_text(COMMENTS.replace("late", "soon"))
    options = ["--comments", "comments.csv", "--codebook", "book.yml"]
    assert main(["trace", "articles.csv", *options, "--chart", "reply-graph"]) == 1
    assert "its comments are not those that were counted" in capsys.readouterr().err


def test_the_suites_charts_are_not_traced_in_other_articles(own, capsys):
    root = Path(__file__).parents[2]
    shutil.copytree(root / "data" / "charts", own / "data" / "charts")
    assert main(["trace", "texts", "--codebook", "book.yml", "--chart", "whose-words"]) == 1
    said = capsys.readouterr().err
    assert "was not drawn from these articles" in said and "It was drawn from 000_6b6b7d963bcd2cd4" in said
    assert main(["trace", "texts", "--codebook", "book.yml", "--chart", "nothing"]) == 1
    assert "has no chart 'nothing'" in capsys.readouterr().err


def test_a_term_that_is_not_known_says_which_codebook_was_asked(own, capsys):
    assert main(["trace", "articles.csv", "--codebook", "book.yml", "--term", "walkout"]) == 1
    said = capsys.readouterr().err
    assert "'walkout' is not known" in said and "The codebook is book.yml" in said and "--codebook" in said
    assert main(["trace", "articles.csv", "--codebook", "book.yml", "--outlet", "Nobody"]) == 1
    assert "codebook" not in capsys.readouterr().err.replace("the tables and the codebook", "")


def test_one_is_not_many(own, capsys):
    assert (
        main(["trace", "articles.csv", "--codebook", "book.yml", "--outlet", "The Lantern", "--term", "rebirth"]) == 0
    )
    assert capsys.readouterr().out.endswith("1 mention\n")


def test_comments_in_another_order_are_told(drawn, capsys):
    (drawn / "comments.csv").write_text(COMMENTS.replace("text\n", "text\nn1,2,Soon?\n"))
    analysis = helpers.load(drawn / "articles.csv", drawn / "book.yml", comments=drawn / "comments.csv")
    helpers.keep(fr.charts.reply_graph(analysis))
    traced = ["trace", "articles.csv", "--codebook", "book.yml", "--chart", "reply-graph", "--comments", "comments.csv"]
    assert main(traced) == 0
    rows = (drawn / "comments.csv").read_text().splitlines()
    (drawn / "comments.csv").write_text("\n".join([rows[0], *reversed(rows[1:])]))
    capsys.readouterr()
    assert main(traced) == 1
    assert "n1: its comments are not those that were counted, or stand in another order" in capsys.readouterr().err
