"""What can be wrong with a table of readers' comments: every fault at once, each with its row and what to do."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

import pandas as pd

from framing.core.text.patterns import any_of
from framing.core.text.words import MONTHS, as_count
from framing.reading.corpus import Corpus
from framing.reading.dates import date_fault
from framing.reading.faults import FEW
from framing.reading.tables.files.cells import SPREADSHEETS_ERROR, given

REQUIRED = ["article_id", "comment_id", "text"]
IDS = ["article_id", "comment_id", "parent_id"]
_MONTH = any_of(*(month[:3].lower() for month in MONTHS))
# What a spreadsheet makes of an id that it takes for a number or a date.
DAMAGE = {
    re.compile(r"-?\d+\.0+"): "a number that gained a decimal point",
    re.compile(r"-?\d(?:[.,]\d+)?E[+-]?\d+", re.IGNORECASE): "a long number that was rounded",
    re.compile(
        r"\d{4}-\d\d-\d\d(?:[ T]00:00(?::00)?)?"
        rf"|\d{{1,2}}[-. ]{_MONTH}[a-z]*(?:[-. ]\d{{2,4}})?|{_MONTH}[a-z]*[-. ]\d{{1,4}}",
        re.IGNORECASE,
    ): "an id that became a date",
    SPREADSHEETS_ERROR: "a spreadsheet's error",
}
MEND = "format the column as text before the ids are put in"


def check_comments(corpus: Corpus, frame: pd.DataFrame, where: list[str]) -> list[str]:
    """Every fault of a table of comments, in the order of its rows."""
    faults = sorted([*_cell_faults(corpus, frame), *_thread_faults(frame)])
    return [f"{where[row]}{fault}" for row, fault in dict.fromkeys(faults)]


def _cell_faults(corpus: Corpus, frame: pd.DataFrame) -> Iterator[tuple[int, str]]:
    """What is wrong in a cell of its own."""
    import pandera.pandas as pa

    def cells(passes, error: str) -> pa.Check:
        return pa.Check(lambda column: column.astype(object).map(passes).astype(bool), error=error, ignore_na=False)

    filled = cells(lambda cell: given(cell) and bool(str(cell).strip()), "filled")
    known = set(corpus.articles.article_id)
    by_design = hierarchical(frame)
    sound = cells(lambda cell: not damage(cell, by_design), "sound")
    sound_article = cells(lambda cell: cell in known or not damage(cell), "sound")
    known_article = cells(lambda cell: not _is_strange(cell, known), "known")
    columns = {
        "article_id": [filled, sound_article, known_article],
        "comment_id": [filled, sound],
        "parent_id": [sound],
        "text": [filled],
        "time": [cells(lambda cell: not (given(cell) and date_fault(cell)), "time")],
        "likes": [cells(lambda cell: not given(cell) or as_count(cell) is not None, "likes")],
    }
    schema = pa.DataFrameSchema(
        {name: pa.Column(nullable=True, required=name in REQUIRED, checks=checks) for name, checks in columns.items()}
    )
    try:
        schema.validate(frame, lazy=True)
    except pa.errors.SchemaErrors as errors:
        for case in errors.failure_cases.to_dict("records"):
            row = int(case["index"])
            yield row, _said(case["check"], case["column"], frame.at[row, case["column"]])


def _is_strange(article_id, known: Collection[str]) -> bool:
    """Is this the id of an article that is not here, and none that a spreadsheet damaged?"""
    return given(article_id) and article_id not in known and not damage(article_id)


def strangers(corpus: Corpus, frame: pd.DataFrame) -> list[int]:
    """The rows of comments that stand under articles which are not in the corpus."""
    known = set(corpus.articles.article_id)
    return [row for row, cell in enumerate(frame.get("article_id", [])) if _is_strange(cell, known)]


def strangers_told(file: str, rows: int, total: int, example: str) -> str:
    """A remark on comments that were left out, since they stand under articles that are not in the corpus."""
    what = "stands under an article that is" if rows == 1 else "stand under articles that are"
    were = "was" if rows == 1 else "were"
    return f"{file}: {rows:,} of {total:,} comments {what} not here, and {were} left out ({example})"


def _said(check: str, column: str, cell) -> str:
    """What a failed check says of a cell, to follow after the row's name."""
    if check == "filled":
        return f" has no {column}"
    if check == "sound":
        return f": the {column} {str(cell)!r} looks like {damage(cell)}: {MEND}"
    if check == "known":
        return f": there is no article {str(cell)!r}"
    if check == "time":
        return f": the time {date_fault(cell)}"
    return f": likes {str(cell)!r} is not a whole number"


