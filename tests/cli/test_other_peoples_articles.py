"""What a person meets who brings articles of their own: which codebook is read, what lies where, what is replaced."""

import pytest

from framing.__main__ import main
from framing.reading import read

ARTICLES = "article_id,outlet,text\na,Post,They called it a war of 1234567 people.\nb,Bell,It was no war.\n"
COMMENTS = "article_id,comment_id,text\na,1,A good war?\n"


@pytest.fixture
def mine(tmp_path):
    """A folder with two articles in a table, and their comments."""
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "articles.csv").write_text(ARTICLES)
    (folder / "comments.csv").write_text(COMMENTS)
    return folder


def test_the_codebook_of_the_suite_is_told_where_nobody_named_one(mine, tmp_path, capsys):
    main(["trace", str(mine), "--term", "war"])
    assert "read with data/codebook.yml (The war in Gaza, 2023–2024), since no other" in capsys.readouterr().err
    main(["trace", "seeds", "--term", "genocide"])
    assert "since no other codebook" not in capsys.readouterr().err


def test_articles_that_are_not_there_are_named_before_a_codebook_is_missed(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert main(["trace", "nowhere"]) == 1
    assert capsys.readouterr().err.startswith("nowhere: there is no such file or folder.")


def test_comments_beside_the_articles_are_no_articles(mine, tmp_path, capsys):
    assert main(["import", str(mine), "--out", str(tmp_path / "corpus")]) == 0
    said = capsys.readouterr()
    assert "2 articles of 2 outlets" in said.out and "read with its comments" in said.err
    main(["analyse", str(mine), "--out", str(tmp_path / "tables")])
    assert (tmp_path / "tables" / "comments.csv").read_text().count("\n") == 2


def test_comments_beside_the_articles_that_nobody_asked_for_are_told(mine):
    assert any("comments.csv was not read: give it as comments" in said for said in read(mine).remarks)
    assert not any("was not read" in said for said in read(mine, comments=mine / "comments.csv").remarks)


def test_an_import_says_that_it_replaces_a_corpus(mine, tmp_path, capsys):
    main(["import", str(mine), "--out", str(tmp_path / "corpus")])
    assert "replaces" not in capsys.readouterr().err
    main(["import", str(mine), "--out", str(tmp_path / "corpus")])
    assert "held a corpus before, which this one replaces" in capsys.readouterr().err


def test_a_folder_holds_the_tables_of_one_corpus_in_any_formats(mine, tmp_path):
    out = tmp_path / "tables"
    for source, form in ((mine, "csv"), (mine, "parquet"), (mine / "articles.csv", "parquet")):
        main(["analyse", str(source), "--out", str(out), "--format", form])
        endings = {path.suffix for path in out.iterdir() if path.stem == "articles"}
        assert endings == ({".csv"} if form == "csv" else {".csv", ".parquet"} if source == mine else {".parquet"})


def test_a_chart_that_was_drawn_is_traced_in_its_folder(mine, tmp_path, capsys):
    main(["draw", str(mine), "--out", str(tmp_path), "--chart", "naming", "--of", "campaign", "--fewest", "1"])
    trace = ["trace", str(mine), "--data", str(tmp_path), "--chart", "naming-campaign", "--bar", "outlet=Post"]
    assert main(trace) == 0
    assert "the bar is 1 high" in capsys.readouterr().out


def test_a_voice_or_passage_that_no_article_has_is_known_and_has_no_mention(mine, capsys):
    """The help names scare quotes and captions: that there are none here is an answer, no slip of whoever asks."""
    assert main(["trace", str(mine), "--voice", "scare", "--kind", "caption"]) == 0
    assert capsys.readouterr().out == "0 mentions\n"
    assert main(["trace", str(mine), "--kind", "captoin"]) == 1
    assert "did you mean 'caption'?" in capsys.readouterr().err


def test_tables_are_not_told_as_charts(mine, tmp_path, capsys):
    main(["analyse", str(mine), "--out", str(tmp_path / "tables")])
    assert main(["trace", str(mine), "--data", str(tmp_path / "tables"), "--chart", "naming-campaign"]) == 1
    assert "has no chart 'naming-campaign'.\nThere is none." in capsys.readouterr().err


def test_a_number_in_a_text_is_exact_in_its_table(mine, tmp_path):
    main(["analyse", str(mine), "--out", str(tmp_path / "tables")])
    assert ",1234567,exact,people," in (tmp_path / "tables" / "figures.csv").read_text()


def test_no_file_has_the_name_of_a_device(mine, tmp_path):
    (mine / "articles.csv").write_text(ARTICLES.replace("a,Post", "CON,Post"))
    main(["import", str(mine / "articles.csv"), "--out", str(tmp_path / "corpus")])
    assert (tmp_path / "corpus" / "CON~.txt").is_file()


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("m.csv", "article_id,whose,text\na,Post,War.\n", "its columns are: article_id, whose, text\n"),
        ("c.csv", "article,id,mood\na,1,glad\n", "its columns are: article, id, mood\n"),
    ],
)
def test_a_missing_column_is_told_with_the_names_that_the_file_has(mine, name, content, said, capsys):
    (mine / name).write_text(content)
    main(["trace", str(mine / ("articles.csv" if name == "c.csv" else name)), "--comments", str(mine / name)])
    assert said in capsys.readouterr().err
