"""Sentences of different articles that are alike: by the words they share, by their company, and by their neighbours.

Shared words are not proof of one event: two visits in different months are told in the same words. So a likeness counts
only between articles that have several; a single one must be very close. The settings were chosen on the articles of
BASIL, which say which event each reports, and before the seeds were looked at (benchmarks/align.py).

Comparing every two articles costs the square of their number. So where there are many, each article has a few keys
(its rarest words, and the smallest hashes of its runs of four words, as in `duplicates`), and meets, for each key, the
articles that had it last before, in the order of publication; with those that it meets most it is compared. Cost and
memory grow with the articles, also where thousands are nearly the same.
"""

import math
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from functools import cache, lru_cache

import numpy as np
import pandas as pd

from framing.compare.stories.duplicates import SHINGLE, sketch
from framing.core.spans import by_article, sentences
from framing.core.text.words import content_stems, words

ALIKE = 0.3  # the least likeness (0 to 1) of two sentences that tell the same
STORY = 3  # so many such pairs make two articles tell one story; with fewer, their sentences are not put side by side
ALONE = 0.6  # but two sentences so much alike need no company
NEAR, RUN = 0.15, 0.4  # beside a pair that is alike, this likeness is enough, or so large a part word for word
LEAST_RUN = 4  # words
FEWEST = 4  # a sentence with fewer words that say something is like too many others; it can only follow its neighbours
KEPT = 5  # counterparts of a sentence, where articles are too many for each to be compared with each
ROWS = 500  # sentences that are held against all the others at a time: memory stays flat
EVERY = 300  # articles; of fewer, every two are compared
RAREST, RUNS = 24, 8  # words, and hashes of runs of words, by which an article is found
BEFORE = 10  # articles that are met for one key: the last before it
PARTNERS = 20  # earlier articles with which one is compared
PART = 2_000  # articles whose meetings are counted at a time, so that memory stays flat
NOT = re.compile(r"n['’]t\b")

Links = dict[tuple[int, int], float]


@dataclass
class Sentence:
    """A sentence of an article's body: its place, its number within the article, and its words' weights."""

    article_id: str
    number: int
    start: int
    end: int
    text: str
    weights: dict[str, float] = field(default_factory=dict)


def body_sentences(passages: pd.DataFrame) -> list[Sentence]:
    """Every sentence of the bodies, in reading order, each word weighted by how rare it is among them (length 1)."""
    found: list[Sentence] = []
    body = passages[passages["kind"] == "body"].sort_values(["article_id", "start"])
    texts = {(row.article_id, row.passage_id): (int(row.start), row.text) for row in body.itertuples()}
    for article_id, group in by_article(sentences(body)).items():
        places = zip(group.passage_id, group.start, group.end, strict=True)
        for number, (passage_id, start, end) in enumerate(places):
            at, text = texts[article_id, passage_id]
            found.append(Sentence(article_id, number, start, end, text[start - at : end - at]))
    said = [_content(one.text) for one in found]
    seen = Counter(word for told in said for word in told)
    for sentence, told in zip(found, said, strict=True):
        weights = {word: math.log(len(found) / seen[word]) for word in sorted(told)}
        length = math.sqrt(math.fsum(weight**2 for weight in weights.values())) or 1.0
        sentence.weights = {word: weight / length for word, weight in weights.items()}
    return found


def _content(text: str) -> tuple[str, ...]:
    """The stems of the words that say something, each once and in order; one object for a stem wherever it stands."""
    found = content_stems(words(NOT.sub(" not", text)))
    return tuple(map(sys.intern, sorted(found)))


@lru_cache(maxsize=50_000)
def _told(text: str) -> frozenset[str]:
    return frozenset(_content(text))


def find_links(
    sentences: list[Sentence],
    alike: float = ALIKE,
    story: int = STORY,
    alone: float = ALONE,
    order: Mapping[str, int] | None = None,
) -> Links:
    """Which sentences of different articles tell the same: pairs of their numbers in the list, and how much alike.

    Alike is the cosine of their weighted words. Neighbours of a pair that counts may follow it on weaker grounds, since
    one outlet prints in three sentences what another prints in one. Of more than `EVERY` articles, each is
    compared with some before it (see `partners`): before in `order`, the articles' places in the order of publication.
    """
    close = {pair: like for pair, like in _alike(sentences, alike, order).items() if _enough(sentences, pair)}
    between = Counter(_articles(sentences, pair) for pair in close)
    links = {
        pair: likeness
        for pair, likeness in close.items()
        if likeness >= alone or between[_articles(sentences, pair)] >= story
    }
    return links | _beside(sentences, links)