def _thread_faults(frame: pd.DataFrame) -> Iterator[tuple[int, str]]:
    """What is wrong between comments: an id used twice; answers in a circle."""
    rows: dict[tuple, int] = {}
    for row, key in enumerate(zip(frame.article_id, frame.comment_id, strict=True)):
        if key[1] and rows.setdefault(key, row) != row:
            yield row, f": the comment_id {key[1]!r} was used before for {key[0]}"
    yield from _circles(_parents(frame, rows), rows)


def _parents(frame: pd.DataFrame, rows: Mapping[tuple, int]) -> dict[tuple, tuple]:
    """The comment that each answers, both by article and id; one whose id was damaged, a fault of its cell, is none."""
    triples = zip(frame.article_id, frame.comment_id, frame.parent_id, strict=True)
    pairs = {(article, comment): (article, parent) for article, comment, parent in triples if parent}
    return {key: parent for key, parent in pairs.items() if parent in rows}


def earlier_than_their_parents(frame: pd.DataFrame, where: Sequence[str], file: str) -> list[str]:
    """A remark on answers that are dated before what they answer: a clock may be wrong, or an id; both stay."""
    if "time" not in frame:
        return []
    rows = {key: row for row, key in enumerate(zip(frame.article_id, frame.comment_id, strict=True))}
    times = pd.to_datetime(frame["time"].map(plain), format="ISO8601", utc=True, errors="coerce")
    pairs = [(rows[key], rows[parent]) for key, parent in _parents(frame, rows).items()]
    odd = [(answer, parent) for answer, parent in pairs if times[parent] > times[answer]]
    if not odd:
        return []
    told = [
        f"{where[answer]}, of {frame.time[answer]}, answers {where[parent]}, of {frame.time[parent]}"
        for answer, parent in odd[:FEW]
    ]
    more = f"; and {len(odd) - FEW:,} more" if len(odd) > FEW else ""
    what = "comment is dated" if len(odd) == 1 else "comments are dated"
    stay = "it stands after it" if len(odd) == 1 else "they stand after it"
    return [f"{file}: {len(odd):,} {what} before the one answered ({'; '.join(told)}{more}): {stay} all the same"]


def _circles(above: dict[tuple, tuple], rows: dict[tuple, int]) -> Iterator[tuple[int, str]]:
    """Comments that answer one another in a circle, each circle once, at its first row."""
    seen: set[tuple] = set()
    for start in above:
        path: dict[tuple, None] = {}
        key = start
        while key in above and key not in seen and key not in path:
            path[key] = None
            key = above[key]
        if key in path:
            ring = list(path)[list(path).index(key) :]
            ring = sorted(ring, key=rows.__getitem__)
            names = ", ".join(repr(one[1]) for one in ring[:8]) + (" …" if len(ring) > 8 else "")
            several = f": comments {names} answer one another in a circle"
            yield rows[ring[0]], several if len(ring) > 1 else f": comment {names} answers itself"
        seen.update(path)


def as_id(cell) -> str | None:
    """An id as text: a whole number without a point, where the file says that it is a number; missing as None.

    >>> as_id(7.0), as_id(" 7.0 "), as_id(float("nan"))
    ('7', '7.0', None)
    """
    if not given(cell):
        return None
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell).strip() or None


def damage(cell, by_design: bool = False) -> str:
    """What a spreadsheet seems to have done to an id; "" if nothing. `by_design`: 1.0 and 1.1 are the ids' own form.

    >>> damage("12.0"), damage("3-Jan"), damage("1.2E+17"), damage("12")
    ('a number that gained a decimal point', 'an id that became a date', 'a long number that was rounded', '')
    """
    if not given(cell):
        return ""
    for pattern, what in DAMAGE.items():
        if pattern.fullmatch(str(cell)) and not (by_design and "point" in what):
            return what
    return ""


def hierarchical(frame: pd.DataFrame) -> bool:
    """Do the comments' ids have points in them on purpose (1.0, 1.1, 1.2)?"""
    return any(re.fullmatch(r"\d+\.\d*[1-9]\d*", str(cell)) for cell in [*frame.comment_id, *frame.parent_id])


def plain(cell) -> str | None:
    return str(cell).strip() if given(cell) else None
