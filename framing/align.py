"""Step 8, alignment: passages in; out, the sentences of different articles that share wording, side by side.

A first measure: sentences are compared by the words they have in common, rare words weighing more. Wording in common is
not proof of one event: two visits in different months can be told in the same words.
"""

import math
from collections import Counter, defaultdict
from dataclasses import dataclass
from difflib import SequenceMatcher

import pandas as pd

from framing.tables import table
from framing.text import COMMON, sentence_spans, stem, words

ALIKE = 0.35  # the least similarity (0 to 1) at which two sentences are put side by side
COPY = 25  # this many words in a row are copy that the outlets share


@dataclass
class Sentence:
    """A sentence of an article's body, and its words' weights."""

    article_id: str
    start: int
    end: int
    text: str
    weights: dict[str, float]


def find_alignments(corpus, passages: pd.DataFrame, alike: float = ALIKE) -> pd.DataFrame:
    """Sentences of different articles that share wording: the table `alignments`, a group of rows per remark or fact.

    Columns: group (from 1), article_id, outlet, start, end, similarity (0 to 1: the cosine, over inverse document
    frequencies of word stems, with the group's most similar other sentence), shared_copy (25 or more words in a row are
    the same), text. A group has at most one sentence of an article. The order of the articles does not matter.

    >>> import framing as fr
    >>> found = fr.analyse(fr.read("seeds"), "data/codebook.yml").alignments
    >>> sorted(found[found.text.str.contains("sitting in this chair")].outlet)
    ['Al Mayadeen English', 'Yeshiva World News']
    """
    sentences = _sentences(corpus, passages)
    outlets = dict(zip(corpus.articles.article_id, corpus.articles.outlet, strict=True))
    links = _links(sentences, alike)
    rows = []
    for number, members in enumerate(_groups(sentences, links), start=1):
        for one in members:
            similarity = max(links.get((min(one, other), max(one, other)), 0.0) for other in members if other != one)
            row = sentences[one]
            copied = any(_same_copy(row.text, sentences[other].text) for other in members if other != one)
            rows.append(
                {"group": number, "article_id": row.article_id, "outlet": outlets[row.article_id], "start": row.start}
                | {"end": row.end, "similarity": similarity, "shared_copy": copied, "text": row.text}
            )
    return table("alignments", rows)


def _sentences(corpus, passages: pd.DataFrame) -> list[Sentence]:
    found = []
    for passage in passages[passages.kind == "body"].sort_values(["article_id", "start"]).itertuples():
        for start, end in sentence_spans(passage.text):
            said = {stem(word): 0.0 for word in words(passage.text[start:end]) if word not in COMMON}
            place = int(passage.start)
            found.append(Sentence(passage.article_id, place + start, place + end, passage.text[start:end], said))
    seen = Counter(word for sentence in found for word in sentence.weights)
    for sentence in found:
        weights = {word: math.log(len(found) / seen[word]) for word in sentence.weights}
        length = math.sqrt(sum(weight**2 for weight in weights.values())) or 1.0
        sentence.weights = {word: weight / length for word, weight in weights.items()}
    return found


def _links(sentences: list[Sentence], alike: float) -> dict[tuple[int, int], float]:
    """The similarity of every two sentences of different articles that are at least so much alike."""
    users = defaultdict(list)
    for number, sentence in enumerate(sentences):
        for word, weight in sentence.weights.items():
            users[word].append((number, weight))
    links: dict[tuple[int, int], float] = defaultdict(float)
    for found in users.values():
        for at, (one, weight) in enumerate(found):
            for other, its_weight in found[at + 1 :]:
                if sentences[one].article_id != sentences[other].article_id:
                    links[one, other] += weight * its_weight
    return {pair: similarity for pair, similarity in links.items() if similarity >= alike}


def _groups(sentences: list[Sentence], links: dict[tuple[int, int], float]) -> list[list[int]]:
    """Join the most similar first, as long as no article would have two sentences in a group."""
    group = {number: [number] for pair in links for number in pair}
    for one, other in sorted(links, key=lambda pair: (-links[pair], pair)):
        articles = [sentences[number].article_id for number in group[one] + group[other]]
        if len(set(articles)) == len(articles):
            joined = group[one] + group[other]
            group |= dict.fromkeys(joined, joined)
    members = {tuple(sorted(found)) for found in group.values() if len(found) > 1}
    return [list(found) for found in sorted(members)]


def _same_copy(one: str, other: str) -> bool:
    a, b = words(one), words(other)
    return SequenceMatcher(None, a, b, autojunk=False).find_longest_match().size >= COPY
