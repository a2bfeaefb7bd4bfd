"""Blogger: a blog's export, posts with the comments on them, as Atom; as it was (with the blog's template and settings
as entries of their own), and as Google's Takeout gives it now. No address of anybody is kept.

Drafts and what was thrown away were not published, and are left out.
"""

from collections import Counter

from framing.reading.formats.document import Document, Found
from framing.reading.formats.markup import line_of_html, text_of_html
from framing.reading.formats.sites.feeds import ATOM, entry_of
from framing.reading.formats.source import Source

NAME, KINDS = "Blogger", ("xml",)
NOW = "{http://schemas.google.com/blogger/2018}"
KIND = "http://schemas.google.com/blogger/2008/kind#"
ANSWERED = "{http://purl.org/syndication/thread/1.0}in-reply-to"


def recognises(source: Source) -> bool:
    return source.root.tag == f"{ATOM}feed" and any(map(_kind, source.root.iter(f"{ATOM}entry")))


def read(source: Source) -> Found:
    site = line_of_html(source.root.findtext(f"{ATOM}title"))
    posts: dict[str, Document] = {}
    comments, left_out = [], Counter[str]()
    for number, entry in enumerate(source.root.iter(f"{ATOM}entry"), start=1):
        kind, place = _kind(entry), f"entry {number}"
        if kind not in ("post", "page", "comment"):
            left_out["template and settings"] += 1
        elif not _is_published(entry):
            left_out["drafts and what was thrown away"] += 1
        elif kind == "comment":
            comments.append(entry)
        else:
            posts[_child_text(entry, "id") or place], _ = entry_of(entry, place, site)
    for entry in comments:
        answered = entry.find(ANSWERED)
        post = posts.get(_child_text(entry, f"{NOW}parent") if answered is None else answered.get("ref") or "")
        if post is None:
            left_out["comments whose post was left out, or is not in the file"] += 1
        else:
            post.comments.append(_comment(entry))
    documents = [one for one in posts.values() if one.comments or any(part.kind == "text" for part in one.parts)]
    left_out["posts without text or comments"] = len(posts) - len(documents)
    return Found(documents, +left_out)


def _kind(entry) -> str:
    """What an entry is: post, comment, page, template, settings; "" in the feed of another site."""
    terms = [one.get("term") or "" for one in entry.findall(f"{ATOM}category")]
    return next(
        (one.removeprefix(KIND) for one in terms if one.startswith(KIND)), _child_text(entry, f"{NOW}type").lower()
    )


def _is_published(entry) -> bool:
    draft = any(one.tag.endswith("}draft") and (one.text or "").strip() == "yes" for one in entry.iter())
    return not draft and _child_text(entry, f"{NOW}status") in ("", "LIVE") and not _child_text(entry, f"{NOW}trashed")


def _comment(entry) -> dict:
    related = (one.get("href") or "" for one in entry.findall(f"{ATOM}link") if one.get("rel") == "related")
    return {
        "comment_id": _number(_child_text(entry, "id")),
        "parent_id": _number(_child_text(entry, f"{NOW}inReplyTo")) or next(map(_number, related), ""),
        "text": text_of_html(_child_text(entry, "content")),
        "time": _child_text(entry, "published"),
        "author": _child_text(entry, f"author/{ATOM}name"),
    }


def _number(name: str) -> str:
    """The number of a comment, with which its name ends, and its address."""
    return name.rpartition("/")[2].rpartition("-")[2]


def _child_text(entry, name: str) -> str:
    return (entry.findtext(name if name.startswith("{") else f"{ATOM}{name}") or "").strip()
