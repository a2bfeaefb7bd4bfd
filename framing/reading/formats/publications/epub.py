"""An e-book (EPUB), as programs make of a day's paper: the pages in the order in which they are read, an article each.

Its outlet is what publishes it, its date that of the whole; a program is no publisher.
"""

import io
import posixpath
import re
import zipfile
from collections import Counter
from collections.abc import Iterator
from urllib.parse import unquote

from framing.core.errors import FramingError
from framing.reading.formats.document import Document, Found, composed
from framing.reading.formats.markup import html_text
from framing.reading.formats.source import Source

NAME, KINDS = "e-books (EPUB)", ("epub",)
ABOUT = "{http://purl.org/dc/elements/1.1/}"
PROGRAMS = re.compile(r"calibre|sigil|pandoc|instapaper|pocket", re.IGNORECASE)
DATED = re.compile(r"[\[(](?=[^\[\]()\d]{0,60}\d)[^\[\]()]{1,120}[\])]\Z")  # "The Tide [Tue, 04 Mar 2031]"
HEADINGS = ("h1", "h2", "h3")
NO_ARTICLE = "pages without a headline, or of links alone (covers, contents)"


def recognises(source: Source) -> bool:
    return True


def read(source: Source) -> Found:
    from defusedxml.ElementTree import fromstring

    try:
        with zipfile.ZipFile(io.BytesIO(source.content)) as archive:
            inside = fromstring(archive.read("META-INF/container.xml")).find(".//{*}rootfile").get("full-path")
            book = fromstring(archive.read(inside))
            names = dict.fromkeys(_in_order(book, posixpath.dirname(inside)))  # each once, however often it is listed
            pages = [archive.read(name) for name in names]
    except Exception as error:  # whatever a damaged file makes the parsers say
        raise FramingError(f"{source.name} is a damaged e-book ({type(error).__name__}).") from None
    facts = _facts(book)
    found = [_page(Source(f"{source.name}, page {n}", page, known="html"), n, facts) for n, page in enumerate(pages, 1)]
    kept = [one for one in found if one]
    return Found(kept, +Counter({NO_ARTICLE: len(found) - len(kept)}))


def _in_order(book, folder: str) -> Iterator[str]:
    """The files of a book's pages, in their order, but for the one that lists its contents."""
    files = {one.get("id"): one for one in book.iterfind("{*}manifest/{*}item")}
    for one in book.iterfind("{*}spine/{*}itemref"):
        file = files[one.get("idref")]
        if "html" in file.get("media-type", "") and "nav" not in file.get("properties", "").split():
            yield posixpath.normpath(posixpath.join(folder, unquote(file.get("href", ""))))


def _facts(book) -> dict[str, str]:
    """What a book tells of itself: its publisher, or else what it is called, and its date."""
    told = {name: (book.findtext(f".//{ABOUT}{name}") or "").strip() for name in ("publisher", "title", "date")}
    publisher = "" if PROGRAMS.match(told["publisher"]) else told["publisher"]
    return {"outlet": publisher or DATED.sub("", told["title"]).strip(), "published": told["date"]}


def _page(page: Source, number: int, facts: dict[str, str]) -> Document | None:
    """The article of a page; None if it has none."""
    if not page.content.strip():
        return None
    heading = next((one for one in page.tree.iter(*HEADINGS) if html_text(one)), None)
    text = page.text
    links = sum(len(html_text(one)) for one in page.tree.iter("a"))
    title = "" if heading is None else " ".join(html_text(heading).split())
    lines = [line for line in text.split("\n\n") if " ".join(line.split()) != title]
    if not title or not lines or links * 2 > len(text):
        return None
    return composed(
        [("headline", title), *(("text", line) for line in lines)], f"page {number}", facts | {"title": title}
    )
