"""A paragraph's words and one quotation in; out, the words that name its source, and the rule.

The innermost attribution governs: in “the channel said that she told him, ‘…’” it is she who speaks. The rules look at
the quotation's own sentence, the surest first; None is an answer.
"""

from typing import NamedTuple

from framing.core.ordered_spans import START, Span, last_begun
from framing.core.text.english.function_words import AUXILIARY, POSSESSIVES, STARTS_CLAUSE
from framing.voice.grammar.clauses import FAR, Line
from framing.voice.grammar.tokens import QUOTE
from framing.voice.lexicons.speaker_nouns import SAYING_NOUNS
from framing.voice.lexicons.speaker_verbs import GESTURES, PLAIN_PASTS, VERBS
from framing.voice.speakers.cues.after_marks import DASHES, content_end, promised_after, right_after, signed
from framing.voice.speakers.cues.before_marks import right_before
from framing.voice.speakers.cues.plain_clauses import contrasted, gapped, main_after
from framing.voice.speakers.cues.speaker_of_cue import ASKED, governing, source, source_of_owner
from framing.voice.speakers.cues.viewpoints import (
    according_to,
    in_the_words_of,
    viewpoint,
    viewpoint_of_clause,
    word_used,
)
from framing.voice.speakers.cues.what_follows import judged_by, owner_of_noun, subject_behind_participle, summed_up_by
from framing.voice.speakers.records import DENIED, UNNAMED, Source

# How a clause or phrase begins that stands before the main clause: “While Lee called it ‘…’, Ray said …”.
_BEFORE_MAIN = STARTS_CLAUSE - {"that", "and", "but", "or", "nor", "so", "yet"}
_BEFORE_MAIN |= {"asked", "responding", "despite", "following", "in", "days", "hours", "weeks", "months", "years"}
_BEFORE_MAIN |= {"instead", "contrary", "unlike", "reacting", "echoing", "rejecting", "answering", "confronted", "told"}
_BEFORE_MAIN |= {"dismissing", "challenged", "pressed", "questioned", "commenting", "referring", "minutes", "shortly"}
_BEFORE_MAIN |= {"even", "just", "long", "not", "soon", "against", "amid", "with", "a", "one", "two", "on", "where"}
_BEFORE_MAIN |= {"no", "once", "by", "until", "given", "granted", "assuming", "considering"}
_BEFORE_MAIN |= {"whatever", "whenever", "wherever", "whoever", "however"}
_SUBORDINATE = set("although though while whereas if when as because since once after before until unless".split())

_TIMES = set("day evening hour instant minute moment month morning night second week year".split())
_ASKED = ASKED | {"challenged"}
_HOWEVER = ["however", ","]


class _Quoted(NamedTuple):
    """A quotation at a token of a sentence, with what stands right before it and the cue that governs its clause."""

    line: Line
    token: int
    first: int
    last: int
    text: str
    before: Source | None
    over: Source | None
    same: bool  # that cue is in the quotation's own clause

    @property
    def within(self) -> tuple[Line, int, int, int]:
        return self.line, self.token, self.first, self.last


def find_source(line: Line, token: int, text: str) -> Source | None:
    """Who says the quotation at a token, by the sentence that it stands in; None if its sentence does not tell."""
    first, last = line.sentence(token)
    over, same = governing(line, token, first, last) or (None, False)
    if over is not None and over.nobody and not same:
        over = None
    before = right_before(line, token, first, last, text)
    one = _Quoted(line, token, first, last, text, before, over, same)
    return next(filter(None, (rule(one) for rule in _RULES)), None)


def _of_what_it_hangs_on(one: _Quoted) -> Source | None:
    """“Lee’s promise of ‘…’”, “used the word ‘…’”, “‘…’ was how Lee summed it up”, “To Lee, it was ‘…’”."""
    return (
        promised_after(*one.within, one.text)
        or owner_of_noun(*one.within)
        or word_used(*one.within)
        or summed_up_by(one.line, one.token, one.last)
        or judged_by(*one.within)
        or viewpoint_of_clause(one.line, one.token, one.first)
    )


