"""Which of a table's columns are ours: as a person maps them, or as they are called; what that leaves open is asked.

Above the names people may write a title, a note, an empty row.
"""

import re
import shlex
import unicodedata
from collections.abc import Callable, Collection, Mapping, Sequence
from typing import NamedTuple

import pandas as pd

from framing.core.errors import FramingError, missing_columns, nearest
from framing.reading.dates import ORDERS, read_date
from framing.reading.tables.column_words import COUNTS, NAME_OF, NAMED, OF_A_COMMENT, OTHER, SMALL, WRAPPERS
from framing.reading.tables.files.cells import given
from framing.reading.tables.files.tabular_files import with_names

LOOKED_AT = 50  # cells of a column
IN_PANDAS = "DataFrame"  # how the name of a table of pandas begins, where files have names
PARTS_OF_DATES = {"year", "month", "day"}
LONGEST = 4  # words of a name in `column_words`
MOSTLY = 0.5  # of the name of an id: “user id” and “media id” are those of others
_WITHOUT_ACCENT = str.maketrans("øłı", "oli")  # Unicode takes these for letters of their own
Words = Mapping[str, frozenset[str]]  # our name of a column → what others call it
DEEPEST = 10  # rows below the first in which the names are looked for
NAMELESS = re.compile(r"column \d+")  # how columns without a name are called here
ENOUGH = 2  # columns of ours that a row must name


def renamed(frame: pd.DataFrame, columns: dict[str, str], path: str, known: Sequence[str]) -> pd.DataFrame:
    """The table with its columns under our names: `columns` maps ours (one of `known`) to the table's own.

    Blanks around a column's name, which nobody sees, need not be written; "Article ID" is article_id.

    >>> list(renamed(pd.DataFrame(columns=[" Paper ", "Text"]), {"outlet": "Paper"}, "a.csv", ["outlet", "text"]))
    ['outlet', 'text']
    """
    trimmed = {str(name).strip(): name for name in frame.columns}
    columns = {ours: own if own in frame else trimmed.get(str(own).strip(), own) for ours, own in columns.items()}
    faults = [f"{ours!r} is not one of our columns ({', '.join(known)})" for ours in columns if ours not in known]
    for ours, theirs in columns.items():
        if theirs not in frame:
            meant = nearest(theirs, frame.columns)
            perhaps = f"; did you mean {meant!r}?" if meant else ""
            faults.append(f"there is no column {theirs!r} to use as {ours}{perhaps}")
    if faults:
        raise FramingError(f"{path} cannot be read:", faults, f"Its columns are: {', '.join(map(str, frame.columns))}.")
    in_the_way = [ours for ours, theirs in columns.items() if ours in frame and theirs != ours]
    columns |= _spelled_otherwise(frame, [ours for ours in known if ours not in columns])
    return frame.drop(columns=in_the_way).rename(columns={theirs: ours for ours, theirs in columns.items()})


def _spelled_otherwise(frame: pd.DataFrame, ours: Sequence[str]) -> dict[str, str]:
    """Our columns that a table has with capitals, blanks or hyphens in their names: ours → theirs, if one alone is."""
    alike: dict[str, list] = {}
    for theirs in frame.columns:
        alike.setdefault(re.sub(r"[\s_-]+", "_", str(theirs).strip().lower()), []).append(theirs)
    return {name: alike[name][0] for name in ours if name not in frame and len(alike.get(name, [])) == 1}


class ColumnsAsked(FramingError):
    """A table that lacks columns: which of its own are meant is asked."""


class ByNames(str):
    """A remark on columns that were taken by their names: `columns`, ours → theirs."""

    columns: dict[str, str]


class Near(NamedTuple):
    """Columns of a table that are named like ours: `found`, ours → theirs; `exact`, those of them that are called so
    and no more; `asked`, questions where it could be one or another."""

    found: dict[str, str]
    exact: dict[str, str]
    asked: list[str]


