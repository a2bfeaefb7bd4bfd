"""`framing items`: articles in; out, a table of what people can code, which `framing code` takes."""

import shlex
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from framing.cli.analyse import load
from framing.cli.options import NOT_TOLD, PathToArticles, Reading, a_path, reads_articles
from framing.core.errors import FramingError

if TYPE_CHECKING:
    import pandas as pd

KINDS = ("comments", "sentences", "mentions")
STANCE = "favor,against,none"


@reads_articles
def run(
    path: PathToArticles,
    of: Annotated[str, typer.Option(metavar="KIND", help=f"What an item is: {', '.join(KINDS)}.")] = "comments",
    most: Annotated[
        int | None, typer.Option(metavar="N", min=1, help="Only so many items, drawn at random by --seed.")
    ] = None,
    out: Annotated[
        Path, typer.Option(parser=a_path, metavar="FILE", help="The table to write: .csv, or .xlsx.")
    ] = Path("items.csv"),
    reading: Reading = NOT_TOLD,
) -> None:
    """Write what people are to code: each reader's comment, sentence or mention is an item, with what stands before it.

    The context of a comment is the comment that it answers, of a sentence the one before, of a mention its sentence.
    An item's name is its place in the articles. Nothing that the machine says is in the table, and no outlet; readers
    have pseudonyms.
    """
    from framing.core.files.table_files import write_table

    if of not in KINDS:
        raise typer.BadParameter(f"{of} is not one of {', '.join(KINDS)}.", param_hint="--of")
    if out.suffix.lower() not in (".csv", ".xlsx"):
        raise typer.BadParameter(f"{out} is neither a .csv nor an .xlsx.", param_hint="--out")
    _refuse_to_overwrite(out)
    analysis = load(path, reading)
    items, all_there = _drawn(analysis, of, most, reading.seed)
    if not all_there:
        others = " or ".join(f"--of {kind}" for kind in KINDS if kind != of)
        raise FramingError(f"{path} has no {of[:-1]} to code.", advice=f"Choose other items: {others}.")
    write_table(items, out, "xlsx" if out.suffix.lower() == ".xlsx" else "excel-csv")
    print(f"{out}: {f'{len(items):,} of ' * (len(items) < all_there)}{all_there:,} {of}")
    print(f"Next: {_next(analysis, of, path, out)}")


def _next(analysis, of: str, path: Path, out: Path) -> str:
    """The command with which these items are coded: for comments, of the codebook's targets."""
    from framing.reading.files_and_folders.corpus_folder import SHEETS, is_corpus_folder

    # Notebooks look there for the sheets of comments; those of other items lie apart. Nothing in it is an article.
    sheets = Path(SHEETS) if of == "comments" else Path(SHEETS, of)
    folder = path / sheets if is_corpus_folder(path) else sheets
    asked = [f"{target.target}={STANCE}" for target in analysis.codebook.targets] if of == "comments" else []
    questions = [word for one in asked or ["NAME=LABEL,LABEL"] for word in ("--question", one)]
    return shlex.join(["framing", "code", str(out), *questions, "--out", folder.as_posix()])


def _refuse_to_overwrite(out: Path) -> None:
    """Stop before anything is computed if there is another file of that name: articles, or a sheet with answers."""
    from framing.validation.coding.cells import read_cells
    from framing.validation.coding.sheets import SHOWN

    if out.exists() and (out.is_dir() or list(read_cells(out)[0].columns) != SHOWN):
        advice = "Nothing was written. Name another file: --out items.csv"
        raise FramingError(f"{out} is there already, and is no table of items.", advice=advice)


def _drawn(analysis, of: str, most: int | None, seed: int) -> "tuple[pd.DataFrame, int]":
    """The items, each once, in the order of the articles, or some of them by chance; and how many there are."""
    from framing.validation import coding
    from framing.validation.coding.sheets import SHOWN

    made = {name: getattr(coding, f"{name}_to_code") for name in KINDS}
    items = made[of](analysis).drop_duplicates("item")  # two names for one stretch are one item
    some = items if most is None else items.sample(n=min(most, len(items)), random_state=seed).sort_index()
    return some[SHOWN], len(items)
