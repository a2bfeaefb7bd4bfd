"""How often a difference is claimed where there is none, and how often an interval covers what it should.

`python benchmarks/inference.py [--splits 100]` in the top folder of the suite; a minute or two. `--coverage` alone
simulates mentions that are clumped in articles (beta-binomial shares, gamma-Poisson rates), of one to eight outlets in
a table, and counts how often the intervals of `compare.shares` and `compare.rates` hold the true value, beside the
exact ones that ignore articles; `--pairs` splits one outlet's articles by chance and counts p ≤ .05 of
`compare.differences`.

For the guard, BASIL's articles (50
events, three outlets) are read beside this repository. The articles of ONE outlet are split by chance into two halves,
again and again: no word differs between the halves by more than chance. For all words with at least so many uses: the
share that the guard (exchanging articles) calls p ≤ .05, and the share that G2 > 3.84 (p < .05, token by token) flags.
A promise of 5% is kept at 5% or less. Then two real outlets on the same events, paired by event: what the guard does
find.
"""

import argparse
import json
from itertools import product
from pathlib import Path

import numpy as np
import pandas as pd

from framing import compare
from framing.compare.naming.differences import exchange_two
from framing.compare.speaking import words_interval_over_articles
from framing.compare.statistics.article_intervals import (
    count_interval_over_articles,
    share_interval_over_articles,
    spread_over_articles,
)
from framing.compare.vocabulary.keyness import g2
from framing.core.text.words import words as words_of

HERE = Path(__file__).resolve().parent
ARTICLES = HERE.parent.parent / "shared" / "evaluation" / "basil_half.jsonl"
FEWEST, ROUNDS, CHI = 10, 999, 3.841
BY = "half"


def read() -> tuple[pd.DataFrame, pd.DataFrame]:
    """All articles (article_id, outlet, event) and all of their words (article_id, word)."""
    if not ARTICLES.exists():
        raise SystemExit(f"{ARTICLES} is not here: the labelled articles are not part of this repository.")
    records = [json.loads(line) for line in ARTICLES.read_text(encoding="utf-8").splitlines()]
    for r in records:  # the identifiers of the set are those of events
        r["article_id"] = f"{r['event']} {r['outlet']}"
    articles = pd.DataFrame(records)[["article_id", "outlet", "event"]]
    rows = [(r["article_id"], word) for r in records for part in r["paragraphs"] for s in part for word in words_of(s)]
    return articles, pd.DataFrame(rows, columns=["article_id", "word"])


def by_token(words: pd.DataFrame, articles: pd.DataFrame, by: str, fewest: int) -> pd.DataFrame:
    """G2 of every word between two groups, as if every word were a draw of its own."""
    groups = words["article_id"].map(articles.set_index("article_id")[by])
    counts = pd.crosstab(words["word"], groups)
    counts = counts[counts.sum(axis=1) >= fewest]
    sizes = groups.value_counts()
    one, two = counts.columns
    return pd.DataFrame({"word": counts.index, "g2": g2(counts[one], sizes[one], counts[two], sizes[two])})


def split(words: pd.DataFrame, articles: pd.DataFrame, seed: int) -> dict[str, float]:
    """One random split of an outlet's articles: the share of words that each way of testing flags."""
    order = np.random.default_rng(seed).permutation(len(articles))
    halves = articles.assign(**{BY: np.where(order < len(articles) / 2, "one", "two")})
    guard = compare.exchange_words(words, halves, by=BY, fewest=FEWEST, seed=seed, rounds=ROUNDS)
    tokens = by_token(words, halves, BY, FEWEST)
    p = np.asarray(compare.benjamini_hochberg(_chi_p(tokens["g2"])))
    return {
        "guard": (guard["p"] <= 0.05).mean(), "guard, adjusted": (guard["p_adjusted"] <= 0.05).mean(),
        "G2": (tokens["g2"] > CHI).mean(), "G2, adjusted": (p <= 0.05).mean(), "words": len(guard),
    }  # fmt: skip


