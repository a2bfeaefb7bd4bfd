"""Files that are known and not read: what each is, and what to do instead."""

import re

_AS_TEXT = "Open it and save it as .docx, .html or .txt."
# By what the first file of an archive says, which is called "mimetype".
_PACKED = {
    rb"application/vnd\.oasis\.opendocument\.(?!text|spreadsheet)": ("an OpenDocument file", _AS_TEXT),
    rb"application/epub\+zip": ("an e-book (EPUB)", "Save its articles as .html or .txt, each as a file of its own."),
}
_BEGINS = {
    rb"%PDF": ("a PDF", "Ask the archive for Word, RTF, HTML or text, or save the text of the PDF as .txt."),
    rb"\xd0\xcf\x11\xe0": (
        "a Word or Excel file of the old kind, or encrypted",
        "Open it and save it as .docx or .xlsx.",
    ),
    rb"WEBVTT\b|(?:\d{1,6}\s{1,4})?\d\d:\d\d:\d\d[,.]\d{3} --> \d\d:": (
        "a file of subtitles",
        "Save what is spoken as .txt, without numbers and times.",
    ),
}
_HEAD_OF_MAIL = re.compile(rb"[A-Za-z-]{2,40}: ")


def unreadable(start: bytes) -> tuple[str, str] | None:
    """What a file is that begins so, and what to do with it; None of what may be read.

    >>> unreadable(b"WEBVTT\\n\\n00:01"), unreadable(b"The bridge")
    (('a file of subtitles', 'Save what is spoken as .txt, without numbers and times.'), None)
    """
    if start.startswith(b"PK\x03\x04"):
        return next((told for says, told in _PACKED.items() if re.match(b"mimetype" + says, start[30:])), None)
    if _HEAD_OF_MAIL.match(start) and b"\nMIME-Version: " in start:
        return ("an e-mail", "Save the article in it as .html or .txt.")
    return next((told for begins, told in _BEGINS.items() if re.match(begins, start)), None)
