"""Whether a sentence only wishes for an act, or tells that it stayed away: “called for the arrest of”, “want them
arrested”, “demand that they be arrested”, “stopped short of arresting”, “escaped arrest”.

What is called for did not happen, as far as that sentence tells.
"""

from framing.acts.clause.lexicon import BREAKS, HELPERS, verb_set
from framing.acts.clause.sentence import Sentence
from framing.codebook.act_words import NOUN, Placed
from framing.core.text.english.function_words import PREPOSITIONS

_DEMANDS = verb_set("want seek demand propose request recommend advocate")
_CALLS_FOR = verb_set("call push press appeal plead campaign") | {"plea", "pleas"}
_WANTS_DONE = verb_set("want need")
_ESCAPES = verb_set("escape evade dodge elude")
_FACES = frozenset("face faces facing".split())
_ENDS = frozenset("to stop stops end ends cease".split())  # “called for the killing to end”
_WORDS = 6  # between the wish and the act


def is_wished(sentence: Sentence, placed: Placed) -> bool:
    """Is the act only demanded, or escaped?"""
    if placed.word.is_verb:
        return _is_to_be_done(sentence, placed)
    return placed.word.kind == NOUN and _is_called_for(sentence, placed)


def _is_called_for(sentence: Sentence, placed: Placed) -> bool:
    """“called for the arrest of”, “demand his arrest”, “escaped arrest”, “faces arrest”; not “wanted for murder”."""
    low, back = sentence.low, placed.first - 1
    while placed.first - back <= _WORDS and _goes_with_noun(sentence, back):
        back -= 1
    word = low(back)
    if word in _ESCAPES | _FACES and back == placed.first - 1:  # “escaped the slaughter”: that there was
        return placed.word.sort in ("kill", "seize")
    wished = word in _DEMANDS or (word == "for" and low(back - 1) in _CALLS_FOR)
    return wished and not any(low(at) in _ENDS for at in range(placed.last, placed.last + _WORDS))


def _goes_with_noun(sentence: Sentence, at: int) -> bool:
    word = sentence.low(at)
    if any(word in words for words in (_DEMANDS, _ESCAPES, _FACES, PREPOSITIONS, BREAKS, HELPERS)):
        return False
    return sentence.is_word(at) and not sentence.is_verb(at)


def _is_to_be_done(sentence: Sentence, placed: Placed) -> bool:
    """“demand that they be arrested”, “want them arrested”, “like to see them arrested”, “short of arresting”."""
    low, first = sentence.low, placed.first
    if placed.word.form == "ing":
        return low(first - 1) == "of" and low(first - 2) == "short"
    if placed.word.form not in ("past", "either"):
        return False
    if low(first - 1) == "be":
        return sentence.is_word(first - 2) and low(first - 2) not in HELPERS
    for at in range(first - 1, first - 2 - _WORDS, -1):
        if low(at) in _WANTS_DONE or (low(at) == "see" and low(at - 1) == "to"):
            return True
        if not _goes_with_noun(sentence, at):
            return False
    return False
