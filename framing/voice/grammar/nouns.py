"""Nouns: which word of a phrase is its noun, and whether a noun means somebody who may speak."""

import re

from framing.core.text.english.function_words import NUMBERS, PRONOUNS
from framing.voice.lexicons.speaker_nouns import AGENT, BODIES, DOCUMENTS, GROUPS, LED_ON, OTHER_AGENT, ROLES

_JOINED = {"of", "for", "from", "at", "with", "in", "on", "who", "to", "by", "against", "over"}
_PEOPLE = set("man men woman women person people child children couple crew friend neighbour neighbor boy girl".split())
_PEOPLE |= set("clergy detectives fans guerrillas locals magistrates pupils rebels siblings stewards troops".split())
_NO_MEN = {"abdomen", "acumen", "amen", "omen", "regimen", "specimen"}
_MAY_SPEAK = ROLES | BODIES | DOCUMENTS | GROUPS | PRONOUNS | NUMBERS | _PEOPLE
_MANY_PEOPLE = re.compile(r"[a-z]{2,40}(?:ers|ors|ists|ians|ees|ents|ants|men|women)")


def head_at(low: list[str]) -> int:
    """Which word of a phrase is its noun: the last before “of”, “for”, “from”…

    >>> head_at(["spokesman", "for", "the", "town"]), head_at(["ann", "lee"])
    (0, 1)
    >>> head_at(["a", "source", "close", "to", "ann", "lee"])
    1
    """
    at = next((at - 1 for at, word in enumerate(low) if at and word in _JOINED), len(low) - 1)
    while at and low[at] in LED_ON:
        at -= 1  # “a source close to the family”
    return at


def head_noun(low: list[str]) -> str:
    """
    >>> head_noun(["spokesman", "for", "the", "town"])
    'spokesman'
    """
    return low[head_at(low)]


def singular(noun: str) -> str:
    """
    >>> singular("deputies"), singular("nurses"), singular("mayor"), singular("fishermen")
    ('deputy', 'nurse', 'mayor', 'fisherman')
    """
    if noun.endswith("men") and noun not in _NO_MEN:
        return noun[:-2] + "an"
    return noun[:-3] + "y" if noun.endswith("ies") else noun.removesuffix("s")


def means_people(word: str) -> bool:
    """May this noun speak: a role, a body, a document or people, in either number?

    >>> [means_people(word) for word in ("mayor", "mayors", "strikers", "nurses", "report", "strike", "lorries")]
    [True, True, True, True, True, False, False]
    """
    single = singular(word)
    known = word in _MAY_SPEAK or (single in _MAY_SPEAK and single not in PRONOUNS)  # “is” is no plural of “i”
    return known or bool(OTHER_AGENT.fullmatch(single) or _MANY_PEOPLE.fullmatch(word))


def could_speak(word: str) -> bool:
    """The same, or a noun with the ending of one for a person, in the singular.

    >>> [could_speak(word) for word in ("baker", "bakers", "ministry", "lorry")]
    [True, True, True, False]
    """
    return means_people(word) or bool(AGENT.fullmatch(word))