def _chi_p(values: pd.Series) -> np.ndarray:
    from scipy.stats import chi2

    return chi2.sf(values, 1)


SIZES, OUTLETS = (2, 3, 5, 8, 12, 20, 30, 100), (1, 2, 4, 8)  # articles of an outlet; outlets of a table
NAMES = (3, 10, 30)  # of a thing, in an article of middle length
SHARES, CLUMPED = (0.1, 0.3, 0.5), (0.05, 0.2, 0.6)  # the second: correlation of mentions within an article
RATES, SCATTER = (1, 4, 15), (0.1, 0.3, 1)  # mentions an article; variance of its rate over the square of the mean
SPEAKING, GIVEN = (0.1, 0.3, 0.8), (0.1, 0.3, 0.6)  # articles that let a party speak; share of the words they give it
BAND = (0.93, 0.97)


def coverage(times: int = 2000, seed: int = 1) -> pd.DataFrame:
    """How often intervals hold the true value, for each kind, number of outlets and articles, value and clumping.

    Outlets of one table differ in their true values, by up to a third either way; `true` is the middle.
    """
    rng, rows = np.random.default_rng(seed), []
    for outlets, articles in product(OUTLETS, SIZES):
        size = (times, articles)
        near = rng.uniform(2 / 3, 4 / 3, (times, 1))
        for many, share, clumped in product(NAMES, SHARES, CLUMPED):
            n = 1 + rng.poisson(np.exp(rng.normal(np.log(many), 0.7, size)))
            alike, true = (1 - clumped) / clumped, share * near
            k = rng.binomial(n, rng.beta(true * alike, (1 - true) * alike, size))
            held = _covered(k, n, true, outlets, share_interval_over_articles, compare.share_interval)
            rows.append((f"share of {many} names an article", outlets, articles, share, clumped, *held))
        for rate, scatter in product(RATES, SCATTER):
            words, true = np.exp(rng.normal(np.log(400), 0.5, size)).round(), rate / 400 * near
            k = rng.poisson(true * words * rng.gamma(1 / scatter, scatter, size))
            held = _covered(k, words, true, outlets, _rate_over_articles, _rate_exact)
            rows.append(("rate", outlets, articles, rate, scatter, *held))
        for speaking, given in product(SPEAKING, GIVEN):
            n, true = rng.integers(30, 200, size), speaking * given * np.ones((times, 1))
            lent = rng.beta(3 * given, 3 * (1 - given), size) * (rng.random(size) < speaking)
            k = np.round(n * lent)
            held = _covered(k, n, true, outlets, words_interval_over_articles, compare.share_interval)
            rows.append(("words of a party", outlets, articles, speaking * given, speaking, *held))
    return pd.DataFrame(rows, columns=["kind", "outlets", "articles", "true", "clumping", "over articles", "exact"])


def _covered(k: np.ndarray, n: np.ndarray, true: np.ndarray, outlets: int, ours, exact) -> tuple[float, float]:
    """The part of simulated outlets whose interval holds the true value; every so many of them are one table."""
    times, articles = k.shape
    outlet = np.arange(times)
    table = outlet // outlets
    ids = np.tile(np.arange(articles), times)
    rows = pd.DataFrame({"outlet": np.repeat(outlet, articles), "article_id": ids, "k": k.ravel(), "n": n.ravel()})
    rows["table"] = np.repeat(table, articles)
    frame = pd.DataFrame({"outlet": outlet, "table": table})
    counted = rows[rows["k"] > 0].drop(columns="n")
    spread = spread_over_articles(counted, rows[["outlet", "article_id", "n"]], frame, ["outlet"], "table")
    k, n, true = k.sum(axis=1), n.sum(axis=1), true[:, 0]
    found = [ours(k, n, spread, frame["table"]), exact(k, n)]
    return tuple(float(((low <= true) & (true <= high)).mean()) for low, high in found)


def _rate_over_articles(k, n, spread, table):
    low, high = count_interval_over_articles(k, n, spread, table)
    return low / n, high / n


