"""Nexis as it was until about 2018: one text or HTML file, each article under "3 of 120 DOCUMENTS".

Outlet, date and headline stand in blocks of their own, then fields in capitals ("BYLINE: …"), the text, more fields.
What stands above the first article is the request.
"""

import re
from collections import Counter

from framing.core.text.patterns import any_of
from framing.reading.corpus import Part
from framing.reading.dates import find_date
from framing.reading.formats.databases.nexis_uni import FACTS, foot
from framing.reading.formats.document import Document, Found, Line, blocks_of, document, labelled, number_of_words
from framing.reading.formats.source import Source

NAME, KINDS = "Nexis", ("text", "html", "rtf", "docx", "odt")
# A mark of the encoding may stand before the first; thousands may be parted ("1,001 of 2,146 DOCUMENTS").
_NUMBER = r"\d[\d.,]*"
START = re.compile(
    rf"^\ufeff?[^\S\n]*(?:{_NUMBER}[ ]of[ ]{_NUMBER}[ ]DOCUMENTS?|Dokument[ ]{_NUMBER}[ ]von[ ]{_NUMBER}"
    rf"|Documento?[ ]{_NUMBER}[ ]de[ ]{_NUMBER})[^\S\n]*$",
    re.MULTILINE,
)
_AT_THE_HEAD = any_of(
    "HEADLINE TITLE TITEL BODY BYLINE AUTOR AUTEUR SECTION RUBRIK RUBRIQUE LENGTH LÄNGE LONGUEUR DATELINE HIGHLIGHT",
    "LONGITUD SECCI[OÓ]N SERIES SOURCE TYPE DISTRIBUTION CORRECTION-DATE COLUMN PUB-TYPE CORRECTION_APPENDED",
)
_AT_THE_FOOT = any_of(
    "LOAD-DATE UPDATE LANGUAGE SPRACHE LANGUE GRAPHIC PUBLICATION-TYPE PUB-TYPE ZEITUNGS-CODE JOURNAL-CODE",
    "DOCUMENT-TYPE CORRECTION(?:-DATE)? NOTES? SUBJECT ORGANIZATION COMPANY TICKER INDUSTRY PERSON GEOGRAPHIC CITY",
    "STATE COUNTRY ACC-NO TRANSMISSION_CODE JOURNAL_CODE DATE-CHARGEMENT TYPE-PUBLICATION FECHA-CARGA IDIOMA",
    "TIPO-PUBLICACI[OÓ]N",
)
HEAD = re.compile(rf"(?P<label>{_AT_THE_HEAD})\s*:\s*(?P<value>.*)", re.DOTALL)
TAIL = re.compile(rf"(?P<label>{_AT_THE_FOOT})\s*:\s*(?P<value>.*)", re.DOTALL)
COPYRIGHT = re.compile(r"(?:Copyright\b|©|\(c\)).*", re.IGNORECASE | re.DOTALL)
RIGHTS = re.compile(r"\brights? reserved\b", re.IGNORECASE)
INITIALS = re.compile(r"[a-z]{2,6}(?:[-/][a-z]{2,6})+")  # of an agency's writers and editors, at the end: "val/mdl/gk"
NAMES = {fact: [label.upper() for label in labels] for fact, labels in FACTS.items()}
NAMES |= {"section": [*NAMES["section"], "SECCION"], "title": ["HEADLINE", "TITLE", "TITEL"]}
LENGTH = re.compile(rf"^(?:{'|'.join(NAMES['length'])})\s*:", re.MULTILINE)
KIND = dict.fromkeys(NAMES["title"], "headline") | dict.fromkeys(NAMES["byline"], "byline")
KIND |= {"BODY": "text", "HIGHLIGHT": "standfirst", "GRAPHIC": "caption"}
WIDTH = 100  # characters: longer lines were not broken
HEADED = 6  # blocks within which the date of an article stands


def recognises(source: Source) -> bool:
    return bool(START.search(source.text)) and bool(LENGTH.search(source.text))


