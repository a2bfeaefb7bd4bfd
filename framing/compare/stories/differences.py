"""Where the cells of a group part, word by word; a place is cut where a quotation begins or ends. And what may be other
words for the same: candidates among the differing words, and the codebook's names that differ in one place."""

import re
from difflib import SequenceMatcher
from itertools import combinations
from typing import NamedTuple

import pandas as pd

from framing.compare.stories.similarity import have_met
from framing.core.kinds_and_voices import QUOTED_VOICES
from framing.core.ordered_spans import last_begun
from framing.core.spans import by_article
from framing.core.text.words import COMMON, WORD, content_stems, count_words, lowered, words

# An outlet's own words in a quotation stand in brackets; a mark within it opens or closes another.
INSERTED = re.compile(r"\[[^\[\]]*\]|\([^()]*\)")
MARK = re.compile('[“”„‟«»″"]')
COLUMNS = "group article_id start end words other_id other_start other_end other_words quoted".split()
SHORT = 8  # words: where more than that differs, no word of the one stands for a certain word of the other
TOUCH = 1  # a name that begins where the other text has a word more stands in the same place


def differing_words(alignments: pd.DataFrame, corpus, voices: pd.DataFrame) -> pd.DataFrame:
    """The words that differ between every two cells of a group: group, article_id, start, end, words, other_…, quoted.

    Two cells that only a third one joins (`have_met`) have no place where they part.

    Each row is a place where the two texts part, between words that they share (difflib, over words without capitals
    and punctuation): what the one has and what the other has instead; one of both may be empty (start = end). Where
    both have one stretch of a quotation in such a place, it is cut at the marks. `quoted` is True where both sides
    have words, and all of them stand within one quotation (of the table `voices`), not in an outlet's brackets.

    >>> import framing as fr
    >>> seeds = fr.analyse("seeds", "data/codebook.yml")
    >>> found = differing_words(seeds.alignments, seeds.corpus, seeds.voices)
    >>> found[found.words.str.startswith("distinction")].other_words.tolist()
    ['discrimination, and international law']
    """
    said = by_article(voices[voices["voice"].isin(QUOTED_VOICES)].sort_values("start"))
    rows = []
    for group, cells in alignments.groupby("group"):
        texts = [_Cell(cell, corpus.texts[cell.article_id], said.get(cell.article_id)) for cell in cells.itertuples()]
        for one, other in combinations(texts, 2):
            if not have_met(one.printed, other.printed):
                continue
            for here, there in differences(one.text, one.span, other.text, other.span):
                for (start, end), (begin, until), quoted in _cut(one, here, other, there):
                    mine = (one.article_id, start, end, one.text[start:end])
                    theirs = (other.article_id, begin, until, other.text[begin:until])
                    rows.append((group, *mine, *theirs, quoted))
    return pd.DataFrame(rows, columns=COLUMNS)


class _Cell:
    """One article's text in a group, and which quotation each of its words stands in."""

    def __init__(self, cell, text: str, quotations: pd.DataFrame | None):
        self.article_id, self.text, self.span = cell.article_id, text, (int(cell.start), int(cell.end))
        self.printed = text[slice(*self.span)]
        self.starts = [] if quotations is None else quotations["start"].tolist()
        self.ends = [] if quotations is None else quotations["end"].tolist()
        self.inserted = [found.span() for found in INSERTED.finditer(text, *self.span)]
        self.marks = [found.start() for found in MARK.finditer(text, *self.span)]

    def quotation(self, at: int) -> tuple[int, int] | None:
        """The quotation, and the piece of it between two marks; None for the outlet's own words."""
        last = last_begun(self.starts, at)
        if last < 0 or self.ends[last] <= at or any(start <= at < end for start, end in self.inserted):
            return None
        return last, last_begun(self.marks, at)

    def stretches(self, span: tuple[int, int]) -> list[tuple[bool, int, int]]:
        """The words of a place in runs of one quotation, or of none: whether quoted, start, end."""
        runs: list[tuple[bool, int, int]] = []
        before = None
        for word in WORD.finditer(self.text, *span):
            key = self.quotation(word.start())
            if runs and key == before:
                runs[-1] = (runs[-1][0], runs[-1][1], word.end())
            else:
                runs.append((key is not None, word.start(), word.end()))
            before = key
        return runs


def _cut(one: _Cell, here: tuple[int, int], other: _Cell, there: tuple[int, int]) -> list[tuple]:
    """A differing place as pairs of places: before the quotation, in it, after it; whole if that is not plain.

    With several stretches of quotation on a side nothing says which of them stands for the other's.
    """
    sides = [cell.stretches(place) for cell, place in ((one, here), (other, there))]
    if any(sum(quoted for quoted, _, _ in runs) != 1 for runs in sides):
        return [(here, there, False)]
    parts = []
    for runs, (start, end) in zip(sides, (here, there), strict=True):
        _, first, last = next(run for run in runs if run[0])
        before = max((until for _, _, until in runs if until <= first), default=start)
        after = min((begin for _, begin, _ in runs if begin >= last), default=last)
        parts.append([(start, before), (first, last), (after, max(after, end))])
    return [(*pair, at == 1) for at, pair in enumerate(zip(*parts, strict=True)) if any(s < e for s, e in pair)]


def differences(
    one: str, span: tuple[int, int], other: str, other_span: tuple[int, int]
) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    """Where two stretches part: pairs of places (from–to in each text), a place without words being empty.

    >>> differences("We saw a big dog.", (0, 17), "We saw a dog run.", (0, 17))
    [((9, 12), (8, 8)), ((16, 16), (13, 16))]
    """
    a, b = list(WORD.finditer(one, *span)), list(WORD.finditer(other, *other_span))
    said, told = ([lowered(word[0]) for word in found] for found in (a, b))
    same = SequenceMatcher(None, said, told, autojunk=False).get_matching_blocks()
    # One "the" in common does not make two stretches meet.
    same = [block for block in same if block.size > 1 or not block.size or said[block.a] not in COMMON]
    parted, here, there = [], 0, 0
    for block in same:
        if block.a > here or block.b > there:
            parted.append((_place(a, here, block.a, span), _place(b, there, block.b, other_span)))
        here, there = block.a + block.size, block.b + block.size
    return parted


def _place(found: list, first: int, last: int, span: tuple[int, int]) -> tuple[int, int]:
    """From the first to the last of these words, a bracket closed that opens among them; without any, the end of the
    word before."""
    if first >= last:
        at = found[first - 1].end() if first else span[0]
        return at, at
    text, begin, end = found[first].string, found[first].start(), found[last - 1].end()
    for opening, closing in ("[]", "()"):
        open_ends = text.count(opening, begin, end) - text.count(closing, begin, end)
        end += open_ends > 0 and text.startswith(closing, end, span[1])
        begin -= open_ends < 0 and text.endswith(opening, span[0], begin)
    return begin, end


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
