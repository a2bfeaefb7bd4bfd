"""`framing analyse`: articles in, the tables of the analysis out, as files that other programs read."""

import sys
import warnings
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from framing.cli.options import NOT_TOLD, Cluster, Format, OutFolder, PathToArticles, Reading, Workers, reads_articles
from framing.core.errors import visible
from framing.core.files.atomic_files import FORMATS
from framing.core.memory import ANALYSING, refuse_what_does_not_fit

IN_SHARDS = (
    "In shards it takes little memory, however many articles there are: --workers 2 --format parquet. Or choose: "
    "--outlet, --since, --until, --sample."
)

if TYPE_CHECKING:
    from framing.reading.files_and_folders.corpus_folder import CorpusFiles


@reads_articles
def run(
    path: PathToArticles,
    out: OutFolder,
    reading: Reading = NOT_TOLD,
    workers: Workers = None,
    cluster: Cluster = None,
    format: Format = None,
) -> None:
    """Write every table of the analysis: articles, passages, voices, mentions, comments, stance, remarks …"""
    from framing.analysis.save import inputs_of, refuse_to_overwrite, write_tables
    from framing.checks import remarks_on

    if format not in (None, *FORMATS):
        raise typer.BadParameter(f"{format} is not one of {', '.join(FORMATS)}.", param_hint="--format")
    files = with_its_files(path, reading)
    refuse_to_overwrite(out, inputs_of(files) | {"groups": reading.groups})
    if workers or cluster:
        how: dict = {name: getattr(reading, name) for name in ("dates", "strict", "groups", "seed")}
        how |= {"columns": mapping(reading.column), "comments": files.comments, **reading.conditions}
        book: Path = files.codebook  # type: ignore[assignment]  # without any there is an error
        run_in_shards(path, out, book, workers or 1, cluster, format or "parquet", how)
        return
    analysis = load_with(files, reading)
    size = sum(map(len, analysis.corpus.texts.values()))
    refuse_what_does_not_fit(ANALYSING * size, f"{path} ({size:,} characters) in one piece", IN_SHARDS)
    say_written(write_tables(analysis, out, format or "csv"), out)
    note(remark for remark in remarks_on(analysis) if remark not in analysis.corpus.remarks)
    fail_if_not_whole(analysis.corpus.remarks)


def run_in_shards(
    path: Path,
    out: Path,
    codebook: Path,
    workers: int,
    cluster: str | None,
    format: str,
    how: dict,
) -> None:
    """The tables by several processes or computers, for any number of articles; `how` to read and choose them."""
    from framing.core.tables import hold_text_as_python
    from framing.scale.lazy_tables import write_out
    from framing.scale.run import analyse_in_shards

    hold_text_as_python()
    shown = sys.stderr.isatty()
    done = analyse_in_shards(path, codebook, out, workers, cluster, progress=shown, **how)
    kept = done.shards - done.computed
    parquet = {out / name: rows for name, rows in done.tables.items()}
    say_written(parquet if format == "parquet" else write_out(out, format), out)
    print(f"{done.articles:,} articles; shards computed: {done.computed:,}, there from before: {kept:,}")
    note(done.remarks)
    fail_if_not_whole(done.not_read)


def say_written(written: dict[Path, int], out: Path) -> None:
    """Each table and its number of rows."""
    width = max(len(str(file)) for file in written)
    for file, rows in written.items():
        print(f"{file!s:<{width}}  {rows:>6} {'row' if rows == 1 else 'rows'}")
    print(f"{len(written)} tables in {out}")


def fail_if_not_whole(remarks: Iterable[str]) -> None:
    """End with exit code 1 where a file could not be read, so that a script notices that these tables lack it.

    What is of no known kind lies in many folders beside the articles; it is told, and no fault.
    """
    from framing.reading.corpus import OfNoKind, not_read

    if any(not isinstance(remark, OfNoKind) for remark in not_read(remarks)):
        print("the tables lack what was not read (told above; exit code 1)", file=sys.stderr)
        raise typer.Exit(1)


def load(path: Path, reading: Reading = NOT_TOLD):
    """The analysis of the articles at `path`, its tables not yet computed; what was odd in reading them is told.

    With conditions only of the articles that meet them, and how these were chosen is told.
    """
    return load_with(with_its_files(path, reading), reading)


def load_with(files: "CorpusFiles", reading: Reading):
    """The same where what is read with the articles is known."""
    from framing.analysis import analyse
    from framing.core.tables import hold_text_as_python
    from framing.reading import read

    hold_text_as_python()
    how: dict = {name: getattr(reading, name) for name in ("dates", "strict", "groups")}
    found = read(files.articles, mapping(reading.column), files.comments, **how)
    analysis = replace(analyse(found, files.codebook), files=files)
    note(analysis.corpus.remarks)
    return chosen(analysis, reading)


def chosen(analysis, reading: Reading):
    """The analysis of the articles that meet the conditions, if there are any; how they were chosen is told."""
    if not reading.conditions:
        return analysis
    some = analysis.select(**reading.conditions, seed=reading.seed)
    note(some.corpus.remarks[-1:])
    return some


def note(remarks: Iterable[str]) -> None:
    """Say what a person should know; it is no part of the answer."""
    for remark in remarks:
        print(visible(f"note: {remark}"), file=sys.stderr)


@contextmanager
def warnings_noted() -> Iterator[None]:
    """What is warned of within this (a font that this computer lacks) is said as a note, once."""
    with warnings.catch_warnings(record=True) as told:
        try:
            yield
        finally:
            note(dict.fromkeys(str(one.message) for one in told))


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


def with_its_files(path: Path, reading: Reading) -> "CorpusFiles":
    """The articles, the codebook and the comments: as named, or those that lie with the articles, which is told."""
    from framing.analysis.door import with_its_files as found

    files, remarks = found(path, "--codebook FILE", bool(reading.codebook), reading.comments)
    note(remarks)
    return replace(files, codebook=reading.codebook or files.codebook)
