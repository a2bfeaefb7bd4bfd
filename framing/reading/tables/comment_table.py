"""A table of readers' comments, in any form of table: added to the articles of a corpus that they stand under.

The comments follow after their article's text, as they would on its page, so that one offset does for both: the
article's own offsets stay what they were. `source` and `source_start` lead from a comment back to its cell. Authors are
replaced by pseudonyms here, at the door; their names go no further.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

import pandas as pd

from framing.core.errors import FramingError
from framing.core.text.pseudonyms import names_in_thread, pseudonym
from framing.core.text.words import as_count
from framing.reading.corpus import CommentFacts, Corpus, Numbered, Options, Part, fingerprint
from framing.reading.dates import read_date
from framing.reading.faults import Fault, check_order, half_character, no_single_value
from framing.reading.formats.markup import repaired
from framing.reading.formats.source import Source
from framing.reading.passages.comment_buttons import GONE
from framing.reading.tables.comment_checks import (
    IDS,
    REQUIRED,
    as_id,
    check_comments,
    damage,
    earlier_than_their_parents,
    hierarchical,
    plain,
    strangers,
    strangers_told,
)
from framing.reading.tables.comment_columns import ADVICE, OPTIONAL, alike, load_comments, not_used, some
from framing.reading.tables.files.cells import given

# How exports write that a comment answers none.
NO_PARENT = {"0", "-1", "n/a", "na", "nan", "nil", "none", "null", "root", "undefined", "false", "-", "<na>"}
EMPTY, DELETED, HALVED = "empty", "deleted", "halved"
REASONS = {
    EMPTY: ("has no text", "have no text"),
    DELETED: ("was deleted or removed on its site", "were deleted or removed on their site"),
    HALVED: ("holds half a character", "hold half a character"),
}


def read_comments(corpus: Corpus, source: Source, columns: dict[str, str], options: Options) -> Corpus:
    """The corpus with the comments of a table under its articles.

    Columns: article_id, comment_id, text; where known parent_id (the comment that it answers; where the table has it
    for some comments, one without it answers none: nothing is guessed beside what is given), time (as
    `dates.read_date` reads it), likes (a whole number, also as "1,234" or "1.2K"), author (a name; only a pseudonym is
    kept). Others are left out.
    Comments stand in the order of their time, where every comment of an article has one, else in that of the table, but
    never before the one that they answer. All faults of the table are reported in one `FramingError`, with their rows
    as `tabular_files.load` numbers them. The articles table gets comments_source, comments_sha256,
    and text_sha256 (of the text with its comments, into which offsets point).

    What is usual in an export is taken, and counted in the corpus' `remarks`: a comment without text, or with
    "[deleted]" in its place, is left out; one that answers a comment that is not there answers nobody known; parent_id
    0 is no parent, unless there is a comment 0, nor is the post itself (t3_…); an answer dated before what it answers
    stays; comments on articles that are not in the corpus are left out, unless that is all of them, or
    `options.strict`. Where no comment has a parent, a column depth (0 for one that answers none, in the order of the
    page) tells whom each answers. Columns that are called as ours are elsewhere (id, body, user …) are taken for them
    where no other could be meant, and told; those named nearly like ours are told alone.
    """
    only = corpus.articles["article_id"].iloc[0] if len(corpus) == 1 else None
    frame, taken = load_comments(source, columns, options, only)
    rows = [f"row {number}" for number in frame.index]
    advice = "\n".join([ADVICE, *taken])  # what is wrong in a column may be that it is another
    found = add_comments(corpus, frame.reset_index(drop=True), rows, source.name, advice, options)
    found = with_source(found, frame, source.short, fingerprint(source.content))
    return replace(found, remarks=(*found.remarks, *taken, *not_used(frame, source.short)))


def with_source(corpus: Corpus, frame: pd.DataFrame, name: str, sha256: str) -> Corpus:
    """The corpus with the table that the comments of an article came from: its name and its fingerprint."""
    with_comments = corpus.articles.article_id.isin(frame.article_id.map(as_id))
    about = {"comments_source": name, "comments_sha256": sha256}
    cells = {name: pd.Series(value, corpus.articles.index, dtype="str") for name, value in about.items()}
    articles = corpus.articles.assign(**{name: cell.where(with_comments) for name, cell in cells.items()})
    return replace(corpus, articles=articles)


def add_comments(
    corpus: Corpus, frame: pd.DataFrame, where: list[str], name: str, advice: str, options: Options
) -> Corpus:
    """The corpus with these comments; `where` says of each row of `frame` where in the file `name` it stands (with the
    file, where `name` is empty and they come from several)."""
    file = name.rpartition("/")[2]
    frame, where, remarks = _sound(corpus, frame, where, name, advice, options)
    texts, parts = _with_threads(corpus, frame, [f"{file}, {place}" if file else place for place in where])
    prints = {key: fingerprint(texts[key].encode("utf-8")) for key in frame.article_id.unique()}
    articles = corpus.articles.assign(text_sha256=corpus.articles.article_id.map(prints).astype("str"))
    odd = earlier_than_their_parents(frame, where, file or "comments")
    return Corpus(articles, texts, parts, (*corpus.remarks, *remarks, *odd))


def _sound(
    corpus: Corpus, frame: pd.DataFrame, where: list[str], name: str, advice: str, options: Options
) -> tuple[pd.DataFrame, list[str], list[str]]:
    """The comments that can be taken, their cells as they are to be read, where each stands, and remarks on the others;
    faults that remain are one `FramingError`."""
    name, told_of = name or "The comments", name.rpartition("/")[2] or "comments"
    if wrong := _no_single_values(frame, where):
        raise FramingError(f"{name} cannot be read:", wrong, advice)
    frame = frame.assign(**{name: _ids(frame, name) for name in IDS if name in frame or name == "parent_id"})
    frame, where, remarks = _with_text(frame, where, told_of)
    frame, gone = _with_parents(frame, where, told_of)
    frame = _with_times(frame, where, name, options.dates)
    if options.repair and "text" in frame:
        frame = frame.assign(text=[repaired(cell) if isinstance(cell, str) else cell for cell in frame["text"]])
    faults = check_comments(corpus, frame, where)
    strange = strangers(corpus, frame)
    if len(faults) == len(strange) < len(frame) and not options.strict:  # that is all that is wrong
        frame, where, left_out = _without(frame, where, strange, told_of)
        faults, remarks = [], [*remarks, *left_out]
    if faults and strange:
        ids = corpus.articles.article_id
        advice += f"\nThe articles are: {', '.join(ids[:10])}{' …' if len(ids) > 10 else ''}."
        advice += "".join(f"\n{remark}." for remark in corpus.remarks if isinstance(remark, Numbered))
    if faults:
        raise FramingError(f"{name} cannot be read:", alike(faults), advice)
    _refuse_again(corpus, frame, name)
    return frame, where, [*remarks, *gone]


def _with_threads(corpus: Corpus, frame: pd.DataFrame, sources: list[str]) -> tuple[dict, dict]:
    """The texts and parts of the corpus with these comments behind their articles, readers' names as pseudonyms."""
    times = pd.to_datetime(frame["time"].map(plain), format="ISO8601", utc=True) if "time" in frame else None
    authors = [str(one).strip() if given(one) else None for one in frame.get("author", [None] * len(frame))]
    known = {part.told.reader for own in corpus.parts.values() for part in own if part.told and part.told.reader}
    readers = {author: pseudonym(n) for n, author in enumerate(dict.fromkeys(filter(None, authors)), start=len(known))}
    threaded = bool(frame["parent_id"].notna().any())
    texts, parts, cells = dict(corpus.texts), dict(corpus.parts), frame.to_dict("records")
    for article_id, own in frame.groupby("article_id", sort=False):
        rows = _ordered(own, times)
        thread = [str(cells[row]["text"]).strip() for row in rows]
        names = names_in_thread(thread, [authors[row] for row in rows], readers, corpus.texts[article_id])
        told = [
            _told(cells[row], readers.get(authors[row]), named, sources[row], threaded)
            for row, named in zip(rows, names, strict=True)
        ]
        ids = [(cells[row]["comment_id"], cells[row]["parent_id"]) for row in rows]
        _append(article_id, texts, parts, thread, ids, told)
    return texts, parts


