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


def _extracted(source: Source, url: str):
    """What trafilatura finds in a page; None if nothing, or without it.

    Of an article with few words (its `MIN_EXTRACTED_SIZE`) it gives the whole as one line, with headline, byline and
    captions. Asked without that limit it tells the paragraphs apart; what it gives then is taken if it is most of the
    same words, since that line may also come from the page's data, which can hold more than the page shows.
    """
    extract = _extractor()
    if not extract:
        return None
    asked = {"url": url or None, "include_comments": False, "include_tables": False, "with_metadata": True}
    told = extract(source.tree, **asked)
    whole = (told.text or "").strip() if told else ""
    if not whole or "\n" in whole:
        return told
    apart = extract(source.tree, config=_without_least_size(), **asked)
    paragraphs = [line.strip() for line in (apart.text or "").split("\n")] if apart else []
    same = all(one in whole for one in paragraphs)
    return apart if same and 2 * sum(map(len, paragraphs)) >= len(whole) else told


def _without_least_size():
    """The settings of trafilatura, without a size below which it takes a page whole."""
    from copy import deepcopy

    from trafilatura.settings import DEFAULT_CONFIG

    settings = deepcopy(DEFAULT_CONFIG)
    settings["DEFAULT"]["MIN_EXTRACTED_SIZE"] = "1"
    return settings


def _page(source: Source, place: str, url: str) -> Document:
    url = url or _link(source)
    told = _extracted(source, url)
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
