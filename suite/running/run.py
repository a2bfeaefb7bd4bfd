"""One notebook that was run: what came of it."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nbformat import NotebookNode


@dataclass(frozen=True)
class Run:
    """The notebook executed and normalised, `saved` the data folder it wrote to, or its `fault`."""

    path: Path
    saved: Path
    notebook: "NotebookNode | None" = None
    fault: str | None = None
