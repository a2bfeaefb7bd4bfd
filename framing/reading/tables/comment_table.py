"""A table of readers' comments, in any form of table: added to the articles of a corpus that they stand under.

The comments follow after their article's text, as they would on its page, so that one offset does for both: the
article's own offsets stay what they were. `source` and `source_start` lead from a comment back to its cell. Authors are
replaced by pseudonyms here, at the door; their names go no further.
"""

import re
from collections.abc import Sequence, Set
from dataclasses import replace

import pandas as pd

from framing.core.errors import FramingError
from framing.core.text.listing import begun, some
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
    NAMED,
    REQUIRED,
    alike,
    as_id,
    as_text,
    check_comments,
    damage,
    earlier_than_their_parents,
    hierarchical,
    strangers,
    strangers_told,
    under_their_articles,
)
from framing.reading.tables.comment_columns import ADVICE, OPTIONAL, load_comments, not_used
from framing.reading.tables.files.cells import given

# How exports write that a comment answers none.
NO_PARENT = {"0", "-1", "n/a", "na", "nan", "nil", "none", "null", "root", "undefined", "false", "-", "<na>"}
TWICE = (
    "They came with the articles, as when both were imported: leave this table out, of --comments or of the folder. "
    "Other comments need ids of their own."
)
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
    stays; comments on articles that are not in the corpus (named by id, address or title) are left out, unless that is
    all of them, or `options.strict`. Where no comment has a parent, a column depth (0 for one that answers none, in the
    order of the page) tells whom each answers. Columns that are called as ours are elsewhere (id, body, user …) are
    taken for them where no other could be meant, and told; those named nearly like ours are told alone.
    """
    only = corpus.articles["article_id"].iloc[0] if len(corpus) == 1 else None
    frame, taken = load_comments(source, columns, options, only)
    rows = [f"row {number}" for number in frame.index]
    advice = "\n".join([ADVICE, *taken])  # what is wrong in a column may be that it is another
    found = add_comments(corpus, frame.reset_index(drop=True), rows, source.name, advice, options)
    under = {key for key, text in found.texts.items() if text != corpus.texts[key]}  # also by another name
    found = with_source(found, under.union(frame["article_id"].map(as_id)), source.short, fingerprint(source.content))
    return replace(found, remarks=(*found.remarks, *taken, *not_used(frame, source.short)))


def with_source(corpus: Corpus, ids: Set[str | None], name: str, sha256: str) -> Corpus:
    """The corpus with the table that the comments of these articles came from: its name and its fingerprint."""
    with_comments = corpus.articles.article_id.isin(ids)
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
    frame, remarks = _sound(corpus, frame.assign(place=where), name, advice, options)
    texts, parts = _with_threads(corpus, frame, f"{file}, " if file else "")
    prints = {key: fingerprint(texts[key].encode("utf-8")) for key in frame.article_id.unique()}
    articles = corpus.articles.assign(text_sha256=corpus.articles.article_id.map(prints).astype("str"))
    odd = earlier_than_their_parents(frame, file or "comments")
    return Corpus(articles, texts, parts, (*corpus.remarks, *remarks, *odd))


def _sound(
    corpus: Corpus, frame: pd.DataFrame, name: str, advice: str, options: Options
) -> tuple[pd.DataFrame, list[str]]:
    """The comments that can be taken, their cells as they are to be read, and remarks on the others; faults that remain
    are one `FramingError`. The column `place` says where each comment stands."""
    name, file = name or "The comments", name.rpartition("/")[2] or "comments"
    if wrong := _no_single_values(frame):
        raise FramingError(f"{name} cannot be read:", wrong, advice)
    frame = frame.assign(**{name: _ids(frame, name) for name in IDS})
    frame, remarks = _with_text(frame, file)
    frame, put, doubtful = under_their_articles(frame, strangers(corpus, frame), corpus.articles, file)
    frame, gone = _with_parents(frame, file)
    frame = _with_times(frame, name, options.dates)
    if options.repair:
        frame = frame.assign(text=[repaired(cell) if isinstance(cell, str) else cell for cell in frame["text"]])
    faults = check_comments(corpus, frame)
    strange = strangers(corpus, frame)
    if strange and len(faults) == len(strange) < len(frame) and not options.strict:  # that is all that is wrong
        lost = [row for row in strange if frame.article_id[row] not in doubtful]
        told = [f"{frame.place[row]}: {frame.article_id[row]!r}" for row in lost[:1]]
        remarks += [*(strangers_told(file, len(lost), len(frame), one) for one in told), *doubtful.values()]
        frame, faults = frame.drop(index=strange).reset_index(drop=True), []
    if faults and strange:
        advice += f"\nThe articles are: {begun(corpus.articles.article_id.tolist(), 10)}."
        told = [*doubtful.values(), *(remark for remark in corpus.remarks if isinstance(remark, Numbered))]
        advice += "".join(f"\n{remark}." for remark in told)
    if faults:
        raise FramingError(f"{name} cannot be read:", alike(faults), advice)
    _refuse_again(corpus, frame, name)
    return frame, [*put, *remarks, *gone]


def _with_threads(corpus: Corpus, frame: pd.DataFrame, file: str) -> tuple[dict, dict]:
    """The texts and parts of the corpus with these comments behind their articles, readers' names as pseudonyms."""
    written = frame.get("time", pd.Series(None, frame.index, dtype=object)).map(as_text)
    times = pd.to_datetime(written, format="ISO8601", utc=True).tolist()
    authors = [str(one).strip() if given(one) else None for one in frame.get("author", [None] * len(frame))]
    known = {part.told.reader for own in corpus.parts.values() for part in own if part.told and part.told.reader}
    readers = {author: pseudonym(n) for n, author in enumerate(dict.fromkeys(filter(None, authors)), start=len(known))}
    threaded = bool(frame["parent_id"].notna().any())
    texts, parts, cells = dict(corpus.texts), dict(corpus.parts), frame.to_dict("records")
    threads = dict[str, list[int]]()
    for row, article_id in enumerate(frame["article_id"]):
        threads.setdefault(article_id, []).append(row)
    for article_id, own in threads.items():
        rows = _ordered(own, cells, times)
        thread = [str(cells[row]["text"]).strip() for row in rows]
        names = names_in_thread(thread, [authors[row] for row in rows], readers, corpus.texts[article_id])
        text = texts[article_id]
        held, at = list(parts.get(article_id, [Part("text", 0, len(text))])), len(text)
        for row, said, named in zip(rows, thread, names, strict=True):
            start, cell = at + 2, cells[row]
            at = start + len(said)
            told = _told(cell, readers.get(authors[row]), named, f"{file}{cell['place']}", threaded)
            held.append(Part("comment", start, at, cell["comment_id"], cell["parent_id"], told))
        texts[article_id], parts[article_id] = "\n\n".join([text, *thread]), held
    return texts, parts


