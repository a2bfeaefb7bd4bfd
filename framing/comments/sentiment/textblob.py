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

import re
import sys
from functools import cache, lru_cache
from importlib import import_module
from importlib.util import find_spec, module_from_spec
from types import ModuleType
from typing import NamedTuple

from framing.comments.sentiment.match import ENOUGH, Match, Score, place_of

QUOTES = "“”‘’'\""
QUOTE = re.compile(rf"([{QUOTES}])")
LONG, SHORT = "unlisted", "of"  # stand for any word that is not listed: of three letters or more, of two


class Token(str):
    """A word for TextBlob that remembers where in the text it stands."""

    __slots__ = ("end", "start")
    start: int
    end: int


class Chunk(NamedTuple):
    """What stands between two blanks: what TextBlob needs of it."""

    tokens: tuple[tuple[str, int, int], ...]  # those that count, with their places; empty if none does
    other: str  # if none counts: LONG or SHORT (the longest of them), or nothing
    joins: str  # its first token, if an emoticon may begin in the chunk before it and go on here


def score_by_textblob(text: str) -> Score:
    """The polarity and subjectivity that TextBlob gives a text, to the last bit, with the phrases they come from.

    >>> score_by_textblob("A great idea, but not a good plan.").matches
    [Match(words='great', weight=0.8, start=2, end=7), Match(words='not good', weight=-0.35, start=18, end=28)]
    """
    told = _telling(text)
    if not told:
        return Score("textblob", 0.0, 0.0, [])
    found = _word_list()(told)
    matches = [_match(words, weight) for words, weight, _, _ in found.assessments]
    return Score("textblob", found[0], found[1], matches)


def equal_parts(score: Score, text: str) -> list[float]:
    """What each match adds to the polarity, which is the mean of their weights: its own, divided by how many there are.

    >>> text = "A great idea, but not a good plan."
    >>> equal_parts(score_by_textblob(text), text)
    [0.4, -0.175]
    """
    return [match.weight / len(score.matches) for match in score.matches]


@cache
def _modules() -> tuple[ModuleType, ModuleType]:
    """TextBlob's English, with its word list loaded, and the rules that it goes by, without the rest of the package.

    The whole loads nltk, which loads scikit-learn and scipy: over a second and 100 MB, of which nothing is asked here.
    So an empty package stands in its place while the two modules are imported; who imports textblob has it whole.
    """
    apart = "textblob" not in sys.modules
    if apart:
        spec = find_spec("textblob")
        assert spec
        sys.modules["textblob"] = module_from_spec(spec)
    try:
        english, rules = import_module("textblob.en"), import_module("textblob._text")
    finally:
        for name in [name for name in sys.modules if apart and name.partition(".")[0] == "textblob"]:
            del sys.modules[name]
    english.sentiment.load()
    return english, rules


def _library() -> ModuleType:
    return _modules()[0]


def _rules() -> ModuleType:
    """What TextBlob goes by when it cuts a text."""
    return _modules()[1]


@cache
def _word_list():
    """TextBlob's sentiment over a plain dict: its own asks at every look-up whether it has been loaded yet."""
    library = _library().sentiment
    kind = type(library)
    rules = {"__call__": kind.__call__, "assessments": kind.assessments}
    plain = type("WordList", (dict,), rules)(library.items())
    for name in ("labeler", "negations", "modifiers", "modifier"):
        setattr(plain, name, getattr(library, name))
    return plain


def _match(words: list[str], weight: float) -> Match:
    if len(words) == 1:
        (word,) = words
        return Match(str(word), weight, word.start, word.end)
    placed = [word for word in words if isinstance(word, Token)]  # but not the "!" that TextBlob adds by itself
    phrase = " ".join(words).replace(" !", "!")
    return Match(phrase, weight, min(word.start for word in placed), max(word.end for word in placed))


def _telling(text: str) -> list[str]:
    """The tokens of a text that can matter to its score, in order; those of the list know their place."""
    told: list[str] = []
    quiet, before, at = True, "", 0
    for piece in text.split():
        tokens, other, joins = _chunk(piece)
        if joins and before[-1:] + joins in _parts_of_emoticons():
            return [_token(*placed) for placed in _placed(_tokens(text), text)]
        before = piece
        if tokens:
            at = place_of(piece, text, at)
            told += [_token(word, at + start, at + end) for word, start, end in tokens]
            at += len(piece)
            quiet = False
        elif other and not quiet:
            told.append(other)
            quiet = other is LONG
    return told


def _token(word: str, start: int, end: int) -> Token:
    token = Token(word)
    token.start, token.end = start, end
    return token


@lru_cache(maxsize=ENOUGH)
def _chunk(piece: str) -> Chunk:
    tokens = _cut(piece)
    joins = tokens[0] if tokens and tokens[0] in _later_parts() else ""
    small = [token.lower() for token in tokens]  # as TextBlob counts their letters: İ has two when small
    if _special().isdisjoint(small):
        return _no_match(_stand_in(max(small, key=len, default="")), joins)
    placed = [(_stand_in(word), start, end) for word, start, end in _placed(tokens, piece)]
    return Chunk(tuple(token for token in placed if token[0]), "", joins)


@cache
def _no_match(other: str, joins: str) -> Chunk:
    """The same few for nearly all chunks: a hundred thousand objects less to look after."""
    return Chunk((), other, joins)


def _stand_in(word: str) -> str:
    """The token itself if it counts, else what does the same to the words around it: nothing, for a single sign."""
    if word in _special():
        return word
    return LONG if len(word) > 2 else SHORT if len(word) == 2 else ""


def _cut(piece: str) -> list[str]:
    """The tokens of a chunk. TextBlob sets quotation marks and n't apart first; plain parts are then cut here."""
    if piece.isalnum():
        return [piece]
    tokens: list[str] = []
    for part in QUOTE.split(piece.replace("n't", " n't")):
        for plain in part.split():
            cut = _cut_plain(plain)
            if cut is None:
                return _tokens(piece)
            tokens += cut
    return tokens


def _cut_plain(part: str) -> list[str] | None:
    """A part without a mark at its ends, or with one at its end; None for all others."""
    rules = _rules()
    if part[0] in QUOTES:
        return [part]
    word, mark = part[:-1], part[-1]
    if part[0] in rules.PUNCTUATION or part == rules.EOS:
        return None
    if mark not in rules.PUNCTUATION:
        return [part]
    if not word or word[-1] in rules.PUNCTUATION or part[-2:] in _parts_of_emoticons():
        return None
    short_forms = (rules.RE_ABBR1, rules.RE_ABBR2, rules.RE_ABBR3)
    if mark == "." and (part in rules.ABBREVIATIONS or any(form.match(part) for form in short_forms)):
        return [part]
    return [word, mark]


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


@cache
def _special() -> frozenset[str]:
    """The tokens, in small letters, that can give or change a weight."""
    library = _library().sentiment
    return frozenset({*library.keys(), *library.negations, "!", "(!)", *map(str.lower, _faces())})


@cache
def _parts_of_emoticons() -> frozenset[str]:
    """All that emoticons, and TextBlob's mark of irony (!), can be broken into: it joins them over a blank."""
    wholes = {*_faces(), "(!)"}
    return frozenset(whole[a:b] for whole in wholes for a in range(len(whole)) for b in range(a + 2, len(whole) + 1))


@cache
def _later_parts() -> frozenset[str]:
    """What can stand after a blank in a broken emoticon."""
    return frozenset(part[1:] for part in _parts_of_emoticons())


def _faces() -> set[str]:
    return set().union(*_rules().EMOTICONS.values())
