"""Articles that their outlet has twice, found before any table is computed, so that each can be counted once."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pandas as pd

from framing.compare.stories.duplicates import find_duplicates
from framing.core.files.atomic_files import write_bytes
from framing.core.files.table_files import as_parquet
from framing.reading.corpus import Corpus
from framing.reading.passages.classify import find_passages
from framing.scale.batches import Input, Survey, id_print, read_batches
from framing.scale.merge import BLOCKS, block_file, block_of, blocks_in, distribute
from framing.scale.shards import Settings
from framing.scale.workers import WorkerPool, compute_all

COPIES = "first-copies"


def later_copies(
    source: Input, known: Survey, settings: Settings, pool: WorkerPool, bar: Callable
) -> tuple[frozenset[int], list[str]]:
    """The later copies among all articles of the input, as `id_print`s, and the keys of the blocks looked through.

    All are looked through, also those that were not asked for, as without shards: a copy is one whichever was chosen.
    """
    out = Path(settings.out)
    whole = replace(source, comments=None, outlets=None, since=None, until=None, sample=None)
    columns = ["article_id", "published"]
    dates = [batch.articles.reindex(columns=columns) for batch in read_batches(whole, known)]
    block = block_of(pd.concat(dates, ignore_index=True))
    articles, done = out / BLOCKS / "articles", dict[str, str]()
    distribute(read_batches(whole, known), block, articles)
    with bar(int(block.max()) + 1, "times searched for copies") as shown:
        for _ in compute_all(blocks_in(articles, settings, done, COPIES), settings, pool, find_copies):
            shown.update()
    found = set[int]()
    for key in done.values():
        rows = pd.read_parquet(block_file(out, COPIES, key))
        found.update(map(id_print, rows.loc[rows["same_outlet"], "article_id"]))
    return frozenset(found), list(done.values())


def find_copies(settings: Settings, key: str, block: Corpus) -> None:
    """Write the copies among the articles of one block."""
    copies = find_duplicates(block.articles, find_passages(block))
    write_bytes(block_file(Path(settings.out), COPIES, key), as_parquet(copies))