def read(source: Source) -> Found:
    text = unwrapped(source.text) if source.kind == "text" else source.text
    starts = [match.span() for match in START.finditer(text)]
    ends = [start for start, _ in starts[1:]] + [len(text)]
    documents = [
        _document(text, first, end, f"document {number}")
        for number, ((first, _), end) in enumerate(zip(starts, ends, strict=True), start=1)
    ]
    return Found(documents, Counter({"head of the request": 1} if text[: starts[0][0]].strip("\ufeff \r\n\t") else {}))


def unwrapped(text: str) -> str:
    """A file whose lines the archive broke at a width, with each paragraph on one line again.

    >>> unwrapped("The bridge is\\nshut.\\n\\nIt was old.\\n")
    'The bridge is shut.\\n\\nIt was old.\\n'
    """
    lines = text.replace("\r\n", "\n").split("\n")
    if max(map(len, lines)) > WIDTH:
        return text
    whole: list[str] = []
    at_head = False  # there a paper's name may stand right below “Copyright 1996 …”
    for line in lines:
        apart = not line.strip() or START.match(line) or HEAD.match(line) or TAIL.match(line)
        at_head = bool(START.match(line)) or (at_head and not HEAD.match(line))
        if at_head and not apart and COPYRIGHT.match(whole[-1].strip()) and not RIGHTS.search(line):
            whole.append("")
        if whole and whole[-1].strip() and not apart and not START.match(whole[-1]):
            whole[-1] = f"{whole[-1].rstrip()} {line.strip()}"
        else:
            whole.append(line)
    return "\n".join(whole)


def _document(text: str, start: int, end: int, place: str) -> Document:
    head, *blocks = blocks_of(text, start, end)
    parts = [Part("boilerplate", head.start, head.end)]
    days = [find_date(block.text.split("\n")[0]) for block in blocks[:HEADED]]
    dated = next((n for n, day in enumerate(days) if day), -1)
    facts = {"published": days[dated] or "" if dated >= 0 else ""}
    above = [block for block in blocks[: max(dated, 0)] if not COPYRIGHT.fullmatch(block.text)]
    facts["outlet"] = above[-1].text if above else ""
    parts += [Part("boilerplate", block.start, block.end) for block in blocks[: dated + 1]]
    at = dated + 1
    while at < len(blocks) and COPYRIGHT.fullmatch(blocks[at].text):
        parts.append(Part("boilerplate", *blocks[at][:2]))
        at += 1
    if at < len(blocks) and not HEAD.fullmatch(blocks[at].text):
        facts["title"] = blocks[at].text
        parts.append(Part("headline", *blocks[at][:2]))
        at += 1
    fields: dict[str, str] = {}
    shown: list[Part] = []
    while at < len(blocks) and (match := HEAD.fullmatch(blocks[at].text)):
        fields.setdefault(match["label"], match["value"])
        shown += labelled(blocks[at], match, KIND.get(match["label"], "boilerplate"))
        at += 1
        if match["label"] == "BODY":
            break
    for fact, labels in NAMES.items():
        facts[fact] = facts.get(fact) or next((fields[label] for label in labels if label in fields), "")
    facts["length"] = number_of_words(facts["length"])
    return document(text, start, end, [*parts, *shown, *_rest(blocks[at:])], place, facts)


def _rest(blocks: list[Line]) -> list[Part]:
    """The article, and from the first of the closing fields on what the archive adds: captions, index, copyright."""
    parts, kind = [], "text"
    begins = foot(blocks, TAIL, COPYRIGHT)
    for number, block in enumerate(blocks):
        if number >= begins and (match := TAIL.fullmatch(block.text)):
            kind = KIND.get(match["label"], "boilerplate")
            parts += labelled(block, match, kind)
            continue
        if number >= begins and COPYRIGHT.fullmatch(block.text):
            kind = "boilerplate"
        parts.append(Part(kind, block.start, block.end))
    texts = [number for number, part in enumerate(parts) if part.kind == "text"]
    if len(texts) > 1 and INITIALS.fullmatch(blocks[texts[-1]].text):
        parts[texts[-1]] = parts[texts[-1]]._replace(kind="byline")
    if parts and parts[-1].kind == "text" and COPYRIGHT.fullmatch(blocks[-1].text):
        parts[-1] = parts[-1]._replace(kind="boilerplate")
    return parts
