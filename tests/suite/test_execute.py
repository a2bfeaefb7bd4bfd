"""`framing charts` and `framing check` on a suite of two small notebooks, in a folder of its own."""

import asyncio
import os
import shutil
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from suite import main
from suite.running.execute import _all_of, _work
from tests.shared import contents

KERNEL = "jupyter_client.manager.AsyncKernelManager."
SAVE = """import os, pathlib
from PIL import Image  # a picture, without the second that a plot takes to start
charts = pathlib.Path(os.environ["FRAMING_DATA"], "charts"); charts.mkdir(exist_ok=True)
first, second = {heights}
figure = Image.new("RGB", (200, 100), "white")
for left, height in ((20, first), (120, second)):
    figure.paste("navy", (left, 100 - 10 * height, left + 60, 100))
figure.save(charts / "{name}.png")
(charts / "{name}.csv").write_text(f"bar,count\\na,{{first}}\\nb,{{second}}\\n")
trace = (charts / "{name}.trace.csv").write_text(
    f"bar,article_id,start,end,count\\na,one,0,1,{{first}}\\nb,one,0,1,{{second}}\\n")"""


def write(path: Path, *cells: str) -> None:
    prose_and_code = [cell for code in cells for cell in (new_markdown_cell("See."), new_code_cell(code))]
    nbformat.write(new_notebook(cells=prose_and_code), path)


@pytest.fixture
def suite(bare_suite, kernels_begun):
    notebooks = bare_suite / "notebooks"
    write(notebooks / "00-first.ipynb", SAVE.format(name="first", heights=[1, 2]), "1 + 1", "print('hi')")
    write(notebooks / "01-second.ipynb", SAVE.format(name="second", heights=[2, 1]), "{'genocide', 'war'}")
    return bare_suite


@pytest.fixture(scope="module")
def run_before(tmp_path_factory):
    """Where the suite is kept after its first run, which many tests begin with: run once, copied for each."""
    return tmp_path_factory.mktemp("made") / "suite"


@pytest.fixture
def made(suite, run_before, capsys):
    if run_before.exists():
        shutil.copytree(run_before, suite, dirs_exist_ok=True)
    else:
        assert main(["charts"]) == 0
        capsys.readouterr()
        shutil.copytree(suite, run_before)
    return suite


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_charts_writes_notebooks_charts_and_tables_and_says_so(suite, capsys):
    assert main(["charts"]) == 0
    said = capsys.readouterr().out.replace("\\", "/")
    assert "2 notebooks in notebooks" in said and "2 charts in data/charts" in said
    assert "Look first at notebooks/00-first.ipynb" in said
    assert {"first.png", "second.csv"} <= {path.name for path in (suite / "data" / "charts").iterdir()}
    assert (suite / "data" / "tables" / "mentions.csv").exists()
    first = nbformat.read(suite / "notebooks" / "00-first.ipynb", as_version=4)
    assert [cell.execution_count for cell in first.cells if cell.cell_type == "code"] == [1, 2, 3]
    assert first.metadata == {"kernelspec": first.metadata.kernelspec, "language_info": {"name": "python"}}
    assert first.metadata.kernelspec.name == "python3"


def test_run_twice_it_writes_the_same_bytes(made):
    before = contents(made)
    assert main(["charts", "--again"]) == 0
    assert contents(made) == before


def test_a_notebook_that_fails_is_named_with_its_line_and_left_as_it_was(made, capsys):
    second = made / "notebooks" / "01-second.ipynb"
    write(second, SAVE.format(name="second", heights=[7, 7]), "total = 0\nshare = 1 / total")
    before = contents(made)
    assert main(["charts"]) == 1
    said = capsys.readouterr().err
    for part in ("1 of 2 notebooks failed", "01-second.ipynb, cell 4, In [2], line 2", "share = 1 / total"):
        assert part in said
    assert "ZeroDivisionError: division by zero" in said and "Traceback" not in said
    assert contents(made) == before


def test_only_the_named_notebook_runs(suite, capsys):
    assert main(["charts", "--only", "01-second"]) == 0
    assert [path.name for path in (suite / "data" / "charts").glob("*.png")] == ["second.png"]
    assert main(["charts", "--only", "02-third"]) == 1
    assert "00-first, 01-second" in capsys.readouterr().err


def test_two_notebooks_may_not_save_different_charts_under_one_name(suite, capsys):
    write(suite / "notebooks" / "01-second.ipynb", SAVE.format(name="first", heights=[3, 3]))
    assert main(["charts"]) == 1
    assert "charts/first.png: 00-first.ipynb and 01-second.ipynb save different things" in capsys.readouterr().err
    assert not (suite / "data" / "charts").exists()


def test_a_chart_that_no_notebook_writes_any_more_is_named_not_deleted(made, capsys):
    (made / "data" / "charts" / "old.png").write_bytes(b"old")
    assert main(["charts"]) == 0
    assert "old.png any more" in capsys.readouterr().out
    assert (made / "data" / "charts" / "old.png").exists()


def test_charts_of_other_articles_do_not_make_those_of_the_suite_left_over(made, capsys):
    """Who sets all notebooks to a corpus of their own is not told to delete the pictures of the seeds."""
    for path in (made / "notebooks").glob("*.ipynb"):
        page = path.read_text(encoding="utf-8").replace("mkdir(exist_ok", "mkdir(parents=True, exist_ok")
        path.write_text(page.replace('\\"charts\\")', '\\"mine\\", \\"charts\\")'), encoding="utf-8")
    assert main(["charts"]) == 0
    told = capsys.readouterr().out
    assert "data/mine/charts" in told and "any more" not in told and (made / "data" / "charts" / "first.png").exists()


