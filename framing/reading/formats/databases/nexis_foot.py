"""Where an article ends and the archive's foot begins, in files of Nexis, whose labels are words that articles use.

"Notes" or "STATE: …" may be a crosshead, and what stands behind it the article. So a label is believed only where all
that follows it, up to the end, is of a foot: labels with short values, headings with captions or a note, the copyright.
"""

import re
from collections.abc import Sequence

from framing.reading.formats.document import Line

OF_PICTURES = re.compile(r"gra(?:phic|fik|phique)|gráfico", re.IGNORECASE)
SENTENCE_ENDS = re.compile(r"[.!?…][\"'”’»)\]]{0,4}$")
SHORT, GOES_ON = 60, 120  # characters of a value, and of a line that goes on with one
LOOSE = 3  # lines without a label that may follow each other in the list: a value's, a page's foot
CAPTIONS, NOTE = 3_000, 300  # characters that may stand under a heading for pictures, and under one for a note


def foot(lines: Sequence[Line], label: re.Pattern, closing: re.Pattern) -> int:
    """The number of the line with which the foot begins; where there is none, how many lines there are.

    `label` has a label and its value, as groups; `closing` are lines that end a document.
    """
    start = len(lines)
    while True:
        found = _headed(lines, _listed(lines, start, label, closing), label)
        if found == start:
            return start
        start = found


def _listed(lines: Sequence[Line], start: int, label: re.Pattern, closing: re.Pattern) -> int:
    """The first label of the list of labels that ends before `start`, or else the last line, if it closes all."""
    at, loose = start, 0
    while at > 0 and loose <= LOOSE and _fits(lines[at - 1].text, label, closing):
        at -= 1
        told = _value(lines[at].text, label) or closing.fullmatch(lines[at].text)
        loose = 0 if told else loose + 1
    first = next((n for n in range(at, start) if _value(lines[n].text, label)), start)
    return start - 1 if first == len(lines) > at and closing.fullmatch(lines[-1].text) else first


def _fits(text: str, label: re.Pattern, closing: re.Pattern) -> bool:
    """Could a line be of a list of labels: one of them with its value, what goes on with a value, or a closing line?"""
    if closing.fullmatch(text):
        return True
    told = _value(text, label)
    if told:
        value = told["value"] or ""
        return len(value) < SHORT or "%)" in value or not SENTENCE_ENDS.search(value)
    return len(text) < GOES_ON and not SENTENCE_ENDS.search(text)


def _value(text: str, label: re.Pattern) -> re.Match | None:
    """The match of a label that has a value, or of the one that heads the whole list; not of headings."""
    told = label.fullmatch(text)
    if not told or _room(told["label"]):
        return None
    return told if told["value"] or told["label"].lower().startswith(("cla", "kla")) else None


def _room(name: str) -> int:
    """How many characters of free text may stand under a heading; 0: it is a label with a value."""
    lower = name.lower()
    if OF_PICTURES.fullmatch(name):
        return CAPTIONS
    return NOTE * (lower.startswith(("note", "correction", "anmerkung")) and "date" not in lower)


def _headed(lines: Sequence[Line], start: int, label: re.Pattern) -> int:
    """The last heading before `start` under which no more stands than may; `start` where there is none."""
    size = 0
    for number in range(start - 1, -1, -1):
        told = label.fullmatch(lines[number].text)
        size += len((told["value"] or "") if told else lines[number].text)
        if told and (room := _room(told["label"])):
            fits = size <= room and (room == CAPTIONS or start - number <= 2)  # a note is one paragraph
            return number if fits else start
        if size > CAPTIONS:
            break
    return start
