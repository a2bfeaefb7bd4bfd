"""Kernels that split from one process are as separate, and as clean, as those that Jupyter starts."""

import atexit
import os
import sys
from concurrent.futures import ThreadPoolExecutor

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_notebook

from suite.running import execute, kernels
from suite.running.execute import run_notebooks

CELLS = [
    "import os, pathlib, signal, sys; 'framing.charts.core.chart' in sys.modules",
    "import helpers; len(helpers.suite.prepared)",
    "one, other = helpers.load(), helpers.load(); one is other, one.mentions.equals(other.mentions)",
    "__name__, sys.modules['__main__'].__dict__ is globals(), os.path.basename(sys.argv[0])",
    "helpers.suite.data.parent.name, os.path.basename(os.getcwd()), sys.flags.hash_randomization",
    "print('printed')",
    "import pandas; pandas.left_here = hasattr(pandas, 'left_here'); pandas.left_here",
    "from importlib.util import find_spec; 'debugpy' in sys.modules, find_spec('debugpy') is None",
]


def said(run) -> list[str]:
    outputs = [output for cell in run.notebook.cells for output in cell.outputs]
    return [(out.get("text") or out["data"]["text/plain"]).strip() for out in outputs]


@pytest.fixture
def notebooks(tmp_path):
    paths = [tmp_path / "notebooks" / f"{name}.ipynb" for name in ("one", "other")]
    paths[0].parent.mkdir()
    for path in paths:
        nbformat.write(new_notebook(cells=[new_code_cell(code) for code in CELLS]), path)
    (tmp_path / "scratch").mkdir()
    return paths


@pytest.fixture
def one_of_two(notebooks):
    """The same, the other with nothing in it but the words that make a source worth while."""
    nbformat.write(new_notebook(cells=[new_code_cell("# import helpers")]), notebooks[1])
    return notebooks


@pytest.mark.skipif(not kernels.can_split(), reason="here each kernel starts by itself")
def test_they_begin_ready_and_know_nothing_of_one_another(notebooks, tmp_path):
    runs = run_notebooks(notebooks, tmp_path / "scratch", jobs=1, quiet=True)
    for run in runs:
        assert run.fault is None
        ready, prepared, loaded, main, where, printed, left, debugger = said(run)
        assert (ready, prepared, loaded) == ("True", "2", "(False, True)")
        assert main == "('__main__', True, 'ipykernel_launcher')"
        assert where == f"('{run.path.stem}', 'notebooks', 0)"
        assert (printed, left) == ("printed", "False")
        assert debugger == "(False, False)"  # not loaded, and there for who wants it


def test_where_they_cannot_split_each_starts_by_itself(one_of_two, tmp_path, monkeypatch):
    monkeypatch.setattr(kernels, "can_split", lambda: False)
    [run, _] = run_notebooks(one_of_two, tmp_path / "scratch", jobs=2, quiet=True)
    assert run.fault is None and said(run)[:3] == ["False", "0", "(False, True)"]


@pytest.mark.skipif(not kernels.can_split(), reason="here each kernel starts by itself")
def test_a_source_that_fails_leaves_the_kernels_to_start_by_themselves(one_of_two, tmp_path, monkeypatch):
    monkeypatch.setattr(kernels, "COMMAND", [sys.executable, "-c", "raise SystemExit(1)"])
    [run, _] = run_notebooks(one_of_two, tmp_path / "scratch", jobs=2, quiet=True)
    assert run.fault is None and said(run)[:3] == ["False", "0", "(False, True)"]


@pytest.mark.skipif(not kernels.can_split(), reason="here each kernel starts by itself")
def test_a_kernel_that_was_split_and_never_answers_is_started_by_itself(one_of_two, tmp_path, monkeypatch):
    asleep = "import os, sys, time; sys.stdin.readline(); print(os.getpid(), flush=True); time.sleep(600)"
    monkeypatch.setattr(kernels, "COMMAND", [sys.executable, "-c", asleep])
    monkeypatch.setattr(execute, "SPLIT_ANSWERS", 1)
    left_for_the_end = []
    monkeypatch.setattr(atexit, "register", lambda call, *_: left_for_the_end.append(call))
    monkeypatch.setattr(atexit, "unregister", lambda call: call in left_for_the_end and left_for_the_end.remove(call))
    [run, other] = run_notebooks(one_of_two, tmp_path / "scratch", jobs=1, quiet=True)
    assert run.fault is None and other.fault is None
    assert said(run)[:3] == ["False", "0", "(False, True)"]
    assert not any("NotebookClient" in str(call) for call in left_for_the_end)


def test_kernels_that_are_asked_for_at_once_each_get_their_own_number(monkeypatch, tmp_path):
    answers = "import json, sys\nfor line in sys.stdin: print(json.loads(line)['folder'], flush=True)"
    monkeypatch.setattr(kernels, "COMMAND", [sys.executable, "-c", answers])
    source = kernels.Source(dict(os.environ), tmp_path / "log")
    with ThreadPoolExecutor(16) as pool:
        given = list(pool.map(lambda number: source.start([], str(number), {}).pid, range(1, 2001)))
    source.stop()
    assert given == list(range(1, 2001))
