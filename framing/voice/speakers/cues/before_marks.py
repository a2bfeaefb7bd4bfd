"""Whose a quotation is by the words right before its marks: Lee said that “…”; Lee fumed: “…”; Lee: “…”."""

from collections.abc import Iterator

from framing.core.ordered_spans import Span
from framing.core.text.english.function_words import AUXILIARY, DETERMINERS, PREPOSITIONS, STARTS_CLAUSE
from framing.voice.grammar.clauses import Line
from framing.voice.grammar.nouns import means_people
from framing.voice.grammar.tokens import QUOTE
from framing.voice.lexicons.speaker_nouns import CRIES, DOCUMENTS, SAYING_NOUNS
from framing.voice.lexicons.speaker_verbs import VERBS
from framing.voice.speakers.cues.after_marks import DASHES, heads_clause, is_somebody, starts_a_sentence
from framing.voice.speakers.cues.speaker_of_cue import ASKED, by_verb, heard_say, source, source_of_owner
from framing.voice.speakers.records import Source

_INTERVIEW = 40  # tokens back to the verb from a colon
_FROM = 12  # tokens back to “a letter from”
_OPINES = {"say", "think", "make", "answer", "reply", "advise", "want"}
_NOBODY = {"no", "nobody", "none", "few", "nowhere", "never", "rarely", "seldom"}
_NEAR = 8  # tokens back to the verb from a comma or “that”


def right_before(line: Line, token: int, first: int, last: int, text: str) -> Source | None:
    """X said, “…”; X said that “…”; X added: “…”; X told Y: “…”; X: “…”"""
    at, sign = token - 1, ""
    while at >= first and line.low[at] in (",", ":", "that", "...", "…", *DASHES):
        sign, at = sign or line.low[at], at - 1
    if at < first:
        return _asked_for(line, first) or _asked_about(line, first)
    heard = heard_say(line, at, first, token, last, "cue before")
    if heard:
        return heard
    if line.is_verb(at) or (line.low[at] in ("back", "out", "on", "it") and at > first and line.is_verb(at - 1)):
        verb = at if line.is_verb(at) else at - 1
        found = by_verb(line, verb, first, token, last, "cue before")
        if found:
            return found
    later = _after_a_clause(line, at, sign, first, token, last, text)
    if later is not None:
        return later
    if sign in (",", ":", "that"):
        for rule in (_presented, _sent_by, _verb_at_colon, _verb_before, _any_verb_before, _gapped, _label):
            found = rule(line, at, sign, first, token, last, text)
            if found is not None:
                return found
    return None


def _asked_for(line: Line, first: int) -> Source | None:
    """“Lee’s advice to first-time buyers? ‘…’”: a question without a verb in the sentence before, and its owner."""
    begin = line.sentence(first - 1)[0] if first else first
    if not 2 < first - begin < _INTERVIEW or line.low[first - 1] != "?":
        return None
    noun = next((n for n in range(begin + 1, first) if line.low[n] in SAYING_NOUNS), None)
    if noun is None or any(line.is_verb(n) or line.low[n] in AUXILIARY - {"to"} for n in range(begin, first)):
        return None
    return source(line, line.owner(noun, begin), (line.at[noun], line.to[noun]), "told after")


def _asked_about(line: Line, first: int) -> Source | None:
    """“What does Lee say? ‘…’”: whoever the question before asks about."""
    begin = line.sentence(first - 1)[0] if first else first
    does = next((n for n in range(begin, min(begin + 4, first)) if line.low[n] in ("do", "does", "did")), None)
    if does is None or line.low[first - 1] != "?" or "what" not in line.low[begin:does]:
        return None
    verb = next((n for n in range(does + 2, first) if line.low[n] in _OPINES), None)
    if verb is None:
        return None
    found = line.noun_phrase(verb - 1, does + 1)
    somebody = found and (line.speaks(found) or means_people(line.low[found[1] - 1]))
    return source(line, found, (line.at[verb], line.to[verb]), "told after") if somebody else None


