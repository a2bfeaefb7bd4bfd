"""Ids and outlets that a spreadsheet would run, or that programs take for "missing", are names like any other."""

import shutil

import pandas as pd
import pytest

import framing as fr
from framing.charts.core.saved_charts import faults_of, read_chart, select
from framing.cli import main
from framing.core.files.table_files import armed, disarmed, read_written
from framing.reading import read, write_corpus

NAMES = ["-dQw4w9WgXcQ", "=SUM(A1)", "+47", "@daily", "NA", "None", "null", "nan", "N/A", "'-quoted", "True", "1e5"]
TEXT = "Bridge toll\n\nThe war of words went on, and it was a genocide of reason, the mayor said on Tuesday."


@pytest.fixture(scope="module")
def table(tmp_path_factory):
    path = tmp_path_factory.mktemp("odd") / "articles.csv"
    pd.DataFrame({"article_id": NAMES, "outlet": NAMES[::-1], "text": TEXT}).to_csv(path, index=False)
    return path


@pytest.fixture(scope="module")
def analysis(table):
    return fr.analyse(read(table), "data/codebook.yml")


@pytest.fixture(scope="module")
def saved(analysis, tmp_path_factory):
    """The folder of a saved chart, and its name."""
    folder = tmp_path_factory.mktemp("charts")
    fr.charts.barcode(analysis, "campaign").save(folder)
    (name,) = {path.name.partition(".")[0] for path in folder.iterdir()}
    return folder, name


def test_they_are_read_and_written_and_read_again(table, tmp_path):
    assert list(read(table).texts) == NAMES
    write_corpus(read(table), tmp_path / "corpus")
    again = read(tmp_path / "corpus")
    assert list(again.texts) == NAMES and again.articles.outlet.tolist() == NAMES[::-1]
    assert main(["analyse", str(table), "--out", str(tmp_path / "tables")]) == 0
    assert read_written(tmp_path / "tables" / "mentions.csv").article_id.unique().tolist() == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_each_can_be_traced(table, name, capsys):
    assert main(["trace", str(table), "--article", name, "--term", "genocide"]) == 0
    assert "»genocide«" in capsys.readouterr().out
    assert main(["trace", str(table), "--outlet", name, "--term", "genocide"]) == 0
    assert "1 mention" in capsys.readouterr().out


def test_a_bar_of_a_saved_chart_leads_to_each(analysis, saved):
    chart = read_chart(*saved)
    assert faults_of(chart, analysis.corpus.texts)[0] == []
    for article in NAMES:
        assert set(select(chart, {"article_id": article}).article_id) == {article}


@pytest.mark.parametrize("text", [*NAMES, "' = x", "''-", "'tis", " -x", "", "'"])
def test_what_is_made_safe_for_spreadsheets_comes_back_as_it_was(text):
    frame = pd.DataFrame({"text": [text]})
    safe = disarmed(frame).text[0]
    assert armed(disarmed(frame)).text[0] == text and safe.lstrip()[:1] not in ("=", "+", "-", "@")


def test_a_column_of_the_users_is_no_formula_either_and_comes_back_as_it_was():
    frame = pd.DataFrame({"=cmd|'/c calc'!A1": ["x"], "text": ["=1+1"], "'-": ["y"]})
    assert list(disarmed(frame)) == ["'=cmd|'/c calc'!A1", "text", "''-"]
    assert armed(disarmed(frame)).equals(frame)


def test_a_place_that_is_off_by_one_is_seen(analysis, saved):
    chart = read_chart(*saved)
    chart.places["start"] = (chart.places["start"].astype(int) + 1).astype(str)
    faults = faults_of(chart, analysis.corpus.texts)[0]
    assert sum("does not stand there" in fault for fault in faults) == len(chart.places)


@pytest.mark.parametrize("suffix", [".csv", ".trace.csv"])
@pytest.mark.parametrize("content", ["", "x\n1\n", "outlet,start,count\nA,never,much\n", "\ufeff", "a,b\n1,2,3\n"])
def test_a_chart_file_that_was_spoilt_is_told_in_a_line(saved, tmp_path, suffix, content, capsys):
    folder, name = saved
    shutil.copytree(folder, tmp_path / "charts")
    (tmp_path / "charts" / f"{name}{suffix}").write_text(content)
    main(["trace", "seeds", "--chart", name, "--data", str(tmp_path)])
    assert "should not have happened" not in capsys.readouterr().err


def test_places_without_words_that_are_off_by_one_are_seen(seeds, tmp_path):
    for chart in (fr.charts.anatomy(seeds), fr.charts.accounts(seeds), fr.charts.speakers(seeds)):
        chart.save(tmp_path / chart.name)
        saved = read_chart(tmp_path / chart.name, chart.name)
        assert "surface" not in saved.places and faults_of(saved, seeds.corpus.texts)[0] == []
        for side in ("start", "end"):
            saved.places[side] = (saved.places[side].astype(int) + 1).astype(str)
        faults = faults_of(saved, seeds.corpus.texts)[0]
        assert sum("within a word" in fault for fault in faults) > 0.9 * len(saved.places)
