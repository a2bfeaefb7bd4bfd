"""Saved web pages: short articles are read by paragraphs, as longer ones are, and captions stay captions."""

import quopri
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.core.errors import FramingError
from framing.reading import read
from framing.reading.formats.source import Source
from framing.reading.passages import find_passages
from tests.reading.exports import BODY, HEAD

pytest.importorskip("trafilatura", reason="saved pages need the optional trafilatura package")

SHORT = "The toll rises on Monday."
LEAD = "<figure><img src='a.jpg'><figcaption>Carts at the bridge. Photo: P. Lind</figcaption></figure>"
BYLINE = "<p class='byline'>By Ida Marl</p>"


def kinds(tmp_path, article: str, around: str = "{}", title: str = HEAD) -> list[tuple[str, str]]:
    """The passages of a page with this article, in their order."""
    page = f"<html><head><title>{title}</title></head><body><nav><a href='/'>Home</a></nav>{around}</body></html>"
    path = tmp_path / "page.html"
    path.write_text(page.format(f"<article>{article}</article>"), "utf-8")
    passages = find_passages(read(path, outlet="Daily Quay"))
    return list(zip(passages.kind, passages.text, strict=True))


def marked(*paragraphs: str) -> str:
    return "".join(f"<p>{one}</p>" for one in paragraphs)


@pytest.mark.parametrize("body", [[SHORT], [SHORT, BODY[1]], BODY, BODY * 9])
def test_an_article_of_any_length_is_read_by_its_paragraphs(tmp_path, body):
    found = kinds(tmp_path, f"<h1>{HEAD}</h1>{BYLINE}{LEAD}{marked(*body)}")
    assert found[0] == ("headline", HEAD)
    assert ("caption", "Carts at the bridge. Photo: P. Lind") in found
    assert [text for kind, text in found if kind == "body"] == body
    assert {text for kind, text in found if kind == "byline"} <= {"By Ida Marl"}


def test_a_headline_that_asks_stands_once(tmp_path):
    found = kinds(tmp_path, f"<h1>{HEAD}?</h1>{marked(*BODY)}", title=f"{HEAD}?")
    assert found == [("headline", f"{HEAD}?"), *(("body", one) for one in BODY)]


def test_what_a_short_article_has_outside_of_paragraphs_stays(tmp_path):
    found = kinds(tmp_path, f"<h1>{HEAD}</h1>{marked(SHORT)}<div>{BODY[0]}</div><div>Sign up to our newsletter</div>")
    assert found[1:] == [("body", SHORT), ("body", BODY[0]), ("boilerplate", "Sign up to our newsletter")]


def test_captions_stand_where_their_pictures_do(tmp_path):
    second = LEAD.replace("Carts", "Boats")
    article = f"{LEAD}<h1>{HEAD}</h1>{marked(*BODY)}{second}<h2>Who pays</h2>{marked(*BODY[::-1])}"
    assert kinds(tmp_path, article) == [
        ("headline", HEAD), ("caption", "Carts at the bridge. Photo: P. Lind"), *(("body", one) for one in BODY),
        ("caption", "Boats at the bridge. Photo: P. Lind"), ("crosshead", "Who pays"),
        *(("body", one) for one in BODY[::-1]),
    ]  # fmt: skip


@pytest.mark.parametrize("tag", ["aside", "footer"])
def test_captions_of_what_stands_beside_an_article_are_left_out(tmp_path, tag):
    beside = f"<{tag}>{LEAD.replace('Carts', 'Boats')}</{tag}>"
    article = f"<h1>{HEAD}</h1>{marked(*BODY)}{beside}{marked(*BODY * 3)}"
    found = kinds(tmp_path, article, around=f"{LEAD}<p>Rain today</p>{{}}{LEAD}")
    assert not [text for kind, text in found if kind == "caption"]


def written(tmp_path, content: bytes) -> str:
    """The text of a page with these bytes."""
    (tmp_path / "page.html").write_bytes(content)
    return read(tmp_path / "page.html", outlet="Daily Quay").texts["page"]


