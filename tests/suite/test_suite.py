"""`framing charts` and `framing check` with notebooks and articles of one's own: the suite's stay as they are."""

import os
from pathlib import Path

import nbformat
import pandas as pd
import pytest
from nbformat.v4 import new_code_cell, new_notebook

from framing.analysis import EXTRA_TABLES, TABLES
from suite import main
from tests.shared import contents

SAVE = """import os, pathlib
from PIL import Image
charts = pathlib.Path(os.environ["FRAMING_DATA"], "{folder}"); charts.mkdir(parents=True, exist_ok=True)
Image.new("RGB", (200, 100), "white").save(charts / "{name}.png")
csv = (charts / "{name}.csv").write_text("bar,count\\na,1\\n")
trace = (charts / "{name}.trace.csv").write_text("bar,article_id,start,end,count\\na,one,0,1,1\\n")"""


def write(path: Path, name: str, folder: str = "charts", more: str = "1 + 1") -> None:
    cells = [new_code_cell(SAVE.format(name=name, folder=folder)), new_code_cell(more)]
    nbformat.write(new_notebook(cells=cells), path)


@pytest.fixture
def suite(bare_suite, kernels_begun):
    (bare_suite / "baths.csv").write_text("article_id,outlet,text\nn1,The Lantern,The baths reopen in May.\n")
    write(bare_suite / "notebooks" / "00-first.ipynb", "first")
    return bare_suite


def test_one_notebook_and_one_chart_are_one(suite, capsys):
    assert main(["charts"]) == 0
    said = capsys.readouterr().out.replace("\\", "/")
    assert said.startswith("1 notebook in notebooks\n1 chart in data/charts (")
    assert main(["check"]) == 0
    said = capsys.readouterr().out
    assert said.startswith("1 chart, 1 mark traced to 1 place\n1 notebook, 1 output, 1 chart, ")


def test_an_own_notebook_that_fails_is_named_and_the_others_are_compared(suite, capsys):
    write(suite / "notebooks" / "10-mine.ipynb", "mine")
    assert main(["charts"]) == 0
    write(suite / "notebooks" / "10-mine.ipynb", "mine", more="1 / 0")
    before = contents(suite)
    capsys.readouterr()
    assert main(["check"]) == 1
    said = capsys.readouterr().err
    assert "1 of 2 notebooks failed:" in said and "10-mine.ipynb, cell 2" in said and "ZeroDivisionError" in said
    assert "no run writes it" not in said and "difference" not in said
    table = suite / "data" / "charts" / "first.csv"
    table.write_text("bar,count\na,2\n")
    assert main(["check"]) == 1
    said = capsys.readouterr().err
    assert "1 of 2 notebooks failed, 2 differences:" in said and "10-mine.ipynb" in said and "first.csv" in said
    table.write_bytes(before["data/charts/first.csv"])
    assert contents(suite) == before


def test_an_own_notebook_that_fails_does_not_keep_the_others_from_being_written(suite, capsys):
    write(suite / "notebooks" / "10-mine.ipynb", "mine", more="1 / 0")
    assert main(["charts"]) == 1
    told = capsys.readouterr()
    assert "1 notebook in notebooks" in told.out and "Look first" not in told.out and "any more" not in told.out
    assert "1 of 2 notebooks failed; nothing of it was written" in told.err
    assert (suite / "data" / "charts" / "first.png").exists() and (suite / "data" / "tables" / "mentions.csv").exists()
    assert not (suite / "data" / "charts" / "mine.png").exists()


def test_charts_of_other_articles_have_a_folder_of_their_own_and_are_compared_there(suite, capsys):
    write(suite / "notebooks" / "10-mine.ipynb", "mine", folder="baths/charts")
    assert main(["charts"]) == 0
    said = capsys.readouterr().out.replace("\\", "/")
    assert "1 chart in data/charts (" in said and "1 chart in data/baths/charts (" in said
    assert main(["check"]) == 0
    (suite / "data" / "baths" / "charts" / "mine.csv").write_text("bar,count\na,3\n")
    assert main(["check"]) == 1
    assert "data/baths/charts/mine.csv: the text differs" in capsys.readouterr().err.replace("\\", "/")


