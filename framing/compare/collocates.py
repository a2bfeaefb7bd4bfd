"""Collocates: the words that stand beside a name more often than chance would have it."""

from collections.abc import Sequence

import numpy as np
import pandas as pd

from framing.errors import FramingError
from framing.text import COMMON, sentence_spans

SENTENCE = "sentence"


def collocates(
    nodes: pd.DataFrame, words: pd.DataFrame, corpus, passages: pd.DataFrame, window: int | str = SENTENCE,
    leave_out: Sequence[str] = tuple(sorted(COMMON)),
) -> pd.DataFrame:  # fmt: skip
    """The words beside each node, ranked by logDice: word, together, k, nodes, log_dice, articles.

    `nodes` are mentions, or rows of `words`: what the company of is asked; `words` (from `find_words`) is the text that
    counts, and `passages` says where its sentences are. `window`: "sentence", or a number of words on either side, not
    beyond the passage. The node's own characters are never its collocates. `leave_out`: words that are not listed,
    by default the commonest English ones; an empty list lists all.

    `together` counts pairs of a node and a word beside it (a word between two nodes is beside both), `k` the word in
    all of `words`, `nodes` the nodes there. log_dice = 14 + log2(2 together / (k + nodes)) (Rychlý 2008): 14 where two
    words come only together, 1 less for half as much, and not swollen by the size of the corpus. `pairs_beside` gives
    the pairs themselves: as many rows as `together` says. An unknown window raises `FramingError`.

    >>> import framing as fr
    >>> seeds = fr.analyse("seeds", "data/codebook.yml")
    >>> words = fr.compare.find_words(seeds.corpus, seeds.voices)
    >>> minimise = words[words.word == "minimizing"]
    >>> beside = collocates(minimise, words, seeds.corpus, seeds.passages, window=2)
    >>> "harm" in set(beside.word)
    True
    """
    pairs = pairs_beside(nodes, words, corpus, passages, window)
    inside = len(pairs.attrs["nodes"])
    groups = pairs.groupby("word", sort=False)
    table = pd.DataFrame({"together": groups.size(), "articles": groups["article_id"].nunique()}).reset_index()
    table = table[~table["word"].isin(list(leave_out))]
    table["k"] = table["word"].map(words["word"].value_counts()).astype(int)
    table["nodes"] = inside
    table["log_dice"] = 14 + np.log2(2 * table["together"] / (table["k"] + inside))
    table = table.sort_values(["log_dice", "together", "word"], ascending=[False, False, True], kind="stable")
    return table[["word", "together", "k", "nodes", "log_dice", "articles"]].reset_index(drop=True)


def pairs_beside(
    nodes: pd.DataFrame, words: pd.DataFrame, corpus, passages: pd.DataFrame, window: int | str = SENTENCE
) -> pd.DataFrame:
    """Every pair of a node and a word beside it: word, article_id, start, end (of the word), node_start, node_end."""
    if window != SENTENCE and not (isinstance(window, int) and window > 0):
        raise FramingError(
            f"There is no window {window!r}.", advice='Known: "sentence", or a number of words, 1 or more.'
        )
    rows, kept = [], []
    by_article = {article: group.sort_values("start") for article, group in words.groupby("article_id", sort=False)}
    spans = dict(list(passages.groupby("article_id", sort=False)))
    for article_id, group in nodes.groupby("article_id", sort=False):
        if article_id not in by_article:
            continue
        text, beside = corpus.texts[article_id], by_article[article_id]
        starts, ends, said = (beside[name].to_numpy() for name in ("start", "end", "word"))
        limits = _units(text, spans[article_id], window)
        first = np.array([a for a, _ in limits])
        for start, end in group[["start", "end"]].itertuples(index=False, name=None):
            if not ((starts < end) & (ends > start)).any():
                continue  # a node in a voice or a passage that does not count
            kept.append((article_id, start, end))
            low, high = limits[max(np.searchsorted(first, start, side="right") - 1, 0)]
            within = np.flatnonzero((starts >= low) & (ends <= high))
            left, right = within[ends[within] <= start], within[starts[within] >= end]
            if window != SENTENCE:
                left, right = left[-window:], right[:window]
            rows += [(said[at], article_id, starts[at], ends[at], start, end) for at in (*left, *right)]
    frame = pd.DataFrame(rows, columns=["word", "article_id", "start", "end", "node_start", "node_end"])
    frame.attrs["nodes"] = kept
    return frame


def _units(text: str, passages: pd.DataFrame, window: int | str) -> list[tuple[int, int]]:
    """The stretches that company does not cross: sentences, or whole passages."""
    units = []
    for start, end in passages[["start", "end"]].sort_values("start").itertuples(index=False, name=None):
        start, end = int(start), int(end)
        inner = sentence_spans(text[start:end]) if window == SENTENCE else [(0, end - start)]
        units += [(start + a, start + b) for a, b in inner]
    return units
