"""RSS, Atom and JSON Feed: what a site offers to readers of news, an item for each article, often with a summary alone.

An item's whole text is its article; where none has more than a summary, that is read and told.
"""

from collections import Counter
from collections.abc import Callable
from html import escape
from typing import Any

from framing.reading.formats.document import Document, Found, composed, site_of
from framing.reading.formats.markup import line_of_html, text_of_html
from framing.reading.formats.source import Source

NAME, KINDS = "a feed (RSS, Atom or JSON Feed)", ("xml", "json")
ATOM = "{http://www.w3.org/2005/Atom}"
CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
AUTHOR = "{http://purl.org/dc/elements/1.1/}creator"
SUMMARIES = "{} of {} items have a summary alone, which was read as their text: a feed seldom has whole articles"


def recognises(source: Source) -> bool:
    if source.kind == "json":
        return "jsonfeed.org/version" in str(source.first.get("version"))
    return source.root.tag in ("rss", f"{ATOM}feed")


def read(source: Source) -> Found:
    read_one: Callable[[Any, str, str], tuple[Document, bool]]
    if source.kind == "json":
        title, held, read_one, what = source.first.get("title"), source.first.get("items"), _object, "item"
        items = [one for one in held if isinstance(one, dict)] if isinstance(held, list) else []
    elif (root := source.root).tag == "rss":
        title, items, read_one, what = root.findtext("channel/title"), root.findall("channel/item"), _item, "item"
    else:
        title, items, read_one, what = root.findtext(f"{ATOM}title"), root.findall(f"{ATOM}entry"), entry_of, "entry"
    site = line_of_html(title)
    found = [read_one(one, f"{what} {number}", site) for number, one in enumerate(items, start=1)]
    kept = [(item, whole) for item, whole in found if any(part.kind == "text" for part in item.parts)]
    short = sum(not whole for _, whole in kept)
    notes = [SUMMARIES.format(f"{short:,}", f"{len(kept):,}")] if short else []
    return Found([item for item, _ in kept], +Counter({"items without text": len(found) - len(kept)}), notes)


def _item(item, place: str, site: str) -> tuple[Document, bool]:
    """An item of RSS, and whether it has its whole text."""
    url, whole = (item.findtext("link") or "").strip(), item.findtext(CONTENT)
    byline = item.findtext(AUTHOR) or item.findtext("author")
    about = {"url": url, "published": item.findtext("pubDate"), "byline": byline}
    return _composed(item.findtext("title"), whole or item.findtext("description"), place, site, about), bool(whole)


def entry_of(entry, place: str, site: str) -> tuple[Document, bool]:
    """An entry of Atom, and whether it has its whole text."""
    links = {link.get("rel", "alternate"): link.get("href") for link in entry.findall(f"{ATOM}link")}
    whole = _markup(entry.find(f"{ATOM}content"))
    dated = entry.findtext(f"{ATOM}published") or entry.findtext(f"{ATOM}updated")
    about = {"url": links.get("alternate"), "published": dated, "byline": entry.findtext(f"{ATOM}author/{ATOM}name")}
    text = whole or entry.findtext(f"{ATOM}summary")
    return _composed(entry.findtext(f"{ATOM}title"), text, place, site, about), bool(whole)


def _object(row: dict, place: str, site: str) -> tuple[Document, bool]:
    """An item of a JSON Feed, and whether it has its whole text."""
    told = {name: cell for name, cell in row.items() if isinstance(cell, str)}
    authors = row.get("authors") or [row.get("author")]
    names = [one.get("name") for one in authors if isinstance(one, dict)] if isinstance(authors, list) else []
    dated = told.get("date_published") or told.get("date_modified")
    about = {"url": told.get("url"), "published": dated, "byline": ", ".join(filter(None, names))}
    plain = "".join(f"<p>{escape(line)}</p>" for line in told.get("content_text", "").split("\n") if line.strip())
    whole = told.get("content_html") or plain
    return _composed(told.get("title"), whole or told.get("summary"), place, site, about), bool(whole)


def _markup(content) -> str:
    """The content of an entry: HTML as text, or as elements of the feed itself, of which the paragraphs are kept."""
    if content is None or not len(content):
        return "" if content is None else (content.text or "").strip()
    paragraphs = [one for one in content.iter() if str(one.tag).endswith("}p")] or [content]
    return "".join(f"<p>{escape(' '.join(one.itertext()))}</p>" for one in paragraphs)


def _composed(title: str | None, markup: str | None, place: str, site: str, about: dict) -> Document:
    facts = {name: (value or "").strip() for name, value in about.items()} | {"title": line_of_html(title)}
    facts["outlet"] = site or site_of(facts["url"])
    paragraphs = [("text", one) for one in text_of_html(f"<div>{markup or ''}</div>").split("\n\n")]
    return composed([("headline", facts["title"]), *paragraphs], place, facts)
