"""Other words for the same: candidates among the differing words, and the codebook's names that differ in one place."""

from typing import NamedTuple

import pandas as pd

from framing.core.spans import by_article
from framing.core.text.words import content_stems, count_words, words

SHORT = 8  # words: where more than that differs, no word of the one stands for a certain word of the other
TOUCH = 1  # a name that begins where the other text has a word more stands in the same place


def reworded(parted: pd.DataFrame, short: int = SHORT) -> pd.DataFrame:
    """Other words in quotation marks, those that say most first: the rows of `differing_words` worth reading.

    Takes the table of `differing_words` and returns some of its rows: `quoted`, at most `short` words on either side,
    and on both sides a word that says something (not of `core.text.words.COMMON`) and that the other side has not. The
    order is by how many such words the poorer side has, then the fewest words in all. They are candidates: two words
    may be two translations, two choices or two claims, and only reading tells.

    >>> row = {"group": 1, "words": "the aim", "other_words": "a goal", "quoted": True}
    >>> reworded(pd.DataFrame([row, row | {"other_words": "it"}])).other_words.tolist()
    ['a goal']
    """
    pairs = [(content_stems(words(row.words)), content_stems(words(row.other_words))) for row in parted.itertuples()]
    lengths = [(count_words(row.words), count_words(row.other_words)) for row in parted.itertuples()]
    told = [min(len(mine - theirs), len(theirs - mine)) for mine, theirs in pairs]
    fit = [told_here > 0 and max(length) <= short for told_here, length in zip(told, lengths, strict=True)]
    order = sorted(range(len(parted)), key=lambda at: (-told[at], sum(lengths[at])))
    quoted = parted["quoted"].tolist()
    return parted.iloc[[at for at in order if fit[at] and quoted[at]]].reset_index(drop=True)


def swapped_terms(
    alignments: pd.DataFrame, mentions: pd.DataFrame, parted: pd.DataFrame, short: int = SHORT
) -> pd.DataFrame:
    """Names that differ for the same thing in the same place of two cells: group, place, and each mention there.

    `parted` is the table of `differing_words` for the same alignments. A name counts where the mentions of one referent
    stand in one differing place of at most `short` words on either side, under different terms; a term that both cells
    have, wherever, is left out. `place` numbers these places: each has mentions of both articles, so that
    `place.nunique()` counts swaps, each two articles for themselves. No rows: no name was swapped.
    """
    mentions = mentions.reset_index(drop=True)
    named = by_article(mentions)
    inside = {
        (cell.group, cell.article_id): _within(named.get(cell.article_id), cell.start, cell.end)
        for cell in alignments.itertuples()
    }
    swapped, place = [], 0  # rows of the mentions, with their group and place
    for row in parted.itertuples():
        if max(count_words(row.words), count_words(row.other_words)) > short:
            continue
        sides = [
            (inside[row.group, row.article_id], row.start, row.end),
            (inside[row.group, row.other_id], row.other_start, row.other_end),
        ]
        both = set.intersection(*({name.pair for name in names} for names, *_ in sides))
        near = [
            [name for name in names if name.pair not in both and name.meets(start - TOUCH - 1, end + TOUCH + 1)]
            for names, start, end in sides
        ]
        within = {
            name.pair[0] for names, side in zip(near, sides, strict=True) for name in names if name.meets(*side[1:])
        }
        for referent in sorted(within):
            one, other = ([name.row for name in names if name.pair[0] == referent] for names in near)
            if one and other:
                place += 1
                swapped += [(mention, row.group, place) for mention in one + other]
    found = pd.DataFrame(swapped, columns=["row", "group", "place"])
    names = mentions.loc[found.pop("row")].reset_index(drop=True)
    return pd.concat([found, names], axis=1)


class _Name(NamedTuple):
    """A mention in a cell: its row, where it stands, and of what it is which name (no data frame: there may be
    thousands of pairs of cells)."""

    row: int
    start: int
    end: int
    pair: tuple[str, str]

    def meets(self, start: int, end: int) -> bool:
        """Whether it stands in a place, or reaches into it, as “occupation army” does where the other has “army”."""
        return self.start < end and self.end > start


def _within(mentions: pd.DataFrame | None, start: int, end: int) -> list[_Name]:
    if mentions is None:
        return []
    found = mentions[(mentions["start"] >= start) & (mentions["end"] <= end)]
    columns = (found.index, found["start"], found["end"], zip(found["referent"], found["term"], strict=True))
    return [_Name(*name) for name in zip(*columns, strict=True)]
