"""Nexis Uni and Lexis+: several articles in one Word, RTF or text file, each closed by "End of Document".

Before the first stands what was asked for and a list of contents. An article has its headline, outlet and date on lines
of their own, fields ("Section: …", "Byline: …"), "Body", the text, and further fields.

The labels of these are words that articles use: "Notes" or "STATE: …" may be a crosshead, and what stands behind it the
article. So a label is believed to begin the archive's foot only where all that follows it, up to the end, is of a foot:
labels with short values, headings with captions or a note, the copyright.
"""

import re
from collections import Counter
from collections.abc import Sequence

from framing.core.text.patterns import any_of
from framing.reading.corpus import Part
from framing.reading.dates import find_date
from framing.reading.formats.document import Document, Found, Line, document, labelled, lines_of, number_of_words
from framing.reading.formats.source import Source

NAME, KINDS = "Nexis Uni", ("docx", "odt", "rtf", "text", "html")
END_LINE = any_of("End_of_Document Ende_des_Dokuments Fin_du_document Fin_del_documento")
END = re.compile(rf"^[^\S\n]*{END_LINE}[^\S\n]*$", re.MULTILINE)
_AT_THE_HEAD = any_of(
    "Section Length Byline Dateline Highlight Series Distribution Correction_Appended Copyright_Holder",
    "Rubrik Ressort Länge Autor",
    "Rubrique Longueur Auteur Signature",
    "Sección Longitud",
)
_AT_THE_FOOT = any_of(
    "Classification Graphic Notes Corrections? Language Publication-Type Journal_Code Subject Company Organization",
    "Ticker Industry Person Geographic City State Country Load-Date Correction-Date Document-Type Acc-No",
    "Transmission_Code",
    "Grafik Anmerkungen? Sprache Update Ladedatum Zeitungs-Code Klassifikation Klassifizierung Publikationstyp",
    "Graphique Langue Date-Chargement Date_de_chargement Type-Publication Type_de_publication",
    "Gráfico Idioma Fecha-Carga Fecha_de_carga Tipo-Publicaci[oó]n Tipo_de_publicación Clasificación",
)
HEAD = re.compile(rf"(?P<label>{_AT_THE_HEAD})\s*:\s*(?P<value>.*)", re.DOTALL)
TAIL = re.compile(rf"(?P<label>{_AT_THE_FOOT})(?:\s*:\s*(?P<value>.*))?", re.DOTALL)
FACTS = {"section": ("Section", "Rubrik", "Rubrique", "Sección"), "byline": ("Byline", "Autor", "Auteur", "Signature")}
FACTS |= {"length": ("Length", "Länge", "Longueur", "Longitud")}
KIND = dict.fromkeys(FACTS["byline"], "byline") | {"Highlight": "standfirst"}
FIELDS = re.compile(rf"^[^\S\n]*(?:Body|(?:{'|'.join(FACTS['length'])})\s*:)", re.MULTILINE)  # of an article
BODY = re.compile(r"(?:Body|Corps|Textkörper|Text|Cuerpo)\s*:?")
REQUEST = re.compile(r"(?:Client/Matter|Search Terms|Search Type|Narrowed by|Job Number|User Name|Documents?)\b.*")
COPYRIGHT, YEAR = re.compile(r"copyright|©|\(c\)", re.IGNORECASE), re.compile(r"(?<!\d)(?:19|20|21)\d\d(?!\d)")
OF_A_PAGE = re.compile(r"Page \d+ of \d+")  # above whose text the headline is printed again, in a PDF
BEGINS = 24  # characters within which a line of a date begins with it
# Of the foot.
OF_PICTURES = re.compile(r"gra(?:phic|fik|phique)|gráfico", re.IGNORECASE)
SENTENCE_ENDS = re.compile(r"[.!?…][\"'”’»)\]]{0,4}$")
SHORT, GOES_ON = 60, 120  # characters of a value, and of a line that goes on with one
LOOSE = 3  # lines without a label that may follow each other in the list: a value's, a page's foot
CAPTIONS, NOTE = 3_000, 300  # characters that may stand under a heading for pictures, and under one for a note


