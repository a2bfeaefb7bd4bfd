"""A table of articles (CSV, JSON Lines or Parquet): one row each, with article_id, outlet and text."""

import io
import json
from pathlib import Path

import pandas as pd

from framing.errors import FramingError
from framing.files import decode
from framing.reading.corpus import FACTS, Corpus, Part, corpus, date_fault, fingerprint

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
    list (in CSV: as JSON) of texts or of {"comment_id", "parent_id", "text"}. Offsets point into the text cell;
    a headline given as `title` and the comments follow after it. All faults are reported in one `FramingError`.
    """
    frame = _load(path)
    frame = _renamed(frame, columns or {}, path)
    _check(frame, path)

    rows, texts, parts = [], {}, {}
    for number, row in enumerate(frame.to_dict("records"), start=1):
        facts = {key: str(value) for key, value in row.items() if key not in ("text", "comments") and _given(value)}
        known = {f"{fact}_known": "given" for fact in FACTS if fact in facts}
        text, told = _compose(row, f"{path}, row {number}")
        article_id = facts["article_id"]
        texts[article_id], parts[article_id] = text, told
        source = f"{path.name}, row {number}"
        rows.append(facts | known | {"source": source, "sha256": fingerprint(row["text"].encode("utf-8"))})
    return corpus(rows, texts, parts)


def _renamed(frame: pd.DataFrame, columns: dict[str, str], path: Path) -> pd.DataFrame:
    """The table with its columns under our names."""
    ours_known = [*REQUIRED, *(fact for fact in FACTS if fact != "outlet"), "comments"]
    faults = [
        f"{ours!r} is not one of our columns ({', '.join(ours_known)})" for ours in columns if ours not in ours_known
    ]
    faults += [
        f"there is no column {theirs!r} to use as {ours}" for ours, theirs in columns.items() if theirs not in frame
    ]
    if faults:
        raise FramingError(f"{path} cannot be read:", faults, f"Its columns are: {', '.join(map(str, frame.columns))}.")
    in_the_way = [ours for ours, theirs in columns.items() if ours in frame and theirs != ours]
    return frame.drop(columns=in_the_way).rename(columns={theirs: ours for ours, theirs in columns.items()})


def _load(path: Path) -> pd.DataFrame:
    try:
        if path.suffix == ".parquet":
            return pd.read_parquet(path)
        text = decode(path.read_bytes(), str(path))
        if path.suffix == ".jsonl":
            return pd.DataFrame(_json_lines(text, path))
        return pd.read_csv(io.StringIO(text.removeprefix("\ufeff"), newline=""), dtype=str, keep_default_na=False)
    except (pd.errors.ParserError, pd.errors.EmptyDataError) as error:
        raise FramingError(f"{path} is not a readable CSV table: {error}", advice=ADVICE) from None
    except ImportError:
        raise FramingError(
            f"{path}: reading Parquet needs the pyarrow package.", advice="Install it: pip install pyarrow"
        ) from None
    except (OSError, ValueError) as error:
        raise FramingError(f"{path} cannot be read: {error}", advice=ADVICE) from None


def _json_lines(text: str, path: Path) -> list[dict]:
    rows, faults = [], []
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except json.JSONDecodeError as error:
            faults.append(f"line {number}: is not JSON ({error.msg} at character {error.pos + 1})")
            continue
        if isinstance(row, dict):
            rows.append(row)
        else:
            faults.append(f"line {number}: is not an object with named columns")
    if faults:
        raise FramingError(f"{path} cannot be read:", faults, ADVICE)
    return rows


def _check(frame: pd.DataFrame, path: Path) -> None:
    """Hold the table against its contract; every fault at once, with row numbers that count the rows of data from 1."""
    import pandera.pandas as pa

    filled = pa.Check(lambda cells: cells.map(lambda cell: bool(str(cell).strip()) if _given(cell) else False))
    column = pa.Column(nullable=True, checks=filled.__class__(filled._check_fn, error="is empty"))
    dated = pa.Check(lambda cells: cells.map(lambda cell: not (_given(cell) and date_fault(cell))), error=NOT_A_DATE)
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


def _given(value) -> bool:
    return (
        isinstance(value, (list, dict))
        or (hasattr(value, "__len__") and len(value) > 0)
        or (pd.notna(value) and value != "")
    )


def _compose(row: dict, where: str) -> tuple[str, list[Part]]:
    """The text cell as it is; after it what came in other cells: the headline, if the text lacks it, the comments."""
    text, parts = str(row["text"]), []
    parts.append(Part("text", 0, len(text)))

    def add(piece: str, kind: str, **ids) -> None:
        nonlocal text
        start = len(text) + 2
        text += f"\n\n{piece}"
        parts.append(Part(kind, start, start + len(piece), **ids))

    title = row.get("title")
    if _given(title) and not text.lstrip("\ufeff \t\r\n").startswith(str(title).strip()):
        add(str(title).strip(), "headline")
    for number, comment in enumerate(_comments(row.get("comments"), where), start=1):
        body = comment.get("text") if isinstance(comment, dict) else comment
        ids = comment if isinstance(comment, dict) else {}
        if not isinstance(body, str) or not body.strip():
            raise FramingError(f"{where}: comment {number} has no text.", advice=A_LIST)
        parent = ids.get("parent_id")
        add(
            body.strip(),
            "comment",
            comment_id=str(ids.get("comment_id", number)),
            parent_id=str(parent) if _given(parent) else None,
        )
    return text, parts


def _comments(given, where: str) -> list:
    if given is None or not _given(given):
        return []
    if isinstance(given, str):
        try:
            given = json.loads(given)
        except json.JSONDecodeError:
            raise FramingError(f"{where}: comments is not a JSON list.", advice=A_LIST) from None
    if isinstance(given, (dict, int, float)):
        raise FramingError(f"{where}: comments is not a list.", advice=A_LIST)
    return list(given)
