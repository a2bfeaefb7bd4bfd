"""A file of any size as small corpora, one after the other, so that memory stays flat."""

import re
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path

import numpy as np
import pandas as pd

from framing.core.errors import MOST, FramingError
from framing.reading import read
from framing.reading.corpus import Corpus

ROWS = 1000  # of a table that are read at a time


@dataclass
class Survey:
    """What a first reading of the whole input tells: how many articles, their columns, and what should be known."""

    articles: int = 0
    columns: list[str] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)


def survey(path: Path, how: dict | None = None) -> Survey:
    """Read everything once, before anything is computed: all faults of the input are one `FramingError`.

    `how`: options of `read` (columns, dates, strict).
    """
    found, faults, advice = Survey(), [], ""
    prints: list[np.ndarray] = []  # 8 bytes for each id, where the ids of ten million articles would fill a memory
    for _, batch in _batches(path, how):
        if isinstance(batch, FramingError):
            faults += batch.faults or [batch.what]
            advice = batch.advice
            if len(faults) > MOST:
                break
            continue
        found.articles += len(batch)
        found.columns += [name for name in batch.articles if name not in found.columns]
        found.remarks += [remark for remark in batch.remarks if remark not in found.remarks][
            : MOST - len(found.remarks)
        ]
        prints.append(np.array([id_print(key) for key in batch.articles.article_id], dtype=np.uint64))
    if not faults and prints:
        seen, counts = np.unique(np.concatenate(prints), return_counts=True)
        faults += _used_before(path, how, set(seen[counts > 1].tolist()))
    if faults:
        raise FramingError(f"{path} cannot be read:", faults, advice)
    if not found.articles:
        read(path, **(how or {}))  # which says what is wrong with an empty file
    return found


def read_batches(path: Path, how: dict | None, known: Survey) -> Iterator[Corpus]:
    """The articles at `path`, a thousand rows of a table at a time, all with the columns that the survey found.

    Tables (.csv, .jsonl, .parquet) are never in memory as a whole; anything else that can be read is.
    """
    for _, batch in _batches(path, how):
        if isinstance(batch, FramingError):
            raise FramingError(f"{path} was changed while it was read: {batch}")
        yield replace(batch, articles=batch.articles.reindex(columns=known.columns).astype("str"), remarks=())


def id_print(article_id: str) -> int:
    """The first 8 bytes of the sha256 of an id, as a number."""
    return int.from_bytes(sha256(article_id.encode("utf-8", "surrogatepass")).digest()[:8], "big")


def _used_before(path: Path, how: dict | None, twice: set[int]) -> list[str]:
    """The ids that stand in two batches; one batch by itself was told of its own already."""
    if not twice:
        return []
    faults, seen = [], set()
    for first, batch in _batches(path, how):
        for row, article_id in enumerate(
            batch.articles.article_id if isinstance(batch, Corpus) else (), start=first + 1
        ):
            if id_print(article_id) in twice:
                faults += [f"row {row}: the article_id {article_id!r} was used before"] if article_id in seen else []
                seen.add(article_id)
    return faults


def _batches(path: Path, how: dict | None) -> Iterator[tuple[int, Corpus | FramingError]]:
    """The number of rows before each batch, and its corpus, or what is wrong with it.

    Each batch is a small file of the same name and kind, read as any file is, so that the same rules hold.
    """
    path = Path(path)
    kinds = {".csv": _csv, ".jsonl": _json_lines, ".parquet": _parquet}
    if not path.is_file() or path.suffix not in kinds:
        yield 0, read(path, **(how or {}))
        return
    first = 0
    with tempfile.TemporaryDirectory() as folder:
        small = Path(folder) / path.name
        for rows in kinds[path.suffix](path, small):
            try:
                found: Corpus | FramingError = _as_in_whole(read(small, **(how or {})), first)
            except FramingError as error:
                said = [_renumbered(text, first) for text in (error.what.replace(str(small), str(path)), *error.faults)]
                found = FramingError(said[0], said[1:], error.advice)
            yield first, found
            first += rows


def _csv(path: Path, small: Path) -> Iterator[int]:
    import csv

    from framing.core.files import decode, separator

    with path.open("rb") as file:
        mark = separator(decode(file.readline(), str(path)))
    try:
        with pd.read_csv(
            path, sep=mark, dtype=str, keep_default_na=False, encoding="utf-8-sig", chunksize=ROWS
        ) as chunks:
            for chunk in chunks:
                if not isinstance(chunk.index, pd.RangeIndex):
                    raise ValueError("its rows have more cells than its first line names columns")
                chunk.to_csv(small, sep=mark, index=False, quoting=csv.QUOTE_ALL, lineterminator="\n")
                yield len(chunk)
    except (ValueError, pd.errors.ParserError, pd.errors.EmptyDataError) as error:
        raise FramingError(f"{path} is not a readable CSV table: {str(error).strip()}.") from None


def _json_lines(path: Path, small: Path) -> Iterator[int]:
    lines: list[bytes] = []
    with path.open("rb") as file:
        for line in file:
            lines.append(line)
            if len(lines) == ROWS:
                small.write_bytes(b"".join(lines))
                yield len(lines)
                lines = []
    if any(map(bytes.strip, lines)):
        small.write_bytes(b"".join(lines))
        yield len(lines)


def _parquet(path: Path, small: Path) -> Iterator[int]:
    try:
        import pyarrow
        from pyarrow import parquet
    except ImportError:
        raise FramingError(f"{path}: reading Parquet needs pyarrow.", advice="pip install pyarrow") from None
    try:
        with parquet.ParquetFile(path) as file:
            for batch in file.iter_batches(ROWS):
                parquet.write_table(pyarrow.Table.from_batches([batch]), small)
                yield len(batch)
    except pyarrow.ArrowException as error:
        raise FramingError(f"{path} is not a readable Parquet table: {error}") from None


def _as_in_whole(batch: Corpus, first: int) -> Corpus:
    """A batch whose sources and remarks name the rows of the whole file."""
    sources = batch.articles.source.map(lambda text: _renumbered(text, first), na_action="ignore")
    parts = {
        key: [
            part._replace(told=part.told._replace(source=_renumbered(part.told.source, first)))
            if part.told and part.told.source
            else part
            for part in listed
        ]
        for key, listed in batch.parts.items()
    }
    remarks = tuple(_renumbered(remark, first) for remark in batch.remarks)
    return replace(batch, articles=batch.articles.assign(source=sources.astype("str")), parts=parts, remarks=remarks)


def _renumbered(text: str, first: int) -> str:
    """What is said of rows of a batch, said of rows of the whole.

    >>> _renumbered("articles.csv, row 3", 1000)
    'articles.csv, row 1003'
    """
    return re.sub(r"\b(row|line) (\d+)", lambda found: f"{found[1]} {int(found[2]) + first}", text) if first else text
