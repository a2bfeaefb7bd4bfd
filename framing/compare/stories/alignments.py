"""The table `alignments`: a group for each remark or fact, one cell for each article that has it."""

from collections import defaultdict
from itertools import pairwise

import pandas as pd

from framing.compare.stories.copies import find_copies, order_of_publication
from framing.compare.stories.similarity import ALIKE, ALONE, STORY, Links, Sentence, body_sentences, find_links
from framing.core.arguments import checked
from framing.core.spans import by_article
from framing.core.tables import table
from framing.reading.corpus import Corpus

GAP = 2  # sentences of one cell stand next to each other, or with one between them


@checked(passages="article_id kind start end")
def find_alignments(
    corpus: Corpus, passages: pd.DataFrame, alike: float = ALIKE, story: int = STORY, alone: float = ALONE
) -> pd.DataFrame:
    """Passages of different articles that tell the same remark or fact: a group of rows each, one row per article.

    Columns: group (from 1, in the order of the first article), article_id, outlet, start, end (one or more sentences of
    the body, next to each other), similarity (0 to 1: the cosine over inverse sentence frequencies of word stems, of
    the most similar two sentences that it shares with another cell), shared_copy (some of it belongs to a run of 25
    words or more that another article has too), text.

    Two sentences count if they are `alike` and their articles have at least `story` such pairs, or if they are so much
    alike that they stand `alone`; see `similarity`. The order of the articles does not matter, and a sentence
    is in one group at most.

    >>> import framing as fr
    >>> found = fr.analyse("seeds", "data/codebook.yml").alignments
    >>> sorted(found[found.text.str.contains("sitting in this chair")].outlet)
    ['Al Mayadeen English', 'Yeshiva World News']
    """
    sentences = body_sentences(passages)
    links = find_links(sentences, alike, story, alone, order_of_publication(corpus.articles))
    outlets = corpus.outlets
    copies = by_article(find_copies(corpus, passages))
    copied = {article_id: list(zip(rows.start, rows.end, strict=True)) for article_id, rows in copies.items()}
    groups = _groups(sentences, links)
    likenesses = _likenesses(sentences, links, groups)
    rows = []
    for number, (members, likeness) in enumerate(zip(groups, likenesses, strict=True), start=1):
        for article_id, cell in sorted(_cells(sentences, members).items()):
            start, end = min(sentences[at].start for at in cell), max(sentences[at].end for at in cell)
            copy = any(first < end and last > start for first, last in copied.get(article_id, []))
            place = {
                "group": number,
                "article_id": article_id,
                "outlet": outlets[article_id],
                "start": start,
                "end": end,
            }
            said = {"shared_copy": copy, "text": corpus.texts[article_id][start:end]}
            rows.append(place | {"similarity": likeness[article_id]} | said)
    return table("alignments", rows)


def _groups(sentences: list[Sentence], links: Links) -> list[list[int]]:
    """Join the most similar first, as long as the sentences of each article stay next to each other."""
    group: dict[int, dict[str, list[int]]] = {}  # sentence → its group, as the sentences of each article
    for one, other in sorted(links, key=lambda pair: (-links[pair], pair)):
        small, large = (group.setdefault(at, {sentences[at].article_id: [at]}) for at in (one, other))
        if small is large:
            continue
        if len(small) > len(large):
            small, large = large, small
        if all(key not in large or _together(sentences, cell + large[key]) for key, cell in small.items()):
            for key, cell in small.items():
                large[key] = large.get(key, []) + cell
                for at in cell:
                    group[at] = large
    found = {id(cells): cells for cells in group.values() if len(cells) > 1}
    return sorted(sorted(at for cell in cells.values() for at in cell) for cells in found.values())


def _cells(sentences: list[Sentence], members: list[int]) -> dict[str, list[int]]:
    cells = defaultdict(list)
    for number in members:
        cells[sentences[number].article_id].append(number)
    return dict(cells)


def _together(sentences: list[Sentence], cell: list[int]) -> bool:
    numbers = sorted(sentences[at].number for at in cell)
    return all(after - before <= GAP for before, after in pairwise(numbers))


def _likenesses(sentences: list[Sentence], links: Links, groups: list[list[int]]) -> list[dict[str, float]]:
    """Of each group, the largest likeness of each article's cell to another's; a sentence is in one group at most."""
    group_of = {at: number for number, members in enumerate(groups) for at in members}
    found: list[dict[str, float]] = [defaultdict(float) for _ in groups]
    for pair, likeness in links.items():
        one, other = map(group_of.get, pair)
        if one is not None and one == other:
            for article_id in (sentences[at].article_id for at in pair):
                found[one][article_id] = max(found[one][article_id], likeness)
    return found
