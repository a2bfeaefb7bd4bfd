"""Where the main clause goes on behind a relative clause that holds what somebody says: nothing there is said by him.

“The firm, which says it is innocent, | has paid.” “Unlike the vicar, who says the tower is sound, | Lee fears …”
"""

from framing.core.ordered_spans import Span
from framing.voice.lexicons.reported_speech import AUXILIARIES, FINITE, INSERTED, TELLS, WITH_CLAUSE
from framing.voice.lexicons.reporting_words import VERB_OF
from framing.voice.lexicons.speaker_verbs import PREPOSITIONS, VERBS
from framing.voice.reported.bounds import LONGEST, STOPS, past, pause_from, subject_end

_WHO = {"who", "which", "whose"}
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
    if who is None or comma + 2 >= len(low):
        return None
    if any(low[at] == "," and main_clause(low, capital, at) for at in range(who + 1, comma)):
        return None  # it has begun already
    source: Span | None
    begin = next((at + 1 for at in range(who - 2, max(-1, who - _SUBJECT), -1) if low[at] in STOPS), 0)
    begin = begin if who - begin <= _SUBJECT else who - 1
    if low[comma + 1] in FINITE or past(low[comma + 1]) or VERBS.get(low[comma + 1]) == "finite":
        verb = comma + 1
        source = (begin, who - 1) if begin < who - 1 and low[begin] not in PREPOSITIONS else None
    elif any(_may_be_finite(word) for word in low[begin : who - 1]):
        return None  # “She met the vicar, who said it was old, the roof was rotten and …”
    else:
        found = subject_end(low, capital, comma + 1)
        if found is None:
            return None
        source, verb = (comma + 1, found), found
    first = verb
    while verb + 1 < len(low) and (low[verb] in AUXILIARIES or low[verb].endswith("ly")):
        verb += 1
    if low[verb] in INSERTED | WITH_CLAUSE | TELLS:
        return (comma, verb + 1), source, (first, verb + 1)
    return (comma, pause_from(low, comma + 1)), None, None


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


def _may_be_finite(word: str) -> bool:
    return word in FINITE or past(word)
