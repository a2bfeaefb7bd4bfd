"""One paragraph in; out, who is the subject of its verbs of saying.

English news puts the subject of “said” right before it or right after it, or at the head of the sentence. Quotations
are blanked out before, so that only the outlet's own words are read.
"""

from framing.core.ordered_spans import Span
from framing.core.text.english.function_words import (
    AUXILIARY,
    BE,
    DAYS,
    DETERMINERS,
    PREPOSITIONS,
    STARTS_CLAUSE,
    SUBJECT_PRONOUNS,
    TIMES,
)
from framing.voice.grammar.before_verbs import BOUNDS, ENDS_ASIDE, SUBORDINATE, BeforeVerbs
from framing.voice.grammar.tokens import QUOTE
from framing.voice.lexicons.speaker_nouns import ends_in_ly
from framing.voice.lexicons.speaker_verbs import MAKING, PUNISHING, QUOTING, VERBS

_NO_SUBJECT = {"and", "but", "or", "to", "by", "of", "for", "before", "after"} | PREPOSITIONS
_OPENS = STARTS_CLAUSE | {QUOTE, "once"}
# After these and an auxiliary the subject follows: “No sooner had Lee said”.
_INVERTING = set("sooner never nor neither rarely hardly scarcely seldom once then too later".split())
# A noun before a name that the clause of the name hangs on: “the man Ann Lee dubbed”, but “the engineer Ann Lee said”.
_NO_TITLE = set(
    "man woman person people one thing things place plan idea group party firm company deal policy word".split()
)
_NO_DOING = PREPOSITIONS | STARTS_CLAUSE | DETERMINERS | AUXILIARY  # before a name, no verb: “apologised to | Ray”
# … and what whoever says something does himself: “left the party for saying …”
_NO_DOING |= set("join joined joins leave leaves left owe owed owes quit quits use used uses".split())
_ARTICLES = {"the", "a", "an", "his", "her", "its", "their"}
_APART = {",", "—", "–", "―", "--"}
_MADE = 15  # tokens from “prompting Lee, the mayor, to” back to its verb
_OPENING = 12  # tokens of a phrase before the subject
FAR = 120  # tokens back to which a subject or cue may go


