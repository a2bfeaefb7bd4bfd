"""Notebooks as files, with nothing in them that two runs would write differently; and what came of one that was run."""

import sys
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, cast

from framing.core.errors import FramingError
from framing.core.files.atomic_files import decode, write_bytes

if TYPE_CHECKING:
    from nbformat import NotebookNode


@dataclass(frozen=True)
class Run:
    """The notebook executed and normalised, `saved` the data folder it wrote to, or its `fault`."""

    path: Path
    saved: Path
    notebook: "NotebookNode | None" = None
    fault: str | None = None


if TYPE_CHECKING:
    from nbformat import NotebookNode

# On import, nbformat's checker builds a grammar of internet addresses, which takes longer than all else that it does
# and which no notebook asks for: unless somebody has built it already, it is passed over.
sys.modules.setdefault("rfc3987_syntax", cast(ModuleType, None))

KERNEL = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}
KEPT = {"tags", "jupyter", "editable", "deletable", "slideshow"}  # set by an author; the rest is the tool's


def read_notebook(path: Path) -> "NotebookNode":
    """A notebook from its file, brought to the current format; a file that is none is refused."""
    import nbformat

    try:
        notebook = nbformat.reads(decode(path.read_bytes(), str(path)), as_version=4)
    except (nbformat.reader.NotJSONError, nbformat.ValidationError, KeyError, AttributeError) as error:
        raise FramingError(f"{path} is not a notebook: {str(error).splitlines()[0][:200]}") from None
    return notebook


def normalise(notebook: "NotebookNode") -> "NotebookNode":
    """The same notebook without times, versions and the traces of the program that saved it.

    Cells keep their ids, and get one by position when they have none; code cells are counted 1 … n.
    """
    notebook.metadata = type(notebook.metadata)(kernelspec=dict(KERNEL), language_info={"name": "python"})
    notebook.nbformat, notebook.nbformat_minor = 4, 5
    seen: set[str] = set()
    count = 0
    for number, cell in enumerate(notebook.cells, start=1):
        if cell.get("id", "") in seen | {""}:
            cell["id"] = f"cell-{number}"
        seen.add(cell["id"])
        cell.metadata = type(cell.metadata)({key: value for key, value in cell.metadata.items() if key in KEPT})
        if cell.cell_type == "code":
            count = _number(cell, count)
    return notebook


def _number(cell: "NotebookNode", count: int) -> int:
    """Count a code cell and its results; one without code does not run, so it has neither."""
    count += bool(cell.source.strip())
    cell.execution_count = count if cell.source.strip() else None
    for output in cell.outputs:
        output.pop("transient", None)
        if output.output_type == "execute_result":
            output.execution_count = count
    return count


def notebook_bytes(notebook: "NotebookNode") -> bytes:
    """A notebook as the bytes of its file: keys sorted, one space of indent, text as it is, one final newline."""
    import nbformat

    return (nbformat.writes(notebook, version=nbformat.NO_CONVERT).rstrip("\n") + "\n").encode("utf-8")


def write_notebook(notebook: "NotebookNode", path: Path) -> Path:
    """Write a notebook, whole or not at all."""
    return write_bytes(path, notebook_bytes(notebook))
