"""Is a feeling a stance? Scores of comments beside the positions found in them, with the base rate to read them by."""

from math import atanh, sqrt, tanh

import pandas as pd

from framing.comments.sentiment.match import signed
from framing.core.errors import FramingError, missing_columns

ALL = "all targets"
KEYS, SIDED = ["article_id", "comment_id"], ["target", "stance"]
SIDES = {"favor": 1, "against": -1}
COLUMNS = "target analyser pairs comments favor against against_below below fits by_chance r r_low r_high says"
FEWEST = 3  # comments on either side for an interval
TYPES = dict.fromkeys("pairs comments favor against".split(), "Int64")
TYPES |= dict.fromkeys("against_below below fits by_chance r r_low r_high".split(), "Float64")


def beside_stance(sentiment: pd.DataFrame, stance: pd.DataFrame) -> pd.DataFrame:
    """Do comments against a target score below zero, and comments in favor of it above, more than all comments do?

    Takes the tables `sentiment` and `stance`. One row per target and analyser, first all targets together; only pairs
    of a comment and a target count that have both a position (favor, against) and a score:

    - pairs, comments (different ones in them), favor, against: how many.
    - against_below: which share of the comments against it scores below zero; below: the **base rate**, which share of
      all scored comments does, whatever they are about.
    - fits: the share of pairs whose score is on the side of zero that "feeling is stance" expects; by_chance: the share
      expected if positions and scores of these pairs had nothing to do with each other (as in Cohen's kappa).
    - r: the correlation of position (favor 1, against −1) with score, −1 to 1; r_low, r_high: its 95% interval by
      Fisher's z. One comment may have positions on several targets, so the interval goes by `comments`. r is NA where
      only one position occurs or all scores are the same; the interval also where fewer than three comments take one of
      the two positions: then there are too few to say how sure r is.
    - says: r with its interval and whether it can be told from none, in words.

    A table without these columns raises `FramingError`.

    >>> ids = {"article_id": "a", "comment_id": list("12345")}
    >>> scores = pd.DataFrame(ids | {"analyser": "vader", "polarity": [-0.5, -0.4, -0.1, 0.2, -0.3]})
    >>> stances = pd.DataFrame(ids | {"target": "t", "stance": ["against", "favor", "against", "favor", "none"]})
    >>> table = beside_stance(scores, stances)
    >>> table[["target", "pairs", "against_below", "below", "fits", "by_chance", "r"]].round(2).values.tolist()[1]
    ['t', 4, 1.0, 0.8, 0.75, 0.5, 0.37]
    """
    for name, table, needed in (("sentiment", sentiment, ["analyser", "polarity"]), ("stance", stance, SIDED)):
        if missing := missing_columns([*KEYS, *needed], table):
            raise FramingError(f"This is not a table of {name}:", missing)
    scored = sentiment.dropna(subset=["polarity"]).astype({"polarity": float})
    found = stance[stance["stance"].isin(list(SIDES))]
    pairs = found[[*KEYS, *SIDED]].merge(scored[[*KEYS, "analyser", "polarity"]], on=KEYS)
    rows = []
    for target in [ALL, *dict.fromkeys(stance["target"])]:
        of_target = pairs if target == ALL else pairs[pairs["target"] == target]
        for analyser, scores in scored.groupby("analyser", sort=False)["polarity"]:
            its = of_target[of_target["analyser"] == analyser]
            rows.append({"target": target, "analyser": analyser} | _row(its, float((scores < 0).mean())))
    return pd.DataFrame(rows, columns=COLUMNS.split()).astype(
        dict.fromkeys(["target", "analyser", "says"], "str") | TYPES
    )


def _row(pairs: pd.DataFrame, below: float) -> dict:
    """The figures of one target by one analyser."""
    side, score = pairs["stance"].map(SIDES).astype(float), pairs["polarity"]
    against, comments = side < 0, len(pairs.drop_duplicates(KEYS))
    row = {"pairs": len(pairs), "comments": comments, "favor": int((~against).sum()), "against": int(against.sum())}
    row |= {"below": below, "against_below": float((score[against] < 0).mean()) if against.any() else None}
    if pairs.empty:
        return row | {"says": "no comment has a position and a score"}
    low, high = float((score < 0).mean()), float((score > 0).mean())
    row |= {"fits": float((side * score > 0).mean())}
    row |= {"by_chance": float(against.mean()) * low + float((~against).mean()) * high}
    if side.nunique() < 2 or score.nunique() < 2:
        return row | {"says": f"only one {'position' if side.nunique() < 2 else 'score'}: nothing to compare"}
    r = float(side.corr(score))
    fewest = pairs.drop_duplicates([*KEYS, "stance"])["stance"].value_counts().min()
    if fewest < FEWEST or comments < 4 or abs(r) > 1 - 1e-12:
        return row | {"r": r, "says": f"r = {signed(r)}, from too few to say how sure"}
    reach = 1.959963984540054 / sqrt(comments - 3)
    ends = tanh(atanh(r) - reach), tanh(atanh(r) + reach)
    says = f"r = {signed(r)} ({signed(ends[0])} to {signed(ends[1])})"
    says += ": too few to tell from none" if ends[0] <= 0 <= ends[1] else ""
    return row | {"r": r, "r_low": ends[0], "r_high": ends[1], "says": says}
