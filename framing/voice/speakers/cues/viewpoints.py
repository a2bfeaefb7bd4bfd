"""In whose view or words a quotation is told, where no verb of saying brings it; out, whose.

“…”, according to Lee; per Lee; in Lee’s words; for Lee it is “…”; Lee, for whom it is “…”. And of a quotation that is
one word or a few, spoken of as words, who uses them: “Critics use the word ‘…’”; “‘…’ is a phrase Lee used”.
"""

from framing.core.text.english.function_words import BE, STARTS_CLAUSE
from framing.voice.grammar.clauses import FAR, Line
from framing.voice.grammar.tokens import QUOTE
from framing.voice.lexicons.around_marks import USED_BY
from framing.voice.lexicons.first_names import gender_of_first_name
from framing.voice.lexicons.reported_speech import ACCOUNTS, TERMS
from framing.voice.speakers.cues.speaker_of_cue import source, source_that_speaks
from framing.voice.speakers.records import Source

COPULA = set("is was are were remains remained a an the just simply only nothing but".split())
# “in the old ferryman’s view”, “to Lee’s mind”, “by her own account”
_VIEWS = ACCOUNTS | {"book", "ears", "eyes", "mind", "reading"}
_NOUNS = {"adjective", "euphemism", *TERMS}
_NOUNS |= {f"{noun}s" for noun in _NOUNS}
_USES = set(
    "choose chooses chose invoke invokes invoked repeat repeats repeated use uses used utter utters uttered".split()
)
_USES_TOO = {"choosing", "invoking", "repeating", "using", "uttering"}
_HELPERS = BE | {"has", "have", "had", "first", "often", "also"}
_NEAR = 4  # words between the verb and its noun, or the marks and the verb
_CLAUSE = 12  # words of “for whom the plan has always been”, “a phrase that Lee used on Monday”
_HOW = "governing clause"


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
            found = line.noun_phrase(at - 2 - (line.low[at - 2] == ","), first)
            return source_that_speaks(line, found, (line.at[at], line.to[at]), "in the words of")
        if line.low[at] in ("for", "to") and line.low[at - 1] in ("which", "that"):
            found = line.phrase_from(at + 1, token)
            found = found if found and line.low[found[1]] in COPULA | {","} else None
            return source_that_speaks(line, found, (line.at[at], line.to[at]), "in the words of")
    return None


def word_used(line: Line, token: int, first: int, last: int) -> Source | None:
    """Whose use of a word this is, where the sentence speaks of a word and tells it."""
    return _uses(line, token, first) or _used_by(line, token, last) or _phrase_used(line, token, first, last)


def _uses(line: Line, token: int, first: int) -> Source | None:
    """“Critics of the plan use the word ‘…’”, “Lee, using the term ‘…’”."""
    if token <= first or line.low[token - 1] not in _NOUNS:
        return None
    for verb in range(token - 2, max(first, token - 2 - _NEAR), -1):
        if line.low[verb] in _USES | _USES_TOO:
            found = line.main_subject(verb, first) if line.low[verb] in _USES_TOO else line.subject(verb, first)
            return source_that_speaks(line, found, line.cue(verb), _HOW)
    return None


def _used_by(line: Line, token: int, last: int) -> Source | None:
    """“The term ‘…’ has often been used by Lee”."""
    for verb in range(token + 2, min(token + 2 + _NEAR, last - 2)):
        if line.low[verb] in USED_BY and line.low[verb + 1] == "by" and line.low[verb - 1] in _HELPERS:
            found = line.phrase_from(verb + 2, last)
            return source_that_speaks(line, found, line.cue(verb), _HOW)
    return None


def _phrase_used(line: Line, token: int, first: int, last: int) -> Source | None:
    """“‘…’ was a phrase that Lee used”, “Lee regretted a phrase she used, ‘…’”."""
    noun = next((n for n in range(token + 1, min(token + 1 + _NEAR, last)) if line.low[n] in _NOUNS), None)
    if noun is not None and line.low[token + 1] in BE:
        return _who_used(line, noun, min(noun + _CLAUSE, last))
    nouns = (n for n in range(token - 2, max(first, token - _CLAUSE), -1) if line.low[n] in _NOUNS)
    noun = next(nouns, None)
    return _who_used(line, noun, token) if noun is not None and line.low[token - 1] in (",", ":") else None


def _who_used(line: Line, noun: int, end: int) -> Source | None:
    """“a phrase (that) Lee (once) used”"""
    begin = noun + 1 + (line.low[noun + 1 : noun + 2] in (["that"], ["which"]))
    for verb in range(begin + 1, end):
        if line.low[verb] in (",", ";") or line.low[verb] in STARTS_CLAUSE:
            return None
        if line.low[verb] in _USES or line.low[verb] in ("coined", "coins"):
            found = line.noun_phrase(verb - 1, begin)
            return source_that_speaks(line, found, line.cue(verb), _HOW)
    return None
