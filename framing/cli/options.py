"""The options that several commands share, so that they mean the same everywhere."""

import inspect
from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from functools import wraps
from pathlib import Path
from typing import Annotated

from typer import Argument, BadParameter, Option

from framing.core.arguments import DPI


def a_path(typed: str) -> Path:
    """A path as typed; an empty one, which would be the folder that the command runs in, is refused."""
    if not str(typed).strip():
        raise BadParameter('it is empty: name a file or folder ("." is the one that you are in).')
    return Path(typed)


def a_folder(help: str):
    """The option of a folder."""
    return Option(parser=a_path, metavar="DIR", help=help)


def a_file(help: str):
    """The option of a file."""
    return Option(parser=a_path, metavar="FILE", help=help)


def several(name: str, metavar: str, help: str):
    """An option that may be given several times."""
    return Option(name, metavar=metavar, help=f"{help}; may be given several times.")


PathToArticles = Annotated[
    Path,
    Argument(
        parser=a_path,
        metavar="PATH",
        help="A folder of .txt files with a manifest, a table, or any file that `framing import` reads.",
    ),
]
OutFolder = Annotated[Path, a_folder("The folder to write the tables to; made when it is not there.")]
CODEBOOK = (
    "The codebook: what counts as which term. Default: codebook.yml in the folder of the articles or beside them, else "
    "data/codebook.yml."
)
Codebook = Annotated[Path | None, a_file(CODEBOOK)]
COMMENTS = (
    "A table (CSV, Excel, JSON Lines, Parquet) of readers' comments on these articles: article_id, comment_id, text; "
    "parent_id, time, likes and author may follow. Authors are replaced by pseudonyms."
)
Comments = Annotated[Path | None, a_file(COMMENTS)]
Dates = Annotated[
    str | None,
    Option(metavar="ORDER", help="day-first or month-first: what stands first in dates such as 3/4/2024."),
]
Strict = Annotated[bool, Option("--strict", help="Refuse a file with one bad article instead of leaving that one out.")]
Outlets = Annotated[list[str] | None, several("--outlet", "NAME", "Only this outlet")]
Since = Annotated[str | None, Option(metavar="DATE", help="Only articles since this day, month or year.")]
Until = Annotated[str | None, Option(metavar="DATE", help="Only articles until this day, month or year, and of it.")]
Sample = Annotated[int | None, Option(metavar="N", min=1, help="Only so many articles, drawn at random.")]
Seed = Annotated[int, Option(metavar="N", help="Which sample: the same number draws the same one.")]
DropCopies = Annotated[
    bool, Option("--drop-copies", help="Count an article once that its outlet has twice (web and print, say).")
]
Groups = Annotated[
    Path | None, a_file("A table of what is known of outlets: the column outlet, and any others to compare by.")
]
COLUMNS = "A column of your table under our name, as ours=theirs (of the table of comments: comments.ours=theirs)"
Columns = Annotated[list[str] | None, several("--column", "OURS=THEIRS", COLUMNS)]
Workers = Annotated[
    int | None,
    Option(
        metavar="N",
        min=1,
        help="Compute in shards, by N processes, whatever the number of articles; the same command goes on where it "
        "was interrupted. A table is read in batches, and articles of one time are compared with each other.",
    ),
]
Cluster = Annotated[
    str | None,
    Option(metavar="ADDRESS", help="The same by the workers of a dask scheduler, such as tcp://10.0.0.1:8786."),
]
Format = Annotated[
    str | None,
    Option(
        help="csv, excel-csv (opens in Excel with a double click), parquet (keeps types) or xlsx. Default: csv; with "
        "--workers or --cluster: parquet, in many files for each table.",
    ),
]
Style = Annotated[
    str | None,
    Option(metavar="FILE", help="Draw the charts in a house style: a file of matplotlib settings, or a style's name."),
]
Dpi = Annotated[
    int | None, Option(metavar="N", help="The resolution of the PNGs: 300 for print.", min=DPI[0], max=DPI[1])
]
ForSharing = Annotated[
    bool, Option("--for-sharing", help="Write NAME-sharing.png, too: 1,200 x 675 pixels, with n and source.")
]


@dataclass(frozen=True)
class Reading:
    """How the articles are read and which of them are analysed: the options of every command that analyses articles."""

    codebook: Codebook = None
    column: Columns = None
    comments: Comments = None
    dates: Dates = None
    strict: Strict = False
    groups: Groups = None
    outlet: Outlets = None
    since: Since = None
    until: Until = None
    drop_copies: DropCopies = False
    sample: Sample = None
    seed: Seed = 0

    @property
    def conditions(self) -> dict:
        """The conditions on articles that were given (as of `Analysis.select`)."""
        named = {name: getattr(self, name) for name in ("since", "until", "sample", "drop_copies")}
        return {name: value for name, value in {"outlets": self.outlet, **named}.items() if value}

    @property
    def of_all(self) -> "Reading":
        """The same without a condition: of all articles."""
        return replace(self, outlet=None, since=None, until=None, sample=None, drop_copies=False)


NOT_TOLD = Reading()


def reads_articles(command: Callable) -> Callable:
    """The command with the options of `Reading` in the place of its one parameter `reading`."""
    own = inspect.signature(command).parameters.values()
    listed = inspect.signature(Reading).parameters.values()
    keyword = inspect.Parameter.KEYWORD_ONLY
    options = [one for mine in own for one in (listed if mine.name == "reading" else [mine])]

    @wraps(command)
    def run(**typed):
        reading = Reading(**{one.name: typed.pop(one.name) for one in fields(Reading)})
        return command(**typed, reading=reading)

    run.__signature__ = inspect.Signature([one.replace(kind=keyword) for one in options])  # type: ignore[attr-defined]
    run.__annotations__ = {one.name: one.annotation for one in options}
    return run
