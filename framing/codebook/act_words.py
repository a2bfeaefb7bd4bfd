"""The words of acts: the acts of a codebook in; out, which tokens of a sentence say that something was done.

"gun down" and "take … hostage" are verbs of several words: of a verb the first changes its form, and up to six words
may stand between it and the rest.

Acts of different sorts differ in grammar: one is attacked “on”, but killed “of”. An act that is called by the name of
a sort (`act: strike`) is of that sort, with all its words. Of any other act each word tells for itself, so that a
codebook may call its acts as it likes.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

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
TO_DEATH = ("to", "death")  # … but this does: “stabbed the priest to death”
# Pasts that are other verbs, too (to wound, to fell): read as these where the verb they are a past of is not listed.
OWN_VERBS = frozenset("wound found ground saw bound bore rent fell".split())
SORTS = {  # the words that tell of which sort an act is
    "strike": """
        strike attack bomb bombard shell shoot hit pound pummel hammer assault raid storm invade ambush fire torpedo
        strafe ram launch overrun infiltrate ransack target charge besiege crash slam plough airstrike air-strike
        gunfire onslaught invasion incursion offensive counteroffensive barrage rampage blitz siege blockade bombardment
        """,
    "kill": """
        kill murder slaughter massacre butcher assassinate assassination execute execution behead decapitate slay
        exterminate extermination annihilate annihilation lynch bloodbath carnage pogrom death die perish
        """,
    "wound": "wound injure injury hurt maim mutilate mutilation torture stab rape cripple bruise beat beating",
    "seize": """
        seize seizure abduct abduction kidnap capture detain detention arrest imprison imprisonment jail snatch intern
        internment captivity hostage-taking
        """,
    "release": "release free liberate liberation rescue",
    "destroy": """
        destroy destruction flatten demolish demolition level raze devastate devastation wreck bulldoze torch loot ruin
        """,
    "damage": "damage spoil vandalise vandalize vandalism smash deface",
}
_SORT_OF = {
    form: sort
    for sort, words in SORTS.items()
    for word in words.split()
    for part in ("verb", "noun")
    for form in forms(word, part)
}


def sort_of(act: str, words: str, verb: bool) -> str:
    """The sort of an act that these words mean: of a verb its first word tells, of a noun the last; "" for none known.

    >>> sort_of("strike", "impact", False), sort_of("violence", "mob attack", False), sort_of("arrest", "lift", True)
    ('strike', 'strike', '')
    """
    if act in SORTS:
        return act
    parts = words.lower().split()
    return _SORT_OF.get(parts[0 if verb else -1], "")


@dataclass(frozen=True, slots=True)
class ActWord:
    """A form of a word of an act: base, third, ing, past or either (base and past); `rest` completes it."""

    act: str
    kind: str
    form: str
    rest: tuple[str, ...] = ()
    sort: str = ""  # of which sort the act is, for its grammar: see `SORTS`

    @property
    def is_verb(self) -> bool:
        return self.kind in OF_VERBS

    def may_be_done_with(self, other: "ActWord") -> bool:
        """May who did one have done the other? Of an act that is none of the known sorts only who did that very act:
        who inspected a bridge is not told to have hurt anybody there."""
        return self.act == other.act or (self.sort in SORTS and other.sort in SORTS)


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
    apart = rest and word.is_verb and (rest == TO_DEATH or rest[0] not in NEVER_APART)
    for gap in range(GAP if apart else 1):
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
