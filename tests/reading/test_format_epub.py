"""E-books (EPUB), as programs make of a day's paper; invented."""

import zipfile

import pytest

from framing.core.errors import FramingError
from framing.reading import read

CONTAINER = '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>{}</rootfiles></container>'
ROOT = '<rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/>'
BOOK = """<package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:title>{title}</dc:title><dc:publisher>{publisher}</dc:publisher><dc:date>2031-03-04</dc:date></metadata>
<manifest>{files}<item id="p" href="p.png" media-type="image/png"/></manifest><spine>{order}</spine></package>"""
PAGE = '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>{}</body></html>'
LOCK = "<h1>Lock shut</h1><p>The lock was shut on Monday.</p><p>“It moved,” said Ann Reed.</p>"
BATHS = "<h2>Baths ask <i>for coal</i></h2><p>The baths are cold, says Bo Hart.</p>"
NOTHING = ("", "<!-- nothing -->")  # of a page, not even its elements
LIST = '<h1>Today</h1><p><a href="z.xhtml">Lock shut</a></p><p><a href="a.xhtml">Baths ask for coal</a></p>'


@pytest.fixture
def book(tmp_path):
    def write(pages: dict[str, str], title="The Tide [Tue, 04 Mar 2031]", publisher="calibre", root=ROOT):
        files = "".join(f'<item id="{n}" href="{n}.xhtml" media-type="application/xhtml+xml"/>' for n in pages)
        order = "".join(f'<itemref idref="{n}"/>' for n in pages)
        with zipfile.ZipFile(tmp_path / "a.epub", "w") as archive:
            archive.writestr("mimetype", "application/epub+zip")
            archive.writestr("META-INF/container.xml", CONTAINER.format(root))
            archive.writestr("OEBPS/book.opf", BOOK.format(title=title, publisher=publisher, files=files, order=order))
            for name, page in pages.items():
                archive.writestr(f"OEBPS/{name}.xhtml", page if page in NOTHING else PAGE.format(page))
        return tmp_path / "a.epub"

    return write


def test_the_pages_of_a_book_are_articles_in_the_order_of_reading(book):
    found = read(book({"list": LIST, "z": LOCK, "a": BATHS, "cover": "<p>The Tide</p>"}))
    told = found.articles[["outlet", "title", "published"]].values.tolist()
    assert told == [["The Tide", title, "2031-03-04"] for title in ("Lock shut", "Baths ask for coal")]
    assert found.texts["a-001"] == "Lock shut\n\nThe lock was shut on Monday.\n\n“It moved,” said Ann Reed."
    assert (
        "2 documents, 2 left out: pages without a headline, or of links alone (covers, contents) (2)"
        in found.remarks[0]
    )


@pytest.mark.parametrize("nothing", NOTHING)
def test_an_empty_page_of_a_book_is_no_article(book, nothing):
    found = read(book({"z": LOCK, "a": nothing}))
    assert len(found) == 1 and "1 left out: pages without a headline" in found.remarks[0]


def test_the_outlet_of_a_book_is_its_publisher_unless_that_is_a_program(book):
    assert read(book({"z": LOCK}, publisher="Tide Press")).articles.outlet.tolist() == ["Tide Press"]
    assert read(book({"z": LOCK}, title="Quay Weekly")).articles.outlet.tolist() == ["Quay Weekly"]


def test_a_damaged_book_is_refused_in_one_line(book):
    with pytest.raises(FramingError, match="is a damaged e-book"):
        read(book({"z": LOCK}, root=""))
