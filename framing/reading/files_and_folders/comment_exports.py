"""Comments that a site exported (Disqus, WordPress, Blogger, Reddit, YouTube), put under articles of other files.

A thread belongs to the article whose id, address or title it has; a single thread, to a single article.
"""

from dataclasses import replace

import pandas as pd

from framing.core.errors import FramingError
from framing.reading.corpus import Corpus, Options
from framing.reading.formats import format_of
from framing.reading.formats.document import Document
from framing.reading.formats.source import Source
from framing.reading.tables.comment_checks import Names
from framing.reading.tables.comment_table import add_comments, read_comments

ADVICE = "A thread is known by an article's article_id, or by its url or title, which must be columns of the articles."


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
    """The article that each thread stands under; None if it is none of these, or could be several."""
    if len(corpus) == len(threads) == 1:
        return [corpus.articles.article_id[0]]
    names = Names(corpus.articles)
    meant = [names.of(one.thread, one.facts.get("url", ""), one.facts.get("title", "")) for one in threads]
    return [ids[0] if len(ids) == 1 else None for ids in meant]
