"""A comment on its way to its row: what it says, what of that it quotes, whom it addresses, what it answers."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

import pandas as pd

from framing.pseudonyms import Named, mask
from framing.reading.corpus import Told
from framing.text import fold

BLANKED = re.compile(r"[^\r\n\v\f\x1c-\x1e\x85\u2028\u2029]")
PREFIX = re.compile(r"^(?:[ \t]*(?:>|&gt;))+[ \t]*", re.MULTILINE)  # before the lines that a comment quotes
ARTICLE = "article"  # the source of what is quoted from the article itself


class Quote(NamedTuple):
    """A stretch of a comment that is somebody else's words, and where they were taken from.

    `start` and `end` are offsets into the comment; `source` is the place of a comment in its thread, "article", or None
    where the words were found nowhere; `source_start` and `source_end` are offsets into the article.
    """

    start: int
    end: int
    source: int | str | None
    rule: str
    source_start: int | None = None
    source_end: int | None = None


class Evidence(NamedTuple):
    """Why a comment is held to answer another: what kind of sign, and what shows it.

    `where` is a stretch of the comment, `what` says it in words that hold no name; `taken` are the words taken up.
    """

    kind: str
    what: str = ""
    where: tuple[int, int] | None = None
    taken: tuple[str, ...] = ()


@dataclass
class Comment:
    """One comment of a thread; `parent` is the place in the thread of the comment that it answers."""

    article_id: str
    comment_id: str
    start: int
    end: int
    text: str
    told: Told | None = None
    told_parent: str | None = None
    parent: int | None = None
    evidence: Evidence | None = None
    confidence: float | None = None
    depth: int = 0
    reader: str | None = None
    names: list[Named] = field(default_factory=list)
    quotes: list[Quote] = field(default_factory=list)
    address: tuple[int, int] | None = None  # where it calls somebody by a name that nobody told us
    opening: list[str] = field(default_factory=list)

    def answers(self, parent: int, evidence: Evidence, confidence: float) -> None:
        self.parent, self.evidence, self.confidence = parent, evidence, confidence

    @property
    def own_text(self) -> str:
        return own_text(self.text, 0, [quote[:2] for quote in self.quotes])

    @property
    def addressed(self) -> str:
        """The name by which it calls somebody whom nobody told us."""
        return self.text[slice(*self.address)] if self.address else ""

    def shown_evidence(self, parent: "Comment") -> str | None:
        """Its evidence as people read it: on one line, readers' names replaced."""
        if self.evidence is None:
            return None
        kind, what, where, taken = self.evidence
        if where:
            what = " ".join(PREFIX.sub("", mask(self.text[slice(*where)], where[0], self.names)).split())
        elif kind == "names":
            what = f"{parent.reader}; {what}" if what else str(parent.reader)
        names = {fold(self.text[name.start : name.end]) for name in self.names}
        words = ", ".join(dict.fromkeys(word for word in taken if fold(word) not in names))
        parts = [f"{kind}: {what}" if what else "", f"takes up: {words}" if words else ""]
        return "; ".join(filter(None, parts)) or kind


def own_text(text: str, start: int, spans: Iterable[tuple[int, int]]) -> str:
    """A text of the same length in which every character of the spans is a blank (line breaks stay).

    `start` is the text's offset in the article, `spans` are offsets of the article.

    >>> own_text("She said “no” again.", 100, [(110, 112)])
    'She said “  ” again.'
    """
    for first, last in spans:
        first, last = max(first - start, 0), max(last - start, 0)
        text = text[:first] + BLANKED.sub(" ", text[first:last]) + text[last:]
    return text


def with_own_text(comments: pd.DataFrame, quoted: pd.DataFrame) -> pd.DataFrame:
    """The comments table with one more column, own_text: the text, as long as it is, with quoted characters blanked.

    Takes the tables `comments` and `quoted`. What stands at `own_text[i]` stands at `start + i` in the article.

    >>> import framing as fr
    >>> seeds = fr.analyse("seeds", "data/codebook.yml")
    >>> own = with_own_text(seeds.comments, seeds.quoted).set_index("comment_id").own_text["8"]
    >>> " ".join(own.split())[:35]
    'Gadolhadorah: “ ” Yes, there is. Th'
    """
    spans: dict[tuple, list] = {}
    for row in quoted[["article_id", "comment_id", "start", "end"]].itertuples(index=False, name=None):
        spans.setdefault(row[:2], []).append(row[2:])
    own = [
        own_text(row.text, row.start, spans.get((row.article_id, row.comment_id), ()))
        for row in comments[["article_id", "comment_id", "start", "text"]].itertuples(index=False)
    ]
    return comments.assign(own_text=pd.Series(own, index=comments.index, dtype="str"))
