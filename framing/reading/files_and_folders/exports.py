"""Files of any known format in, one corpus out, with what was seen in each: how it was read, and what was left out.

A table is read by `article_table`; all other formats hand over documents, which become articles here: with an id made
from the file's name, an outlet, and a date in ISO 8601.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath
from typing import NamedTuple

import pandas as pd

from framing.core.errors import FramingError
from framing.core.memory import READING, refuse_what_does_not_fit
from framing.core.text.listing import begun, counted
from framing.reading.corpus import FACTS, Corpus, NotRead, OfNoKind, Options, corpus, fingerprint, joined_corpora
from framing.reading.dates import read_date
from framing.reading.faults import MANIFEST, Fault, check_order, grouped, half_character, leave_out, no_name
from framing.reading.files_and_folders.corpus_folder import COMMENTS, PARTS, files_in, is_corpus_folder, is_no_article
from framing.reading.files_and_folders.outlet_folders import (
    by_outlet,
    is_of_a_saved_page,
    outlet_and_section,
    parts_of_outlets,
)
from framing.reading.files_and_folders.tables_among_texts import with_texts
from framing.reading.formats import format_of, single_article
from framing.reading.formats.databases import references
from framing.reading.formats.document import Document, Found
from framing.reading.formats.source import Source, refuse_link_out
from framing.reading.tables.article_table import read_table
from framing.reading.tables.comment_table import add_comments
from framing.reading.tables.files.tabular_files import KINDS

SHOWN = 5  # faults of a file that is not read, where there are others
BESIDE = (
    "{} ({}) of a kind that lies beside articles: pictures, parts of pages, what tells of others. Of a picture "
    "of a page the words must be read first, by a program for that (OCR)"
)
REFERENCES = "{} of references beside articles ({}), whose abstracts would be counted, too: import them alone"
NO_OUTLET = "its outlet is not known, and it has no manifest"
OUTLET = (
    "Name the outlet: framing import FOLDER --outlet NAME --out corpus (in Python read(…, outlet='NAME')). Or put the "
    f"files of each outlet into a folder of its name, or write a manifest.\n{MANIFEST}"
)


IN_PARTS = (
    "A table (CSV, TSV, JSON Lines, Parquet) needs no import: framing analyse FILE --workers 2 --format parquet reads "
    "a thousand rows at a time. Of other files read fewer at once, each lot into a corpus of its own."
)


class Export(NamedTuple):
    """A file that is no table: by what format it was read, and what was found in it."""

    source: Source
    form: str
    found: Found


@dataclass
class _Taken:
    """What became of each file: a table, an export, of no known kind, or with a fault; `told`: how it was read."""

    tables: list[Corpus] = field(default_factory=list)
    exports: list[Export] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    references: list[Source] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    told: list[str] = field(default_factory=list)

    def take(self, source: Source, options: Options, alone: bool = False) -> None:
        """Read a file as what it is; references wait, if it is not `alone`: their texts may lie beside them."""
        form = format_of(source)
        if form is references and not alone:
            self.references.append(source)
        elif form is not None:
            self.exports.append(Export(source, form.NAME, form.read(source)))
        elif source.kind in KINDS:
            tables, told = by_outlet(source, options)
            self.tables += [read_table(*one) for one in tables]
            self.told += told
        else:
            self.unknown.append(source.short)


def read_files(sources: Sequence[Source], options: Options) -> Corpus:
    """Every article of these files, archives unpacked; a file that cannot be read is left out and told."""
    taken = _Taken()
    pairs = list(_unpacked(sources))
    files, taken.told = with_texts([source for source, trouble in pairs if not trouble], options)
    pairs = [*(pair for pair in pairs if pair[1]), *((one, None) for one in files)]
    for number, (source, trouble) in enumerate(pairs):
        try:
            if trouble:
                raise trouble
            taken.take(source, options, [source.name] == [one.name for one in sources])
        except FramingError as error:
            if [source.name] == [one.name for one in sources]:
                raise
            taken.faults.append(Fault(number, source.short, _why(error, source)))
    beside = taken.references if taken.tables or taken.exports else []
    for number, source in enumerate(taken.references if not beside else []):
        try:
            taken.take(source, options, alone=True)
        except FramingError as error:
            taken.faults.append(Fault(number, source.short, _why(error, source)))
    unknown, wrong = taken.unknown, grouped(taken.faults, "files")
    strange = [f"{counted(len(unknown), 'file')} of no known kind ({begun(unknown, 3)})"] if unknown else []
    if ((strange or wrong) and options.strict) or not (taken.tables or taken.exports):
        where = f"{sources[0].name}{f' and {len(sources) - 1:,} more' if len(sources) > 1 else ''}"
        advice = "framing import --help lists the formats that are known."
        faults = [*strange, *wrong] or [BESIDE.format(counted(len(sources), "file"), sources[0].short)]
        raise FramingError(f"{where}: cannot tell what this is, or it cannot be read:", faults, advice)
    found = [*taken.tables, *([documents_of(taken.exports, options)] if taken.exports else [])]
    whole = joined_corpora(found)
    strange += [REFERENCES.format(counted(len(beside), "file"), beside[0].short)] if beside else []
    skipped: list[NotRead] = [OfNoKind(f"not read: {one}") for one in strange]
    skipped += [NotRead(f"not read: {one}") for one in wrong]
    return replace(whole, remarks=(*skipped, *taken.told, *whole.remarks))


def _why(error: FramingError, source: Source) -> str:
    """Why one file of several was not read, in a line; of one with faults what to do is told where it is read alone."""
    what = error.what.removeprefix(f"{source.name}: ").removeprefix(f"{source.name} ")
    if not error.faults:
        return " ".join(f"{what} {error.advice}".split())
    more = f"; and {len(error.faults) - SHOWN} more" if len(error.faults) > SHOWN else ""
    return f"{'; '.join(error.faults[:SHOWN])}{more} (import it alone, to be told what to do)"


def _unpacked(sources: Sequence[Source], depth: int = 0) -> Iterator[tuple[Source, FramingError | None]]:
    """The files, and those within archives (an archive within an archive too, but no deeper)."""
    names = {source.name for source in sources}
    for source in sources:
        if is_no_article(source.short) or is_of_a_saved_page(source.name, names):
            continue
        try:
            archive = source.kind in ("zip", "gz")
            if archive and depth > 1:
                raise FramingError(f"{source.name} is an archive within archives and was not unpacked.")
            members = list(source.members()) if archive else []
            links = source.links() if archive else []
        except FramingError as error:
            yield source, error
            continue
        if archive:
            yield from _unpacked(members, depth + 1)
            for name in links:
                link = Source(f"{source.name}/{name}", b"", within=source.short)
                yield link, FramingError(f"{link.name}: is a link in an archive, and holds no text.")
        else:
            yield source, None


def documents_of(exports: Sequence[Export], options: Options) -> Corpus:
    """The documents of files that are no tables, as articles, with their comments."""
    together: dict[str, list[Export]] = {}
    for export in exports:
        together.setdefault(export.form, []).append(export)
    remarks: list[str] = []
    read: list[tuple[Source, Document]] = []
    for form, files in together.items():
        remarks += [] if form == single_article.NAME and len(exports) == 1 else [_seen(form, files)]
        remarks += [note for export in files for note in export.found.notes]
        remarks += _known(files)
        read += _by_thread([(export.source, document) for export in files for document in export.found.documents])
    if not read:
        raise FramingError(f"{exports[0].source.name}: there is no article in it.", remarks)
    return _articles(read, options, remarks)


def _seen(form: str, files: list[Export]) -> str:
    """What was seen in the files of one format: "export.docx: read as Nexis Uni: 10 documents, 1 left out: …"."""
    left_out = sum((export.found.left_out for export in files), Counter())
    documents = sum(len(export.found.documents) for export in files)
    name = _named([export.source for export in files])
    told = f"{name}: read as {form}: {counted(documents, 'document')}"
    what = ", ".join(f"{reason} ({count:,})" if count > 1 else reason for reason, count in left_out.items())
    return f"{told}, {left_out.total():,} left out: {what}" if left_out else told


def _known(files: list[Export]) -> list[str]:
    """What should be known of documents of one format, in how many it was seen."""
    told = []
    for what in sum((export.found.seen for export in files), Counter()):
        of = [export for export in files if export.found.seen[what]]
        told.append(f"{_named([one.source for one in of])}: {what} ({sum(one.found.seen[what] for one in of):,})")
    return told


def _named(sources: Sequence[Source]) -> str:
    return sources[0].short if len(sources) == 1 else f"{len(sources):,} files ({sources[0].short} …)"


def _by_thread(read: list[tuple[Source, Document]]) -> list[tuple[Source, Document]]:
    """The documents, a post and comments on it that lie in different files made one."""
    found: list[tuple[Source, Document]] = []
    places: dict[str, int] = {}
    for source, document in read:
        at = places.setdefault(document.thread, len(found)) if document.thread else len(found)
        if at == len(found):
            found.append((source, document))
            continue
        first, known = found[at]
        fuller = max(known, document, key=lambda one: (len(one.facts), len(one.text)))
        found[at] = first, replace(fuller, comments=[*known.comments, *document.comments])
    return found


def _articles(read: list[tuple[Source, Document]], options: Options, remarks: list[str]) -> Corpus:
    ids = _ids(read)
    rows, texts, parts, faults, undated, dates = [], {}, {}, [], [], []
    sections: Counter = Counter()  # by the names of their folders
    divided = parts_of_outlets({source.folder for source, _ in read})
    for number, (source, document) in enumerate(read):
        where = source.short if document.place == "the file" else f"{source.short}, {document.place}"
        of_folder, section = outlet_and_section(source.folder, divided)
        outlet = document.facts.get("outlet") or options.outlet or of_folder or document.site
        when = read_date(document.facts.get("published", ""), options.dates)
        if wrong := _fault(document, outlet):
            faults.append(Fault(number, where, wrong))
            continue
        dates.append(Fault(number, where, str(document.facts.get("published", ""))))
        if when.fault and when.fault != "ambiguous":  # of those is asked below
            undated.append(f"{where}: {document.facts['published']!r}")
        facts = document.facts | {"outlet": outlet, "published": when.iso or ""}
        if section and not facts.get("section"):
            facts["section"] = section
            sections[section] += 1
        how = {f"{fact}_known": "given" for fact in FACTS if facts.get(fact)}
        place = {"source": where, "sha256": fingerprint(document.text.encode("utf-8"))}
        rows.append({"article_id": ids[number]} | facts | how | place)
        texts[ids[number]] = document.text
        if document.parts:
            parts[ids[number]] = document.parts
    check_order(_named([source for source, _ in read]), dates, options.dates)
    files = list(dict.fromkeys(source for source, _ in read))
    advice = OUTLET if any(fault.what == NO_OUTLET for fault in faults) else ""
    remarks = [*remarks, *leave_out(_named(files), len(read), faults, options.strict, advice)]
    if undated:
        told = f"{len(undated):,} dates could not be read; these articles are undated"
        remarks.append(f"{told} ({begun(undated, 3, '; ')})")
    if sections:
        named = ", ".join(f"{name} ({count:,})" for name, count in sections.items())
        remarks.append(f"folders within those of outlets were taken for sections: {named}")
    found = replace(corpus(rows, texts, parts), remarks=tuple(remarks))
    bad = {fault.number for fault in faults}
    return _with_comments(found, [(ids[n], *read[n]) for n in range(len(read)) if n not in bad], options)


def _fault(document: Document, outlet: str) -> str:
    """Why a document is no article; "" if it is one. A thread needs no text of its own, for its comments have it."""
    own = document.text if not document.parts else any(part.kind == "text" for part in document.parts)
    if not document.comments and not (own if isinstance(own, bool) else own.strip()) and not document.thread:
        return "has no text"
    return half_character(document.text) or (no_name("outlet", outlet) if outlet else NO_OUTLET)


def _safe(name: str) -> str:
    return re.sub(r"[^\w.-]+", "-", name).strip("-.") or "article"


def _ids(read: list[tuple[Source, Document]]) -> list[str]:
    """An id for each document: its file's name without ending, with a number where the file holds several."""
    several = Counter(source for source, _ in read)
    stems = {source: _safe(source.stem) for source in several}
    taken = Counter(stems.values())
    numbers: Counter = Counter()
    ids: dict[str, None] = {}
    for source, _ in read:
        stem = stems[source]
        if taken[stem] > 1 and source.folder:
            stem = f"{_safe(PurePosixPath(source.folder).name)}-{stem}"
        numbers[source] += 1
        one = f"{stem}-{numbers[source]:03}" if several[source] > 1 else stem
        while one in ids:
            one += "-2"
        ids[one] = None
    return list(ids)


