"""VADER's score of a text, read faster: its own rules, asked only about its listed words and the words around them.

VADER goes through all words of a text, and for each listed one through all of them again, several times. But its rules
look only at three words before a word and two after it, at whether some words are in capitals, and at the first "but".
Here each word is stripped and looked up once, VADER's own functions see a listed word with these neighbours, and what
they say of a neighbourhood is remembered; neighbours that no rule knows are all the same to them. The tests hold every
score against VADER's.
"""

import math
from functools import cache, lru_cache
from math import copysign, sqrt
from types import SimpleNamespace
from typing import NamedTuple

from framing.comments.sentiment.match import ENOUGH, Match, Score, place_of

BEFORE, AFTER = 3, 2  # the neighbours that VADER's rules look at
OTHER, LISTED = "·", "good"  # stand for any neighbour that no rule knows, and for any that is only known to be listed
# The words that stand in VADER's rules themselves, not in its lists.
IN_RULES = set("no or nor never so this without doubt least at very but kind of".split())


class Word(NamedTuple):
    """A word as VADER sees it: without marks around it (`cut` characters before it), and what rules know of it."""

    word: str
    seen: str  # as a neighbour: the word, LISTED or OTHER
    cut: int
    listed: bool
    capitals: bool


def score_by_vader(text: str) -> Score:
    """The compound score that VADER gives a text, to the last bit, with the values that it adds up.

    >>> score_by_vader("Great idea but bad plan").matches
    [Match(words='Great', weight=1.55, start=0, end=5), Match(words='bad', weight=-3.75, start=15, end=18)]
    """
    written, origin = _emoji_in_words(text)
    chunks = written.split()
    words = list(map(_word, chunks))
    listed = [at for at, (_, _, _, known, _) in enumerate(words) if known and not _is_kind_of(words, at)]
    if not listed:
        return Score("vader", 0.0, None, [])
    values = _values(words, listed, written)
    compound = _compound(values, written)
    matches, end = [], 0
    for at, value in zip(listed, values, strict=True):
        start = place_of(chunks[at], written, end)
        end = start + len(chunks[at])
        first = start + words[at].cut
        last = first + len(words[at].word)
        if origin:
            first, last = origin[first], origin[last - 1] + 1
        matches.append(Match(words[at].word, value, first, last))
    return Score("vader", compound, None, matches)


def parts_by_vader(score: Score, text: str) -> list[float]:
    """What each match adds to the compound score of its text: the parts add up to it.

    VADER adds up the values, adds for exclamation and question marks in the direction of the sum, and bends the result
    x into −1…1 as x ÷ √(x² + 15). All values of a text are bent alike; what the marks add goes to the words by the size
    of their values.

    >>> text = "Great idea but bad plan!"
    >>> [round(part, 3) for part in parts_by_vader(score_by_vader(text), text)], score_by_vader(text).polarity
    ([0.318, -0.859], -0.5411)
    """
    weights = [match.weight for match in score.matches]
    total, size = math.fsum(weights), math.fsum(map(abs, weights))
    if not size:
        return weights
    loud = copysign(_library()._punctuation_emphasis(_emoji_in_words(text)[0]), total) if total else 0.0
    bend = 1 / sqrt((total + loud) ** 2 + 15)
    parts = [bend * (weight + loud * abs(weight) / size) for weight in weights]
    rounding = (score.polarity - math.fsum(parts)) / len(parts)  # VADER keeps four decimals
    return [part + rounding for part in parts]


@cache
def _library():
    """VADER with its word list, read from disk once."""
    return _rules().SentimentIntensityAnalyzer()


@cache
def _rules():
    """The module that holds VADER's rules and the lists that belong to them."""
    from vaderSentiment import vaderSentiment

    return vaderSentiment


@cache
def _known() -> frozenset[str]:
    """Every word for which one of VADER's rules looks beside a listed word."""
    phrases = [*_rules().BOOSTER_DICT, *_rules().NEGATE, *_rules().SPECIAL_CASES]
    return frozenset(IN_RULES | {word for phrase in phrases for word in phrase.split()})


@lru_cache(maxsize=ENOUGH)
def _word(chunk: str) -> Word:
    word = _rules().SentiText._strip_punc_if_word(chunk)
    low = word.lower()
    listed = low in _library().lexicon
    seen = word if low in _known() or "n't" in low else LISTED if listed else OTHER
    return Word(word, seen, chunk.index(word), listed and low not in _rules().BOOSTER_DICT, word.isupper())


def _is_kind_of(words: list[Word], at: int) -> bool:
    """Is this the "kind" of "kind of"? VADER does not look that up."""
    return words[at].seen.lower() == "kind" and at + 1 < len(words) and words[at + 1].seen.lower() == "of"


def _values(words: list[Word], listed: list[int], text: str) -> list[float]:
    """The value of each listed word after VADER's rules for capitals, emphasis, negation, idioms and "but"."""
    some_capitals = 0 < sum([capitals for _, _, _, _, capitals in words]) < len(words)
    values = []
    for at in listed:
        first = max(0, at - BEFORE)
        seen = [word.seen for word in words[first : at + AFTER + 1]]
        seen[at - first] = words[at].word
        values.append(_value(tuple(seen), at - first, some_capitals))
    if "but" not in text.lower():
        return values
    but = next((at for at, word in enumerate(words) if word.seen.lower() == "but"), None)
    return values if but is None else _weighed_by_but(values, sum(at < but for at in listed))


@lru_cache(maxsize=ENOUGH)
def _value(neighbours: tuple[str, ...], at: int, some_capitals: bool) -> float:
    """What VADER makes of one listed word among its neighbours."""
    around = SimpleNamespace(is_cap_diff=some_capitals, words_and_emoticons=list(neighbours))
    return _library().sentiment_valence(0, around, neighbours[at], at, [])[0]


def _compound(values: list[float], text: str) -> float:
    """VADER's own way from values to one number (`score_valence`), without the shares that it works out beside it."""
    total, loud = float(sum(values)), _library()._punctuation_emphasis(text)
    total += loud if total > 0 else -loud if total < 0 else 0.0
    return round(_rules().normalize(total), 4)


def _weighed_by_but(values: list[float], before: int) -> list[float]:
    """VADER's own rule, shown only the listed words and the first "but", which has so many of them before it."""
    words = [OTHER] * before + ["but"] + [OTHER] * (len(values) - before)
    weighed = _library()._but_check(words, [*values[:before], 0, *values[before:]])
    return [*weighed[:before], *weighed[before + 1 :]]


def _emoji_in_words(text: str) -> tuple[str, list[int]]:
    """The text with every emoji described, as VADER does it, and where each character comes from (empty: unchanged)."""
    emojis = _library().emojis
    if text.isascii() or emojis.keys().isdisjoint(text):
        return text, []
    written, origin, after_blank = [], [], True
    for at, letter in enumerate(text):
        described = emojis.get(letter, letter)
        if letter in emojis and not after_blank:
            described = " " + described
        after_blank = letter == " "
        written.append(described)
        origin += [at] * len(described)
    return "".join(written), origin
