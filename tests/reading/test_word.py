"""Word and RTF: what is shown with all changes accepted is read, what stands beside it is told."""

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.reading import read
from framing.reading.formats.offices.word import docx_text, rtf_text
from tests.reading import exports
from tests.reading.exports import BODY, HEAD

RUN = "<w:r><w:t xml:space='preserve'>{}</w:t></w:r>"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"


def word(inside: str, **parts: str) -> bytes:
    """A Word file whose last paragraph has this inside; `parts` are further files of it."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(exports.docx([HEAD, "HERE"]))) as old, zipfile.ZipFile(file, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            new.writestr(
                name, content.replace(RUN.format("HERE").replace(" xml:space='preserve'", "").encode(), inside.encode())
            )
        for name, content in parts.items():
            new.writestr(f"word/{name}.xml", content)
    return file.getvalue()


@pytest.mark.parametrize(
    "around", [
        "<w:ins w:id='1' w:author='K'>{}</w:ins>", "<w:moveTo w:id='1' w:author='K'>{}</w:moveTo>",
        "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>", "<w:fldSimple w:instr='DATE'>{}</w:fldSimple>",
        "<w:smartTag w:element='place'>{}</w:smartTag>", "<w:hyperlink w:anchor='x'>{}</w:hyperlink>",
        "<w:ins w:id='1' w:author='K'><w:hyperlink w:anchor='x'>{}</w:hyperlink></w:ins>",
    ],
)  # fmt: skip
def test_inserted_words_are_text_of_a_word_file_whatever_holds_them(around):
    inside = RUN.format("The toll ") + around.format(RUN.format("rises ")) + RUN.format("on Monday.")
    assert docx_text(word(inside)) == f"{HEAD}\nThe toll rises on Monday."


@pytest.mark.parametrize(
    "gone", [
        "<w:del w:id='1' w:author='K'><w:r><w:delText>falls </w:delText></w:r></w:del>",
        f"<w:moveFrom w:id='1' w:author='K'>{RUN.format('falls ')}</w:moveFrom>",
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>falls </w:t></w:r>",
    ],
)  # fmt: skip
def test_words_that_were_deleted_moved_away_or_hidden_are_no_text(gone):
    assert docx_text(word(RUN.format("The toll rises ") + gone + RUN.format("on Monday."))).endswith(
        "\nThe toll rises on Monday."
    )


def test_a_box_of_a_word_file_is_read_once():
    box = f"<w:txbxContent><w:p>{RUN.format(BODY[0])}</w:p></w:txbxContent>"
    twice = f"<mc:AlternateContent xmlns:mc='{MC}'><mc:Choice Requires='wps'>{box}</mc:Choice>"
    twice += f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent>"
    assert docx_text(word(f"<w:r>{twice}</w:r>")).split("\n") == [HEAD, "", BODY[0]]
    assert docx_text(word(f"<w:r><w:pict>{box}</w:pict></w:r>")).split("\n") == [HEAD, "", BODY[0]]


def test_footnotes_of_a_word_file_are_told(tmp_path):
    notes = (
        "<w:footnotes><w:footnote w:type='separator' w:id='0'/><w:footnote w:id='1'>It rose.</w:footnote></w:footnotes>"
    )
    comments = "<w:comments><w:comment w:id='0'>Check.</w:comment><w:comment w:id='1'>Done.</w:comment></w:comments>"
    (tmp_path / "a.docx").write_bytes(word(RUN.format(BODY[0]), footnotes=notes, comments=comments))
    assert read(tmp_path / "a.docx", outlet="A").remarks == (
        "a.docx: not read: footnotes (1), comments in the margin (2)",
    )


def test_footnotes_and_deleted_words_of_rtf(tmp_path):
    note = r"{\super\chftn}{\footnote\pard {\super\chftn} It rose.}"
    (tmp_path / "a.rtf").write_text(
        rf"{{\rtf1\ansi The toll {{\deleted\revauthdel1 falls }}{{\revised rises }}today.{note}\par}}"
    )
    found = read(tmp_path / "a.rtf", outlet="A")
    assert found.texts == {"a": "The toll rises today."} and found.remarks == ("a.rtf: not read: footnotes (1)",)


@pytest.mark.parametrize(
    "gone", [r"{\v not }", r"\v not \v0 ", r"{\v{\b n\'f6t \u228?}}", r"{\deleted a\{b}", r"{\deleted a\deleted0}"]
)
def test_hidden_words_of_rtf_are_no_text(gone):
    assert " ".join(rtf_text(rf"{{\rtf1\ansi It {gone}rises.\par}}".encode()).split()) == "It rises."


@given(words=st.lists(st.tuples(st.text("abc ", min_size=1, max_size=8), st.booleans()), max_size=8))
def test_of_any_words_of_rtf_those_remain_that_were_not_deleted(words):
    written = "".join(rf"{{\deleted {one}}}" if gone else rf"{{\b {one}}}" for one, gone in words)
    assert rtf_text(rf"{{\rtf1\ansi {written}}}".encode()) == "".join(one for one, gone in words if not gone)


def test_several_articles_in_one_word_file_are_told(tmp_path):
    from docx import Document

    for name, first in (("a", "Heading 1"), ("b", "Title")):
        document = Document()
        for title in (HEAD, "Who pays?"):
            document.add_paragraph(title, style=first if title == HEAD else "Heading 1")
            document.add_paragraph(BODY[0])
        document.save(tmp_path / f"{name}.docx")
    (told,) = read(tmp_path / "a.docx", outlet="A").remarks
    assert "a.docx: has 2 headings of the first rank, such as 'Who pays?', and was taken for one article" in told
    assert read(tmp_path / "b.docx", outlet="A").remarks == ()
