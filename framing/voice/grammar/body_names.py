"""Where a name of a body goes on over small words, so that a noun phrase is not cut there.

“Doctors Without Borders”, “Save the Children”, “the Office for Safety”, “the Ministry of Health and Welfare”.
"""

from collections.abc import Sequence

from framing.core.text.english.function_words import DAYS, DETERMINERS, PREPOSITIONS, STARTS_CLAUSE
from framing.core.text.english.ordinary_words import is_ordinary
from framing.voice.grammar.tokens import Words
from framing.voice.lexicons.speaker_nouns import ASKED_IN_NAMES, BODIES, IN_NAMES, ROLES, covers_two_fields, is_plural


def names_its_aim(low: Sequence[str], capital: Sequence[bool], to: int) -> bool:
    """Does a body's name go on over a “to”: “the Campaign | to | Save the Mill”, not “Responding | to | Ann Lee”?

    >>> low = "the campaign to save the mill".split()
    >>> names_its_aim(low, [False, True, False, True, False, True], 2)
    True
    """
    named = low[to] == "to" and capital[to - 1] and capital[to + 1]
    return named and not low[to - 1].endswith("ing") and is_ordinary(low[to + 1])


class BodyNames(Words):
    """The words of one paragraph, and the names of bodies in them."""

    def within_name(self, at: int, first: int) -> bool:
        """“Doctors | Without | Borders”: a preposition with a capital, between a plural and a word with a capital."""
        if self.low[at] not in IN_NAMES or at <= first or at + 1 >= len(self.low):
            return False
        return all(self.capital[at - 1 : at + 2]) and is_plural(self.low[at - 1])

    def named_for(self, at: int, first: int) -> bool:
        """“the Office | for | Safety”, “Farmers | for | Change said”: a body's name, or several who begin a clause.

        Not “the Pentagon in Norvale”, nor “votes for Lee”.
        """
        if self.low[at] != "for" or at <= first or at + 1 >= len(self.low):
            return False
        if not (self.capital[at - 1] and self.capital[at + 1]):
            return False
        begins = at - 1 == first or self.low[at - 2] in STARTS_CLAUSE or not self.is_word(at - 2)
        return self.low[at - 1] in BODIES or (begins and is_plural(self.low[at - 1]))

    def asks_in_its_name(self, at: int, first: int) -> bool:
        """“Save | the | Children”, “Stop | the | War”: a body that is called by what it asks for."""
        if self.low[at] not in DETERMINERS or at <= first or at + 1 >= len(self.low):
            return False
        return self.low[at - 1] in ASKED_IN_NAMES and self.capital[at - 1] and self.capital[at + 1]

    def joins_names(self, start: int, at: int) -> bool:
        """The “and” of “said the Ministry of Health and Welfare”, “said Ann Lee and Bo Ray.”: capitals, and no verb."""
        if self.low[at] != "and" or at + 1 >= len(self.low) or not self.capital[at + 1]:
            return False
        if at - 2 >= start and self._covers_two_fields(at):
            return True
        end = at + 1
        while end < len(self.low) and self.capital[end]:
            end += 1
        over = end == len(self.low) or not self.is_word(end) or self.low[end] in PREPOSITIONS | DAYS
        if self.all_capitals(start, at) and over:  # “said Lee and Ray in unison”
            return True
        after = at + 2
        over = after >= len(self.low) or not (self.is_word(after) and (self.capital[after] or self.may_say(after)))
        return over and self.of_several(start, at)

    def _covers_two_fields(self, at: int) -> bool:
        """The “and” of “the Dock and Harbour Union”."""
        if self.low[at - 2] != "the" or at + 2 >= len(self.low) or not (self.capital[at - 1] and self.capital[at + 2]):
            return False
        return covers_two_fields(self.low[at - 1], *self.low[at + 1 : at + 3])

    def all_capitals(self, start: int, end: int) -> bool:
        """Only words with a capital: a name, or names."""
        return all(self.capital[start:end])

    def of_several(self, start: int, end: int) -> bool:
        """A body or several leaders, and what they are of: “the Department of Trade”, “the mayors of Holtby”."""
        at = next((n for n in range(start + 1, end - 1) if self.low[n] in ("of", "for")), None)
        if at is None or not self.capital[end - 1]:
            return False
        noun = self.low[at - 1]
        leaders = noun.endswith("s") and noun.removesuffix("s") in ROLES and not self.capital[at - 1]
        return leaders or (self.capital[at - 1] and noun in BODIES and at + 2 == end)
