"""Exports without a form of their own (NewsBank, wiso, Retriever, PressReader, and others): documents one below the
other in one text.

Each begins with its headline, and a line with its date and mostly its outlet ("The Tide - March 4, 2031", "March 4,
2031 | The Tide", "The Tide vom 04.03.2031"), or with that line and its headline below; before or after each stands the
same mark: its number, a line such as "Record Number: …", its copyright, or a rule. In a Word file it may be a new page,
or the headline itself, as a heading. Or each has a head of fields ("Title: …"). Where one of the documents lacks this,
the file is not read as many. One document alone is known by the last line that its database writes.
"""

import re
from collections import Counter
from itertools import pairwise
from typing import NamedTuple

from framing.core.text.patterns import any_of
from framing.core.text.words import count_words
from framing.reading.corpus import Part
from framing.reading.dates import find_date
from framing.reading.formats.document import (
    Document,
    Found,
    Line,
    document,
    labelled,
    lines_of,
    number_of_words,
    site_of,
)
from framing.reading.formats.source import Source
from framing.reading.formats.text_heads import head_of, under_heads

NAME, KINDS = "documents one below the other", ("text", "docx", "odt", "rtf")
NUMBERED = re.compile(
    r"(?:Do[ck]ument[eo]?|Article|Artikel|Artículo|Story) #?\d{1,5}(?: (?:of|von|de|sur) \d{1,5})?"
    r"|\d{1,5} (?:of|von|de|sur) \d{1,5}(?: documents?)?",
    re.IGNORECASE,
)
RULE = re.compile(r"([_=*#~-])\1{2,}|(?:[_=*#~-] ){2,40}[_=*#~-]")
# What closes each document, of which one kind must close all.
CLOSING = (
    re.compile(r"(?:Record Number|Accession Number|Dokumentnummer)\s*:.*", re.IGNORECASE),
    re.compile(r"(?:Copyright\b|©|\(c\)).*|\A.*(?:All Rights Reserved|Alle Rechte vorbehalten)\b.*", re.IGNORECASE),
    re.compile(r"Article Name\s*:.*", re.IGNORECASE),
    re.compile(r"End of (?:Article|Story)", re.IGNORECASE),
)
ALONE = (CLOSING[0], CLOSING[2])  # which nothing but a database writes, below one document, too
LABEL = re.compile(
    rf"(?P<label>{any_of('Author Author/Byline Byline Autor Autorin Section Ressort Rubrik Page Pages Seite Edition')}"
    rf"|{any_of('Column Dateline Index_Terms Record_Number Accession_Number Dokumentnummer Quelle Source Publication')}"
    rf"|{any_of('Article_Name Start_Page End_Page Dauerhafte_Adresse_des_Dokuments Estimated_printed_pages Length')})"
    r"\s*:\s*(?P<value>.{0,300})",
    re.IGNORECASE,
)
FURNITURE = re.compile(
    r"•? ?Citation \(.{1,20} Style\)|OpenURL Link|Publicerat (?:i print|på webb)\.?|Publisert på .{1,40}"
    r"|(?:Se|Les|Läs) (?:web)?arti\w{3,9} på .{1,200}"
    r"|\d[\d.,]{0,8} (?:words|Wörter|mots|ord)",
    re.IGNORECASE,
)
BETWEEN = re.compile(r"\s[|·•/–—-]\s|\svom\s")
PLACE = re.compile(r"\s?\((?:[^()]{1,40}, )?[A-Z]{2}\)\Z")  # "(TX)"
NO_OUTLET = re.compile(r"[^a-z]{0,9}(?:pages?|seite|s|p|nr|edition|ausgabe|\w{2,9}(?:day|tag|di|dag))?[\W\d]*", re.I)
NEAR = 6  # lines of a document, of which one has its date
LONGEST = 140  # characters of that line
SHORT = 60  # characters of a line that may stand among the fields
LEAST = 40  # words of each document, where only rules part them: comments, too, are printed between rules


class Piece(NamedTuple):
    """The lines of one document, which of them has its date, and which is its headline."""

    lines: list[Line]
    dated: int
    title: int = 0


