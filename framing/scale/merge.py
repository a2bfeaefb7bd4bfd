"""What compares articles, after all shards are there: speakers, copies, the same story side by side, remarks.

    OUT/speakers/whole.parquet, OUT/speaker_ids/…, OUT/copies/…, OUT/alignments/…, OUT/article_shares/…,
    OUT/differences/…    one file for each table
    OUT/remarks/whole.parquet    beside the shards' own: what is true of the corpus, or of articles held against others

Copies and stories are looked for among the articles of one time: in blocks of some thousand in the order of
publication, cut where the time between two is longest, by the same workers as the shards. A corpus of one block is
compared whole.
"""

import pickle
import shutil
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path

import numpy as np
import pandas as pd

from framing.analysis import analyse
from framing.analysis.table_names import OF_ALL
from framing.checks.articles import remarks_on_copies, remarks_on_rewritten
from framing.checks.kinds import as_rows
from framing.codebook.models import Codebook
from framing.core.files.atomic_files import write_bytes
from framing.core.files.table_files import as_parquet
from framing.core.tables import table
from framing.reading.corpus import Corpus, dates_of
from framing.reading.dates import moment
from framing.scale.shards import Settings, codebook_of, joined, part_of

MERGED = [*OF_ALL, "speaker_ids", "copies"]  # tables of one file
WHOLE, BLOCKS = "whole", "blocks"
LARGEST = 2_500  # articles of a block
MOST = 500_000  # articles whose speakers are held in memory
MOST_MENTIONS = 4_000_000  # of all articles that are held in memory to compare outlets
COMPARED = ["article_id", "referent", "term", "frame", "kind", "voice", "wording"]  # what is asked of a mention


def block_of(articles: pd.DataFrame) -> pd.Series:
    """The block of each article (article_id, published), from 0 in the order of publication, undated ones last."""
    when = [moment(str(one))[0].timestamp() if pd.notna(one) else np.inf for one in dates_of(articles)]
    order = np.lexsort((articles["article_id"].to_numpy(str), when))
    times, numbers = np.array(when)[order], np.zeros(len(order), int)
    first = number = 0
    while first < len(order):
        last = min(first + LARGEST, len(order))
        if last < len(order):  # cut in its second half, where the time between two articles is longest
            half = first + LARGEST // 2
            gaps = np.nan_to_num(np.diff(times[half - 1 : last]), nan=0.0)
            last = half + len(gaps) - 1 - int(np.argmax(gaps[::-1]))
        numbers[order[first:last]] = number
        first, number = last, number + 1
    return pd.Series(numbers, articles["article_id"].to_numpy())


def distribute(shards: Iterable[Corpus], block: pd.Series, folder: Path) -> None:
    """Write the articles of each block to a file of its own, so that no more than one block is in memory."""
    folder.mkdir(parents=True, exist_ok=True)
    for shard in shards:
        numbers = block[shard.articles["article_id"]]
        for number in sorted(set(numbers)):
            part = shard.select(numbers.index[numbers == number])
            with (folder / f"{number}.pickle").open("ab") as file:
                pickle.dump(part, file)


def blocks_in(
    folder: Path, settings: Settings, done: dict[str, str], last: str = "remarks"
) -> Iterator[tuple[str, Corpus]]:
    """The blocks of which the table that is written `last` is not there, each with its key; `done` gets all keys."""
    for number in range(len(list(folder.glob("*.pickle")))):
        whole = joined(list(_pickled(folder / f"{number}.pickle")))
        told = [(key, sha256(text.encode("utf-8", "surrogatepass")).hexdigest()) for key, text in whole.texts.items()]
        facts = whole.articles[["article_id", "outlet", "published"]].fillna("").to_dict("split")["data"]
        key = sha256(f"{settings.digest}{told}{facts}".encode("utf-8", "surrogatepass")).hexdigest()[:32]
        done[str(number)] = key
        if not block_file(Path(settings.out), last, key).exists():
            yield key, whole


def _pickled(path: Path) -> Iterator[Corpus]:
    with path.open("rb") as file:
        while file.peek(1):
            yield pickle.load(file)


def compare(settings: Settings, key: str, block: Corpus) -> None:
    """Write the copies, the alignments and the remarks on these of one block; the remarks last."""
    analysis, out = analyse(block, codebook_of(settings.codebook), settings.voice), Path(settings.out)
    found = remarks_on_copies(block.articles, analysis.duplicates)
    found += remarks_on_rewritten(block.articles, analysis.passages, analysis.alignments, analysis.duplicates)
    tables = {"copies": analysis.duplicates, "alignments": analysis.alignments}
    for name, rows in (tables | {"remarks": table("remarks", as_rows(found))}).items():
        write_bytes(block_file(out, name, key), as_parquet(rows))


def block_file(out: Path, name: str, key: str) -> Path:
    """Where a table of one block is."""
    return out / BLOCKS / f"{key}-{name}.parquet"


