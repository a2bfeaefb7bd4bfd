"""Words of a paragraph, before its clauses: one paragraph in; out, its words, its sentences, its verbs of saying.

Quotations are blanked out before, so that only the outlet's own words are read.
"""

import re
from typing import Self

from framing.core.ordered_spans import START, begun_in, last_begun
from framing.core.text.english.function_words import (
    ARTICLES,
    AUXILIARY,
    BE,
    DAYS,
    DETERMINERS,
    NUMBERS,
    OBJECTS,
    PERFECT,
    POSSESSIVES,
    PREPOSITIONS,
    PRONOUNS,
    STARTS_CLAUSE,
    SUBJECT_PRONOUNS,
)
from framing.core.text.patterns import any_of
from framing.core.text.quotation_marks import last_within
from framing.core.text.surnames import has_capital
from framing.core.text.words import SHORT_MONTHS, lowered
from framing.voice.capitals import NAMES_TOO, is_somebodys
from framing.voice.lexicons.speaker_nouns import (
    AGENT,
    BODIES,
    DOCUMENTS,
    GROUPS,
    ROLES,
    SAYING_NOUNS,
    SHORT_TITLES,
    ends_in_ly,
    is_plural,
)
from framing.voice.lexicons.speaker_verbs import ALSO_NOUNS, IRREGULAR_PASTS, NEEDS_OBJECT, PARTICIPLES, PARTICLE, VERBS

# What may stand before a form without an ending (“they say”, “will ask”, “some call”), and never before a verb.
_BEFORE_BASE = AUXILIARY | PRONOUNS | GROUPS | NUMBERS
_BEFORE_NOUN = (DETERMINERS - NUMBERS) | (PREPOSITIONS - {"to"})
_SUBJECTS = PRONOUNS | DOCUMENTS | ROLES | AUXILIARY | {"who", "which"}
_NO_VERB = AUXILIARY | DAYS | STARTS_CLAUSE | PREPOSITIONS
ROLES_IN_S = {f"{role}s" for role in ROLES}
BARE_AFTER = {"of", "to", "for", "over", "with", "as", "about", "by", "whether"}  # a participle without an object
_OF_A_PEOPLE = tuple("ian ish ese ean ican aeli raqi emeni audi atari arab ench utch reek erman".split())  # adjectives
_APPOSED = 14  # tokens from a claim to the verb of whoever makes something of it
_SUBJECT = 8  # words of a subject, back from its verb
_SHOWING = {"show", "shows", "showed", "shown", "prove", "proves", "proved", "proven"}
QUOTE = "\x02"  # stands for every character of a quotation, its marks included
_SHORTENED = rf"(?:{SHORT_TITLES}|No|vs)"
_SHORT = re.compile(rf"{_SHORTENED}|[A-Z]")
PARTY_AND_STATE = r"[DIR]-(?:(?:[A-Z]\.){2}|[A-Z][a-z]{2,4}\.(?=[,)]))"  # R-S.C., D-Calif.
TOKEN = re.compile(
    rf"""
    {QUOTE}+                                                    # a quotation
    | {_SHORTENED}\.(?=\s) | (?:[^\W\d_]\.){{2,}} | [A-Z]\.(?=[ ][A-Z])      # Mr., U.S., the J. of J. Smith
    | {PARTY_AND_STATE} | {any_of(*SHORT_MONTHS)}\.(?=\s\d)     # Nov. 8
    | [@\#]?\w+ (?: [’'‑-]\w+ | (?<=\d)[.,]\d+ | &\w+ )* (?:[’'](?=\s))?      # a word: @ann, don’t, 1,400, AT&T, boys’
    | \.{{2,}} | … | [.!?]+ | [,:;()\[\]—–―] | -{{2}}                         # marks
    | (?<![^\s{QUOTE}])-(?=[\s\w])                                # a hyphen in the place of a dash
    """,
    re.VERBOSE,
)