def _of_clauses_side_by_side(one: _Quoted) -> Source | None:
    """“Lee said ‘…’ and Ray ‘…’”, “Whereas Lee spoke of ‘…’, Ray saw ‘…’”, “Where Lee sees ‘…’, Ray said …”."""
    line, token, first, text = one.line, one.token, one.first, one.text
    found = gapped(line, token, first) or main_after(line, token, first, text, one.over)
    return found or (contrasted(line, token, first, text) if one.over is None else None)


def _of_its_clause(one: _Quoted) -> Source | None:
    """“Although Lee called it ‘…’, Ray said …”, “If, as Ray claims, it was ‘…’, Lee said …”: no later cue's."""
    if one.over is None:
        return None
    if one.same and _stays_with_its_clause(one.line, one.token, one.text, one.over):
        own = subject_behind_participle(*one.within, one.text, one.over)
        return own or _who_was_asked(*one.within, one.text, one.over)
    claimed = not one.same and _as_claimed(one.line, one.token, one.first, one.over)
    return one.over if claimed else None


def _of_the_cue_at_its_comma(one: _Quoted) -> Source | None:
    """“She replied, ‘…,’ the channel reported”: hers."""
    line, token, before = one.line, one.token, one.before
    beside = before is not None and before.how == "cue before" and line.low[token - 1] in (",", ":")
    return before if beside and line.to[token - 2] == before.cue_end else None


def _of_the_nearest_cue(one: _Quoted) -> Source | None:
    """“‘…,’ Lee said”, “Lee said: ‘…’”, “‘…’ – Lee”, “‘…,’ according to Lee”, “Lee’s ‘…’ hurt”."""
    line, token, first, last = one.within
    return (
        right_after(*one.within, one.text, any_verb=not one.same)
        or subject_behind_participle(*one.within, one.text, one.over)
        or one.before
        or signed(*one.within)
        or one.over
        or according_to(*one.within)
        or in_the_words_of(*one.within)
        or _closing(line, token, last, one.text)
        or viewpoint(line, token, first)
        or _whose(line, token, first)
    )


# The surest first; the first that finds somebody decides.
_RULES = (
    _of_what_it_hangs_on,
    _of_clauses_side_by_side,
    _of_its_clause,
    _of_the_cue_at_its_comma,
    _of_the_nearest_cue,
)


def _whose(line: Line, token: int, first: int) -> Source | None:
    """“To Lee’s ‘…’ Ray had no answer”: whose they are, as the words right before them tell."""
    if token <= first or not line.low[token - 1].endswith(POSSESSIVES):
        return None
    owner = line.noun_phrase(token - 1, first)
    cue = (line.at[token - 1], line.to[token - 1])
    return source_of_owner(line, owner, cue, "whose remark") if owner and line.speaks(owner) else None


def _stays_with_its_clause(line: Line, token: int, text: str, found: Source) -> bool:
    """Is a quotation what the cue before it in its clause governs, so that no later “Ray said” is about it?

    Where the cue is not its subject's (a passive, a remark that somebody owns), and in a clause or phrase that
    stands before the main clause.
    """
    if found.how in (DENIED, UNNAMED, "whose remark"):
        return True
    first, last = line.sentence(token)
    comma = content_end(line, token, text) == "," or (token + 1 < last and line.low[token + 1] == ",")
    begin = line.tokens(found.start, found.end)[0]
    return comma and (
        (begin - 2 > first and line.low[begin - 2] == "," and line.low[begin - 1] in ("which", "whom"))
        or any(
            line.low[n] in _BEFORE_MAIN and line.low[n : n + 2] != _HOWEVER for n in range(first, min(first + 3, token))
        )
        or line.low[first : first + 2] == ["now", "that"]
        or (line.low[first] == "the" and line.low[first + 1] in _TIMES)  # “The week Lee called it ‘…’, Ray said”
        or any(_opens_below(line, n) for n in range(first + 1, begin))
    )


