"""Whoever is told: the first words of what a verb of saying brings; out, how many of them say only to whom, or when."""

from itertools import pairwise

from framing.core.text.english.function_words import DETERMINERS, PREPOSITIONS, PRONOUNS
from framing.core.text.surnames import has_capital
from framing.core.text.words import lowered
from framing.voice.grammar.nouns import means_people
from framing.voice.lexicons.reported_speech import BARE_HEARERS, FINITE, HEARER_NOUNS
from framing.voice.lexicons.reporting_words import forms_of
from framing.voice.lexicons.speaker_nouns import GROUPS, is_plural
from framing.voice.reported.bounds import looks_past, subject_end

_TELLING = "advise assure caution convince inform notify persuade reassure remind tell warn".split()
TOLD = {form for verb in _TELLING for form in forms_of(verb)}
HEARER = 12  # words for who is told, at most, before “that”
_SAID = frozenset(forms_of("say"))
_THEN = {"after", "afterwards", "before", "during", "following", "in", "on", "at", "outside", "later", "from"}
_MOMENTS = {"day", "days", "night", "time", "moment", "year", "week", "month", "fact", "way", "case"}
_BARE = 6  # before a clause without “that”
_LEAST = 5  # words of content in which a hearer is looked for without “that”


def words_for_hearer(before: list[str], words: list[str]) -> int:
    """How many words of a content only say who is told it: “the Israelis | that …”, “CNN on May 8 | that …”.

    `before`: the two words before it.

    >>> words_for_hearer(["She", "told"], "the men that it was late".split())
    2
    >>> words_for_hearer(["Lee", "assured"], "parents the vaccine was safe".split())
    1
    >>> words_for_hearer(["Lee", "said"], "after talks with the union that it was late".split())
    5
    """
    low = [word.lower() for word in before]
    if low[-1:] == ["to"] and words[0].lower() in _SAID | TOLD:  # “is expected to | say on Monday that …”
        begin = next((at for at, word in enumerate(words[:-1][:HEARER]) if word == "that"), 0)
        return 0 if {",", "to"} & set(words[:begin]) else begin
    begun = bool(low) and (low[-1] in DETERMINERS or has_capital(before[-1]))  # “told the | jury”, “told Judge | Lee”
    told = bool(low) and (low[-1] in TOLD or (begun and low[0] in TOLD))
    near = [*low, words[0].lower()]  # “said | after talks …”, “said after | talks …”
    timed = any(said in _SAID and then in _THEN for said, then in pairwise(near))
    if (that := _before_that(words, told, timed)) is not None:
        return that
    return _bare_clause(words) if told and len(words) >= _LEAST else 0


def _before_that(words: list[str], told: bool, timed: bool) -> int | None:
    """How many words stand before the “that” of what is told; None where there is no such “that” near."""
    for at, word in enumerate(words[:-1][:HEARER]):
        if word == "that" and not (timed and words[at - 1].lower() in _MOMENTS):
            return at
        if told and word == ",":  # “the council, which owns it, | that …”
            closed = next((n for n in range(at + 2, min(at + HEARER, len(words) - 2)) if words[n] == ","), None)
            return closed + 1 if closed and words[closed + 1] == "that" else 0
        if not word[:1].isalnum() or not (told or timed or has_capital(word) or word.isdigit()):
            return None
        if timed and (word.lower() in FINITE or looks_past(word.lower())):
            return None
    return None


def _bare_clause(words: list[str]) -> int:
    """Where the clause begins that somebody is told, behind the words for him; 0 where these are no hearer.

    >>> [_bare_clause(text.split()) for text in ("his players the season was over", "the plan was dead and gone")]
    [2, 0]
    """
    low, capital = [lowered(word) for word in words], [has_capital(word) for word in words]
    if low[0] != "it" and low[0] in BARE_HEARERS and subject_end(low, capital, 1):
        return 1  # “told him | the season was over”
    if not (low[0] in DETERMINERS or capital[0] or is_plural(low[0]) or low[0] in GROUPS):
        return 0
    for at in range(1, min(_BARE, len(words) - 2)):
        hears = means_people(low[at - 1]) or low[at - 1] in HEARER_NOUNS or (capital[at - 1] and not capital[at])
        begins = low[at] in DETERMINERS | PRONOUNS or (capital[at] and not capital[at - 1])
        if hears and begins and subject_end(low, capital, at):
            return at
        if low[at] in FINITE or looks_past(low[at]) or low[at] in PREPOSITIONS or not low[at][:1].isalnum():
            return 0
    return 0
