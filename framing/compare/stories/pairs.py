"""How much every two articles have in common, and whether that is one story."""

from itertools import combinations

import pandas as pd

from framing.compare.stories.similarity import STORY

COLUMNS = [
    "article_id",
    "other_id",
    "outlet",
    "other_outlet",
    "groups",
    "share",
    "other_share",
    "similarity",
    "verdict",
]
SAME, SOME, LITTLE = "the same story", "single remarks in common", "little in common"


def compare_articles(alignments: pd.DataFrame, articles: pd.DataFrame, story: int = STORY) -> pd.DataFrame:
    """Every two articles: groups that they share, what share of each one's words lies in them, and what that means.

    `similarity` is the median of the shared groups. The verdict is "the same story" from `story` groups on, and "little
    in common" where there is none; of 150 articles about 50 events, see benchmarks/align.py for how often that is
    right. The most alike first.

    >>> import framing as fr
    >>> seeds = fr.analyse("seeds", "data/codebook.yml")
    >>> compare_articles(seeds.alignments, seeds.articles).verdict.value_counts().to_dict()
    {'little in common': 9, 'the same story': 1}
    """
    outlets, words = (articles.set_index("article_id")[name] for name in ("outlet", "words"))
    rows = []
    for one, other in combinations(articles["article_id"], 2):
        mine = alignments[alignments["article_id"].isin([one, other])]
        both = mine[mine.groupby("group")["article_id"].transform("nunique") == 2]
        groups = both["group"].nunique()
        shares = [_words(both[both["article_id"] == article]) / max(words[article], 1) for article in (one, other)]
        verdict = SAME if groups >= story else SOME if groups else LITTLE
        similarity = both.groupby("group")["similarity"].min().median() if groups else None
        rows.append((one, other, outlets[one], outlets[other], groups, *shares, similarity, verdict))
    table = pd.DataFrame(rows, columns=COLUMNS).astype({"similarity": "Float64"})
    return table.sort_values("groups", ascending=False, kind="stable").reset_index(drop=True)


def _words(cells: pd.DataFrame) -> int:
    """The words of one article's cells, each counted once: a cell of one group may lie within that of another."""
    from framing.core.text.words import count_words

    total = at = 0
    for cell in cells.sort_values("start", kind="stable").itertuples():
        total += count_words(cell.text[max(at - cell.start, 0) :])
        at = max(at, cell.end)
    return total
