"""Groups of outlets: what is known of each outlet (its country, its leaning …) as columns of the articles."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TypeAlias

import pandas as pd

from framing.core.errors import FramingError, missing_columns, unknown
from framing.core.tables import reserved_columns
from framing.core.text.listing import counted
from framing.reading.corpus import Corpus
from framing.reading.faults import no_cell, no_single_value
from framing.reading.tables.column_names import renamed
from framing.reading.tables.files.cells import given
from framing.reading.tables.files.tabular_files import load

Groups = Mapping[str, Mapping[str, str] | str]  # outlet → column → value; or outlet → value of the column `group`
By: TypeAlias = str | pd.Series | Callable[[pd.DataFrame], pd.Series]
FOR_EACH = "Give a column of the articles, a function of their table, or a Series with a group for each of its rows."
ADVICE = """A table of groups has a row for each outlet, for example groups.csv:
    outlet,leaning,country
    Daily Example,left,Norway
In a manifest: groups: {Daily Example: {leaning: left, country: Norway}}"""
TAKEN = {"article_id", "title", "published", "wire", "source", "sha256", "text"}


def read_groups(table: str | Path | pd.DataFrame, name: str = "") -> dict[str, dict[str, str]]:
    """A table with a column `outlet` and any others: outlet → column → value. Empty cells say nothing."""
    path = name or str(table)
    frame = table if isinstance(table, pd.DataFrame) else load(Path(table), ADVICE)
    frame = renamed(frame, {}, path, ["outlet"])
    if "outlet" not in frame or len(frame.columns) < 2:
        absent = missing_columns(["outlet"], frame)
        raise FramingError(f"{path} needs the column outlet and at least one more.", absent, ADVICE)
    listed = [
        f"row {row}: {column} {no_single_value(cell)}, not one value"
        for column in frame
        for row, cell in frame[column].items()
        if isinstance(cell, (list, dict))
    ]
    if listed:
        raise FramingError(f"{path} cannot be read:", listed, ADVICE)
    frame = frame.loc[[given(cell) for cell in frame["outlet"]]]
    if twice := frame["outlet"][frame["outlet"].duplicated()].unique().tolist():
        raise FramingError(f"{path} cannot be read:", [f"{name!r} has more than one row" for name in twice])
    rows = frame.set_index("outlet").to_dict("index")
    return {
        str(name): {str(key): _value(cell) for key, cell in row.items() if given(cell)} for name, row in rows.items()
    }


def _value(cell) -> str:
    """A cell as text: of a column of whole numbers with gaps, which pandas holds as fractions, 1888 and not 1888.0."""
    return str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell)


def with_groups(corpus: Corpus, groups: Groups, name: str) -> Corpus:
    """The corpus with a column of its articles for each that `groups` has; an outlet without a value has none there.

    Outlets of either side that the other does not have are told. A column that has the name of one of ours, or groups
    none of which is of an outlet here, raise `FramingError`; `name` says where the groups were read.

    >>> from framing.reading.corpus import corpus
    >>> two = corpus([{"article_id": key, "outlet": key.upper()} for key in "ab"], {"a": "One.", "b": "Two."})
    >>> with_groups(two, {"A": "north", "B": {"group": "south"}}, "groups.csv").articles.group.tolist()
    ['north', 'south']
    """
    if not isinstance(groups, Mapping):
        raise FramingError(f"{name}: groups are no mapping of outlets.", advice=ADVICE)
    table = {str(outlet): _columns(values, str(outlet), name) for outlet, values in groups.items()}
    columns = list(dict.fromkeys(column for values in table.values() for column in values))
    taken = sorted({*columns} & (reserved_columns() - {"group"} | TAKEN))  # a group of alignments is never beside it
    outlets = corpus.articles["outlet"].dropna().unique().tolist()
    faults = [f"{column!r} is the name of a column of ours" for column in taken]
    if not set(table) & set(outlets):
        faults += [unknown("outlet", outlet, outlets) for outlet in table] or ["there are none"]
    if faults:
        raise FramingError(f"{name}: the groups of outlets cannot be used:", faults, ADVICE)
    articles, remarks = corpus.articles.copy(), _misfits(outlets, table, name)
    for column in columns:
        values = [table.get(outlet, {}).get(column) for outlet in articles["outlet"]]
        told = pd.Series(values, index=articles.index, dtype="str")
        if column in articles:
            own = articles[column].astype("str")
            differ = int((own.notna() & told.notna() & (own != told)).sum())
            if differ:
                other = counted(differ, "article had another", "articles had another")
                remarks.append(f"{name}: {other} {column!r}, which that of the groups replaced")
            told = told.fillna(own)
        articles[column] = told
    return replace(corpus, articles=articles, remarks=(*corpus.remarks, *remarks))


def _columns(values, outlet: str, name: str) -> dict[str, str]:
    single = values.values() if isinstance(values, Mapping) else [values]
    if any(isinstance(one, (list, dict)) for one in single):
        raise FramingError(f"{name}: the groups of {outlet!r} are no single values.", advice=ADVICE)
    if wrong := next(filter(None, (no_cell(str(value)) for value in single)), ""):
        raise FramingError(f"{name}: the groups of {outlet!r}: a value {wrong}.", advice=ADVICE)
    if isinstance(values, Mapping):
        return {str(column): str(value) for column, value in values.items() if given(value)}
    return {"group": str(values)} if given(values) else {}


def group_of_each(articles: pd.DataFrame, by: By) -> pd.Series:
    """The group of each article: by a column, a function of their table, or a Series, which may have some of its rows
    alone. What gives none of these, or no article a group, raises `FramingError`.

    >>> articles = pd.DataFrame({"published": ["2031-03-04", "2031-04-01"]})
    >>> group_of_each(articles, lambda known: known.published.str[:7]).tolist()
    ['2031-03', '2031-04']
    """
    if isinstance(by, str):
        if by not in articles:
            raise FramingError("Outlets cannot be grouped:", [unknown("column", by, articles.columns.tolist())])
        return articles[by]
    try:
        values = by(articles) if callable(by) else by
        whole = pd.Series(values, index=None if isinstance(values, pd.Series) else articles.index)
        groups = whole.reindex(articles.index)
        if groups.isna().all():
            raise ValueError("no article has a group; a Series goes by the index of the articles, 0, 1, 2 …")
    except Exception as error:  # whatever a function that someone wrote may raise
        reason = str(error).strip().split("\n")[0].rstrip(".")
        raise FramingError(f"Outlets cannot be grouped: {reason}.", advice=FOR_EACH) from None
    return groups.astype(object).map(str, na_action="ignore")


def _misfits(outlets: list[str], table: Mapping, name: str) -> list[str]:
    without = [outlet for outlet in outlets if outlet not in table]
    unused = [outlet for outlet in table if outlet not in outlets]
    missing = f"{name}: {len(without):,} of {len(outlets):,} outlets are in no group: {', '.join(without[:5])}"
    idle = f"{name}: no article is of {', '.join(_perhaps(outlet, outlets) for outlet in unused[:5])}"
    return [missing] * bool(without) + [idle] * bool(unused)


def _perhaps(outlet: str, outlets: list[str]) -> str:
    """The name of an outlet that has no articles, with the one that is perhaps meant."""
    from difflib import get_close_matches

    near = get_close_matches(outlet, outlets, n=1, cutoff=0.8)
    return f"{outlet!r} (did you mean {near[0]!r}?)" if near else repr(outlet)