def stories(sentences: list[Sentence], links: Links, story: int = STORY) -> set[tuple[str, str]]:
    """Which articles tell one story: those with so many links between them."""
    between = Counter(_articles(sentences, pair) for pair in links)
    return {pair for pair, number in between.items() if number >= story}


def have_met(one: str, other: str) -> bool:
    """Whether two texts of one group can be counterparts: they share a word that says something, or a run of words.

    A group joins what is linked, so that two of its texts may have nothing in common but a third article, which tells
    what both tell.

    >>> have_met("The board met on Monday.", "On Monday it rained."), have_met("The board met.", "It rained.")
    (True, False)
    """
    return not _told(one).isdisjoint(_told(other)) or _word_for_word(words(one), words(other)) >= RUN


def _enough(sentences: list[Sentence], pair: tuple[int, int]) -> bool:
    return min(len(sentences[at].weights) for at in pair) >= FEWEST


def _articles(sentences: list[Sentence], pair: tuple[int, int]) -> tuple[str, str]:
    return sentences[pair[0]].article_id, sentences[pair[1]].article_id


def _alike(sentences: list[Sentence], least: float, order: Mapping[str, int] | None = None) -> Links:
    """Every two sentences of different articles that are at least so much alike, articles compared in blocks."""
    from scipy.sparse import csr_array

    names = {word: at for at, word in enumerate(dict.fromkeys(word for one in sentences for word in one.weights))}
    if not names:
        return {}
    ends = np.cumsum([0, *(len(one.weights) for one in sentences)])
    columns = np.fromiter((names[word] for one in sentences for word in one.weights), int, ends[-1])
    values = np.fromiter((weight for one in sentences for weight in one.weights.values()), float, ends[-1])
    matrix = csr_array((values, columns, ends), shape=(len(sentences), len(names)))
    articles, ids = pd.factorize(np.array([one.article_id for one in sentences]))
    found: Links = {}
    for rows, others in _blocks(sentences, articles, list(ids), order):
        block = (matrix[rows] @ matrix[others].T).tocoo()
        one, other = rows[block.row], others[block.col]
        keep = (block.data >= least) & (articles[one] != articles[other])
        if len(ids) > EVERY:
            keep[keep] = _best(one[keep], block.data[keep])
        first, last = np.minimum(one, other)[keep].tolist(), np.maximum(one, other)[keep].tolist()
        found |= dict(zip(zip(first, last, strict=True), block.data[keep].tolist(), strict=True))
    return found


def _best(one: np.ndarray, likeness: np.ndarray) -> np.ndarray:
    """Which of these pairs are among the few most alike of their sentence: where thousands print the same, memory
    does not hold each with each."""
    order = np.lexsort((-likeness, one))
    rank = np.arange(len(one)) - np.searchsorted(one[order], one[order])
    best = np.empty(len(one), bool)
    best[order] = rank < KEPT
    return best


def _blocks(
    sentences: list[Sentence], articles: np.ndarray, ids: list[str], order: Mapping[str, int] | None
) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    """Which sentences are held against which: of few articles some rows against all articles that follow, else each
    article's against those of its partners."""
    bounds = np.searchsorted(articles, np.arange(len(ids) + 1))
    if len(ids) <= EVERY:
        for first in range(0, len(sentences), ROWS):
            following = np.arange(bounds[articles[first] + 1], len(sentences))
            if len(following):
                yield np.arange(first, min(first + ROWS, len(sentences))), following
        return
    own = {key: np.arange(bounds[at], bounds[at + 1]) for at, key in enumerate(ids)}
    said = {key: {word for at in rows for word in sentences[at].weights} for key, rows in own.items()}
    sketches = {key: _sketch(sentences, rows) for key, rows in own.items()}
    met = partners(said, sketches, order or {key: at for at, key in enumerate(ids)})
    for key, others in met.items():
        if others:
            yield own[key], np.concatenate([own[other] for other in others])


def _sketch(sentences: list[Sentence], rows: np.ndarray) -> np.ndarray:
    said = [word for at in rows for word in words(sentences[at].text)]
    return sketch(said) if len(said) >= SHINGLE else np.empty(0, np.uint64)


def likeness(one: Sentence, other: Sentence) -> float:
    """How much alike two sentences are, 0 to 1: the cosine of their words' weights."""
    return math.fsum(weight * other.weights[word] for word, weight in one.weights.items() if word in other.weights)


