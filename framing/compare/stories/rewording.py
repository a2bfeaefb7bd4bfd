"""Other words for the same: candidates among the differing words, and the codebook's names that differ in one place."""

import pandas as pd

from framing.core.spans import by_article
from framing.core.text.words import COMMON, count_words, stem, words

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
    pairs = [(_told(row.words), _told(row.other_words)) for row in parted.itertuples()]
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
    cells = {(cell.group, cell.article_id): (cell.start, cell.end) for cell in alignments.itertuples()}
    named = by_article(mentions)
    parts, place = [], 0
    for row in parted.itertuples():
        if max(count_words(row.words), count_words(row.other_words)) > short:
            continue
        spans = {row.article_id: (row.start, row.end), row.other_id: (row.other_start, row.other_end)}
        inside = [_within(named, key, *cells[row.group, key]) for key in spans]
        both = set.intersection(*(set(zip(found["referent"], found["term"], strict=True)) for found in inside))
        near = pd.concat(
            [_near(found, *span) for found, span in zip(inside, spans.values(), strict=True)], ignore_index=True
        )
        shared = [pair in both for pair in zip(near["referent"], near["term"], strict=True)]
        near = near[~pd.Series(shared, near.index, dtype=bool)]
        for _, names in near.groupby("referent"):
            if names["article_id"].nunique() == 2 and names["within"].any():
                place += 1
                parts.append(names.drop(columns="within").assign(group=row.group, place=place))
    columns = ["group", "place", *mentions.columns]
    return pd.concat(parts, ignore_index=True)[columns] if parts else pd.DataFrame(columns=columns)


def _told(text: str) -> set[str]:
    """The stems of the words that say something."""
    return {stem(word) for word in words(text) if word not in COMMON}


def _within(mentions: dict[str, pd.DataFrame], article_id: str, start: int, end: int) -> pd.DataFrame:
    found = mentions.get(article_id)
    if found is None:
        return pd.DataFrame(columns=["article_id", "referent", "term", "start", "end"])
    return found[(found["start"] >= start) & (found["end"] <= end)]


def _near(found: pd.DataFrame, start: int, end: int) -> pd.DataFrame:
    """The mentions in a place (`within`), or beside it, as “army” is where the other has “occupation army”."""
    near = found[(found["start"] <= end + TOUCH) & (found["end"] >= start - TOUCH)]
    return near.assign(within=(near["start"] < end) & (near["end"] > start))
