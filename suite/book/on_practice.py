"""The notebooks on the practice corpus: the same notebooks with one line changed, run when the book is built."""

import re
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from suite.charts import refuse_faults
from suite.running.execute import run_notebooks
from suite.running.notebooks import normalise, read_notebook, write_notebook

if TYPE_CHECKING:
    from nbformat import NotebookNode

NOTE = """```{note}
This is the same notebook on the practice corpus: an invented dispute about a bridge toll. One line of its code was
changed, in the first cell, which is folded.
```"""
WARNING = re.compile(r"(?m)^\*\*Content note\.\*\*.*\n*")  # not needed for a bridge toll
LINK = re.compile(r"\]\((\d\d-[\w-]{1,60}\.ipynb)\)")
ON_SEEDS, ON_PRACTICE = 'corpus = "seeds"', 'corpus = "practice"'


def practice_notebooks(paths: list[Path]) -> Iterator[tuple["NotebookNode", str]]:
    """Each notebook that has a line to change, run on the practice corpus, with its name; one that fails is refused."""
    switched = [(path, on_practice(read_notebook(path))) for path in paths]
    with tempfile.TemporaryDirectory(prefix="framing-book-") as scratch:
        copies = [write_notebook(one, Path(scratch) / "notebooks" / path.name) for path, one in switched if one]
        runs = run_notebooks(copies, Path(scratch) / "run") if copies else []
        refuse_faults(runs)
        for one in runs:
            if one.notebook is not None:
                yield with_links(as_page(normalise(one.notebook)), {path.name for path in copies}), one.path.name


def as_page(notebook: "NotebookNode") -> "NotebookNode":
    """The notebook with a title of its own, a note on what it is, and without the content note on the war."""
    opening = notebook.cells[0]
    title, _, rest = opening.source.partition("\n")
    opening.source = f"{title}, on the practice corpus\n{WARNING.sub('', rest)}\n\n{NOTE}"
    return notebook


def with_links(notebook: "NotebookNode", copied: set[str]) -> "NotebookNode":
    """The notebook with links to those that have no page on the practice corpus leading to the page that they have."""
    for cell in notebook.cells:
        if cell.cell_type == "markdown":
            cell.source = LINK.sub(
                lambda link: link[0] if link[1] in copied else f"](../notebooks/{link[1]})", cell.source
            )
    return notebook


def on_practice(notebook: "NotebookNode") -> "NotebookNode | None":
    """A notebook with its one line changed, or none if it has no such line."""
    cells = [cell for cell in notebook.cells if cell.cell_type == "code" and ON_SEEDS in cell.source]
    for cell in cells[:1]:
        cell.source = cell.source.replace(ON_SEEDS, ON_PRACTICE)
    return notebook if cells else None