def recognises(source: Source) -> bool:
    of_text = source.kind != "text" or source.suffix in (".txt", ".text")
    return of_text and bool(_pieces(source) or under_heads(source.text))


def read(source: Source) -> Found:
    text = source.text
    if spans := under_heads(text):
        return Found([_headed(text[start:end], n) for n, (start, end) in enumerate(spans, start=1)])
    pieces = [*_pieces(source)]
    # What stands above the headline of the first is the request: no other has as many lines above its date.
    above = Counter(piece.dated for piece in pieces[1:] or pieces).most_common(1)[0][0]
    request = max(pieces[0].dated - above, 0)
    pieces[0] = pieces[0]._replace(lines=pieces[0].lines[request:], dated=pieces[0].dated - request)
    documents = [_document(text, piece, f"document {n}") for n, piece in enumerate(pieces, start=1)]
    unread = text[: pieces[0].lines[0].start].strip("\ufeff \t\r\n")
    return Found(documents, Counter({"head of the request": 1} if unread and not NUMBERED.fullmatch(unread) else {}))


def _headed(text: str, number: int) -> Document:
    facts, parts = head_of(text)
    return Document(text, f"document {number}", parts, facts, site=site_of(facts.get("url", "")))


def _pieces(source: Source) -> list[Piece]:
    """The documents of a text, by the first kind of mark that each of them has; none, if there is no such mark."""
    text = source.text
    lines = lines_of(text)
    for mark in (NUMBERED, *CLOSING, RULE):
        marks = [n for n, line in enumerate(lines) if mark.fullmatch(line.text)]
        if len(marks) < 2 and not (marks and mark in ALONE):
            continue
        pieces = [piece for piece in _cut(lines, marks, mark) if piece]
        if mark in CLOSING and not any(mark.fullmatch(line.text) for line in pieces[-1]):
            continue
        long = mark is not RULE or all(count_words(" ".join(x.text for x in piece)) >= LEAST for piece in pieces)
        if long and (found := _as_documents(pieces)) and (len(found) > 1 or mark in ALONE):
            return found
    by_page = [n for n in range(1, len(lines)) if "\f" in text[lines[n - 1].end : lines[n].start]]
    for starts in (by_page, _at_headings(source.headings, lines)[1:]):
        bounds = [0, *starts, len(lines)]
        found = _as_documents([lines[start:end] for start, end in pairwise(bounds)]) if starts else []
        if found:
            return found
    return []


def _at_headings(headings: list[str], lines: list[Line]) -> list[int]:
    """Which lines are these headings, one below the other; none, if one is not there."""
    found = [-1]
    for heading in headings:
        at = next((n for n in range(found[-1] + 1, len(lines)) if lines[n].text == heading), None)
        if at is None:
            return []
        found.append(at)
    return found[1:]


def _as_documents(pieces: list[list[Line]]) -> list[Piece]:
    """Stretches of lines as documents, where each has its date below its headline, or each right above it."""
    below = [_dated(piece) for piece in pieces]
    if all(below):
        return [Piece(piece, at) for piece, at in zip(pieces, below, strict=True)]
    above = not any(below) and all(len(piece) > 2 and _has_date(piece[0]) for piece in pieces)
    return [Piece(piece, 0, 1) for piece in pieces] if above else []


def _cut(lines: list[Line], marks: list[int], mark: re.Pattern) -> list[list[Line]]:
    """The lines between marks: each number begins a document, any other mark and what follows of its kind ends one."""
    if mark is NUMBERED:
        ends = [*marks[1:], len(lines)]
        return [lines[first + 1 : end] for first, end in zip(marks, ends, strict=True)]
    ends = []
    for at in marks:
        after = at + 1
        while after < len(lines) and _is_furniture(lines[after]):
            after += 1
        ends += [after] if not ends or after > ends[-1] else []
    bounds = [0, *ends, len(lines)]
    whole = [lines[start:end] for start, end in pairwise(bounds)]
    return [piece[1:] if piece and NUMBERED.fullmatch(piece[0].text) else piece for piece in whole]


