"""`framing analyse` with text in tables as Python's own strings, as commands hold it, and as Arrow's, as pandas does.

Run it in the top folder of the suite: `python benchmarks/text_storage.py [rounds]`. Whole processes by turns, the first
round not counted; the processor's seconds and the peak of memory: medians, and the medians of the rounds' ratios.
"""

import statistics
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from hostile_many import comments, copies, measured, paragraph

MAIN = "import sys; from framing.cli import main; sys.exit(main())"
PANDAS_OWN = "from framing.core import tables; tables.hold_text_as_python = lambda: None; " + MAIN
KINDS: dict[str, Callable[[Path], list[str]]] = {
    "the seeds": lambda _: ["seeds"],
    "the practice corpus": lambda _: ["data/practice"],
    "4,000 near copies": lambda folder: copies(folder, 4_000),
    "2,000 articles with a paragraph in common": lambda folder: paragraph(folder, 2_000),
    "12,500 comments on one article": lambda folder: comments(folder, 12_500),
}


def main(rounds: int = 3) -> None:
    """Print a row for each kind of corpus."""
    print("| corpus | Python's strings, s | Arrow's, s | ratio | Python's strings, MB | Arrow's, MB | ratio |")
    print("|---|---|---|---|---|---|---|")
    for name, given in KINDS.items():
        with tempfile.TemporaryDirectory() as folder:
            arguments = ["analyse", *given(Path(folder)), "--codebook", "data/codebook.yml", "--out", f"{folder}/out"]
            ways = [[sys.executable, "-c", code, *arguments] for code in (MAIN, PANDAS_OWN)]
            runs = [[measured(command) for command in ways] for _ in range(rounds + 1)][1:]
            assert not any(fault for both in runs for *_, fault in both), runs
        print(f"| {name} | {column(runs, 0, 1)} | {column(runs, 1, 0)} |", flush=True)


def column(runs: list, which: int, digits: int) -> str:
    """The medians of both ways, and of the ratios."""
    ours, pandas = ([run[way][which] for run in runs] for way in (0, 1))
    ratio = statistics.median(one / other for one, other in zip(ours, pandas, strict=True))
    return f"{statistics.median(ours):.{digits}f} | {statistics.median(pandas):.{digits}f} | {ratio:.2f}"


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
