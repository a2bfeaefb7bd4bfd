"""What stands between a subject and its verb, and how to go back over it: helpers, days, “who …”, what commas set off.

“Lee on Monday has sharply criticised”, “a man who saw the crash said”, “Lee, the mayor of the town, said”, “Lee and her
deputy, Ray, said”, “However, his deputy, Lee, said”.
"""

from framing.core.ordered_spans import Span
from framing.core.text.english.function_words import (
    AUXILIARY,
    BEFORE_VERBS,
    DETERMINERS,
    FLOATING,
    OPENING_ADVERBS,
    PREPOSITIONS,
    PRONOUNS,
    REFLEXIVES,
    STARTS_CLAUSE,
    SUBJECT_PRONOUNS,
    TIMES,
)
from framing.voice.grammar.phrase_ends import ISSUED
from framing.voice.grammar.phrases import Phrases
from framing.voice.grammar.tokens import QUOTE
from framing.voice.lexicons.speaker_nouns import DOCUMENTS, HEADS, NAMELIKE, is_plural
from framing.voice.lexicons.speaker_verbs import PLAIN_PASTS, VERBS

_BETWEEN_BOTH = 6  # tokens from a helper over a phrase to its verb
# Verbs of wanting and trying, whose subject is that of the verb behind “to”; of others an object may be (“hired to”).
_WANTS = set(
    """
    agreed attempted continued dared decided declined failed hesitated hoped intended liked loved opted planned pledged
    preferred refused rushed started struggled threatened tried vowed wanted
    """.split()
)
BOUNDS = STARTS_CLAUSE | {",", ";", ":", QUOTE, "(", ")"}
_PLACED = {"behind", "beside", "outside", "inside", "near"}
_LONGEST = 15  # words of a clause with “who” that are gone back over
SUBORDINATE = (STARTS_CLAUSE | {"once"}) - set("and but or nor yet so that how what why".split())
_NO_ASIDE = SUBORDINATE | {"and", "but", "to", "which"}
_SIGNS = {",", "—", "–", "―", "--"}
_BRACKETS = {")": "(", "]": "["}
ENDS_ASIDE = _SIGNS | set(_BRACKETS)
_WHOSE = {"his", "her", "colleagues"}
_BELOW = PREPOSITIONS | {"after", "before"}
_ADVERBIAL = {"in", "on", "at", "for", "with", "by", "to"}
_LOCAL = {"in", "at", "near", "outside"}
_ASIDES = 6  # gone back over, at most


