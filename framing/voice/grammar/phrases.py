"""The words of a paragraph in; out, where a noun phrase begins and ends ("a spokesman for the town", "Ann Lee").

A shallow reading, without a parser. Phrases are given as token numbers: first, and last + 1.
"""

from framing.core.ordered_spans import Span
from framing.core.text.english.function_words import (
    AUXILIARY,
    DAYS,
    DETERMINERS,
    NUMBERS,
    OBJECTS,
    POSSESSIVES,
    PREPOSITIONS,
    PRONOUNS,
    REFLEXIVES,
    STARTS_CLAUSE,
    TIMES,
)
from framing.voice.grammar.body_names import BodyNames, names_its_cause
from framing.voice.grammar.nouns import singular
from framing.voice.grammar.phrase_ends import BEGINS, ENDS, PARTICLES_OUT
from framing.voice.lexicons.reported_speech import FINITE
from framing.voice.lexicons.speaker_nouns import (
    AGENT,
    BODIES,
    DATE_WORDS,
    DOCUMENTS,
    GROUPS,
    HEADS,
    NO_NAME,
    PLURAL_BODIES,
    ROLES,
    is_plural,
)
from framing.voice.lexicons.speaker_verbs import PARTICLE, PASTS_THAT_ARE_NOUNS, PLAIN_PASTS

_OPENERS = {"meanwhile", "then", "but", "and", "here", "however", ",", "yet", "so"}
_SPEAKERS = PRONOUNS | ROLES | BODIES | PLURAL_BODIES | GROUPS
_JOINED = {"of", "for", "from", "at", "in", "with", "on", "to"}
# Before a participle these are what a person is, and no subject of it: “the former jailed leader”.
_ADJECTIVES = set(
    "former local senior new old first last recent then top own now once most few many more other".split()
)
_ADJECTIVE_ENDS = tuple("ous ive ful ish ic less able ary ly ian est ern ional ical tial cial".split())
_ADJECTIVES_TOO = {"only", "first", "later", "further"}  # “her only comment”
_NO_CLAUSE = DETERMINERS | NUMBERS | AUXILIARY  # after these no verb stands that is one without them
_NO_SUBJECT = _ADJECTIVES | PREPOSITIONS | STARTS_CLAUSE
_NO_DEED = {"called", "named", "dubbed", "labeled", "labelled", "nicknamed", "branded", "hundred", "indeed", "need"}
_NO_NOUN = STARTS_CLAUSE | PREPOSITIONS | REFLEXIVES
_OUTSIDE = STARTS_CLAUSE | PREPOSITIONS | AUXILIARY | PRONOUNS | DAYS
_WHICH_DAY = {"early", "last", "late", "next", "this"}
# Of days with a name of their own, and what is called by a day: “survivors of Bloody Sunday”, “Sheffield Wednesday”
_NAMED_DAYS = set("ash black bloody cyber easter giving good holy maundy palm ruby sheffield shrove super".split())
_SEASONS = {"cycle", "decade", "season", "spring", "summer", "autumn", "winter"}
_WHEN = {"in", "on", "since", "of", "late", "early", "by"}
LONGEST = 40  # tokens of a noun phrase, at most


