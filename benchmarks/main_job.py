"""The main job against its floor: all notebooks, and as many that only import pandas and matplotlib, by one runner.

Run it in the top folder of the suite: `python benchmarks/main_job.py [rounds]`. The two take turns, so that whatever
else the computer does falls on both; the first round of each is not counted.
"""

import statistics
import sys
import tempfile
import time
from pathlib import Path

import nbformat

from suite.charts import refuse_faults
from suite.execute import notebooks_in, run_notebooks


def main(rounds: int = 5) -> None:
    """Print the median wall times and their ratio."""
    suite = notebooks_in(Path("notebooks"))
    with tempfile.TemporaryDirectory() as folder:
        floor = [bare(Path(folder) / path.name) for path in suite]
        times = [(seconds(suite), seconds(floor)) for _ in range(rounds + 1)][1:]
    job, bottom = (statistics.median(column) for column in zip(*times, strict=True))
    spread = [one / other for one, other in times]
    print(f"{len(suite)} notebooks, two at a time, {rounds} rounds by turns, medians")
    print(f"all notebooks of the suite         {job:6.2f} s")
    print(f"as many, importing only            {bottom:6.2f} s")
    print(f"ratio {statistics.median(spread):35.2f}    ({min(spread):.2f} to {max(spread):.2f})")


def bare(path: Path) -> Path:
    """A notebook that only imports what every notebook of the suite imports."""
    cell = nbformat.v4.new_code_cell("import matplotlib.pyplot as plt\nimport pandas as pd")
    nbformat.write(nbformat.v4.new_notebook(cells=[cell]), path)
    return path


def seconds(paths: list[Path]) -> float:
    """How long the notebooks take, from the first kernel's start to the last one's end."""
    with tempfile.TemporaryDirectory() as scratch:
        start = time.perf_counter()
        runs = run_notebooks(paths, Path(scratch), quiet=True)
        taken = time.perf_counter() - start
    refuse_faults(runs)
    return taken


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
