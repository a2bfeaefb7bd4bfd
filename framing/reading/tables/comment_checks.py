"""Which articles comments name, and what can be wrong with a table of them: every fault at once, each with its row."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

import pandas as pd

from framing.core.text.listing import counted, some
from framing.core.text.patterns import any_of
from framing.core.text.words import MONTHS, as_count
from framing.reading.corpus import Corpus
from framing.reading.dates import date_fault
from framing.reading.faults import FEW
from framing.reading.tables.files.cells import SPREADSHEETS_ERROR, given

REQUIRED = ["article_id", "comment_id", "text"]
IDS = ["article_id", "comment_id", "parent_id"]
_BEFORE_OUTLET = re.compile(r"\s[|–—-]\s|\s::\s|\s»\s")
_FOLLOWED = re.compile(r"(?<=[?&])(?:utm_\w+|fbclid|gclid|cmpid|ref|share)=[^&]*&?")  # by what link a reader came
NAMED = 5  # rows or columns that a remark lists
_MONTH = any_of(*(month[:3].lower() for month in MONTHS))
# What a spreadsheet makes of an id that it takes for a number or a date.
DAMAGE = {
    re.compile(r"-?\d+\.0+"): "a number that gained a decimal point",
    re.compile(r"-?\d(?:[.,]\d+)?E[+-]?\d+", re.IGNORECASE): "a long number that was rounded",
    re.compile(
        r"\d{4}-\d\d-\d\d(?:[ T]00:00(?::00)?)?"
        rf"|\d{{1,2}}[-. ]{_MONTH}[a-z]*(?:[-. ]\d{{2,4}})?|{_MONTH}[a-z]*[-. ]\d{{1,4}}",
        re.IGNORECASE,
    ): "an id that became a date",
    SPREADSHEETS_ERROR: "a spreadsheet's error",
}
MEND = "format the column as text before the ids are put in"


def check_comments(corpus: Corpus, frame: pd.DataFrame) -> list[tuple[str, str]]:
    """Every fault of a table of comments with the place of its row (the column `place`), in the order of the rows."""
    faults = sorted([*_cell_faults(corpus, frame), *_thread_faults(frame)])
    return [(frame.place[row], fault) for row, fault in dict.fromkeys(faults)]


def alike(faults: Sequence[tuple[str, str]]) -> list[str]:
    """Faults as lines, each with its place before it; of what several have alike, the first places.

    >>> alike([("row 1", ": no article 'a'"), ("row 2", " has no text"), ("row 3", ": no article 'a'")])
    ["row 1, row 3: no article 'a'", 'row 2 has no text']
    """
    places: dict[tuple[str, str], list[str]] = {}
    for place, what in faults:
        places.setdefault((what, "" if what.startswith(":") else place), []).append(place)
    return [f"{some(of, NAMED)}{what}" for (what, _), of in places.items()]


def _cell_faults(corpus: Corpus, frame: pd.DataFrame) -> Iterator[tuple[int, str]]:
    """What is wrong in a cell of its own."""
    known, by_design = set(corpus.articles.article_id), hierarchical(frame)
    for column in dict.fromkeys([*REQUIRED, *IDS, "time", "likes"]):
        for row, cell in enumerate(frame.get(column, ())):
            if wrong := _cell_fault(column, cell, known, by_design):
                yield row, wrong


def _cell_fault(column: str, cell, known: Collection[str], by_design: bool) -> str:
    """What is wrong with a cell, to follow after the row's name; "" if nothing is."""
    if not given(cell) or not str(cell).strip():
        return f" has no {column}" if column in REQUIRED else ""
    if column == "article_id" and cell in known:
        return ""
    if column in IDS and (what := damage(cell, by_design and column != "article_id")):
        return f": the {column} {str(cell)!r} looks like {what}: {MEND}"
    if column == "article_id":
        return f": there is no article {str(cell)!r}"
    if column == "time" and (wrong := date_fault(cell)):
        return f": the time {wrong}"
    if column == "likes" and as_count(cell) is None:
        return f": likes {str(cell)!r} is not a whole number"
    return ""


def strangers(corpus: Corpus, frame: pd.DataFrame) -> list[int]:
    """The rows of comments that stand under articles which are not in the corpus, by ids that nothing damaged."""
    known = set(corpus.articles.article_id)
    absent = (row for row, cell in enumerate(frame["article_id"]) if given(cell) and cell not in known)
    return [row for row in absent if not damage(frame["article_id"][row])]


def strangers_told(file: str, rows: int, total: int, example: str) -> str:
    """A remark on comments that were left out, since they stand under articles that are not in the corpus."""
    under, were = ("stands under an article that is", "was") if rows == 1 else ("stand under articles that are", "were")
    return f"{file}: {rows:,} of {total:,} comments {under} not here, and {were} left out ({example})"


class Names:
    """What articles are called: an id before an address before a title."""

    def __init__(self, articles: pd.DataFrame):
        self.outlets = {_plain(one) for one in articles["outlet"].dropna()}
        self.ids: dict[str, list[str]] = {}
        for column in ("article_id", "url", "title"):
            named = articles.dropna(subset=column) if column in articles else articles[:0].assign(**{column: None})
            self.ids = named.groupby(named[column].map(_plain))["article_id"].agg(list).to_dict() | self.ids

    def of(self, *names: str) -> list[str]:
        """The articles that the first of these names means which is known: one, or several that share it."""
        for name in names:
            for one in (_plain(name), _plain(_without_outlet(name, self.outlets))):
                if one in self.ids and one:
                    return self.ids[one]
        return []


