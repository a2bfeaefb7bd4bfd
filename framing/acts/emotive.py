"""Whose deaths an emotive word is about: an act in its sentence; out, the word of the codebook's list that it takes.

A word names an act (“massacre”), qualifies its noun (“brutal attack”), its verb (“brutally killed”), or says what it
was (“the attack was barbaric”). What stands further off is not linked: it may be about anything.
"""

from framing.acts.clause.sentence import Sentence
from framing.acts.sentence_acts import ActRead
from framing.core.text.english.function_words import STARTS_CLAUSE

NEAR = 4  # words before the act that may qualify it, after it what it is said to be


def emotive_word(text: str, sentence: Sentence, act: ActRead) -> dict:
    """The emotive word linked to an act, with its place and how it is linked; nothing where there is none."""
    placed = act.placed
    for start, end in sentence.emotive:
        if placed.first <= start < placed.last:
            how = "names it"
        elif placed.first - NEAR <= start < placed.first and not _parted(sentence, end, placed.first):
            how = "qualifies it"
        elif _said_of(sentence, placed.last, start):
            how = "said of it"
        else:
            continue
        first, last = sentence.line.at[start], sentence.line.to[end - 1]
        return {"emotive": text[first:last].lower(), "emotive_link": how, "emotive_start": first, "emotive_end": last}
    return {}


def _parted(sentence: Sentence, first: int, last: int) -> bool:
    """Does a sign, another act or a word that opens a clause stand between?"""
    return any(
        (not sentence.is_word(at) and sentence.low(at) != ",")
        or at in sentence.acts
        or (sentence.low(at) in STARTS_CLAUSE and sentence.low(at) != "and")
        for at in range(first, last)
    )


def _said_of(sentence: Sentence, act_end: int, at: int) -> bool:
    """“the attack was barbaric”, “the killing, which was brutal”."""
    if not act_end < at <= act_end + NEAR:
        return False
    between = sentence.low_words(act_end, at)
    return any(sentence.is_be(n) for n in range(act_end, at)) and not set(between) & {"by", "in", "on", "and"}
