"""A notebook that would write what it has written is not run again; what has changed is run, whatever it was."""

import json
import shutil
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_notebook

from suite import main
from suite.running import unchanged
from suite.running.unchanged import Records
from tests.shared import contents

READ = """import os, pathlib, matplotlib
ran = open(os.environ["RAN"], "a").write("x")
text = open("../seeds/one.txt").read()
charts = pathlib.Path(os.environ["FRAMING_DATA"], "charts"); charts.mkdir(exist_ok=True)
count = len(text.split())
(charts / "words.csv").write_text(f"bar,count\\na,{count}\\n")
(charts / "words.trace.csv").write_text(f"bar,article_id,start,end,count\\na,one,0,1,{count}\\n")
(charts / "words.png").write_bytes(b"picture")"""


@pytest.fixture(scope="module")
def run_before(tmp_path_factory):
    """Where the suite is kept after its first run, which every test begins with: run once, copied for each."""
    return tmp_path_factory.mktemp("made") / "suite"


@pytest.fixture
def suite(bare_suite, tmp_path_factory, run_before, monkeypatch, kernels_begun):
    """A suite of one notebook that reads an article, and leaves a mark outside the suite each time it runs."""
    ran = tmp_path_factory.mktemp("ran") / "times"
    monkeypatch.setenv("RAN", str(ran))
    if run_before.exists():
        shutil.copytree(run_before, bare_suite, dirs_exist_ok=True)
        record = bare_suite / ".cache" / "00-first.json"
        record.write_text(record.read_text("utf-8").replace("THE SUITE", json.dumps(str(bare_suite))[1:-1]), "utf-8")
        ran.write_text("x")
    else:
        notebook = bare_suite / "notebooks" / "00-first.ipynb"
        nbformat.write(new_notebook(cells=[new_code_cell(READ), new_code_cell("1 + 1")]), notebook)
        time.sleep(2 * unchanged.TICK)  # what was written right before a run is taken for changed while it ran
        assert main(["charts"]) == 0
        shutil.copytree(bare_suite, run_before)
        record = run_before / ".cache" / "00-first.json"
        record.write_text(record.read_text("utf-8").replace(json.dumps(str(bare_suite))[1:-1], "THE SUITE"), "utf-8")
    return bare_suite, lambda: len(ran.read_text())


def again(times, *options: str) -> bool:
    """Whether the notebook ran once more."""
    before = times()
    time.sleep(2 * unchanged.TICK)  # what was changed right before a run is taken for changed while it ran
    assert main(["charts", *options]) == 0
    return times() > before


def append(path: Path, text: str) -> None:
    path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8")


def test_what_has_not_changed_is_not_run_again_and_all_is_as_it_was(suite, capsys):
    folder, times = suite
    before = contents(folder)
    capsys.readouterr()
    assert not again(times)
    said = capsys.readouterr().out
    assert said.startswith("1 notebook in notebooks, 1 of them unchanged and not run again\n1 chart in ")
    assert contents(folder) == before
    assert again(times, "--again") and not again(times)


@pytest.mark.parametrize("name", ["seeds/one.txt", "notebooks/00-first.ipynb", "data/charts/words.csv"])
def test_a_changed_article_notebook_or_output_makes_it_run(suite, name):
    folder, times = suite
    append(folder / name, "\n")
    assert again(times) and not again(times)


def test_a_picture_that_somebody_deleted_is_drawn_again(suite):
    folder, times = suite
    (folder / "data" / "charts" / "words.png").unlink()
    assert again(times) and (folder / "data" / "charts" / "words.png").exists()


def test_changed_code_makes_everything_run(suite, monkeypatch):
    _, times = suite
    monkeypatch.setattr(unchanged, "_code", lambda: "another version")
    assert again(times) and not again(times)


def test_the_fingerprint_of_the_code_is_of_every_file_of_the_library(tmp_path, monkeypatch):
    for name in ("framing/voice", "suite/running"):
        (tmp_path / name).mkdir(parents=True)
    (tmp_path / "helpers.py").write_text("")
    monkeypatch.setattr(unchanged, "TOP", tmp_path)
    seen = {unchanged._code()}
    for name in ("helpers.py", "framing/voice/model.npz", "framing/voice/voices.py", "suite/running/execute.py"):
        (tmp_path / name).write_text("changed")
        seen.add(unchanged._code())
    assert len(seen) == 5


@pytest.mark.parametrize("content", ["", "{", "[]", '{"read": 1}', '{"read": [], "listed": [], "saved": []}'])
def test_a_record_that_cannot_be_read_is_none(suite, content):
    folder, times = suite
    (folder / ".cache" / "00-first.json").write_text(content)
    assert again(times) and not again(times)


def test_check_runs_everything(suite):
    _, times = suite
    assert main(["check"]) == 0 and times() == 2


@pytest.mark.parametrize(
    "line",
    ["import subprocess, sys; subprocess.run([sys.executable, '-c', ''])", "import pyarrow.parquet", "1"],
)
def test_what_cannot_be_watched_is_not_remembered(suite, line):
    folder, times = suite
    cells = nbformat.read(folder / "notebooks" / "00-first.ipynb", as_version=4).cells
    nbformat.write(new_notebook(cells=[*cells, new_code_cell(line)]), folder / "notebooks" / "00-first.ipynb")
    assert again(times)
    assert again(times) == (line != "1")


def test_a_new_file_in_a_folder_that_was_listed_makes_it_run(suite):
    folder, times = suite
    cells = nbformat.read(folder / "notebooks" / "00-first.ipynb", as_version=4).cells
    look = new_code_cell("len(list(pathlib.Path('../seeds').glob('*.txt')))")
    nbformat.write(new_notebook(cells=[*cells, look]), folder / "notebooks" / "00-first.ipynb")
    assert again(times) and not again(times)
    (folder / "seeds" / "two.txt").write_text("Another\n\nText.\n")
    append(folder / "seeds" / "seeds.yml", "  - {file: two.txt, outlet: The Other}\n")
    assert again(times) and not again(times)


def test_a_file_changed_while_the_notebook_ran_is_not_taken_for_the_one_it_read(suite):
    folder, times = suite
    cells = nbformat.read(folder / "notebooks" / "00-first.ipynb", as_version=4).cells
    change = new_code_cell("import time; time.sleep(0.1)\nopen('../seeds/one.txt', 'a').write('More.')")
    nbformat.write(new_notebook(cells=[*cells, change]), folder / "notebooks" / "00-first.ipynb")
    assert again(times)
    assert not (folder / ".cache" / "00-first.json").exists()


def test_two_at_once_leave_a_whole_record(suite):
    folder, _ = suite
    path = folder / "notebooks" / "00-first.ipynb"
    whole = json.loads((folder / ".cache" / "00-first.json").read_text())

    def write(number: int) -> None:
        records = Records(folder / "notebooks", folder / "data")
        run = records.restore(path, folder / f"scratch-{number}")
        if run:
            (run.saved.parent / "log").write_text("")
            records.remember(run)

    with ThreadPoolExecutor(4) as threads:
        list(threads.map(write, range(8)))
    assert json.loads((folder / ".cache" / "00-first.json").read_text()).keys() == whole.keys()
