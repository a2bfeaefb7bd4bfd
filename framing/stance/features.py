"""What a learned stance knows of a text: words, pairs of words and parts of words, in general and for its target."""

import re

import numpy as np

from framing.stance.turning import QUOTED_LINE

TAG = re.compile(r"#(\w+)")
WORDS = re.compile(r"[#@]?\w+(?:['’]\w+)*|[!?]+|[\U0001F300-\U0001FAFF]")


def blanked(text: str) -> str:
    """A text of the same length in which quoted lines are blanks."""
    return QUOTED_LINE.sub(lambda line: " " * len(line[0]), text)


def split_tags(text: str) -> str:
    """Hashtags followed by the words in them.

    >>> split_tags("#StopTheWar now")
    '#StopTheWar Stop The War now'
    """
    return TAG.sub(lambda tag: f"{tag[0]} {re.sub(r'(?<=[a-z])(?=[A-Z])|_', ' ', tag[1])}", text)


def words_of(text: str) -> list[str]:
    """The words, hashtags, marks of excitement and pictures of a text, in lower case."""
    return WORDS.findall(split_tags(text).lower())


def text_features():
    """Words and pairs of words, and parts of words of two to five letters, each weighted by how rare it is."""
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.pipeline import make_union

    words = TfidfVectorizer(
        tokenizer=words_of, token_pattern=None, lowercase=False, ngram_range=(1, 2), sublinear_tf=True
    )
    parts = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True, min_df=2)
    return make_union(words, parts)


def by_target(rows, targets, known: list[str]):
    """Features once for all targets, once more for the text's own: what is general, and what is not, is learned."""
    from scipy.sparse import csr_array, hstack

    if len(known) < 2:
        return hstack([rows, rows]).tocsr()
    targets = np.asarray(targets, dtype=object)
    blocks = [csr_array((targets == target).astype(float)[:, None]) for target in known]
    return hstack([rows, *(rows.multiply(block) for block in blocks)]).tocsr()
