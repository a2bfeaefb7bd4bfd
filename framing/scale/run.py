"""All shards of an input: computed by several processes, resumed where a run was interrupted, and listed at the end.

OUT/shards.csv lists the shards in the order of the articles. It is there only when all of them are: a run begins by
removing it and ends by writing it.
"""

import pickle
import warnings
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

import pandas as pd

from framing.analysis.conditions import with_conditions
from framing.analysis.door import VOICE_RULES, with_its_files
from framing.analysis.save import in_other_formats, inputs_of, print_of, record_of
from framing.checks import remarks_on_all
from framing.checks.kinds import as_rows, sentences
from framing.codebook.load import read_codebook
from framing.codebook.models import Codebook
from framing.core.arguments import checked, require_whole
from framing.core.errors import FramingError, one_or_several, require_known
from framing.core.files.file_sets import with_record, write_files
from framing.reading.corpus import Corpus, NotRead, not_read
from framing.scale.batches import Input, Survey, read_batches, survey
from framing.scale.copies import later_copies
from framing.scale.folder import LIST, refuse_other_files
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
    """What a run did: rows of each table, articles and shards, how many of these were computed now, remarks, and those
    of them that are on files which were not read."""

    tables: dict[str, int]
    articles: int
    shards: int
    computed: int
    remarks: tuple[str, ...]
    not_read: tuple[NotRead, ...]


@dataclass
class Shards:
    """The shards of a run, in the order of the articles.

    `about`: of each its first and last article and how many there are; `rows`: of each how many every table has;
    `prints`: of all texts; `computed`: how many shards were not there before. `compared` and `searched`: the blocks in
    which articles of all shards were compared, and searched for copies.
    """

    about: dict[str, dict] = field(default_factory=dict)
    rows: dict[str, dict[str, int]] = field(default_factory=dict)
    prints: list[bytes] = field(default_factory=list)
    computed: int = 0
    compared: list[str] = field(default_factory=list)
    searched: list[str] = field(default_factory=list)

    @property
    def tables(self) -> dict[str, int]:
        """How many rows each table has in all of them."""
        return {name: sum(counted[name] for counted in self.rows.values()) for name in SHARD_TABLES}


