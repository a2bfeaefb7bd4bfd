"""Which groups differ, and by how much: each pair by itself, with size, interval and p by exchanging their articles."""

from collections.abc import Sequence
from itertools import combinations
from math import comb

import numpy as np
import pandas as pd

from framing.compare.groups import attach, columns_of, group_names, joined_names, whole_outlets
from framing.compare.known_names import asked_or_all, every_value, of_referent
from framing.compare.naming.rates import rates
from framing.compare.naming.shares import shares
from framing.compare.scope import in_voices, kinds_of
from framing.compare.statistics.inference import ALPHA, CELLS, EXACT, ROUNDS, benjamini_hochberg
from framing.core.arguments import checked, require_columns
from framing.core.errors import require_known
from framing.core.kinds_and_voices import OWN_KINDS
from framing.core.tables import table

FEWEST_ROUNDS = 999  # of a pair of groups with more articles than make `CELLS`


@checked(mentions="article_id referent term kind", articles="article_id", voices="article_id voice kind words")
def differences(
    mentions: pd.DataFrame, articles: pd.DataFrame, codebook, referent: str, voices: pd.DataFrame | None = None,
    by: str | Sequence[str] = "outlet", of: str = "term", among: str | Sequence[str] | None = None,
    kinds: Sequence[str] = OWN_KINDS, voice: str | Sequence[str] | None = None, where: str = "text", seed: int = 0,
) -> pd.DataFrame:  # fmt: skip
    """How much does each group differ from each other one in a name, and would exchanged articles differ as much?

    Compared are shares of the names of a referent; with `voices`, the table, rates per 1,000 words. `of` is "term" or
    "frame", `among` the values wanted (default: those that occur); `by`, `kinds`, `voice`, `where` as in `shares`.

    Returns one row per pair and value: the `of` column, one, other, k1, n1, value1, k2, n2, value2 (of the first and of
    the second), difference (value1 − value2), low, high (its 95% interval, from those of the two: Newcombe 1998), p,
    p_adjusted, note. p: the share of exchanges of whole articles between the two groups, among those that have any of
    what is divided by, that give a difference as large, both of all names and of the articles' mean shares (all
    exchanges up to 20,000, else 9,999 drawn, p = (b + 1) / (m + 1); fewer with many hundreds of articles, at least
    999). p_adjusted: for the number of p-values in the table (Benjamini & Hochberg 1995). Groups of several outlets
    (countries, say) exchange whole outlets, since articles of one outlet are alike. Both are NA, and the note says why,
    where no exchange could give p ≤ .05 (one article each, say), or neither group has the name. Values follow the
    codebook, pairs the articles.

    >>> articles = pd.DataFrame({"article_id": list("abcdefgh"), "outlet": ["A"] * 4 + ["B"] * 4})
    >>> said = [(one, "war") for one in "abcd"] + [(one, "raid") for one in "efgh"]
    >>> mentions = pd.DataFrame(said, columns=["article_id", "term"]).assign(referent="campaign", kind="body")
    >>> table = differences(mentions, articles, ["war", "raid"], "campaign")
    >>> table[["term", "difference", "p"]].round(3).values.tolist()
    [['war', 1.0, 0.029], ['raid', -1.0, 0.029]]
    """
    by = columns_of(by)
    require_known([of], ("term", "frame"), "There are no differences in {}.")
    require_columns(mentions, [of], "mentions")
    rows = in_voices(attach(of_referent(mentions, codebook, referent), articles, by), kinds_of(where, kinds), voice)
    listed, used = every_value(codebook, referent, of), set(rows[of])
    asked = [value for value in listed if value in used] if among is None else among
    among = asked_or_all(codebook, referent, of, asked)
    how: dict = {"by": by, "kinds": kinds, "voice": voice, "where": where}
    if voices is None:
        cells = shares(mentions, articles, codebook, referent, of=of, among=among, **how)
        cells = cells.rename(columns={"share": "value"})
    else:
        cells = rates(mentions, voices, articles, among, of, referent=referent, codebook=codebook, **how)
        cells = cells.rename(columns={"rate": "value", "count": "k", "words": "n", "headlines": "n"})
    cells["group"] = joined_names(cells, by)
    counts = _by_article(rows, articles, by, of, among, where, voices, kinds_of(where, kinds), voice)
    pairs = list(combinations(counts.groups, 2))
    found = _sizes(pairs, cells, of, among)
    tested = [exchange_two(*counts.of(*pair), seed, counts.units) for pair in pairs]
    if pairs:
        found["p"] = np.concatenate([p for p, _ in tested])
        found["note"] = np.repeat([why for _, why in tested], len(among))
    found = _without(found, (found["k1"] + found["k2"]) == 0, "in neither")
    found = _without(found, found["difference"].isna(), "too little to compare")
    found.insert(len(found.columns) - 1, "p_adjusted", benjamini_hochberg(found["p"].astype(float)))
    numbers = ["value1", "value2", "difference", "low", "high", "p", "p_adjusted"]
    found = found.astype(dict.fromkeys(numbers, "Float64") | {of: "str", "one": "str", "other": "str", "note": "str"})
    order = {value: at for at, value in enumerate(among)}
    return found.sort_values(of, key=lambda column: column.map(order), kind="stable", ignore_index=True)