LAST = "It’s the last paragraph – the town’s own – and “the end”."
MARKED = f"<article><h1>{HEAD}</h1>{marked(*BODY, LAST)}</article>"


@pytest.mark.parametrize("place", ["<article>", "<h1>", "</article>"])
def test_a_spoilt_byte_costs_a_sign_and_never_the_rest_of_a_page(tmp_path, place):
    page = f'<html><head><meta charset="utf-8"></head><body>{MARKED}</body></html>'.encode()
    text = written(tmp_path, page.replace(place.encode(), place.encode() + b" caf\xe9 "))
    assert all(one in text for one in BODY) and text.count("“the end”.") == 1


@pytest.mark.parametrize("name", ["iso-8859-1", "ISO-8859-1", "latin1", "us-ascii", "windows-1252", "no-such"])
def test_a_page_declared_in_latin_1_is_read_as_browsers_do(tmp_path, name):
    page = f'<html><head><meta charset="{name}"></head><body>{MARKED}</body></html>'.encode("cp1252")
    text = written(tmp_path, page)
    assert BODY[1] in text and LAST in text


@given(
    content=st.binary(max_size=80), name=st.sampled_from(["", "utf-8", "ascii", "shift_jis", "utf-16", "utf-7", "big5"])
)
def test_whatever_its_bytes_are_a_page_is_read_to_its_end(content, name):
    page = b'<meta charset="%s"><p>%s</p><p>The end.</p>' % (name.encode(), re.sub(rb"[<&\x0e\x0f\x1b]", b"", content))
    assert "end." in Source("page.html", page).text


MAIL = """From: {}
Snapshot-Content-Location: https://quay.example/2031/03/04/toll
Subject: Toll
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="--b"

----b
Content-Type: {}
Content-Transfer-Encoding: quoted-printable

{}
----b
Content-Type: image/png
Content-Transfer-Encoding: base64

iVBORw0KGgo=
----b--
"""


@pytest.mark.parametrize("by", ["<Saved by Blink>", '"Saved by Internet Explorer 11"'])
def test_a_page_saved_with_its_pictures_in_one_file_is_read(tmp_path, by):
    page = (
        f"<html><head><title>{HEAD}</title></head><body><article><h1>{HEAD}</h1>{marked(*BODY)}</article></body></html>"
    )
    packed = quopri.encodestring(page.encode()).decode("ascii")
    (tmp_path / "toll.mhtml").write_text(MAIL.format(by, 'text/html; charset="utf-8"', packed))
    found = read(tmp_path / "toll.mhtml")
    told = found.articles[["outlet", "title", "published", "url"]].values.tolist()
    assert told == [["quay.example", HEAD, "2031-03-04", "https://quay.example/2031/03/04/toll"]]
    passages = find_passages(found)
    assert passages.loc[passages.kind == "body", "text"].tolist() == list(BODY)


def test_a_page_saved_so_may_begin_with_an_empty_line_and_one_without_anything_is_empty(tmp_path):
    page = f"<html><head><title>{HEAD}</title></head><body><h1>{HEAD}</h1>{marked(*BODY)}</body></html>"
    mail = MAIL.format("<Saved by Blink>", 'text/html; charset="utf-8"', quopri.encodestring(page.encode()).decode())
    (tmp_path / "toll.mhtml").write_text(f"\ufeff\n{mail}", "utf-8")
    assert "Content-Type" not in next(iter(read(tmp_path / "toll.mhtml").texts.values()))
    (tmp_path / "b.html").write_bytes(b"\xef\xbb\xbf")
    with pytest.raises(FramingError) as told:
        read(tmp_path / "b.html")
    assert ".mhtml" not in str(told.value)


def test_a_page_saved_so_without_any_page_is_refused(tmp_path):
    (tmp_path / "toll.mhtml").write_text(MAIL.format("<Saved by Blink>", "text/plain", "It left."))
    with pytest.raises(FramingError, match=r"is a page saved as \.mhtml, and holds no page"):
        read(tmp_path / "toll.mhtml")


