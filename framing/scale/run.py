"""All shards of an input: computed by several processes, resumed where a run was interrupted, and listed at the end.

OUT/shards.csv lists the shards in the order of the articles. It is there only when all of them are: a run begins by
removing it and ends by writing it.
"""

import pickle
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from framing.codebook.load import read_codebook
from framing.codebook.models import Codebook
from framing.core.errors import FramingError
from framing.core.files import write_text
from framing.reading.corpus import Corpus
from framing.scale.batches import read_batches, survey
from framing.scale.shards import SHARD_TABLES, Settings, code_version, cut, key_of, remove_others, rows_of
from framing.scale.workers import GOES_ON, WAITING, Task, compute_all, needs, workers_at

LIST = "shards.csv"
NOT_HERE = (
    "Alignments, speakers and remarks are of all articles together: these tables, and the columns speaker_id and "
    "copy_of, are left out of an analysis in shards."
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
) -> Run:
    """Write the tables but for `alignments`, `speakers`, `remarks` to the folder `out`, as Parquet, for any corpus.

    `path`: a .csv, .jsonl or .parquet table, read in batches (twice: once to find all faults and to count), or anything
    else that `read` takes, which is read whole. `workers` processes of this computer do the work; or, with `cluster`,
    those of the dask scheduler at that address, which must see the same `out` and have the same code. Killed at any
    moment, the same call goes on where it was; the files are the same bytes whatever the number of workers. `progress`
    shows a bar. `columns`, `dates` and `strict` are those of `read`. Bad input raises one `FramingError` before any
    table is computed.

    Readers' pseudonyms count anew in each shard: they tell readers apart within an article, not across articles.
    """
    from tqdm.auto import tqdm

    if workers < 1:
        raise FramingError(f"There must be 1 worker or more, not {workers}.")
    needs("pyarrow", "Parquet", "pip install pyarrow")
    codebook = codebook if isinstance(codebook, Codebook) else read_codebook(codebook)
    path, out = Path(path), Path(out).resolve()
    if any((out / f"{name}.parquet").exists() for name in SHARD_TABLES):
        raise FramingError(f"{out} holds tables of an analysis in one piece.", advice="Name another folder.")
    how = {"columns": columns, "dates": dates, "strict": strict}
    known = survey(path, how)
    out.mkdir(parents=True, exist_ok=True)
    (out / LIST).unlink(missing_ok=True)
    settings = Settings(str(out), pickle.dumps(codebook), voice, code_version())
    shards = cut(read_batches(path, how, known))
    done: dict[str, dict] = {}  # every shard's articles, in order
    computed = 0
    with (
        tqdm(total=known.articles, unit=" articles", disable=not progress, smoothing=0, dynamic_ncols=True) as bar,
        workers_at(workers, cluster) as (open_pool, width),
    ):
        tasks = _missing(shards, settings, done, bar)
        for key in compute_all(tasks, settings, open_pool, width * WAITING):
            computed += 1
            bar.update(done[key]["articles"])

    remove_others(out, done)
    rows = {key: counted for key in done if (counted := rows_of(out, key)) is not None}
    lost = len(done) - len(rows)
    if lost:
        advice = f"Is the folder the same one for all workers? {GOES_ON}"
        raise FramingError(f"{out}: {lost} of {len(done)} shards are not there, though computed.", advice=advice)
    _write_list(out, done, rows)
    tables = {name: sum(counted[name] for counted in rows.values()) for name in SHARD_TABLES}
    return Run(tables, known.articles, len(done), computed, (*known.remarks, NOT_HERE))


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
