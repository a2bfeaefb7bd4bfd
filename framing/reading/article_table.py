"""A table of articles (CSV, JSON Lines or Parquet): one row each, with article_id, outlet and text."""

import json
from dataclasses import replace
from pathlib import Path

import pandas as pd

from framing.core.errors import FramingError
from framing.reading.comment_table import add_comments
from framing.reading.corpus import FACTS, Corpus, Part, corpus, date_fault, fingerprint
from framing.reading.tabular_files import given, load, renamed, unread

REQUIRED = ["article_id", "outlet", "text"]
A_LIST = 'Write comments as a list: ["First comment.", "Second."], or with ids: [{"comment_id": 1, "text": "First."}].'
NOT_A_DATE = "is not a date"
ADVICE = (
    "A table needs the columns article_id, outlet and text; title, published, wire, country and comments may follow.\n"
    "Columns with other names can be mapped: --column outlet=source, or read(path, columns={'outlet': 'source'})."
)


def read_table(path: Path, columns: dict[str, str] | None = None) -> Corpus:
    """Read articles from a .csv, .jsonl or .parquet file.

    `columns` maps our names to the table's own ({"text": "body"}). `comments` holds the article's reader comments: a
    list (in CSV: as JSON) of texts or of {"comment_id", "parent_id", "text", "time", "likes", "author"}, held against
    the same rules as a table of comments. Offsets point into the text cell; a headline given as `title` and the
    comments follow after it. All faults are reported in one `FramingError`.
    """
    known = [*REQUIRED, *(fact for fact in FACTS if fact != "outlet"), "comments"]
    frame = renamed(load(path, ADVICE), columns or {}, path, known)
    _check(frame, path)

    rows, texts, parts = [], {}, {}
    for number, row in enumerate(frame.to_dict("records"), start=1):
        facts = {key: str(value) for key, value in row.items() if key not in ("text", "comments") and given(value)}
        how = {f"{fact}_known": "given" for fact in FACTS if fact in facts}
        article_id = facts["article_id"]
        texts[article_id], parts[article_id] = _compose(row)
        source = f"{path.name}, row {number}"
        rows.append(facts | how | {"source": source, "sha256": fingerprint(row["text"].encode("utf-8"))})
    found = replace(corpus(rows, texts, parts), remarks=tuple(unread(frame, known[len(REQUIRED) : -1], path)))
    return _with_comments(found, frame, path) if "comments" in frame else found


def _check(frame: pd.DataFrame, path: Path) -> None:
    """Hold the table against its contract; every fault at once, with row numbers that count the rows of data from 1."""
    import pandera.pandas as pa

    filled = pa.Check(lambda cells: cells.map(lambda cell: bool(str(cell).strip()) if given(cell) else False))
    column = pa.Column(nullable=True, checks=filled.__class__(filled._check_fn, error="is empty"))
    dated = pa.Check(lambda cells: cells.map(lambda cell: not (given(cell) and date_fault(cell))), error=NOT_A_DATE)
    published = pa.Column(nullable=True, required=False, checks=dated)
    schema = pa.DataFrameSchema(
        dict.fromkeys(REQUIRED, column) | {"published": published},
        unique=["article_id"],
        report_duplicates="exclude_first",
    )
    if frame.empty:
        raise FramingError(f"{path} has no rows.", advice=ADVICE)
    try:
        schema.validate(frame.reset_index(drop=True), lazy=True)
    except pa.errors.SchemaErrors as errors:
        faults = [_fault(case) for case in errors.failure_cases.to_dict("records")]
        raise FramingError(f"{path} cannot be read:", dict.fromkeys(faults), ADVICE) from None


def _fault(case: dict) -> str:
    if case["check"] == "column_in_dataframe":
        return f"the column {case['failure_case']} is missing"
    row = int(case["index"]) + 1
    if case["check"] == NOT_A_DATE:
        return f"row {row}: {date_fault(case['failure_case'])}"
    if "uniqueness" in str(case["check"]):
        return f"row {row}: the article_id {case['failure_case']!r} was used before"
    return f"row {row}: {case['column']} {case['check']}"


def _compose(row: dict) -> tuple[str, list[Part]]:
    """The text cell as it is; after it the headline, if it came in another cell and the text lacks it."""
    text, title = str(row["text"]), row.get("title")
    parts = [Part("text", 0, len(text))]
    if given(title) and not text.lstrip("\ufeff \t\r\n").startswith(str(title).strip()):
        start = len(text) + 2
        text += f"\n\n{str(title).strip()}"
        parts.append(Part("headline", start, len(text)))
    return text, parts


def _with_comments(found: Corpus, frame: pd.DataFrame, path: Path) -> Corpus:
    """The corpus with what the table's own column `comments` holds: a list of comments for each article."""
    rows, where, faults = [], [], []
    for number, (article_id, cell) in enumerate(zip(frame.article_id, frame.comments, strict=True), start=1):
        listed, fault = _listed(cell)
        faults += [f"row {number}: comments {fault}"] if fault else []
        for at, comment in enumerate(listed, start=1):
            comment = comment if isinstance(comment, dict) else {"text": comment}
            text, here = comment.get("text", False), f"row {number}: comment {at}"
            faults += [] if text is None or isinstance(text, str) else [f"{here} has no text"]
            rows.append({"comment_id": at} | comment | {"article_id": str(article_id), "text": text})
            where.append(here)
    if faults:
        raise FramingError(f"{path} cannot be read:", faults, A_LIST)
    if not rows:
        return found
    return add_comments(found, pd.DataFrame(rows, dtype=object), where, path, A_LIST)


def _listed(cell) -> tuple[list, str]:
    """The comments in one cell, and what is wrong with it."""
    if not given(cell):
        return [], ""
    if isinstance(cell, str):
        try:
            cell = json.loads(cell)
        except json.JSONDecodeError:
            return [], "is not a JSON list"
    return ([], "is not a list") if isinstance(cell, (dict, int, float)) else (list(cell), "")
