"""Each claim under the product of all choices: one number per specification, or why it cannot be asked."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import compress, product
from math import prod
from pathlib import Path

import numpy as np
import pandas as pd

from framing.compare.periods import HALF
from framing.core.errors import FramingError, require_known
from framing.reading.tables.dated_tables import read_series
from framing.validation.robustness.choices import NONE, Choice, article_names, declare, in_order
from framing.validation.robustness.claims.claim import Claim, check, names_of
from framing.validation.robustness.claims.phrasing import sentence_of
from framing.validation.robustness.estimates import Setting, groups_of, measure, outside_of, sides_of
from framing.validation.robustness.material import Material, find_sentences, gather

MOST = 50_000_000  # numbers in memory
RESULTS = ("keeps", "gone", "turns", "cannot be asked")


@dataclass(frozen=True)
class Curve:
    """One claim under every specification: `estimates` has an axis per choice, in the order of `choices`.

    The first option of each choice is the main one, so that the first number is the main estimate. `why` has, in the
    same places, the number of the reason in `reasons` for which the claim cannot be asked (0: it can).
    """

    claim: Claim
    choices: list[Choice]
    estimates: np.ndarray
    why: np.ndarray
    reasons: list[str]

    @property
    def main(self) -> float:
        return float(self.estimates.flat[0])

    @property
    def unit(self) -> str:
        """What the main specification counts: mentions, words, or sentences that have one."""
        units = next((choice.options for choice in self.choices if choice.name == "unit"), ("words",))
        return "sentences" if units[0] == "sentences" else "mentions" if self.claim.of_names else "words"

    @cached_property
    def results(self) -> np.ndarray:
        """What becomes of the claim, as a place in `RESULTS`: it keeps its sign, its difference is gone, it turns."""
        side, main = np.sign(np.round(self.estimates, 12)), np.sign(round(self.main, 12))
        kept = np.where(side == main, 0, np.where(side == 0, 1, 2)).astype(np.int8)
        return np.where(self.why > 0, np.int8(3), kept)

    def place(self, **options: str) -> tuple[int, ...]:
        """Where a specification stands: the main one but for these options."""
        known = {choice.name: choice for choice in self.choices}
        for name, option in options.items():
            if name not in known or option not in known[name].options:
                advice = f"Its choices: {', '.join(known)}." if name not in known else ""
                advice = advice or f"Known: {', '.join(known[name].options)}."
                raise FramingError(f"The claim was not computed with {name} = {option!r}.", advice=advice)
        return tuple(c.options.index(options.get(c.name, c.options[0])) for c in self.choices)

    def table(self) -> pd.DataFrame:
        """One row per specification: a column for each choice, estimate (NA where it cannot be asked), result, why."""
        sizes = [len(choice.options) for choice in self.choices]
        grid = np.indices(sizes).reshape(len(sizes), -1)
        columns = {
            choice.name: pd.Categorical.from_codes(codes, list(choice.options))
            for choice, codes in zip(self.choices, grid, strict=True)
        }
        estimate = pd.Series(self.estimates.ravel()).astype("Float64")
        result = pd.Categorical.from_codes(self.results.ravel(), list(RESULTS))
        why = pd.Categorical.from_codes(self.why.ravel(), self.reasons)
        return pd.DataFrame({**columns, "estimate": estimate, "result": result, "why": why})


@dataclass(frozen=True)
class Multiverse:
    """Claims under all declared choices: a `Curve` for each claim, by its sentence, and what they were counted from."""

    analysis: object
    choices: list[Choice]
    curves: dict[str, Curve]
    material: dict[str, Material]
    summaries: dict[str, dict] = field(default_factory=dict, compare=False, repr=False)  # by `summarise`, each once

    def only(self, claims: Sequence[str]) -> "Multiverse":
        """Some of its claims, with what is known of them."""
        return replace(self, curves={said: self.curves[said] for said in claims})

    @property
    def claims(self) -> list[str]:
        """The claims as sentences; the direction of each is that of the main specification."""
        return list(self.curves)

    def curve(self, claim: "Claim | str") -> Curve:
        """The curve of a claim, named by its sentence or as it was declared."""
        if isinstance(claim, str) and claim in self.curves:
            return self.curves[claim]
        for curve in self.curves.values():
            if curve.claim == claim:
                return curve
        raise FramingError(f"The claim {claim!r} was not computed.", advice="`claims` lists those that were.")

    def table(self) -> pd.DataFrame:
        """One row per claim and specification: claim, the choices, estimate, result, why."""
        parts = [curve.table().assign(claim=said) for said, curve in self.curves.items()]
        names = [choice.name for choice in self.choices]
        whole = pd.concat([part.astype(dict.fromkeys([*names, "result", "why"], "str")) for part in parts])
        return whole[["claim", *names, "estimate", "result", "why"]].reset_index(drop=True)


def recompute(
    analysis, claims: Sequence[Claim], choices: Sequence[Choice] | None = None, copies: pd.DataFrame | None = None,
    outside: str | Path | pd.DataFrame | None = None,
) -> Multiverse:  # fmt: skip
    """Compute every claim under the product of all choices (by default those of `declare`; one left out is fixed).

    `copies` are the runs of words that articles share, as `stories.find_copies` gives them (by default with its
    own settings); where copy counts once, a sentence counts only if it does not begin in an earlier article's run. A
    claim has as many specifications as the product of the numbers of options of the choices; of the names left out
    those count that name its own referent. Deterministic.

    Left-out names are not counted, but their words go to no other name; rates per sentence are given per as many
    sentences as 1,000 words hold in this corpus, so that they share an axis with rates per word. A specification in
    which a claim cannot be asked has no estimate but a reason. `outside` is the table of counts from outside (date,
    series, value) that claims of a ratio need. A claim that cannot be read, and products of more
    than 50 million numbers, raise `FramingError`.

    >>> import framing as fr
    >>> seeds = fr.analyse("seeds", "data/codebook.yml")
    >>> claim = Claim("words", "The Jewish Chronicle", voice="quotation")
    >>> curve = recompute(seeds, [claim]).curve(claim)
    >>> curve.estimates.size, round(curve.main, 2)
    (768, 0.1)
    """
    choices = declare(analysis) if choices is None else in_order(choices, analysis)
    for claim in claims:
        check(claim, analysis)
    series = _series_of(claims, outside)
    applying = [choices_for(claim, choices, analysis) for claim in claims]
    if (numbers := _numbers(applying)) > MOST:
        advice = "Take the choices of within_reach(analysis, claims), or ask fewer claims at once."
        raise FramingError(f"The product of the choices makes {numbers:,} numbers, too many to hold.", advice=advice)
    if copies is None:
        from framing.compare.stories import find_copies

        copies = find_copies(analysis.corpus, analysis.passages)
    sentences = find_sentences(analysis, copies)
    [rules] = [choice.options for choice in choices if choice.name == "voice"]
    material = {rule: gather(analysis, rule, sentences) for rule in rules}
    curves, called = dict[str, Curve](), article_names(analysis.articles)
    for claim, own in zip(claims, applying, strict=True):
        curve = _curve(claim, own, analysis, called, material, series.get(claim.series))
        curves.setdefault(claim.name or sentence_of(claim, analysis.codebook, curve.main), curve)
    return Multiverse(analysis, choices, curves, material)


def within_reach(analysis, claims: Sequence[Claim]) -> list[Choice]:
    """The choices of `declare`, with as many articles left out in turn as `recompute` can hold for these claims.

    Of hundreds of articles hardly one moves a claim. So where their product would be too many numbers, those with most
    names are left out, each in turn, and the others never; `about` of the choice `article` then says how many.

    >>> import framing as fr
    >>> seeds = fr.analyse("seeds", "data/codebook.yml")
    >>> within_reach(seeds, [Claim("words", "The Jewish Chronicle", voice="quotation")]) == declare(seeds)
    True
    """
    choices = declare(analysis)
    alone = declare(analysis, article=NONE)
    each = _numbers([choices_for(claim, alone, analysis) for claim in claims])  # with one article less, as many again
    called = article_names(analysis.articles)
    tried = max(MOST // max(each, 1) - 1, 0)
    if tried >= len(called):
        return choices
    own = analysis.mentions.loc[analysis.mentions["kind"] != "comment", "article_id"]
    names = analysis.articles["article_id"].map(own.value_counts()).fillna(0)
    most = sorted(np.argsort(-names.to_numpy(float), kind="stable")[:tried].tolist())
    about = f"one article is left out, each in turn: here the {tried} with most names, of {len(called)}"
    kept = Choice("article", (NONE, *(called[place] for place in most)), about)
    return [kept if choice.name == "article" else choice for choice in choices]


def _numbers(applying: Sequence[list[Choice]]) -> int:
    """How many numbers the products of these choices make, one product for each claim."""
    return sum(prod(len(choice.options) for choice in own) for own in applying)


def choices_for(claim: Claim, choices: Sequence[Choice], analysis) -> list[Choice]:
    """The choices as they bear on a claim: of the names left out its referent's; its own rule of voice first."""
    terms = {NONE, *(term for _, term in names_of(claim, analysis))}
    kept = []
    for choice in choices:
        options = choice.options
        if choice.name == "term":
            options = tuple(option for option in options if option in terms) or (NONE,)
        if choice.name in ("times", "place") and claim.measure != "articles":
            options = options[:1]
        if choice.name == "outside" and claim.measure != "ratio":
            options = options[:1]
        if choice.name == "periods" and not (claim.over_time and HALF[claim.by]):
            options = options[:1]
        if choice.name == "voice" and claim.rule in options:
            options = tuple(sorted(options, key=lambda option: option != claim.rule))
        kept.append(Choice(choice.name, options, choice.about))
    return kept


