"""Where the main clause goes on behind a relative clause that holds what somebody says: nothing there is said by him.

“The firm, which says it is innocent, | has paid.” “Unlike the vicar, who says the tower is sound, | Lee fears …”
"""

from framing.core.ordered_spans import Span
from framing.core.text.english.function_words import PREPOSITIONS
from framing.voice.lexicons.reported_speech import FINITE, INSERTED, TELLS, TELLS_CLAUSE
from framing.voice.lexicons.reporting_words import VERB_OF
from framing.voice.lexicons.speaker_verbs import VERBS
from framing.voice.reported.bounds import LONGEST, STOPS, looks_past, next_pause, past_helpers, subject_end

_WHO = {"who", "which", "whose"}
_LIKE = {"like", "unlike"}
_CUE = 5  # tokens from “who” to the verb of saying, at most
_SUBJECT = 12  # tokens of whoever is told of, at most


def main_clause(low: list[str], capital: list[bool], comma: int) -> tuple[Span, Span | None, Span | None] | None:
    """What of a main clause that begins behind a comma is no content, with its source and cue; None if none begins.

    >>> words = "Lee , who said the tower was sound , told us it had cracks .".split()
    >>> over, source, cue = main_clause([word.lower() for word in words], [word[0].isupper() for word in words], 8)
    >>> words[slice(*over)], words[slice(*source)], words[slice(*cue)]
    ([',', 'told'], ['Lee'], ['told'])
    """
    who = _clause_of_who(low, comma)
    if who is None or any(low[at] == "," and _begun(low, capital, who, at) for at in range(who + 1, comma)):
        return None  # no such clause, or it has begun already
    return _begun(low, capital, who, comma)


def _begun(low: list[str], capital: list[bool], who: int, comma: int) -> tuple[Span, Span | None, Span | None] | None:
    """What of the main clause is no content, if it begins behind this comma, whatever stands between it and “who”."""
    if comma + 2 >= len(low) or _clause_of_who(low, comma) != who:
        return None
    begin = next((at + 1 for at in range(who - 2, max(-1, who - _SUBJECT), -1) if low[at] in STOPS), 0)
    begin = begin if who - begin <= _SUBJECT else who - 1
    if _says(low[max(0, who - LONGEST) : who - 1]):
        return None  # “Lee said the firm, which says it is innocent, has paid”: hers, all of it
    hangs = low[begin] in PREPOSITIONS | _LIKE or low[begin].endswith("ing")
    source: Span | None
    if low[comma + 1] in FINITE or looks_past(low[comma + 1]) or VERBS.get(low[comma + 1]) == "finite":
        verb = comma + 1
        source = (begin, who - 1) if begin < who - 1 and low[begin] not in PREPOSITIONS else None
    elif not hangs or any(_may_be_finite(word) for word in low[begin : who - 1]):
        return None  # “The vicar, who said the roof was old, the walls were rotten and …, has left”
    else:
        found = subject_end(low, capital, comma + 1)
        if found is None:
            return None
        source, verb = (comma + 1, found), found
    first, verb = verb, past_helpers(low, verb)
    if low[verb] in TELLS_CLAUSE:
        return (comma, verb + 1), source, (first, verb + 1)
    if _says(low[comma + 1 : comma + LONGEST]):
        return None  # “The firm, which says it is innocent, has paid, Lee said”
    return (comma, next_pause(low, comma + 1)), None, None


def _clause_of_who(low: list[str], comma: int) -> int | None:
    """Where “who” stands, if a clause of saying that it opens, and that has a verb in what is said, ends at a comma."""
    far = max(1, comma - LONGEST)
    who = next((at for at in range(comma - 1, far - 1, -1) if low[at] in _WHO), None)
    if who is None or low[who - 1] != ",":
        return None
    cue = next((at for at in range(who + 1, min(who + 1 + _CUE, comma)) if low[at] in VERB_OF), None)
    if cue is None or VERBS.get(low[cue]) != "finite":
        return None
    return who if any(_may_be_finite(word) for word in low[cue + 1 : comma]) else None


def _says(words: list[str]) -> bool:
    return any(word in INSERTED or word in TELLS or word == "according" for word in words)


def _may_be_finite(word: str) -> bool:
    return word in FINITE or looks_past(word)
