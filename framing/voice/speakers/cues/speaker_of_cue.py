"""A cue before or after a quotation in; out, whose words these are: not always the subject's.

"Lee was told by Ray that …", "Lee rejected Ray's claim that …" and "Lee quoted Ray as saying …" give them to Ray,
"Lee denied that …" to nobody who is named. One small rule for each; the first that fits decides.
"""

from framing.core.ordered_spans import Span
from framing.core.text.english.function_words import ARTICLES, BE, POSSESSIVES
from framing.voice.grammar.clauses import FAR, Line
from framing.voice.grammar.tokens import QUOTE
from framing.voice.lexicons.reported_speech import HEARING_BODIES, SURELY_INVERTED
from framing.voice.lexicons.reporting_words import ACCUSATIONS
from framing.voice.lexicons.speaker_nouns import DESCRIPTIONS, SAYING_NOUNS
from framing.voice.lexicons.speaker_verbs import (
    DENYING,
    HEARS_FROM,
    NAMING_PASTS,
    QUOTING,
    TAKES_AS,
    TELLING_PASTS,
    VERBS,
)
from framing.voice.speakers.records import DENIED, UNNAMED, Source

_APPOSED = 8  # tokens of an apposition, with its commas
_COMPLEMENT = 4  # tokens from “Ray’s promise of” to the quotation
ASKED = {"asked", "pressed", "questioned", "quizzed"}
_AGREEING = {"agree", "agreed", "agrees", "concur", "concurred", "disagreed", "disagree"}
_PERCEIVING = set("hear hears heard hearing helped let lets letting made makes saw see sees seeing watched".split())
_FINDING = {"found", "discovered", "saw", "noticed", "spotted", "shown", "showed"}
_NEVER = {"never", "not", "didn't", "hadn't"}
_REMARKS = SAYING_NOUNS | {"suspicion", "count", "counts", "talk", "rhetoric", "rant", "mention", "references"}
_REMARKS |= {"mutterings", "protestations", "reference", "suspicions", "whispers"}
_CHARGES = {*ACCUSATIONS.split(), "count", "suspicion", "complaint"}
_FACING = set("face faces faced facing fight fights fought fighting on under amid despite over against cleared".split())
_GOING_ON = BE | {"has", "have", "had", "will", "would"}
_RELATIVE = {"who", "whom", "which", "what", "that"}


def source(line: Line, span: Span | None, cue: Span, how: str) -> Source | None:
    """The tokens of a source as places in the text; `cue` is given in places."""
    if span is None or line.names_none(span):
        return None
    return Source(*line.place(span), *cue, how)


def source_that_speaks(line: Line, span: Span | None, cue: Span, how: str) -> Source | None:
    """The same, if it is one that can speak."""
    return source(line, span, cue, how) if span and line.speaks(span) else None


def nobody(line: Line, verb: int, how: str) -> Source:
    """No source that is named."""
    at, to = line.cue(verb)
    return Source(at, to, at, to, how)


def by_verb(line: Line, verb: int, first: int, token: int, last: int, how: str) -> Source | None:
    """Whose words the quotation at `token` is, by a verb of saying before it in its sentence."""
    for rule in _BY_VERB:
        found = rule(line, verb, first, token, last, how)
        if found is not None:
            return found
    return None


def _as_saying(line: Line, verb: int, first: int, token: int, last: int, how: str) -> Source | None:
    """“Lee quoted Ray as saying …”: Ray; “Ray was quoted by Lee as saying …”: Ray."""
    by = line.quoted_by(verb, first)
    if by is None:
        return None
    if line.is_passive(by, first) and line.low[by - 1] in BE:
        return source(line, line.subject(by, first), line.cue(verb), how)
    return source(line, line.phrase_from(by + 1, verb), line.cue(verb), how)


def _quoting(line: Line, verb: int, first: int, token: int, last: int, how: str) -> Source | None:
    """“Lee quoted Ray: ‘…’”, “to quote the engineer: ‘…’”: whose words are quoted, if the verb has an object."""
    if line.low[verb] not in QUOTING or not line.low[verb].startswith(("quot", "misquot", "cit")):
        return None
    found = line.phrase_from(verb + 1, token) if not line.is_passive(verb, first) else None
    if found is None or found[0] != verb + 1 or not line.speaks(found) or line.low[found[1] - 1].endswith(POSSESSIVES):
        return None
    return source(line, found, line.cue(verb), how)


