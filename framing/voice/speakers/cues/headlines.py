"""Whose a headline's quotation is: a label (“Lee: ‘…’”), the one who acts; nobody who is accused, told or denies."""

from framing.core.ordered_spans import last_begun
from framing.core.text.words import fold
from framing.voice.lexicons.speaker_nouns import SAYING_NOUNS
from framing.voice.speakers.article import Page
from framing.voice.speakers.cues.rules import find_source, headline_source
from framing.voice.speakers.cues.speaker_of_cue import nobody, source
from framing.voice.speakers.grammar.clauses import FAR, Line
from framing.voice.speakers.records import DENIED, Attribution, Quotation, Source
from framing.voice.speakers.references.nameability import names_somebody

# “Mayor faces ‘…’ claim”, “Mayor responds to ‘…’”, “Mayor under fire over ‘…’”: what others say of her.
_OTHERS = set("""
    faces faced facing hits hit answers answered responds responded reacts reacted defends defended fights fought over
    amid survives survived shrugs brushes ducks dodges despite under after
""".split())  # fmt: skip
_MAKES = set("makes made making repeats repeated issues issued delivers delivered withdraws withdrew regrets".split())
_OWN = set("sorry apologises apologizes apologised apologized apology regrets withdraws retracts defends".split())
_ALLEGED = SAYING_NOUNS | set("accused row charge charges attack attacks jibe slur allegedly fury backlash".split())


def headline_words(line: Line, token: int, text: str) -> Source | None:
    """Who speaks by the words of a headline alone."""
    label = headline_source(line, token)
    regretted = _regretted(line, token) if label is None else None
    if regretted is not None:
        return regretted
    if label is None and _alleged(line, token):
        return nobody(line, max(token - 1, 0), DENIED)
    found = label or find_source(line, token, text)
    if found is None and _others_say(line, token):
        return nobody(line, max(token - 1, 0), DENIED)
    return found


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


def _alleged(line: Line, token: int) -> bool:
    """“Mayor dismisses ‘…’ allegation”; but “Mayor’s ‘…’ claim”, “Mayor repeats ‘…’ claim”."""
    if token + 1 >= line.sentence(token)[1] or line.low[token + 1] not in _ALLEGED:
        return False
    before = line.low[_first(line, token) : token]
    return not (set(before) & _MAKES or (before and before[-1].endswith(("’s", "'s", "s’"))))


def may_speak(page: Page, speaking: set[int], source: Source) -> bool:
    """“Lee: ‘…’” is hers, “Ferry strike: ‘…’” nobody's: where no verb of saying makes a speaker, the words must."""
    if source.how not in ("colon", "clause subject"):
        return True
    label = page.text[source.end : source.end + 1] == ":" or source.cue_end <= source.start
    return names_somebody(page, speaking, source.start, source.end, label)


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
