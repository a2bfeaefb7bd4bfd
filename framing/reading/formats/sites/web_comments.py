"""Readers' comments on a saved page, where its marks tell them apart: as WordPress writes them, and as schema.org asks.

A comment that lies within another answers it. One whose text is not marked is not guessed at.
"""

import re
from collections import Counter
from collections.abc import Container, Iterator

from framing.reading.dates import read_date
from framing.reading.formats.markup import html_text

READ = "pages whose readers' comments were read"
NOT_READ = "pages with readers' comments, which were not read: give these as a table, with --comments"
ID = re.compile(r"(?:li-|div-)?comment-(?P<number>\d+)")
HAS = "contains(concat(' ', normalize-space(@class), ' '), ' {} ')"
NO_READERS = {"pingback", "trackback"}
WORDPRESS = f"(self::li or self::div or self::article) and {HAS.format('comment')} and contains(@id, 'comment-')"
SCHEMA = "@itemprop='comment' or contains(@itemtype, 'schema.org/Comment')"
# Where the words of a comment stand, and what tells of it; the first that is there.
NAMED = ("comment-content", "comment-text", "comment_text")
TEXTS = ("@itemprop='text'", "@itemprop='commentText'", *map(HAS.format, NAMED))
BODY = HAS.format("comment-body")
NAMES = ("fn", "comment-author", "author")
AUTHORS = ("@itemprop='author'", "@itemprop='creator'", *map(HAS.format, NAMES))
TIMES = ("@itemprop='dateCreated'", "@itemprop='datePublished'", "self::time")
# Marks of comments of other kinds: that there are some is told.
OTHERS = ("post-message", "comment-text", "comment-body", "comment-content", "comment__", "commentlist", "comment-list")
OTHERS_SAY = " or ".join(f"contains(@class, '{name}')" for name in OTHERS)
SOME = f"//*[starts-with(@id, 'comment-') or starts-with(@id, 'li-comment-') or {SCHEMA} or {OTHERS_SAY}]"


def taken_out(tree) -> tuple[list[dict], Counter]:
    """The comments of a page, which are taken out of it, and what a person should know of them."""
    found = _found(tree)
    places = {one: number for number, one in enumerate(found, start=1)}
    readers = {one: number for one, number in places.items() if not NO_READERS & set((one.get("class") or "").split())}
    told = [_comment(one, number, places) for one, number in readers.items()]
    last = {one["comment_id"]: number for number, one in enumerate(told)}  # those that were picked stand above, too
    comments = [told[number] for number in sorted(last.values())]
    if not comments or not all(one["text"] for one in comments):
        return [], Counter({NOT_READ: 1} if any(map(html_text, tree.xpath(SOME))) else {})
    for one in found:
        if _above(one, places) is None:
            one.drop_tree()
    return comments, Counter({READ: 1})


def _found(tree) -> list:
    """The elements that are comments, each once: many a theme has its id on two, one within the other."""
    elements = tree.xpath(f"//*[{WORDPRESS}]") or tree.xpath(f"//*[{SCHEMA}]")
    known = set(elements)
    outer = {one: _above(one, known) for one in elements if _called(one)}
    twice = {one for one, around in outer.items() if around is not None and _called(one) == _called(around)}
    return [one for one in elements if html_text(one) and one not in twice]


def _comment(element, number: int, places: dict) -> dict:
    above = _above(element, places)
    author = next(_marked(element, AUTHORS, places), None)
    times = (one.get("datetime") or one.get("content") or html_text(one) for one in _marked(element, TIMES, places))
    return {
        "comment_id": _called(element) or f"c{number}",
        "parent_id": None if above is None else _called(above) or f"c{places[above]}",
        "text": _text(element, places),
        "time": next((one for one in times if read_date(one).iso), None),
        "author": None if author is None else html_text(author).removesuffix(" says:"),
    }


def _called(element) -> str | None:
    found = ID.fullmatch(element.get("id") or "")
    return found["number"] if found else None


def _above(element, places: Container):
    """The comment that one lies within; None if in none."""
    return next((one for one in element.iterancestors() if one in places), None)


def _text(element, places: dict) -> str:
    """What a comment says: in the element that is marked so, or in the paragraphs below those who wrote it and when."""
    if (marked := next(_marked(element, TEXTS, places), None)) is not None:
        return html_text(marked)
    body = next(_marked(element, [BODY], places), element)
    own = (one for one in body if not any(inner in places for inner in one.iterdescendants()))  # no answers within
    said = (one for one in own if one.tag in ("p", "blockquote", "ul", "ol"))
    return "\n\n".join(filter(None, map(html_text, said)))


def _marked(element, marks, places: dict) -> Iterator:
    """The elements of a comment that have one of these marks, and belong to no other comment."""
    for mark in marks:
        yield from (one for one in element.xpath(f".//*[{mark}]") if _above(one, places) is element)
