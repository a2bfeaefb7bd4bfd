"""Words of acts in work and play: a strike of nurses, a film that is shot, a phone that dies, a clock that strikes.

An act in its sentence, with who acts and who suffers; out, whether nothing is done to anybody.
"""

from framing.acts.clause.sentence import POSSESSIVE, Sentence
from framing.acts.participants.owners_of_events import Agent
from framing.acts.participants.patients import Patient
from framing.codebook.act_words import Placed
from framing.core.ordered_spans import Span
from framing.voice.speakers.grammar.noun_phrases import head_at


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


# Who lays down tools, and what is said right before a strike of theirs.
_WORKERS = _set(
    "nurse nurses teacher teachers driver drivers doctor doctors pilot pilots worker workers miner miners union unions"
    " staff actor actors writer writers docker dockers lecturer lecturers cleaner cleaners firefighter firefighters"
    " postman postmen guards employees crews players"
)
_KINDS_OF_STRIKE = _WORKERS | _set(
    "rail train bus tube port postal general hunger wildcat lightning school climate rent"
)
_OVER = _set("pay wages jobs conditions pensions rotas cuts staffing contracts")
_FILMED = _set(
    "film movie video documentary scene scenes advert ad commercial photo photos picture pictures series episode"
)
_PLAYED = _set("ball puck shot target bar post net note notes crossbar")
_RUN_DOWN = _set(
    "battery phone laptop computer engine motor conversation applause joke jokes language tradition wind signal deal"
    " music laughter tablet printer"
)
_AWE = _set("beauty silence size sight contrast lack thought idea resemblance similarity calm scale speed warmth")
_OF_THE_SEA = _set("waves wave rain surf sea drum drums heart music hooves")
_CLOCKS = _set("clock clocks bell bells midnight")
_CROWDS = _set("tourists fans shoppers holidaymakers visitors ants mosquitoes weeds")
_TAKES = _set("take takes took taken taking")


def is_of_work_or_play(sentence: Sentence, placed: Placed, agent: Agent | None, patient: Patient | None) -> bool:
    """Is it a strike for pay, a film, a ball, a battery, a blow by a sight?"""
    word, suffers = sentence.low(placed.first), _noun(sentence, patient.span) if patient else ""
    acts = _noun(sentence, agent.span) if agent else ""
    if word in ("strike", "strikes", "striking") and _lays_down_tools(sentence, placed, acts, suffers):
        return True
    if word.startswith(("shoot", "shot", "hit", "hits")) and (suffers in _FILMED | _PLAYED or suffers == "wide"):
        return True
    if word.startswith(("die", "dying")) and suffers in _RUN_DOWN:
        return True
    if word in ("struck", "hit", "strikes") and (acts in _AWE | _CLOCKS or suffers in _CLOCKS):
        return True
    if word == "pounding":
        of = [sentence.low(at) for at in range(placed.last, min(placed.last + 3, sentence.last))]
        return sentence.low(placed.first - 2) in _TAKES or (of[:1] == ["of"] and bool(_OF_THE_SEA & set(of)))
    if word.startswith("bomb") and patient and "box" in [sentence.low(at) for at in range(*patient.span)]:
        return True  # “bombed at the box office”
    return word.startswith("invad") and acts in _CROWDS


def _lays_down_tools(sentence: Sentence, placed: Placed, acts: str, suffers: str) -> bool:
    """“a rail strike”, “the nurses’ strike”, “a strike by nurses”, “will strike over pay”."""
    before = sentence.low(placed.first - 1).rstrip("’'").removesuffix(POSSESSIVE[0]).removesuffix(POSSESSIVE[1])
    after = [sentence.low(at) for at in range(placed.last, min(placed.last + 7, sentence.last))]
    for_pay = "over" in after and bool(_OVER & set(after))
    if placed.word.is_verb:
        return for_pay or (acts in _WORKERS and not suffers)
    by = after[0:1] == ["by"] and bool(_WORKERS & set(after[:5]))
    return before in _KINDS_OF_STRIKE or by or for_pay


def _noun(sentence: Sentence, span: Span) -> str:
    low = [sentence.low(at) for at in range(*span)]
    return low[head_at(low)].removesuffix("’s").removesuffix("'s").rstrip("’'")
