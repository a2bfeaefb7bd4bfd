"""One sentence in tokens: its parts between pauses, and what the rules of reported speech find in it."""

from bisect import bisect_left, bisect_right
from functools import cached_property
from typing import NamedTuple

from framing.core.ordered_spans import START, Span, last_begun
from framing.core.text.english.function_words import (
    DETERMINERS,
    MODALS,
    NUMBERS,
    OPENING_ADVERBS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
)
from framing.core.text.surnames import PARTICLES, has_capital
from framing.core.text.words import lowered
from framing.voice.grammar.clauses import Line
from framing.voice.grammar.nouns import could_speak, head_noun
from framing.voice.lexicons import reported_speech as speech
from framing.voice.lexicons.speaker_nouns import BODIES, ends_in_ly, is_plural

DASHES = frozenset("—–-")
PAUSES = DASHES | {","}
NAME, ROLE = 6, 12  # tokens of a name, of what somebody is, at most
_OWNS = {"'", "his", "her", "their", "its"}
_PARTICIPLES = set("seen written sent held shown given led made found born known drawn read sworn".split())
_NO_MORE = speech.NO_GERUND | PREPOSITIONS | {"including", "regarding", "according"}  # in -ing, and no participles
CLAUSE_WORDS, SOURCE_WORDS = 10, 16  # in which a clause has its finite verb, and whoever is named ends
HEARER_WORDS = 12  # as far as the end of whoever is told is looked for
CONTENT_WORDS = 400  # a sentence that goes on for longer is a list, or lacks its stops
ANOTHER = speech.SUBORDINATES | speech.RELATIVE - {"that"}  # what begins another clause
_ENDING = speech.STOPS | {"", "but", "and", "while", "as", "after"}  # after a pause, they begin something else
# What stands before a finite verb and is no noun: “said so | was”, “told all who | would”.
_NO_SUBJECT = (
    speech.NO_NOUN | speech.ADJUNCTS | ANOTHER | speech.FINITE | {"so", "as", "not", "never", "that", "ever", "there"}
)
_SINGULAR = MODALS | {"has", "had", "is", "was"}
_IN_NAMES = PARTICLES | {".", "-"}


class Found(NamedTuple):
    """A part of a sentence that is a source's, by one rule: token numbers, end exclusive.

    `hearer`: who is told, if the wording might be taken to say that he tells. `over`: where the content is over though
    no pause says so.
    """

    rule: str
    content: Span
    cue: Span
    source: Span | None = None
    hearer: Span | None = None
    over: Span | None = None