def test_notebooks_may_read_the_same_articles_with_comments_and_without(suite, capsys):
    record = """import os, pathlib
tables = pathlib.Path(os.environ["FRAMING_DATA"], "baths/tables"); tables.mkdir(parents=True)
written = (tables / "articles.csv").write_text("article_id{}")"""
    write(suite / "notebooks" / "10-mine.ipynb", "mine", "baths/charts", record.format(",comments_source"))
    write(suite / "notebooks" / "11-mine.ipynb", "too", "baths/charts", record.format(""))
    assert main(["charts"]) == 0
    assert (suite / "data" / "baths" / "tables" / "articles.csv").read_text() == "article_id,comments_source"
    assert main(["check"]) == 0


def test_tables_of_other_articles_never_take_the_place_of_the_suites(suite, capsys):
    assert main(["charts"]) == 0
    before = contents(suite)
    capsys.readouterr()
    assert main(["charts", "--articles", "baths.csv"]) == 0
    said = capsys.readouterr().out.replace("\\", "/")
    assert f"{len([*TABLES, *EXTRA_TABLES])} tables in data/baths/tables" in said
    assert "These tables are of baths.csv; the charts are of what the notebooks themselves load." in said
    after = contents(suite)
    assert {name: after[name] for name in before} == before
    assert "The Lantern" in (suite / "data" / "baths" / "tables" / "articles.csv").read_text()


def test_tables_of_other_articles_are_by_the_codebook_that_lies_with_them(suite, capsys):
    folder = suite / "baths"
    folder.mkdir()
    (suite / "baths.csv").rename(folder / "baths.csv")
    (folder / "codebook.yml").write_text(
        "name: The baths\nframes: {plain: adds nothing, warm: is fond of it}\nreferents: [{referent: baths, terms: ["
        "{term: baths, frame: plain, patterns: [baths]}, {term: springs, frame: warm, patterns: [springs]}]}]\n"
    )
    assert main(["charts", "--articles", "baths"]) == 0
    assert "read with its codebook" in capsys.readouterr().err
    mentions = pd.read_csv(suite / "data" / "baths" / "tables" / "mentions.csv")
    assert mentions["term"].tolist() == ["baths"]
    assert main(["check", "--articles", "baths"]) == 0


def test_the_suites_articles_by_their_name_are_the_suites(suite, capsys):
    assert main(["charts", "--articles", "seeds", "--codebook", "data/codebook.yml"]) == 0
    assert "tables in data/tables\n" in capsys.readouterr().out.replace("\\", "/")
    assert not (suite / "data" / "seeds").exists()


def test_a_style_that_is_none_is_refused_before_anything_runs(suite, capsys):
    before = contents(suite)
    assert main(["charts", "--style", "ggplott"]) == 1
    said = capsys.readouterr().err
    assert "ggplott is no style for charts" in said and "Did you mean 'ggplot'?" in said
    assert contents(suite) == before


def test_how_charts_are_to_be_drawn_reaches_the_notebooks(suite, monkeypatch):
    from framing.notebook.workspace import pictures_wanted
    from suite.charts import tell_notebooks

    for name in ("FRAMING_STYLE", "FRAMING_DPI", "FRAMING_FOR_SHARING"):
        monkeypatch.setenv(name, "")
    assert pictures_wanted() == {"dpi": None, "for_sharing": False}
    (suite / "house.mplstyle").write_text("grid.linestyle: --\n")
    tell_notebooks("house.mplstyle", 300, True)
    assert pictures_wanted() == {"dpi": 300, "for_sharing": True}
    assert Path(os.environ["FRAMING_STYLE"]).is_absolute()
