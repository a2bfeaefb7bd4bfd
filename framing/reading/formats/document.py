"""What a reader of a format hands over: one `Document` for each article of a file, and what it left out.

The text of a document is what all offsets mean. What the export's own labels say of its lines (this is the headline,
this a caption, this the archive's furniture) goes along as `Part`s; a stretch of kind "text" is the article itself,
whose layout is read later as that of any page.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple
from urllib.parse import urlsplit

from framing.reading.corpus import Part

# Within a number: what parts thousands ("1,212", "1.212", "1 212", "1’212"), and figures.
PARTED = r"[\d.,\s'’]"


@dataclass
class Document:
    """One article: its text, where in the file it stands ("document 3"), its parts, and what is known of it.

    `facts` may have outlet, title, published (as the file writes it), section, byline, length, url. `comments` are
    dicts with comment_id and text; parent_id, time, likes and author may follow. `thread` is the name by which comments
    in other files call this article. `site` is the host that it is from: its outlet where neither it nor a person names
    one.
    """

    text: str
    place: str
    parts: list[Part] = field(default_factory=list)
    facts: dict[str, str] = field(default_factory=dict)
    comments: list[dict] = field(default_factory=list)
    thread: str = ""
    site: str = ""


@dataclass
class Found:
    """What was read from a file: its documents, what was left out and how often, and what a person should know: of the
    file (`notes`), and of how many of its documents (`seen`)."""

    documents: list[Document]
    left_out: Counter = field(default_factory=Counter)
    notes: list[str] = field(default_factory=list)
    seen: Counter = field(default_factory=Counter)


class Line(NamedTuple):
    """A line, or several without a blank line between, with where it stands; no blanks around it."""

    start: int
    end: int
    text: str


def lines_of(text: str, start: int = 0, end: int | None = None) -> list[Line]:
    """The lines of a stretch of text that hold something."""
    return list(_stretches(re.compile(r"[^\r\n\f\v]+"), text, start, end))


def blocks_of(text: str, start: int = 0, end: int | None = None) -> list[Line]:
    """The blocks of a stretch of text: what stands between blank lines."""
    return list(_stretches(re.compile(r"[^\s](?:.|\r?\n(?!\s*?\n))*"), text, start, end))


def _stretches(pattern: re.Pattern, text: str, start: int, end: int | None) -> Iterator[Line]:
    for match in pattern.finditer(text, start, len(text) if end is None else end):
        if inner := match.group().strip(" \t\r\n\f\v\xa0\ufeff"):
            first = match.start() + match.group().index(inner)
            yield Line(first, first + len(inner), inner)


def labelled(line: Line, match: re.Match, kind: str) -> list[Part]:
    """A line such as "Byline: A. Writer" as two parts: the label, which is furniture, and the `kind` of its value."""
    value = line.start + match.start("value")
    rest = line.start + match.end("value")
    parts = [
        Part("boilerplate", line.start, line.start + len(match.group()[: match.start("value")].rstrip(" \t\xa0\n")))
    ]
    return parts + ([Part(kind, value, rest)] if match["value"].strip() else [])


def document(text: str, start: int, end: int, parts: Iterable[Part], place: str, facts: dict) -> Document:
    """A document cut out of the text of a file, with its parts as offsets into its own text."""
    own = text[start:end]
    start += len(own) - len(own.lstrip("\r\n\f\ufeff \t"))
    end -= len(own) - len(own.rstrip())
    moved = [part._replace(start=part.start - start, end=part.end - start) for part in joined(parts)]
    facts = {name: " ".join(value.split()) for name, value in facts.items() if value and value.strip()}
    return Document(text[start:end], place, moved, facts)


def joined(parts: Iterable[Part]) -> list[Part]:
    """The parts in their order, stretches of the article's own text that follow each other made one."""
    found: list[Part] = []
    for part in parts:
        if found and part.kind == found[-1].kind == "text":
            found[-1] = found[-1]._replace(end=part.end)
        elif part.end > part.start:
            found.append(part)
    return found


def composed(pieces: Iterable[tuple[str, str]], place: str, facts: dict) -> Document:
    """A document put together from (kind, text), with blank lines between: for formats whose files are no plain text.

    >>> composed([("headline", "Bridge shut"), ("text", "It is shut."), ("caption", "")], "document 1", {}).parts
    [Part(kind='headline', start=0, end=11, comment_id=None, parent_id=None, told=None), \
Part(kind='text', start=13, end=24, comment_id=None, parent_id=None, told=None)]
    """
    text, parts = "", []
    for kind, piece in pieces:
        if piece := piece.strip():
            text += "\n\n" if text else ""
            parts.append(Part(kind, len(text), len(text) + len(piece)))
            text += piece
    return document(text, 0, len(text), parts, place, facts)


def number_of_words(told: str) -> str:
    """The length that an archive gives, as a number: "2,968 words" → "2968"; "" if it gives none.

    >>> number_of_words("2,968 words"), number_of_words("2 968 mots"), number_of_words("long")
    ('2968', '2968', '')
    """
    found = re.match(rf"\s*(\d{PARTED}*)", told)
    return re.sub(r"\D", "", found[1]) if found else ""


def site_of(url: str) -> str:
    """The site of an address, by which an outlet is called where nothing else names it.

    >>> site_of("https://www.example.org/a/b"), site_of("")
    ('example.org', '')
    """
    try:
        return (urlsplit(url.strip()).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def original(url: str) -> str:
    """The address that an archive of the web saved, of the address under which it keeps it; any other as it is.

    >>> original("https://web.archive.org/web/20240501/https://gull.example/1"), original("https://gull.example/1")
    ('https://gull.example/1', 'https://gull.example/1')
    """
    return re.sub(r"\Ahttps?://[^/?#]+/(?:[\w-]+/){0,3}\d{4,14}\w{0,3}\*?/(?=https?://)", "", url.strip())
