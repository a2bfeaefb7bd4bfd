"""A file of any size as small corpora, one after the other, so that memory stays flat."""

import re
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pandas as pd

from framing.core.errors import MOST, FramingError
from framing.core.files.atomic_files import has_mark_of_utf16, refuse_pipes
from framing.core.tables import reserved_columns
from framing.reading import PREFIX, read
from framing.reading.corpus import Corpus, Numbered, Options, comments_beside, fingerprint
from framing.reading.formats.source import Source
from framing.reading.selection import (
    COPIES,
    NO_COPIES,
    TAKES_NOTHING,
    between,
    hash_of,
    refuse_outlets,
    selection_in_words,
)
from framing.reading.tables.column_names import ByNames
from framing.reading.tables.comment_checks import as_id, strangers_told
from framing.reading.tables.comment_columns import ADVICE, load_comments
from framing.reading.tables.comment_table import add_comments, with_source
from framing.scale.pieces import PIECES

ROWS = 1000  # of a table that are read at a time
UNSURE = "{0}: in some rows {1!r} could be taken by its name, in others not: say which is meant by --column OURS={1}"


class CommentTable(NamedTuple):
    """The table of comments: its rows, by the article that they stand under, how it was read, and its fingerprint."""

    rows: dict[str, pd.DataFrame]
    told: list[str]
    sha256: str


@dataclass(frozen=True)
class Input:
    """What is to be read: the articles at `path`, `how` (options of `reading.read`), a table of `comments` on them, and
    which articles: those of these `outlets`, `since` and `until` days, `sample` of them (see `reading.selection`)."""

    path: Path
    how: dict = field(default_factory=dict)
    comments: Path | None = None
    outlets: list[str] | None = None
    since: str | None = None
    until: str | None = None
    sample: int | None = None
    seed: int = 0
    copies: frozenset[int] | None = None  # `id_print`s of articles to leave out, where that is asked (see `copies`)

    @cached_property
    def comment_table(self) -> CommentTable:
        """The table of comments, read once; an empty one where none is named."""
        columns = {
            ours.removeprefix(PREFIX): theirs
            for ours, theirs in (self.how.get("columns") or {}).items()
            if ours.startswith(PREFIX)
        }
        if self.comments is None:
            return CommentTable({}, [], "")
        if not refuse_pipes(self.comments).is_file():
            raise FramingError(f"{self.comments}: there is no such file.")
        source = Source(str(self.comments), self.comments.read_bytes())
        frame, told = load_comments(source, columns, Options(dates=self.how.get("dates")))
        rows = dict(iter(frame.groupby(frame["article_id"].map(as_id), sort=False)))
        return CommentTable(rows, told, fingerprint(source.content))

    @property
    def options(self) -> dict:
        """How each batch of articles is read."""
        own = {ours: theirs for ours, theirs in (self.how.get("columns") or {}).items() if not ours.startswith(PREFIX)}
        return self.how | {"columns": own or None}

    def chosen(self, batch: Corpus, drawn: bytes = b"") -> Corpus:
        """The articles of a batch that were asked for; of the sample those `drawn` (see `Survey`), once it is."""
        kept = batch.articles
        if self.outlets:
            kept = kept[kept["outlet"].isin(self.outlets)]
        if self.since or self.until:
            kept = between(kept, self.since, self.until)
        ids = kept["article_id"].tolist()
        if self.copies:
            ids = [key for key in ids if id_print(key) not in self.copies]
        if drawn:
            ids = [key for key in ids if hash_of(key, self.seed) <= drawn]
        return batch if len(ids) == len(batch) else batch.select(ids)

    def with_comments(self, batch: Corpus) -> Corpus:
        """A batch with the comments of the table under its articles."""
        table = self.comment_table
        own = [rows for key in batch.articles["article_id"] if (rows := table.rows.get(key)) is not None]
        if not own or self.comments is None:
            return batch
        frame = pd.concat(own).sort_index()
        where = [f"row {row}" for row in frame.index]
        options = Options(dates=self.how.get("dates"), strict=self.how.get("strict", False))
        found = add_comments(batch, frame.reset_index(drop=True), where, str(self.comments), ADVICE, options)
        return with_source(found, set(frame["article_id"].map(as_id)), self.comments.name, table.sha256)


@dataclass
class Survey:
    """What a first reading of the whole input tells: how many articles, their columns, what should be known, and of a
    sample where it ends."""

    articles: int = 0
    undated: int = 0  # left out where days are asked for
    columns: list[str] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    drawn: bytes = b""  # the largest hash of a drawn article


