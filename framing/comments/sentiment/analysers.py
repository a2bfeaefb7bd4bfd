"""The sentiment analysers: everything that is known of each, in one place. Another one is a line here.

Order matters: tables and charts list the analysers in this order. Each is scored, tabulated and drawn; where two are
held against each other (`disagreements`, the title of the chart), it is the two of `PAIR`, unless others are asked for.
`add_word_list` adds a list of one's own, words and their weights, in the program that is running.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from numbers import Real
from statistics import fmean

from framing.comments.sentiment.match import Match, Score
from framing.comments.sentiment.textblob import equal_parts, score_by_textblob
from framing.comments.sentiment.vader import parts_by_vader, score_by_vader
from framing.core.arguments import checked
from framing.core.errors import FramingError
from framing.core.text.words import fold

MEAN = "mean weight of the matched words"  # what most polarities are


@dataclass(frozen=True)
class Analyser:
    """`score` reads a text and gives a `Score` of this `name`; `parts` says what each match adds to its polarity, and
    `polarity` what that is, in words; `label`, `colour` and `marker` are how charts show it. One that is `english`
    reads nothing of a text that is clearly not English."""

    name: str
    label: str
    score: Callable[[str], Score]
    parts: Callable[[Score, str], list[float]]
    polarity: str
    colour: str
    marker: str
    english: bool = False

    @property
    def is_mean(self) -> bool:
        """Whether the polarity of a text is the mean weight of its matches."""
        return self.parts is equal_parts

    def read(self, text: str, language: str | None) -> Score:
        """The score of a text in a language, if that is known not to be English."""
        return self.score("" if language and self.english else text)


ANALYSERS = {
    analyser.name: analyser
    for analyser in (
        Analyser("textblob", "TextBlob", score_by_textblob, equal_parts, MEAN, "#2f3642", "D", english=True),
        Analyser("vader", "VADER", score_by_vader, parts_by_vader, "compound score", "#8a9099", "o", english=True),
    )
}
PAIR = ("textblob", "vader")
LOOKS = [("#5b6470", "s"), ("#a6adb6", "^"), ("#434b58", "v")]  # colour and marker, of each list another
WORD = re.compile(r"\w+(?:['’-]\w+)*")


@checked()
def add_word_list(name: str, weights: Mapping[str, float], label: str = "") -> Analyser:
    """Score comments by these words too, from here on: in the tables, in charts, in `assess`, beside the other lists.

    A comment's polarity is the mean weight, −1 to 1, of its words that are on the list, each as it is written there, in
    either case, with either apostrophe; the list knows no negation and no emphasis, and reads any language. What an
    analysis has scored already stays: add the list before. It holds in this program alone, not in that of other
    processes; `del ANALYSERS[name]` takes it out. A name of ours, a word that is none or has two weights, or a weight
    beyond ±1 raises `FramingError`.

    >>> mine = add_word_list("mine", {"overdue": 0.5, "disgrace": -1}, "My list")
    >>> mine.score("An overdue toll, a Disgrace.").polarity
    -0.25
    >>> del ANALYSERS["mine"]
    """
    faults = [f"the list {name!r} comes with the library"] * (name in PAIR) + ["it has no name"] * (not name.strip())
    faults += ["it has no words"] * (not weights)
    known: dict[str, float] = {}
    for word, weight in weights.items():
        if not isinstance(word, str) or not WORD.fullmatch(word):
            faults.append(f"{word!r} is not one word")
        elif isinstance(weight, bool) or not isinstance(weight, Real) or not -1 <= weight <= 1:
            faults.append(f"the weight of {word!r} is {weight!r}, and no number from -1 to 1")
        elif known.setdefault(fold(word), float(weight)) != weight:
            faults.append(f"{word!r} has another weight in other letters: {known[fold(word)]:g}")
    if faults:
        raise FramingError(f"The word list {name!r} cannot be added:", faults)

    def score(text: str) -> Score:
        found = [(known.get(one[0]), *one.span()) for one in WORD.finditer(fold(text))]
        matches = [Match(text[start:end], weight, start, end) for weight, start, end in found if weight is not None]
        return Score(name, fmean([one.weight for one in matches]) if matches else 0.0, None, matches)

    taken = {one.marker for other, one in ANALYSERS.items() if other != name}
    colour, marker = next((look for look in LOOKS if look[1] not in taken), LOOKS[0])
    ANALYSERS[name] = Analyser(name, label or name, score, equal_parts, MEAN, colour, marker)
    return ANALYSERS[name]
