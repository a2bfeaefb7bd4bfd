"""Clauses with “who” and “whose”: of whom they tell, and how to go back over them to the subject of a verb."""

from framing.core.ordered_spans import Span
from framing.core.text.english.function_words import AUXILIARY, DETERMINERS, PREPOSITIONS, PRONOUNS, STARTS_CLAUSE
from framing.voice.grammar.before_verbs import BeforeVerbs
from framing.voice.grammar.tokens import QUOTE
from framing.voice.lexicons.speaker_nouns import HEADS, NAMELIKE
from framing.voice.lexicons.speaker_verbs import PLAIN_PASTS

BOUNDS = STARTS_CLAUSE | {",", ";", ":", QUOTE, "(", ")"}
_PLACED = {"behind", "beside", "outside", "inside", "near"}
_LONGEST = 15  # words of a clause with “who” that are gone back over


class RelativeClauses(BeforeVerbs):
    """The words of one paragraph, and of whom its clauses with “who” tell."""

    def _before_relative(self, who: int, first: int) -> Span:
        """“Lee, who …”; of “it was Lee, not Ray, who …” Lee; of “Lee, the driver, who …” Lee."""
        before = who - 1 if who - 1 >= first and self.low[who - 1] != "," else who - 2
        found = self.noun_phrase(before, first) if before >= first else None
        if found and found[0] - 3 >= first and self.low[found[0] - 2 : found[0]] == [",", "not"]:
            other = self.noun_phrase(found[0] - 3, first)
            return other or found
        named = self._named_before(found, first) if found else None
        return ((named or found)[0], who + 1) if found else (who, who + 1)

    def _named_before(self, found: Span, first: int) -> Span | None:
        """“Lee, | the driver”: the name of which a noun between commas tells who that is."""
        told = self.low[found[0]] in DETERMINERS and not self.capital[found[1] - 1] and found[0] - 2 >= first
        name = self.noun_phrase(found[0] - 2, first) if told and self.low[found[0] - 1] == "," else None
        if name is None or not self.capital[name[1] - 1] or not self.speaks(name):
            return None
        return name if name[0] == first or self.low[name[0] - 1] not in PREPOSITIONS else None

    def _related_and(self, at: int, first: int) -> int | None:
        """The “who” of “Lee, who shrugged and said”."""
        who = next((n for n in range(at - 2, max(first, at - 6), -1) if self.low[n] == "who"), None)
        if who is None or not self.may_say(who + 1) or any(self.low[n] in BOUNDS for n in range(who + 1, at)):
            return None
        return who

    def _over_relative(self, at: int, first: int) -> Span | None:
        """“A diplomat who asked not to be named said”, “a man who saw the crash said”: back over what “who” begins."""
        while at > first and self.low[at] == self.low[at - 1] == QUOTE:
            at -= 1
        if at - 2 >= first and self._tells_which(at - 1):
            return self.noun_phrase(at - 2, first)
        for who in range(at - 1, max(first, at - _LONGEST), -1):
            if self.low[who] == "that" and at - who > 1 and self._is_of_people(who, first):
                return self.noun_phrase(who - 1, first)
            if self.low[who] == "because" and any(map(self.may_say, range(who + 2, at + 1))):
                continue  # “A nurse who left because she works nights said”
            if self.low[who] in BOUNDS:
                return None
            deed = self._people(who - 1) and self.may_say(at) and not self._people(at)  # “a nurse who works nights”
            if self.low[who] == "who" and (at - who > 1 or deed):
                return self.noun_phrase(who - 1, first)
        return None

    def _is_of_people(self, that: int, first: int) -> bool:
        """“the bank | that | insured the heads”, not “she told the bank that insured heads were rare”."""
        does = self.may_say(that + 1) or self.low[that + 1] in PLAIN_PASTS | AUXILIARY
        found = self.noun_phrase(that - 1, first) if does and self.low[that - 1] in HEADS else None
        told = found is not None and found[0] > first and self.may_say(found[0] - 1)
        return found is not None and self.low[found[0]] in DETERMINERS and not told

    def _tells_which(self, at: int) -> bool:
        """“a man wearing a mask”, “the woman behind the plan”: a word after a noun for people that tells which."""
        going = self.low[at].endswith("ing") and len(self.low[at]) > 5 and not self.capital[at]
        return self._people(at - 1) and (going or self.low[at] in _PLACED)

    def _people(self, at: int) -> bool:
        """Is this a noun in small letters for people, in either number, or for a document?"""
        word = self.low[at]
        known = word in NAMELIKE or self.is_person_noun(word)
        return known and not self.capital[at] and word not in PRONOUNS

    def _before_whose(self, at: int, first: int) -> Span | None:
        """“Lee, whose son, Ray, left town, said”: Lee; “Lee, whose deputy, Ray, said”: Ray."""
        for who in range(at - 1, max(first + 1, at - _LONGEST), -1):
            if self.low[who] in (QUOTE, ";", ":"):
                return None
            if self.low[who] in ("who", "whose") and self.low[who - 1] == "," and "," in self.low[who + 1 : who + 4]:
                commas = [n for n in range(who, at + 1) if self.low[n] == ","]
                if len(commas) == 2 and self.low[who] == "whose":
                    return self.noun_phrase(at - 1, commas[0] + 1)
                return self.noun_phrase(who - 2, first)
        return None
