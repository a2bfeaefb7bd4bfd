"""The table `articles`: a corpus, its passages and its copies in; out, what is known of each article, and its words."""

import re

import pandas as pd

from framing.core.kinds_and_voices import OWN_KINDS
from framing.core.spans import rows_by_article
from framing.core.tables import table
from framing.core.text.letters import NO_WIDTH
from framing.core.text.words import count_words
from framing.reading.corpus import FACTS, Corpus
from framing.reading.passages.classify import declared_comments, wire_credit

_UNSEEN = re.compile(rf"\A[{NO_WIDTH}]+|[{NO_WIDTH}]+\Z")
ENDING = 40  # characters at the end of an article in which an agency may sign


def find_articles(corpus: Corpus, passages: pd.DataFrame, duplicates: pd.DataFrame) -> pd.DataFrame:
    """One row per article: what is known of it and how, its words, and its comments declared and captured.

    What nobody told is read off the page: the title is its headline, the wire service the one that signs it. `copy_of`
    is there where an outlet printed something twice; columns of the user's own come last.
    """
    pages, declared = rows_by_article(passages, ["kind", "text"]), declared_comments(passages)
    copies = duplicates[duplicates.same_outlet].set_index("article_id").copy_of
    rows = []
    for row in corpus.articles.to_dict("records"):
        key = row["article_id"]
        own: dict[str, list[str]] = {}
        for kind, text in pages.get(key, []):
            own.setdefault(kind, []).append(text)
        row["words"] = sum(count_words(text) for kind in OWN_KINDS for text in own.get(kind, []))
        row |= {"comments_captured": len(own.get("comment", [])), "comments_declared": declared.get(key)}
        row |= {"copy_of": copies.get(key)}
        if pd.isna(row["title"]) and "headline" in own:
            row |= {"title": _as_title(own["headline"][0]), "title_known": "stated", "title_how": "the headline"}
        if pd.isna(row["wire"]) and "body" in own:
            feet = [text for kind, text in pages[key] if kind in ("boilerplate", "byline")]
            row["wire"] = _wire(own["body"], feet, row.get("byline"))
        rows.append(row)
    known = [f"{fact}_{what}" for fact in FACTS for what in ("known", "how")]
    ours = {*FACTS, *known, "article_id", "source", "sha256"}
    others = [column for column in corpus.articles if column not in ours]
    return table("articles", rows, [*["copy_of"] * bool(len(copies)), *known, *others])


def _as_title(headline: str) -> str:
    """A headline on one line, without marks of an encoding or a direction around it, which nobody sees.

    >>> _as_title("\ufeffToll on the\\nharbour bridge")
    'Toll on the harbour bridge'
    """
    return " ".join(_UNSEEN.sub("", headline).split())


def _wire(body: list[str], feet: list[str], byline) -> str | None:
    """The wire service that an article is credited to: where it begins, where it ends, or in a line below or above."""
    ending = body[-1][-ENDING:]  # “… for a symbolic price. — AFP”
    told = [byline] if isinstance(byline, str) else []  # as a table has it
    return wire_credit(body[0], "\n".join([ending, *told, *feet]))