class Phrases(BodyNames):
    """The words of one paragraph, and their noun phrases."""

    def noun_phrase(self, at: int, first: int) -> Span | None:
        """The noun phrase that ends with the word at `at`."""
        first = max(first, at - LONGEST)
        at = self._before_days_and_brackets(at, first)
        if at < first:
            return None
        word = self.low[at]
        if word in PRONOUNS:
            return at, at + 1
        if word in _NO_NOUN or not self.is_word(at):
            return None
        begins = (begin for n in range(at, first, -1) if (begin := self._begins(n, first)) is not None)
        begin = self._with_and(self._with_of(next(begins, first), first), first)
        return self.with_partners(begin, at, first), at + 1

    def _before_days_and_brackets(self, at: int, first: int) -> int:
        """“the mayor | (in a letter) on Monday”: the mayor."""
        while at >= first:
            if self.low[at] in (")", "]"):
                while at >= first and self.low[at] not in ("(", "["):
                    at -= 1
                at -= 1
            elif (before := self.over_time(at, first)) < at:
                at = before
            else:
                break
        return at

    def over_time(self, at: int, first: int) -> int:
        """What stands before words that say when and end at `at`: “Lee | on Monday night”, “the report | last year”."""
        day = at - (at > first and self.low[at] in TIMES and self.low[at - 1] in DAYS)
        if day > first and self.capital[day] and self.capital[day - 1] and self.low[day - 1] in _NAMED_DAYS:
            return at
        if self.low[day] in DAYS:
            return day - 1 - (day > first and (self.low[day - 1] in PREPOSITIONS or self.low[day - 1] in _WHICH_DAY))
        if at - 1 > first and self.low[at] in TIMES and self.low[at - 1] in ("this", "last", "next"):
            return at - 2 - (self.low[at - 2] in ("late", "early"))
        return self._over_date(at, first)

    def _over_date(self, at: int, first: int) -> int:
        """“the report | in May 2012”, “on June 3”, “less than two weeks ago”."""
        if at - 2 > first and self.low[at] == "ago" and self.low[at - 1].removesuffix("s") in TIMES:
            than = at - 4 > first and self.low[at - 3] == "than" and self.low[at - 4] in ("less", "more")
            return at - 5 if than else at - 3
        begin = at
        while begin > first and (self.low[begin].isdigit() or self.low[begin] in DATE_WORDS):
            begin -= 1
        date = self.low[begin + 1 : at + 1]
        dated = any(word in DATE_WORDS or len(word) == 4 for word in date)  # no “four in 10”
        return begin - 1 if dated and begin > first and self.low[begin] in _WHEN else at

    def _begins(self, at: int, first: int) -> int | None:
        """Where a phrase begins to which the word at `at` belongs; None where the word before it belongs to it too."""
        before = self.low[at - 1]
        if self.asks_in_its_name(at - 1, first):
            return at - 2
        if before == "what":
            return at  # “what | officials call …”
        if before in DETERMINERS or (before in NUMBERS and not self.capital[at - 1]):
            the = before in NUMBERS and at - 2 >= first and self.low[at - 2] in DETERMINERS - NUMBERS
            return at - 1 - the  # “(mayors from) the five | coastal towns”
        return at if self._stands_outside(at - 1) and not self.within_name(at - 1, first) else None

    def _stands_outside(self, at: int) -> bool:
        """“on | police”, “Monday | police”, “says | police”, “alarmed | rights groups”, “read out | Lee’s letter”."""
        ordinal = self.low[at] in ("first", "then", "once") and self.low[at - 1] in DETERMINERS | {"former"}
        if (self.low[at] in _OUTSIDE and not ordinal) or not self.is_word(at) or self.is_verb(at):
            return True  # but “the former first | lady”
        out = self.low[at] in PARTICLES_OUT and (self.capital[at + 1] or self.may_say(at - 1))
        return out or (self.is_deed(at) and not self.capital[at + 1])

    def _with_and(self, start: int, first: int) -> int:
        """“the Ministry of Health and | Welfare”, “(a note by) Ann Lee and | Omar Ray”: one body, or all who speak.

        Only where these begin their clause: in “she left the Ministry of Health and Lee said” somebody else speaks.
        """
        if start - 2 < first or self.low[start - 1] != "and" or not (self.capital[start] and self.capital[start - 2]):
            return start
        found = self.noun_phrase(start - 2, first)
        if found is None or not (self.of_several(*found) or self.all_capitals(*found)):
            return start
        before = self.low[found[0] - 1] if found[0] > first else ","
        written = before in ("by", "from", "of") and found[0] - 2 >= first and self.low[found[0] - 2] in DOCUMENTS
        begins = before in STARTS_CLAUSE or not (before[0].isalnum() or before == ")")
        return found[0] if begins or written else start

    def _with_of(self, start: int, first: int) -> int:
        """“a spokesman for the town”: the phrase goes back over of, for or at to a role or a document."""
        to = start - 1 if self.low[start - 1] == "to" else start - 2
        if to > first and self.low[to] == "to" and names_its_cause(self.low, self.capital, to):
            found = self.noun_phrase(to - 1, first)
            return found[0] if found else to + 1
        if start - 2 >= first and self.low[start - 1] in _JOINED:
            noun = self.low[start - 2]
            share = noun in NUMBERS and (self.low[start].isdigit() or self.low[start] in NUMBERS)  # “four in ten”
            from_ = self.low[start - 1] == "from" and self.is_person_noun(noun)  # “mayors | from five towns”
            known = from_ or share or noun in DOCUMENTS or noun in GROUPS
            headed = known or noun in ROLES or (noun in BODIES and not self.capital[start - 2])
            of = self.low[start - 1] == "of" and noun[0].isalpha() and noun not in PREPOSITIONS
            if headed or self.named_for(start - 1, first) or (of and not self.is_verb(start - 2)):
                found = self.noun_phrase(start - 2, first)
                return found[0] if found else start
        return start

    def phrase_from(self, at: int, last: int) -> Span | None:
        """The noun phrase that begins at `at`."""
        last = min(last, len(self.low), at + LONGEST)
        while at < last and self.low[at] in _OPENERS:
            at += 1
        if at >= last:
            return None
        if self.low[at] in PRONOUNS - {"who"} and not self._counts(at):
            return at, at + 1
        start, headed = at, False
        while at < last and not any(ends(self, start, at, headed) for ends in ENDS):
            if self.low[at] in PREPOSITIONS:
                headed = False
            named = self.capital[at] and (at > start or self.low[at] in self.names)
            headed = headed or (named and not self._more_name(at, last))
            at += 1
        while at > start + 1 and (self.low[at - 1] in PREPOSITIONS or self.low[at - 1] in ("late", "early")):
            at -= 1  # “accused by critics of ‘…’”, “from Norvale late on Monday”
        if at == start or (at == start + 1 and self.low[start] in DETERMINERS):
            return None
        return start, at

    def _counts(self, at: int) -> bool:
        """“one of the bakers”, “one senior official”, “another baker”: a number, no pronoun."""
        if self.low[at] not in ("one", "another", "both"):
            return self.low[at + 1 : at + 2] == ["of"]
        for n in range(at + 1, min(at + 6, len(self.low))):
            word = self.low[n]
            if word in GROUPS or word == "person" or self._is_noun_for_speakers(word):
                return True
            if not self.is_word(n) or self.is_verb(n) or word in AUXILIARY or word in STARTS_CLAUSE:
                break
        return self.low[at + 1 : at + 2] == ["of"]

    def _more_name(self, at: int, last: int) -> bool:
        """After a name’s possessive or within a run of capitals the phrase goes on."""
        if self.low[at].endswith("'s"):
            return True
        if at + 1 >= last:
            return False
        word = self.low[at + 1]
        between = at + 2 < last and self._may_stand_between(at + 1) and not self.is_verb(at + 1)
        if between and not self.capital[at + 2] and self._is_noun_for_speakers(self.low[at + 2]):
            return True  # “a GOP leadership aide”
        return self.capital[at + 1] or word == "of" or word in DOCUMENTS or self._is_noun_for_speakers(word)

    def _is_noun_for_speakers(self, word: str) -> bool:
        """“US | officials”, “the Israeli | army”, “a Tory | backbencher”, but not “Lee | later”."""
        return word not in NO_NAME and (word in HEADS | PLURAL_BODIES or self.is_person_noun(word))

    def is_person_noun(self, word: str) -> bool:
        """“woman”, “officials”: in either number, and no body or document."""
        single = singular(word)
        if word in NO_NAME or single in BODIES | DOCUMENTS:
            return False  # “another”
        return single in ROLES or bool(AGENT.fullmatch(single)) or word == "people"

    def after_verb(self, verb: int) -> Span | None:
        """The subject in “said Lee”, “said a spokesman for the mayor”; None where what follows is none, or that of a
        clause: “a driver who saw ‘smoke’ said the doors | were locked”."""
        at = verb + 1 + (self.low[verb] in PARTICLE)
        if self.low[verb] in ("told", "tells"):
            return None  # whoever is told
        if at >= len(self.low) or not (self.low[at][0].isalnum() or self.low[at][0] == "@"):
            return None
        word = self.low[at]
        if word in PREPOSITIONS or word in STARTS_CLAUSE or word in AUXILIARY or self.is_adverb(at) or word in DAYS:
            return None
        found = self.phrase_from(at, len(self.low))
        clause = found is not None and self.low[found[1] : found[1] + 1] != [] and self.low[found[1]] in FINITE
        if found is None or clause or (found[1] == at + 1 and word in OBJECTS):
            return None
        return self._with_theirs(found)

    def _with_theirs(self, found: Span) -> Span:
        """“said Lee | and her deputy, Ray.”: both; not “said Lee and her deputy nodded”."""
        if self.low[found[1] : found[1] + 2] not in (["and", "his"], ["and", "her"]):
            return found
        other = self.phrase_from(found[1] + 2, len(self.low))
        if other is None or not self.speaks(other):
            return found
        named = self.low[other[1] : other[1] + 1] == [","] and any(self.capital[other[1] + 1 : other[1] + 2])
        end = (self.phrase_from(other[1] + 1, len(self.low)) or other)[1] if named else other[1]
        follows = self.low[end : end + 1]
        return (found[0], end) if not follows or not self.is_word(end) or follows[0] in PREPOSITIONS else found

    def owner(self, noun: int, first: int) -> Span | None:
        """Whose: “Lee” in “Lee’s latest claim”, “her” in “her claim”, “the mayor” in “the claim by the mayor”."""
        at = noun - 1
        while at >= first and noun - at <= 3 and self._may_stand_between(at):
            at -= 1
        if at >= first and self.low[at] in ("his", "her", "their", "its", "my", "our"):
            return at, at + 1
        if at >= first and self.low[at].endswith(POSSESSIVES):
            return self.noun_phrase(at, first)
        if self.low[noun + 1 : noun + 2] and self.low[noun + 1] in ("by", "from", "of"):
            found = self.phrase_from(noun + 2, len(self.low))
            return found if found and self.speaks(found) else None
        return None

    def _may_stand_between(self, at: int) -> bool:
        """An adjective, as far as its form tells: a small word that bounds nothing, and no possessive."""
        word = self.low[at]
        bounds = word in DETERMINERS or word in PREPOSITIONS or word in AUXILIARY or word in STARTS_CLAUSE
        return word.isalpha() and (not bounds or word in _ADJECTIVES_TOO)

    def is_deed(self, at: int) -> bool:
        """Can a word only be a verb, or a participle after its noun: “the minister | sent”, “people | displaced by”?

        Not a participle before its noun: “the retired teacher”, “two armed men”, “a newly elected mayor”.
        """
        word, before = self.low[at], self.low[at - 1] if at else ""
        if self.capital[at] or word in _NO_DEED or not before[:1].isalnum() or before in _NO_CLAUSE:
            return False
        if word in PLAIN_PASTS:
            return before not in PREPOSITIONS
        past = word.endswith("ed") and len(word) > 4 and word.isalpha() and not word.endswith("eed")
        if not past and word not in PASTS_THAT_ARE_NOUNS:
            return False
        if before in _NO_SUBJECT or before.endswith(POSSESSIVES):
            return False
        if before.endswith(_ADJECTIVE_ENDS) and not self.capital[at - 1] and before not in HEADS:
            return False
        return self._begins_anew(at + 1, past)

    def _begins_anew(self, at: int, past: bool) -> bool:
        """May this stand behind a verb: nothing, a sign, an article, a preposition, a name; “alarmed rights groups”?"""
        if at >= len(self.low) or not self.is_word(at):
            return True
        word = self.low[at]
        if word in BEGINS or self.capital[at] or word.isdigit() or word.endswith("ly"):
            return True
        before = self.low[at - 2]
        # “The army dropped leaflets”, but “the former army trained nurses”
        whole = before not in HEADS or is_plural(before) or self.low[at - 3] in DETERMINERS
        return past and is_plural(word) and whole

    def speaks(self, span: Span) -> bool:
        """May this phrase be somebody: a pronoun, a name, a role, a body, people?"""
        named, words = any(self.capital[slice(*span)]), self.low[slice(*span)]
        return named or any(word in _SPEAKERS or self.is_person_noun(word) for word in words)

    def tells(self, span: Span) -> bool:
        """May this phrase be somebody, or what somebody wrote?"""
        return self.speaks(span) or not DOCUMENTS.isdisjoint(map(singular, self.low[slice(*span)]))

    def names_none(self, span: Span) -> bool:
        """“#SaveTheLock”, “laid off 200 | clerks”, “Each season”, “This prompted”, “came another”, and “Lee's” in
        “called Lee's | proposed toll “theft””: no source."""
        last, following, after = self.low[span[1] - 1], *[*self.low[span[1] : span[1] + 2], "", ""][:2]
        when = self.low[span[0]] in ("each", "every") and last in TIMES | _SEASONS
        deed = self.low[span[0]] in ("this", "that") and span[1] - span[0] == 2 and last.endswith("ed")
        if when or deed or last == "there" or any(word[0] == "#" for word in self.low[slice(*span)]):
            return True
        if self.low[span[0]] == "came" and not self.capital[span[0]]:
            return True  # “Then | came another | note”
        if span[1] - span[0] == 1 and last.isdigit():
            return following.isalpha() and not self.is_verb(span[1])
        noun = after.isalpha() and after not in DETERMINERS | PREPOSITIONS | STARTS_CLAUSE | PRONOUNS | OBJECTS
        return last.endswith("'s") and following.endswith("ed") and noun
