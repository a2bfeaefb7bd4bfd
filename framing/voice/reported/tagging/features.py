"""Tokens in; out, the features of each: what the tagger looks at.

A feature is a whole number for each token: a word's place in the vocabulary, how many commas stand between a token and
the cue before it, and so on. All are computed for many paragraphs at once; a paragraph's traits depend on nothing but
the paragraph and the sentence before it.
"""

from dataclasses import dataclass

import numpy as np

from framing.voice.reported.tagging.tokens import CLOSES, IN, OPENS, OUT, Stream
from framing.voice.reported.tagging.vocabulary import MAYBE, SIZES, SURE, Vocabulary

Trait = tuple[np.ndarray, int]  # a code for each token, and how many codes there are


@dataclass
class Sight:
    """The tokens and what is known of each by itself, of its sentence and of the part of it between two commas."""

    stream: Stream
    at: dict[str, np.ndarray]
    sizes: dict[str, int]

    def __post_init__(self):
        stream = self.stream
        self.index = np.arange(len(stream.start))
        edge = np.flatnonzero(np.diff(stream.sentence, prepend=-1))
        first = _next(stream.real)[edge]  # past the empty tokens
        self.last = np.append(edge[1:], len(self.index))[stream.sentence] - 1
        self.first = np.minimum(first[stream.sentence], self.last)
        self.sentences = len(edge)
        article = np.array([unit.article for unit in stream.units], int)[stream.unit]
        self.article = article[edge]

    def trait(self, name: str, where: np.ndarray) -> Trait:
        """What is known of the tokens at these places; beyond the ends it is nothing, as between two paragraphs."""
        inside = (where >= 0) & (where < len(self.index))
        return np.where(inside, self.at[name][np.where(inside, where, 0)], 0), self.sizes[name]


def shifted(array: np.ndarray, by: int) -> np.ndarray:
    """For each place what stands `by` places on (or back); 0 beyond the ends."""
    out = np.zeros_like(array)
    if by > 0:
        out[:-by] = array[by:]
    elif by < 0:
        out[-by:] = array[:by]
    else:
        out = array
    return out


_STEPS = np.array([0, 1, 2, 3, 4, 4, 5, 5, 5, 6, 6, 6, 6, 6, 6, 6] + [7] * 15 + [8])


def _step(distance: np.ndarray) -> Trait:
    """A distance in tokens as one of nine steps."""
    return _STEPS[np.clip(distance, 0, len(_STEPS) - 1)], 9


def _last(flag: np.ndarray) -> np.ndarray:
    """For each token, the place of the last flagged token up to it (−1: none)."""
    return np.maximum.accumulate(np.where(flag, np.arange(len(flag)), -1))


def _next(flag: np.ndarray) -> np.ndarray:
    """For each token, the place of the first flagged token from it on (the number of tokens: none)."""
    return (len(flag) - 1 - _last(flag[::-1]))[::-1]


def _both(*parts: Trait) -> Trait:
    """Several traits as one: every combination has its own code."""
    codes, size = parts[0]
    for more, count in parts[1:]:
        codes, size = codes * count + more, size * count
    return codes, size


def traits(stream: Stream, vocabulary: Vocabulary) -> dict[str, Trait]:
    """Every trait of every token by name."""
    sight = Sight(stream, vocabulary.look_up(stream), SIZES | {"word": len(vocabulary)})
    found = _neighbours(sight) | _quotation_traits(sight)
    for name, least in (("sure", SURE), ("maybe", MAYBE)):
        flag = (sight.at["cue"] >= least) & (stream.mark == OUT)
        found |= {f"{name}: {key}": trait for key, trait in _towards_cues(sight, flag).items()}
    return found | _part_traits(sight) | _sentence_traits(sight)


