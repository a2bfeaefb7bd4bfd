"""Disqus: the XML export of a site's comments, with a thread for each page. No address of anybody is kept."""

from collections import Counter

from framing.reading.formats.document import Document, Found, composed, site_of
from framing.reading.formats.markup import text_of_html
from framing.reading.formats.source import Source

NAME, KINDS = "Disqus", ("xml", "html")
SPACE, ID = "{http://disqus.com}", "{http://disqus.com/disqus-internals}id"


def recognises(source: Source) -> bool:
    return b"<disqus" in source.content[:4096] and source.root.tag == f"{SPACE}disqus"


def read(source: Source) -> Found:
    threads = {thread.get(ID): _thread(thread) for thread in source.root.findall(f"{SPACE}thread")}
    left_out: Counter = Counter()
    for post in source.root.findall(f"{SPACE}post"):
        under = post.find(f"{SPACE}thread")
        thread = None if under is None else threads.get(under.get(ID))
        if _child_text(post, "isDeleted") == "true":
            left_out["deleted comments"] += 1
        elif _child_text(post, "isSpam") == "true":
            left_out["comments marked as spam"] += 1
        elif thread is None:
            left_out["comments whose thread is not in the file"] += 1
        else:
            thread.comments.append(_comment(post))
    documents = [thread for thread in threads.values() if thread.comments]
    left_out["threads without comments"] = len(threads) - len(documents)
    return Found(documents, +left_out)


def _thread(thread) -> Document:
    title, url = _child_text(thread, "title"), _child_text(thread, "link")
    facts = {"title": title, "url": url, "published": _child_text(thread, "createdAt")}
    facts["outlet"] = site_of(url) or _child_text(thread, "forum")
    pieces = [("headline", title), ("boilerplate", url), ("text", text_of_html(_child_text(thread, "message")))]
    return composed(pieces, f"thread {thread.get(ID)}", facts)


def _comment(post) -> dict:
    parent, author = post.find(f"{SPACE}parent"), post.find(f"{SPACE}author")
    return {
        "comment_id": post.get(ID),
        "parent_id": parent.get(ID) if parent is not None else None,
        "text": text_of_html(_child_text(post, "message")),
        "time": _child_text(post, "createdAt"),
        "author": "" if author is None else _child_text(author, "name") or _child_text(author, "username"),
    }


def _child_text(element, name: str) -> str:
    return (element.findtext(f"{SPACE}{name}") or "").strip()
