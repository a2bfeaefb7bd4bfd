"""Finds the phrases of a codebook in a text: plain words in, (start, end, referent, term) out, offsets into the source.

How it works. Every pattern is spelled out into its forms (plural, possessive, …) and all forms of all referents go into
one tree of letters (a trie). A short text is read along the tree, word by word. For a long one the tree becomes one
regular expression that finds the places where some phrase stands, and the tree is asked once for every different
surface. The plain way, an alternation of all forms for each referent, gives the same answer many times more slowly: the
tests hold the ways against each other.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import NamedTuple

from framing.codebook.inflection import forms, matching_copy
from framing.core.text.english.ordinary_words import BEGINNINGS, is_listed
from framing.core.text.letters import DIVIDED, plain
from framing.core.text.words import COMMON, fold
from framing.voice.capitals import shouted

ENOUGH = 50_000  # surfaces remembered before the memory is emptied: a bound for very large corpora
# Characters of text for each letter of the tree: to read so many takes as long as to build the expression.
WORTH = 30
AROUND = 60  # characters on either side that show whether a word is divided
_LETTERS = re.compile(r"[^\W\d_]+")
_LAST_LETTERS = re.compile(r"(?<![^\W\d_])[^\W\d_]{1,60}$")
_CURRENCIES = ("$", "€", "£", "¥")
_WORD_START = re.compile(r"(?<!\w)[^ ]")


class Phrase(NamedTuple):
    """One pattern of a term. With `counts` False it is an exception: inside it the term does not count."""

    referent: str
    term: str
    pattern: str
    inflect: str = "noun"
    counts: bool = True


class Found(NamedTuple):
    """A phrase found: text[start:end] names the referent by this term."""

    start: int
    end: int
    referent: str
    term: str


class Entry(NamedTuple):
    """What the tree knows at the end of a form: whose it is, and which of its letters must be capitals in the text."""

    phrase: Phrase
    capitals: tuple[int, ...]


def _in_word(letter: str) -> bool:
    return letter.isalnum() or letter == "_"


def _in_currency(text: str, end: int) -> bool:
    """Is what ends here the beginning of a currency: "US$40"?"""
    return text.startswith(_CURRENCIES, end)


def _has_its_hyphen(text: str, start: int, end: int) -> bool:
    """Is a hyphen at the end of a line, in a phrase found or beside it, one that would stand within a line as well?"""
    around = DIVIDED.finditer(text, max(0, start - AROUND), end + AROUND)
    for first, last in (line_end.span() for line_end in around):
        if (start <= first and last <= end) or ((last == start or first == end) and _joins_words(text, first, last)):
            return True
    return False


def _joins_words(text: str, start: int, end: int) -> bool:
    """Does a hyphen at the end of a line join two words ("half-" and "built"), instead of dividing one?"""
    before, after = _LAST_LETTERS.search(text, max(0, start - AROUND), start), _LETTERS.match(text, end)
    if not before or not after or is_listed(before[0] + after[0]):
        return False
    return (is_listed(before[0]) or before[0].lower() in BEGINNINGS) and is_listed(after[0])


def _outside(excepted: list[tuple[int, int, Entry]], counted: list[tuple[int, int, Entry]]) -> list:
    """The hits of terms that do not lie in an exception of the same term."""
    barred: dict[tuple[str, str], list[tuple[int, int]]] = {}
    for start, end, entry in excepted:
        barred.setdefault(entry.phrase[:2], []).append((start, end))
    return [
        (start, end, entry)
        for start, end, entry in counted
        if not any(a <= start and end <= b for a, b in barred.get(entry.phrase[:2], ()))
    ]


class Matcher:
    """The phrases of all referents, ready to be found.

    Per referent the longest match from the left wins and no character counts twice; referents do not see one another.

    >>> matcher = Matcher([Phrase("state", "Israel", "Israel"), Phrase("army", "IDF", "IDF"),
    ...                    Phrase("army", "IDF", "Israel Defense Forces")])
    >>> [tuple(found) for found in matcher.find("The Israel Defense Forces said")]
    [(4, 10, 'state', 'Israel'), (4, 25, 'army', 'IDF')]
    """

    def __init__(self, phrases: Iterable[Phrase], worth: int = WORTH):
        self.phrases = list(phrases)
        self._order = {name: place for place, name in enumerate(dict.fromkeys(p.referent for p in self.phrases))}
        self._tree: dict = {}
        self._known: dict[str, tuple] = {}
        self._initials: set[str] = set()  # that are common words too: US, WHO
        self._worth = 0  # characters that are read before the expression is built
        for phrase in self.phrases:
            for form in filter(None, forms(phrase.pattern, phrase.inflect)):
                self._worth += worth * self._plant(form, phrase)

    def _plant(self, form: str, phrase: Phrase) -> int:
        """Plant a form; returns how many letters the tree has more."""
        node, new = self._tree, 0
        for letter in fold(form):  # some hundred thousand letters before the first word is read: kept short
            below = node.get(letter)
            if below is None:
                below = node[letter] = {}
                new += 1
            node = below
        capitals = () if form.islower() else tuple(place for place, letter in enumerate(form) if letter.isupper())
        node.setdefault("", []).append(Entry(phrase, capitals))
        if capitals and form.lower() in COMMON:
            self._initials.add(form.lower())
        return new

    def and_words(self, words: Iterable[str]) -> "Matcher":
        """What finds these phrases and, as things that have no name of their own, words in all their forms."""
        return Matcher([*self.phrases, *(Phrase("", word, word, "verb") for word in words)])

    @cached_property
    def pattern(self) -> re.Pattern:
        """One expression for the longest phrase of any referent, with the character before it.

        It opens with that character (anything that is no part of a word), because the engine skips from one such to
        the next at great speed; a check that a word begins (`\\b`) would be made at every letter.
        """
        return re.compile(rf"\W(?:{expression(self._tree)})(?!\w)")

    def find(self, text: str) -> list[Found]:
        """All mentions in a text, in reading order (at the same place: in the order of the referents)."""
        return [Found(start, end, phrase.referent, phrase.term) for start, end, phrase in self.scan(text)]

    def scan(self, text: str, spans: Iterable[tuple[int, int]] | None = None) -> Iterator[tuple[int, int, Phrase]]:
        """The same as plain tuples, each wholly inside one of `spans` (the default is the whole text).

        A text with invisible or unusual letters is read as its plain copy (see `core.text.letters`).
        """
        spans = [(0, len(text))] if spans is None else list(spans)
        page = plain(text)
        if page is None:
            return self._scan(text, spans)
        hits = self._scan(page.text, [page.copy(*span) for span in spans])
        found = [(*page.source(start, end), phrase) for start, end, phrase in hits]
        if DIVIDED.search(text):  # a hyphen at the end of a line may be the phrase's own
            found += [hit for hit in self._scan(text, spans) if _has_its_hyphen(text, *hit[:2])]
            found = self._leftmost(found)
        return iter(found)

    def _leftmost(self, hits: list[tuple[int, int, Phrase]]) -> list[tuple[int, int, Phrase]]:
        """Of a referent's overlapping hits the leftmost, then the longest."""
        kept, reached = [], dict.fromkeys(self._order, -1)
        for start, end, phrase in sorted(hits, key=lambda hit: (hit[0], -hit[1])):
            if start >= reached[phrase.referent]:
                reached[phrase.referent] = end
                kept.append((start, end, phrase))
        return sorted(kept, key=lambda hit: (hit[0], self._order[hit[2].referent]))

    def _scan(self, text: str, spans: list[tuple[int, int]]) -> Iterator[tuple[int, int, Phrase]]:
        copy = matching_copy(text)
        self._worth -= len(text)
        if self._worth < 0 and self._tree:
            yield from self._search(copy, text, spans)
            return
        for first, last in spans:
            yield from self._read(copy, text, first, last)[0]

    def _search(self, copy: str, text: str, spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int, Phrase]]:
        padded = f" {copy}"  # so that the first word has a character before it too; a match starts where its word does
        for first, last in spans:
            done = first
            for match in self.pattern.finditer(padded, first, last + 1):
                start, end = match.start(), match.end() - 1
                if start < done:  # already read together with the match before it
                    continue
                hits, unfinished = self._known.get(text[start:end]) or self._of_surface(copy, text, start, end)
                if unfinished and any(self._walk(copy, end, last, node)[1] for node in unfinished):
                    end = self._reach(copy, start, end, last)
                    yield from self._read(copy, text, start, end)[0]
                else:
                    for begin, stop, phrase in hits:
                        yield start + begin, start + stop, phrase
                done = end

    def _of_surface(self, copy: str, text: str, start: int, end: int) -> tuple[list, list[dict]]:
        """What `_read` finds there, from its start; remembered, unless what stands around initials ("US") decides."""
        hits, unfinished = self._read(copy, text, start, end)
        found = [(a - start, b - start, phrase) for a, b, phrase in hits], unfinished
        if self._initials.isdisjoint(_LETTERS.findall(copy, start, end)):
            if len(self._known) >= ENOUGH:
                self._known.clear()
            self._known[text[start:end]] = found
        return found

    def _read(self, copy: str, text: str, first: int, last: int) -> tuple[list[tuple[int, int, Phrase]], list[dict]]:
        """What each referent has in a stretch, and where in the tree the phrases stand that its end cut short."""
        counted: list[tuple[int, int, Entry]] = []
        excepted: list[tuple[int, int, Entry]] = []
        unfinished = []
        for word in _WORD_START.finditer(copy, first, last):
            start = word.start()
            node, ends = self._walk(copy, start, last, self._tree)
            if node and start > first:
                unfinished.append(node)
            for end, entries, places in ends:
                for entry in entries:
                    if all(text[places[at]].isupper() for at in entry.capitals) and not (
                        entry.capitals
                        and (_in_currency(text, end) or (copy[start:end] in COMMON and shouted(text, start, end)))
                    ):
                        (counted if entry.phrase.counts else excepted).append((start, end, entry))
        return self._longest(_outside(excepted, counted)), unfinished

    def _longest(self, hits: list[tuple[int, int, Entry]]) -> list[tuple[int, int, Phrase]]:
        """Of a referent's overlapping hits the leftmost, then the longest, then the one that asks for capitals."""
        ordered = sorted(hits, key=lambda hit: len(hit[2].capitals), reverse=True)
        return self._leftmost([(start, end, entry.phrase) for start, end, entry in ordered])

    def _walk(
        self, copy: str, at: int, last: int, node: dict | None
    ) -> tuple[dict | None, list[tuple[int, list[Entry], list[int]]]]:
        """Follow the tree from a node: where the text ran out (None if it left the tree), and the ends met."""
        places: list[int] = []
        ends: list[tuple[int, list[Entry], list[int]]] = []
        while at < last and node is not None:
            node = node.get(copy[at])
            if node is None:
                return None, ends
            places.append(at)
            at += 1
            while copy[at - 1] == " " and at < last and copy[at] == " ":
                at += 1
            if "" in node and (at == last or not _in_word(copy[at])):
                ends.append((at, node[""], places))
        return node, ends

    def _reach(self, copy: str, start: int, end: int, last: int) -> int:
        """How far phrases that begin in [start, end) go, and those that begin in what they add, and so on."""
        at = start
        while at < end:
            word = _WORD_START.search(copy, at, end)
            if word is None:
                break
            ends = self._walk(copy, word.start(), last, self._tree)[1]
            end = max([end, *(stop for stop, _, _ in ends)])
            at = word.start() + 1
        return end


def expression(node: dict) -> str:
    """The expression of a tree of nested dicts (letter → subtree; the key "" marks the end of a phrase).

    A space stands for one or more. What may follow the end of a phrase is optional and greedy, so that the longest
    phrase is tried first and, where a word does not end there, the next shorter one.

    >>> expression({"w": {"a": {"r": {"": [1], "s": {"": [1]}, " ": {"o": {"n": {"": [1]}}}}}}})
    'war(?: +on|s)?'
    """
    branches = [_literal(letter) + expression(child) for letter, child in sorted(node.items()) if letter]
    if "" in node:
        return f"(?:{'|'.join(branches)})?" if branches else ""
    return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"


def _literal(letter: str) -> str:
    return " +" if letter == " " else re.escape(letter)
