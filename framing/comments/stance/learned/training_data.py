"""A sample that people have coded, as a table to learn stance from; or every fault of it."""

from pathlib import Path

import numpy as np
import pandas as pd

from framing.core.errors import FramingError, kind_of, missing_columns
from framing.reading.tables.files.tabular_files import load

ONE = "(one target)"
FEWEST = 10  # texts of a label


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
