"""A table of articles (CSV, TSV, JSON, JSON Lines, Excel, Parquet): one row each, with article_id, outlet and text."""

import math
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from numbers import Number

import pandas as pd

from framing.core.errors import FramingError
from framing.core.files.yaml_and_json import Unreadable, json_values
from framing.core.ordered_spans import Span
from framing.core.text.listing import counted
from framing.reading.corpus import FACTS, OF_ARCHIVES, Corpus, Options, Part, corpus, fingerprint
from framing.reading.dates import date_fault, read_date
from framing.reading.faults import Fault, check_order, half_character, leave_out, no_cell, no_name, no_single_value
from framing.reading.formats import document_in
from framing.reading.formats.markup import repaired
from framing.reading.formats.source import Source
from framing.reading.formats.text_heads import begin_of
from framing.reading.tables import services
from framing.reading.tables.article_columns import ADVICE, OPTIONAL, REQUIRED, leads_told, load_articles
from framing.reading.tables.column_names import near_ours, unread
from framing.reading.tables.column_words import OF_ARTICLES, OF_COMMENTS
from framing.reading.tables.comment_checks import as_id
from framing.reading.tables.comment_columns import OPTIONAL as OF_COMMENT
from framing.reading.tables.comment_table import add_comments
from framing.reading.tables.files.cells import NOTHING, SPREADSHEETS_ERROR, given
from framing.reading.tables.files.json_records import flat, unfolded

A_LIST = 'Write comments as a list: ["First comment.", "Second."], or with ids: [{"comment_id": 1, "text": "First."}].'

Rows = dict[int, dict]  # by their numbers in the file


def read_table(source: Source, options: Options) -> Corpus:
    """Read articles from a table.

    `options.columns` maps our names to the table's own ({"text": "body"}); tables of Media Cloud, NewsAPI and GDELT
    need no such map. `comments` holds the article's reader comments: a list (in CSV: as JSON) of texts or of
    {"comment_id", "parent_id", "text", "time", "likes", "author"}, held against the same rules as a table of comments.
    Offsets point into the text cell; a headline given as `title` and the comments follow after it. An article that
    cannot be read is left out and told, unless `options.strict` or nothing else is there: then all faults are one
    `FramingError`.
    """
    frame, remarks = load_articles(source, options)
    if options.repair:
        texts = [name for name in ("text", "title") if name in frame]
        plain = {name: [repaired(c) if isinstance(c, str) else c for c in frame[name]] for name in texts}
        frame = frame.assign(**plain)
    if frame.empty:
        raise FramingError(f"{source.name} has no rows.", advice=ADVICE)
    frame, nothing = _without_words_for_nothing(frame, source.short)
    rows: Rows = dict(zip(frame.index.tolist(), frame.to_dict("records"), strict=True))
    frame = frame.drop(columns="text")  # hundreds of MB are held once, not twice
    faults = [*_faults(rows), *_date_faults(rows, source.name, options)]
    remarks += nothing
    remarks += leave_out(source.name, len(rows), faults, options.strict, "\n".join([ADVICE, *remarks]))
    remarks += _what_to_do(rows, faults, source.short)
    for number in {fault.number for fault in faults}:
        del rows[number]
    frame = frame.loc[list(rows)]
    remarks += [*_undated(rows, source.short), *_saying_nothing(rows, source.short)]
    remarks += services.cut_texts({f"row {number}": row["text"] for number, row in rows.items()}, source.short)
    remarks += unread(frame, [*OPTIONAL, *OF_ARCHIVES], source.short, OF_ARTICLES)
    remarks += leads_told(frame, source.short)
    found = replace(_corpus(rows, source, options), remarks=tuple(remarks))
    return _with_comments(found, frame, source, options) if "comments" in frame else found


def _without_words_for_nothing(frame: pd.DataFrame, name: str) -> tuple[pd.DataFrame, list[str]]:
    """The table without headlines and authors that are but a program's word for nothing, and a remark on these."""
    told = []
    for column in ("title", "byline"):
        nothing = [isinstance(cell, str) and bool(NOTHING.fullmatch(cell.strip())) for cell in frame.get(column, ())]
        if any(nothing):
            row = frame.index[nothing.index(True)]
            told.append(f"{name}: {sum(nothing):,} without a {column} (row {row}: {frame[column][row]!r})")
            frame = frame.assign(**{column: frame[column].astype(object).mask(pd.Series(nothing, frame.index), None)})
    return frame, told