def _neighbours(sight: Sight) -> dict[str, Trait]:
    near = {
        (name, by): (shifted(sight.at[name], by), sight.sizes[name])
        for name in ("word", "job", "cue", "suffix")
        for by in range(-4, 5)
    }
    found = {f"word {by:+d}": near["word", by] for by in range(-3, 4)}
    found |= {f"job {by:+d}": near["job", by] for by in range(-3, 4)}
    found |= {f"suffix {by:+d}": near["suffix", by] for by in (-1, 0, 1)}
    for first in (-2, -1, 0):
        found[f"jobs from {first:+d}"] = _both(*(near["job", first + by] for by in range(3)))
    return found | {
        "cues back": _both(*(near["cue", by] for by in range(-4, 1))),
        "cues on": _both(*(near["cue", by] for by in range(5))),
        "job, cues on": _both(near["job", 0], near["cue", 1], near["cue", 2]),
        "job, cues back": _both(near["job", 0], near["cue", -1], near["cue", -2]),
    }


def _quotation_traits(sight: Sight) -> dict[str, Trait]:
    """Where a token stands towards quotation marks, and how much of its sentence is quoted."""
    mark, sentence, quoted = sight.stream.mark, sight.stream.sentence, sight.stream.quoted
    after, before = _last(mark == CLOSES), _next(mark == OPENS)
    since = np.where(after >= sight.first, _step(sight.index - after)[0], 9), 10
    until = np.where(before <= sight.last, _step(before - sight.index)[0], 9), 10
    size = np.bincount(sentence, minlength=sight.sentences)
    part = np.bincount(sentence, mark == IN, minlength=sight.sentences) / np.maximum(1, size)
    share = np.digitize(part, [0.001, 0.1, 0.3, 0.6, 0.9])[sentence], 6
    length = _step(np.bincount(quoted)[quoted] * (quoted > 0))
    state, job = (mark, 4), (sight.at["job"], sight.sizes["job"])
    return {
        "mark": _both(state, length),
        "marks": _both(*((shifted(mark, by), 4) for by in range(-2, 3))),
        "since, mark": _both(since, state),
        "until, mark": _both(until, state),
        "since, job": _both(since, job),
        "until, job": _both(until, job),
        "share": _both(share, state),
        "since, until": _both(since, until, share),
    }


def _towards_cues(sight: Sight, flag: np.ndarray) -> dict[str, Trait]:
    """The nearest cue before and after each token in its sentence, and what stands between."""
    index, size = sight.index, len(sight.index)
    before, after = shifted(_last(flag) + 1, -1) - 1, shifted(_next(flag) - size, 1) + size
    is_before, is_after = before >= sight.first, after <= sight.last
    before, after = np.where(is_before, before, 0), np.where(is_after, after, 0)
    commas = np.cumsum(sight.at["break"])
    since = np.where(is_before, np.minimum(commas - commas[before], 3), 4), 5
    until = np.where(is_after, np.minimum(commas[after] - commas, 3), 4), 5
    tail, lead = _step(np.where(is_after, sight.last - after, 0)), _step(np.where(is_before, before - sight.first, 0))
    far, near = _step(np.where(is_before, index - before, 0)), _step(np.where(is_after, after - index, 0))
    that = (sight.at["that"][np.minimum(before + 1, size - 1)] & is_before).astype(int), 2
    look = sight.trait
    return {
        "before": _both(look("word", before), since),
        "before, far": _both(look("cue", before), far, since, that),
        "before, around": _both(look("job", before - 1), look("job", before + 1), since),
        "before, next": _both(look("word", before + 1), since),
        "before, lead": _both(lead, since, far),
        "after": _both(look("word", after), until),
        "after, around": _both(look("job", after - 1), look("job", after + 1), until),
        "after, tail": _both(tail, until, near),
        "after, back": _both(look("job", after - 2), look("job", after - 1), until, tail),
        "both": _both(since, until, look("cue", before), look("cue", after), that),
        "both, job": _both(since, until, look("job", index), tail),
    }