def _rate_exact(k, n):
    low, high = compare.count_interval(k)
    return low / n, high / n


def summary(table: pd.DataFrame, by: list[str]) -> pd.DataFrame:
    """Of each kind's cells: lowest, mean and highest coverage of either interval, the part in and below the band."""
    found = []
    for way in ("over articles", "exact"):
        held = table.assign(inside=table[way].between(*BAND), below=table[way] < BAND[0]).groupby(by)
        numbers = (
            held[way].agg(["min", "mean", "max"]).assign(**{name: held[name].mean() for name in ("inside", "below")})
        )
        found.append(pd.concat({way: numbers}, axis=1))
    return pd.concat(found, axis=1)


def pairs(splits: int = 400, seed: int = 1) -> float:
    """Of random halves of one outlet's articles: the share whose difference in a clumped name has p ≤ .05."""
    rng, told = np.random.default_rng(seed), 0
    for number in range(splits):
        n = 1 + rng.poisson(3, 40)
        k = rng.binomial(n, rng.beta(0.5, 1.5, 40))
        p, _ = exchange_two(k[:, None].astype(float), n.astype(float), 20, number)
        told += p[0] <= 0.05
    return told / splits


def main() -> None:
    """Print the false claims of both, outlet by outlet, and what is found between real outlets."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--coverage", action="store_true", help="how often intervals hold the true value, alone")
    options.add_argument("--pairs", action="store_true", help="p of pairs on random halves, alone")
    options.add_argument("--splits", type=int, default=100, help="random splits per outlet (default: 100)")
    chosen = options.parse_args()
    if chosen.coverage:
        table = coverage()
        print(table.to_string(index=False, float_format=lambda x: f"{x:.3f}"))
        for by in (["kind", "articles"], ["kind", "outlets"], ["kind"]):
            print(summary(table, by).to_string(float_format=lambda x: f"{x:.3f}"), "\n")
    if chosen.pairs:
        print(f"random halves, p ≤ .05: {pairs():.3f} (promised: .05)")
    if chosen.coverage or chosen.pairs:
        return
    splits = chosen.splits
    articles, words = read()
    rows = []
    for outlet, group in articles.groupby("outlet"):
        own = words[words["article_id"].isin(group["article_id"])]
        found = pd.DataFrame([split(own, group.reset_index(drop=True), seed) for seed in range(splits)])
        for way in ("guard", "guard, adjusted", "G2", "G2, adjusted"):
            error = found[way].std(ddof=1) / np.sqrt(splits)  # over splits, since the words of one split hang together
            any_at_all = (found[way] > 0).mean()
            rows.append((outlet, int(found["words"].mean()), way, found[way].mean(), error, any_at_all))
    table = pd.DataFrame(rows, columns=["outlet", "words", "way", "flagged", "std. error", "splits with any"])
    print(f"{splits} random splits of each outlet's 50 articles; words with {FEWEST} uses or more; promised: .05")
    print(table.to_string(index=False, float_format=lambda x: f"{x:.3f}"), "\n")
    print("Two real outlets, 50 events, articles exchanged within the event:")
    for one, two in (("fox", "hpo"), ("fox", "nyt"), ("hpo", "nyt")):
        pair = articles[articles["outlet"].isin([one, two])]
        own = words[words["article_id"].isin(pair["article_id"])]
        guard = compare.exchange_words(own, pair, within="event", fewest=FEWEST, rounds=9999)
        tokens = by_token(own, pair, "outlet", FEWEST)
        told = guard[guard["p_adjusted"] <= 0.05]
        print(
            f"  {one} and {two}: {len(guard):,} words; p ≤ .05: {(guard['p'] <= 0.05).mean():.3f}; adjusted: "
            f"{len(told)} "
            f"({', '.join(told['word'].head(6))}); G2 > 3.84: {(tokens['g2'] > CHI).mean():.3f}"
        )


if __name__ == "__main__":
    main()
