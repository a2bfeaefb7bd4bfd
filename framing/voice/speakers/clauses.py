"""One paragraph in; out, its words and verbs of saying, and who is their subject.

A shallow reading, without a parser: English news puts the subject of “said” right before it or right after it, or at
the head of the sentence. Quotations are blanked out before, so that only the outlet's own words are read.
"""

from typing import NamedTuple

from framing.voice.lexicons.nouns import BODIES, DOCUMENTS, GROUPS, ROLES
from framing.voice.lexicons.verbs import (
    AUXILIARY,
    DAYS,
    DETERMINERS,
    HEADS,
    NAMELIKE,
    NOUNS_IN_LY,
    NUMBERS,
    PARTICLE,
    PREPOSITIONS,
    PRONOUNS,
    STARTS_CLAUSE,
    TIMES,
    VERBS,
)
from framing.voice.speakers.tokens import QUOTE, Words


class Source(NamedTuple):
    """Who speaks and by which word, as places in the text; `how` names the rule."""

    start: int
    end: int
    cue_start: int
    cue_end: int
    how: str


class Line(Words):
    """The words of one paragraph, and what is the subject of its verbs."""

    def subject(self, verb: int, first: int) -> tuple[int, int] | None:
        """The subject of a verb, as token numbers (first, last + 1), looking no further back than `first`."""
        at = verb - 1
        if at >= first and self.low[at] == "to" and VERBS[self.low[verb]] == "base":
            return self.main_subject(verb, first)  # “Lee tried to explain”
        while at >= first:
            if at > first and self.low[at] in DAYS:  # “Lee on Monday sharply criticised”
                at -= 1 + (self.low[at - 1] in PREPOSITIONS)
            elif self.low[at] == "to" and VERBS[self.low[verb]] == "ing":
                break
            elif self.low[at] in AUXILIARY or self.is_adverb(at):
                at -= 1
            else:
                break
        if at < first:
            return None
        word = self.low[at]
        if VERBS[self.low[verb]] == "ing" and not self._noun_before(at, first):
            return self.main_subject(verb, first)
        if word in ("and", "but", "or", "to", "by", "of", "for", "before", "after") or word in PREPOSITIONS:
            return self.main_subject(verb, first)
        if word in (",", ")", "—", "–", "―", "--", "]"):
            return self._over_apposition(at, first)
        if word in ("who", "which", "that"):
            before = at - 1 if at - 1 >= first and self.low[at - 1] != "," else at - 2
            found = self.noun_phrase(before, first) if before >= first else None
            return (found[0], at + 1) if found else (at, at + 1)
        found = self.noun_phrase(at, first)
        if found and found[0] > first and self.low[found[0] - 1] in PREPOSITIONS | AUXILIARY:
            return self.clause_head(found[0], first) or found  # “a source close to the mayor said”
        return found

    def clause_head(self, at: int, first: int) -> tuple[int, int] | None:
        """The noun phrase that begins the clause in which `at` stands."""
        start = at
        while start > first and self.low[start - 1] not in STARTS_CLAUSE | {",", ";", ":", QUOTE, "(", ")"}:
            start -= 1
        if self.low[start] in PREPOSITIONS:
            return None
        return self.phrase_from(start, at)

    def _noun_before(self, at: int, first: int) -> bool:
        """Does a name or noun stand right before a participle as its own subject (“with Lee saying”)?"""
        word = self.low[at]
        if word in (",", QUOTE) or word in STARTS_CLAUSE or word in PREPOSITIONS or not word[0].isalpha():
            return False
        found = self.noun_phrase(at, first)
        return bool(found) and (
            self.capital[found[1] - 1] or found[0] == first or self.low[found[0] - 1] in ("with", ",")
        )

    def _over_apposition(self, at: int, first: int) -> tuple[int, int] | None:
        """“Lee, the mayor of the town, said”: back over what stands between commas, brackets or dashes."""
        pairs = {")": "(", "]": "["}
        found = None
        for _ in range(4):
            if at < first:
                break
            if self.low[at] in pairs:
                opening = pairs[self.low[at]]
                while at >= first and self.low[at] != opening:
                    at -= 1
                at -= 1
                continue
            sign = self.low[at]
            if sign not in (",", "—", "–", "―", "--"):
                return self.noun_phrase(at, first) or found
            left = at - 1
            while left >= first and self.low[left] not in (sign, QUOTE, ";", ":"):
                left -= 1
            if left < first or self.low[left] != sign:
                return self._first_noun(left + 1, at) if self._first_noun(left + 1, at) else found
            at, found = left, found or self.noun_phrase(at - 1, left + 1)
            inner = self.noun_phrase(at - 1, first) if at > first else None
            if inner and (at - 1 < first or self.low[at - 1] != ")"):
                name = self.capital[inner[1] - 1] or self.low[inner[1] - 1] in NAMELIKE
                if name and not (self.low[inner[0] - 1] in ("in", "on", "at") if inner[0] > first else False):
                    return inner
        return found

    def _first_noun(self, first: int, last: int) -> tuple[int, int] | None:
        """The last noun phrase of a stretch that reaches its end."""
        return self.noun_phrase(last - 1, first) if last > first else None

    def noun_phrase(self, at: int, first: int) -> tuple[int, int] | None:
        """The noun phrase that ends with the word at `at`."""
        while at >= first and (self.low[at] in DAYS or self.low[at] in (")", "]")):
            if self.low[at] in (")", "]"):
                while at >= first and self.low[at] not in ("(", "["):
                    at -= 1
            at -= 1
        if at < first:
            return None
        word = self.low[at]
        if word in PRONOUNS:
            return at, at + 1
        if word in STARTS_CLAUSE or word in PREPOSITIONS or not (word[0].isalnum() or word[0] in "@#"):
            return None
        start = at
        while start > first:
            before = self.low[start - 1]
            if before in DETERMINERS or (before in NUMBERS and not self.capital[start - 1]):
                start -= 1
                break
            if before in STARTS_CLAUSE or before in PREPOSITIONS or before in AUXILIARY or before in PRONOUNS:
                break
            if not (before[0].isalnum() or before[0] in "@#") or before in DAYS or self.is_verb(start - 1):
                break
            start -= 1
        return self._with_of(start, first), at + 1

    def _with_of(self, start: int, first: int) -> int:
        """“a spokesman for the town”: the phrase goes back over of, for or at to a role or a document."""
        joined = ("of", "for", "from", "at", "in", "with", "on", "to")
        if start - 2 >= first and self.low[start - 1] in joined:
            noun = self.low[start - 2]
            headed = (
                noun in ROLES or noun in DOCUMENTS or noun in GROUPS or (noun in BODIES and not self.capital[start - 2])
            )
            if headed or (self.low[start - 1] == "of" and noun[0].isalpha() and noun not in PREPOSITIONS):
                found = self.noun_phrase(start - 2, first)
                return found[0] if found else start
        return start

    def main_subject(self, verb: int, first: int) -> tuple[int, int] | None:
        """Whose clause it is: the subject of the verb of saying before, or what heads the sentence."""
        for at in range(verb - 1, first - 1, -1):
            if self.low[at] == QUOTE:
                continue
            joined = VERBS[self.low[verb]] == "ing" and self.low[verb - 1] == "and"
            if self.is_verb(at) and (VERBS[self.low[at]] == "finite" or (joined and VERBS[self.low[at]] == "ing")):
                found = self.subject(at, first)
                if found is None and at > first and self.low[at - 1] == QUOTE:
                    found = self.after_verb(at)
                if found:
                    return found
        return self.head_subject(first, verb)

    def head_subject(self, first: int, last: int) -> tuple[int, int] | None:
        """The noun phrase at the head of a clause, after an opening phrase set off by a comma."""
        at = first
        while at < last and (self.low[at] in STARTS_CLAUSE or self.low[at] == QUOTE or not self.low[at][0].isalnum()):
            at += 1
        while at < last and (self.low[at] == "," or (self.low[at].endswith("ly") and self.low[at] not in NOUNS_IN_LY)):
            at += 1
        if at < last and (
            self.low[at] in PREPOSITIONS or self.low[at].endswith("ing") or self.low[at] in ("asked", "as", "according")
        ):
            comma = next((n for n in range(at, last) if self.low[n] == ","), None)
            at = comma + 1 if comma is not None and comma + 1 < last else at
        for comma in range(at + 1, min(at + 12, last - 1)):  # “Minutes later, she …”
            if self.low[comma] == "," and (
                self.low[comma + 1] in ("he", "she", "they", "i", "it") or self.low[comma - 1] in TIMES
            ):
                return self.phrase_from(comma + 1, last)
        if self.low[at : at + 1] and VERBS.get(self.low[at]) == "ing":
            return None  # “Adding, ‘…’”: whoever spoke before
        return self.phrase_from(at, last)

    def phrase_from(self, at: int, last: int) -> tuple[int, int] | None:
        """The noun phrase that begins at `at`."""
        last = min(last, len(self.low))
        while at < last and self.low[at] in ("meanwhile", "then", "but", "and", "here", "however", ",", "yet", "so"):
            at += 1
        if at >= last:
            return None
        if self.low[at] in PRONOUNS - {"who"} and self.low[at + 1 : at + 2] != ["of"]:  # but “one of the bakers”
            return at, at + 1
        start, headed = at, False
        while at < last:
            word = self.low[at]
            letter = word[0].isalnum() or word[0] in "@#"
            if not letter or word in STARTS_CLAUSE or word in AUXILIARY or word in DAYS or word == "who":
                break
            if word in PREPOSITIONS:
                noun = self.low[at - 1] if at > start else ""
                if not (noun and (word == "of" or (word in ("for", "from") and noun in HEADS))):
                    break
                headed = False
            elif headed and not self.capital[at]:
                break
            if at > start and self.is_verb(at):
                break
            if word in DETERMINERS and at > start and self.low[at - 1] not in ("of", "for", "from"):
                break
            named = self.capital[at] and (at > start or word in self.names)
            headed = headed or (named and not self._more_name(at, last))
            at += 1
        if at == start or (at == start + 1 and self.low[start] in DETERMINERS):
            return None
        return start, at

    def _more_name(self, at: int, last: int) -> bool:
        """After a name’s possessive or within a run of capitals the phrase goes on."""
        follows = at + 1 < last and (self.capital[at + 1] or self.low[at + 1] in ROLES or self.low[at + 1] == "of")
        return follows or self.low[at].endswith(("’s", "'s")) or self.low[at + 1 : at + 2] in [[w] for w in DOCUMENTS]

    def after_verb(self, verb: int) -> tuple[int, int] | None:
        """The subject in “said Lee”, “said a spokesman for the mayor”; None where what follows is no subject."""
        at = verb + 1 + (self.low[verb] in PARTICLE)
        if at >= len(self.low) or not (self.low[at][0].isalnum() or self.low[at][0] == "@"):
            return None
        word = self.low[at]
        if word in PREPOSITIONS or word in STARTS_CLAUSE or word in AUXILIARY or self.is_adverb(at) or word in DAYS:
            return None
        found = self.phrase_from(at, len(self.low))
        return (
            found if found and not (found[1] == at + 1 and word in ("it", "them", "him", "her", "us", "me")) else None
        )