def _refuse_again(corpus: Corpus, frame: pd.DataFrame, name: str) -> None:
    """Stop at comments that came with their articles: who imported both has them, and need not name them again."""
    keys = list(zip(frame.article_id, frame.comment_id, strict=True))
    there = {(key, part.comment_id) for key in dict.fromkeys(frame.article_id) for part in corpus.parts.get(key, ())}
    again = [f"{article}: {comment}" for article, comment in keys if (article, comment) in there]
    if again:
        raise FramingError(
            f"{name} holds comments that their articles have already: {len(again):,} of {len(keys):,} ({some(again)}).",
            advice="They came with the articles, as when both were imported: leave this table out, of --comments or of "
            "the folder. Other comments need ids of their own.",
        )


def _without(
    frame: pd.DataFrame, where: Sequence[str], strange: list[int], file: str
) -> tuple[pd.DataFrame, list[str], list[str]]:
    """The comments whose articles are here, where each stands, and a remark on the others."""
    if not strange:
        return frame, list(where), []
    example = f"{where[strange[0]]}: {frame.article_id[strange[0]]!r}"
    told = strangers_told(file, len(strange), len(frame), example)
    kept = sorted(set(range(len(frame))) - set(strange))
    return frame.iloc[kept].reset_index(drop=True), [where[row] for row in kept], [told]


