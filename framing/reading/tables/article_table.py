"""A table of articles (CSV, TSV, JSON, JSON Lines, Excel, Parquet): one row each, with article_id, outlet and text."""

import math
from collections.abc import Iterator
from dataclasses import replace
from numbers import Number

import pandas as pd

from framing.core.errors import FramingError
from framing.core.files.yaml_and_json import Unreadable, json_values
from framing.core.ordered_spans import Span
from framing.core.tables import reserved_columns
from framing.reading.corpus import FACTS, OF_ARCHIVES, Corpus, Options, Part, corpus, fingerprint
from framing.reading.dates import date_fault, read_date
from framing.reading.faults import Fault, check_order, half_character, leave_out, no_cell, no_name, no_single_value
from framing.reading.formats import document_in
from framing.reading.formats.markup import repaired
from framing.reading.formats.source import Source
from framing.reading.tables import apis
from framing.reading.tables.column_names import NUMBERED, lacking, near_ours, renamed, unread
from framing.reading.tables.column_words import OF_ARTICLES, OF_COMMENTS
from framing.reading.tables.comment_checks import as_id
from framing.reading.tables.comment_table import add_comments
from framing.reading.tables.files.cells import given
from framing.reading.tables.files.nested_answers import unfolded
from framing.reading.tables.files.workbooks import sheets
from framing.reading.tables.tabular_files import load_told, with_names
from framing.reading.tables.title_rows import below_title

REQUIRED = ["article_id", "outlet", "text"]
OPTIONAL = [fact for fact in FACTS if fact != "outlet"]
KNOWN = [*REQUIRED, *OPTIONAL, *OF_ARCHIVES, "comments"]
A_LIST = 'Write comments as a list: ["First comment.", "Second."], or with ids: [{"comment_id": 1, "text": "First."}].'
NO_TEXTS = "Save the pages (framing import reads HTML and WARC), or add the texts to the table as a column text."
ADVICE = (
    "A table of articles needs the columns outlet and text; article_id, title, published, byline, section, url, wire, "
    "country and comments may follow. Rows are counted below the names: a spreadsheet shows row 1 as 2."
)
ONE_OUTLET = "Are all of one outlet, and no column says so? framing import --outlet NAME, in Python outlet='NAME'."
SHEETS = "Its sheets are: {}; of these {} was looked at first. Save the one that is meant as CSV, or put it first."
A_TABLE_OF_COMMENTS = "Is it a table of readers' comments? It is named beside the articles: --comments {}."


def read_table(source: Source, options: Options | None = None) -> Corpus:
    """Read articles from a table.

    `options.columns` maps our names to the table's own ({"text": "body"}); tables of Media Cloud, NewsAPI and GDELT
    need no such map. `comments` holds the article's reader comments: a list (in CSV: as JSON) of texts or of
    {"comment_id", "parent_id", "text", "time", "likes", "author"}, held against the same rules as a table of comments.
    Offsets point into the text cell; a headline given as `title` and the comments follow after it. An article that
    cannot be read is left out and told, unless `options.strict` or nothing else is there: then all faults are one
    `FramingError`.
    """
    options = options or Options()
    read = _of_workbook if source.kind == "xlsx" else _of_file
    frame, remarks = read(source, options)
    if options.repair:
        texts = [name for name in ("text", "title") if name in frame]
        frame = frame.assign(
            **{name: [repaired(c) if isinstance(c, str) else c for c in frame[name]] for name in texts}
        )
    if frame.empty:
        raise FramingError(f"{source.name} has no rows.", advice=ADVICE)
    rows, frame = frame.to_dict("records"), frame.drop(columns="text")  # hundreds of MB are held once, not twice
    numbers = frame.index.tolist()
    faults = [*_faults(rows, numbers), *_date_faults(rows, numbers, source.name, options)]
    remarks += leave_out(source.name, len(rows), faults, options.strict, ADVICE)
    bad = {fault.number for fault in faults}
    kept = [at for at in range(len(rows)) if at not in bad]
    rows, numbers, frame = [rows[at] for at in kept], [numbers[at] for at in kept], frame.iloc[kept]
    remarks += _undated(rows, numbers, source.short)
    remarks += apis.cut_texts([f"row {number}" for number in numbers], [row["text"] for row in rows], source.short)
    found = _corpus(rows, numbers, source, options)
    found = replace(found, remarks=(*remarks, *unread(frame, OPTIONAL, source.short, OF_ARTICLES)))
    return _with_comments(found, frame, source, options) if "comments" in frame else found


def _of_file(source: Source, options: Options) -> tuple[pd.DataFrame, list[str]]:
    frame, told = load_told(source, ADVICE)
    frame, remarks = _with_our_columns(frame, source, options)
    return frame, [*told, *remarks]


