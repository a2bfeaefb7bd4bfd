"""Comments that a site exported (Disqus, WordPress, Blogger, Reddit, YouTube), put under articles of other files.

A thread belongs to the article whose id, address or title it has; a single thread, to a single article.
"""

import re
from collections.abc import Collection
from dataclasses import replace

import pandas as pd

from framing.core.errors import FramingError
from framing.reading.corpus import Corpus, Options
from framing.reading.formats import format_of
from framing.reading.formats.document import Document
from framing.reading.formats.source import Source
from framing.reading.tables.comment_table import add_comments, read_comments

ADVICE = "A thread is known by an article's article_id, or by its url or title, which must be columns of the articles."

_BEFORE_OUTLET = re.compile(r"\s[|–—-]\s|\s::\s|\s»\s")
_FOLLOWED = re.compile(r"(?<=[?&])(?:utm_\w+|fbclid|gclid|cmpid|ref|share)=[^&]*&?")  # by what link a reader came


def comments_from(corpus: Corpus, source: Source, columns: dict[str, str], options: Options) -> Corpus:
    """The corpus with the comments of a file: a site's export, or a table (see `comment_table.read_comments`)."""
    form = format_of(source)
    threads = [] if form is None else [one for one in form.read(source).documents if one.comments]
    if not threads:
        return read_comments(corpus, source, columns, options)
    owners = _owners(corpus, threads)
    rows = [
        comment | {"article_id": owner}
        for thread, owner in zip(threads, owners, strict=True)
        for comment in thread.comments
        if owner
    ]
    lost = [thread for thread, owner in zip(threads, owners, strict=True) if not owner]
    if not rows:
        names = [thread.facts.get("url") or thread.facts.get("title") or thread.place for thread in lost]
        raise FramingError(f"{source.name}: no thread belongs to one of the articles:", names, ADVICE)
    where = [f"comment {row['comment_id']} under {row['article_id']}" for row in rows]
    found = add_comments(corpus, pd.DataFrame(rows, dtype=object), where, source.name, "", options)
    told = [f"{source.short}: {len(rows):,} comments read as {form.NAME}'s"]
    if lost:
        comments = sum(len(thread.comments) for thread in lost)
        told.append(f"{source.short}: {len(lost):,} threads with {comments:,} comments belong to none of the articles")
    return replace(found, remarks=(*found.remarks, *told))


def _owners(corpus: Corpus, threads: list[Document]) -> list[str | None]:
    """The article that each thread stands under; None if it is none of these."""
    if len(corpus) == len(threads) == 1:
        return [corpus.articles.article_id[0]]
    known: dict[str, str] = {}
    for column in ("title", "url", "article_id"):
        if column in corpus.articles:
            named = corpus.articles.dropna(subset=column)
            known |= dict(zip(named[column].map(_plain), named.article_id, strict=True))
    outlets = {_plain(one) for one in corpus.articles.outlet}
    titles = [thread.facts.get("title", "") for thread in threads]
    signs = [
        [thread.thread, thread.facts.get("url", ""), title, _without_outlet(title, outlets)]
        for thread, title in zip(threads, titles, strict=True)
    ]
    return [next((known[_plain(one)] for one in names if one and _plain(one) in known), None) for names in signs]


def _without_outlet(title: str, outlets: Collection[str]) -> str:
    """A page's title without the outlet that it names at its end; "" if it names none.

    >>> _without_outlet("Toll on the quay | The Gull", {"the gull"}), _without_outlet("Toll - a sequel", {"the gull"})
    ('Toll on the quay', '')
    """
    own, _, outlet = _BEFORE_OUTLET.sub("\n", title).rpartition("\n")
    return own if _plain(outlet) in outlets else ""


def _plain(name: str) -> str:
    """An address or a title without what differs between copies of it.

    >>> _plain("https://www.Quay.example/toll/?utm_source=mail"), _plain("t3_ab"), _plain("http://q.example/?p=7&ref=x")
    ('quay.example/toll', 'ab', 'q.example/?p=7')
    """
    name = name.strip().lower().removeprefix("t3_")
    if name.startswith(("https://", "http://")):
        name = _FOLLOWED.sub("", name.partition("#")[0]).rstrip("?&")
    for start in ("https://", "http://", "www."):
        name = name.removeprefix(start)
    return name.rstrip("/")
