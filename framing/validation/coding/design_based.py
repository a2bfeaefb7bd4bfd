"""Shares corrected by a coded sample, and how many items to code: what the design of the sample makes sure.

Method: design-based supervised learning (DSL; Egami, Hinck, Stewart & Wei 2023, "Using imperfect surrogates for
downstream inference"). For a share, DSL is the machine's share of all items plus what the coded sample says that it is
off by, each coded item weighted by one over its chance of being drawn. That is unbiased however bad the machine is,
since chance alone chose who was coded; a good machine makes the interval narrow. With equal chances it is the same as
prediction-powered inference (PPI; Angelopoulos et al. 2023).
"""

from bisect import bisect_left
from collections.abc import Sequence
from math import ceil

import numpy as np
import pandas as pd

from framing.core.arguments import checked
from framing.core.confidence_intervals import share_interval
from framing.core.errors import FramingError, missing_columns
from framing.validation.coding.against_machine import beside_machine

Z = 1.959963984540054
PRIOR = 2.0  # pseudo-items, half of them off by one either way (Agresti & Min 2005): few items are no certainty


@checked(answers="item question label", machine="item question label")
def design_based_shares(
    answers: pd.DataFrame, machine: pd.DataFrame, labels: Sequence[str], within: str | None = None
) -> pd.DataFrame:
    """Shares of each label in all items by DSL: question, label, machine, corrected, low, high, coded, items, note.

    `machine` (item, question, label) has every item, `answers` a random sample of them, coded by people; several
    coders of an item share it. `within`: the column of `machine` in each value of which items were drawn at random
    ("label": so many of each label of the machine); by default all items had the same chance.

    The interval (95%) is for the share that people would give in these items, if they coded all: Agresti and Min's
    (2005) of matched proportions in each stratum, with the correction for finite numbers. Its coverage is measured by
    `benchmarks/corrected_shares.py`. A stratum without a coded item makes the result NA, and the note says so.

    >>> answers = pd.DataFrame({"coder": "Ada", "item": ["1", "2"], "question": "tone", "label": ["kind", "unkind"]})
    >>> machine = pd.DataFrame({"item": ["1", "2", "3", "4"], "question": "tone", "label": "kind"})
    >>> design_based_shares(answers, machine, ["kind", "unkind"])[["label", "machine", "corrected"]].values.tolist()
    [['kind', 1.0, 0.5], ['unkind', 0.0, 0.5]]
    """
    if within is not None and within not in machine:
        what = "The machine's labels cannot be taken within which items were drawn:"
        raise FramingError(what, missing_columns([within], machine))
    rows = []
    for question, said in machine.groupby("question", sort=False):
        strata = said["label"].map(lambda _: "all") if within is None else said[within].astype("str")
        stratum = pd.Series(strata.to_numpy(), index=said["item"].to_numpy())
        people = people_by_item(answers[answers["question"] == question], said, labels)
        calls = said.set_index("item")["label"].reindex(people.index)
        sizes = stratum.value_counts()
        drawn = sizes.index.get_indexer(stratum.reindex(people.index))
        missing = [name for number, name in enumerate(sizes.index) if number not in drawn]
        note = f"no coded item in: {', '.join(missing)}" if missing else ""
        for label in labels:
            off = people[label] - (calls == label)
            share = (said["label"] == label).mean()
            moved = moved_by(off.to_numpy(), drawn, sizes.to_numpy()) if not missing else (np.nan,) * 3
            row = {"question": question, "label": label, "machine": share}
            row |= dict(zip(("corrected", "low", "high"), np.clip(share + np.array(moved), 0, 1), strict=True))
            rows.append(row | {"coded": len(people), "items": len(said), "note": note})
    return pd.DataFrame(rows).astype(dict.fromkeys(["machine", "corrected", "low", "high"], "Float64"))


def people_by_item(answers: pd.DataFrame, machine: pd.DataFrame, labels: Sequence[str]) -> pd.DataFrame:
    """For each coded item the share of its coders who gave each label: a row per item, a column per label."""
    beside = beside_machine(answers, machine, labels)
    return pd.crosstab(beside["item"], beside["label"], normalize="index").reindex(columns=list(labels), fill_value=0.0)