def of_each_referent(mentions: pd.DataFrame, articles: pd.DataFrame, codebook) -> pd.DataFrame:
    """The table `differences`: every name that occurs, in every two outlets; empty where no outlet has two articles."""
    if articles["outlet"].nunique() == len(articles):
        return table("differences", [])
    parts = [
        differences(mentions, articles, codebook, entry.referent).assign(referent=entry.referent)
        for entry in codebook.referents
    ]
    found = pd.concat(parts, ignore_index=True)
    found["p_adjusted"] = benjamini_hochberg(found["p"].astype(float))  # for all referents together
    return table("differences", found.rename(columns={"note": "no_p"}).to_dict("records"))


class _Counts:
    """By article: what is counted of each value, what it is divided by, and the number of the article's group.

    `outlets`: the number of each article's outlet, where whole outlets are in a group and so are exchanged.
    """

    def __init__(self, groups: list[str], group: np.ndarray, k: np.ndarray, n: np.ndarray, outlets=None):
        some = n > 0  # an article without any occasion tells nothing
        self.groups, self.group, self.k, self.n = groups, group[some], k[some], n[some]
        self.units = "article" if outlets is None else "whole outlet"
        if outlets is not None:
            self.k, self.n, self.group = of_outlets(outlets[some], self.k, self.n, self.group)

    def of(self, *names: str) -> tuple[np.ndarray, np.ndarray, int]:
        """What is counted and divided by in the articles of two groups, those of the first before the others."""
        one, other = (np.flatnonzero(self.group == self.groups.index(name)) for name in names)
        both = np.concatenate([one, other])
        return self.k[both], self.n[both], len(one)


