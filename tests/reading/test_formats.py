"""Each format by what must come out of it: number of documents, outlet, date, headline, body; labels are no body."""

import gzip
import importlib
import json
import re

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.comments.threads import find_comments
from framing.core.errors import FramingError
from framing.reading import read
from framing.reading.corpus import corpus
from framing.reading.files_and_folders.saved_corpus import report
from framing.reading.formats import FORMATS
from framing.reading.formats.databases import nexis
from framing.reading.formats.source import Source
from framing.reading.passages import find_passages
from tests.reading import exports
from tests.reading.exports import BODY, HEAD
from tests.shared import COSTLY

# Of which kind a file is that is no table: see `Source.kind`.
FILES = set("docx odt epub mail xlsx ods zip gz rtf parquet warc subtitles xml html json jsonl text".split())


@pytest.mark.parametrize("one", FORMATS, ids=lambda one: one.NAME)
def test_a_format_comes_in_kinds_of_file_that_there_are(one):
    assert isinstance(one.KINDS, tuple) and one.KINDS and set(one.KINDS) <= FILES


@pytest.fixture
def imported(tmp_path):
    """Reads one file that holds this content, under this name."""

    def read_file(name: str, content: str | bytes, **more):
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
        return read(path, **more)

    return read_file


def kinds(found, article_id=None) -> dict[str, list[str]]:
    """The passages of an article (the first, if none is named) by their kind."""
    passages = find_passages(found)
    own = passages[passages.article_id == (article_id or found.articles.article_id[0])]
    return own.groupby("kind").text.agg(list).to_dict()


def facts(found, *names) -> list:
    row = found.articles.iloc[0]
    return [None if pd.isna(row.get(name)) else row[name] for name in names]


LINES = exports.nexis_uni_lines()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("export.docx", exports.docx(LINES)),
        ("export.rtf", exports.rtf(LINES)),
        ("export.txt", "\n".join(LINES)),
        ("export", "\n".join(LINES)[:0].encode() + exports.docx(LINES)),  # what a file is does not hang on its name
    ],
)
def test_nexis_uni(imported, name, content):
    found = imported(name, content)
    assert found.articles.title.tolist() == [HEAD, "Who pays? Who keeps it?"]
    assert found.articles.outlet.tolist() == ["The Harbour Post", "Daily Quay"]
    assert found.articles.published.tolist() == ["2031-03-04", "2031-03-06"]
    assert facts(found, "section", "byline", "length") == ["TOWN; Pg. 3", "Ida Marl", "1443"]
    own = kinds(found)
    assert own["headline"] == [HEAD] and own["standfirst"] == ["Two coins a cart."] and own["byline"] == ["Ida Marl"]
    assert own["body"] == BODY and own["caption"] == ["PHOTO: The bridge at noon. (Staff)"]
    assert {"Body", "Section:", "TOLLS (91%); BRIDGES (90%)", "End of Document"} <= set(own["boilerplate"])
    assert found.remarks[0] == f"{name}: read as Nexis Uni: 2 documents, 1 left out: list of contents"


def test_heads_of_pages_within_an_article_of_nexis_uni_are_none_of_its_words(imported):
    lines = exports.nexis_uni_lines(exports.STORIES[:1])
    lines[lines.index(BODY[1]) : lines.index(BODY[1])] = ["Page 2 of 3", exports.STORIES[0]["title"], "\f"]
    passages = find_passages(imported("a.txt", "\n".join(lines).encode()))
    assert passages[passages.kind == "body"].text.tolist() == BODY


def test_a_caption_below_a_credit_of_proquest_is_no_field_of_its_index(imported):
    text = exports.proquest().replace("CAPTION: The bridge at noon.\n", "")
    text = text.replace("\n\nSubject: Tolls", "\n\nCAPTION: The bridge at noon.\n\nSubject: Tolls")
    passages = find_passages(imported("a.txt", text.replace("\nCREDIT", "\n\nCREDIT").encode()))
    assert set(passages[passages.kind == "caption"].text) == {"The bridge at noon."}


def test_nexis_uni_labels_in_german(imported):
    lines = exports.nexis_uni_lines()
    german = {"Section:": "Rubrik:", "Length:": "Länge:", "Byline:": "Autor:"}
    text = "\n".join(lines)
    for ours, theirs in german.items():
        text = text.replace(ours, theirs)
    found = imported("n.txt", text)
    assert facts(found, "section", "length", "byline") == ["TOWN; Pg. 3", "1443", "Ida Marl"]
    assert kinds(found)["body"] == BODY


@pytest.mark.parametrize(
    ("day", "remark"), [("", "1 left out"), ("4 ΜΑΡΤΙΟΥ 2031", "n.docx, document 1: '4 ΜΑΡΤΙΟΥ 2031'")]
)
def test_a_document_of_nexis_uni_without_a_date_has_its_headline_and_outlet(imported, day, remark):
    lines = exports.nexis_uni_lines()
    lines[lines.index(exports.STORIES[0]["day"])] = day
    found = imported("n.docx", exports.docx(lines))
    assert found.articles.title.tolist() == [HEAD, "Who pays? Who keeps it?"]
    assert found.articles.outlet.tolist() == ["The Harbour Post", "Daily Quay"]
    assert found.articles.published.isna().tolist() == [True, False] and remark in found.remarks[-1]
    assert kinds(found)["headline"] == [HEAD] and kinds(found)["body"] == BODY
    assert facts(found, "section", "byline") == ["TOWN; Pg. 3", "Ida Marl"]


def test_a_document_of_nexis_uni_without_date_and_outlet_asks_for_the_outlet(imported):
    lines = [line for line in exports.nexis_uni_lines(exports.STORIES[:1]) if line != exports.STORIES[0]["day"]]
    bare = [line for line in lines if line != "The Harbour Post"]
    with pytest.raises(FramingError, match="its outlet is not known"):
        imported("n.docx", exports.docx(bare))
    assert imported("n.docx", exports.docx(bare), outlet="Daily Quay").articles.title.tolist() == [HEAD]


