"""Two articles: how much they have in common, whether that is one story, and what has no counterpart in the other."""

from collections.abc import Iterable
from itertools import combinations
from statistics import median

import pandas as pd

from framing.compare.stories.similarity import STORY, Sentence, body_sentences, have_met, likeness
from framing.core.kinds_and_voices import OWN_KINDS
from framing.core.spans import rows_by_article

COLUMNS = "article_id other_id outlet other_outlet groups share other_share similarity verdict".split()
# A counterpart is looked for in the bodies; what is nearest may stand in any text of the outlet's.
WITHOUT = ["article_id", "start", "end", "text", "alike", "nearest"]
SAME, SOME, LITTLE = "the same story", "single remarks in common", "little in common"


def compare_articles(alignments: pd.DataFrame, articles: pd.DataFrame, story: int = STORY) -> pd.DataFrame:
    """Every two articles: groups that they share, what share of each one's words lies in them, and what that means.

    A group in which only a third article joins them (`similarity.have_met`) is none that they share.
    `similarity` is the median of the shared groups. The verdict is "the same story" from `story` groups on, and "little
    in common" where there is none; of 150 articles about 50 events, see benchmarks/align.py for how often that is
    right. The most alike first.

    >>> import framing as fr
    >>> seeds = fr.analyse("seeds", "data/codebook.yml")
    >>> compare_articles(seeds.alignments, seeds.articles).verdict.value_counts().to_dict()
    {'little in common': 9, 'the same story': 1}
    """
    outlets, words = (articles.set_index("article_id")[name] for name in ("outlet", "words"))
    columns = ["group", "start", "end", "text", "similarity"]
    cells = rows_by_article(alignments.sort_values("start", kind="stable"), columns)
    texts = {article: {cell.group: cell.text for cell in cells.get(article, [])} for article in articles["article_id"]}
    rows = []
    for one, other in combinations(articles["article_id"], 2):
        here, there = texts[one], texts[other]
        shared = {group for group in here.keys() & there.keys() if have_met(here[group], there[group])}
        both = [[cell for cell in cells.get(article, []) if cell.group in shared] for article in (one, other)]
        shares = [_words(mine) / max(words[article], 1) for mine, article in zip(both, (one, other), strict=True)]
        verdict = SAME if len(shared) >= story else SOME if shared else LITTLE
        rows.append((one, other, outlets[one], outlets[other], len(shared), *shares, _likeness(both), verdict))
    table = pd.DataFrame(rows, columns=COLUMNS).astype({"similarity": "Float64"})
    return table.sort_values("groups", ascending=False, kind="stable").reset_index(drop=True)


def _likeness(both: Iterable[list]) -> float | None:
    """The median of the shared groups, each as alike as its least alike cell; None where there is none."""
    least = dict[int, float]()
    for cell in (cell for mine in both for cell in mine):
        least[cell.group] = min(cell.similarity, least.get(cell.group, cell.similarity))
    return median(least.values()) if least else None


def _words(cells: list) -> int:
    """The words of one article's cells, in the order of the text, each counted once: a cell of one group may lie within
    that of another."""
    from framing.core.text.words import count_words

    total = at = 0
    for cell in cells:
        total += count_words(cell.text[max(at - cell.start, 0) :])
        at = max(at, cell.end)
    return total


def find_unmatched(alignments: pd.DataFrame, passages: pd.DataFrame, one: str, other: str) -> pd.DataFrame:
    """Paragraphs of two articles without a counterpart in the other, both directions: article_id, start, end, text,
    alike, nearest.

    A paragraph of the body is listed if no group of `alignments` that both articles have touches it. That is no proof
    that the other leaves it out: it may say so in other words, or in a crosshead, which is not aligned. So `nearest` is
    the most similar sentence of the other article, whatever part it stands in, and `alike` (0 to 1, the likeness of
    `find_alignments`) how much so to a sentence of the paragraph; both are missing where the two have no telling word
    in common.

    >>> import framing as fr
    >>> seeds = fr.analyse("seeds", "data/codebook.yml")
    >>> one, other = seeds.alignments.article_id.unique()
    >>> find_unmatched(seeds.alignments, seeds.passages, one, other).article_id.nunique()
    2
    """
    shared = alignments[alignments["article_id"].isin([one, other])]
    shared = shared[shared.groupby("group")["article_id"].transform("nunique") == 2]
    told = body_sentences(passages[passages["kind"].isin(OWN_KINDS)].assign(kind="body"))
    rows = []
    for mine, theirs in ((one, other), (other, one)):
        cells = shared[shared["article_id"] == mine]
        targets = [sentence for sentence in told if sentence.article_id == theirs]
        body = passages[(passages["article_id"] == mine) & (passages["kind"] == "body")].sort_values("start")
        for row in body.itertuples():
            if not ((cells["start"] < row.end) & (cells["end"] > row.start)).any():
                here = [s for s in told if s.article_id == mine and row.start <= s.start < row.end]
                rows.append((mine, row.start, row.end, row.text, *_nearest(here, targets)))
    return pd.DataFrame(rows, columns=WITHOUT).astype({"alike": "Float64", "nearest": "str"})


def _nearest(here: list[Sentence], there: list[Sentence]) -> tuple[float | None, str | None]:
    """How much alike the most similar two sentences are, and the other article's of the two."""
    found = [(likeness(one, other), -other.start, other.text) for one in here for other in there]
    best, _, text = max(found, default=(0.0, 0, ""))
    return (best, text) if best > 0 else (None, None)