def _beside(sentences: list[Sentence], links: Links) -> Links:
    """What stands next to a linked sentence and has no link of its own, and tells the same as its counterpart."""
    places = {(one.article_id, one.number): at for at, one in enumerate(sentences)}
    taken = {(at, sentences[other].article_id) for pair in links for at, other in (pair, pair[::-1])}
    told = cache(lambda at: words(NOT.sub(" not", sentences[at].text)))
    more: Links = {}
    apart: set[tuple[int, int]] = set()  # copies of one sentence have copies for neighbours: each pair is tried once
    for pair in sorted(links, key=lambda pair: (-links[pair], pair)):
        for here, there in (pair, pair[::-1]):
            one, other = sentences[here], sentences[there].article_id
            for number in (one.number - 1, one.number + 1, one.number - 2, one.number + 2):
                next_to = places.get((one.article_id, number))
                if next_to is None or (next_to, other) in taken or (next_to, there) in apart:
                    continue
                alike = likeness(sentences[next_to], sentences[there])
                if alike >= NEAR or _word_for_word(told(next_to), told(there)) >= RUN:
                    more[min(next_to, there), max(next_to, there)] = max(alike, NEAR)
                    taken.add((next_to, other))
                else:
                    apart.add((next_to, there))
    return more


def _word_for_word(one: list[str], other: list[str]) -> float:
    """How much of the shorter text stands in the other word for word, in one run; 0 where it cannot be `RUN`."""
    shorter = min(len(one), len(other))
    if sum(map(set(other).__contains__, one)) < max(LEAST_RUN, RUN * shorter):  # no run is longer than this
        return 0.0
    run = SequenceMatcher(None, one, other, autojunk=False).find_longest_match().size
    return run / shorter if run >= LEAST_RUN else 0.0


def partners(
    said: Mapping[str, Iterable[str]], sketches: Mapping[str, np.ndarray], order: Mapping[str, int]
) -> dict[str, list[str]]:
    """For each article the earlier ones to compare it with: `said` are the words of each (their stems, without those
    that say little), `sketches` its smallest hashes of runs, `order` its place in the order of publication.

    >>> said = {"a": ["levy", "quay"], "b": ["barn", "owl"], "c": ["levy", "quay"]}
    >>> partners(said, {}, {"a": 0, "b": 1, "c": 2})
    {'a': [], 'b': [], 'c': ['a']}
    """
    ids = sorted(said, key=order.__getitem__)
    keys, owners = _keys([set(said[key]) for key in ids], [sketches.get(key, np.empty(0, np.uint64)) for key in ids])
    found: dict[str, list[str]] = {}
    by_key = np.lexsort((owners, keys))
    keys, owners = keys[by_key], owners[by_key]
    meetings = [
        (owners[lag:][same], owners[:-lag][same])
        for lag in range(1, min(BEFORE, len(keys) - 1) + 1)
        if len(same := np.flatnonzero(keys[lag:] == keys[:-lag]))
    ]
    for first in range(0, len(ids), PART):
        chosen = [(later >= first) & (later < first + PART) for later, _ in meetings]
        later = np.concatenate([one[0][kept] for one, kept in zip(meetings, chosen, strict=True)] or [np.empty(0, int)])
        earlier = np.concatenate(
            [one[1][kept] for one, kept in zip(meetings, chosen, strict=True)] or [np.empty(0, int)]
        )
        pairs, times = np.unique(later * len(ids) + earlier, return_counts=True)
        most = np.lexsort((-pairs, -times, pairs // max(len(ids), 1)))  # the most often met first, then the latest
        own: dict[int, list[int]] = {number: [] for number in range(first, min(first + PART, len(ids)))}
        for pair in pairs[most].tolist():
            one, other = divmod(pair, len(ids))
            if len(own[one]) < PARTNERS:
                own[one].append(other)
        found |= {ids[one]: [ids[other] for other in sorted(others)] for one, others in own.items()}
    return found


def _keys(said: Sequence[set[str]], sketches: Sequence[np.ndarray]) -> tuple[np.ndarray, np.ndarray]:
    """The keys of all articles one after the other, as numbers, and whose each is (its place in the list)."""
    articles_with = Counter(word for words in said for word in words)
    numbers = {word: number for number, word in enumerate(sorted(articles_with))}
    keys: list[np.ndarray] = []
    for own, smallest in zip(said, sketches, strict=True):
        shared = [word for word in own if articles_with[word] > 1]
        rarest = sorted(shared, key=lambda word: (articles_with[word], word))[:RAREST]
        mine = np.array([numbers[word] for word in rarest], dtype=np.uint64)
        keys.append(np.concatenate([mine, smallest[:RUNS] | np.uint64(1 << 63)]))
    owners = np.repeat(np.arange(len(keys)), [len(mine) for mine in keys])
    return np.concatenate(keys) if keys else np.empty(0, np.uint64), owners
