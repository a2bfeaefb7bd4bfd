"""TextBlob's score of a text, read faster: its own tokens, remembered by chunk, through its own arithmetic.

TextBlob cuts a text into tokens, then goes through them with its word list. Cutting takes most of its time, and hardly
anything that it cuts can change the score. Here each chunk (what stands between two blanks) is cut once, by TextBlob's
own function; of its tokens only those that can matter are handed to TextBlob's own `sentiment`, which takes a list of
words too. What can matter follows from its rules (`Sentiment.assessments` in textblob/_text.py):

- a word of the list, a negation, an exclamation mark, an emoticon;
- any other word only by ending the reach of a negation or of an adverb before it. One long word ends both, and what
  comes after it, up to the next of the first kind, can do nothing.

The tests hold every score against TextBlob's.
"""

from functools import cache, lru_cache
from typing import NamedTuple

from framing.sentiment.score import ENOUGH, Match, Score

UNLISTED = "unlisted"  # stands for any long word that is not on the list


class Token(str):
    """A word for TextBlob that remembers where in the text it stands."""

    __slots__ = ("end", "start")


class Chunk(NamedTuple):
    """What stands between two blanks: the tokens that can matter, as (word, start, end), and what they can do."""

    tokens: tuple[tuple[str, int, int], ...]
    counts: bool  # one of them is listed, a negation, an exclamation mark or an emoticon
    ends: bool  # one of them ends the reach of negations and adverbs
    joins: str  # its first token, if an emoticon may begin in the chunk before it and go on here


def score_by_textblob(text: str) -> Score:
    """The polarity and subjectivity that TextBlob gives a text, to the last bit, with the phrases they come from.

    >>> score_by_textblob("A great idea, but not a good plan.").matches
    [Match(words='great', weight=0.8, start=2, end=7), Match(words='not good', weight=-0.35, start=18, end=28)]
    """
    told = _telling(text)
    if not told:
        return Score("textblob", 0.0, 0.0, [])
    found = _library().sentiment(told)
    matches = [_match(words, weight) for words, weight, _, _ in found.assessments]
    return Score("textblob", found[0], found[1], matches)


@cache
def _library():
    """TextBlob's English module, loaded when it is first used, with its word list."""
    from textblob import en

    en.sentiment.load()
    return en


def _match(words: list[str], weight: float) -> Match:
    placed = [word for word in words if isinstance(word, Token)]  # but not the "!" that TextBlob adds by itself
    phrase = " ".join(words).replace(" !", "!")
    return Match(phrase, weight, min(word.start for word in placed), max(word.end for word in placed))


def _telling(text: str) -> list[str]:
    """The tokens of a text that can matter to its score, in order; those of the list know their place."""
    told: list[str] = []
    quiet, before, at = True, "", 0
    for piece in text.split():
        chunk = _chunk(piece)
        if chunk.joins and before[-1:] + chunk.joins in _parts_of_emoticons():
            return [_token(*placed) for placed in _placed(_tokens(text), text)]
        before = piece
        if chunk.counts:
            at = _find(text, piece, at)
            told += [_token(word, at + start, at + end) for word, start, end in chunk.tokens]
            at += len(piece)
            quiet = False
        elif not quiet:
            told += [word for word, _, _ in chunk.tokens]
            quiet = chunk.ends
    return told


def _find(text: str, piece: str, at: int) -> int:
    """Where a chunk stands as a whole, from `at` on."""
    while True:
        at = text.index(piece, at)
        end = at + len(piece)
        if (at == 0 or text[at - 1].isspace()) and (end == len(text) or text[end].isspace()):
            return at
        at += 1


def _token(word: str, start: int, end: int) -> Token:
    token = Token(word)
    token.start, token.end = start, end
    return token


@lru_cache(maxsize=ENOUGH)
def _chunk(piece: str) -> Chunk:
    tokens = [piece] if piece.isalnum() else _tokens(piece)
    kinds = [(_counts(word.lower()), _ends(word)) for word in tokens]
    if not any(counts for counts, _ in kinds) and any(ends for _, ends in kinds):
        placed = ((UNLISTED, 0, 0),)
    else:
        placed = tuple(token for token in _placed(tokens, piece) if _counts(token[0]) or not _idle(token[0]))
    joins = tokens[0] if tokens and any(tokens[0] in part[1:] for part in _parts_of_emoticons()) else ""
    return Chunk(placed, any(counts for counts, _ in kinds), any(ends for _, ends in kinds), joins)


def _tokens(text: str) -> list[str]:
    """TextBlob's own tokens: sentences of tokens with blanks between."""
    return " ".join(_library().parser.find_tokens(text)).split()


def _placed(tokens: list[str], text: str) -> list[tuple[str, int, int]]:
    """The tokens in small letters with their places: they have the text's letters in order, only blanks differ."""
    placed, at = [], 0
    for token in tokens:
        start = text.index(token[0], at)
        at = start
        for letter in token:
            at = text.index(letter, at) + 1
        placed.append((token.lower(), start, at))
    return placed


def _counts(word: str) -> bool:
    """Can this token give or change a weight?"""
    library = _library().sentiment
    return word in library or word in library.negations or word in ("!", "(!)") or word in _emoticons()


def _ends(word: str) -> bool:
    """Does this token, if it is not listed, end the reach of negations and adverbs?"""
    return len(word) > 2 and len(word.strip("'")) > 1


def _idle(word: str) -> bool:
    """Does this token, if it is not listed, do nothing at all?"""
    return len(word) < 3 and len(word.strip("'")) < 2


@cache
def _emoticons() -> frozenset[str]:
    from textblob._text import EMOTICONS

    return frozenset(face.lower() for faces in EMOTICONS.values() for face in faces)


@cache
def _parts_of_emoticons() -> frozenset[str]:
    """All that emoticons, and TextBlob's mark of irony (!), can be broken into: it joins them over a blank."""
    from textblob._text import EMOTICONS

    wholes = [*(face for faces in EMOTICONS.values() for face in faces), "(!)"]
    return frozenset(
        whole[a:b] for whole in wholes for a in range(len(whole)) for b in range(a + 2, len(whole) + 1)
    )