def survey(source: Input) -> Survey:
    """Read everything once, before anything is computed: all faults of the input are one `FramingError`."""
    found, faults, advice = Survey(), [], ""
    prints: list[np.ndarray] = []  # 8 bytes for each id, where the ids of ten million articles would fill a memory
    there, outlets, without = 0, set[str](), set(source.comment_table.rows)
    found.remarks += source.comment_table.told
    smallest: list[bytes] = []
    for _, batch in _batches(source):
        if isinstance(batch, FramingError):
            faults += batch.faults or [batch.what]
            advice = batch.advice
            if len(faults) > MOST:
                break
            continue
        there += batch.read
        found.undated += batch.undated
        outlets |= batch.outlets
        without -= batch.ids
        ids = batch.corpus.articles["article_id"].tolist()
        found.articles += len(ids)
        found.columns += [name for name in batch.corpus.articles if name not in found.columns]
        new = [remark for remark in batch.corpus.remarks if remark not in found.remarks]
        found.remarks += new[: MOST - len(found.remarks)]
        prints.append(np.array([id_print(key) for key in ids], dtype=np.uint64))
        if source.sample:
            smallest = sorted([*smallest, *(hash_of(key, source.seed) for key in ids)])[: source.sample]
    if not faults and prints:
        seen, counts = np.unique(np.concatenate(prints), return_counts=True)
        faults += _used_before(source, set(seen[counts > 1].tolist()))
    if without and not faults:
        faults = _of_no_article(source, found, without)
        numbered = [remark for remark in found.remarks if isinstance(remark, Numbered)]
        advice = "\n".join([*source.comment_table.told, *numbered])
    if faults:
        raise FramingError(f"{source.path} cannot be read:", faults, advice)
    if not there:
        read(source.path, **source.options)  # which says what is wrong with an empty file
    _draw(source, found, there, outlets, smallest)
    return found


def _of_no_article(source: Input, found: Survey, without: set[str]) -> list[str]:
    """Say that comments name articles that are not here: a remark, or faults where that is all of them, or strict."""
    rows = {key: len(own) for key, own in source.comment_table.rows.items()}
    if without == set(rows) or source.how.get("strict") or source.comments is None:
        return [f"{source.comments}: there is no article {key!r}, which comments name" for key in sorted(without)]
    lost = sum(rows[key] for key in without)
    found.remarks.append(strangers_told(source.comments.name, lost, sum(rows.values()), repr(min(without))))
    return []


def _draw(source: Input, found: Survey, there: int, outlets: set[str], smallest: list[bytes]) -> None:
    """Say how the articles were chosen, and draw the sample; a choice that leaves nothing is refused."""
    if source.outlets is not None:
        refuse_outlets(source.outlets, outlets)
    how = selection_in_words(source.outlets, source.since, source.until, found.undated)
    how += [COPIES if source.copies else NO_COPIES] * (source.copies is not None)
    if how and not found.articles:
        raise FramingError(f"No article is left of {there:,}: {'; '.join(how)}.", advice="Ask for less at once.")
    how += [TAKES_NOTHING] * (bool(how) and found.articles == there)
    if source.sample:
        if source.sample > found.articles:
            what = f"A sample of {source.sample:,} cannot be drawn from {found.articles:,} articles."
            raise FramingError(what)
        how.append(f"a sample of {source.sample:,} of {found.articles:,}, seed {source.seed}")
        found.articles, found.drawn = source.sample, smallest[-1]
    if how:
        found.remarks.append(f"{found.articles:,} of {there:,} articles chosen: {'; '.join(how)}")


def read_batches(source: Input, known: Survey) -> Iterator[Corpus]:
    """The articles asked for, a thousand rows of a table at a time, all with the columns that the survey found.

    Tables (.csv, .tsv, .jsonl, .parquet) are never in memory as a whole; anything else that can be read is.
    """
    for _, batch in _batches(source, known.drawn if source.sample else b""):
        if isinstance(batch, FramingError):
            raise FramingError(f"{source.path} was changed while it was read: {batch}")
        articles = batch.corpus.articles.reindex(columns=known.columns).astype("str")
        if len(articles):
            yield replace(batch.corpus, articles=articles, remarks=())


def id_print(article_id: str) -> int:
    """The first 8 bytes of the sha256 of an id, as a number."""
    return int.from_bytes(sha256(article_id.encode("utf-8", "surrogatepass")).digest()[:8], "big")


def _used_before(source: Input, twice: set[int]) -> list[str]:
    """The ids that stand in two batches; one batch by itself was told of its own already."""
    if not twice:
        return []
    faults, seen = [], set()
    for _, batch in _batches(source):
        if isinstance(batch, FramingError):
            continue
        for article_id, where in batch.corpus.articles[["article_id", "source"]].itertuples(index=False):
            if id_print(article_id) in twice:
                row = where.rpartition(", ")[2]
                faults += [f"{row}: the article_id {article_id!r} was used before"] if article_id in seen else []
                seen.add(article_id)
    return faults