def _is_furniture(line: Line) -> bool:
    shapes = (LABEL, FURNITURE, RULE, *CLOSING)
    return any(shape.fullmatch(line.text) for shape in shapes)


def _has_date(line: Line) -> bool:
    """Is this a line of a head with a date, and no field of a foot?"""
    return len(line.text) <= LONGEST and bool(find_date(line.text)) and not _is_furniture(line)


def _dated(lines: list[Line]) -> int:
    """Which line of a document, below its headline, has its date; 0 if none near it has one, or no text follows."""
    near = range(1, min(NEAR, len(lines) - 1))
    return next((n for n in near if _has_date(lines[n])), 0)


def outlet_in(line: str) -> str:
    """The outlet in a line with a date.

    >>> outlet_in("The Tide - March 4, 2031"), outlet_in("March 4, 2031 | The Tide (TX)"), outlet_in("4 March 2031")
    ('The Tide', 'The Tide', '')
    >>> outlet_in("The Tide vom 04.03.2031 / Local"), outlet_in("The Tide, 2031-03-04 05:30")
    ('The Tide', 'The Tide')
    """
    for chunk in BETWEEN.split(line):
        words = chunk.split(", ")
        dated = next((n for n in range(len(words), 0, -1) if find_date(", ".join(words[n - 1 :]))), 0)
        name = PLACE.sub("", ", ".join(words[: dated - 1] if dated else words)).strip(" ,")
        if name and not NO_OUTLET.fullmatch(name):
            return name
    return ""


def _below_head(text: str, lines: list[Line], dated: int) -> int:
    """The first line of the article itself: below the fields under its date, and short lines that stand with these,
    up to an empty line."""
    begin = dated + 1
    while begin < len(lines) and _is_furniture(Line(0, 0, lines[begin].text.split(" | ")[0])):
        begin += 1
    after = begin
    while after < len(lines) and len(lines[after].text) <= SHORT and not _is_apart(text, lines, after):
        after += 1
    return after if begin < after < len(lines) and _is_apart(text, lines, after) else begin


def _is_apart(text: str, lines: list[Line], at: int) -> bool:
    """Is there an empty line between a line and the one above it?"""
    return text[lines[at - 1].end : lines[at].start].count("\n") > 1


def _document(text: str, piece: Piece, place: str) -> Document:
    lines, dated, title = piece
    begin = _below_head(text, lines, max(dated, title))
    end = len(lines)
    while end > begin and _is_furniture(lines[end - 1]):
        end -= 1
    below = lines[max(dated, title + 1) : begin]
    around = [*lines[:title], *below, *lines[end:]]
    told = [LABEL.fullmatch(field) for line in around for field in line.text.split(" | ")]
    fields = {match["label"].lower(): match["value"] for match in reversed(told) if match}
    parts = [Part("boilerplate", *line[:2]) for line in lines[:title]]
    parts += [Part("headline", *lines[title][:2])]
    parts += [Part("standfirst", *line[:2]) for line in lines[title + 1 : dated]]
    for line in below:
        match = LABEL.fullmatch(line.text) if "author" in line.text[:6].lower() and " | " not in line.text else None
        parts += labelled(line, match, "byline") if match else [Part("boilerplate", *line[:2])]
    parts += [Part("text", *line[:2]) for line in lines[begin:end]]
    parts += [Part("boilerplate", *line[:2]) for line in lines[end:]]
    of_field = outlet_in(fields.get("quelle", "") or fields.get("source", ""))
    names = ("author/byline", "author", "byline", "autor", "autorin")
    facts = {
        "title": lines[title].text,
        "outlet": of_field if title and of_field else outlet_in(lines[dated].text) or fields.get("publication", ""),
        "published": find_date(lines[dated].text) or "",
        "byline": next((fields[name] for name in names if fields.get(name)), ""),
        "section": fields.get("section", "") or fields.get("ressort", ""),
        "length": number_of_words(fields.get("length", "")),
    }
    return document(text, lines[0].start, lines[-1].end, parts, place, facts)
