"""The rules of the notebooks, each with a notebook that breaks it, and one that keeps them all."""

import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from suite.lint import lint

OPENING = """# A question?
You will see one chart. Afterwards you will be able to read it. Ten minutes.
What to know before: nothing. Limits: many."""
FOOT = "## What we found\nIt is so.\n## What could mislead you\nMuch."


FOLDED, HIDDEN = {"jupyter": {"source_hidden": True}}, {"jupyter": {"outputs_hidden": True}}
POINT = "display(say('One.'), keep(charts.naming(load())))"


def notebook(*code: str, opening: str = OPENING, foot: str = FOOT, prose: str = "Predict, then run."):
    """A notebook that keeps every rule, with these cells of code in its middle."""
    cells = [new_markdown_cell("# A question?")]
    cells += [new_code_cell("import pandas as pd\n\nfrom helpers import charts, keep, load, say", metadata=FOLDED)]
    cells += [new_code_cell(POINT, metadata=FOLDED), new_markdown_cell(opening)]
    cells += [new_markdown_cell("Change one thing."), new_code_cell("TERM = 'war'", metadata={"tags": ["parameters"]})]
    for source in code or ["load()"]:
        cells += [new_markdown_cell(prose), new_code_cell(source, metadata=HIDDEN)]
    cells += [new_markdown_cell("And so on.") for _ in range(17 - len(cells))] + [new_markdown_cell(foot)]
    for count, cell in enumerate((cell for cell in cells if cell.cell_type == "code"), start=1):
        cell.execution_count = count
    return new_notebook(cells=cells)


def test_a_notebook_that_keeps_every_rule_has_no_fault():
    loop, reuse = "for outlet in ['A']:\n    print(outlet)", "[row for row in 'ab']\nsize = lambda row: len(row)"
    assert lint(notebook(loop, reuse, "[row for row in 'cd']"), "00") == []


@pytest.mark.parametrize(
    ("code", "fault"),
    [
        ("import pandas", "imports here; move it to the first code cell (cell 2)"),
        ("import requests", "imports requests; use only helpers, matplotlib, pandas"),
        ("TERM = 'truce'", "gives TERM a new meaning (first in cell 6)"),
        ("for pd in []: pass", "gives pd a new meaning (first in cell 2)"),
        ("if (TERM := 1): pass", "gives TERM a new meaning"),
        ("open('/home/me/articles.csv')", "names the absolute path '/home/me/articles.csv'"),
        (r"open('C:\\articles.csv')", "names the absolute path"),
        ("load('https://example.org/a.csv')", "names the address 'https://example.org/a.csv'"),
        ("\n".join(["load()"] * 16), "has 16 lines; make it 15 at most"),
        ("def share(n):\n    return n", "defines share; move it to helpers"),
        ("f = (lambda a:\n  a\n  +\n  a)", "has a lambda of 4 lines"),
        ("%matplotlib inline", "is not plain Python"),
        ("", "is empty; delete it"),
    ],
)
def test_a_cell_that_breaks_a_rule_is_named(code, fault):
    faults = lint(notebook(code), "00")
    assert any(found.startswith("00, cell 8: ") and fault in found for found in faults)


def test_the_dots_of_a_folded_cell_are_in_sight():
    long = notebook("load()")
    long.cells[1].source = f"from helpers import {', '.join(['load'] * 20)}"
    assert any("cell 2: is folded to a line of more than" in fault for fault in lint(long, "00"))


def test_a_name_may_not_change_its_meaning_between_loops_either():
    (fault,) = lint(notebook("for row in 'ab': print(row)", "for row in 'cd': print(row)"), "00")
    assert fault == "00, cell 10: gives row a new meaning (first in cell 8); choose another name"


@pytest.mark.parametrize("promise", ["You will see", "you will be able to", "minutes", "before", "Limits"])
def test_the_opening_keeps_its_promises(promise):
    faults = lint(notebook(opening=OPENING.replace(promise, "")), "00")
    assert len(faults) == 1 and faults[0].startswith("00, opening: does not say")


