"""Collocates: the words that stand beside a name more often than chance would have it."""

from collections.abc import Sequence

import numpy as np
import pandas as pd

from framing.compare.groups import attach, columns_of
from framing.core.arguments import checked
from framing.core.errors import FramingError, one_or_several
from framing.core.spans import by_article
from framing.core.text.sentences import sentence_spans
from framing.core.text.words import COMMON
from framing.reading.corpus import Corpus

SENTENCE = "sentence"
PLACE = "article_id start end"
PAIR = ["word", "article_id", "start", "end", "node_start", "node_end"]


@checked(nodes=PLACE, words=f"{PLACE} word", passages=PLACE, articles="article_id")
def collocates(
    nodes: pd.DataFrame, words: pd.DataFrame, corpus: Corpus, passages: pd.DataFrame, window: int | str = SENTENCE,
    leave_out: str | Sequence[str] = tuple(sorted(COMMON)), articles: pd.DataFrame | None = None,
    by: str | Sequence[str] = (),
) -> pd.DataFrame:  # fmt: skip
    """The words beside each node, ranked by logDice: word, together, k, nodes, log_dice, articles.

    `nodes` are mentions, or rows of `words`: what the company of is asked; `words` (from `find_words`) is the text that
    counts, and `passages` says where its sentences are. `window`: "sentence", or a number of the words that count on
    either side, not beyond the passage. The node's own characters are never its collocates, and a node in no text that
    counts is none. `leave_out`: words that are not listed, by default the commonest English ones; an empty list lists
    all. With `articles` and `by` (its columns), each group is counted against its own text, in rows of its own.

    `together` counts how often the word stands beside a node (once, also where it stands beside several), `k` how often
    it stands anywhere in `words`, `nodes` the nodes there. log_dice = 14 + log2(2 together / (k + nodes)) (Rychlý
    2008): 14 where two words come only together, 1 less for half as much, and not swollen by the size of the corpus.
    `pairs_beside` gives the places: as many rows as `together` says. An unknown window or column raises `FramingError`.

    >>> import framing as fr
    >>> seeds = fr.analyse("seeds", "data/codebook.yml")
    >>> words = fr.compare.find_words(seeds.corpus, seeds.voices)
    >>> minimise = words[words.word == "minimizing"]
    >>> beside = collocates(minimise, words, seeds.corpus, seeds.passages, window=2)
    >>> "harm" in set(beside.word)
    True
    """
    keys = columns_of(by) if len(by) else []
    if keys and (articles is None or {"voice", "kind"} & set(keys)):
        advice = "Give `articles`, and name columns of it; to compare voices, give the words of one voice at a time."
        raise FramingError(f"Collocates cannot be grouped by {', '.join(keys)}.", advice=advice)
    found = pairs_and_nodes(nodes, words, corpus, passages, window)
    pairs, inside, text = (attach(rows, articles, keys) if keys else rows for rows in (*found, words))
    groups = pairs.groupby([*keys, "word"], sort=False)
    table = pd.DataFrame({"together": groups.size(), "articles": groups["article_id"].nunique()}).reset_index()
    table = table[~table["word"].isin(one_or_several(leave_out))]
    table = table.merge(text.groupby([*keys, "word"]).size().rename("k").reset_index(), on=[*keys, "word"], how="left")
    if keys:
        table = table.merge(inside.groupby(keys).size().rename("nodes").reset_index(), on=keys, how="left")
    table = table.assign(nodes=table["nodes"] if keys else len(inside)).astype({"k": int, "nodes": int})
    table["log_dice"] = 14 + np.log2(2 * table["together"] / (table["k"] + table["nodes"]))
    for column in keys:  # groups in the order of the articles
        table[column] = pd.Categorical(table[column], categories=attach(articles, articles, keys)[column].unique())
    order = [True] * len(keys) + [False, False, True]
    table = table.sort_values([*keys, "log_dice", "together", "word"], ascending=order, kind="stable")
    return table.astype(dict.fromkeys(keys, "str"))[
        [*keys, "word", "together", "k", "nodes", "log_dice", "articles"]
    ].reset_index(drop=True)


@checked(nodes=PLACE, words=f"{PLACE} word", passages=PLACE)
def pairs_beside(
    nodes: pd.DataFrame, words: pd.DataFrame, corpus: Corpus, passages: pd.DataFrame, window: int | str = SENTENCE
) -> pd.DataFrame:
    """Every word beside a node, with the nearest one: word, article_id, start, end (of the word), node_start, node_end.

    As `collocates`, which counts these rows. An unknown window raises `FramingError`.
    """
    return pairs_and_nodes(nodes, words, corpus, passages, window)[0]


def pairs_and_nodes(nodes, words, corpus, passages, window) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The pairs, and the nodes that stand in text that counts."""
    if window != SENTENCE and not (isinstance(window, int) and window > 0):
        raise FramingError(
            f"There is no window {window!r}.", advice='Known: "sentence", or a number of words, 1 or more.'
        )
    rows, kept = [], []
    around, spans = by_article(words.sort_values("start", kind="stable")), by_article(passages)
    for article_id, group in by_article(nodes).items():
        if article_id not in around:
            continue
        text, beside = corpus.texts[article_id], around[article_id]
        starts, ends, said = (beside[name].to_numpy() for name in ("start", "end", "word"))
        limits = _units(text, spans[article_id], window)
        first = np.array([a for a, _ in limits])
        for start, end in group[["start", "end"]].itertuples(index=False, name=None):
            # Words do not overlap, so both columns rise: [before, after) are the node's own words.
            before, after = np.searchsorted(ends, start, side="right"), np.searchsorted(starts, end, side="left")
            if before >= after:
                continue  # a node in a voice or a passage that does not count
            kept.append((article_id, start, end))
            low, high = limits[max(np.searchsorted(first, start, side="right") - 1, 0)]
            left, right = np.searchsorted(starts, low, side="left"), np.searchsorted(ends, high, side="right")
            if window != SENTENCE:
                left, right = max(left, before - window), min(right, after + window)
            rows += [
                (said[at], article_id, starts[at], ends[at], start, end)
                for at in (*range(left, before), *range(after, right))
            ]
    return _nearest(pd.DataFrame(rows, columns=PAIR)), pd.DataFrame(kept, columns=["article_id", "start", "end"])


def _nearest(pairs: pd.DataFrame) -> pd.DataFrame:
    """Each word once, with the node that is nearest to it: three names in a sentence do not make one word three."""
    apart = np.maximum(pairs["node_start"] - pairs["end"], pairs["start"] - pairs["node_end"])
    once = pairs.assign(apart=apart).sort_values("apart", kind="stable").drop_duplicates(["article_id", "start"])
    return once.drop(columns="apart").sort_index().reset_index(drop=True)


def _units(text: str, passages: pd.DataFrame, window: int | str) -> list[tuple[int, int]]:
    """The stretches that company does not cross: sentences, or whole passages."""
    units = []
    for start, end in passages[["start", "end"]].sort_values("start").itertuples(index=False, name=None):
        start, end = int(start), int(end)
        inner = sentence_spans(text[start:end]) if window == SENTENCE else [(0, end - start)]
        units += [(start + a, start + b) for a, b in inner]
    return units
