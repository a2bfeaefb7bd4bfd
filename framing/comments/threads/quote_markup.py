"""What a comment sets off as a quotation by the site's own signs: lines after ">", blocks, emphasis, "you say: …".

A quotation within a quotation has level 2: the one who is answered quoted it.
"""

import re
from collections.abc import Iterator
from itertools import groupby

from framing.comments.threads.comment import PREFIX, TAG

# No quotation: ">>123" points to a comment's number, ">!" hides a word, ">:(" and ">_<" are faces.
_SIGN = r"(?:>|&gt;)"
_NUMBER = rf"{_SIGN}?\d+[ \t]*$|{_SIGN}\d+(?![\w%]|[.,]\d)"
_FACE = r"[:;=]['’^o-]?[()\[\]{}DPpOo|/\\<>3*@](?![^\W_])|[._^-]+[<>]"
_LINE = rf"[ \t]*{_SIGN}(?!!|{_NUMBER}|{_FACE}).*"
QUOTE_LINES = re.compile(rf"^{_LINE}(?:\r?\n{_LINE})*", re.MULTILINE)
A_LINE = re.compile(r"[^\r\n]+")
EMPHASIS = re.compile(r"(?<![\w*])([*_]{1,3})(?=[^\W_])(?P<said>[^*_\n]{15,}?)(?<=\S)\1(?![\w*])")
# … and between tags, behind "|" on a line of its own, or behind "@ann >".
IN_TAGS = re.compile(r"(?P<said><(?P<tag>i|em|b|q|cite|strong)>[^<\n]{15,}</(?P=tag)>)", re.IGNORECASE)
TAGS = re.compile(r"</?[a-z]{1,10}>", re.IGNORECASE)
BEHIND_A_SIGN = re.compile(r"^[ \t]{0,8}(?:\||@[\w.-]{1,40}[ ](?:>|&gt;))[ \t](?P<said>[^|\n]{15,})$", re.MULTILINE)
# The line above a quotation that says whose it is: "On 3 May 2031, Ann Lee wrote:".
LONGEST_LINE = 120
ATTRIBUTION = re.compile(r"[ \t]{0,8}(?:On .{4,60}, )?[^\n:,]{1,40} (?:wrote|writes|said):\s{0,4}")
_SAYS = r"(?<!\bI[ ])(?<!\bwe[ ])(?:sa(?:y|ys|id)|writes?|wrote|(?:claim|ask)(?:s|ed)?|(?:state|argue)[sd]?)"
_STOP = r"[.!?…]++(?=\s|$)"
LEAD_IN = re.compile(
    rf"""
    \b{_SAYS}\b[^.!?:\n]{{0,20}}:\s*
    (?P<said> [^\s"“«] (?: {_STOP} | [^\n]*?(?: (?<![.!?…]){_STOP} | $ ) ) )  # a run of stops is read from its head
    """,
    re.IGNORECASE | re.MULTILINE | re.VERBOSE,
)
Stretch = tuple[int, int, int]  # start, end, level


def blocks(text: str) -> list[Stretch]:
    """The parts of [quote] and <blockquote>, each with its level.

    >>> text = "[quote][quote]Why?[/quote]Because.[/quote] Well."
    >>> [(text[start:end], level) for start, end, level in blocks(text)]
    [('Why?', 2), ('Because.', 1)]
    """
    found: list[Stretch] = []
    if "[/" not in text and "</" not in text:
        return found
    parts: list[Stretch] = []
    level, at = 0, 0
    for tag in TAG.finditer(text):
        closes = tag[0][1] == "/"
        if level:
            parts.append((at, tag.start(), level))
        level = max(level - 1, 0) if closes else level + 1
        at = tag.end()
        if not level:
            found, parts = found + parts, []
    found += [(start, end, within - level) for start, end, within in parts if within > level]  # one was never closed
    return [part for part in found if text[part[0] : part[1]].strip()]


def quote_lines(text: str) -> list[Stretch]:
    """Lines that begin with ">", cut where the number of these signs changes; the fewest is level 1.

    >>> text = "> > Why?\\n> Because.\\nWell."
    >>> [(text[start:end], level) for start, end, level in quote_lines(text)]
    [('> > Why?', 2), ('> Because.', 1)]
    """
    found: list[Stretch] = []
    for block in QUOTE_LINES.finditer(text) if ">" in text or "&gt;" in text else ():
        lines = [line for line in A_LINE.finditer(text, *block.span()) if PREFIX.sub("", line[0]).strip()]
        for depth, run in groupby(lines, _depth):
            several = list(run)
            found.append((several[0].start(), several[-1].end(), depth))
    least = min((depth for _, _, depth in found), default=1)
    return [(start, end, depth - least + 1) for start, end, depth in found]


def with_attribution(text: str, start: int) -> int:
    """Where a quotation begins, with the line above it that says whose it is.

    >>> with_attribution("On 3 May 2031, Ann wrote:\\n> Why?", 26), with_attribution("No.\\n> Why?", 4)
    (0, 4)
    """
    line = text.rfind("\n", max(start - LONGEST_LINE, 0), max(start - 1, 0)) + 1
    return line if start - line < LONGEST_LINE and ATTRIBUTION.fullmatch(text, line, start) else start


def _depth(line: re.Match) -> int:
    signs = PREFIX.match(line[0])
    return signs[0].count(">") + signs[0].count("&gt;") if signs else 1


def set_apart(text: str) -> Iterator[tuple[int, int]]:
    """What stands between * or _, or in one sentence after "you say:": a quotation if somebody said it.

    >>> text = "You say: it is old. *It is not that old.*"
    >>> [text[start:end] for start, end in set_apart(text)]
    ['It is not that old.', 'it is old.']
    """
    for pattern, sign in ((EMPHASIS, "*_"), (LEAD_IN, ":"), (IN_TAGS, "<"), (BEHIND_A_SIGN, "|>&")):
        if any(one in text for one in sign):
            yield from (found.span("said") for found in pattern.finditer(text))
