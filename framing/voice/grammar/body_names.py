"""Where a name of a body goes on over small words, so that a noun phrase is not cut there.

“Doctors Without Borders”, “Save the Children”, “the Office for Safety”, “the Ministry of Health and Welfare”.
"""

from collections.abc import Sequence

from framing.core.text.english.function_words import DAYS, DETERMINERS, PREPOSITIONS, STARTS_CLAUSE
from framing.core.text.english.ordinary_words import is_name_too, is_noun, is_ordinary, is_place
from framing.core.text.words import MONTHS
from framing.voice.grammar.nouns import could_speak, means_people
from framing.voice.grammar.tokens import Words
from framing.voice.lexicons.first_names import gender_of_first_name
from framing.voice.lexicons.speaker_nouns import ASKED_IN_NAMES, BODIES, IN_NAMES, ROLES, covers_two_fields, is_plural

_NEAR = 8  # words on either side
PARTNERS = set("associates bros brothers co company daughters partners sons".split())  # the end of a firm's name


def names_its_cause(low: Sequence[str], capital: Sequence[bool], at: int) -> bool:
    """Does a body's name go on over a preposition: “Roof | for | All”, “the Campaign | to | Save the Mill”?

    Not “Responding | to | Ann Lee”, “Lee | for | Labour”, “nurses | in | Leeds”.

    >>> words = "Roof for All", "Bread for the World", "Nurses in Need", "Nurses in Leeds", "Mayor for Lund"
    >>> [names_its_cause(one.lower().split(), [word[0].isupper() for word in one.split()], 1) for one in words]
    [True, True, True, False, False]
    """
    if at < 1 or at + 1 >= len(low) or low[at] not in ("for", "in", "on", "from", "to") or not capital[at - 1]:
        return False
    noun, to = low[at - 1], at + 1 + (low[at + 1] in ("a", "an", "the") and at + 2 < len(low))
    if low[at] == "on" and noun in BODIES:
        return capital[to]  # “the Council on Lock Safety”
    if low[at] == "for" and is_plural(noun) and low[at + 1] != "the":
        return capital[to]  # “Farmers for Change”, “Citizens for a Better Holtby”
    if not (capital[to] and is_ordinary(low[to])) or low[to].title() in MONTHS or noun.endswith("ing"):
        return False
    if low[at] == "to":
        return to == at + 1 and is_ordinary(noun)
    thing = is_noun(noun) and not means_people(noun)  # it says nothing but in a name
    alone = not is_name_too(low[to]) and not any(capital[to + 1 : to + 2])
    return not is_place(low[to].title()) and (thing if low[at] == "for" else alone and (thing or is_plural(noun)))


class BodyNames(Words):
    """The words of one paragraph, and the names of bodies in them."""

    def within_name(self, at: int, first: int) -> bool:
        """“Doctors | Without | Borders”, “Hands | Off | Norvale”: a preposition with a capital, between two others."""
        if self.low[at] not in IN_NAMES or at <= first or at + 1 >= len(self.low):
            return False
        return all(self.capital[at - 1 : at + 2]) and (is_plural(self.low[at - 1]) or self._is_in_a_sentence(at))

    def _is_in_a_sentence(self, at: int) -> bool:
        """Do words in small letters stand near, so that a capital means something?"""
        near = range(max(0, at - _NEAR), min(len(self.low), at + _NEAR))
        small = (self.low[n] for n in near if len(self.low[n]) > 1 and self.low[n].isalpha() and not self.capital[n])
        return not self.titled and any(word not in PREPOSITIONS | STARTS_CLAUSE | DETERMINERS for word in small)

    def named_for(self, at: int, first: int) -> bool:
        """“the Office | for | Safety”, “Farmers | for | Change said”: a body's name, or what begins a clause.

        Not “the Pentagon in Norvale”, nor “votes for Lee”.
        """
        if at <= first or at + 1 >= len(self.low) or not self.capital[at - 1]:
            return False
        noun = self.low[at - 1]
        several = is_plural(noun) and self.low[at] == "for"
        if noun in self.names and not (several or noun in BODIES or self._is_a_thing(at - 1)):
            return False  # “Trump on Trade”
        begin = at - 1
        while begin > first and self.capital[begin - 1] and self._is_in_a_sentence(at):
            begin -= 1  # “Jewish | Voice for Peace”
        before = self.low[begin - 1]  # “the charity | Roof for All”
        begins = begin == first or before in STARTS_CLAUSE | PREPOSITIONS | DETERMINERS or before in BODIES
        begins = begins or not self.is_word(begin - 1) or self.is_verb(begin - 1)
        body = self.low[at] == "for" and noun in BODIES and self.capital[at + 1]
        return body or (begins and names_its_cause(self.low, self.capital, at))

    def _is_a_thing(self, at: int) -> bool:
        """“Voice”, “Bread”: an ordinary noun, of which a name is made with what it is for."""
        noun = self.low[at]
        return self.low[at + 1] == "for" and is_noun(noun) and not (gender_of_first_name(noun) or could_speak(noun))

    def with_partners(self, begin: int, at: int, first: int) -> int:
        """Where a firm's name begins: “Penfold, | Hart and Sons”, “Penfold, | Hart & Marsh”; no “Then, | Hart & Co”."""
        firm = self.low[at] in PARTNERS or (at > begin and self.at[at] - self.to[at - 1] == len(" & "))
        while firm and begin - 2 >= first and self.low[begin - 1] == "," and self.capital[begin - 2]:
            adverb = is_ordinary(self.low[begin - 2]) and not is_name_too(self.low[begin - 2])
            if adverb or (begin - 3 >= first and (self.capital[begin - 3] or self.low[begin - 3] in PREPOSITIONS)):
                break
            begin -= 2
        return begin

    def asks_in_its_name(self, at: int, first: int) -> bool:
        """“Save | the | Children”, “Stop | the | War”: a body that is called by what it asks for."""
        if self.low[at] not in DETERMINERS or at <= first or at + 1 >= len(self.low):
            return False
        if not (self.capital[at - 1] and self.capital[at + 1]):
            return False
        return self.low[at - 1] in ASKED_IN_NAMES or self._breaks_the_silence(at)

    def _breaks_the_silence(self, at: int) -> bool:
        """“Breaking | the | Silence said”, “says Breaking | the | Silence”; not “Leaving | the | White House, …”."""
        if not self.low[at - 1].endswith("ing") or not self._is_in_a_sentence(at) or not is_ordinary(self.low[at + 1]):
            return False
        after = at + 2
        begins = at - 2 < 0 or not self.is_word(at - 2)
        return not begins or (after < len(self.low) and self.is_verb(after))

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
