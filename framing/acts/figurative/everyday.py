"""Words of acts in work and play: a strike of nurses, a film that is shot, a phone that dies, a clock that strikes.

An act in its sentence, with who acts and who suffers; out, whether nothing is done to anybody.
"""

from framing.acts.clause.events import noun_of_phrase
from framing.acts.clause.sentence import Sentence
from framing.acts.figurative.words import (
    AWE,
    CLOCKS,
    CROWDS,
    CUT_DOWN,
    FILMED,
    KINDS_OF_STRIKE,
    OF_THE_SEA,
    OVER,
    PLAYED,
    RUN_DOWN,
    TAKES,
    WORKERS,
)
from framing.acts.participants.owners_of_events import Agent
from framing.acts.participants.patients import Patient
from framing.codebook.act_words import Placed


def is_of_work_or_play(sentence: Sentence, placed: Placed, agent: Agent | None, patient: Patient | None) -> bool:
    """Is it a strike for pay, a film, a ball, a battery, a blow by a sight?"""
    word, suffers = sentence.low(placed.first), noun_of_phrase(sentence, patient.span) if patient else ""
    acts = noun_of_phrase(sentence, agent.span) if agent else ""
    if word in ("strike", "strikes", "striking") and _lays_down_tools(sentence, placed, acts, suffers):
        return True
    if word.startswith(("shoot", "shot", "hit", "hits")) and suffers in FILMED | PLAYED:
        return True
    if word.startswith(("die", "dying")) and suffers in RUN_DOWN:
        return True
    if word in ("struck", "hit", "strikes") and (acts in AWE | CLOCKS or suffers in CLOCKS):
        return True
    if word == "pounding":
        of = sentence.low_words(placed.last, min(placed.last + 3, sentence.last))
        return sentence.low(placed.first - 2) in TAKES or (of[:1] == ["of"] and bool(OF_THE_SEA & set(of)))
    if word.startswith("bomb") and patient and "box" in sentence.low_words(*patient.span):
        return True  # “bombed at the box office”
    if word in ("cut", "mow", "mowed", "mown") and suffers in CUT_DOWN:
        return True
    if word.startswith("overr") and sentence.low(placed.last) == "with":
        return True  # “overrun with rats”
    return word.startswith(("invad", "overr")) and acts in CROWDS


def _lays_down_tools(sentence: Sentence, placed: Placed, acts: str, suffers: str) -> bool:
    """“a rail strike”, “the nurses’ strike”, “a strike by nurses”, “will strike over pay”."""
    before = sentence.low(placed.first - 1).rstrip("'").removesuffix("'s")
    after = sentence.low_words(placed.last, min(placed.last + 7, sentence.last))
    for_pay = "over" in after and bool(OVER & set(after))
    if placed.word.is_verb:
        return for_pay or (acts in WORKERS and not suffers)
    by = after[0:1] == ["by"] and bool(WORKERS & set(after[:5]))
    return before in KINDS_OF_STRIKE or by or for_pay