def near_ours(frame: pd.DataFrame, ours: Sequence[str], words: Words) -> Near:
    """Of our columns that the table lacks, each with the one of the table that is named like it, if one alone is.

    >>> from framing.reading.tables.column_words import OF_ARTICLES
    >>> near_ours(pd.DataFrame(columns=["Zeitung", "Erscheinungsdatum"]), ["outlet", "published"], OF_ARTICLES).found
    {'outlet': 'Zeitung', 'published': 'Erscheinungsdatum'}
    >>> near_ours(pd.DataFrame(columns=["Newspaper", "Quelle"]), ["outlet"], OF_ARTICLES)
    Near(found={}, exact={}, asked=['Which is outlet: Newspaper or Quelle?'])
    """
    lacking = [name for name in ours if name not in frame]
    likeness: dict[str, dict[str, float]] = {}  # ours → theirs → how much of their name says so
    claims: dict[str, list[str]] = {}  # theirs → ours
    for column in (name for name in frame.columns if str(name) not in words):
        theirs = str(column).strip()
        shares = {name: share for name in lacking if (share := _likeness(theirs, name, words))}
        if len(frame) and {"outlet", "published"} <= shares.keys():  # “Publication”: its cells tell
            del shares["outlet" if _are_dates(frame[column]) else "published"]
        claims[theirs] = [name for name, share in shares.items() if share == max(shares.values())]
        for name in claims[theirs]:
            likeness.setdefault(name, {})[theirs] = shares[name]
    found, exact, asked = {}, {}, []
    for name, shares in likeness.items():
        best = [theirs for theirs, share in shares.items() if share == max(shares.values())]
        best = best[:1] if len(frame) and _say_the_same(frame, best) else best
        if len(best) > 1:
            asked.append(f"Which is {name}: {' or '.join(best)}?")
        elif len(claims[best[0]]) > 1:
            asked.append(f"Is {best[0]} {' or '.join(claims[best[0]])}?")
        else:
            found[name] = best[0]
            exact |= {name: best[0]} if shares[best[0]] == 1 else {}
    return Near(found, exact, list(dict.fromkeys(asked)))


def _say_the_same(frame: pd.DataFrame, columns: Sequence[str]) -> bool:
    """Have these columns the same cells in every row?"""
    own = [frame.iloc[:, [str(name).strip() for name in frame].index(column)] for column in columns]
    return all(own[0].equals(other) for other in own[1:])


def _are_dates(cells: pd.Series) -> bool:
    """Are most of a column's first cells dates?"""
    told = [read_date(cell, ORDERS[0]).iso is not None for cell in cells.head(LOOKED_AT) if given(cell)]
    return sum(told) * 2 > len(told)


def _likeness(theirs: str, ours: str, words: Words) -> float:
    """Which share of a column's name says that it is ours, 0 to 1; what lies in objects has two names."""
    return max(_share(words_of(name), ours, words) for name in {theirs, _within_objects(theirs, ours)})


def _share(spoken: list[str], ours: str, words: Words) -> float:
    """Which share of the letters of these words says that a column is ours."""
    if ours == "likes":
        spoken = [word for word in spoken if word not in COUNTS]
    if ours in OF_A_COMMENT and len(spoken) > 1 and spoken[0] in words["text"]:  # “comment date”
        spoken = spoken[1:]
    if not spoken or OTHER & set(spoken):  # a number of answers is no answer
        return 0
    if ours == "parent_id" and words["author"].intersection(spoken):  # whose comment is answered is not which
        return 0
    said, rest, at = 0, 0, 0
    while at < len(spoken):
        length = next((n for n in range(LONGEST, 0, -1) if " ".join(spoken[at : at + n]) in words[ours]), 0)
        size = sum(map(len, spoken[at : at + (length or 1)]))
        said += size if length else 0
        rest += size if not length and spoken[at] not in SMALL else 0
        at += length or 1
    share = said / (said + rest) if said else 0
    return share if share >= MOSTLY or ours not in ("article_id", "comment_id") else 0


