"""Whose a quotation is by the words right after its marks: “…,” Lee said; “…,” said Lee; “…” — Ann Lee.

Any verb counts that stands right beside the marks with a name ("“No,” fumed Lee"); elsewhere only verbs of saying.
"""

import re

from framing.core.ordered_spans import Span
from framing.core.text.english.function_words import (
    AUXILIARY,
    DAYS,
    DETERMINERS,
    OBJECTS,
    PARTICLES,
    PREPOSITIONS,
    PRONOUNS,
    STARTS_CLAUSE,
)
from framing.core.text.quotation_marks import first_within, last_within
from framing.reading.passages.interview_turns import NOBODY, turn_label
from framing.voice.grammar.clauses import Line
from framing.voice.grammar.tokens import QUOTE
from framing.voice.lexicons.reported_speech import SURELY_INVERTED
from framing.voice.lexicons.speaker_nouns import DOCUMENTS, is_plural
from framing.voice.lexicons.speaker_verbs import (
    ALSO_NOUNS,
    DENYING,
    NEEDS_OBJECT,
    PARTICIPLES,
    QUOTING,
    TAKES_AS,
    VERBS,
)
from framing.voice.speakers.cues.speaker_of_cue import nobody, source
from framing.voice.speakers.cues.what_follows import answer_from, is_disputed, is_title_and_name, overheard
from framing.voice.speakers.records import NO_NAME, UNNAMED, Quotation, Source

# By layout alone: “Ann, what do you mean by ‘…’”, ANN LEE: “…”, a signature on the next line, “Ann: ‘…’”.
VOCATIVE = re.compile(
    r"\s{0,20}(?:\d{1,9}[.)]\s{0,20})?(?P<name>[^\W\d_]\w{0,60}),\s[^“\"]{0,80}\byou\b[^“\"]{0,40}\b(?:by|said|say|wrote)\W{0,9}$"
)
TRANSCRIPT = re.compile(r"(?P<name>[A-Z][A-Z.’'-]{1,40}(?: [A-Z][A-Z.’'-]{1,40}){0,3}):\s")
SIGNATURE = re.compile(
    r"""
    [^\S\n]{0,20} \n \s{0,20}                                        # the next line
    (?P<dash> [—–―-] | -- ) \s?
    (?P<name> [A-Z][\w.’'-]* (?: [ ] [A-Z][\w.’'-]* ){0,4} ) (?= [,.\n] | $ )
    """,
    re.VERBOSE,
)
# The same without a dash: a name and, after a comma, who that is.
SIGNATURE_BARE = re.compile(
    r"""
    [^\S\n]{0,20} (?P<dash>\n) \s{0,20}
    (?P<name> [A-Z][\w.’'-]* (?: [ ] [A-Z][\w.’'-]* ){1,4} )
    , [ ] (?: \d{2} , [ ] )? [a-z][^.,;:!?\n]{2,60} (?: , [ ] [a-z][^.,;:!?\n]{2,40} )? (?= \n | $ )
    """,
    re.VERBOSE,
)
LABEL = re.compile(r"\s{0,20}(?:\d{1,9}[.)]\s{0,20})?(?P<name>[^\W\d_]\w{0,60}):\s{0,20}$")
DASHES = ("—", "–", "―", "--", "-")
_PAUSES = (",", "?", "!", "-", "—", "…")
_APPOSED = 8  # tokens of a name between commas, and one
_SIGNED = 8  # words after the name in a signature
# What somebody does with words that are theirs as much as promised ones.
_GIVEN = {"given", "gave", "offered", "issued", "voiced", "uttered"}
# … and where they hang on the quotation: “the ‘…’ promised by Lee”, not “denied by Lee”, “quoted by a paper”.
_SAID_BY = PARTICIPLES - DENYING - TAKES_AS - QUOTING - NEEDS_OBJECT
_SURELY_INVERTED = SURELY_INVERTED | {"read", "reads"}
_SUCH_AS = {"like", "such", "including", "especially", "even"}
_SPEAKS_IN = set(
    "barged broke burst butted called came chimed chipped cut joined jumped put threw waded weighed".split()
)
_FAR_AFTER = 45  # tokens from a quotation to the verb of “…,” Lee, who …, said


