"""Saved web pages, and WARC files of them: the article of each page, found by trafilatura (the extra `web`).

Without trafilatura a page is read whole: its paragraphs, headings and lists, menus too, and a note says so.
"""

import io
from collections import Counter

from framing.core.errors import FramingError
from framing.reading.formats.document import Document, Found, composed, site_of
from framing.reading.formats.markup import html_text
from framing.reading.formats.sites.web_paragraphs import paragraphs
from framing.reading.formats.source import Source

NAME, KINDS = "web pages", ("html", "warc")
EXTRA = 'Install the extra: pip install "framing-suite[web]"'
WHOLE = f"no trafilatura here: pages were read whole, with their menus. {EXTRA}"
LARGEST_PAGE = 50_000_000  # bytes of one page


def recognises(source: Source) -> bool:
    return True


def read(source: Source) -> Found:
    if source.kind == "warc":
        return _archive(source)
    page = _page(source, "the page", "")
    return Found([page], notes=[] if _extractor() else [f"{source.short}: {WHOLE}"])


def _archive(source: Source) -> Found:
    """The pages of a WARC file: answers that are HTML and were found; requests, headers and repeats are none."""
    try:
        from warcio.archiveiterator import ArchiveIterator
        from warcio.exceptions import ArchiveLoadFailed
    except ImportError:
        raise FramingError(f"{source.name}: reading WARC needs the warcio package.", advice=EXTRA) from None
    pages: list[Document] = []
    left_out: Counter = Counter()
    try:
        for record in ArchiveIterator(io.BytesIO(source.content)):
            if record.rec_type != "response":
                left_out[f"{record.rec_type} records"] += 1
                continue
            headers = record.http_headers  # none where the record is empty
            kind = (headers.get_header("Content-Type") or "").lower() if headers else ""
            if not headers or headers.get_statuscode() != "200" or "html" not in kind:
                left_out["answers that are no page"] += 1
                continue
            url = record.rec_headers.get_header("WARC-Target-URI")
            content = record.content_stream().read(LARGEST_PAGE + 1)  # unfolded: a packed answer may be any size
            if len(content) > LARGEST_PAGE:
                left_out[f"pages larger than {LARGEST_PAGE:,} bytes"] += 1
                continue
            inner = Source(f"{source.name}, {url}", content)
            pages.append(_page(inner, f"page {len(pages) + 1}", url))
    except ArchiveLoadFailed as error:
        raise FramingError(f"{source.name} is a damaged WARC file ({' '.join(str(error).split())}).") from None
    return Found(pages, left_out, [] if _extractor() else [f"{source.short}: {WHOLE}"])


def _extractor():
    try:
        from trafilatura import bare_extraction
    except ImportError:
        return None
    return bare_extraction


def _page(source: Source, place: str, url: str) -> Document:
    url = url or _link(source)
    extract, told = _extractor(), None
    if extract:
        told = extract(source.tree, url=url or None, include_comments=False, include_tables=False, with_metadata=True)
    if told is None or not (told.text or "").strip():
        return _whole(source, place, url)
    facts = {"title": told.title, "byline": told.author, "published": told.date, "url": told.url or url}
    facts["outlet"] = told.sitename or told.hostname or site_of(url)
    facts = {name: value for name, value in facts.items() if value}
    return composed(paragraphs(source.tree, told.text, facts.get("title", "")), place, facts)


def _link(source: Source) -> str:
    """The address that a saved page gives as its own."""
    found = source.tree.xpath("//link[@rel='canonical']/@href | //meta[@property='og:url']/@content")
    return str(found[0]) if found else ""


def _whole(source: Source, place: str, url: str) -> Document:
    """Everything that a page shows: its first large heading, or else its title, is the headline."""
    headings = [html_text(one) for one in source.tree.iter("h1")]
    title = next(filter(None, headings), "") or (source.tree.findtext(".//title") or "").strip()
    lines = [line for line in html_text(source.tree).split("\n\n") if line != title]
    return composed(
        [("headline", title), *(("text", line) for line in lines)],
        place,
        {"title": title, "url": url, "outlet": site_of(url)},
    )
