"""`framing analyse seeds` as a whole process against `python -c "import pandas, textblob"`, what nobody can do without.

Run it in the top folder of the suite: `python benchmarks/analyse.py [rounds]`. The two take turns; the first round of
each is not counted.
"""

import statistics
import subprocess
import sys
import tempfile
import time


def main(rounds: int = 9) -> None:
    """Print the median wall times and their ratio."""
    with tempfile.TemporaryDirectory() as out:
        job = ["-m", "framing", "analyse", "seeds", "--out", out]
        floor = ["-c", "import pandas, textblob"]
        times = [(seconds(job), seconds(floor)) for _ in range(rounds + 1)][1:]
    one, other = (statistics.median(column) for column in zip(*times, strict=True))
    spread = [analyse / imports for analyse, imports in times]
    print(f"whole processes, {rounds} rounds by turns, medians")
    print(f"framing analyse seeds              {one:6.2f} s")
    print(f'python -c "import pandas, textblob"{other:6.2f} s')
    print(f"ratio {statistics.median(spread):35.2f}    ({min(spread):.2f} to {max(spread):.2f})")


def seconds(arguments: list[str]) -> float:
    """How long Python takes with these arguments, from its start to its end."""
    start = time.perf_counter()
    subprocess.run([sys.executable, *arguments], check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
