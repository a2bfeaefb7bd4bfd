"""ProQuest: several documents in one text file between lines of underscores.

Each has its title, "Full text: …" with the article, under which captions and credits may stand ("CAPTION: …"), and the
archive's index ("Subject: …", "Publication title: …"). Labels are in the language in which a person uses the archive.
"""

import re
from itertools import pairwise

from framing.core.text.patterns import any_of
from framing.reading.corpus import Part
from framing.reading.dates import find_date
from framing.reading.formats.document import Document, Found, Line, document, labelled, lines_of, number_of_words
from framing.reading.formats.source import Source

NAME, KINDS = "ProQuest", ("text", "rtf", "docx", "odt", "html")
BETWEEN = re.compile(r"^[^\S\n]*_{20,}[^\S\n]*$", re.MULTILINE)
_FULL = any_of("Full_text Volltext Texte_intégral Texto_completo Testo_completo Texto_integral")
IS_ONE = re.compile(rf"^[^\S\n]*(?:{_FULL}|ProQuest document ID)\s*:", re.MULTILINE | re.IGNORECASE)
FULL_TEXT = re.compile(rf"(?P<label>{_FULL})\s*:\s*(?P<value>.*)", re.DOTALL | re.IGNORECASE)
_FIELDS = any_of(
    "Subject Business_indexing_term Location Company_/_organization Company People Classification",
    "Identifier_/_keyword Title Alternate_title Author Correspondence_author Publication_title Publication_info",
    "Publication_year Publication_date Publication_subject Year Volume Issue Pages First_page Number_of_pages",
    "Column Section Supplement Edition Series Dateline Publisher Place_of_publication Country_of_publication",
    "e?-?ISSN ISBN Source_type Language_of_publication Document_type Document_feature Number_of_references",
    "ProQuest_document_ID Document_?URL Accession_number Copyright Last_updated Database Word_count Credit",
    r"Illustration Abstract Abstract_\(summary\) Links Full_text_availability Source_attribution Contact_us_at",
    "Electronic_publication_date Publication_history DOI",
    "Thema Titel Autor Zusammenfassung Titel_der_Publikation Publikationstitel Publikationsdatum Erscheinungsdatum",
    "Erscheinungsjahr Jahrgang Jahr Band Ausgabe Seiten Erste_Seite Bereich Herausgeber Verlagsort Publikationsland",
    "Quellentyp Publikationssprache Sprache(?:_der_(?:Publikation|Veröffentlichung))? Dokumententyp Datenbank",
    "ID_(?:del?_)?(?:documento|document)(?:_de)?_ProQuest ID_do_documento_(?:da_)?ProQuest",
    "ProQuest-Dokument-ID Dokument-URL Ort Firma Unternehmen Personen Identifikator/Schlüsselwort",
    "Sujet Titre Auteur Résumé Titre_de_la_publication Date_(?:de_publication|du_diplôme) Année_de_publication Année",
    "Numéro Première_page Éditeur Lieu_de_publication Pays_de_publication Type_de_source Langue(?:_de_publication)?",
    "Type_de_document Base_de_données URL_du_document Lieu Entreprise Personnes Identificateur_/_mot-clé Liens",
    "Materia Título Resumen Título_de_(?:la_)?publicación Fecha_de_(?:publicación|titulación) Año(?:_de_publicación)?",
    "Tomo Número Páginas Primera_página Sección Editorial Lugar(?:_de_publicación)? País_de_publicación Enlaces",
    "Tipo_de_fuente Idioma(?:_de_la_publicación)? Tipo_de_documento Base_de_datos URL_del_documento Empresa Personas",
    "Soggetto Titolo Autore Titolo_pubblicazione Data_di_pubblicazione Pagine Sezione Casa_editrice Tipo_di_fonte",
    "Lingua(?:_di_pubblicazione)? Tipo_di_documento Riassunto Assunto Título_da_publicação Data_d[ae]_publicação",
    "Se[cç]ção Seção Resumo Idioma_de_publicação Base_de_dados",
    "Informationen_zur_(?:Publikation|Veröffentlichung) Informations_sur_la_publication Información_de_publicación",
)
# Which of them tells what, beside the English one.
FACTS = {
    "title": ("title", "titel", "titre", "título", "titolo"),
    "outlet": ("publication title", "titel der publikation", "publikationstitel", "titre de la publication",
               "título de publicación", "título de la publicación", "titolo pubblicazione", "título da publicação"),
    "published": ("publication date", "publikationsdatum", "erscheinungsdatum", "date de publication",
                  "date du diplôme", "fecha de publicación", "fecha de titulación", "data di pubblicazione",
                  "data de publicação", "data da publicação"),
    "info": ("publication info", "informationen zur publikation", "informationen zur veröffentlichung",
             "informations sur la publication", "información de publicación"),
    "section": ("section", "bereich", "sección", "sezione", "secção", "seção"),
    "byline": ("author", "autor", "auteur", "autore"),
    "length": ("word count",),
    "url": ("document url", "documenturl", "dokument-url", "url du document", "url del documento"),
}  # fmt: skip
FIELD = re.compile(rf"(?P<label>{_FIELDS})\s*:\s*(?P<value>.*)", re.DOTALL | re.IGNORECASE)
# The fields that may hold paragraphs.
OF_PARAGRAPHS = {"abstract", "abstract (summary)", "copyright", "credit", "illustration", "links"}
OF_PARAGRAPHS |= {"zusammenfassung", "résumé", "resumen", "riassunto", "resumo"}
PARAGRAPH = re.compile(r"\A(?!Copyright|©).{80,}[.!?][\"'”’»)]?\Z", re.DOTALL)
# "The Harbour Post ; Bridge End. [Bridge End]. 04 Mar 2031: A.1."
OUTLET = re.compile(r"(?P<outlet>[^;\[\d][^;\[]{1,80})[;\[]")
ABOVE_TITLE = re.compile(r"_{20}|https?://|Do[ck]ument\w? \d+ (?:of|von|sur|de|di) \d+$")
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
    told = {fact: next((fields[name] for name in names if fields.get(name)), "") for fact, names in FACTS.items()}
    info = told.pop("info")
    named = OUTLET.match(info)
    facts = told | {
        "title": title or told["title"],
        "outlet": told["outlet"].partition(";")[0] or (named["outlet"].strip(" .") if named else ""),
        "published": find_date(told["published"] or info) or told["published"],
        "byline": told["byline"] or credit,
        "length": number_of_words(told["length"]),
    }
    return document(text, start, end, parts, place, facts)


def _head(lines: list[Line]) -> tuple[list[Part], str]:
    """What stands above the full text: the headline is the first line that is no number, field, address or rule."""
    parts, title = [], ""
    for line in lines:
        other = FIELD.fullmatch(line.text) or ABOVE_TITLE.match(line.text)
        named = not title and not other
        title = line.text if named else title
        parts.append(Part("headline" if named else "boilerplate", line.start, line.end))
    return parts, title


def _index(text: str, lines: list[Line], after: int) -> int:
    """Where the archive's index begins: at the first of its fields, with a blank line above it (if there are any: a
    Word file may have none), behind which no paragraph of the article stands. ("Location: …" may be a line of it.)"""
    found: list[int] = []
    begins, last = None, ""
    apart = [text.count("\n", above.end, line.start) > 1 for above, line in pairwise(lines[after - 1 :])]
    for number in range(after, len(lines)):
        if (any(apart) and not apart[number - after]) or UNDER_TEXT.fullmatch(lines[number].text):
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
