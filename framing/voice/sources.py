"""Step 4h, sources: reported speech and quotations in; out, the reported speech with the name of each source."""

import pandas as pd

from framing.reading.corpus import Corpus
from framing.voice.clauses import Source
from framing.voice.speakers import Article


def name_sources(
    corpus: Corpus, passages: pd.DataFrame, quotations: pd.DataFrame, reported: pd.DataFrame
) -> pd.DataFrame:
    """Who is meant by the words for each source ("he", "the minister", "Channel 12"): `reported` with a column speaker.

    Names are resolved as for quotations (`speakers`), so that a person has one name in both. A source that
    names nobody ("sources with knowledge of the talks") stands as the text has it; a stretch without a source, or a
    pronoun for which nobody fits, has no speaker.
    """
    by_article = dict(iter(passages.groupby("article_id", sort=False)))
    quoted = dict(iter(quotations.groupby("article_id", sort=False)))
    names: dict[int, str | None] = {}
    for article_id, own in reported.groupby("article_id", sort=False):
        rows = quoted.get(article_id, quotations.head(0))
        article = Article(corpus.texts[article_id], by_article[article_id], rows)
        article.speakers()
        for row in own.itertuples():
            if isinstance(row.source, str):
                cue = (row.cue_start, row.cue_end) if isinstance(row.cue, str) else (row.source_end, row.source_end)
                where = map(int, (row.source_start, row.source_end, *cue))
                names[row.Index] = article.name(Source(*where, "reported"))
    return reported.assign(speaker=pd.Series(names, index=reported.index, dtype="str"))
