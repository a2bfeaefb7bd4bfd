"""Factiva: articles whose lines carry codes (HD headline, LP and TD text, SN outlet …), as HTML, RTF, text or XML.

HTML comes with the codes in a table's first column, or without them; then what tells the lines apart is their classes
and what is in them. A plain text has each code on a line of its own, or at the head of its line with a value behind
("HD   Toll on the bridge"); one without codes is read by `factiva_uncoded`.

Some copies leave one blank between code and value. There a line of the article can look like one of a code ("IN the
end", "CO is a gas"), so that a code is believed only in its place: each once in an article, those of the head above the
text, those of the index behind it, where they have the form of an index.
"""

import re
from collections.abc import Iterator, Sequence

from framing.reading.corpus import Part
from framing.reading.dates import find_date
from framing.reading.formats.databases import factiva_uncoded
from framing.reading.formats.document import (
    PARTED,
    Document,
    Found,
    Line,
    composed,
    document,
    lines_of,
    number_of_words,
)
from framing.reading.formats.markup import html_text
from framing.reading.formats.source import Source

NAME, KINDS = "Factiva", ("html", "xml", "text", "rtf", "docx", "odt")
KIND = {"HD": "headline", "BY": "byline", "CR": "byline", "LP": "text", "TD": "text", "ART": "caption"}
FACT = {"HD": "title", "BY": "byline", "SE": "section", "SN": "outlet", "PD": "published", "WC": "length"}
LENGTH = re.compile(rf"\d{PARTED}{{0,12}}\s[^\W\d]+")  # "1 212 mots"
XML_KIND = {"headline": "headline", "byline": "byline", "credit": "byline", "leadParagraph": "text"}
XML_TEXT = {"leadParagraph", "tailParagraphs"}
XML_KIND |= {"tailParagraphs": "text", "art": "caption", "artWork": "caption"}
XML_FACT = {"headline": "title", "byline": "byline", "sectionName": "section", "sourceName": "outlet"}
XML_FACT |= {"publicationDate": "published", "wordCount": "length"}
HEAD = "CLM SE HD BY CR WC PD ET SN SC GC NGC ED PG VOL LA CY CX".split()
TEXT = ["LP", "TD"]
INDEX = "CO IN NS RE TI NT RST DLN".split()  # with values such as "bend : Bridge End | quay : The Quay"
FOOT = "ART CT RF IPC IPD PUB AN".split()
_ANY = "|".join(sorted([*HEAD, *TEXT, *INDEX, *FOOT], key=len, reverse=True))
CODE = re.compile(rf"(?P<code>{_ANY})(?:[ ]{{2,}}|\t|$)[ \t]*(?P<value>.*)")
ONE_BLANK = re.compile(rf"(?P<code>{_ANY})(?:[ ](?P<value>\S.*)|$)")
NUMBER = re.compile(r"(?:Docume?nto?|Dokument)\s\w+")  # the archive's, with which an article closes
NEEDED = {"HD", "SN", "PD", "WC", "LA", "AN", "LP", "SC"}
ALL_NEEDED = {"HD", "SN", "PD", "LP"}  # where one blank parts codes from values


def recognises(source: Source) -> bool:
    if source.kind == "xml":
        return any(XML_TEXT & _names_in(one) for one in _xml_articles(source))
    if source.kind == "html" and _pages(source):
        return True
    return is_document(source.text) or factiva_uncoded.is_export(source.text)


def read(source: Source) -> Found:
    if source.kind == "xml":
        return Found([_from_xml(one, f"document {n}") for n, one in enumerate(_xml_articles(source), start=1)])
    if source.kind == "html" and (pages := _pages(source)):
        return Found([_from_html(page, f"document {n}") for n, page in enumerate(pages, start=1)])
    return Found(documents_in(source.text)) if is_document(source.text) else factiva_uncoded.found(source.text)


def documents_in(text: str) -> list[Document]:
    """Every article of a text whose lines carry codes; each ends under its code AN, with the archive's number."""
    documents: list[Document] = []
    lines, start = lines_of(text), 0
    opens = opening(lines)
    for number, line in enumerate(lines):
        last = number + 1 == len(lines)
        field = opens.get(line.start)
        closes = bool(NUMBER.fullmatch(line.text) or (field and field["code"] == "AN" and field["value"]))
        if closes or last:
            own = lines[start : number + 1]
            if any(one.start in opens for one in own):
                documents.append(_from_lines(text, own, opens, f"document {len(documents) + 1}"))
            start = number + 1
    return documents


def _from_lines(text: str, lines: list, opens: dict[int, re.Match], place: str) -> Document:
    parts: list[Part] = []
    values: dict[str, list[str]] = {}
    code = ""
    for line in lines:
        if match := opens.get(line.start):
            code = match["code"]
            parts.append(Part("boilerplate", line.start, line.start + len(code)))
            start = line.start + match.start("value") if match["value"] else line.end
        else:
            start = line.start
        if start < line.end:
            values.setdefault(code, []).append(text[start : line.end])
            parts.append(Part(KIND.get(code, "boilerplate"), start, line.end))
    return document(text, lines[0].start, lines[-1].end, parts, place, _facts(values))


def _facts(values: dict[str, list[str]]) -> dict[str, str]:
    facts = {fact: " ".join(values.get(code, [])) for code, fact in FACT.items()}
    facts["published"] = find_date(facts["published"]) or facts["published"]  # what cannot be read is told
    return facts | {"length": number_of_words(facts["length"])}


