"""One article in a file of its own: plain text, Word or RTF."""

import re

from framing.reading.formats.databases.nexis_uni import END_LINE
from framing.reading.formats.document import Document, Found
from framing.reading.formats.source import Source

NAME, KINDS = "single articles", ("text", "docx", "rtf")
# Lines that only a file with many documents has, each with a number or alone.
MANY = re.compile(
    r"^[^\S\n]*(?:Doc(?:umento?|\.)?|Article|Story)? ?\d[\d.,]* (?:of|/|von|de|sur) \d[\d.,]*(?: documents?)?[^\S\n]*$"
    rf"|^[^\S\n]*(?:{END_LINE}|End of (?:Article|Story))[^\S\n]*$|^[^\S\n]*[_=*-]{{20,}}[^\S\n]*$",
    re.IGNORECASE | re.MULTILINE,
)


def recognises(source: Source) -> bool:
    return source.kind != "text" or source.suffix in (".txt", ".text")


def read(source: Source) -> Found:
    text = source.text if source.kind == "text" else source.text.replace("\f", "").strip()
    marks = [match.group().strip() for match in MANY.finditer(text)]
    many = len(marks) > 2
    note = (
        f"{source.short} looks like an export of many documents ({len(marks):,} lines such as {marks[0]!r})"
        if many
        else ""
    )
    notes = [f"{note}: it is of no kind that is known here, and was taken for one article"] if many else []
    return Found([Document(text, "the file")], notes=notes)