@pytest.mark.parametrize(
    "label", ["Notes", "Notes: a word of thanks", "City", "Graphic", "Classification", "State: none"]
)
def test_a_word_of_the_foot_within_an_article_ends_nothing(imported, label):
    lines = exports.nexis_uni_lines(exports.STORIES[:1])
    at = lines.index(BODY[1])
    more = [f"{n} coins: {BODY[0]}" for n in range(30)] + [f"The coin of cart {n}" for n in range(9)]
    own = kinds(imported("n.txt", "\n".join([*lines[:at], label, "", *more, *lines[at:]])))
    shown = [one for kind in ("body", "crosshead") for one in own.get(kind, [])]
    assert set(shown) >= {*BODY, *more} and own["caption"] == ["PHOTO: The bridge at noon. (Staff)"]
    assert {"Graphic", "Classification", "TOLLS (91%); BRIDGES (90%)", "End of Document"} <= set(own["boilerplate"])


@pytest.mark.parametrize(
    "note", [["Notes", "", "The letter was sent twice."], ["Correction: The letter was sent twice."]]
)
def test_a_note_right_before_the_foot_is_of_the_foot(imported, note):
    lines = exports.nexis_uni_lines(exports.STORIES[:1])
    at = lines.index("Graphic")
    own = kinds(imported("n.txt", "\n".join([*lines[:at], *note, "", *lines[at:]])))
    assert own["body"] == BODY and "The letter was sent twice." in own["boilerplate"]


@pytest.mark.parametrize(
    ("foot", "end"),
    [
        (["Sprache: GERMAN; DEUTSCH", "Zeitungs-Code: HP", "Update: 5. März 2031"], "Ende des Dokuments"),
        (["Langue: FRENCH; FRANÇAIS", "Type-Publication: Journal", "Date-Chargement: 5 mars 2031"], "Fin du document"),
        (["Idioma: SPANISH; ESPAÑOL", "Tipo-Publicación: Diario", "Fecha-Carga: 5 marzo 2031"], "Fin del documento"),
    ],
)
def test_nexis_uni_feet_in_other_languages(imported, foot, end):
    lines = exports.nexis_uni_lines(exports.STORIES[:1])
    own = kinds(imported("n.txt", "\n".join([*lines[: lines.index("Graphic")], *foot, end])))
    assert own["body"] == BODY and set(own["boilerplate"]) >= {foot[0].partition(": ")[2], end}


@pytest.mark.parametrize(("pictures", "body"), [("Grafik", "Text"), ("Graphique", "Corps"), ("Gráfico", "Cuerpo")])
def test_nexis_uni_captions_and_body_in_other_languages(imported, pictures, body):
    lines = exports.nexis_uni_lines(exports.STORIES[:1])
    words = {"Graphic": pictures, "Body": body, "Classification": "Klassifizierung"}
    own = kinds(imported("n.txt", "\n".join(words.get(line, line) for line in lines)))
    assert own["body"] == BODY and own["caption"] == ["PHOTO: The bridge at noon. (Staff)"]


@pytest.mark.parametrize("label", ["UPDATE: The mayor went home", "CORRECTION: no", "CITY: all of it", "NOTE: a word"])
def test_a_label_within_an_article_of_older_nexis_ends_nothing(imported, label):
    more = "".join(f"{n} coins: {BODY[0]}\r\n\r\n" for n in range(30))
    text = exports.old_nexis().replace("“Every", f"{label}\r\n\r\n{more}“Every")
    own = kinds(imported("export.txt", text))
    assert own["caption"] == ["The bridge at noon."] and "LOAD-DATE:" in own["boilerplate"]
    shown = [one for kind in ("body", "crosshead") for one in own.get(kind, [])]
    assert {f"{n} coins: {BODY[0]}" for n in range(30)} | {"“Every loaf will cost a coin more,” said a baker."} <= set(
        shown
    )


def test_older_nexis_in_spanish(imported):
    text = exports.old_nexis()
    words = {"SECTION": "SECCIÓN", "LENGTH": "LONGITUD", "LOAD-DATE": "FECHA-CARGA", "LANGUAGE": "IDIOMA"}
    for ours, theirs in words.items():
        text = text.replace(f"{ours}:", f"{theirs}:")
    for number in (1, 2):
        text = text.replace(f"{number} of 2 DOCUMENTS", f"Documento {number} de 2")
    found = imported("export.txt", text)
    assert facts(found, "title", "section", "length") == [HEAD, "TOWN; Pg. 3", "1443"]
    own = kinds(found)
    assert len(own["body"]) == 2 and own["caption"] == ["The bridge at noon."] and "IDIOMA:" in own["boilerplate"]


def test_an_abstract_and_a_full_text_are_told_apart(imported):
    lines = [line for line in exports.nexis_uni_lines(exports.STORIES[:1]) if not line.startswith("Highlight")]
    at = lines.index("Body") + 2
    own = kinds(imported("e.txt", "\n".join([*lines[:at], "ABSTRACT", "A toll divides.", "FULL TEXT", *lines[at:]])))
    assert own["standfirst"] == ["A toll divides."] and own["body"] == BODY


def test_older_nexis_text(imported):
    found = imported("export.txt", exports.old_nexis())
    assert found.articles.outlet.tolist() == ["The Harbour Post", "Daily Quay"]
    assert found.articles.published.tolist() == ["2031-03-04", "2031-03-06"]
    assert facts(found, "title", "byline", "section", "length") == [HEAD, "Ida Marl", "TOWN; Pg. 3", "1443"]
    own = kinds(found)
    assert own["headline"] == [HEAD] and own["caption"] == ["The bridge at noon."]
    assert [paragraph[:11] for paragraph in own["body"]] == ["BRIDGE END:", "“Every loaf"]
    assert "Download Request" not in " ".join(found.texts.values())
    assert found.remarks == ("export.txt: read as Nexis: 2 documents, 1 left out: head of the request",)


