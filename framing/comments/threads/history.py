"""What has been said: the words of an article and, as a thread goes on, of its comments, ready to be searched.

Only a comment's own words are kept: who repeats a quotation did not say it. So what is quoted is found with the one
who wrote it first.
"""

import re
from collections import Counter
from dataclasses import dataclass, field
from functools import lru_cache

from framing.core.text.words import WORD, count_words, fold, stem, words

_STOP = r"[.!?…]++[\"”’')\]*_]*+(?=\s)"
# A sentence, or a line. A run of stops is read once, from its head.
SEGMENT = re.compile(rf"\S(?:{_STOP}|.*?(?:(?<![.!?…]){_STOP}|$))", re.MULTILINE)
LINK = re.compile(r"(?:https?://|www\.)[^\s)\]]+")
REPEATED_WORDS = 8  # a whole sentence of so many words is repeated, not met by chance
MANY = 500  # comments; what more have in common tells nobody apart


@lru_cache(maxsize=256)  # what a comment says is asked for twice, one time after the other
def folded_segments(text: str) -> list[tuple[int, int, str]]:
    """The sentences or lines of a text that are long enough to be known again: start, end, and folded for comparing.

    >>> folded_segments("Right. The bridge is old, but it has never been closed.")
    [(7, 55, 'the bridge is old, but it has never been closed')]
    """
    found = []
    for segment in SEGMENT.finditer(text):
        key = fold(segment.group()).strip(" .!?…\"'()[]*_")
        if key.count(" ") >= REPEATED_WORDS - 1 and count_words(key) >= REPEATED_WORDS:
            found.append((*segment.span(), key))
    return found


def joined_words(text: str) -> str:
    """The words of a text in one piece, blanks around each: as a list they would take ten times the room.

    >>> joined_words("No, Martha.")
    ' no martha '
    """
    return f" {' '.join(words(text))} "


@dataclass
class SourceText:
    """The words of one text, with their places in the article."""

    text: str
    start: int
    joined: str = ""  # its words (see `joined_words`), once they were asked for
    spans: list[tuple[int, int]] | None = None

    @property
    def said(self) -> list[str]:
        """Its words, in order."""
        self.joined = self.joined or joined_words(self.text)
        return self.joined.split()

    def find(self, run: list[str]) -> tuple[int, int] | None:
        """Where these words stand in a row."""
        if not run:
            return None
        self.joined = self.joined or joined_words(self.text)
        at = self.joined.find(f" {' '.join(run)} ")
        return None if at < 0 else self.place(self.joined.count(" ", 0, at), len(run))

    def place(self, first: int, many: int) -> tuple[int, int]:
        """The offsets, in the article, of so many words from the first on."""
        if self.spans is None:
            self.spans = [found.span() for found in WORD.finditer(self.text)]
        return self.start + self.spans[first][0], self.start + self.spans[first + many - 1][1]


@dataclass
class ThreadHistory:
    """The article's words, and what the comments before this one said: which of them used which stem."""

    article: SourceText
    spread: Counter = field(default_factory=Counter)  # stem → comments of the whole thread that use it
    size: int = 1
    ordinary: set[str] = field(default_factory=set)  # words that the articles have in small letters: no names
    known: set[str] = field(default_factory=set)  # names that are no reader's, and the last word of each
    subjects: set[str] = field(default_factory=set)  # stems that many texts of the corpus use: they point to none
    comments: list[SourceText] = field(default_factory=list)
    users: dict[str, list[int]] = field(default_factory=dict)  # stem → comments so far, in order
    segments: dict[str, int] = field(default_factory=dict)  # folded sentence → the latest comment that wrote it

    def __post_init__(self):
        self.article_words = set(words(self.article.text))
        self.article_stems = {stem(word) for word in self.article_words}
        self.article_folded = fold(self.article.text)

    def is_of_story(self, name: list[str]) -> bool:
        """Does the article use all of these words, or are they a name that we were told is no reader's?"""
        return self.article_words.issuperset(name) or self.known.issuperset(name) or " ".join(name) in self.known

    def is_no_reader(self, name: list[str]) -> bool:
        """Is it a name of the story, or does an article have these words in small letters?"""
        return self.is_of_story(name) or self.ordinary.issuperset(name)

    def add(self, own: str, start: int, joined: str = "") -> None:
        """Remember what one more comment says in its own words; what a link is made of are no words.

        `joined`: these words, where somebody knows them.
        """
        text = LINK.sub(lambda link: " " * len(link[0]), own)
        number, source = len(self.comments), SourceText(text, start, joined if text == own else "")
        self.comments.append(source)
        for word in set(map(stem, source.said)):
            self.users.setdefault(word, []).append(number)
        for _, _, key in folded_segments(own):
            self.segments[key] = number

    def candidates(self, stems: set[str]) -> list[int]:
        """The comments so far that use all of these stems, the latest first."""
        lists = sorted((self.users.get(one, []) for one in stems), key=len)
        if not lists or not lists[0]:
            return []
        rest = [set(users) for users in lists[1:] if len(users) <= MANY]
        return [number for number in reversed(lists[0][-MANY:]) if all(number in users for users in rest)]
