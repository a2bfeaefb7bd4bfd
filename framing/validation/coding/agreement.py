"""How well coders agree: answers in; percent, kappa and alpha with intervals out, by question, by label and by item.

Percent agreement does not know chance; kappa and alpha do, and fall when nearly all labels are one. Read all three.
"""

from itertools import combinations

import numpy as np
import pandas as pd

from framing.core.arguments import checked, require_once
from framing.core.errors import FramingError, require_known
from framing.validation.coding.answers import TWICE, refuse_lost
from framing.validation.coding.cells import refuse_names

MEASURES = ("percent", "kappa", "alpha")
LIMITS = [name for measure in MEASURES for name in (measure, f"{measure}_low", f"{measure}_high")]
NEEDED = "question coder item label"
ROUNDS = 2000  # draws of the items
ONE_CODER = "no two coders coded the same items"
GUESSES = 500  # items that the coders labelled by chance, of which each draw has one


@checked(answers=NEEDED)
def agreement(answers: pd.DataFrame, seed: int = 0, rounds: int = ROUNDS, level: float = 0.95) -> pd.DataFrame:
    """How well the coders agree on each question: question, coders, items, and each measure with low and high.

    Takes the answers of `read_answers`. `percent` is the share of pairs of coders, item by item, that gave one label;
    `kappa` is Cohen's (1960), with more than two coders the mean over their pairs (Light 1971), without pairs that gave
    one label throughout, NA where not everybody coded every item; `alpha` is Krippendorff's (2004) for nominal labels,
    which also takes such items.
    Items that one coder alone has coded count for nothing; a label that is missing or empty is a gap. A question that
    no two coders have answered for the same items has a row without numbers.

    The intervals are percentiles of a Bayesian bootstrap over items (Rubin 1981; `rounds` draws, `seed`), since items,
    not labels, were drawn. In each draw one item more stands beside those that were coded, which the coders labelled by
    chance: so that few items on which all agree do not look like certainty (a plain bootstrap of sixteen items holds a
    true kappa of .83 in 57 to 82 of 100 tries, this one in 90 or more). Where all labels are one and the same,
    agreement beyond chance cannot be measured: NA, and the note says so. Where no question has two coders it raises
    `FramingError`.

    >>> rows = [("Ada", "1", "kind"), ("Ada", "2", "unkind"), ("Bo", "1", "kind"), ("Bo", "2", "kind")]
    >>> answers = pd.DataFrame(rows, columns=["coder", "item", "label"]).assign(question="tone")
    >>> agreement(answers).round(2)[["items", "percent", "kappa", "alpha"]].values.tolist()
    [[2, 0.5, 0.0, 0.0]]
    """
    answers = with_gaps(answers)
    rows, tails = [], ((1 - level) / 2, (1 + level) / 2)
    for question, group in answers.groupby("question", sort=False):
        wide = _wide(group)
        row = {"question": question, "coders": wide.shape[1], "items": len(wide)}
        if wide.empty:
            rows.append(row | {"note": ONE_CODER})
            continue
        point, drawn = _measured(wide), _drawn(wide, seed, rounds)
        for measure, value in point.items():
            found = np.append(np.nanquantile(drawn[measure], tails), value) if np.isfinite(value) else [np.nan]
            row |= {measure: value, f"{measure}_low": min(found), f"{measure}_high": max(found)}
        rows.append(row | {"note": _note(wide)})
    if rows and all(row["note"] == ONE_CODER for row in rows):
        raise FramingError("Agreement needs two coders who coded the same items.")
    table = pd.DataFrame(rows, columns=["question", "coders", "items", *LIMITS, "note"])
    return table.astype(dict.fromkeys(LIMITS, "Float64") | {"question": "str", "note": "str"})


@checked(answers=NEEDED)
def agreement_matrix(answers: pd.DataFrame, measure: str = "alpha", seed: int = 0, rounds: int = 500) -> pd.DataFrame:
    """How well everybody agrees with everybody, people and machines alike: one row per question and pair of coders.

    Columns: question, coder, other, items (coded by both), value, low, high (of the `measure`: "alpha", "kappa" or
    "percent"; see `agreement`), note. Coders in the order of the answers. A pair without an item in common has a row
    with 0 items. An unknown measure, or fewer than two coders, raises `FramingError`.

    >>> rows = [(name, item, label) for name, labels in (("Ada", "kku"), ("Bo", "kku"), ("model", "kuu"))
    ...         for item, label in zip("123", labels)]
    >>> answers = pd.DataFrame(rows, columns=["coder", "item", "label"]).assign(question="tone")
    >>> agreement_matrix(answers, "percent").round(2)[["coder", "other", "items", "value"]].values.tolist()
    [['Ada', 'Bo', 3, 1.0], ['Ada', 'model', 3, 0.67], ['Bo', 'model', 3, 0.67]]
    """
    require_known([measure], MEASURES, "There is no measure {} of agreement.")
    answers = with_gaps(answers)
    coders = list(dict.fromkeys(answers["coder"]))
    if len(coders) < 2:
        raise FramingError("Agreement needs two coders who coded the same items.")
    rows: list[dict] = []
    for question, group in answers.groupby("question", sort=False):
        for coder, other in combinations(coders, 2):
            both = group[group["coder"].isin([coder, other])]
            both = both[both.groupby("item")["coder"].transform("nunique") == 2]
            row = {"question": question, "coder": coder, "other": other, "items": both["item"].nunique()}
            if both.empty:
                rows.append(row | {"note": "no item coded by both"})
                continue
            found = agreement(both, seed, rounds).iloc[0]
            limits = {
                name: found[f"{measure}{end}"] for name, end in (("value", ""), ("low", "_low"), ("high", "_high"))
            }
            rows.append(row | limits | {"note": found["note"]})
    numbers = dict.fromkeys(["value", "low", "high"], "Float64")
    return pd.DataFrame(rows, columns=["question", "coder", "other", "items", *numbers, "note"]).astype(numbers)