def under_their_articles(
    frame: pd.DataFrame, rows: Sequence[int], articles: pd.DataFrame, file: str
) -> tuple[pd.DataFrame, list[str], dict[str, str]]:
    """The comments, those in these rows under the articles that they name otherwise than by an id; a remark on how many
    these are; and what is to be said of each name that several articles have."""
    if not rows:
        return frame, [], {}
    names, ids, put, doubtful = Names(articles), frame["article_id"].tolist(), 0, dict[str, str]()
    for row in rows:
        name, meant = ids[row], names.of(ids[row])
        if len(meant) == 1:
            ids[row], put = meant[0], put + 1
        elif meant:
            told = f"{file}: {name!r} ({frame['place'][row]}) is a name of {len(meant):,} articles ({some(meant, FEW)})"
            doubtful.setdefault(name, f"{told}: name theirs by article_id or url")
    told = f"{file}: put under their articles by title or address: {counted(put, 'comment')}"
    return frame.assign(article_id=pd.Series(ids, frame.index, dtype=object)), [told] * bool(put), doubtful


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


def _thread_faults(frame: pd.DataFrame) -> Iterator[tuple[int, str]]:
    """What is wrong between comments: an id used twice; answers in a circle."""
    rows: dict[tuple, int] = {}
    for row, key in enumerate(zip(frame.article_id, frame.comment_id, strict=True)):
        if key[1] and rows.setdefault(key, row) != row:
            yield row, f": the comment_id {key[1]!r} was used before for {key[0]}"
    yield from _circles(_parents(frame, rows), rows)


def _parents(frame: pd.DataFrame, rows: Mapping[tuple, int]) -> dict[tuple, tuple]:
    """The comment that each answers, both by article and id; one whose id was damaged, a fault of its cell, is none."""
    triples = zip(frame.article_id, frame.comment_id, frame.parent_id, strict=True)
    pairs = {(article, comment): (article, parent) for article, comment, parent in triples if parent}
    return {key: parent for key, parent in pairs.items() if parent in rows}


def earlier_than_their_parents(frame: pd.DataFrame, file: str) -> list[str]:
    """A remark on answers that are dated before what they answer: a clock may be wrong, or an id; both stay."""
    if "time" not in frame:
        return []
    rows = {key: row for row, key in enumerate(zip(frame.article_id, frame.comment_id, strict=True))}
    times = pd.to_datetime(frame["time"].map(as_text), format="ISO8601", utc=True, errors="coerce")
    pairs = [(rows[key], rows[parent]) for key, parent in _parents(frame, rows).items()]
    odd = [(answer, parent) for answer, parent in pairs if times[parent] > times[answer]]
    dated = (frame.place + ", of " + frame.time.astype(str)).tolist()
    told = [f"{dated[answer]}, answers {dated[parent]}" for answer, parent in odd[:FEW]]
    told += [f"and {len(odd) - FEW:,} more"] * (len(odd) > FEW)
    what = counted(len(odd), "comment is dated", "comments are dated")
    stay = "it stands after it" if len(odd) == 1 else "they stand after it"
    return [f"{file}: {what} before the one answered ({'; '.join(told)}): {stay} all the same"] * bool(odd)


def _circles(above: dict[tuple, tuple], rows: dict[tuple, int]) -> Iterator[tuple[int, str]]:
    """Comments that answer one another in a circle, each circle once, at its first row."""
    seen: set[tuple] = set()
    for start in above:
        path, key = list[tuple](), start
        while key in above and key not in seen:
            seen.add(key)
            path.append(key)
            key = above[key]
        if key in path:
            ring = sorted(path[path.index(key) :], key=rows.__getitem__)
            names = ", ".join(repr(one[1]) for one in ring[:8]) + (" …" if len(ring) > 8 else "")
            several = f": comments {names} answer one another in a circle"
            yield rows[ring[0]], several if len(ring) > 1 else f": comment {names} answers itself"


def as_id(cell) -> str | None:
    """An id as text: a whole number without a point, where the file says that it is a number; missing as None.

    >>> as_id(7.0), as_id(" 7.0 "), as_id(float("nan"))
    ('7', '7.0', None)
    """
    if not given(cell):
        return None
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell).strip() or None


def damage(cell, by_design: bool = False) -> str:
    """What a spreadsheet seems to have done to an id; "" if nothing. `by_design`: 1.0 and 1.1 are the ids' own form.

    >>> damage("12.0"), damage("3-Jan"), damage("1.2E+17"), damage("12")
    ('a number that gained a decimal point', 'an id that became a date', 'a long number that was rounded', '')
    """
    if not given(cell):
        return ""
    for pattern, what in DAMAGE.items():
        if pattern.fullmatch(str(cell)) and not (by_design and "point" in what):
            return what
    return ""


def hierarchical(frame: pd.DataFrame) -> bool:
    """Do the comments' ids have points in them on purpose (1.0, 1.1, 1.2)?"""
    return any(re.fullmatch(r"\d+\.\d*[1-9]\d*", str(cell)) for cell in [*frame.comment_id, *frame.parent_id])


def as_text(cell) -> str | None:
    return str(cell).strip() if given(cell) else None