def test_a_file_that_is_no_notebook_is_one_message(suite, capsys):
    (suite / "notebooks" / "02-broken.ipynb").write_text("{}")
    assert main(["charts"]) == 1
    assert "02-broken.ipynb is not a notebook" in capsys.readouterr().err


@pytest.mark.skipif(sys.platform == "win32", reason="an interrupt is sent otherwise on Windows")
def test_interrupted_it_leaves_everything_as_it_was(suite, tmp_path_factory):
    begun = tmp_path_factory.mktemp("begun") / "both"
    for name, cells in {"00-first": [SAVE.format(name="first", heights=[1, 2])], "01-second": []}.items():
        wait = f"import time; written = open({str(begun)!r}, 'a').write('x'); time.sleep(600)"
        write(suite / "notebooks" / f"{name}.ipynb", *cells, wait)
    before = contents(suite)
    heed = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler); "  # whoever runs the tests may not
    command = [sys.executable, "-c", heed + "import sys; from suite import main; sys.exit(main(['charts']))"]
    running = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    while running.poll() is None and not (begun.exists() and begun.read_text() == "xx"):
        time.sleep(0.05)
    running.send_signal(signal.SIGINT)
    said = running.communicate(timeout=120)[1]
    assert running.returncode == 130
    assert "Interrupted" in said and "Traceback" not in said
    assert contents(suite) == before


@pytest.mark.skipif(sys.platform == "win32", reason="an interrupt is sent otherwise on Windows")
@pytest.mark.parametrize(
    "moment", ["nbclient.NotebookClient.async_start_new_kernel_client", KERNEL + "shutdown_kernel"]
)
def test_interrupted_while_a_kernel_starts_or_ends_it_leaves_none_behind(moment, suite, tmp_path_factory):
    write(suite / "notebooks" / "00-first.ipynb", "1")
    script = tmp_path_factory.mktemp("begun") / "charts.py"
    script.write_text(f"""
import asyncio, os, signal, sys
from pydoc import locate
from suite import main

async def wait(one, *_, **__):
    print(getattr(one, "km", one).provisioner.pid, flush=True)
    setattr(owner, name, real)
    os.kill(os.getpid(), signal.SIGINT)
    await asyncio.sleep(600)

owner, name = locate({moment.rpartition(".")[0]!r}), {moment.rpartition(".")[2]!r}
real = getattr(owner, name)
setattr(owner, name, wait)
signal.signal(signal.SIGINT, signal.default_int_handler)
sys.exit(main(["charts"]))
""")
    ended = subprocess.run([sys.executable, str(script)], capture_output=True, text=True, timeout=120)
    assert ended.returncode == 130
    assert "Interrupted" in ended.stderr and "Exception" not in ended.stderr
    with pytest.raises(ProcessLookupError):
        os.kill(int(ended.stdout.split()[0]), 0)


def test_interrupted_each_run_has_the_time_to_end_its_kernel():
    ended = []

    async def run(seconds: float):
        try:
            await asyncio.sleep(600)
        finally:
            await asyncio.sleep(seconds)
            ended.append(seconds)

    loop = asyncio.new_event_loop()
    task = loop.create_task(_all_of([loop.create_task(run(0)), loop.create_task(run(0.2))]))
    loop.call_later(0.1, task.cancel)
    with ThreadPoolExecutor(1) as thread:  # as in a run: this one may have a loop that runs
        assert thread.submit(_work, loop, task).result() == []
    assert ended == [0, 0.2]


def test_check_finds_all_as_committed_and_changes_nothing(made, capsys):
    before = contents(made)
    assert main(["check"]) == 0
    said = capsys.readouterr().out
    assert said.startswith("2 charts, 4 marks traced to 4 places\n2 notebooks, 3 outputs, 2 charts, ")
    assert contents(made) == before


def test_check_names_everything_that_differs(made, capsys):
    charts = made / "data" / "charts"
    change(made / "notebooks" / "00-first.ipynb", "hi\\n", "ho\\n")
    change(made / "notebooks" / "01-second.ipynb", '"execution_count": 2,\n   "id"', '"execution_count": 7,\n   "id"')
    change(charts / "first.csv", "b,2", "b,3")
    change(made / "data" / "tables" / "articles.csv", "The Example", "Another")
    shutil.copy(charts / "second.png", charts / "first.png")
    shutil.copy(charts / "second.png", charts / "extra.png")
    (charts / "second.csv").unlink()
    assert main(["check"]) == 1
    said = capsys.readouterr().err.replace("\\", "/")
    for part in [
        "00-first.ipynb, cell 6, In [3]: text: the text differs",
        "-ho\n",
        "+hi\n",
        "01-second.ipynb: was not run from clean, top to bottom: the cells' counts are 1, 7",
        "first, b: is 3 high, but 2 can be traced",
        "data/charts/first.csv: the text differs",
        "data/charts/first.png: the picture differs",
        "data/charts/extra.png: is committed, but no run writes it",
        "data/charts/second.csv: is written by a run, but not committed",
        "data/tables/articles.csv: the text differs",
    ]:
        assert part in said
    assert "10 differences:" in said  # the changed notebooks are told to be others than were run, too
