"""One article in a file of its own: plain text, Word or RTF."""

import re
from collections import Counter

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
# Fields that each document of a database has once (EBSCO, NewsBank, Gale, and others).
FIELD = re.compile(
    r"^[^\S\n]*(?P<name>Record(?: Number)?|Paper|Accession Number|Author/Byline|Full Text"
    r"|(?:Gale |ProQuest )?Document (?:ID|Number|Type))[^\S\n]*:",
    re.IGNORECASE | re.MULTILINE,
)


def recognises(source: Source) -> bool:
    return source.kind != "text" or source.suffix in (".txt", ".text")


def read(source: Source) -> Found:
    text = source.text if source.kind == "text" else source.text.replace("\f", "").strip()
    marks = [match.group().strip() for match in MANY.finditer(text)]
    marks = marks if len(marks) > 2 else _told_twice(text)
    if not marks:
        return Found([Document(text, "the file")])
    many = f"{source.short} looks like an export of many documents ({len(marks):,} lines such as {marks[0]!r})"
    note = f"{many}: it is of no kind that is known here, and was taken for one article"
    return Found([Document(text, "the file")], notes=[note])


def _told_twice(text: str) -> list[str]:
    """The lines that begin with the field that stands most often, if any stands twice."""
    lines = [(match["name"].lower(), match.group().strip()) for match in FIELD.finditer(text)]
    [(often, n)] = Counter(name for name, _ in lines).most_common(1) or [("", 0)]
    return [line for name, line in lines if name == often] if n > 1 else []
