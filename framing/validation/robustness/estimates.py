"""What a claim measures: shares, rates, words in a voice, the lead of a name or a speaker, a name's only user."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import pandas as pd

from framing.compare.groups import FEWEST_WORDS
from framing.compare.periods import HALF, moved, period_of, with_periods
from framing.validation.robustness.choices import NONE
from framing.validation.robustness.claims.claim import BY_NAME, OTHERS, VOICES_OF, Claim, bare
from framing.validation.robustness.claims.phrasing import reasons_of
from framing.validation.robustness.counts import Rows, spread, tally, tally_each
from framing.validation.robustness.material import Material

# Why a claim cannot be asked, by place.
ARTICLES_A, ARTICLES_B, NAMES, WHOLE_A, WHOLE_B, WORDS, NO_HEADLINES, OUTSIDE_A, OUTSIDE_B = range(1, 10)


@dataclass(frozen=True)
class Side:
    """One side of a comparison: the rows `counted`, the rows of the `whole` that they are a part of (or a rate of), the
    `names` that could be counted, and which of the articles belong to it."""

    label: str
    counted: Rows
    whole: Rows
    names: frozenset[str]
    articles: list[bool]


def sides_of(claim: Claim, analysis, material: Material, names: str, groups: list[str]) -> tuple[Side, Side]:
    """The group of a claim and what it is compared with; `names` is "wide" or "narrow", `groups` as in `groups_of`."""
    listed = _listed(claim, analysis, names)
    rows = wholes = material.counted_mentions if claim.of_names else material.counted_words
    counted, whole = rows.has("voice", VOICES_OF[claim.voice]), rows.has("voice", VOICES_OF[claim.whole])
    if claim.party:
        counted &= rows.has("party", [claim.party])
    if claim.of_names:
        among = _each(pair in listed for pair in zip(rows["referent"], rows["term"], strict=True))
        counted, whole = counted & among & _named(claim, rows), whole & among
    if claim.measure == "rate":
        wholes = material.counted_words
        whole = wholes.has("voice", VOICES_OF[claim.whole])
    one, other = (_side(claim, groups, (rows, counted), (wholes, whole), listed, this) for this in (True, False))
    return one, other


def groups_of(claim: Claim, analysis, periods: str = "calendar") -> list[str]:
    """To which group each article belongs: the value of the claim's column, or the period by when these begin."""
    articles = analysis.articles
    if claim.by in BY_NAME:
        return [""] * len(articles)
    if claim.over_time and "published" in articles:
        articles = articles.assign(published=moved(articles["published"], _days(claim, periods)))
    return with_periods(articles, [claim.by])[claim.by].astype("str").fillna("unknown").tolist()


def outside_of(claim: Claim, outside: pd.DataFrame, periods: str, how: str) -> tuple[float, float]:
    """The outside count of the two periods of a claim; NaN where there is none, or it is 0."""
    dates = period_of(moved(outside["date"], _days(claim, periods)), claim.by)
    values = outside["value"].groupby(dates).agg(how)
    one, other = (float(values.get(period, 0)) or np.nan for period in (claim.group, claim.than))
    return one, other


def _days(claim: Claim, periods: str) -> int:
    """How many days later a date counts: a period that begins earlier holds dates that the calendar has before it."""
    return {"half earlier": 1, "half later": -1}.get(periods, 0) * HALF[claim.by]


def _side(claim: Claim, groups: list[str], counted, whole, listed: dict, this: bool) -> Side:
    """One side; `counted` and `whole` are rows, and which of them count on either side."""
    label = claim.group if this else claim.than or OTHERS
    wanted = {term for (_, term), frame in listed.items() if _could_count(claim, term, frame)}
    parts = [counted, whole]
    if claim.by in BY_NAME:
        values = {name: name[1] if claim.by == "term" else frame for name, frame in listed.items()}
        wanted &= {term for (_, term), value in values.items() if _within(value, claim, this)}
        mine = [_each(_within(value, claim, this) for value in rows[claim.by]) for rows, _ in parts if claim.by in rows]
        mine = mine if claim.measure != "rate" else [mine[0], np.ones(len(parts[1][0]), bool)]
        articles = [True] * len(groups)
    else:
        articles = [_within(value, claim, this) for value in groups]
        mine = [np.array(articles, bool)[rows["article"]] for rows, _ in parts]
    one, all_of_it = (rows.only(count & own) for (rows, count), own in zip(parts, mine, strict=True))
    return Side(label, one, all_of_it, frozenset(wanted), articles)


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


