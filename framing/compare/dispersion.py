"""Dispersion: does a word or a name come everywhere alike, or in one place?"""

import numpy as np
import pandas as pd

from framing.errors import FramingError


def dispersion(rows: pd.DataFrame, words: pd.DataFrame, of: str = "word", parts: int | None = None) -> pd.DataFrame:
    """How unevenly each value of a column is spread: `of`, k, parts (it occurs in), of_parts, dp, dp_norm.

    `rows` are the words of `find_words`, or mentions (then `of` is "term", "frame" …) of the same voices and passages;
    `words` are all words there, which give the parts their sizes. The parts are the articles, or, with `parts`, so many
    equal stretches of each article, all counted together by their order (so that part 1 is where articles begin).

    DP is half the sum of the differences between each part's share of the words and its share of the occurrences (Gries
    2008): 0 as even as can be, near 1 all in one small part. `dp_norm` divides by its largest possible value (Lijffijt
    & Gries 2012); NA where there is one part only. A value with one occurrence cannot be spread: read dp beside k. Rows
    outside the words' articles raise `FramingError`.

    >>> words = pd.DataFrame({"article_id": list("aaab"), "start": [0, 4, 8, 0], "word": ["war", "war", "of", "of"]})
    >>> dispersion(words, words)[["word", "k", "dp"]].values.tolist()
    [['war', 2, 0.25], ['of', 2, 0.25]]
    """
    if parts is not None and parts < 1:
        raise FramingError(f"An article cannot be cut into {parts} parts.", advice="Give a number of 1 or more.")
    if not set(rows["article_id"]) <= set(words["article_id"]):
        raise FramingError("There are occurrences in articles of which no words were given.")
    sizes = _parts(words, words, parts).value_counts()
    names = sizes.index
    at = pd.Categorical(_parts(rows, words, parts), categories=names).codes
    codes, values = pd.factorize(rows[of])
    pairs, times = np.unique(codes * len(names) + at, return_counts=True)
    word, part = pairs // len(names), pairs % len(names)
    share = (sizes / sizes.sum()).to_numpy()
    dp = deviation(word, times, share[part], len(values))
    return pd.DataFrame({
        of: values, "k": np.bincount(codes, minlength=len(values)), "parts": np.bincount(word, minlength=len(values)),
        "of_parts": len(names), "dp": dp, "dp_norm": dp / (1 - share.min()) if len(names) > 1 else np.nan,
    })  # fmt: skip


def deviation(word: np.ndarray, times: np.ndarray, share: np.ndarray, height: int) -> np.ndarray:
    """DP of each word, from the parts in which it occurs: `times` there, and the parts' `share` of all words."""
    total = np.bincount(word, weights=times, minlength=height)
    with np.errstate(invalid="ignore", divide="ignore"):
        apart = np.abs(times / total[word] - share)
        # Parts without the word differ by their own share, all of which together is what the others leave.
        left = 1 - np.bincount(word, weights=share, minlength=height)
        return np.where(total > 0, (np.bincount(word, weights=apart, minlength=height) + left) / 2, np.nan)


def _parts(rows: pd.DataFrame, words: pd.DataFrame, parts: int | None) -> pd.Series:
    """The part that each row stands in: its article, or the stretch of it."""
    if parts is None:
        return rows["article_id"].reset_index(drop=True)
    stretch = np.empty(len(rows), int)
    starts = {article: np.sort(group["start"].to_numpy()) for article, group in words.groupby("article_id")}
    for article, at in rows.reset_index(drop=True).groupby("article_id").indices.items():
        before = np.searchsorted(starts[article], rows["start"].to_numpy()[at], side="right") - 1
        stretch[at] = np.clip(before, 0, None) * parts // len(starts[article])
    return pd.Series(stretch)
