"""WordPress: the XML export of a site ("WXR"), posts with the comments under them. No address of anybody is kept."""

from collections import Counter

from framing.reading.formats.document import Document, Found, composed, site_of
from framing.reading.formats.markup import text_of_html
from framing.reading.formats.source import Source

NAME, KINDS = "WordPress", ("xml",)
CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
AUTHOR = "{http://purl.org/dc/elements/1.1/}creator"


def recognises(source: Source) -> bool:
    return source.root.tag == "rss" and b"wordpress.org/export/" in source.content[:8192]


def read(source: Source) -> Found:
    documents: list[Document] = []
    left_out: Counter = Counter()
    site = source.root.findtext("channel/title") or ""
    for number, item in enumerate(source.root.findall("channel/item"), start=1):
        if _said(item, "post_type") not in ("", "post", "page"):
            left_out["attachments, menus and revisions"] += 1
            continue
        post = _post(item, f"item {number}", site)
        for comment in item:
            if comment.tag.endswith("}comment"):
                reason = _unfit(comment)
                left_out[reason] += bool(reason)
                post.comments += [] if reason else [_comment(comment)]
        if post.comments or any(part.kind == "text" for part in post.parts):
            documents.append(post)
        else:
            left_out["posts without text or comments"] += 1
    return Found(documents, +left_out)


def _unfit(comment) -> str:
    """Why a comment is no reader's published comment; "" if it is one."""
    if _said(comment, "comment_type") in ("pingback", "trackback"):
        return "pingbacks"
    return "" if _said(comment, "comment_approved") in ("", "1") else "comments that were not approved"


def _post(item, place: str, site: str) -> Document:
    title, url = (item.findtext("title") or "").strip(), (item.findtext("link") or "").strip()
    facts = {"title": title, "url": url, "outlet": site or site_of(url), "byline": item.findtext(AUTHOR) or ""}
    facts["published"] = _said(item, "post_date_gmt") or item.findtext("pubDate") or ""
    text = text_of_html(item.findtext(CONTENT) or "")
    return composed([("headline", title), *(("text", one) for one in text.split("\n\n"))], place, facts)


def _comment(comment) -> dict:
    return {
        "comment_id": _said(comment, "comment_id"),
        "parent_id": _said(comment, "comment_parent"),
        "text": text_of_html(_said(comment, "comment_content")),
        "time": _said(comment, "comment_date_gmt") or _said(comment, "comment_date"),
        "author": _said(comment, "comment_author"),
    }


def _said(element, name: str) -> str:
    """What a child of WordPress' own namespace says, whatever its version."""
    found = next((child for child in element if child.tag.endswith(f"}}{name}") and "wordpress" in child.tag), None)
    return (found.text or "").strip() if found is not None else ""
