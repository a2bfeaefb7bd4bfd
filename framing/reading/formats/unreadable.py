"""Files that are known and not read: what each is, and what to do instead."""

import re

_TABLE = "Write its table of articles as CSV, from the program that wrote it."
_AS_TEXT = "Open it and save it as .docx, .html or .txt."
# By what the first file of an archive says, which is called "mimetype".
_PACKED = {
    rb"application/vnd\.oasis\.opendocument\.(?!text|spreadsheet)": ("an OpenDocument file", _AS_TEXT),
}
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
}


def unreadable(start: bytes) -> tuple[str, str] | None:
    """What a file is that begins so, and what to do with it; None of what may be read.

    >>> unreadable(b"$FL2@(#) SPSS"), unreadable(b"The bridge")
    (('an SPSS file', 'Save it from SPSS as .csv (UTF-8) or .xlsx.'), None)
    """
    if start.startswith(b"PK\x03\x04"):
        return next((told for says, told in _PACKED.items() if re.match(b"mimetype" + says, start[30:])), None)
    return next((told for begins, told in _BEGINS.items() if re.match(begins, start)), None)
