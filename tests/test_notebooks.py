"""The committed notebooks keep the rules of the suite, and their outputs are the outputs of this code."""

import re
from pathlib import Path

import pytest

from suite import main
from suite.lint import lint
from suite.running.notebooks import read_notebook

NOTEBOOKS = sorted((Path(__file__).parents[1] / "notebooks").glob("*.ipynb"))


def test_there_are_notebooks_and_the_first_is_where_to_start():
    assert NOTEBOOKS[0].name == "00-start-here.ipynb"


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_each_notebook_keeps_the_rules(path):
    assert lint(read_notebook(path), path.name) == []


def test_run_again_every_output_is_as_committed(capsys):
    code = main(["check"])
    said = capsys.readouterr()
    assert code == 0, said.err
    assert re.search(r"\d+ notebooks, \d+ outputs, \d+ charts, \d+ tables: all as committed", said.out)
