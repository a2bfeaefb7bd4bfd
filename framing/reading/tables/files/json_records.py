"""The records of a JSON file: where in it they are, and their objects as columns."""

import pandas as pd

from framing.core.errors import FramingError
from framing.core.files.atomic_files import decode
from framing.core.files.yaml_and_json import Unreadable, json_values
from framing.reading.formats.source import Source
from framing.reading.tables.files.cells import numbered

NAMED_IN_RECORDS = ("text", "title", "url", "headline", "content", "webTitle", "body")


def read_json(source: Source, advice: str) -> tuple[pd.DataFrame, list[str]]:
    """The records of a JSON file: a list of objects, wherever in the file it is, or one object."""
    data = source.data
    if isinstance(data, dict):
        lists = [(len(rows), rows) for rows in _lists_in(data) if any(name in rows[0] for name in NAMED_IN_RECORDS)]
        data = max(lists, key=lambda pair: pair[0])[1] if lists and not set(data) & {"text", "story_text"} else [data]
    rows = [flat(row) for row in data if isinstance(row, dict)] if isinstance(data, list) else []
    if rows and len(rows) < len(data):
        others = [at for at, row in enumerate(data, start=1) if not isinstance(row, dict)]
        faults = [f"element {at}: is not an object with named columns" for at in others]
        raise FramingError(f"{source.name} cannot be read:", faults, advice)
    if not rows:
        raise FramingError(f"{source.name} cannot be read: it holds no list of articles.", advice=advice)
    return numbered(pd.DataFrame(rows, dtype=object)), []


def _lists_in(data: dict, depth: int = 0) -> list[list[dict]]:
    """Lists of objects within an object, at most three levels down."""
    found = []
    for value in data.values():
        if isinstance(value, list) and value and all(isinstance(row, dict) for row in value):
            found.append(value)
        elif isinstance(value, dict) and depth < 3:
            found += _lists_in(value, depth + 1)
    return found


def flat(row: dict) -> dict:
    """An object's own objects as columns with a point in their names: {"source": {"name": "A"}} → source.name."""
    flat: dict = {}
    for name, value in row.items():
        flat |= {f"{name}.{inner}": one for inner, one in value.items()} if isinstance(value, dict) else {name: value}
    return flat


def read_json_lines(source: Source, advice: str) -> tuple[pd.DataFrame, list[str]]:
    rows: dict[int, dict] = {}
    faults, path = [], source.name
    for number, line in enumerate(decode(source.content, path).removeprefix("\ufeff").split("\n"), start=1):
        if not line.strip():
            continue
        try:
            row = json_values(line)
        except Unreadable as error:
            faults.append(f"line {number}: is not JSON that can be read ({error.what})")
            continue
        if isinstance(row, dict):
            rows[number] = row
        else:
            faults.append(f"line {number}: is not an object with named columns")
    if faults:
        raise FramingError(f"{path} cannot be read:", faults, advice)
    return pd.DataFrame(list(rows.values()), index=list(rows), dtype=object), []
