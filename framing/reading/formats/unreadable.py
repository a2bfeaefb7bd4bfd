"""Files that are known and not read: what each is, and what to do instead."""

import re
from collections.abc import Iterable

_TABLE = "Write its table of articles as CSV, from the program that wrote it."
# What the first file of an archive says, which is called so.
_OPENDOCUMENT = re.compile(rb"mimetypeapplication/vnd\.oasis\.opendocument\.(?!text|spreadsheet)")
# What programs of a Mac call a file within theirs.
_OF_A_MAC = re.compile(r"Index/[\w-]{1,40}\.iwa|Index\.zip")
_BEGINS = {
    rb"%PDF": ("a PDF", "Ask the archive for Word, RTF, HTML or text, or save the text of the PDF as .txt."),
    rb"\xd0\xcf\x11\xe0": (
        "a Word or Excel file of the old kind, or encrypted",
        "Open it and save it as .docx or .xlsx.",
    ),
    rb"\$FL[23]@": ("an SPSS file", "Save it from SPSS as .csv (UTF-8) or .xlsx."),
    rb"<stata_dta>|[\x6e-\x73][\x01\x02]\x01\x00": (
        "a Stata file",
        "Open it in Stata and write its table: export delimited using articles.csv, quote.",
    ),
    rb"RD[AX]\d\n|[XAB]\n\x00\x00\x00": (
        "a file of R",
        "Open it in R and write its table: write.csv(TABLE, 'articles.csv', row.names = FALSE).",
    ),
    rb"ARROW1|FEA1": ("a Feather (Arrow) file", f"{_TABLE} Or as Parquet."),
    rb"SQLite format 3": ("a database (SQLite)", _TABLE),
    rb"\x89HDF|\x80[\x02-\x05]": ("data as a program holds them (pickle, HDF)", f"{_TABLE} Or as Parquet."),
    rb"7z\xbc\xaf|Rar!\x1a|BZh\d1AY|\xfd7zXZ|\x28\xb5\x2f\xfd": (
        "an archive (7z, RAR, bz2, xz, zst)",
        "Unpack it, and read the folder.",
    ),
    rb"\s{0,9}(?:%[^\n]{0,200}\n\s{0,9}){0,9}@(?:(?:comment|preamble|string)\b"
    rb"|[A-Za-z]{3,20}\s?[{(]\s{0,9}[^\s,{}=]{0,200}\s{0,9},\s{0,99}[A-Za-z][\w:-]{0,40}\s{0,9}=)": (
        "references in BibTeX",
        "Export them as RIS, which programs for references write as well.",
    ),
    rb"(?:<[?!][^>]{0,300}>\s{0,99}){0,9}<(?:\w{1,20}:)?(?:TEI|teiCorpus)(?:\.2)?[\s>]": (
        "an edition in TEI (XML)",
        "Make text of it (TEIGarage, TEI's stylesheets), a .txt for each article, and a manifest of outlets and dates.",
    ),
    rb".{257}ustar": ("an archive (tar)", "Unpack it, and read the folder."),
    rb"\x89PNG|\xff\xd8\xff|GIF8[79]a|RIFF.{4}WEBP|II\*\0|MM\0\*": (
        "a picture",
        "Read its words with a program for that (OCR), and save them as .txt.",
    ),
    rb'\{\s{0,9}"(?:":\s?"WARNING! DO NOT EDIT|url":\s?"https://docs\.google\.com/[^{}]{1,300}"doc_id")': (
        "a link to a document at Google, and no document",
        "Open it in the browser, and download it there as .docx, or a table as .csv.",
    ),
}


def unreadable(start: bytes) -> tuple[str, str] | None:
    """What a file is that begins so, and what to do with it; None of what may be read.

    >>> unreadable(b"$FL2@(#) SPSS"), unreadable(b"The bridge")
    (('an SPSS file', 'Save it from SPSS as .csv (UTF-8) or .xlsx.'), None)
    """
    if start.startswith(b"PK\x03\x04"):
        advice = "Open it and save it as .docx, .html or .txt."
        return ("an OpenDocument file", advice) if _OPENDOCUMENT.match(start, 30) else None
    return next((told for begins, told in _BEGINS.items() if re.match(begins, start, re.DOTALL)), None)


def unreadable_archive(names: Iterable[str]) -> tuple[str, str] | None:
    """What an archive of files called so is, and what to do with it; None of what may be read.

    >>> unreadable_archive(["Data/a.jpg", "Index/Document.iwa"])
    ('a file of Pages, Numbers or Keynote', 'Open it there and export it: as Word, or a table as CSV.')
    """
    if any(_OF_A_MAC.fullmatch(name) for name in names):
        return "a file of Pages, Numbers or Keynote", "Open it there and export it: as Word, or a table as CSV."
    return None
