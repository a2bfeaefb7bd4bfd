"""What a run in shards finds in the folder that it writes to, and in the one that it reads."""

import json
import shutil

import pandas as pd
import pytest

import framing as fr
from framing.analysis.save import about
from framing.cli import main
from framing.scale.run import analyse_in_shards
from tests.shared import contents

COMMENTS = "article_id,comment_id,text\na1,1,What a fleecing.\na2,1,A fair contribution.\n"


@pytest.fixture
def corpus(table, codebook, tmp_path):
    """A corpus folder: articles in a folder of their own, comments, an event, and the export that they came from."""
    folder = tmp_path / "my"
    (folder / "articles").mkdir(parents=True)
    frame = pd.read_csv(table).drop(columns="comments")
    frame = frame.assign(published=[f"2031-01-{1 + n:02}" for n in range(12)])
    frame.to_csv(folder / "articles" / "news.csv", index=False)
    shutil.copy(table, folder / "export.csv")
    shutil.copy(codebook, folder / "codebook.yml")
    (folder / "comments.csv").write_text(COMMENTS)
    (folder / "events.csv").write_text("date,event\n2044-05-01,The bridge is free\n")
    return folder


@pytest.mark.parametrize("within", ["articles", "articles/news.csv", "."], ids=["folder", "file", "corpus"])
@pytest.mark.parametrize("format", ["csv", "parquet"])
def test_nothing_of_yours_is_written_over_nor_among(corpus, in_this_process, capsys, format, within):
    before = contents(corpus)
    asked = ["analyse", str(corpus / within), "--codebook", str(corpus / "codebook.yml"), "--out", str(corpus)]
    assert main([*asked, "--workers", "1", "--format", format]) == 1
    assert "Name another folder" in capsys.readouterr().err
    assert contents(corpus) == before


YOURS = ["comments.csv", "shards.csv", "articles/letter.txt", "copies/a.parquet", "names.xlsx"]


@pytest.mark.parametrize("yours", YOURS)
def test_a_file_that_no_run_wrote_is_named_before_anything_is_read(table, codebook, tmp_path, yours):
    file = tmp_path / "out" / yours
    file.parent.mkdir(parents=True)
    file.write_text("mine")
    with pytest.raises(fr.FramingError, match="was not written by an analysis") as told:
        analyse_in_shards(table, codebook, tmp_path / "out")
    assert yours.rpartition("/")[2] in str(told.value)
    assert list(contents(tmp_path / "out")) == [yours]


def test_the_articles_of_a_corpus_folder_count_once_and_its_comments_are_read(corpus, tmp_path, in_this_process):
    one = fr.analyse(corpus)
    with pytest.warns(UserWarning, match=r"read with its comments .*comments\.csv"):
        done = analyse_in_shards(corpus, corpus / "codebook.yml", tmp_path / "out")
    assert (done.articles, done.tables["comments"]) == (len(one.corpus), len(one.comments)) == (12, 2)


def test_all_that_should_be_known_is_said_in_shards_too(corpus, tmp_path, in_this_process, capsys):
    """Events that no chart marks, copies and texts told in other words, too."""
    news = corpus / "articles" / "news.csv"
    frame = pd.read_csv(news)
    told = " ".join(f"On day {n} the harbour board asked a crown more of every boat." for n in range(9))
    frame.loc[[2, 3, 5], "text"] = told
    frame.to_csv(news, index=False)
    said = []
    for more in ([], ["--workers", "1"]):
        assert main(["analyse", str(corpus), "--out", str(tmp_path / f"out{len(more)}"), *more]) == 0
        said.append([line for line in capsys.readouterr().err.splitlines() if line.startswith("note: ")])
    assert sorted(said[1]) == sorted(said[0])
    for what in ("of another outlet", "of its outlet", "in no month of the articles"):
        assert any(what in line for line in said[1]), what


def test_the_record_is_the_one_of_a_run_in_one_piece(table, codebook, tmp_path, in_this_process):
    out = tmp_path / "out"
    asked = ["--outlet", "Outlet 1", "--sample", "3", "--seed", "5"]
    known = ["analyse", str(table), "--codebook", str(codebook), "--out", str(out), "--workers", "1", *asked]
    assert main([*known, "--format", "csv"]) == 0
    found = json.loads((out / "run.json").read_text())
    expected = about(fr.analyse(table, codebook).select(outlets="Outlet 1", sample=3, seed=5))
    assert {name: found[name] for name in expected} == expected
    assert {"shards.csv", "articles.csv", "differences.csv"} <= set(found["files"])


def test_a_folder_holds_one_corpus(table, codebook, tmp_path, in_this_process, capsys):
    """Tables of other articles in another format go with the shards that are replaced; those of the same stay."""
    out = tmp_path / "out"
    known = ["analyse", str(table), "--codebook", str(codebook), "--out", str(out)]
    assert main([*known, "--workers", "1", "--format", "csv"]) == 0
    assert main([*known, "--workers", "1"]) == 0
    assert (out / "articles.csv").exists()
    assert main([*known, "--workers", "1", "--outlet", "Outlet 1"]) == 0
    assert [path.name for path in out.glob("*.csv")] == ["shards.csv"]
    capsys.readouterr()
    assert main(known) == 1
    assert "in shards" in capsys.readouterr().err


WRONG = {
    "sample cannot be -5": {"sample": -5}, "sample cannot be 0": {"sample": 0}, "sample cannot be 2.5": {"sample": 2.5},
    "sample cannot be '2'": {"sample": "2"}, "sample cannot be True": {"sample": True},
    "workers cannot be '2'": {"workers": "2"}, "out cannot be ''": {"out": ""}, "out cannot be None": {"out": None},
    "outlet 'X' is not known": {"outlets": "X"}, "no voice rule": {"voice": "loose"},
    "outlets cannot be 3": {"outlets": 3},
}  # fmt: skip


@pytest.mark.parametrize("said", list(WRONG))
def test_what_cannot_be_is_one_message(table, codebook, tmp_path, monkeypatch, said):
    monkeypatch.chdir(tmp_path)
    before = contents(tmp_path)
    with pytest.raises(fr.FramingError, match=said):
        analyse_in_shards(table, codebook, **({"out": "out"} | WRONG[said]))
    assert contents(tmp_path) == before
