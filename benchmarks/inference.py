"""How often a difference is claimed where there is none: the inference guard beside token-level G2.

`python benchmarks/inference.py [--splits 100]` in the top folder of the suite; a minute or two. BASIL's articles (50
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
from framing.compare.keyness import g2
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


def main() -> None:
    """Print the false claims of both, outlet by outlet, and what is found between real outlets."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--splits", type=int, default=100, help="random splits per outlet (default: 100)")
    splits = options.parse_args().splits
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
