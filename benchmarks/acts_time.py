"""What acts and figures cost beside voices: processor's seconds for 500 and 2,000 made-up articles.

`python benchmarks/acts_time.py [--sizes 500 2000]` in the top folder of the suite; about two minutes. The articles are
those of `benchmarks/steps.py`. The aim: acts and figures together take no more than half of the time of voices, and
grow with the text. What is built once (codebook, voice model) is built before the clock starts.
"""

import argparse
import time
from pathlib import Path

from steps import made_up

HERE = Path(__file__).resolve().parent
STEPS = ("voices", "acts", "figures")


def seconds(size: int) -> dict[str, float]:
    """The processor's seconds of each step for so many articles."""
    import framing as fr

    codebook = fr.analyse(made_up(1), HERE.parent / "data" / "codebook.yml").codebook
    first = fr.analyse(made_up(5), codebook)
    _ = [getattr(first, step) for step in STEPS]
    analysis, found = fr.analyse(made_up(size), codebook), {}
    len(analysis.passages)
    for step in STEPS:
        begun = time.process_time()
        getattr(analysis, step)
        found[step] = time.process_time() - begun
    return found


def main() -> None:
    """Print the seconds of each size, the part of acts and figures, and how they grow."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--sizes", type=int, nargs="+", default=[500, 2000], help="numbers of articles")
    sizes = options.parse_args().sizes
    found = {size: seconds(size) for size in sizes}
    for size, row in found.items():
        told = ", ".join(f"{step} {row[step]:.2f}" for step in STEPS)
        part = (row["acts"] + row["figures"]) / row["voices"]
        print(f"{size:,} articles: {told} s; acts and figures ÷ voices {part:.2f}")
    first, last = (found[size]["acts"] + found[size]["figures"] for size in (sizes[0], sizes[-1]))
    print(f"growth of acts and figures over {sizes[-1] / sizes[0]:g} × the articles: {last / first:.1f} ×")


if __name__ == "__main__":
    main()