def _within_objects(theirs: str, ours: str) -> str:
    """The part of a column's name that says what it is, where it lay in objects, whose names stand before points.

    >>> _within_objects("meta.source", "outlet"), _within_objects("public_metrics.like_count", "likes")
    ('source', 'like_count')
    >>> _within_objects("meta.source.title", "outlet"), _within_objects("meta.source.title", "title")
    ('source', 'source.title')
    """
    objects = theirs.split(".")
    while len(objects) > 1 and " ".join(words_of(objects[0])) in WRAPPERS:
        del objects[0]
    if len(objects) > 1 and ours in NAMED and " ".join(words_of(objects[-1])) in NAME_OF:
        del objects[-1]
    return ".".join(objects)


def words_of(name: str) -> list[str]:
    """The words of a column's name, in small letters without accents.

    >>> words_of("datePosted"), words_of("Überschrift (kurz)")
    (['date', 'posted'], ['uberschrift', 'kurz'])
    """
    spaced = re.sub(r"(?<=[a-zà-ÿ])(?=[A-ZÀ-Þ])", " ", name).casefold()
    plain = "".join(c for c in unicodedata.normalize("NFKD", spaced) if not unicodedata.combining(c))
    return re.findall(r"[^\W_]+", plain.translate(_WITHOUT_ACCENT))


def guessed(
    frame: pd.DataFrame, ours: Sequence[str], name: str, words: Words, prefix: str, fits: Mapping[str, Callable]
) -> tuple[pd.DataFrame, list[str]]:
    """The table with those of our columns that it has by a usual name and no more, where no other could be meant; and
    a remark that says so. `fits`: by our name of a column, what its cells must be, or it is not taken."""
    spelt = {str(own).strip(): own for own in frame}
    taken = {
        known: theirs
        for known, theirs in near_ours(frame, ours, words).exact.items()
        if known not in fits or all(fits[known](cell) for cell in frame[spelt[theirs]] if given(cell))
    }
    if not taken:
        return frame, []
    told = ", ".join(f"{known} is {theirs}" for known, theirs in taken.items())
    example = named_by({f"{prefix}{next(iter(taken))}": "YOURS"}, name)
    remark = ByNames(f"{name}: columns were taken by their names: {told}. If that is wrong: {example}")
    remark.columns = {known: str(spelt[theirs]) for known, theirs in taken.items()}
    return frame.rename(columns={spelt[theirs]: known for known, theirs in taken.items()}), [remark]


def unread(frame: pd.DataFrame, ours: Sequence[str], name: str, words: Words, prefix: str = "") -> list[str]:
    """A remark on columns that are named much like those of ours that the table lacks, and so are not read.

    >>> from framing.reading.tables.column_words import OF_COMMENTS
    >>> unread(pd.DataFrame(columns=["text", "datePosted"]), ["time"], "c.csv", OF_COMMENTS, "comments.")[0][-85:]
    "--column comments.time=datePosted (in Python columns={'comments.time': 'datePosted'})"
    """
    near, _, asked = near_ours(frame, ours, words)
    date = [column for column in frame if str(column).strip().lower() in PARTS_OF_DATES]
    in_parts = len(date) == len(PARTS_OF_DATES) and near.get("published") in date
    if in_parts:
        del near["published"]
    tells = named_by({f"{prefix}OURS": "THEIRS"}, name)
    questions = [f"{name}: {' '.join(asked)} To say so: {tells}"] if asked else []
    if in_parts:
        shown = ", ".join(map(str, date))
        questions.append(f"{name}: dates in several columns ({shown}) were not used: write each in one, as 2024-05-13")
    if not near:
        return questions
    named, known = ", ".join(near.values()), ", ".join(near)
    what = f"the column {named} was not used: ours is called {known}. To use it"
    if len(near) > 1:
        what = f"the columns {named} were not used: ours are called {known}. To use them"
    how = named_by({f"{prefix}{ours}": theirs for ours, theirs in near.items()}, name)
    return [f"{name}: {what}: {how}", *questions]


def named_by(columns: Mapping[str, str], name: str) -> str:
    """How to say which columns of a table are ours: by a command's options and in Python; of a DataFrame in Python.

    >>> named_by({"outlet": "Paper of the day"}, "a.csv")
    "--column 'outlet=Paper of the day' (in Python columns={'outlet': 'Paper of the day'})"
    """
    in_python = f"columns={dict(columns)}"
    return in_python if name.startswith(IN_PANDAS) else f"{shlex.join(options_of(columns))} (in Python {in_python})"