class Sentence:
    """The tokens of one sentence: `low` in lower case with plain apostrophes, quoted ones as ""; and its parts."""

    def __init__(self, words: list[str], quoted: list[bool] | None = None):
        self.words = words
        self.low = [lowered(word) for word in words]
        for at, hidden in enumerate(quoted or ()):
            if hidden:
                self.low[at] = ""
        self.end = len(words)
        while self.end and self.low[self.end - 1] in (".", "!", "?", "…"):
            self.end -= 1
        self.pauses = [at for at in range(self.end) if self.low[at] in PAUSES or self.low[at] in ("", ";", ":")]
        # of each part that only says who speaks, by a name and an office, where its verb stands
        self.in_apposition: dict[Span, int] = {}
        self.parts = self._parts()
        main = ((begin, end) for begin, end in self.parts if self.low[begin] not in speech.RELATIVE)
        clauses = (end for begin, end in main if not speech.FINITE.isdisjoint(self.low[begin:end]))
        self.first_clause_end = next(clauses, self.end + 1)
        # what each part says of a source, as `rules` finds it
        self.named: list[tuple[Span, Span | None, bool] | None] = [None] * len(self.parts)

    def _parts(self) -> list[Span]:
        """The parts between pauses, without these. A quotation is a pause as well."""
        parts, begin = [], 0
        for at in [*self.pauses, self.end]:
            if at > begin:
                parts.append((begin, at))
            begin = at + 1
        return self._with_appositions(parts)

    def _with_appositions(self, parts: list[Span]) -> list[Span]:
        """The parts; of “…, the mayor, Ann Lee, said.” and “…, Ann Lee, the mayor, has warned, …” three as one."""
        joined: list[Span] = []
        for part in parts:
            joined.append(part)
            verb = self._bare_cue(*part)
            if verb is None or len(joined) < 4:
                continue
            one, other = (self._is_name(*joined[-3]), self._is_name(*joined[-2]))
            more = self.low[slice(*joined[-2])]
            told_of = more[0] in ("who", "whose") or (len(more) == 1 and more[0].isdigit())
            told_of = told_of and (one or self._is_person(*joined[-3]))  # “…, Ann Lee, 52, said”
            apposed = told_of or (one != other and self._is_person(*joined[-3 if other else -2]))
            if apposed and self.low[joined[-3][0] - 1] == ",":
                joined[-3:] = [(joined[-3][0], part[1])]
                self.in_apposition[joined[-1]] = verb
        return joined

    def _bare_cue(self, first: int, last: int) -> int | None:
        """Where the verb of a part stands that lacks a subject, and tells at most to whom and when: “has said”."""
        verb = first
        while verb + 1 < last and (self.low[verb] in speech.AUXILIARIES or self.is_adverb(verb)):
            verb += 1
        says = self.low[verb]
        if verb + 1 == last:
            return verb if says in speech.INSERTED else None
        after = self.low[verb + 1]
        on_monday = says in speech.TELLS_CLAUSE and after != "as" and after in speech.ADJUNCTS
        return verb if on_monday or (says in speech.TELLS and self.may_be_hearer(verb + 1, last)) else None

    def _is_name(self, first: int, last: int) -> bool:
        words = self.words[first:last]
        if self.low[first] in OPENING_ADVERBS | PREPOSITIONS | speech.SUBORDINATES:
            return False  # “Meanwhile, a clerk, …”, “In Holm, the mayor, …”
        return last - first <= NAME and self.capital(first) and all(has_capital(w) or w in _IN_NAMES for w in words)

    def _is_person(self, first: int, last: int) -> bool:
        """Whether a part is what somebody is, and no clause: “the town's mayor”, “a doctor at the clinic”."""
        noun = self.low[first:last]
        if last - first > ROLE or self.is_clause(first, last):
            return False
        owned = any(word.endswith(("'s", "s'")) for word in noun[:-1])
        head = head_noun(noun)
        return (noun[0] in DETERMINERS or owned) and could_speak(head)

    def part_at(self, at: int) -> Span:
        """The part in which a token stands; an empty one there, if it is a pause."""
        number = last_begun(self.parts, at, key=START)
        return self.parts[number] if number >= 0 and at < self.parts[number][1] else (at, at)

    def part_before(self, first: int) -> Span | None:
        """The part before the one that begins at a token."""
        number = last_begun(self.parts, first, key=START)
        return self.parts[number - 1] if number > 0 else None

    def capital(self, at: int) -> bool:
        return has_capital(self.words[at])

    @cached_property
    def line(self) -> Line:
        """The same tokens as the rules of speakers read them."""
        return Line.of_tokens(self.words, self.low)

    def is_adverb(self, at: int) -> bool:
        """“sharply”, “long”, but not “family”, nor “Kelly” before “said”: in headlines an adverb is capital as well."""
        named = self.capital(at) and not self.capital(at + 1)
        return (ends_in_ly(self.low[at]) and not named) or self.low[at] == "long"

    def subject(self, verb: int) -> Span | None:
        """Whose the verb at a token is, if that is somebody (`Line.subject`)."""
        line = self.line
        first, end = line.subject(verb, 0) or (0, 0)
        if end > verb or self.passive(verb) is not None:
            return None
        while end > first and (self.low[end - 1] in speech.RELATIVE or self.low[end - 1] == ","):
            end -= 1  # “Lee, who …”
        if first == end or not (line.speaks((first, end)) or could_speak(head_noun(self.low[first:end]))):
            return None
        first -= first > 0 and self.low[first - 1] in ("no", "not")  # “not | one of them”
        last = line.over_helpers(verb, end) + 1
        begin, closed = self.part_at(end + 1)
        if closed < verb and self.low[end] == "," and self._is_named(first, end, begin, closed):
            end = closed  # “The mayor, Ann Lee, …”
        elif all(word[:1].isalnum() for word in self.low[end:last]):
            if ANOTHER.isdisjoint(self.low[end:last]) and not self.is_clause(end, last):
                end = last  # “sailors | in Holtby”, “clerks | briefed on the sale”
            elif "who" not in self.low[end:last] and self.low[last - 1] not in ("and", "but"):
                return None  # “Lee was one of two people confirmed dead”
        return (first, end) if first < end else None

    def _is_named(self, first: int, end: int, begin: int, closed: int) -> bool:
        """“The mayor, | Ann Lee of Holtby, |”, “Orr's youth wing, | the Red Guards, |”: does a name follow a noun?"""
        opens = begin + (self.low[begin] == "the" and self.capital(closed - 1))
        name = self.line.noun_phrase(closed - 1, begin) == (begin, closed) and self.capital(opens)
        # “a lawyer for Mr. Orr, | Ann Lee, |”
        described = not self._is_name(first, end) and self._is_person(first, end)
        return name and (described or not self.capital(end - 1))

    def is_clause(self, first: int, last: int) -> bool:
        """Do these words hold a finite verb or “who”, “which”, “that”?"""
        return not speech.OF_CLAUSES.isdisjoint(self.low[first:last])

    def owner(self, noun: int) -> Span | None:
        """ "the nurses' | claim", "its | claim": whose noun it is; None if nobody's."""
        before = self.low[noun - 1]  # "the nurses'" is cut before its mark
        return self.subject(noun) if before.endswith("'s") or before in _OWNS else None

    def passive(self, verb: int) -> int | None:
        """Where the passive begins whose participle stands at `verb` ("were … told"); None if it is none."""
        for at in range(verb - 1, max(-1, verb - 4), -1):
            if self.low[at] in speech.BE:
                return at
            if not (self.is_adverb(at) or self.low[at] in speech.AUXILIARIES):
                return None
        return None

    def takes_that(self, verb: int) -> bool:
        """May “that” and a clause follow a verb here: “warned that”, “the authors stress that”?"""
        several = verb > 0 and (self.low[verb - 1] in ("they", "we", "who") or is_plural(self.low[verb - 1]))
        counter = self.low[verb] in speech.BASE or (
            self.low[verb] in speech.BASES and self.low[verb + 1 : verb + 2] == ["that"]
        )
        return self.low[verb] in speech.WITH_CLAUSE or (several and counter)

    def finite(self, first: int, last: int) -> bool:
        """May some word here be a finite verb?"""
        return any(
            word in speech.FINITE
            or word in speech.INSERTED
            or (word.endswith("ed") and len(word) > 3)
            or word.endswith("n't")
            for word in self.low[first:last]
        )

    def may_be_hearer(self, first: int, last: int) -> bool:
        """Is this somebody who may be told: a pronoun, a name, a noun with or without article; a time may follow?"""
        low = self.low
        size = next((n for n in range(first + 1, last) if low[n] in speech.ADJUNCTS and low[n] != "of"), last)
        if first >= last:
            return False
        if low[first] in speech.BARE_HEARERS and not (
            low[first] == "her" and size == first + 2
        ):  # “texted her | husband”
            return first + 1 == size
        if low[size - 1] in speech.NO_NOUN or self.is_clause(first, size):
            return False
        if size < last and (
            low[last - 1] in speech.NO_NOUN or low[last - 1] in speech.ADJUNCTS - {"monday", "today", "yesterday"}
        ):
            return low[last - 1] in speech.ADJUNCTS and low[last - 1][-3:] in ("day", "ter", "ain", "ier")
        if low[first] in DETERMINERS or low[first] in speech.HEARER_NOUNS:
            return True
        named = self.capital(first) or low[size - 1] in BODIES | speech.HEARER_NOUNS  # "told local radio"
        return named or low[size - 1].endswith(("s", "en", "people", "staff"))

    def clause_begins(self, at: int) -> bool:
        """Does a clause begin here: a subject that is seen to be one, and soon a finite verb?"""
        low = self.low
        if at >= self.end:
            return False
        end = min(self.end, at + CLAUSE_WORDS)
        end = next((n for n in range(at, end) if low[n] in PAUSES or low[n] in ("", ";", ":")), end)
        finite = self.finite(at + 1, end) or self._goes_on_behind(end)
        if low[at] in speech.CLAUSE_STARTS or low[at] in NUMBERS:
            after = low[at + 1] if at + 1 < self.end else ""
            alone = low[at] in SUBJECT_PRONOUNS and after.isalpha() and after not in speech.ADJUNCTS | speech.NO_NOUN
            proves = alone or (low[at] == "it" and after.endswith("s"))
            return proves or finite
        if self.capital(at):
            return not self.capital(at - 1) and finite
        bare = low[at].isalpha() and low[at] not in _NO_SUBJECT and not ends_in_ly(low[at])
        verbs = speech.FINITE if low[at].endswith("s") else _SINGULAR
        return bare and low[at + 1 : at + 2] != [] and low[at + 1] in verbs

    def _goes_on_behind(self, comma: int) -> bool:
        """“the fire, which broke out at noon, | would spread”: does the verb stand behind a relative clause?"""
        low = self.low
        if low[comma : comma + 1] != [","] or low[comma + 1 : comma + 2] not in (["who"], ["whose"], ["which"]):
            return False
        later = bisect_right(self.pauses, comma)
        closed = self.pauses[later] if later < len(self.pauses) else self.end
        return low[closed : closed + 1] == [","] and not speech.FINITE.isdisjoint(low[closed + 1 : closed + 2])

    def content_end(self, begin: int) -> int:
        """Where content that begins here ends: with the sentence, at a quotation, or at a pause that closes it."""
        first = self.part_at(begin)[0]
        # "When he said that it would close, …", "Told that it would close, …"
        below = self.low[first] in speech.SUBORDINATES or (first == 0 and self.low[0] in speech.TELLS)
        ends = self.pauses if below else self.content_ends
        later = bisect_left(ends, begin)
        end = min(ends[later] if later < len(ends) else self.end, begin + CONTENT_WORDS)
        if self.low[first] in ("who", "which"):  # “The firm, which says that it is innocent, | has paid”
            main = bisect_left(self.pauses, begin)
            end = next((at for at in self.pauses[main:] if at < end and self.low[at + 1] in speech.FINITE), end)
        return end

    @cached_property
    def content_ends(self) -> list[int]:
        """The pauses after which what a source says is over, wherever it began."""
        low = self.low
        over = {part[0] for part, named in zip(self.parts, self.named, strict=True) if named}
        over.add(self.end)
        return [at for at in self.pauses if low[at] not in PAUSES or at + 1 in over or low[at + 1] in _ENDING]
