"""Where what somebody is told begins: behind the words for the one who is told."""

from framing.core.text.surnames import has_capital
from framing.voice.lexicons.reported_speech import FINITE, HEARER_NOUNS
from framing.voice.lexicons.reporting_words import forms_of
from framing.voice.lexicons.speaker_nouns import GROUPS, is_plural
from framing.voice.lexicons.speaker_verbs import DETERMINERS, PREPOSITIONS, PRONOUNS
from framing.voice.reported.ends import past, subject_end
from framing.voice.speakers.grammar.noun_phrases import means_people

_TELLING = "advise assure caution convince inform notify persuade reassure remind tell warn".split()
TOLD = {form for verb in _TELLING for form in forms_of(verb)}
HEARER = 12  # words for who is told, at most, before “that”
_WORDS = 6  # before a clause without “that”
_LEAST = 5  # words of content in which a hearer is looked for without “that”


def past_hearer(before: list[str], words: list[str]) -> int:
    """How many words of a content only say who is told it: “the Israelis | that …”, “CNN on May 8 | that …”.

    `before`: the two words before it.

    >>> past_hearer(["She", "told"], "the men that it was late".split())
    2
    >>> past_hearer(["Lee", "assured"], "parents the vaccine was safe".split())
    1
    """
    low = [word.lower() for word in before]
    begun = bool(low) and (low[-1] in DETERMINERS or has_capital(before[-1]))  # “told the | jury”, “told Judge | Lee”
    told = bool(low) and (low[-1] in TOLD or (begun and low[0] in TOLD))
    for at, word in enumerate(words[:-1][:HEARER]):
        if word == "that":
            return at
        if not word[:1].isalnum() or not (told or has_capital(word) or word.isdigit()):
            break
    return _bare_clause(words) if told and len(words) >= _LEAST else 0


def _bare_clause(words: list[str]) -> int:
    """Where the clause begins that somebody is told, behind the words for him; 0 where these are no hearer.

    >>> [_bare_clause(text.split()) for text in ("his players the season was over", "the plan was dead and gone")]
    [2, 0]
    """
    low, capital = [word.lower().replace("’", "'") for word in words], [has_capital(word) for word in words]
    if not (low[0] in DETERMINERS or capital[0] or is_plural(low[0]) or low[0] in GROUPS):
        return 0
    for at in range(1, min(_WORDS, len(words) - 2)):
        hears = means_people(low[at - 1]) or low[at - 1] in HEARER_NOUNS or (capital[at - 1] and not capital[at])
        begins = low[at] in DETERMINERS | PRONOUNS or (capital[at] and not capital[at - 1])
        if hears and begins and subject_end(low, capital, at):
            return at
        if low[at] in FINITE or past(low[at]) or low[at] in PREPOSITIONS or not low[at][:1].isalnum():
            return 0
    return 0
