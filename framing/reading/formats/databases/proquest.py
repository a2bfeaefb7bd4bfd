"""ProQuest: several documents in one text file between lines of underscores.

Each has its title, "Full text: …" with the article, under which captions and credits may stand ("CAPTION: …"), and the
archive's index ("Subject: …", "Publication title: …").
"""

import re

from framing.core.text.patterns import any_of
from framing.reading.corpus import Part
from framing.reading.dates import find_date
from framing.reading.formats.document import Document, Found, Line, document, labelled, lines_of, number_of_words
from framing.reading.formats.source import Source

NAME, KINDS = "ProQuest", ("text", "rtf", "docx", "odt", "html")
BETWEEN = re.compile(r"^[^\S\n]*_{20,}[^\S\n]*$", re.MULTILINE)
IS_ONE = re.compile(r"^[^\S\n]*(?:Full text\s*:|ProQuest document ID\s*:)", re.MULTILINE | re.IGNORECASE)
FULL_TEXT = re.compile(r"(?P<label>Full text)\s*:\s*(?P<value>.*)", re.DOTALL | re.IGNORECASE)
_FIELDS = any_of(
    "Subject Business_indexing_term Location Company_/_organization Company People Classification",
    "Identifier_/_keyword Title Alternate_title Author Correspondence_author Publication_title Publication_info",
    "Publication_year Publication_date Publication_subject Year Volume Issue Pages First_page Number_of_pages",
    "Column Section Supplement Edition Series Dateline Publisher Place_of_publication Country_of_publication",
    "e?-?ISSN ISBN Source_type Language_of_publication Document_type Document_feature Number_of_references",
    "ProQuest_document_ID Document_?URL Accession_number Copyright Last_updated Database Word_count Credit",
    r"Illustration Abstract Abstract_\(summary\) Links Full_text_availability Source_attribution Contact_us_at",
    "Electronic_publication_date Publication_history DOI",
)
FIELD = re.compile(rf"(?P<label>{_FIELDS})\s*:\s*(?P<value>.*)", re.DOTALL | re.IGNORECASE)
# The fields that may hold paragraphs.
OF_PARAGRAPHS = {"abstract", "abstract (summary)", "copyright", "credit", "illustration", "links"}
PARAGRAPH = re.compile(r"\A(?!Copyright|©).{80,}[.!?][\"'”’»)]?\Z", re.DOTALL)
# "The Harbour Post ; Bridge End. [Bridge End]. 04 Mar 2031: A.1."
OUTLET = re.compile(r"(?P<outlet>[^;\[\d][^;\[]{1,80})[;\[]")
UNDER_TEXT = re.compile(r"(?P<label>CAPTION|PHOTO|GRAPHIC|ILLUSTRATION|CREDIT|DATELINE)\s*:\s*(?P<value>.*)", re.DOTALL)
KIND = {"CREDIT": "byline", "DATELINE": "boilerplate"}
NO_TEXT = re.compile(r"(?:not |un)available\b.{0,40}", re.IGNORECASE)


def recognises(source: Source) -> bool:
    return bool(BETWEEN.search(source.text)) and bool(IS_ONE.search(source.text))


def read(source: Source) -> Found:
    documents: list[Document] = []
    text, start = source.text, 0
    for end, after in [*(match.span() for match in BETWEEN.finditer(text)), (len(text), 0)]:
        if IS_ONE.search(text, start, end):
            documents.append(_document(text, start, end, f"document {len(documents) + 1}"))
        start = after
    return Found(documents)


def _document(text: str, start: int, end: int, place: str) -> Document:
    lines = lines_of(text, start, end)
    at = next((n for n, line in enumerate(lines) if FULL_TEXT.fullmatch(line.text)), None)
    fields = {match["label"].lower(): match["value"] for line in lines if (match := FIELD.fullmatch(line.text))}
    head = lines[:at] if at is not None else lines
    parts, title = _head(head)
    credit = ""
    if at is not None:
        index = _index(text, lines, at + 1)
        article, credit = _article(lines[at], lines[at + 1 : index])
        parts += [*article, *(Part("boilerplate", line.start, line.end) for line in lines[index:])]
    dated = fields.get("publication date", "")
    facts = {
        "title": title or fields.get("title", ""),
        "outlet": fields.get("publication title", "").partition(";")[0] or _outlet(fields.get("publication info", "")),
        "published": find_date(dated or fields.get("publication info", "")) or dated,
        "section": fields.get("section", ""),
        "byline": fields.get("author", "") or credit,
        "length": number_of_words(fields.get("word count", "")),
        "url": fields.get("document url", "") or fields.get("documenturl", ""),
    }
    return document(text, start, end, parts, place, facts)


def _head(lines: list[Line]) -> tuple[list[Part], str]:
    """What stands above the full text: the headline is the first line that is no number, field, address or rule."""
    parts, title = [], ""
    for line in lines:
        other = FIELD.fullmatch(line.text) or re.match(r"_{20}|https?://|Document \d+ of \d+$", line.text)
        named = not title and not other
        title = line.text if named else title
        parts.append(Part("headline" if named else "boilerplate", line.start, line.end))
    return parts, title


def _outlet(info: str) -> str:
    named = OUTLET.match(info)
    return named["outlet"].strip(" .") if named else ""


def _index(text: str, lines: list[Line], after: int) -> int:
    """Where the archive's index begins: at the first of its fields, with a blank line above it, behind which no
    paragraph of the article stands. ("Location: …" may be a line of the article.)"""
    found: list[int] = []
    begins, last = None, ""
    for number in range(after, len(lines)):
        if text.count("\n", lines[number - 1].end, lines[number].start) < 2:
            continue
        if field := FIELD.fullmatch(lines[number].text):
            begins, last = number if begins is None else begins, field["label"].lower()
            found += [begins]
        elif PARAGRAPH.fullmatch(lines[number].text) and last not in OF_PARAGRAPHS:
            begins = None
    return found[-1] if found else len(lines)


def _article(opening: Line, lines: list[Line]) -> tuple[list[Part], str]:
    """The article from "Full text:" on, with captions and credits under it; and who is credited."""
    match = FULL_TEXT.fullmatch(opening.text)
    assert match  # it is by this that the line was found
    parts = labelled(opening, match, "boilerplate" if NO_TEXT.fullmatch(match["value"].strip()) else "text")
    credit = ""
    for line in lines:
        if under := UNDER_TEXT.fullmatch(line.text):
            kind = KIND.get(under["label"], "caption")
            credit = under["value"] if kind == "byline" else credit
            parts += labelled(line, under, kind)
        else:
            parts.append(Part("text", line.start, line.end))
    return parts, credit
