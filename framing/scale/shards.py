"""Articles cut into shards; and the tables of one as Parquet: a pure function of its articles, codebook and code.

    OUT/mentions/KEY.parquet    one file for each table and shard, renamed to this name when it is whole
    OUT/shards/KEY.json         the marker: written last, with the rows and bytes of each; without it nothing counts

KEY is the sha256 of all that decides the tables. A shard that two workers computed is there once, since both wrote the
same bytes under the same name; one that was computed from other texts, another codebook or older code has another name.
"""

import json
import pickle
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

import pandas as pd

from framing.analysis import EXTRA_TABLES, TABLES, analyse
from framing.analysis.table_names import OF_ALL, OF_ALL_COLUMNS
from framing.checks import remarks_by_article
from framing.codebook.models import Codebook
from framing.core.errors import FramingError
from framing.core.files.atomic_files import write_bytes, write_text
from framing.core.files.table_files import as_parquet
from framing.core.files.versions import DECIDING
from framing.reading.corpus import Corpus, Part
from framing.scale.batches import id_print

# A shard ends after an article whose id says so, one in so many; or when it is full. So its bounds depend on the
# articles alone, and an article that is added or taken out moves the bounds of its own shard, not of all that follow.
ONE_IN, FULL, FULL_CHARACTERS = 128, 256, 4_000_000

# What compares articles is of no shard (see `merge`). A shard's remarks are those on its articles one by one.
SHARD_TABLES = [name for name in [*TABLES, *EXTRA_TABLES] if name not in OF_ALL]
WRITTEN = [*SHARD_TABLES, "speaker_words"]  # what `merge` needs of each shard is among them
MARKERS = "shards"
BESIDE = {"charts", "cli", "explorer", "notebook", "validation"}  # of the library: decides no table
LIBRARIES = [*DECIDING, "pyarrow"]  # these do


def cut(corpora: Iterable[Corpus]) -> Iterator[Corpus]:
    """The same articles in the same order as shards (see `ONE_IN`), whatever the size of the corpora they come in."""
    held: list[Corpus] = []
    articles = characters = 0
    for corpus in corpora:
        ids: list[str] = []
        for article_id in corpus.articles.article_id:
            ids.append(article_id)
            articles, characters = articles + 1, characters + len(corpus.texts[article_id])
            if id_print(article_id) % ONE_IN == 0 or articles >= FULL or characters >= FULL_CHARACTERS:
                yield joined([*held, corpus.select(ids)])
                held, ids, articles, characters = [], [], 0, 0
        if ids:
            held.append(corpus.select(ids))
    if held:
        yield joined(held)


def joined(corpora: list[Corpus]) -> Corpus:
    """One corpus of several whose ids differ, in their order, without their remarks."""
    texts: dict[str, str] = {}
    parts: dict[str, list[Part]] = {}
    for one in corpora:
        texts |= one.texts
        parts |= one.parts
    return Corpus(pd.concat([one.articles for one in corpora], ignore_index=True), texts, parts)


@dataclass(frozen=True)
class Settings:
    """What is the same for all shards, in a form that travels to other processes and computers."""

    out: str
    codebook: bytes  # pickled
    voice: str
    code: str

    @property
    def digest(self) -> str:
        """The fingerprint of all this but for the folder."""
        told = codebook_of(self.codebook).model_dump_json(exclude={"path"})
        return sha256(json.dumps([told, self.voice, self.code]).encode("utf-8")).hexdigest()


@cache
def code_version() -> str:
    """The fingerprint of the code that makes the tables, and of the libraries whose answers are in them."""
    root = Path(__file__).resolve().parents[1]
    files = [path for path in root.rglob("*") if path.is_file() and path.suffix not in (".pyc", ".pyi")]
    inside = {
        path.relative_to(root).as_posix(): path for path in files if path.relative_to(root).parts[0] not in BESIDE
    }
    found = sha256(json.dumps([version(name) for name in LIBRARIES]).encode("utf-8"))
    for name in sorted(inside):
        found.update(f"{name}\0".encode() + sha256(inside[name].read_bytes()).digest())
    return found.hexdigest()


def key_of(shard: Corpus, digest: str) -> str:
    """The name of a shard's files: the sha256 of its articles, their texts and what was told of them, and `digest`."""
    found = sha256(digest.encode("ascii"))
    for row in shard.articles.to_dict("records"):
        key = row["article_id"]
        facts = [[name, None if pd.isna(value) else value] for name, value in row.items()]
        told = json.dumps([facts, shard.texts[key], shard.parts.get(key, [])])
        found.update(told.encode("utf-8"))
    return found.hexdigest()[:32]


def compute(settings: Settings, key: str, shard: Corpus) -> None:
    """Write every table of a shard, then its marker. Calling it again, even at the same time, changes nothing."""
    if settings.code != code_version():
        raise FramingError("A worker has another version of this library than the one that asks.")
    analysis, out, written = analyse(shard, codebook_of(settings.codebook), settings.voice), Path(settings.out), {}
    for name in WRITTEN:
        table = remarks_by_article(analysis) if name == "remarks" else getattr(analysis, name)
        table = table.drop(columns=OF_ALL_COLUMNS, errors="ignore")
        content = as_parquet(table)
        write_bytes(part_of(out, name, key), content)
        written[name] = {"rows": len(table), "bytes": len(content)}
    write_text(out / MARKERS / f"{key}.json", json.dumps(written))


def rows_of(out: Path, key: str) -> dict[str, int] | None:
    """How many rows each table of a shard has; None where the shard is not there, whole."""
    try:
        written = json.loads((out / MARKERS / f"{key}.json").read_text("utf-8"))
        whole = all(part_of(out, name, key).stat().st_size == written[name]["bytes"] for name in WRITTEN)
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return {name: written[name]["rows"] for name in SHARD_TABLES} if whole else None


def remove_others(out: Path, keys: Iterable[str]) -> None:
    """Remove what is of no shard of this run: of texts or settings that were changed, or left by what was killed."""
    wanted = set(keys)
    for folder in (out / name for name in [*WRITTEN, MARKERS]):
        for path in folder.glob("*"):
            ours = len(path.stem) == 32 and path.suffix in (".parquet", ".json")
            if (ours and path.stem not in wanted) or path.name.endswith(".part"):
                path.unlink(missing_ok=True)


def part_of(out: Path, name: str, key: str) -> Path:
    """Where a shard's part of a table is."""
    return out / name / f"{key}.parquet"


@lru_cache(maxsize=1)
def codebook_of(pickled: bytes) -> Codebook:
    """The codebook, once for each process: its matcher takes longer to build than many a shard."""
    return pickle.loads(pickled)