@checked()
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
    outlets: str | list[str] | None = None,
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
    workers. A folder that holds anything else by the names of tables is refused. What lies in a corpus folder is read
    with it, as by `analyse`, which a warning tells. `progress` shows a bar. `columns`, `dates`, `strict`, `groups` and
    `comments` are those of `reading.read` (the table of comments is held in memory); `outlets`, `since`, `until`,
    `sample`, `seed` and `drop_copies` those of `Analysis.select`. Bad input raises one `FramingError` before any table
    is computed.

    What compares articles is worked out after the shards (see `merge`): speaker_id and copy_of stand in the tables
    `speaker_ids` and `copies`, and `open_tables` shows them as columns. Readers' pseudonyms count anew in each shard:
    they tell readers apart within an article, not across articles; and which words all comments share, by which a
    comment's parent is guessed where no table gives it, is asked of the shard.
    """
    if sample is not None:
        require_whole("sample", sample, 1)
    require_known([voice], VOICE_RULES, "There is no voice rule {}.")
    needs("pyarrow", "Parquet", "pip install pyarrow")
    files, told = with_its_files(Path(path), "", True, Path(comments) if comments else None)
    for remark in told:
        warnings.warn(remark, stacklevel=3)  # 3: whoever called this, behind what looks at its arguments
    codebook = codebook if isinstance(codebook, Codebook) else read_codebook(codebook)
    out = Path(out).resolve()
    of_outlets = Path(groups) if isinstance(groups, str | Path) else None
    refuse_other_files(out, inputs_of(files) | {"codebook": codebook.path, "groups": of_outlets})
    how = {"columns": columns, "dates": dates, "strict": strict, "groups": groups}
    some = None if outlets is None else one_or_several(outlets)
    source = Input(files.articles, how, files.comments, some, since, until, sample, seed)
    known = survey(source)
    asked = {"outlets": some, "since": since, "until": until, "sample": sample, "seed": seed}
    chosen = with_conditions({}, asked | {"drop_copies": drop_copies})
    out.mkdir(parents=True, exist_ok=True)
    (out / LIST).unlink(missing_ok=True)
    forget(out)
    settings = Settings(str(out), pickle.dumps(codebook), voice, code_version())
    with workers_at(workers, cluster) as pool:
        searched: list[str] = []
        if drop_copies:
            copies, searched = later_copies(source, known, settings, pool, partial(_bar, shown=progress))
            source = replace(source, copies=copies)
            known = survey(source)  # which draws a sample of what is left
            forget(out)
        done = _computed(source, known, settings, pool, progress)
        done.searched = searched
        done.compared = _compare_all(cut(read_batches(source, known)), settings, list(done.about), pool, progress)
    return _ended(settings, known, done, codebook, chosen, files.events)


def _ended(
    settings: Settings, known: Survey, done: Shards, codebook: Codebook, chosen: dict[str, list], events: Path | None
) -> Run:
    """Write what is of all shards together, and at last their list, by which the run has ended."""
    out = Path(settings.out)
    articles = _columns_of(out, done.about, ["article_id", "outlet", "title", "published", "words"])
    tables, left_out = _joined(out, done, articles, codebook)
    counts = tables["mentions"], tables["comments"], tables["problem_marks"]
    found = remarks_on_all([*known.remarks, *left_out], articles, codebook, counts, events)
    on_all = join_remarks(out, as_rows(found), done.compared)
    tables["remarks"] += len(on_all)
    record = record_of(articles["article_id"].tolist(), done.prints, codebook, settings.voice, chosen)
    _write_list(out, done, record | {"shards": len(done.about)})
    on_each = _columns_of(out, done.about, on_all.columns.tolist(), "remarks")
    said = sentences(pd.concat([on_all, on_each]), known.articles, tables["comments"])
    counted = known.articles, len(done.about), done.computed
    return Run(tables, *counted, tuple(said), tuple(not_read(known.remarks)))


def _computed(source: Input, known: Survey, settings: Settings, pool: WorkerPool, progress: bool) -> Shards:
    """All shards, those computed that were not there; one that is not there even then is an error."""
    done, out = Shards(), Path(settings.out)
    with _bar(known.articles, "articles", progress) as bar:
        for key in compute_all(_missing(cut(read_batches(source, known)), settings, done, bar), settings, pool):
            done.computed += 1
            bar.update(done.about[key]["articles"])
    remove_others(out, done.about)
    done.rows = {key: rows for key in done.about if (rows := rows_of(out, key)) is not None}
    if lost := len(done.about) - len(done.rows):
        advice = f"Is the folder the same one for all workers? {GOES_ON}"
        raise FramingError(f"{out}: {lost} of {len(done.about)} shards are not there, though computed.", advice=advice)
    return done


def _joined(out: Path, done: Shards, articles: pd.DataFrame, codebook: Codebook) -> tuple[dict[str, int], list[str]]:
    """Write the tables that are of no shard: the rows of all tables, and what is told of those that do not fit."""
    tables, left_out = done.tables, []
    if len(articles) <= MOST:
        tables |= join_speakers(out, done.about, codebook)
    else:
        left_out.append(TOO_MANY)
    tables |= join_blocks(out, done.compared, done.searched)
    if tables["mentions"] <= MOST_MENTIONS:
        tables |= join_comparisons(out, done.about, articles, codebook)
    else:
        left_out.append(TOO_MANY_MENTIONS)
    return tables, left_out


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


def _columns_of(out: Path, keys: Iterable[str], columns: list[str], name: str = "articles") -> pd.DataFrame:
    """Some columns of a table, of all shards."""
    parts = [pd.read_parquet(part_of(out, name, key), columns=columns) for key in keys]
    return pd.concat(parts, ignore_index=True)


def _bar(total: int, unit: str, shown: bool):
    from tqdm.auto import tqdm

    return tqdm(total=total, unit=f" {unit}", disable=not shown, smoothing=0, dynamic_ncols=True)


def _missing(shards: Iterable[Corpus], settings: Settings, done: Shards, bar) -> Iterator[Task]:
    """The shards that are not there yet; all are noted in `done` as they are met, and the prints of their texts."""
    digest = settings.digest
    for shard in shards:
        key, ids = key_of(shard, digest), shard.articles.article_id
        done.about[key] = {"articles": len(shard), "first": ids.iloc[0], "last": ids.iloc[-1]}
        done.prints += [print_of(shard.texts[one]) for one in ids]
        if rows_of(Path(settings.out), key) is None:
            yield key, shard
        else:
            bar.total -= len(shard)  # no work of this run: it would say nothing about the speed


def _write_list(out: Path, done: Shards, record: dict) -> None:
    """The list of the shards, with the record of the run; tables of an earlier one in another format go, as ever."""
    listed = pd.DataFrame([{"shard": key, **about, **done.rows[key]} for key, about in done.about.items()])
    content = listed.to_csv(index=False, lineterminator="\n").encode("utf-8")
    stay, gone = in_other_formats(out, record, "")
    write_files(with_record([(out / LIST, content)], out, record, stay), out, gone)
