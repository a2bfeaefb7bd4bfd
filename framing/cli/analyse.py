"""`framing analyse`: articles in, the tables of the analysis out, as CSV or Parquet files that other programs read."""

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import typer

from framing.cli.options import (
    Cluster,
    Codebook,
    Columns,
    Comments,
    Dates,
    Format,
    PathToArticles,
    Strict,
    Workers,
)
from framing.core.errors import FramingError

FORMATS = ("csv", "parquet")


def run(
    path: PathToArticles,
    out: Annotated[Path, typer.Option(help="The folder to write the tables to; made when it is not there.")],
    codebook: Codebook = None,
    column: Columns = None,
    comments: Comments = None,
    dates: Dates = None,
    strict: Strict = False,
    workers: Workers = None,
    cluster: Cluster = None,
    format: Format = None,
) -> None:
    """Write every table of the analysis as CSV: articles, passages, voices, mentions, comments, sentiment, stance …"""
    from framing.checks import remarks_on

    if format not in (None, *FORMATS):
        raise typer.BadParameter(f"{format} is not one of {', '.join(FORMATS)}.", param_hint="--format")
    refuse_to_overwrite(out, {"articles": path, "comments": comments, "codebook": codebook})
    if workers or cluster:
        if comments:
            advice = (
                "Put them into the table of articles, as its column `comments`; or leave out --workers and --cluster."
            )
            raise FramingError("A table of comments of its own cannot be read in batches.", advice=advice)
        how = {"columns": mapping(column), "dates": dates, "strict": strict}
        run_in_shards(path, out, codebook, workers or 1, cluster, format or "parquet", how)
        return
    if format == "parquet" and (out / "shards").is_dir():
        raise FramingError(f"{out} holds the tables of an analysis in shards.", advice="Name another folder.")
    analysis = load(path, codebook, column, comments, dates, strict)
    say_written(write_tables(analysis, out, format or "csv"), out)
    note(remark for remark in remarks_on(analysis) if remark not in analysis.corpus.remarks)


def run_in_shards(
    path: Path,
    out: Path,
    codebook: Path | None,
    workers: int,
    cluster: str | None,
    format: str,
    how: dict,
) -> None:
    """The tables of single articles, by several processes or computers, for any number of them; `how` to read them."""
    from framing.scale.lazy_tables import write_csv
    from framing.scale.run import analyse_in_shards

    shown = sys.stderr.isatty()
    done = analyse_in_shards(path, the_codebook(codebook), out, workers, cluster, progress=shown, **how)
    kept = done.shards - done.computed
    say_written(write_csv(out) if format == "csv" else {out / name: rows for name, rows in done.tables.items()}, out)
    print(f"{done.articles:,} articles; shards computed: {done.computed:,}, there from before: {kept:,}")
    note(done.remarks)


def say_written(written: dict[Path, int], out: Path) -> None:
    """Each table and its number of rows."""
    width = max(len(str(file)) for file in written)
    for file, rows in written.items():
        print(f"{file!s:<{width}}  {rows:>6} {'row' if rows == 1 else 'rows'}")
    print(f"{len(written)} tables in {out}")


def load(
    path: Path,
    codebook: Path | None,
    column: list[str] | None = None,
    comments: Path | None = None,
    dates: str | None = None,
    strict: bool = False,
):
    """The analysis of the articles at `path`, its tables not yet computed; what was odd in reading them is told."""
    from framing.analysis import analyse
    from framing.reading import read

    analysis = analyse(read(path, mapping(column), comments, dates=dates, strict=strict), the_codebook(codebook))
    note(analysis.corpus.remarks)
    return analysis


def note(remarks: Iterable[str]) -> None:
    """Say what a person should know; it is no part of the answer."""
    for remark in remarks:
        print(f"note: {remark}", file=sys.stderr)


def refuse_to_overwrite(folder: Path, inputs: dict[str, Path | None]) -> None:
    """Stop before anything is computed if writing the tables to `folder` would write over, or among, what is read."""
    from framing.analysis import EXTRA_TABLES, TABLES

    faults = []
    for what, path in inputs.items():
        if path is None or not path.exists():
            continue
        if path.is_dir() and folder.exists() and folder.samefile(path):
            faults.append(f"{path} is the folder of the {what}")
        written = [folder / f"{name}.{kind}" for name in [*TABLES, *EXTRA_TABLES, "shards"] for kind in FORMATS]
        kind = "the codebook" if what == "codebook" else f"the table of {what}"
        faults += [f"{file} is {kind}" for file in written if file.exists() and file.samefile(path)]
    if faults:
        advice = "Nothing was written. Name another folder, for example: --out tables"
        raise FramingError(f"The tables of the analysis cannot be written to {folder}:", faults, advice)


def write_tables(analysis, folder: Path, format: str = "csv") -> dict[Path, int]:
    """Compute every table, then write them all: file → its number of rows. Nothing is written when one fails.

    On a terminal, a bar says which table is being computed.
    """
    from tqdm.auto import tqdm

    from framing.analysis import EXTRA_TABLES, TABLES
    from framing.core.files import write_bytes
    from framing.core.tables import as_parquet, write_table

    tables = {}
    shape = "{desc:<20} {bar} {n_fmt} of {total_fmt} tables [{elapsed}]"
    with tqdm([*TABLES, *EXTRA_TABLES], disable=not sys.stderr.isatty(), bar_format=shape, leave=False) as names:
        for name in names:
            names.set_description_str(name)
            tables[name] = getattr(analysis, name)
    files = {folder / f"{name}.{format}": table for name, table in tables.items()}
    if format == "parquet":
        return {write_bytes(file, as_parquet(table)): len(table) for file, table in files.items()}
    return {write_table(table, file): len(table) for file, table in files.items()}


def mapping(column: list[str] | None) -> dict[str, str] | None:
    """`["outlet=source"]` as `{"outlet": "source"}`.

    >>> mapping(["outlet=source", "text=body"])
    {'outlet': 'source', 'text': 'body'}
    """
    pairs = [pair.partition("=") for pair in column or []]
    faults = ["=".join(filter(None, pair[::2])) or "(nothing)" for pair in pairs if not all(pair)]
    if faults:
        raise typer.BadParameter(f"{', '.join(faults)} is not of the form ours=theirs.", param_hint="--column")
    return {ours.strip(): theirs.strip() for ours, _, theirs in pairs} or None


def the_codebook(given: Path | None) -> Path:
    """The codebook that was named, or data/codebook.yml under the current folder."""
    path = given or Path("data") / "codebook.yml"
    if not path.is_file():
        raise FramingError(
            f"{path}: there is no such codebook.",
            advice="Name one with --codebook FILE, or run this in the top folder of the suite, which has one.",
        )
    return path
