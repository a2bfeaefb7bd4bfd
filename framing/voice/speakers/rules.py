"""A paragraph's words and one quotation in; out, the words that name its source, and the rule.

The innermost attribution governs: in “the channel said that she told him, ‘…’” it is she who speaks. The rules look at
the quotation's own sentence, the surest first; None is an answer.
"""

from framing.voice.lexicons.verbs import AUXILIARY, DAYS, PREPOSITIONS, STARTS_CLAUSE, VERBS
from framing.voice.speakers.clauses import Line, Source
from framing.voice.speakers.tokens import QUOTE

_TWO = ("''", "``")
DASHES = ("—", "–", "―", "--", "-")


def find_source(line: Line, token: int, text: str) -> Source | None:
    """Who says the quotation at a token, by the sentence that it stands in; None if its sentence does not tell."""
    first, last = line.sentence(token)
    before = _right_before(line, token, first, text)
    if before is not None and line.low[token - 1] in (",", ":") and line.to[token - 2] == before.cue_end:
        return before  # she replied, “…,” the channel reported: hers
    return (
        _right_after(line, token, first, last, text)
        or before
        or _signed(line, token, last)
        or _governing(line, token, first)
        or _according(line, token, first, last)
        or _closing(line, token, last)
    )


def _source(line: Line, span: tuple[int, int] | None, cue: tuple[int, int], how: str) -> Source | None:
    if span is None:
        return None
    return Source(line.at[span[0]], line.to[span[1] - 1], *cue, how)


def _right_before(line: Line, token: int, first: int, text: str) -> Source | None:
    """X said, “…”; X said that “…”; X added: “…”; X told Y: “…”; X: “…”"""
    at, sign = token - 1, ""
    while at >= first and line.low[at] in (",", ":", "that", "...", "…", *DASHES):
        sign, at = sign or line.low[at], at - 1
    if at < first:
        return None
    if line.is_verb(at) or (line.low[at] in ("back", "out", "on", "it") and at > first and line.is_verb(at - 1)):
        verb = at if line.is_verb(at) else at - 1
        found = _subject_of(line, verb, first, token)
        if found:
            return _source(line, found, line.cue(verb), "cue before")
    if sign not in (",", ":", "that"):
        return None
    verb = _verb_left(line, at, first, through=40 if sign == ":" else 8)
    if verb is not None:
        return _source(line, _subject_of(line, verb, first, token), line.cue(verb), "cue before")
    if sign == ":":
        near = line.noun_phrase(at, first) if line.capital[at] else None  # … - Ann Lee: “…”
        found = near or line.head_subject(first, at + 1)
        return _source(line, found, (line.to[at], line.to[at] + 1), "colon")
    return None


def _verb_left(line: Line, at: int, first: int, through: int) -> int | None:
    for number in range(at, max(first, at - through) - 1, -1):
        if line.low[number] == QUOTE or line.low[number] in (";", ":"):
            return None
        if line.is_verb(number):
            return number
    return None


def _subject_of(line: Line, verb: int, first: int, token: int) -> tuple[int, int] | None:
    """The subject of a verb that stands before a quotation; after an earlier quotation it may follow the verb."""
    found = line.subject(verb, first)
    if found is None and verb > first and line.low[verb - 1] in (QUOTE, ","):
        found = line.after_verb(verb)
        found = found if found and found[1] <= token else None
    return found


def _right_after(line: Line, token: int, first: int, last: int, text: str) -> Source | None:
    """“…,” X said; “…,” said X; “…,” according to X; “…,” as X put it; “…” — X"""
    at = token + 1
    content_end = text[line.at[token] : line.to[token]].rstrip("”\"’'»` ")[-1:]
    pause = content_end in (",", "?", "!", "-", "—", "…") or not content_end
    while at < last and line.low[at] in (",", *DASHES):
        pause, at = True, at + 1
    told = at + 1 < last and line.capital[at] and any(line.is_verb(n) for n in (at + 1, at + 2) if n < last)
    if at >= last or not (pause or told or line.low[at] in VERBS):
        return None
    word = line.low[at]
    if word == "according" and line.low[at + 1 : at + 2] == ["to"]:
        return _source(line, line.phrase_from(at + 2, last), (line.at[at], line.to[at + 1]), "according to")
    if word == "as" and at + 1 < last:
        at, word = at + 1, line.low[at + 1]
    if line.is_verb(at) or (word in VERBS and word not in ("base",) and line.low[at] in ("said", "says", "wrote")):
        if VERBS[word] == "finite":
            return _source(line, line.after_verb(at), line.cue(at), "cue after")
        return None
    if word in STARTS_CLAUSE or word in PREPOSITIONS or word in AUXILIARY or word in DAYS or word in ("who", "which"):
        return None
    depth = commas = 0
    for number in range(at, min(at + 45, last)):
        low = line.low[number]
        depth += (low == "(") - (low == ")")
        commas += low == ","
        if low == QUOTE or (not depth and (low in (";", ":") or low[0] in ".!?")):
            return None
        if number > at and not depth and line.is_verb(number) and VERBS[low] == "finite" and low != "who":
            found = line.subject(number, at)
            who = line.low[number - 1] in ("who", "which", "that")
            if found and found[0] >= at and not who:
                return _source(line, found, line.cue(number), "cue after")
        if low in ("and", "but", "because") and not commas and not line.capital[number - 1]:
            return None
    return None


