"""The lines above a reader's comment that say who wrote it and when, as sites print them.

Lines in; out, the head that begins with the first of them. It is told by its time ("3 hours ago", "13 May 2024 at
10:04", "3h"), which stands on the line of the name ("Ann, Leeds, 3 hours ago") or one to three lines below it (between
them a place, a handle, a badge). "Ann says:" is a head without a time. What is printed besides: `comment_buttons`.
"""

import re
from collections.abc import Sequence
from itertools import takewhile
from typing import NamedTuple

from framing.core.text.patterns import Patterns, any_of
from framing.reading.passages.comment_buttons import NO_COMMENT, REPLY, SIGNS, is_badge, is_buttons, is_reply, parted
from framing.reading.passages.patterns import CLOCK, DATE, DAY, MONTH, WEEKDAY

HEAD_LINES = 8  # at most, dots and badges counted
MOST_BETWEEN = 2  # lines between a name and its time, badges not counted
LONGEST = 60  # letters of such a line

_UNIT = any_of("seconds? secs? minutes? mins? hours? hrs? days? weeks? wks? months? mos? years? yrs?")
_ELSEWHERE = any_of(
    "vor_(?:\\d{1,3}|einer|einem)_(?:Sekunde|Minute|Stunde|Tag|Woche|Monat|Jahr)(?:e?n)?",
    "il_y_a_(?:\\d{1,3}|une?)_(?:seconde|minute|heure|jour|semaine|mois|an)s?",
    "hace_(?:\\d{1,3}|una?)_(?:segundo|minuto|hora|día|semana|mes|año)(?:e?s)?",
)
_CLOCK = rf"(?:{CLOCK}|\d{{1,2}} ?h ?\d{{2}})(?::\d\d)?(?: ?[ap]\.?m\b\.?)?(?: (?-i:[A-Z]{{2,5}})| min| Uhr)?"
_MONTH = r"(?:de )?[a-zäéû]{3,10}(?: de)?,?"  # in other languages, where a year and a clock follow
_DAY = rf"(?:{WEEKDAY},? )?(?:{DATE}|{DAY} {MONTH}|{MONTH} {DAY})"
_ANY_DAY = rf"(?:{DATE}|\d{{1,2}}\.? {_MONTH} \d{{4}})(?:,| -)?(?: (?:um|à|a las|alle|om))?"
_TIME = (
    rf"(?P<time>(?:(?:about|over|almost) )?(?:an?|\d{{1,4}}) ?{_UNIT} ago|just now|{_ELSEWHERE}"
    r"|\d{1,3} ?(?:s|m|min|h|hrs?|d|w|wks?|mo|y|yrs?)(?: ago)?"
    rf"|(?:{_DAY}|yesterday|today)(?:(?:,| at| @| ?[·•|-])? {{0,2}}{_CLOCK})?"
    rf"|{_ANY_DAY} {_CLOCK}|{_CLOCK},? (?:on )?{_DAY})(?: ?[·•]? ?\(?(?:last )?edited\b.{{0,30}})?"
)
_UNNAMED = re.compile(_TIME.replace("?P<time>", "?:"), re.IGNORECASE)
_WORD = r"[^\s!?:;,\"“”|•·…<>→▸\[\]]"
_FIRST = (
    "(?![^\\w~&$\U0001f000-\U0001faff\u2600-\u26ff\u2728\u2764])"  # of a word's letters: pictures are in names, too
)
_WORDS = rf"(?:@|u/)?{_FIRST}{_WORD}{{1,40}}(?: {{1,3}}{_FIRST}{_WORD}{{1,24}}){{0,4}}?(?:(?<!\w\w\.)|(?<= [JS]r\.))"
_TO_WHOM = rf"(?: ?(?:[>→▸➜]|replied to) ?(?P<to>{_WORDS}))?"  # "Bo > Ann": Bo, to Ann
_NAME = rf"(?P<author>{_WORDS}){_TO_WHOM}"
# Whatever its owner made of it ("Who cares?", "Ann Lee, PhD", "~ann~"): where a head is known by what stands around it.
_ANY_NAME = rf"(?P<author>(?=.{{0,9}}\w)[^\s\"“”](?:[^\n“”]{{0,50}}?[^\s“”])?){_TO_WHOM}"
_BETWEEN = r"(?:, (?-i:[A-Z])[^,|•·!?:]{1,30}){0,3}(?:,|,? on|,? at| ?[|·•»–—-]| \() ?"  # ", Leeds, ", " on ", " | "
_VERB = "(?:says|said|wrote|writes|commented|replied|sagt|schrieb|dit|a dit|dice|dijo)"
_AFTER = r"(?: ?[|#(\[].{0,60}| \d{1,4})?"

