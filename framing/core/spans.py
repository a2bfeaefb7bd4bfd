"""Spans, rows with article_id, start and end: by article, by the place they cover, by the stretch they lie in."""

import copyreg
from collections import namedtuple
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Any

import numpy as np
import pandas as pd

from framing.core.text.sentences import sentence_spans


def by_article(table: pd.DataFrame) -> dict[str, pd.DataFrame]:
    """The rows of each article, articles in the order in which they first occur, rows in theirs.

    >>> spans = pd.DataFrame({"article_id": ["b", "a", "b"], "start": [0, 4, 9]})
    >>> {article: rows["start"].tolist() for article, rows in by_article(spans).items()}
    {'b': [0, 9], 'a': [4]}
    """
    return dict(iter(table.groupby("article_id", sort=False)))


def cells(column) -> list:
    """The cells of a column as a list: of text, reading them one by one takes several times as long.

    >>> cells(pd.Series(["a", None], dtype="str")), cells([1, 2])
    (['a', nan], [1, 2])
    """
    return column.to_numpy(dtype=object).tolist() if isinstance(column, pd.Series) else list(column)


def records(table: pd.DataFrame) -> Iterator[Any]:
    """The rows as named tuples of its columns, in order; `itertuples` reads columns of text far more slowly.

    >>> list(records(pd.DataFrame({"start": [0, 4], "end": [3, 9]})))
    [Row(start=0, end=3), Row(start=4, end=9)]
    """
    return _records(table, tuple(table.columns))


def _records(table: pd.DataFrame, columns: Sequence[str]) -> Iterator[Any]:
    return map(_row(tuple(columns)), *(cells(table[name]) for name in columns))


@lru_cache  # making a type takes longer than making a page of its rows
def _row(names: tuple[str, ...]) -> type:
    row = namedtuple("Row", names, rename=True)  # type: ignore[misc]
    copyreg.pickle(row, lambda one: (_again, (names, *one)))  # another process has to make the type first
    return row


def _again(names: tuple[str, ...], *cells) -> Any:
    return _row(names)(*cells)


def rows_by_article(table: pd.DataFrame, columns: Sequence[str]) -> dict[str, list]:
    """The rows of each article as `by_article` has them, but as named tuples of these columns.

    A small DataFrame for each article costs more than what is done with it: this is for whatever is read row by row.

    >>> spans = pd.DataFrame({"article_id": ["b", "a", "b"], "start": [0, 4, 9], "end": [3, 8, 12]})
    >>> rows_by_article(spans, ["start", "end"])["b"]
    [Row(start=0, end=3), Row(start=9, end=12)]
    """
    found = dict[str, list]()
    for article_id, one in zip(cells(table["article_id"]), _records(table, columns), strict=True):
        found.setdefault(article_id, []).append(one)
    return found


def covering(spans: pd.DataFrame, positions: Iterable[int]) -> np.ndarray:
    """For each position, the number (from 0) of the row whose span holds it; −1 where none does.

    The spans are of one article, in the order of the text, and do not overlap.

    >>> covering(pd.DataFrame({"start": [0, 10], "end": [4, 15]}), [0, 3, 4, 12])
    array([ 0,  0, -1,  1])
    """
    at = np.asarray(positions, dtype=np.int64)
    if not len(spans):
        return np.full(at.shape, -1)
    starts, ends = spans["start"].to_numpy(np.int64), spans["end"].to_numpy(np.int64)
    number = np.searchsorted(starts, at, side="right") - 1
    return np.where((number >= 0) & (at < ends[number]), number, -1)


def inside(rows: Iterable, start: int, end: int) -> list:
    """Those rows (named tuples, see `rows_by_article`) that lie wholly between two places.

    >>> spans = pd.DataFrame({"start": [0, 5, 8], "end": [4, 9, 12]})
    >>> [row.start for row in inside(spans.itertuples(), 4, 12)]
    [5, 8]
    """
    return [row for row in rows if row.start >= start and row.end <= end]


def rows_overlap(spans: pd.DataFrame | None, start: int, end: int) -> bool:
    """Does any of the rows share a character with the stretch? None: there are no rows.

    >>> rows_overlap(pd.DataFrame({"start": [5], "end": [9]}), 9, 12)
    False
    """
    return spans is not None and bool(((spans["start"] < end) & (spans["end"] > start)).any())


def sentences(passages: pd.DataFrame) -> pd.DataFrame:
    """Every sentence of these passages: article_id, passage_id, kind, start, end; a passage without one is one.

    >>> page = {"article_id": ["a"], "passage_id": [1], "kind": ["body"], "start": [7], "text": ["He left. It fell."]}
    >>> sentences(pd.DataFrame(page))[["start", "end"]].values.tolist()
    [[7, 15], [16, 24]]
    """
    columns = ["article_id", "passage_id", "kind", "start", "text"]
    rows = [
        (article_id, passage_id, kind, int(first) + start, int(first) + end)
        for article_id, passage_id, kind, first, text in passages[columns].itertuples(index=False, name=None)
        for start, end in sentence_spans(text) or [(0, len(text))]
    ]
    return pd.DataFrame(rows, columns=["article_id", "passage_id", "kind", "start", "end"])