def recognises(source: Source) -> bool:
    return is_document(source.text)


def is_document(text: str) -> bool:
    """Does a text have the form of one or several Nexis Uni documents?"""
    return bool(END.search(text)) and bool(FIELDS.search(text))


def read(source: Source) -> Found:
    lines = lines_of(source.text, 0, next(END.finditer(source.text)).end())
    above = lines[: _headline(source.text, lines)[0]]
    contents = any(REQUEST.fullmatch(line.text) for line in above)
    return Found(documents_in(source.text), Counter({"list of contents": 1} if contents else {}))


def documents_in(text: str) -> list[Document]:
    """Every document of a text, in order; the last may lack its closing line."""
    ends = [end.end() for end in END.finditer(text)]
    if FIELDS.search(text, ends[-1]):
        ends.append(len(text))  # an article whose end was cut off with the file's
    spans = zip([0, *ends], ends, strict=False)
    return [_document(text, lines_of(text, *span), f"document {number}") for number, span in enumerate(spans, start=1)]


def _document(text: str, lines: list[Line], place: str) -> Document:
    first, outlet, dated = _headline(text, lines)
    last = outlet if dated is None else dated
    body = _body(lines, last)
    parts = [Part("headline", lines[first].start, lines[max(first, outlet - 1)].end)]
    parts += [Part("boilerplate", *line[:2]) for line in lines[max(first + 1, outlet) : last + 1]]
    fields, head = _head(lines[last + 1 : body])
    text_end = body + foot(lines[body:], TAIL, END)
    title = text[parts[0].start : parts[0].end]
    parts += [*head, *_article(lines[body:text_end], title), *_tail(lines[text_end:])]
    when = "" if dated is None else lines[dated].text
    facts = {
        "title": title,
        "outlet": lines[outlet].text.rstrip(".") if outlet > first else "",
        "published": find_date(when) or when,  # what cannot be read is told
    } | {fact: next((fields[label] for label in labels if label in fields), "") for fact, labels in FACTS.items()}
    facts["length"] = number_of_words(facts["length"])
    return document(text, lines[first].start, lines[-1].end, parts, place, facts)


def _headline(text: str, lines: list[Line]) -> tuple[int, int, int | None]:
    """The lines at which the headline begins, the outlet stands and the date stands: the date above the fields, the
    outlet above the date, the headline above the outlet up to the blank line. Without a date the outlet is the last
    line above the copyright and the fields; without an outlet both are the first line."""
    labels = [n for n, line in enumerate(lines) if HEAD.fullmatch(line.text) or BODY.fullmatch(line.text)]
    above = range(labels[0] - 1, 0, -1) if labels else range(0)
    dated = next(
        (n for n in above if find_date(lines[n].text[:BEGINS]) and ":" not in lines[n].text[: BEGINS - 10]), None
    )
    told = next((n for n in above if not COPYRIGHT.search(lines[n].text)), 0)
    if dated is None and YEAR.search(lines[told].text):
        dated = told or None  # a date in a language that is not known
    outlet = told if dated is None else dated - 1
    first = outlet if dated is None else max(outlet - 1, 0)
    while first > 0 and not re.search(r"\n[^\S\n]*\n|\f", text[lines[first - 1].end : lines[first].start]):
        if REQUEST.fullmatch(lines[first - 1].text):
            break
        first -= 1
    return first, outlet, dated


def _body(lines: list[Line], dated: int) -> int:
    """The first line of the article itself: after "Body", or else after the fields above it."""
    for number in range(dated, len(lines)):
        if BODY.fullmatch(lines[number].text):
            return number + 1
    after = dated + 1
    while after < len(lines) and (HEAD.fullmatch(lines[after].text) or COPYRIGHT.search(lines[after].text)):
        after += 1
    return after


def _head(lines: list[Line]) -> tuple[dict[str, str], list[Part]]:
    """The fields between date and body: byline and highlight are what they say, all else is furniture."""
    fields: dict[str, str] = {}
    parts: list[Part] = []
    kind = "boilerplate"
    for line in lines:
        if match := HEAD.fullmatch(line.text):
            fields.setdefault(match["label"], match["value"])
            kind = KIND.get(match["label"], "boilerplate")
            parts += labelled(line, match, kind)
        else:
            going_on = kind == "standfirst" and not BODY.fullmatch(line.text)
            parts.append(Part(kind if going_on else "boilerplate", line.start, line.end))
    return fields, parts


