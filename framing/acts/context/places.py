"""Where and when it happened: an act in its sentence; out, the party whose place it was, or whose event has a date."""

from framing.acts.clause.constructions import NOMINAL
from framing.acts.clause.events import in_noun_phrase, is_event_word
from framing.acts.clause.lexicon import FUNCTION_WORDS
from framing.acts.clause.sentence import REACH, Sentence, within
from framing.acts.sentence_acts import ActRead
from framing.core.text.english.function_words import DAYS, DETERMINERS, PREPOSITIONS, STARTS_CLAUSE

IN = frozenset("in inside across near throughout within on at into around".split())


def place_of(sentence: Sentence, act: ActRead) -> str | None:
    """The party in whose place it happened: “in Gaza”, after the act or else before it."""
    at = act.placed.first
    near = at - REACH, at + REACH
    dates = [(one, one, party) for one, party in within(sentence.dates, *near) if _happened_then(sentence, one)]
    named = sorted(within(sentence.parties, *near) + within(sentence.known, *near) + dates)
    event = act.agent.span if act.agent is not None and act.agent.event else (at, at)
    of_event = [one for one in named if event[0] <= one[0] and one[1] <= event[1]]
    last = min(sentence.last, at + REACH)
    until = next((n for n in range(act.placed.beyond, last) if sentence.low(n) in ("since", "before")), None)
    later = [one for one in named if one[0] > at and (until is None or one[0] < until)]
    sooner = [one for one in reversed(named) if one[0] < at]
    for start, end, party in of_event + later + sooner:
        if start == end:
            return party
        back = start - 1
        while (
            back > sentence.first
            and start - back < 5
            and sentence.is_word(back)
            and sentence.low(back) not in PREPOSITIONS
        ):
            if sentence.is_verb(back) or sentence.low(back) in STARTS_CLAUSE or sentence.low(back) in DAYS:
                break
            back -= 1
        place = start in sentence.places
        noun = not act.placed.word.is_verb or event[0] <= start < event[1]
        before_noun = place and noun and _modifies(sentence, end, at)
        goes_on = _goes_on(sentence, start, end) or before_noun
        if (sentence.low(back) in IN and (place or not goes_on)) or (place and goes_on):
            other = next((o for o in within(sentence.parties, end + 1, end + 2) if o[2] != party), None)
            joined = other is not None and sentence.low(end) == "and" and not _goes_on(sentence, *other[:2])
            return "; ".join(sorted((party, other[2]))) if joined and other else party
    return None


def _happened_then(sentence: Sentence, at: int) -> bool:
    """“killed on 3 May”, “in the 3 May attack”; not “since 3 May”."""
    in_it = sentence.low(at) in DETERMINERS and sentence.low(at - 1) in ("in", "during")
    of_it = sentence.low(at) == "of" and at - 1 in sentence.acts
    return sentence.low(at) in ("on", "during", "in") or in_it or of_it


def _modifies(sentence: Sentence, end: int, at: int) -> bool:
    """Does a name that ends at `end` stand before the noun at `at`: “the Port Ald hospital death toll”?"""
    return end <= at < end + 4 and all(in_noun_phrase(sentence, n) for n in range(end, at))


def _goes_on(sentence: Sentence, start: int, end: int) -> bool:
    """Does the party only stand before another noun (“in Hamas attacks”, “the Hamas-led raid”)?"""
    if "-" in sentence.words((start, end)) and not sentence.low(start).endswith(("-yunis", "-balah")):
        return True
    after = sentence.low(end)
    ends = FUNCTION_WORDS | DAYS | {"who", "which", "that"}
    if not sentence.is_word(end) or after in ends or sentence.is_verb(end):
        return False
    return is_event_word(after.removesuffix("’s")) or is_event_word(sentence.low(end + 1))


def known_event(sentence: Sentence, start: int, end: int) -> str | None:
    """The party of a date that an event has: “the attack on 3 May”, “the 3 May attack”."""
    for at, party in sentence.dates:
        if start <= at < end or (at + 1 == start and sentence.low(at) in DETERMINERS):
            return party
        ahead = at + 1
        while ahead < start and start - at < 6 and in_noun_phrase(sentence, ahead):
            ahead += 1
        if ahead == start:
            return party
    return None


def event_span(act: ActRead) -> tuple[int, int]:
    """The words of the event that did it, or of the act itself where a noun names it."""
    if act.agent is not None and act.agent.event:
        return act.agent.span
    return (act.placed.first, act.placed.last) if act.built == NOMINAL else (0, 0)


def both_sides(sentence: Sentence, act: ActRead, opponents: set[str]) -> str | None:
    """“killed on both sides”: both parties."""
    both = "; ".join(sorted(opponents)) if len(opponents) == 2 else None
    spans = [act.agent.span] if act.agent is not None and act.agent.event else []
    for start, end in spans:
        named = [one for one in sentence.parties if start <= one[0] and one[1] <= end]
        joint = len({one[0] for one in named}) == 1 or "between" in sentence.words((start, end))
        if both and {one[2] for one in named} == opponents and joint and _is_conflict(sentence, start, end):
            return both
    start = max(act.patient.span[0], act.placed.first - 12) if act.patient else act.placed.first
    for at in range(min(start, act.placed.first) - 2, min(act.placed.beyond + 12, sentence.last - 1)):
        if sentence.low(at) in ("both", "either") and sentence.low(at + 1) in ("sides", "side"):
            return both
    return None


def _is_conflict(sentence: Sentence, start: int, end: int) -> bool:
    words = ("war", "conflict", "fighting", "battle", "clash", "clashes", "hostilities", "violence")
    return any(sentence.low(at) in words for at in range(start, end))
