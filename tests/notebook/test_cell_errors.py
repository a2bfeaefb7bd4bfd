"""A slip in a cell: which line, what is missing, what to do; no traceback."""

import time

import pytest
from IPython.core.interactiveshell import InteractiveShell

from framing.notebook.display.cell_errors import explain_in_cells

TABLE = "import pandas as pd\ntable = pd.DataFrame({'outlet': ['Gull'], 'term': ['tax']})\n"


@pytest.mark.parametrize(
    ("cell", "says"),
    [
        ("analysis", "Line 1: Python does not know the name 'analysis'.\nIf a cell further up makes 'analysis'"),
        ("chosen = 1\nchozen", "Line 2: Python does not know the name 'chozen'.\nDid you mean 'chosen'?"),
        ("compare", "Line 1: Python does not know the name 'compare'.\nIf a cell further up makes 'compare', run"),
        ("prnt(1)", "Did you mean 'print'?"),
        ('chosen = "captives', "A quotation mark is missing"),
        ("chosen = “captives”", "Python wants straight quotation marks"),
        ("names = ['war' genocide]", "Is a comma missing"),
        ("print('war'", "A bracket is opened and not closed."),
        ("print('war'))", "A bracket is closed that was not opened"),
        ("  chosen = 1\n chosen = 2", "A line begins with more or fewer blanks"),
        ("if True\n    1", "A colon is missing"),
        ("'war' = chosen", "Left of = stands a name"),
        ("a b", "Python says: invalid syntax."),
        (
            "import framing\nframing.explor",
            "Line 2: No framing attribute explor.\nDid you mean 'explore'?",
        ),
        ("from framing import chart", "cannot import name 'chart' from 'framing'.\nDid you mean 'charts'?"),
        ("from helper import load", "No module named 'helper'.\nDid you mean 'helpers'?"),
        (f"{TABLE}table['outlets']", "Line 3: there is no 'outlets' in this table.\nDid you mean 'outlet'?"),
        (f"{TABLE}table[['outlets']]", "Line 3: there is no 'outlets' in this table."),
        (f"{TABLE}table.groupby('termm').size()", "Line 3: there is no 'termm' in this table.\nDid you mean 'term'?"),
        (f"{TABLE}table.outlets", "Line 3: 'DataFrame' object has no attribute 'outlets'.\nDid you mean 'outlet'?"),
        (f"{TABLE}table.outlet.value_counts()['Gul']", "Line 3: there is no 'Gul' in this column or row.\nDid you"),
        (f"{TABLE}table[table.outlet == 'Gul'].iloc[0]", "The table has no row. Is a name misspelt in the line"),
        (f"{TABLE}table[table.outlet == 'Gul'].sample(2)", "The table has no row."),
        (f"{TABLE}table.loc['Gul']", "Line 3: there is no 'Gul' among the rows of this table.\nIt has: 0."),
        (f"{TABLE}table.drop('Gul')", "there is no 'Gul' among the rows of this table."),
        (f"{TABLE}table.loc[7]", "there is no 7 among the rows of this table."),
        (f"{TABLE}table.groupby('term')['outlets']", "there is no 'outlets' in this table.\nDid you mean 'outlet'?"),
        (f"{TABLE}table.pivot(columns='term', values='outlets')", "there is no 'outlets' in this table."),
        (f"{TABLE}bool(table)", "a.any() or a.all().\n"),
        (f"{TABLE}table.iloc[7]", "Line 3: IndexError: single positional indexer is out-of-bounds."),
        ("def draw(term): pass\ndraw(terms=1)", "It takes: term."),
        ("from framing import charts\ncharts.keyness(0, among=1)", "option 'among' is not known; known: "),
    ],
)
def test_a_slip_in_a_cell_is_told_in_a_box(cell, says, capsys):
    shell = InteractiveShell()
    explain_in_cells(shell)
    assert not shell.run_cell(cell).success
    shown = capsys.readouterr().out
    assert says in shown.replace("│ ", "")
    assert "Traceback" not in shown and len(shown.strip().splitlines()) <= 6


def test_what_goes_wrong_elsewhere_is_shown_as_before(tmp_path, monkeypatch, capsys):
    (tmp_path / "broken.py").write_text("a b")
    (tmp_path / "lost.py").write_text("def find():\n    return nowhere\n")
    monkeypatch.syspath_prepend(tmp_path)
    shell = InteractiveShell()
    explain_in_cells(shell)
    for cell, says in (
        ("import broken", "broken.py"),
        ("import lost\nlost.find()", "lost.py"),
        ("1 / 0", "Traceback"),
        ("len(1)", "TypeError"),
        ("{}['war']", "KeyError"),
        ("from framing.text import words\nlist(words(7))", "Traceback"),
    ):
        shell.run_cell(cell)
        assert says in capsys.readouterr().out


def test_tb_shows_how_pandas_came_to_it(capsys):
    shell = InteractiveShell()
    explain_in_cells(shell)
    shell.run_cell(f"{TABLE}table['outlets']")
    assert "KeyError" not in capsys.readouterr().out
    shell.run_line_magic("tb", "")
    assert "KeyError" in capsys.readouterr().out


TOLD = "cannot be done as it is written"


@pytest.mark.parametrize(
    ("cell", "says"),
    [
        (f"{TABLE}table.outlet.map({{}}.__getitem__)", "KeyError"),
        (f"{TABLE}table.merge(pd.DataFrame({{'a': [1]}}), on='outlet')", "KeyError"),
        (f"{TABLE}table.groupby('outlet').get_group('Tern')", "KeyError"),
        ("raise NameError('of my own')", ": of my own"),
        ("raise ImportError('of my own')", ": of my own"),
        ("class Odd:\n    def __dir__(self): raise RuntimeError\nOdd().name", "no attribute 'name'"),
        ("class Odd(Exception):\n    def __str__(self): raise RuntimeError\nraise Odd", "Odd"),
    ],
)
def test_what_is_not_plain_is_shown_as_python_tells_it(cell, says, capsys):
    shell = InteractiveShell()
    explain_in_cells(shell)
    shell.run_cell(cell)
    told = capsys.readouterr().out
    assert says in told and TOLD not in told and "Custom TB Handler failed" not in told


def test_a_line_is_numbered_in_the_cell_that_was_run_alone(capsys):
    shell = InteractiveShell()
    explain_in_cells(shell)
    shell.run_cell(f"{TABLE}def pick(table):\n    return table['outlets']")
    shell.run_cell("pick(table)")
    told = capsys.readouterr().out
    assert "KeyError" in told and TOLD not in told


def test_a_name_is_looked_for_at_once_in_a_table_of_very_many_columns(capsys):
    shell = InteractiveShell()
    explain_in_cells(shell)
    shell.run_cell("import pandas as pd\nwide = pd.DataFrame([[0] * 300_000]).add_prefix('column')")
    started = time.monotonic()
    shell.run_cell("wide['colum5x']")
    assert "there is no 'colum5x'" in capsys.readouterr().out
    assert time.monotonic() - started < 3
