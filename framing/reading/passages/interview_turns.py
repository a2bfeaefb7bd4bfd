"""The turns of an interview or a transcript: paragraphs that open with who speaks in them, and a colon.

Q: Why was it closed?   A: Nobody knows.   DANA WOLFE, HNN ANCHOR: Good evening.   [00:12] Ann Lee: I do.
A label may stand on a line of its own, above the words.
"""

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from framing.core.text.patterns import any_of
from framing.core.text.words import fold

FEWEST = 4  # turns of two or more, of one (whose questions have no label) one less: fewer are no interview
THEIRS = 0.5  # of the labels must be of who speaks twice or more: "Price: …" and "Place: …" stand once
MOSTLY = 2 / 3  # of somebody's turns are questions: of two who speak, that one asks
ASKS = frozenset("q question interviewer moderator host presenter anchor reporter".split())
ANSWERS = frozenset("a answer respondent interviewee guest".split())
LONGEST = 300  # characters of a label on a line of its own, and of the blanks below it
_NAME = r"[^\W\d_a-z][\w.’'-]{0,40}+"  # a word that is tried in one way only
_SMALL = any_of("of de la van von der den bin al el dos da di du")
# "Ann Lee", "REP. ANN LEE (D-HOLTBY)", "DANA WOLFE, HNN ANCHOR", "Ann Lee, the mayor"; "Q." and "Q1:", "A:Nobody".
_LABEL = rf"""
    (?: [\[(]? \d{{1,2}}:\d\d (?: :\d\d )? [\])]? [ ]{{1,5}} )? (?: \d{{1,2}}[.)] [ ] )?
    (?P<name>
      (?P<letter> [QA]\d{{0,2}} (?= [ ]?: | \.[ ] | [ ]{{2}} ) )
      | (?!Dear\b) {_NAME} (?: [ ] (?: {_SMALL} [ ] ){{0,2}} {_NAME} ){{0,4}}
    )
    (?P<office> [ ]? \([^()\n]{{1,60}}+\) | , [ ] [^:.!?“”"\n]{{2,80}}+ ){{0,2}}
    """
_BLANK = r"[ \t\u00a0]"
_CLOCK = r"[ ]{1,6} \d{1,2}:\d\d (?: :\d\d )?"  # “Ann Lee  0:11”, as programs that write speech down have it
LABEL = re.compile(
    rf"""{_LABEL} (?(letter)
      (?: [ ]?: {_BLANK}{{0,20}} | [. ] {_BLANK}{{1,20}} )
      | (?: : {_BLANK}{{1,20}} | (?: : | {_CLOCK} ) {_BLANK}{{0,20}} \n {_BLANK}{{0,20}} )
    ) (?=\S)""",
    re.VERBOSE,
)
ALONE = re.compile(rf"{_LABEL} (?: [ ]?: | {_CLOCK} ) {_BLANK}{{0,20}} \Z", re.VERBOSE)
# “Second reporter: Where?”, “Some hon. members: Oh!”: somebody else, whoever it is; but not “I tell you this: we lost”.
_NO_SENTENCE = (
    rf"(?!(?i:{any_of('i we you he she they it this that there my our your is was are were said say tell told')})\b)"
)
ANY_LABEL = re.compile(
    rf"(?=[^\W\d_a-z])(?:{_NO_SENTENCE}[^\s!?:“”\"]{{1,30}}+[ ]){{0,5}}{_NO_SENTENCE}[^\s!?:“”\"]{{1,30}}+:\s"
)
OWN_OFFICE = re.compile(
    any_of("(?:co-?)?anchor host correspondent reporter presenter moderator interviewer") + r"\b", re.I
)
NOBODY = re.compile(r"(?:UNIDENTIFIED|UNKNOWN|SPEAKER|UNIDENTIFIABLE)\b", re.I)
STAGE = re.compile(r"[(\[][^()\[\]]{1,80}[)\]]")  # (COMMERCIAL BREAK), [laughter]
# A sentence that goes on to a colon: "Ann Lee, asked about it, said: …"
SAYING = re.compile(r"\b(?:said|says|asked|added|wrote|told|replied|was|is|has|had|put)\b")
FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Mm]e|[Uu]s|[Mm]y|[Oo]ur|[Mm]ine|[Oo]urs)\b")
TALK = re.compile(rf"\?|\b[Yy]our?\b|{FIRST_PERSON.pattern}")
ASKED = re.compile(r"\?[\"”’')\]]{0,3}\s{0,20}\Z")
_WRITERS = re.compile(r"\b[A-Z][\w.’'-]{0,40}(?: [A-Z][\w.’'-]{0,40}){1,3}")
_NO_FIRST = any_of("The A An This That No In On At And But My His Her Our Their By")
_NAMED = re.compile(rf"\b(?!{_NO_FIRST}\b)(?P<first>{_NAME})[ ](?:{_SMALL}[ ]){{0,2}}(?=(?P<last>{_NAME}))")