def _article(lines: list[Line], title: str) -> list[Part]:
    """The article, in which some papers' files tell an abstract from the full text, and pages have heads."""
    kinds = {"ABSTRACT": "standfirst", "FULL TEXT": "text"}
    parts, kind, above = [], "text", False
    abstract = any(line.text == "FULL TEXT" for line in lines)
    for line in lines:
        begins = abstract and line.text in kinds
        kind = kinds[line.text] if begins else kind
        above = bool(OF_A_PAGE.fullmatch(line.text)) or (above and line.text in title)
        parts.append(Part("boilerplate" if begins or above else kind, line.start, line.end))
    return parts


def _tail(lines: list[Line]) -> list[Part]:
    """What follows the article: pictures' captions under "Graphic", and the archive's index."""
    parts, kind = [], "boilerplate"
    for line in lines:
        if match := TAIL.fullmatch(line.text):
            kind = "caption" if OF_PICTURES.fullmatch(match["label"]) else "boilerplate"
            parts += labelled(line, match, kind) if match["value"] else [Part("boilerplate", line.start, line.end)]
        else:
            closing = END.fullmatch(line.text)
            parts.append(Part("boilerplate" if closing else kind, line.start, line.end))
    return parts


def foot(lines: Sequence[Line], label: re.Pattern, closing: re.Pattern) -> int:
    """The number of the line with which the foot begins; where there is none, how many lines there are.

    `label` has a label and its value, as groups; `closing` are lines that end a document.
    """
    start = len(lines)
    while True:
        found = _headed(lines, _listed(lines, start, label, closing), label)
        if found == start:
            return start
        start = found


def _listed(lines: Sequence[Line], start: int, label: re.Pattern, closing: re.Pattern) -> int:
    """The first label of the list of labels that ends before `start`, or else the last line, if it closes all."""
    at, loose = start, 0
    while at > 0 and loose <= LOOSE and _fits(lines[at - 1].text, label, closing):
        at -= 1
        told = _value(lines[at].text, label) or closing.fullmatch(lines[at].text)
        loose = 0 if told else loose + 1
    first = next((n for n in range(at, start) if _value(lines[n].text, label)), start)
    return start - 1 if first == len(lines) > at and closing.fullmatch(lines[-1].text) else first


def _fits(text: str, label: re.Pattern, closing: re.Pattern) -> bool:
    """Could a line be of a list of labels: one of them with its value, what goes on with a value, or a closing line?"""
    if closing.fullmatch(text):
        return True
    if told := _value(text, label):
        value = told["value"] or ""
        return len(value) < SHORT or "%)" in value or not SENTENCE_ENDS.search(value)
    return len(text) < GOES_ON and not SENTENCE_ENDS.search(text)


def _value(text: str, label: re.Pattern) -> re.Match | None:
    """The match of a label that has a value, or of the one that heads the whole list; not of headings."""
    told = label.fullmatch(text)
    if not told or _room(told["label"]):
        return None
    return told if told["value"] or told["label"].lower().startswith(("cla", "kla")) else None


def _room(name: str) -> int:
    """How many characters of free text may stand under a heading; 0: it is a label with a value."""
    lower = name.lower()
    if OF_PICTURES.fullmatch(name):
        return CAPTIONS
    return NOTE * (lower.startswith(("note", "correction", "anmerkung")) and "date" not in lower)


def _headed(lines: Sequence[Line], start: int, label: re.Pattern) -> int:
    """The last heading before `start` under which no more stands than may; `start` where there is none."""
    size = 0
    for number in range(start - 1, -1, -1):
        told = label.fullmatch(lines[number].text)
        size += len((told["value"] or "") if told else lines[number].text)
        if told and (room := _room(told["label"])):
            fits = size <= room and (room == CAPTIONS or start - number <= 2)  # a note is one paragraph
            return number if fits else start
        if size > CAPTIONS:
            break
    return start
