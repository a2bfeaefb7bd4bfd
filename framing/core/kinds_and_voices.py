"""The kinds of passages and the voices: everything that is known of each, in one place.

A new kind or voice is one line here: what others ask ("which voices are a source's?") is answered below, from the
lines. Whoever asks for one that is not here gets an error, never a silent "other".
Colours: what an outlet words itself (reported speech, too) is plain and blue, what it sets in quotation marks is
hatched; each differs from every other in lightness or hatch, so that a print in grey still reads.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from framing.core.errors import FramingError, require_known
from framing.core.text.listing import listing

CHOICES = ("text", "captions", "crosslinks", "headlines")  # what an analyst takes in or leaves out together
SIDES = ("outlet", "source", "distance", "reader", "page")
WORDINGS = ("outlet", "source", "reader")


@dataclass(frozen=True)
class Voice:
    """Who is speaking. `side`: whose words, one of `SIDES`. `wording`: who chose them, one of `WORDINGS`.

    What a source is given without marks (reported) is the source's content in the outlet's wording. `line`: width and
    style of the line under its words on a page (CSS); "" for none.
    """

    name: str
    label: str  # as keys of charts say it
    phrase: str  # as a sentence says it: "more often … in the narration"
    side: str
    wording: str
    colour: str
    hatch: str
    marker: str
    line: str

    def __post_init__(self) -> None:
        own = {"side": (self.side, SIDES), "wording": (self.wording, WORDINGS)}
        _refuse(f"voice {self.name!r}", self.name, self.colour, own)


@dataclass(frozen=True)
class Kind:
    """What a passage is. `own`: the outlet's own text. `voice`: whose what stands outside quotation marks is.

    `choice`: which choice of an analyst takes it in or leaves it out, one of `CHOICES` ("text" is always in; None: it
    never counts). The name is one word: it stands in tables, in the explorer's addresses and in style sheets.
    """

    name: str
    label: str
    own: bool
    voice: str
    choice: str | None
    colour: str
    hatch: str

    def __post_init__(self) -> None:
        own = {"voice": (self.voice, VOICES), "choice": (self.choice or "text", CHOICES)}
        _refuse(f"kind of passage {self.name!r}", self.name, self.colour, own)

    @property
    def several(self) -> str:
        """How several are called: "captions"; a body is one."""
        return self.label if self.name == "body" else f"{self.label}s"


def _refuse(what: str, name: str, colour: str, own: Mapping[str, tuple[str, Iterable[str]]]) -> None:
    """Raise `FramingError` for a line of the tables below that cannot be, where it stands and not where it is used."""
    if not name.isidentifier():
        raise FramingError(f"The {what} has a name that is no word.")
    if not re.fullmatch(r"#[0-9a-f]{6}", colour):
        raise FramingError(f"The {what} has the colour {colour!r}, which is not of the form #2a2b4d.")
    for column, (given, known) in own.items():
        require_known([given], known, f"The {what}: there is no {column} {{}}.")


_VOICES = [
    Voice("headline", "headlines", "in headlines", "outlet", "outlet", "#2a2b4d", "", "s", ""),
    Voice("narration", "narration", "in the narration", "outlet", "outlet", "#5b7bb2", "", "o", ""),
    Voice("quotation", "quotation", "in quotation marks", "source", "source", "#df8d28", "////", "^", "2px solid"),
    Voice("reported", "reported speech", "in reported speech", "source", "outlet", "#8fb0e0", "", "D", "2px dashed"),
    Voice("scare", "scare quotes", "in scare quotes", "distance", "outlet", "#93397f", "xxxx", "X", "2px dotted"),
    Voice(
        "comment", "readers’ comments", "in readers’ comments", "reader", "reader", "#4c9fa3", "||||", "v", "1px dotted"
    ),
    Voice("other", "bylines, links, page furniture", "in page furniture", "page", "outlet", "#a3a8ae", "----", "P", ""),
]
VOICES = {voice.name: voice for voice in _VOICES}
_KINDS = [
    Kind("headline", "headline", True, "headline", "headlines", "#2a2b4d", ""),
    Kind("standfirst", "standfirst", True, "headline", "headlines", "#6a5b9e", "|||||"),
    Kind("caption", "caption", True, "narration", "captions", "#8fb4d9", "\\\\\\\\"),
    Kind("crosshead", "crosshead", True, "headline", "headlines", "#93397f", "xxxx"),
    Kind("body", "body", True, "narration", "text", "#5b7bb2", ""),
    Kind("byline", "byline", False, "other", None, "#6f757d", "++++"),
    # A line that points to another page of the outlet shows that page's headline: some choice counts it as one.
    Kind("crosslink", "crosslink", False, "other", "crosslinks", "#b4925a", "////"),
    Kind("boilerplate", "boilerplate", False, "other", None, "#a3a8ae", "----"),
    Kind("comment", "comment", False, "comment", None, "#4c9fa3", "||"),
]
KINDS = {kind.name: kind for kind in _KINDS}

# The passages in which an outlet itself speaks or quotes. Readers' comments are not the outlet's words; bylines, link
# lines and page furniture are not the article's.
OWN_KINDS = tuple(kind.name for kind in _KINDS if kind.own)
HEADINGS = tuple(kind.name for kind in _KINDS if kind.voice == "headline")  # headline, standfirst, crosshead
PAGE_KINDS = tuple(kind.name for kind in _KINDS if VOICES[kind.voice].side == "page")  # byline, crosslink, boilerplate
# What is counted, in words: "headlines, body and captions", what always counts before what may be left out.
_COUNTED = [kind for kind in _KINDS if kind.own and kind.voice != "headline"]
OWN_SAID = listing(["headlines", *(kind.several for kind in sorted(_COUNTED, key=lambda kind: kind.choice != "text"))])
HEADINGS_SAID = listing(kind.several for kind in _KINDS if kind.voice == "headline")
COUNTED_KINDS = tuple(kind.name for kind in _KINDS if kind.choice)  # what some choice counts
OWN_VOICES = tuple(voice.name for voice in _VOICES if voice.side == "outlet")  # headline, narration
LENT_VOICES = tuple(voice.name for voice in _VOICES if voice.side == "source")  # quotation, reported
ARTICLE_VOICES = tuple(voice.name for voice in _VOICES if voice.side in ("outlet", "source", "distance"))
QUOTED_VOICES = tuple(name for name in LENT_VOICES if VOICES[name].wording == "source")  # in a source's own wording
# Who chose a word: the outlet in headlines, narration and reported speech; in quotation marks a source, and in scare
# quotes, which stand in marks, too, nobody who means it: they are the outlet's distance from a word, not its own words.
MARKED_VOICES = tuple(
    v.name for v in _VOICES if v.name in ARTICLE_VOICES and (v.wording == "source" or v.side == "distance")
)
OWN_WORDS = tuple(name for name in ARTICLE_VOICES if name not in MARKED_VOICES)
REPORTED_VOICES = tuple(name for name in LENT_VOICES if VOICES[name].wording == "outlet")  # in the outlet's, no marks


def kind(name: str) -> Kind:
    """All that is known of a kind of passage; an unknown one raises `FramingError`.

    >>> kind("standfirst").voice, kind("caption").choice
    ('headline', 'captions')
    """
    return _known(KINDS, name, "kind of passage")


def voice(name: str) -> Voice:
    """All that is known of a voice; an unknown one raises `FramingError`.

    >>> voice("reported").side, voice("reported").wording
    ('source', 'outlet')
    """
    return _known(VOICES, name, "voice")


def _known(table: dict, name: str, what: str):
    require_known([name], table, f"There is no {what} {{}}.")
    return table[name]