def _saying_nothing(rows: Rows, name: str) -> list[str]:
    """Remarks on texts and outlets that are no more than such a word: they stay, since somebody may have written that,
    and an outlet may be called so."""
    told = []
    for column, what in (("text", "a text that says nothing"), ("outlet", "an outlet that is a word for nothing")):
        cells = ((number, str(row[column])) for number, row in rows.items())
        if found := [(number, cell) for number, cell in cells if NOTHING.fullmatch(cell.strip())]:
            told.append(f"{name}: {len(found):,} with {what} (row {found[0][0]}: {found[0][1]!r})")
    return told


def _what_to_do(rows: Rows, faults: list[Fault], name: str) -> list[str]:
    """Remarks on what a person may have meant by rows that were left out."""
    told, first = [], next(iter(rows))
    if any(fault.what == "outlet is empty" and fault.number != first for fault in faults):
        told.append(f"{name}: an outlet that stands once for several rows must stand in each: fill it down")
    owner = {as_id(row["article_id"]): row for row in reversed(rows.values())}
    again = [rows[fault.number] for fault in faults if "was used before" in fault.what]
    both = [(row, owner[as_id(row["article_id"])]) for row in again]
    if any(one.get("title") == other.get("title") and one["text"] != other["text"] for one, other in both):
        told.append(f"{name}: rows with one article_id look like the paragraphs of one article: join these in one cell")
    return told


def _faults(rows: Rows) -> Iterator[Fault]:
    """What is wrong with each row, but for its date."""
    seen: dict[str, int] = {}
    for number, row in rows.items():
        where = f"row {number}"
        for column in REQUIRED:
            if wrong := _cell_fault(column, row[column]):
                yield Fault(number, where, f"{column} {wrong}")
        article_id = as_id(row["article_id"]) if not isinstance(row["article_id"], (list, dict)) else None
        if article_id and seen.setdefault(article_id, number) != number:
            yield Fault(number, where, f"the article_id {article_id!r} was used before, in row {seen[article_id]}")
        for column in FACTS:
            if column != "outlet" and isinstance(row.get(column), (list, dict)):
                yield Fault(number, where, f"{column} {_cell_fault(column, row[column])}")
        for column, cell in row.items():
            told = isinstance(cell, str) and column not in ("text", "comments")
            if told and (wrong := no_cell(cell)):
                yield Fault(number, where, f"{column} {wrong}")


def _date_faults(rows: Rows, name: str, options: Options) -> list[Fault]:
    """The dates that cannot be read; asks about those in which day and month could be exchanged."""
    dated = [(n, row["published"]) for n, row in rows.items() if given(row.get("published"))]
    check_order(name, [Fault(n, f"row {n}", str(cell)) for n, cell in dated], options.dates)
    wrong = [(n, cell) for n, cell in dated if read_date(cell, options.dates).fault]
    return [Fault(n, f"row {n}", f"published {date_fault(cell)}") for n, cell in wrong]


def _cell_fault(column: str, cell) -> str:
    """What is wrong with a cell that must be filled: ids and outlets may be numbers, a text must be text."""
    if wrong := no_single_value(cell):
        return f"{wrong}, not text"
    if not given(cell) or not str(cell).strip():
        return "is empty"
    if isinstance(cell, str) and SPREADSHEETS_ERROR.fullmatch(cell.strip()):
        return f"is empty ({cell.strip()})"
    if column == "text" and isinstance(cell, str) and cell.strip() == services.TAKEN_DOWN:
        return "was taken down"
    endless = isinstance(cell, float) and not math.isfinite(cell)
    if isinstance(cell, bool) or endless or (isinstance(cell, Number) and column == "text"):
        return f"is {cell!r}, not text"
    if column == "text":
        return half_character(cell) if isinstance(cell, str) else f"is {cell!r}, not text"
    return no_name(column, str(cell))


def _corpus(rows: Rows, source: Source, options: Options) -> Corpus:
    """The articles of these rows, which lose their texts; what a text's own fields say (Nexis, Factiva) fills what the
    table leaves open."""
    facts_of: list[dict] = []
    texts: dict[str, str] = {}
    parts: dict[str, list[Part]] = {}
    for number, row in rows.items():
        facts = {str(key): str(value) for key, value in row.items() if key not in ("text", "comments") and given(value)}
        facts["article_id"] = article_id = as_id(row["article_id"]) or ""
        facts["outlet"] = facts["outlet"].strip()
        texts[article_id], parts[article_id], told = _compose(row)
        facts = {key: value for key, value in told.items() if key != "outlet"} | facts
        if "published" in facts:
            facts["published"] = read_date(row.get("published") or facts["published"], options.dates).iso or ""
        how = {f"{fact}_known": "given" for fact in FACTS if facts.get(fact)}
        place = {"source": f"{source.short}, row {number}", "sha256": fingerprint(row["text"].encode("utf-8"))}
        facts_of.append(facts | how | place)
        del row["text"]  # it lives on in `texts`, perhaps with a headline after it
    return corpus(facts_of, texts, parts)


