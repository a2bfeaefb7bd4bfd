"""Whether the intervals of corrected shares hold the truth as often as they promise, by simulation.

    python benchmarks/corrected_shares.py [--rounds 2000]

Items are made up whose label people would give is known for all of them, and a machine that errs at given rates. Again
and again a random sample is "coded"; how often does the 95% interval hold the share that people give to all items? For
`design_based_shares` (DSL), with items drawn from all and within each label of the machine; for `corrected_shares`
(double sampling, every twentieth round); and for the machine's share alone, with the exact interval that takes its
labels for people's.
"""

import argparse

import numpy as np
import pandas as pd

from framing.compare import share_interval
from framing.validation.coding.against_machine import corrected_shares
from framing.validation.coding.design_based import moved_by

ITEMS = 1000
LABELS = ["yes", "no"]
# the share of "yes" in people's eyes; how often the machine says yes where people do, and where they do not
CASES = {
    "common, good machine": (0.4, 0.9, 0.08),
    "common, poor machine": (0.4, 0.6, 0.3),
    "rare, good machine": (0.08, 0.85, 0.02),
    "rare, biased machine": (0.08, 0.5, 0.15),
    "rarer, cautious machine": (0.03, 0.4, 0.002),
}


def chosen(said: np.ndarray, n: int, within: bool, rng: np.random.Generator) -> np.ndarray:
    """n items drawn at random, or half of them from each label of the machine."""
    if not within:
        return rng.choice(ITEMS, n, replace=False)
    parts = [np.flatnonzero(said == label) for label in (False, True)]
    return np.concatenate([rng.choice(part, min(n // 2, len(part)), replace=False) for part in parts if len(part)])


def by_dsl(truth: np.ndarray, said: np.ndarray, some: np.ndarray, within: bool) -> tuple[float, float]:
    """The interval of `design_based_shares` for "yes", without its tables."""
    strata = said.astype(int) if within and said.any() and not said.all() else np.zeros(ITEMS, int)
    off = truth[some].astype(float) - said[some]
    _, low, high = moved_by(off, strata[some], np.bincount(strata))
    return max(said.mean() + low, 0), min(said.mean() + high, 1)


def by_double_sampling(truth: np.ndarray, said: np.ndarray, some: np.ndarray) -> tuple[float, float] | None:
    machine = pd.DataFrame({"item": np.arange(ITEMS), "question": "q", "label": np.where(said, *LABELS)})
    answers = machine.iloc[some].assign(coder="A", label=np.where(truth[some], *LABELS))
    row = corrected_shares(answers, machine, LABELS, rounds=500).iloc[0]
    return None if pd.isna(row["corrected"]) else (row["low"], row["high"])


def covered(case: str, n: int, rounds: int) -> dict:
    """How often each interval holds the truth, and how wide that of DSL is on average."""
    rng, width, held = np.random.default_rng(1), [], {}
    share, hit, false = CASES[case]
    truth = np.arange(ITEMS) < round(share * ITEMS)
    for number in range(rounds):
        said = rng.random(ITEMS) < np.where(truth, hit, false)
        some, apart = chosen(said, n, False, rng), chosen(said, n, True, rng)
        found = {"DSL": by_dsl(truth, said, some, False), "DSL within": by_dsl(truth, said, apart, True)}
        if number % 20 == 0:
            found["double sampling"] = by_double_sampling(truth, said, some)
        low, high = share_interval(said.sum(), ITEMS)
        found["machine alone"] = (float(low), float(high))
        for way, limits in found.items():
            if limits is not None:
                held.setdefault(way, []).append(limits[0] <= truth.mean() <= limits[1])
        width.append(found["DSL"][1] - found["DSL"][0])
    return {"case": case, "coded": n} | {way: np.mean(each) for way, each in held.items()} | {"width": np.mean(width)}


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--rounds", type=int, default=2000, help="samples per case (default: 2000)")
    rounds = options.parse_args().rounds
    rows = [covered(case, n, rounds) for case in CASES for n in (50, 100, 200)]
    print(pd.DataFrame(rows).round(3).to_string(index=False))


if __name__ == "__main__":
    main()
