"""What came out: how often each claim holds, which choice turns it, and the lines behind either."""

import numpy as np
import pandas as pd

from framing.compare.groups import FEWEST_WORDS
from framing.core.kinds_and_voices import CHOICES
from framing.validation.robustness.choices import NONE, article_names
from framing.validation.robustness.claims.claim import FEWEST, Claim
from framing.validation.robustness.claims.phrasing import option_words, what
from framing.validation.robustness.counts import Rows
from framing.validation.robustness.estimates import groups_of, sides_of
from framing.validation.robustness.multiverse import RESULTS, Curve, Multiverse

KEEPS, GONE, TURNS, CANNOT = range(len(RESULTS))
ALONE = ("only", "ratio")  # measures of mentions that are no part of others
COLUMNS = "claim measure group than sort behind base weight main low high specifications asked".split()
COLUMNS += [*RESULTS[:3], "cannot", "turned_by", "inert"]
SPAN = ["article_id", "start", "end"]


def summarise(found: Multiverse) -> pd.DataFrame:
    """One row per claim: how it fares under all choices.

    Columns: claim (a sentence), measure (what is measured, the same for every group), group, than, sort (difference,
    lead, only, or names where kinds of name are compared), behind (mentions or words that the main estimate rests on),
    base (what they are a share of, or a rate on: that of the side that has less), weight (nothing: no mention behind
    it; too few: behind or base below 5, of words below 100; cannot be asked; else enough), main (the main estimate),
    low, high (the range over all specifications), specifications (the product of the options), asked (those in which
    the claim can be asked), keeps (share of those asked in which the estimate has the sign of the main one; where the
    main one is zero, in which it is zero), gone (in which it is zero), turns (in which it has the other sign), cannot
    (how many cannot be asked), turned_by (the single options that undo the claim, all else as in the main
    specification), inert (choices that never change the estimate). Without a main estimate, shares are NA.

    >>> import framing as fr
    >>> from framing.validation.robustness import Claim, recompute
    >>> seeds = fr.analyse("seeds", "data/codebook.yml")
    >>> claim = Claim("share", "The Times of Israel", referent="campaign", frame="adversary")
    >>> [row] = summarise(recompute(seeds, [claim])).to_dict("records")
    >>> row["specifications"], row["asked"], round(row["keeps"], 2), row["turned_by"]
    (16128, 13440, 0.95, 'without “war against Hamas”')
    """
    for said in found.claims:
        if said not in found.summaries:
            found.summaries[said] = _summary(found, said)
    rows = [found.summaries[said] for said in found.claims]
    return pd.DataFrame(rows, columns=COLUMNS).astype({"claim": "str", "measure": "str"})


def _summary(found: Multiverse, said: str) -> dict:
    curve = found.curve(said)
    asked = curve.why == 0
    shares = dict.fromkeys(RESULTS[:3], pd.NA)
    if asked.any() and asked.flat[0]:
        counts = np.bincount(curve.results[asked], minlength=4)
        shares = {name: float(counts[place] / asked.sum()) for place, name in enumerate(RESULTS[:3])}
    known = curve.estimates[asked]
    alone = effects(found, said)
    turned = alone[alone.alone.isin([RESULTS[GONE], RESULTS[TURNS]])]
    return {
        "claim": said,
        "measure": what(curve.claim, found.analysis.codebook),
        "group": curve.claim.group,
        "than": curve.claim.than,
        "sort": curve.claim.sort,
        **_weighed(found, said),
        "main": curve.main if asked.flat[0] else pd.NA,
        "low": float(known.min()) if known.size else pd.NA,
        "high": float(known.max()) if known.size else pd.NA,
        "specifications": curve.estimates.size,
        "asked": int(asked.sum()),
        **shares,
        "cannot": int((~asked).sum()),
        "turned_by": "; ".join(option_words(row.choice, row.option) for row in turned.itertuples()),
        "inert": ", ".join(c.name for axis, c in enumerate(curve.choices) if _inert(curve.estimates, axis)),
    }