def test_older_nexis_with_the_copyright_above_the_papers_name(imported):
    text = exports.old_nexis()
    for story in exports.STORIES:
        named = f"{' ' * 34}{story['outlet']}\r\n"
        text = text.replace(named, f"{' ' * 26}Copyright 1996 Quay Newspapers\r\n{named}", 1)
    found = imported("export.txt", text)
    assert found.articles.outlet.tolist() == ["The Harbour Post", "Daily Quay"]
    assert facts(found, "title", "published") == [HEAD, "2031-03-04"] and not any(
        "Quay News" in b for b in kinds(found)["body"]
    )


@pytest.mark.parametrize(
    ("printed", "given"),
    [
        ("a mark of the encoding before the first", lambda text: f"\ufeff{text.lstrip()}"),
        ("thousands of documents", lambda text: re.sub(r"(\d) of (\d) DOC", r"1,00\1 of 2,14\2 DOC", text)),
    ],
    ids=lambda one: one if isinstance(one, str) else "",
)
def test_older_nexis_begins_with_any_first_line(imported, printed, given):
    text = exports.old_nexis()
    begin = nexis.START.search(text).start()
    found = imported("export.txt", given(text[begin:]))
    assert found.articles.outlet.tolist() == ["The Harbour Post", "Daily Quay"], printed


def test_nexis_uni_whose_last_article_was_cut_off(imported):
    lines = exports.nexis_uni_lines()
    last = max(number for number, line in enumerate(lines) if line == "End of Document")
    found = imported("export.txt", "\n".join(lines[: last - 3]))
    assert len(found) == len(exports.STORIES)
    assert found.articles.title.tolist() == [story["title"] for story in exports.STORIES]


def test_older_nexis_where_headline_and_body_are_labelled(imported):
    text = exports.old_nexis()
    for story in exports.STORIES:
        text = text.replace(f"{story['title']}\r\n\r\n", "", 1)
        text = text.replace(
            "LENGTH: 1,443 words\r\n\r\n\r\n", f"LENGTH: 9\r\n\r\nHEADLINE: {story['title']}\r\n\r\nBODY:\r\n\r\n", 1
        )
    found = imported("export.txt", text)
    assert found.articles.title.tolist() == [story["title"] for story in exports.STORIES]
    own = kinds(found)
    assert own["headline"] == [HEAD] and own["body"][0].startswith("BRIDGE END:") and "BODY:" in own["boilerplate"]


def test_older_nexis_html(imported):
    found = imported("export.html", exports.old_nexis_html())
    assert found.articles.outlet.tolist() == ["The Harbour Post", "Daily Quay"]
    assert facts(found, "title", "published", "length") == [HEAD, "2031-03-04T11:21:00+00:00", "239"]
    assert kinds(found)["body"] == BODY


def test_proquest(imported):
    found = imported("export.txt", exports.proquest())
    assert found.articles.title.tolist() == [HEAD, "Who pays? Who keeps it?"]
    assert facts(found, "outlet", "published", "section", "byline") == [
        "The Harbour Post",
        "2031-03-04",
        "Town",
        "Ida Marl",
    ]
    own = kinds(found)
    assert own["body"] == BODY and own["caption"] == ["The bridge at noon."] and own["byline"] == ["Ida Marl"]
    assert "Subject: Tolls; Bridges" in own["boilerplate"] and own["headline"] == [HEAD]


def test_proquest_in_a_file_without_blank_lines_as_word_may_have_it(imported):
    text = "\n".join(line for line in exports.proquest().split("\n") if line)
    found = imported("export.txt", text.replace("Database: ", "ID del documento de ProQuest: 26\nDatabase: "))
    own = kinds(found)
    assert own["body"] == BODY and own["caption"] == ["The bridge at noon."]
    assert {"Subject: Tolls; Bridges", "Database: Example Newsstream"} <= {*own["boilerplate"]}
    assert "ID del documento de ProQuest: 26" in own["boilerplate"]


def test_proquest_labels_in_capitals(imported):
    text = exports.proquest()
    for label in ("Full text", "Publication title", "Publication date", "Section", "Document URL"):
        text = text.replace(f"{label}:", f"{label.title()} :")
    found = imported("export.txt", text)
    assert facts(found, "title", "outlet", "published", "section") == [HEAD, "The Harbour Post", "2031-03-04", "Town"]
    assert kinds(found)["body"] == BODY and "Subject: Tolls; Bridges" in kinds(found)["boilerplate"]


PROQUEST_LABELS = {
    "German": ("Volltext", "Thema", "Titel", "Titel der Publikation", "Bereich", "Publikationsdatum"),
    "French": ("Texte intégral", "Sujet", "Titre", "Titre de la publication", "Section", "Date de publication"),
    "Spanish": ("Texto completo", "Materia", "Título", "Título de publicación", "Sección", "Fecha de publicación"),
}


@pytest.mark.parametrize("labels", PROQUEST_LABELS.values(), ids=PROQUEST_LABELS)
def test_proquest_labels_in_other_languages(imported, labels):
    text = exports.proquest()
    english = ("Full text", "Subject", "Title", "Publication title", "Section", "Publication date")
    for ours, theirs in zip(english, labels, strict=True):
        text = re.sub(f"^{ours}:", f"{theirs}:", text, flags=re.MULTILINE)
    text = re.sub("^Publication info: .*", "", text, flags=re.MULTILINE)
    found = imported("export.txt", re.sub(r"^Document (\d) of", r"Dokument \1 von", text, flags=re.MULTILINE))
    assert facts(found, "title", "outlet", "published", "section") == [HEAD, "The Harbour Post", "2031-03-04", "Town"]
    assert kinds(found)["body"] == BODY and f"{labels[1]}: Tolls; Bridges" in kinds(found)["boilerplate"]


@pytest.mark.parametrize(
    ("info", "outlet"),
    [
        ("The Harbour Post ; Bridge End. [Bridge End]. 04 Mar 2031: A.1.", "The Harbour Post"),
        ("The Harbour Post [Bridge End]04 Mar 2031", "The Harbour Post"),
        ("Mar 4, 2031.", "Daily Quay"),
    ],
)
def test_proquest_tells_outlet_and_date_in_one_line(imported, info, outlet):
    text = re.sub(r"Publication (?:title|date): .*\n\n", "", exports.proquest(exports.STORIES[:1]))
    text = re.sub("Publication info: .*", f"Publication info: {info}", text)
    assert facts(imported("export.txt", text, outlet="Daily Quay"), "outlet", "published") == [outlet, "2031-03-04"]


