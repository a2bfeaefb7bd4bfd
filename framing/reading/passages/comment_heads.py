"""The lines above a reader's comment that say who wrote it and when, as sites print them.

Lines in; out, the head that begins with the first of them. It is told by its time ("3 hours ago", "13 May 2024 at
10:04", "3h"), which stands on the line of the name ("Ann, Leeds, 3 hours ago") or one to three lines below it (between
them a place, a handle, a badge). "Ann says:" is a head without a time.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from framing.core.text.patterns import any_of
from framing.reading.passages.patterns import CLOCK, DATE, DAY, MONTH, WEEKDAY

HEAD_LINES = 8  # at most, dots and badges counted
MOST_BETWEEN = 2  # lines between a name and its time, badges not counted
LONGEST = 60  # letters of such a line

_UNIT = any_of("seconds? secs? minutes? mins? hours? hrs? days? weeks? wks? months? mos? years? yrs?")
_CLOCK = rf"{CLOCK}(?::\d\d)?(?: ?[ap]\.?m\b\.?)?(?: (?-i:[A-Z]{{2,5}}))?"
_DAY = rf"(?:{WEEKDAY},? )?(?:{DATE}|{DAY} {MONTH}|{MONTH} {DAY})"
_TIME = (
    rf"(?P<time>(?:(?:about|over|almost) )?(?:an?|\d{{1,3}}) ?{_UNIT} ago|just now"
    r"|\d{1,3} ?(?:s|m|min|h|hrs?|d|w|wks?|mo|y|yrs?)(?: ago)?"
    rf"|(?:{_DAY}|yesterday|today)(?:(?:,| at| @| ?[·•|-])? {{0,2}}{_CLOCK})?"
    rf"|{_CLOCK},? (?:on )?{_DAY})(?: ?[·•]? ?\(?(?:last )?edited\b.{{0,30}})?"
)
_WORD = r"[^\s!?:;,\"“”|•·…]"
_NAME = rf"(?P<author>(?:@|u/)?(?!\W){_WORD}{{1,30}}(?: {{1,3}}(?!\W){_WORD}{{1,24}}){{0,4}}?(?<!\w\w\.))"
_BETWEEN = r"(?:, (?-i:[A-Z])[^,|•·!?:]{1,30}){0,3}(?:,|,? on|,? at| ?[|·•»–—-]| \() ?"  # ", Leeds, ", " on ", " | "

TIME = re.compile(rf"(?:[•·|-] ?)?(?:(?:posted|commented|on|at)(?: on| at)? )?{_TIME}:?", re.IGNORECASE)
NAME = re.compile(rf"{_NAME}(?: ?[·•])?")  # what may be a name: that it is one, only the time below it says
# The forms of a head on one line, by what stands between name and time. A page keeps to one of them.
ON_ONE_LINE = {
    form: re.compile(pattern, re.IGNORECASE)
    for form, pattern in {
        "says": rf"{_NAME} (?:says|said|wrote|writes|commented|replied)(?:(?: on| at|,)? {_TIME})?:",
        "posted by": rf"(?:comment )?(?:posted |written |submitted )?by:? {_NAME}{_BETWEEN}{_TIME}:?",
        "points": rf"(?:\[[–—+-]\] ?)?{_NAME} \(?-?\d[\d.,]{{0,8}}k? points?\)? {_TIME}.{{0,30}}",
        "sign": rf"{_NAME}{_BETWEEN}{_TIME}\)?:?(?: ?[|#(\[].{{0,30}})?",
        "gap": rf"{_NAME}(?: {{2,8}}|\t){_TIME}:?",
        "blank": r"(?P<author>\S{1,30}|(?-i:[A-Z]\S{0,30}(?: [A-Z]\S{0,24}){1,2}))" rf" {_TIME}(?: ?[|#(\[].{{0,30}})?",
    }.items()
}
BADGE = re.compile(
    r"[\W_]{1,3}|(?:author|op|mod(?:erator)?|verified|top fan|top \d% commenter|staff|editor|subscriber|supporter"
    r"|guest|member|pinned|avatar|follow)",
    re.IGNORECASE,
)
ANSWERS = re.compile(rf"\W{{0,3}}(?:in reply|replying|reply|replied|answering) to:? {_NAME}\W{{0,3}}", re.IGNORECASE)
# What a site prints in the place of a comment that is gone.
GONE = re.compile(
    r"""
    \s{0,20}
    (?: (?:[\[<(]\s{0,20})? (?:(?:this|the|user)[ ])? (?:comment|post|message|reply)[ ] (?:is[ ]|has[ ]been[ ]|was[ ])?
        (?:deleted|removed|hidden|withdrawn)                                         # [Comment removed]
        (?:[ ]by[ ](?:its[ ]|the[ ]|a[ ])?\w{1,40})? (?:\s{0,20}[\]>)])? \.?
      | [\[<] \s{0,20} (?:deleted|removed|(?:un|not[ ])available) (?:[ ]by[ ]\w{1,40})? \s{0,20} [\]>]  # [removed]
      | (?:this|the)[ ](?:comment|post|message)[ ](?:has[ ]been|was)[ ](?:deleted|removed)
        (?:[ ]by[ ][^.]{2,40})? (?:[ ](?:as|because|for)[ ][^.]{2,200})? \.?       # This post was deleted by Ann.
    )
    \s{0,20}
    """,
    re.IGNORECASE | re.VERBOSE,
)
# Words of what can be clicked or counted at a comment: "Reply  Like  4", "1 reply", "permalink embed save".
BUTTONS = set(
    """
    reply replies like likes liked dislike dislikes love recommend recommended recommends respect report flag share
    shared permalink embed save parent context full upvote upvoted downvote downvoted vote votes edit edited show hide
    more less award give gift follow view see read all translate click to rate up down copy link load collapse expand
    favorite favourite thumbs helpful quote next prev root on with via facebook twitter x email comments responses
    """.split()
)
COUNT = re.compile(r"\d[\d.,]{0,9}(?:[km]|s|min|h|hrs?|d|w|wks?|mo|y|yrs?)?", re.IGNORECASE)
TOKEN = re.compile(r"[^\W_][\w.,]*")
MOST_BUTTONS = 14
REPLY = re.compile(r"\brepl(?:y|ies)\b", re.IGNORECASE)


class Head(NamedTuple):
    """A comment's head: its writer's name and its time as printed ("" where none is), its form, and its lines."""

    author: str
    time: str
    form: str
    lines: int


def read_head(lines: Sequence[str], form: str = "") -> Head | None:
    """The head that begins with the first of these lines, of one form if that is named; None if none does.

    >>> read_head(["Ann Lee", "Leeds", "3 hours ago", "No."])
    Head(author='Ann Lee', time='3 hours ago', form='1 between', lines=3)
    >>> read_head(["Ann says:", "No."])
    Head(author='Ann', time='', form='says', lines=1)
    >>> read_head(["No, not again.", "3 hours ago"])
    """
    if not lines:
        return None
    heads = (_on_one_line(lines, one) for one in ON_ONE_LINE if form in ("", one))
    found = next(filter(None, heads), None)
    if found or form in ON_ONE_LINE:
        return found
    below = _above_its_time(lines)
    return below if below and form in ("", below.form) else None


def is_name(line: str) -> bool:
    """May a line be a name? That it is one, only what stands below it can tell.

    >>> is_name("riverfan 61"), is_name("Not again."), is_name("Reply")
    (True, False, False)
    """
    return bool(NAME.fullmatch(line)) and not is_buttons(line) and not BADGE.fullmatch(line)


def is_buttons(line: str) -> bool:
    """Is a line nothing but what can be clicked or counted, or signs?

    >>> is_buttons("Reply · Share › · 14"), is_buttons("👍 3"), is_buttons("Reply to all of them, I say")
    (True, True, False)
    """
    found = TOKEN.findall(line) if len(line) < 120 else [line]
    return len(found) <= MOST_BUTTONS and all(
        one.lower().strip(".,") in BUTTONS or COUNT.fullmatch(one.strip(".,")) for one in found
    )


def is_reply(line: str) -> bool:
    """Is this the line of buttons that stands below a comment?"""
    return bool(REPLY.search(line)) and is_buttons(line)


def is_dated(line: str) -> bool:
    """Is this a line that says when a comment was written, with its writer's name or without?

    >>> is_dated("7 March 2031 at 11:02"), is_dated("Ann · 3h"), is_dated("In 3 hours")
    (True, True, False)
    """
    return bool(TIME.fullmatch(line)) or any(form.fullmatch(line) for form in ON_ONE_LINE.values())


def _on_one_line(lines: Sequence[str], form: str) -> Head | None:
    found = ON_ONE_LINE[form].fullmatch(lines[0])
    if not found:
        return None
    time = found["time"] or ""
    below = TIME.fullmatch(lines[1]) if not time and len(lines) > 1 else None  # "Ann says:", and the time below it
    return Head(found["author"], below["time"] if below else time, form, 2 if below else 1)


def _above_its_time(lines: Sequence[str]) -> Head | None:
    """A name, at most two lines besides badges and dots, and a time."""
    name = NAME.fullmatch(lines[0])
    if not name or not is_name(lines[0]):
        return None
    between = 0
    for number, line in enumerate(lines[1:], start=1):
        if found := TIME.fullmatch(line):
            return Head(name["author"], found["time"], f"{between} between", number + 1)
        between += not BADGE.fullmatch(line)
        if between > MOST_BETWEEN or len(line) > LONGEST:
            return None
    return None
