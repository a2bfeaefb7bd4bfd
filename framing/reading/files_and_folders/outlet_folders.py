"""What the names of folders say of the files in them: whose they are, and which are parts of a saved page; and those of
a workbook's sheets, of the rows in them."""

import re
from collections.abc import Collection
from dataclasses import replace
from pathlib import PurePosixPath

from framing.core.errors import FramingError
from framing.core.text.letters import without_accents
from framing.reading.corpus import Options
from framing.reading.date_words import MONTH_OF, in_small
from framing.reading.formats.source import Source
from framing.reading.tables.column_names import near_ours
from framing.reading.tables.column_words import OF_ARTICLES
from framing.reading.tables.files.tabular_files import as_source, with_names
from framing.reading.tables.files.workbooks import WORKBOOKS, sheets

# Names of folders that say what files are, and not whose; in small letters.
GENERIC = set(
    "txt text texts texte textes textos plain html htm xhtml xml json csv doc docs docx rtf pdf word epub oebps ops "
    "warc raw data daten dataset data_raw raw_data corpus korpus corpora archive archives article articles artikel "
    "articulos document documents dokumente documentos file files dateien fichiers archivos page pages seiten download "
    "downloads export exports import imports input output source sources sample samples misc other new old all clean "
    "cleaned content desktop tmp temp outlets papers newspapers zeitungen journaux periodicos".split()
)
# What browsers call the folder of a page that is saved "complete", after the page's own name.
OF_PAGES = re.compile(
    r"(?:[_-](?:files|Dateien|fichiers|archivos|ficheiros|arquivos|file|filer|bestanden|pliki|soubory)|\.files)\Z"
)

# Names of folders that part the articles of one outlet, where a folder above them names it; without accents. None that
# a newspaper is called by (Welt, Monde).
SECTIONS = set(
    "opinion opinions opinie opinione opinioni opiniao opinia meinung meinungen comment commentary commentaries "
    "kommentar kommentare commentaire commentaires commento editorial editorials editoriaux editoriales leitartikel "
    "leader leaders column columns kolumne kolumnen op-ed op-eds oped opeds letters leserbriefe blog blogs analysis "
    "analyses analyse analysen analisis news nachrichten noticias notizie nieuws actualites report reports reportage "
    "berichte feature features interview interviews politics politik politique politica politiek world "
    "international inland ausland local lokales regional national business economy wirtschaft economie economia "
    "culture kultur cultura feuilleton science wissenschaft health life lifestyle sport sports deportes".split()
)

# What programs call a sheet that nobody has named.
UNNAMED = re.compile(r"(?:sheet|table|tabelle|feuil|feuille|hoja|foglio|blad|ark|arkusz|plan|planilha)\W*\d*", re.I)
BY_SHEET = "each sheet was read as a table of the outlet by whose name it is called"


def outlet_and_section(folder: str, parts: Collection[str] = ()) -> tuple[str, str]:
    """The nearest folder on the way to a file that may be named after an outlet, and the folder between the two that is
    named after a section, or is one of the `parts`; "" where none is.

    >>> outlet_and_section("The Gull/2024/05"), outlet_and_section("Downloads/2024-05-01")
    (('The Gull', ''), ('', ''))
    >>> [outlet_and_section(folder) for folder in ("Ledger/Opinion/2024", "Opinion/The Gull", "Opinion")]
    [('Ledger', 'Opinion'), ('The Gull', ''), ('Opinion', '')]
    """
    named = _named(folder)
    sections = [one for one in named if one in parts or without_accents(one.strip().lower()) in SECTIONS]
    outlet = next((one for one in named if one not in sections), next(iter(named), ""))
    return outlet, next(iter(named[: named.index(outlet)] if outlet else ()), "")


def parts_of_outlets(folders: Collection[str]) -> set[str]:
    """The names of folders that lie in several others which hold articles of their own, and so are those of outlets.

    >>> parts_of_outlets(["Gull", "Gull/Page 7", "Tern", "Tern/Page 7", "Tern/Late Tern", "tax/Gull", "toll/Gull"])
    {'Page 7'}
    """
    within: dict[str, set[PurePosixPath]] = {}
    for path in map(PurePosixPath, folders):
        if str(path.parent) in folders and _named(str(path.parent)):
            within.setdefault(path.name, set()).add(path.parent)
    return {name for name, above in within.items() if len(above) > 1}


def _named(folder: str) -> list[str]:
    """The folders on the way to a file that are named after something, the nearest first."""
    return [one for one in reversed(PurePosixPath(folder).parts) if one.lower() not in GENERIC and not _is_date(one)]


def _is_date(name: str) -> bool:
    words = re.findall(r"\d+|[^\W\d_]+", in_small(name))
    return all(word.isdigit() or word in MONTH_OF for word in words)


def by_outlet(source: Source, options: Options) -> tuple[list[tuple[Source, Options]], list[str]]:
    """The tables that a file holds, with the options for each, and a remark where they are several.

    They are the sheets of a workbook that have the same columns, none of which names the outlet, and names that may be
    those of outlets; any other file is one table.
    """
    alone = [(source, options)], list[str]()
    if source.kind not in WORKBOOKS or options.outlet or "outlet" in options.columns:
        return alone
    frames = {name: sheet.frame for name, sheet in sheets(source).items() if len(sheet.frame)}
    widest = max((frame.shape[1] for frame in frames.values()), default=0)
    # in one column somebody tells of the others, unless all have but their texts
    notes = [name for name, frame in frames.items() if frame.shape[1] == 1 < widest]
    frames = {name: frame for name, frame in frames.items() if name not in notes}
    if len(frames) < 2 or not all(
        outlet_and_section(name)[0] and not UNNAMED.fullmatch(name.strip()) for name in frames
    ):
        return alone
    try:
        tables = {name: with_names(frame, source.name) for name, frame in frames.items()}
    except FramingError:  # told where the workbook is read
        return alone
    first, *others = tables.values()
    names = {str(column).strip().lower() for column in first}
    near, texts = (near_ours(first, [name], OF_ARTICLES) for name in ("outlet", "text"))
    if "outlet" in names or near.found or near.asked or any(set(one) != set(first) for one in others):
        return alone
    if not texts.exact and not {"text", str(options.columns.get("text", "text")).strip().lower()} & names:
        return alone
    told = [f"{source.short}: {BY_SHEET}: {', '.join(map(repr, tables))}"]
    told += [f"{source.short}: not read, since it is no table: {', '.join(map(repr, notes))}"] * bool(notes)
    book = source.name.removesuffix(source.suffix)
    own = {name: as_source(table, f"{book}, {name}") for name, table in tables.items()}
    return [(table, replace(options, outlet=name)) for name, table in own.items()], told


def is_of_a_saved_page(name: str, names: set[str]) -> bool:
    """Does a file lie in the folder that a browser saved beside a page of that name, among these?

    >>> is_of_a_saved_page("a/Toll_files/ad.html", {"a/Toll.html"}), is_of_a_saved_page("a/Toll_files/ad.html", set())
    (True, False)
    """
    folders = (str(one) for one in PurePosixPath(name).parents)
    pages = (OF_PAGES.sub("", one) for one in folders if OF_PAGES.search(one))
    return any(f"{page}{end}" in names for page in pages for end in (".html", ".htm"))