def labelled(text: str, first: int, one: Quotation) -> Source | None:
    """LEE: as a transcript prints who speaks: within the marks, or before a turn, in the paragraph from `first` on."""
    within, before = TRANSCRIPT.match(text, one.start, one.end), turn_label(text, first, one.start)
    found = before or within
    if not found:
        return None
    how = "label" if not before else NO_NAME if NOBODY.match(found["name"]) else "turn"
    colon = found.start() + len(found.group().rstrip()) - 1
    return Source(*found.span("name"), colon, colon + 1, how)


def right_after(line: Line, token: int, first: int, last: int, text: str, any_verb: bool = True) -> Source | None:
    """“…,” X said; “…,” said X; “…,” according to X; “…,” as X put it; and, if `any_verb`, “…,” X fumed."""
    at = token + 1
    ending = content_end(line, token, text)
    pause = ending in _PAUSES or not ending
    while at < last and line.low[at] in (",", *DASHES):
        pause, at = True, at + 1
    if at >= last or (ending in ("?", "!") and _begins_a_sentence(line, at, token)):
        return None
    owned = answer_from(line, at, last) if not pause else None
    if owned is not None and not owned.nobody:
        return owned  # “…” was Lee’s verdict
    told = at + 1 < last and line.capital[at] and any(line.is_verb(n) for n in (at + 1, at + 2) if n < last)
    if not (pause or told or line.low[at] in VERBS):
        return None
    if line.low[at] == "according" and line.low[at + 1 : at + 2] == ["to"]:
        return source(line, line.phrase_from(at + 2, last), (line.at[at], line.to[at + 1]), "according to")
    told_of = answer_from(line, at, last) or overheard(line, at, last)
    if told_of is not None:
        return told_of
    if line.low[at] == "as" and at + 1 < last:
        at += 1
    for rule in (_inverted,) if line.is_verb(at) else (_inverted, _any_inverted, _straight):
        found = rule(line, at, last, pause and any_verb)
        if found is not None:
            return found
    return None


def _begins_a_sentence(line: Line, at: int, token: int) -> bool:
    """“Go home!” | A film released on Monday tells …"""
    return at == token + 1 and line.low[at] in ("a", "an") and line.capital[at]


def _inverted(line: Line, at: int, last: int, pause: bool) -> Source | None:
    """“…,” said Lee"""
    if line.is_verb(at) or line.low[at] in ("said", "says", "wrote", "read", "reads"):
        found = line.after_verb(at) if VERBS[line.low[at]] == "finite" else None
        told = found and (line.low[at] in _SURELY_INVERTED or line.tells(found))
        return source(line, found, line.cue(at), "cue after") if told else None  # “‘The rest’ reflects | an advance”
    if VERBS.get(line.low[at]) == "base" and not line.capital[at]:  # “…,” say residents
        found = line.after_verb(at)
        many = found and (is_plural(line.low[found[1] - 1]) or "and" in line.low[slice(*found)])
        return source(line, found, line.cue(at), "cue after") if many else None
    return None


def _any_inverted(line: Line, at: int, last: int, pause: bool) -> Source | None:
    """“…,” fumed Lee; “…,” cut in the mayor: whichever verb, with a name right after it."""
    if not pause or at + 1 >= last or not line.may_say(at):
        return None
    name = at + 1 + (line.low[at + 1] in PARTICLES)
    if line.low[at + 1] == "in" and line.low[at] not in _SPEAKS_IN:
        return None  # “…”, resigned in June
    opened = name < last and (line.capital[name] or line.low[name] in DETERMINERS | {"one"})
    if not opened and not is_title_and_name(line, name, last):
        return None
    found = line.phrase_from(name, last)
    cue = (line.at[at], line.to[name - 1])
    return source(line, found, cue, "any verb") if found and is_somebody(line, found) else None


def _straight(line: Line, at: int, last: int, pause: bool) -> Source | None:
    """“…,” Lee said; “…,” Lee, the mayor of the town, said; and “…,” Lee was told by Ray."""
    word = line.low[at]
    if word in STARTS_CLAUSE or word in PREPOSITIONS or word in AUXILIARY or word in DAYS or word in ("who", "which"):
        return None
    if is_disputed(line, at, last):
        return None
    own = _any_straight(line, at, last) if pause else None
    if own is not None:
        return own
    depth = commas = 0
    for number in range(at, min(at + _FAR_AFTER, last)):
        low = line.low[number]
        depth += (low == "(") - (low == ")")
        commas += low == ","
        if low == QUOTE or (not depth and (low in (";", ":") or low[0] in ".!?")):
            return None
        if number > at and not depth and _agrees(line, number, at):
            found = _of_verb(line, number, at, last)
            if found is not None:
                return found
        if low in ("and", "but", "because") and not commas and not line.capital[number - 1]:
            return None
    return None


