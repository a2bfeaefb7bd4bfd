"""OpenDocument texts and tables as LibreOffice and Google write them: what is shown is read; invented."""

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.core.errors import FramingError
from framing.reading import read
from framing.reading.formats.offices.opendocument import odt_text
from framing.reading.passages.classify import find_passages
from tests.reading import exports
from tests.reading.exports import BODY, HEAD

NAMES = {"office": "office", "text": "text", "table": "table", "draw": "drawing", "style": "style"}
NAMES |= {"fo": "xsl-fo-compatible", "svg": "svg-compatible"}
SPACES = " ".join(f'xmlns:{ours}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for ours, name in NAMES.items())


def packed(kind: str, inside: str, styles: str = "") -> bytes:
    """An OpenDocument file with this in its body."""
    tag = "text" if kind == "text" else "spreadsheet"
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("mimetype", f"application/vnd.oasis.opendocument.{kind}")
        archive.writestr(
            "content.xml",
            f"<office:document-content {SPACES}><office:automatic-styles>{styles}</office:automatic-styles>"
            f"<office:body><office:{tag}>{inside}</office:{tag}></office:body></office:document-content>",
        )
    return file.getvalue()


def odt(*paragraphs: str, styles: str = "") -> bytes:
    return packed("text", "".join(f"<text:p>{one}</text:p>" for one in paragraphs), styles)


def ods(*rows: str, styles: str = "") -> bytes:
    inside = "".join(one if one.startswith("<") else row(*one.split("|")) for one in rows)
    return packed("spreadsheet", f'<table:table table:name="Sheet1">{inside}</table:table>', styles)


def row(*cells: str, of: str = "") -> str:
    return (
        f"<table:table-row{of}>{''.join(one if one.startswith('<') else cell(one) for one in cells)}</table:table-row>"
    )


def cell(text: str = "", of: str = "") -> str:
    return f"<table:table-cell{of}>{f'<text:p>{text}</text:p>' if text else ''}</table:table-cell>"


@pytest.fixture
def saved(tmp_path):
    def save(name: str, content: bytes, **how):
        (tmp_path / name).write_bytes(content)
        return read(tmp_path / name, **how)

    return save


def test_one_article_in_an_open_document(saved):
    found = saved("a.odt", odt(HEAD, *BODY), outlet="Daily Quay")
    passages = find_passages(found)
    assert passages.loc[passages.kind == "headline", "text"].tolist() == [HEAD]
    assert passages.loc[passages.kind == "body", "text"].tolist() == BODY and found.remarks == ()


def test_the_documents_of_a_database_in_an_open_document(saved):
    lines = [line.strip("\f").replace("&", "&amp;") for line in exports.nexis_uni_lines()]
    as_text = saved("a.txt", "\n".join(exports.nexis_uni_lines()).encode()).articles
    as_odt = saved("b.odt", odt(*lines)).articles
    facts = ["outlet", "title", "published", "byline"]
    assert as_odt[facts].to_dict() == as_text[facts].to_dict() and len(as_odt)


@pytest.mark.parametrize(
    ("inside", "shown"),
    [
        ("The toll <text:span>rises</text:span> on Monday.", "The toll rises on Monday."),
        ("The toll<text:s/>rises<text:s text:c='2'/>soon.", "The toll rises  soon."),
        ("The toll<text:tab/>rises<text:line-break/>soon.", "The toll\trises\nsoon."),
        ("The <text:a>toll</text:a> rises<text:change/>.", "The toll rises."),
        ("It rises.<text:note><text:note-body><text:p>So.</text:p></text:note-body></text:note>", "It rises."),
        ("The toll <text:span text:style-name='H'>never </text:span>rises.", "The toll rises."),
        ("It rises.<draw:frame><draw:text-box><text:p>Box.</text:p></draw:text-box></draw:frame>", "It rises.\nBox."),
        ("It rises.<draw:frame><svg:desc>A gull.</svg:desc></draw:frame>", "It rises."),
    ],
)  # fmt: skip
def test_what_an_open_document_shows_is_its_text(inside, shown):
    hidden = '<style:style style:name="H"><style:text-properties text:display="none"/></style:style>'
    assert odt_text(odt(inside, styles=hidden)) == shown


def test_what_was_deleted_is_no_text_and_what_stands_in_the_margin_is_told(saved):
    deleted = "<text:tracked-changes><text:deletion><text:p>It fell.</text:p></text:deletion></text:tracked-changes>"
    noted = "It rises.<office:annotation><text:p>Really?</text:p></office:annotation>"
    noted += "<text:note text:note-class='footnote'><text:note-body><text:p>So.</text:p></text:note-body></text:note>"
    found = saved("a.odt", packed("text", f"{deleted}<text:p>{noted}</text:p>"), outlet="A")
    assert found.texts == {"a": "It rises."}
    assert found.remarks == ("a.odt: not read: comments in the margin (1), footnotes (1)",)


def test_headings_of_the_first_rank_in_an_open_document_are_told(saved):
    headings = [f'<text:h text:outline-level="1">Part {n}</text:h><text:p>{BODY[0]}</text:p>' for n in (1, 2)]
    assert (
        "has 2 headings of the first rank" in saved("a.odt", packed("text", "".join(headings)), outlet="A").remarks[0]
    )


def test_the_rows_of_an_open_table_are_articles_with_their_days_and_numbers(saved):
    whole = cell("7", ' office:value-type="float" office:value="7"')
    day = cell("4.3.31", ' office:value-type="date" office:date-value="2031-03-04T00:00:00"')
    text = "<table:table-cell><text:p>It is<text:s/>shut.</text:p><text:p>It leaked.</text:p></table:table-cell>"
    found = saved("a.ods", ods("article_id|outlet|published|text", row(whole, cell("The Tide"), day, text)))
    assert found.articles[["article_id", "outlet", "published"]].values.tolist() == [["7", "The Tide", "2031-03-04"]]
    assert found.texts == {"7": "It is shut.\nIt leaked."}


def test_empty_rows_of_an_open_table_count_and_are_none(saved):
    many = row(cell(of=' table:number-columns-repeated="16384"'), of=' table:number-rows-repeated="1048000"')
    found = saved("a.ods", ods("outlet|text", many.replace("1048000", "2"), "The Tide|It is shut.", many))
    assert found.articles["source"].tolist() == ["a.ods, row 3"]


def test_merged_cells_and_hidden_rows_of_an_open_table_are_told(saved):
    merged = cell("The Tide", ' table:number-rows-spanned="2"')
    hidden = row("<table:covered-table-cell/>", "b", "It leaked.", of=' table:visibility="collapse"')
    found = saved("a.ods", ods("outlet|article_id|text", row(merged, "a", "It is shut."), hidden))
    assert found.articles.outlet.tolist() == ["The Tide", "The Tide"]
    assert "what merged cells hold was read as each row's: A2:A3" in found.remarks[0]
    assert "rows that the sheet hides were read like the others: row 2" in found.remarks[1]


@pytest.mark.parametrize(
    "much",
    [
        row(cell("x", ' table:number-columns-repeated="99999999"')),
        row("x", of=' table:number-rows-repeated="99999999"'),
    ],
)
def test_a_table_that_would_fill_the_memory_is_refused(saved, much):
    with pytest.raises(FramingError, match=r"was not read: a (?:row|sheet) has more than"):
        saved("a.ods", ods("outlet|text", much))


BAD_ROW = '<table:table><table:table-row table:number-rows-repeated="x"/></table:table>'


@pytest.mark.parametrize(
    ("kind", "inside"),
    [("text", "<"), ("text", "</office:text>"), ("spreadsheet", "<"), ("spreadsheet", BAD_ROW)],
)
def test_a_damaged_open_document_is_one_message(saved, kind, inside):
    with pytest.raises(FramingError, match="damaged OpenDocument file"):
        saved("a.odt", packed(kind, inside), outlet="A")


@given(st.lists(st.text(st.characters(categories=("L", "N", "P", "Zs")), min_size=1), max_size=5))
def test_no_word_of_an_open_document_is_lost(lines):
    escaped = [line.replace("&", "&amp;").replace("<", "&lt;") for line in lines]
    assert odt_text(odt(*escaped)) == "\n".join(lines)