def _named(claim: Claim, mentions: Rows) -> np.ndarray:
    """Which mentions are by the claim's names; of a lead, by all names."""
    mine = np.ones(len(mentions), bool)
    if claim.frame:
        mine &= mentions.has("frame", claim.frame)
    if claim.terms and claim.measure != "first":
        mine &= mentions.has("term", claim.terms) | mentions.has("variant", claim.terms)
    return mine


def _within(value: str, claim: Claim, this: bool) -> bool:
    """Whether a value belongs to the group, or else to what it is compared with."""
    return value == claim.group if this else (value == claim.than if claim.than else value != claim.group)


def _each(wanted: Iterable[bool]) -> np.ndarray:
    return np.fromiter(wanted, bool)


@dataclass(frozen=True)
class Setting:
    """What is fixed while a claim is measured: the articles, a rule of voice (its material), a unit, the options."""

    articles: list[str]
    material: Material
    unit: str
    options: dict[str, tuple[str, ...]]
    times: int = 1  # how often an article must have a name to count, and where
    place: str = "text"
    outside: tuple[float, float] = (np.nan, np.nan)  # the outside count of either side
    headed: frozenset[str] = frozenset()  # the articles that have a headline

    def sums(self, rows: Rows, key: str = "", values=(), unit: str = "", at_least: int = 0) -> np.ndarray:
        """Counts of rows under every choice of what is left out; the last axis as in `tally`."""
        counts = tally(rows, unit or self.unit, len(self.articles), key, values)
        return spread(counts, self.options, self.articles, at_least)

    def each(self, rows: Rows, key: str, values) -> np.ndarray:
        """Counts of the rows of each value under every choice of what is left out."""
        return spread(tally_each(rows, self.unit, len(self.articles), key, values), self.options, self.articles)

    def by_term(self, rows: Rows, at_least: int = 0) -> np.ndarray:
        """Counts of mentions without each name of the choice `term` in turn; of words, the same for each."""
        terms = self.options["term"]
        if "term" not in rows:
            return self.sums(rows, at_least=at_least)
        left_out = [term for term in terms if term != NONE]
        order = [0 if term == NONE else 1 + left_out.index(term) for term in terms]
        return np.take(self.sums(rows, "term", left_out, at_least=at_least), order, axis=-1)

    def articles_left(self, side: Side, headed: bool = False) -> np.ndarray:
        """How many articles of a side are left, by the options of the choice `article`; of those with a headline."""
        names = self.articles
        taken = [own and (key in self.headed or not headed) for key, own in zip(names, side.articles, strict=True)]
        alone = dict(zip(names, taken, strict=True)) | {NONE: False}
        without = [sum(taken) - alone[option] for option in self.options["article"]]
        return np.array(without)[:, None]

    def names_gone(self, *sides: Side) -> np.ndarray:
        """Whether a side has no name left, by the options of the choice `term`."""
        return np.array([any(not side.names - {term} for side in sides) for term in self.options["term"]])


def measure(claim: Claim, setting: Setting, one: Side, other: Side) -> tuple[np.ndarray, np.ndarray, list[str]]:
    """The claim's numbers by (captions, crosslinks, headlines, copy, article, term), why not, and the reasons."""
    ways = {
        "first": _lead, "speaker": _lead, "only": _elsewhere, "articles": _of_articles, "ratio": _beside_outside
    }  # fmt: skip
    estimate, faults = ways.get(claim.measure, _difference)(claim, setting, one, other)
    faults = {code: np.broadcast_to(fault, estimate.shape) for code, fault in faults.items()}
    why = np.zeros(estimate.shape, np.int8)
    for code in sorted(faults, reverse=True):  # the first reason of several is given
        why[faults[code]] = code
    return np.where(why > 0, np.nan, estimate), why, reasons_of(claim)


