"""The words of acts: the acts of a codebook in; out, which tokens of a sentence say that something was done.

"gun down" and "take … hostage" are verbs of several words: of a verb the first changes its form, and up to six words
may stand between it and the rest.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from framing.codebook.act_sorts import sort_of
from framing.codebook.inflection import forms
from framing.codebook.matcher import expression
from framing.core.text.words import fold

VERB, NOUN, BEFALLS_VERB, BEFALLS_NOUN, ADJECTIVE = "verb", "noun", "befalls verb", "befalls noun", "adjective"
GAP = 6  # words between a verb and the word that completes it: “took 240 people hostage”
# What does not stand apart from its verb: “fired on”, but not “was fired late on Friday”.
NEVER_APART = frozenset("on at to up over the his her their fire bombs alive".split())
# Past forms without an ending; the second are the base as well.
PASTS = frozenset("slew slain shot struck took taken held blew blown lost fell beaten burnt dug broke broken".split())
EITHER = frozenset("hit hurt beat cost put let set".split())


@dataclass(frozen=True, slots=True)
class ActWord:
    """A form of a word of an act: base, third, ing, past or either (base and past); `rest` completes it."""

    act: str
    kind: str
    form: str
    rest: tuple[str, ...] = ()
    sort: str = ""  # of which sort the act is, for its grammar: see `act_sorts`

    @property
    def is_verb(self) -> bool:
        return self.kind in (VERB, BEFALLS_VERB)


@dataclass(frozen=True, slots=True)
class Placed:
    """An act word among tokens `first` to `last`; `beyond` is the token after all its words, also those apart."""

    first: int
    last: int
    beyond: int
    word: ActWord


class ActWords:
    """All words of the acts of a codebook, by their first word."""

    def __init__(self, acts: Iterable):
        acts = list(acts)
        self.by_first: dict[str, list[ActWord]] = {}
        for act in acts:
            self._add(act.act, VERB, act.verbs)
            self._add(act.act, NOUN, act.nouns)
            self._add(act.act, BEFALLS_VERB, act.befalls.verbs)
            self._add(act.act, BEFALLS_NOUN, act.befalls.nouns)
            self._add(act.act, ADJECTIVE, act.befalls.adjectives)
        self._rough = re.compile(rf"\b(?:{expression(_tree(self.by_first))})(?!\w)")

    def _add(self, act: str, kind: str, patterns: Iterable[str]) -> None:
        for pattern in patterns:
            sort = sort_of(act, pattern, kind in (VERB, BEFALLS_VERB))
            if kind in (VERB, BEFALLS_VERB):
                first, *rest = pattern.lower().split()
                written = [((form, *rest), _form(form, first)) for form in forms(first, "verb")]
            else:
                inflect = "none" if kind == ADJECTIVE else "noun"
                found = [tuple(form.split()) for form in forms(pattern, inflect)]
                written = [(words, "") for words in [*found, *(("-".join(words),) for words in found)]]
            for words, form in written:
                if not words[-1].endswith("'s"):
                    word = ActWord(act, kind, form, words[1:], sort)
                    known = self.by_first.setdefault(words[0], [])
                    known += [word] * (word not in known)

    def may_stand_in(self, text: str, start: int, end: int) -> bool:
        """Quick, and says yes too often: does a word stand there with which some act begins?"""
        return self._rough.search(fold(text[start:end])) is not None

    def find(self, low: list[str], first: int, last: int) -> list[list[Placed]]:
        """The act words among tokens, in order; for each place all that it may be (verb or noun), the longest only."""
        found, at = [], first
        while at < last:
            here = [one for word in self.by_first.get(low[at], ()) if (one := _placed(low, at, last, word))]
            if here:
                most = max(len(one.word.rest) for one in here)
                here = [one for one in here if len(one.word.rest) == most]
                found.append(here)
            at = max([at + 1, *(one.last for one in here)])
        return found


def _tree(words: Iterable[str]) -> dict:
    """The words as a tree of their letters, as `expression` wants it."""
    tree: dict = {}
    for word in words:
        node = tree
        for letter in word:
            node = node.setdefault(letter, {})
        node[""] = True
    return tree


def _placed(low: list[str], at: int, last: int, word: ActWord) -> Placed | None:
    rest, after = word.rest, at + 1
    for gap in range(GAP if rest and word.is_verb and rest[0] not in NEVER_APART else 1):
        if tuple(low[after : after + len(rest)]) == rest:
            beyond = after + len(rest)
            return Placed(at, at + 1 if gap else beyond, beyond, word)
        if after >= last or low[after] in (",", ";", ":", ".", "and", "that", "to"):
            return None
        after += 1
    return None


def _form(form: str, verb: str) -> str:
    if form == verb:
        return "either" if form in EITHER else "past" if form in PASTS or form.endswith(("ed", "wn")) else "base"
    if form.endswith("ing"):
        return "ing"
    return "past" if form.endswith("ed") else "third"
