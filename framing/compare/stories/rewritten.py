"""Articles that tell another one in other words: most of either has its counterpart in the other, closely.

Reports of one event have much in common, too. On the 150 pairs of BASIL's articles that report one event each for
itself, at most .44 of both is so told (benchmarks/align.py); of an agency's text that two outlets edit, half and more.
"""

from collections import defaultdict
from itertools import groupby

import pandas as pd

from framing.compare.groups import folded_outlet
from framing.compare.stories.copies import order_of_publication
from framing.compare.stories.duplicates import COLUMNS
from framing.compare.stories.similarity import have_met
from framing.core.text.words import count_words

TOLD = 0.5  # of the words of either article, each weighed by how much alike its sentence and the counterpart are
BEFORE = 8  # articles before it with which one is compared, in a group that many have


def find_rewritten(alignments: pd.DataFrame, articles: pd.DataFrame, passages: pd.DataFrame) -> pd.DataFrame:
    """Articles that tell, for the most part, what an earlier one tells, in its order or another: article_id, copy_of
    (the earlier published), similarity (the share of their words that is so told, in the one that has less of it),
    same_outlet.

    `alignments` is the table of `find_alignments` for these articles. Copies word for word (`find_duplicates`) are
    among them.

    >>> import framing as fr
    >>> seeds = fr.analyse("seeds", "data/codebook.yml")
    >>> len(find_rewritten(seeds.alignments, seeds.articles, seeds.passages))
    0
    """
    bodies = passages[passages["kind"] == "body"]
    length = bodies["text"].map(count_words).groupby(bodies["article_id"]).sum()
    order, outlets = order_of_publication(articles), articles.set_index("article_id")["outlet"]
    told: dict[tuple[str, str], list[float]] = defaultdict(lambda: [0.0, 0.0])
    cells = [
        (group, order[article_id], article_id, count_words(text) * likeness, text)
        for group, article_id, text, likeness in alignments[["group", "article_id", "text", "similarity"]].itertuples(
            index=False, name=None
        )
    ]
    for _, members in groupby(sorted(cells), key=lambda cell: cell[0]):
        earlier: list[tuple] = []
        for cell in members:
            for before in earlier[-BEFORE:]:
                if not have_met(cell[4], before[4]):
                    continue
                shares = told[cell[2], before[2]]
                shares[0] += cell[3] / length[cell[2]]
                shares[1] += before[3] / length[before[2]]
            earlier.append(cell)
    best: dict[str, tuple[float, str]] = {}
    for (later, other), shares in told.items():
        if min(shares) >= TOLD:
            best[later] = max(best.get(later, (0.0, "")), (min(1.0, *shares), other))
    rows = [
        (key, other, share, folded_outlet(str(outlets[key])) == folded_outlet(str(outlets[other])))
        for key, (share, other) in sorted(best.items())
    ]
    return pd.DataFrame(rows, columns=list(COLUMNS)).astype(COLUMNS)
