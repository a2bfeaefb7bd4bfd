"""The options that several commands share, so that they mean the same everywhere."""

from pathlib import Path
from typing import Annotated

from typer import Argument, Option

PathToArticles = Annotated[
    Path, Argument(help="A folder of .txt files with a manifest, or a .csv, .jsonl or .parquet table.")
]
Codebook = Annotated[Path | None, Option(help="The codebook: what counts as which term. Default: data/codebook.yml.")]
Comments = Annotated[
    Path | None,
    Option(
        metavar="FILE",
        help="A .csv, .jsonl or .parquet table of readers' comments on these articles: article_id, comment_id, text; "
        "parent_id, time, likes and author may follow. Authors are replaced by pseudonyms.",
    ),
]
Columns = Annotated[
    list[str] | None,
    Option(
        "--column",
        metavar="OURS=THEIRS",
        help="A column of your table under our name, as ours=theirs (of the table of comments: comments.ours=theirs); "
        "may be given several times.",
    ),
]