class Turn(NamedTuple):
    """Where a turn stands: the number of its paragraph, its label (the name alone), its first word; and whose it is:
    `who` in small letters, `asks` if they hold the interview, for the outlet."""

    paragraph: int
    name: tuple[int, int]
    start: int
    who: str
    asks: bool


def find_turns(text: str, paragraphs: Sequence[tuple[int, int]], ours: Sequence[str] = ()) -> list[Turn]:
    """The turns among these paragraphs (start, end), or none where they are no interview.

    `ours` are names that stand for the outlet: its own, and that of whoever wrote the article.

    >>> text = "Q: Was it closed?\\nA: It was.\\nQ: Who closed it?\\nA: I did."
    >>> lines = [found.span() for found in re.finditer(".+", text)]
    >>> [(text[turn.start : lines[turn.paragraph][1]], turn.asks) for turn in find_turns(text, lines)]
    [('Was it closed?', True), ('It was.', False), ('Who closed it?', True), ('I did.', False)]
    """
    labels = _labels(text, paragraphs)
    if len(labels) < FEWEST - 1:
        return []
    ask = ASKS | {one for name in ours for one in (who_is(name), initials(name))}
    known = ask | ANSWERS | _names_in(text)
    who = {number: who_is(label["name"]) for number, label in labels.items()}
    who = {number: name for number, name in who.items() if name in known or " " in labels[number]["name"]}
    ask |= {name for number, name in who.items() if OWN_OFFICE.search(labels[number]["office"] or "")}
    times = Counter(who.values())
    often = [number for number, name in who.items() if times[name] > 1]
    if len(often) < max(2, THEIRS * len(labels)):
        return []
    turns = [Turn(n, labels[n].span("name"), labels[n].end(), name, name in ask) for n, name in who.items()]
    turns = [turn for turn in turns if often[0] - turn.asks <= turn.paragraph <= often[-1] + 1]  # none is a headline
    turns = _with_who_asks(turns, text, paragraphs)
    return turns if _is_talk(turns, text, paragraphs) else []


def names_of_ours(outlet: object, bylines: Sequence[str]) -> list[str]:
    """The names under which an outlet asks: its own, and those in its bylines.

    >>> names_of_ours("Holtby Post", ["By Ann Wells"])
    ['Holtby Post', 'Ann Wells']
    """
    writers = [name for line in bylines for name in _WRITERS.findall(re.sub(r"^\W*[Bb][Yy]\b:?", "", line))]
    return [*([outlet] if isinstance(outlet, str) and outlet.strip() else []), *writers]


def reach_of(turns: Sequence[Turn], paragraphs: Sequence[tuple[int, int]]) -> range:
    """The numbers of the paragraphs from the first turn to the last, with the words below a last label on its own."""
    if not turns:
        return range(0)
    last = turns[-1].paragraph
    return range(turns[0].paragraph, min(last + 1 + (turns[-1].start >= paragraphs[last][1]), len(paragraphs)))


