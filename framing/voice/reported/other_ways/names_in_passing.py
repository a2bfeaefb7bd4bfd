"""Names that an outlet takes over in passing: “What Norway calls a ‘reform’ has failed” is its own sentence."""

from collections.abc import Iterator

from framing.core.ordered_spans import Span
from framing.core.text.english.function_words import DETERMINERS, PREPOSITIONS
from framing.voice.lexicons.reported_speech import BE, CALLS, FINITE, RELATIVE
from framing.voice.reported.bounds import looks_past, next_pause
from framing.voice.reported.other_ways.naming import FAR, gives
from framing.voice.reported.sentence import PAUSES

_CLAUSES = set("when while as after before because since that who which".split())
_NAMED, _LONG = 12, 16  # words at most, of who calls it so, and of the name
_NAME_BEGINS = DETERMINERS | {"as", "to"}
_ENDS = set("and but or cost costs hit put cut shut".split())  # no nouns, behind a name in marks


def named_in_passing(low: list[str], what: int) -> Iterator[Span]:
    """ "What Norway calls a “reform” has failed": the outlet says so, unless the sentence gives it to somebody."""
    if any(map(gives, low[max(0, what - FAR) : what])):
        return
    verb = _naming_verb(low, what + 1)
    led = what > 0 and low[what - 1] in PREPOSITIONS  # “in what Norway calls a drill, …”
    end = verb and _name_end(low, verb + 1, led, opens=what == 0)
    while end and low[end : end + 1] in (["and"], ["but"]) and (more := _naming_verb(low, end + 1)):
        verb, end = more, _name_end(low, more + 1)  # “and Sweden calls an “insult””
    if not end or any(map(gives, low[end : end + FAR])):
        return
    marked, over = low[end - 1] == "", end if low[end].endswith("ing") else next_pause(low, end, _CLAUSES)
    if what == 1 and low[over : over + 1] == [","]:  # “In what Norway calls a “drill”, | a school was hit”
        over = next_pause(low, over + 1)
    yield what if marked else end, over


def _naming_verb(low: list[str], begin: int) -> int | None:
    """Where the verb of “(what) Norway calls” stands, or of “(what) is called”."""
    for at in range(begin, min(len(low), begin + _NAMED)):
        if low[at] in PAUSES or low[at] in ("", ";", ":") or low[at] in RELATIVE:
            return None
        if low[at] in CALLS:
            return at
    return None


def _ends_a_name(word: str) -> bool:
    small = PREPOSITIONS | FINITE | BE | RELATIVE | PAUSES
    return word in small or word in _ENDS or not word[:1].isalpha() or word.endswith("ly")


def _only_verb(low: list[str], at: int) -> bool:
    """ "What Norway calls a “reform” | costs millions": with no other verb behind it, this is that of the sentence."""
    rest = low[at + 1 : next_pause(low, at + 1)]
    return low[at].endswith("s") and bool(rest) and not any(word in FINITE or looks_past(word) for word in rest)


def _name_end(low: list[str], begin: int, led: bool = False, opens: bool = False) -> int | None:
    """Where the name is over that begins here: behind the words in marks, before the verb of the sentence, or, where a
    preposition has led to it, before the comma. `opens`: the sentence begins with “what”."""
    while begin < len(low) and low[begin] in _NAME_BEGINS:
        begin += 1
    if low[begin : begin + 1] == [""]:
        end = next((at for at in range(begin, len(low)) if low[at] != ""), None)
        if end is not None and (_ends_a_name(low[end]) or looks_past(low[end]) or (opens and _only_verb(low, end))):
            return end
        return None  # no “big” mistake
    for at in range(begin + 1, min(len(low), begin + _LONG)):
        if low[at] in PAUSES or low[at] in ("", ";", ":"):
            return at if led and low[at] == "," else None
        verb = low[at] in FINITE or looks_past(low[at]) or low[at] in BE
        if verb and not low[at - 1].endswith("ly") and low[at - 1] not in ("and", "or"):
            return at
    return None
