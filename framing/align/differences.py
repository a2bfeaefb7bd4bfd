"""How the cells of a group differ: word by word, and in the names that they use for the same thing."""

from difflib import SequenceMatcher
from itertools import combinations

import pandas as pd

from framing.text import COMMON, WORD

ATTRIBUTED = {"quotation", "reported"}
COLUMNS = [
    "group",
    "article_id",
    "start",
    "end",
    "words",
    "other_id",
    "other_start",
    "other_end",
    "other_words",
    "quoted",
]


def differing_words(alignments: pd.DataFrame, corpus, voices: pd.DataFrame) -> pd.DataFrame:
    """The words that differ between every two cells of a group: group, article_id, start, end, words, other_…, quoted.

    Each row is a place where the two texts part, between words that they share (difflib, over words without capitals
    and punctuation): what the one has and what the other has instead; one of both may be empty (start = end). `quoted`
    is True where both begin in a source's voice: the outlets give the same remark in different words, and one of them
    at least has chosen, or translated, so.

    >>> import framing as fr
    >>> seeds = fr.analyse("seeds", "data/codebook.yml")
    >>> found = differing_words(seeds.alignments, seeds.corpus, seeds.voices)
    >>> found[found.words.str.startswith("distinction")].other_words.tolist()
    ['discrimination, and international law']
    """
    voiced = dict(list(voices.groupby("article_id")))
    rows = []
    for group, cells in alignments.groupby("group"):
        for one, other in combinations(cells.itertuples(), 2):
            a, b = (corpus.texts[cell.article_id] for cell in (one, other))
            for here, there in differences(a, (one.start, one.end), b, (other.start, other.end)):
                quoted = all(
                    _voice(voiced.get(cell.article_id), place) in ATTRIBUTED
                    for cell, place in ((one, here), (other, there))
                )
                mine = {"article_id": one.article_id, "start": here[0], "end": here[1], "words": a[slice(*here)]}
                theirs = {"other_id": other.article_id, "other_start": there[0], "other_end": there[1]}
                rows.append({"group": group} | mine | theirs | {"other_words": b[slice(*there)], "quoted": quoted})
    return pd.DataFrame(rows, columns=COLUMNS)


def differences(
    one: str, span: tuple[int, int], other: str, other_span: tuple[int, int]
) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    """Where two stretches part: pairs of places (from–to in each text), a place without words being empty.

    >>> differences("We saw a big dog.", (0, 17), "We saw a dog run.", (0, 17))
    [((9, 12), (8, 8)), ((16, 16), (13, 16))]
    """
    a, b = list(WORD.finditer(one, *span)), list(WORD.finditer(other, *other_span))
    said, told = ([_folded(word[0]) for word in found] for found in (a, b))
    same = SequenceMatcher(None, said, told, autojunk=False).get_matching_blocks()
    # One "the" in common does not make two stretches meet.
    same = [block for block in same if block.size > 1 or not block.size or said[block.a] not in COMMON]
    parted, here, there = [], 0, 0
    for block in same:
        if block.a > here or block.b > there:
            parted.append((_place(a, here, block.a, span[0]), _place(b, there, block.b, other_span[0])))
        here, there = block.a + block.size, block.b + block.size
    return parted


def swapped_terms(alignments: pd.DataFrame, mentions: pd.DataFrame) -> pd.DataFrame:
    """Names that differ for the same thing within a group: group, referent, and each mention in its cells.

    A referent is listed for a group if at least two of its cells name it, and not by the same names. The rows are the
    mentions themselves (all their columns), so that each can be traced.
    """
    parts = []
    for group, cells in alignments.groupby("group"):
        inside = [
            mentions[
                (mentions["article_id"] == cell.article_id)
                & (mentions["start"] >= cell.start)
                & (mentions["end"] <= cell.end)
            ]
            for cell in cells.itertuples()
        ]
        found = pd.concat(inside)
        names = found.groupby(["referent", "article_id"])["term"].agg(lambda terms: tuple(sorted(set(terms))))
        differ = [referent for referent, terms in names.groupby(level=0) if len(terms) > 1 and terms.nunique() > 1]
        parts.append(found[found["referent"].isin(differ)].assign(group=group))
    columns = ["group", *mentions.columns]
    return pd.concat(parts, ignore_index=True)[columns] if parts else pd.DataFrame(columns=columns)


def _folded(word: str) -> str:
    return word.lower().replace("’", "'")


def _place(found: list, first: int, last: int, start: int) -> tuple[int, int]:
    """From the first to the last of these words; without any, the end of the word before."""
    if first < last:
        return found[first].start(), found[last - 1].end()
    at = found[first - 1].end() if first else start
    return at, at


def _voice(voices: pd.DataFrame | None, place: tuple[int, int]) -> str | None:
    if voices is None:
        return None
    found = voices[(voices["start"] <= place[0]) & (voices["end"] > place[0])]
    return found["voice"].iloc[0] if len(found) else None
