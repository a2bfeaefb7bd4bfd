"""Numbers in prose that this computer cannot work out again: what a benchmark took, what a trial or an example showed.

README.md has none (`suite.typed_numbers`), and a figure that a table knows stands in a mark. Every other number on the
pages that people read is in `benchmarks/figures.csv`, by page and section, in the order of the text: so none changes
unnoticed. After a measurement, or when an example is written anew, `framing docs --measured` takes the numbers of the
pages into the record, whose difference is there to be read before it is committed.
"""

import re
from itertools import zip_longest
from pathlib import Path
from typing import TYPE_CHECKING

from framing.core.files import write_text
from suite.typed_numbers import in_prose

if TYPE_CHECKING:
    import pandas as pd

RECORD = "benchmarks/figures.csv"
PAGES = ["docs/**/*.md", "teaching/*.md", "benchmarks/README.md", "data/practice/README.md", "CONTRIBUTING.md"]
WRITTEN = {"docs/tables.md"}  # whole, from the code, and held against it
FENCE = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
ITEM = re.compile(r"^ {0,9}\d+\. ", re.MULTILINE)  # the number of an item in a list
HEADING = re.compile(r"^(?=#{1,6} )", re.MULTILINE)


def numbers_of(top: Path) -> "pd.DataFrame":
    """The numbers that stand typed on the pages: page, section (its heading), numbers (with blanks between)."""
    import pandas as pd

    found = []
    for page in sorted({path.relative_to(top).as_posix() for one in PAGES for path in top.glob(one)} - WRITTEN):
        for section in HEADING.split(FENCE.sub("", (top / page).read_text("utf-8"))):
            heading, _, _ = section.partition("\n")
            numbers = " ".join(number.rstrip(".,") for number, _ in in_prose(ITEM.sub("", section)))
            found += [(page, heading.strip("# "), numbers)] * bool(numbers)
    return pd.DataFrame(found, columns=["page", "section", "numbers"])


def write_record(top: Path) -> Path:
    """Take the numbers of the pages into the record."""
    return write_text(top / RECORD, numbers_of(top).to_csv(index=False, lineterminator="\n"))


def changed_numbers(top: Path) -> list[str]:
    """The sections whose numbers are not those of the record; none where there is no record."""
    if not (top / RECORD).is_file():
        return []
    import pandas as pd

    known = pd.read_csv(top / RECORD, dtype="str", keep_default_na=False)
    was, now = (
        {place: rows["numbers"].str.cat(sep=" ").split() for place, rows in table.groupby(["page", "section"])}
        for table in (known, numbers_of(top))
    )
    return [
        f"{page}, “{section}”: {_difference(was.get((page, section), []), now.get((page, section), []))}"
        for page, section in sorted(was.keys() | now.keys())
        if was.get((page, section)) != now.get((page, section))
    ]


def _difference(was: list[str], now: list[str]) -> str:
    """The first number that differs.

    >>> _difference(["84", "12"], ["84", "13"]), _difference(["84"], [])
    ('says 13, and 12 is recorded', 'says nothing more, and 84 is recorded')
    """
    old, new = next((old, new) for old, new in zip_longest(was, now) if old != new)
    return f"says {new or 'nothing more'}, and {old or 'nothing more'} is recorded"