def _of_workbook(source: Source, options: Options) -> tuple[pd.DataFrame, list[str]]:
    """The first sheet of a workbook; if that is no table of articles, the one other sheet that is, which is told.

    Other sheets of articles are not read, but named: a person has to say that they belong together.
    """
    held = sheets(source)
    if len(held) < 2:
        return _of_file(source, options)
    fitting: dict[str, tuple[pd.DataFrame, list[str]]] = {}
    faults: dict[str, FramingError] = {}
    for name, frame in held.items():
        try:
            fitting[name] = _with_our_columns(with_names(frame, source.name), source, options)
        except FramingError as error:
            faults[name] = error
    first = next(iter(held))
    if first in faults and len(fitting) != 1:
        advice = f"{faults[first].advice}\n{SHEETS.format(', '.join(map(repr, held)), repr(first))}"
        raise FramingError(faults[first].what, faults[first].faults, advice)
    chosen = first if first in fitting else next(iter(fitting))
    told = [f"{source.short}: the sheet {chosen!r} was read: {first!r} is no table of articles"] * (chosen != first)
    if others := [name for name in fitting if name != chosen]:
        named = ", ".join(map(repr, others))
        told.append(f"{source.short}: only the sheet {chosen!r} was read; {named} may hold articles, too: save as CSV")
    frame, remarks = fitting[chosen]
    return frame, [*told, *remarks]


def _with_our_columns(frame: pd.DataFrame, source: Source, options: Options) -> tuple[pd.DataFrame, list[str]]:
    """The table under our names; a user's column that has the name of one of ours is kept under another."""
    mapped = {"byline" if ours == "author" else ours: theirs for ours, theirs in options.columns.items()}
    frame, remarks = below_title(frame, OF_ARTICLES, mapped.values(), source.short)
    frame = renamed(frame, mapped, source.name, KNOWN)
    if not options.columns and (service := apis.service_of(frame)):
        frame = apis.as_ours(frame, service, source.stem)
        if not any(given(cell) for cell in frame["text"]):
            raise FramingError(
                f"{source.name}: {service.name} gives titles and addresses here, no texts.", advice=NO_TEXTS
            )
        remarks.append(f"{source.short}: read as {service.name}: {len(frame):,} row{'s'[: len(frame) != 1]}")
    frame = apis.unnested(frame)
    if options.outlet and "outlet" not in frame:
        frame = frame.assign(outlet=options.outlet)
    if {"outlet", "text"} <= set(frame) and not _has_ids(frame):
        frame = frame.assign(article_id=[row_id(source, row) for row in frame.index])
        remarks.append(
            f"{source.short}: {NUMBERED}, such as {row_id(source, 17)}; rows that are moved change that, a column "
            "article_id does not"
        )
    _refuse_without_columns(frame, source)
    names, taken = set(map(str, frame.columns)), {}
    for name in map(str, frame.columns):
        if name in reserved_columns() - set(KNOWN):
            own, number = f"user_{name}", 1
            while own in names:
                number += 1
                own = f"user_{name}_{number}"
            names.add(own)
            taken[name] = own
    if taken:
        kept = ", ".join(f"{theirs} as {ours}" for theirs, ours in taken.items())
        remarks.append(f"{source.short}: columns whose names our tables use were kept under another: {kept}")
    return frame.rename(columns=taken), remarks


def row_id(source: Source, row: int) -> str:
    """The id of an article of a table that has none: its file and its row."""
    return f"{'row' if source.known else source.stem}-{row:03}"


def _has_ids(frame: pd.DataFrame) -> bool:
    """Has a table a column of ids, or one that could be that: named like it, filled, and no value twice?"""
    near = near_ours(frame, ["article_id"], OF_ARTICLES)
    named = near.found.get("article_id")
    own = next((name for name in frame if str(name).strip() == named), None)
    if "article_id" in frame or near.asked:
        return True
    return own is not None and bool(frame[own].map(given).all()) and not frame[own].astype("str").duplicated().any()


def _refuse_without_columns(frame: pd.DataFrame, source: Source) -> None:
    """Stop where a column is missing that a table of articles needs, and say how to name it."""
    needed = REQUIRED if _has_ids(frame) else REQUIRED[1:]
    missing, how = lacking(frame, needed, [*OPTIONAL, *OF_ARCHIVES], OF_ARTICLES)
    if not missing:
        return
    answers = {*frame.columns, *near_ours(frame, ["parent_id"], OF_COMMENTS).found}
    advice = [A_TABLE_OF_COMMENTS.format(source.name)] if {"comment_id", "parent_id"} & answers else []
    advice += [ADVICE, how, *([ONE_OUTLET] if "outlet=YOURS" in how else [])]
    raise FramingError(f"{source.name} cannot be read:", missing, "\n".join(advice))