class BeforeVerbs(Phrases):
    """The words of one paragraph, and what stands before its verbs."""

    def over_helpers(self, verb: int, first: int) -> int:
        """What stands before a verb, its auxiliaries, adverbs and the day: “Lee on Monday has sharply criticised”."""
        at = verb - 1
        while at >= first:
            if at > first and (when := self.over_time(at, first)) < at:
                at = when
            elif at > first and self.low[at] in ISSUED and self.low[at - 1] in DOCUMENTS:
                at -= 1  # “the report released last year said”
            elif (has := self._helped_by(at, first)) is not None:
                at = has
            elif self.low[at] == "to" and VERBS.get(self.low[verb]) == "ing":
                break
            elif (
                self.low[at] in AUXILIARY
                or self.is_adverb(at)
                or self.is_floating(at, first)
                or (at > first and self.low[at] in REFLEXIVES)
                or (at > first and self.low[at] in BEFORE_VERBS and not self.capital[at])
            ):
                at -= 1
            else:
                break
        return at

    def _helped_by(self, at: int, first: int) -> int | None:
        """The helper of “Lee | has in the past | dismissed”, where a phrase stands between it and its verb."""
        for has in range(at, max(first, at - _BETWEEN_BOTH), -1):
            if self.low[has] in ("has", "have", "had"):
                helps = has < at and self.low[has + 1] in PREPOSITIONS and not self._is_in_a_contact_clause(has - 1)
                return has if helps else None
            if not self.low[has].isalpha() or self.low[has] in SUBJECT_PRONOUNS or self.low[has] in STARTS_CLAUSE:
                return None
        return None

    def _is_in_a_contact_clause(self, at: int) -> bool:
        """“the guard | he | had with him said”: a pronoun right behind the noun that its clause tells of."""
        behind = at > 0 and self.low[at] in SUBJECT_PRONOUNS and self.low[at - 1][0].isalnum()
        return behind and self.low[at - 1] not in STARTS_CLAUSE

    def is_floating(self, at: int, first: int) -> bool:
        """ "Lee and Ray | both | said", but not "the heads of both said"."""
        floats = at > first and self.low[at] in FLOATING and self.low[at - 1][0].isalpha()
        return floats and self.low[at - 1] not in PREPOSITIONS | DETERMINERS | STARTS_CLAUSE

    def wants(self, at: int) -> bool:
        """“Ray | preferred | to speak of ‘…’”: a plain past, and no participle after its noun or a helper."""
        before = self.low[at - 1]
        helped = before in AUXILIARY or before.endswith(("'ve", "'d", "'s"))
        return self.low[at] in _WANTS and not helped

    def _before_relative(self, who: int, first: int) -> Span:
        """“Lee, who …”; of “it was Lee, not Ray, who …” Lee; of “Lee, the driver, who …” Lee."""
        before = who - 1 if who - 1 >= first and self.low[who - 1] != "," else who - 2
        found = self.noun_phrase(before, first) if before >= first else None
        if found and found[0] - 2 >= first:
            below = self.low[found[0] - 1]
            if self.low[who] == "who" and below in _BELOW and not self.speaks(found):
                return self.noun_phrase(found[0] - 2, first) or found  # “told Ray on camera, who”
            if below in _LOCAL and self._people(found[0] - 2):
                found = self.noun_phrase(found[0] - 2, first)  # “nurses | in Lund | who”
        if found and found[0] - 3 >= first and self.low[found[0] - 2 : found[0]] == [",", "not"]:
            other = self.noun_phrase(found[0] - 3, first)
            return other or found
        named = self._named_before(found, first) if found else None
        return ((named or found)[0], who + 1) if found else (who, who + 1)

    def _named_before(self, found: Span, first: int) -> Span | None:
        """“Lee, | the driver”, “the driver, | from the firm Poe”, “Lee, | head of the Poe Bank”: whom these tell of."""
        tied = self.low[found[0] - 1] in ("from", "of", "at", "with")
        told = tied or (self.low[found[0]] in DETERMINERS and not self.capital[found[1] - 1])
        told = told or any(self.low[n] in PREPOSITIONS for n in range(*found))
        comma = found[0] - 1 - tied
        name = self.noun_phrase(comma - 1, first) if told and comma > first and self.low[comma] == "," else None
        if name is None or (name == (first, first + 1) and self.low[first] not in self.names):
            return None  # “Then, the driver, …”
        known = self.capital[name[1] - 1] or (tied and self._people(name[1] - 1))
        begins = name[0] == first or self.low[name[0] - 1] in BOUNDS
        return name if known and begins and self.speaks(name) else None

    def _related_and(self, at: int, first: int) -> int | None:
        """The “who” of “Lee, who shrugged and said”."""
        who = next((n for n in range(at - 2, max(first, at - 6), -1) if self.low[n] == "who"), None)
        if who is None or not self.may_say(who + 1) or any(self.low[n] in BOUNDS for n in range(who + 1, at)):
            return None
        return who

    def _over_relative(self, at: int, last: int, first: int) -> Span | None:
        """“A diplomat who asked not to be named said”, “a man who saw | the crash | said”: back over its clause."""
        while at > first and self.low[at] == self.low[at - 1] == QUOTE:
            at -= 1
        if at - 2 >= first and self._tells_which(at - 1):
            return self.noun_phrase(at - 2, first)
        for who in range(at - (self.low[at] != "that"), max(first, at - _LONGEST), -1):
            if self.low[who] == "that" and last - who > 1 and self._is_of_people(who, first):
                return self.noun_phrase(who - 1, first)
            if self.low[who] in SUBORDINATE and any(map(self._tells_a_deed, range(who + 2, last + 1))):
                continue  # “A nurse who left because she works nights said”, “… who was in when the roof fell said”
            if self.low[who - 1 : who + 1] == ["and", "who"] and who - 2 > first:
                return self._over_relative(who - 2, last, first)  # “a man who left and who asked for help said”
            if self.low[who] in BOUNDS:
                return None
            deed = self._people(who - 1) and self._tells_a_deed(at)  # “a nurse who works nights”
            if self.low[who] == "who" and (at - who > 1 or deed):
                return self.noun_phrase(who - 1, first)
        return None

    def _tells_a_deed(self, at: int) -> bool:
        """“because she | works | nights”, “that | supports | patients”; not “because | nurses | said”."""
        return self.may_say(at) and not self._people(at)

    def _is_of_people(self, that: int, first: int) -> bool:
        """“the bank | that | insured the heads”, not “she told the bank that insured heads were rare”."""
        does = self._tells_a_deed(that + 1) or self.low[that + 1] in PLAIN_PASTS | AUXILIARY
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

    def _over_apposition(self, at: int, first: int) -> Span | None:
        """“Lee, the mayor of the town, said”: back over what stands between commas, brackets or dashes."""
        whose = self._before_whose(at, first)
        if whose is not None:
            return whose
        aside = None  # who is named between the last two signs before the verb
        for _ in range(_ASIDES):
            if at < first:
                break
            if self.low[at] in _BRACKETS:
                at = self._back_to({_BRACKETS[self.low[at]]}, at, first) - 1
                continue
            if self.low[at] not in _SIGNS:
                return self._before_signs(at, first, aside)
            left = self._back_to({self.low[at], QUOTE, ";", ":"}, at - 1, first)
            if left > first and self.low[left] == QUOTE:  # “Lee, | who had called it “a mess” |, said”
                opens = self._back_to({self.low[at], ";", ":"}, left, first)
                left = opens if self.low[opens + 1] in ("who", "which") else left
            if left < first or self.low[left] != self.low[at]:
                return self._behind_one_sign(at, left, first, aside)
            if aside and self.low[left + 1] in _NO_ASIDE:
                return aside  # “…, while her aide, Lee, said”
            if left > first and self.low[left - 1] in ("that", "which", "who"):
                return self._before_relative(left - 1, first)  # “a statement that, while mild, said”
            at, aside = left, aside or self.noun_phrase(at - 1, left + 1)
            inner = self.noun_phrase(at - 1, first) if at > first else None
            found = (
                self._behind_time(at, first, aside)
                or self._with_deputy(inner, first, aside)
                or self._named(inner, at, first)
            )
            if found:
                return found
        return aside

    def _back_to(self, signs: set[str], at: int, first: int) -> int:
        """Where the last of these signs stands, or before `first`."""
        while at >= first and self.low[at] not in signs:
            at -= 1
        return at

    def _before_signs(self, at: int, first: int, aside: Span | None) -> Span | None:
        """“Lee, a clerk, said”: Lee; but “Speaking for the governor, Lee, a clerk, said”: no governor."""
        own = self.noun_phrase(at, first)
        where = own and own[0] > first and self.low[own[0] - 1] in _ADVERBIAL
        return aside if aside and where else own or aside

    def _behind_one_sign(self, at: int, left: int, first: int, aside: Span | None) -> Span | None:
        """“Lee, the mayor, said”: Lee before both signs; but “After the hearing, her son, Lee, said”: her son."""
        own = self.noun_phrase(at - 1, left + 1)
        if own is None or aside is None:
            return own or aside
        before = self.low[own[0] - 1] if own[0] > first else ""
        placed = before in _BELOW and (own[0] == first + 1 or self.low[first].endswith("ing"))
        if before in _LOCAL and not placed:
            if aside[1] - aside[0] > 1 and self.all_capitals(*aside):
                return aside  # “The head of the club in Lund, | Ann Lee, said”
            whose = self.noun_phrase(own[0] - 2, first)
            return whose if whose and self.speaks(whose) else own  # “A man | in Lund, Norvik, said”
        return aside if placed and self.capital[aside[1] - 1] else own

    def _behind_time(self, at: int, first: int, aside: Span | None) -> Span | None:
        """“A day earlier, his deputy, Lee, said”, “However, his deputy, Lee, said”; not “on Monday, in Holm, Lee”."""
        opens = at == first + 1 or self.low[at - 2] == ","
        return aside if self.low[at - 1] in TIMES or (opens and self.low[at - 1] in OPENING_ADVERBS) else None

    def _with_deputy(self, inner: Span | None, first: int, aside: Span | None) -> Span | None:
        """“Lee and her deputy, Ray, said”: all of it."""
        both = self._with_whose_they_are(inner, first)
        if aside and both and both != inner and self.capital[aside[1] - 1]:
            return both[0], aside[1]
        return None

    def _named(self, inner: Span | None, sign: int, first: int) -> Span | None:
        """Who stands before the sign: “the family of the patient, Ann Lee”, “a man from Holtby, who …”, “Lee, …”."""
        if inner is None or self.low[sign - 1] == ")":
            return None
        name = self.capital[inner[1] - 1] or self.low[inner[1] - 1] in NAMELIKE
        name = name or (self.low[sign + 1] == "who" and self.speaks(inner))  # “…, the clerk, who left, said”
        if not name:
            return None
        before = self.low[inner[0] - 1] if inner[0] > first else ""
        if before == "of" and inner[0] - 2 > first and self.low[inner[0] - 2] in _SIGNS:
            return None  # “Lee, 44, of Mill Road, Ald, said”
        if told := self._named_before(inner, first):
            return told
        own = self.noun_phrase(inner[0] - 2, first) if before in ("from", "near") else None
        if own and self.speaks(own):
            return own[0], inner[1]
        group = self._group_of(inner, first) if before == "," else None
        return None if before in _ADVERBIAL else group or inner

    def _with_whose_they_are(self, found: Span | None, first: int) -> Span | None:
        """“Dr Lobo and her colleagues”, “Lobo and colleagues”: all of them."""
        if found and found[0] - 2 >= first and self.low[found[0] - 1] == "and" and self.low[found[0]] in _WHOSE:
            whose = self.noun_phrase(found[0] - 2, first)
            return (whose[0], found[1]) if whose and (whose[0] == first or self.capital[whose[1] - 1]) else found
        return found

    def _group_of(self, name: Span, first: int) -> Span | None:
        """“the family of the patient, | Ann Lee”: the family, where several are named by one of whom they are."""
        found = self.noun_phrase(name[0] - 2, first)
        if found is None:
            return None
        of = next((n for n in range(*found) if self.low[n] == "of"), None)
        if of is None or not is_plural(self.low[of - 1]) or self.capital[found[1] - 1]:
            return None
        return found if self.is_person_noun(self.low[found[1] - 1]) else None