def _no_single_values(frame: pd.DataFrame, where: Sequence[str]) -> list[str]:
    """Cells of our columns that hold a list or an object (JSON and Parquet can)."""
    ours = [name for name in (*REQUIRED, *OPTIONAL) if name in frame and frame[name].dtype == object]
    return [
        f"{where[row]}: {name} {wrong}, not one value"
        for name in ours
        for row, cell in enumerate(frame[name])
        if not isinstance(cell, bytes) and (wrong := no_single_value(cell))
    ]


def _with_text(frame: pd.DataFrame, where: Sequence[str], file: str) -> tuple[pd.DataFrame, list[str], list[str]]:
    """The comments that have a text, where each stands, and a remark on the others.

    Where none has one, another column must be meant: then all stay, to be refused.
    """
    unfit = [_unfit(cell) for cell in frame.get("text", [])]
    if not any(unfit) or all(reason == EMPTY for reason in unfit):
        return frame, list(where), []
    kept = [row for row, reason in enumerate(unfit) if not reason]
    remarks = []
    for reason, (one, many) in REASONS.items():
        rows = [where[row] for row, why in enumerate(unfit) if why == reason]
        what = f"{one} and was" if len(rows) == 1 else f"{many} and were"
        if rows:
            remarks.append(f"{file}: {len(rows):,} of {len(frame):,} comments {what} left out ({some(rows)})")
    return frame.iloc[kept].reset_index(drop=True), [where[row] for row in kept], remarks


def _unfit(cell) -> str:
    """Why a comment is left out; "" if it is not."""
    if not given(cell) or not str(cell).strip():
        return EMPTY
    if GONE.fullmatch(str(cell)):
        return DELETED
    return HALVED if half_character(str(cell)) else ""


def _with_times(frame: pd.DataFrame, where: Sequence[str], name: str, dates: str | None) -> pd.DataFrame:
    """The comments with their times in ISO 8601; one that is no time stays, to be refused."""
    if "time" not in frame:
        return frame
    read = [read_date(cell, dates) if given(cell) else None for cell in frame["time"]]
    check_order(name, [Fault(n, where[n], str(cell)) for n, cell in enumerate(frame["time"]) if given(cell)], dates)
    times = [cell if one and one.fault else one and one.iso for cell, one in zip(frame["time"], read, strict=True)]
    return frame.assign(time=pd.Series(times, frame.index, dtype=object))