def _refuse_again(corpus: Corpus, frame: pd.DataFrame, name: str) -> None:
    """Stop at comments that came with their articles: who imported both has them, and need not name them again."""
    keys = list(zip(frame.article_id, frame.comment_id, strict=True))
    there = {(key, part.comment_id) for key in dict.fromkeys(frame.article_id) for part in corpus.parts.get(key, ())}
    again = [f"{article}: {comment}" for article, comment in keys if (article, comment) in there]
    if again:
        told = f"{len(again):,} of {len(keys):,} ({some(again, NAMED)})"
        raise FramingError(f"{name} holds comments that their articles have already: {told}.", advice=TWICE)


def _no_single_values(frame: pd.DataFrame) -> list[str]:
    """Cells of our columns that hold a list or an object (JSON and Parquet can)."""
    ours = [name for name in (*REQUIRED, *OPTIONAL) if name in frame and frame[name].dtype == object]
    return [
        f"{place}: {name} {wrong}, not one value"
        for name in ours
        for place, cell in zip(frame["place"], frame[name], strict=True)
        if not isinstance(cell, bytes) and (wrong := no_single_value(cell))
    ]


def _with_text(frame: pd.DataFrame, file: str) -> tuple[pd.DataFrame, list[str]]:
    """The comments that have a text, and remarks on the others.

    Where none has one, another column must be meant: then all stay, to be refused.
    """
    unfit = [_unfit(cell) for cell in frame["text"]]
    if not any(unfit) or all(reason == EMPTY for reason in unfit):
        return frame, []
    remarks = []
    for reason, (one, many) in REASONS.items():
        rows = [place for place, why in zip(frame["place"], unfit, strict=True) if why == reason]
        what = f"{one} and was" if len(rows) == 1 else f"{many} and were"
        if rows:
            remarks.append(f"{file}: {len(rows):,} of {len(frame):,} comments {what} left out ({some(rows, NAMED)})")
    return frame[[not reason for reason in unfit]].reset_index(drop=True), remarks


