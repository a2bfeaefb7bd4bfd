"""Figures in prose that are looked up, not typed: marked where they stand, written and held against their table.

    the suite finds <!--validity: words of sources, recall | PolNeAR | dev | suite | all | % -->84%<!--/-->

names a row of data/validity.csv by measure, data, split, method and group, and how to write it: `%` a share as whole
per cent, `.2` two decimals, `n` on how many items. A page shows the figure alone. `framing docs` writes the figures of
README.md and docs/; `<!--hostile: kind | tries -->` looks up benchmarks/hostile.csv, the record of strangers' input and
killed runs, in the same way (tries or failures). `framing check` names those that are not what the table says.
"""

import re
from pathlib import Path
from typing import TYPE_CHECKING

from framing.core.errors import FramingError
from suite.numbers.validity import FIELDS, WAYS, read_validity, rows_of

if TYPE_CHECKING:
    import pandas as pd

MARK = re.compile(
    r"(?P<mark><!--(?P<record>validity|hostile):(?P<what>[^>]{1,300}?)-->)(?P<figure>[^<>]{0,40})(?P<end><!--/-->)"
)
COUNTED = ["tries", "failures"]


def pages_of(top: Path) -> list[Path]:
    """The pages whose figures are looked up: README.md and those of docs/, where they are."""
    return [path for path in [top / "README.md", *sorted((top / "docs").glob("*.md"))] if path.is_file()]


def filled(text: str, validity: "pd.DataFrame", name: str, hostile: "pd.DataFrame | None" = None) -> str:
    """A page with every marked figure as the table has it; a mark that names no row raises `FramingError`.

    >>> import pandas as pd
    >>> table = pd.DataFrame([["recall", "News", "dev", "suite", "all", 84, 0.8412]], columns=[*FIELDS, "n", "value"])
    >>> filled("finds <!--validity: recall | News | dev | suite | all | % -->80%<!--/-->.", table, "README.md")
    'finds <!--validity: recall | News | dev | suite | all | % -->84%<!--/-->.'
    """

    def written(found: re.Match) -> str:
        *wanted, way = [field.strip() for field in found["what"].split("|")]
        if found["record"] == "hostile":
            kinds = hostile[hostile["kind"] == "|".join(wanted)] if hostile is not None else None
            if kinds is None or len(kinds) != 1 or way not in COUNTED:
                raise FramingError(f"{name}: {found['mark']} names no figure of benchmarks/hostile.csv.")
            return f"{found['mark']}{kinds.iloc[0][way]:,}{found['end']}"
        rows = rows_of(validity, wanted[: len(FIELDS)])
        if len(wanted) != len(FIELDS) or len(rows) != 1 or way not in WAYS:
            advice = f"A mark has {', '.join(FIELDS)} and one of {', '.join(WAYS)}, with | between."
            raise FramingError(f"{name}: {found['mark']} names {len(rows)} rows of the table of validity.", [], advice)
        return f"{found['mark']}{WAYS[way](rows.iloc[0])}{found['end']}"

    return MARK.sub(written, text)


def hostile_record(top: Path) -> "pd.DataFrame | None":
    """What `benchmarks/hostile.py` found, as it was recorded; None where there is no record."""
    import pandas as pd

    path = top / "benchmarks" / "hostile.csv"
    return pd.read_csv(path) if path.is_file() else None


def stale_figures(top: Path, data: Path) -> list[str]:
    """The figures in prose that are not what the table of validity says: each with its page and both values."""
    if not (data / "validity.csv").is_file():
        return []
    validity, faults = read_validity(data / "validity.csv"), []
    hostile = hostile_record(top)
    for path in pages_of(top):
        text = path.read_text("utf-8")
        try:
            now = filled(text, validity, str(path), hostile)
        except FramingError as error:
            faults.append(error.what)
            continue
        pairs = zip(MARK.finditer(text), MARK.finditer(now), strict=True)
        faults += [
            f"{path}: says {old['figure']}, the table of {old['record']} {new['figure']} ({old['what'].strip()})"
            for old, new in pairs
            if old["figure"] != new["figure"]
        ]
    return faults
