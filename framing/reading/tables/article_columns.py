"""The columns of a table of articles: as they are mapped, as a service calls them, or as ours; the others told."""

import re

import pandas as pd

from framing.core.errors import FramingError
from framing.core.tables import reserved_columns
from framing.core.text.listing import counted, not_taken
from framing.core.text.words import count_words
from framing.reading.corpus import FACTS, OF_ARCHIVES, Numbered, Options
from framing.reading.dates import DAY, read_date
from framing.reading.faults import no_name
from framing.reading.formats.source import Source
from framing.reading.tables import services
from framing.reading.tables.column_names import (
    LOOKED_AT,
    ColumnsAsked,
    below_title,
    guessed,
    lacking,
    near_ours,
    renamed,
    words_of,
)
from framing.reading.tables.column_words import LEADS, OF_ARTICLES, OF_COMMENTS, OF_PEOPLE_TOO
from framing.reading.tables.files.cells import given
from framing.reading.tables.files.tabular_files import IN_MEMORY, load_told, with_names
from framing.reading.tables.files.workbooks import WORKBOOKS, Sheet, day_counted, sheets

REQUIRED = ["article_id", "outlet", "text"]
OPTIONAL = [fact for fact in FACTS if fact != "outlet"]
KNOWN = [*REQUIRED, *OPTIONAL, *OF_ARCHIVES, "comments"]
NO_TEXTS = "Save the pages (framing import reads HTML and WARC), or add the texts to the table as a column text."
ADVICE = (
    "A table of articles needs the columns outlet and text; article_id, title, published, byline, section, url, wire, "
    "country and comments may follow. Rows are counted below the names: a spreadsheet shows row 1 as 2."
)
ONE_OUTLET = "Are all of one outlet, and no column says so? framing import --outlet NAME, in Python outlet='NAME'."
NO_NAMES = "its first line is an article, it seems, and names no columns"
WRITE_NAMES = "Write a line above it that names them, such as: outlet,title,published,text"
LONGEST = 100  # characters of what may be the name of a column
ADDRESSES = "It holds addresses and titles, it seems, and no texts."
LEAST = 25  # words of what may be a text, where a table has addresses
SHEETS = "Its sheets are: {}; of these {} was looked at first. Is another one meant? Save that as CSV, or put it first."
BY_OUTLET = (
    "Is each sheet called by its outlet? Give each a column outlet and put all rows in one sheet, or save each as CSV "
    "and import it with --outlet NAME."
)
AS_COMMENTS = "save it as CSV, and name that beside the articles (--comments FILE)"
A_TABLE_OF_COMMENTS = "Is it a table of readers' comments? It is named beside the articles: --comments {}."

_NO_OUTLET = re.compile(
    r"https?://|\d{1,30}\Z|(?:Twitter|X|Facebook|Instagram|Threads|Mastodon|Reddit) (?:for|Web|Lite)\b|TweetDeck\Z",
    re.IGNORECASE,
)


def load_articles(source: Source, options: Options) -> tuple[pd.DataFrame, list[str]]:
    """A table of articles under our names of its columns, and remarks on how it was read; one without a column that it
    needs is refused."""
    return (_of_workbook if source.kind in WORKBOOKS else _of_file)(source, options)


def _of_file(source: Source, options: Options) -> tuple[pd.DataFrame, list[str]]:
    frame, told = load_told(source, ADVICE)
    frame, remarks = _with_our_columns(frame, source, options)
    return frame, [*told, *remarks]


def _of_workbook(source: Source, options: Options) -> tuple[pd.DataFrame, list[str]]:
    """The first sheet of a workbook; if that is no table of articles, the one other sheet that is, which is told.

    Other sheets of articles are not read, but named: a person has to say that they belong together.
    """
    held = sheets(source)
    if not held:
        return _of_file(source, options)
    fitting: dict[str, tuple[pd.DataFrame, list[str]]] = {}
    faults: dict[str, FramingError] = {}
    for name, sheet in held.items():
        try:
            frame = _with_days(with_names(sheet.frame, source.name), sheet)
            frame, remarks = _with_our_columns(frame, source, options)
            fitting[name] = _with_days(frame, sheet), [*sheet.told, *remarks]
        except FramingError as error:
            faults[name] = error
    first = next(iter(held))
    if first in faults and len(held) == 1:
        raise faults[first]
    if first in faults and len(fitting) != 1:
        advice = f"{faults[first].advice}\n{SHEETS.format(', '.join(map(repr, held)), repr(first))}"
        no_outlet = [len(one.faults) == 2 and "'outlet'" in one.faults[0] for one in faults.values()]
        advice += f"\n{BY_OUTLET}" * (all(no_outlet) and not fitting)
        raise type(faults[first])(faults[first].what, faults[first].faults, advice, faults[first].options)
    chosen = first if first in fitting else next(iter(fitting))
    told = [f"{source.short}: the sheet {chosen!r} was read: {first!r} is no table of articles"] * (chosen != first)
    if others := [name for name in fitting if name != chosen]:
        named = ", ".join(map(repr, others))
        told.append(f"{source.short}: only the sheet {chosen!r} was read; {named} may hold articles, too: save as CSV")
    if of_comments := [name for name in held if name != chosen and _is_of_comments(held[name].frame)]:
        named = ", ".join(map(repr, of_comments))
        told.append(f"{source.short}: readers' comments, it seems, stand in {named}, which was not read: {AS_COMMENTS}")
    tables = [name for name, sheet in held.items() if sheet.frame.shape[1] > 1]  # in one column somebody tells of them
    if unread := [name for name in tables if name not in (chosen, first, *others, *of_comments)]:
        told.append(f"{source.short}: not read: {', '.join(map(repr, unread))}. If one is of comments, {AS_COMMENTS}")
    frame, remarks = fitting[chosen]
    return frame, [*told, *remarks]


