"""A paragraph's words and one quotation in; out, the words that name its source, and the rule.

The innermost attribution governs: in “the channel said that she told him, ‘…’” it is she who speaks. The rules look at
the quotation's own sentence, the surest first; None is an answer.
"""

from framing.core.ordered_spans import START, Span, last_begun
from framing.core.text.english.function_words import AUXILIARY, STARTS_CLAUSE
from framing.voice.lexicons.speaker_nouns import SAYING_NOUNS
from framing.voice.lexicons.speaker_verbs import GESTURES, PLAIN_PASTS, VERBS
from framing.voice.speakers.cues.after_marks import DASHES, content_end, promised_after, right_after, signed
from framing.voice.speakers.cues.before_marks import right_before
from framing.voice.speakers.cues.plain_clauses import gapped
from framing.voice.speakers.cues.speaker_of_cue import ASKED, finite, governing, source, source_of_owner
from framing.voice.speakers.cues.viewpoints import (
    COPULA,
    according_to,
    in_the_words_of,
    viewpoint,
    viewpoint_of_clause,
)
from framing.voice.speakers.cues.what_follows import judged_by, owner_of_noun, subject_behind_participle, summed_up_by
from framing.voice.speakers.cues.words_used import word_used
from framing.voice.speakers.grammar.clauses import FAR, Line
from framing.voice.speakers.grammar.tokens import QUOTE
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

_ASKED = ASKED | {"challenged"}
_CONTRASTS = {"while", "whereas", "where", "although", "though"}
_HOWEVER = ["however", ","]
_WHATEVER = {"whatever", "whenever", "wherever", "however", "what"}


def find_source(line: Line, token: int, text: str) -> Source | None:
    """Who says the quotation at a token, by the sentence that it stands in; None if its sentence does not tell."""
    first, last = line.sentence(token)
    before = right_before(line, token, first, last, text)
    over = governing(line, token, first, last)
    if over is not None and over[0].nobody and not over[1]:
        over = None
    hung = promised_after(line, token, first, last, text) or owner_of_noun(line, token, first, last)
    hung = hung or word_used(line, token, first, last) or summed_up_by(line, token, last)
    hung = hung or judged_by(line, token, first, last) or viewpoint_of_clause(line, token, first)
    if hung is not None:
        return hung
    main = gapped(line, token, first) or _main_after(line, token, first, text, over[0] if over else None)
    if main is not None:
        return main
    if over is not None and _stays_with_its_clause(line, token, text, *over):
        own = subject_behind_participle(line, token, first, last, text, over[0])
        return own or _who_was_asked(line, token, first, last, text, over[0])
    if over is not None and not over[1] and _as_claimed(line, token, first, over[0]):
        return over[0]
    contrast = _contrasted(line, token, first, text) if over is None else None
    if contrast is not None:
        return contrast
    beside = before is not None and before.how == "cue before" and line.low[token - 1] in (",", ":")
    if beside and line.to[token - 2] == before.cue_end:
        return before  # she replied, “…,” the channel reported: hers
    return (
        right_after(line, token, first, last, text, any_verb=over is None or not over[1])
        or subject_behind_participle(line, token, first, last, text, over[0] if over else None)
        or before
        or signed(line, token, first, last)
        or (over and over[0])
        or according_to(line, token, first, last)
        or in_the_words_of(line, token, first, last)
        or _closing(line, token, last)
        or viewpoint(line, token, first)
        or _whose(line, token, first)
    )


def _whose(line: Line, token: int, first: int) -> Source | None:
    """“To Lee’s ‘…’ Ray had no answer”: whose they are, as the words right before them tell."""
    if token <= first or not line.low[token - 1].endswith(("’s", "'s", "s’", "s'")):
        return None
    owner = line.noun_phrase(token - 1, first)
    cue = (line.at[token - 1], line.to[token - 1])
    return source_of_owner(line, owner, cue, "whose remark") if owner and line.speaks(owner) else None