@checked(answers="question item label")
def agreement_by_class(answers: pd.DataFrame) -> pd.DataFrame:
    """How well the coders agree on each label: question, label, given (times), agreement (0 to 1).

    Specific agreement: if one coder gave this label, how often does another give it too (Fleiss 1981). A label that
    nobody gave has no row.

    >>> rows = [("Ada", "1", "kind"), ("Ada", "2", "unkind"), ("Bo", "1", "kind"), ("Bo", "2", "kind")]
    >>> answers = pd.DataFrame(rows, columns=["coder", "item", "label"]).assign(question="tone")
    >>> agreement_by_class(answers).round(2)[["label", "given", "agreement"]].values.tolist()
    [['kind', 3, 0.67], ['unkind', 1, 0.0]]
    """
    rows = []
    for question, group in with_gaps(answers).groupby("question", sort=False):
        counts = group.groupby(["item", "label"]).size().unstack(fill_value=0)
        coders = counts.sum(axis=1)
        for label in counts:
            both, chances = (counts[label] * (counts[label] - 1)).sum(), (counts[label] * (coders - 1)).sum()
            share = both / chances if chances else None
            rows.append({"question": question, "label": label, "given": int(counts[label].sum()), "agreement": share})
    return pd.DataFrame(rows, columns=["question", "label", "given", "agreement"]).astype({"agreement": "Float64"})


@checked(answers=NEEDED)
def agreement_by_coder(answers: pd.DataFrame) -> pd.DataFrame:
    """How well each coder agrees with all others: question, coder, items (that others coded, too), agreement (0 to 1).

    If this coder gave an item a label, how often does another one give it too: who stands apart has the lowest share.
    That is no fault yet: read what they differ on. A coder who shares no item has 0 items and no share.

    >>> rows = [("Ada", "1", "kind"), ("Bo", "1", "kind"), ("Cem", "1", "unkind")]
    >>> answers = pd.DataFrame(rows, columns=["coder", "item", "label"]).assign(question="tone")
    >>> agreement_by_coder(answers)[["coder", "agreement"]].values.tolist()
    [['Ada', 0.5], ['Bo', 0.5], ['Cem', 0.0]]
    """
    _refuse_two_labels(answers)
    given = with_gaps(answers).dropna(subset="label")
    others = given.groupby(["question", "item"])["coder"].transform("size") - 1
    same = given.groupby(["question", "item", "label"])["coder"].transform("size") - 1
    counts = given.assign(items=others > 0, others=others, same=same)
    found = counts.groupby(["question", "coder"], sort=False)[["items", "others", "same"]].sum().reset_index()
    asked = dict.fromkeys(found["question"])
    found = pd.concat([found[found["question"] == question] for question in asked] or [found], ignore_index=True)
    share = (found["same"] / found["others"]).astype("Float64")
    return found.assign(agreement=share.mask(found["others"] == 0))[["question", "coder", "items", "agreement"]]


@checked(answers=f"{NEEDED} note", items="item text")
def disagreements(answers: pd.DataFrame, items: pd.DataFrame) -> pd.DataFrame:
    """Where the coders differ, to be read and talked over: question, item, a column per coder, notes, text.

    >>> rows = [("Ada", "1", "kind"), ("Bo", "1", "unkind")]
    >>> answers = pd.DataFrame(rows, columns=["coder", "item", "label"]).assign(question="tone", note="")
    >>> disagreements(answers, pd.DataFrame({"item": ["1"], "text": ["Well!"]}))[["Ada", "Bo", "text"]].values.tolist()
    [['kind', 'unkind', 'Well!']]
    """
    refuse_names(answers["coder"].unique(), "Disagreements have a column for each coder:")
    refuse_lost(answers, items)
    require_once(items, "item", TWICE)
    _refuse_two_labels(answers)
    wide = with_gaps(answers).pivot(index=["question", "item"], columns="coder", values="label")
    differ = wide[wide.nunique(axis=1) > 1].reset_index().rename_axis(columns=None)
    said = answers.assign(note=[note if isinstance(note, str) else "" for note in answers["note"]])
    said = said[said["note"] != ""]
    notes = (
        (said["coder"] + ": " + said["note"]).groupby(said["item"]).agg(lambda found: "; ".join(dict.fromkeys(found)))
    )
    texts = items.set_index("item")["text"]
    return differ.assign(notes=[notes.get(item, "") for item in differ["item"]], text=differ["item"].map(texts))