_ON = "(?:posted|commented|publié|on|at|le|am|el|il|op|den)(?: on| at| le)?"
TIME = re.compile(rf"^(?:[•·|-] ?)?(?:{_ON} )?{_TIME}:?", re.IGNORECASE)
# What may be a name, perhaps with where its owner lives: that it is one, the time below it says.
NAME = re.compile(rf"{_NAME}(?: ?[·•:]| ?[·•] [A-Z][^·•|.!?:]{{1,40}})?")
LABEL = re.compile(rf"{_WORDS}: {{1,3}}(?=\S)")  # "Ann: Not again."
# Below a name, its time may stand behind what its owner does: "Farmer · Aug 12, 2031".
TIME_BELOW = re.compile(rf"^(?:[^·•|]{{1,40}} ?[·•|] ?)?{_TIME}", re.IGNORECASE)
# The forms of a head on one line, by what stands between name and time. A page keeps to one of them.
FORMS = {
    "said": rf"{_NAME}(?: on| at|,)? {_TIME},? {_VERB}:?",
    "says": rf"{_NAME} {_VERB}(?: in reply to (?P<whom>{_WORDS}))?(?:(?: on| at|,)? {_TIME})?(?: ?:|\.\.\.|…)",
    "commented": rf"{_NAME} (?:commented|replied|wrote)(?: on| at|,)? {_TIME}",
    "posted by": rf"(?:comment |reply |post )?(?:posted |written |submitted )?by:? {_NAME}{_BETWEEN}{_TIME}:?"
    rf"(?:, replying to (?P<whom>{_WORDS}))?",
    "points": rf"(?:\[[–—+-]\] ?)?{_NAME}(?: ?\[[A-Z]{{1,3}}\])?"
    rf" (?:\(?-?\d[\d.,]{{0,8}}k? points?\)?|\[score hidden\]) {_TIME}.{{0,30}}",
    "sign": rf"{_NAME}{_BETWEEN}{_TIME}\)?:?{_AFTER}",
    "gap": rf"{_NAME}(?: {{2,8}}|\t){_TIME}:?",
    "blank": rf"(?P<author>\S{{1,30}}|(?-i:[A-Z]\S{{0,30}}(?: [A-Z]\S{{0,24}}){{1,2}})) {_TIME}{_AFTER}",
    # The day may begin within a word, so a line without digits is told first.
    "clock": rf"(?=.{{1,200}}?\d){_NAME}(?: |(?<!\d))(?P<time>{_DAY}(?:,| at)? {_CLOCK}){_AFTER}",
    "below": rf"[–—-]{{1,2}} ?{_NAME}{_BETWEEN}{_TIME}",  # a signature: the comment stands above it
}
ON_ONE_LINE, WITH_ANY_NAME = (
    Patterns({form: "^" + pattern.replace(_NAME, name) for form, pattern in FORMS.items()}, re.IGNORECASE)
    for name in (_NAME, _ANY_NAME)
)
ANY_NAME = re.compile(_ANY_NAME)
TELLING = ("says", "said", "commented", "posted by", "points")  # forms in which a name stands, and no button
SIGNED = ("posted by", "below")  # forms that may stand below their comments
_TO = "(?:(?:in reply|replying|reply|replied|answering) to|Antwort auf|en réponse à|en respuesta a)"
REPLYING = re.compile(rf"\W{{0,3}}{_TO}:?", re.IGNORECASE)  # and below it whom: "@ann", "and", "@bo"
WHOM = re.compile(r"@\S{1,60}|and|&|,|(?:and )?(?:\d{1,4} )?(?:others?|more)|\d{1,4}")
ANSWERS = re.compile(rf"(?:\W{{0,3}}{_TO}:? {{1,3}}|[→↪➜▸] ?){_NAME}\W{{0,3}}", re.IGNORECASE)


class Head(NamedTuple):
    """A comment's head: its writer's name, whom that answers and the time, as printed ("" where it does not say), its
    form, and how many lines it has."""

    author: str
    answers: str
    time: str
    form: str
    lines: int


def read_head(lines: Sequence[str], form: str = "", any_name: bool = False) -> Head | None:
    """The head that begins with the first of these lines, of one form if that is named; None if none does.

    `any_name`: where a head must stand, its writer may be called anything ("Who cares?", "Guest").

    >>> read_head(["Ann Lee", "Leeds", "3 hours ago", "No."])
    Head(author='Ann Lee', answers='', time='3 hours ago', form='1 between', lines=3)
    >>> read_head(["Ann > Bo says:", "No."])
    Head(author='Ann', answers='Bo', time='', form='says', lines=1)
    >>> read_head(["No, not again.", "3 hours ago"])
    >>> read_head(["Ann, the 2nd!", "3 hours ago"], any_name=True).author
    'Ann, the 2nd!'
    """
    if not lines or _are_initials(lines):
        return None
    forms = WITH_ANY_NAME if any_name else ON_ONE_LINE
    heads = (_on_one_line(lines, one, forms[one]) for one in forms if form in ("", one))
    found = next(filter(None, heads), None)
    if found or form in forms:
        return found
    below = _above_its_time(lines, any_name)
    return below if below and form in ("", below.form) else None


