"""The columns of a table of readers' comments: as they are mapped, or as they are usually called; the others told."""

import re
from collections.abc import Mapping

import pandas as pd

from framing.core.errors import FramingError
from framing.core.text.listing import some
from framing.core.text.words import as_count
from framing.reading.corpus import Options
from framing.reading.dates import read_date
from framing.reading.formats.source import Source
from framing.reading.tables.column_names import ColumnsAsked, below_title, guessed, lacking, near_ours, renamed, unread
from framing.reading.tables.column_words import NAMES_OF_ARTICLES, OF_COMMENTS
from framing.reading.tables.comment_checks import IDS, NAMED, REQUIRED, as_id
from framing.reading.tables.files.cells import given
from framing.reading.tables.files.json_records import with_answers, with_parents_on_x
from framing.reading.tables.files.tabular_files import load_told
from framing.reading.tables.services import service_of_comments, under_our_names, unnested

OPTIONAL = ["parent_id", "time", "likes", "author"]
POINTED = re.compile(r"\A(\d{1,15})\.0\Z")
NUMBERS = re.compile(r"\d+(?:-\d+)*")
OF_YOUTUBE = re.compile(r"[A-Za-z][\w-]{9,60}(?:\.[\w-]{9,60})?")  # behind a point the answer's own
FIRST = "column 1"  # as a column without a name is called by its place
ADVICE = (
    "A table of comments needs the columns article_id (of the article that they stand under) and text; comment_id, "
    "parent_id (of the comment that one answers), time, likes and author may follow. The article may be named by its "
    "url or title, where no other has it. Rows are counted below the names: a spreadsheet shows row 1 as 2."
)


def load_comments(
    source: Source, mapped: dict[str, str], options: Options, only: str | None = None
) -> tuple[pd.DataFrame, list[str]]:
    """A table of comments under our names of its columns, and a remark on those that were taken by their usual names.

    One without rows, or without a column that it needs, is refused. `only`: the id of the article, where there is one
    alone, as the programs that save the comments under one page name none.
    """
    ours, order = [*REQUIRED, *OPTIONAL], options.dates
    frame, told = load_told(source, ADVICE)
    frame, above = below_title(frame, OF_COMMENTS, mapped.values(), source.short)
    service = None if mapped else service_of_comments(frame)
    if service:
        inner = _unfolded(frame, {name: theirs[0] for name, theirs in service.columns.items()})
        frame = under_our_names(inner, service)
        told = [*told, f"{source.short}: {len(frame):,} comments read as {service.name}"]
    frame = unnested(renamed(_unfolded(frame, mapped), mapped, source.name, ours))
    if frame.empty:
        raise FramingError(f"{source.name} has no rows.", advice=ADVICE)
    fits = {"time": lambda cell: not read_date(cell, order).fault, "likes": lambda cell: as_count(cell) is not None}
    known, remarks = guessed(frame, ours, source.short, OF_COMMENTS, "comments.", fits)
    known, called = guessed(known, ["article_id"], source.short, NAMES_OF_ARTICLES, "comments.", {})
    if only and not _names_articles(known, frame, only, own=bool(called)):
        known = known.assign(article_id=only)
        called = [f"{source.short}: no column names an article; all were put under {only!r}, the only one"]
    remarks += called
    known, by_row = _with_ids(known, source.short)
    remarks += by_row
    if not {*REQUIRED} <= set(known):
        needed = [name for name in REQUIRED if name != "comment_id" or _has_ids(frame)]
        missing, how, more = lacking(frame, needed, OPTIONAL, OF_COMMENTS, source.name, "comments.")
        raise ColumnsAsked(f"{source.name} cannot be read:", missing, f"{ADVICE}\n{how}", more)
    for step in (_without_points, _answering_by_depth, _answering_by_number):
        known, more = step(known, source.short)
        remarks += more
    return known, [*told, *above, *remarks]


def _names_articles(known: pd.DataFrame, given_as: pd.DataFrame, only: str, own: bool) -> bool:
    """Has a table a column that says under which article each comment stands? Where there is one article alone, a
    column that was taken for it may hold one other name throughout, what the site calls it; or, where it may be the
    comments' `own` address, another in each row."""
    if "article_id" not in known or "article_id" in given_as:
        return "article_id" in known
    called = {as_id(cell) for cell in known["article_id"]}
    return called == {only} or (len(called) > 1 and not (own and len(called) == len(known)))


def _with_ids(frame: pd.DataFrame, name: str) -> tuple[pd.DataFrame, list[str]]:
    """Comments without ids with those that stand in a first column without a name ("1", "1-1"), or else with the
    numbers of their rows, and a remark that says so; not where parents need ids that are not there.

    >>> _with_ids(pd.DataFrame({"text": ["Good.", "Bad."]}, index=[1, 2]), "c.csv")[0]["comment_id"].tolist()
    ['1', '2']
    """
    if "text" not in frame or _has_ids(frame):
        return frame, []
    first = [as_id(cell) or "" for cell in frame.get(FIRST, ())]
    if first and all(map(NUMBERS.fullmatch, first)) and len(set(first)) == len(first):
        return frame.rename(columns={FIRST: "comment_id"}), [f"{name}: comments are called as in the {FIRST}"]
    told = f"{name}: has no column of ids, so each comment is called by its row"
    return frame.assign(comment_id=[str(row) for row in frame.index]), [told]