def _series_of(claims: Sequence[Claim], outside) -> dict[str, pd.DataFrame]:
    """The outside counts that the claims are set beside, by the name of their series."""
    wanted = list(dict.fromkeys(claim.series for claim in claims if claim.measure == "ratio"))
    if not wanted:
        return {}
    if outside is None:
        raise FramingError("A claim of 'ratio' needs a count from outside.", advice="Give its table: outside=….")
    table = read_series(outside)
    require_known(wanted, table["series"].unique(), "There is no outside count {}.", "There are")
    return {name: table[table["series"] == name] for name in wanted}


def _curve(
    claim: Claim, choices: list[Choice], analysis, called: list[str], material: dict[str, Material],
    outside: pd.DataFrame | None,
) -> Curve:  # fmt: skip
    """Count under each rule of voice, unit, list of names and beginning of periods; all else is sums."""
    options = {choice.name: choice.options for choice in choices}
    shape = [len(choice.options) for choice in choices]
    estimates, why, reasons = np.full(shape, np.nan), np.zeros(shape, np.int8), [""]
    order = [choice.name for choice in choices]
    groups = {periods: groups_of(claim, analysis, periods) for periods in options["periods"]}
    headed = frozenset(compress(called, analysis.articles["title"].notna()))
    for rule, names, periods in product(options["voice"], options["names"], options["periods"]):
        sides = sides_of(claim, analysis, material[rule], names, groups[periods])
        inner = product(options["unit"], options["times"], options["place"], options["outside"])
        for unit, times, where, how in inner:
            values = (np.nan, np.nan) if outside is None else outside_of(claim, outside, periods, how)
            setting = Setting(called, material[rule], unit, options, int(times), where, values, headed)
            found, because, reasons = measure(claim, setting, *sides)
            at = {"voice": rule, "unit": unit, "names": names, "times": times, "place": where}
            at |= {"periods": periods, "outside": how}
            place = tuple(options[name].index(at[name]) if name in at else slice(None) for name in order)
            estimates[place], why[place] = found, because
    return Curve(claim, choices, estimates, why, reasons)
