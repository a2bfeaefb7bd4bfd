"""What a phrase of an act is about: a phrase in; out, its noun, and whether that is somebody or something abstract."""

from framing.acts.clause.lexicon import PEOPLE
from framing.acts.clause.sentence import Sentence
from framing.acts.figurative.words import (
    ABSTRACT,
    BODIES_AND_PLACES,
    ENDINGS,
    TITLES,
    WORDS_AND_RULES,
)
from framing.codebook.act_words import Placed
from framing.core.ordered_spans import Span
from framing.core.text.english.function_words import POSSESSIVES
from framing.voice.grammar.nouns import head_noun, means_people

PRONOUNS = frozenset("him her me them us himself herself themselves he she i you".split())
_SOME = frozenset(
    "some many part most all both half one several few none any much each parts lots rest"
    " dozens hundreds thousands millions copies".split()
)


def is_abstract(noun: str) -> bool:
    """
    >>> [is_abstract(noun) for noun in ("bill", "reputations", "bridge", "station", "hopes", "villagers")]
    [True, True, False, False, True, False]
    """
    one = singular(noun)
    if one in BODIES_AND_PLACES or noun in PEOPLE:
        return False
    return one in ABSTRACT or noun in ABSTRACT or (len(one) > 5 and one.endswith(ENDINGS))


def singular(noun: str) -> str:
    """
    >>> singular("policies"), singular("bills"), singular("press")
    ('policy', 'bill', 'press')
    """
    noun = noun.removesuffix("'s").rstrip("'")
    if noun.endswith("ies"):
        return noun[:-3] + "y"
    return noun if noun.endswith("ss") else noun.removesuffix("s")


def noun_of(sentence: Sentence, span: Span) -> str:
    """The noun of a phrase: what it is about (“returns” of “tax returns dating back to May”)."""
    low = sentence.low_words(*span)
    while "of" in low[1:-1] and low[low.index("of") - 1] in _SOME:
        low = low[low.index("of") + 1 :]  # “some of the footage”
    plural = [word.endswith("s") and not word.endswith("'s") for word in low]
    end = next((at for at in range(1, len(low)) if plural[at - 1] and low[at].endswith("ing")), len(low))
    return head_noun(low[:end])


def names_people(sentence: Sentence, placed: Placed, span: Span) -> bool:
    """Is it a number of people (“a majority of villagers”, “four guards the day before”)?"""
    low = sentence.low_words(*span)
    if "of" in low and (low[-1] in PEOPLE or (means_people(low[-1]) and singular(low[-1]) not in WORDS_AND_RULES)):
        return True
    if placed.word.sort == "seize" and sentence.low(placed.first).startswith(("captur", "seiz")):
        return False
    counted = any(sentence.is_number(at) for at in range(*span)) or bool(set(low) & (PEOPLE - {"most", "more"}))
    return placed.word.sort in ("kill", "wound", "seize") and (counted or "number" in low)


def could_be_people(sentence: Sentence, span: Span, noun: str) -> bool:
    words = range(*span)
    named = any(sentence.capital(at) and at > sentence.first for at in words) or noun in PRONOUNS | {"they"}
    return named or means_people(noun) or any(sentence.low(at) in PEOPLE or sentence.is_number(at) for at in words)


def is_person(sentence: Sentence, span: Span) -> bool:
    """A pronoun of a person, a title with a name, or two names."""
    low = sentence.low_words(*span)
    if low[0] in TITLES or (len(low) == 1 and (low[0] in PRONOUNS or low[0] in ("his", "my", "your"))):
        return True
    capitals = [at for at in range(*span) if sentence.capital(at)]
    told = any(span[0] <= one[0] and one[1] <= span[1] for one in sentence.parties)
    owner = len(capitals) == 1 == len(low) and low[0].endswith(POSSESSIVES) and not told
    return owner or (len(capitals) == len(low) == 2 and not told)


def stands_before(sentence: Sentence, placed: Placed, words: frozenset[str]) -> bool:
    return any(sentence.low(at) in words for at in range(max(sentence.first, placed.first - 3), placed.first))
