"""`framing analyse`: articles in, the tables of the analysis out, as files that other programs read."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from framing.cli.options import NOT_TOLD, Cluster, Format, OutFolder, PathToArticles, Reading, Workers, reads_articles
from framing.core.errors import FramingError, visible
from framing.core.files.atomic_files import FORMATS
from framing.core.memory import ANALYSING, refuse_what_does_not_fit

IN_SHARDS = (
    "In shards it takes little memory, however many articles there are: --workers 2 --format parquet. Or choose: "
    "--outlet, --since, --until, --sample."
)
MADE = """articles passages quotations voices reported speakers problem_marks comments quoted names mentions provenance
    echo article_shares differences alignments remarks acts figures sentiment sentiment_sentences stance""".split()
# After which of these tables what is let go, since no later one is made from it: kept to the end it would add up.
LET_GO = {
    "problem_marks": "_pages _marks _quoted _speaking _said _reported speaker_words".split(),
    "echo": ["echo"],
    "remarks": ["mentions", "quotations", "reported"],
    "figures": ["acts", "figures", "voices", "_voiced", "passages"],
    "stance": ["stance"],
}

if TYPE_CHECKING:
    import pandas as pd


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
    from framing.checks import remarks_on

    if format not in (None, *FORMATS):
        raise typer.BadParameter(f"{format} is not one of {', '.join(FORMATS)}.", param_hint="--format")
    inputs = {name: getattr(reading, name) for name in ("comments", "codebook", "groups")}
    refuse_to_overwrite(out, {"articles": path, **inputs})
    conditions = reading.conditions
    if workers or cluster:
        path, codebook, comments = with_its_files(path, reading.codebook, reading.comments)
        how: dict = {name: getattr(reading, name) for name in ("dates", "strict", "groups", "seed")}
        how |= {"columns": mapping(reading.column), "comments": comments, **conditions}
        run_in_shards(path, out, codebook, workers or 1, cluster, format or "parquet", how)
        return
    if format == "parquet" and (out / "shards").is_dir():
        raise FramingError(f"{out} holds the tables of an analysis in shards.", advice="Name another folder.")
    analysis = load(path, reading)
    size = sum(map(len, analysis.corpus.texts.values()))
    refuse_what_does_not_fit(ANALYSING * size, f"{path} ({size:,} characters) in one piece", IN_SHARDS)
    conditions |= {"seed": reading.seed} if conditions else {}
    say_written(write_tables(analysis, out, format or "csv", **conditions), out)
    note(remark for remark in remarks_on(analysis) if remark not in analysis.corpus.remarks)


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


def say_written(written: dict[Path, int], out: Path) -> None:
    """Each table and its number of rows."""
    width = max(len(str(file)) for file in written)
    for file, rows in written.items():
        print(f"{file!s:<{width}}  {rows:>6} {'row' if rows == 1 else 'rows'}")
    print(f"{len(written)} tables in {out}")


def load(path: Path, reading: Reading = NOT_TOLD):
    """The analysis of the articles at `path`, its tables not yet computed; what was odd in reading them is told.

    With conditions only of the articles that meet them, and how these were chosen is told.
    """
    from framing.analysis import analyse
    from framing.core.tables import hold_text_as_python
    from framing.reading import read

    hold_text_as_python()
    path, codebook, comments = with_its_files(path, reading.codebook, reading.comments)
    how: dict = {name: getattr(reading, name) for name in ("dates", "strict", "groups")}
    analysis = analyse(read(path, mapping(reading.column), comments, **how), codebook)
    note(analysis.corpus.remarks)
    if reading.conditions:
        analysis = analysis.select(**reading.conditions, seed=reading.seed)
        note(analysis.corpus.remarks[-1:])
    return analysis


def note(remarks: Iterable[str]) -> None:
    """Say what a person should know; it is no part of the answer."""
    for remark in remarks:
        print(visible(f"note: {remark}"), file=sys.stderr)


def refuse_to_overwrite(folder: Path, inputs: dict[str, Path | None]) -> None:
    """Stop before anything is computed if writing the tables to `folder` would write over, or among, what is read."""
    from framing.analysis import EXTRA_TABLES, TABLES

    faults = []
    for what, path in inputs.items():
        if path is None or not path.exists():
            continue
        if path.is_dir() and folder.exists() and folder.samefile(path):
            faults.append(f"{path} is the folder of the {what}")
        names, endings = [*TABLES, *EXTRA_TABLES, "shards"], sorted(set(FORMATS.values()))
        written = [folder / f"{name}.{ending}" for name in names for ending in endings]
        kind = "the codebook" if what == "codebook" else f"the table of {what}"
        faults += [f"{file} is {kind}" for file in written if file.exists() and file.samefile(path)]
    if faults:
        advice = "Nothing was written. Name another folder, for example: --out tables"
        raise FramingError(f"The tables of the analysis cannot be written to {folder}:", faults, advice)


def write_tables(analysis, folder: Path, format: str = "csv", **chosen) -> dict[Path, int]:
    """Compute every table and write it, with a record of the run: file → its number of rows.

    When one fails nothing is changed: all are there or none. On a terminal, a bar says which table is being computed.
    `chosen`: what the record should say of how the articles were chosen.
    """
    from framing.core.files.file_sets import with_record, write_files

    rows, contents = tables_of(analysis, folder, format)
    told = about(analysis, **chosen)
    stay, gone = in_other_formats(folder, told, FORMATS[format])
    # The list of shards of an earlier analysis, whose tables these replace, goes with them.
    gone += [folder / "shards.csv"] * (format == "parquet")
    write_files(with_record(contents, folder, told, stay), folder, gone)
    return rows


def in_other_formats(folder: Path, told: dict, ending: str) -> tuple[dict[str, str], list[Path]]:
    """The tables that an earlier analysis wrote to this folder in another format: those of the same articles and
    codebook stay (name → fingerprint), any others go with what replaces them: a folder holds one corpus."""
    from framing.analysis import EXTRA_TABLES, TABLES
    from framing.core.files.file_sets import recorded, recorded_run

    before = recorded_run(folder)
    names = {f"{table}.{other}" for table in (*TABLES, *EXTRA_TABLES) for other in FORMATS.values() if other != ending}
    others = {name: fingerprint for name, fingerprint in recorded(folder).items() if name in names}
    if all(before.get(name) == told[name] for name in ("texts_sha256", "codebook_sha256", "chosen")):
        return others, []
    return {}, [folder / name for name in others]


def tables_of(
    analysis, folder: Path, format: str = "csv"
) -> tuple[dict[Path, int], Iterator[tuple[Path, Iterator[bytes]]]]:
    """The files of all tables, each computed as its contents are asked for; and, filled in meanwhile, file → number of
    rows."""
    from framing.analysis import EXTRA_TABLES, TABLES
    from framing.core.files.table_files import table_content

    paths = {name: folder / f"{name}.{FORMATS[format]}" for name in (*TABLES, *EXTRA_TABLES)}
    rows, known = dict.fromkeys(paths.values(), 0), set(vars(analysis))

    def counted(name: str, path: Path) -> "Iterator[pd.DataFrame]":
        for part in in_parts(analysis, name):
            rows[path] += len(part)
            yield part
        for step in set(LET_GO.get(name, ())) - known:
            vars(analysis).pop(step, None)

    def contents() -> Iterator[tuple[Path, Iterator[bytes]]]:
        for name in in_turn(MADE):
            yield paths[name], table_content(counted(name, paths[name]), paths[name], format)

    return rows, contents()


def in_parts(analysis, name: str) -> "Iterator[pd.DataFrame]":
    """A table to be written: scores part by part, unless they are there."""
    from framing.comments.sentiment import score_in_parts

    by = {"sentiment": "comment", "sentiment_sentences": "sentence"}.get(name)
    if by and name not in vars(analysis):
        yield from score_in_parts(analysis.own_text, codebook=analysis.codebook, by=by)
    else:
        yield getattr(analysis, name)


def in_turn(names: Sequence[str]) -> Iterator[str]:
    """These tables, one after the other; on a terminal, a bar says which is being computed."""
    from tqdm.auto import tqdm

    shape = "{desc:<20} {bar} {n_fmt} of {total_fmt} tables [{elapsed}]"
    with tqdm(names, disable=not sys.stderr.isatty(), bar_format=shape, leave=False) as bar:
        for name in bar:
            bar.set_description_str(name)
            yield name


def about(analysis, **chosen) -> dict:
    """What a record says of a run: the articles and the codebook by their fingerprints, and what decides the tables."""
    import hashlib

    from framing.core.files.file_sets import versions

    corpus, book = analysis.corpus, analysis.codebook
    prints = hashlib.sha256()
    for key, text in sorted(corpus.texts.items()):
        prints.update(f"{key}\0{hashlib.sha256(text.encode('utf-8')).hexdigest()}\n".encode())
    told = hashlib.sha256(book.model_dump_json(exclude={"path"}).encode("utf-8")).hexdigest()
    return {
        "articles": len(corpus),
        "texts_sha256": prints.hexdigest(),
        "codebook": book.path.name if book.path else None,
        "codebook_sha256": told,
        "voice": analysis.voice,
        "chosen": {name: str(value) for name, value in chosen.items()},
        "versions": versions(),
    }


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


def with_its_files(path: Path, codebook: Path | None, comments: Path | None) -> tuple[Path, Path, Path | None]:
    """The articles, the codebook and the comments: as named, or those that lie with the articles, which is told.

    Without either the codebook is data/codebook.yml under the current folder, which is told but of the seeds beside it.
    """
    from framing.codebook.load import read_codebook
    from framing.reading.files_and_folders.corpus_folder import files_of

    files = files_of(path)
    own = {} if codebook else {"codebook": files.codebook}
    own |= {} if comments else {"comments": files.comments}
    note(f"{path}: read with its {what} {file}" for what, file in own.items() if file)
    book = codebook or files.codebook or Path("data") / "codebook.yml"
    if not book.is_file() and path.exists():  # of articles that are not there their reader says so
        raise FramingError(
            f"{book}: there is no such codebook.",
            advice="Name one with --codebook FILE, or put a codebook.yml into the folder of the articles; "
            "docs/how-to/own-codebook.md says how to write one.",
        )
    if not (codebook or files.codebook) and path.exists() and path.resolve() != Path("seeds").resolve():
        name = read_codebook(book).name or "no name"
        note([f"{path}: read with {book} ({name}), since no other codebook was named: --codebook FILE"])
    return files.articles, book, comments or files.comments
