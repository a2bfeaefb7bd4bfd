"""Whose a headline's quotation is: a label (“Lee: ‘…’”), the one who acts; nobody who is accused, told or denies."""

from framing.core.ordered_spans import Span, last_begun
from framing.core.text.english.function_words import AUXILIARY, NUMBERS, POSSESSIVES, PREPOSITIONS, STARTS_CLAUSE
from framing.core.text.words import fold
from framing.voice.grammar.clauses import FAR, Line
from framing.voice.grammar.nouns import head_noun, means_people
from framing.voice.lexicons.speaker_nouns import AGENT, BODIES, DOCUMENTS, ROLES, SAYING_NOUNS
from framing.voice.lexicons.speaker_verbs import VERBS
from framing.voice.speakers.article import Page
from framing.voice.speakers.cues.rules import find_source
from framing.voice.speakers.cues.speaker_of_cue import nobody, source, source_of_owner
from framing.voice.speakers.records import DENIED, Attribution, Quotation, Source
from framing.voice.speakers.references.nameability import names_somebody

# “Mayor faces ‘…’ claim”, “Mayor responds to ‘…’”, “Mayor under fire over ‘…’”: what others say of her.
_OTHERS = set("""
    faces faced facing hits hit answers answered responds responded reacts reacted defends defended fights fought over
    amid survives survived shrugs brushes ducks dodges despite under after
""".split())  # fmt: skip
_NAMES, _SOON = {"calls", "labels", "brands"}, 5  # … and how many words are named, at most
_BEHIND_LABELS = {"to", "tells", "on", "in", "says"}  # “Lee | on the ferry: ‘…’”
_MAKES = set("makes made making repeats repeated issues issued delivers delivered withdraws withdrew regrets".split())
_OWN = set("sorry apologises apologizes apologised apologized apology regrets withdraws retracts defends".split())
_ANGRY = set("angry anger fury furious outraged dismayed alarmed".split())
_STRIKES = _ANGRY | set("hit hits lash lashes lashed".split())
_SUFFERED = set("cut found held hit hurt put sent shot".split())  # pasts without -ed
_NEAR = 60  # characters behind a subject, in which its verb stands
_ALLEGED = SAYING_NOUNS | set("accused row charge charges attack attacks jibe slur allegedly fury backlash".split())


def headline_words(line: Line, token: int, text: str) -> Source | None:
    """Who speaks by the words of a headline alone."""
    label = _label(line, token)
    regretted = _regretted(line, token) if label is None else None
    if regretted is not None:
        return regretted
    struck = _strikes(line, token) if label is None else None
    if struck is not None:
        return struck
    if label is None and _alleged(line, token):
        return nobody(line, max(token - 1, 0), DENIED)
    found = label or find_source(line, token, text) or _calls_it(line, token)
    if found is None and _others_say(line, token):
        return nobody(line, max(token - 1, 0), DENIED)
    return found


def _label(line: Line, token: int) -> Source | None:
    """X: ‘…’; X to Y: … ‘…’; X vows: ‘…’; X’s warning: ‘…’; ‘…’: X."""
    for at in range(token - 1, max(0, token - FAR), -1):
        if line.low[at] == ":":
            owner = line.owner(at - 1, 0) if line.low[at - 1] in SAYING_NOUNS else None
            if owner:
                return source_of_owner(line, owner, (line.at[at - 1], line.to[at]), "colon")
            says = VERBS.get(line.low[at - 1]) == "finite"
            ends = (n for n in range(1, at) if line.low[n] in _BEHIND_LABELS or (says and n == at - 1))
            return Source(line.at[0], line.to[next(ends, at) - 1], line.at[at], line.to[at], "colon")
    if line.low[token + 1 : token + 2] == [":"] and token + 2 < len(line.low):
        return source(line, _who_acts(line, token + 2), (line.at[token + 1], line.to[token + 1]), "colon")
    return None


def _who_acts(line: Line, begin: int) -> Span | None:
    """Who acts behind a headline's colon: “nurses | walk out”; nobody in “man held after fire”, “five tips”"""
    found = line.phrase_from(begin, len(line.low))
    if found is None or any(line.capital[found[0] + 1 : found[1]]):
        return found
    people = [n for n in range(*found) if means_people(line.low[n])]
    if not people:
        return found
    last = people[-1]
    suffers = _suffers(line.low[last + 1 : last + 3])
    return None if suffers or line.low[last] in NUMBERS else (found[0], last + 1)


