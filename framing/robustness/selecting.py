"""Which rows a claim counts, on either side of its comparison, under one rule of voice and one list of names."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import pandas as pd

from framing.robustness.claims import BY_NAME, OTHERS, VOICES_OF, Claim, bare
from framing.robustness.material import Material


@dataclass(frozen=True)
class Side:
    """One side of a comparison: the rows `counted`, the rows of the `whole` that they are a part of (or a rate of), the
    `names` that could be counted, and which of the articles belong to it."""

    label: str
    counted: pd.DataFrame
    whole: pd.DataFrame
    names: frozenset[str]
    articles: list[bool]


def sides_of(claim: Claim, analysis, material: Material, names: str) -> tuple[Side, Side]:
    """The group of a claim and what it is compared with; `names` is "wide" or "narrow"."""
    listed = _listed(claim, analysis, names)
    words = material.words
    if claim.of_names:
        mentions = material.counted
        if claim.referent:
            mentions = mentions[mentions.referent == claim.referent]
        mentions = _where(mentions, (pair in listed for pair in zip(mentions.referent, mentions.term, strict=True)))
        counted = _named(claim, mentions[mentions.voice.isin(VOICES_OF[claim.voice])])
        whole = mentions[mentions.voice.isin(VOICES_OF[claim.whole])]
    else:
        counted = words[words.voice.isin(VOICES_OF[claim.voice])]
    if claim.measure in ("rate", "words", "speaker"):
        whole = words[words.voice.isin(VOICES_OF[claim.whole])]
    return tuple(_side(claim, analysis, counted, whole, listed, this) for this in (True, False))


def _side(claim: Claim, analysis, counted, whole, listed: dict, this: bool) -> Side:
    label = claim.group if this else claim.than or OTHERS
    wanted = {term for (_, term), frame in listed.items() if _could_count(claim, term, frame)}
    if claim.by in BY_NAME:
        values = {name: name[1] if claim.by == "term" else frame for name, frame in listed.items()}
        wanted &= {term for (_, term), value in values.items() if _within(value, claim, this)}
        counted = _where(counted, (_within(value, claim, this) for value in counted[claim.by]))
        if claim.measure != "rate":
            whole = _where(whole, (_within(value, claim, this) for value in whole[claim.by]))
        articles = [True] * len(analysis.articles)
    else:
        values = analysis.articles[claim.by].astype("str").fillna("unknown")
        articles = [_within(value, claim, this) for value in values]
        places = [place for place, taken in enumerate(articles) if taken]
        counted, whole = counted[counted.article.isin(places)], whole[whole.article.isin(places)]
    return Side(label, counted, whole, frozenset(wanted), articles)


def _listed(claim: Claim, analysis, names: str) -> dict[tuple[str, str], str]:
    """The names of the claim's referent that the list has, with their frames."""
    return {
        (entry.referent, term.term): term.frame
        for entry in analysis.codebook.referents
        if claim.referent in ("", entry.referent)
        for term in entry.terms
        if names == "wide" or not term.wide
    }


def _could_count(claim: Claim, term: str, frame: str) -> bool:
    """Whether a name is one that the claim is about. How far one is ahead of the others is about all of them."""
    named = not claim.terms or claim.measure == "first" or term in {bare(name) for name in claim.terms}
    return named and (not claim.frame or frame in claim.frame)


def _named(claim: Claim, mentions: pd.DataFrame) -> pd.DataFrame:
    """The mentions by the claim's names; of a lead, by all names."""
    if claim.frame:
        mentions = mentions[mentions.frame.isin(claim.frame)]
    if claim.terms and claim.measure != "first":
        mentions = mentions[mentions.term.isin(claim.terms) | mentions.variant.isin(claim.terms)]
    return mentions


def _within(value: str, claim: Claim, this: bool) -> bool:
    """Whether a value belongs to the group, or else to what it is compared with."""
    return value == claim.group if this else (value == claim.than if claim.than else value != claim.group)


def _where(rows: pd.DataFrame, wanted: Iterable[bool]) -> pd.DataFrame:
    return rows[np.fromiter(wanted, bool, len(rows))]