def _is_talk(turns: list[Turn], text: str, paragraphs: Sequence[tuple[int, int]]) -> bool:
    """Whether they speak to each other, which scores and lists do not; who answers by “A:” must speak of themselves,
    which a quiz and an outlet's own advice do not."""
    answers = [number for number, turn in enumerate(turns) if not turn.asks]
    nameless = all(turns[number].who in ANSWERS for number in answers)
    speaking = FIRST_PERSON if nameless else TALK
    some = answers if nameless else range(len(turns))
    speaks = bool(answers) and any(speaking.search(_words_of(turns, number, text, paragraphs)) for number in some)
    if len({turn.who for turn in turns}) > 1:
        return speaks and len(turns) >= FEWEST
    above = [text[slice(*paragraphs[turn.paragraph - 1])] for turn in turns if turn.paragraph]
    asked = sum(bool(ASKED.search(one)) for one in above)
    return speaks and len(turns) >= FEWEST - 1 and asked >= MOSTLY * len(turns)


def _with_who_asks(turns: list[Turn], text: str, paragraphs: Sequence[tuple[int, int]]) -> list[Turn]:
    """The turns; of two who speak, of whom one only asks, that one asks for the outlet. In an excerpt, which is less
    than half of an article, somebody else's interviewer does."""
    both = Counter(turn.who for turn in turns)
    if len(both) != 2 or any(turn.asks for turn in turns) or 2 * len(reach_of(turns, paragraphs)) < len(paragraphs):
        return turns
    questions = Counter(
        turn.who for number, turn in enumerate(turns) if ASKED.search(_words_of(turns, number, text, paragraphs))
    )
    (one, some), (_, fewer) = sorted(((who, questions[who] / n) for who, n in both.items()), key=lambda x: -x[1])
    asks = some >= MOSTLY and fewer <= 1 - MOSTLY
    return [turn._replace(asks=asks and turn.who == one) for turn in turns]


def _words_of(turns: list[Turn], number: int, text: str, paragraphs: Sequence[tuple[int, int]]) -> str:
    """What is said in a turn, with the paragraphs below it that have no label."""
    last = turns[number + 1].paragraph - 1 if number + 1 < len(turns) else turns[number].paragraph
    return text[turns[number].start : paragraphs[last][1]]


def _labels(text: str, paragraphs: Sequence[tuple[int, int]]) -> dict[int, re.Match]:
    """What may be a label, by the number of its paragraph; a headline (“Mayor Lee: ferry is safe”) is none."""
    found = {
        number: LABEL.match(text, start, end) or ALONE.match(text, start, end)
        for number, (start, end) in enumerate(paragraphs)
    }
    labels = {number: label for number, label in found.items() if label and not SAYING.search(label["office"] or "")}
    if 0 in labels and not labels[0]["name"].isupper():
        again = [number for number, label in labels.items() if number and label["name"] == labels[0]["name"]]
        labels = labels if again else {number: label for number, label in labels.items() if number}
    return labels


def turn_label(text: str, first: int, start: int) -> re.Match | None:
    """The label of a turn whose words begin at `start`, in the paragraph from `first` on or in the line above it; None
    where that is none."""
    found = LABEL.match(text, first, start + 1)
    if found or start > first:
        return found if found and found.end() == start else None
    above = text[max(0, first - LONGEST) : first].rstrip()
    end = max(0, first - LONGEST) + len(above)
    return ALONE.match(text, end - len(above) + above.rfind("\n") + 1, end)


def who_is(name: str) -> str:
    """One who speaks, in small letters: by the last word of a name, as later labels have it; “Q1” is “q”.

    >>> who_is("REP. ANN LEE"), who_is("Q1")
    ('lee', 'q')
    """
    last = (fold(name).split() or [""])[-1]
    return last[0] if re.fullmatch(r"[qa]\d+", last) else last


def initials(name: str) -> str:
    """The first letters of a name, in small ones.

    >>> initials("The Holtby Post")
    'hp'
    """
    return "".join(word[0] for word in re.findall(r"\w+", fold(name)) if word not in ("the", "and"))


def _names_in(text: str) -> set[str]:
    """What may stand for a person of the text: surnames, which stand after another name, and initials; no “Claim:”."""
    found = [(fold(one["first"]), fold(one["last"]).removesuffix("'s").rstrip(".")) for one in _NAMED.finditer(text)]
    return {last for _, last in found} | {first[:1] + last[:1] for first, last in found}