def _with_comments(found: Corpus, read: list[tuple[str, Source, Document]], options: Options) -> Corpus:
    """The corpus with the documents' comments: of all files at once, so that one person has one pseudonym."""
    comments = [(key, source, one) for key, source, document in read for one in document.comments]
    if not comments:
        return found
    frame = pd.DataFrame([one | {"article_id": key} for key, _, one in comments], dtype=object)
    where = [f"{source.short}, comment {one['comment_id']} under {key}" for key, source, one in comments]
    return add_comments(found, frame, where, "", "", options)


def files_at(path: Path) -> list[Source]:
    """The files at a path: itself, or all within a folder, each with the subfolder that it lies in.

    What belongs to a corpus folder and is no article (its codebook, comments, events …) is left out, as is the
    comments.csv of any folder.
    """
    if not path.is_dir():
        refuse_what_does_not_fit(READING * path.stat().st_size, str(path), IN_PARTS)
        return [Source(str(path), path.read_bytes())]
    apart = PARTS if is_corpus_folder(path) else (COMMENTS,)
    files = [one for one in files_in(path) if one.relative_to(path).parts[0] not in apart]
    refuse_what_does_not_fit(READING * sum(one.stat().st_size for one in files), str(path), IN_PARTS)
    return [
        Source(str(one), refuse_link_out(one, path).read_bytes(), one.parent.relative_to(path).as_posix().strip("."))
        for one in files
    ]