def specification_of(found: Multiverse, curve: Curve):
    """The two sides of a claim in its main specification, and of each the rows counted and the rows that they are a
    part of, with how much each counts."""
    chosen = _chosen(curve)
    sides = _sides(found, curve, chosen)
    counts = [[_amounts(rows, found, chosen) for rows in (side.counted, side.whole)] for side in sides]
    return sides, counts


def _weighed(found: Multiverse, said: str) -> dict:
    """What a main estimate rests on, and whether that is enough to judge the claim by."""
    curve = found.curve(said)
    chosen = _chosen(curve)
    sides = _sides(found, curve, chosen)
    rests, sizes = sum(int(count.sum()) for _, count in _behind(found, curve, chosen, sides).values()), []
    for side in sides:
        if curve.claim.measure == "articles":
            sizes.append(sum(side.articles))
            continue
        rows = side.counted if curve.claim.measure in ALONE else side.whole
        sizes.append(int(_amounts(rows, found, chosen)[1].sum()))
    base = sizes[0] if curve.claim.sort == "lead" else sum(sizes) if curve.claim.measure in ALONE else min(sizes)
    fewest = FEWEST_WORDS if curve.claim.measure in ("words", "speaker") else FEWEST
    weight = "nothing" if not rests else "too few" if min(rests, base) < fewest else "enough"
    weight = "cannot be asked" if curve.why.flat[0] else weight
    return {"behind": rests, "base": base, "weight": weight}


def _inert(estimates: np.ndarray, axis: int) -> bool:
    """Whether an option of a choice never gives another number than its main one."""
    first = np.take(estimates, [0], axis=axis)
    return estimates.shape[axis] > 1 and bool(np.all((estimates == first) | (np.isnan(estimates) & np.isnan(first))))


def effects(found: Multiverse, claim: "Claim | str") -> pd.DataFrame:
    """What each option does to a claim, alone and among all others: one row per option.

    Columns: choice, option, estimate (with only this changed in the main specification), alone (what then becomes of
    the claim: keeps, gone, turns, cannot be asked), why (it cannot), asked (specifications with this option in which
    the claim can be asked), keeps (share of those that keep it), lost (how many do not).

    >>> import framing as fr
    >>> from framing.validation.robustness import Claim, recompute
    >>> claim = Claim("words", "The Jewish Chronicle", voice="quotation")
    >>> found = recompute(fr.analyse("seeds", "data/codebook.yml"), [claim])
    >>> effects(found, claim).query("choice == 'voice'")[["option", "alone", "keeps"]].values.tolist()
    [['lenient', 'keeps', 1.0], ['strict', 'keeps', 1.0]]
    """
    curve = found.curve(claim)
    rows = []
    for axis, choice in enumerate(curve.choices):
        for place, option in enumerate(choice.options):
            at = curve.place(**{choice.name: option})
            results = np.take(curve.results, place, axis=axis)
            asked, kept = int((results != CANNOT).sum()), int((results == KEEPS).sum())
            estimate = curve.estimates[at]
            rows.append({
                "choice": choice.name,
                "option": option,
                "estimate": pd.NA if np.isnan(estimate) else float(estimate),
                "alone": RESULTS[curve.results[at]],
                "why": curve.reasons[curve.why[at]],
                "asked": asked,
                "keeps": kept / asked if asked else pd.NA,
                "lost": asked - kept,
            })  # fmt: skip
    return pd.DataFrame(rows)


