"""What charts of names say in their titles: computed, with its n, and no more than was counted."""

import pandas as pd

from framing.charts.core.grouping import known_groups
from framing.charts.core.phrases import counted, plain
from framing.core.text.listing import listing

FEWEST, TWICE = 3, 2  # mentions in an outlet, and of a name there; below, no name is "used most"
SHOWN = 3  # names that one title can hold


def used_most(counts: pd.DataFrame) -> str:
    """Which name is used most, in how many outlets; `counts` has outlet, term (all that are listed) and count.

    Of a thing with one name that would be true wherever it is named, so that the title says where it is. In an outlet
    with fewer than three mentions, or without a name used twice, there are too few to say; where two names are used
    equally often, none leads. Names that lead in as many outlets are named alike, or none of them is.

    >>> rows = pd.DataFrame({"outlet": list("AABBC"), "term": ["war", "raid"] * 2 + ["war"], "count": [4, 1, 2, 2, 2]})
    >>> used_most(rows)
    '“War” is used most in 1 of 3 outlets; in 1 no name leads, in 1 there are too few mentions to say'
    >>> used_most(rows.head(2)), used_most(rows[2:4])
    ('“War” is used most in A', 'No name is used most in B')
    """
    counts = known_groups(counts)
    outlets = list(dict.fromkeys(counts["outlet"]))
    if counts["term"].nunique() == 1:
        users = counts.loc[counts["count"] > 0, "outlet"].nunique()
        where = plain(outlets[0]) if len(outlets) == 1 else f"{_of(users, len(outlets))} outlets"
        name = _capital(f"“{plain(counts['term'].iloc[0])}”")
        return f"{name} is used in {where}; it is the one name listed"
    leaders = pd.Series({outlet: leader(rows) for outlet, rows in counts.groupby("outlet")}, dtype="object")[outlets]
    few = int((leaders == "").sum())
    found = leaders[leaders != ""].dropna().value_counts()
    one = plain(outlets[0]) if len(outlets) == 1 else ""
    if found.empty and few:
        where = f"in {one}" if one else f"in {'each' if few == len(outlets) else few} of {len(outlets)} outlets"
        level = f"; in {len(outlets) - few} no name leads" if few < len(outlets) else ""
        return f"Too few mentions {where} to say which name is used most{level}"
    if found.empty:
        return f"No name is used most in {one or f'any of {len(outlets)} outlets'}"
    names = [f"“{plain(term)}”" for term in found.index]
    if one:
        return f"{_capital(names[0])} is used most in {one}"
    return "; ".join(filter(None, [_most_of(names, found.tolist(), len(outlets)), _rest(leaders, few)]))


def _most_of(names: list[str], times: list[int], outlets: int) -> str:
    """The names that lead in most outlets, three of them at most; those that lead in as many share one fate."""
    shown = next((n for n in range(min(len(names), SHOWN), 0, -1) if n == len(names) or times[n] < times[n - 1]), 0)
    if not shown:
        alike = times.count(times[0])
        others = f", {counted(len(times) - alike, 'other')} in fewer" if len(times) > alike else ""
        return f"Each of {alike} names is used most in {_of(times[0], outlets)} outlets{others}"
    said = [f"{_capital(names[0])} is used most in {_of(times[0], outlets)} outlets"]
    said += [f"{name} in {n}" for name, n in zip(names[1:shown], times[1:shown], strict=True)]
    said += [f"{counted(len(names) - shown, 'other name')} in {sum(times[shown:])}"] if len(names) > shown else []
    return listing(said)


def _rest(leaders: pd.Series, few: int) -> str:
    """In how many outlets no name is used most, and why."""
    level = int(leaders.isna().sum())
    parts = [f"in {level} no name leads"] * bool(level)
    return ", ".join(parts + [f"in {few} there are too few mentions to say"] * bool(few))


def _capital(name: str) -> str:
    return f"“{name[1:2].upper()}{name[2:]}"


def _of(k: int, n: int) -> str:
    if k < n:
        return f"{k} of {n}"
    return "both" if n == 2 else f"all {n}"


def leader(rows: pd.DataFrame) -> str | None:
    """The name that one outlet uses most; "" where there are too few mentions, None where several are used most."""
    sums = rows.groupby("term")["count"].sum().sort_values(ascending=False)
    if sums.sum() < FEWEST or sums.iloc[0] < TWICE:
        return ""
    return None if len(sums) > 1 and sums.iloc[0] == sums.iloc[1] else str(sums.index[0])


def in_headlines(spans: pd.DataFrame, articles: int, thing: str, picked: bool = False, alone: bool = False) -> str:
    """In how many articles a thing is named in a headline, and in how many not at all; `spans` has article_id, kind.

    `picked`: these are not all articles. `alone`: nothing but headlines was looked at, so that of articles that do not
    name it nothing is known.

    >>> rows = pd.DataFrame({"article_id": list("aab"), "kind": ["headline", "body", "body"]})
    >>> in_headlines(rows, 3, "the war"), in_headlines(rows.tail(1), 1, "the war")
    ('The headline names the war in 1 of 3 articles; 1 does not name it', 'The headline does not name the war')
    >>> in_headlines(rows, 2, "the war", picked=True)
    'The headline names the war in 1 of 2 articles drawn'
    >>> in_headlines(rows, 3, "the war", alone=True)
    'The headline names the war in 1 of 3 articles'
    """
    heads, named = (rows["article_id"].nunique() for rows in (spans[spans["kind"] == "headline"], spans))
    if articles == 1:
        return f"The headline {'names' if heads else 'does not name'} {thing}"
    where = f"in {_of(heads, articles) if heads else f'none of {articles}'} articles{' drawn' if picked else ''}"
    none = 0 if alone else articles - named
    rest = f"; {none} {'does' if none == 1 else 'do'} not name it" if none else ""
    return f"The headline names {thing} {where}{rest}"
