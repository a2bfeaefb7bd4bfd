"""WordPress: the XML export of a site ("WXR"), posts with the comments under them. No address of anybody is kept.

Posts are HTML in which a blank line ends a paragraph, and square brackets ("[gallery ids="1,2"]") stand for what the
site puts in their place. Drafts, private posts and what lies in the bin were not published, and are left out.
"""

import re
from collections import Counter

from framing.reading.dates import read_date
from framing.reading.formats.document import Document, Found, composed, site_of
from framing.reading.formats.markup import line_of_html, text_of_html
from framing.reading.formats.sites.feeds import AUTHOR, CONTENT
from framing.reading.formats.source import Source

NAME, KINDS = "WordPress", ("xml",)
# What the site puts something in the place of. Words in brackets ("[sic]", "[the mayor]") are the author's.
_ATTRIBUTES = r"(?:\s[^\[\]]{0,1000})?"
# "[[gallery]]" is shown as "[gallery]".
ESCAPED = re.compile(rf"\[(?P<shown>\[/?[A-Za-z][\w-]{{0,40}}{_ATTRIBUTES}\])\]")
SHORTCODE = re.compile(rf"(?<!\[)\[(?P<close>/?)(?P<name>[A-Za-z][\w-]{{0,40}})(?P<more>{_ATTRIBUTES})/?\](?!\])")
EMBEDDED = re.compile(rf"\[(?P<name>embed|audio|video|playlist){_ATTRIBUTES}\][^\[\]]{{0,500}}\[/(?P=name)\]")
BARE = {"gallery", "playlist", "audio", "video", "embed", "caption"}
VALUE = re.compile(r"\s[\w-]{1,40}=[\"'“”″&]")
BLANK_LINE = re.compile(r"\n(?:<br>)?[ \t\r]{0,20}(?:<br>)?\n")
OWN_LINES = re.compile(r"<(?:p|br|div|li|h[1-6]|blockquote|pre|table)\b", re.IGNORECASE)
FIGCAPTION = re.compile(r"<figcaption\b[^<>]{0,1000}>", re.IGNORECASE)
IS_CAPTION = "\ue000"  # stands before a caption while its post is made text


def recognises(source: Source) -> bool:
    return source.root.tag == "rss" and b"wordpress.org/export/" in source.content[:8192]


def read(source: Source) -> Found:
    documents: list[Document] = []
    left_out: Counter = Counter()
    site = line_of_html(source.root.findtext("channel/title"))
    for number, item in enumerate(source.root.findall("channel/item"), start=1):
        if _child_text(item, "post_type") not in ("", "post", "page"):
            left_out["attachments, menus and revisions"] += 1
            continue
        if (status := _child_text(item, "status")) not in ("", "publish"):
            left_out[f"posts of the status {status}"] += 1
            left_out["comments under these"] += sum(one.tag.endswith("}comment") for one in item)
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
    if _child_text(comment, "comment_type") in ("pingback", "trackback"):
        return "pingbacks"
    return "" if _child_text(comment, "comment_approved") in ("", "1") else "comments that were not approved"


def _post(item, place: str, site: str) -> Document:
    title, url = line_of_html(item.findtext("title")), (item.findtext("link") or "").strip()
    facts = {"title": title, "url": url, "outlet": site or site_of(url), "byline": item.findtext(AUTHOR) or ""}
    dates = (_child_text(item, "post_date_gmt"), _child_text(item, "post_date"), item.findtext("pubDate") or "")
    facts["published"] = next((one for one in dates if read_date(one).iso), "")  # drafts' are 0000-00-00
    return composed([("headline", title), *_pieces(item.findtext(CONTENT) or "")], place, facts)


def _pieces(content: str) -> list[tuple[str, str]]:
    """The paragraphs of a post, captions as such, without what the site puts something in the place of."""
    content = EMBEDDED.sub("", content.replace(IS_CAPTION, ""))
    closed = {match["name"] for match in SHORTCODE.finditer(content) if match["close"]}
    content = SHORTCODE.sub(lambda match: _shown(match, closed), content)
    content = FIGCAPTION.sub(rf"\g<0>{IS_CAPTION}", ESCAPED.sub(r"\g<shown>", content))
    paragraphs = _text(content).split("\n\n")
    return [("caption" if one.startswith(IS_CAPTION) else "text", one.lstrip(f"{IS_CAPTION} ")) for one in paragraphs]


def _shown(match: re.Match, closed: set[str]) -> str:
    """What is shown of a shortcode itself: nothing; of words in brackets that are none: these words."""
    name = match["name"]
    if name in ("caption", "wp_caption"):
        return "</p>" if match["close"] else f"<p>{IS_CAPTION}"
    ours = match["close"] or name in closed or name in BARE or "_" in name or VALUE.search(match["more"])
    return "" if ours else match[0]


def _text(markup: str) -> str:
    """HTML in which a blank line ends a paragraph, as text; without paragraphs and lines of its own, lines end too."""
    markup = markup.strip() if OWN_LINES.search(markup) else markup.strip().replace("\n", "<br>\n")
    return text_of_html(BLANK_LINE.sub("<p></p>", f"<div>{markup}</div>"))


def _comment(comment) -> dict:
    times = (_child_text(comment, "comment_date_gmt"), _child_text(comment, "comment_date"))
    return {
        "comment_id": _child_text(comment, "comment_id"),
        "parent_id": _child_text(comment, "comment_parent"),
        "text": _text(_child_text(comment, "comment_content")),
        "time": next((one for one in times if read_date(one).iso), ""),
        "author": _child_text(comment, "comment_author"),
    }


def _child_text(element, name: str) -> str:
    """What a child of WordPress' own namespace says, whatever its version."""
    found = next((child for child in element if child.tag.endswith(f"}}{name}") and "wordpress" in child.tag), None)
    return (found.text or "").strip() if found is not None else ""