@pytest.mark.parametrize("part", ["What we found", "What could mislead you"])
def test_the_foot_says_what_was_found_and_what_could_mislead(part):
    faults = lint(notebook(foot=FOOT.replace(part, "The end")), "00")
    assert len(faults) == 1 and faults[0].startswith("00, foot: does not say")


def test_a_notebook_asks_for_a_prediction_and_has_a_thing_to_change():
    without = notebook(prose="Run this.")
    without.cells[4].source, without.cells[5].metadata = "Look.", {}
    assert [fault.partition(";")[0] for fault in lint(without, "00")] == [
        "00, all: asks for no prediction",
        "00, all: has nothing to change",
        "00, all: does not invite a change",
    ]


def test_it_is_neither_too_short_nor_too_long_and_has_prose_before_code():
    long = notebook(*["load()"] * 14)
    assert any("has 33 cells that are not folded" in fault for fault in lint(long, "00"))
    bare = notebook()
    del bare.cells[6]
    assert any("cell 7: has no prose before it" in fault for fault in lint(bare, "00"))


@pytest.mark.parametrize(
    ("output", "fault"),
    [
        (new_output("error", ename="KeyError", evalue="x", traceback=[]), "failed with KeyError"),
        (new_output("stream", name="stderr", text="Warning: old"), "shows a warning ('Warning: old')"),
        (new_output("stream", name="stdout", text="wrote /home/me/a.png"), "shows a path of the computer"),
        (new_output("display_data", {"text/plain": "<Axes at 0x7f00aa112233>"}), "shows an address in memory"),
    ],
)
def test_an_output_that_belongs_to_one_computer_or_went_wrong_is_named(output, fault):
    shown = notebook()
    shown.cells[7].outputs = [output]
    assert any(found.startswith("00, cell 8: ") and fault in found for found in lint(shown, "00"))


def test_a_notebook_that_was_not_run_from_clean_is_named():
    shown = notebook()
    shown.cells[7].execution_count = 9
    assert lint(shown, "00") == ["00: was not run from clean, top to bottom: the cells' counts are 1, 2, 3, 9"]


def test_the_set_up_is_folded_and_the_page_begins_with_a_sentence_and_a_chart():
    assert lint(notebook(), "00") == []
    opened = notebook()
    opened.cells[1].metadata = {}
    assert "00, cell 2: the page begins with code; fold the set-up (jupyter: source_hidden)" in lint(opened, "00")
    for point in ("keep(charts.naming(load()))", "say('One.')", "load()"):
        late = notebook()
        late.cells[2].source = point
        (fault,) = lint(late, "00")
        assert fault.startswith("00, cell 3: the page does not begin with its point; let a folded cell")
    moved = notebook()
    moved.cells.insert(1, new_markdown_cell("A long way round."))
    assert any("does not begin with its point" in fault for fault in lint(moved, "00"))


def test_the_answer_to_a_prediction_is_hidden_until_it_is_opened():
    for prose in ("## Predict, then run\nWhich?", "**Predict:** which?", "Now. **Predict, then run:** which?"):
        shown = notebook(prose=prose)
        shown.cells[7].metadata = {}
        faults = [fault for fault in lint(shown, "00") if "prediction in full view" in fault]
        assert faults == ["00, cell 8: answers a prediction in full view; hide its outputs (jupyter: outputs_hidden)"]
    told = notebook("load()", "load()", prose="Predict, then run.")
    told.cells[8].source, told.cells[9].metadata = "Now the answer to the prediction.", {}
    assert lint(told, "00") == []


def test_what_a_student_changes_is_a_plain_value():
    for plain in ("TERM = 'war'", "TERM = 2  # or 3", "TERM = ['a', 'b']", "TERM = {'article': 'none'}"):
        kept = notebook()
        kept.cells[5].source = plain
        assert lint(kept, "00") == []
    for other in ("TERM = another", "TERM = next(iter(terms))", "TERM = {'a': 1}[corpus]"):
        kept = notebook()
        kept.cells[5].source = other
        (fault,) = lint(kept, "00")
        assert fault.startswith("00, cell 6: gives TERM what a student cannot change by typing; write a plain value")