def test_whence_a_browser_saved_a_page_is_its_address(tmp_path):
    note = "<!DOCTYPE html>\n<!-- saved from url=(0026)https://quay.example/toll -->\n"
    (tmp_path / "toll.html").write_text(f"{note}<html><body><h1>{HEAD}</h1>{marked(*BODY)}</body></html>")
    found = read(tmp_path / "toll.html")
    assert found.articles[["outlet", "url"]].values.tolist() == [["quay.example", "https://quay.example/toll"]]
    assert any("do not say when they were published" in remark for remark in found.remarks)


def test_a_page_that_links_to_disqus_is_a_page(tmp_path):
    script = "<script src='http://disqus.com/embed.js'></script>"
    (tmp_path / "toll.html").write_text(
        f"<html><head>{script}</head><body><h1>{HEAD}</h1>{marked(*BODY)}</body></html>"
    )
    assert read(tmp_path / "toll.html", outlet="The Tide").articles["title"].tolist() == [HEAD]


def test_a_table_that_was_saved_as_a_page_is_no_article(tmp_path):
    def page(texts: list[str]) -> str:
        rows = "".join(f"<tr><td>The Tide</td><td>{text}</td></tr>" for text in texts)
        return f"<html><body><table><tr><th>outlet</th><th>text</th></tr>{rows}</table></body></html>"

    (tmp_path / "a.xls").write_text(page(["The lock was shut on Monday, and it leaked. " * 5] * 2))
    with pytest.raises(FramingError, match="is a table of texts that was saved as a page"):
        read(tmp_path / "a.xls", outlet="A")
    (tmp_path / "b.html").write_text(page(["Nine men.", "Two boats."]))
    assert len(read(tmp_path / "b.html", outlet="A")) == 1


@pytest.mark.parametrize(("more", "told"), [
    ("</article><article><h2>Ferry back</h2>" + "".join(
        f"<p>The ferry that was sold in autumn came back to berth {berth} of the old quay on Monday.</p>"
        for berth in range(20)
    ), "pages with more in their articles than was taken"),
    ("<table><tr><th>Year</th><th>Carts</th></tr><tr><td>2030</td><td>Nine hundred carts</td></tr></table>",
     "pages with a table in their article"),
])  # fmt: skip
def test_what_is_not_taken_of_a_page_is_told(tmp_path, more, told):
    text = "".join(f"<p>{one} So said the clerk of ward {ward}.</p>" for ward in range(9) for one in BODY)
    path = tmp_path / "page.html"
    for extra, expected in ((more, True), ("", False)):
        path.write_text(f"<html><body><article><h1>{HEAD}</h1>{text}{extra}</article></body></html>", "utf-8")
        assert any(told in one for one in read(path, outlet="Daily Quay").remarks) == expected


def test_a_page_saved_by_safari_is_the_page(tmp_path):
    import plistlib

    text = "<html><head><title>Lock</title></head><body><article><h1>Lock shut</h1>" + "<p>Der Fluß stieg.</p>" * 3
    main = {
        "WebResourceData": text.encode("latin-1"),
        "WebResourceTextEncodingName": "iso-8859-1",
        "WebResourceURL": "https://tide.example/lock",
        "WebResourceMIMEType": "text/html",
    }
    saved = plistlib.dumps({"WebMainResource": main, "WebSubresources": []}, fmt=plistlib.FMT_BINARY)
    (tmp_path / "lock.webarchive").write_bytes(saved)
    found = read(tmp_path / "lock.webarchive")
    assert found.articles.outlet.tolist() == ["tide.example"] and "Der Fluß stieg." in found.texts["lock"]
    (tmp_path / "lock.webarchive").write_bytes(plistlib.dumps({"a": 1}, fmt=plistlib.FMT_BINARY))
    with pytest.raises(FramingError, match=r"saved as \.webarchive, and holds no page"):
        read(tmp_path / "lock.webarchive")