def _pages(source: Source) -> list:
    """The articles of a page that Factiva made."""
    found = source.tree.find_class("article")
    if not source.tree.find_class("articleParagraph"):
        return []
    return [one for one in found if not any(inner.find_class("article") for inner in one)]


def _from_html(page, place: str) -> Document:
    rows = [
        (html_text(row[0]), row[1]) for row in page.iter("tr") if len(row) == 2 and "index" in row[0].get("class", "")
    ]
    if not rows:
        return _without_codes(page, place)
    pieces: list[tuple[str, str]] = []
    values: dict[str, list[str]] = {}
    for code, cell in rows:
        text = html_text(cell)
        values.setdefault(code, []).append(text)
        pieces += [("boilerplate", code), *((KIND.get(code, "boilerplate"), one) for one in text.split("\n\n"))]
    return composed(pieces, place, _facts(values))


def _without_codes(page, place: str) -> Document:
    """An article without codes: headline, author and paragraphs have classes; length and date tell by their form, and
    the line after the date is the outlet."""
    pieces, facts, told = [], {}, []
    for element in page:
        classes, text = element.get("class") or "", html_text(element)
        if element.get("id") == "hd" or element.xpath(".//*[contains(@class, 'Headline')]"):
            kind, facts["title"] = "headline", text
        elif "author" in classes:
            kind, facts["byline"] = "byline", text
        elif "articleParagraph" in classes:
            kind = "caption" if re.match(r"(?:Photo|Photograph|Drawing|Map|Chart|Graph)s?(?::|$)", text) else "text"
        else:
            kind = "boilerplate"
            told.append(text)
        pieces.append((kind, text))
    return composed(pieces, place, facts | _told(told, "title" in facts and bool(told) and pieces[0][0] != "headline"))


def _told(lines: list[str], section_first: bool) -> dict[str, str]:
    lines = [line for line in lines if line]
    dated = next((n for n, line in enumerate(lines) if len(line) < 40 and find_date(line)), None)
    facts = {"length": next(filter(None, (number_of_words(one) for one in lines if LENGTH.fullmatch(one))), "")}
    if dated is not None:
        facts["published"] = find_date(lines[dated]) or ""
        names = [line for line in lines[dated + 1 :] if not re.fullmatch(r"\d{1,2}:\d\d.*", line)]
        facts["outlet"] = names[0] if names else ""
        if section_first and dated > 0 and lines[0] != "" and not LENGTH.fullmatch(lines[0]):
            facts["section"] = lines[0]
    return facts


def _local(element) -> str:
    return element.tag.rpartition("}")[2]


def _names_in(element) -> set[str]:
    return {_local(child) for child in element}


def _xml_articles(source: Source) -> Iterator:
    """Every article of a file, one without a lead or without any text too: that is told where articles are made."""
    signs = {"headline", *XML_TEXT}
    return (one for one in source.root.iter() if _local(one) == "article" and signs & _names_in(one))


def _from_xml(article, place: str) -> Document:
    pieces, facts, words = [], {}, lambda element: " ".join("".join(element.itertext()).split())
    for element in article:
        name = _local(element)
        paragraphs = [words(one) for one in element if _local(one) == "paragraph"] or [words(element)]
        pieces += [(XML_KIND.get(name, "boilerplate"), one) for one in paragraphs]
        if name in XML_FACT:
            facts[XML_FACT[name]] = words(element)
    order = {"headline": 0, "byline": 1, "text": 2, "caption": 3, "boilerplate": 4}
    pieces.sort(key=lambda piece: order[piece[0]])
    return composed(pieces, place, facts | {"length": number_of_words(facts.get("length", ""))})


def is_document(text: str) -> bool:
    """Do the lines of a text carry Factiva's codes?"""
    return bool(opening(lines_of(text)))


def opening(lines: Sequence[Line]) -> dict[int, re.Match]:
    """The lines that open a field, by where they start; none where a text does not carry Factiva's codes."""
    found = {line.start: match for line in lines if (match := CODE.fullmatch(line.text))}
    codes = {match["code"] for match in found.values()}
    if "HD" in codes and len(codes & NEEDED) >= 4:
        return found
    found = _in_place(lines)
    codes = {match["code"] for match in found.values()}
    return found if codes >= ALL_NEEDED and len(codes & NEEDED) > len(ALL_NEEDED) else {}


def _in_place(lines: Sequence[Line]) -> dict[int, re.Match]:
    found: dict[int, re.Match] = {}
    seen: set[str] = set()
    matches = [ONE_BLANK.fullmatch(line.text) for line in lines]
    for number, (line, match) in enumerate(zip(lines, matches, strict=True)):
        after = matches[number + 1] if number + 1 < len(lines) else None
        if match and match["code"] not in seen and _fits(match, seen, after):
            found[line.start] = match
            seen.add(match["code"])
        if (match and match["code"] == "AN" and line.start in found) or NUMBER.fullmatch(line.text):
            seen = set()
    return found


def _fits(match: re.Match, seen: set[str], after: re.Match | None) -> bool:
    """Does a code stand in its place, after those that were `seen` in this article, with the line `after` it?"""
    code, value = match["code"], match["value"] or ""
    if code in HEAD or code in TEXT:
        return not seen & {*INDEX, *FOOT} and (code in TEXT or not seen & set(TEXT))
    if not seen & set(TEXT):
        return False
    if code == "AN":
        return bool(NUMBER.fullmatch(value)) or not value
    if code in INDEX:
        return " : " in value or not value
    return bool(seen & set(INDEX)) or bool(after and after["code"] in (*INDEX, *FOOT))
