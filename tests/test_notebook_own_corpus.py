"""The notebook on a corpus of one's own: it runs as it stands, without a warning, and ends with what is true of it."""

import ast
import warnings
from pathlib import Path

import pytest

from suite.lint import lint
from suite.normalise import read_notebook

NOTEBOOK = read_notebook(Path(__file__).parents[1] / "notebooks" / "09-your-own-corpus.ipynb")


@pytest.fixture(scope="module")
def shown():
    """What each cell shows, by the number of the cell."""
    found, space = {}, {}
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for number, cell in enumerate(NOTEBOOK.cells, start=1):
            if cell.cell_type == "code":
                tree = ast.parse(cell.source)
                last = ast.Expression(tree.body.pop().value) if isinstance(tree.body[-1], ast.Expr) else None
                exec(compile(tree, "cell", "exec"), space)
                value = eval(compile(last, "cell", "eval"), space) if last else None
                found[number] = "" if value is None else getattr(value, "alt", None) or repr(value)
    return found


def test_it_keeps_the_rules_of_notebooks():
    unrun = [fault for fault in lint(NOTEBOOK, "09") if "was not run from clean" not in fault]
    assert unrun == []


def test_it_ends_with_what_was_found(shown):
    said = shown[max(shown)]
    assert "60 articles of 3 outlets" in said
    assert "Of 61 articles in the table, 60 are counted; 7 spellings are 3 outlets" in said


def test_a_term_without_an_example_is_told(shown):
    assert any("3 terms without an example (roadworks, refurbishment, strengthening)" in one for one in shown.values())