def _presented(line: Line, at: int, sign: str, first: int, token: int, last: int, text: str) -> Source | None:
    """“Next to speak was Lee: ‘…’”, “The words are Lee’s: ‘…’”, “Here is Lee in 2019: ‘…’”, “Said Ivo Lanz: ‘…’”,
    “According to Lee: ‘…’”: who is put before us."""
    if sign != ":":
        return None
    cue = (line.to[at], line.to[at] + 1)
    said = VERBS.get(line.low[first]) == "finite" and first < at and line.capital[first + 1]
    if said and (line.low[first] != "said" or at > first + 1):  # “Said Ivo Lanz: ‘…’”; Said Musa has that name
        return source(line, line.phrase_from(first + 1, at + 1), line.cue(first), "cue before")
    put = line.low[first] in ("here", "that", "this") and line.low[first + 1] in ("is", "was", "are")
    if put or line.low[first] in ("here's", "that's") or line.low[first] == "according":
        found = line.phrase_from(first + (1 if line.low[first].endswith("s") and not put else 2), at + 1)
        return source(line, found, cue, "colon") if found and line.capital[found[1] - 1] else None
    name = line.noun_phrase(at, first) if line.capital[at] else None
    if name is None:
        return None
    begin = name[0]
    if begin > first + 1 and line.low[begin - 1] == ",":  # “was the chief diver, Lee: ‘…’”
        before = line.noun_phrase(begin - 2, first)
        begin = before[0] if before else begin
    voice = line.low[begin - 2 : begin] in (["that", "of"], ["voice", "of"], ["words", "of"])
    best = line.low[first] in _NOBODY and line.low[begin - 1] in ("than", "as")  # “Nobody put it better than Lee: ‘…’”
    if voice or best or (begin > first + 1 and line.low[begin - 1] in ("was", "were", "is", "are", "came")):
        return source_of_owner(line, name, cue, "colon")
    return None


def _sent_by(line: Line, at: int, sign: str, first: int, token: int, last: int, text: str) -> Source | None:
    """“Ray read us a letter from a farmer, Lee: ‘…’”, “there was this from Lee on television: ‘…’”: Lee's."""
    for word in range(at, max(first, at - _FROM), -1) if sign == ":" else ():
        sent = line.low[word - 1] in DOCUMENTS | {"this"} and line.low[word] in ("from", "by")
        sent = sent or (line.low[word - 1] in SAYING_NOUNS and line.low[word] == "by") or _came_from(line, word, first)
        sent = sent and not _by_what_means(line, word - 1, first)
        found = line.phrase_from(word + 1, at + 1) if sent else None
        if found:
            apposed = line.low[found[1]] == ","
            name = line.noun_phrase(at, first) if line.capital[at] and apposed else None
            called = line.phrase_from(found[1] + 1, at + 1) if apposed and name is None else None
            name = called if called and line.capital[called[0]] else name  # “from a farmer, Lee, on the wall”
            return source(line, name or found, (line.at[word], line.to[word]), "colon")
    return None


def _came_from(line: Line, at: int, first: int) -> bool:
    """“The loudest cheer came | from Lee: ‘…’”, “The last word belonged | to Lee: ‘…’”: is it an utterance?"""
    came = line.low[at] == "from" and line.low[at - 1] in ("came", "comes", "coming")
    came = came or (line.low[at] == "to" and line.low[at - 1] in ("belonged", "belongs", "went", "goes", "fell"))
    return came and any(noun in SAYING_NOUNS | CRIES for noun in line.low[first : at - 1])


def _by_what_means(line: Line, document: int, first: int) -> bool:
    """“Lee, in a voice message from the port: ‘…’”, “Lee wrote in a letter from prison: ‘…’”: how Lee said it."""
    at = next((n for n in range(document - 1, max(first, document - 5), -1) if line.low[n] in PREPOSITIONS), None)
    return at is not None and line.low[at] in ("in", "by", "via", "on", "through", "with")


def _verb_before(line: Line, at: int, sign: str, first: int, token: int, last: int, text: str) -> Source | None:
    """The nearest verb of saying left of the sign, unless an owned remark (“Lee’s claim”) stands nearer."""
    for number in range(at, max(first, at - (_INTERVIEW if sign == ":" else _NEAR)) - 1, -1):
        if line.low[number] == QUOTE or line.low[number] in (";", ":"):
            return None
        if line.low[number] in ASKED and line.low[number - 1] in ("when", "if"):
            continue  # “Lee told us, when asked about it: ‘…’”
        heard = heard_say(line, number, first, token, last, "cue before")
        if heard or line.is_verb(number):
            return heard or by_verb(line, number, first, token, last, "cue before")
    return None


def _verb_at_colon(line: Line, at: int, sign: str, first: int, token: int, last: int, text: str) -> Source | None:
    """“‘No!’ cried Lee, but Ray, unmoved, ruled: ‘…’”: whichever verb right before the colon, after a conjunction."""
    if sign != ":" or line.is_verb(at) or not line.may_say(at):
        return None
    subject = line.subject(at, first)
    if subject is None or subject[0] == first or not is_somebody(line, subject):
        return None
    joined = line.low[subject[0] - 1] in ("but", "while", "whereas", "and")
    return source(line, subject, (line.at[at], line.to[at]), "any verb") if joined else None


