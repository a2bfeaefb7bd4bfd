"""Reddit: posts and comments as JSON, one a line, as archives of it give them; the two may lie in files of their own.
Or a page as it is saved (its address with .json behind it): listings, in which answers lie within what they answer; or
posts that hold their comments in a list, and these their answers.

A comment's `parent_id` is another comment (t1_…) or the post (t3_…). A post that only links to something has no text,
which is no fault. Texts come with &, < and > as entities, and are read as they were typed.
"""

from collections import Counter

from framing.reading.formats.document import Document, Found, composed
from framing.reading.formats.source import Source

NAME, KINDS = "Reddit", ("jsonl", "json")


def recognises(source: Source) -> bool:
    return _is_comment(source.first) or _is_post(source.first) or _is_listing(source.first)


def read(source: Source) -> Found:
    threads: dict[str, Document] = {}
    rows, left_out = _rows(source.data if isinstance(source.data, list) else [source.data])
    for number, row in enumerate(rows, start=1):
        if _is_post(row):
            post = _post(row, f"line {number}")
            threads[post.thread] = post
    for number, row in enumerate(rows, start=1):
        if _is_comment(row):
            thread = str(row["link_id"]).removeprefix("t3_")
            if thread not in threads:
                threads[thread] = _unknown(row, thread, f"line {number}")
            threads[thread].comments.append(_comment(row))
        elif not _is_post(row):
            left_out["lines that are neither post nor comment"] += 1
    return Found(list(threads.values()), left_out)


def _rows(data: list) -> tuple[list[dict], Counter]:
    """Posts and comments in their order, taken out of the listings of a page; and how many comments it did not load."""
    rows: list[dict] = []
    left_out: Counter = Counter()
    todo = list(reversed(data))
    while todo:
        one = todo.pop()
        if not isinstance(one, dict):
            continue
        inner = one.get("data")
        if not ("kind" in one and isinstance(inner, dict)):
            rows.append(one)
            todo += reversed(_within(one))
        elif _is_listing(one):
            todo += reversed(inner["children"])
        elif one["kind"] == "more":
            left_out["comments that the page had not loaded"] += max(1, int(inner.get("count") or 0))
        else:
            rows.append(inner)
            todo.append(inner.get("replies"))
    return rows, left_out


def _within(row: dict) -> list[dict]:
    """The comments that some programs save within their post, and the answers within their comment."""
    inner = row.get("comments") if _is_post(row) else row.get("replies") if _is_comment(row) else None
    own, post = row.get("id", ""), row.get("link_id") or f"t3_{str(row.get('id', '')).removeprefix('t3_')}"
    told = {"link_id": post, "parent_id": post if _is_post(row) else f"t1_{str(own).removeprefix('t1_')}"}
    return [told | one for one in inner if isinstance(one, dict)] if isinstance(inner, list) else []


def _is_listing(row: dict) -> bool:
    inner = row.get("data")
    return row.get("kind") == "Listing" and isinstance(inner, dict) and isinstance(inner.get("children"), list)


def _is_comment(row: dict) -> bool:
    return "body" in row and "link_id" in row


def _is_post(row: dict) -> bool:
    return isinstance(row.get("title"), str) and ("selftext" in row or "subreddit" in row) and "body" not in row


def _post(row: dict, place: str) -> Document:
    text, title = _written(str(row.get("selftext") or "")), _written(row["title"])
    facts = {"title": title, "outlet": _subreddit(row), "published": str(row.get("created_utc") or "")}
    facts["url"] = str(row.get("url") or "")
    pieces = [("headline", title), ("text", "" if text in ("[deleted]", "[removed]") else text)]
    post = composed(pieces, place, facts)
    post.thread = str(row.get("id", place)).removeprefix("t3_")
    return post


def _unknown(row: dict, thread: str, place: str) -> Document:
    """A thread whose post is not in this file: known by what its comments tell of it."""
    title = _written(str(row.get("link_title") or ""))
    url = str(row.get("link_permalink") or row.get("permalink") or f"t3_{thread}")
    post = composed([("headline", title), ("boilerplate", url)], place, {"title": title, "outlet": _subreddit(row)})
    post.thread = thread
    return post


def _written(text):
    """A text as it was typed.

    >>> _written("Q&amp;A &gt; no"), _written("&eacute;")
    ('Q&A > no', '&eacute;')
    """
    if not isinstance(text, str):
        return text
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def _subreddit(row: dict) -> str:
    name = str(row.get("subreddit") or "")
    return f"r/{name}" if name else "Reddit"


def _comment(row: dict) -> dict:
    parent = str(row.get("parent_id") or "")
    author = row.get("author")
    return {
        "comment_id": str(row.get("id", "")).removeprefix("t1_"),
        "parent_id": parent.removeprefix("t1_") if not parent.startswith("t3_") else None,
        "text": _written(row["body"]),
        "time": row.get("created_utc"),
        "likes": row.get("score"),
        "author": None if author in (None, "[deleted]") else str(author),
    }
