"""What follows a quotation in its sentence, where that tells whose the quotation is, or that it is not whose it seems.

“…,” a claim Lee denies; “…,” fumed shop owner Ann Lee; calling it “…,” Lee left the hall.
"""

from framing.core.text.english.function_words import BE, POSSESSIVES, PREPOSITIONS, STARTS_CLAUSE
from framing.voice.grammar.clauses import Line
from framing.voice.grammar.tokens import QUOTE
from framing.voice.lexicons.speaker_nouns import AGENT, CRIES, ROLES, SAYING_NOUNS
from framing.voice.lexicons.speaker_verbs import DENYING, PLAIN_PASTS, QUOTING, VERBS
from framing.voice.speakers.cues.speaker_of_cue import nobody, source, source_of_owner, source_that_speaks
from framing.voice.speakers.records import UNNAMED, Source

_NEAR = 10  # words from the noun of “…,” a claim that Lee denies to the verb
_NOUN_SOON = 3  # words to the noun of “…,” an old and false claim
_OPENING = 6  # words of “A week on from telling …” to its participle
_TITLE = 5  # words of a title before a name, and one
# What may be disputed by somebody else, as a noun that takes up what was said.
_DISPUTABLE = SAYING_NOUNS | set("accounts account finding findings idea label notion term something story".split())
# Participles before others' words: “Responding to ‘…’, Lee left”.
_OTHERS_WORDS = set(
    """
    answering challenging echoing finding hearing mocking questioning reading recalling replying responding thanking
    """.split()
)
_GOES_BY = {"used", "listed", "registered"}  # “sold as ‘organic’ by shops”, but not “used as ‘bait’ by sailors”
_PERCEIVES = QUOTING | {"hears", "heard", "watched", "saw"}
_PERCEIVED = set("caught filmed heard overheard recorded seen taped".split())
_BEFORE_PARTICIPLE = {"and", "but", "then", "later", ","}


def is_disputed(line: Line, at: int, last: int) -> bool:
    """“…,” a claim Lee denies; “…,” findings that the trust disputes: who says it is not so has not said it."""
    noun = next((n for n in range(at, min(at + _NOUN_SOON, last - 1)) if line.low[n] in _DISPUTABLE), None)
    if noun is None or not (line.low[at] in ("a", "an", "the") or noun == at) or any(line.capital[at : noun + 1]):
        return False
    for verb in range(noun + 2, min(noun + _NEAR + 2, last)):
        if line.low[verb] in (",", ";", ":", QUOTE, "but") or line.low[verb][0] in ".!?":
            return False
        if line.low[verb] in DENYING:
            return not line.is_passive(verb, noun)
    return False


def answer_from(line: Line, at: int, last: int) -> Source | None:
    """“…,” came the curt reply from Lee; “…,” came shouts from the crowd; “…,” was Lee’s answer."""
    if line.low[at] not in ("came", "comes", "was", "is", "remains", "remained", "were", "are"):
        return None
    nouns = SAYING_NOUNS | CRIES if line.low[at] in ("came", "comes") else SAYING_NOUNS
    noun = next((n for n in range(at + 1, min(at + 1 + _TITLE, last)) if line.low[n] in nouns), None)
    if noun is None or any(line.low[n] in STARTS_CLAUSE | PREPOSITIONS for n in range(at + 1, noun)):
        return None
    owner = line.owner(noun, at + 1)
    if owner is None:
        return nobody(line, noun, UNNAMED)  # “…?” came the answer.
    return source_of_owner(line, owner, (line.at[at], line.to[noun]), "cue after")


def summed_up_by(line: Line, token: int, last: int) -> Source | None:
    """“…” is how Lee summed it up; “…”, was all that Lee would say."""
    at = token + 2 + (line.low[token + 1 : token + 2] == [","])
    if at >= last or line.low[at - 1] not in ("is", "was") or line.low[at] not in ("how", "all", "what"):
        return None
    found = line.phrase_from(at + 1 + (line.low[at + 1 : at + 2] == ["that"]), last)
    if found is None or not line.speaks(found) or found[1] >= last:
        return None
    if line.low[found[1]] in BE and found[1] + 1 < last:  # “…” was what Lee was called by Ray
        verb = found[1] + 1
        return source(line, line.agent(verb, last), line.cue(verb), "cue after") or nobody(line, verb, UNNAMED)
    return source(line, found, (line.at[at], line.to[at]), "cue after")


def owner_of_noun(line: Line, token: int, first: int, last: int) -> Source | None:
    """“Ray’s ‘…’ claim”, “the ‘…’ allegation”: the owner; nobody who is named where the noun has none."""
    noun = token + 1
    if noun >= last or line.low[noun] not in SAYING_NOUNS or (line.capital[noun] and noun + 1 < last):
        return None
    cue = (line.at[noun], line.to[noun])
    at = token - 1
    if at >= first and line.low[at].endswith(POSSESSIVES):
        owner = line.noun_phrase(at, first)
        return source_of_owner(line, owner, cue, "whose remark") if owner else None
    if at >= first and line.low[at] in ("his", "her", "their", "its"):
        return source(line, (at, at + 1), cue, "whose remark")
    if line.low[noun + 1 : noun + 2] in (["by"], ["from"]):
        found = line.phrase_from(noun + 2, last)
        return source_that_speaks(line, found, cue, "whose remark")
    return None


