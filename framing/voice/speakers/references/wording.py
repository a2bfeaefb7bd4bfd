"""The words for a source, as rules of coreference see them: the noun, what follows it, what stands before it."""

import re
from dataclasses import dataclass

from framing.core.text.surnames import has_capital
from framing.voice.capitals import has_small_words
from framing.voice.grammar.body_names import names_its_cause
from framing.voice.grammar.noun_phrases import WHO_ONE_IS
from framing.voice.grammar.nouns import head_noun, means_people
from framing.voice.lexicons.speaker_nouns import AGENT, ASKED_IN_NAMES, BODIES, HEADS, IN_NAMES, ROLES, is_plural
from framing.voice.speakers.persons.names import BLANK, POSSESSIVE
from framing.voice.speakers.references.nameability import APPOSITION, WORDS

LEAD = {"the", "a", "an", "this", "that", "these", "those"}
_APPOSITION = re.compile(rf",(?:{APPOSITION}|{BLANK}(?:who|whose|from)\b)")
_MORE = re.compile(rf",{BLANK}(?=\d|[a-z])(?!(?:and|or)\b)")
_AROUND = 60  # characters on either side that show whether a sentence is in capitals
_FEW = 3  # words of one of several: “pilots, | young nurses and cooks”
_COMMA = rf"(?:{BLANK}\([^()]{{1,40}}\))?,{BLANK}"  # “the head of the agency (NBA), Ann Lee”
# A name that says who the one before its comma is: “the mayor, | Ann Lee”, “the mayor, | the former actress | Ann Lee”
APPOSED = re.compile(
    rf"""
    (?: {BLANK}(?:in|at|on|from)(?:[ ][\w’'-]{{1,30}}){{1,3}} )? {_COMMA} {WHO_ONE_IS}  # a fan in Lund, one Ann Lee
    | {_COMMA} (?![A-Z]{{1,3}}-[A-Z])
    | {BLANK}(?:known|identified)(?:[ ]only)?[ ]as{BLANK}
    """,
    re.VERBOSE,
)
# What follows such a name: a pause, also behind “of the Coast Party”.
ENDED = re.compile(r"(?:[’']s)?(?: of (?:the )?[A-Z][\w’'-]{0,30}(?: [A-Z][\w’'-]{0,30}){0,4})?\s?(?:[,.;:—–(\x02]|$)")
# “another charity, | the Society to Count Crows”
CALLED = re.compile(rf"{_COMMA}(?P<name>(?:[^,.;:—–(\x02\n]|(?<=[A-Z])\.){{2,80}})(?=[,.;:—–(\x02\n]|\Z)")


@dataclass(frozen=True)
class Wording:
    """The words for a source: where they stand, as printed and in lower case, and which of them is the noun."""

    start: int
    end: int
    surface: str
    words: list[str]  # without possessive endings
    low: list[str]
    at: int  # the noun

    @property
    def empty(self) -> bool:
        """Nothing but an article: “the”."""
        return all(word in LEAD for word in self.low)

    @property
    def head(self) -> str:
        return self.low[self.at]

    @property
    def described(self) -> bool:
        """A description that more words follow: “the leader of the Coast Party”."""
        several = self.at == 0 and is_plural(self.head) and means_people(self.head)  # “Officials in Delhi”, at the head
        more = self.at < len(self.low) - 1 and (self.words[self.at][0].islower() or several)
        known = self.head in HEADS or bool(AGENT.fullmatch(self.head))
        placed = self.low[self.at + 1 :][:1] in (["in"], ["from"], ["at"], ["near"], ["to"])  # “dockers in Lund”
        return more and (known or several or placed)

    @property
    def owned_role(self) -> bool:
        """A role behind whose it is: “Norway’s Minister of Health”, “the Union of Bakers’ president”, “the Union of
        Bakers president”."""
        said = self.surface.split()
        if len(said) > 1 and said[-1] in ROLES and has_capital(said[-2]):
            return True
        owner = next((at for at, word in enumerate(said[:-1]) if POSSESSIVE.sub("", word) != word), None)
        return owner is not None and head_noun([word.lower() for word in said[owner + 1 :]]) in ROLES

    @property
    def kept(self) -> list[str]:
        """The words without an article before them; “those polled” are not the polled."""
        led = self.low[0] in LEAD and len(self.words) > 1
        return self.words[1:] if led and not (self.low[0] == "those" and self.low[1].endswith("ed")) else self.words

    def body_begins(self, text: str) -> int | None:
        """Which of the words begins a body's name that is no run of capitals, “the charity | Roof for All”, “Save the
        Mill”, “Breaking the Silence”, “Hands Off Norvale”; None where there is none."""
        low, capital = self.low, list(map(has_capital, self.words))
        begin = next((at for at, word in enumerate(low) if capital[at] and word not in LEAD), 0)
        asks = low[begin] in ASKED_IN_NAMES or (low[begin].endswith("ing") and self.at == len(low) - 1)
        asks = asks and low[begin + 1 : begin + 2] == ["the"] and (begin == 0 or low[begin - 1] in BODIES)
        joined = any(capital[at] and low[at] in IN_NAMES for at in range(begin + 1, len(low) - 1))
        joined = joined and has_small_words(text[max(0, self.start - _AROUND) : self.end + _AROUND])
        return begin if capital[-1] and (asks or joined or names_its_cause(low, capital, self.at + 1)) else None


def as_printed(one: Wording) -> str:
    """“an official in the Prime Minister’s Office” without its article; “the owner, a former jockey” is the owner."""
    return without_endings(_APPOSITION.split(one.surface)[0], len(one.words) - len(one.kept))


def without_endings(words: str, first: int = 0) -> str:
    """Words for a source without what follows a comma and is none of several: “Ann Lee, | director of the mill”."""
    word = rf"(?:& )?{WORDS.pattern}"  # “a partner at Hale | & Marsh”
    *within, last = re.findall(word, words[: _more_begins(words)])[first:] or re.findall(word, words)[first:]
    return " ".join([*within, POSSESSIVE.sub("", last)])


def _more_begins(words: str) -> int:
    """Where it is said what somebody is, or where; not “pilots, | nurses and cooks”, “Ann Lee, | and others”."""
    for comma in _MORE.finditer(words):
        more = re.split(r",| and | or ", words[comma.end() :])[0].lower().split()
        if not (more and is_plural(head_noun(more)) and len(more) < _FEW):
            return comma.start()
    return len(words)
