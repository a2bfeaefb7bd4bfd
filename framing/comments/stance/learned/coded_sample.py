"""A sample that people have coded: as a table to learn stance from, or every fault of it; and how a learned stance did
on those of its texts that it had not seen."""

from pathlib import Path

import numpy as np
import pandas as pd

from framing.core.confidence_intervals import share_interval
from framing.core.errors import FramingError, kind_of, missing_columns
from framing.reading.tables.files.tabular_files import load

ONE = "(one target)"
FEWEST = 10  # texts of a label


def report_on(coded: pd.DataFrame, labels: list[str], sure: float, temperature: float) -> pd.DataFrame:
    """How the model did on texts it had not seen: measure, value, low, high, n; shares with exact intervals.

    `coded` has text, target, stance (people's), said (the model's) and confidence. Several answers to one text and
    target share it: n counts texts, not answers. The temperature says what calibration did: above 1 the model was too
    sure of itself and was made less so; where it is very high, it could tell nothing.
    """
    weight = 1 / coded.groupby(["text", "target"])["text"].transform("size")
    rows = []

    def share(measure: str, of, part) -> None:
        n, k = weight[of].sum(), weight[of & part].sum()
        low, high = share_interval(k, n)
        rows.append((measure, k / n if n else np.nan, float(low), float(high), round(n)))

    every = pd.Series(True, coded.index)
    right, spoken = coded["said"] == coded["stance"], coded["confidence"] >= sure
    share("right", every, right)
    share(f"speaks (confidence {sure:.3g} or more)", every, spoken)
    share("right when it speaks", spoken, right)
    scores = []
    for label in labels:
        given, told = coded["stance"] == label, coded["said"] == label
        share(f"{label}: precision", told, given)
        share(f"{label}: recall", given, told)
        scores.append(2 * weight[given & told].sum() / max(weight[given].sum() + weight[told].sum(), 1e-9))
    texts = round(weight.sum())
    rows.append(("macro-F1", float(np.mean(scores)), np.nan, np.nan, texts))
    commonest = weight.groupby(coded["stance"]).sum().idxmax()
    share(f"floor: always {commonest}", every, coded["stance"] == commonest)
    rows.append(("temperature of the confidence", temperature, np.nan, np.nan, texts))
    numbers = dict.fromkeys(["value", "low", "high"], "Float64")
    return pd.DataFrame(rows, columns=["measure", "value", "low", "high", "n"]).astype(numbers)


def reliability(coded: pd.DataFrame) -> pd.DataFrame:
    """How often the model is right at which confidence, in five equal parts: from, to, confidence (mean), right, n."""
    rows = []
    order = coded.sort_values("confidence", kind="stable")
    for part in np.array_split(np.arange(len(order)), 5):
        if len(part):
            confidence, right = order["confidence"].iloc[part], (order["said"] == order["stance"]).iloc[part]
            rows.append((confidence.min(), confidence.max(), confidence.mean(), right.mean(), len(part)))
    return pd.DataFrame(rows, columns=["from", "to", "confidence", "right", "n"])


def read_sample(sample: str | Path | pd.DataFrame, fewest: int = FEWEST) -> pd.DataFrame:
    """The sample as a table with text, target, stance; all its faults, with their rows, are one `FramingError`.

    A label that stands in fewer than `fewest` different texts is a fault.
    """
    name = "the sample"
    if not isinstance(sample, str | Path | pd.DataFrame):
        advice = "Name a file, or give a table with text, stance and, if need be, target."
        raise FramingError(f"This is no coded sample: {kind_of(sample)}.", advice=advice)
    if not isinstance(sample, pd.DataFrame):
        name = Path(sample).name
        sample = load(Path(sample), "A coded sample is a table with the columns text, stance and, if need be, target.")
    if absent := missing_columns(("text", "stance"), sample):
        raise FramingError(f"{name} is no coded sample:", absent)
    coded = sample.reset_index(drop=True)
    coded = coded.assign(target=coded.get("target", ONE))[["text", "target", "stance"]]
    coded = coded.fillna("").astype("str").apply(lambda column: column.str.strip())
    faults = [
        f"row {line + 2}: {column} is empty"
        for column in coded
        for line in np.flatnonzero(coded[column] == "")
    ]  # fmt: skip
    counts = coded[coded["stance"] != ""].groupby("stance")["text"].nunique()
    faults += [
        f"{label!r} stands in {n} texts; at least {fewest} are needed" for label, n in counts.items() if n < fewest
    ]
    faults += ["there are fewer than two labels"] if len(counts) < 2 else []
    if faults:
        raise FramingError(f"{name} cannot be learned from:", faults, "Mend these rows, or code more texts.")
    return coded