def _opens_below(line: Line, at: int) -> bool:
    """“…, and although Lee called it ‘…’, Ray said …”: does a clause that stands before a main clause begin here?"""
    return line.low[at - 1] in ("and", "but", "yet", ";") and line.low[at] in _SUBORDINATE


def _who_was_asked(line: Line, token: int, first: int, last: int, text: str, found: Source) -> Source:
    """“When asked why he had called it ‘…’, Lee said …”: he is Lee."""
    asked = any(line.low[n] in _ASKED for n in range(first, min(first + 3, token)))
    words = line.low[slice(*line.tokens(found.start, found.end))]
    if not asked or words not in (["he"], ["she"], ["they"]):
        return found
    main = right_after(line, token, first, last, text)
    return main._replace(how=found.how) if main is not None and not main.nobody else found


def _as_claimed(line: Line, token: int, first: int, found: Source) -> bool:
    """“If, as Ray claims, it was ‘…’, Lee said, …”: is the cue of these words between “as” and a comma?"""
    if found.nobody or found.end > found.cue_start:
        return False
    begin, verb = line.tokens(found.start, found.cue_start)
    as_ = begin - 1
    if as_ <= first or line.low[as_] != "as" or line.low[as_ - 1] != "," or line.at[verb] != found.cue_start:
        return False
    return line.low[verb + 1 : verb + 2] == [","] and QUOTE not in line.low[verb:token]


def _closing(line: Line, token: int, last: int, text: str) -> Source | None:
    """The plan is “…” for the town, X said; …, said X; the plan is “…” and “…,” X said."""
    for verb in range(token + 2, min(last, token + FAR)):
        if line.is_finite(verb) or (line.is_verb(verb) and VERBS[line.low[verb]] == "base"):
            found = line.subject(verb, token + 1)
            if found and (line.low[found[0] - 1] == "," or _closed_by_another(line, token, found[0] - 1, text)):
                return source(line, found, line.cue(verb), "closing clause")
            behind = line.after_verb(verb) if line.low[verb - 1] == "," and line.is_finite(verb) else None
            if behind and line.speaks(behind):
                return source(line, behind, line.cue(verb), "closing clause")
    return None


def _closed_by_another(line: Line, token: int, at: int, text: str) -> bool:
    """“is ‘…’ and ‘…,’ Lee said”: the marks before Lee go on from those at `token`."""
    goes_on = at > token and line.low[at] == QUOTE and line.low[token + 1] in ("and", "but", "or", ",")
    return goes_on and content_end(line, at, text) == "," and not any(map(line.is_verb, range(token + 1, at)))


def cue_of_sentences(line: Line, token: int) -> Source | None:
    """The last attribution in the sentences before a token of the same paragraph, of the nearest ones."""
    first, _ = line.sentence(token)
    number = last_begun(line.sentences, first - 1, key=START)
    for start, end in reversed(line.sentences[max(0, number - _SENTENCES) : number + 1]):
        found = cue_of_sentence(line, start, end) if end <= first else None
        if found is not None:
            return found
    return None


_POINTING = {"this", "that", "these", "those"}
_ANSWERS = set("advice answer comment description line message question quotation quote remark".split())
_ANSWERS |= set("comments remarks response verdict view warning words".split())
_SENTENCES = 30  # back to which a paragraph's quotations go on from an attribution


def cue_of_sentence(line: Line, start: int, end: int) -> Source | None:
    """The attribution of a sentence, or whoever only laughs or nods in it: “Asked why, Lee laughs. ‘…’”"""
    if end - 2 > start and line.low[end - 2] in GESTURES:
        found = line.subject(end - 2, start)
        return source(line, found, (line.at[end - 2], line.to[end - 2]), "cue before") if found else None
    for verb in range(start, end):
        if line.is_finite(verb):
            found = line.subject(verb, start) or line.after_verb(verb)
            if found:
                return source(line, found, line.cue(verb), "cue before")
        if line.low[verb] == "according" and line.low[verb + 1 : verb + 2] == ["to"]:
            return source(line, line.phrase_from(verb + 2, end), (line.at[verb], line.to[verb + 1]), "according to")
    return None


