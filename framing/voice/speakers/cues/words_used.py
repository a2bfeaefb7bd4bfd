"""A quotation that is one word or a few, spoken of as words; out, who uses them.

“Critics use the word ‘…’”; “the term ‘…’ was coined by Lee”; “‘…’ is a phrase Lee used”; “a phrase Lee used, ‘…’”.
"""

from framing.core.text.english.function_words import BE, STARTS_CLAUSE
from framing.voice.grammar.clauses import Line
from framing.voice.lexicons.around_marks import USED_BY
from framing.voice.lexicons.reported_speech import TERMS
from framing.voice.speakers.cues.speaker_of_cue import source
from framing.voice.speakers.records import Source

_NOUNS = {"adjective", "euphemism", *TERMS}
_NOUNS |= {f"{noun}s" for noun in _NOUNS}
_USES = set(
    "choose chooses chose invoke invokes invoked repeat repeats repeated use uses used utter utters uttered".split()
)
_USES_TOO = {"choosing", "invoking", "repeating", "using", "uttering"}
_HELPERS = BE | {"has", "have", "had", "first", "often", "also"}
_NEAR = 4  # words between the verb and its noun, or the marks and the verb
_CLAUSE = 12  # words of “a phrase that Lee used on Monday”
_HOW = "governing clause"


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
            return source(line, found, line.cue(verb), _HOW) if found and line.speaks(found) else None
    return None


def _used_by(line: Line, token: int, last: int) -> Source | None:
    """“The term ‘…’ has often been used by Lee”."""
    for verb in range(token + 2, min(token + 2 + _NEAR, last - 2)):
        if line.low[verb] in USED_BY and line.low[verb + 1] == "by" and line.low[verb - 1] in _HELPERS:
            found = line.phrase_from(verb + 2, last)
            return source(line, found, line.cue(verb), _HOW) if found and line.speaks(found) else None
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
            return source(line, found, line.cue(verb), _HOW) if found and line.speaks(found) else None
    return None
