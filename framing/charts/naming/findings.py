"""What charts of names say in their titles: computed, with its n, and no more than was counted."""

import pandas as pd

from framing.charts.core.phrases import plain
from framing.core.text.listing import listing

FEWEST, TWICE = 3, 2  # mentions in an outlet, and of a name there; below, no name is "used most"


def used_most(counts: pd.DataFrame) -> str:
    """Which name is used most, in how many outlets; `counts` has outlet, term and count.

    An outlet with fewer than three mentions, or without a name used twice and more often than any other, counts for no
    name.

    >>> rows = pd.DataFrame({"outlet": list("AABB"), "term": ["war", "raid"] * 2, "count": [4, 1, 2, 2]})
    >>> used_most(rows)
    '“War” is used most in 1 of 2 outlets; in the other no name leads'
    >>> used_most(rows.head(2)), used_most(rows.tail(2))
    ('“War” is used most in A', 'No name is used most in B')
    """
    outlets = list(dict.fromkeys(counts["outlet"]))
    leaders = pd.Series([_leader(counts[counts["outlet"] == outlet]) for outlet in outlets], outlets, dtype="object")
    found = leaders.dropna().value_counts()
    one = plain(outlets[0]) if len(outlets) == 1 else ""
    if found.empty:
        return f"No name is used most in {one or f'any of {len(outlets)} outlets'}"
    first, *others = [f"“{plain(term)}”" for term in found.index]
    first = f"“{first[1:2].upper()}{first[2:]}"
    if one:
        return f"{first} is used most in {one}"
    said = [f"{first} is used most in {_of(found.iloc[0], len(outlets))} outlets"]
    said += [f"{name} in {n}" for name, n in zip(others[:2], found.iloc[1:3], strict=True)]
    if without := len(outlets) - int(found.iloc[:3].sum()):
        rest = "the other" if without == 1 and len(found) < 4 else f"the other {without}"
        return f"{listing(said)}; in {rest} {'no name leads' if len(found) < 4 else 'none of these is'}"
    return listing(said)


def _of(k: int, n: int) -> str:
    return f"all {n}" if k == n else f"{k} of {n}"


def _leader(rows: pd.DataFrame) -> str | None:
    """The name used most; None where there are too few mentions, or several such names."""
    sums = rows.groupby("term")["count"].sum().sort_values(ascending=False)
    tied = len(sums) > 1 and sums.iloc[0] == sums.iloc[1]
    return None if sums.sum() < FEWEST or sums.iloc[0] < TWICE or tied else str(sums.index[0])


def in_headlines(spans: pd.DataFrame, articles: int, thing: str) -> str:
    """In how many articles a thing is named in a headline, and in how many not at all; `spans` has article_id, kind.

    >>> rows = pd.DataFrame({"article_id": list("aab"), "kind": ["headline", "body", "body"]})
    >>> in_headlines(rows, 3, "the war"), in_headlines(rows.tail(1), 1, "the war")
    ('The headline names the war in 1 of 3 articles; 1 does not name it', 'The headline does not name the war')
    """
    heads, named = (rows["article_id"].nunique() for rows in (spans[spans["kind"] == "headline"], spans))
    if articles == 1:
        return f"The headline {'names' if heads else 'does not name'} {thing}"
    where = f"in {_of(heads, articles)} articles" if heads else f"in none of {articles} articles"
    none = articles - named
    rest = f"; {none} {'does' if none == 1 else 'do'} not name it" if none else ""
    return f"The headline names {thing} {where}{rest}"