def judged_by(line: Line, token: int, first: int, last: int) -> Source | None:
    """“The plan was waved away as ‘…’ by Lee”, whatever is done: Lee, who acts in it."""
    if line.low[token - 1] != "as" or line.low[token + 1 : token + 2] != ["by"]:
        return None
    be = next((n for n in range(token - 2, max(first, token - _OPENING) - 1, -1) if line.low[n] in BE), token)
    done = next((n for n in range(be + 1, token - 1) if line.low[n].endswith("ed") or line.low[n] in PLAIN_PASTS), None)
    if done is None or line.low[done] in _GOES_BY:
        return None
    found = line.phrase_from(token + 2, last)
    return source_that_speaks(line, found, line.cue(done), "governing clause")


def overheard(line: Line, at: int, last: int) -> Source | None:
    """“…,” Lee was heard telling the referee; “…,” Lee was filmed shouting; “…,” Ray heard Lee say."""
    found = line.phrase_from(at, last)
    if found is not None and found[1] + 2 < last and line.low[found[1]] in _PERCEIVES:
        other = line.phrase_from(found[1] + 1, last)
        if other and other[0] == found[1] + 1 and other[1] < last and line.speaks(other):
            says = VERBS.get(line.low[other[1]]) in ("base", "ing")
            return source(line, other, line.cue(other[1]), "cue after") if says else None
    if found is None or found[1] + 2 >= last or line.low[found[1]] not in BE or not line.speaks(found):
        return None
    seen, said = found[1] + 1, found[1] + 2
    told = VERBS.get(line.low[said]) == "ing" or line.low[said : said + 2] == ["to", "say"]
    return source(line, found, line.cue(said), "cue after") if line.low[seen] in _PERCEIVED and told else None


def is_title_and_name(line: Line, at: int, last: int) -> bool:
    """“opposition leader Ann Lee”, “mother-of-two Ann Lee”: words in small letters, the last for people, and a name."""
    name = next((n for n in range(at + 1, min(at + _TITLE, last - 1)) if line.capital[n]), None)
    if name is None or not all(line.low[n][0].isalpha() for n in range(at, name)):
        return False
    if any(line.low[n] in PREPOSITIONS or line.low[n] in STARTS_CLAUSE for n in range(at, name)):
        return False
    if name + 1 < last and line.capital[name + 1]:
        return True  # a full name: “coxswain Ann Lee”
    noun = line.low[name - 1]
    return any(part in ROLES or AGENT.fullmatch(part) for part in (noun, noun.split("-")[0], noun.split("-")[-1]))


def subject_behind_participle(
    line: Line, token: int, first: int, last: int, text: str, found: Source | None
) -> Source | None:
    """“Calling it ‘…’, Lee left the hall”, “Having called it ‘…’, Lee left”: the subject that follows.

    `found`: whose the words before the quotation make it; only “she” of “what she called ‘…’” gives way.
    """
    verb = _participle(line, token, first, brings=found is None)
    if verb is None or (found is not None and not _is_subject_behind(line, found, first, token)):
        return None
    end = token
    while line.low[end + 2 : end + 3] == [QUOTE] and line.low[end + 1] in ("and", "or", ","):
        end += 2  # calling it “…” and “…”
    comma = line.low[end + 1 : end + 2] == [","]
    if not comma and text[line.at[end] : line.to[end]].rstrip("”\"’'»` ")[-1:] != ",":
        return None
    subject = line.phrase_from(end + 1 + comma, last)
    if subject is None or not line.speaks(subject) or subject[1] >= last or not line.is_word(subject[1]):
        return None
    return source(line, subject, (line.at[verb], line.to[verb]), "governing clause")


def _participle(line: Line, token: int, first: int, brings: bool) -> int | None:
    """The participle of a verb of saying that begins a sentence; if it `brings` the words itself, the subject's own."""
    begin = first
    while begin < token and (line.low[begin] in _BEFORE_PARTICIPLE or line.is_adverb(begin)):
        begin += 1
    opened = range(begin, min(token, begin + _OPENING))
    hung = next(
        (n for n in opened if VERBS.get(line.low[n]) == "ing" and line.low[n - 1] in PREPOSITIONS and n > begin), None
    )
    if hung is not None and not any(line.is_finite(n) or line.low[n] == "," for n in range(begin, hung)):
        begin = hung  # “A week on from telling fans she was ‘…’, Lee left”
    verb = begin + (line.low[begin] == "having")
    if verb >= token or VERBS.get(line.low[verb]) != ("ing" if verb == begin else "finite"):
        return None
    word = line.low[verb]
    if not brings:
        return verb  # “Rejecting what she called ‘…’”
    if word in _OTHERS_WORDS or (word in QUOTING and word.startswith(("quot", "cit")) and verb + 1 < token):
        return None
    judged = word in DENYING and "as" not in line.low[max(verb, token - 3) : token]
    return None if judged else verb


def _is_subject_behind(line: Line, found: Source, first: int, token: int) -> bool:
    """Is this source “having”, or the “she” of “what she called ‘…’”, who is the subject that follows?"""
    if found.nobody:
        return False
    start, end = line.tokens(found.start, found.end)
    if line.low[start:end] == ["having"]:
        return True
    pronoun = line.low[start:end] in (["he"], ["she"], ["they"], ["it"])
    return (
        pronoun
        and start > first
        and line.low[start - 1] == "what"
        and any(line.is_finite(n) for n in range(end, token))
    )
