"""The options that the commands of this repository share, and its folders: notebooks, seeds, data."""

from pathlib import Path
from typing import Annotated

from typer import Option

from framing.cli.options import Reading

Notebooks = Annotated[Path, Option(help="The folder of the notebooks.")]

Only = Annotated[
    list[str] | None, Option(metavar="NAME", help="Only this notebook, by its name; may be given several times.")
]

Jobs = Annotated[int, Option(metavar="N", help="How many notebooks run at the same time.", min=1)]

Again = Annotated[bool, Option("--again", help="Run also what has not changed since it was last run.")]

Data = Annotated[Path | None, Option(help="The folder of charts and tables. Default: data, beside the notebooks.")]

Articles = Annotated[
    Path | None,
    Option(
        help="The articles of the tables. Default: seeds, beside the notebooks. The notebooks go on reading what they "
        "themselves name; the tables of other articles, or by another codebook, go to a folder of their own, "
        "data/THEIR-NAME/tables."
    ),
]


def tables_in(data: Path, articles: Path | None, codebook: Path | None, notebooks: Path) -> Path:
    """The folder of charts and tables of these articles: `data` for the suite's own by its own codebook, else one of
    their name in it, so that what is committed is never written over by something else."""
    from framing.charts.core.saved_charts import folder_of

    seeds = beside(notebooks, "seeds")
    if all(given is None or given.resolve() == ours.resolve() for given, ours in [
        (articles, seeds), (codebook, data / "codebook.yml")
    ]):  # fmt: skip
        return data
    return data / folder_of(articles or seeds)


def articles_read(data: Path, articles: Path | None, codebook: Path | None, notebooks: Path) -> tuple[Path, Reading]:
    """The articles of the tables and how they are read: the suite's own by its own codebook, others by that which is
    named or lies with them."""
    seeds = beside(notebooks, "seeds")
    ours = articles is None or articles.resolve() == seeds.resolve()
    return articles or seeds, Reading(codebook or (data / "codebook.yml" if ours else None))


def beside(notebooks: Path, name: str) -> Path:
    """The folder `name` that stands next to the notebooks.

    >>> beside(Path("notebooks"), "data").as_posix()
    'data'
    """
    return notebooks.parent / name
