"""What stands between a subject and its verb: helpers, adverbs, days, a phrase; where the subject ends before them."""

from framing.core.text.english.function_words import (
    AUXILIARY,
    BEFORE_VERBS,
    DETERMINERS,
    FLOATING,
    PREPOSITIONS,
    REFLEXIVES,
    STARTS_CLAUSE,
    SUBJECT_PRONOUNS,
)
from framing.voice.grammar.phrase_ends import ISSUED
from framing.voice.grammar.phrases import Phrases
from framing.voice.lexicons.speaker_nouns import DOCUMENTS
from framing.voice.lexicons.speaker_verbs import VERBS

_BETWEEN_BOTH = 6  # tokens from a helper over a phrase to its verb
# Verbs of wanting and trying, whose subject is that of the verb behind “to”; of others an object may be (“hired to”).
_WANTS = set(
    """
    agreed attempted continued dared decided declined failed hesitated hoped intended liked loved opted planned pledged
    preferred refused rushed started struggled threatened tried vowed wanted
    """.split()
)


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