def _signed(line: Line, token: int, last: int) -> Source | None:
    """“…” — Ann Lee, and nothing more in its sentence."""
    if token + 2 >= last or line.low[token + 1] not in DASHES or not line.capital[token + 2]:
        return None
    found = line.phrase_from(token + 2, last)
    if found is None or any(line.low[n][0].isalnum() and line.low[n] != QUOTE for n in range(found[1], last)):
        return None
    return _source(line, found, (line.at[token + 1], line.to[token + 1]), "signed")


def _governing(line: Line, token: int, first: int) -> Source | None:
    """X stressed that the plan is a “…”: the nearest verb of saying before it in its sentence."""
    for verb in range(token - 1, first - 1, -1):
        if line.low[verb] == ";":
            return None
        if line.is_verb(verb):
            found = _subject_of(line, verb, first, token)
            if found and not any(line.low[n] == QUOTE for n in range(found[0], found[1])):
                return _source(line, found, line.cue(verb), "governing clause")
    return None


def _according(line: Line, token: int, first: int, last: int) -> Source | None:
    for at in range(first, last - 2):
        if line.low[at] == "according" and line.low[at + 1] == "to":
            found = line.phrase_from(at + 2, last)
            return _source(line, found, (line.at[at], line.to[at + 1]), "according to")
    return None


def _closing(line: Line, token: int, last: int) -> Source | None:
    """The plan is “…” for the town, X said."""
    for verb in range(token + 2, last):
        if line.is_verb(verb) and VERBS[line.low[verb]] == "finite":
            found = line.subject(verb, token + 1)
            if found and line.low[found[0] - 1] == ",":
                return _source(line, found, line.cue(verb), "closing clause")
    return None


def clause_subject(line: Line, token: int) -> Source | None:
    """No verb of saying: the subject of the clause, if a quotation is part of what it does."""
    first, _ = line.sentence(token)
    found = line.head_subject(first, token)
    if found is None or found[1] > token:
        return None
    return _source(line, found, (line.to[found[1] - 1], line.to[found[1] - 1]), "clause subject")


def cue_of_sentences(line: Line, token: int) -> Source | None:
    """The last attribution in the sentences before a token of the same paragraph."""
    first, _ = line.sentence(token)
    for start, end in reversed([span for span in line.sentences if span[1] <= first]):
        found = cue_of_sentence(line, start, end)
        if found is not None:
            return found
    return None


def cue_of_sentence(line: Line, start: int, end: int) -> Source | None:
    for verb in range(start, end):
        if line.is_verb(verb) and VERBS[line.low[verb]] == "finite":
            found = line.subject(verb, start) or line.after_verb(verb)
            if found:
                return _source(line, found, line.cue(verb), "cue before")
        if line.low[verb] == "according" and line.low[verb + 1 : verb + 2] == ["to"]:
            return _source(line, line.phrase_from(verb + 2, end), (line.at[verb], line.to[verb + 1]), "according to")
    return None


def after_in_paragraph(line: Line, token: int, text: str) -> Source | None:
    """Does a later quotation of this paragraph have a cue of its own right after it?"""
    for later in range(token + 1, len(line.low)):
        if line.low[later] == QUOTE:
            return _right_after(line, later, *line.sentence(later), text)
    return None


def headline_source(line: Line, token: int) -> Source | None:
    """X: ‘…’; X to Y: … ‘…’; X Addresses Y: ‘…’; ‘…’: X."""
    for at in range(token - 1, 0, -1):
        if line.low[at] == ":":
            acts = (n for n in range(1, at) if VERBS.get(line.low[n]) == "finite" and line.low[n - 1] in line.names)
            end = next((n for n in range(1, at) if line.low[n] in ("to", "tells", "on", "in", "says")), at)
            end = min(end, next(acts, at))
            return Source(line.at[0], line.to[end - 1], line.at[at], line.to[at], "colon")
    if line.low[token + 1 : token + 2] == [":"] and token + 2 < len(line.low):
        found = line.phrase_from(token + 2, len(line.low))
        return _source(line, found, (line.at[token + 1], line.to[token + 1]), "colon")
    return None


def blank_out(text: str, rows: list[tuple]) -> tuple[str, dict[int, tuple[int, int]]]:
    """The text with its direct quotations blanked out, marks included; and where the marks of each begin and end."""
    pieces, at, edges = [], 0, {}
    for start, end, kind, _, depth in rows:
        two = text[start - 2 : start] in _TWO
        first = start - 1 - two
        last = end + (
            2 if two and text[end : end + 2] == "''" else 1 if text[end : end + 1] in tuple("“”\"„»«’'‘›‹") else 0
        )
        first, last = max(first, 0), min(last, len(text))
        edges[start] = (first, last)
        if depth or first < at:
            continue
        if kind == "direct" or text[end - 1] in ",.?!":  # “Really?” she asked: nobody's name
            pieces += [text[at:first], QUOTE * (last - first)]
        else:  # so-called words stay readable
            pieces += [text[at:first], " " * (start - first), text[start:end], " " * (last - end)]
        at = last
    return "".join([*pieces, text[at:]]), edges
