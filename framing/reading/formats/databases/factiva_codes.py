"""Which lines of a text open a field of Factiva: "HD", alone or with its value behind it ("HD   Toll on the bridge").

Some copies leave one blank between code and value. There a line of the article can look like one of a code ("IN the
end", "CO is a gas"), so that a code is believed only in its place: each once in an article, those of the head above the
text, those of the index behind it, where they have the form of an index.
"""

import re
from collections.abc import Sequence

from framing.reading.formats.document import Line, lines_of

HEAD = "CLM SE HD BY CR WC PD ET SN SC GC NGC ED PG VOL LA CY CX".split()
TEXT = ["LP", "TD"]
INDEX = "CO IN NS RE TI NT RST DLN".split()  # with values such as "bend : Bridge End | quay : The Quay"
FOOT = "ART CT RF IPC IPD PUB AN".split()
_ANY = "|".join(sorted([*HEAD, *TEXT, *INDEX, *FOOT], key=len, reverse=True))
CODE = re.compile(rf"(?P<code>{_ANY})(?:[ ]{{2,}}|\t|$)[ \t]*(?P<value>.*)")
ONE_BLANK = re.compile(rf"(?P<code>{_ANY})(?:[ ](?P<value>\S.*)|$)")
NUMBER = re.compile(r"(?:Docume?nto?|Dokument)\s\w+")  # the archive's, with which an article closes
NEEDED = {"HD", "SN", "PD", "WC", "LA", "AN", "LP", "SC"}
ALL_NEEDED = {"HD", "SN", "PD", "LP"}  # where one blank parts codes from values


def is_document(text: str) -> bool:
    """Do the lines of a text carry Factiva's codes?"""
    return bool(opening(lines_of(text)))


def opening(lines: Sequence[Line]) -> dict[int, re.Match]:
    """The lines that open a field, by where they start; none where a text does not carry Factiva's codes."""
    found = {line.start: match for line in lines if (match := CODE.fullmatch(line.text))}
    codes = {match["code"] for match in found.values()}
    if "HD" in codes and len(codes & NEEDED) >= 4:
        return found
    found = _in_place(lines)
    codes = {match["code"] for match in found.values()}
    return found if codes >= ALL_NEEDED and len(codes & NEEDED) > len(ALL_NEEDED) else {}


def _in_place(lines: Sequence[Line]) -> dict[int, re.Match]:
    found: dict[int, re.Match] = {}
    seen: set[str] = set()
    matches = [ONE_BLANK.fullmatch(line.text) for line in lines]
    for number, (line, match) in enumerate(zip(lines, matches, strict=True)):
        after = matches[number + 1] if number + 1 < len(lines) else None
        if match and match["code"] not in seen and _fits(match, seen, after):
            found[line.start] = match
            seen.add(match["code"])
        if (match and match["code"] == "AN" and line.start in found) or NUMBER.fullmatch(line.text):
            seen = set()
    return found


def _fits(match: re.Match, seen: set[str], after: re.Match | None) -> bool:
    """Does a code stand in its place, after those that were `seen` in this article, with the line `after` it?"""
    code, value = match["code"], match["value"] or ""
    if code in HEAD or code in TEXT:
        return not seen & {*INDEX, *FOOT} and (code in TEXT or not seen & set(TEXT))
    if not seen & set(TEXT):
        return False
    if code == "AN":
        return bool(NUMBER.fullmatch(value)) or not value
    if code in INDEX:
        return " : " in value or not value
    return bool(seen & set(INDEX)) or bool(after and after["code"] in (*INDEX, *FOOT))