def _with_parents(frame: pd.DataFrame, where: Sequence[str], file: str) -> tuple[pd.DataFrame, list[str]]:
    """The comments without parents that are not there, and a remark on them, unless they are a word for no parent.

    A parent_id that a spreadsheet seems to have damaged stays, to be refused: its comment may well be there.
    """
    if not {"article_id", "comment_id"} <= set(frame.columns):
        return frame, []
    there, by_design = set(zip(frame.article_id, frame.comment_id, strict=True)), hierarchical(frame)
    parents = [
        _of_reddit(parent) if parent and (article, parent) not in there else parent
        for article, parent in zip(frame.article_id, frame.parent_id, strict=True)
    ]
    if not any(parents):
        parents = [_begun(*key, there) for key in zip(frame.article_id, frame.comment_id, strict=True)]
    frame = frame.assign(parent_id=pd.Series(parents, frame.index, dtype=object))
    absent = [
        bool(parent) and (article, parent) not in there and not damage(parent, by_design)
        for article, parent in zip(frame.article_id, frame.parent_id, strict=True)
    ]
    gone = [
        where[row] for row, missing in enumerate(absent) if missing and frame.parent_id[row].lower() not in NO_PARENT
    ]
    known = frame.assign(parent_id=frame.parent_id.where(~pd.Series(absent, frame.index, dtype=bool), None))
    if not gone:
        return known, []
    what = "answers" if len(gone) == 1 else "answer"
    whom = "whom it answers" if len(gone) == 1 else "whom they answer"
    return known, [
        f"{file}: {len(gone):,} of {len(frame):,} comments {what} one that is not there (deleted, or without text): "
        f"{whom} is not known ({some(gone)})"
    ]


def _begun(article: str | None, comment: str | None, there: set) -> str | None:
    """The comment that an answer's own id begins with, before its last point: of YouTube's comments, and where answers
    are numbered 1.1, 1.2.

    >>> _begun("a", "Ugx1.9ab", {("a", "Ugx1")}), _begun("a", "Ugx2.9ab", {("a", "Ugx1")})
    ('Ugx1', None)
    """
    begins = comment.rpartition(".")[0] if comment else ""
    return begins if begins and (article, begins) in there else None


def _of_reddit(parent: str) -> str | None:
    """Reddit's full name of a parent as its id: t1_… is a comment, t3_… the post itself, and so no comment.

    >>> _of_reddit("t1_abc"), _of_reddit("t3_abc"), _of_reddit("7")
    ('abc', None, '7')
    """
    return None if re.fullmatch(r"t3_\w+", parent) else parent.removeprefix("t1_")


def _ids(frame: pd.DataFrame, name: str) -> pd.Series:
    cells = frame[name] if name in frame else [None] * len(frame)
    return pd.Series([as_id(cell) for cell in cells], index=frame.index, dtype=object)


def _told(row: dict, reader: str | None, names: list, source: str, threaded: bool) -> CommentFacts:
    cell, likes = str(row["text"]), row.get("likes")
    likes = as_count(likes) if given(likes) else None
    return CommentFacts(
        reader, tuple(names), plain(row.get("time")), likes, source, len(cell) - len(cell.lstrip()), threaded
    )


def _append(
    article_id: str, texts: dict, parts: dict, thread: list[str], ids: list[tuple], told: list[CommentFacts]
) -> None:
    """Put the comments of one article after its text."""
    text = texts[article_id]
    own, at = list(parts.get(article_id, [Part("text", 0, len(text))])), len(text)
    for body, (comment_id, parent_id), about in zip(thread, ids, told, strict=True):
        start = at + 2
        at = start + len(body)
        own.append(Part("comment", start, at, comment_id, parent_id, about))
    texts[article_id], parts[article_id] = "\n\n".join([text, *thread]), own


def _is_newest_first(own: pd.DataFrame) -> bool:
    """Does a table put the newest comment first? Then most answers stand above what they answer."""
    at = {comment: place for place, comment in enumerate(own.comment_id)}
    above = [at[parent] > place for place, parent in enumerate(own.parent_id) if parent in at]
    return sum(above) * 2 > len(above)


def _ordered(own: pd.DataFrame, times: pd.Series | None) -> list[int]:
    """The rows of one thread in time's order or the table's, none before the one that it answers."""
    rows = own.index.tolist()
    if _is_newest_first(own):
        rows.reverse()
    if times is not None and times[rows].notna().all():
        rows = times[rows].sort_values(kind="stable").index.tolist()
    waiting: dict[str, list[int]] = {}
    done: set[str] = set()
    order: list[int] = []
    ids, parents = own.comment_id.to_dict(), own.parent_id.to_dict()
    for row in rows:
        if parents[row] and parents[row] not in done:
            waiting.setdefault(parents[row], []).append(row)
            continue
        ready = [row]
        while ready:
            one = ready.pop()
            order.append(one)
            done.add(ids[one])
            ready += reversed(waiting.pop(ids[one], []))
    return order
