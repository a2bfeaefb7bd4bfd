"""Europresse (Eureka): one HTML file with an <article> for each article, its fields told by their classes."""

import re

from framing.reading.dates import find_date
from framing.reading.formats.document import Document, Found, composed, number_of_words
from framing.reading.formats.markup import html_text
from framing.reading.formats.source import Source

NAME, KINDS = "Europresse", ("html",)
FIELD = ".//*[contains(concat(' ', @class, ' '), ' {0} ') or contains(@class, '__{0}')]"
# The year stands right before it ("mars 2031 1 212 mots"), on some lines a page ("p. 5 212 mots").
LENGTH = re.compile(
    r"(?<![\d.,'’])(?<!p\.\s)(\d{1,3}(?:[.,\s'’]\d{3})+|\d+)\s(?:words?|mots?|Wörter|palabras|parole|palavras)\b"
)
PRINTED_IN = re.compile(r"Cet article est paru dans .{1,80}")  # the last line of an article of a site
LABEL = re.compile(r"(?:Illustration|Note|Encadré|Légende)\(?s?\)?\s*:")


def recognises(source: Source) -> bool:
    return bool(source.tree.xpath(FIELD.format("DocPublicationName")))


def read(source: Source) -> Found:
    pages = [one for one in source.tree.iter("article") if one.xpath(FIELD.format("DocPublicationName"))]
    return Found([_document(page, f"document {number}") for number, page in enumerate(pages, start=1)])


def _document(page, place: str) -> Document:
    name, header, title = (_first(page, field) for field in ("DocPublicationName", "DocHeader", "titreArticleVisu"))
    head = page.find("header")
    pieces, byline, seen = [], "", False
    for element in head if head is not None else ():
        if element.xpath(f"self::*[contains(@class, 'titreArticle')] | {FIELD.format('titreArticleVisu')}"):
            for line in element.iter("p"):
                shown = html_text(line)
                pieces.append(("headline" if shown == title else "standfirst", shown))
            seen = True
        else:
            byline = html_text(element) if seen and not byline else byline
            pieces.append(("byline" if seen else "boilerplate", html_text(element)))
    body = page.xpath(FIELD.format("docOcurrContainer")) or page.xpath("./section | .//section")
    for one in (one for section in body[:1] for one in html_text(section).split("\n\n")):
        pieces.append(("boilerplate" if PRINTED_IN.fullmatch(one) else "text", one))
    for element in page.xpath("./aside | ./footer"):
        pieces += _around(element)
    section, _, rest = header.partition(",")
    facts = {"outlet": name, "title": title, "byline": byline, "published": find_date(header) or ""}
    words = LENGTH.search(header)
    facts |= {"length": number_of_words(words[1]) if words else ""}
    return composed(pieces, place, facts | {"section": section if rest and not find_date(section) else ""})


def _first(page, field: str) -> str:
    found = page.xpath(FIELD.format(field))
    return html_text(found[0]) if found else ""


def _around(element) -> list[tuple[str, str]]:
    """What stands beside an article: captions under "Illustration(s)", notes, rights and certificates."""
    pieces, kind = [], "boilerplate"
    for line in html_text(element).split("\n\n"):
        if LABEL.match(line):
            kind = "caption" if line.startswith(("Illustration", "Légende")) else "boilerplate"
            pieces.append(("boilerplate", line))
        else:
            pieces.append((kind if element.tag == "aside" else "boilerplate", line))
    return pieces
