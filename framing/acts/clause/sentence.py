"""One sentence with acts in it: its words, its parties, its act words, and where clauses and noun phrases begin and
end.

A shallow reading, without a parser: phrases and clauses are cut where a small word, a sign or a verb cuts them. Spans
are token numbers, first and last + 1.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from framing.acts.clause import lexicon
from framing.codebook.act_words import Placed
from framing.core.ordered_spans import START, Span, begun_in
from framing.core.text.english.function_words import (
    ARTICLES,
    DAYS,
    NUMBERS,
    OBJECTS,
    OPENS_PHRASE,
    PREPOSITIONS,
    PRONOUNS,
    STARTS_CLAUSE,
    SUBJECT_PRONOUNS,
)
from framing.voice.grammar.clauses import Line
from framing.voice.lexicons.speaker_nouns import ends_in_ly
from framing.voice.lexicons.speaker_verbs import VERBS

FAR = 60  # tokens back to which a subject may be looked for
LONGEST = 400  # tokens of a sentence: what is longer is read in parts
REACH = 120  # tokens on either side of an act that can tell where, and by whom: a longer sentence is a list
LONG = 25  # tokens of a noun phrase without what hangs on it
_LINKS = {"and", "or", "&"}
_ABOUT, _ABOUT_TOO = set("at as up to about over around many".split()), {"least", "many", "to", "as"}
_WITH_NUMBERS = {"all", "both", "only", "just", "nearly", "almost"}
_NOT_IN_PHRASE = (
    (STARTS_CLAUSE - {"than"}) | lexicon.HELPERS | DAYS | {"who", "whom", "whose", ",", ";", ":", "(", ")", "—", "–"}
)
_NO_ITEM = STARTS_CLAUSE | lexicon.HELPERS | {"who", "which", "including", "killing"}  # of a list


@dataclass(eq=False)  # each is itself: what is worked out for one is kept under it
class Sentence:
    """The tokens `first` to `last` of a line, with the act words and parties among them."""

    text: str
    line: Line
    first: int
    last: int
    acts: dict[int, Placed] = field(default_factory=dict)  # as each is read here, by its first token
    parties: list[tuple[int, int, str]] = field(default_factory=list)
    places: set[int] = field(default_factory=set)  # where one of the parties is named by a town or land
    emotive: list[Span] = field(default_factory=list)
    known: list[tuple[int, int, str]] = field(default_factory=list)  # words that stand for people of a party
    dates: list[tuple[int, str]] = field(default_factory=list)  # the token before a date by which an event is known
    clauses: dict[int, bool] = field(default_factory=dict)  # whether one begins with a token, where that was asked

    def words(self, span: Span) -> str:
        """The characters of a span of tokens."""
        return self.text[self.line.at[span[0]] : self.line.to[span[1] - 1]]

    def low(self, at: int) -> str:
        """The word at a token, in small letters; nothing outside the sentence."""
        return self.line.low[at] if self.first <= at < self.last else ""

    def low_words(self, first: int, last: int) -> list[str]:
        """The words from one token to before another, each as `low` has it."""
        return [self.low(at) for at in range(first, last)]

    def capital(self, at: int) -> bool:
        """Does the word at a token begin with a capital? None outside the sentence does."""
        return self.first <= at < self.last and self.line.capital[at]

    def is_word(self, at: int) -> bool:
        return bool(self.low(at)) and self.low(at)[0].isalnum()

    def is_number(self, at: int) -> bool:
        word = self.low(at)
        return word[:1].isdigit() or word in NUMBERS

    def is_verb(self, at: int) -> bool:
        """Is this a verb, by what is known of it: a helper, a verb of an act or of saying, a past that no noun has?"""
        word = self.low(at)
        if word in lexicon.HELPERS:
            return True
        if at in self.acts:
            return self.acts[at].word.is_verb
        if not word or self.capital(at):
            return False
        return self.line.is_verb(at) or self.is_past(at) or word in lexicon.PLAIN_VERBS or self._is_own_past(at)

    def _is_own_past(self, at: int) -> bool:
        """“Settlers | set | fire to cars”; not “a set of cars”."""
        if self.low(at) not in lexicon.OWN_PASTS:
            return False
        who, after = self.low(at - 1), self.low(at + 1)
        done = self.opens_phrase(at + 1) or after in lexicon.BEHIND_SET or after.endswith("s")
        return done and (who in lexicon.PEOPLE or who.endswith("s") or self.capital(at - 1))

    def is_past(self, at: int) -> bool:
        """A past form by its ending, which no article or number makes an adjective (“displaced people”)."""
        word, before = self.low(at), self.low(at - 1)
        if not word.endswith("ed") or len(word) < 5 or self.capital(at) or "-" in word or word in ("hundred",):
            return False
        return before not in OPENS_PHRASE and before not in PREPOSITIONS and not self.is_number(at - 1)

    def before_helpers(self, at: int, also: Collection[str] = ()) -> int:
        """The token before the helping verbs and adverbs, and words of `also`, that stand right before a token."""
        for back in range(at - 1, self.first - 1, -1):
            word = self.low(back)
            adverb = ends_in_ly(word) and not self.capital(back)
            if not (adverb or word in lexicon.HELPERS or word in also):
                return back
        return min(self.first, at) - 1

    def is_saying(self, at: int) -> bool:
        """Is this a verb of saying in a finite form?"""
        return VERBS.get(self.low(at)) in ("finite", "base") and not self.capital(at) and self.line.is_verb(at)

    def opens_phrase(self, at: int) -> bool:
        """May a noun phrase begin here?"""
        word = self.low(at)
        if (
            not self.is_word(at)
            or word in DAYS
            or word in PREPOSITIONS
            or word in STARTS_CLAUSE
            or word in lexicon.HELPERS - {"all", "both", "only"}
        ):
            return self.is_bound(at)
        if at in self.acts and self.acts[at].word.is_verb:
            return False
        return (
            word in OPENS_PHRASE
            or self.is_number(at)
            or self.capital(at)
            or word in lexicon.PEOPLE
            or word in lexicon.ADVERBS
            or word in PRONOUNS
            or not word.endswith("ly")
        )

    def is_bound(self, at: int) -> bool:
        """“at least 12”, “as many as 12”, “up to 12”, “over 12”, “almost 12”: small words that open a number."""
        word, after = self.low(at), self.low(at + 1)
        number = self.is_number(at + 1) or (after in ("a", "an") and self.is_number(at + 2))
        return (
            (word == "at" and after in ("least", "most"))
            or (word == "as" and after == "many")
            or (word == "up" and after == "to")
            or (word in ("about", "over", "around", "almost", "nearly", "only", "just", "some") and number)
        )

    def clause_start(self, at: int) -> int:
        """Where the clause in which a token stands begins: after a word or sign that opens one, or after “said”."""
        start = at
        while start > self.first and at - start < FAR and not self._begins_clause(start):
            start -= 1
        return start

    def _begins_clause(self, at: int) -> bool:
        """Does a clause begin with this token? Every act and person behind it asks again, so it is kept."""
        if at not in self.clauses:
            before = at - 1
            listed = self.low(before) == "as" and self.low(before - 1) in ("such", "well")
            said = self.is_saying(before) and before not in self.acts and self.opens_phrase(at)
            self.clauses[at] = said or (self.low(before) in lexicon.BREAKS and not listed)
        return self.clauses[at]

    def phrase_before(self, at: int) -> Span | None:
        """The noun phrase that ends with the token `at`, with the phrases it hangs on (“strikes on houses in Gaza”)."""
        end = at + 1
        start = self.core_start(at)
        if start is None:
            return None
        while start - 2 >= self.first and end - start < FAR:
            joint, before = self.low(start - 1), start - 2
            if joint in _LINKS and (self.is_number(start) or self.low(start) in lexicon.ADVERBS):
                plural = self.low(before).endswith("s") and self.party_in(before, before + 1)
                ages = self.is_number(before) and "aged" in (self.low(before - 1), self.low(before - 2))
                alone = end - start == 1 and "-" not in self.low(start) and not self.is_number(before)
                if alone or not (self.low(before) in lexicon.PEOPLE or plural or ages):  # “two boys aged 17 and 19”
                    break  # “killed in the north and | 40 in the south”, “clashed with guards and | 20”
            if joint in _LINKS and self._may_coordinate(before):
                pass
            elif joint not in lexicon.JOINS:
                break
            elif (
                joint in ("by", "in", "from", "at", "on", "with") and self.is_past(before) and self.is_word(before - 1)
            ):
                before -= 1  # “a rocket fired by the group”
            if before < self.first or not self.is_word(before) or self.is_saying(before):
                break
            further = self.core_start(before)
            if further is None:
                break
            start = further
        return start, end

    def _may_coordinate(self, before: int) -> bool:
        return self.is_word(before) and not self.is_verb(before) and not self.is_saying(before)

    def core_start(self, at: int) -> int | None:
        """Where the noun phrase that ends at a token begins, without what it hangs on; None if none ends there."""
        start = at + 1
        while start > self.first and at + 1 - start < LONG:
            before = start - 1
            word = self.low(before)
            if word in OPENS_PHRASE:
                start = before
                while start > self.first and self.low(start - 1) in ("all", "both", "half"):
                    start -= 1
                break
            if word in PRONOUNS - {"one", "others", "another", "both"}:
                return before if start == at + 1 else start
            if word in _NOT_IN_PHRASE and word not in ("all", "both"):
                break
            if word == "at" and self.low(start) in ("least", "most"):
                return before
            if not self.is_word(before) or (
                word in PREPOSITIONS and not (word in ("about", "over") and self.is_number(start))
            ):
                break
            if start <= at and self.is_verb(before) and not self._is_adjective(before):
                break
            if start == at + 1 and self.is_verb(before) and not self._is_adjective(before):
                return None
            start = before
        return start if start <= at else None

    def _is_adjective(self, at: int) -> bool:
        """A participle between an article or number and a noun: “the captured soldiers”, “300 wounded people”."""
        return self.low(at - 1) in OPENS_PHRASE or self.is_number(at - 1)

    def phrase_after(self, at: int) -> Span | None:
        """The noun phrase that begins at or right after a token, with “of …” and “and …”."""
        start = at
        while self.low(start) in ("not", "also", "just", "only", "another", "even", "them") and self.low(start + 1):
            if self.low(start) == "them":
                return start, start + 1
            start += 1
        if not self.opens_phrase(start):
            return None
        noun = self.is_word(start + 1) and self.low(start + 1) not in lexicon.FUNCTION_WORDS
        if self.low(start) in OBJECTS and not (noun and self.low(start) == "her"):
            return start, start + 1
        end = start
        while end < self.last and end - start < LONG and not (end > start and self.tells_when(end)):
            if not self._joins(start, end) and self._stops(start, end):
                break
            end += 1
        while end > start and self.low(end - 1) in _LINKS | SUBJECT_PRONOUNS | {",", "of", "than", "at"}:
            end -= 1
        return (start, end) if end > start else None

    def _joins(self, start: int, at: int) -> bool:
        """Does a phrase go on behind a small word: “of”, “than”, “and”, a comma in a list, “at least 40”?"""
        word = self.low(at)
        if word == ",":
            return self._list_goes_on(at)
        if word in _ABOUT and at - start < 4 and (self.low(at + 1) in _ABOUT_TOO or self.is_number(at + 1)):
            return True
        return at > start and (word in ("of", "than") or (word in _LINKS and not self._ends_at_link(at)))

    def _stops(self, start: int, at: int) -> bool:
        """Does a phrase end before this word? Not in “the | first two families”."""
        ends = self.low(at) in PREPOSITIONS or self.low(at) in _NOT_IN_PHRASE - _WITH_NUMBERS
        if (ends and self.low(at - 1) not in ARTICLES) or not self.is_word(at):
            return True
        return at > start and self.is_verb(at) and not self._is_adjective(at)

    def tells_when(self, at: int) -> bool:
        """Does a time without a preposition begin here: “last week”, “the same night”, “two days later”, “twice”?"""
        if self.low(at) in ("overnight", "deep"):  # “shelled the port | overnight”, “a depot | deep inside Norland”
            return self.low(at + 1) in PREPOSITIONS or not self.is_word(at + 1)
        if self.low(at) in ("twice", "thrice") or self.low(at - 1) in lexicon.WHICH_TIME | lexicon.WHICH_TIME_TOO:
            return self.low(at) in ("twice", "thrice")  # not “the last | few days”
        at += 2 * (self.low(at) in ("more", "less") and self.low(at + 1) == "than")  # “more than a week ago”
        at += self.low(at) in ("earlier", "later")
        opened = self.low(at) in lexicon.WHICH_TIME or self.is_number(at)
        if not opened or self.low(at - 1) in OPENS_PHRASE | _LINKS or self.is_number(at - 1):
            return False
        while self.low(at + 1) in lexicon.WHICH_TIME_TOO or self.is_number(at + 1):
            at += 1
        after = self.low(at + 2)
        ends = (
            not self.is_word(at + 2)
            or after in lexicon.FUNCTION_WORDS | DAYS | lexicon.AFTER_TIME
            or self.is_verb(at + 2)
        )
        return ends and self.low(at + 1).removesuffix("s") in lexicon.TIME_NOUNS

    def _ends_at_link(self, at: int) -> bool:
        """Does what follows “and” begin something else: a verb, or a phrase that has a verb of its own?"""
        if self.is_verb(at + 1) or not self.opens_phrase(at + 1):
            return True
        if self.low(at + 1).endswith("ing") and self.opens_phrase(at + 2):
            return True  # “killed nine people and triggering protests”
        for after in range(at + 2, min(at + 7, self.last)):
            if self.low(after - 1) in ARTICLES:
                continue  # “and a further ten are”
            if self.low(after) in PREPOSITIONS | {",", ";", "."}:
                return False
            if self.is_verb(after):
                return self.is_be(after) or not self._is_adjective(after)
        return False

    def _list_goes_on(self, at: int) -> bool:
        """“women, children and the elderly”: a comma within a list of nouns that ends with “and”."""
        if not self.is_word(at - 1) or self.low(at + 1) in _NO_ITEM:
            return False
        for after in range(at + 1, min(at + 5, self.last)):
            if self.low(after) in ("and", "or"):
                return not self._ends_at_link(after)
            if not self.is_word(after) or self.is_verb(after) or self.low(after) in PREPOSITIONS:
                return False
        return False

    def party_in(self, start: int, end: int, last: bool = True) -> tuple[int, int, str] | None:
        """The last (or first) party named among these tokens."""
        here = [one for one in within(self.parties, start, end) if one[1] <= end]
        return (here[-1] if last else here[0]) if here else None

    def is_be(self, at: int) -> bool:
        return self.low(at) in lexicon.BE


def within(named: Sequence[tuple], first: int, last: int) -> list:
    """Those of the named, which stand in the order of the sentence, that begin from `first` on and before `last`."""
    return list(named[begun_in(named, first, last, key=START)])
