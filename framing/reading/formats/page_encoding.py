"""The bytes of a web page in; out, its characters, as browsers read them; and what a browser that saved it adds.

A page may be saved with its pictures in one file, as a mail would hold them (.mhtml): the first page in it is the page;
or as Safari does (.webarchive).
"""

import codecs
import plistlib
import re
from contextlib import suppress
from email import message_from_bytes

from framing.core.files.atomic_files import has_mark_of_utf16

# What browsers take a declared name for, as Python calls the two (WHATWG, Encoding): the wider set, in which such pages
# are written in truth. "iso-8859-1" has no curly marks, and its pages have.
WIDER = {"ascii": "cp1252", "iso8859-1": "cp1252", "iso8859-9": "cp1254", "gb2312": "gb18030", "shift_jis": "cp932"}
WIDER |= {"euc_kr": "cp949", "tis-620": "cp874", "iso8859-11": "cp874"}

HEAD = 4096  # bytes in which a page says how it is written, and a browser, whence it was saved
OF_MAIL = re.compile(rb"[A-Za-z-]{2,40}: ")
BY_BROWSER = re.compile(rb"^(?:Snapshot-Content-Location: |From: [\"<]?Saved by )", re.MULTILINE)
SAVED_FROM = re.compile(
    rb"^Snapshot-Content-Location: (\S+)|<!--\s{0,9}saved from url=\(\d+\)(\S+)|^\s{0,9}url: (https?://\S+)",
    re.MULTILINE,
)


def is_mhtml(start: bytes) -> bool:
    """Does a file begin as a page that a browser saved with its pictures?"""
    start = _begun(start)
    return bool(OF_MAIL.match(start) and BY_BROWSER.search(start))


def is_webarchive(start: bytes) -> bool:
    """Does a file begin as what a Mac's programs write, as Safari does of a page with its pictures?"""
    return start.startswith(b"bplist00")


def is_mail(start: bytes, suffix: str) -> bool:
    """Does a file that is called so begin as a letter, or as many, one below the other?

    >>> is_mail(b"Subject: Lock shut\\nMIME-Version: 1.0\\n", ".txt"), is_mail(b"Subject: Lock shut\\n", ".txt")
    (True, False)
    """
    start = _begun(start)
    many = start.startswith(b"From ") and suffix in ("", ".mbox", ".mbx")
    head = start.partition(b"\n")[2] if many else start
    return bool(OF_MAIL.match(head)) and (many or suffix == ".eml" or b"\nMIME-Version: " in head)


def saved_from(content: bytes) -> str:
    """The address under which a browser found a page, as it notes that at its head; "" if it does not.

    >>> saved_from(b"<!-- saved from url=(0026)https://quay.example/toll -->"), saved_from(b"<html>")
    ('https://quay.example/toll', '')
    """
    if is_webarchive(content):
        return str(_in_webarchive(content).get("WebResourceURL", ""))
    found = SAVED_FROM.search(content[:HEAD])
    return found[found.lastindex or 0].decode("ascii", "ignore") if found else ""


def _begun(content: bytes) -> bytes:
    return content.removeprefix(codecs.BOM_UTF8).lstrip()


def _in_webarchive(content: bytes) -> dict:
    """The page that Safari saved, with its address and its writing; {} where there is none."""
    try:
        page = plistlib.loads(content)["WebMainResource"]
    except Exception:  # whatever a damaged file makes the parser say
        return {}
    return page if isinstance(page, dict) and isinstance(page.get("WebResourceData"), bytes) else {}


def _in_mail(content: bytes) -> str:
    """The first page in a mail; "" if there is none."""
    parts = (one for one in message_from_bytes(_begun(content)).walk() if one.get_content_type() == "text/html")
    page = next(parts, None)
    payload = page.get_payload(decode=True) if page else b""
    inner = payload if isinstance(payload, bytes) else b""
    named = (page.get_content_charset() if page else None) or "utf-8"
    return _written_in(inner, named)


def _written_in(page: bytes, named: str) -> str:
    """The text of a page that what holds it says to be written so, unless its bytes cannot be that."""
    with suppress(UnicodeError, LookupError):
        return page.decode(named)
    return page_text(page)


def page_text(content: bytes) -> str:
    """The text of a page with its tags: written as it declares, unless its bytes cannot be that.

    Of a page in UTF-8 a few bytes may be spoilt, each of which is U+FFFD; else it is in Windows' own.

    >>> page_text(b'<meta charset="iso-8859-1"><p>It\\x92s \\x93shut\\x94.')
    '<meta charset="iso-8859-1"><p>It’s “shut”.'
    >>> page_text("“No,” she said.".encode() + b"\\xe9"), page_text(b"Caf\\xe9")
    ('“No,” she said.�', 'Café')
    """
    if is_mhtml(content[:HEAD]):
        return _in_mail(content)
    if is_webarchive(content):
        page = _in_webarchive(content)
        return _written_in(page.get("WebResourceData", b""), str(page.get("WebResourceTextEncodingName") or "utf-8"))
    if has_mark_of_utf16(content):
        return content.decode("utf-16", "replace")
    for name in (*_declared(content), "utf-8-sig"):
        try:
            return content.decode(name)
        except UnicodeError:
            continue
    text = content.decode("utf-8-sig", "replace")
    whole = len(re.findall(r"[^\x00-\x7f\ufffd]", text))
    return text if whole > text.count("\ufffd") else content.decode("cp1252", "replace")


def _declared(content: bytes) -> list[str]:
    """The name of the writing that a page declares, if there is such a writing of pages."""
    from lxml import html

    found = re.search(rb"charset\s*=\s*[\"']?\s*([\w-]+)", content[:HEAD], re.IGNORECASE)
    if found is None or content.startswith(codecs.BOM_UTF8):
        return []
    name = found[1].decode("ascii")
    try:
        html.HTMLParser(encoding=name)  # Python knows names that are no writing, such as idna
        known = codecs.lookup(name).name
    except LookupError:
        return []
    return [] if known.startswith("utf") else [WIDER.get(known, known)]  # a name in plain letters is no UTF-16
