"""Groups of outlets in the place of outlets (`Analysis.grouped`): how charts speak of them, and of what is in none; and
of articles that were chosen (`Analysis.select`)."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

import pandas as pd

from framing.core.text.listing import counted

NO_GROUP = "unknown"  # where `Analysis.grouped` puts articles without a value
_GROUPED: ContextVar[bool] = ContextVar("whether what is drawn as outlets are groups of them", default=False)
_CHOSEN: ContextVar[dict[str, list] | None] = ContextVar("how the articles that are drawn were chosen", default=None)
# “5 of 5 outlets”, “each outlet”; but “the outlet’s own words” are the outlet's, whatever it is grouped with, and
# “whole outlets” are what is exchanged between groups.
_OUTLET = (
    r"(?P<an>\b[Aa]n )?(?<!worded by the )(?<!\bwhole )\b(?P<o>[Oo])utlet(?P<s>s?)\b"
    r"(?!’?s?’? own\b| (?:itself|chose)\b|’s (?:distance|wording|choice)\b|’s?[.,;])"
)


def are_groups(articles: pd.DataFrame | None) -> bool:
    """Whether the outlets of these articles are groups of outlets."""
    return articles is not None and "printed_by" in articles


@contextmanager
def speaking_of(articles: pd.DataFrame | None, chosen: dict[str, list] | None = None) -> Iterator[None]:
    """Within this, findings count no articles without a group as one, and articles are said to be `chosen` so."""
    before, others = _GROUPED.set(are_groups(articles)), _CHOSEN.set(chosen)
    try:
        yield
    finally:
        _GROUPED.reset(before)
        _CHOSEN.reset(others)


def chosen_by() -> dict[str, list]:
    """By which conditions the articles that are drawn were chosen (`Analysis.chosen`)."""
    return dict(_CHOSEN.get() or {})


def known_groups(rows: pd.DataFrame, column: str = "outlet") -> pd.DataFrame:
    """The rows that a finding is about: where outlets are groups, not those of articles in none, if there are others.

    >>> known_groups(pd.DataFrame({"outlet": ["north", "unknown"]}))["outlet"].tolist()
    ['north', 'unknown']
    >>> with speaking_of(pd.DataFrame({"printed_by": ["A", "B"]})):
    ...     known_groups(pd.DataFrame({"outlet": ["north", "unknown"]}))["outlet"].tolist()
    ['north']
    """
    known = rows[rows[column] != NO_GROUP] if _GROUPED.get() else rows
    return known if len(known) else rows


def in_groups(text: str, articles: pd.DataFrame) -> str:
    """Our own words about outlets, where these are groups; names of the corpus stay as they are.

    >>> articles = pd.DataFrame({"outlet": ["Big outlets", "north"], "printed_by": ["A", "B"]})
    >>> in_groups("Used most in 2 of 2 outlets, in each outlet’s own words; an outlet (Big outlets)", articles)
    'Used most in 2 of 2 groups, in each outlet’s own words; a group (Big outlets)'
    >>> in_groups("2 of 2 outlets", articles[["outlet"]])
    '2 of 2 outlets'
    """
    if not are_groups(articles):
        return text
    names = [name for name in articles["outlet"].dropna().unique() if "outlet" in name.lower()]
    kept = "|".join(re.escape(" ".join(name.split())) for name in sorted(names, key=len, reverse=True))
    return re.sub(f"(?P<name>{kept or '(?!)'})|{_OUTLET}", _as_group, text)


def _as_group(found: re.Match) -> str:
    if found["name"]:
        return found["name"]
    return (found["an"] or "").replace("n ", " ") + ("G" if found["o"] == "O" else "g") + "roup" + found["s"]


def how_many(outlets: pd.Series, do: str = "") -> str:
    """How many outlets these are, and what they `do`; of groups, articles without one are none.

    >>> how_many(pd.Series(["A", "A", "B"])), how_many(pd.Series(["A"]), "call")
    ('2 outlets', '1 outlet calls')
    """
    n, rest = outlets.nunique(), ""
    does = f" {do}{'s' * (n == 1)}" if do else ""
    if _GROUPED.get() and n > 1 and (outlets == NO_GROUP).any():
        n, rest = n - 1, " and articles in none"
    return f"{counted(n, 'outlet')}{rest}{does}"


def whence(articles: pd.DataFrame) -> str:
    """How many outlets the articles are from, and into how many groups these were put."""
    names = "printed_by" if are_groups(articles) else "outlet"
    n = articles[names].nunique()
    said = counted(n, "outlet")
    if names == "outlet":
        return said
    none = int((articles["outlet"] == NO_GROUP).sum())
    groups = articles.loc[articles["outlet"] != NO_GROUP, "outlet"].nunique()
    left = f" ({counted(none, 'article')} in none, shown as “{NO_GROUP}”)" if none else ""
    return f"{said} in {counted(groups, 'group')}{left}"
