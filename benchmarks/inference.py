"""How often a difference is claimed where there is none, and how often an interval covers what it should.

`python benchmarks/inference.py [--splits 100]` in the top folder of the suite; a minute or two. `--coverage` alone
simulates mentions that are clumped in articles (beta-binomial shares, gamma-Poisson rates) and counts how often the
intervals of `compare.shares` and `compare.rates` hold the true value, beside the exact ones that ignore articles;
`--pairs` splits one outlet's articles by chance and counts p ≤ .05 of `compare.differences`.

For the guard, BASIL's articles (50
events, three outlets) are read beside this repository. The articles of ONE outlet are split by chance into two halves,
again and again: no word differs between the halves by more than chance. For all words with at least so many uses: the
share that the guard (exchanging articles) calls p ≤ .05, and the share that G2 > 3.84 (p < .05, token by token) flags.
A promise of 5% is kept at 5% or less. Then two real outlets on the same events, paired by event: what the guard does
find.
"""

import argparse
import json
from pathlib import Path

import numpy as np
import pandas as pd

from framing import compare
from framing.compare.article_intervals import (
    count_interval_over_articles,
    share_interval_over_articles,
    spread_over_articles,
)
from framing.compare.differences import exchange_two
from framing.compare.keyness import g2
from framing.compare.speaking import words_interval_over_articles
from framing.core.text import words as words_of

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


SIZES, SHARES, CLUMPED = (3, 5, 10, 20, 40), (0.1, 0.3, 0.5), (0.2, 0.6)
RATES, SCATTER = (1, 4), (0.3, 1)  # mentions an article; variance of its rate over the square of the mean
SPEAKING, GIVEN = (0.1, 0.3, 0.8), (0.1, 0.3, 0.6)  # articles that let a party speak; share of the words they give it


def coverage(times: int = 2000, seed: int = 1) -> pd.DataFrame:
    """How often intervals hold the true value: one row per number of articles, kind, value and clumping."""
    rng, rows = np.random.default_rng(seed), []
    for articles in SIZES:
        for share in SHARES:
            for clumped in CLUMPED:
                n = 1 + rng.poisson(np.exp(rng.normal(np.log(3), 0.7, (times, articles))))
                spread = (1 - clumped) / clumped
                k = rng.binomial(n, rng.beta(share * spread, (1 - share) * spread, n.shape))
                held = _covered(k, n, share, share_interval_over_articles, compare.share_interval)
                rows.append(("share", articles, share, clumped, *held))
        for rate in RATES:
            for scatter in SCATTER:
                words = np.exp(rng.normal(np.log(400), 0.5, (times, articles))).round()
                k = rng.poisson(rate * words / 400 * rng.gamma(1 / scatter, scatter, words.shape))
                held = _covered(k, words, rate / 400, _rate_over_articles, _rate_exact)
                rows.append(("rate", articles, rate, scatter, *held))
        for lets_speak in SPEAKING:
            for given in GIVEN:
                n = rng.integers(30, 200, (times, articles))
                lent = rng.beta(3 * given, 3 * (1 - given), n.shape) * (rng.random(n.shape) < lets_speak)
                k = np.round(n * lent)
                held = _covered(k, n, lets_speak * given, words_interval_over_articles, compare.share_interval)
                rows.append(("words of a party", articles, lets_speak * given, lets_speak, *held))
    return pd.DataFrame(rows, columns=["kind", "articles", "true", "clumping", "over articles", "exact"])


def _covered(k: np.ndarray, n: np.ndarray, true: float, ours, exact) -> tuple[float, float]:
    times, articles = k.shape
    group, ids = (np.repeat(np.arange(times), articles), np.tile(np.arange(articles), times))
    rows = pd.DataFrame({"group": group, "article_id": ids, "k": k.ravel(), "n": n.ravel(), "value": 0})
    frame = pd.DataFrame({"group": np.arange(times), "value": 0})
    counted = rows[rows["k"] > 0].drop(columns="n")
    spread = spread_over_articles(counted, rows[["group", "article_id", "n"]], frame, ["group"], "value")
    found = [ours(k.sum(axis=1), n.sum(axis=1), spread), exact(k.sum(axis=1), n.sum(axis=1))]
    return tuple(float(((low <= true) & (true <= high)).mean()) for low, high in found)


def _rate_over_articles(k, n, spread):
    low, high = count_interval_over_articles(k, n, spread, np.zeros(len(k)))
    return low / n, high / n


def _rate_exact(k, n):
    low, high = compare.count_interval(k)
    return low / n, high / n


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
        print(table.groupby("kind")[["over articles", "exact"]].mean().to_string(float_format=lambda x: f"{x:.3f}"))
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