def moved_by(off: np.ndarray, drawn: np.ndarray, sizes: np.ndarray) -> tuple[float, float, float]:
    """By how much the coded items move the machine's share, with the limits of a 95% interval.

    `off`: people's label less the machine's (1, 0, −1, or a fraction) of each coded item; `drawn`: the number of its
    stratum; `sizes`: how many items each stratum has. Strata count by their size; one that was coded whole has no
    error.

    >>> [round(float(x), 3) for x in moved_by(np.array([1, 0, 0, 0]), np.zeros(4), np.array([100]))]
    [0.25, -0.267, 0.6]
    """
    moved = centre = variance = 0.0
    for number, size in enumerate(sizes):
        own, part = off[drawn == number], size / sizes.sum()
        n = len(own)
        moved += part * own.mean()
        mean = own.sum() / (n + PRIOR)
        spread = (np.sum(own**2) + PRIOR / 2) / (n + PRIOR) - mean**2
        variance += part**2 * spread / (n + PRIOR) * (1 - n / size)
        centre += part * (mean if n < size else own.mean())
    reach = Z * np.sqrt(variance)
    return moved, min(centre - reach, moved), max(centre + reach, moved)


@checked()
def items_to_code(width: float, share: float = 0.5, items: int | None = None) -> int:
    """How many items people must code for an interval no wider than `width`, if the share will be about `share`.

    Without a machine: the exact interval (Clopper & Pearson 1934) of a random sample. `items`: how many there are at
    all, where that is known and the sample is a good part of them (correction for finite numbers). 0.5 is the worst
    case, 0 and 1 the best. A width that is none (0 or less, 1 or more), a share that is none or fewer than one item
    raises `FramingError`.

    >>> items_to_code(0.1), items_to_code(0.1, share=0.1), items_to_code(0.1, items=500)
    (402, 158, 224)
    """
    if not (0 < width < 1 and 0 <= share <= 1):
        raise FramingError("A plan needs a width between 0 and 1, and a share from 0 to 1.")
    if items is not None and items < 1:
        raise FramingError(f"There must be an item or more to code, not {items}.")
    most = 2
    while _width(most, share) > width:
        most *= 2
    enough = 1 + bisect_left(range(1, most), True, key=lambda n: _width(n, share) <= width)
    return enough if items is None else min(items, ceil(enough / (1 + (enough - 1) / items)))


def _width(n: int, share: float) -> float:
    low, high = share_interval(share * n, n)
    return float(high - low)


@checked(answers="item question label", machine="item question label")
def plan_coding(answers: pd.DataFrame, machine: pd.DataFrame, labels: Sequence[str], width: float) -> pd.DataFrame:
    """How many items to code for corrected shares with intervals no wider than `width`, by a pilot that was coded.

    `answers` is the pilot, a random sample of the items of `machine`. Returns question, label, pilot (items coded), off
    (how often machine and people differ on this label), with_machine and without (items to code for
    `design_based_shares`, and for people's answers alone), items (all there are). A small pilot is a rough guess: plan
    again when more are coded. Planned is the mean width: half of such samples give a wider interval. A width that is
    none raises `FramingError`.

    >>> rows = [(str(n), "kind" if n % 2 else "unkind") for n in range(40)]
    >>> machine = pd.DataFrame(rows, columns=["item", "label"]).assign(question="tone")
    >>> pilot = machine.head(20).assign(coder="Ada")
    >>> plan_coding(pilot, machine, ["kind"], 0.2)[["off", "with_machine", "without"]].values.tolist()
    [[0.0, 13.0, 30.0]]
    """
    if not 0 < width < 1:
        raise FramingError("A plan needs a width between 0 and 1.")
    rows = []
    for question, said in machine.groupby("question", sort=False):
        own = answers[answers["question"] == question]
        people = people_by_item(own, said, list(dict.fromkeys([*labels, *own["label"]])))
        calls, n, many = said.set_index("item")["label"].reindex(people.index), len(people), len(said)
        for label in labels:
            off = people[label] - (calls == label)
            spread = (np.sum(off**2) + PRIOR / 2) / (n + PRIOR) - (off.sum() / (n + PRIOR)) ** 2
            simple = (2 * Z / width) ** 2 * spread
            needed = ceil(simple / (1 + simple / many))
            share = float(people[label].mean()) if n else 0.5
            rows.append({
                "question": question, "label": label, "pilot": n, "off": float((off != 0).mean()),
                "with_machine": min(needed, many), "without": items_to_code(width, share, many), "items": many,
            })  # fmt: skip
    return pd.DataFrame(rows)
