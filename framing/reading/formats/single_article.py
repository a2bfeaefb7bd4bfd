"""One article in a file of its own: plain text, Word, OpenDocument or RTF."""

import re
from collections import Counter

from framing.core.errors import FramingError
from framing.core.text.listing import counted
from framing.core.text.words import count_words
from framing.reading.formats.databases.nexis_uni import END_LINE
from framing.reading.formats.document import Document, Found, lines_of, site_of
from framing.reading.formats.offices.opendocument import odt_beside
from framing.reading.formats.offices.word import beside
from framing.reading.formats.source import Source
from framing.reading.formats.text_heads import date_below, date_in_name, head_of, heading_of

NAME, KINDS = "single articles", ("text", "docx", "odt", "rtf")
MARKDOWN = (".md", ".markdown")
LINK = re.compile(r"\]\((?:https?://|data:|\.{0,2}/)[^()\s]{1,2000}")
ADDRESS = re.compile(r"https?://\S+")
NO_TEXTS = "Save the pages (framing import reads HTML and WARC), or the texts, each as a file of its own."
# Where somebody speaks in a recording, which begins within its first minute; a live blog has times of a day.
TIME = re.compile(
    r"^[^\S\n]*[\[(]?(?:\d{1,2}:)?\d{1,2}:\d\d(?:[.,]\d{1,3})?(?: --> [\d:.,]{4,13})?[\])]?(?=\s)", re.MULTILINE
)
FIRST = re.compile(r"[\[(]?(?:00?:)?00?:\d\d\b")
DATED, PRINTED = "dates taken from the names of files", "dates taken from lines of their own below headlines"
# Lines that only a file with many documents has, each with a number or alone.
MANY = re.compile(
    r"^[^\S\n]*(?:Do[ck]ument[eo]?|Doc\.?|Article|Story)? ?\d[\d.,]* (?:of|/|von|de|sur) \d[\d.,]*(?: documents?)?"
    rf"[^\S\n]*$|^[^\S\n]*(?:{END_LINE}|End of (?:Article|Story))[^\S\n]*$|^[^\S\n]*[_=*-]{{20,}}[^\S\n]*$",
    re.IGNORECASE | re.MULTILINE,
)
RULE = re.compile(r"^[^\S\n]*(?:[_=-]{5,200}|#{3,200})[^\S\n]*$", re.MULTILINE)  # between documents, or parts of one
SHOWN = 60  # characters of a line that a remark shows
LEAST = 50  # words of each stretch between rules that may be a document
# Fields that each document of a database has once (EBSCO, NewsBank, Gale, and others).
FIELD = re.compile(
    r"^[^\S\n]*(?P<name>Record(?: Number)?|Paper|Accession Number|Author/Byline|Full Text|Dokumentnummer"
    r"|(?:Gale |ProQuest )?Document (?:ID|Number|Type))[^\S\n]*:",
    re.IGNORECASE | re.MULTILINE,
)


def recognises(source: Source) -> bool:
    return source.kind != "text" or source.suffix in (".txt", ".text", *MARKDOWN)


def read(source: Source) -> Found:
    text = source.text if source.kind == "text" else source.text.replace("\f", "").strip()
    lines = lines_of(text)
    if len(lines) > 1 and all(ADDRESS.fullmatch(line.text) for line in lines):
        raise FramingError(f"{source.name} is a list of addresses, and holds no texts.", advice=NO_TEXTS)
    asked = (_many(text), _headlines(source), _beside(source), _links(text), _times(text))
    notes = [f"{source.short}: {told}" for told in asked if told]
    facts, parts = head_of(text) if source.kind == "text" else ({}, [])
    if not facts and source.suffix in MARKDOWN:
        facts, parts = heading_of(text)
    named, printed = date_in_name(source.stem), date_below([line.text for line in lines])
    seen = Counter[str]()
    if "published" not in facts and (named or printed):
        facts = facts | {"published": named or printed}
        seen[DATED if named else PRINTED] = 1
    article = Document(text, "the file", parts, facts, site=site_of(facts.get("url", "")))
    return Found([article], notes=notes, seen=seen)


def _many(text: str) -> str:
    """Why a text looks like many documents; "" if it does not."""
    marks = [match.group().strip() for match in MANY.finditer(text)]
    both = [re.findall(r"\d+", mark) for mark in marks] == [["1", "2"], ["2", "2"]]
    marks = marks if both or len(marks) > 2 else _told_twice(text) or _ruled(text)
    many = f"looks like an export of many documents ({len(marks):,} lines such as {marks[0]!r})" if marks else ""
    return many and f"{many}: it is of no kind that is known here, and was taken for one article"


def _links(text: str) -> str:
    """Why words of a text in Markdown are none of its article; "" if there are none such."""
    n = len(LINK.findall(text))
    told = f"has {counted(n, 'link or picture', 'links or pictures')} of Markdown, whose addresses were read as words"
    return f"{told}: save it as plain text, or as HTML" if n else ""


def _times(text: str) -> str:
    """Why numbers of a text are none of its words: times in a recording; "" if there are none such."""
    times = [match.group() for match in TIME.finditer(text)]
    if len(times) < 2 or not FIRST.match(times[0].strip()):
        return ""
    told = f"has {len(times):,} lines with times of a recording, such as {times[0].strip()!r}, which were read as words"
    return f"{told}: save what is spoken without them, or as subtitles (.srt, .vtt)"


def _headlines(source: Source) -> str:
    """Why a Word or OpenDocument file looks like several articles, by its headings or its pages; "" if it does not."""
    pages = [one.strip() for one in source.text.split("\f") if one.strip()] if source.kind != "text" else []
    starts = source.headings if len(source.headings) > 1 else []
    what = f"{len(starts):,} headings of the first rank, such as {starts[1]!r}" if starts else ""
    if not what and len(pages) > 1 and all(count_words(one) >= LEAST for one in pages):
        first = pages[1].partition("\n")[0][:SHOWN]
        what = f"{len(pages):,} parts that each begin on a new page, such as {first!r}"
    return what and (
        f"has {what}, and was taken for one article; if each begins an article, save each as a file of its own"
    )


def _beside(source: Source) -> str:
    """What stands beside the text of a Word, OpenDocument or RTF file and was not read; "" if nothing does."""
    asked = {"text": None, "odt": odt_beside}.get(source.kind, beside)
    counted = asked(source.content) if asked else {}
    told = ", ".join(f"{name} ({n:,})" for name, n in counted.items())
    return told and f"not read: {told}"


def _told_twice(text: str) -> list[str]:
    """The lines that begin with the field that stands most often, if any stands twice."""
    lines = [(match["name"].lower(), match.group().strip()) for match in FIELD.finditer(text)]
    [(often, n)] = Counter(name for name, _ in lines).most_common(1) or [("", 0)]
    return [line for name, line in lines if name == often] if n > 1 else []


def _ruled(text: str) -> list[str]:
    """The rules of a text, if two or more part it into stretches that are each long enough for an article."""
    rules = [match.group().strip() for match in RULE.finditer(text)]
    return rules if len(rules) > 1 and all(count_words(one) >= LEAST for one in RULE.split(text)) else []