def _passive(line: Line, verb: int, first: int, token: int, last: int, how: str) -> Source | None:
    """“Lee was told by the court that …”: the court; “Lee was told that …”, “Mayor accused of …”: nobody named."""
    bare = line.low[verb] in TELLING_PASTS and line.low[verb + 1 : verb + 2] == [":"]
    branded = line.low[verb] in NAMING_PASTS and verb + 1 == token
    apart = line.low[verb - 1] == "," and line.low[verb] != "called" and _RELATIVE.isdisjoint(line.low[first:verb])
    branded = branded and (apart or line.subject(verb, first) == (first, verb))
    branded = branded or _names_a_thing(line, verb, first, token)
    by = line.low[verb] in NAMING_PASTS and verb + 1 == token and line.low[token + 1 : token + 2] == ["by"]
    judged = line.low[verb] in NAMING_PASTS or (line.low[verb] in TAKES_AS and line.low[verb].endswith("ed"))
    by = by or (judged and line.low[verb + 1] == "by" and line.low[verb - 1] == ",")
    if not (line.is_passive(verb, first) or bare or branded or by):
        return None  # the last: “Lee, once called ‘a liar’ by Ray”
    relative = next((n for n in range(verb - 1, max(first, verb - 6) - 1, -1) if line.low[n] in _RELATIVE), None)
    if relative is not None and not any(word in BE for word in line.low[relative:verb]):
        return None  # “what Lee called …”, but not “who was once called …”
    if line.low[verb] in QUOTING and line.low[verb].startswith(("quot", "cit", "overheard")):
        return source(line, line.subject(verb, first), line.cue(verb), how)
    return source(line, line.agent(verb, last), line.cue(verb), how) or nobody(line, verb, UNNAMED)


def _names_a_thing(line: Line, verb: int, first: int, token: int) -> bool:
    """“The board opposed a formula called the ‘chained index’”: what it is called, by nobody in particular."""
    article = verb + 2 == token and line.low[verb + 1] in ARTICLES
    if line.low[verb] not in NAMING_PASTS or not (article or verb + 1 == token):
        return False
    found = line.subject(verb, first)
    return found is not None and not line.tells(found)


def _denial(line: Line, verb: int, first: int, token: int, last: int, how: str) -> Source | None:
    """“Lee denied ‘…’”, “Lee denied having said ‘…’”: what is denied are not the denier's words."""
    if line.low[verb - 1] in _NEVER or (line.low[verb - 1] == "ever" and line.low[verb - 2] in _NEVER):
        return nobody(line, verb, DENIED)  # “Lee said he never called it ‘a mess’”
    before = verb - 1
    while before > first and line.low[before] in ("having", "ever", "even", "once"):
        before -= 1
    having = line.low[verb - 1] == "having"
    if before >= first and line.low[before] in DENYING and (having or VERBS[line.low[verb]] == "ing"):
        return nobody(line, verb, DENIED)
    if line.low[verb] not in DENYING or line.low[token - 1] in (",", ":", "as"):
        return None
    return nobody(line, verb, DENIED)


def _subject(line: Line, verb: int, first: int, token: int, last: int, how: str) -> Source | None:
    return source(line, subject_before(line, verb, first, token), line.cue(verb), how)


def _agreed(line: Line, verb: int, first: int, token: int, last: int, how: str) -> Source | None:
    """“Asked whether he agreed with Ray that it was ‘…’”: Ray."""
    asked = line.low[first] in ASKED and line.low[verb] in _AGREEING and line.low[verb + 1] == "with"
    found = line.phrase_from(verb + 2, token) if asked else None
    return source_that_speaks(line, found, line.cue(verb), how)


def heard_say(line: Line, verb: int, first: int, token: int, last: int, how: str) -> Source | None:
    """“Lee heard Ray call him ‘…’”, “Lee let Ray say it was ‘…’”, “Lee watched Ray telling us: ‘…’”: Ray."""
    if VERBS.get(line.low[verb]) not in ("base", "ing"):
        return None
    for at in range(verb - 2, max(first, verb - 7), -1):
        if line.low[at] in _PERCEIVING:
            found = line.phrase_from(at + 1, verb)
            own = found is not None and found[1] == verb and line.speaks(found)
            return source(line, found, line.cue(verb), how) if own else None
    return None


