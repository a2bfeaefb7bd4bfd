"""The sentiment analysers: everything that is known of each, in one place. Another one is a line here.

Order matters: tables and charts list the analysers in this order. Each is scored, tabulated and drawn; where two are
held against each other (`disagreements`, the title of the chart), it is the two of `PAIR`, unless others are asked for.
"""

from collections.abc import Callable
from dataclasses import dataclass

from framing.comments.sentiment.match import Score
from framing.comments.sentiment.textblob import equal_parts, score_by_textblob
from framing.comments.sentiment.vader import parts_by_vader, score_by_vader


@dataclass(frozen=True)
class Analyser:
    """`score` reads a text and gives a `Score` of this `name`; `parts` says what each match adds to its polarity, and
    `polarity` what that is, in words; the rest is how charts show it."""

    name: str
    label: str
    score: Callable[[str], Score]
    parts: Callable[[Score, str], list[float]]
    polarity: str
    colour: str
    marker: str

    @property
    def is_mean(self) -> bool:
        """Whether the polarity of a text is the mean weight of its matches."""
        return self.parts is equal_parts


ANALYSERS = {
    analyser.name: analyser
    for analyser in (
        Analyser(
            "textblob", "TextBlob", score_by_textblob, equal_parts, "mean weight of the matched words", "#2f3642", "D"
        ),
        Analyser("vader", "VADER", score_by_vader, parts_by_vader, "compound score", "#8a9099", "o"),
    )
}
PAIR = ("textblob", "vader")