def options_of(columns: Mapping[str, str]) -> list[str]:
    """The options that name these columns to a command."""
    return [part for ours, theirs in columns.items() for part in ("--column", f"{ours}={theirs}")]


def lacking(
    frame: pd.DataFrame, needed: Sequence[str], more: Sequence[str], words: Words, name: str, prefix: str = ""
) -> tuple[list[str], str, list[str]]:
    """What a table lacks of the columns that it needs, as faults; how to name them, as advice: what to add to the
    command, and the same for Python, with the columns of the table that seem to be meant; and the options alone, where
    nothing is left to say. ([], "", []) if it has them."""
    faults = missing_columns(needed, frame)
    if not faults:
        return [], "", []
    near, _, asked = near_ours(frame, [*needed, *more], words)
    absent = [name for name in needed if name not in frame]
    called = {f"{prefix}{name}": near.get(name, "YOURS") for name in dict.fromkeys([*absent, *near])}
    open_ones = [name for name in absent if name not in near]
    put = f", with the name of your column in the place of YOURS ({', '.join(open_ones)})" if open_ones else ""
    advice = [*asked, f"Say which is which{put}: add {named_by(called, name)}."]
    told = [_with_near(fault, near) for fault in faults]
    return told, "\n".join(advice), [] if open_ones or asked else options_of(called)


def _with_near(fault: str, near: dict[str, str]) -> str:
    """A fault of `missing_columns` with the column that is meant by its name, rather than by its letters."""
    name = fault.split("'")[1] if fault.startswith("there is no column") else ""
    return f"there is no column {name!r}; did you mean {near[name]!r}?" if name in near else fault


def below_title(
    frame: pd.DataFrame, words: Words, theirs: Collection[str], name: str
) -> tuple[pd.DataFrame, list[str]]:
    """The table below the row that names its columns, where that is not the first, and a remark that says so.

    The first row that names two columns of ours counts, if the very first names none, or groups of columns; `theirs`:
    what a person says that columns are called.

    >>> rows = [["no", "outlet", "text"], ["1", "The Tide", "It rained."]]
    >>> frame = pd.DataFrame(rows, columns=["Coverage", "column 2", "column 3"], index=[1, 2])
    >>> found, told = below_title(frame, {"outlet": frozenset(), "text": frozenset()}, [], "a.csv")
    >>> found.to_dict("records"), told
    ([{'no': '1', 'outlet': 'The Tide', 'text': 'It rained.'}], ['a.csv: the columns are named in row 1; what stands \
above was left out: Coverage'])
    """

    def named(cells: Sequence) -> int:
        row = [cell for cell in cells if isinstance(cell, str) and cell.strip()]
        asked = {cell.strip() for cell in row} & {*words, *theirs}
        return len(asked) + len(near_ours(pd.DataFrame(columns=row), list(words), words).exact)

    rows = frame.iloc[:DEEPEST].to_numpy(dtype=object).tolist()
    first = named(list(frame.columns))
    if first and _heads_groups(frame, rows) and named(rows[0]) >= max(first, ENOUGH):
        rows = rows[:1]
    elif first:
        return frame, []
    at = next((at for at, cells in enumerate(rows) if named(cells) >= ENOUGH), None)
    if at is None:
        return frame, []
    above = f"{name}: the columns are named in row {frame.index[at]}; what stands above was left out"
    names = [str(cell).strip() if given(cell) else "" for cell in rows[at]]
    return with_names(frame.iloc[at + 1 :].set_axis(names, axis="columns"), name), [f"{above}: {frame.columns[0]}"]


def _heads_groups(frame: pd.DataFrame, rows: Sequence[Sequence]) -> bool:
    """Does the first row name groups of columns, whose own names stand in the row below, as where cells are merged?"""
    gaps = [bool(NAMELESS.fullmatch(str(name))) for name in frame.columns]
    return any(gaps) and bool(rows) and all(isinstance(cell, str) and cell.strip() for cell in rows[0])
