"""The inference guard: is a difference between groups larger than exchanging articles between them would give?

Words come in articles, and one article's words are not independent of one another. So the unit here is the article:
whole articles are exchanged between the groups (within each event, where articles report the same ones), and the
observed difference is held against all the differences that arise. With too few articles no p-value is given at all.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice, permutations, product
from math import factorial, prod

import numpy as np
import pandas as pd

from framing.compare.groups import attach, columns_of, joined_names, whole_outlets
from framing.compare.scope import in_kinds
from framing.core.arguments import checked, require_columns
from framing.core.kinds_and_voices import OWN_KINDS
from framing.core.text.listing import counted

EXACT = 20_000  # up to so many ways to exchange the articles, all are tried
ROUNDS = 9_999  # otherwise so many are drawn
ALPHA = 0.05
CELLS, WORDS = 1_600_000, 500  # exchanges × articles, and words, that are in memory at a time


@dataclass(frozen=True)
class Exchange:
    """What exchanging articles says: `p` (NA if descriptive only), the smallest p that was reachable, and why.

    `spread` is the statistic: the variance of the groups' rates around the common rate, weighted by their sizes and
    divided by the common rate. `articles` counts what is exchanged of each group: its articles, or its whole outlets.
    """

    p: float | None
    smallest: float
    spread: float
    articles: dict[str, int]
    ways: int = field(repr=False)
    method: str
    says: str


@checked(articles="article_id")
def exchange_articles(
    counts: pd.Series, sizes: pd.Series, articles: pd.DataFrame, by: str | Sequence[str] = "outlet",
    within: str | None = None, seed: int = 0, rounds: int = ROUNDS,
) -> Exchange:  # fmt: skip
    """Do the groups differ in a share or a rate more than chance, if articles were exchanged between them?

    `counts` and `sizes` are by article_id: mentions of a name and of all names for the thing (a share), or mentions and
    words (a rate); `counts_by_article` makes them. Articles without size tell nothing and are left out. `by` names the
    groups, `within` a column of events: then articles are exchanged only with those of the same event. Exact where
    there are at most 20,000 ways to exchange, otherwise `rounds` random ones, p = (b + 1) / (m + 1) (Phipson & Smyth
    2010).

    Where groups are of several outlets each (countries, say), whole outlets are exchanged: articles of one are alike,
    also from event to event. With `within`, each with those that report the same events.
    If no exchange could have given p ≤ .05 (five articles from five outlets, say), the result is "descriptive only",
    with the smallest p that was reachable, and p is None; so it is with fewer than two groups.

    >>> articles = pd.DataFrame({"article_id": list("abcdefgh"), "outlet": ["A"] * 4 + ["B"] * 4})
    >>> sizes = pd.Series(100, index=list("abcdefgh"))
    >>> found = exchange_articles(pd.Series([9, 8, 7, 9, 1, 2, 0, 1], index=sizes.index), sizes, articles)
    >>> print(round(found.p, 3), found.ways, found.method)
    0.029 70 exact
    """
    design = _design(sizes, articles, by, within)
    k, n = (design.summed(series.reindex(design.ids).fillna(0).to_numpy(float)) for series in (counts, sizes))
    observed = float(_spread(design.labels[None, :], k[:, None], n, len(design.groups))[0, 0])
    smallest, method = design.reachable(rounds), design.method
    number = dict(zip(design.groups, np.bincount(design.labels, minlength=len(design.groups)).tolist(), strict=True))
    if smallest > ALPHA:
        says = (
            f"descriptive only: with {_articles(number, design.of)} no difference, however large, could reach a p "
            f"below {smallest:.2g}"
            if len(number) > 1
            else f"descriptive only: {_nobody_else(number, design.of)}"
        )
        return Exchange(None, smallest, observed, number, design.ways, method, says + design.note)
    p = float(_p(design, k[:, None], n, seed, rounds)[0])
    exact = f"all {design.ways:,} ways to exchange {_articles(number, design.of)}"
    drawn = f"{rounds:,} random exchanges of the {len(design.labels):,} {design.of}s of {len(number)} groups"
    how = exact if method == "exact" else drawn  # how many ways there are may be a number of hundreds of digits
    says = f"p = {p:.2g}: of {how}, that share gives a difference as large or larger"
    return Exchange(p, smallest, observed, number, design.ways, method, says + design.note)


@checked(words="article_id word", articles="article_id")
def exchange_words(
    words: pd.DataFrame, articles: pd.DataFrame, by: str | Sequence[str] = "outlet", within: str | None = None,
    fewest: int = 1, seed: int = 0, rounds: int = ROUNDS,
) -> pd.DataFrame:  # fmt: skip
    """The same question of every word at once: word, k, articles, p, p_adjusted (Benjamini & Hochberg 1995), note.

    `words` from `find_words`; the rate is per word of the article. `fewest`: words that occur less often are not asked,
    which spares the others some of the correction. p is NA, and the note says "descriptive only", where too few
    articles can be exchanged. One set of exchanges serves all words.
    """
    sizes = words.groupby("article_id").size()
    design = _design(sizes, articles, by, within)
    rows = words[words["article_id"].isin(design.ids)]
    article = pd.Categorical(rows["article_id"], categories=design.ids).codes
    at = design.units[article]
    codes, vocabulary = pd.factorize(rows["word"])
    total = np.bincount(codes, minlength=len(vocabulary))
    chosen = np.flatnonzero(total >= fewest)
    table = pd.DataFrame({"word": vocabulary[chosen], "k": total[chosen]})
    seen = np.unique(codes.astype(np.int64) * len(design.ids) + article) // len(design.ids)
    table["articles"] = np.bincount(seen, minlength=len(vocabulary))[chosen]
    smallest = design.reachable(rounds)
    if smallest > ALPHA:
        note = f"descriptive only: smallest reachable p {smallest:.2g}"
        return table.assign(p=pd.NA, p_adjusted=pd.NA, note=note).astype({"p": "Float64", "p_adjusted": "Float64"})
    k = _matrix(codes, at, chosen, len(vocabulary), len(design.labels))
    n = design.summed(sizes.reindex(design.ids).to_numpy(float))
    p = _p(design, k, n, seed, rounds)
    table = table.assign(p=p, p_adjusted=benjamini_hochberg(p), note="").sort_values(["p", "word"], kind="stable")
    return table.astype({"p": "Float64", "p_adjusted": "Float64"}).reset_index(drop=True)


@checked(rows="article_id kind", articles="article_id")
def counts_by_article(
    rows: pd.DataFrame, articles: pd.DataFrame, kinds: Sequence[str] = OWN_KINDS, words: str | None = None
) -> pd.Series:
    """How many of these rows (mentions, words, voices …) each article has; or, with a column, the sum of it.

    >>> articles = pd.DataFrame({"article_id": ["a", "b"]})
    >>> counts_by_article(pd.DataFrame({"article_id": ["a", "a"], "kind": "body"}), articles).to_dict()
    {'a': 2.0, 'b': 0.0}
    """
    require_columns(rows, [words] if words else [], "rows")
    found = in_kinds(rows, kinds)
    sums = found.groupby("article_id")[words].sum() if words else found.groupby("article_id").size()
    return sums.reindex(articles["article_id"], fill_value=0).astype(float)


def benjamini_hochberg(p) -> np.ndarray:
    """P-values adjusted for how many there are (false discovery rate; Benjamini & Hochberg 1995); NaN stays NaN.

    For p-values of articles (`exchange_words`): a token-level p-value does not get better by being adjusted.

    >>> [round(float(x), 3) for x in benjamini_hochberg([0.01, 0.04, 0.03, float("nan")])]
    [0.03, 0.04, 0.04, nan]
    """
    from scipy.stats import false_discovery_control

    p = np.asarray(p, float)
    known, adjusted = ~np.isnan(p), np.full(p.shape, np.nan)
    if known.any():
        adjusted[known] = false_discovery_control(p[known], method="bh")
    return adjusted


@dataclass(frozen=True)
class _Design:
    """What can be exchanged: articles (their ids), or whole outlets (`units`: the number of each article's one), the
    number of each one's group, and those of each event."""

    ids: list[str]
    units: np.ndarray
    groups: list[str]
    labels: np.ndarray
    events: list[np.ndarray]
    ways: int
    smallest: float
    note: str

    @property
    def of(self) -> str:
        return "article" if len(self.labels) == len(self.ids) else "whole outlet"

    @property
    def method(self) -> str:
        return "exact" if self.ways <= EXACT else "drawn"

    def reachable(self, rounds: int) -> float:
        """The smallest p that there can be."""
        return self.smallest if self.method == "exact" else max(self.smallest, 1 / (rounds + 1))

    def summed(self, by_article: np.ndarray) -> np.ndarray:
        return np.bincount(self.units, by_article, len(self.labels))


def _design(sizes: pd.Series, articles: pd.DataFrame, by: str | Sequence[str], within: str | None) -> _Design:
    keys = columns_of(by)
    found = attach(articles[["article_id"]], articles, list(dict.fromkeys([*keys, *([within] if within else [])])))
    found = found[found["article_id"].map(sizes).fillna(0) > 0].reset_index(drop=True)
    names = joined_names(found, keys)
    labels, groups = pd.factorize(names)
    outlets = whole_outlets(articles, keys)
    units = np.arange(len(found))
    if outlets is not None:
        units, _ = pd.factorize(outlets.reindex(found["article_id"]))
        labels = labels[np.unique(units, return_index=True)[1]]
    events = [np.arange(len(labels))] if within is None else _events(found[within], units)
    alone = sum(len(set(labels[event])) < 2 for event in events)
    note = f"; {alone} of {len(events)} events have articles of one group only" if within and alone else ""
    if within and outlets is not None:  # the same outlets in event after event are no new ones
        note = "; outlets are exchanged with those that report the same events"
    ways, same = _ways(labels, events, len(groups))
    ids = found["article_id"].tolist()
    return _Design(ids, units, list(groups), labels, events, ways, min(1.0, same / ways), note)


def _events(event: pd.Series, units: np.ndarray) -> list[np.ndarray]:
    """The units, articles or whole outlets, that report the same events, and so can be exchanged."""
    reported = event.astype("str").groupby(units).agg(lambda events: tuple(sorted(set(events))))
    return list(reported.to_frame("events").reset_index(drop=True).groupby("events").indices.values())


def _ways(labels: np.ndarray, events: list[np.ndarray], groups: int) -> tuple[int, int]:
    """How many ways there are to exchange the articles, and how many of them give the very same division.

    Groups that have equally many articles in every event can change names without changing any difference.
    """
    sizes = [np.bincount(labels[event], minlength=groups) for event in events]
    ways = prod(factorial(int(size.sum())) // prod(factorial(int(one)) for one in size) for size in sizes)
    alike = Counter(tuple(column) for column in np.array(sizes).T.tolist())
    return ways, prod(factorial(times) for times in alike.values())


def _exchanges(design: _Design, seed: int, rounds: int) -> Iterator[np.ndarray]:
    """The groups of all articles in every exchange, exchanges × articles: some at a time, so that memory stays flat."""
    most = max(1, CELLS // len(design.labels))
    if design.method == "exact":
        every = _every_exchange(design)
        while some := list(islice(every, most)):
            yield np.array(some)
        return
    rng = np.random.default_rng(seed)
    for first in range(0, rounds, most):
        drawn = np.repeat(design.labels[None, :], min(most, rounds - first), axis=0)
        for event in design.events:
            drawn[:, event] = rng.permuted(drawn[:, event], axis=1)
        yield drawn


def _every_exchange(design: _Design) -> Iterator[np.ndarray]:
    per_event = [list(_distinct(design.labels[event].tolist())) for event in design.events]
    for choice in product(*per_event):
        row = design.labels.copy()
        for event, given in zip(design.events, choice, strict=True):
            row[event] = given
        yield row


def _distinct(labels: list[int]):
    """Every distinct order of labels of which some are alike."""
    if len(labels) <= 8:
        yield from sorted(set(permutations(labels)))
        return
    for label in sorted(set(labels)):
        rest = labels.copy()
        rest.remove(label)
        for order in _distinct(rest):
            yield (label, *order)


def _spread(labels: np.ndarray, k: np.ndarray, n: np.ndarray, groups: int) -> np.ndarray:
    """The statistic for each exchange (row) and each word (column of k): how far the groups' rates lie apart."""
    common = k.sum(axis=0) / (n.sum() or 1)
    spread = np.zeros((len(labels), k.shape[1]))
    for group in range(groups):
        mine = (labels == group).astype(float)
        size = (mine @ n)[:, None]
        with np.errstate(divide="ignore", invalid="ignore"):
            spread += np.where(size > 0, size * (mine @ k / size - common) ** 2, 0.0)
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(common > 0, spread / common, 0.0)


def _p(design: _Design, k: np.ndarray, n: np.ndarray, seed: int, rounds: int) -> np.ndarray:
    """For each word (column of `k`), the share of exchanges with a difference as large.

    A hair's breadth of rounding does not make it smaller.
    """
    words, groups = k.shape[1], len(design.groups)
    observed = _spread(design.labels[None, :], k, n, groups)[0]
    beyond, tried = np.zeros(words), 0
    for labels in _exchanges(design, seed, rounds):
        for first in range(0, words, WORDS):
            some = slice(first, first + WORDS)
            beyond[some] += (_spread(labels, k[:, some], n, groups) >= observed[some] * (1 - 1e-9) - 1e-12).sum(axis=0)
        tried += len(labels)
    return beyond / tried if design.method == "exact" else (beyond + 1) / (tried + 1)


def _matrix(codes: np.ndarray, at: np.ndarray, chosen: np.ndarray, height: int, articles: int) -> np.ndarray:
    place = np.full(height, -1)
    place[chosen] = np.arange(len(chosen))
    column = place[codes]
    keep = column >= 0
    flat = np.bincount(at[keep].astype(np.int64) * len(chosen) + column[keep], minlength=articles * len(chosen))
    return flat.reshape(articles, len(chosen)).astype(float)


def _nobody_else(number: dict[str, int], unit: str) -> str:
    """Why nothing is compared where there are not two groups."""
    if not number:
        return "no article has any of what is counted"
    [(group, articles)] = number.items()
    return f"all there is to count is of {group} ({counted(articles, unit)}), and there is none to compare it with"


def _articles(number: dict[str, int], unit: str) -> str:
    sizes = sorted(number.values())
    least = "" if sizes[0] == sizes[-1] else f"{sizes[0]:,} to "
    return f"{least}{counted(sizes[-1], unit)} from each of {len(number)} groups"