class Words:
    """The words of one paragraph: `low` as `lowered` has them, `at` and `to` where each stands; and its `sentences`."""

    titled = False  # is it a headline whose words all have capitals?

    def __init__(self, masked: str, start: int, end: int, names: frozenset[str] = frozenset(), shift: int = 0):
        self.names = names  # surnames and the last words of bodies: what may be the subject of an ambiguous word
        self.low: list[str] = []
        self.at: list[int] = []
        self.to: list[int] = []
        self.capital: list[bool] = []
        self.subjects: dict[tuple[int, int], tuple[int, int] | None] = {}  # known already, by verb and how far back
        low, at, to, capital = self.low.append, self.at.append, self.to.append, self.capital.append
        for match in TOKEN.finditer(masked, start, end):  # a twentieth of all time goes by here: kept short
            word = match.group()
            low(QUOTE if word[0] == QUOTE else lowered(word))
            at(match.start() + shift)
            to(match.end() + shift)
            capital(word[0].isupper() or (not word.islower() and has_capital(word)))
        for number, word in enumerate(self.low):
            if word in NAMES_TOO and self.capital[number]:
                here = slice(self.at[number] - shift, self.to[number] - shift)
                if is_somebodys(masked, here.start, here.stop):
                    self.low[number] = masked[here]  # with its capital: no function word
        self.sentences: list[tuple[int, int]] = []

    @classmethod
    def of_tokens(cls, words: list[str], low: list[str]) -> Self:
        """A sentence that is cut already, `low` with "" for what stands in marks; places are the numbers of its tokens.
        There “Mr | .” and “nurses | '” are two tokens each, of which the second is read with the first.
        """
        line = cls("", 0, 0)
        line.low = [word or QUOTE for word in low]
        line.capital = [word != "" and has_capital(own) for word, own in zip(low, words, strict=True)]
        line.at, line.to = list(range(len(low))), list(range(1, len(low) + 1))
        for at in range(1, len(low) - 1):
            short = low[at] == "." and line.capital[at - 1] and _SHORT.fullmatch(words[at - 1])
            if short or (low[at] == "'" and low[at - 1].endswith("s")):
                line.low[at], line.capital[at] = low[at - 1] + low[at], line.capital[at - 1]
        return line

    def split(self, text: str) -> "Words":
        """Find the sentences: after a stop, also one within the marks, where a capital or a quotation follows."""
        begun, count = 0, len(self.low)
        for number in range(count - 1):
            word = self.low[number]
            if word == QUOTE:
                ends = _ends_sentence(text, self.at[number], self.to[number])
                if not ends or not (self.capital[number + 1] or self.low[number + 1] == QUOTE):
                    continue
                if ends != "." and self.verb_soon(number + 1):
                    continue  # “Why?” Lee asked.
            elif word[0] not in ".!?…" or not (self.capital[number + 1] or self.low[number + 1] == QUOTE):
                continue
            self.sentences.append((begun, number + 1))
            begun = number + 1
        if begun < count:
            self.sentences.append((begun, count))
        return self

    def sentence(self, number: int) -> tuple[int, int]:
        at = last_begun(self.sentences, number, key=START)
        return self.sentences[at] if at >= 0 else (0, len(self.low))

    def tokens(self, start: int, end: int) -> tuple[int, int]:
        """Which words stand in a stretch of the text: first, last + 1."""
        within = begun_in(self.at, start, end)
        return within.start, within.stop

    def place(self, span: tuple[int, int]) -> tuple[int, int]:
        """Where some words stand in the text: the way back from `tokens`."""
        return self.at[span[0]], self.to[span[1] - 1]

    def lower_verbs(self) -> "Words":
        """In a headline whose words all have capitals, those of verbs of saying mean nothing."""
        words = [number for number, word in enumerate(self.low) if len(word) > 4 and word[0].isalpha()]
        if words and sum(self.capital[number] for number in words) > 0.7 * len(words):
            self.titled = True
            for number in range(words[0] + 1, len(self.low)):
                verb = VERBS.get(self.low[number]) == "finite" and self.low[number] not in ALSO_NOUNS
                self.capital[number] = self.capital[number] and not verb
        return self

    def verb_soon(self, number: int) -> bool:
        for at in range(number, min(number + 9, len(self.low))):
            if self.low[at][0] in ".!?…:;" or self.low[at] == QUOTE:
                return False
            if self.is_verb(at):
                return True
        return False

    def is_word(self, at: int) -> bool:
        return self.low[at][0].isalnum() or self.low[at][0] in "@#"

    def is_finite(self, at: int) -> bool:
        return self.is_verb(at) and VERBS[self.low[at]] == "finite"

    def is_verb(self, at: int) -> bool:
        """Is this word a verb of saying, here?"""
        word = self.low[at]
        kind = VERBS.get(word)
        if kind is None or (word in _SHOWING and self._is_told_of(at)):
            return False
        if word in PARTICLE:
            return self._has_its_particle(at)
        before = self.low[at - 1] if at else ""
        if (kind == "ing" and before in ARTICLES) or (word == "read" and self._is_read_by_somebody(at, before)):
            return False  # “a briefing note”
        if kind == "base" or word in ALSO_NOUNS:
            return self._is_verb_and_no_noun(at, before)
        if kind == "ing":
            return True
        return before not in ARTICLES | {"so"} and not (self.capital[at] and before not in ("", QUOTE))

    def _has_its_particle(self, at: int) -> bool:
        """“pointed out”, “pointed to ‘…’”, but not “pointed to the door”; and where no word follows, “pointed”."""
        word, follows = self.low[at], self.low[at + 1 : at + 2]
        quotes = word.startswith("point") and QUOTE in self.low[at + 2 : at + 4]
        return follows in ([PARTICLE[word]], []) or (quotes and follows == ["to"])

    def _is_read_by_somebody(self, at: int, before: str) -> bool:
        """“anything they had read about the case”, but not “the sign had read: …”."""
        return before in PERFECT and self.low[at + 1 : at + 2] not in ([QUOTE], [":"], [","])

    def _is_verb_and_no_noun(self, at: int, before: str) -> bool:
        """“they claim”, “Norway calls it a reform”, but not “the claim”, “Lee’s calls”, “Mayor refutes claim”."""
        word, base = self.low[at], VERBS[self.low[at]] == "base"
        if before in _BEFORE_NOUN or before.endswith(POSSESSIVES):
            return False
        if word in ALSO_NOUNS and word.endswith("s") and before not in _SUBJECTS and before not in self.names:
            return (before in BODIES or self._follows_a_name(at)) and self._takes_an_object(at)
        if self.capital[at] or (base and VERBS.get(before) == "finite" and before not in ALSO_NOUNS):
            return False
        return not base or before in _BEFORE_BASE or self._agrees_with_several(at, before)

    def _agrees_with_several(self, at: int, before: str) -> bool:
        """“officials | say”, “officials in Rome | say that”, “Norway and Denmark | call it a reform”."""
        if is_plural(before) and before not in DAYS and "-" not in before and at > 0:
            return True  # no “public-records | request”
        return self._of_several(at) or (self._follows_names(at) and self._takes_an_object(at))

    def _of_several(self, verb: int) -> bool:
        """“Ann Lee and her team | say that”, “officials in Rome | say that”: is the subject several?"""
        if self.low[verb + 1 : verb + 2] != ["that"] or self.low[verb] in ALSO_NOUNS:
            return False
        for at in range(verb - 1, max(verb - _SUBJECT, 0), -1):
            if not self.is_word(at) or self.low[at] in STARTS_CLAUSE - {"and"}:
                return False
            if self.low[at] == "and" or (self.low[at] in PREPOSITIONS and is_plural(self.low[at - 1])):
                return True
        return False

    def _is_told_of(self, showing: int) -> bool:
        """“Lee told the firm that it had shown | ‘contempt’”: what is shown, as somebody says, are not its words."""
        that = None
        for at in range(showing - 1, max(showing - 16, -1), -1):
            if that and VERBS.get(self.low[at]) == "finite":
                return True
            that = that or self.low[at] == "that"
            if not self.is_word(at):
                return False
        return False

    def _follows_a_name(self, at: int) -> bool:
        """“what Norway | calls a reform”, “Norway calls it one”, not “in Norway calls for a reform grew”."""
        name = self._name_before(at)
        of_a_people = self.low[at - 1].endswith(_OF_A_PEOPLE) or self.low[at] == "states"  # “Arab states”
        return name is not None and not of_a_people and not (name and self.low[name - 1] in PREPOSITIONS)

    def _follows_names(self, at: int) -> bool:
        """“what Norway and South Africa | call a reform”"""
        last = self._name_before(at) or 0
        return last > 1 and self.low[last - 1] == "and" and self._name_before(last - 1) is not None

    def _name_before(self, at: int) -> int | None:
        """Where the name begins that ends before a word: its words have capitals."""
        first = at
        while first > 0 and self.capital[first - 1] and self.low[first - 1] not in STARTS_CLAUSE:
            first -= 1
        return first if first < at else None

    def _takes_an_object(self, at: int) -> bool:
        """“the board | calls it a reform”, “the firm reports ‘…’”, not “the board calls were heard”."""
        after = [*self.low[at + 1 : at + 3], "", ""]
        opens = after[1] if after[0] in ("for", "on") else after[0]
        return opens in DETERMINERS or opens in OBJECTS or opens in (QUOTE, "that", "whether", "why", "how")

    def may_say(self, at: int) -> bool:
        """Is this word a verb by its form, whichever: in a saying position any may bring words ("fumed", "begs")?"""
        word = self.low[at]
        if self.capital[at] or not word.isalpha() or word in GROUPS or word in _NO_VERB:
            return False
        if word in IRREGULAR_PASTS or VERBS.get(word) == "finite":
            return True
        third = word.endswith("s") and not word.endswith(("ss", "us", "ings")) and word not in ROLES_IN_S
        return len(word) > 3 and (word.endswith("ed") or third)

    def is_passive(self, verb: int, first: int) -> bool:
        """“was told”, “has been accused”, “Mayor accused of”: is the subject of this verb not the one who acts?"""
        if self.low[verb] not in PARTICIPLES:
            return False
        at = verb - 1
        while at >= first and (self.is_adverb(at) or (self.low[at] in AUXILIARY and self.low[at] not in BE)):
            at -= 1
        if at >= first and self.low[at] in BE:
            return True
        if not PERFECT.isdisjoint(self.low[at + 1 : verb]):
            return False  # “whom Lee had described as …”
        follows = self.low[verb + 1] if verb + 1 < len(self.low) else ""
        if follows == "for" and self.low[verb] in ("asked", "called", "pressed"):
            return False  # “Lee asked for more”
        return self.low[verb] in NEEDS_OBJECT and follows in BARE_AFTER and not self._hangs_on_a_noun(verb, first)

    def tells_whom(self, verb: int, first: int) -> bool:
        """“Lee scolded fans who mocked her, calling …”: does a verb only tell whom the one before it is about?"""
        who = verb - 1
        if self.low[who] != "who" or self.low[who - 1] == ",":
            return False
        return any(self.is_finite(n) for n in range(max(first, who - 4), who - 1))

    def _hangs_on_a_noun(self, verb: int, first: int) -> bool:
        """“the story Ann Lee told about …”, “a plan the minister described as …”, “in a town she described as …”: a
        name, a pronoun or somebody before the verb, and right before it a common noun."""
        at = verb - 1
        if self.low[at] in SUBJECT_PRONOUNS:
            return True
        while at >= first and self.capital[at]:
            at -= 1
        somebody = at == verb - 1 and (self.low[at] in ROLES or AGENT.fullmatch(self.low[at]))
        if somebody and self.low[at - 1] in DETERMINERS:
            at -= 2
            if self.low[at - 1] not in DETERMINERS or self.may_say(at):
                return False  # “the board met a man described as …”
        if self.low[verb - 1] == "," and self._claim_before(verb - 2, first):
            return True
        noun = self.low[at] if first <= at < verb - 1 else ""
        small = noun in AUXILIARY or noun in _BEFORE_NOUN or noun in ROLES or noun in STARTS_CLAUSE
        return noun.isalpha() and not small

    def _claim_before(self, at: int, first: int) -> bool:
        """“…, a claim the mayor, Ann Lee, described as …”: does a clause hang on a claim, whose subject ends here?"""
        near = range(at, max(first, at - _APPOSED), -1)
        noun = next((n for n in near if self.low[n] in SAYING_NOUNS), None)
        if noun is None or self.low[noun - 1] not in ("a", "an"):
            return False
        return (self.low[noun + 1] in DETERMINERS or self.capital[noun + 1]) and self.low[noun - 2] == ","

    def is_adverb(self, at: int) -> bool:
        """“Lee sharply criticised”, but not “the family said”, “Lee’s ally said”."""
        before = self.low[at - 1] if at else ""
        noun = before in DETERMINERS or before.endswith(POSSESSIVES)
        return ends_in_ly(self.low[at]) and not self.capital[at] and not noun

    def cue(self, verb: int) -> tuple[int, int]:
        return self.at[verb], self.to[min(verb + (self.low[verb] in PARTICLE), len(self.low) - 1)]


def _ends_sentence(text: str, start: int, end: int) -> str:
    """The stop at the end of a quotation, within its marks; nothing if there is none."""
    return last if (last := last_within(text, start, end)) in (".", "!", "?", "…") else ""
