"""What programs for references export: RIS and EndNote's, whose abstracts are all the text that they hold."""

import pytest

from framing.core.errors import FramingError
from framing.reading import read
from framing.reading.corpus import OfNoKind

RIS = """\ufeffProvider: Some Database\r
Content: text/plain; charset="UTF-8"\r
\r
TY  - NEWS\r
T1  - Lock shut\r
AU  - Reed, Ann\r
AU  - Hart, Bo\r
T2  - The Tide\r
DA  - 2031/03/04/\r
PY  - 2031\r
SE  - Town\r
AB  - The lock was shut on Monday, and\r
nobody said why.\r
N2  - The lock was shut on Monday, and nobody said why.\r
UR  - https://tide.example/1\r
ER  - \r
\r
TY  - NEWS\r
TI  - Baths ask for coal\r
JO  - Daily Quay\r
Y1  - 2031/03//Spring\r
N2  - The baths are cold.\r
ER  - \r
"""
ENDNOTE = """%0 Newspaper Article
%T Lock shut
%A Reed, Ann
%J The Tide
%D 2031
%8 4 March 2031
%X The lock was shut on Monday.
%U https://tide.example/1

%0 Newspaper Article
%T Baths
%J Daily Quay
%D 2031
%X Cold.
"""


@pytest.fixture
def written(tmp_path):
    def write(name: str, text: str):
        (tmp_path / name).write_text(text, encoding="utf-8", newline="")
        return tmp_path / name

    return write


def told(found) -> list[list]:
    return found.articles[["outlet", "title", "published"]].astype(object).values.tolist()


@pytest.mark.parametrize("name", ["a.ris", "a.txt"])
def test_the_abstracts_of_ris_are_read_as_what_they_are(written, name):
    found = read(written(name, RIS))
    assert told(found) == [["The Tide", "Lock shut", "2031-03-04"], ["Daily Quay", "Baths ask for coal", "2031-03"]]
    assert found.texts["a-001"] == "Lock shut\n\nThe lock was shut on Monday, and nobody said why."
    assert found.articles.loc[0, ["byline", "section", "url"]].tolist() == [
        "Reed, Ann; Hart, Bo",
        "Town",
        "https://tide.example/1",
    ]
    assert "abstracts were read as the texts of these articles (2)" in " ".join(found.remarks)


def test_bibtex_is_named_with_what_to_do(written):
    with pytest.raises(FramingError, match=r"is references in BibTeX, which cannot be read\.\nExport them as RIS"):
        read(written("a.bib", "% of a program\n\n@article{reed2031,\n  title = {Lock shut},\n}\n"))


def test_references_of_endnote_are_read(written):
    found = read(written("a.enw", ENDNOTE))
    assert told(found) == [["The Tide", "Lock shut", "2031-03-04"], ["Daily Quay", "Baths", "2031"]]


def test_a_reference_without_an_abstract_is_left_out_and_told(written):
    found = read(written("a.ris", RIS.replace("N2  - The baths are cold.\r\n", "")))
    assert len(found) == 1 and "1 left out: references without an abstract" in found.remarks[0]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.ris", "TY  - NEWS\nTI  - Rain\nER  - \n"),
        ("a.enw", "%0 Newspaper Article\n%T Rain\n"),
    ],
)
def test_references_without_any_abstract_are_refused_with_what_to_do(written, name, text):
    with pytest.raises(FramingError, match="hold no texts: export these as full text"):
        read(written(name, text))


def test_a_text_that_only_begins_like_a_reference_is_a_text(written):
    found = read(written("a.txt", "TY  - said the sailor, and went on board.\n\nThe ship left."), outlet="X")
    assert found.texts["a"].startswith("TY")


@pytest.mark.parametrize("text", [RIS, ENDNOTE])
def test_references_beside_articles_are_told_and_not_counted_again(written, text, tmp_path):
    written("a.ris", text)
    written("a.txt", "Lock shut\n\nThe lock was shut on Monday.")
    found = read(tmp_path, outlet="The Tide")
    assert list(found.texts) == ["a"]
    assert found.remarks[0].startswith("not read: 1 file of references beside articles (a.ris)")
    assert isinstance(found.remarks[0], OfNoKind)


def test_several_files_of_references_are_read_together(written, tmp_path):
    written("a.ris", RIS)
    written("b.enw", ENDNOTE)
    written("c.ris", "TY  - NEWS\nTI  - Rain\nER  - \n")
    found = read(tmp_path)
    assert len(found) == 4 and "c.ris: holds references without abstracts" in found.remarks[0]


@pytest.mark.parametrize(
    "head", ["TY - GREECE", "TY  - GREECE", "%0 Discount for all", "@anna { sings }", "% " * 2000, "%" * 2000]
)
def test_a_text_that_begins_like_references_is_a_text(tmp_path, head):
    (tmp_path / "a.txt").write_text(f"{head}\n\nThe lock was shut on Monday, and nobody said why.\n", encoding="utf-8")
    found = read(tmp_path / "a.txt", outlet="The Tide")
    assert found.texts["a"].startswith(head.strip()) and "nobody said why" in found.texts["a"]
