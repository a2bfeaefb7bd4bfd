"""All shards of an input: computed by several processes, resumed where a run was interrupted, and listed at the end.

OUT/shards.csv lists the shards in the order of the articles. It is there only when all of them are: a run begins by
removing it and ends by writing it.
"""

import pickle
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from framing.checks import remarks_on_all
from framing.checks.kinds import as_rows
from framing.codebook.load import read_codebook
from framing.codebook.models import Codebook
from framing.core.errors import FramingError
from framing.core.files.atomic_files import refuse_absent, write_text
from framing.reading.corpus import Corpus
from framing.scale.batches import Input, read_batches, survey
from framing.scale.copies import later_copies
from framing.scale.merge import (
    BLOCKS,
    MOST,
    MOST_MENTIONS,
    block_of,
    blocks_in,
    compare,
    distribute,
    forget,
    join_blocks,
    join_comparisons,
    join_remarks,
    join_speakers,
)
from framing.scale.shards import SHARD_TABLES, Settings, code_version, cut, key_of, part_of, remove_others, rows_of
from framing.scale.workers import GOES_ON, Task, WorkerPool, compute_all, needs, workers_at

LIST = "shards.csv"
TOO_MANY = (
    f"With more than {MOST:,} articles, the tables speakers and speaker_ids are left out: the names of all do not fit "
    "in memory. Ask for them with --outlet, --since or --sample."
)
TOO_MANY_MENTIONS = (
    f"With more than {MOST_MENTIONS:,} mentions, the tables article_shares and differences are left out: they do not "
    "fit in memory. Ask for them with --outlet, --since or --sample, or count in the lazy tables (fr.open_tables)."
)


@dataclass(frozen=True)
class Run:
    """What a run did: rows of each table, articles and shards, how many of these were computed now, and remarks."""

    tables: dict[str, int]
    articles: int
    shards: int
    computed: int
    remarks: tuple[str, ...]


def analyse_in_shards(
    path: str | Path,
    codebook: Codebook | str | Path,
    out: str | Path,
    workers: int = 1,
    cluster: str | None = None,
    columns: dict[str, str] | None = None,
    voice: str = "lenient",
    dates: str | None = None,
    strict: bool = False,
    progress: bool = False,
    groups: str | Path | dict | None = None,
    comments: str | Path | None = None,
    outlets: list[str] | None = None,
    since: str | None = None,
    until: str | None = None,
    sample: int | None = None,
    seed: int = 0,
    drop_copies: bool = False,
) -> Run:
    """Write the tables to the folder `out`, as Parquet, for any corpus.

    `path`: a .csv, .tsv, .jsonl or .parquet table, read in batches (several times: first to find all faults and to
    count), or anything else that `read` takes, which is read whole. `workers` processes of this computer do the work;
    or, with `cluster`, those of the dask scheduler at that address, which must see the same `out` and have the same
    code. Killed at any moment, the same call goes on where it was; the files are the same bytes whatever the number of
    workers. `progress` shows a bar. `columns`, `dates`, `strict`, `groups` and `comments` are those of `reading.read`
    (the table of comments is held in memory); `outlets`, `since`, `until`, `sample`, `seed` and `drop_copies` those of
    `Analysis.select`. Bad input raises one `FramingError` before any table is computed.

    What compares articles is worked out after the shards (see `merge`): speaker_id and copy_of stand in the tables
    `speaker_ids` and `copies`, and `open_tables` shows them as columns. Readers' pseudonyms count anew in each shard:
    they tell readers apart within an article, not across articles; and which words all comments share, by which a
    comment's parent is guessed where no table gives it, is asked of the shard.
    """
    if workers < 1:
        raise FramingError(f"There must be 1 worker or more, not {workers}.")
    needs("pyarrow", "Parquet", "pip install pyarrow")
    refuse_absent(Path(path))
    codebook = codebook if isinstance(codebook, Codebook) else read_codebook(codebook)
    out = Path(out).resolve()
    if any((out / f"{name}.parquet").exists() for name in SHARD_TABLES):
        raise FramingError(f"{out} holds tables of an analysis in one piece.", advice="Name another folder.")
    how = {"columns": columns, "dates": dates, "strict": strict, "groups": groups}
    table = Path(comments) if comments else None
    source = Input(Path(path), how, table, outlets, since, until, sample, seed)
    known = survey(source)
    out.mkdir(parents=True, exist_ok=True)
    (out / LIST).unlink(missing_ok=True)
    forget(out)
    settings = Settings(str(out), pickle.dumps(codebook), voice, code_version())
    done: dict[str, dict] = {}  # every shard's articles, in order
    searched: list[str] = []
    with workers_at(workers, cluster) as pool:
        if drop_copies:
            copies, searched = later_copies(source, known, settings, pool, partial(_bar, shown=progress))
            source = replace(source, copies=copies, drawn=b"")  # a sample is drawn of what is left
            known = survey(source)
            forget(out)
        with _bar(known.articles, "articles", progress) as bar:
            tasks = _missing(cut(read_batches(source, known)), settings, done, bar)
            computed = 0
            for key in compute_all(tasks, settings, pool):
                computed += 1
                bar.update(done[key]["articles"])
        remove_others(out, done)
        rows = {key: counted for key in done if (counted := rows_of(out, key)) is not None}
        lost = len(done) - len(rows)
        if lost:
            advice = f"Is the folder the same one for all workers? {GOES_ON}"
            raise FramingError(f"{out}: {lost} of {len(done)} shards are not there, though computed.", advice=advice)
        compared = _compare_all(cut(read_batches(source, known)), settings, list(done), pool, progress)
    tables = {name: sum(counted[name] for counted in rows.values()) for name in SHARD_TABLES}
    remarks = list(known.remarks)
    if known.articles <= MOST:
        tables |= join_speakers(out, done, codebook)
    else:
        remarks.append(TOO_MANY)
    tables |= join_blocks(out, compared, searched)
    articles = _columns_of(out, done, ["article_id", "outlet", "title", "words"])
    if tables["mentions"] <= MOST_MENTIONS:
        tables |= join_comparisons(out, done, articles, codebook)
    else:
        remarks.append(TOO_MANY_MENTIONS)
    counts = tables["mentions"], tables["comments"], tables["problem_marks"]
    tables["remarks"] += join_remarks(out, as_rows(remarks_on_all(remarks, articles, codebook, *counts)), compared)
    _write_list(out, done, rows)
    return Run(tables, known.articles, len(done), computed, tuple(remarks))


