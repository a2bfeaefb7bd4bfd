"""What is asked for, held against the codebook: a slip must not read as "never said"."""

from collections.abc import Iterable, Sequence

import pandas as pd

from framing.core.arguments import checked, require_columns
from framing.core.errors import FramingError, kind_of, one_or_several, require_known

NAMES = ("term", "frame", "referent")  # what can be counted of mentions


@checked()
def terms_of(codebook, referent: str | None) -> list[str]:
    """The names of a referent in the codebook's order; `codebook` may also be the list of names itself."""
    if isinstance(codebook, list | tuple) and all(isinstance(term, str) for term in codebook):
        return list(codebook)
    if not hasattr(codebook, "referents"):
        advice = "Give what fr.read_codebook(path) returns, or a list of terms."
        raise FramingError(f"This is no codebook: {kind_of(codebook)}.", advice=advice)
    known = {entry.referent: entry for entry in codebook.referents}
    if referent is None:
        raise FramingError("No referent is named.", advice=f"Name one of the codebook's: {', '.join(known)}.")
    require_known([referent], known, "The codebook has no referent {}.", "It has")
    return [term.term for term in known[referent].terms]


def values_of(codebook, referent: str | None, of: str) -> list[str]:
    """The names of a referent, or with `of` "frame" their kinds, in the codebook's order.

    >>> values_of(["war", "raid"], "campaign", "term")
    ['war', 'raid']
    """
    terms = terms_of(codebook, referent)  # refuses a referent that the codebook does not have
    if of == "term":
        return terms
    if of != "frame" or not hasattr(codebook, "referents"):
        raise FramingError(f"There are no shares of {of!r}.", advice="Known: term, and frame with a codebook.")
    entry = next(entry for entry in codebook.referents if entry.referent == referent)
    return list(dict.fromkeys(term.frame for term in entry.terms))


def every_value(codebook, referent: str | None, of: str) -> list[str]:
    """All that could be asked for: the terms of a referent (or of all), the frames, or the referents of a codebook.

    >>> every_value(["war", "raid"], None, "term")
    ['war', 'raid']
    """
    require_known([of], NAMES, "Mentions cannot be counted by {}.")
    if of == "term" and isinstance(codebook, (list, tuple)):
        return list(codebook)
    if not hasattr(codebook, "referents"):
        raise FramingError(f"Rates and shares of a {of} need the codebook, not a list of terms.")
    if referent is not None and of != "referent":
        terms = terms_of(codebook, referent)
    else:
        terms = [term.term for entry in codebook.referents for term in entry.terms]
    if of == "term":
        return list(dict.fromkeys(terms))
    return list(codebook.frames) if of == "frame" else [entry.referent for entry in codebook.referents]


def asked_or_all(codebook, referent: str | None, of: str, among: str | Iterable[str] | None) -> list[str]:
    """Those asked for, each once, or all of a referent; one that the codebook does not have raises `FramingError`.

    >>> asked_or_all(["war", "raid"], "campaign", "term", "war")
    ['war']
    """
    if among is None:
        return values_of(codebook, referent, of)
    asked = one_or_several(among)
    require_known(asked, every_value(codebook, referent, of), f"The codebook has no {of} {{}} here.", "It has")
    return asked


def of_referent(mentions: pd.DataFrame, codebook, referent: str) -> pd.DataFrame:
    """The mentions of a referent, by any of its names. A list of names knows no referents: there the mentions do."""
    if isinstance(codebook, (list, tuple)):
        require_mentioned(mentions, "referent", [referent])
    return mentions[(mentions["referent"] == referent) & mentions["term"].isin(terms_of(codebook, referent))]


def require_mentioned(mentions: pd.DataFrame, of: str, asked: Sequence[str]) -> None:
    """Without a codebook, a name that no mention has is taken for a slip, unless there is no mention at all.

    >>> require_mentioned(pd.DataFrame({"term": ["war"]}), "term", ["wor"])
    Traceback (most recent call last):
    framing.core.errors.FramingError: No mention has the term 'wor'.
    Did you mean 'war'? They have: war.
    """
    require_columns(mentions, [of], "mentions")
    if len(mentions):
        known = mentions[of].dropna().unique()
        require_known(asked, known, f"No mention has the {of} {{}}.", "They have")