_BY_VERB = (heard_say, _agreed, _as_saying, _quoting, _passive, _denial, _subject)


def subject_before(line: Line, verb: int, first: int, token: int) -> Span | None:
    """The subject of a verb that stands before a quotation; after an earlier quotation it may follow the verb."""
    found = line.subject(verb, first)
    after = line.after_verb(verb) if verb > first and line.low[verb - 1] in (QUOTE, ",") else None
    surely = line.low[verb] in SURELY_INVERTED
    if after is None or not (surely or line.tells(after)):
        return found
    alone = found is None or (surely and line.speaks(after) and not line.tells(found))  # “In other words, said Lee”
    follows = after[1] <= token if alone else _inserted(line, verb, after, token)
    return after if follows else found


def _inserted(line: Line, verb: int, after: Span, token: int) -> bool:
    """“The plan, said Lee, was ‘…’”: the plan is what Lee speaks of."""
    if VERBS[line.low[verb]] == "ing" or after[0] != verb + 1 or after[1] + 1 >= token:
        return False
    return line.low[after[1]] == "," and line.low[after[1] + 1] in _GOING_ON and line.speaks(after)


def by_noun(line: Line, noun: int, first: int, token: int) -> Source | None:
    """“Ray’s claim that …”, “her description of it as …”, “the warning by Ray that …”: whose noun it is.

    The noun must lead to the quotation: in “called Ray’s remark ‘a lie’” it does not.
    """
    if line.capital[noun] or not (line.low[noun] in _REMARKS or _owned_thought(line, noun, first)):
        return None
    if _in_their_reply(line, noun, first):
        return None
    if line.low[token - 1] == "as" and line.low[noun].removesuffix("s") not in DESCRIPTIONS:
        return None
    owner = line.owner(noun, first)
    if owner is None and _is_charged(line, noun, first, token):
        return nobody(line, noun, UNNAMED)
    if owner is None or owner[0] > token:
        return None
    after = max(noun, owner[1] - 1) + 1
    if not _leads_to(line.low, after, token):
        return None
    return source_of_owner(line, owner, (line.at[noun], line.to[noun]), "whose remark")


def _is_charged(line: Line, noun: int, first: int, token: int) -> bool:
    """“Lee faces a charge of ‘…’”, “was held on suspicion of ‘…’”: whom others accuse has not said it."""
    of = line.low[noun + 1 : token] == ["of"] and line.low[noun].removesuffix("s") in _CHARGES
    return of and not _FACING.isdisjoint(line.low[max(first, noun - 3) : noun])


def _owned_thought(line: Line, noun: int, first: int) -> bool:
    """“Ray’s jibe that it …”, “the mayor’s fear that …”: with “that” and a clause any noun is what somebody thinks."""
    clause = line.low[noun + 1 : noun + 2] == ["that"] and line.low[noun + 2 : noun + 3] != [QUOTE]
    if not clause or noun - 1 < first or not line.low[noun].isalpha() or line.is_verb(noun):
        return False
    owner = line.owner(noun, first)
    if owner is None or owner[1] > noun or not line.speaks(owner) or any(map(line.is_verb, range(owner[1], noun))):
        return False  # the last: “Ray’s deputy said | only that …”
    return line.low[owner[1] - 1].endswith(POSSESSIVES)


def _in_their_reply(line: Line, noun: int, first: int) -> bool:
    """“The lawyers wrote in their reply that …”: the verb before tells who speaks."""
    at = noun - 1
    while at > first and line.low[at] not in ("his", "her", "their", "its"):
        if noun - at > 3:
            return False
        at -= 1
    if at - 2 < first or line.low[at - 1] != "in":
        return False
    return any(line.is_finite(n) for n in range(max(first, at - 4), at - 1))


def _leads_to(low: list[str], after: int, token: int) -> bool:
    """Does what follows “Ray’s claim” lead to the quotation: “that …”, “to ‘…’”, “of a ‘…’”, “as ‘…’”, a colon?"""
    word = low[after]
    closed = next((n for n in range(after + 2, min(after + _APPOSED, token)) if low[n] == ","), None)
    if word == "," and closed is not None:  # “a claim by her deputy, Ray, that …”
        word = low[closed + 1 + (low[closed + 1] in ("is", "was"))]
    elif word in ("is", "was"):  # “the view from the mayor is that …”
        word = low[after + 1]
    if word == "that" or low[token - 1] == "as":
        return True
    if word in ("of", "to"):
        return low[after] == word and token - after <= _COMPLEMENT
    return low[after] in (":", ",") and after + 1 == token


