"""Saved web pages, and WARC files of them: the article of each page, found by trafilatura (the extra `web`).

Without trafilatura a page is read whole: its paragraphs, headings and lists, menus too, and a note says so.
"""

import io
import re
from collections import Counter
from dataclasses import replace

from framing.core.errors import FramingError
from framing.reading.formats.document import Document, Found, composed, original, site_of
from framing.reading.formats.markup import html_text
from framing.reading.formats.page_encoding import saved_from
from framing.reading.formats.sites.web_article import date_of, has_more, has_tables, headline, is_paid, paragraphs
from framing.reading.formats.sites.web_comments import taken_out
from framing.reading.formats.source import Source

NAME, KINDS = "web pages", ("html", "warc")
EXTRA = 'Install the extra: pip install "framing-suite[web]"'
WHOLE = f"no trafilatura here: pages were read whole, with their menus. {EXTRA}"
QUICK = {"original_date": True, "extensive_search": False}  # its guess at a date is not used: see `web_article`
WALL = "pages that ask whether a person reads them, and hold no article"
OF_WALLS = re.compile(
    r"just a moment\.\.\.|checking (?:your browser|if the site connection)|javascript and cookies to continue"
    r"|verify(?:ing)? (?:that )?you are (?:a )?human|are you a robot\?",
    re.IGNORECASE,
)
PAID = "pages that say they are not free to read: their texts may be cut"
MORE = "pages with more in their articles than was taken: several articles, or parts of one; look at them"
TABLES = "pages with a table in their article, which was not read"
UNDATED = "pages that do not say when they were published, and are undated"
LONGEST_WALL = 1_500  # characters; an article that tells of such walls is longer
OF_A_TEXT, MOSTLY = 150, 0.9  # characters of a cell that may be an article, and the share of a page that its table is
LARGEST_PAGE = 50_000_000  # bytes of one page


def recognises(source: Source) -> bool:
    return True


def read(source: Source) -> Found:
    if source.kind == "warc":
        return _archive(source)
    if _is_wall(source.tree):
        return Found([], Counter([WALL]))
    if _is_table(source.tree):
        advice = "Open it in a spreadsheet program and save it as .csv or .xlsx."
        raise FramingError(f"{source.name} is a table of texts that was saved as a page.", advice=advice)
    page, seen = _page(source, "the page", "")
    return Found([page], seen=seen, notes=[] if _extractor() else [f"{source.short}: {WHOLE}"])


def _archive(source: Source) -> Found:
    """The pages of a WARC file: answers that are HTML and were found; requests, headers and repeats are none."""
    try:
        from warcio.archiveiterator import ArchiveIterator
        from warcio.exceptions import ArchiveLoadFailed
    except ImportError:
        raise FramingError(f"{source.name}: reading WARC needs the warcio package.", advice=EXTRA) from None
    pages: list[Document] = []
    left_out: Counter = Counter()
    seen: Counter = Counter()
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
            if _is_wall(inner.tree):
                left_out[WALL] += 1
                continue
            page, known = _page(inner, f"page {len(pages) + 1}", url)
            pages.append(page)
            seen += known
    except ArchiveLoadFailed as error:
        raise FramingError(f"{source.name} is a damaged WARC file ({' '.join(str(error).split())}).") from None
    return Found(pages, left_out, [] if _extractor() else [f"{source.short}: {WHOLE}"], seen)


def _is_wall(tree) -> bool:
    """Is this what a site shows to programs in place of an article?"""
    text = html_text(tree)
    return len(text) < LONGEST_WALL and bool(OF_WALLS.search(f"{tree.findtext('.//title') or ''}\n{text}"))


def _is_table(tree) -> bool:
    """Is a page nothing but a table with long texts in each row below the first, as programs write for Excel?"""
    rows = [[html_text(cell) for cell in row if cell.tag in ("td", "th")] for row in tree.iter("tr")]
    widths = {len(row) for row in rows}
    below = [max(map(len, row)) >= OF_A_TEXT for row in rows[1:] if row]
    if len(below) < 2 or len(widths) > 1 or widths & {0, 1} or not all(below):
        return False
    return sum(len(cell) for row in rows for cell in row) >= MOSTLY * len(html_text(tree))


def _extractor():
    try:
        from trafilatura import bare_extraction
    except ImportError:
        return None
    return bare_extraction


def _page(source: Source, place: str, url: str) -> tuple[Document, Counter]:
    """The article of a page with its comments, and what a person should know of it."""
    comments, seen = taken_out(source.tree)
    seen[PAID] += is_paid(source.tree)
    article = replace(_article(source, place, url), comments=comments)
    seen[UNDATED] += not article.facts.get("published")
    seen[TABLES] += has_tables(source.tree, article.text)
    seen[MORE] += has_more(source.tree, article.text)
    return article, +seen


def _article(source: Source, place: str, url: str) -> Document:
    for one in source.tree.xpath("//*[@id='wm-ipp-base' or @id='wm-ipp' or @id='wm-ipp-print' or @id='donato']"):
        one.drop_tree()  # the Wayback Machine's own bar
    url = original(url or _link(source))
    extract, told = _extractor(), None
    if extract:
        told = extract(
            source.tree,
            url=url or None,
            include_comments=False,
            include_tables=False,
            with_metadata=True,
            date_extraction_params=QUICK,
        )
    if told is None or not (told.text or "").strip():
        return _whole(source, place, url)
    title = headline(source.tree, told.title or "")
    date = {"published": date_of(source.tree, url, title)}
    facts = {"title": title, "byline": told.author, "url": url or original(told.url or "")} | date
    facts["outlet"] = "" if told.sitename == site_of(told.url or "") else told.sitename  # trafilatura's last resort
    facts = {name: value for name, value in facts.items() if value}
    found = composed(paragraphs(source.tree, told.text, facts.get("title", "")), place, facts)
    return replace(found, site=site_of(facts.get("url", "")))


def _link(source: Source) -> str:
    """The address that a saved page gives as its own, or the browser that saved it."""
    found = source.tree.xpath("//link[@rel='canonical']/@href | //meta[@property='og:url']/@content")
    return str(found[0]) if found else saved_from(source.content)


def _whole(source: Source, place: str, url: str) -> Document:
    """Everything that a page shows: its first large heading, or else its title, is the headline."""
    headings = [html_text(one) for one in source.tree.iter("h1")]
    title = next(filter(None, headings), "") or (source.tree.findtext(".//title") or "").strip()
    lines = [line for line in html_text(source.tree).split("\n\n") if line != title]
    pieces = [("headline", title), *(("text", line) for line in lines)]
    facts = {"title": title, "url": url, "published": date_of(source.tree, url, title)}
    return replace(composed(pieces, place, facts), site=site_of(url))
