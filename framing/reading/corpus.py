"""What every reader returns: the articles as a table, and each article's text exactly as it was."""

import hashlib
from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple

import pandas as pd

# What may be known of an article besides its text. Each may carry how it is known (see `framing.reading.folder`).
FACTS = ["outlet", "title", "published", "wire", "country"]


class Told(NamedTuple):
    """What a table of comments tells of one comment. Its author is a pseudonym; no name comes this far.

    `names` are the places in the comment that print a reader's name (see `core.pseudonyms`). `source` is the file
    and row that it came from, `source_start` the offset, in that cell, of its first character.
    """

    reader: str | None = None
    names: tuple = ()
    time: str | None = None
    likes: int | None = None
    source: str | None = None
    source_start: int = 0


class Part(NamedTuple):
    """A stretch of the text whose kind the reader was told, so that no layout rule needs to guess it."""

    kind: str
    start: int
    end: int
    comment_id: str | None = None
    parent_id: str | None = None
    told: Told | None = None


@dataclass(frozen=True)
class Corpus:
    """Articles to analyse.

    `articles`: one row per article: article_id, the facts (outlet, title, published, wire, country), for each fact
    `…_known` ("stated", "inferred" or "given") and `…_how`, source, sha256, and any further column of the user's table.
    `texts`: article_id → the text, never altered; every offset in every table points into it.
    `parts`: article_id → stretches whose kind a table gave (its text column, its comments).
    `remarks`: what a person should know of how it was read: comments left out, columns with other names than ours.
    """

    articles: pd.DataFrame
    texts: dict[str, str]
    parts: dict[str, list[Part]] = field(default_factory=dict)
    remarks: tuple[str, ...] = ()

    def __len__(self) -> int:
        return len(self.articles)

    def select(self, article_ids) -> "Corpus":
        """The same corpus with only these articles, in its own order."""
        wanted = set(article_ids)
        return Corpus(
            self.articles[self.articles.article_id.isin(wanted)].reset_index(drop=True),
            {key: text for key, text in self.texts.items() if key in wanted},
            {key: parts for key, parts in self.parts.items() if key in wanted},
            self.remarks,
        )


def date_fault(given) -> str:
    """What is wrong with a date: nothing ("") for a year, month or day, or a day with a time, as ISO 8601 writes them.

    >>> date_fault("2024-05-13"), date_fault("3 March")
    ('', "published '3 March' is not a date: write it as 2024-05-13")
    """
    text = str(given).strip()
    padded = f"{text}-01-01" if len(text) == 4 else f"{text}-01" if len(text) == 7 else text
    try:
        datetime.fromisoformat(padded)
    except ValueError:
        return f"published {text!r} is not a date: write it as 2024-05-13"
    return ""


def fingerprint(content: bytes) -> str:
    """The sha256 of a source, by which anyone can tell that they read the same bytes."""
    return hashlib.sha256(content).hexdigest()


def corpus(rows: list[dict], texts: dict[str, str], parts: dict[str, list[Part]] | None = None) -> Corpus:
    """Assemble a corpus from one dict per article; a fact nobody gave is missing (NA), never an empty string."""
    facts = [name for fact in FACTS for name in (fact, f"{fact}_known", f"{fact}_how")]
    columns = ["article_id", *facts, "source", "sha256"]
    columns += sorted({key for row in rows for key in row} - set(columns))
    frame = pd.DataFrame(rows, columns=columns)
    frame[columns] = frame[columns].replace("", None)
    return Corpus(frame.astype("str"), texts, parts or {})