def test_a_line_of_a_proquest_article_that_looks_like_a_field_ends_nothing(imported):
    for line in ("Location: the far quay.", "Title: none", "Company: all of it"):
        text = exports.proquest().replace(f"Full text: {BODY[0]}", f"Full text:\n\n{line}\n\n{BODY[0]}")
        own = kinds(imported("export.txt", text))
        shown = [one for kind in ("body", "crosshead") for one in own.get(kind, [])]
        assert set(shown) >= {line, *BODY} and "Subject: Tolls; Bridges" in own["boilerplate"]


def test_a_field_of_proquest_may_have_paragraphs(imported):
    text = exports.proquest().replace("Section: Town", f"Abstract: {BODY[0]}\n\n{BODY[1]} {BODY[1]}\n\nSection: Town")
    assert kinds(imported("export.txt", text))["body"] == BODY


def test_a_proquest_document_without_full_text_is_left_out_and_told(imported):
    kept, gone = exports.proquest().split("_" * 60)[1:3]
    gone = gone.replace(f"Full text: {BODY[0]}\n{BODY[1]}\n", "Full text: Not available.\n")
    rule = "_" * 60
    found = imported("export.txt", f"{rule}{kept}{rule}{gone}{rule}")
    assert len(found) == 1 and "1 of 2 articles was left out: export.txt, document 2: has no text" in found.remarks[1]


def test_factiva_with_codes(imported):
    for name, content in [("f.html", exports.factiva_html()), ("f.txt", exports.factiva_lines())]:
        found = imported(name, content)
        assert facts(found, "title", "outlet", "published", "section", "length") == [
            HEAD, "The Harbour Post", "2031-03-04", "Town", "1443",
        ]  # fmt: skip
        own = kinds(found)
        assert own["headline"] == [HEAD] and own["byline"] == ["By Ida Marl"] and own["body"] == BODY
        assert {"SE", "Town", "SN", "RE", "LP"} <= set(own["boilerplate"]) and "standfirst" not in own


def test_factiva_with_codes_and_one_blank(imported):
    words = ["IN the end nobody paid.", "CO is what the carts leave.", "BY noon it was gone.", "PUB owners were glad."]
    words += ["TD is a bank.", "AN old man laughed.", "HD sets are cheap : he said.", "ART is long."]
    said = {"TD": "\n".join([BODY[1], *words, BODY[1]]), "AN": "Document HARB000020310304e7340000a"}
    fields = [(code, said.get(code, value)) for code, value in exports.FACTIVA]
    text = "".join(f"{code} {value}\n" for code, value in fields)
    found = imported("f.txt", text + "\n" + text.replace("0000a", "0000b").replace("Post", "Quay"))
    assert found.articles.outlet.tolist() == ["The Harbour Post", "The Harbour Quay"]
    assert facts(found, "title", "published", "section", "length") == [HEAD, "2031-03-04", "Town", "1443"]
    own = kinds(found)
    assert own["headline"] == [HEAD] and own["byline"] == ["By Ida Marl"]
    assert "\n".join(own["body"]) == "\n".join([*BODY, *words, BODY[1]]) and "bend : Bridge End" in own["boilerplate"]


def test_a_text_of_lines_that_begin_with_codes_is_no_export_of_factiva(imported):
    text = f"{HEAD}\n\nHD sets are cheap.\nSN is tin.\nLA is far.\nBY noon it was gone.\n{BODY[0]}\n"
    found = imported("f.txt", text, outlet="Daily Quay")
    assert len(found) == 1 and found.texts["f"] == text


@pytest.mark.parametrize("written", ["4 ΜΑΡΤΙΟΥ 2031", "the fourth of March"])
def test_a_date_of_an_archive_that_cannot_be_read_is_told(imported, written):
    factiva = exports.factiva_lines().replace("4 mars 2031", written)
    proquest = exports.proquest(exports.STORIES[:1]).replace("date: March 4, 2031", f"date: {written}")
    for content in (factiva, proquest):
        found = imported("f.txt", content)
        assert facts(found, "published") == [None]
        assert any("1 dates could not be read" in one and repr(written) in one for one in found.remarks)


def test_a_date_of_an_archive_that_can_be_read_in_two_ways_is_asked_about(imported):
    text = exports.factiva_lines().replace("4 mars 2031", "04/03/2031")
    with pytest.raises(FramingError, match="day and month could be exchanged"):
        imported("f.txt", text)
    assert facts(imported("f.txt", text, dates="day-first"), "published") == ["2031-03-04"]


def test_factiva_without_codes(imported):
    found = imported("f.html", exports.factiva_html(codes=False))
    assert facts(found, "title", "outlet", "published") == [HEAD, "The Harbour Post", "2031-03-04"]
    assert facts(found, "section", "length", "byline") == ["Town Desk; 1", "1443", "By Ida Marl"]
    own = kinds(found)
    assert own["body"] == BODY and own["caption"] == ["Photo: The bridge."] and own["headline"] == [HEAD]


@pytest.mark.parametrize(("name", "written"), [("f.txt", str), ("f.rtf", lambda text: exports.rtf(text.split("\n")))])
def test_factiva_as_text_without_codes(imported, name, written):
    found = imported(name, written(exports.factiva_uncoded()))
    assert found.articles.title.tolist() == [HEAD, "Who pays? Who keeps it?"]
    assert found.articles.outlet.tolist() == ["The Harbour Post", "Daily Quay"]
    assert found.articles.published.tolist() == ["2031-03-04", "2031-03-06"]
    assert facts(found, "section", "byline", "length") == ["Town", "By Ida Marl", "1443"]
    own = kinds(found)
    assert own["headline"] == [HEAD] and own["byline"] == ["By Ida Marl"]
    assert own["body"] == BODY and own["caption"] == ["Photo: The bridge at noon."]
    other = kinds(found, found.articles.article_id[1])
    assert other["body"] == [BODY[1]] and other["headline"] == ["Who pays? Who keeps it?"] and "byline" not in other
    assert "2 documents, 1 left out: what stands after the last article" in found.remarks[0]


