"""Train the model of reported speech, `framing/voice/reported/tagging/model.npz`, on the labelled articles of PolNeAR.

Run it in the top folder of the suite: `python benchmarks/train_reported.py` (about ten minutes on one core). First it
measures by cross-validation on the training articles (five parts, split by article; `--no-check` leaves that out), then
it trains on all of them and writes the file, the same bytes on every run of one machine. Every setting below was chosen
by that cross-validation.
"""

import argparse
import json
import time
from collections import Counter
from pathlib import Path
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix

from framing.core.text.quotation_marks import pair_marks
from framing.core.text.words import WORD
from framing.voice.reported.find import stretches
from framing.voice.reported.tagging.features import traits
from framing.voice.reported.tagging.tagger import (
    AFTER,
    BEFORE,
    CUE,
    LABELS,
    MODEL,
    SOURCE,
    Model,
    Weights,
    forward_backward,
    strips,
)
from framing.voice.reported.tagging.tokens import IN, Stream, lines_of, read_stream
from framing.voice.reported.tagging.vocabulary import JOB, Vocabulary, lowered

HERE = Path(__file__).resolve().parent.parent
TRAIN = HERE.parent / "shared" / "evaluation" / "polnear_train.jsonl"
FOLDS = 5
SEEN, CODE_SEEN = 5, 6  # how often a word, and a trait's code, must occur to be learnt
NAME = 0.8  # a word capitalised more often than this within sentences is a name, and not learnt
CUE_STEPS = [0.03, 0.15, 0.4, 0.7]  # shares of a word's occurrences in cues
EPOCHS, RATE, DECAY, DROP, BATCH = 12, 0.03, 1e-4, 0.4, 20_000
RUNS = 5  # the weights of as many runs are averaged: they differ by what was dropped at random
SMALL = 0.02  # rows of weights that are all smaller are left out of the file


def read_articles(path: Path) -> list[dict]:
    """Labelled articles: doc, publisher, text, attributions."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def stream_of(articles: list[dict]) -> Stream:
    """The tokens of the articles; a line is a paragraph, the first a headline."""
    units, quotes = [], []
    for number, article in enumerate(articles):
        own = lines_of(article["text"], number)
        units += own
        pairs, _ = pair_marks(article["text"], [(unit.start, unit.end) for unit in own])
        quotes.append(sorted({(pair.start, pair.end) for pair in pairs if pair.depth == 0}))
    return read_stream(units, quotes)


def labels_of(stream: Stream, articles: list[dict]) -> np.ndarray:
    """The label of each token. Content goes before cue and source; of nested contents the longest tells the side."""
    labels = np.zeros(len(stream.start), int)
    article = article_at(stream)
    for number, labelled in enumerate(articles):
        low, high = np.searchsorted(article, [number, number + 1])
        start, own = stream.start[low:high], labels[low:high]
        for (a, b), label in _spans(labelled["attributions"]):
            own[slice(*np.searchsorted(start, [a, b]))] = label
    return labels * stream.real


def _spans(attributions: list[dict]) -> list[tuple]:
    spans, contents = [], []
    for attribution in attributions:
        spans += [(span, SOURCE) for span in attribution["source_spans"]]
    for attribution in attributions:
        spans += [(span, CUE) for span in attribution["cue_spans"]]
        own = attribution["content_spans"]
        given = min((a for a, _ in attribution["cue_spans"] + attribution["source_spans"]), default=0)
        size = sum(b - a for a, b in own)
        contents += [(size, a, b, AFTER if a > given else BEFORE) for a, b in own]
    return spans + [((a, b), label) for _, a, b, label in sorted(contents)]


def article_at(stream: Stream) -> np.ndarray:
    """The number of each token's article."""
    return np.array([unit.article for unit in stream.units], int)[stream.unit]


def words_at(stream: Stream) -> np.ndarray:
    """Which tokens are words."""
    return np.array([bool(WORD.fullmatch(word)) for word in stream.surfaces])[stream.word]


def learn_vocabulary(stream: Stream, labels: np.ndarray, chosen: np.ndarray) -> Vocabulary:
    """The words of the chosen tokens, names left out, each with how often it is part of a cue."""
    begins = np.diff(stream.sentence, prepend=-1) > 0
    begins |= ~stream.real
    begins |= np.r_[False, ~stream.real[:-1]]
    seen, inner, capital, free, cue = (Counter() for _ in range(5))
    outside = stream.mark != IN
    for counter, where in (
        (seen, chosen & stream.real),
        (inner, chosen & ~begins),
        (free, chosen & outside),
        (cue, chosen & outside & (labels == CUE)),
    ):
        counts = np.bincount(stream.word[where], minlength=len(stream.surfaces))
        for surface, count in zip(stream.surfaces, counts, strict=True):
            counter[lowered(surface)] += int(count)
            if counter is inner and surface[:1].isupper():
                capital[lowered(surface)] += int(count)
    words = sorted(
        word
        for word, count in seen.items()
        if word and count >= SEEN and (word in JOB or capital[word] <= NAME * inner[word])
    )
    return Vocabulary(words, np.digitize([cue[word] / (free[word] + 2) for word in words], CUE_STEPS).tolist())


