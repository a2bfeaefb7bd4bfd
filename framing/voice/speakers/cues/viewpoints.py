"""In whose view or words a quotation is told, where no verb of saying brings it; out, whose.

“…”, according to Lee; per Lee; in Lee’s words; for Lee it is “…”; Lee, for whom it is “…”.
"""

from framing.core.ordered_spans import Span
from framing.voice.grammar.clauses import FAR, Line
from framing.voice.grammar.tokens import QUOTE
from framing.voice.lexicons.first_names import gender_of_first_name
from framing.voice.lexicons.reported_speech import ACCOUNTS
from framing.voice.speakers.cues.speaker_of_cue import source
from framing.voice.speakers.records import Source

COPULA = set("is was are were remains remained a an the just simply only nothing but".split())
_VIEWS = ACCOUNTS | {
    "book",
    "ears",
    "eyes",
    "mind",
    "reading",
}  # “in the old ferryman’s view”, “to Lee’s mind”, “by her own account”
_CLAUSE = 12  # tokens of “for whom the plan has always been” to the quotation


def according_to(line: Line, token: int, first: int, last: int) -> Source | None:
    for at in range(max(first, token - FAR), min(last, token + FAR) - 2):
        if line.low[at] == "according" and line.low[at + 1] == "to":
            return source(line, line.phrase_from(at + 2, last), (line.at[at], line.to[at + 1]), "according to")
    return _per(line, first, last)


def _per(line: Line, first: int, last: int) -> Source | None:
    """“Per Ann Lee, the pitch is ‘…’”, “Per the mayor, …”, not “Per the agreement, …”, nor “Per Lund said …”."""
    if line.low[first] != "per" or not (line.low[first + 1] == "the" or gender_of_first_name(line.low[first + 1])):
        return None
    found = line.phrase_from(first + 1, last)
    speaks = found is not None and found[1] < last and line.low[found[1]] == "," and line.speaks(found)
    return source(line, found, (line.at[first], line.to[first]), "according to") if speaks else None


def in_the_words_of(line: Line, token: int, first: int, last: int) -> Source | None:
    """In the words of Lee, “…”; in Lee’s words, “…”; “…”, in her phrase"""
    for at in range(max(first, token - FAR), min(last, token + FAR)):
        viewed = line.low[at] in _VIEWS
        if (line.low[at] in ("words", "phrase") or viewed) and line.low[at - 1] != QUOTE:
            owner = line.owner(at, first)
            begun = min(owner[0], at - (line.low[at - 1] == "the")) if owner is not None else first
            if owner is not None and (not viewed or line.low[begun - 1] in ("in", "to", "by", "on")):
                return source(line, owner, (line.at[at], line.to[at]), "in the words of")
    return None


def viewpoint(line: Line, token: int, first: int) -> Source | None:
    """“For Lee, the tunnel is ‘…’”, “To Lee it is ‘…’; to her rival, Ray, it is ‘…’”: whose view it is."""
    first = next((n + 1 for n in range(token - 1, max(first, token - FAR), -1) if line.low[n] == ";"), first)
    if line.low[first] not in ("for", "to") or line.low[token - 1] not in COPULA:
        return None
    found = line.phrase_from(first + 1, token)
    apposed = found and line.low[found[1] : found[1] + 1] == [","] and line.capital[found[1] - 1]
    if found and not apposed and line.low[token - 2] in ("it", "this", "that"):
        comma = line.low[token - 3] == ","
        name = line.noun_phrase(token - 4, first) if comma and line.capital[token - 4] else None
        alone = found if found[1] == token - 2 - comma and line.speaks(found) else None
        return source(line, name or alone, (line.at[first], line.to[first]), "in the words of")
    return source(line, found, (line.at[first], line.to[first]), "in the words of") if apposed else None


def viewpoint_of_clause(line: Line, token: int, first: int) -> Source | None:
    """“Unlike Lee, for whom it is ‘…’, Ray said …”, “a plan that to Lee is ‘…’”: the clause is told in Lee’s view."""
    if line.low[token - 1] not in COPULA:
        return None
    for at in range(token - 2, max(first, token - _CLAUSE), -1):
        if line.low[at] == QUOTE or line.low[at] == ";":
            return None
        if line.low[at] == "whom" and line.low[at - 1] in ("for", "to"):
            return _viewer(line, line.noun_phrase(at - 2 - (line.low[at - 2] == ","), first), at)
        if line.low[at] in ("for", "to") and line.low[at - 1] in ("which", "that"):
            found = line.phrase_from(at + 1, token)
            return _viewer(line, found, at) if found and line.low[found[1]] in COPULA | {","} else None
    return None


def _viewer(line: Line, found: Span | None, cue: int) -> Source | None:
    place = (line.at[cue], line.to[cue])
    return source(line, found, place, "in the words of") if found and line.speaks(found) else None