def _difference(claim: Claim, setting: Setting, one: Side, other: Side):
    """The share or rate of one side less that of the other."""
    values, faults = [], {}
    for side, no_articles, nothing in ((one, ARTICLES_A, WHOLE_A), (other, ARTICLES_B, WHOLE_B)):
        counted, whole = setting.by_term(side.counted), setting.by_term(side.whole)
        with np.errstate(divide="ignore", invalid="ignore"):
            values.append(counted / whole)
        faults[nothing] = whole == 0
        if claim.by not in BY_NAME:
            faults[no_articles] = setting.articles_left(side) == 0
        if claim.measure == "rate":
            few = setting.sums(side.whole, unit="words") < FEWEST_WORDS
            faults[WORDS] = faults.get(WORDS, False) | few
    if claim.of_names:
        faults[NAMES] = setting.names_gone(one, other)
    estimate = values[0] - values[1]
    if claim.measure == "rate":
        estimate = estimate * 1000 * (setting.material.sentences_per_word if setting.unit == "sentences" else 1)
    return estimate, faults


def _of_articles(claim: Claim, setting: Setting, one: Side, other: Side):
    """The share of one side's articles that have a name, often enough and in the right place, less the other's."""
    values, faults = [], {}
    for side, no_articles in ((one, ARTICLES_A), (other, ARTICLES_B)):
        rows = side.counted if setting.place == "text" else side.counted.only(side.counted.has("kind", ["headline"]))
        left = setting.articles_left(side, headed=setting.place == "headline")
        with np.errstate(divide="ignore", invalid="ignore"):
            values.append(setting.by_term(rows, at_least=setting.times) / left)
        faults[no_articles] = left == 0
    faults[NAMES] = setting.names_gone(one, other)
    if setting.place == "headline":
        out = np.array([option == "out" for option in setting.options["headlines"]])
        faults[NO_HEADLINES] = out[:, None, None, None]
    return values[0] - values[1], faults


def _beside_outside(claim: Claim, setting: Setting, one: Side, other: Side):
    """Mentions of one period per unit of its outside count, less those of the other."""
    values, faults = [], {}
    sides = ((one, ARTICLES_A, OUTSIDE_A), (other, ARTICLES_B, OUTSIDE_B))
    for (side, no_articles, no_count), divisor in zip(sides, setting.outside, strict=True):
        values.append(setting.by_term(side.counted) / divisor)
        faults[no_articles], faults[no_count] = setting.articles_left(side) == 0, np.isnan(divisor)
    return values[0] - values[1], faults | {NAMES: setting.names_gone(one, other)}


def _lead(claim: Claim, setting: Setting, one: Side, _: Side):
    """How far a name, or a speaker, is ahead of the next one, as a share of the whole."""
    key, [first] = ("speaker" if claim.measure == "speaker" else "variant"), claim.terms
    known = [value for value in dict.fromkeys(one.counted[key]) if value is not None]
    counts = dict(zip(known, np.moveaxis(setting.each(one.counted, key, known), -1, 0), strict=True))
    whole = setting.by_term(one.whole)
    nobody = np.zeros(whole.shape[:-1])
    leads, gone = [], []
    for term in setting.options["term"]:
        left = {value: count for value, count in counts.items() if key == "speaker" or bare(value) != term}
        rivals = [count for value, count in left.items() if value != first]
        leads.append(left.get(first, nobody) - np.max([nobody, *rivals], axis=0))
        gone.append(key == "variant" and bare(first) not in one.names - {term})
    with np.errstate(divide="ignore", invalid="ignore"):
        estimate = np.stack(leads, axis=-1) / whole
    no_articles = setting.articles_left(one) == 0
    return estimate, {ARTICLES_A: no_articles, NAMES: np.array(gone), WHOLE_A: whole == 0}


def _elsewhere(claim: Claim, setting: Setting, one: Side, other: Side):
    """Of all mentions by a name, the share that stands outside the group."""
    [name] = claim.terms
    mine, theirs = setting.by_term(one.counted), setting.by_term(other.counted)
    with np.errstate(divide="ignore", invalid="ignore"):
        estimate = theirs / (mine + theirs)
    gone = np.array([bare(name) not in one.names - {term} for term in setting.options["term"]])
    left = {ARTICLES_A: setting.articles_left(one) == 0, ARTICLES_B: setting.articles_left(other) == 0}
    return estimate, left | {NAMES: gone, WHOLE_A: mine == 0}
