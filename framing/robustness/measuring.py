"""What a claim measures: shares, rates, words in a voice, the lead of a name or a speaker, a name's only user."""

from dataclasses import dataclass

import numpy as np

from framing.compare.groups import FEWEST_WORDS
from framing.robustness.choices import NONE
from framing.robustness.claims import BY_NAME, Claim, bare
from framing.robustness.counting import spread, tally, tally_each
from framing.robustness.material import Material
from framing.robustness.selecting import Side
from framing.robustness.wording import reasons_of

ARTICLES_A, ARTICLES_B, NAMES, WHOLE_A, WHOLE_B, WORDS = range(1, 7)  # why a claim cannot be asked, by place


@dataclass(frozen=True)
class Setting:
    """What is fixed while a claim is measured: the articles, a rule of voice (its material), a unit, the options."""

    articles: list[str]
    material: Material
    unit: str
    options: dict[str, tuple[str, ...]]

    def sums(self, rows, key: str = "", values=(), unit: str = "") -> np.ndarray:
        """Counts of rows under every choice of what is left out; the last axis as in `tally`."""
        counts = tally(rows, unit or self.unit, len(self.articles), key, values)
        return spread(counts, self.options, self.articles)

    def each(self, rows, key: str, values) -> np.ndarray:
        """Counts of the rows of each value under every choice of what is left out."""
        return spread(tally_each(rows, self.unit, len(self.articles), key, values), self.options, self.articles)

    def by_term(self, rows, unit: str = "") -> np.ndarray:
        """Counts of mentions without each name of the choice `term` in turn; of words, the same for each."""
        terms = self.options["term"]
        if "term" not in rows:
            return self.sums(rows, unit=unit)
        left_out = [term for term in terms if term != NONE]
        order = [0 if term == NONE else 1 + left_out.index(term) for term in terms]
        return np.take(self.sums(rows, "term", left_out, unit), order, axis=-1)

    def articles_left(self, side: Side) -> np.ndarray:
        """How many articles of a side are left, by the options of the choice `article`."""
        names, taken = self.articles, side.articles
        without = [sum(taken) - (option != NONE and taken[names.index(option)]) for option in self.options["article"]]
        return np.array(without)[:, None]

    def sentences_per_word(self) -> float:
        """How many sentences of the outlets' own text a word makes: a constant of the corpus."""
        words = self.material.words[self.material.words["group"] != 2]  # not of other pages
        return words["sentence"].nunique() / max(words["words"].sum(), 1)


def measure(claim: Claim, setting: Setting, one: Side, other: Side) -> tuple[np.ndarray, np.ndarray, list[str]]:
    """The claim's numbers by (captions, crosslinks, headlines, copy, article, term), why not, and the reasons."""
    ways = {"first": _lead, "speaker": _lead, "only": _elsewhere}
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
            gone = np.array([not side.names - {term} for term in setting.options["term"]])
            faults[NAMES] = faults.get(NAMES, False) | gone
    estimate = values[0] - values[1]
    if claim.measure == "rate":
        estimate = estimate * 1000 * (setting.sentences_per_word() if setting.unit == "sentences" else 1)
    return estimate, faults


def _lead(claim: Claim, setting: Setting, one: Side, _: Side):
    """How far a name, or a speaker, is ahead of the next one, as a share of the whole."""
    key, [first] = ("speaker" if claim.measure == "speaker" else "variant"), claim.terms
    known = list(dict.fromkeys(one.counted[key].dropna()))
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
