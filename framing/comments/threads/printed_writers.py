"""Who wrote each comment of a page, when, and whom the page says it answers: what the heads of comments print.

In, the passages of an article; out, a writer for each comment. The head of a comment without a number is furniture
right above it; below a printed number, the first lines are a head if every comment of the page has one.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from framing.comments.threads.addressees import OPENERS
from framing.core.text.words import COMMON, words
from framing.reading.dates import read_date
from framing.reading.passages.blocks import LINE
from framing.reading.passages.comment_buttons import likes_in
from framing.reading.passages.comment_heads import (
    HEAD_LINES,
    NAME,
    REPLYING,
    SIGNED,
    Head,
    head_above,
    is_any_name,
    is_foot,
    is_name,
    read_head,
    whom_it_answers,
)
from framing.reading.passages.patterns import COMMENT_NUMBER

NAMES, MOST = 5, 200  # words of a name; letters in which such a name must stand
# What stands in the place of a name that is gone.
NOBODY = re.compile(r"\W?(?:(?:user|account) )?(?:deleted|removed)(?: (?:user|account))?\W?", re.IGNORECASE)
FIGURE = re.compile(r"[-–−]?\d[\d.,]{0,9}[km]?", re.IGNORECASE)
PLURAL = re.compile(r"(?:replies|comments|shares)\b", re.IGNORECASE)  # what a number above it counts


class Writer(NamedTuple):
    """What the head of a comment tells: its writer's name, whom it answers ("" where the page does not say), its time
    in ISO 8601 (None where there is none, or "3 hours ago"), where these names stand (as printed, where, and whose that
    is: a handle stands for its name), and where the text begins; and
    how many like it, as its head or the buttons below it say (None where they do not)."""

    name: str
    answers: str
    time: str | None
    names: tuple[tuple[str, int, str], ...]
    begins: int
    likes: int | None = None


class Printed(NamedTuple):
    """A comment: where its passage begins; its head, and where that begins; its text, and where that begins; and the
    buttons below it."""

    passage: int
    head: str
    head_start: int
    text: str
    begins: int
    foot: str = ""


def printed_writers(passages: Sequence) -> dict[int, Writer]:
    """The writers of an article's comments, by where their passages begin. `passages` are rows with kind, start, text.

    "Bo Ann" above a comment is Bo who answers Ann, where Ann wrote one before. A comment that begins with the full name
    of somebody who wrote one before answers that person.
    """
    found: dict[int, Writer] = {}
    known: dict[str, str] = {}  # names and handles of those who wrote before → the name
    for one in [*_beside(passages), *_below_numbers(passages)]:
        if writer := _writer(one, known):
            found[one.passage] = writer
            known |= {writer.name: writer.name} if writer.name else {}
            known |= dict.fromkeys(_handles(one.head), writer.name)
    return found


def _handles(head: str) -> list[str]:
    """The handles of a head ("@ann"), but not of those whom its writer answers."""
    own = takewhile(lambda line: not REPLYING.fullmatch(line), _lines(head))
    return [line.lstrip("@") for line in own if re.fullmatch(r"@\S+", line)]


def _beside(passages: Sequence) -> Iterator[Printed]:
    """The comments without numbers, each with the furniture above it; below it where all are signed so, which a page
    shows by its first comment."""
    signed: bool | None = None
    for above, row, below in zip([None, *passages], passages, [*passages[1:], None], strict=False):
        if row.kind != "comment" or COMMENT_NUMBER.match(row.text):
            continue
        if signed is None:
            signed = _form(above) is None and _form(below) in SIGNED
        head = below if signed else above
        if head is not None and head.kind == "boilerplate":
            foot = below.text if not signed and below is not None and _is_foot(below) else ""
            yield Printed(int(row.start), head.text, int(head.start), row.text, int(row.start), foot)


def _is_foot(passage) -> bool:
    """Does a passage begin with buttons?"""
    return passage.kind == "boilerplate" and is_foot(_lines(passage.text)[0])


def _form(passage) -> str | None:
    """The form of the head that a passage is, if it is one."""
    if passage is None or passage.kind != "boilerplate":
        return None
    head = head_above(_lines(passage.text))
    return head.form if head else None


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def _below_numbers(passages: Sequence) -> list[Printed]:
    found = []
    for row in passages:
        number = COMMENT_NUMBER.match(row.text) if row.kind == "comment" else None
        lines = [line.span() for line in LINE.finditer(row.text, number.end()) if line[0].strip()] if number else []
        many = _lines_of_head([row.text[slice(*line)].strip() for line in lines])
        if 0 < many < len(lines):
            begins = lines[many][0]
            begins += len(row.text[begins:]) - len(row.text[begins:].lstrip())
            start, head = lines[0][0], row.text[lines[0][0] : lines[many - 1][1]]
            found.append(
                Printed(int(row.start), head, int(row.start) + start, row.text[begins:], int(row.start) + begins)
            )
        elif row.kind == "comment":
            return []
    return found if len(found) > 1 else []


def _lines_of_head(lines: Sequence[str]) -> int:
    if head := read_head(lines[:HEAD_LINES]):
        return head.lines
    name = _name_alone(lines[0]) if lines else ""
    return int(bool(name) and not {*words(name)} & {*COMMON, *OPENERS})


def _name_alone(line: str) -> str:
    """The name that may stand on a line, "Ann:"; "" if none does."""
    found = NAME.fullmatch(line)
    return found["author"] if found and is_name(line) else ""


def _writer(one: Printed, known: dict[str, str]) -> Writer | None:
    lines = _lines(one.head)
    head = head_above(lines)
    printed = head.author if head else _name_alone(lines[0]) or (lines[0] if is_any_name(lines[0]) else "")
    if not printed:
        return None
    name, answers = _parted(printed, known) if not NOBODY.fullmatch(printed) else ("", "")
    answers = answers or _answered(lines, head, name, known) or _begins_with(one.text, known)
    at = [(printed, one.head.find(printed)) for printed in dict.fromkeys((name, answers)) if printed]
    names = tuple((printed, one.head_start + start, known.get(printed, printed)) for printed, start in at if start >= 0)
    time = read_date(head.time).iso if head and head.time else None
    return Writer(name, known.get(answers, answers), time, names, one.begins, _likes(lines, head, one.foot))


def _answered(lines: Sequence[str], head: Head | None, name: str, known: dict[str, str]) -> str:
    """Whom the lines above a comment say that it answers; "" if they do not."""
    beside = NAME.fullmatch(lines[0])  # "Bo replied to Ann"
    addressed = head.answers if head else (beside and beside["to"]) or ""
    said = next(filter(None, (whom_it_answers(lines[at:])[0] for at in range(1, len(lines)))), [])
    told = addressed or next((one for one in said if one in known), said[0] if said else "")
    below = lines[1 : head.lines] if head else []
    return _plain(told) or next((line for line in below if line in known and line != name), "")


def _likes(lines: Sequence[str], head: Head | None, foot: str) -> int | None:
    """The likes that stand above or below a comment; None where there are none, or they do not agree."""
    feet = [line for line in _lines(foot) if is_foot(line)]
    counted = [*lines[: head.lines if head else 0], *feet, *_counted_below(feet)]
    told = {n for line in counted if (n := likes_in(line)) is not None}
    return told.pop() if len(told) == 1 else None


def _counted_below(feet: Sequence[str]) -> Iterator[str]:
    """Buttons whose number stands on a line below, as on one: "Like 3", "Like · Reply · 3"."""
    for at, line in enumerate(feet):
        if FIGURE.fullmatch(line) and not PLURAL.match("".join(feet[at + 1 : at + 2])):
            yield f"{''.join(feet[max(at - 1, 0) : at])} {line}"
            yield " · ".join(feet[max(at - 2, 0) : at + 1])


def _plain(name: str) -> str:
    return name.strip().removeprefix("u/").lstrip("@")


def _parted(printed: str, known: dict[str, str]) -> tuple[str, str]:
    """The writer's name, and that of an earlier writer printed after it."""
    for blank in re.finditer(r"\s+", printed.strip()):
        if printed[blank.end() :].strip() in known:
            return _plain(printed[: blank.start()]), printed[blank.end() :].strip()
    return _plain(printed), ""


def _begins_with(text: str, known: dict[str, str]) -> str:
    """The full name with which a comment begins, of one who wrote before."""
    first = text[:MOST].split(" ")
    heads = (" ".join(first[:many]).rstrip(",:") for many in range(min(len(first) - 1, NAMES), 1, -1))
    return next((head for head in heads if head in known), "")