class Batch(NamedTuple):
    """Some of the articles: those asked for, and of all that were read how many, how many of them lack the date that is
    asked for, their ids and their outlets."""

    corpus: Corpus
    read: int
    undated: int
    ids: set[str]
    outlets: set[str]


def _batches(source: Input, drawn: bytes = b"") -> Iterator[tuple[int, Batch | FramingError]]:
    """The number of rows before each batch, and the batch, or what is wrong with it.

    Each batch is a small file of the same name and kind, read as any file is, so that the same rules hold.
    """
    path = Path(source.path)
    if not path.is_file() or path.suffix.lower() not in PIECES or _is_utf16(path):
        whole = read(path, **source.options)
        told = tuple(one for one in whole.remarks if not (source.comments and one == comments_beside(source.comments)))
        yield 0, _batch(source, replace(whole, remarks=told), drawn)
        return
    first, taken, left = 0, set[str](), set[str]()
    with tempfile.TemporaryDirectory() as folder:
        small = Path(folder) / path.name
        for rows in PIECES[path.suffix.lower()](path, small, ROWS):
            if not small.stat().st_size:
                first += rows
                continue
            try:
                part = read(small, **source.options)
                taken |= {own for one in part.remarks if isinstance(one, ByNames) for own in one.columns.values()}
                left |= set(part.articles) - reserved_columns()
                if unsure := taken & left:
                    raise FramingError(UNSURE.format(path, min(unsure)))
                part = _as_in_whole(part, path.name, first)
                found: Batch | FramingError = _batch(source, part, drawn)
            except FramingError as error:
                said = [
                    _renumbered(text, path.name, first)
                    for text in (error.what.replace(str(small), str(path)), *error.faults)
                ]
                found = FramingError(said[0], said[1:], error.advice)
            yield first, found
            first += rows


def _batch(source: Input, whole: Corpus, drawn: bytes) -> Batch:
    articles = whole.articles
    asked = articles[articles["outlet"].isin(source.outlets)] if source.outlets else articles
    undated = int(asked["published"].isna().sum()) if source.since or source.until else 0
    about = len(whole), undated, set(articles["article_id"]), set(articles["outlet"].dropna())
    return Batch(source.with_comments(source.chosen(whole, drawn)), *about)


def _is_utf16(path: Path) -> bool:
    """Is a table UTF-16, whose lines cannot be told by their bytes?"""
    with path.open("rb") as file:
        return has_mark_of_utf16(file.read(4))


def _as_in_whole(batch: Corpus, name: str, first: int) -> Corpus:
    """A batch whose sources and remarks name the rows of the whole file."""
    sources = batch.articles.source.map(lambda text: _renumbered(text, name, first), na_action="ignore")
    parts = {
        key: [
            part._replace(told=part.told._replace(source=_renumbered(part.told.source, name, first)))
            if part.told and part.told.source
            else part
            for part in listed
        ]
        for key, listed in batch.parts.items()
    }
    remarks = tuple(type(remark)(_renumbered(remark, name, first)) for remark in batch.remarks)
    articles = batch.articles.assign(source=sources.astype("str"))
    found = replace(batch, articles=articles, parts=parts, remarks=remarks)
    return _with_ids_in_whole(found) if first and any(isinstance(remark, Numbered) for remark in remarks) else found


def _with_ids_in_whole(batch: Corpus) -> Corpus:
    """A batch of a table without ids, its articles called by their rows in the whole file."""
    rows = batch.articles["source"].str.extract(r"row (\d+)$", expand=False)
    stems = batch.articles["article_id"].str.rpartition("-")[0]
    ids = [f"{stem}-{int(row):03}" for stem, row in zip(stems, rows, strict=True)]
    new = dict(zip(batch.articles["article_id"], ids, strict=True))
    texts = {new[key]: text for key, text in batch.texts.items()}
    parts = {new[key]: own for key, own in batch.parts.items()}
    articles = batch.articles.assign(article_id=pd.Series(ids, batch.articles.index, dtype="str"))
    return replace(batch, articles=articles, texts=texts, parts=parts)


def _renumbered(text: str, name: str, first: int) -> str:
    """What is said of rows of a batch, said of rows of the whole; the file's name and what is quoted stay.

    >>> _renumbered("the row 5.csv, row 3: 'row 2' was used before", "the row 5.csv", 1000)
    "the row 5.csv, row 1003: 'row 2' was used before"
    """
    if not first:
        return text
    kept = rf"{re.escape(name)}|'[^']*'"
    rows = re.compile(rf"{kept}|\b(?P<what>row|line) (?P<n>\d+)")
    return rows.sub(lambda found: f"{found['what']} {int(found['n']) + first}" if found["n"] else found[0], text)
