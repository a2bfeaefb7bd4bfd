"""E-mail, as newsletters come: a letter in a file (.eml), or many one below the other (.mbox).

The outlet is the sender, as the letter names it; whom it went to is not read.
"""

import re
from collections import Counter
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parseaddr

from framing.reading.formats.document import Document, Found, composed
from framing.reading.formats.source import Source

NAME, KINDS = "e-mail", ("mail",)
# The letters of a .mbox: “From tide@x Tue Mar  4 08:00:00 2031”, and not “From Monday it is shut, until March 2031.”
BETWEEN = re.compile(
    rb"^From [^\r\n]{1,200} [A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]?\d \d\d:\d\d[^\r\n]{0,20} \d{4}\b[^\r\n]{0,20}\r?\n",
    re.MULTILINE,
)
WHOLE = "letters read whole, with what stands above and below their articles (links, how to unsubscribe)"
AS_UTF8 = b"\xef\xbb\xbf"  # whatever a letter's page says of its letters: they are decoded


def recognises(source: Source) -> bool:
    return True


def read(source: Source) -> Found:
    written = [one.lstrip() for one in BETWEEN.split(source.content) if one.strip()]
    letters = [message_from_bytes(one, policy=policy.default) for one in written]
    places = ["the file"] if len(letters) == 1 else [f"letter {n}" for n in range(1, len(letters) + 1)]
    found = [_letter(*both, source.name) for both in zip(letters, places, strict=True)]
    kept = [one for one in found if any(part.kind == "text" for part in one.parts)]
    attached = sum(part.get_content_disposition() == "attachment" for one in letters for part in one.walk())
    seen = Counter({WHOLE: len(kept), "files attached to letters, which were not read": attached})
    return Found(kept, +Counter({"letters without text": len(found) - len(kept)}), seen=+seen)


def _letter(message: EmailMessage, place: str, name: str) -> Document:
    title, date = (" ".join(str(message.get(field, "")).split()) for field in ("Subject", "Date"))
    sender, address = parseaddr(str(message.get("From", "")))
    lines = [line for line in _text(message, name).split("\n\n") if line.strip() != title]
    facts = {"title": title, "published": date, "outlet": sender or address.rpartition("@")[2]}
    return composed([("headline", title), *(("text", line) for line in lines)], place, facts)


def _text(message: EmailMessage, name: str) -> str:
    """What a letter shows: its page, or else its plain text."""
    shown = message.get_body(("html", "plain"))
    if shown is None:
        return ""
    try:
        text = shown.get_content()
    except (LookupError, KeyError, UnicodeError):  # of a writing that nobody knows
        payload = shown.get_payload(decode=True)
        text = payload.decode("utf-8", "replace") if isinstance(payload, bytes) else ""
    if shown.get_content_subtype() != "html" or not text.strip():
        return text.replace("\r\n", "\n")
    return Source(name, AS_UTF8 + text.encode("utf-8", "replace"), known="html").text