def _by_article(rows, articles, by, of, among, where, voices, kinds, voice) -> _Counts:
    """Counts of each article (and voice, where groups are of voices)."""
    headlines = where == "headlines"
    if voices is not None and not headlines:
        sized = attach(in_voices(voices, kinds, voice), articles, by)
        weights = sized["words"].to_numpy(float)
    elif headlines:
        sized = attach(articles[["article_id"]], articles, by)
        weights = np.ones(len(sized))
    else:
        sized, weights = rows, np.ones(len(rows))
    both = (sized, rows)
    article, ids = pd.factorize(pd.concat([frame["article_id"] for frame in both], ignore_index=True))
    group, groups = pd.factorize(pd.concat([group_names(frame, articles, by) for frame in both], ignore_index=True))
    codes, units = pd.factorize(article * max(len(groups), 1) + group)  # an article, or its part in each group
    at, place = codes[len(sized) :], {value: number for number, value in enumerate(among)}
    k = np.zeros((len(units), len(among)))
    value = rows[of].map(place).fillna(-1).astype(int).to_numpy()
    np.add.at(k, (at[value >= 0], value[value >= 0]), 1)
    n = np.bincount(codes[: len(sized)], weights, len(units))
    outlets = whole_outlets(articles, by)
    if outlets is not None:
        outlets = pd.factorize(outlets.reindex(ids[units // max(len(groups), 1)]))[0]
    return _Counts(list(groups), units % max(len(groups), 1), np.minimum(k, 1) if headlines else k, n, outlets)


def of_outlets(
    outlets: np.ndarray, k: np.ndarray, n: np.ndarray, group: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """The counts of whole outlets, and each one's group, from those of their articles.

    >>> of_outlets(np.array([0, 0, 1]), np.array([[1], [2], [4]]), np.array([5, 5, 5]), np.array([0, 0, 1]))
    (array([[3.], [4.]]), array([10.,  5.]), array([0, 1]))
    """
    _, first, number = np.unique(outlets, return_index=True, return_inverse=True)
    sums = np.zeros((len(first), k.shape[1]))
    np.add.at(sums, number, k)
    return sums, np.bincount(number, n, len(first)), group[first]


def _sizes(pairs: list[tuple[str, str]], rows: pd.DataFrame, of: str, among: list[str]) -> pd.DataFrame:
    """Every pair and value: what each has, the difference, and its interval from those of the two."""
    cells = rows.set_index(["group", of])[["k", "n", "value", "low", "high"]]
    keys = [[(pair[side], value) for pair in pairs for value in among] for side in (0, 1)]
    first, second = (cells.reindex(pd.MultiIndex.from_tuples(some, names=["group", of])) if some else cells.head(0)
                     for some in keys)  # fmt: skip
    one, other = first.reset_index(), second.reset_index()
    found = pd.DataFrame({of: one[of], "one": one["group"], "other": other["group"]})
    for number, rows in ((1, one), (2, other)):
        found[[f"k{number}", f"n{number}", f"value{number}"]] = rows[["k", "n", "value"]]
    found["difference"] = found["value1"] - found["value2"]
    below = ((one["value"] - one["low"]) ** 2 + (other["high"] - other["value"]) ** 2) ** 0.5
    above = ((one["high"] - one["value"]) ** 2 + (other["value"] - other["low"]) ** 2) ** 0.5
    return found.assign(low=found["difference"] - below, high=found["difference"] + above, p=np.nan, note="")


def _without(found: pd.DataFrame, rows: pd.Series, why: str) -> pd.DataFrame:
    """No p for these rows that are not explained yet, and the reason."""
    rows = rows & (found["note"] == "")
    return found.assign(p=found["p"].mask(rows), note=found["note"].mask(rows, why))


def exchange_two(
    k: np.ndarray, n: np.ndarray, first: int, seed: int = 0, unit: str = "article"
) -> tuple[np.ndarray, str]:
    """p of the difference between two groups of articles, for each column of `k`: (p or NaN, why there is none).

    `k` is articles × values, `n` what is divided by, and the first group has the `first` articles. So it is with whole
    outlets; `unit` says what is exchanged. Exchanged articles take their numbers of names along, so that one name in an
    article of few would seem to set its group apart: p is the larger of two, by all names and by articles that count
    alike (the mean of their shares).

    >>> p, why = exchange_two(np.array([[9], [8], [7], [9], [1], [2], [0], [1]]), np.full(8, 100), 4)
    >>> round(float(p[0]), 3), why
    (0.029, '')
    """
    articles = len(n)
    ways = comb(articles, first)
    least = (2 if 2 * first == articles else 1) / ways
    if least > ALPHA or not 0 < first < articles:
        each = f"1 {unit} each" if articles == 2 else f"{first} and {articles - first} {unit}s"
        nothing = f"descriptive only: {each}"
        return np.full(k.shape[1], np.nan), nothing
    ways_of_counting = [(k, n), (k / n[:, None], np.ones(articles))]
    given = np.arange(articles)[None, :] < first
    observed = [_apart(given, *counts)[0] for counts in ways_of_counting]
    beyond, tried = np.zeros((len(ways_of_counting), k.shape[1])), 0
    for drawn in _divisions(articles, first, ways, seed):
        for at, counts in enumerate(ways_of_counting):
            beyond[at] += (_apart(drawn, *counts) >= observed[at] * (1 - 1e-9) - 1e-12).sum(axis=0)
        tried += len(drawn)
    beyond = beyond.max(axis=0)
    return (beyond / tried if ways <= EXACT else (beyond + 1) / (tried + 1)), ""


def _divisions(articles: int, first: int, ways: int, seed: int):
    """Which articles are in the first group, division by division, some hundred at a time."""
    if ways <= EXACT:
        rows = np.array(list(combinations(range(articles), first)))
        drawn = np.zeros((len(rows), articles), bool)
        np.put_along_axis(drawn, rows, True, axis=1)
        yield drawn
        return
    chance, left = np.random.default_rng(seed), min(ROUNDS, max(FEWEST_ROUNDS, CELLS // articles))
    while left:
        keys = chance.integers(0, 2**32, (min(left, 500), articles), dtype=np.uint32)
        yield keys <= np.partition(keys, first - 1, axis=1)[:, first - 1 : first]
        left -= len(keys)


def _apart(drawn: np.ndarray, k: np.ndarray, n: np.ndarray) -> np.ndarray:
    """How far the two groups lie apart, for each division (row) and value (column)."""
    both = np.column_stack([k, n])
    single = both.sum() < 2**24 and (both == both.round()).all()  # whole numbers that are exact in single precision
    both = both.astype(np.float32 if single else float)
    sums = (drawn.astype(both.dtype) @ both).astype(float)
    k1, n1 = sums[:, :-1], sums[:, -1:]
    return np.abs(k1 / n1 - (k.sum(axis=0) - k1) / (n.sum() - n1))