def _agrees(line: Line, verb: int, at: int) -> bool:
    """Is this the verb of the subject at `at`: “Lee said”, “officials (in Rome, who …,) say”, not “Lee will say”?"""
    kind, before = VERBS.get(line.low[verb]), line.low[verb - 1]
    if line.low[verb] in ("read", "reads") and before in DOCUMENTS:
        return True  # “…,” the notice reads
    if kind != "base":
        return kind == "finite" and line.is_verb(verb)
    if before in ("they", "we") or (line.is_verb(verb) and is_plural(before)):
        return True
    if line.capital[verb] or before in AUXILIARY or line.low[verb] in ALSO_NOUNS:
        return False
    stops = (n for n in range(at, verb) if line.low[n] in PREPOSITIONS or line.low[n] in (",", "who"))
    end = next(stops, verb)
    return "and" in line.low[at:end] if line.capital[end - 1] else is_plural(line.low[end - 1])


def _of_verb(line: Line, verb: int, at: int, last: int) -> Source | None:
    """The source by a verb after the quotation: its subject, or in a passive who acts."""
    if line.low[verb - 1] in ("who", "which", "that") or line.low[verb - 2 : verb] == ["to", "be"]:
        return None
    found = line.subject(verb, at)
    like = line.low[at] in _SUCH_AS and line.low[verb - 1] == "," and line.low[verb] in SURELY_INVERTED
    behind = line.after_verb(verb) if like else None
    if behind and line.speaks(behind):
        return source(line, behind, line.cue(verb), "cue after")  # “…,” like the floods of May, said Lee
    if not found or found[0] < at or _hangs_on_a_noun(line, found, at):
        return None
    if VERBS[line.low[verb]] == "base" and found[0] > at + 1:
        return None  # “…,” she said, but many reports say that …
    if found[0] > at and line.low[found[0]] in PRONOUNS and line.low[found[0] - 1] in STARTS_CLAUSE:
        return None  # “…,” a baker who wept because she feared them told us
    quoted = line.object_quoted(verb, last)
    if quoted is not None:
        return source(line, quoted, line.cue(verb), "cue after")
    if line.is_passive(verb, at) and not line.low[verb].startswith(("quot", "cit", "overheard")):
        return source(line, line.agent(verb, last), line.cue(verb), "cue after") or nobody(line, verb, UNNAMED)
    return _as_told_by_another(line, verb, last) or source(line, found, line.cue(verb), "cue after")


def _as_told_by_another(line: Line, verb: int, last: int) -> Source | None:
    """“…,” Lee says Ray told her: Ray."""
    found = line.phrase_from(verb + 1, last)
    if found is None or found[0] != verb + 1 or found[1] + 1 >= last or not is_somebody(line, found):
        return None
    told = line.low[found[1]] in ("told", "tells") and line.low[found[1] + 1] in OBJECTS
    return source(line, found, line.cue(found[1]), "cue after") if told else None


def _hangs_on_a_noun(line: Line, subject: Span, at: int) -> bool:
    """“…,” a description he rejected: “he” is the subject of a clause that hangs on “description”."""
    pronoun = line.low[subject[0]] in ("he", "she", "they", "it", "we", "i")
    return pronoun and subject[0] - at > 1 and line.low[at] in DETERMINERS and line.low[subject[0] - 1].isalpha()