def head_above(lines: Sequence[str]) -> Head | None:
    """The head that stands in what is known to be above a comment."""
    return read_head(lines) or read_head(lines, any_name=True)


def is_name(line: str) -> bool:
    """May a line be a name? That it is one, only what stands below it can tell.

    >>> is_name("riverfan 61"), is_name("Not again."), is_name("Reply")
    (True, False, False)
    """
    return bool(NAME.fullmatch(line)) and not _is_furniture(line)


def is_any_name(line: str) -> bool:
    """May a line be a name where one must stand?

    >>> is_any_name("Who cares?"), is_any_name("Reply"), is_any_name("Ann | 3 hours ago")
    (True, False, False)
    """
    return bool(ANY_NAME.fullmatch(line)) and not (_is_furniture(line) or is_dated(line))


def _is_furniture(line: str) -> bool:
    return is_buttons(line) or is_badge(line) or bool(ANSWERS.fullmatch(line) or NO_COMMENT.fullmatch(line))


def is_dated(line: str) -> bool:
    """Is this a line that says when a comment was written, with its writer's name or without?

    >>> is_dated("7 March 2031 at 11:02"), is_dated("Ann · 3h"), is_dated("In 3 hours")
    (True, True, False)
    """
    return bool(TIME.fullmatch(line)) or any(form.fullmatch(line) for form in ON_ONE_LINE.values())


def is_foot(line: str) -> bool:
    """Is a line buttons, with or without a time: "Reply March 21, 2031 at 10:15 AM"?"""
    return is_buttons(line) or (len(line) < LONGEST and is_buttons(_UNNAMED.sub(" ", line).strip() or "·"))


def is_answer_button(line: str) -> bool:
    """Is it such a line, with a button to answer the comment above it?"""
    return bool(REPLY.search(parted(line))) and is_foot(line)


def whom_it_answers(lines: Sequence[str]) -> tuple[list[str], int]:
    """Whom a comment answers, as the first of these lines say, and how many do; X prints each name on its own.

    >>> whom_it_answers(["Replying to", "@ann", "and", "@bo", "No."]), whom_it_answers(["No."])
    ((['ann', 'bo'], 4), ([], 0))
    """
    if found := ANSWERS.fullmatch(lines[0]):
        return [found["author"]], 1
    begun = REPLYING.match(lines[0])
    beside = lines[0][begun.end() :].split() if begun else []
    below = list(takewhile(WHOM.fullmatch, lines[1:])) if begun and not beside else []
    whom = [word.strip("@,") for word in beside or below if word[0] == "@"]
    return (whom, 1 + len(below)) if whom and all(map(WHOM.fullmatch, beside)) else ([], 0)


def _are_initials(lines: Sequence[str]) -> bool:
    """Is the first line the letters with which the words of the second begin: what stands for a picture?"""
    words = lines[1].lstrip("@").split() if len(lines) > 1 else []
    return len(lines[0]) <= 3 and lines[0].upper() == "".join(word[:1] for word in words).upper()[: len(lines[0])]


def _on_one_line(lines: Sequence[str], form: str, pattern: re.Pattern) -> Head | None:
    found = pattern.fullmatch(lines[0])
    if not found or (form not in TELLING and is_buttons(found["author"]) and is_foot(lines[0])):
        return None
    told = found.groupdict()
    time = told["time"] or ""
    below = TIME.fullmatch(lines[1]) if not time and len(lines) > 1 else None  # "Ann says:", and the time below it
    answers = told.get("to") or told.get("whom") or ""
    return Head(found["author"], answers, below["time"] if below else time, form, 2 if below else 1)


def _above_its_time(lines: Sequence[str], any_name: bool = False) -> Head | None:
    """A name, at most two lines besides badges and dots, and a time; below a comment it stands among its buttons.

    What may be a badge ("Guest", "J") is a name right above the time."""
    name = NAME.fullmatch(lines[0]) or (ANY_NAME.fullmatch(lines[0]) if any_name else None)
    may_be = is_any_name if any_name else is_name
    below = next((line for line in lines[1:] if not SIGNS.fullmatch(line)), "")
    is_guest = any_name and lines[0].isalpha() and is_badge(lines[0]) and bool(TIME.fullmatch(below))
    if not name or not (may_be(lines[0]) or is_guest):
        return None
    between, answers = 0, name["to"] or ""
    for number, line in enumerate(lines[1:], start=1):
        if said := ANSWERS.fullmatch(line):
            answers = said["author"]
            continue
        if found := TIME.fullmatch(line) or TIME_BELOW.fullmatch(line):
            if not any_name and _replies_next(lines[number + 1 :]):
                return None
            return Head(name["author"], answers, found["time"], f"{between} between", number + 1)
        between += not is_badge(line)
        if between > MOST_BETWEEN or len(line) > LONGEST or is_reply(line):
            return None
    return None


def _replies_next(lines: Sequence[str]) -> bool:
    """Do buttons follow at once, one of them to reply?"""
    for line in lines:
        if not is_buttons(line):
            return False
        if is_reply(line):
            return True
    return False
