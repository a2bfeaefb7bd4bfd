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


def as_held(table: pd.DataFrame) -> pd.DataFrame:
    """A table as ours are held, whatever a user's own step made of it; one that is so already comes back itself.

    Categories, and Arrow's types, become the types that our columns have: a count over categories goes through those
    that no row has, and what is missing in Arrow's text is neither true nor false. Yes and no that are held as Python's
    own objects become "boolean" (`~True` is −2, which is true). An index called as a column is gives up its name.

    >>> as_held(pd.DataFrame({"voice": pd.Categorical(["scare"])})).dtypes["voice"] == "str"
    True
    """
    types = table.dtypes.to_dict() if table.columns.is_unique else {}
    other = {column: _held_as(table[column], kind) for column, kind in types.items() if not _is_ours(kind)}
    if other := {column: kind for column, kind in other.items() if kind is not None}:
        table = table.astype(other)
    if any(name is not None and name in types for name in table.index.names):
        table = table.rename_axis(index=[None] * table.index.nlevels)
    return table


def _is_ours(kind) -> bool:
    """Whether cells of this type are held as ours are, or as plain numbers: most columns, so it is asked first."""
    if isinstance(kind, pd.StringDtype):
        return kind.na_value is not pd.NA  # each kind of text is equal to "string"
    return not isinstance(kind, pd.CategoricalDtype | pd.ArrowDtype) and not pd.api.types.is_object_dtype(kind)


def _held_as(cells: pd.Series, kind):
    """The type that such cells would have in a table of ours; None: they stay as they are."""
    of = pd.api.types
    if isinstance(kind, pd.CategoricalDtype):
        if not of.is_numeric_dtype(kind.categories) or kind.categories.empty:
            return "str" if of.infer_dtype(kind.categories) in ("string", "empty") else kind.categories.dtype
        kind = kind.categories.dtype
    if of.is_object_dtype(kind):
        return "boolean" if of.infer_dtype(cells, skipna=True) == "boolean" else None
    if of.is_numeric_dtype(kind):
        return "boolean" if of.is_bool_dtype(kind) else "Int64" if of.is_integer_dtype(kind) else "Float64"
    return "str" if of.is_string_dtype(kind) else None
