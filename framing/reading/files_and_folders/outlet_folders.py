"""What the names of folders say of the files in them: whose they are, and which are parts of a saved page."""

import re
from pathlib import PurePosixPath

from framing.reading.date_words import MONTH_OF, in_small

# Names of folders that say what files are, and not whose; in small letters.
GENERIC = set(
    "txt text texts texte textes textos plain html htm xhtml xml json csv doc docs docx rtf pdf word epub oebps ops "
    "warc raw data daten dataset data_raw raw_data corpus korpus corpora archive archives article articles artikel "
    "articulos document documents dokumente documentos file files dateien fichiers archivos page pages seiten download "
    "downloads export exports import imports input output source sources sample samples misc other new old all clean "
    "cleaned content desktop tmp temp".split()
)
# What browsers call the folder of a page that is saved "complete", after the page's own name.
OF_PAGES = re.compile(
    r"(?:[_-](?:files|Dateien|fichiers|archivos|ficheiros|arquivos|file|filer|bestanden|pliki|soubory)|\.files)\Z"
)


def outlet_of(folder: str) -> str:
    """The nearest folder on the way to a file that may be named after an outlet; "" if none is.

    >>> outlet_of("The Gull/2024/05"), outlet_of("Downloads/2024-05-01"), outlet_of("Ledger/03 March/txt")
    ('The Gull', '', 'Ledger')
    """
    named = (one for one in reversed(PurePosixPath(folder).parts) if one.lower() not in GENERIC and not _is_date(one))
    return next(named, "")


def _is_date(name: str) -> bool:
    words = re.findall(r"\d+|[^\W\d_]+", in_small(name))
    return all(word.isdigit() or word in MONTH_OF for word in words)


def is_of_a_saved_page(name: str, names: set[str]) -> bool:
    """Does a file lie in the folder that a browser saved beside a page of that name, among these?

    >>> is_of_a_saved_page("a/Toll_files/ad.html", {"a/Toll.html"}), is_of_a_saved_page("a/Toll_files/ad.html", set())
    (True, False)
    """
    folders = (str(one) for one in PurePosixPath(name).parents)
    pages = (OF_PAGES.sub("", one) for one in folders if OF_PAGES.search(one))
    return any(f"{page}{end}" in names for page in pages for end in (".html", ".htm"))
