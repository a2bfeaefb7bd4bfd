"""The other side of an alignment: paragraphs of two articles for which the program found no counterpart."""

import pandas as pd

from framing.compare.stories.similarity import Sentence, body_sentences, likeness
from framing.core.kinds_and_voices import OWN_KINDS

# A counterpart is looked for in the bodies; what is nearest may stand in any text of the outlet's.
COLUMNS = ["article_id", "start", "end", "text", "alike", "nearest"]


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
    return pd.DataFrame(rows, columns=COLUMNS).astype({"alike": "Float64", "nearest": "str"})


def _nearest(here: list[Sentence], there: list[Sentence]) -> tuple[float | None, str | None]:
    """How much alike the most similar two sentences are, and the other article's of the two."""
    found = [(likeness(one, other), -other.start, other.text) for one in here for other in there]
    best, _, text = max(found, default=(0.0, 0, ""))
    return (best, text) if best > 0 else (None, None)
