"""Factiva's articles as plain text or RTF without codes: what a line is, its form and its place among the others tell.

TOWN                                        section, on some
Toll on the harbour bridge                  headline
By Ida Marl                                 byline, on some
212 words                                   from here to the copyright: the archive's furniture
4 March 2031
09:15                                       time, on some
The Harbour Post                            outlet
HARBPO                                      its code; then edition, page, volume, on some
English
Copyright 2031. The Harbour Post. All rights reserved.
The town will ask two coins of every cart … text, and on the last line the archive's number of the article:
Document HARBPO0020310304e7340000a
"""

import re
from collections import Counter
from collections.abc import Iterator

from framing.core.text.patterns import any_of
from framing.reading.corpus import Part
from framing.reading.dates import find_date
from framing.reading.formats.document import PARTED, Document, Found, Line, document, lines_of, number_of_words

CLOSES = re.compile(
    r"^[^\S\n]*(?:Documento?|Dokument) (?=\w{16,32}\b)[A-Za-z]\w{0,15}(?:19|20)\d{6}\w{4,16}\s*$", re.MULTILINE
)
WORDS = re.compile(rf"\d{PARTED}{{0,12}}\s(?:words?|mots?|Wörter|Worte|palabras|palavras|parole|woorden|ord|слов)")
TIME = re.compile(r"\d{1,2}[:.]\d\d(?: [A-Z]{2,4})?")
SOURCE_CODE = re.compile(r"[A-Z][A-Z0-9]{1,9}")
FURTHER = re.compile(
    r"[A-Z]{0,3}-?\d{1,4}|Volume\b.{0,60}|(?:Late |Early |First |Final |\w{1,20} )?Edition\b.{0,40}", re.IGNORECASE
)
LANGUAGE = re.compile(r"[A-ZÀ-ÝА-Я][a-zà-ÿа-я]{3,14}(?: - (?:Simplified|Traditional))?")
COPYRIGHT = re.compile(r"(?:\(c\)|©|Copyright\b|c\. ?\d{4}\b).*", re.IGNORECASE)
FACTIVA = re.compile(r"(?:Page \d+ of \d+ ?)?.{0,10}\d{4} Factiva, Inc\. All rights reserved\.?|Page \d+ of \d+")
BYLINE = re.compile(r"(?:By|Von|Par|Por|Di)\b .{2,120}", re.IGNORECASE)
A_NAME = re.compile(r"[A-ZÀ-Ý][\w.’'-]{0,20}(?: (?:(?:[A-ZÀ-Ý][\w.’'-]{0,20})|de|van|von|al|and|und|et|&)){1,6}")
CAPTION = re.compile(r"(?:Photo|Photograph|Drawing|Map|Chart|Graph)s?(?::.*|$)")
# Who published it, on the last line before its number, as a company is called.
PUBLISHER = re.compile(
    r"(?:[^\s.,!?]{1,40}\.?,? ){1,9}"
    rf"(?:{any_of('Ltd Limited Inc Incorporated LLC LLP plc GmbH AG KG Corp Corporation Company Co SA SAS SARL SpA')}"
    rf"|{any_of('Srl BV NV AB AS Oy Pty Bhd Group Newspapers Publications Publishing Verlag')})\.?"
    r"(?: \([^()]{1,40}\))?",
)
ABOVE, HEAD = 8, 14  # lines: at most so many above the number of words, and from there to the text


def is_export(text: str) -> bool:
    """Does a text close its articles with Factiva's numbers, and open at least one as Factiva does?"""
    if not CLOSES.search(text):
        return False
    return any(closed and _document(text, lines, "") is not None for lines, closed in _articles(text))


def found(text: str) -> Found:
    """The articles of a text; what stands between numbers and has no count of words and no date is none."""
    documents: list[Document] = []
    left_out: Counter[str] = Counter()
    for lines, closed in _articles(text):
        one = _document(text, lines, f"document {len(documents) + 1}") if closed else None
        documents += [one] if one else []
        left_out["without a headline, a number of words and a date"] += closed and one is None
        left_out["what stands after the last article"] += not closed
    return Found(documents, +left_out)


def _articles(text: str) -> Iterator[tuple[list[Line], bool]]:
    """The lines up to each of the archive's numbers, and last those that no number closes."""
    own: list[Line] = []
    for line in lines_of(text):
        own.append(line)
        if CLOSES.fullmatch(line.text):
            yield own, True
            own = []
    if own:
        yield own, False


def _document(text: str, lines: list[Line], place: str) -> Document | None:
    """An article from its lines, the archive's number last; None where the lines do not begin as an article's."""
    furniture = [line for line in lines if FACTIVA.fullmatch(line.text) or line.text == "Factiva"]
    told = [line for line in lines[:-1] if line not in furniture]
    at = next((n for n, line in enumerate(told[: ABOVE + 1]) if WORDS.fullmatch(line.text)), 0)
    dated = next((n for n in range(at + 1, min(at + 4, len(told))) if find_date(told[n].text)), 0) if at else 0
    if not dated or len(told[dated].text) > 40:
        return None
    kinds = _kinds_above(told[:at])
    begins, outlet = _text_after(told, dated)
    body = ["caption" if CAPTION.fullmatch(line.text) else "text" for line in told[begins:]]
    if len(body) > 1 and PUBLISHER.fullmatch(told[-1].text):
        body[-1] = "boilerplate"
    kinds += ["boilerplate"] * (begins - at) + body
    parts = [Part(kind, line.start, line.end) for kind, line in zip(kinds, told, strict=True)]
    parts += [Part("boilerplate", line.start, line.end) for line in [*furniture, lines[-1]]]
    named = {kind: " ".join(one.text for k, one in zip(kinds, told[:at], strict=False) if k == kind) for kind in kinds}
    facts = {
        "title": named.get("headline", ""),
        "byline": named.get("byline", ""),
        "section": told[0].text if kinds[0] == "boilerplate" else "",
        "length": number_of_words(told[at].text),
        "published": find_date(told[dated].text) or "",
        "outlet": told[outlet].text,
    }
    return document(text, lines[0].start, lines[-1].end, sorted(parts, key=lambda part: part.start), place, facts)


def _kinds_above(lines: list[Line]) -> list[str]:
    """What the lines above the number of words are: section (furniture), headline, byline."""
    kinds = ["headline"] * len(lines)
    last = lines[-1].text
    if len(lines) > 1 and (BYLINE.fullmatch(last) or (len(last) < 60 and A_NAME.fullmatch(last))):
        kinds[-1] = "byline"
    several = kinds.count("headline") > 1
    if several and len(lines[0].text.split()) < min(4, len(lines[1].text.split())):
        kinds[0] = "boilerplate"
    return kinds


def _text_after(lines: list[Line], dated: int) -> tuple[int, int]:
    """Where the article's text begins, and which line is the outlet: the first after the date, or after a time."""
    outlet = dated + 1
    if outlet < len(lines) and TIME.fullmatch(lines[outlet].text):
        outlet += 1
    outlet = min(outlet, len(lines) - 1)
    head = range(outlet, min(dated + HEAD, len(lines)))
    rights = next((n for n in head if COPYRIGHT.fullmatch(lines[n].text)), None)
    if rights is not None:
        return rights + 1, outlet
    begins = outlet + 1
    for sign in (SOURCE_CODE, FURTHER, FURTHER, FURTHER, LANGUAGE):
        begins += begins < len(lines) and bool(sign.fullmatch(lines[begins].text))
    return begins, outlet
