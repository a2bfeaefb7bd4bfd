"""The table of validity, data/validity.csv: benchmarks put in what they measured, pages and slides ask for one figure.

A row is of a measure, the data, the part of them that was measured (split), a method and a group of the data.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from framing.core.files.atomic_files import write_text

if TYPE_CHECKING:
    import pandas as pd

TABLE = Path(__file__).resolve().parents[2] / "data" / "validity.csv"
FIELDS = ["measure", "data", "split", "method", "group"]  # what a row is of
COLUMNS = [*FIELDS, "n", "value", "note"]
WAYS = {"%": lambda row: f"{row.value:.0%}", ".2": lambda row: f"{row.value:.2f}", "n": lambda row: f"{row.n:,}"}


def read_validity(path: Path = TABLE) -> "pd.DataFrame":
    """The table, each figure as a number."""
    import pandas as pd

    return pd.read_csv(path, keep_default_na=False)


def rows_of(table: "pd.DataFrame", wanted: Sequence[str]) -> "pd.DataFrame":
    """The rows of a measure, data, split, method and group, in this order: one, where there is such a figure."""
    return table[(table[FIELDS[: len(wanted)]] == list(wanted)).all(axis="columns")]


def keep(rows: "pd.DataFrame", path: Path = TABLE) -> None:
    """Put rows into the table in place of those with their measure, data and split; the others stay.

    A row stands where its like stood, whichever benchmark runs first; a new one at the end.
    """
    import pandas as pd

    rows = rows.assign(value=rows.value.map("{:.6f}".format))  # pages round, once: 0.764967 kept as 0.7650 was 0.77
    if path.exists():
        old = pd.read_csv(path, dtype="str", keep_default_na=False)
        like, given = (list(frame[FIELDS].itertuples(index=False, name=None)) for frame in (old, rows))
        places = {key: place for place, key in reversed([*enumerate(like)])}
        replaced = {key[:3] for key in given}
        stays = [key[:3] not in replaced for key in like]
        at = [place for place, stay in enumerate(stays) if stay] + [places.get(key, len(like)) for key in given]
        rows = pd.concat([old[stays], rows]).assign(at=at).sort_values("at", kind="stable").drop(columns="at")
    write_text(path, rows.to_csv(index=False, lineterminator="\n"))
