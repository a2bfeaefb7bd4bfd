"""Numbers in prose that this computer cannot work out again: what a benchmark took, what a trial or an example showed.

README.md has none in its prose (`suite.numbers.typed`), and a figure that a table knows stands in a mark. Every other
number on the pages that people read is in `benchmarks/figures.csv`, by page and section: those of the prose in the
order of the text, then those of its code. So are fingerprints of the pages' pictures and of what is said in place of
them. So none changes unnoticed. After a measurement, or when an example is written anew, `framing docs --measured`
takes all of it into the record, whose difference is there to be read before it is committed.
"""

import re
from hashlib import sha256
from itertools import pairwise, zip_longest
from pathlib import Path
from typing import TYPE_CHECKING

from framing.core.files.atomic_files import write_text
from suite.numbers.typed import ALT, NUMBER, in_prose

if TYPE_CHECKING:
    import pandas as pd

RECORD = "benchmarks/figures.csv"
PAGES = "README.md docs/**/*.md teaching/*.md benchmarks/README.md data/practice/README.md CONTRIBUTING.md".split()
WRITTEN = {"docs/tables.md"}  # whole, from the code, and held against it
PICTURES = "docs/**/*.png"
FENCE = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
CODE = re.compile(rf"{FENCE.pattern}|`[^`\n]+`", re.MULTILINE | re.DOTALL)
ITEM = re.compile(r"^ {0,9}\d+\. ", re.MULTILINE)  # the number of an item in a list
HEADING = re.compile(r"^(?=#{1,6} )", re.MULTILINE)


def numbers_of(top: Path) -> "pd.DataFrame":
    """The numbers that stand typed on the pages: page, section (its heading), numbers (with blanks between)."""
    import pandas as pd

    found = []
    for page in sorted({path.relative_to(top).as_posix() for one in PAGES for path in top.glob(one)} - WRITTEN):
        text = (top / page).read_text("utf-8")
        for section in sections_of(text):
            heading, _, _ = section.partition("\n")
            told = [] if page == "README.md" else [one for one, _ in in_prose(ITEM.sub("", section))]
            told += [number for code in CODE.findall(section) for number in NUMBER.findall(code)]
            numbers = " ".join(number.rstrip(".,") for number in told)
            found += [(page, heading.strip("# "), numbers)] * bool(numbers)
        said = " ".join(_fingerprint(alt["said"].encode()) for alt in ALT.finditer(text))
        found += [(page, "in place of pictures", said)] * bool(said)
    for picture in sorted(top.glob(PICTURES)):
        found.append((picture.relative_to(top).as_posix(), "picture", _fingerprint(picture.read_bytes())))
    return pd.DataFrame(found, columns=["page", "section", "numbers"])


def sections_of(text: str) -> list[str]:
    """A page cut at its headings; a line of code that looks like one is none.

    >>> sections_of("# A\\n```\\n# code\\n```\\n# B\\n")
    ['# A\\n```\\n# code\\n```\\n', '# B\\n']
    """
    fenced = [found.span() for found in FENCE.finditer(text)]
    at = [found.start() for found in HEADING.finditer(text)]
    at = [0, *(one for one in at if one and not any(first < one < last for first, last in fenced)), len(text)]
    return [text[first:last] for first, last in pairwise(at)]


def _fingerprint(content: bytes) -> str:
    return sha256(content).hexdigest()[:16]


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
