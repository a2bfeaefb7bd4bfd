"""How well claims hold up together: sort by sort, what each choice undoes, how large a lead is, what moves a claim; and
what may be called a finding: a claim that survives every choice, rests on mentions of its group, and holds over
articles: exchanged between the groups, they seldom differ as much."""

import numpy as np
import pandas as pd

from framing.compare.groups import whole_outlets
from framing.compare.naming.differences import exchange_two, of_outlets
from framing.compare.statistics.inference import ALPHA, benjamini_hochberg
from framing.validation.robustness.choices import NONE
from framing.validation.robustness.claims.claim import BY_NAME
from framing.validation.robustness.multiverse import RESULTS, Curve, Multiverse
from framing.validation.robustness.summary import GONE, TURNS, behind, specification_of, summarise

SORTS = {
    "difference": "differences between a group and the others",
    "lead": "leads of a name or a source",
    "only": "names with one user",
    "names": "contrasts of kinds of name",
}
UNDOES = 3.0  # more than the largest two shifts together
EQUAL = 0.05  # a lead below this part of the first one's own count is practically none


def holding(summary: pd.DataFrame) -> pd.DataFrame:
    """How many claims hold, each sort of claim for itself: they are not equally easy to keep.

    Takes `summarise`. Columns: sort, about (the sort in words), claims, nothing (no mention behind them), too_few
    (fewer than 5 behind the main estimate or in what it is a share of), cannot (be asked in the main specification),
    judged (the rest), and of these: whole (kept in every specification in which they can be asked), half (kept in
    fewer than half).

    >>> import framing as fr
    >>> from framing.validation.robustness import for_each, recompute, summarise
    >>> seeds = fr.analyse("seeds", "data/codebook.yml")
    >>> holding(summarise(recompute(seeds, for_each(seeds, "words", voice="quotation")))).values.tolist()
    [['difference', 'differences between a group and the others', 5, 0, 0, 0, 5, 3, 0]]
    """
    rows = []
    for sort, about in SORTS.items():
        these = summary[summary["sort"] == sort]
        judged = these[these["weight"] == "enough"]
        weights = [int((these["weight"] == weight).sum()) for weight in ("nothing", "too few", "cannot be asked")]
        kept = [int((judged["keeps"] == 1).sum()), int((judged["keeps"] < 0.5).sum())]
        if len(these):
            rows.append([sort, about, len(these), *weights, len(judged), *kept])
    return pd.DataFrame(
        rows, columns=["sort", "about", "claims", "nothing", "too_few", "cannot", "judged", "whole", "half"]
    )


def undone_by(found: Multiverse, claims=None) -> pd.DataFrame:
    """How many claims each choice alone undoes, all else as in the main specification.

    `claims` are some of those computed, by default all. A claim counts once for a choice, however many of its options
    undo it. Columns: choice, options (the most that it has for one claim, the main one among them), claims, undone (by
    at least one option), gone (it becomes zero with at least one), turned (with at least one the other sign comes out;
    a claim may be in both).

    >>> import framing as fr
    >>> from framing.validation.robustness import for_each, recompute
    >>> seeds = fr.analyse("seeds", "data/codebook.yml")
    >>> table = undone_by(recompute(seeds, for_each(seeds, "words", voice="quotation")))
    >>> table[table.undone > 0].values.tolist()
    [['unit', 2, 5, 2, 0, 2], ['article', 6, 5, 2, 0, 2]]
    """
    curves = [found.curve(claim) for claim in (found.claims if claims is None else claims)]
    rows = []
    for choice in found.choices:
        alone = [_alone(curve, choice.name) for curve in curves]
        gone, turned = (np.array([place in results for results in alone], bool) for place in (GONE, TURNS))
        most = max((len(results) for results in alone), default=0)
        rows.append([choice.name, most, len(curves), *(int(hit.sum()) for hit in (gone | turned, gone, turned))])
    table = pd.DataFrame(rows, columns=["choice", "options", "claims", "undone", "gone", "turned"])
    return table.astype({"choice": "str"})


