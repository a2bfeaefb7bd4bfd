"""Would another choice change it: is the agent named less often when one party suffers? Recomputed under every choice.

Studies of agency in news are attacked for their choices: passives alone or every way of naming, the clause or the
paragraph, which verbs, whose words. Here each is declared, and the difference is given for all of them together.
"""

from collections.abc import Sequence
from itertools import product

import pandas as pd

from framing.acts.confidence import SURE
from framing.core.errors import FramingError, require_known
from framing.core.kinds_and_voices import HEADINGS, OWN_KINDS
from framing.validation.robustness.choices import ABOUT as OF_CHOICES
from framing.validation.robustness.choices import NONE

PLACES = ("clause", "sentence", "passage")
CHOICES = {
    "named": ("sentence", "clause", "passage"),
    "acts": ("all", "sure only"),
    "construction": ("all", "verbs only", "passives only"),
    "words": ("all", "the outlets’ own"),
    "headlines": ("in", "out"),
}
ABOUT = {
    "named": "how near the agent must be named: in the clause, in the sentence, or in the paragraph",
    "acts": f"every act, or those alone whose parties are known in ways that were right in {SURE:.0%} or more",
    "construction": "every construction, verbs alone (no “death”, no “attack”), or passives alone",
    "words": "all words of the articles, or none that stand in quotation marks",
    "headlines": OF_CHOICES["headlines"],
}
_VERBS = ("active", "passive with agent", "passive without", "participle")
_PASSIVES = ("passive with agent", "passive without")
FEWEST = 5  # acts of either party, fewer than which tell nothing


def agency(
    analysis, party: str, than: str, *, act: str | Sequence[str] = "kill", outlet: str | None = None
) -> pd.DataFrame:
    """How much more often is the agent named when `party` suffers the act than when `than` does, under every choice?

    One row for every combination of the choices in `CHOICES`, the main one first, and for the main one without each
    outlet in turn (`left_out`; with `outlet`, without each of its articles). Columns: named, acts, construction, words,
    headlines, left_out, named_a, n_a, named_b, n_b, difference (of the two shares, −1 to 1; NA where either party has
    fewer than five acts), why. An unknown party, act or outlet raises `FramingError`.

    >>> import framing as fr
    >>> found = agency(fr.analyse("seeds", "data/codebook.yml"), "israel", "palestinians")
    >>> found.iloc[0][["named", "acts", "left_out", "n_a", "n_b"]].tolist()[:3], len(found) > 70
    (['sentence', 'all', 'none'], True)
    """
    acts = [act] if isinstance(act, str) else list(act)
    _check(analysis, [party, than], acts, outlet)
    rows = analysis.acts
    rows = rows[rows["act"].isin(acts) & rows["happened"].fillna(True) & rows["kind"].isin(list(OWN_KINDS))]
    rows = rows[rows["outlet"] == outlet] if outlet is not None else rows
    key = "outlet" if outlet is None else "article_id"
    found = [
        _row(rows, dict(zip(CHOICES, options, strict=True)), NONE, party, than)
        for options in product(*CHOICES.values())
    ]
    main = {name: options[0] for name, options in CHOICES.items()}
    found += [_row(rows[rows[key] != one], main, str(one), party, than) for one in dict.fromkeys(rows[key].dropna())]
    return pd.DataFrame(found).astype({"difference": "Float64"})


def agency_summary(found: pd.DataFrame) -> dict[str, float | int | None]:
    """In how many of the specifications that can be asked the difference has the sign of the main one.

    Keys: main (the difference), asked, same_sign, low, high (smallest and largest difference).

    >>> table = pd.DataFrame({"difference": pd.array([0.2, 0.1, -0.1, None], dtype="Float64")})
    >>> agency_summary(table)
    {'main': 0.2, 'asked': 3, 'same_sign': 2, 'low': -0.1, 'high': 0.2}
    """
    values = found["difference"].dropna()
    main = found["difference"].iloc[0] if len(found) else pd.NA
    if pd.isna(main) or values.empty:
        return {"main": None, "asked": len(values), "same_sign": 0, "low": None, "high": None}
    same = int(((values > 0) == (main > 0)).sum()) if main else int((values == 0).sum())
    return {
        "main": float(main),
        "asked": len(values),
        "same_sign": same,
        "low": float(values.min()),
        "high": float(values.max()),
    }


def _row(rows: pd.DataFrame, options: dict[str, str], left_out: str, party: str, than: str) -> dict:
    if options["acts"] == "sure only":
        rows = rows[rows["confidence"].fillna(0) >= SURE]
    if options["construction"] != "all":
        rows = rows[rows["construction"].isin(_VERBS if options["construction"] == "verbs only" else _PASSIVES)]
    if options["words"] != "all":
        rows = rows[rows["wording"] != "source"]
    if options["headlines"] == "out":
        rows = rows[~rows["kind"].isin(HEADINGS)]
    near = PLACES[: PLACES.index(options["named"]) + 1]
    patients = rows["patient_party"].fillna("").str.split("; ")
    counts = []
    for side in (party, than):
        own = rows[patients.map(lambda named, one=side: one in named).astype(bool)]
        counts.append((int(own["agent_named"].isin(near).sum()), len(own)))
    (named_a, n_a), (named_b, n_b) = counts
    few = min(n_a, n_b) < FEWEST
    return options | {
        "left_out": left_out,
        "named_a": named_a,
        "n_a": n_a,
        "named_b": named_b,
        "n_b": n_b,
        "difference": None if few else named_a / n_a - named_b / n_b,
        "why": f"fewer than {FEWEST} acts of a party" if few else "",
    }


def _check(analysis, parties: Sequence[str], acts: Sequence[str], outlet: str | None) -> None:
    known_parties = [one.party for one in analysis.codebook.parties]
    known_acts = [one.act for one in analysis.codebook.acts]
    outlets = list(dict.fromkeys(analysis.articles["outlet"]))
    given = [("party", one, known_parties) for one in parties] + [("act", one, known_acts) for one in acts]
    given += [("outlet", outlet, outlets)] if outlet is not None else []
    for what, value, known in given:
        require_known([value], known, f"There is no {what} {{}} to compare.")
    if parties[0] == parties[1]:
        raise FramingError(f"{parties[0]!r} is compared with itself.", advice="Name another party.")
