"""Answers that lie within the comment which they answer, as many sites give them: as rows of their own, behind it."""

from collections.abc import Mapping, Sequence

import pandas as pd

from framing.reading.tables.files.cells import given
from framing.reading.tables.files.json_records import flat

ANSWERS = frozenset("replies responses answers children comments".split())


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
