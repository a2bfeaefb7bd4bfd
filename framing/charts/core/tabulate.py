"""The tables of charts: counts of every cell, rows with their outlet, the highest and the lowest row."""

from collections.abc import Callable, Iterable
from itertools import product

import pandas as pd

from framing.charts.core.phrases import percent
from framing.core.confidence_intervals import share_interval
from framing.core.text.listing import listing


def cells(spans: pd.DataFrame, **values: Iterable[str]) -> pd.DataFrame:
    """Every combination of these values, in their order, with `count`: how many of the spans have it.

    >>> spans = pd.DataFrame({"outlet": ["A", "A", "B"], "term": ["war", "war", "raid"]})
    >>> cells(spans, outlet="AB", term=["war", "raid"])["count"].tolist()
    [2, 0, 0, 1]
    """
    keys = list(values)
    table = pd.DataFrame(list(product(*values.values())), columns=keys).astype("str")
    counts = spans.groupby(keys).size().to_dict()
    table["count"] = [int(counts.get(key, 0)) for key in table.itertuples(index=False, name=None)]
    return table


def lowest_and_highest(rows: pd.DataFrame, column: str) -> tuple[pd.Series, pd.Series]:
    """The rows with the least and with the greatest number in a column; of equals the first."""
    numbers = rows[column].astype(float)
    return rows.loc[numbers.idxmin()], rows.loc[numbers.idxmax()]


def from_to(rows: pd.DataFrame, column: str, said: Callable[[pd.Series], str]) -> str:
    """From the row with the least to that with the greatest number, as `said` says them; rows that are all alike have
    no ends.

    >>> rows = pd.DataFrame({"word": ["war", "raid"], "n": [2, 1]})
    >>> from_to(rows, "n", lambda row: row["word"]), from_to(rows[:1], "n", lambda row: row["word"])
    ('from raid to war', 'war')
    >>> from_to(rows.assign(n=1), "n", lambda row: row["word"])
    'war, and 1 more alike'
    """
    least, greatest = lowest_and_highest(rows, column)
    if least[column] != greatest[column]:
        return f"from {said(least)} to {said(greatest)}"
    return said(least) + (f", and {len(rows) - 1:,} more alike" if len(rows) > 1 else "")


def highest(rows: pd.DataFrame, column: str) -> pd.DataFrame:
    """The rows with the greatest number in a column: of a tie nothing is left out.

    >>> highest(pd.DataFrame({"word": ["war", "raid", "truce"], "n": [2, 2, 1]}), "n")["word"].tolist()
    ['war', 'raid']
    """
    return rows[rows[column] == rows[column].max()]


def shares_from_to(shares: pd.Series, name: Callable, unit: str = "outlets", said: Callable = percent) -> str:
    """From the least to the greatest share, as `said` prints them; whatever is printed alike is named alike.

    >>> shares_from_to(pd.Series({"a": 0.1, "b": 0.4, "c": 0.4}), str.upper)
    'from 10% in A to 40% in B and C'
    >>> shares_from_to(pd.Series({"a": 0.1, "b": 1.0, "c": 1.0, "d": 1.0}), str.upper)
    'from 10% in A to 100% in 3 of 4 outlets'
    >>> shares_from_to(pd.Series({"a": 0.1, "b": 0.1}), str.upper), shares_from_to(pd.Series({"a": 0.1}), str.upper)
    ('10% in each of 2 outlets', '10% in A')
    >>> shares_from_to(pd.Series({"tone": 0.5, "side": 1.0, "topic": 1.0}), str, "questions", "{:.2f}".format)
    'from 0.50 in tone to 1.00 in side and topic'
    """
    printed = shares.astype(float).dropna().sort_values(kind="stable").map(said)
    ends = list(dict.fromkeys([printed.iloc[0], printed.iloc[-1]]))
    if len(ends) == 1 and len(printed) > 1:
        return f"{ends[0]} in each of {len(printed)} {unit}"
    both = []
    for end in ends:
        alike = [label for label in shares.index if printed.get(label) == end]
        who = f"{len(alike)} of {len(printed)} {unit}" if len(alike) > 2 else listing(map(name, alike))
        both.append(f"{end} in {who}")
    return f"from {both[0]} to {both[1]}" if len(both) > 1 else both[0]


def with_outlet(rows: pd.DataFrame, articles: pd.DataFrame, *first: str) -> pd.DataFrame:
    """The rows of these articles with the outlet of the article; the columns named stand first."""
    places = pd.Index(articles["article_id"]).get_indexer(rows["article_id"])
    found = rows[places >= 0].drop(columns="outlet", errors="ignore").reset_index(drop=True)
    return columns_first(found.assign(outlet=articles["outlet"].array.take(places[places >= 0])), *first)


def columns_first(rows: pd.DataFrame, *first: str) -> pd.DataFrame:
    """The rows with these columns before the others."""
    return rows[[*first, *(column for column in rows.columns if column not in first)]]


def with_share(table: pd.DataFrame, k: pd.Series, n: pd.Series) -> pd.DataFrame:
    """The table with n, the share k of n (NA of none) and its exact interval: low, high."""
    low, high = share_interval(k, n)
    return table.assign(n=n, share=(k / n.where(n > 0)).astype("Float64"), low=low, high=high)
