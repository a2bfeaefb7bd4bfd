"""NITF, the XML of the press (News Industry Text Format): an article in a file, as agencies and archives hold them.

Where a block has the full text, that is read: beside it the lead may stand once more.
"""

from collections.abc import Iterator

from framing.reading.formats.document import Document, Found, composed, site_of
from framing.reading.formats.source import Source

NAME, KINDS = "NITF", ("xml",)
TEXT = {"p": "text", "hl1": "crosshead", "hl2": "crosshead", "media-caption": "caption", "media-producer": "caption"}
DATES = (("pubdata", "date.publication"), ("date.issue", "norm"), ("story.date", "norm"), ("date.release", "norm"))
UNSEEN = {"media-metadata", "media-object", "media-reference"}  # what tells of a picture, or is it
DESKS = ("dsk", "online_sections")


def recognises(source: Source) -> bool:
    return _local(source.root) == "nitf"


def read(source: Source) -> Found:
    root = source.root
    head, body = _first(root, "hedline"), _first(root, "body.content")
    title = _words(_first(head, "hl1")) or _words(_first(root, "title"))
    byline = _words(_first(root, "byline"))
    published = next((told for name, attribute in DATES if (told := _said(root, name, attribute))), "")
    facts = {
        "title": title,
        "outlet": _said(root, "pubdata", "name") or _said(root, "doc.copyright", "holder"),
        "published": published[:8] if published[:8].isdecimal() else published,
        "byline": byline.removeprefix("By "),
        "section": _desk(root) or _said(root, "pubdata", "position.section"),
        "url": _said(root, "pubdata", "ex-ref"),
    }
    pieces = [("headline", title), *(("standfirst", _words(one)) for one in _all(head, "hl2"))]
    pieces += [("byline", byline), ("boilerplate", _words(_first(root, "dateline")))]
    pieces += _printed(body)
    pieces += [("boilerplate", _words(one)) for one in _all(root, "tagline")]
    found: Document = composed(pieces, "the file", facts)
    found.site = site_of(facts["url"])
    return Found([found])


def _printed(body) -> Iterator[tuple[str, str]]:
    """The paragraphs, headings and captions of an article, each once; whatever else it prints is text."""
    blocks = [one for one in _all(body, "block") if one.get("class") == "full_text"]
    todo = blocks[::-1] or ([] if body is None else [body])
    while todo:
        one = todo.pop()
        if isinstance(one, str):
            yield "text", " ".join(one.split())
        elif _local(one) in TEXT or not any(_local(inner) in TEXT for inner in one.iter()):
            yield TEXT.get(_local(one), "text"), "" if _local(one) in UNSEEN else _words(one)
        else:
            inside = [one.text or "", *(piece for inner in one for piece in (inner, inner.tail or ""))]
            todo += reversed(inside)


def _desk(root) -> str:
    told = {one.get("name"): one.get("content", "") for one in _all(root, "meta")}
    return next((told[name] for name in DESKS if told.get(name)), "")


def _said(root, name: str, attribute: str) -> str:
    """What the first element of a name says in an attribute; "" if none does."""
    return next((one.get(attribute).strip() for one in _all(root, name) if one.get(attribute)), "")


def _first(root, name: str):
    return next(_all(root, name), None)


def _all(root, name: str) -> Iterator:
    return iter(()) if root is None else (one for one in root.iter() if _local(one) == name)


def _words(element) -> str:
    return "" if element is None else " ".join("".join(element.itertext()).split())


def _local(element) -> str:
    return str(element.tag).rpartition("}")[2]
