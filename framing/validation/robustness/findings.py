"""What may be called a finding: a claim that survives every choice, rests on mentions of its group, and holds over
articles: exchanged between the groups, they seldom differ as much."""

import numpy as np
import pandas as pd

from framing.compare.groups import whole_outlets
from framing.compare.naming.differences import exchange_two, of_outlets
from framing.compare.statistics.inference import ALPHA, benjamini_hochberg
from framing.validation.robustness.claims.claim import BY_NAME
from framing.validation.robustness.multiverse import Curve, Multiverse
from framing.validation.robustness.summary import specification_of, summarise


def findings(found: Multiverse, summary: pd.DataFrame | None = None, seed: int = 0) -> pd.DataFrame:
    """Which differences may be called findings, and of each other one why not: one row per claim that is a difference.

    Takes what `recompute` gives (and `summarise` of it, if it is there). Columns: claim, keeps (as in `summarise`), own
    (mentions, or words, of the group itself that the main estimate counts), p (how often whole articles, exchanged
    between the group and what it is compared with, differ as much, or whole outlets, where several make up a group; NA
    where no exchange could give p ≤ .05, as with one article each), p_adjusted (for all claims here, Benjamini &
    Hochberg 1995), finding, why_not.

    A finding keeps its direction in every specification in which it can be asked, is judged (see `summarise`), rests on
    at least one mention of its group, and has an adjusted p ≤ .05, or no p because there are too few articles: then it
    describes these articles and no more. A ratio to a count from outside is no finding: exchanging articles would not
    exchange what was counted there.

    >>> import framing as fr
    >>> from framing.validation.robustness import for_each, recompute
    >>> seeds = fr.analyse("seeds", "data/codebook.yml")
    >>> table = findings(recompute(seeds, for_each(seeds, "words", voice="quotation")))
    >>> int(table.finding.sum()), int(table.p.notna().sum()), table.why_not.iloc[0]
    (3, 0, '')
    """
    summary = summarise(found) if summary is None else summary
    rows = summary[summary["sort"] == "difference"]
    curves = [found.curve(said) for said in rows["claim"]]
    columns = dict.fromkeys(curve.claim.by for curve in curves if curve.claim.by not in BY_NAME)
    outlets = {by: whole_outlets(found.analysis.articles, [by]) for by in columns}
    facts = [_over_articles(found, curve, seed, outlets.get(curve.claim.by)) for curve in curves]
    table = rows[["claim", "keeps"]].reset_index(drop=True)
    table["own"] = pd.array([own for own, _ in facts], "Int64")
    p = np.array([p for _, p in facts], float)
    table["p"], table["p_adjusted"] = pd.array(p, "Float64"), pd.array(benjamini_hochberg(p), "Float64")
    judged, kept = (rows["weight"] == "enough").to_numpy(), (rows["keeps"] == 1).fillna(False).to_numpy(bool)
    by_chance = (table["p"] > ALPHA).fillna(False).to_numpy(bool)
    together = np.array([outlets.get(curve.claim.by) is not None for curve in curves], bool)
    adjusted = (table["p_adjusted"] > ALPHA).fillna(False).to_numpy(bool)
    ratio = np.array([curve.claim.measure == "ratio" for curve in curves], bool)
    reasons = [
        ((rows["weight"] == "cannot be asked").to_numpy(), "cannot be asked with the main choices"),
        (~judged, "too few mentions to judge"),
        (~kept, "turned or undone by some choice"),
        ((table["own"] == 0).to_numpy(bool), "rests on no mention of its group"),
        (by_chance & ~together, "articles, exchanged, differ as much"),
        (by_chance, "whole outlets, exchanged, differ as much"),
        (adjusted, "adjusted for all claims, p is above .05"),
        (ratio, "a ratio to a count from outside is not tested"),
    ]
    table["why_not"] = np.select([mask for mask, _ in reasons], [why for _, why in reasons], "")
    table.insert(5, "finding", table["why_not"] == "")
    return table.astype({"why_not": "str"})


def _over_articles(found: Multiverse, curve: Curve, seed: int, outlets: pd.Series | None) -> tuple[int, float]:
    """What of a claim's main estimate is the group's own, and p over articles, or over `outlets` that are whole in a
    group (NaN where there is none)."""
    claim = curve.claim
    if curve.why.flat[0]:
        return 0, np.nan
    sides, counts = specification_of(found, curve)
    number = len(found.analysis.articles)
    k, n = (np.zeros(number) for _ in range(2))
    group = np.full(number, -1)
    own = 0
    for place, ((counted, amount), (whole, size)) in enumerate(counts):
        if claim.measure == "articles":
            times = int(next(c.options[0] for c in curve.choices if c.name == "times"))
            here = np.flatnonzero(sides[place].articles)
            had = np.bincount(counted["article"], amount, number) >= times
            k[here], n[here] = had[here], 1
        else:
            k += np.bincount(counted["article"], amount, number)
            n += np.bincount(whole["article"], size, number)
            here = np.unique(whole["article"])
        group[here] = place
        own = int(amount.sum()) if place == 0 else own
    if claim.by in BY_NAME or claim.measure == "ratio":
        return own, np.nan
    if outlets is not None:
        some = n > 0
        k, n, group = of_outlets(pd.factorize(outlets)[0][some], k[some, None], n[some], group[some])
        k = k[:, 0]
    order = np.concatenate([np.flatnonzero((group == side) & (n > 0)) for side in (0, 1)])
    first = int(((group == 0) & (n > 0)).sum())
    p, _ = exchange_two(k[order, None], n[order], first, seed)
    return own, float(p[0])
