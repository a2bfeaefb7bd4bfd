"""Any number of articles in shards: articles per second, memory of each process, growth; and what kills do to it.

Seconds of processors count as well as those of the clock, since another program may be using the computer.

`python benchmarks/scale.py [--sizes 1000 10000 100000] [--workers 2] [--loop 200] [--kills 20]` in the suite's top
folder prints everything: every table, alignments and the comparison of outlets too. The articles are made of paragraphs
of the five seeds and, where they lie beside this repository, of BASIL's 150 articles, drawn by chance (see `steps`), of
five outlets, forty a day. Beside it a plain loop over as many articles as `--loop` says: each row of the table analysed
for itself, the tables put together by pandas and written as Parquet.

Kills: a run over the smallest size is killed at random moments, so many times, started again each time, and at the end
not disturbed; its files are held against those of a run that nobody disturbed.
"""

import argparse
import json
import os
import random
import resource
import signal
import subprocess
import sys
import tempfile
import time
from datetime import date, timedelta
from hashlib import sha256
from itertools import pairwise
from pathlib import Path

import pandas as pd
from steps import HERE, OUTLETS, PARAGRAPHS, paragraphs

A_DAY = 40
CODEBOOK = HERE.parent / "data" / "codebook.yml"


def write_articles(path: Path, size: int) -> None:
    """A table of so many articles, written a thousand at a time."""
    chance, pool = random.Random(7), paragraphs()
    for first in range(0, size, 1000):
        rows = [
            {
                "article_id": f"a{n}",
                "outlet": f"Outlet {n % OUTLETS}",
                "published": (date(2031, 1, 1) + timedelta(days=n // A_DAY)).isoformat(),
                "text": "A headline\n\n" + "\n\n".join(chance.choices(pool, k=PARAGRAPHS)),
            }
            for n in range(first, min(first + 1000, size))
        ]
        pd.DataFrame(rows).to_csv(path, mode="a", header=not first, index=False)


def in_shards(table: str, out: str, workers: int) -> dict[str, float]:
    """One run: articles, words, seconds, and the peak memory of this process and of its largest worker in MB."""
    import framing as fr
    from framing.scale.run import analyse_in_shards

    begun = time.perf_counter()
    done = analyse_in_shards(table, CODEBOOK, out, workers)
    spent = spent_since(begun)
    words = fr.open_tables(out).sql("SELECT sum(words) FROM articles").fetchall()[0][0]
    return {"articles": done.articles, "words": int(words), "shards": done.shards, **spent}


def spent_since(begun: float) -> dict[str, float]:
    """Seconds of the clock and of all processors, and the peak memory of this process and of its largest worker."""
    here, workers = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    processors = sum(used.ru_utime + used.ru_stime for used in (here, workers))
    seconds = {"seconds": time.perf_counter() - begun, "processor": processors}
    return seconds | {"MB": here.ru_maxrss / 1024, "MB a worker": workers.ru_maxrss / 1024}


def in_a_loop(table: str, out: str, size: int) -> dict[str, float]:
    """The same tables of the first articles, as a plain loop makes them: seconds and peak memory in MB."""
    import framing as fr
    from framing.reading.corpus import corpus
    from framing.scale.shards import SHARD_TABLES

    begun, words = time.perf_counter(), 0
    codebook, tables = fr.read_codebook(CODEBOOK), {name: [] for name in SHARD_TABLES}
    for row in pd.read_csv(table).head(size).to_dict("records"):
        facts = {"article_id": row["article_id"], "outlet": row["outlet"]}
        analysis = fr.analyse(corpus([facts], {row["article_id"]: row["text"]}), codebook)
        for name in SHARD_TABLES:
            tables[name].append(getattr(analysis, name))
        words += int(analysis.articles["words"].sum())
    Path(out).mkdir()
    for name, parts in tables.items():
        pd.concat(parts).to_parquet(Path(out) / f"{name}.parquet")
    return {"articles": size, "words": words, **spent_since(begun)}


def killed(table: Path, folder: Path, workers: int, kills: int, whole: float) -> str:
    """What is left of a run after so many kills, held against one that nobody disturbed; `whole`: its seconds."""
    chance, out, moments = random.Random(11), folder / "killed", []
    command = [sys.executable, __file__, "--one", "shards", str(table), str(out), str(workers)]
    for _ in range(kills):
        run = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            run.wait(timeout=chance.uniform(0.5, whole / 4 + 5))
        except subprocess.TimeoutExpired:
            os.kill(run.pid, signal.SIGKILL)  # its workers see that it is gone, and end
            run.wait()
        moments.append(len(list(out.glob("shards/*.json"))))
    last = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    same = digest(out) == digest(folder / "out")
    steps = " ".join(map(str, moments))
    return f"{kills} kills; shards there after each: {steps}; of {last['shards']} in all; the same bytes: {same}"


def digest(folder: Path) -> str:
    """The fingerprint of every file in a folder and its name."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    told = [(str(path.relative_to(folder)), sha256(path.read_bytes()).hexdigest()) for path in files]
    return sha256(json.dumps(told).encode()).hexdigest()


def apart(*arguments: object) -> dict[str, float]:
    """One measurement in a process of its own."""
    command = [sys.executable, __file__, "--one", *map(str, arguments)]
    run = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    return json.loads(run.stdout)


def main() -> None:
    """Print what was measured."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--sizes", type=int, nargs="+", default=[1000, 10_000, 100_000], help="numbers of articles")
    options.add_argument("--workers", type=int, default=2)
    options.add_argument("--loop", type=int, default=200, help="articles of the plain loop")
    options.add_argument("--kills", type=int, default=20)
    options.add_argument("--one", nargs=4, help=argparse.SUPPRESS)
    given = options.parse_args()
    if given.one:
        what, table, out, number = given.one
        print(json.dumps((in_shards if what == "shards" else in_a_loop)(table, out, int(number))))
        return
    print("                                               a processor's second       largest MB")
    print("way              articles   seconds  processors  articles      words    this  a worker")
    with tempfile.TemporaryDirectory() as scratch:
        rows, folders = [], []
        for size in sorted(given.sizes):
            folder = Path(scratch) / str(size)
            folder.mkdir()
            write_articles(folder / "articles.csv", size)
            rows.append(apart("shards", folder / "articles.csv", folder / "out", given.workers))
            folders.append(folder)
            show(f"{given.workers} workers", rows[-1])
        if given.loop:
            show("plain loop", apart("loop", folders[0] / "articles.csv", folders[0] / "loop", given.loop))
        for less, more in pairwise(rows):
            times = (more[name] / less[name] for name in ("articles", "processor", "seconds"))
            print("{:g} × the articles: {:.1f} × the processors' time, {:.1f} × the clock's".format(*times))
        if given.kills:
            print(killed(folders[0] / "articles.csv", folders[0], given.workers, given.kills, rows[0]["seconds"]))


def show(way: str, row: dict[str, float]) -> None:
    """One line of the table."""
    print(
        f"{way:15} {row['articles']:9,} {row['seconds']:9.1f} {row['processor']:11.1f} "
        f"{row['articles'] / row['processor']:9.1f} {row['words'] / row['processor']:10,.0f} "
        f"{row['MB']:7.0f} {row['MB a worker']:9.0f}",
        flush=True,
    )


if __name__ == "__main__":
    main()