def _compare_all(
    shards: Iterable[Corpus], settings: Settings, keys: list[str], pool: WorkerPool, progress: bool
) -> list[str]:
    """Compare the articles of each block, those that were compared before aside: the keys of the blocks, in order."""
    out = Path(settings.out)
    block = block_of(_columns_of(out, keys, ["article_id", "published"]))
    articles, done = out / BLOCKS / "articles", dict[str, str]()
    distribute(shards, block, articles)
    with _bar(int(block.max()) + 1, "times compared", progress) as bar:
        for _ in compute_all(blocks_in(articles, settings, done), settings, pool, compare):
            bar.update()
    forget(out)
    return list(done.values())


def _columns_of(out: Path, keys: Iterable[str], columns: list[str]):
    """Some columns of the table of articles, of all shards."""
    import pandas as pd

    parts = [pd.read_parquet(part_of(out, "articles", key), columns=columns) for key in keys]
    return pd.concat(parts, ignore_index=True)


def _bar(total: int, unit: str, shown: bool):
    from tqdm.auto import tqdm

    return tqdm(total=total, unit=f" {unit}", disable=not shown, smoothing=0, dynamic_ncols=True)


def _missing(shards: Iterable[Corpus], settings: Settings, done: dict[str, dict], bar) -> Iterator[Task]:
    """The shards that are not there yet; all are noted in `done` as they are met."""
    digest = settings.digest
    for shard in shards:
        key, ids = key_of(shard, digest), shard.articles.article_id
        done[key] = {"articles": len(shard), "first": ids.iloc[0], "last": ids.iloc[-1]}
        if rows_of(Path(settings.out), key) is None:
            yield key, shard
        else:
            bar.total -= len(shard)  # no work of this run: it would say nothing about the speed


def _write_list(out: Path, done: dict[str, dict], rows: dict) -> None:
    import pandas as pd

    listed = [{"shard": key, **about, **rows[key]} for key, about in done.items()]
    write_text(out / LIST, pd.DataFrame(listed).to_csv(index=False, lineterminator="\n"))
