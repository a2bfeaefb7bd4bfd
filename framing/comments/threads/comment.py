"""A comment on its way to its row: what it says, what of that it quotes, whom it addresses, what it answers."""

import html
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

import pandas as pd

from framing.comments.threads.history import joined_words
from framing.core.text.pseudonyms import Named, mask
from framing.core.text.words import WORD, count_words, fold
from framing.reading.corpus import CommentFacts

BLANKED = re.compile(r"[^\r\n\v\f\x1c-\x1e\x85\u2028\u2029]")
PREFIX = re.compile(r"^(?:[ \t]*(?:>|&gt;))+[ \t]*", re.MULTILINE)  # before the lines that a comment quotes
# Around what it quotes, as programs mark it: nobody's words.
TAG = re.compile(r"\[quote\b[^\]]{0,1000}\]|\[/quote\]|<blockquote\b[^>]{0,1000}>|</blockquote>", re.IGNORECASE)
ENTITY = re.compile(r"&(?!gt;)(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});")
CLOSED = tuple(".,!?…;%)]}'’”\"")  # a mark right after one of these closes
ARTICLE = "article"  # the source of what is quoted from the article itself


class Quote(NamedTuple):
    """A stretch of a comment that is somebody else's words, and where they were taken from.

    `start` and `end` are offsets into the comment; `source` is the place of a comment in its thread, "article", or None
    where the words were found nowhere; `source_start` and `source_end` are offsets into the article. `level` 2 is what
    the one who is quoted quoted in turn.
    """

    start: int
    end: int
    source: int | str | None
    rule: str
    source_start: int | None = None
    source_end: int | None = None
    level: int = 1


class Evidence(NamedTuple):
    """Why a comment is held to answer another: what kind of sign, and what shows it.

    `where` is a stretch of the comment, `what` says it in words that hold no name; `taken` are the words taken up.
    """

    kind: str
    what: str = ""
    where: tuple[int, int] | None = None
    taken: tuple[str, ...] = ()


@dataclass(slots=True)
class Comment:
    """One comment of a thread; `parent` is the place in the thread of the comment that it answers."""

    article_id: str
    comment_id: str
    start: int
    end: int
    text: str
    told: CommentFacts | None = None
    told_parent: str | None = None
    told_addressee: str | None = None  # the reader whom it answers, as the page says above it
    printed_around: list[Named] = field(default_factory=list)  # readers' names around it, in offsets of the article
    parent: int | None = None
    evidence: Evidence | None = None
    confidence: float | None = None
    depth: int = 0
    reader: str | None = None
    names: list[Named] = field(default_factory=list)
    quotes: list[Quote] = field(default_factory=list)
    address: tuple[int, int] | None = None  # where it calls somebody by a name that nobody told us
    opening: list[str] = field(default_factory=list)
    called: list[tuple[int, int]] = field(default_factory=list)  # where else it calls a reader by name
    plain: str = field(init=False)  # the text with each entity of HTML as its sign; no character changes its place
    joined: str = field(init=False)  # its words as words are compared, in one piece

    def __post_init__(self) -> None:
        self.plain = without_entities(self.text)
        self.joined = joined_words(self.plain)

    @property
    def is_top(self) -> bool:
        """A table tells whom comments answer, and for this one nobody: nothing is guessed beside what is given."""
        return bool(self.told and self.told.threaded and not self.told_parent)

    def answers(self, parent: int, evidence: Evidence, confidence: float) -> None:
        self.parent, self.evidence, self.confidence = parent, evidence, confidence

    @property
    def own_text(self) -> str:
        return own_text(self.text, 0, [quote[:2] for quote in self.quotes])

    @property
    def own_plain(self) -> str:
        return own_text(self.plain, 0, [quote[:2] for quote in self.quotes])

    def named(self, span: tuple[int, int]) -> str:
        """What stands there, as names are compared."""
        return fold(self.text[slice(*span)])

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
            shown = mask(self.text[slice(*where)], where[0], self.names)
            what = " ".join(html.unescape(PREFIX.sub("", shown)).split())
        elif kind == "names":
            what = f"{parent.reader}; {what}" if what else str(parent.reader)
        names = {fold(word) for name in self.names for word in WORD.findall(self.text[name.start : name.end])}
        words = ", ".join(dict.fromkeys(word for word in taken if fold(word) not in names))
        parts = [f"{kind}: {what}" if what else "", f"takes up: {words}" if words else ""]
        return "; ".join(filter(None, parts)) or kind


