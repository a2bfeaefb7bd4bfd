"""What is said of the rows of a piece of a table, said of the rows of the whole."""

import re
from dataclasses import replace

import pandas as pd

from framing.reading.corpus import Corpus, Numbered


def as_in_whole(batch: Corpus, name: str, first: int) -> Corpus:
    """A batch whose sources and remarks name the rows of the whole file."""
    sources = batch.articles.source.map(lambda text: renumbered(text, name, first), na_action="ignore")
    parts = {
        key: [
            part._replace(told=part.told._replace(source=renumbered(part.told.source, name, first)))
            if part.told and part.told.source
            else part
            for part in listed
        ]
        for key, listed in batch.parts.items()
    }
    remarks = tuple(type(remark)(renumbered(remark, name, first)) for remark in batch.remarks)
    articles = batch.articles.assign(source=sources.astype("str"))
    found = replace(batch, articles=articles, parts=parts, remarks=remarks)
    return _with_ids_in_whole(found) if first and any(isinstance(remark, Numbered) for remark in remarks) else found


def _with_ids_in_whole(batch: Corpus) -> Corpus:
    """A batch of a table without ids, its articles called by their rows in the whole file."""
    rows = batch.articles["source"].str.extract(r"row (\d+)$", expand=False)
    stems = batch.articles["article_id"].str.rpartition("-")[0]
    ids = [f"{stem}-{int(row):03}" for stem, row in zip(stems, rows, strict=True)]
    new = dict(zip(batch.articles["article_id"], ids, strict=True))
    texts = {new[key]: text for key, text in batch.texts.items()}
    parts = {new[key]: own for key, own in batch.parts.items()}
    articles = batch.articles.assign(article_id=pd.Series(ids, batch.articles.index, dtype="str"))
    return replace(batch, articles=articles, texts=texts, parts=parts)


def renumbered(text: str, name: str, first: int) -> str:
    """What is said of rows of a batch, said of rows of the whole; the file's name and what is quoted stay.

    >>> renumbered("the row 5.csv, row 3: 'row 2' was used before", "the row 5.csv", 1000)
    "the row 5.csv, row 1003: 'row 2' was used before"
    """
    if not first:
        return text
    kept = rf"{re.escape(name)}|'[^']*'"
    rows = re.compile(rf"{kept}|\b(?P<what>row|line) (?P<n>\d+)")
    return rows.sub(lambda found: f"{found['what']} {int(found['n']) + first}" if found["n"] else found[0], text)