@pytest.mark.parametrize(
    ("above", "section", "headline", "byline"),
    [
        (["Bridge shut"], "", "Bridge shut", ""),
        (["News", "Bridge shut after the storm"], "News", "Bridge shut after the storm", ""),
        (["Bridge shut after the storm", "Nelly Orrin and Ida Marl"], "", "Bridge shut after the storm",
         "Nelly Orrin and Ida Marl"),
        (["Bridge shut after the storm", "and nobody knows for how long"], "",
         "Bridge shut after the storm and nobody knows for how long", ""),
    ],
)  # fmt: skip
def test_what_stands_above_the_number_of_words(imported, above, section, headline, byline):
    lines = [*above, "212 words", "6 March 2031", "Daily Quay", "DQUAY", "English", "(c) 2031", BODY[0]]
    found = imported("f.txt", "\n".join([*lines, "Document DQUAY00020310306e7360000b"]))
    assert [fact or "" for fact in facts(found, "section", "title", "byline")] == [section, headline, byline]


@pytest.mark.parametrize(
    ("last", "is_read"),
    [
        ("Daily Quay Newspapers Pty Limited", False),
        ("Quay & Sons, Inc. (Harbour Wire)", False),
        ("The Harbour Post Co. Ltd.", False),
        ("The bridge is owned by Quay Limited, the council said.", True),
        ("A spokesman said nothing of Quay Ltd and its new owner", True),
    ],
)
def test_who_published_it_is_no_line_of_an_article(imported, last, is_read):
    lines = ["Bridge shut", "212 words", "6 March 2031", "Daily Quay", "DQUAY", "English", "(c) 2031", *BODY, last]
    found = imported("f.txt", "\n".join([*lines, "Document DQUAY00020310306e7360000b"]))
    assert kinds(found)["body"] == [*BODY, *[last] * is_read]


def test_a_text_that_tells_of_a_document_is_no_export_of_factiva(imported):
    text = f"{HEAD}\n\n{BODY[0]}\n\nDocument DQUAY00020310306e7360000b\n"
    found = imported("f.txt", text, outlet="Daily Quay")
    assert len(found) == 1 and found.texts["f"] == text


def test_factiva_xml(imported):
    found = imported("f.xml", exports.factiva_xml())
    assert facts(found, "title", "outlet", "published", "length") == [
        HEAD, "The Harbour Post", "2031-03-04T01:35:58Z", "942",
    ]  # fmt: skip
    assert kinds(found)["body"] == BODY and kinds(found)["headline"] == [HEAD]


def test_articles_of_factiva_xml_may_have_no_lead_and_one_without_text_is_told(imported):
    whole = exports.factiva_xml()
    article = whole[whole.index("<article>") : whole.index("</article>") + 10]
    tail_only = re.sub(r"<leadParagraph>.*?</leadParagraph>", "", article, flags=re.DOTALL)
    bare = re.sub(r"<tailParagraphs>.*?</tailParagraphs>", "", tail_only, flags=re.DOTALL)
    found = imported("f.xml", whole.replace(article, article + tail_only + bare))
    assert [kinds(found, key)["body"] for key in found.articles.article_id] == [BODY, BODY[1:]]
    assert any("document 3" in one and "has no text" in one for one in found.remarks)


def test_europresse(imported):
    found = imported("e.html", exports.europresse())
    assert facts(found, "outlet", "title", "published") == ["Le Quai", HEAD, "2031-03-04"]
    assert facts(found, "section", "length") == ["Politique", "1443"]
    own = kinds(found)
    assert own["body"] == [BODY[0], f"{BODY[1]} Un mot."] and own["byline"] == ["Ida Marl"]
    assert own["standfirst"] == ["TRIBUNES"] and own["caption"] == ["Le pont."] and "Note(s) :" in own["boilerplate"]


def test_where_europresse_found_an_article_is_no_word_of_it(imported):
    line = "Cet article est paru dans Le Quai (site web)"
    page = exports.europresse().replace("</p></div></div></section>", f"</p><p>{line}</p></div></div></section>")
    own = kinds(imported("e.html", page))
    assert line in own["boilerplate"] and line not in own["body"]


@pytest.mark.parametrize("parted", ["1,212", "1.212", "1 212", "1\u202f212", "1\u00a0212", "1’212", "1'212", "1212"])
def test_a_number_of_words_is_read_however_thousands_are_parted(imported, parted):
    page = exports.europresse().replace("1443 mots", f"{parted} mots")
    uncoded = exports.factiva_uncoded().replace("1,443 words", f"{parted} mots")
    html = exports.factiva_html(codes=False).replace("1.443 Wörter", f"{parted} Wörter")
    coded = exports.factiva_html().replace("1.443", parted)
    nexis = exports.old_nexis().replace("1,443", parted)
    for name, content in [("e.html", page), ("f.txt", uncoded), ("f.html", html), ("g.html", coded), ("n.txt", nexis)]:
        found = imported(name, content)
        assert facts(found, "title", "length") == [HEAD, "1212"], name


@pytest.mark.parametrize("line", ["mardi 4 mars 2031 212 mots", "4 mars 2031, p. 5 212 mots", "mars 2031, 7, 212 mots"])
def test_a_year_or_a_page_is_no_part_of_a_number_of_words(imported, line):
    page = exports.europresse().replace("mardi 4 mars 2031 1443 mots", line)
    assert facts(imported("e.html", page), "length") == ["212"]


def threads(found) -> dict[str, tuple]:
    rows = find_comments(found, find_passages(found))
    return {
        row.comment_id: (row.parent_id if isinstance(row.parent_id, str) else None, row.text)
        for row in rows.itertuples()
    }


def nobody_is_named(found, *names) -> bool:
    outside = found.articles.to_csv() + repr(found.parts) + repr(found.remarks)
    return not any(name in outside + "".join(found.texts.values()) for name in ("@example.org", "192.0.2", *names))