class Line(BeforeVerbs):
    """The words of one paragraph, and what is the subject of its verbs."""

    def subject(self, verb: int, first: int) -> Span | None:
        """The subject of a verb, as token numbers (first, last + 1), looking no further back than `first`."""
        first = max(first, verb - FAR)
        if (verb, first) not in self.subjects:
            self.subjects[verb, first] = None  # while it is looked for: one verb's subject may be another's
            self.subjects[verb, first] = self._subject(verb, first)
        return self.subjects[verb, first]

    def _subject(self, verb: int, first: int) -> Span | None:
        if verb > first and self.low[verb - 1] == "to" and VERBS.get(self.low[verb]) == "base":
            return self._of_infinitive(verb, first)
        at = self.over_helpers(verb, first)
        if at < first or self.low[at] == "there":
            return None  # “There were cries of …”
        word = self.low[at]
        if VERBS.get(self.low[verb]) == "ing":
            own = self._behind_with(at, first)
            if own or not self._noun_before(at, first):
                return own or self._object_before(at, first) or self.main_subject(verb, first)
        if word in _NO_SUBJECT:
            return self._before_and(at, verb, first) if word == "and" else self.main_subject(verb, first)
        if word in ENDS_ASIDE:
            return self._over_apposition(at, first)
        if word in ("who", "which", "that"):
            return self._before_relative(at, first)
        return self._right_before(at, first)

    def _of_infinitive(self, verb: int, first: int) -> Span | None:
        """“how her father used to say”, “The sale prompted Lee to say”, “Ray preferred to say”, “Lee tried to say”."""
        to = verb - 1
        if to - 2 >= first and self.low[to - 1] == "used":
            return self.noun_phrase(to - 2, first)
        own = self.subject(to - 1, first) if to - 1 > first and self.wants(to - 1) else None
        return self._made_to(to, first) or own or self.main_subject(verb, first)

    def _before_and(self, at: int, verb: int, first: int) -> Span | None:
        """“Lee shrugged | and said”, “Lee, who shrugged | and said”; else what heads the sentence."""
        noun = self.low[at - 2] in DETERMINERS  # “took back her | words | and said”
        if at - 1 > first and not noun and self.may_say(at - 1) and not self.is_passive(at - 1, first):
            return self.subject(at - 1, first)
        who = self._related_and(at, first)
        return self.main_subject(verb, first) if who is None else self._before_relative(who, first)

    def _right_before(self, at: int, first: int) -> Span | None:
        """“Lee said”, “a man who saw the crash said”, “a source close to the mayor said”."""
        found = self._with_whose_they_are(self.noun_phrase(at, first), first)
        related = self._over_relative(found[0] if found else at, at, first)
        if related is not None:
            return related
        if not found or found[0] == first or self.low[found[0] - 1] not in PREPOSITIONS | AUXILIARY:
            return found
        own = self._name_after_noun(found)
        if own is not None or (found[0] - 2 >= first and self.low[found[0] - 2] in _INVERTING):
            return own or found
        return self.clause_head(found, first) or found

    def _made_to(self, to: int, first: int) -> Span | None:
        """“The sale prompted Lee, the mayor, | to say”, “It fell to Lee | to say”, “Lee was forced | to say”: Lee."""
        for at in range(to - 1, max(first, to - _MADE), -1):
            if self.low[at] in (QUOTE, ";", ":"):
                return None
            if self.low[at] in MAKING and not BE.isdisjoint(self.low[max(first, at - 2) : at]):
                return self.subject(at, first)
            fell = self.low[at] == "to" and self.low[at - 1] in ("fell", "falls", "left") and self.low[first] == "it"
            if fell or (self.low[at] in MAKING and at < to - 1):
                found = self.phrase_from(at + 1, to)
                whole = found is not None and (found[1] == to or self.low[found[1]] == ",") and self.speaks(found)
                return found if whole else None
        return None

    def _name_after_noun(self, found: Span) -> Span | None:
        """“the man Ann Lee once dubbed”: the name, where the noun before it is no title of hers."""
        at = found[1]
        while at > found[0] and self.capital[at - 1]:
            at -= 1
        noun = self.low[at - 1] if found[0] < at - 1 and at < found[1] else ""
        return (at, found[1]) if noun in _NO_TITLE else None

    def _object_before(self, at: int, first: int) -> Span | None:
        """“Lee criticised Ray for calling it ‘…’”, “sued Ray for saying”: Ray, whose deed the participle tells."""
        if at <= first or self.low[at] not in ("for", "of", "over"):
            return None
        found = self.noun_phrase(at - 1, first)
        if found is None or not self.speaks(found):
            return None
        if self.low[found[0] - 1] in AUXILIARY and not self.capital[found[0]] and self.capital[found[1] - 1]:
            return found[0] + 1, found[1]  # “will not forgive | Ray for calling it”
        verb = found[0] - 1
        if verb <= first or not self.low[verb].isalpha() or self.low[verb] in _NO_DOING or self.capital[verb]:
            return None  # no “sent Ray | a letter for saying”
        return found if self.low[verb] in PUNISHING or VERBS.get(self.low[verb]) != "ing" else None

    def clause_head(self, inner: Span, first: int) -> Span | None:
        """The noun phrase that begins the clause in which a noun phrase stands."""
        start = inner[0]
        while start > first and self.low[start - 1] not in BOUNDS:
            start -= 1
        if self.low[start] in PREPOSITIONS:
            return None
        found = self.phrase_from(start, inner[1])
        return (found[0], inner[1]) if found and found[1] > inner[0] else found  # “a note by Lee | and Ray”

    def _behind_with(self, at: int, first: int) -> Span | None:
        """“The film ends with | a baker | saying”, “with | bakers and nurses | singing”: its own subject."""
        found = self.noun_phrase(at, first)
        begin = found[0] if found else first
        if begin - 2 > first and self.low[begin - 1] == "and" and (other := self.noun_phrase(begin - 2, first)):
            begin = other[0]
        return (begin, at + 1) if found and begin > first and self._behind_its_with(begin, first) else None

    def _behind_its_with(self, at: int, first: int) -> bool:
        """“with | Lee saying”, “Despite | Lee saying”; not “despite, | a day earlier, saying”."""
        return self.low[at - 1] == "with" or (self.low[at - 1] == "despite" and at - 1 == first)

    def _noun_before(self, at: int, first: int) -> bool:
        """Does a name or noun stand right before a participle as its own subject (“with Lee saying”)?"""
        word = self.low[at]
        if word in (",", QUOTE) or word in STARTS_CLAUSE or word in PREPOSITIONS or not word[0].isalpha():
            return False
        found = self.noun_phrase(at, first)
        if found and found[1] - found[0] > 1 and self.may_say(at) and self.capital[at - 1]:
            return False  # “Lee regretted calling”
        return found is not None and (
            self.capital[found[1] - 1]
            or found[0] == first
            or self.low[found[0] - 1] == ","
            or self._behind_its_with(found[0], first)
        )

    def main_subject(self, verb: int, first: int) -> Span | None:
        """Whose clause it is: the subject of the verb of saying before, or what heads the sentence."""
        first = max(first, verb - FAR)
        behind = self._behind_opening(first, verb)
        for at in range(verb - 1, first - 1, -1):
            if VERBS.get(self.low[verb]) == "ing" and (inner := self._where_or_when(at, verb)):
                return inner
            if at < behind and self.low[first] in SUBORDINATE and self.low[at + 1] != ",":
                continue  # “When Lee said it was late, Ray left and joked”
            if self.low[at] == QUOTE or (self.low[verb - 1] == "," and self.tells_whom(at, first)):
                continue
            if at > first and self.low[at - 1] == "to":
                continue  # “got no chance to | read it”
            joined = VERBS.get(self.low[verb]) == "ing" and self.low[verb - 1] == "and"
            if self.is_verb(at) and (VERBS[self.low[at]] == "finite" or (joined and VERBS[self.low[at]] == "ing")):
                found = self.subject(at, first)
                if found is None and at > first and self.low[at - 1] == QUOTE:
                    found = self.after_verb(at)
                if found:
                    return found
        return self.head_subject(first, verb)

    def _where_or_when(self, at: int, participle: int) -> Span | None:
        """“Lee spoke at the mill, where | fishermen | had met, chanting”: whose clause a participle stands behind."""
        if self.low[at] not in ("where", "when") or self.low[at - 1] not in _APART or self.low[participle - 1] != ",":
            return None
        found = self.phrase_from(at + 1 + (self.low[at + 1] in ("about", "around", "nearly", "almost")), participle)
        return found if found and found[1] < participle - 1 and self.speaks(found) else None

    def head_subject(self, first: int, last: int) -> Span | None:
        """The noun phrase at the head of a clause, after an opening phrase set off by a comma."""
        at = self._behind_opening(first, last)
        near = range(at + 1, min(at + _OPENING, last - 1))
        comma = next((n for n in near if self.low[n] == "," and self._begins_behind(n)), None)
        if comma is not None:
            return self.phrase_from(comma + 1, last)
        if self.low[at : at + 1] and VERBS.get(self.low[at]) == "ing":
            return None  # “Adding, ‘…’”: whoever spoke before
        head = self.phrase_from(at, last)
        return None if head and self.low[head[1] - 1] in TIMES else head  # “A week on from telling …”

    def _behind_opening(self, first: int, last: int) -> int:
        """“But suddenly | the club left”, “After it won, | the club left”, “In a short message | the club left”."""
        at = first
        while at < last and (self.low[at] in _OPENS or not self.low[at][0].isalnum()):
            at += 1
        below = not SUBORDINATE.isdisjoint(self.low[first:at])
        while at < last and (self.low[at] == "," or self._opens_as_adverb(at, last) or self._is_day(at, last)):
            at += 1 + self._is_day(at, last)
        if at >= last or not (below or self._opens_as_phrase(at)):
            return at
        comma = next((n for n in range(at, last) if self.low[n] == ","), last)
        inner = self.phrase_from(at + 1, last) if self.low[at] in PREPOSITIONS and not below else None
        if inner and inner[1] < comma and self.low[inner[1]] in _ARTICLES:
            return inner[1]
        return self._behind_place(comma + 1, last) if comma + 1 < last else at

    def _behind_place(self, at: int, last: int) -> int:
        """“In Marl, | Iowa, on Sunday, | the club left”; not “In Marl, | Ann Lee, the mayor, left”."""
        end = at
        while end < last and self.capital[end]:
            end += 1
        placed = at > 2 and self.capital[at - 2] and 0 < end - at < 4 and self.low[end : end + 1] == [","]
        if not placed or end + 1 >= last:
            return at
        if self._is_day(end + 1, last):
            return end + 4 if self.low[end + 3 : end + 4] == [","] else end + 3
        found = self.phrase_from(end + 1, last)
        named = found is not None and (self.capital[found[0]] or self.low[found[0]] in SUBJECT_PRONOUNS)
        apposed = found is None or self.low[found[1] : found[1] + 1] == [","] or self.low[found[0]].isdigit()
        return end + 1 if named or not apposed else at

    def _is_day(self, at: int, last: int) -> bool:
        """“On Monday | the club left”; not “On Monday | night the club left”."""
        if at + 2 >= last or self.low[at] not in PREPOSITIONS or self.low[at + 1] not in DAYS:
            return False
        return self.low[at + 2] in DETERMINERS or self.low[at + 2] == "," or self.capital[at + 2]

    def _opens_as_phrase(self, at: int) -> bool:
        """“In the town, …”, “Speaking to us, …”, “Asked why, …”, “According to Lee, …”, “Per the report, …”."""
        word = self.low[at]
        opens = word in PREPOSITIONS or word in ("asked", "as", "according") or word.endswith("ing")
        return opens or self.low[at : at + 2] == ["per", "the"]

    def _begins_behind(self, comma: int) -> bool:
        """“Minutes later, | she …”, “That same week, | Lee …”."""
        return self.low[comma + 1] in ("he", "she", "they", "i", "it") or self.low[comma - 1] in TIMES

    def _opens_as_adverb(self, at: int, last: int) -> bool:
        """“Suddenly the mayor left”, but not “Kelly left”."""
        if not ends_in_ly(self.low[at]):
            return False
        return not (self.capital[at] and at + 1 < last and (self.may_say(at + 1) or self.is_deed(at + 1)))

    def stands_alone(self, token: int) -> bool:
        """Is a quotation a sentence of its own, or the first thing in it?"""
        first, _ = self.sentence(token)
        before = self.low[first:token]
        return len(before) <= FAR and all(word == QUOTE or not word[0].isalnum() for word in before)

    def quoted_by(self, verb: int, first: int) -> int | None:
        """The verb of “Lee quoted Ray as saying”, “Ray was cited as saying”, for the participle at `verb`."""
        at = verb - 1
        if at > first and self.low[at] == "having":
            at -= 1
        if at <= first or self.low[at] != "as":
            return None
        return next((n for n in range(at - 1, max(first, at - 15) - 1, -1) if self.low[n] in QUOTING), None)

    def object_quoted(self, verb: int, last: int) -> Span | None:
        """“…,” the paper quoted Lee as saying: Lee."""
        if self.low[verb] not in QUOTING:
            return None
        end = next((n for n in range(verb + 2, min(verb + 20, last - 1)) if self.low[n] == "as"), None)
        if end is None or self.low[end + 1] not in ("saying", "having", "telling"):
            return None
        return self.phrase_from(verb + 1, end)

    def agent(self, verb: int, last: int) -> Span | None:
        """Who acts in a passive: “was told on Monday by the court that …”; also right after the quotation."""
        for at in range(verb + 1, min(verb + 25, last - 1)):
            word = self.low[at]
            if word == ";" or (word == QUOTE and at + 4 < last and "by" not in self.low[at + 1 : at + 4]):
                return None
            if word == "by":
                found = self._before_the_charge(self.phrase_from(at + 1, last))
                if found and self.speaks(found):
                    return found
        return None

    def _before_the_charge(self, agent: Span | None) -> Span | None:
        """“accused by critics | of selling the town”: what somebody is accused of is no part of who says so."""
        if agent is None:
            return None
        for at in range(agent[0] + 1, agent[1] - 1):
            if self.low[at] == "of" and self.low[at + 1].endswith("ing"):
                return agent[0], at
        return agent
