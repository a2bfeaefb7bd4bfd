"""How much every two articles have in common, and whether that is one story."""

from collections.abc import Iterable
from itertools import combinations
from statistics import median

import pandas as pd

from framing.compare.stories.similarity import STORY, have_met
from framing.core.spans import rows_by_article

COLUMNS = "article_id other_id outlet other_outlet groups share other_share similarity verdict".split()
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
