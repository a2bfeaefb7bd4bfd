"""The sentiment analysers: everything that is known of each, in one place. Another one is a line here.

Order matters: tables list the analysers in this order.
"""

from collections.abc import Callable
from dataclasses import dataclass

from framing.comments.sentiment.match import Score
from framing.comments.sentiment.textblob import equal_parts, score_by_textblob
from framing.comments.sentiment.vader import parts_by_vader, score_by_vader


@dataclass(frozen=True)
class Analyser:
    """`score` reads a text; `parts` says what each match adds to its polarity; the rest is how charts show it."""

    name: str
    label: str
    score: Callable[[str], Score]
    parts: Callable[[Score, str], list[float]]
    colour: str
    marker: str


ANALYSERS = {
    analyser.name: analyser
    for analyser in (
        Analyser("textblob", "TextBlob", score_by_textblob, equal_parts, "#5e3c99", "D"),
        Analyser("vader", "VADER", score_by_vader, parts_by_vader, "#d3641c", "o"),
    )
}
