"""`framing docs`: writes the pages of docs/ that are made from the code."""

from pathlib import Path
from typing import Annotated

import typer

from framing.core.files import write_text
from framing.core.schemas import as_markdown

PAGES = {"tables.md": as_markdown}  # file in docs/ → what makes it


def run(folder: Annotated[Path, typer.Option(help="The folder of the pages.")] = Path("docs")) -> None:
    """Write the generated pages: docs/tables.md, from the schemas of the tables.

    A test holds what is committed against what this writes.
    """
    for name, page in PAGES.items():
        print(write_text(folder / name, page()))