def _has_ids(frame: pd.DataFrame) -> bool:
    """Has a table a column of ids, or of parents, or one that could be either?"""
    asked = near_ours(frame, ["comment_id", "parent_id"], OF_COMMENTS)
    return bool({"comment_id", "parent_id"} & {*frame, *asked.found} or asked.asked)


def _unfolded(frame: pd.DataFrame, columns: Mapping[str, str]) -> pd.DataFrame:
    """The table with the answers that lie within its comments."""
    usual = near_ours(frame, IDS, OF_COMMENTS).exact
    return with_parents_on_x(with_answers(frame, usual | dict(columns)))


def _without_points(frame: pd.DataFrame, name: str) -> tuple[pd.DataFrame, list[str]]:
    """Ids without the point that pandas gives all numbers of a column in which one is missing; a remark where the
    comments' own have it.

    Of parents where no id of a comment has a point, of both where each has: else these may be ids by design, or a
    spreadsheet damaged some.

    >>> frame, told = _without_points(pd.DataFrame({"comment_id": ["10", "11"], "parent_id": ["", "10.0"]}), "c.csv")
    >>> frame["parent_id"].tolist()
    ['', '10']
    """
    ids = [as_id(cell) or "" for cell in frame["comment_id"]]
    parents = [one for one in map(str, frame.get("parent_id", ())) if "." in one]
    every = all(map(POINTED.fullmatch, [*ids, *parents]))
    if not every and any("." in one for one in ids):
        return frame, []
    plain = {
        column: frame[column].map(lambda cell: POINTED.sub(r"\1", cell) if isinstance(cell, str) else cell)
        for column in ("comment_id", "parent_id")
        if column in frame
    }
    told = f"{name}: every comment_id is a number with .0, as pandas writes it; they were read without: {ids[0]}"
    return frame.assign(**plain), [told] * every


def _answering_by_depth(frame: pd.DataFrame, name: str) -> tuple[pd.DataFrame, list[str]]:
    """The comments with their parents, where a column depth alone tells these, and a remark that says so.

    A page prints an answer below what it answers, one step further in; a comment that is further in than that answers
    one that is not there, and so nobody known.
    """
    told = [str(cell) for cell in frame.get("depth", ["none"])]
    if _tells_parents(frame) or not all(re.fullmatch(r"\d{1,3}(\.0)?", cell) for cell in told):
        return frame, []
    depths = [int(float(cell)) for cell in told]
    top, parents = min(depths), []
    open_ones: dict[str | None, dict[int, str | None]] = {}  # by article: at each depth the last, that can be answered
    for article, comment, depth in zip(frame["article_id"], frame["comment_id"], depths, strict=True):
        above = open_ones.setdefault(as_id(article), {})
        parents.append(above.get(depth - 1))
        open_ones[as_id(article)] = {at: one for at, one in above.items() if at < depth} | {depth: as_id(comment)}
    unknown = sum(depth > top and parent is None for depth, parent in zip(depths, parents, strict=True))
    remark = f"{name}: whom comments answer was read from their depth and order"
    remark += f"; of {unknown:,} it is not known: the comment above is not there" if unknown else ""
    return frame.drop(columns="depth").assign(parent_id=pd.Series(parents, frame.index, dtype=object)), [remark]


def _answering_by_number(frame: pd.DataFrame, name: str) -> tuple[pd.DataFrame, list[str]]:
    """The comments with their parents, where their numbers alone tell these (1-2 answers 1), or YouTube's ids, and a
    remark that says so.

    >>> frame = pd.DataFrame({"article_id": ["a"] * 3, "comment_id": ["1", "1-1", "2"]})
    >>> _answering_by_number(frame, "c.csv")[0]["parent_id"].tolist()
    [None, '1', None]
    """
    if _tells_parents(frame):
        return frame, []
    both = zip(frame["article_id"], frame["comment_id"], strict=True)
    ids = [(as_id(article), as_id(own) or "") for article, own in both]
    form, mark = (OF_YOUTUBE, ".") if ids and all(OF_YOUTUBE.fullmatch(own) for _, own in ids) else (NUMBERS, "-")
    parents = [own.rpartition(mark)[0] or None for _, own in ids]
    there = set(ids)
    fit = all((article, parent) in there for (article, _), parent in zip(ids, parents, strict=True) if parent)
    if not fit or not any(parents) or not all(form.fullmatch(own) for _, own in ids):
        return frame, []
    told = f"{name}: whom comments answer was read from their numbers (1{mark}2 answers 1)"
    return frame.assign(parent_id=pd.Series(parents, frame.index, dtype=object)), [told]


def _tells_parents(frame: pd.DataFrame) -> bool:
    """Has a table a column that says whom comments answer, or two, so that which of them is asked?"""
    asked = near_ours(frame, ["parent_id"], OF_COMMENTS).asked
    return bool(asked) or ("parent_id" in frame and bool(frame["parent_id"].map(given).any()))


def not_used(frame: pd.DataFrame, name: str) -> list[str]:
    """Remarks on columns that the table of comments has beside ours, and on those that may be ours."""
    told = {*REQUIRED, *OPTIONAL, *near_ours(frame, OPTIONAL, OF_COMMENTS).found.values()}
    others = [str(column).strip() for column in frame if str(column).strip() not in told]
    near = unread(frame, OPTIONAL, name, OF_COMMENTS, "comments.")
    if not others:
        return near
    what, were = ("the column", "was") if len(others) == 1 else (f"{len(others):,} columns", "were")
    return [f"{name}: {what} {some(others, NAMED)} of the comments {were} left out", *near]
