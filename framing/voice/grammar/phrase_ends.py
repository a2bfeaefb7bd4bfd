"""Where a noun phrase is over, read from its beginning: before a verb, a preposition, a day, a word for how or when.

“said a colleague | darkly”, “told by the union | last year”, “a man | he had met”, “Lee | of his teacher, Ray”.
"""

from typing import Any

from framing.core.text.english.function_words import (
    AUXILIARY,
    DAYS,
    DETERMINERS,
    NUMBERS,
    OBJECTS,
    PREPOSITIONS,
    PRONOUNS,
    REFLEXIVES,
    STARTS_CLAUSE,
    SUBJECT_PRONOUNS,
    TIMES,
)
from framing.voice.lexicons.speaker_nouns import AGENT, DOCUMENTS, HEADS, LED_ON

Phrases = Any  # `phrases.Phrases`, which is built upon this file
_BEFORE_ADJECTIVES = {"a", "an", "the", "my", "our", "your", "his", "her", "its", "their"}
PARTICLES_OUT = {"out", "off", "up", "down", "back"}
# After a document these tell whose it is: “a statement issued by the trust”.
ISSUED = set("issued released published signed sent posted written circulated given drafted handed put".split())
BEGINS = DETERMINERS | PREPOSITIONS | PRONOUNS | NUMBERS | DAYS | OBJECTS | PARTICLES_OUT | STARTS_CLAUSE


def _at_a_boundary(line: Phrases, start: int, at: int, headed: bool) -> bool:
    word = line.low[at]
    over = word in STARTS_CLAUSE or word == "who" or (word in DAYS and not _which_day(line, start, at))
    met = word in SUBJECT_PRONOUNS and at > start and (word == "i" or not line.capital[at])
    over = over or met  # “men | he had met”
    adjective = word in ("first", "once", "then") and at > start and line.low[at - 1] in DETERMINERS  # “his first boss”
    over = over or (word in AUXILIARY and not adjective)
    within = leads_on(line, start, at) or line.joins_names(start, at) or line.named_for(at, start)
    return (over and not within) or not line.is_word(at)


def _which_day(line: Phrases, start: int, at: int) -> bool:
    """“a | Wednesday | editorial in the Courier”: a day within a noun phrase."""
    within = at > start and line.low[at - 1] in _BEFORE_ADJECTIVES and at + 1 < len(line.low)
    return within and line.low[at + 1].isalpha() and line.low[at + 1] not in BEGINS | AUXILIARY


def _at_a_preposition(line: Phrases, start: int, at: int, headed: bool) -> bool:
    """Before a preposition, but not within “the head of the town”, “a source close to it”."""
    word, noun = line.low[at], line.low[at - 1] if at > start else ""
    if word not in PREPOSITIONS or line.within_name(at, start) or line.named_for(at, start):
        return False
    if noun in _BEFORE_ADJECTIVES:
        return False  # “her opposite number”, “an outside expert”
    theirs = line.capital[at - 1] and line.low[at + 1 : at + 2] in (["his"], ["her"], ["their"])
    if word == "of" and noun and theirs:
        return True  # “says Lee | of his teacher, Ray”
    within = noun and (
        word == "of" or (word in ("for", "from") and noun in HEADS) or (word == "by" and noun in DOCUMENTS)
    )
    return not (within or leads_on(line, start, at))


def leads_on(line: Phrases, start: int, at: int) -> bool:
    """The preposition of “a source close to the family”, “a statement issued by the trust”."""
    if at - 2 < start or at >= len(line.low) or line.low[at] not in PREPOSITIONS:
        return False
    people = line.low[at - 2] in HEADS or line.low[at - 2] in ("person", "people") or AGENT.fullmatch(line.low[at - 2])
    return bool(line.low[at - 1] in LED_ON and people) or tells_whose(line, start, at - 1)


def _after_its_name(line: Phrases, start: int, at: int, headed: bool) -> bool:
    over = headed and not line.capital[at] and line.low[at] not in PREPOSITIONS
    return over and not (line.joins_names(start, at) or line.asks_in_its_name(at, start))


def _at_a_verb(line: Phrases, start: int, at: int, headed: bool) -> bool:
    itself = line.low[at + 1 : at + 2] != [] and line.low[at + 1] in REFLEXIVES  # “the group | calls itself …”
    verb = at > start and (itself or line.is_verb(at) or line.is_deed(at))
    return verb and not tells_whose(line, start, at) and not leads_on(line, start, at + 1)


def tells_whose(line: Phrases, start: int, at: int) -> bool:
    """“a statement issued by …”: a participle between a document and “by”."""
    out = at - 1 if line.low[at] == "out" else at  # “a leaflet handed out by …”
    issued = out > start and line.low[out] in ISSUED and line.low[out - 1] in DOCUMENTS
    return issued and "by" in line.low[at + 1 : at + 3]


def _at_when_or_how(line: Phrases, start: int, at: int, headed: bool) -> bool:
    """“a colleague | darkly”, “the union | last year”, “a woman | holding a sign”, “the chief | known as Bob”."""
    word, following = line.low[at], line.low[at + 1] if at + 1 < len(line.low) else ""
    if at == start or line.capital[at]:
        return False
    if word in ("this", "last", "next") and following.removesuffix("s") in TIMES:
        return line.low[at - 1] not in DETERMINERS  # “the last night guard”
    begins = not following[:1].isalnum() or following in BEGINS
    going = word.endswith("ing") and len(word) > 5 and (begins or line.capital[at + 1])
    told = word in ("known", "identified") and (following in ("as", "only", "by") or following.endswith("ly"))
    if (going or told) and line.is_person_noun(line.low[at - 1]):
        return not leads_on(line, start, at + 1)
    return line.is_adverb(at) and begins


def _at_a_new_phrase(line: Phrases, start: int, at: int, headed: bool) -> bool:
    if line.low[at] not in DETERMINERS or at == start or line.asks_in_its_name(at, start):
        return False
    return line.low[at - 1] not in PREPOSITIONS


# Where a noun phrase that began at `start` is over before the word at `at`; `headed`: its name has been read.
ENDS = (_at_a_boundary, _at_a_preposition, _after_its_name, _at_a_verb, _at_when_or_how, _at_a_new_phrase)
