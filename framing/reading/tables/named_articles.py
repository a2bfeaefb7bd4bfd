"""Articles that tables and threads of comments name by their address or title, and not by their id."""

import re
from collections.abc import Mapping, Sequence

import pandas as pd

from framing.core.text.listing import counted, some

_BEFORE_OUTLET = re.compile(r"\s[|–—-]\s|\s::\s|\s»\s")
_FOLLOWED = re.compile(r"(?<=[?&])(?:utm_\w+|fbclid|gclid|cmpid|ref|share)=[^&]*&?")  # by what link a reader came
SHOWN = 3  # articles, and rows, that a remark lists


class Names:
    """What articles are called: an id before an address before a title."""

    def __init__(self, articles: pd.DataFrame):
        self.outlets = {_plain(one) for one in articles["outlet"].dropna()}
        self.ids: dict[str, list[str]] = {}
        for column in ("article_id", "url", "title"):
            named = articles.dropna(subset=column) if column in articles else articles[:0]
            new: dict[str, list[str]] = {}
            for name, article_id in zip(named.get(column, ()), named["article_id"], strict=True):
                new.setdefault(_plain(name), []).append(article_id)
            self.ids = new | self.ids

    def of(self, *names: str) -> list[str]:
        """The articles that the first of these names means which is known: one, or several that share it."""
        for name in names:
            for one in (_plain(name), _plain(_without_outlet(name, self.outlets))):
                if one in self.ids and one:
                    return self.ids[one]
        return []


def by_their_names(
    rows: Mapping[str, Sequence[str]], articles: pd.DataFrame, file: str
) -> tuple[dict[str, str], list[str], dict[str, str]]:
    """Which article each of these names means that are no ids (`rows`: where each stands); a remark on how many rows
    were put so; and what is to be said of each name that several articles have."""
    names = Names(articles)
    meant = {name: names.of(name) for name in rows}
    found = {name: ids[0] for name, ids in meant.items() if len(ids) == 1}
    moved = sum(len(rows[name]) for name in found)
    how = "was put under its article by title or address"
    put = f"{file}: {counted(moved, f'comment {how}', 'comments were put under their articles by titles or addresses')}"
    doubtful = {
        name: f"{file}: {name!r} ({some(rows[name], SHOWN)}) is a name of {len(ids):,} articles ({some(ids, SHOWN)}): "
        "name theirs by article_id or url"
        for name, ids in meant.items()
        if len(ids) > 1
    }
    return found, [put] * bool(found), doubtful


def _without_outlet(title: str, outlets: set[str]) -> str:
    """A page's title without the outlet that it names at its end; "" if it names none.

    >>> _without_outlet("Toll on the quay | The Gull", {"the gull"}), _without_outlet("Toll - a sequel", {"the gull"})
    ('Toll on the quay', '')
    """
    own, _, outlet = _BEFORE_OUTLET.sub("\n", title).rpartition("\n")
    return own if _plain(outlet) in outlets else ""


def _plain(name: str) -> str:
    """An address or a title without what differs between copies of it.

    >>> _plain("https://www.Quay.example/toll/?utm_source=mail"), _plain("t3_ab"), _plain("http://q.example/?p=7&ref=x")
    ('quay.example/toll', 'ab', 'q.example/?p=7')
    """
    name = name.strip().lower().removeprefix("t3_")
    if name.startswith(("https://", "http://")):
        name = _FOLLOWED.sub("", name.partition("#")[0]).rstrip("?&")
    for start in ("https://", "http://", "www."):
        name = name.removeprefix(start)
    return name.rstrip("/")
