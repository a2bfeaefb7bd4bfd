"""One article as the speaker rules read it: its passages, its quotations blanked out, its words and who is named."""

from framing.core.ordered_spans import last_begun
from framing.core.text.quotation_marks import marks_around
from framing.core.text.words import plain_blanks
from framing.voice.grammar.clauses import Line
from framing.voice.grammar.tokens import QUOTE
from framing.voice.speakers.persons.names import people_of
from framing.voice.speakers.records import Quotation


class Page:
    """What stands on the page; nothing here is about who speaks.

    `passages` are (start, end, kind), `quotations` (start, end, kind, quotation_id, depth).
    """

    def __init__(self, text: str, passages: list[tuple], quotations: list[tuple]):
        self.text = text = plain_blanks(text)
        self.spans = sorted(passages, key=lambda one: one[0])
        self.starts = [span[0] for span in self.spans]
        self.quotations = sorted((Quotation(*one) for one in quotations), key=lambda one: (one.start, -one.end))
        self.masked, self.edges = blank_out(text, self.quotations)
        named = [(start, end) for start, end, kind in self.spans if kind not in ("headline", "comment")]
        self.people = people_of(text, named or [span[:2] for span in self.spans])
        self._lines: dict[int, Line] = {}

    def line(self, number: int) -> Line:
        """The words of one passage."""
        if number not in self._lines:
            start, end, _ = self.spans[number]
            self._lines[number] = Line(self.masked, start, end, self.people.surnames).split(self.text)
        return self._lines[number]

    def forget(self, number: int) -> None:
        """Let go of the words of a passage that is done with: of comments there may be many."""
        self._lines.pop(number, None)

    def number_at(self, at: int) -> int:
        """Which passage a place in the text lies in."""
        return max(0, last_begun(self.starts, at))

    def kind(self, number: int) -> str:
        return self.spans[number][2]


def blank_out(text: str, quotations: list[Quotation]) -> tuple[str, dict[int, tuple[int, int]]]:
    """The text with its direct quotations blanked out, marks included; and where the marks of each begin and end."""
    pieces, at, edges = [], 0, {}
    for start, end, kind, _, depth in quotations:
        first, last = marks_around(text, start, end)
        edges[start] = (first, last)
        if depth or first < at:
            continue
        if kind == "direct" or text[end - 1] in ",.?!":  # “Really?” she asked: nobody's name
            pieces += [text[at:first], QUOTE * (last - first)]
        else:  # so-called words stay readable
            pieces += [text[at:first], " " * (start - first), text[start:end], " " * (last - end)]
        at = last
    return "".join([*pieces, text[at:]]), edges