def _faults(rows: list[dict], numbers: list[int]) -> Iterator[Fault]:
    """What is wrong with each row, but for its date; `numbers` are those of the rows in their file."""
    seen: dict[str, int] = {}
    for number, row in enumerate(rows):
        where = f"row {numbers[number]}"
        for column in REQUIRED:
            if wrong := _cell_fault(column, row[column]):
                yield Fault(number, where, f"{column} {wrong}")
        article_id = as_id(row["article_id"]) if not isinstance(row["article_id"], (list, dict)) else None
        if article_id and seen.setdefault(article_id, number) != number:
            first = numbers[seen[article_id]]
            yield Fault(number, where, f"the article_id {article_id!r} was used before, in row {first}")
        for column in FACTS:
            if column != "outlet" and isinstance(row.get(column), (list, dict)):
                yield Fault(number, where, f"{column} {_cell_fault(column, row[column])}")
        for column, cell in row.items():
            told = isinstance(cell, str) and column not in ("text", "comments")
            if told and (wrong := no_cell(cell)):
                yield Fault(number, where, f"{column} {wrong}")


def _date_faults(rows: list[dict], numbers: list[int], name: str, options: Options) -> list[Fault]:
    """The dates that cannot be read; asks about those in which day and month could be exchanged."""
    dated = [(n, f"row {numbers[n]}", row["published"]) for n, row in enumerate(rows) if given(row.get("published"))]
    read = [(n, where, cell, read_date(cell, options.dates).fault) for n, where, cell in dated]
    check_order(name, [Fault(n, where, str(cell)) for n, where, cell in dated], options.dates)
    return [Fault(n, where, f"published {date_fault(cell)}") for n, where, cell, fault in read if fault]


def _cell_fault(column: str, cell) -> str:
    """What is wrong with a cell that must be filled: ids and outlets may be numbers, a text must be text."""
    if wrong := no_single_value(cell):
        return f"{wrong}, not text"
    if not given(cell) or not str(cell).strip():
        return "is empty"
    if column == "text" and isinstance(cell, str) and cell.strip() == apis.TAKEN_DOWN:
        return "was taken down"
    endless = isinstance(cell, float) and not math.isfinite(cell)
    if isinstance(cell, bool) or endless or (isinstance(cell, Number) and column == "text"):
        return f"is {cell!r}, not text"
    if column == "text":
        return half_character(cell) if isinstance(cell, str) else f"is {cell!r}, not text"
    return no_name(column, str(cell))


def _corpus(rows: list[dict], numbers: list[int], source: Source, options: Options) -> Corpus:
    """The articles of these rows, which lose their texts; what a text's own fields say (Nexis, Factiva) fills what the
    table leaves open."""
    facts_of: list[dict] = []
    texts: dict[str, str] = {}
    parts: dict[str, list[Part]] = {}
    for row, number in zip(rows, numbers, strict=True):
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
    """Where a text begins with its headline, on a line or in a sentence of its own; nowhere, if these are but the first
    words of a sentence."""
    begin = len(text) - len(text.lstrip("\ufeff \t\r\n"))
    end = begin + len(title)
    behind = text[end:]
    alone = not behind.strip() or behind.lstrip(" \t")[:1] in ("\n", "\r") or title[-1:] in ".!?…"
    if not text.startswith(title, begin) or not (alone or behind[0] in ".!?…:"):
        return begin, begin
    return begin, end + (not alone)


def _own(text: str) -> list[Part]:
    """A text as one part; what a service says of how much it cut is none of the article's words."""
    cut = apis.HOW_MUCH.search(text)
    if not cut:
        return [Part("text", 0, len(text))]
    own = [Part("text", 0, cut.start())] if text[: cut.start()].strip() else []
    return [*own, Part("boilerplate", cut.start(), len(text))]


def _undated(rows: list[dict], numbers: list[int], name: str) -> list[str]:
    """A remark on cells that say in words that there is no date."""
    dated = [(number, row["published"]) for number, row in zip(numbers, rows, strict=True) if "published" in row]
    words = [(number, cell) for number, cell in dated if given(cell) and read_date(cell) == (None, "")]
    if not words:
        return []
    are = "article is" if len(words) == 1 else "articles are"
    return [f"{name}: {len(words):,} {are} undated (row {words[0][0]}: {str(words[0][1])!r})"]


def _with_comments(found: Corpus, frame: pd.DataFrame, source: Source, options: Options) -> Corpus:
    """The corpus with what the table's own column `comments` holds: a list of comments for each article."""
    rows, where, faults = [], [], []
    for number, article_id, cell in zip(frame.index, frame.article_id, frame.comments, strict=True):
        listed, fault = _listed(cell)
        faults += [f"row {number}: comments {fault}"] if fault else []
        ids: list = []
        told = unfolded([comment if isinstance(comment, dict) else {"text": comment} for comment in listed])
        for at, (comment, above, _) in enumerate(told, start=1):
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


def _listed(cell) -> tuple[list, str]:
    """The comments in one cell, and what is wrong with it."""
    if not given(cell):
        return [], ""
    if isinstance(cell, str):
        try:
            cell = json_values(cell)
        except Unreadable as error:
            return [], f"is not a JSON list ({error.what})"
        if cell is None:  # the word null
            return [], ""
    if isinstance(cell, (list, tuple)) or type(cell).__name__ == "ndarray":  # a list of a Parquet file
        return list(cell), ""
    return [], "is not a list"