def _suffers(words: list[str]) -> bool:
    """“held after”, “jailed for”: a participle, which in a headline tells what is done to whoever stands before it."""
    done, leads = [*words[:2], "", ""][:2]
    return (done.endswith("ed") or done in _SUFFERED) and leads in PREPOSITIONS | STARTS_CLAUSE


def _regretted(line: Line, token: int) -> Source | None:
    """“Mayor sorry for ‘…’ remark”, “Mayor apologises for ‘…’ comment”: the mayor's own words."""
    first = _first(line, token)
    at = next((n for n in range(first + 1, token) if line.low[n] in _OWN), None)
    if at is None or line.low[token + 1 : token + 2] == [] or line.low[token + 1] not in SAYING_NOUNS:
        return None
    return source(line, line.phrase_from(first, at), (line.at[at], line.to[at]), "cue before")


def _first(line: Line, token: int) -> int:
    """Where the sentence of a token begins, or as far back as its words matter."""
    return max(line.sentence(token)[0], token - FAR)


def _others_say(line: Line, token: int) -> bool:
    return bool(set(line.low[_first(line, token) : token]) & _OTHERS)


def _strikes(line: Line, token: int) -> Source | None:
    """“Nurses hit out at ‘…’ offer”, “Mayor angry at ‘…’ plan”: theirs, unless what follows names a saying."""
    first = _first(line, token)
    at = next((n for n in range(first + 1, token) if line.low[n] in _STRIKES), None)
    if at is None or not (line.low[at] in _ANGRY or line.low[at + 1] == "out"):
        return None
    if _alleged(line, token) or line.low[token - 1] not in ("at", "against", "over", "about"):
        return None
    return source(line, line.phrase_from(first, at), (line.at[at], line.to[at]), "cue before")


def _calls_it(line: Line, token: int) -> Source | None:
    """“Norway calls ferry ‘…’”: whose verb it is, though a headline has no article; not “Norway calls were ‘…’”."""
    first = _first(line, token)
    at = next((n for n in range(token - 2, max(first, token - _SOON), -1) if line.low[n] in _NAMES), None)
    if at is None or not line.capital[at - 1] or line.low[at + 1] in PREPOSITIONS | AUXILIARY:
        return None
    return source(line, line.phrase_from(first, at), (line.at[at], line.to[at]), "cue before")


def _alleged(line: Line, token: int) -> bool:
    """“Mayor dismisses ‘…’ allegation”; but “Mayor’s ‘…’ claim”, “Mayor repeats ‘…’ claim”."""
    if token + 1 >= line.sentence(token)[1] or line.low[token + 1] not in _ALLEGED:
        return False
    before = line.low[_first(line, token) : token]
    return not (set(before) & _MAKES or (before and before[-1].endswith(POSSESSIVES)))


def may_speak(page: Page, speaking: set[int], source: Source) -> bool:
    """“Lee: ‘…’” is hers, “Ferry strike: ‘…’” nobody's: where no verb of saying makes a speaker, the words must.

    “Man jailed for ‘…’” is not the man's.
    """
    if source.how not in ("colon", "clause subject"):
        return True
    if source.how == "clause subject" and _suffers(page.text[source.end : source.end + _NEAR].lower().split()):
        return False
    label = ":" in page.text[source.cue_start : source.cue_end] or source.cue_end <= source.start
    return names_somebody(page, speaking, source.start, source.end, label)


def is_named_in_body(page: Page, source: Source, called: str | None, again: Attribution) -> bool:
    """“Mayor’s aide calls it ‘…’”: only what somebody is, of whom the body has the same words (`again`) by a name other
    than she is `called` for the headline's words."""
    head = head_noun(page.text[source.start : source.end].lower().split())
    person = page.people.by_name.get(again.speaker or "")
    described = (head in ROLES or AGENT.fullmatch(head)) and head not in BODIES | DOCUMENTS
    named = person is not None and person.full and not person.body and person.name != called
    return bool(described) and named


class Repeated:
    """The quotations of a body, to be asked whose the words of a headline are."""

    def __init__(self, page: Page, found: dict[int, Attribution]):
        self.page, self.found = page, found
        known = [one for one in page.quotations if one.start in found]
        self.known, self.at, pieces, size = known, [], [], 0
        for one in known:
            piece = fold(page.text[one.start : one.end])
            self.at.append(size)
            pieces.append(piece)
            size += len(piece) + 1
        self.whole = "\x00".join(pieces)

    def by(self, one: Quotation) -> Attribution | None:
        words = fold(self.page.text[one.start : one.end]).strip(" .,!?")
        place = self.whole.find(words) if words else -1
        if place < 0:
            return None
        return self.found[self.known[last_begun(self.at, place)].start]
