"""Trace: the rows of the source behind any number of this package, by the selection that counted it."""

from collections.abc import Mapping, Sequence

import numpy as np
import pandas as pd

from framing.compare.groups import as_words, attach, columns_of, group_columns, joined_names, with_groups
from framing.compare.naming.shares import tied
from framing.compare.scope import are_in_kinds
from framing.compare.vocabulary.keyness import THE_REST
from framing.core.arguments import checked
from framing.core.errors import FramingError, require_known
from framing.core.kinds_and_voices import KINDS, OWN_KINDS, VOICES

NUMBERS = ("k1", "together", "count", "k", "words")  # the number of a row that is meant unless another is named
# Columns that say what was found, and so do not name a cell.
MEASURES = {"k", "n", "share", "low", "high", "note", "count", "words", "rate", "together", "nodes", "log_dice"}
MEASURES |= {"articles", "articles1", "parts", "of_parts", "dp", "dp_norm"}
COUNTED = {"term", "word"}  # what `n` counts all of


@checked(rows="article_id", articles="article_id")
def behind(
    rows: pd.DataFrame, articles: pd.DataFrame, cell: Mapping | pd.Series | None = None,
    kinds: Sequence[str] | None = None, by: str | Sequence[str] | None = None, number: str | None = None, **values,
) -> pd.DataFrame:  # fmt: skip
    """The rows of the source behind a number of these tables: as many as it counted.

    `rows` is what was counted there: mentions (`shares`, `rates`), `named(mentions)` (`most_used`), voices
    (`words_by_voice`, and the words of a rate), words (`keyness`, `dispersion`) or `pairs_beside` (`collocates`).
    `kinds` and `by` the same as there; by default the outlet's own text, and for words and pairs, which were chosen
    already, all of them.

    Say which number by name (`outlet="Daily A", term="war"`; several values as a list), or give the row itself as
    `cell`, and with `number` which of its numbers, if not its first: "n" of a share, "k2" of keyness. The rows found
    for a cell are held against its number: if they are not as many, or if the articles have no such column or value,
    that raises `FramingError`, as does a name that none of the rows has. Where two referents share a name, say
    `referent` too.

    >>> articles = pd.DataFrame({"article_id": ["a"], "outlet": ["Daily A"]})
    >>> mentions = pd.DataFrame({"article_id": ["a", "a"], "term": ["war", "raid"], "kind": "body"})
    >>> len(behind(mentions, articles, outlet="Daily A", term="war"))
    1
    """
    for name in values.keys() & set(rows) - set(articles):
        _refuse_unsaid(rows, name, values[name])
    chosen_already = "word" in rows or "kind" not in rows
    counts = np.ones(len(rows), bool)
    if kinds is not None or not chosen_already:
        counts = are_in_kinds(rows, OWN_KINDS if kinds is None else kinds)
    if cell is None:
        return _select(rows, counts, articles, values)
    cell = dict(cell)
    number = number or next((name for name in NUMBERS if name in cell), None)
    if number is None:  # a row cut down to its names: nothing to hold the rows against
        return _select(rows, counts, articles, _names_of(cell, rows, articles, by, "") | values)
    if number not in cell:
        raise FramingError(f"This row has no number {number!r}.", advice=f"It has: {', '.join(map(str, cell))}.")
    if {"group", "other"} <= set(cell):
        found, names = _of_keyness(rows[counts], articles, cell, by or "outlet", number), 1
    else:
        wanted = _names_of(cell, rows, articles, by, number) | values
        several = _apart(wanted, rows, counts)
        found = _select(rows, counts, articles, wanted | several)
        names = len(several.get("term", [None])) if number == "k" else 1
    expected = int(cell[number]) * names
    size = int(found["words"].sum()) if number == "words" and "words" in found else len(found)
    if size != expected:
        advice = (
            "Give the rows, `kinds` and `by` it was counted with; where two referents share a name, `referent` too."
        )
        raise FramingError(f"{size} of these rows belong to a number that is {expected}.", advice=advice)
    return found


def _names_of(cell: dict, rows: pd.DataFrame, articles: pd.DataFrame, by, number: str) -> dict:
    """The columns of a row that say which cell it is."""
    keys = columns_of(by) if by is not None else []
    names = [name for name in cell if name in keys or (name not in MEASURES and (name in rows or name in articles))]
    return {name: cell[name] for name in names if not (number == "n" and name in COUNTED)}


def _apart(wanted: dict, rows: pd.DataFrame, counts: np.ndarray) -> dict:
    """Names used equally often, which `most_used` joins in one row, one by one."""
    term = wanted.get("term")
    if not isinstance(term, str) or "term" not in rows:
        return {}
    names = tied(term, rows["term"][counts].dropna())
    return {"term": names} if len(names) > 1 else {}


def _select(rows: pd.DataFrame, counts: np.ndarray, articles: pd.DataFrame, wanted: Mapping) -> pd.DataFrame:
    """Of the rows that count those that have one of the wanted values in every column named, with their groups as they
    were counted. They are taken out once, in the end."""
    mine = [name for name in wanted if name != "article_id" and (name not in rows or name in articles)]
    for name in [one for one in wanted if one in articles]:
        require_known(_several(wanted[name]), as_words(articles[name]).unique(), f"No article has the {name} {{}}.")
    groups = group_columns(articles, mine)
    for name in set(groups) - set(articles):  # a month, say
        require_known(_several(wanted[name]), groups[name].unique(), f"No article has the {name} {{}}.")
    for name in groups:
        groups = groups[groups[name].isin(_several(wanted[name]))]
    for name in wanted.keys() - set(groups):
        counts = counts & as_words(rows[name]).isin(_several(wanted[name])).to_numpy()
    return with_groups(rows, groups, counts)


def _several(value) -> list[str]:
    return [str(one) for one in (value if isinstance(value, list | tuple | set) else [value])]


def _refuse_unsaid(rows: pd.DataFrame, name: str, value) -> None:
    """A value of the rows' own columns that there is not: of voices and kinds, or that no row has."""
    listed = {"voice": list(VOICES), "kind": list(KINDS)}.get(name)
    known = listed or rows[name].astype("str").dropna().unique().tolist()
    if len(rows):
        require_known(_several(value), [*known, "unknown"], f"No row has the {name} {{}}.", "There are")


def _of_keyness(rows: pd.DataFrame, articles: pd.DataFrame, cell: dict, by, number: str) -> pd.DataFrame:
    """One word (or, for n1 and n2, every word) on one side of a comparison."""
    if number.startswith("k"):
        rows = rows[rows["word"] == cell["word"]]
    rows = attach(rows, articles, columns_of(by))
    names = joined_names(rows, columns_of(by))
    side = names == cell["group"] if number.endswith("1") or cell["other"] != THE_REST else names != cell["group"]
    if number.endswith("2") and cell["other"] != THE_REST:
        side = names == cell["other"]
    return rows[side].reset_index(drop=True)