def test_disqus(imported):
    found = imported("d.xml", exports.disqus())
    assert facts(found, "outlet", "title", "published") == ["quay.example", HEAD, "2031-03-04T09:00:00Z"]
    assert threads(found) == {n: (p, 'Not "fair".\nNo.') for n, p in [("4", None), ("5", "4"), ("7", None)]}
    assert nobody_is_named(found, "Reader4")
    assert "1 document, 4 left out: deleted comments" in found.remarks[0] and "spam" in found.remarks[0]


def test_one_reader_has_one_pseudonym_in_all_files_and_no_other_reader_has_it(tmp_path):
    (tmp_path / "d.xml").write_text(exports.disqus())
    (tmp_path / "e.xml").write_text(exports.disqus().replace("Reader7", "Someone"))
    (tmp_path / "more.csv").write_text("article_id,comment_id,text,author\nd,99,Well.,Nobody\n")
    found = read([tmp_path / "d.xml", tmp_path / "e.xml"], comments=tmp_path / "more.csv")
    readers = {
        (key, part.comment_id): part.told.reader for key, own in found.parts.items() for part in own if part.told
    }
    assert readers["d", "4"] == readers["e", "4"] and len(set(readers.values())) == 5


def test_wordpress(imported):
    found = imported("w.xml", exports.wordpress())
    assert facts(found, "outlet", "title", "published") == ["The Quay Blog", HEAD, "2031-03-04T09:00:00+00:00"]
    assert kinds(found)["body"] == BODY
    assert threads(found) == {"1": (None, "Well & good, 1."), "2": ("1", "Well & good, 2.")}
    assert nobody_is_named(found, "Reader1") and "4 left out" in found.remarks[0]


@pytest.mark.parametrize("status", ["draft", "private", "trash", "pending", "future", "auto-draft"])
def test_posts_of_wordpress_that_were_not_published_are_left_out_and_told(imported, status):
    whole = exports.wordpress()
    draft = whole[whole.index("<item>") : whole.index("</item>") + 7]
    draft = draft.replace("<wp:post_type>", f"<wp:status>{status}</wp:status><wp:post_type>")
    found = imported("w.xml", whole.replace("</channel>", f"{draft}{draft}</channel>"))
    assert len(found) == 1
    assert f"posts of the status {status} (2), comments under these (8)" in found.remarks[0]
    published = whole.replace("<wp:post_type>post", "<wp:status>publish</wp:status><wp:post_type>post")
    assert len(imported("w.xml", published)) == 1


def test_dates_of_wordpress(imported):
    none = "0000-00-00 00:00:00"
    for gmt, local, iso in [
        ("2031-03-04 09:00:00", "2031-03-04 10:00:00", "2031-03-04 09:00:00"),
        (none, "2031-03-04 10:00:00", "2031-03-04 10:00:00"),
        (none, none, None),
    ]:
        text = exports.wordpress_posts((HEAD, BODY[0]), post_date_gmt=gmt, post_date=local)
        found = imported("w.xml", text)
        assert facts(found, "published") == [iso] and not any("could not be read" in one for one in found.remarks)


def test_paragraphs_and_captions_of_wordpress(imported):
    content = (
        f'{BODY[0]}\n\n[caption id="a_3" width="300"]<a href="x"><img src="a.jpg" /></a> The bridge at noon.[/caption]'
        f"\r\n\r\n{BODY[1]}\n<!--more-->\n<figure><img src='b.jpg'/><figcaption class='c'>A boat.</figcaption></figure>"
    )
    own = kinds(imported("w.xml", exports.wordpress_posts((HEAD, content))))
    assert own["body"] == BODY and own["caption"] == ["The bridge at noon.", "A boat."]


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ('Carts [gallery ids="1,2"] pay.', "Carts pay."), ("[gallery]Carts pay.", "Carts pay."),
        ('[vc_row][vc_column width="1/2"]Carts pay.[/vc_column][/vc_row]', "Carts pay."),
        ("[su_box]Carts pay.[/su_box]", "Carts pay."), ("Carts [b]pay[/b].", "Carts pay."),
        ("Carts pay. [embed]https://quay.example/v?a=1[/embed]", "Carts pay."),
        ('[embed width="3"]https://quay.example/[/embed] Carts pay.', "Carts pay."),
        ("“[The] carts [sic] pay [for the bridge].”", "“[The] carts [sic] pay [for the bridge].”"),
        ("Carts pay [1] and [see note 3] more […].", "Carts pay [1] and [see note 3] more […]."),
        ("Write [[gallery]] for it.", "Write [gallery] for it."),
        ("[The toll = 2] it said.", "[The toll = 2] it said."),
    ],
)  # fmt: skip
def test_shortcodes_of_wordpress_are_no_text_and_words_in_brackets_are(imported, written, shown):
    assert kinds(imported("w.xml", exports.wordpress_posts((HEAD, f"<p>{written}</p>"))))["body"] == [shown]


def test_titles_of_wordpress_are_plain_text(imported):
    text = exports.wordpress_posts(("Bread &amp;amp; butter&amp;#8217;s &lt;em&gt;price&lt;/em&gt; &lt; 2", BODY[0]))
    found = imported("w.xml", text.replace("The Quay Blog", "Salt &amp;amp; Quay"))
    assert facts(found, "title", "outlet") == ["Bread & butter’s price < 2", "Salt & Quay"]


def test_an_import_tells_how_many_comments_files_hold(imported):
    found = imported("w.xml", exports.wordpress())
    assert "2 comments under 1 of these articles" in report(found)
    assert not any("comment" in line for line in report(imported("e.html", exports.europresse())))


def test_a_comment_of_wordpress_keeps_its_lines(imported):
    text = exports.wordpress().replace("Well &amp; good, 1.", "One.\nTwo.\n\nThree &amp; four.")
    assert threads(imported("w.xml", text))["1"] == (None, "One.\nTwo.\n\nThree & four.")


def test_a_page_of_reddit(imported):
    found = imported("page.json", exports.reddit_page())
    assert facts(found, "title", "outlet") == ["What is a toll?", "r/harbour"] and kinds(found)["body"] == BODY[:1]
    assert threads(found) == {"c1": (None, "It is a tax."), "c2": ("c1", "A toll, kim77.")}
    assert "1 document, 8 left out: comments that the page had not loaded (8)" in found.remarks[0]