def _any_straight(line: Line, at: int, last: int) -> Source | None:
    """“…,” Lee fumed: whichever verb, right after the name, where the clause has no verb of saying."""
    subject = line.phrase_from(at, last)
    if subject is None:
        return None
    within = (n for n in range(subject[0] + 1, subject[1]) if line.may_say(n))  # “the engineer fumed”
    verb = next(within, subject[1])
    closed = line.low.index(",", verb + 1, min(verb + _APPOSED, last)) if _is_apposed(line, verb, last) else verb
    verb = closed + (closed > verb)  # “…,” the coroner, Ann Lee, fumed
    while verb < last and (line.is_adverb(verb) or line.low[verb] in AUXILIARY):
        verb += 1
    own = (subject[0], min(subject[1], verb))
    if verb >= last or line.is_verb(verb) or not line.may_say(verb) or not is_somebody(line, own):
        return None
    rest = range(verb + 1, min(verb + 12, last))
    stop = next((n for n in rest if line.low[n] in (",", QUOTE, "and", ";") or line.low[n][0] in ".!?"), last)
    later = any(line.is_finite(n) for n in range(verb + 1, min(stop, last)))
    if later or not _closes(line, verb + 1, last):
        return None
    return source(line, own, (line.at[verb], line.to[verb]), "any verb")


def _is_apposed(line: Line, comma: int, last: int) -> bool:
    """Does a name follow between commas, and nothing else?"""
    if comma >= last or line.low[comma] != "," or comma + 1 >= last or not line.capital[comma + 1]:
        return False
    found = line.phrase_from(comma + 1, last)
    return found is not None and found[1] < min(comma + _APPOSED, last) and line.low[found[1]] == ","


def _closes(line: Line, at: int, last: int) -> bool:
    """May what follows a verb of saying follow: nothing, a sign, a particle, an adverb, a day, “to reporters”."""
    if at >= last:
        return True
    word = line.low[at]
    small = word in PREPOSITIONS or word in PARTICLES or word in DAYS or word in STARTS_CLAUSE or word in AUXILIARY
    return small or not word[0].isalnum() or line.is_adverb(at) or word.endswith("ing")


def signed(line: Line, token: int, first: int, last: int) -> Source | None:
    """“…” — Ann Lee; “…” — Ann Lee, harbour master; “…” (Ann Lee): nothing more in its sentence, no verb above all."""
    if token + 2 >= last or line.low[token + 1] not in (*DASHES, "(") or not line.capital[token + 2]:
        return None
    found = line.phrase_from(token + 2, last)
    if found is None:
        return None
    rest = [n for n in range(found[1], last) if line.is_word(n) and line.low[n] != QUOTE]
    who = line.low[found[1] : found[1] + 1] == [","] and len(rest) <= _SIGNED and not any(map(line.may_say, rest))
    if rest and not who:
        return None
    return source(line, found, (line.at[token + 1], line.to[token + 1]), "signed")


def promised_after(line: Line, token: int, first: int, last: int, text: str) -> Source | None:
    """The “…” that Lee promised, the “…” given by Lee: the subject of the clause that hangs on the quotation."""
    if content_end(line, token, text) in (*_PAUSES, "."):
        return None
    if line.low[token + 2 : token + 3] == ["by"] and line.low[token + 1] in _GIVEN | _SAID_BY:
        giver = line.phrase_from(token + 3, last)
        cue = (line.at[token + 1], line.to[token + 1])
        return source(line, giver, cue, "relative clause") if giver and is_somebody(line, giver) else None
    at = token + 1 + (line.low[token + 1 : token + 2] in (["that"], ["which"]))
    related = at == token + 2
    if at >= last or not (related or line.capital[at]):
        return None
    subject = line.phrase_from(at, last)
    if subject is None or not is_somebody(line, subject):
        return None
    verb = subject[1]
    while verb < last and (line.low[verb] in AUXILIARY or line.is_adverb(verb)):
        verb += 1
    says = verb < last and line.is_finite(verb) and not line.is_passive(verb, at)
    if says or (verb < last and line.low[verb] in _GIVEN):
        return source(line, subject, line.cue(verb), "relative clause")
    return None


def content_end(line: Line, token: int, text: str) -> str:
    """The last character within the marks."""
    return last_within(text, line.at[token], line.to[token])


def heads_clause(line: Line, span: Span, first: int) -> bool:
    """Does a phrase begin its clause?"""
    before = line.low[span[0] - 1] if span[0] > first else ","
    return before in STARTS_CLAUSE or not before[0].isalnum()


def is_somebody(line: Line, span: Span) -> bool:
    """A pronoun, a name, a role or a body: what may say something whichever the verb."""
    return line.low[span[1] - 1] not in DETERMINERS and line.speaks(span)


def starts_a_sentence(text: str, start: int, end: int) -> bool:
    """Do quoted words begin with a capital, as a sentence does?"""
    return first_within(text, start, end).isupper()
