"""Word shifts: which words make one group of texts score higher than another, and how.

After Gallagher, R. J. et al. (2021), Generalized word shift graphs, EPJ Data Science 10:4. A shift explains a weighted
average, so the value explained here is one: the **mean weight of all matched words** of a group. For TextBlob this is
what it averages in a single text; for VADER it is the mean of the values that it adds up, before exclamation marks and
before the sum is brought into −1…1. It is not the mean of the texts' polarities: a text with more matched words counts
for more.
"""

import pandas as pd

from framing.errors import FramingError

KINDS = {
    "+↑": "above the mean, used more",
    "-↓": "below the mean, used less",
    "+↓": "above the mean, used less",
    "-↑": "below the mean, used more",
    "±": "weighed differently (negation, emphasis)",
}
NEEDED = ["word", "weight"]


def word_shift(one: pd.DataFrame, other: pd.DataFrame) -> pd.DataFrame:
    """What each word adds to the difference between two groups: mean weight of `other` minus mean weight of `one`.

    `one` and `other` are matched words of one analyser with their weights (`weigh_words`; word and weight are used).
    The reference is the mean of `one`: a word is "+" if its weight lies above it and "-" if below. One row per word
    that occurs in either, the greatest contribution first, ties by word:

    - count_1, count_2: how often it matched; share_1, share_2: of all matches of the group.
    - weight_1, weight_2: its mean weight in each group; where it does not occur, that of the other group.
    - by_use: (share_2 − share_1) · (mean of both weights − reference); by_weight: mean of both shares ·
      (weight_2 − weight_1), not 0 where negation or emphasis differ; contribution: their sum. All contributions add up
      to the difference.
    - kind: what the contribution comes from for the most part. +↑ and -↓ raise `other` above `one`, +↓ and -↑ lower it;
      "±" the word is weighed differently; "=" it adds nothing.

    Without matched words in either group nothing can be explained: `FramingError`.

    >>> one = pd.DataFrame({"word": ["good", "bad", "bad"], "weight": [0.7, -0.7, -0.7]})
    >>> other = pd.DataFrame({"word": ["good", "good", "bad"], "weight": [0.7, 0.7, -0.7]})
    >>> shift = word_shift(one, other)
    >>> shift[["word", "kind", "contribution"]].round(3).values.tolist()
    [['good', '+↑', 0.311], ['bad', '-↓', 0.156]]
    >>> float(round(shift.contribution.sum() - (other.weight.mean() - one.weight.mean()), 12))
    0.0
    """
    for name, group in (("first", one), ("second", other)):
        missing = [f"there is no column {column!r}" for column in NEEDED if column not in group]
        if missing:
            raise FramingError(f"The {name} group is not a table of matched words:", missing, "See weigh_words.")
        if group.empty:
            raise FramingError(f"The {name} group has no matched word: there is nothing to explain.")
        if "analyser" in group and group["analyser"].nunique() > 1:
            raise FramingError(f"The {name} group holds the words of several analysers.", advice="Choose one of them.")
    groups = [group.assign(weight=group["weight"].astype(float)).groupby("word")["weight"] for group in (one, other)]
    table = pd.DataFrame({f"count_{n}": words.size() for n, words in enumerate(groups, 1)}).fillna(0).astype(int)
    table.index.name = "word"
    for n in (1, 2):
        table[f"share_{n}"] = table[f"count_{n}"] / table[f"count_{n}"].sum()
    means = [words.mean().reindex(table.index) for words in groups]
    table["weight_1"], table["weight_2"] = means[0].fillna(means[1]), means[1].fillna(means[0])
    middle = (table["weight_1"] + table["weight_2"]) / 2 - one["weight"].astype(float).mean()
    more = table["share_2"] - table["share_1"]
    table["by_use"] = more * middle
    table["by_weight"] = (table["share_1"] + table["share_2"]) / 2 * (table["weight_2"] - table["weight_1"])
    table["contribution"] = table["by_use"] + table["by_weight"]
    table["kind"] = [_kind(*of) for of in zip(more, middle, table["by_use"], table["by_weight"], strict=True)]
    table = table.reset_index().astype({"word": "str", "kind": "str"})
    order = table["contribution"].abs().round(12)
    return table.assign(_order=-order).sort_values(["_order", "word"]).drop(columns="_order").reset_index(drop=True)


def _kind(more: float, above: float, by_use: float, by_weight: float) -> str:
    if abs(by_weight) > abs(by_use):
        return "±"
    return ("+" if above > 0 else "-") + ("↑" if more > 0 else "↓") if by_use else "="


def difference(one: pd.DataFrame, other: pd.DataFrame, draws: int = 2000, seed: int = 1) -> tuple[float, float, float]:
    """The mean weight of `other` minus that of `one`, and its 95% bootstrap interval, texts being drawn again.

    Words of one text hang together, so texts are drawn, not words: those with a matched word, told apart by article_id
    and text_start. With fewer than two texts in a group there is no interval: its ends are NaN.

    >>> words = pd.DataFrame({"article_id": "a", "text_start": [0, 0, 9], "word": "w", "weight": [1.0, 2.0, 0.0]})
    >>> [round(value, 1) for value in difference(words, words.assign(weight=words.weight + 1))]
    [1.0, -0.5, 2.5]
    """
    import numpy as np

    chance, means = np.random.default_rng(seed), []
    for group in (one, other):
        texts = group.astype({"weight": float}).groupby(["article_id", "text_start"])["weight"].agg(["sum", "size"])
        sums, sizes = texts["sum"].to_numpy(), texts["size"].to_numpy()
        if len(texts) < 2:
            means.append(np.full(draws, np.nan))
            continue
        drawn = (chance.integers(len(texts), size=len(texts)) for _ in range(draws))  # one by one: memory stays flat
        means.append(np.array([sums[again].sum() / sizes[again].sum() for again in drawn]))
    low, high = np.quantile(means[1] - means[0], [0.025, 0.975])
    return float(other["weight"].astype(float).mean() - one["weight"].astype(float).mean()), float(low), float(high)