def test_a_post_of_reddit_that_holds_its_comments(imported):
    answer = {"id": "c2", "body": "No.", "author": "bo", "replies": ""}
    comments = [{"id": "c1", "body": "Yes.", "replies": [answer]}, {"id": "c3", "body": "So.", "parent_id": "t1_c2"}]
    post = {"id": "p1", "title": HEAD, "selftext": "", "subreddit": "holtby", "created_utc": 1931000000}
    found = imported("posts.json", json.dumps([post | {"comments": comments}]))
    [parts] = found.parts.values()
    assert [(one.comment_id, one.parent_id) for one in parts if one.kind == "comment"] == [
        ("c1", None), ("c2", "c1"), ("c3", "c2"),
    ]  # fmt: skip


def test_reddit_posts_and_comments_in_two_files(tmp_path):
    (tmp_path / "posts.ndjson").write_text(exports.json_lines(exports.REDDIT_POSTS))
    (tmp_path / "comments.ndjson").write_text(exports.json_lines(exports.REDDIT_COMMENTS))
    found = read([tmp_path / "comments.ndjson", tmp_path / "posts.ndjson"])
    assert found.articles.outlet.tolist() == ["r/harbour"] * 2 and set(found.articles.title) == {
        HEAD,
        "What is a toll?",
    }
    assert threads(found) == {"c1": (None, "It is a tax."), "c2": ("c1", "A toll, kim77.")}
    assert any("was deleted or removed on its site" in remark for remark in found.remarks)
    assert "kim77" not in repr(found.parts)


def test_youtube(imported):
    found = imported("y.json", exports.youtube())
    assert facts(found, "outlet", "url") == ["YouTube", "https://www.youtube.com/watch?v=v1"]
    assert threads(found) == {"y1": (None, "Comment 1."), "y2": ("y1", "Comment 2.")} and nobody_is_named(
        found, "Reader1"
    )
    saved = {
        "id": "v2",
        "title": HEAD,
        "uploader": "Quay TV",
        "upload_date": "20310304",
        "webpage_url": "https://v.example",
    }
    saved["comments"] = [{"id": "a", "text": "No.", "parent": "root"}, {"id": "a.b", "text": "Yes.", "parent": "a"}]
    found = imported("v2.info.json", exports.json.dumps(saved))
    assert facts(found, "title", "outlet", "published") == [HEAD, "Quay TV", "2031-03-04"]
    assert threads(found) == {"a": (None, "No."), "a.b": ("a", "Yes.")}


def test_answers_that_a_page_of_comments_did_not_load_are_told(imported):
    first = {"id": "a", "snippet": {"textOriginal": "No."}}
    answer = {"id": "b", "snippet": {"textOriginal": "Yes.", "parentId": "a"}}
    thread = {"id": "a", "snippet": {"videoId": "v1", "topLevelComment": first, "totalReplyCount": 3}}
    page = {"items": [thread | {"replies": {"comments": [answer]}}]}
    assert "2 left out: answers that the pages had not loaded (2)" in imported("y.json", json.dumps(page)).remarks[0]
    others = [answer | {"id": one} for one in "cd"]
    for one in others:
        one["snippet"] = answer["snippet"] | {"videoId": "v1"}
    pages = [page, {"kind": "youtube#commentListResponse", "items": others}]
    assert "left out" not in str(imported("z.json", json.dumps(pages)).remarks)


def test_the_answers_to_one_comment_of_a_video(imported):
    said = {"textOriginal": "No.", "parentId": "y1", "videoId": "v1", "authorDisplayName": "@Reader1"}
    page = {"kind": "youtube#commentListResponse", "items": [{"id": "y1.a", "snippet": said}]}
    found = imported("y.json", exports.json.dumps(page))
    assert [part for _, part in threads(found).values()] == ["No."] and nobody_is_named(found, "Reader1")


def test_saved_pages_and_warc(imported):
    pytest.importorskip("trafilatura", reason="saved pages need the optional trafilatura package")
    for name, content in [("p.html", exports.page()), ("p.warc.gz", exports.warc())]:
        found = imported(name, content)
        assert len(found) == 1 and facts(found, "title", "outlet")[0] == HEAD
        own = kinds(found)
        assert own["headline"] == [HEAD] and own["body"][:2] == BODY and "Subscribe" not in str(own)
    assert "3 left out: request records, answers that are no page (2)" in found.remarks[0]


def test_a_line_of_reddit_without_a_title_is_no_post(imported):
    post = {"id": "p1", "title": HEAD, "selftext": BODY[0], "subreddit": "holtby", "created_utc": 1931000000}
    lines = [exports.json.dumps(one) for one in (post, post | {"id": "p2", "title": None})]
    found = imported("posts.ndjson", "\n".join(lines))
    assert len(found) == 1 and "1 left out: lines that are neither post nor comment" in found.remarks[0]


@pytest.mark.parametrize("paragraphs", [BODY[:1], BODY])
def test_a_page_of_a_few_words_has_paragraphs_as_a_long_one_has(imported, paragraphs):
    pytest.importorskip("trafilatura", reason="saved pages need the optional trafilatura package")
    head = f"<h1>{HEAD}</h1><p class='byline'>By Ida Marl</p><figure><figcaption>A cart.</figcaption></figure>"
    text = "".join(f"<p>{one}</p>" for one in paragraphs)
    page = exports.page()
    short = page[: page.index("<article>") + 9] + head + text + page[page.index("</article>") :]
    told = {"headline": [HEAD], "byline": ["By Ida Marl"], "caption": ["A cart."], "body": paragraphs}
    assert kinds(imported("p.html", short)) == told


