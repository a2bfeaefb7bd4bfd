"""Subtitles of broadcasts and films (.srt, .vtt): what is spoken, without numbers and times.

A line of text ends where the screen does, so a sentence goes on in the next; a new paragraph begins where somebody
else is named, with a dash, or after a silence.
"""

import re
from collections.abc import Iterator

from framing.core.errors import FramingError
from framing.reading.formats.document import Document, Found
from framing.reading.formats.source import Source
from framing.reading.formats.text_heads import date_in_name

NAME, KINDS = "subtitles", ("subtitles",)
_TIME = r"(?:\d{1,3}:)?\d\d:\d\d[.,]\d{3}"
CUE = re.compile(rf"(?P<begin>{_TIME})[ \t]{{1,9}}-->[ \t]{{1,9}}(?P<end>{_TIME})[^\n]{{0,200}}")
BLOCK = re.compile(r"\n[^\S\n]*\n")
TAG = re.compile(r"</?(?:[ibucv]|ruby|rt|lang|font)(?:[ .][^<>\n]{0,200})?>|<\d\d:[\d:.]{4,9}>|\{\\[^{}\n]{1,40}\}")
SPEAKER = re.compile(r"<v(?:\.[\w.]{1,40})?[ \t](?P<name>[^<>\n]{1,100})>")
ANOTHER = re.compile(r"(?:[-–—]|>>)[ \t]?(?=\S)")  # says that another speaks
SILENCE, AT_ONCE = 4.0, 0.1  # seconds


def recognises(source: Source) -> bool:
    return source.kind == "subtitles"


def read(source: Source) -> Found:
    text = "\n\n".join(_paragraphs(source.text.replace("\r\n", "\n")))
    if not text:
        raise FramingError(f"{source.name} is a file of subtitles in which nothing is said.")
    day = date_in_name(source.stem)
    return Found([Document(text, "the file", facts={"published": day} if day else {})])


def _paragraphs(text: str) -> Iterator[str]:
    """What is spoken, in paragraphs; a line that stands again right after itself, as it moves up the screen, once."""
    spoken: list[str] = []
    last, named, before = 0.0, "", ""
    for begin, end, lines in _cues(text):
        for number, line in enumerate(lines):
            speaker = SPEAKER.search(line)
            name = speaker["name"].strip() if speaker else ""
            words = " ".join(TAG.sub("", SPEAKER.sub("", line)).split())
            moved_up = not number and begin - last < AT_ONCE and words == before
            if not words or moved_up:
                continue
            changed = name != named and bool(name)
            if spoken and (changed or ANOTHER.match(words) or (not number and begin - last > SILENCE)):
                yield " ".join(spoken)
                spoken = []
            spoken.append(f"{name}: {words}" if changed else words)
            named, before = name or named, words
        last = end
    if spoken:
        yield " ".join(spoken)


def _cues(text: str) -> Iterator[tuple[float, float, list[str]]]:
    """When each cue begins and ends, and its lines; what else a file holds (notes, styles, numbers) is no cue."""
    for block in BLOCK.split(text):
        lines = block.strip("\n").split("\n")
        at = next((n for n, line in enumerate(lines[:2]) if CUE.match(line)), None)
        if at is not None and (cue := CUE.match(lines[at])):
            yield _seconds(cue["begin"]), _seconds(cue["end"]), lines[at + 1 :]


def _seconds(time: str) -> float:
    """
    >>> _seconds("00:01:02,500"), _seconds("01:02.500")
    (62.5, 62.5)
    """
    *hours, minutes, seconds = time.replace(",", ".").split(":")
    return sum(map(int, hours)) * 3600 + int(minutes) * 60 + float(seconds)