def _level(sight: Sight) -> np.ndarray:
    """How surely each token is a cue (0, 1, 2); 3 for a quoted one."""
    mark = sight.stream.mark
    return np.where(mark == OUT, np.digitize(sight.at["cue"], [MAYBE, SURE]), 3 * (mark == IN))


def _strongest(number: np.ndarray, level: np.ndarray, count: int) -> np.ndarray:
    out = np.zeros(count, int)
    np.maximum.at(out, number, level)
    return out


def _part_traits(sight: Sight) -> dict[str, Trait]:
    """The part of a sentence, between commas or marks, in which a token stands, and the parts beside it."""
    stream = sight.stream
    edge = sight.at["break"] | (stream.mark >= OPENS) | shifted(stream.mark == CLOSES, -1)
    edge |= np.diff(stream.sentence, prepend=-1) > 0
    part = np.cumsum(edge) - 1
    begin = np.flatnonzero(edge)
    level = _strongest(part, _level(sight), len(begin))
    length = _step(np.bincount(part))
    sentence = stream.sentence[begin]
    beside = {
        by: (np.where(shifted(sentence + 1, by) == sentence + 1, shifted(level, by), 4)[part], 5)
        for by in (-2, -1, 1, 2)
    }
    own = level[part], 4
    around = _both(beside[-1], own, beside[1])
    opening = begin + (stream.real[begin] & sight.at["break"][begin])
    last = part[sight.last]
    tail = _both((level[last], 4), (length[0][last], 9), ((part == last).astype(int), 2))
    closing = _last(_level(sight) == 2)[sight.last]  # the last sure cue of the sentence
    closes = (part == last).astype(int) + (sight.index >= closing), 3
    is_last = np.where(part[closing] == last, closing, -1)
    after = np.where(is_last < 0, -1, np.minimum(is_last + 1, sight.last))
    lead = np.where(is_last < 0, 0, _step(is_last - begin[last])[0] + 1), 10
    tail_after = _step(np.where(is_last < 0, len(_STEPS), sight.last - is_last))
    return {
        "part": around,
        "part, wide": _both(beside[-2], around, beside[2]),
        "part, first": _both(own, sight.trait("word", opening[part])),
        "part, firsts": _both(own, sight.trait("job", opening[part]), sight.trait("job", opening[part] + 1)),
        "part, length": _both(around, (length[0][part], 9)),
        "tail": tail,
        "closing": _both(lead, tail_after, closes),
        "closing word": _both(sight.trait("word", np.maximum(is_last, 0)), (np.minimum(is_last, 0) + 1, 2), closes),
        "closing, after": _both(sight.trait("job", after), lead, closes),
        "openings": _both(sight.trait("job", sight.first), sight.trait("job", sight.first + 1), own),
    }


def _sentence_traits(sight: Sight) -> dict[str, Trait]:
    """What a token's sentence and the one before it are like, and where in them it stands."""
    stream, of = sight.stream, sight.stream.sentence
    level = _level(sight)
    level = _strongest(of, np.where(level == 3, 0, level), sight.sentences)
    quoted = np.bincount(of, stream.mark == IN) / np.maximum(1, np.bincount(of, stream.real))
    kind = np.digitize(quoted, [0.01, 0.5, 0.95])
    role = np.array([unit.role for unit in stream.units], int)[stream.unit]
    begins = np.diff(stream.unit, prepend=-1) > 0
    place = np.minimum(of - of[_last(begins)], 3), 4
    same = shifted(sight.article + 1, -1) == sight.article + 1
    previous = np.where(same, shifted(kind * 3 + level, -1), 12)[of], 13
    cue = level[of], 3
    return {
        "sentence": _both((kind[of], 4), cue, place, (role, 2)),
        "sentence before": _both(previous, place, cue),
        "opening": _both(sight.trait("word", sight.first), cue),
        "place": _both(_step(sight.index - sight.first), _step(sight.last - sight.index)),
    }
