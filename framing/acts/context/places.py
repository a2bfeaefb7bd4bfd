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
    event = act.agent.span if act.agent is not None and act.agent.event else (act.placed.first,) * 2
    for start, end, party in _by_nearness(sentence, act, event):
        if start == end or _is_place(sentence, act, event, start, end):
            joined = None if start == end else _joined_to(sentence, end, party)
            return "; ".join(sorted((party, joined))) if joined else party
    return None


def _by_nearness(sentence: Sentence, act: ActRead, event: tuple[int, int]) -> list[tuple[int, int, str]]:
    """Parties near an act (first word, behind the last, party): of its event, then those after it, then before.

    A date of an event of theirs has no length. What stands after “since” or “before” was another time.
    """
    at, last = act.placed.first, min(sentence.last, act.placed.first + REACH)
    near = at - REACH, at + REACH
    dates = [(one, one, party) for one, party in within(sentence.dates, *near) if _happened_then(sentence, one)]
    named = sorted(within(sentence.parties, *near) + within(sentence.known, *near) + dates)
    of_event = [one for one in named if event[0] <= one[0] and one[1] <= event[1]]
    until = next((n for n in range(act.placed.beyond, last) if sentence.low(n) in ("since", "before")), None)
    later = [one for one in named if one[0] > at and (until is None or one[0] < until)]
    return of_event + later + [one for one in reversed(named) if one[0] < at]


def _is_place(sentence: Sentence, act: ActRead, event: tuple[int, int], start: int, end: int) -> bool:
    """Does a party at these words say where: “in Gaza”, “across the Gaza Strip”, “the Gaza toll”?"""
    place = start in sentence.places
    noun = not act.placed.word.is_verb or event[0] <= start < event[1]
    before_noun = place and noun and _modifies(sentence, end, act.placed.first)
    goes_on = before_noun or _goes_on(sentence, start, end)
    return place if goes_on else sentence.low(_before_phrase(sentence, start)) in IN


def _before_phrase(sentence: Sentence, start: int) -> int:
    """The word before the noun phrase that a name at `start` stands in: at most five words back."""
    for back in range(start - 1, max(sentence.first, start - 5), -1):
        word = sentence.low(back)
        ends = sentence.is_verb(back) or word in STARTS_CLAUSE or word in DAYS
        if ends or word in PREPOSITIONS or not sentence.is_word(back):
            return back
    return min(start - 1, max(sentence.first, start - 5))


def _joined_to(sentence: Sentence, end: int, party: str) -> str | None:
    """The other party of “in Norland and Suria”."""
    other = next((o for o in within(sentence.parties, end + 1, end + 2) if o[2] != party), None)
    if other is None or sentence.low(end) != "and" or _goes_on(sentence, *other[:2]):
        return None
    return other[2]


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
    return is_event_word(after.removesuffix("'s")) or is_event_word(sentence.low(end + 1))


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
