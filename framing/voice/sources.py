"""Step 4h, sources: reported speech and quotations in; out, the reported speech with the name of each source."""

import pandas as pd

from framing.voice.clauses import Source
from framing.voice.speakers import Article


def name_sources(reported: pd.DataFrame, articles: dict[str, Article]) -> pd.DataFrame:
    """Who is meant by the words for each source ("he", "the minister", "Channel 12"): `reported` with a column speaker.

    `articles` come from `speakers.read_articles`: names are resolved as for quotations, so that a person has one name
    in both. A source that names nobody ("sources with knowledge of the talks") stands as the text has it; a stretch
    without a source, or a pronoun for which nobody fits, has no speaker.
    """
    names: dict[int, str | None] = {}
    for row in reported.itertuples():
        if isinstance(row.source, str):
            cue = (row.cue_start, row.cue_end) if isinstance(row.cue, str) else (row.source_end, row.source_end)
            where = map(int, (row.source_start, row.source_end, *cue))
            names[row.Index] = articles[row.article_id].name(Source(*where, "reported"))
    return reported.assign(speaker=pd.Series(names, index=reported.index, dtype="str"))