def _any_verb_before(line: Line, at: int, sign: str, first: int, token: int, last: int, text: str) -> Source | None:
    """“Lee fumed, ‘…’”: whichever verb, if a name heads the clause and what is quoted is a sentence."""
    if sign == "that" or not starts_a_sentence(text, line.at[token], line.to[token]):
        return None
    for verb in range(at, max(first, at - 5), -1):
        if line.may_say(verb):
            subject = line.subject(verb, first)
            if subject is None or any(line.may_say(n) for n in range(*subject)):
                continue
            if subject[1] == verb and heads_clause(line, subject, first) and is_somebody(line, subject):
                return source(line, subject, (line.at[verb], line.to[verb]), "any verb")
    return None


def _after_a_clause(line: Line, at: int, sign: str, first: int, token: int, last: int, text: str) -> Source | None:
    """“When Lee asked him about it, Ray shrugged: ‘…’”: Ray, not whoever the clause before tells of."""
    if sign != ":" or line.low[first] not in STARTS_CLAUSE:
        return None
    found = _any_verb_before(line, at, sign, first, token, last, text)
    begin = line.tokens(found.start, found.end)[0] if found else first
    return found if begin > first and line.low[begin - 1] == "," else None


def _given_the_word(line: Line, first: int, at: int) -> Iterator[int]:
    """Where a name begins: “courtesy of | Lee”, and near the opening “from | Lee”, “per | Lee”, “over to | Lee”."""
    for number in range(first, at - 1):
        if line.low[number : number + 2] == ["courtesy", "of"]:
            yield number + 2
    for number in range(first, min(first + 4, at)):
        if line.low[number] in ("from", "per") or line.low[number - 1 : number + 1] == ["over", "to"]:
            yield number + 1


def _gapped(line: Line, at: int, sign: str, first: int, token: int, last: int, text: str) -> Source | None:
    """“One called it ‘…’; another, ‘…’”: the second has the verb of the first."""
    semicolon = next((n for n in range(at, max(first, at - _NEAR), -1) if line.low[n] == ";"), None)
    if sign != "," or semicolon is None or QUOTE not in line.low[first:semicolon]:
        return None
    found = line.phrase_from(semicolon + 1, at + 1)
    return (
        source(line, found, (line.to[at], line.to[at] + 1), "clause subject") if found and found[1] == at + 1 else None
    )


def _told_to(line: Line, found: Span) -> bool:
    """“Lee sent | a short message to Ray |: ‘…’”: what is sent, and to whom."""
    return any(line.low[n] == "to" and line.low[n - 1] in DOCUMENTS for n in range(found[0] + 1, found[1]))


def _label(line: Line, at: int, sign: str, first: int, token: int, last: int, text: str) -> Source | None:
    """“Lee: ‘…’”, “And from Lee: ‘…’”, “Lee, on the phone from the mill: ‘…’”."""
    if sign != ":":
        return None
    cue = (line.to[at], line.to[at] + 1)
    for name in _given_the_word(line, first, at):
        if found := line.phrase_from(name, at + 1):
            return source(line, found, cue, "colon")
    near = line.noun_phrase(at, first) if line.capital[at] else None  # … - Ann Lee: “…”
    begin = near[0] if near else first
    where = near and begin - 2 > first and line.low[begin - 1] in PREPOSITIONS and line.low[begin - 2] == ","
    if where and (own := line.noun_phrase(begin - 3, first)) and line.capital[own[1] - 1]:
        return source(line, own, cue, "colon")  # “Ann Lee (retired), outside Mill House: ‘…’”
    apposed = near and near[0] > first and line.low[near[0]] in DETERMINERS and line.low[near[0] - 1] == ","
    told = near is not None and _told_to(line, near)
    if near and near[0] > first and (apposed or told or line.low[near[0] - 1] in PREPOSITIONS):
        near = None  # “Ann Lee, 43, a teacher from Holtby: ‘…’”
    found = near or line.head_subject(first, at + 1)
    theirs = found is not None and line.low[found[0]] in ("his", "her", "their", "its")
    if found and theirs and not SAYING_NOUNS.isdisjoint(line.low[slice(*found)]):
        found = found[0], found[0] + 1  # “Her conclusion: ‘…’”
    return source(line, found, cue, "colon")
