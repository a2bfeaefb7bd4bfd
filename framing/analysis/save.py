"""The tables of an analysis as files: all are the new ones or none is, with a record of the run beside them."""

import hashlib
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from framing.analysis.conditions import conditions_told
from framing.analysis.table_names import EXTRA_TABLES, LET_GO, MADE, TABLES
from framing.codebook.models import Codebook
from framing.core.errors import FramingError, require_known
from framing.core.files.atomic_files import FORMATS
from framing.core.files.file_sets import recorded, recorded_run, with_record, write_files
from framing.core.files.table_files import table_content
from framing.core.files.versions import versions
from framing.core.memory import ANALYSING, refuse_what_does_not_fit
from framing.reading.files_and_folders.corpus_folder import CorpusFiles

if TYPE_CHECKING:
    import pandas as pd

IN_SHARDS = 'In shards it takes little memory: fr.analyse_in_shards(path, codebook, "tables"). Or .select(…) some.'


def save_tables(analysis, folder: Path, format: str) -> dict[Path, int]:
    """`Analysis.save`: the tables stay in memory, too, since whoever works in Python goes on with them."""
    require_known([format], FORMATS, "There is no format {} of tables.", "There are")
    size = sum(map(len, analysis.corpus.texts.values()))
    read = inputs_of(analysis.files) if analysis.files else {}
    refuse_to_overwrite(folder, read | {"codebook": analysis.codebook.path}, '.save("tables")')
    refuse_what_does_not_fit(ANALYSING * size, f"An analysis of {size:,} characters in one piece", IN_SHARDS)
    return write_tables(analysis, folder, format, keep=True)


def inputs_of(files: CorpusFiles) -> dict[str, Path | None]:
    """What is read with these articles, by what it is: no table is to be written over it."""
    corpus = {} if files.folder == files.articles else {"corpus": files.folder}
    return {"articles": files.articles, "comments": files.comments, "codebook": files.codebook, **corpus}


def refuse_to_overwrite(folder: Path, inputs: dict[str, Path | None], how: str = "--out tables") -> None:
    """Stop before anything is computed if writing the tables to `folder` would write over, or among, what is read.

    `how` to name another folder is said then.
    """
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
        advice = f"Nothing was written. Name another folder, for example: {how}"
        raise FramingError(f"The tables of the analysis cannot be written to {folder}:", faults, advice)


def write_tables(analysis, folder: Path, format: str = "csv", keep: bool = False) -> dict[Path, int]:
    """Compute every table and write it, with a record of the run: file → its number of rows.

    When one fails nothing is changed: all are there or none. On a terminal, a bar says which table is being computed.
    `keep`: no table is let go of when no later one is made from it.
    """
    if (folder / "shards").is_dir():
        raise FramingError(f"{folder} holds the tables of an analysis in shards.", advice="Name another folder.")
    rows, contents = tables_of(analysis, folder, format, keep)
    refuse_strangers(folder, list(rows))
    told = about(analysis)
    stay, gone = in_other_formats(folder, told, FORMATS[format])
    gone += [folder / "shards.csv"] * ("shards.csv" in recorded(folder))  # of an earlier analysis, as its shards are
    write_files(with_record(contents, folder, told, stay), folder, gone)
    return rows


def refuse_strangers(folder: Path, written: Sequence[Path]) -> None:
    """Stop if a table would replace a file of its name that no analysis wrote: articles.csv of somebody's, say."""
    ours = recorded(folder)
    faults = [f"{file} was not written by an analysis" for file in written if file.exists() and file.name not in ours]
    if faults:
        advice = "Nothing was written. Name another folder, or move these files away."
        raise FramingError(f"The tables would replace files in {folder}:", faults, advice)


def in_other_formats(folder: Path, told: dict, ending: str) -> tuple[dict[str, str], list[Path]]:
    """The tables that an earlier analysis wrote to this folder in another format: those of the same articles and
    codebook stay (name → fingerprint), any others go with what replaces them: a folder holds one corpus."""
    before = recorded_run(folder)
    names = {f"{table}.{other}" for table in (*TABLES, *EXTRA_TABLES) for other in FORMATS.values() if other != ending}
    others = {name: fingerprint for name, fingerprint in recorded(folder).items() if name in names}
    if all(before.get(name) == told[name] for name in ("texts_sha256", "codebook_sha256", "chosen")):
        return others, []
    return {}, [folder / name for name in others]


def tables_of(
    analysis, folder: Path, format: str, keep: bool
) -> tuple[dict[Path, int], Iterator[tuple[Path, Iterator[bytes]]]]:
    """The files of all tables, each computed as its contents are asked for; and, filled in meanwhile, file → number of
    rows. Unless told to `keep` all, an analysis lets go of each table when no later one is made from it."""
    paths = {name: folder / f"{name}.{FORMATS[format]}" for name in (*TABLES, *EXTRA_TABLES)}
    rows, known = dict.fromkeys(paths.values(), 0), set(vars(analysis))

    def counted(name: str, path: Path) -> "Iterator[pd.DataFrame]":
        for part in in_parts(analysis, name):
            rows[path] += len(part)
            yield part
        for step in () if keep else set(LET_GO.get(name, ())) - known:
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


def about(analysis) -> dict:
    """What a record says of a run: the articles and the codebook by their fingerprints, and what decides the tables."""
    texts = analysis.corpus.texts
    prints = map(print_of, texts.values())
    return record_of(list(texts), list(prints), analysis.codebook, analysis.voice, analysis.chosen)


def print_of(text: str) -> bytes:
    """The fingerprint of a text."""
    return hashlib.sha256(text.encode("utf-8")).digest()


def record_of(
    ids: Sequence[str], prints: Sequence[bytes], codebook: Codebook, voice: str, chosen: dict[str, list]
) -> dict:
    """The record of a run: `prints` are the fingerprints of the texts of these articles, in whatever order."""
    texts = hashlib.sha256()
    for at in sorted(range(len(ids)), key=ids.__getitem__):
        texts.update(f"{ids[at]}\0{prints[at].hex()}\n".encode())
    return {
        "articles": len(ids),
        "texts_sha256": texts.hexdigest(),
        "codebook": codebook.path.name if codebook.path else None,
        "codebook_sha256": hashlib.sha256(codebook.model_dump_json(exclude={"path"}).encode("utf-8")).hexdigest(),
        "voice": voice,
        "chosen": conditions_told(chosen),
        "versions": versions(),
    }
