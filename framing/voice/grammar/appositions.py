"""What stands between commas, dashes or brackets before a verb: how to go back over it to the subject.

“Lee, the mayor of the town, said”, “Lee and her deputy, Ray, said”, “However, his deputy, Lee, said”.
"""

from framing.core.ordered_spans import Span
from framing.core.text.english.function_words import OPENING_ADVERBS, PREPOSITIONS, STARTS_CLAUSE, TIMES
from framing.voice.grammar.relative_clauses import RelativeClauses
from framing.voice.grammar.tokens import QUOTE
from framing.voice.lexicons.speaker_nouns import NAMELIKE, is_plural

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


class Appositions(RelativeClauses):
    """The words of one paragraph, and who is told of between commas before a verb."""

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
