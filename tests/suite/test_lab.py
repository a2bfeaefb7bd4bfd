"""`framing lab`: the folder it opens, the copy it makes, and that opening a notebook does not change it."""

import json
from pathlib import Path

import nbformat
from nbformat.v4 import new_code_cell, new_notebook, new_output

from suite.lab import SETTINGS, lab_command, student_copy
from suite.lab.contents import SuiteContents
from suite.running.notebooks import KERNEL, read_notebook


def write(path: Path) -> Path:
    shown = new_output("stream", text="4\n")
    notebook = new_notebook(cells=[new_code_cell("2 + 2", execution_count=1, outputs=[shown])])
    notebook.metadata = {"kernelspec": KERNEL, "language_info": {"name": "python"}}
    nbformat.write(notebook, path)
    return path


def test_the_suites_folder_is_opened_with_the_first_notebook_in_front(bare_suite):
    command = lab_command(bare_suite / "notebooks", "00-start-here.ipynb", 8888)
    assert f"--ServerApp.root_dir={bare_suite.resolve()}" in command
    assert "--LabApp.default_url=/lab/tree/notebooks/00-start-here.ipynb" in command


def test_nothing_is_asked_about_news():
    settings = json.loads((SETTINGS / "overrides.json").read_text("utf-8"))
    assert settings["@jupyterlab/apputils-extension:notification"]["fetchNews"] == "false"


def test_a_students_copy_has_no_outputs_and_what_notebooks_need(bare_suite, tmp_path):
    write(bare_suite / "notebooks" / "00-first.ipynb")
    (bare_suite / "data" / "charts").mkdir()
    (bare_suite / "exercises" / "solutions").mkdir(parents=True)
    (bare_suite / "exercises" / "checks.json").write_text("{}")
    copies = student_copy(bare_suite / "notebooks", tmp_path / "copy")
    [cell] = read_notebook(copies / "00-first.ipynb").cells
    assert cell.source == "2 + 2" and not cell.outputs and cell.execution_count is None
    assert (tmp_path / "copy" / "data" / "codebook.yml").exists() and (tmp_path / "copy" / "seeds" / "one.txt").exists()
    assert (tmp_path / "copy" / "exercises" / "checks.json").exists()
    for left in ("data/charts", "exercises/solutions"):
        assert not (tmp_path / "copy" / left).exists()
    assert read_notebook(bare_suite / "notebooks" / "00-first.ipynb").cells[0].outputs  # the suite's own stay


def test_a_students_copy_of_the_exercises_has_their_checks_and_no_solutions(bare_suite, tmp_path):
    (bare_suite / "exercises" / "solutions").mkdir(parents=True)
    write(bare_suite / "exercises" / "01-first.ipynb")
    (bare_suite / "exercises" / "checks.json").write_text("{}")
    copies = student_copy(bare_suite / "exercises", tmp_path / "copy")
    assert sorted(path.name for path in copies.iterdir()) == ["01-first.ipynb", "checks.json"]
    assert not read_notebook(copies / "01-first.ipynb").cells[0].outputs


def test_opening_tells_what_jupyterlab_would_write_and_saving_leaves_it_out(bare_suite):
    path = write(bare_suite / "notebooks" / "00-first.ipynb")
    contents = SuiteContents(root_dir=str(bare_suite))
    model = contents.get("notebooks/00-first.ipynb")
    assert model["content"]["metadata"]["language_info"]["version"] and model["type"] == "notebook"
    contents.save(model, "notebooks/00-first.ipynb")
    assert json.loads(path.read_text("utf-8"))["metadata"]["language_info"] == {"name": "python"}