def _is_of_comments(frame: pd.DataFrame) -> bool:
    """Does a table number comments, or say which another answers?"""
    return bool({"comment_id", "parent_id"} & {*frame.columns, *near_ours(frame, ["parent_id"], OF_COMMENTS).found})


def _with_days(frame: pd.DataFrame, sheet: Sheet) -> pd.DataFrame:
    """A sheet's table with its days as dates, where they stand as the numbers by which Excel counts them."""
    named = {"published", near_ours(frame, ["published"], OF_ARTICLES).exact.get("published")}
    days = {name: [day_counted(cell, sheet.epoch) for cell in frame[name]] for name in frame if name in named}
    return frame.assign(**days)


def _with_our_columns(frame: pd.DataFrame, source: Source, options: Options) -> tuple[pd.DataFrame, list[str]]:
    """The table under our names; a user's column that has the name of one of ours is kept under another."""
    mapped = {"byline" if ours == "author" else ours: theirs for ours, theirs in options.columns.items()}
    frame, remarks = below_title(frame, OF_ARTICLES, mapped.values(), source.short)
    service = services.service_of(frame)
    frame = renamed(frame, mapped, source.name, KNOWN)
    if service:
        frame = services.as_ours(frame, service, source.stem, mapped)
        if not any(map(given, frame["text"])):
            told = f"{source.name}: {service.name} gives titles and addresses here, no texts."
            raise FramingError(told, advice=NO_TEXTS)
        remarks.append(f"{source.short}: read as {service.name}: {counted(len(frame), 'row')}")
    frame = services.unnested(frame)
    if options.outlet and "outlet" not in frame:
        frame = frame.assign(outlet=options.outlet)
    frame, by_names = _by_usual_names(frame, source.short, options.dates)
    remarks += by_names
    if {"outlet", "text"} <= set(frame) and not _has_ids(frame):
        remarks += _repeated(frame, source.short)
        frame = frame.assign(article_id=[row_id(source, row) for row in frame.index])
        told = "has no column of ids, so each article is called by the file and its row"
        moved = "rows that are moved change that, a column article_id does not"
        remarks.append(Numbered(f"{source.short}: {told}, such as {row_id(source, 17)}; {moved}"))
    _refuse_without_columns(frame, source)
    if taken := _under_other_names(frame):
        kept = ", ".join(f"{theirs} as {ours}" for theirs, ours in taken.items())
        remarks.append(f"{source.short}: columns whose names our tables use were kept under another: {kept}")
    return frame.rename(columns=taken), remarks


def _by_usual_names(frame: pd.DataFrame, name: str, order: str | None) -> tuple[pd.DataFrame, list[str]]:
    """The table with those of our columns that it has by a usual name which can mean nothing else, and a remark that
    says so; as it is, if what a table of articles needs is not among them. Which way round dates are is asked later."""
    fits = {
        "published": lambda cell: read_date(services.alone(cell), order).fault in ("", "ambiguous"),
        "text": lambda cell: isinstance(cell, (str, list)),
        "outlet": _may_be_outlet,
    }
    needed = REQUIRED if _has_ids(frame) else REQUIRED[1:]
    words = OF_ARTICLES | {"outlet": OF_ARTICLES["outlet"] - OF_PEOPLE_TOO}
    known, told = guessed(frame, [*needed, *OPTIONAL, *OF_ARCHIVES], name, words, "", fits)
    known, dated = guessed(known, ["published"], name, {"published": OF_COMMENTS["time"]}, "", fits)  # of a live blog
    return (services.unnested(known), told + dated) if told + dated and set(needed) <= set(known) else (frame, [])


