"""Tables made after their schemas, typed also where they are empty."""

import functools
from collections.abc import Callable, Iterable, Sequence
from itertools import islice

import pandas as pd

from framing.core.schemas import schemas

LOT = 10_000  # rows made, or written, at a time: as Python's own objects they take several times what a table does


def hold_text_as_python() -> None:
    """Let tables hold their text as Python's own strings, where the process is ours: a command, a worker, a notebook.

    Tables of articles are short, and with Arrow's strings, which pandas takes by itself, they need more time and memory
    (`benchmarks/text_storage.py`); what is in them is the same. Importing the library changes no setting of pandas.
    """
    pd.set_option("mode.string_storage", "python")


def table(name: str, rows: Iterable[dict], more: Iterable[str] = ()) -> pd.DataFrame:
    """Rows as the table called `name`: every column of its schema, typed, what is missing as NA.

    Rows may be made one by one as they are asked for: only some thousands are held at a time, and their cells. `more`:
    optional columns of the schema that this table has, and columns of the user's own (text), in this order after the
    others. A key of a row that is no column is left out; a name without a schema raises `KeyError`.

    >>> table("voices", [{"article_id": "a", "start": 0, "end": 4, "voice": "headline"}]).dtypes["start"]
    Int64Dtype()
    """
    dtypes = _dtypes(name, more)
    waiting = iter(rows)
    lot = list(islice(waiting, LOT))
    if not lot:
        return _without_rows(tuple(dtypes.items()), pd.get_option("mode.string_storage")).copy()
    kinds = {kind: pd.api.types.pandas_dtype(kind) for kind in set(dtypes.values())}
    parts: dict[str, list] = {name: [] for name in dtypes}
    while lot:
        for column, kind in dtypes.items():
            parts[column].append(pd.array([row.get(column) for row in lot], dtype=kinds[kind]))
        lot = list(islice(waiting, LOT)) if len(lot) == LOT else []
    return pd.DataFrame({column: _joined(parts.pop(column)) for column in dtypes})


@functools.cache
def _without_rows(dtypes: tuple[tuple[str, str], ...], storage: str) -> pd.DataFrame:
    """A table of these columns without a row, made once for each `storage` of text: most of a short article's are."""
    return pd.DataFrame({column: pd.Series([], dtype=kind) for column, kind in dtypes})


def table_of_tuples(name: str, names: Sequence[str], rows: Sequence[tuple]) -> pd.DataFrame:
    """The same from rows as tuples, whose cells have these names: for a table of hundreds of thousands of rows.

    >>> table_of_tuples("voices", ["end", "article_id", "start"], [(4, "a", 0)]).dropna(axis=1).to_dict("records")
    [{'article_id': 'a', 'start': 0, 'end': 4}]
    """
    cells, missing = dict(zip(names, zip(*rows, strict=True), strict=False)), [None] * len(rows)
    dtypes = _dtypes(name)
    return pd.DataFrame({column: pd.array(cells.get(column, missing), dtype=kind) for column, kind in dtypes.items()})


def _dtypes(name: str, more: Iterable[str] = ()) -> dict[str, str]:
    """The columns that a table always has and `more` of them, with the types of their cells."""
    known = {column.name: column for column in schemas()[name].columns}
    always = {name: column.dtype for name, column in known.items() if column.always}
    return always | {name: known[name].dtype if name in known else "str" for name in more}


def _joined(parts: list):
    """Arrays of one column as one."""
    return pd.concat(map(pd.Series, parts), ignore_index=True).array if len(parts) > 1 else parts[0]


def held_once(texts: pd.Series) -> list:
    """The texts of a column as a list in which equal ones are one object: of many rows, a fraction of the memory.

    >>> held_once(pd.Series(["a", "b", None, "a"]))
    ['a', 'b', None, 'a']
    """
    return made_once(texts, lambda text: text)


def made_once(cells, make: Callable) -> list:
    """What `make` makes of each cell, asked for each different one once; None of a missing one."""
    codes, values = pd.factorize(cells)
    different = [*map(make, values.tolist()), None]  # a missing one has the code −1
    return [different[code] for code in codes.tolist()]


def reserved_columns() -> set[str]:
    """The names that columns of our tables have: a column of a user's may not share one, or both would be read as one.

    >>> sorted({"words", "colour"} & reserved_columns())
    ['words']
    """
    told = set("article_id outlet title published wire country section byline length url text".split())
    saved = {"file", "file_sha256", "printed_by"}  # of a corpus that is written, of outlets that are grouped
    how = {f"{fact}_{what}" for fact in told for what in ("known", "how")}  # how each fact is known
    return {column.name for schema in schemas().values() for column in schema.columns} - told | saved | how
