"""The records of the speaker rules: a quotation, who speaks by which word, and what is found out of a quotation."""

from dataclasses import dataclass, replace
from typing import NamedTuple

# Rules by which a quotation is nobody's who is named: "the mayor denied that …", "the mayor was told that …".
DENIED, UNNAMED = "denied", "passive, nobody named"
NO_NAME = "turn without a name"  # “A: …”, “UNIDENTIFIED MALE: …”


class Quotation(NamedTuple):
    """One stretch in quotation marks: its content without the marks, its kind, its id, how many others it stands in."""

    start: int
    end: int
    kind: str
    number: int
    depth: int

    @property
    def direct(self) -> bool:
        return self.kind == "direct"


class Source(NamedTuple):
    """Who speaks and by which word, as places in the text; `how` names the rule."""

    start: int
    end: int
    cue_start: int
    cue_end: int
    how: str

    @property
    def nobody(self) -> bool:
        """Does the sentence say that these are not the words of anybody named?"""
        return self.how in (DENIED, UNNAMED, NO_NAME)


class Name(NamedTuple):
    """Whom the words for a source mean, and how surely the name is right if the words are."""

    name: str | None
    trust: float = 1.0


@dataclass(frozen=True)
class Attribution:
    """What is known of one quotation: whose it is, by which words and rule, and how surely (0 to 1)."""

    speaker: str | None
    rule: str
    confidence: float | None
    source: tuple[int, int] | None
    cue: tuple[int, int] | None

    def by(self, rule: str, confidence: float) -> "Attribution":
        """The same of another quotation, by another rule: no surer than this one is."""
        return replace(
            self, rule=rule, confidence=None if self.confidence is None else min(confidence, self.confidence)
        )

    def as_row(self, text: str) -> dict:
        """The columns of the table `quotations`."""
        start, end = self.source or (None, None)
        cue_start, cue_end = self.cue or (None, None)
        cue = text[cue_start:cue_end] if self.cue else None
        row = {"speaker": self.speaker, "cue": cue or None, "rule": self.rule, "confidence": self.confidence}
        return row | {"source_start": start, "source_end": end, "cue_start": cue_start, "cue_end": cue_end}