def behind(found: Multiverse, claim: "Claim | str", **options: str) -> pd.DataFrame:
    """The source of a number: what is counted for a claim in one specification, the main one but for `options`.

    One row per mention (or per voice's part of a sentence, with its words, where words are counted): side (the group,
    or what it is compared with), article_id, start, end, count and more. Per sentence, the first row of each.

    >>> import framing as fr
    >>> from framing.validation.robustness import Claim, recompute
    >>> claim = Claim("rate", "The Times of Israel", referent="campaign", frame="adversary")
    >>> found = recompute(fr.analyse("seeds", "data/codebook.yml"), [claim])
    >>> behind(found, claim).side.value_counts().to_dict()
    {'The Times of Israel': 3, 'the others': 2}
    """
    curve = found.curve(claim)
    chosen = _chosen(curve, **options)
    parts = _behind(found, curve, chosen, _sides(found, curve, chosen)).items()
    whole = [_full(rows, found, chosen).assign(count=count, side=label) for label, (rows, count) in parts]
    rows = pd.concat(whole, ignore_index=True)
    first = ["side", *SPAN, "count"]
    return rows[[*first, *(name for name in rows if name not in first)]]


def _behind(found: Multiverse, curve: Curve, chosen: dict[str, str], sides) -> dict[str, tuple[Rows, np.ndarray]]:
    """Of each side, the rows that a specification counts, with how much each does; a lead is within one group, and over
    all names, or speakers, in it."""
    counted = {side.label: side.counted for side in (sides[:1] if curve.claim.sort == "lead" else sides)}
    if curve.claim.measure == "speaker":
        counted = {label: rows.only(~rows.has("speaker", [None])) for label, rows in counted.items()}
    return {label: _amounts(rows, found, chosen) for label, rows in counted.items()}


def turning(found: Multiverse, claim: "Claim | str", **options: str) -> pd.DataFrame:
    """The lines that make the difference between the main specification and one with other `options`.

    Rows as in `behind`, those that only one of the two counts, with `counted` ("main" or "changed") to say which.
    """
    keys = ["side", *SPAN]
    main, changed = behind(found, claim), behind(found, claim, **options)
    parts = []
    for name, rows, others in (("main", main, changed), ("changed", changed, main)):
        known = set(others[keys].itertuples(index=False, name=None))
        only = [place not in known for place in rows[keys].itertuples(index=False, name=None)]
        parts.append(rows[np.array(only, bool)].assign(counted=name))
    return pd.concat(parts, ignore_index=True)


def _chosen(curve: Curve, **options: str) -> dict[str, str]:
    """A specification as the option of each choice: the main one but for `options`."""
    return {c.name: c.options[i] for c, i in zip(curve.choices, curve.place(**options), strict=True)}


def _sides(found: Multiverse, curve: Curve, chosen: dict[str, str]):
    material = found.material[chosen["voice"]]
    groups = groups_of(curve.claim, found.analysis, chosen["periods"])
    return sides_of(curve.claim, found.analysis, material, chosen["names"], groups)


def _full(rows: Rows, found: Multiverse, chosen: dict[str, str]) -> pd.DataFrame:
    """Rows with all that is known of them: their places, and what stands there."""
    material = found.material[chosen["voice"]]
    return (material.mentions if "term" in rows else material.words).iloc[rows.numbers]


def _amounts(rows: Rows, found: Multiverse, chosen: dict[str, str]) -> tuple[Rows, np.ndarray]:
    """The rows that count in a specification, and how much each does."""
    rows = _left(rows, found, chosen)
    if chosen["unit"] == "words":
        return rows, rows["weight"].astype(int)
    first = np.zeros(len(rows), bool)
    first[np.unique(rows["sentence"], return_index=True)[1]] = True
    return rows.only(first), np.ones(int(first.sum()), int)


def _left(rows: Rows, found: Multiverse, chosen: dict[str, str]) -> Rows:
    """What a specification leaves of the rows."""
    left = np.ones(len(rows), bool)
    for group, name in enumerate(CHOICES):
        if chosen.get(name) == "out":
            left &= rows["group"] != group
    if chosen["place"] == "headline" and "kind" in rows:
        left &= rows.has("kind", ["headline"])
    if chosen["copy"] == "once":
        left &= rows["copy"] == 0
    if chosen["article"] != NONE:
        left &= rows["article"] != article_names(found.analysis.articles).index(chosen["article"])
    if chosen["term"] != NONE and "term" in rows:
        left &= ~rows.has("term", [chosen["term"]])
    return rows.only(left)
