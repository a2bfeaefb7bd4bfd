"""The words of acts: the acts of a codebook in; out, which tokens of a sentence say that something was done.

"gun down" and "take … hostage" are verbs of several words: of a verb the first changes its form, and up to six words
may stand between it and the rest.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from framing.codebook.act_sorts import WORDS, sort_of
from framing.codebook.inflection import forms
from framing.codebook.matcher import expression
from framing.core.text.english.irregular_verbs import PRESENT, is_past, pasts
from framing.core.text.words import fold

VERB, NOUN, BEFALLS_VERB, BEFALLS_NOUN, ADJECTIVE = "verb", "noun", "befalls verb", "befalls noun", "adjective"
OF_VERBS = (VERB, BEFALLS_VERB)
OF_ITS_OWN = "of its own"  # the sort of an act none of whose words is of a known one: spending, forbidding, burying
GAP = 6  # words between a verb and the word that completes it: “took 240 people hostage”
# What does not stand apart from its verb: “fired on”, but not “was fired late on Friday”.
NEVER_APART = frozenset("on at to up over the his her their fire bombs alive".split())
# Pasts that are other verbs, too (to wound, to fell): read as these where the verb they are a past of is not listed.
OWN_VERBS = frozenset("wound found ground saw bound bore rent fell".split())


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
        return self.kind in OF_VERBS

    def may_be_done_with(self, other: "ActWord") -> bool:
        """May who did one have done the other? Of an act that is none of the known sorts only who did that very act:
        who inspected a bridge is not told to have hurt anybody there."""
        return self.act == other.act or (self.sort in WORDS and other.sort in WORDS)


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
            of_kinds = {
                VERB: act.verbs,
                NOUN: act.nouns,
                BEFALLS_VERB: act.befalls.verbs,
                BEFALLS_NOUN: act.befalls.nouns,
                ADJECTIVE: act.befalls.adjectives,
            }
            known = any(sort_of(act.act, one, kind in OF_VERBS) for kind, words in of_kinds.items() for one in words)
            for kind, words in of_kinds.items():
                self._add(act.act, kind, words, "" if known else OF_ITS_OWN)
        self._rough = re.compile(rf"\b(?:{expression(_tree(self.by_first))})(?!\w)")

    def _add(self, act: str, kind: str, patterns: Iterable[str], otherwise: str) -> None:
        patterns = list(patterns)
        listed = {pattern.lower().split()[0] for pattern in patterns}
        for pattern in patterns:
            sort = sort_of(act, pattern, kind in OF_VERBS) or otherwise
            if kind in OF_VERBS:
                first, *rest = pattern.lower().split()
                every = dict.fromkeys([*forms(first, "verb"), *pasts(first)])
                own = first in OWN_VERBS and PRESENT[first] not in listed
                written = [((form, *rest), _form(form, first, own)) for form in every]
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


def _form(form: str, verb: str, own: bool) -> str:
    """Which form of its verb this is; `own`: the pattern is no past, although it looks like that of another verb."""
    past = form in pasts(verb)
    if form == verb:
        return "either" if past else "past" if not own and is_past(form) else "base"
    if form.endswith("ing"):
        return "ing"
    return "past" if past or form.endswith("ed") else "third"
