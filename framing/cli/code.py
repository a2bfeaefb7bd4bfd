"""`framing code`: items to be coded in, pages or a small server for coders out, and how far a class agrees."""

from pathlib import Path
from typing import Annotated

import typer

from framing.cli.explore import serve_until_interrupted
from framing.cli.options import a_file, a_folder, a_path, several
from framing.core.errors import FramingError
from framing.core.text.listing import counted


def run(
    items: Annotated[
        Path,
        typer.Argument(
            parser=a_path,
            metavar="ITEMS",
            help="A table (CSV or Excel) as `framing items` writes it: item (or comment_id), text and context.",
            show_default=False,
        ),
    ],
    question: Annotated[list[str], several("--question", "NAME=LABEL,LABEL", "What is asked, and the labels allowed")],
    out: Annotated[Path, a_folder("The folder for the pages, or for the answers that come in.")] = Path("coding"),
    coder: Annotated[list[str] | None, several("--coder", "NAME", "Write a page for this coder")] = None,
    instructions: Annotated[Path | None, a_file("A text that coders can open on the page.")] = None,
    port: Annotated[int, typer.Option(help="The port to serve on. 0: any free one.")] = 0,
    agree: Annotated[
        bool, typer.Option("--agree", help="Compare the sheets that lie in --out: tables and one chart.")
    ] = False,
) -> None:
    """Code items in a browser: a page for each coder, or one address on this computer for all of them in turn.

    With --coder a page for each is written, which needs no network and saves NAME.csv. Without, the items are served
    on 127.0.0.1 until Ctrl-C; every answer is at once in --out as NAME.csv, and who comes back goes on where they
    were. Each coder has an order of their own and never sees another's answers. With --agree the sheets in --out are
    read (.csv, .xlsx, .ods), with every check, and compared, those that are not finished too: agreement.csv, coders.csv
    (each with all others), disagreements.csv and one chart, in its folder agreement.
    """
    from framing.validation.coding import coding_server, read_items, write_pages

    questions = _questions(question)
    rows = read_items(items)
    guide = _text(instructions) if instructions else ""
    if agree and coder:
        raise FramingError("--agree compares sheets; --coder writes pages.", advice="Give one of the two.")
    if agree:
        _agreement(rows, questions, out)
    elif coder:
        for path in write_pages(rows, out, questions, coder, guide):
            print(f"{path}: open it in a browser; it saves {path.stem}.csv")
    else:
        server, address = coding_server(rows, out, questions, guide, port)
        print(f"{len(rows)} items; answers go to {out}/NAME.csv\nOpen {address}\nCtrl-C ends it.", flush=True)
        serve_until_interrupted(server, f"Ended; what was answered lies in {out}.")


def _questions(given: list[str]) -> dict[str, list[str]]:
    """--question stance=favor,against,none as {"stance": ["favor", "against", "none"]}."""
    found: dict[str, list[str]] = {}
    for one in given:
        name, sign, labels = one.partition("=")
        if not (sign and name.strip() and labels.strip()):
            raise FramingError(
                f"--question {one}: is no question.", advice="Write --question stance=favor,against,none"
            )
        if name.strip() in found:
            raise FramingError(f"--question {name.strip()} is given twice.", advice="Give each question once.")
        found[name.strip()] = [label.strip() for label in labels.split(",")]
    return found


def _text(path: Path) -> str:
    from framing.core.files.atomic_files import decode, refuse_pipes

    return decode(refuse_pipes(path).read_bytes(), str(path))


def _agreement(items, questions: dict[str, list[str]], folder: Path) -> None:
    import pandas as pd

    from framing.charts import coded_items
    from framing.core.files.file_sets import write_files
    from framing.core.files.table_files import table_bytes
    from framing.validation.coding import agreement, agreement_by_coder, disagreements, read_answers

    results = folder / "agreement"
    sheets = _sheets(folder, results)
    answers = read_answers(sheets, items, questions, unfinished=True)
    _tell(answers, sheets, len(items) * len(questions))
    agreed, apart = agreement(answers), disagreements(answers, items)
    files = [
        (results / f"{name}.csv", table_bytes(found, results, "excel-csv"))
        for name, found in (("agreement", agreed), ("coders", agreement_by_coder(answers)), ("disagreements", apart))
    ]
    for path in write_files([*files, *coded_items(answers, items).files(results)], results):
        print(path)
    for row in agreed.itertuples():
        alpha = "cannot be measured" if pd.isna(row.alpha) else f"{row.alpha:.2f}"
        said = f"{row.coders} coders, {row.items} items; pairs agree {row.percent:.0%}, alpha {alpha}"
        print(f"{row.question}: {said if row.items else row.note}")


def _sheets(folder: Path, results: Path) -> list[Path]:
    """The sheets of a class; what else was put there is told, since somebody may have handed it in."""
    from framing.validation.coding import other_files_in, sheets_in

    sheets = sheets_in(folder)
    if len(sheets) < 2:
        advice = "Agreement needs those of two coders: put Ada.csv, Bo.xlsx … into this folder."
        within = [path.name for path in sorted(folder.glob("*/")) if path != results and sheets_in(path)]
        faults = [f"{name}: the sheets in this folder are not read where they are" for name in within]
        raise FramingError(f"{folder} holds {counted(len(sheets), 'sheet')}.", faults, advice)
    for path in other_files_in(folder):
        print(f"{path.name} is no sheet (.csv, .xlsx, .ods) and was left out.")
    return sheets


def _tell(answers, sheets: list[Path], asked: int) -> None:
    """Which sheets are not finished, and which two may be of one coder."""
    from framing.validation.coding import alike

    given = answers["coder"].value_counts()
    for sheet in sheets:
        missing = asked - int(given.get(sheet.stem, 0))
        if missing:
            print(f"{sheet.name} is not finished: {counted(missing, 'answer')} to go; the others count.")
    for one, other in alike([sheet.stem for sheet in sheets]):
        print(f"{one} and {other} are counted as two coders; if these are two sheets of one, take one away.")
