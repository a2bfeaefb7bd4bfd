"""What a phrase is about; and weapons and events, which act for somebody (“the strike”, “a rocket”).

Which words these are is general English (`framing.acts.clause.lexicon`).
"""

from framing.acts.clause.lexicon import EVENTS, FUNCTION_WORDS, WEAPONS
from framing.acts.clause.sentence import Sentence
from framing.core.ordered_spans import Span
from framing.core.text.english.function_words import DETERMINERS, PREPOSITIONS
from framing.voice.grammar.nouns import head_at, head_noun


def noun_of_phrase(sentence: Sentence, span: Span) -> str:
    """The noun that a phrase is about, without the ending of a possessive."""
    low = sentence.low_words(*span)
    return head_noun(low).removesuffix("'s").rstrip("'")


def is_event_word(word: str) -> bool:
    """
    >>> [is_event_word(word) for word in ("strikes", "air-strike", "rockets", "hostilities", "police")]
    [True, True, True, True, False]
    """
    for form in (
        word,
        word.removesuffix("s"),
        word.removesuffix("es"),
        word[:-3] + "y" if word.endswith("ies") else "",
    ):
        if form in EVENTS or form in WEAPONS or form.rpartition("-")[2] in EVENTS:
            return True
    return False


def is_event(sentence: Sentence, span: Span) -> bool:
    """Is the head of this phrase a weapon or an event?"""
    return event_at(sentence, span) is not None


def event_at(sentence: Sentence, span: Span) -> int | None:
    """The weapon or event that a phrase is about: the noun before its first preposition."""
    head = next((at - 1 for at in range(span[0] + 1, span[1]) if sentence.low(at) in PREPOSITIONS), span[1] - 1)
    if head == span[1] - 1:
        head = span[0] + head_at(sentence.low_words(*span))
    word = sentence.low(head).removesuffix("'s")
    return head if is_event_word(word) else None


def in_noun_phrase(sentence: Sentence, at: int) -> bool:
    """May this token stand within a noun phrase, behind its article or possessive?"""
    word = sentence.low(at)
    if word in DETERMINERS or word in FUNCTION_WORDS or not sentence.is_word(at):
        return False
    return at in sentence.acts or not sentence.is_verb(at)
