"""The records of a JSON file: where in it they are, their objects as columns, and answers that lie within the comment
which they answer, as many sites give them, as rows of their own."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

import pandas as pd

from framing.core.errors import FramingError
from framing.core.files.atomic_files import decode
from framing.core.files.yaml_and_json import Unreadable, json_values
from framing.reading.formats.source import Source
from framing.reading.tables.files.cells import given, numbered

TEXTS = frozenset("text story_text body content maintext full_text message".split())
NAMED_IN_RECORDS = TEXTS | {"title", "url", "headline", "webTitle", "comment_text"}
USUAL = frozenset("articles comments data docs entries hits items posts records response results rows statuses stories "
                  "tweets value".split())  # what services call the list that was asked for  # fmt: skip
BESIDE = frozenset("includes included duplicates related".split())  # and what they send beside it
DEEPEST = 3  # objects within one another in which a list is looked for
A_THREAD = ("ancestors", "descendants")  # Mastodon's: what stands above a post and below it is one conversation
ANSWERS = frozenset("replies responses answers children comments".split())


def read_json(source: Source, advice: str) -> tuple[pd.DataFrame, list[str]]:
    """The records of a JSON file: a list of objects, wherever in the file it is, or one object; a table of pandas, in
    any form of it; objects by their ids. And a remark on lists that were not read."""
    data, told = records_in(source.data)
    rows = [flat(row) for row in data if isinstance(row, dict)]
    if rows and len(rows) < len(data):
        others = [at for at, row in enumerate(data, start=1) if not isinstance(row, dict)]
        faults = [f"element {at}: is not an object with named columns" for at in others]
        raise FramingError(f"{source.name} cannot be read:", faults, advice)
    if not rows:
        raise FramingError(f"{source.name} cannot be read: it holds no list of articles.", advice=advice)
    return numbered(pd.DataFrame(rows, dtype=object)), [f"{source.short}: {one}" for one in told]


def records_in(data) -> tuple[list, list[str]]:
    """The records that a JSON value holds, and what of it was not read.

    >>> records_in({"articles": [{"text": "A"}], "duplicates": [{"text": "B"}, {"text": "C"}]})
    ([{'text': 'A'}], ["the list 'articles' was read, not 'duplicates' (2)"])
    >>> records_in({"a1": {"text": "A"}, "a2": {"text": "B"}})[0]
    [{'article_id': 'a1', 'text': 'A'}, {'article_id': 'a2', 'text': 'B'}]
    """
    if isinstance(data, list):
        return _of_pages(data)
    if not isinstance(data, dict):
        return [], []
    has_text = any(isinstance(data.get(name), str) for name in TEXTS - {"message"})  # which may be the service's own
    lists = [] if has_text else sorted(_lists_in(data), key=_rank)
    if not lists:
        return _of_pandas(data) or _by_ids(data) or [_one_within(data)], []
    first, *others = lists
    unread = ", ".join(f"{one.name!r} ({len(one.rows):,})" for one in others)
    return first.rows, [f"the list {first.name!r} was read, not {unread}"] * bool(others)


def _of_pages(data: list) -> tuple[list, list[str]]:
    """The records of a list; those of all its elements, where these are answers of a service, page after page."""
    if not data or not all(isinstance(page, dict) and not _is_record(page) and any(_lists_in(page)) for page in data):
        return data, []
    found = [records_in(page) for page in data]
    return [row for rows, _ in found for row in rows], list(dict.fromkeys(one for _, told in found for one in told))


class Listed(NamedTuple):
    """A list of records in a file: its name, with those of the objects that it lies in, and its rows."""

    name: str
    rows: list[dict]


def _one_within(data: dict) -> dict:
    """The article that a service answers with, which may lie alone in an object of its answer, and that in another.

    >>> _one_within({"response": {"status": "ok", "content": {"webTitle": "Lock shut"}}})
    {'webTitle': 'Lock shut'}
    """
    at = data
    for _ in range(DEEPEST):
        if any(isinstance(at.get(name), str) for name in NAMED_IN_RECORDS):
            return at
        inner = [one for one in at.values() if isinstance(one, dict)]
        at = inner[0] if len(inner) == 1 else {}
    return data


def _rank(found: Listed) -> tuple[bool, bool, int]:
    """What is sorted first is what was asked for: not what stands beside it, under a usual name, near the top."""
    *_, last = names = found.name.split(".")
    return bool(BESIDE.intersection(names)), last not in USUAL, len(names)


def _lists_in(data: dict, within: str = "", depth: int = 0) -> Iterator[Listed]:
    """Lists of records within an object, at most three levels down."""
    thread = [data[name] for name in A_THREAD] if data.keys() >= set(A_THREAD) else []
    if thread and all(isinstance(part, list) for part in thread):
        data = {" and ".join(A_THREAD): [row for part in thread for row in part]}
    for name, value in data.items():
        if isinstance(value, list) and value and all(isinstance(row, dict) for row in value):
            if any(map(_is_record, value)):
                yield Listed(f"{within}{name}", value)
        elif isinstance(value, dict) and depth < DEEPEST:
            yield from _lists_in(value, f"{within}{name}.", depth + 1)


def _is_record(row: dict) -> bool:
    """Has an object what articles and comments have, or a text in one of its own objects?"""
    return bool(NAMED_IN_RECORDS & row.keys() or any(str(name).rpartition(".")[2] in TEXTS for name in flat(row)))


def _of_pandas(data: dict) -> list[dict]:
    """The rows of a table as pandas writes it, by its columns or split; [] if it is none."""
    if isinstance(names := data.get("columns"), list) and isinstance(cells := data.get("data"), list):
        return [dict(zip(names, row, strict=False)) for row in cells if isinstance(row, list)]
    columns = [list(one.values()) if isinstance(one, dict) else one for one in data.values()]
    if not TEXTS & data.keys() or not all(isinstance(one, list) for one in columns):
        return []
    alike = len({len(one) for one in columns}) == 1
    return [dict(zip(data, row, strict=True)) for row in zip(*columns, strict=True)] if alike else []


def _by_ids(data: dict) -> list[dict]:
    """The records of an object that has each by its id, which becomes a column; [] if it is none such."""
    if len(data) < 2 or not all(isinstance(row, dict) and _is_record(row) for row in data.values()):
        return []
    if list(data) == [str(number) for number in range(len(data))]:  # rows that pandas numbered
        return list(data.values())
    return [{"comment_id" if "article_id" in row else "article_id": name} | row for name, row in data.items()]


def flat(row: dict) -> dict:
    """An object's own objects, and theirs, as columns with points in their names: {"source": {"name": "A"}} →
    source.name. What MongoDB says of a value's type is none of its name.

    >>> flat({"date": {"$date": "2031-03-04"}, "source": {"name": "The Tide"}})
    {'date': '2031-03-04', 'source.name': 'The Tide'}
    """
    found: dict = {}
    for name, value in row.items():
        while isinstance(value, dict) and len(value) == 1 and str(next(iter(value))).startswith("$"):
            (value,) = value.values()
        own = flat(value).items() if isinstance(value, dict) else ()
        found |= {f"{name}.{inner}": one for inner, one in own} if isinstance(value, dict) else {name: value}
    return found


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
    found = list(rows.values())
    records, told = _of_pages(found)
    frame = pd.DataFrame([flat(row) for row in records], dtype=object)
    frame = frame.set_axis(list(rows), axis="index") if records is found else numbered(frame)
    return frame, [f"{source.short}: {one}" for one in told]


def unfolded(rows: Sequence[dict]) -> list[tuple[dict, int | None, int]]:
    """Every comment without its answers; the place in this list of the one that it lies in, None if in none; and which
    of the `rows` that is in, from 0.

    >>> unfolded([{"text": "Good.", "replies": [{"text": "Bad."}]}, {"text": "So so.", "replies": []}])
    [({'text': 'Good.'}, None, 0), ({'text': 'Bad.'}, 0, 0), ({'text': 'So so.'}, None, 1)]
    """
    found: list[tuple[dict, int | None, int]] = []
    todo: list[tuple[dict, int | None, int]] = [(row, None, number) for number, row in reversed(list(enumerate(rows)))]
    while todo:
        row, above, number = todo.pop()
        within = [name for name, cell in row.items() if holds_answers(name, cell)]
        answers = [one for name in within for one in row[name]]
        todo += [(flat(one), len(found), number) for one in reversed(answers)]
        found.append(({name: cell for name, cell in row.items() if name not in within}, above, number))
    return found


def holds_answers(name, cell) -> bool:
    """Is a cell a list of answers: objects, in a column that is called so ("replies", "replies.data")?"""
    named = str(name).partition(".")[0].lower() in ANSWERS
    return named and isinstance(cell, list) and all(isinstance(one, dict) for one in cell)


def with_answers(frame: pd.DataFrame, theirs: Mapping[str, str]) -> pd.DataFrame:
    """A table of comments with those that lie within others; each answers the one that it lies in, unless it says
    another, and stands under its article. `theirs`: the table's names for our columns."""
    if not any(holds_answers(name, cell) and cell for name in frame for cell in frame[name]):
        return frame
    own, parent, article = (theirs.get(name, name) for name in ("comment_id", "parent_id", "article_id"))
    found = unfolded(frame.to_dict("records"))
    rows: list[dict] = []
    for row, above, _ in found:
        if above is not None:
            if not given(row.get(parent)):
                row[parent] = rows[above].get(own)
            row = {article: rows[above].get(article)} | row if article in frame else row
        rows.append(row)
    return pd.DataFrame(rows, index=frame.index[[number for *_, number in found]], dtype=object)


def with_parents_on_x(frame: pd.DataFrame) -> pd.DataFrame:
    """Posts of X with the post that each replies to, which stands in a list of those that it refers to."""
    if "referenced_tweets" not in frame or "parent_id" in frame:
        return frame
    parents = [
        next((one.get("id") for one in cell if isinstance(one, dict) and one.get("type") == "replied_to"), None)
        if isinstance(cell, list)
        else None
        for cell in frame["referenced_tweets"]
    ]
    return frame.assign(parent_id=pd.Series(parents, frame.index, dtype=object)).drop(columns="referenced_tweets")
