"""Tokens in; out, how likely each one is source, cue or content of an attribution.

A linear-chain conditional random field (Lafferty, McCallum & Pereira 2001) over the traits of `traits`, trained
on the labelled articles of PolNeAR (Newell, Margolin & Ruths 2018) by `benchmarks/train_reported.py`. The model is a
table of weights in one small file; nothing but numpy is needed to use it.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np

from framing.voice.reported.tagging.features import Trait, traits
from framing.voice.reported.tagging.tokens import Stream
from framing.voice.reported.tagging.vocabulary import Vocabulary

OTHER, SOURCE, CUE, AFTER, BEFORE = range(5)  # AFTER: content that follows its cue; BEFORE: content that precedes it
LABELS = 5
MODEL = Path(__file__).with_name("model.npz")
STRIP, BLOCK = 250, 40_000  # tokens: a longer paragraph is cut between sentences; how many cells are computed at once
ENDLESS = 1_000  # tokens after which a sentence is cut, too: only lists and text without stops come that far


@dataclass
class Weights:
    """The weights of one trait: the codes it knows, in order, and a row for each; any other code has none."""

    codes: np.ndarray
    rows: np.ndarray

    def add_to(self, total: np.ndarray, trait: Trait) -> None:
        """Add the weights of each token's code to its total."""
        codes, size = trait
        place = np.zeros(size, np.int32)
        place[self.codes] = np.arange(1, len(self.codes) + 1)
        total += np.vstack([np.zeros((1, LABELS), np.float32), self.rows])[place[codes]]


@dataclass
class Model:
    """A trained tagger. `steps[i, j]`: the weight of label j after label i; `begin`: of a paragraph's first label."""

    vocabulary: Vocabulary
    weights: dict[str, Weights]
    steps: np.ndarray
    begin: np.ndarray

    def scores(self, stream: Stream) -> np.ndarray:
        """For each token the sum of its traits' weights, by label."""
        total = np.zeros((len(stream.start), LABELS), np.float32)
        found = traits(stream, self.vocabulary)
        for name, weights in self.weights.items():
            weights.add_to(total, found[name])
        return total

    def chances(self, stream: Stream) -> np.ndarray:
        """For each token the probability of each label, all sequences of labels considered; 0 for empty tokens."""
        out = np.zeros((len(stream.start), LABELS))
        if not len(stream.start):
            return out
        scores = self.scores(stream)
        for first, length in blocks(*strips(stream)):
            inside = np.arange(length.max()) < length[:, None]
            places = np.where(inside, first[:, None] + np.arange(length.max()), 0)
            chances, _, _ = forward_backward(scores[places].astype(float), inside, self.steps, self.begin)
            out[places[inside]] = chances[inside]
        return out


def strips(stream: Stream) -> tuple[np.ndarray, np.ndarray]:
    """The sequences to be labelled, as first token and length: paragraphs; overlong ones cut between sentences,
    or, where a sentence does not end, within it."""
    real = np.flatnonzero(stream.real)
    unit, sentence = stream.unit[real], stream.sentence[real]
    begins = np.flatnonzero(np.diff(unit, prepend=-1))
    breaks, borders = [int(at) for at in begins], np.flatnonzero(np.diff(sentence, prepend=-1))
    for at, end in zip(list(breaks), [*breaks[1:], len(real)], strict=True):
        while end - at > STRIP:
            first, fits, last = (
                int(borders.searchsorted(place, side))
                for place, side in ((at, "right"), (at + STRIP, "right"), (end, "left"))
            )
            border = int(borders[max(first, min(fits, last) - 1)]) if first < last else end
            at = min(border, at + ENDLESS)
            if at < end:
                breaks.append(at)
    starts = np.array(sorted(breaks), int)
    return real[starts], np.diff(starts, append=len(real))


def blocks(first: np.ndarray, length: np.ndarray):
    """Sequences of like length together, as many as are computed at once."""
    order = np.argsort(length, kind="stable")
    begin = 0
    for at in range(1, len(order) + 1):
        if at == len(order) or length[order[at]] * (at + 1 - begin) > BLOCK:
            yield first[order[begin:at]], length[order[begin:at]]
            begin = at


def _times(left: np.ndarray, right: np.ndarray) -> np.ndarray:
    """Matrix product, summed in a fixed order, so that every machine gives the same digits."""
    total = left[:, 0, None] * right[0]
    for label in range(1, LABELS):
        total += left[:, label, None] * right[label]
    return total


def forward_backward(scores: np.ndarray, inside: np.ndarray, steps: np.ndarray, begin: np.ndarray):
    """Chances of labels [sequence, place, label]; expected number of each step [label, label]; log of the total weight.

    `inside` tells which places are part of a sequence. The sums are scaled at every place, so that nothing overflows.
    """
    highest = scores.max(axis=2, keepdims=True)
    here, step = np.exp(scores - highest), np.exp(steps)
    length = scores.shape[1]
    forward, backward = np.empty_like(here), np.ones_like(here)
    scale = np.ones(inside.shape)
    for at in range(length):
        came = np.exp(begin) if at == 0 else _times(forward[:, at - 1], step)
        own = came * here[:, at]
        total = own.sum(axis=1)
        scale[:, at] = np.where(inside[:, at], total, 1)
        forward[:, at] = own / total[:, None]
    for at in range(length - 2, -1, -1):
        rest = _times(here[:, at + 1] * backward[:, at + 1], step.T) / scale[:, at + 1, None]
        backward[:, at] = np.where(inside[:, at + 1, None], rest, 1)
    pairs = inside[:, 1:, None]
    arriving = here[:, 1:] * backward[:, 1:] / scale[:, 1:, None] * pairs
    expected = np.einsum("bti,btj->ij", forward[:, :-1] * pairs, arriving) * step
    log_total = float(((np.log(scale) + highest[:, :, 0]) * inside).sum())
    return forward * backward, expected, log_total


@cache
def load_model() -> Model:
    """Read the model, once for a process."""
    with np.load(MODEL, allow_pickle=False) as parts:
        words = parts["words"].tobytes().decode().split("\n")
        weights = {
            str(name): Weights(
                np.cumsum(parts[f"codes{number}"].astype(int)),
                parts[f"rows{number}"].astype(np.float32) * parts[f"unit{number}"],
            )
            for number, name in enumerate(parts["names"])
        }
        return Model(Vocabulary(words, parts["cue"].tolist()), weights, parts["steps"], parts["begin"])