def _stays_with_its_clause(line: Line, token: int, text: str, found: Source, same: bool) -> bool:
    """Is a quotation what the cue before it in its clause governs, so that no later “Ray said” is about it?

    Where the cue is not its subject's (a passive, a remark that somebody owns), and in a clause or phrase that
    stands before the main clause.
    """
    if not same:
        return False
    if found.how in (DENIED, UNNAMED, "whose remark"):
        return True
    first, last = line.sentence(token)
    comma = content_end(line, token, text) == "," or (token + 1 < last and line.low[token + 1] == ",")
    return comma and (
        any(
            line.low[n] in _BEFORE_MAIN and line.low[n : n + 2] != _HOWEVER for n in range(first, min(first + 3, token))
        )
        or any(_opens_below(line, n) for n in range(first + 1, line.tokens(found.start, found.end)[0]))
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


def _main_after(line: Line, token: int, first: int, text: str, found: Source | None) -> Source | None:
    """“Whereas Lee spoke of ‘…’, Ray saw ‘…’”, “…, whereas Ray saw ‘…’”: the second is Ray’s, whatever his verb."""
    begin = next((n + 1 for n in range(token - 1, max(first, token - FAR) - 1, -1) if line.low[n] == QUOTE), token)
    comma = int(begin < token and line.low[begin] == ",")
    if begin >= token or not (comma or content_end(line, begin - 1, text) == ","):
        return None
    joined = line.low[begin + comma] in (_CONTRASTS | {"but"})
    if not joined and line.low[first] not in _CONTRASTS | {"what"}:
        return None
    comma += joined
    if found is not None and found.cue_start >= line.at[begin - 1]:
        return None  # the main clause has a cue of its own
    subject = line.phrase_from(begin + comma, token)
    if subject is None or subject[1] >= token or not line.speaks(subject) or line.low[subject[0]] == "it":
        return None
    return source(line, subject, (line.to[subject[1] - 1], line.to[subject[1] - 1]), "clause subject")


def _contrasted(line: Line, token: int, first: int, text: str) -> Source | None:
    """“Where Lee sees ‘…’, Ray said …”: the subject of the clause before the main clause, whatever its verb."""
    comma = content_end(line, token, text) == "," or line.low[token + 1 : token + 2] == [","]
    if not comma or line.low[first] not in _CONTRASTS | _WHATEVER | {"as", "when"}:
        return None
    if line.low[first] in ("as", "when") and line.low[token - 1] in COPULA:
        return None
    found = line.phrase_from(first + 1 + (line.low[first + 1] in ("to", "for")), token)
    if found is None or found[1] >= token or not line.speaks(found) or line.low[found[0]] == "it":
        return None
    does = next((n for n in range(found[0] + 1, found[1]) if line.may_say(n)), found[1])  # “the mayor | means”
    return source(line, (found[0], does), (line.to[does - 1], line.to[does - 1]), "clause subject")


def _closing(line: Line, token: int, last: int) -> Source | None:
    """The plan is “…” for the town, X said; …, said X."""
    for verb in range(token + 2, min(last, token + FAR)):
        if finite(line, verb) or (line.is_verb(verb) and VERBS[line.low[verb]] == "base"):
            found = line.subject(verb, token + 1)
            if found and line.low[found[0] - 1] == ",":
                return source(line, found, line.cue(verb), "closing clause")
            behind = line.after_verb(verb) if line.low[verb - 1] == "," and finite(line, verb) else None
            if behind and line.speaks(behind):
                return source(line, behind, line.cue(verb), "closing clause")
    return None


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
_SPOKEN = SAYING_NOUNS | {"words"}
_ANSWERS = set("advice answer description message question response verdict view warning words".split())
_SENTENCES = 30  # back to which a paragraph's quotations go on from an attribution


def cue_of_sentence(line: Line, start: int, end: int) -> Source | None:
    """The attribution of a sentence, or whoever only laughs or nods in it: “Asked why, Lee laughs. ‘…’”"""
    if end - 2 > start and line.low[end - 2] in GESTURES:
        found = line.subject(end - 2, start)
        return source(line, found, (line.at[end - 2], line.to[end - 2]), "cue before") if found else None
    for verb in range(start, end):
        if finite(line, verb):
            found = line.subject(verb, start) or line.after_verb(verb)
            if found:
                return source(line, found, line.cue(verb), "cue before")
        if line.low[verb] == "according" and line.low[verb + 1 : verb + 2] == ["to"]:
            return source(line, line.phrase_from(verb + 2, end), (line.at[verb], line.to[verb + 1]), "according to")
    return None


def after_in_paragraph(line: Line, token: int, text: str) -> Source | None:
    """Does a later quotation of this paragraph have a cue of its own right after it?"""
    later = next((n for n in range(token + 1, min(len(line.low), token + FAR)) if line.low[n] == QUOTE), None)
    return None if later is None else right_after(line, later, *line.sentence(later), text)


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
    if len(opening) == 3 and opening[0] == "with" and opening[1] in _POINTING and opening[2] in _SPOKEN:
        at = end + 3 + (line.low[end + 3 : end + 4] == [","])  # “With those words Lee left”
        return source(line, line.phrase_from(at, len(line.low)), (line.at[end], line.to[end + 2]), "told after")
    if end >= len(line.low) or line.low[end] not in ("that", "this", "those", "these", "so", "thus", "such"):
        return None
    first, last = line.sentence(end)
    if line.low[end + 1 : end + 2] == ["from"]:  # “…” This from Lee, who …
        return source(line, line.phrase_from(end + 2, last), (line.at[end], line.to[end + 1]), "told after")
    for at in range(end + 1, min(end + 5, last)):
        if line.low[at] in ("how", "what", "as"):
            verb = next((n for n in range(at + 2, last) if finite(line, n) or line.may_say(n)), None)
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
