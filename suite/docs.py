"""`framing docs`: writes the pages of docs/ that are made from the code."""

from pathlib import Path
from typing import Annotated

import typer

from framing.core.files.atomic_files import write_text
from framing.core.schemas import schemas
from suite.numbers.looked_up import filled, hostile_record, pages_of
from suite.numbers.measured import write_record
from suite.numbers.validity import read_validity


def tables_page() -> str:
    """The tables as a page for people: docs/tables.md."""
    page = [
        "# The tables",
        "Written from `framing/core/schemas.py` by `framing docs`; do not edit. `framing analyse PATH --out DIR` "
        "writes each table as CSV under its name. Columns in **bold** are a contract: they stay, in this order; more "
        "may follow. Every row points into the unaltered text by `(article_id, start, end)`.",
    ]
    for schema in schemas().values():
        lines = [f"## {schema.name}", "", f"{schema.about[0].upper()}{schema.about[1:]}.", ""]
        lines += ["| column | type | meaning |", "|---|---|---|"]
        for one in schema.columns:
            name = f"**{one.name}**" if one.contract else one.name
            lines.append(f"| {name} | {one.type}{'' if one.always else ', optional'} | {one.meaning} |")
        page.append("\n".join(lines))
    return "\n\n".join(page) + "\n"


PAGES = {"tables.md": tables_page}  # file in docs/ → what makes it


def stale_pages(folder: Path) -> list[str]:
    """The pages made from the code that are not what the code makes; one that is not there is none."""
    pages = ((folder / name, page) for name, page in PAGES.items())
    return [
        f"{path}: is not what `framing docs` writes"
        for path, page in pages
        if path.is_file() and path.read_text("utf-8") != page()
    ]


def run(
    folder: Annotated[Path, typer.Option(help="The folder of the pages.")] = Path("docs"),
    measured: Annotated[bool, typer.Option(help="Take the numbers typed on the pages into the record.")] = False,
) -> None:
    """Write the generated pages: docs/tables.md, from the schemas of the tables.

    Then the figures that README.md and the pages look up in data/validity.csv (see `suite.numbers.looked_up`). A test
    holds what is committed against what this writes. With --measured the numbers that were typed are recorded as they
    are now (see `suite.numbers.measured`): read the difference before you commit it.
    """
    for name, page in PAGES.items():
        print(write_text(folder / name, page()))
    table = folder.parent / "data" / "validity.csv"
    if table.is_file():
        validity = read_validity(table)
        for path in pages_of(folder.parent):
            text = path.read_text("utf-8")
            if (now := filled(text, validity, str(path), hostile_record(folder.parent))) != text:
                print(write_text(path, now))
    if measured:
        print(write_record(folder.parent))
