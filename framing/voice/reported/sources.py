"""Reported stretches with the words for their sources in; out, who is meant: a name, as in the quotations."""

import pandas as pd

from framing.voice.lexicons.speaker_nouns import AGENT, BODIES, DOCUMENTS
from framing.voice.speakers.attribute import Article
from framing.voice.speakers.grammar.noun_phrases import head_at, means_people
from framing.voice.speakers.records import Source

BODY_OR_DOCUMENT = BODIES | DOCUMENTS


def is_body(source: str) -> bool:
    """Do these words for a source name a body or a document, which "it" may take up in the next sentence?

    >>> [is_body(words) for words in ("The army", "The Road Agency", "NATO", "The report", "Ann Lee", "the mayor")]
    [True, True, True, True, False, False]
    """
    low = [word.lower() for word in source.split()]
    head = low[head_at(low)]
    thing = low[0] in ("the", "a", "an", "its") and head in source and not (means_people(head) or AGENT.fullmatch(head))
    thing = thing and not head.endswith("s")  # “the clinic”, not “the residents”
    return thing or head in BODY_OR_DOCUMENT or (len(source) > 2 and source.split()[-1].isupper())


def name_sources(reported: pd.DataFrame, articles: dict[str, Article]) -> pd.DataFrame:
    """Who is meant by the words for each source ("he", "the minister", "Channel 12"): `reported` with a column speaker.

    `articles` come from `attribute.read_articles`: names are resolved as for quotations, so that a person has one name
    in both. A source that names nobody ("sources with knowledge of the talks") stands as the text has it; a stretch
    without a source, or a pronoun for which nobody fits, has no speaker.
    """
    names: dict[int, str | None] = {}
    body = ("", 0, None)  # the last source that "it" may mean: article, passage, its name
    for row in reported.itertuples():
        if not isinstance(row.source, str):
            continue
        cue = (row.cue_start, row.cue_end) if isinstance(row.cue, str) else (row.source_end, row.source_end)
        where = map(int, (row.source_start, row.source_end, *cue))
        named = articles[row.article_id].name(Source(*where, "reported"))
        near = body[0] == row.article_id and row.passage_id - body[1] <= 1  # in this paragraph or the one before
        if named is None and row.source.lower() == "it" and near:
            named = body[2]
        elif is_body(row.source):
            body = (row.article_id, row.passage_id, named)
        names[row.Index] = named
    return reported.assign(speaker=pd.Series(names, index=reported.index, dtype="str"))
