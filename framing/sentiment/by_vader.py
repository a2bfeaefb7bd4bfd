"""VADER's score of a text, read faster: its own rules, asked only about its listed words and the words around them.

VADER goes through all words of a text, and for each listed one three times through all of them again. Its rules look
at three words before a word and two after it, at whether some words are in capitals, and at the first "but". Here each
word is stripped and looked up once, and VADER's own functions see a listed word with its neighbours. The tests hold
every score against VADER's.
"""

import re
from functools import cache, lru_cache
from types import SimpleNamespace
from typing import NamedTuple

from framing.sentiment.score import ENOUGH, Match, Score

BEFORE, AFTER = 3, 2  # the neighbours that VADER's rules look at
CHUNK = re.compile(r"\S+")


class Word(NamedTuple):
    """A word as VADER sees it: without marks around it, how many marks went before it, and what it may do."""

    word: str
    low: str
    cut: int
    listed: bool
    capitals: bool


def score_by_vader(text: str) -> Score:
    """The compound score that VADER gives a text, to the last bit, with the values that it adds up.

    >>> score_by_vader("Great idea but bad plan").matches
    [Match(words='Great', weight=1.55, start=0, end=5), Match(words='bad', weight=-3.75, start=15, end=18)]
    """
    vader = _library()
    written, origin = _emoji_in_words(text)
    chunks = [found.start() for found in CHUNK.finditer(written)]
    words = [_word(chunk) for chunk in written.split()]
    places = [at for at, word in enumerate(words) if word.listed and not _is_kind_of(words, at)]
    if not places:
        return Score("vader", 0.0, None, [])
    values = _valences(words, places)
    compound = vader.score_valence(values, written)["compound"]
    matches = []
    for at, value in zip(places, values, strict=True):
        start = chunks[at] + words[at].cut
        end = start + len(words[at].word)
        if origin:
            start, end = origin[start], origin[end - 1] + 1
        matches.append(Match(words[at].word, value, start, end))
    return Score("vader", compound, None, matches)


@cache
def _library():
    """VADER with its word list, read from disk once."""
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

    return SentimentIntensityAnalyzer()


@lru_cache(maxsize=ENOUGH)
def _word(chunk: str) -> Word:
    from vaderSentiment.vaderSentiment import BOOSTER_DICT, SentiText

    word = SentiText._strip_punc_if_word(chunk)
    low = word.lower()
    listed = low in _library().lexicon and low not in BOOSTER_DICT
    return Word(word, low, chunk.index(word), listed, word.isupper())


def _is_kind_of(words: list[Word], at: int) -> bool:
    """Is this the "kind" of "kind of"? VADER does not look that up."""
    return words[at].low == "kind" and at + 1 < len(words) and words[at + 1].low == "of"


def _valences(words: list[Word], places: list[int]) -> list[float]:
    """The value of each listed word after VADER's rules for capitals, emphasis, negation, idioms and "but"."""
    vader = _library()
    capitals = sum(word.capitals for word in words)
    around = SimpleNamespace(is_cap_diff=0 < capitals < len(words))
    values = []
    for at in places:
        first = max(0, at - BEFORE)
        around.words_and_emoticons = [word.word for word in words[first : at + AFTER + 1]]
        values += vader.sentiment_valence(0, around, words[at].word, at - first, [])
    if not any(word.low == "but" for word in words):
        return values
    every = [0] * len(words)
    for at, value in zip(places, values, strict=True):
        every[at] = value
    every = vader._but_check([word.word for word in words], every)
    return [every[at] for at in places]


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