def test_a_page_that_shows_less_than_its_data_hold_keeps_what_these_hold(imported):
    pytest.importorskip("trafilatura", reason="saved pages need the optional trafilatura package")
    whole = " ".join(BODY * 3)
    data = f'<script type="application/ld+json">{{"@type": "NewsArticle", "articleBody": "{whole}"}}</script></head>'
    page = exports.page()
    page = page[: page.index("<p>")] + f"<p>{BODY[0]}</p>" + page[page.index("</article>") :]
    assert " ".join(kinds(imported("p.html", page.replace("</head>", data)))["body"]) == whole


def test_a_page_without_trafilatura_is_read_whole_and_told(imported, monkeypatch):
    monkeypatch.setattr("framing.reading.formats.sites.web._extractor", lambda: None)
    found = imported("p.html", exports.page(), outlet="Daily Quay")
    assert kinds(found)["headline"] == [HEAD] and BODY[0] in kinds(found)["body"]
    assert any('"framing-suite[web]"' in remark for remark in found.remarks)


@pytest.mark.parametrize(
    ("name", "make"), [("a.docx", exports.docx), ("a.rtf", exports.rtf), ("a.txt", lambda lines: "\n\n".join(lines))]
)
def test_one_article_in_a_file(imported, name, make):
    found = imported(name, make([HEAD, *BODY]), outlet="Daily Quay")
    assert kinds(found)["headline"] == [HEAD] and kinds(found)["body"] == BODY and found.remarks == ()


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("Article {} of 3\n\n", "", "3 lines such as 'Article 1 of 3'"),
        ("Record: {}\n\nTitle:\n  ", "", "3 lines such as 'Record:'"),
        ("Paper: Daily Quay\nTitle: ", "", "3 lines such as 'Paper:'"),
        ("", "\nAuthor/Byline: Mia Sand\n", "3 lines such as 'Author/Byline:'"),
        ("", "\nGale Document Number: GALE{}\n", "3 lines such as 'Gale Document Number:'"),
    ],
)
def test_a_file_of_many_documents_of_no_known_kind_is_told(imported, before, after, told):
    text = "\n\n".join(f"{before.format(n)}{HEAD}\n\n{BODY[0]}{after.format(n)}" for n in (1, 2, 3))
    assert f"looks like an export of many documents ({told})" in imported("a.txt", text, outlet="A").remarks[0]


@pytest.mark.parametrize("line", ["Document {} of 2", "Dokument {} von 2", "{} / 2"])
def test_a_file_of_exactly_two_documents_is_told(imported, line):
    text = "\n\n".join(f"{line.format(n)}\n\n{HEAD}\n\n{BODY[0]}" for n in (1, 2))
    assert f"2 lines such as '{line.format(1)}'" in imported("a.txt", text, outlet="A").remarks[0]
    assert not imported("b.txt", text.replace(line.format(1), line.format(2)), outlet="A").remarks


TEXTS = {
    "nexis_uni": "\n".join(exports.nexis_uni_lines()),
    "nexis": exports.old_nexis(),
    "proquest": exports.proquest(),
    "factiva": exports.factiva_lines() * 2,
    "factiva_uncoded": exports.factiva_uncoded(),
}


@pytest.mark.parametrize("name", TEXTS)
@COSTLY
@given(data=st.data())
def test_whatever_lines_are_missing_or_doubled_every_character_is_in_one_passage(name, data):
    lines = TEXTS[name].split("\n")
    places = data.draw(st.lists(st.integers(0, len(lines) - 1), max_size=25))
    for place in places:
        at = place % len(lines)
        lines[at : at + 1] = data.draw(
            st.sampled_from([[], [lines[at]] * 2, [""], ["\f"], ["Body"], ["March 4, 2031"]])
        )
        lines = lines or [""]
    source = Source("export.txt", "\n".join(lines).encode("utf-8"))
    form = importlib.import_module(f"framing.reading.formats.databases.{name.removesuffix('_uncoded')}")
    if not form.recognises(source):
        return
    for document in form.read(source).documents:
        found = corpus([{"article_id": "a", "outlet": "A"}], {"a": document.text}, {"a": document.parts})
        passages = find_passages(found)
        covered = [at for row in passages.itertuples() for at in range(row.start, row.end)]
        solid = [at for at in covered if not document.text[at].isspace()]
        assert sorted(solid) == [at for at, character in enumerate(document.text) if not character.isspace()]


def a_record(size: int, body: bytes, packed: str = "") -> bytes:
    """A record of a WARC file, whose size may be a lie."""
    answer = f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n{packed}\r\n".encode() + body
    head = ["WARC/1.0", "WARC-Type: response", "WARC-Target-URI: http://quay.example/"]
    head += ["Content-Type: application/http; msgtype=response", f"Content-Length: {size or len(answer)}", "", ""]
    return "\r\n".join(head).encode() + answer + b"\r\n\r\n"


def test_a_page_of_a_warc_that_unfolds_without_measure_is_left_out_and_told(imported, monkeypatch):
    monkeypatch.setattr("framing.reading.formats.sites.web.LARGEST_PAGE", 10_000)
    bomb = gzip.compress(b"<html><body><p>" + b"toll " * 100_000)
    found = imported("p.warc", a_record(0, bomb, "Content-Encoding: gzip\r\n") + a_record(0, exports.page().encode()))
    assert len(found) == 1 and "1 left out: pages larger than 10,000 bytes" in found.remarks[0]


def test_a_warc_whose_record_has_no_size_is_damaged(imported):
    with pytest.raises(FramingError, match="damaged WARC file"):
        imported("p.warc", a_record(-5, exports.page().encode()))


def test_what_reddit_writes_as_entities_is_read_as_it_was_typed(tmp_path):
    post = {"id": "p1", "title": "Q&amp;A on the lock", "selftext": "&gt; quoted\n\nIt moved.", "subreddit": "locks"}
    comment = {"id": "c1", "body": "&lt;3 R&amp;D", "link_id": "t3_p1", "parent_id": "t3_p1", "subreddit": "locks"}
    (tmp_path / "all.jsonl").write_text(exports.json_lines([post, comment]))
    found = read(tmp_path / "all.jsonl")
    assert found.articles["title"].tolist() == ["Q&A on the lock"]
    assert list(found.texts.values()) == ["Q&A on the lock\n\n> quoted\n\nIt moved.\n\n<3 R&D"]
