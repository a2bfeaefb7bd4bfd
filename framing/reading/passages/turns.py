"""The turns of an interview or a transcript: paragraphs that open with who speaks in them, and a colon.

Q: Why was it closed?   A: Nobody knows.   DANA WOLFE, HNN ANCHOR: Good evening.   Ann Lee: I do.
"""

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from framing.core.text.patterns import any_of
from framing.core.text.words import fold

FEWEST = 4  # turns, of two or more: fewer are no interview
THEIRS = 0.5  # of the labels must be of who speaks twice or more: "Price: …" and "Place: …" stand once
TALK = 0.25  # of the turns must ask, or speak of who speaks: "North Lund: Lee 3, Reyes 2" does not
SPEAKING = re.compile(r"\?|\b(?:I|we|We|you|You|us|me|my|My|our|Our|your|Your)\b")
ASKS = frozenset("q question interviewer moderator host presenter anchor reporter".split())
ANSWERS = frozenset("a answer".split())
_NAME = r"[^\W\d_a-z][\w.’'-]{0,40}"
_SMALL = any_of("of de la van von der den bin al el dos da di du")
# "Ann Lee", "REP. ANN LEE (D-HOLTBY)", "DANA WOLFE, HNN ANCHOR", "Ann Lee, the mayor"; Q and A may have a full stop.
LABEL = re.compile(
    rf"""
    (?P<name> [QA](?=[.:]) | {_NAME} (?: [ ] (?: {_SMALL} [ ] ){{0,2}} {_NAME} ){{0,4}} )
    (?P<office> [ ]? \([^()\n]{{1,60}}\) | , [ ] [^:.!?“”"\n]{{2,80}} ){{0,2}}
    (?: : | (?<=[QA]) \. ) [ \t\u00a0]{{1,20}} (?=\S)
    """,
    re.VERBOSE,
)
OWN_OFFICE = re.compile(
    any_of(r"(?:co-?)?anchor host correspondent reporter presenter moderator interviewer") + r"\b", re.I
)
NOBODY = re.compile(r"(?:UNIDENTIFIED|UNKNOWN|SPEAKER|UNIDENTIFIABLE)\b", re.I)
STAGE = re.compile(r"[(\[][^()\[\]]{1,80}[)\]]")  # (COMMERCIAL BREAK), [laughter]
# A sentence that goes on to a colon: "Ann Lee, asked about it, said: …"
SAYING = re.compile(r"\b(?:said|says|asked|added|wrote|told|replied|was|is|has|had|put)\b")


class Turn(NamedTuple):
    """Where a turn stands: the number of its paragraph, its label (the name alone), its first word; and whose it is:
    `asks` is who holds the interview, for the outlet."""

    paragraph: int
    name: tuple[int, int]
    start: int
    asks: bool


def find_turns(text: str, paragraphs: Sequence[tuple[int, int]], ours: Sequence[str] = ()) -> list[Turn]:
    """The turns among these paragraphs (start, end), or none where they are no interview.

    `ours` are names that stand for the outlet: its own, and that of whoever wrote the article.

    >>> text = "Q: Was it closed?\\nA: It was.\\nQ: Who closed it?\\nA: Nobody knows."
    >>> lines = [found.span() for found in re.finditer(".+", text)]
    >>> [(text[turn.start : lines[turn.paragraph][1]], turn.asks) for turn in find_turns(text, lines)]
    [('Was it closed?', True), ('It was.', False), ('Who closed it?', True), ('Nobody knows.', False)]
    """
    labels = _labels(text, paragraphs)
    if len(labels) < FEWEST:
        return []
    ask = ASKS | {one for name in ours for one in (_who(name), _initials(name))}
    known = ask | ANSWERS | _surnames(text)
    who = {number: _who(found["name"]) for number, found in labels.items()}
    who = {number: name for number, name in who.items() if name in known or " " in labels[number]["name"]}
    ask |= {name for number, name in who.items() if OWN_OFFICE.search(labels[number]["office"] or "")}
    turns = [Turn(number, labels[number].span("name"), labels[number].end(), who[number] in ask) for number in who]
    times = Counter(who.values())
    often = [turn.paragraph for turn in turns if times[who[turn.paragraph]] > 1]
    if len(often) < max(2, THEIRS * len(labels)):
        return []
    first, last = often[0], often[-1] + 1
    turns = [one for one in turns if first - one.asks <= one.paragraph <= last]  # above: “The Room: ferry crisis”
    talk = sum(bool(SPEAKING.search(text, turn.start, paragraphs[turn.paragraph][1])) for turn in turns)
    both = len({who[turn.paragraph] for turn in turns}) > 1 and not all(turn.asks for turn in turns)
    return turns if both and len(turns) >= FEWEST and talk >= TALK * len(turns) else []


def _labels(text: str, paragraphs: Sequence[tuple[int, int]]) -> dict[int, re.Match]:
    """What may be a label, by the number of its paragraph; a headline (“Mayor Lee: ferry is safe”) is none."""
    found = {number: LABEL.match(text, start, end) for number, (start, end) in enumerate(paragraphs)}
    labels = {number: label for number, label in found.items() if label and not SAYING.search(label["office"] or "")}
    if 0 in labels and not labels[0]["name"].isupper():
        again = [number for number, label in labels.items() if number and label["name"] == labels[0]["name"]]
        labels = labels if again else {number: label for number, label in labels.items() if number}
    return labels


def turn_label(text: str, first: int, start: int) -> re.Match | None:
    """The label of a turn whose words begin at `start`, in the paragraph from `first` on; None where that is none."""
    found = LABEL.match(text, first, start + 1)
    return found if found and found.end() == start else None


def _who(name: str) -> str:
    """One who speaks, in small letters: by the last word of a name, as later labels have it."""
    return fold(name).split()[-1]


def _initials(name: str) -> str:
    return "".join(word[0] for word in fold(name).split() if word != "the")


def _surnames(text: str) -> set[str]:
    """Words that stand after another with a capital somewhere, as surnames do: what is a name, and no “Claim: …”."""
    first = r"(?!(?:The|A|An|This|That|No|In|On|At|And|But|My|His|Her|Our|Their)\b)"
    found = re.finditer(rf"\b{first}{_NAME}[ ](?:{_SMALL}[ ]){{0,2}}(?=(?P<last>{_NAME}))", text)
    return {fold(one["last"]).removesuffix("'s").rstrip(".") for one in found}