def told_after(line: Line, token: int) -> Source | None:
    """“….” That is how Lee described it; “….” So said Lee; “…” – those were the words of Lee: what comes after."""
    _, end = line.sentence(token)
    dash = token + 3 < len(line.low) and line.low[token + 1] in (*DASHES, ":", ",", ";")
    if dash and line.low[token + 2] in _POINTING and line.low[token + 3] in ("is", "are", "was", "were"):
        end = token + 2
    if end == token + 1 and end < len(line.low):
        said = _said_apart(line, end)
        if said is not None:
            return said
    opening = line.low[end : end + 3]
    if len(opening) == 3 and opening[0] == "with" and opening[1] in _POINTING and opening[2] in SAYING_NOUNS:
        at = end + 3 + (line.low[end + 3 : end + 4] == [","])  # “With those words Lee left”
        return source(line, line.phrase_from(at, len(line.low)), (line.at[end], line.to[end + 2]), "told after")
    if end >= len(line.low) or line.low[end] not in ("that", "this", "those", "these", "so", "thus", "such"):
        return None
    first, last = line.sentence(end)
    if line.low[end + 1 : end + 2] == ["from"]:  # “…” This from Lee, who …
        return source(line, line.phrase_from(end + 2, last), (line.at[end], line.to[end + 1]), "told after")
    for at in range(end + 1, min(end + 5, last)):
        if line.low[at] in ("how", "what", "as"):
            verb = next((n for n in range(at + 2, last) if line.is_finite(n) or line.may_say(n)), None)
            found = line.subject(verb, at + 1) if verb else None
            return source(line, found, line.cue(verb), "told after") if found else None
        if line.low[at] in _ANSWERS:
            owner = line.owner(at, first) or _who_gave(line, at, last)
            return source(line, owner, (line.at[at], line.to[at]), "told after") if owner else None
        if at == end + 1 and line.low[at] in ("said", "says", "spoke", "wrote"):
            return source(line, line.after_verb(at), line.cue(at), "told after")
    return _thus(line, end, last) if line.low[end] in ("so", "thus") else None


def _who_gave(line: Line, noun: int, last: int) -> Span | None:
    """That was the question (that) Lee put to Ray."""
    begin = noun + 1 + (line.low[noun + 1 : noun + 2] in (["that"], ["which"]))
    found = line.phrase_from(begin, last) if begin < last else None
    if found is None or not line.speaks(found) or found[1] >= last:
        return None
    verb = found[1]
    acts = line.may_say(verb) or line.is_verb(verb) or line.low[verb] in AUXILIARY | PLAIN_PASTS
    return found if acts else None


def _said_apart(line: Line, first: int) -> Source | None:
    """“….” Lee said. A sentence that says nothing else belongs to the quotation before it, whatever its full stop."""
    _, last = line.sentence(first)
    verb = last - 2
    if verb <= first or verb - first > 6 or line.low[verb] not in ("said", "says", "added", "asked", "explained"):
        return None
    return source(line, line.subject(verb, first), line.cue(verb), "cue after")


def _thus(line: Line, opening: int, last: int) -> Source | None:
    """“….” Thus Lee began her speech: a name and any verb after the opening word."""
    found = line.phrase_from(opening + 1, last)
    if found is None or found[1] >= last or not line.may_say(found[1]) or not line.capital[found[0]]:
        return None
    return source(line, found, (line.at[opening], line.to[opening]), "told after")


def introduced(line: Line, text: str) -> Source | None:
    """“And from engineer Lee:” at the end of a paragraph: who speaks in the paragraph below."""
    last = len(line.low)
    if not last or line.low[-1] != ":":
        return None
    first = line.sentences[-1][0] if line.sentences else 0
    line.low.append(QUOTE)
    line.at.append(line.to[-1])
    line.to.append(line.to[-1])
    line.capital.append(False)
    try:
        found = right_before(line, last, first, last + 1, text)
    finally:
        for column in (line.low, line.at, line.to, line.capital):
            column.pop()
    own = line.tokens(found.start, found.end) if found else None
    return found if own and line.speaks(own) else None