def _unfit(cell) -> str:
    """Why a comment is left out; "" if it is not."""
    if not given(cell) or not str(cell).strip():
        return EMPTY
    if GONE.fullmatch(str(cell)):
        return DELETED
    return HALVED if half_character(str(cell)) else ""


def _with_times(frame: pd.DataFrame, name: str, dates: str | None) -> pd.DataFrame:
    """The comments with their times in ISO 8601; one that is no time stays, to be refused."""
    if "time" not in frame:
        return frame
    both = enumerate(zip(frame["place"], frame["time"], strict=True))
    check_order(name, [Fault(n, place, str(cell)) for n, (place, cell) in both if given(cell)], dates)
    read = [read_date(cell, dates) if given(cell) else None for cell in frame["time"]]
    times = [cell if one and one.fault else one and one.iso for cell, one in zip(frame["time"], read, strict=True)]
    return frame.assign(time=pd.Series(times, frame.index, dtype=object))


def _with_parents(frame: pd.DataFrame, file: str) -> tuple[pd.DataFrame, list[str]]:
    """The comments without parents that are not there, and a remark on them, unless they are a word for no parent.

    A parent_id that a spreadsheet seems to have damaged stays, to be refused: its comment may well be there.
    """
    keys = list(zip(frame.article_id, frame.comment_id, strict=True))
    there, by_design = set(keys), hierarchical(frame)
    parents = [
        _of_reddit(parent) if parent and (article, parent) not in there else parent
        for article, parent in zip(frame.article_id, frame.parent_id, strict=True)
    ]
    if not any(parents):
        parents = [_begun(*key, there) for key in keys]
    known, gone = [], []
    for place, (article, _), parent in zip(frame["place"], keys, parents, strict=True):
        if parent and (article, parent) not in there and not damage(parent, by_design):
            gone += [place] if parent.lower() not in NO_PARENT else []
            parent = None
        known.append(parent)
    frame = frame.assign(parent_id=pd.Series(known, frame.index, dtype=object))
    what, whom = ("answers", "whom it answers") if len(gone) == 1 else ("answer", "whom they answer")
    told = f"{file}: {len(gone):,} of {len(frame):,} comments {what} one that is not there (deleted, or without text): "
    return frame, [f"{told}{whom} is not known ({some(gone, NAMED)})"] * bool(gone)


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
    text, likes = str(row["text"]), row.get("likes")
    likes = as_count(likes) if given(likes) else None
    begin = len(text) - len(text.lstrip())
    return CommentFacts(reader, tuple(names), as_text(row.get("time")), likes, source, begin, threaded)


def _ordered(rows: list[int], cells: Sequence[dict], times: Sequence) -> list[int]:
    """The rows of one thread in time's order or the table's, none before the one that it answers."""
    ids, parents = ({row: cells[row][name] for row in rows} for name in ("comment_id", "parent_id"))
    at = {ids[row]: row for row in rows}
    above = [at[parent] > row for row, parent in parents.items() if parent in at]
    if sum(above) * 2 > len(above):  # most answers stand above what they answer: the newest comment is first
        rows = rows[::-1]
    if all(times[row] is not pd.NaT for row in rows):
        rows = sorted(rows, key=times.__getitem__)
    waiting: dict[str, list[int]] = {}
    done: set[str] = set()
    order: list[int] = []
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
