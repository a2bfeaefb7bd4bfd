"""The main job against its floor: all notebooks, and as many that only import pandas and matplotlib.

Run it in the top folder of the suite: `python benchmarks/main_job.py [--rounds 5]`, or `--each` for what each notebook
takes. The floor is run by Jupyter's own client (nbclient: each in a kernel of its own, in the environment that all get,
ended at once when its cells have run, as here), and beside it by the suite's own runner. From clean means without any
record of an earlier run; unchanged, right after a run, with nothing changed since. All take turns, so that whatever
else the computer does falls on each; the first round is not counted, but with `--each`. Wall time, and processor time
of all processes (user and system, of this process and those that it started), which says more where others use the
computer, too.
"""

import argparse
import asyncio
import resource
import statistics
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from unittest.mock import patch

import nbformat

from suite.charts import refuse_faults
from suite.running.execute import environment, notebooks_in, run_notebooks
from suite.running.notebooks import Run
from suite.running.unchanged import Records

FLOOR = "as many, importing only"
LOADS = "from helpers import charts, load\nload().mentions"


def main(arguments: list[str] | None = None) -> None:
    options = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    options.add_argument("--rounds", type=int, default=5, help="how many rounds by turns")
    options.add_argument("--each", action="store_true", help="the processor seconds of each notebook by itself")
    asked = options.parse_args(arguments)
    if asked.rounds < 1:
        options.error("--rounds: one at least")
    by_notebook(asked.rounds) if asked.each else against_the_floor(asked.rounds)


def by_notebook(rounds: int) -> None:
    """Print what each notebook takes of the processor beyond one that only loads and analyses the articles."""
    suite = notebooks_in(Path("notebooks"))
    with tempfile.TemporaryDirectory() as folder:
        paths = [bare(Path(folder) / "loads.ipynb", LOADS), *suite]
        times = [[spent(partial(run, [path]))[1] for path in paths] for _ in range(rounds)]
    ready, *own = map(statistics.median, zip(*times, strict=True))
    print(f"getting ready: {ready:.1f} s; then, each by itself, medians of {rounds} rounds:")
    taken = {path.stem: seconds - ready for seconds, path in zip(own, suite, strict=True)}
    together = sum(taken.values())
    for name, seconds in sorted(taken.items(), key=lambda one: -one[1]):
        print(f"{seconds:6.1f} s {seconds / together:5.0%}  {name}")
    print(f"{together:6.1f} s        together")


def against_the_floor(rounds: int) -> None:
    """Print the median times, and the medians of their ratios to the floor."""
    suite = notebooks_in(Path("notebooks"))
    with tempfile.TemporaryDirectory() as folder:
        floor = [bare(Path(folder) / path.name) for path in suite]
        records_folder = Path(folder) / "records"
        jobs: dict[str, Callable[[Path], object]] = {
            FLOOR: lambda scratch: run_as_jupyter_does(floor, scratch),
            "the same, by the suite's runner": lambda scratch: run(floor, scratch),
            "all, from clean": lambda scratch: run_and_remember(suite, scratch, records_folder),
            "all, each kernel by itself": lambda scratch: run_alone(suite, scratch),
            "all, unchanged": lambda scratch: restore(suite, scratch, records_folder),
        }
        times = [{name: spent(job) for name, job in jobs.items()} for _ in range(rounds + 1)][1:]
    print(f"{len(suite)} notebooks, two at a time, {rounds} rounds by turns, medians (range of the ratios)")
    print(f"{'':32}{'wall':>8}{'÷ floor':>9}{'':16}{'processor':>10}{'÷ floor':>9}")
    for name in jobs:
        print(f"{name:32}" + "".join(column(times, name, which) for which in (0, 1)))


def column(times: list[dict], name: str, which: int) -> str:
    """The median of a job's times, and of its ratios to the floor."""
    ratios = [one[name][which] / one[FLOOR][which] for one in times]
    median = statistics.median(one[name][which] for one in times)
    return f"{median:8.2f} s{statistics.median(ratios):8.2f}  ({min(ratios):.2f} to {max(ratios):.2f})"


def bare(path: Path, code: str = "import matplotlib.pyplot as plt\nimport pandas as pd") -> Path:
    """A notebook of one cell; if no other is given, one that only imports what every notebook of the suite does."""
    cell = nbformat.v4.new_code_cell(code)
    nbformat.write(nbformat.v4.new_notebook(cells=[cell]), path)
    return path


def run(paths: list[Path], scratch: Path) -> list[Run]:
    """Run the notebooks as `framing charts` does, without writing."""
    runs = run_notebooks(paths, scratch, quiet=True)
    refuse_faults(runs)
    return runs


def run_as_jupyter_does(paths: list[Path], scratch: Path) -> None:
    """Run them by Jupyter's own client, two at a time, each kernel ended at once when its cells have run."""
    from jupyter_client.kernelspec import KernelSpecManager
    from jupyter_client.manager import AsyncKernelManager
    from nbclient import NotebookClient

    def kernel() -> AsyncKernelManager:  # of this Python, whatever else is installed
        return AsyncKernelManager(kernel_name="python3", kernel_spec_manager=KernelSpecManager(kernel_dirs=[]))

    async def all_of_them() -> None:
        places = asyncio.Semaphore(2)

        async def one(path: Path) -> None:
            async with places:
                client = NotebookClient(nbformat.read(path, 4), km=kernel(), shutdown_kernel="immediate")
                await client.async_execute(env=environment(scratch), cleanup_kc=True)

        await asyncio.gather(*map(one, paths))

    asyncio.run(all_of_them())


def run_alone(paths: list[Path], scratch: Path) -> None:
    """Run them as where a process cannot split: each kernel imports and analyses for itself."""
    with patch("suite.running.kernels.can_split", lambda: False):
        run(paths, scratch)


def run_and_remember(paths: list[Path], scratch: Path, folder: Path) -> None:
    """Run them, and record the runs in a folder of their own; the notebooks' outputs are as committed."""
    known = records(folder)
    for one in run(paths, scratch):
        known.remember(one)


def restore(paths: list[Path], scratch: Path, folder: Path) -> None:
    """What `framing charts` does instead of running the notebooks when nothing has changed."""
    known = records(folder)
    if not all(known.restore(path, scratch) for path in paths):
        raise SystemExit("A notebook changed: run `framing charts` first.")


def records(folder: Path) -> Records:
    """Records that are kept in `folder`, so that the suite's own stay as they are."""
    known = Records(Path("notebooks"), Path("data"))
    known.folder = folder
    return known


def spent(job: Callable[[Path], object]) -> tuple[float, float]:
    """Wall and processor seconds of a job, from the first process's start to the last one's end."""
    with tempfile.TemporaryDirectory() as scratch:
        start, used = time.perf_counter(), processor()
        job(Path(scratch))
        return time.perf_counter() - start, processor() - used


def processor() -> float:
    """Seconds that this process and those that it started have used."""
    each = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in each)


if __name__ == "__main__":
    main()
