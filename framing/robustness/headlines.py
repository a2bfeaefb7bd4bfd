"""The claims that the notebooks' last cells make, for any corpus: the same for every outlet and both ends of a list."""

from framing import compare
from framing.anatomy import OWN_KINDS
from framing.robustness.claims import VOICES_OF, Claim, for_each


def headline_claims(analysis, referent: str = "") -> list[Claim]:
    """What the notebooks on naming, on voice and on outlets claim, each for every outlet that it can be said of.

    - Naming: each outlet's share of names of the first and of the last kind in the list of `referent` (by default the
      codebook's first), names in scare quotes, the name used most for anything that two outlets name, and names
      that only one outlet uses.
    - Voice: words lent to sources, quoted or reported; the source with most words; the share of names in the outlet's
      own voice; and how often the first kind of names stands in quotation marks, against the last.
    - Outlets: words in quotation marks, and each kind of names per 1,000 words of the outlet's own voice.

    >>> import framing as fr
    >>> claims = headline_claims(fr.analyse("seeds", "data/codebook.yml"))
    >>> sorted({claim.measure for claim in claims})
    ['first', 'only', 'rate', 'share', 'speaker', 'words']
    """
    referent = referent or analysis.codebook.referents[0].referent
    return [*_naming(analysis, referent), *_voice(analysis, referent), *_outlets(analysis, referent)]


def _naming(analysis, referent: str) -> list[Claim]:
    found, own = [], analysis.mentions[analysis.mentions.kind.isin(OWN_KINDS)]
    for frame in _ends(analysis, referent):
        found += for_each(analysis, "share", referent=referent, frame=frame)
    for marked in dict.fromkeys(own[own.voice == "scare"].referent):
        found += for_each(analysis, "share", referent=marked, voice="scare")
    compared = own.groupby("referent").outlet.nunique()
    for row in compare.most_used(own, analysis.articles).itertuples():
        if compared[row.referent] > 1 and " / " not in row.term and row.n > 1:
            found.append(Claim("first", row.outlet, referent=row.referent, terms=row.term))
    named = own[own.referent == referent]
    users = named.groupby("term", sort=False).outlet.agg(["nunique", "first"])
    alone = users[users["nunique"] == 1]["first"]
    return found + [Claim("only", outlet, referent=referent, terms=term) for term, outlet in alone.items()]


def _voice(analysis, referent: str) -> list[Claim]:
    first, last = _ends(analysis, referent)
    found = for_each(analysis, "words", voice="lent")
    spoken = analysis.voices[analysis.voices.kind.isin(OWN_KINDS) & analysis.voices.voice.isin(VOICES_OF["lent"])]
    spoken = spoken.merge(analysis.articles[["article_id", "outlet"]], on="article_id")
    words = spoken.groupby(["outlet", "speaker"], sort=False).words.sum()
    for outlet in dict.fromkeys(analysis.articles.outlet):
        if outlet in words.index.get_level_values("outlet"):
            found.append(Claim("speaker", outlet, terms=words[outlet].idxmax(), voice="lent"))
    found += for_each(analysis, "share", referent=referent, voice="own")
    if first != last:
        found.append(Claim("share", first, last, referent=referent, voice="quotation", by="frame"))
    return found


def _outlets(analysis, referent: str) -> list[Claim]:
    own = analysis.mentions[analysis.mentions.kind.isin(OWN_KINDS) & (analysis.mentions.referent == referent)]
    shown = {*own[own.voice.isin(VOICES_OF["own"])].frame, *_ends(analysis, referent)}
    found = for_each(analysis, "words", voice="quotation")
    for frame in dict.fromkeys(term.frame for term in _terms(analysis, referent)):
        if frame in shown:
            found += for_each(analysis, "rate", referent=referent, frame=frame, voice="own")
    return found


def _terms(analysis, referent: str):
    return next(entry.terms for entry in analysis.codebook.referents if entry.referent == referent)


def _ends(analysis, referent: str) -> tuple[str, str]:
    """The kinds of the first and of the last name in the list."""
    terms = _terms(analysis, referent)
    return terms[0].frame, terms[-1].frame