def join_blocks(out: Path, keys: Iterable[str], others: Iterable[str]) -> dict[str, int]:
    """Put the blocks' tables together, groups numbered on; what is of no block of this run, nor of the `others`, goes.
    Table → rows."""
    keys, rows = list(keys), {}
    for name in ("copies", "alignments"):
        parts, groups = [], 0
        for key in keys:
            part = pd.read_parquet(block_file(out, name, key))
            if name == "alignments" and len(part):
                part["group"] += groups
                groups = int(part["group"].max())
            parts.append(part)
        whole = pd.concat(parts, ignore_index=True)
        rows[name] = _write_whole(out, name, whole)
    for path in (out / BLOCKS).glob("*.parquet"):
        if path.name[:32] not in {*keys, *others}:
            path.unlink()
    return rows


def join_speakers(out: Path, shards: Iterable[str], codebook: Codebook) -> dict[str, int]:
    """Write who is who in the corpus: the tables `speakers` and `speaker_ids` (article_id, speaker, speaker_id).

    Twice through the shards: for the names of all, then for what each tells of its speakers. Those without a name are
    of one article, and so done with their shard; of the others the counts are added up.
    """
    from framing.codebook.speakers import speaker_facts, with_sides
    from framing.voice.speakers.identity import (
        OF_ONE_ARTICLE,
        count_speakers,
        ids_as_rows,
        ids_of,
        ids_of_names,
        most_words_first,
        pairs_in,
        speakers_of,
        summed_counts,
    )

    shards = list(shards)
    everyone = dict.fromkeys(name for key in shards for _, name in pairs_in(*_speaking(out, key)))
    of_names = ids_of_names(everyone, codebook.aliases)
    sums: list[list[pd.DataFrame]] = [[], [], []]  # counts, forms and what is told, of those with a name
    listed, parts = [], []
    for key in shards:
        voices, quotations = _speaking(out, key)
        ids = ids_of(pairs_in(voices, quotations), of_names)
        words = pd.read_parquet(part_of(out, "speaker_words", key))
        found = [*count_speakers(voices, quotations, ids), speaker_facts(words, ids)]
        unnamed = [rows["speaker_id"].str.contains(OF_ONE_ARTICLE, regex=False) for rows in found]
        own_counts, own_forms, own_told = (rows[here] for rows, here in zip(found, unnamed, strict=True))
        parts.append(with_sides(speakers_of(own_counts, own_forms), own_told, codebook))
        for whole, rows, here in zip(sums, found, unnamed, strict=True):
            whole.append(rows[~here])
        listed.append(ids_as_rows(ids))
    rows = {"speaker_ids": _write_whole(out, "speaker_ids", pd.concat(listed, ignore_index=True))}
    del listed
    counts, forms, told = map(summed_counts, sums)
    named = with_sides(speakers_of(counts, forms, codebook.aliases), told, codebook)
    speakers = pd.concat([*parts, named], ignore_index=True)
    return rows | {"speakers": _write_whole(out, "speakers", most_words_first(speakers))}


def _speaking(out: Path, key: str) -> list[pd.DataFrame]:
    """What counts of the voices and quotations of a shard: who speaks."""
    columns = {
        "voices": ["article_id", "speaker", "words"],
        "quotations": "article_id quotation_id speaker depth".split(),
    }
    return [
        pd.read_parquet(part_of(out, name, key), columns=own).dropna(subset="speaker") for name, own in columns.items()
    ]


def _write_whole(out: Path, name: str, whole: pd.DataFrame) -> int:
    """Write a table that is one file; its rows."""
    write_bytes(part_of(out, name, WHOLE), as_parquet(whole))
    return len(whole)


def join_comparisons(out: Path, shards: Iterable[str], articles: pd.DataFrame, codebook: Codebook) -> dict[str, int]:
    """Write what compares outlets, from the mentions of all shards: `article_shares` and `differences`. Table → rows.

    `articles` needs article_id, outlet and title.
    """
    from framing.compare.naming.article_shares import of_each_referent as shares
    from framing.compare.naming.differences import of_each_referent as differences

    parts = [pd.read_parquet(part_of(out, "mentions", key), columns=COMPARED) for key in shards]
    mentions, rows = pd.concat(parts, ignore_index=True), {}
    for name, compared in (("article_shares", shares), ("differences", differences)):
        rows[name] = _write_whole(out, name, compared(mentions, articles, codebook))
    return rows


def join_remarks(out: Path, of_all: list[dict], blocks: Iterable[str]) -> pd.DataFrame:
    """Write the remarks on the corpus as a whole and on articles held against others; these."""
    compared = [pd.read_parquet(block_file(out, "remarks", key)) for key in blocks]
    whole = pd.concat([table("remarks", of_all), *compared], ignore_index=True)
    _write_whole(out, "remarks", whole)
    return whole


def forget(out: Path) -> None:
    """Remove what an earlier run put together: it is not there before this one has ended."""
    for name in [*MERGED, "remarks"]:
        part_of(out, name, WHOLE).unlink(missing_ok=True)
    shutil.rmtree(out / BLOCKS / "articles", ignore_errors=True)