def without_entities(text: str) -> str:
    """A copy of a text, as long as it is, with `&quot;` as the mark it stands for, and blanks; `&gt;` stays.

    The mark stands next to the words that it is set at, so that an opening mark is known from a closing one.

    >>> without_entities("So: &quot;yes&quot; &amp; no")
    'So:      "yes"      &     no'
    """
    return ENTITY.sub(_sign, text) if "&" in text else text


def _sign(found: re.Match) -> str:
    sign = html.unescape(found[0])
    if sign == found[0]:
        return sign
    before, blank = found.string[: found.start()][-1:], " " * (len(found[0]) - 1)
    sign = " " if sign.isspace() else sign[0]
    return sign + blank if before.isalnum() or before in CLOSED else blank + sign


def words_in(text: str) -> int:
    """How many words a text has, an entity of HTML being none, nor a tag around what is quoted.

    >>> words_in("&quot;Yes &amp; no&quot;"), words_in("[quote=Ann]Why?[/quote] Well.")
    (2, 2)
    """
    return count_words(TAG.sub(" ", html.unescape(text) if "&" in text else text))


def own_text(text: str, start: int, spans: Iterable[tuple[int, int]]) -> str:
    """A text of the same length in which every character of the spans, and of tags around them, is a blank (line
    breaks stay).

    `start` is the text's offset in the article, `spans` are offsets of the article.

    >>> own_text("She said “no” again.", 100, [(110, 112)])
    'She said “  ” again.'
    """
    parts, at = [], 0
    for first, last in sorted(spans):
        first = max(first - start, at)
        last = max(last - start, first)
        parts += [text[at:first], BLANKED.sub(" ", text[first:last])]
        at = last
    return TAG.sub(lambda tag: BLANKED.sub(" ", tag[0]), "".join(parts) + text[at:])


def with_own_text(comments: pd.DataFrame, quoted: pd.DataFrame, names: pd.DataFrame | None = None) -> pd.DataFrame:
    """The comments table with one more column, own_text: the text, as long as it is, with quoted characters blanked.

    Takes the tables `comments` and `quoted`. What stands at `own_text[i]` stands at `start + i` in the article. With
    the table `names` it has names_at as well: where each text prints readers' names, which are no words of feeling.

    >>> import framing as fr
    >>> seeds = fr.analyse("seeds", "data/codebook.yml")
    >>> own = with_own_text(seeds.comments, seeds.quoted).set_index("comment_id").own_text["8"]
    >>> " ".join(own.split())[:35]
    'Gadolhadorah: “ ” Yes, there is. Th'
    """
    spans = _by_comment(quoted)
    own = [
        own_text(row.text, row.start, spans.get((row.article_id, row.comment_id), ()))
        for row in comments[["article_id", "comment_id", "start", "text"]].itertuples(index=False)
    ]
    found = comments.assign(own_text=pd.Series(own, index=comments.index, dtype="str"))
    if names is None:
        return found
    at = _by_comment(names)
    places = zip(comments["article_id"], comments["comment_id"], comments["start"], comments["text"], strict=True)
    inside = [
        tuple(
            (a - start, b - start) for a, b in at.get((article, comment), ()) if start <= a and b - start <= len(text)
        )
        for article, comment, start, text in places
    ]
    return found.assign(names_at=pd.Series(inside, index=comments.index, dtype=object))


def _by_comment(table: pd.DataFrame) -> dict[tuple[str, str], list[tuple[int, int]]]:
    """(start, end) of the rows of each comment."""
    found: dict[tuple, list] = {}
    for row in table[["article_id", "comment_id", "start", "end"]].itertuples(index=False, name=None):
        found.setdefault(row[:2], []).append(row[2:])
    return found
