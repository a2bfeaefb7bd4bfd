"""What strangers' input and killed runs do: fuzzed texts and files, growth of every step, kills; a table of it all.

`python benchmarks/hostile.py [--texts 10000] [--files 2000] [--kills 20] [--only texts files growth many pages kills]`
in the top folder of the suite. What counts as a failure is said in `hostile_inputs.py`, `hostile_growth.py`,
`hostile_many.py`, `hostile_pages.py` and `hostile_kills.py`. Every kind is printed and goes into
`benchmarks/hostile.csv`, in the place of what was recorded of it before; README.md quotes that file (`framing docs`).
"""

import argparse
import sys
from pathlib import Path

import pandas as pd
from hostile_growth import growth
from hostile_inputs import files, texts
from hostile_kills import kills
from hostile_many import many
from hostile_pages import pages

from framing.core.files.atomic_files import write_text

RECORD = Path(__file__).resolve().parent / "hostile.csv"


def record(row: dict) -> None:
    """Put what was found of one kind into the record, in the place of what was there of it; others stay."""
    known = pd.read_csv(RECORD, keep_default_na=False) if RECORD.is_file() else pd.DataFrame(columns=["kind"])
    new = pd.DataFrame([{**row, "failures": len(row["failures"])}])
    at = known.index[known["kind"] == row["kind"]]
    parts = [known.loc[: at[0] - 1], new, known.loc[at[0] + 1 :]] if len(at) else [known, new]
    write_text(RECORD, pd.concat([part for part in parts if len(part)]).to_csv(index=False, lineterminator="\n"))


def main() -> None:
    """Print and record a line for each kind: how often it was tried, and what failed."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--texts", type=int, default=10_000)
    options.add_argument("--files", type=int, default=2_000)
    options.add_argument("--kills", type=int, default=20)
    options.add_argument("--seed", type=int, default=0)
    options.add_argument("--only", nargs="+", default=["texts", "files", "growth", "many", "pages", "kills"])
    options.add_argument("--no-record", action="store_true", help="Only print.")
    given = options.parse_args()
    parts = {
        "texts": lambda: texts(given.texts, given.seed),
        "files": lambda: files(given.files, given.seed),
        "growth": growth,
        "many": many,
        "pages": pages,
        "kills": lambda: kills(given.kills, given.seed),
    }
    print("| kind | tries | failures | |\n|---|---|---|---|")
    for name in given.only:
        for row in parts[name]():
            print(f"| {row['kind']} | {row['tries']:,} | {len(row['failures'])} | {row['note']} |", flush=True)
            for failure in row["failures"][:5]:
                print(f"    {failure}", file=sys.stderr, flush=True)
            if not given.no_record:
                record(row)


if __name__ == "__main__":
    main()
