"""Whose a headline's quotation is: a label (“Lee: ‘…’”), the one who acts; nobody who is accused, told or denies."""

from framing.voice.lexicons.nouns import SAYING_NOUNS
from framing.voice.speakers.clauses import Line
from framing.voice.speakers.cues import nobody
from framing.voice.speakers.nameability import names_somebody
from framing.voice.speakers.page import Page
from framing.voice.speakers.records import DENIED, Source
from framing.voice.speakers.rules import find_source, headline_source

# “Mayor faces ‘…’ claim”, “Mayor responds to ‘…’”, “Mayor under fire over ‘…’”: what others say of her.
_OTHERS = set("""
    faces faced facing hits hit answers answered responds responded reacts reacted defends defended fights fought over
    amid survives survived shrugs brushes ducks dodges despite under after
""".split())  # fmt: skip
_ALLEGED = SAYING_NOUNS | set("accused row charge charges attack attacks jibe slur allegedly fury backlash".split())


def headline_words(line: Line, token: int, text: str) -> Source | None:
    """Who speaks by the words of a headline alone."""
    found = headline_source(line, token) or find_source(line, token, text)
    if found is None and _others_say(line, token):
        return nobody(line, max(token - 1, 0), DENIED)
    return found


def _others_say(line: Line, token: int) -> bool:
    first, last = line.sentence(token)
    before = set(line.low[first:token])
    return bool(before & _OTHERS) or (token + 1 < last and line.low[token + 1] in _ALLEGED)


def may_speak(page: Page, speaking: set[int], source: Source) -> bool:
    """“Lee: ‘…’” is hers, “Ferry strike: ‘…’” nobody's: where no verb of saying makes a speaker, the words must."""
    if source.how not in ("colon", "clause subject"):
        return True
    label = page.text[source.end : source.end + 1] == ":"
    return names_somebody(page, speaking, source.start, source.end, label)