def source_of_owner(line: Line, owner: Span, cue: Span, how: str) -> Source:
    """Whoever owns a remark, without the ending of the possessive."""
    last = line.low[owner[1] - 1]
    cut = 2 if last.endswith("'s") else int(last.endswith("s'"))
    return Source(line.at[owner[0]], line.to[owner[1] - 1] - cut, *cue, how)


def governing(line: Line, token: int, first: int, last: int) -> tuple[Source, bool] | None:
    """The nearest cue before a quotation in its sentence, and whether it stands in the same clause (no comma between).

    “Lee stressed that the plan is a ‘…’”; “Lee rejected Ray’s claim that it is ‘…’”.
    """
    same = True
    as_before = token > first and line.low[token - 1] == "as"
    for at in range(token - 1, max(first, token - FAR) - 1, -1):
        if line.low[at] == ";":
            return None
        found = by_noun(line, at, first, token)
        found = found or _by_agent(line, at, first, token) or _heard_from(line, at, first, token)
        found = found or heard_say(line, at, first, token, last, "governing clause")
        if found is None and line.is_verb(at):
            if as_before and line.low[at] not in TAKES_AS and _takes_as(line, first, at):
                continue
            found = by_verb(line, at, first, token, last, "governing clause")
        if found is not None:
            return _who_says_that(line, at, first, found) or found, same
        same = same and line.low[at] not in (",", "—", "–", "--", ":")
    return None


def _who_says_that(line: Line, verb: int, first: int, found: Source) -> Source | None:
    """“Lee said | divers found the hull ‘in one piece’”: hers, as far as she alone tells what they found; “Lee was said
    | to have shown ‘no fear’”: nobody's who is named."""
    if line.low[verb] not in _FINDING or found.end > found.cue_start:
        return None
    if line.low[verb - 2 : verb] == ["to", "have"] and line.is_passive(verb - 3, first):
        return nobody(line, verb - 3, UNNAMED)
    begin = line.tokens(found.start, found.end)[0]
    says = begin - 1 - (line.low[begin - 1] == "that")
    if says <= first or not line.is_finite(says) or line.is_passive(says, first):
        return _heard_from(line, says, first, verb)
    return source(line, line.subject(says, first), line.cue(says), found.how)


def _by_agent(line: Line, by: int, first: int, token: int) -> Source | None:
    """“Lee was lampooned by Ray as ‘…’”: in a passive of whichever verb, if “as” or “for” leads to the quotation."""
    verb = by - 1
    done = line.low[verb].endswith("ed") or line.low[verb] in ("seen", "known")
    if line.low[by] != "by" or verb <= first or line.is_verb(verb) or not done:
        return None
    be = next((n for n in range(verb - 1, max(first, verb - 4) - 1, -1) if line.low[n] in BE), None)
    agent = line.phrase_from(by + 1, token)
    if be is None or agent is None or not line.speaks(agent):
        return None
    end = agent[1]
    if line.low[end] == ",":  # “was rebuked by the mayor, Ray, for ‘…’”
        end = next((n + 1 for n in range(end + 2, min(end + _APPOSED, token)) if line.low[n] == ","), end)
    if line.low[end] not in ("as", "for", "over"):
        return None
    return source(line, agent, (line.at[verb], line.to[verb]), "governing clause")


def _heard_from(line: Line, verb: int, first: int, token: int) -> Source | None:
    """“The court heard from Ray that it was ‘…’”: Ray; “The court heard that it was ‘…’”: nobody who is named."""
    body = verb - 1 - (line.low[verb - 1] in ("has", "have", "had"))
    if line.low[verb] == "heard" and line.low[body] in HEARING_BODIES and line.low[verb + 1] != "from":
        return nobody(line, verb, UNNAMED)
    if line.low[verb] not in HEARS_FROM or line.low[verb + 1] != "from":
        return None
    found = line.phrase_from(verb + 2, token)
    return source_that_speaks(line, found, line.cue(verb), "governing clause")


def _takes_as(line: Line, first: int, verb: int) -> bool:
    """“Lee dismissed what Ray said as ‘…’”: does a verb before this one take the “as”?"""
    return any(line.low[n] in TAKES_AS and line.is_verb(n) for n in range(max(first, verb - 12), verb))
