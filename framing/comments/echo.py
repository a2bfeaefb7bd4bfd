"""Echo: mentions in; out, whether a comment takes over the name that the outlet itself gives to a thing, or another."""

from collections.abc import Iterator

import pandas as pd

from framing.core.arguments import checked
from framing.core.kinds_and_voices import OWN_KINDS, OWN_VOICES, QUOTED_VOICES
from framing.core.spans import records
from framing.core.tables import table

ECHOES = {
    "adopt": "a term that the outlet uses for it",
    "replace": "a term that the outlet does not use for it",
    "reject": "a term that the outlet uses for it, rejected: negated, so-called, in scare quotes",
    "reject other": "a term that the outlet does not use for it, rejected",
    "outlet silent": "the outlet's own words in this article do not name it",
    "quoted": "not the commenter's own words",
}

ASKED = "article_id comment_id referent term voice denial quoted_from start end surface".split()  # of a mention


@checked(mentions=f"{' '.join(ASKED)} kind negated")
def find_echoes(mentions: pd.DataFrame) -> pd.DataFrame:
    """For each mention in a comment: does it adopt, replace or reject the outlet's term for the same thing?

    `mentions` is the mentions table. The outlet's terms are those with which the article's own text (headline and
    narration: not quoted, not reported from a source, not in scare quotes, not negated) names the referent. One row for
    each mention in a comment, so the rows of a referent add up to its mentions in comments. Columns:

    - article_id, comment_id, referent; echo: one of `ECHOES` (adopt, replace, reject, reject other, outlet silent,
      quoted); term: the comment's; outlet_terms: the outlet's, with "; " between; start, end, surface: the mention.
    - rule: what decided: "same term", "other term", the words that reject it, "scare quotes", "no own term of the
      outlet", "quoted from …" (the article, a comment's id) or "in quotation marks".

    Adopting a term says nothing about agreement: it may be the only name in use. Irony is not seen.

    >>> import framing as fr
    >>> seeds = fr.analyse("seeds", "data/codebook.yml")
    >>> first = find_echoes(seeds.mentions).query("referent == 'army'").iloc[0]
    >>> first.comment_id, first.echo, first.term, first.outlet_terms
    ('7', 'replace', 'soldiers or troops', 'IDF')
    """
    return table("echo", _rows(mentions))


def _rows(mentions: pd.DataFrame) -> Iterator[dict]:
    theirs = _outlet_terms(mentions)
    asked = [name for name in ASKED if name in mentions]
    for mention in records(mentions.loc[mentions.kind == "comment", asked]):
        terms = theirs.get((mention.article_id, mention.referent), [])
        echo, rule = _echo(mention, terms)
        row = {"article_id": mention.article_id, "comment_id": mention.comment_id, "referent": mention.referent}
        row |= {"echo": echo, "term": mention.term, "outlet_terms": "; ".join(terms) or None, "rule": rule}
        yield row | {"start": mention.start, "end": mention.end, "surface": mention.surface}


def _outlet_terms(mentions: pd.DataFrame) -> dict[tuple[str, str], list[str]]:
    """By article and referent, the terms of the outlet's own text, in the order of their first mention."""
    own = mentions[mentions.kind.isin(OWN_KINDS) & mentions.voice.isin(OWN_VOICES) & ~mentions.negated.fillna(False)]
    each_once = own[["article_id", "referent", "term"]].drop_duplicates()
    return each_once.groupby(["article_id", "referent"], sort=False)["term"].agg(list).to_dict()


def _echo(mention, terms: list[str]) -> tuple[str, str]:
    """The echo of one mention, and the rule that decided."""
    source = getattr(mention, "quoted_from", None)
    if isinstance(source, str):
        return "quoted", f"quoted from {source}"
    if mention.voice in QUOTED_VOICES:
        return "quoted", "in quotation marks"
    if not terms:
        return "outlet silent", "no own term of the outlet"
    same = mention.term in terms
    rejected = mention.denial if isinstance(mention.denial, str) else "scare quotes" if mention.voice == "scare" else ""
    if rejected:
        return "reject" if same else "reject other", rejected
    return ("adopt", "same term") if same else ("replace", "other term")