def _may_be_outlet(cell) -> bool:
    """Is a cell no number, no address of a page, and no program by which a post was sent (“Twitter for iPhone”)?"""
    if not isinstance(cell, str):
        return isinstance(cell, (list, dict))
    return not (no_name("outlet", cell) or _NO_OUTLET.match(cell.strip()))


def _under_other_names(frame: pd.DataFrame) -> dict[str, str]:
    """New names for a user's columns that are called as ours: user_words, or user_words_2 if there is one.

    >>> _under_other_names(pd.DataFrame(columns=["words", "user_words", "text"]))
    {'words': 'user_words_2'}
    """
    names, taken = set(map(str, frame.columns)), {}
    for name in map(str, frame.columns):
        if name in reserved_columns() - set(KNOWN):
            taken[name] = not_taken(f"user_{name}", names, "_")
            names.add(taken[name])
    return taken


def row_id(source: Source, row: int) -> str:
    """The id of an article of a table that has none: its file and its row."""
    return f"{'row' if source.name == IN_MEMORY else source.stem}-{row:03}"


def _has_ids(frame: pd.DataFrame) -> bool:
    """Has a table a column of ids, or one that could be that: named like it, filled, and no value twice?"""
    if "article_id" in frame or near_ours(frame, ["article_id"], OF_ARTICLES).asked:
        return True
    own = _named_like_ids(frame)
    return own is not None and bool(frame[own].map(given).all()) and not frame[own].astype("str").duplicated().any()


def _named_like_ids(frame: pd.DataFrame):
    named = near_ours(frame, ["article_id"], OF_ARTICLES).found.get("article_id")
    return next((name for name in frame if str(name).strip() == named), None)


def _repeated(frame: pd.DataFrame, name: str) -> list[str]:
    """A remark on a column that is named like ids, all of them filled, but for one that it has twice."""
    own = _named_like_ids(frame)
    if own is None or not frame[own].map(given).all():
        return []
    cells = frame[own].astype("str")
    again = cells.duplicated()
    if not again.any() or again.sum() * 2 > len(frame):  # else it is no number of articles at all
        return []
    row = again.idxmax()
    first = (cells == cells[row]).idxmax()
    return [f"{name}: {str(own)!r} would be a column of ids, but {cells[row]!r} stands in rows {first} and {row}"]


def leads_told(frame: pd.DataFrame, name: str) -> list[str]:
    """A remark on columns in which the beginnings of articles, or what sums them up, stand apart from their texts."""
    leads = [str(own) for own in frame if " ".join(words_of(str(own))) in LEADS and frame[own].map(given).any()]
    what = ("the column {} was" if len(leads) == 1 else "the columns {} were").format(", ".join(leads))
    why = "words that belong to an article must stand in its text"
    return [f"{name}: {what} kept, but not read as text: {why}"] * bool(leads)


def _refuse_without_columns(frame: pd.DataFrame, source: Source) -> None:
    """Stop where a column is missing that a table of articles needs, and say how to name it."""
    needed = REQUIRED if _has_ids(frame) else REQUIRED[1:]
    missing, how, options = lacking(frame, needed, [*OPTIONAL, *OF_ARCHIVES], OF_ARTICLES, source.name)
    if not missing:
        return
    if _begins_with_an_article(frame):
        told = [NO_NAMES, *(one for one in missing if one.startswith("its columns"))]
        raise FramingError(f"{source.name} cannot be read:", told, WRITE_NAMES)
    how = f"{ADDRESSES} {NO_TEXTS}\n{how}" if _holds_addresses(frame) else how
    advice = [A_TABLE_OF_COMMENTS.format(source.name)] if _is_of_comments(frame) else []
    advice += [ADVICE, how, *([ONE_OUTLET] if "'outlet': 'YOURS'" in how else [])]
    raise ColumnsAsked(f"{source.name} cannot be read:", missing, "\n".join(advice), options)


def _begins_with_an_article(frame: pd.DataFrame) -> bool:
    """Are the names of the columns an article's cells: a text, or a date?"""
    names = [str(name).strip() for name in frame.columns]
    return any(len(name) > LONGEST or len(read_date(name).iso or "") >= DAY for name in names)


def _holds_addresses(frame: pd.DataFrame) -> bool:
    """Has a table addresses of the web, and in no other column as many words as a text has?"""
    held = [[str(cell) for cell in frame.iloc[:LOOKED_AT, at] if given(cell)] for at in range(frame.shape[1])]
    columns = [cells for cells in held if cells]
    addresses = [cells for cells in columns if all(cell.startswith(("http://", "https://")) for cell in cells)]
    others = (cell for cells in columns if cells not in addresses for cell in cells)
    return bool(addresses) and max((count_words(cell) for cell in others), default=0) < LEAST
