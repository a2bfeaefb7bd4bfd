"""Would another choice change it? Specifications drawn at random, against a slow count with nothing but filters."""

import random
from itertools import product

import numpy as np
import pandas as pd
import pytest

import framing as fr
from framing.compare import words_by_voice
from framing.core.text.sentences import sentence_spans
from framing.core.text.words import count_words
from framing.validation.robustness import Claim, recompute

OWN = ["headline", "narration"]
LENT = ["quotation", "reported"]
GROUPS = {"headlines": ["headline", "standfirst", "crosshead"], "captions": ["caption"], "crosslinks": ["crosslink"]}


def by_hand(claim: Claim, analysis, options: dict) -> float | None:
    """One specification of a share, rate or share of words, counted from the tables with nothing but filters."""
    listed = {
        term.term for entry in analysis.codebook.referents for term in entry.terms
        if entry.referent == claim.referent and (options["names"] == "wide" or not term.wide)
    } - {options["term"]}  # fmt: skip
    frames = {key: frame for key, frame in analysis.codebook.frame_of.items() if key[0] == claim.referent}
    names = {term for term in listed if not claim.frame or frames[claim.referent, term] in claim.frame}
    sums = {True: np.zeros(3), False: np.zeros(3)}
    for article in analysis.articles.itertuples():
        if article.outlet != options["article"]:
            for hits, named, said, words in _sentences(claim, analysis, article.article_id, options, listed, names):
                top, bottom = {"words": (said, words), "share": (hits, named), "rate": (hits, words)}[claim.measure]
                once = 1 if options["unit"] == "sentences" else 10**6
                sums[article.outlet == claim.group] += (min(top, once), min(bottom, once), words)
    no_rate = claim.measure == "rate" and any(words < 100 for _, _, words in sums.values())
    if no_rate or (claim.measure != "words" and not names) or any(bottom == 0 for _, bottom, _ in sums.values()):
        return None
    return float(sums[True][0] / sums[True][1] - sums[False][0] / sums[False][1])


def _sentences(claim: Claim, analysis, article: str, options: dict, listed: set, names: set):
    """Of each sentence: mentions by the names, mentions of the thing, words in the voice, words in all its voices."""
    kinds = ["body", *(kind for name, group in GROUPS.items() if options[name] == "in" for kind in group)]
    voices = {"all": [*OWN, *LENT, "scare"], "own": OWN, "lent": LENT}
    counted, whole = (voices.get(voice, [voice]) for voice in (claim.voice, claim.whole))
    passages, spoken, mentions = (
        rows[rows.article_id == article] for rows in (analysis.passages, analysis.voices, analysis.mentions)
    )
    spoken, mentions = (list(_as_headlines(rows).itertuples()) for rows in (spoken, mentions))
    for passage in passages[passages.kind.isin(kinds)].itertuples():
        for a, b in ((a + passage.start, b + passage.start) for a, b in sentence_spans(passage.text)):
            inside = [one for one in mentions if a <= one.start < b and one.referent == claim.referent]
            inside = [one for one in inside if one.term in listed]
            parts = [one for one in spoken if one.start < b and one.end > a]
            words = [count_words(passage.text[max(a, r.start) - passage.start : min(b, r.end) - passage.start])
                     for r in parts]  # fmt: skip
            yield (
                sum(one.voice in counted and one.term in names for one in inside),
                sum(one.voice in whole for one in inside),
                sum(n for n, part in zip(words, parts, strict=True) if part.voice in counted),
                sum(n for n, part in zip(words, parts, strict=True) if part.voice in whole),
            )


def _as_headlines(rows: pd.DataFrame) -> pd.DataFrame:
    """A line that points to another page shows that page's headline."""
    return rows.assign(voice=rows.voice.mask((rows.kind == "crosslink") & (rows.voice == "other"), "headline"))


HAND = [
    Claim("share", "Al Mayadeen English", referent="campaign", frame="crime"),
    Claim("share", "Heritage Florida Jewish News", referent="campaign", frame="limited"),
    Claim("share", "Yeshiva World News", referent="state", voice="scare"),
    Claim("share", "The Jewish Chronicle", referent="campaign", voice="own"),
    Claim("share", "The Times of Israel", referent="campaign", frame="contest", voice="own"),
    Claim("rate", "The Times of Israel", referent="campaign", frame="contest", voice="own"),
    Claim("rate", "Heritage Florida Jewish News", referent="people", frame="role"),
    Claim("words", "The Jewish Chronicle", voice="lent"),
]


@pytest.fixture(scope="module")
def found(seeds):
    return recompute(seeds, HAND)


@pytest.mark.parametrize("claim", HAND, ids=lambda claim: f"{claim.measure} {claim.group}")
def test_specifications_drawn_at_random_are_those_counted_by_hand(seeds, strict, found, claim):
    """The fast way (small arrays, sums) against the slow one (filters on the tables): the same number, or none."""
    curve = found.curve(claim)
    every = list(product(*(choice.options for choice in curve.choices)))
    for chosen in random.Random(claim.group).sample(every, 6):
        options = {choice.name: option for choice, option in zip(curve.choices, chosen, strict=True)}
        expected = by_hand(claim, strict if options["voice"] == "strict" else seeds, options)
        number = curve.estimates[curve.place(**options)]
        if expected is None:
            assert np.isnan(number), options
        elif claim.measure == "rate":
            scale = 1000 if options["unit"] == "words" else 1000 * _sentences_per_word(seeds)
            assert number == pytest.approx(expected * scale), options
        else:
            assert number == pytest.approx(expected), options


def _sentences_per_word(analysis) -> float:
    own = analysis.passages[analysis.passages.kind.isin(fr.compare.OWN_KINDS)]
    words = words_by_voice(analysis.voices, analysis.articles).words.sum()
    return sum(len(sentence_spans(text)) for text in own.text) / words