def _alone(curve, name: str) -> list[int]:
    """What becomes of a claim with each option of one choice, the main one first."""
    axis = [choice.name for choice in curve.choices].index(name)
    return np.moveaxis(curve.results, axis, 0).reshape(curve.results.shape[axis], -1)[:, 0].tolist()


def leads(found: Multiverse) -> pd.DataFrame:
    """How far ahead the name used most, or the source with most words, is of the next one: both counts.

    One row per claim of the measures first and speaker, in the main specification. Columns: claim, name, count, next
    (all that come next, where several are equal; empty without any), next_count, total, unit (mentions, words or
    sentences), practically_equal (the lead is less than 5% of the larger of the two).

    >>> import framing as fr
    >>> from framing.validation.robustness import Claim, recompute
    >>> claim = Claim("first", "The Times of Israel", referent="people", terms="people of Gaza")
    >>> table = leads(recompute(fr.analyse("seeds", "data/codebook.yml"), [claim]))
    >>> table[["name", "count", "next", "next_count", "total"]].values.tolist()
    [['people of Gaza', 5, 'civilians', 4, 12]]
    """
    rows = []
    for said, curve in found.curves.items():
        if curve.claim.sort == "lead":
            lines = behind(found, said)
            counts = lines.groupby("speaker" if curve.claim.measure == "speaker" else "variant")["count"].sum()
            [name], others = curve.claim.terms, counts.drop(curve.claim.terms[0], errors="ignore")
            mine, best = int(counts.get(name, 0)), int(others.max()) if len(others) else 0
            nearest = ", ".join(others.index[others == best]) if best else ""
            equal = bool(abs(mine - best) < EQUAL * max(mine, best))
            rows.append([said, name, mine, nearest, best, int(counts.sum()), curve.unit, equal])
    columns = ["claim", "name", "count", "next", "next_count", "total", "unit", "practically_equal"]
    return pd.DataFrame(rows, columns=columns)


def strongest(effects: pd.DataFrame, most: int) -> tuple[pd.DataFrame, dict[str, tuple[int, bool]]]:
    """The options that do most to a claim, and of each choice how many are left out and whether they do anything.

    Takes `robustness.effects`. A choice that changes nothing goes as a whole. Of articles and names left out at most
    `most` stay: first those that alone undo the claim or make it impossible to ask, then by how far they shift the
    estimate and the share of specifications that keep the claim, each in parts of the largest shift. Those that shift
    neither are left out, too. None that alone undoes the claim is left out.
    """
    parts, rest = [], {}
    for choice, rows in effects.groupby("choice", sort=False):
        moves = _moves(rows)
        if not (moves > 0).any():
            continue
        if choice in ("article", "term") and rows["option"].iloc[0] == NONE:
            order = moves[moves > 0].sort_values(ascending=False, kind="stable").index
            order = order[: max(most, int((moves >= UNDOES).sum()))]
            others = rows.index[1:].difference(order)
            if len(others):
                rest[choice] = (len(others), bool((moves[others] > 0).any()))
            rows = rows.loc[[rows.index[0], *order]]
        parts.append(rows)
    return (pd.concat(parts, ignore_index=True) if parts else effects.head(0)), rest


def _moves(rows: pd.DataFrame) -> pd.Series:
    """How much each option of a choice does, against its first; 0 is nothing."""
    total = pd.Series(0.0, rows.index)
    for column in ("estimate", "keeps"):
        values = pd.to_numeric(rows[column]).astype("Float64")
        shift = (values - values.iloc[0]).abs().astype(float).round(12)
        unlike = (values.isna() != values.isna().iloc[0]).to_numpy()
        total += (shift / (shift.max() or 1)).fillna(0) + UNDOES * unlike  # to have no number is an effect, too
    undoes = (rows["alone"] != rows["alone"].iloc[0]) & rows["alone"].isin([RESULTS[GONE], RESULTS[TURNS]])
    return total + UNDOES * undoes


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