def with_gaps(answers: pd.DataFrame) -> pd.DataFrame:
    """Answers with an empty cell as a gap, as a table that was read from CSV has it."""
    return answers.assign(label=answers["label"].mask(answers["label"].eq("")))


def _refuse_two_labels(answers: pd.DataFrame) -> None:
    twice = answers[answers.duplicated(["question", "coder", "item"])]
    if len(twice):
        faults = [f"{row.coder} gave {row.item} more than one label" for row in twice.itertuples()]
        raise FramingError("Agreement needs one label of each coder for each item:", faults)


def _wide(group: pd.DataFrame) -> pd.DataFrame:
    _refuse_two_labels(group)
    wide = group.pivot(index="item", columns="coder", values="label")
    wide = wide[wide.notna().sum(axis=1) > 1]
    return wide.dropna(axis=1, how="all")


def _note(wide: pd.DataFrame) -> str:
    """Why a measure is missing."""
    if wide.stack().nunique() < 2:
        return "one label throughout: chance cannot be told from agreement"
    return "" if wide.notna().all(axis=None) else "not everybody coded every item: Cohen's kappa knows no gaps"


def _numbered(wide: pd.DataFrame) -> np.ndarray:
    """The labels as numbers, items × coders; a gap is -1."""
    return pd.factorize(wide.to_numpy().ravel())[0].reshape(wide.shape)


def _measured(wide: pd.DataFrame) -> dict[str, float]:
    found = {name: float(one) for name, [one] in _measures(_numbered(wide), np.ones((1, len(wide)))).items()}
    return found if wide.notna().all(axis=None) else found | {"kappa": np.nan}  # Cohen's kappa knows no gaps


def _drawn(wide: pd.DataFrame, seed: int, rounds: int) -> dict[str, np.ndarray]:
    """Each measure in each draw: every item gets a weight by chance, and so does one on which the coders guessed."""
    rng = np.random.default_rng(seed)
    codes = _numbered(wide)
    guessed = rng.integers(max(2, codes.max() + 1), size=(GUESSES, wide.shape[1]))  # of one label, or another
    weights = np.zeros((rounds, len(wide) + GUESSES))
    items = rng.dirichlet(np.ones(len(wide) + 1), size=rounds) * len(wide)
    weights[:, : len(wide)] = items[:, 1:]
    weights[np.arange(rounds), len(wide) + rng.integers(GUESSES, size=rounds)] = items[:, 0]
    return _measures(np.vstack([codes, guessed]), weights)


def _mean(values: np.ndarray) -> np.ndarray:
    """The mean of each row over what is there; NaN where nothing is."""
    there = np.isfinite(values)
    return np.where(there, values, 0).sum(axis=1) / there.sum(axis=1)


def _measures(codes: np.ndarray, weights: np.ndarray) -> dict[str, np.ndarray]:
    """Percent, kappa and alpha for rows of weights: `codes` are items × coders (a label's number, -1 for a gap)."""
    given = np.stack([codes == label for label in range(codes.max() + 1)], axis=2).astype(float)
    with np.errstate(invalid="ignore", divide="ignore"):
        a, b = np.triu_indices(codes.shape[1], k=1)  # all pairs of coders at once: a class of thirty has 435
        both = (codes[:, a] >= 0) & (codes[:, b] >= 0)
        n, same = weights @ both.astype(float), weights @ ((codes[:, a] == codes[:, b]) & both).astype(float)
        own = (weights @ given.reshape(len(codes), -1)).reshape(-1, *given.shape[1:])  # rows × coders × labels
        chance = (own @ own.transpose(0, 2, 1))[:, a, b] / n**2
        kappas = (same / n - chance) / (1 - chance)
        counts = given.sum(axis=1)  # items × labels
        coders = counts.sum(axis=1)
        unlike = weights @ ((coders**2 - (counts**2).sum(axis=1)) / (coders - 1))
        total, by_label = weights @ coders, weights @ counts
        alpha = 1 - (total - 1) * unlike / (total**2 - (by_label**2).sum(axis=1))
        found = {"percent": same.sum(axis=1) / n.sum(axis=1), "kappa": _mean(kappas), "alpha": alpha}
    return {name: np.where(np.isfinite(values), values, np.nan) for name, values in found.items()}
