"""What every reader returns: the articles as a table, and each article's text exactly as it was."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

import pandas as pd

from framing.core.text.listing import begun, counted, not_taken

# What may be known of an article besides its text. Each may carry how it is known (see `text_folder`).
FACTS = ["outlet", "title", "published", "wire", "country"]
OF_ARCHIVES = ["byline", "section", "url"]  # what may be told besides, as it is given


@dataclass(frozen=True)
class Options:
    """What a person says of the files besides where they are.

    `outlet`: of articles that name none. `dates`: "day-first" or "month-first", where both could be meant. `strict`:
    refuse a file with one bad article instead of leaving that out. `repair`: tables' texts and comments that hold HTML
    or were decoded wrongly are made plain text. `columns`: our names → those of the table.
    """

    outlet: str | None = None
    dates: str | None = None
    strict: bool = False
    repair: bool = False
    columns: dict[str, str] = field(default_factory=dict)


class CommentFacts(NamedTuple):
    """What a table of comments tells of one comment. Its author is a pseudonym; no name comes this far.

    `names` are the places in the comment that print a reader's name (see `core.text.pseudonyms`). `source` is the file
    and row that it came from, `source_start` the offset, in that cell, of its first character. `threaded`: the table
    says whom comments answer, so that one for which it says nothing answers none.
    """

    reader: str | None = None
    names: tuple = ()
    time: str | None = None
    likes: int | None = None
    source: str | None = None
    source_start: int = 0
    threaded: bool = False


class Part(NamedTuple):
    """A stretch of the text whose kind the reader was told, so that no layout rule needs to guess it."""

    kind: str
    start: int
    end: int
    comment_id: str | None = None
    parent_id: str | None = None
    told: CommentFacts | None = None


# A remark is its words. What the program itself asks of one is told by its type, so that words can be mended.


class NotRead(str):
    """A remark on a file of several that is not in the corpus: what can be read was, and this lacks."""


class OfNoKind(NotRead):
    """The same of files of no known kind, which lie beside the articles in many folders: told, and no fault."""


class Numbered(str):
    """A remark on a table that has no ids, so that its articles are called by the file and their rows."""


class CommentsBeside(str):
    """A remark on a table of comments that lies with the articles, and is none of articles: it was not asked for."""


def comments_beside(file: object) -> CommentsBeside:
    """What is told of such a file."""
    return CommentsBeside(f"{file} was not read: give it as comments")


@dataclass(frozen=True)
class Corpus:
    """Articles to analyse.

    `articles`: one row per article: article_id, the facts (outlet, title, published, wire, country), for each fact
    `…_known` ("stated", "inferred" or "given") and `…_how`, source, sha256, and any further column of the user's table.
    `texts`: article_id → the text, never altered; every offset in every table points into it.
    `parts`: article_id → stretches whose kind a table gave (its text column, its comments).
    `remarks`: what a person should know of how it was read: comments left out, columns with other names than ours;
    those on files that are not in it are of the type `NotRead`.
    """

    articles: pd.DataFrame
    texts: dict[str, str]
    parts: dict[str, list[Part]] = field(default_factory=dict)
    remarks: tuple[str, ...] = ()

    def __len__(self) -> int:
        return len(self.articles)

    def __repr__(self) -> str:
        """How much there is, in a line: the texts would fill the screen, and name readers."""
        return f"<Corpus of {self.size}>"

    @property
    def size(self) -> str:
        """How many articles of how many outlets, in words."""
        return f"{counted(len(self), 'article')} of {counted(self.articles['outlet'].nunique(), 'outlet')}"

    @property
    def outlets(self) -> dict[str, str]:
        """The outlet of each article, by its id; missing where nobody gave one."""
        return dict(zip(self.articles["article_id"], self.articles["outlet"], strict=True))

    def select(self, article_ids) -> "Corpus":
        """The same corpus with only these articles, in its own order."""
        wanted = set(article_ids)
        return Corpus(
            self.articles[self.articles.article_id.isin(wanted)].reset_index(drop=True),
            {key: text for key, text in self.texts.items() if key in wanted},
            {key: parts for key, parts in self.parts.items() if key in wanted},
            self.remarks,
        )


def dates_of(articles: pd.DataFrame) -> pd.Series:
    """When each of these articles was published; missing where nobody knows, or no column says.

    >>> dates_of(pd.DataFrame({"published": ["2031-03"]})).tolist(), dates_of(pd.DataFrame({"outlet": ["A"]})).tolist()
    (['2031-03'], [nan])
    """
    return articles["published"] if "published" in articles else pd.Series(pd.NA, articles.index, dtype="str")


def not_read(remarks: Iterable[str]) -> list[NotRead]:
    """Those of the remarks on a corpus that are on whole files which are not in it."""
    return [remark for remark in remarks if isinstance(remark, NotRead)]


def fingerprint(content: bytes) -> str:
    """The sha256 of a source, by which anyone can tell that they read the same bytes."""
    return hashlib.sha256(content).hexdigest()


def corpus(rows: list[dict], texts: dict[str, str], parts: dict[str, list[Part]] | None = None) -> Corpus:
    """Assemble a corpus from one dict per article; a fact nobody gave is missing (NA), never an empty string."""
    facts = [name for fact in FACTS for name in (fact, f"{fact}_known", f"{fact}_how")]
    columns = ["article_id", *facts, "source", "sha256"]
    columns += sorted({key for row in rows for key in row} - set(columns))
    cells = {name: [row.get(name) for row in rows] for name in columns}
    known = {name: [None if isinstance(cell, str) and not cell else cell for cell in cells[name]] for name in columns}
    return Corpus(pd.DataFrame({name: pd.array(known[name], dtype="str") for name in columns}), texts, parts or {})


def joined_corpora(parts: Sequence[Corpus]) -> Corpus:
    """One corpus of several, in their order; an id that two of them use gets a number in the later one, and is told."""
    if len(parts) == 1:
        return parts[0]
    taken: set[str] = set()
    texts: dict[str, str] = {}
    told: dict[str, list[Part]] = {}
    renamed: list[str] = []
    frames: list[pd.DataFrame] = []
    for part in parts:
        ids = {}
        for key in part.texts:
            ids[key] = not_taken(key, taken)
            taken.add(ids[key])
            renamed += [ids[key]] if ids[key] != key else []
        texts |= {ids[key]: text for key, text in part.texts.items()}
        told |= {ids[key]: own for key, own in part.parts.items()}
        frames.append(part.articles.assign(article_id=part.articles.article_id.map(ids)))
    articles = pd.concat(frames, ignore_index=True) if frames else corpus([], {}).articles
    remarks = [remark for part in parts for remark in part.remarks]
    if renamed:
        twice = f"{len(renamed):,} ids of articles were used in more than one file"
        remarks.append(f"{twice}; the later are now {begun(renamed, 5)}")
    return Corpus(articles.astype("str"), texts, told, tuple(remarks))