def learn_codes(found: dict, chosen: np.ndarray) -> dict[str, np.ndarray]:
    """For each trait the codes that occur often enough."""
    codes = {}
    for name, (values, size) in found.items():
        counts = np.bincount(values[chosen], minlength=size)
        codes[name] = np.flatnonzero(counts >= CODE_SEEN)
    return codes


def rows_of(found: dict, codes: dict[str, np.ndarray]) -> np.ndarray:
    """For each token and trait the row of its weights; row 0 holds none."""
    rows, at = np.zeros((len(next(iter(found.values()))[0]), len(codes)), np.int32), 1
    for number, (name, own) in enumerate(codes.items()):
        values, size = found[name]
        place = np.zeros(size, np.int32)
        place[own] = np.arange(at, at + len(own))
        rows[:, number] = place[values]
        at += len(own)
    return rows


def batches(first: np.ndarray, length: np.ndarray, random: np.random.Generator) -> list[tuple[np.ndarray, np.ndarray]]:
    """Paragraphs of like length in batches, in an order drawn anew."""
    order = np.argsort(length + random.random(len(length)), kind="stable")
    cells = np.cumsum(length[order])
    groups = np.split(order, np.flatnonzero(np.diff(cells // BATCH)) + 1)
    random.shuffle(groups)
    return [(first[group], length[group]) for group in groups if len(group)]


class Trainer:
    """Maximum likelihood with a quadratic penalty: Adam (Kingma & Ba 2015), traits dropped at random (each token loses
    four in ten), and the average of the second half's weights (Polyak & Juditsky 1992)."""

    def __init__(self, rows: np.ndarray, labels: np.ndarray, size: int):
        self.rows, self.labels, self.size = rows, labels, size
        self.values = [np.zeros((size, LABELS), np.float32), np.zeros((LABELS, LABELS)), np.zeros(LABELS)]

    def train(self, first: np.ndarray, length: np.ndarray, run: int) -> list[np.ndarray]:
        """The weights of the rows, of the steps between labels and of the first label."""
        random = np.random.default_rng(run)
        means = [np.zeros_like(value) for value in self.values]
        squares = [np.zeros_like(value) for value in self.values]
        average, averaged, done = [np.zeros_like(value) for value in self.values], 0, 0
        for epoch in range(EPOCHS):
            rate = RATE * (1.05 - epoch / EPOCHS)
            for group in batches(first, length, random):
                done += 1
                for value, mean, square, slope in zip(
                    self.values, means, squares, self.slopes(*group, random), strict=True
                ):
                    mean += 0.1 * (slope - mean)
                    square += 0.01 * (slope * slope - square)
                    value -= rate * mean / (1 - 0.9**done) / (np.sqrt(square / (1 - 0.99**done)) + 1e-6)
                self.values[0][0] = 0
            if epoch >= EPOCHS // 2:
                averaged += 1
                for total, value in zip(average, self.values, strict=True):
                    total += (value - total) / averaged
        return [average[0] * (1 - DROP), average[1], average[2]]

    def slopes(self, first: np.ndarray, length: np.ndarray, random: np.random.Generator) -> list[np.ndarray]:
        """Which way, and how steeply, the loss per token rises with each weight."""
        weights, steps, begin = self.values
        inside = np.arange(length.max()) < length[:, None]
        places = np.where(inside, first[:, None] + np.arange(length.max()), 0)
        rows = self.rows[places[inside]]
        rows = rows * (random.random(rows.shape, dtype=np.float32) >= DROP)
        picked = csr_matrix(
            (np.ones(rows.size, np.float32), rows.ravel(), np.arange(0, rows.size + 1, rows.shape[1])),
            shape=(len(rows), self.size),
        )
        scores = np.zeros((*inside.shape, LABELS))
        scores[inside] = picked @ weights
        chances, expected, _ = forward_backward(scores, inside, steps, begin)
        gold = self.labels[places]
        truth = np.eye(LABELS)[gold]
        taken = np.zeros((LABELS, LABELS))
        both = inside[:, 1:]
        np.add.at(taken, (gold[:, :-1][both], gold[:, 1:][both]), 1)
        count = len(rows)
        slope = picked.T @ ((chances - truth)[inside].astype(np.float32)) / count + DECAY * weights
        return [slope, (expected - taken) / count, (chances - truth)[:, 0].sum(axis=0) / count]


def learn(stream: Stream, labels: np.ndarray, chosen: np.ndarray) -> Model:
    """A model from the chosen tokens (whole articles)."""
    vocabulary = learn_vocabulary(stream, labels, chosen)
    found = traits(stream, vocabulary)
    codes = learn_codes(found, chosen & stream.real)
    size = 1 + sum(map(len, codes.values()))
    first, length = strips(stream)
    own = chosen[first]
    rows = rows_of(found, codes)
    runs = [Trainer(rows, labels, size).train(first[own], length[own], run) for run in range(RUNS)]
    weights, steps, begin = (sum(values) / RUNS for values in zip(*runs, strict=True))
    cuts = np.cumsum([1, *map(len, codes.values())])
    learnt = {}
    for name, low, high in zip(codes, cuts[:-1], cuts[1:], strict=True):
        kept = np.abs(weights[low:high]).max(axis=1, initial=0) >= SMALL
        learnt[name] = Weights(codes[name][kept], weights[low:high][kept])
    return Model(vocabulary, learnt, steps, begin)


def scores(truth: np.ndarray, found: np.ndarray) -> tuple[float, float, float]:
    """Precision, recall and F1."""
    both = (truth & found).sum()
    precision, recall = both / max(1, found.sum()), both / max(1, truth.sum())
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


def check(stream: Stream, labels: np.ndarray, articles: list[dict]) -> None:
    """Cross-validation: each part of the articles tagged by a model that was trained on the others."""
    article = article_at(stream)
    part = np.random.default_rng(1).permutation(len(articles)) % FOLDS
    part_at = part[article]
    chances = np.zeros((len(labels), LABELS))
    for number in range(FOLDS):
        model, own = learn(stream, labels, part_at != number), part_at == number
        chances[own] = model.chances(stream)[own]
    found = marked(stream, stretches(stream, chances)) | (stream.mark == IN)
    groups = [(f"part {number + 1}", part_at == number) for number in range(FOLDS)]
    publisher = np.array([labelled["publisher"] for labelled in articles])[article]
    groups += [(name, publisher == name) for name in sorted(set(publisher))]
    words = words_at(stream)
    for name, own in [*groups, ("all", words)]:
        own = own & words
        with_model, marks = (
            scores(labels[own] >= AFTER, found[own]),
            scores(labels[own] >= AFTER, stream.mark[own] == IN),
        )
        numbers = "precision {:.3f} recall {:.3f} F1 {:.3f} (marks only {:.3f} {:.3f} {:.3f})"
        print(f"  {name:13}", numbers.format(*with_model, *marks))


def marked(stream: Stream, found: list) -> np.ndarray:
    """Which tokens lie in reported stretches."""
    flag, first = np.zeros(len(stream.start), bool), np.searchsorted(stream.unit, np.arange(len(stream.units) + 1))
    for one in found:
        low, high = first[one.unit], first[one.unit + 1]
        flag[slice(*(low + np.searchsorted(stream.start[low:high], [one.start, one.end])))] = True
    return flag


def save_model(model: Model, path: Path) -> None:
    """Write a model, its weights in steps of 1/127 of the largest of their trait (a tenth of the size)."""
    parts: dict[str, Any] = {
        "words": np.frombuffer("\n".join(model.vocabulary.words).encode(), np.uint8),
        "cue": np.array(model.vocabulary.cue, np.uint8),
        "steps": model.steps,
        "begin": model.begin,
        "names": np.array(list(model.weights)),
    }
    for number, weights in enumerate(model.weights.values()):
        unit = max(float(np.abs(weights.rows).max(initial=0)), 1e-9) / 127
        parts[f"codes{number}"] = np.diff(weights.codes, prepend=0).astype(np.int32)
        parts[f"rows{number}"] = np.round(weights.rows / unit).astype(np.int8)
        parts[f"unit{number}"] = np.float32(unit)
    np.savez_compressed(path, **parts)


def main() -> None:
    """Measure, train, write."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--train", type=Path, default=TRAIN)
    parser.add_argument("--out", type=Path, default=MODEL)
    parser.add_argument("--no-check", action="store_true", help="leave out the cross-validation")
    asked = parser.parse_args()
    began = time.perf_counter()
    articles = read_articles(asked.train)
    stream = stream_of(articles)
    labels = labels_of(stream, articles)
    if not asked.no_check:
        print(f"Cross-validation on {len(articles)} articles, attributed words:")
        check(stream, labels, articles)
    model = learn(stream, labels, np.ones(len(labels), bool))
    save_model(model, asked.out)
    print(f"{asked.out}: {asked.out.stat().st_size:,} bytes, {time.perf_counter() - began:.0f} s")


if __name__ == "__main__":
    main()
