"""How well claims hold up together: sort by sort, what each choice undoes, how large a lead is, what moves a claim."""

import numpy as np
import pandas as pd

from framing.validation.robustness.choices import NONE
from framing.validation.robustness.multiverse import RESULTS, Multiverse
from framing.validation.robustness.summary import GONE, TURNS, behind

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