def _compose(row: dict) -> tuple[str, list[Part], dict]:
    """The text cell as it is, with what its own fields tell; after it the headline, if it came in another cell and the
    text lacks it. Where it is the first sentence of the text, that is the headline."""
    text, title = str(row["text"]), row.get("title")
    parts, told = document_in(text) or (_own(text), {})
    if any(part.kind == "headline" for part in parts) or not given(title):
        return text, parts, told
    begin, end = _headline_at(text, str(title).strip())
    if end == begin:
        start = len(text) + 2
        text += f"\n\n{str(title).strip()}"
        parts.append(Part("headline", start, len(text)))
    elif text[end:].strip() and text[end:].lstrip(" \t")[:1] not in ("\n", "\r") and parts[0].start < end:
        parts = [Part("headline", begin, end), parts[0]._replace(start=end), *parts[1:]]
    return text, parts, told


def _headline_at(text: str, title: str) -> Span:
    """Where a text begins with its headline, on a line or in a sentence of its own, in capitals perhaps; nowhere, if
    these are but the first words of a sentence."""
    begin = begin_of(text)
    end = begin + len(title)
    behind = text[end:]
    alone = not behind.strip() or behind.lstrip(" \t")[:1] in ("\n", "\r") or title[-1:] in ".!?…"
    if text[begin:end].lower() != title.lower() or not (alone or behind[0] in ".!?…:"):
        return begin, begin
    return begin, end + (not alone)


def _own(text: str) -> list[Part]:
    """A text as one part; what a service says of how much it cut is none of the article's words."""
    cut = services.HOW_MUCH.search(text)
    if not cut:
        return [Part("text", 0, len(text))]
    own = [Part("text", 0, cut.start())] if text[: cut.start()].strip() else []
    return [*own, Part("boilerplate", cut.start(), len(text))]


def _undated(rows: Rows, name: str) -> list[str]:
    """A remark on cells that say in words that there is no date, or say nothing, in a column that has any dates."""
    dated = [(number, row["published"]) for number, row in rows.items() if "published" in row]
    none = [(number, cell) for number, cell in dated if not given(cell) or read_date(cell) == (None, "")]
    if not none or not any(given(cell) for _, cell in dated):
        return []
    number, cell = none[0]
    are = counted(len(none), "article is", "articles are")
    return [f"{name}: {are} undated (row {number}: {repr(str(cell)) if given(cell) else 'no date'})"]


def _with_comments(found: Corpus, frame: pd.DataFrame, source: Source, options: Options) -> Corpus:
    """The corpus with what the table's own column `comments` holds: a list of comments for each article."""
    rows, where, faults = [], [], []
    for number, article_id, cell in zip(frame.index, frame.article_id, frame.comments, strict=True):
        listed, fault = _listed(cell)
        faults += [f"row {number}: comments {fault}"] if fault else []
        ids: list = []
        told = unfolded([flat(comment) if isinstance(comment, dict) else {"text": comment} for comment in listed])
        named = _named_as_ours(tuple(dict.fromkeys(name for one, *_ in told for name in one)))
        for at, (comment, above, _) in enumerate(told, start=1):
            comment |= {ours: comment[theirs] for ours, theirs in named.items() if theirs in comment}
            text, here = comment.get("text", False), f"row {number}: comment {at}"
            faults += [] if text is None or isinstance(text, str) else [f"{here} has no text"]
            answered = {} if above is None else {"parent_id": ids[above]}
            rows.append({"comment_id": at} | answered | comment | {"article_id": as_id(article_id), "text": text})
            ids.append(rows[-1]["comment_id"])
            where.append(here)
    if faults:
        raise FramingError(f"{source.name} cannot be read:", faults, A_LIST)
    if not rows:
        return found
    return add_comments(found, pd.DataFrame(rows, dtype=object), where, source.name, A_LIST, options)


@lru_cache
def _named_as_ours(names: tuple) -> dict[str, str]:
    """Our names of what a comment has under others: ours → theirs."""
    return near_ours(pd.DataFrame(columns=list(names)), ["comment_id", "text", *OF_COMMENT], OF_COMMENTS).exact


def _listed(cell) -> tuple[list, str]:
    """The comments in one cell, and what is wrong with it."""
    if not given(cell):
        return [], ""
    try:
        cell = json_values(cell) if isinstance(cell, str) else cell
    except Unreadable as error:
        return [], f"is not a JSON list ({error.what})"
    if cell is None:  # the word null
        return [], ""
    if isinstance(cell, (list, tuple)) or type(cell).__name__ == "ndarray":  # a list of a Parquet file
        return list(cell), ""
    return [], "is not a list"
