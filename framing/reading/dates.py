"""When an article was published, as files all over the world write it; out, ISO 8601, as exact as it was given.

A year, a month, a day or a moment stays what it is: nothing is added. A form in which day and month could be exchanged
(3/4/2024) is never guessed: it is read by an order that a person names, or told.
"""

import re
import unicodedata
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta, timezone
from functools import lru_cache
from typing import NamedTuple

from framing.reading.date_words import AROUND, MONTH_OF, in_order, in_small

ORDERS = ("day-first", "month-first")
DAY = len("2031-03-04")  # characters of a day, and more of a moment
UNDATED = re.compile(
    r"(?:n\.? ?/? ?[ad]\.?|none|null|nan|nat|unknown|undated|-+|\?+|no (?:valid )?dates?(?: found| available)?)\.?"
    # what MySQL has for no date, and what PHP makes of that
    r"|0000-00-00(?:[ T]00:00(?::00(?:\.0+)?)?Z?)?|-0001-11-30.{0,20}|(?:[a-z]{3}, )?30 Nov -0001.{0,20}",
    re.IGNORECASE,
)
_MONTH = rf"(?P<month>{'|'.join(sorted(MONTH_OF, key=len, reverse=True))})(?!\w)\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th|er|e|º|ª|\.)?"
_YEAR = r"(?P<year>[12]\d{3})(?!\w)"
_OF = r"(?:of|de|del|den|d[’'])?"
DAY_THEN_MONTH = re.compile(
    rf"(?<!\w)(?:{_DAY}[\s/-]*{_OF}[\s-]*)?{_MONTH},?[\s/-]*(?:{_OF}[\s-]*)?{_YEAR}", re.IGNORECASE
)
MONTH_THEN_DAY = re.compile(rf"(?<!\w){_MONTH}[\s-]+{_DAY},?[\s-]+{_YEAR}", re.IGNORECASE)
FIGURES = re.compile(r"(?<![\d/.-])(?P<a>\d{1,2})(?P<mark>[/.-])(?P<b>\d{1,2})(?P=mark)(?P<year>[12]\d{3})(?![\d/-])")
YEAR_FIRST = re.compile(r"(?<![\d/.-])(?P<year>[12]\d{3})[/.-](?P<month>\d{1,2})[/.-](?P<day>\d{1,2})(?!\d)")
YEAR_THEN_MONTH = re.compile(rf"(?<!\w){_YEAR},?[\s-]{_MONTH}(?:[\s-](?P<day>\d{{1,2}})(?![\w:]))?", re.IGNORECASE)
POINTS = re.compile(r"(?<![\d/.-])(?P<a>\d{1,2})(?P<mark>\.)\s?(?P<b>\d{1,2})\.\s?(?P<year>[12]\d{3})(?![\d/-])")
POINTS_YEAR_FIRST = re.compile(r"(?<![\d/.-])(?P<year>[12]\d{3})\.\s(?P<month>\d{1,2})\.\s(?P<day>\d{1,2})(?!\d)\.?")
# With two figures of a year these are dates in a cell of their own alone, and with slashes only where an order is told:
# 13/05/24 could begin with its year. "01-May-24" is how Excel and databases write a day.
SHORT = re.compile(r"\A(?P<a>\d{1,2})(?P<mark>[/.-])(?P<b>\d{1,2})(?P=mark)(?P<year>\d\d)(?![\w/.:-])")
SHORT_IN_WORDS = re.compile(rf"(?<!\w){_DAY}[\s/-]*{_MONTH}[\s,/-]+(?P<year>\d\d)(?![\w.:/-])", re.IGNORECASE)
MONTH_IN_FIGURES = re.compile(r"\A(?P<month>0?[1-9]|1[0-2])[/.-](?P<year>[12]\d{3})(?P<day>)\Z")
PIVOT = 69  # a year of two figures is of 1969 to 2068, as programs read it
EASTERN = re.compile(r"(?P<year>[12]\d{3})[年년]\s?(?P<month>\d{1,2})[月월]\s?(?:(?P<day>\d{1,2})[日일])?")
CLOCK = re.compile(
    r"(?P<hour>\d{1,2})(?:(?:[:.]|\s?h\s?|\s?[時时點点시]\s?)(?P<minute>\d\d)[分분]?(?::(?P<second>\d\d)(?:[.,](?P<fraction>\d{1,9}))?)?"
    r"|(?=\s?[ap]\.?m\b))\s*"
    r"(?P<half>[ap]\.?m\.?)?\s*"
    r"(?P<zone>Z\b|(?:UTC|GMT)?[+-]\d\d:?\d\d|(?:UTC|GMT)[+-]\d{1,2}(?!\d)|UTC|GMT|[ECMP][SD]T|BST|CES?T)?"
    r"(?:(?<=\w)\s?\([^()\d]{2,60}\))?",  # how a browser names the zone: "GMT+0100 (Central European Standard Time)"
    re.IGNORECASE,
)
HOURS = {"z": 0, "utc": 0, "gmt": 0, "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6}
HOURS |= {"pst": -8, "pdt": -7, "bst": 1, "cet": 1, "cest": 2}
WEEK_AND_DAY = re.compile(r"\d{4}(?:-W\d\d-|W\d\d)[1-7]")  # ISO 8601, too; a week alone is no day
SECONDS, MILLISECONDS = re.compile(r"\d{9,10}(?:\.\d+)?"), re.compile(r"\d{13}(?:\.0+)?")
_AROUND = re.compile(AROUND, re.IGNORECASE)
# Where the year stands last, after the clock, as Twitter and Unix write it: "Mon Mar 04 10:00:00 +0000 2024".
YEAR_LAST = re.compile(
    rf"(?<!\w)(?P<day>{_MONTH}\s\d{{1,2}})\s(?P<clock>\d\d:\d\d:\d\d(?:\s(?:[+-]\d{{4}}|[A-Z]{{3,4}}))?)\s{_YEAR}",
    re.IGNORECASE,
)


class Reading(NamedTuple):
    """What a date was read as (ISO 8601; None: undated), and what is wrong with it: "", "ambiguous" or "unreadable"."""

    iso: str | None
    fault: str = ""


def read_date(given, order: str | None = None) -> Reading:
    """Read what stands in a cell for a date. `order`, "day-first" or "month-first", decides where both can be meant.

    Read are ISO 8601, month names (also of German, French, Spanish, Italian, Portuguese, Dutch, the North, Turkish,
    Polish, Russian and Ukrainian), RFC 822, what JavaScript, Twitter and Unix print, figures with slashes or points,
    seconds and milliseconds since 1970. With points the day stands first, as everywhere that uses them. A clock of
    hours and minutes counts; without a zone it is a local one, as in ISO 8601. A word for "no date" is undated.

    >>> [read_date(one).iso for one in ("May 13, 2024", "Mon, 13 May 2024 10:00:00 GMT", "13. Mai 2024", "n/a")]
    ['2024-05-13', '2024-05-13T10:00:00+00:00', '2024-05-13', None]
    >>> read_date("3/4/2024").fault, read_date("3/4/2024", "day-first").iso, read_date("13/4/2024").iso
    ('ambiguous', '2024-04-03', '2024-04-13')
    """
    if isinstance(given, datetime) and not given.tzinfo and given.time() == datetime.min.time():
        return Reading(given.date().isoformat())  # a spreadsheet's day
    return _read(str(given), order)


@lru_cache(maxsize=65_536)  # a corpus has far fewer days than articles
def _read(given: str, order: str | None) -> Reading:
    text = _plain(given)
    if not text or UNDATED.fullmatch(text):
        return Reading(None)
    if iso := _iso(text) or _epoch(text):
        return Reading(iso)
    text = in_order(text)
    found = _find(text, _IN_CELLS, order, local=True)
    if not found:
        return Reading(None, "unreadable")
    reading, start, end = found
    after = text[end:]
    clock = CLOCK.search(after)
    if (clock and not _on_a_clock(clock)) or re.match(r"T(?!\d)", after):
        return Reading(None, "unreadable")
    rest = text[:start] + " " + (f"{after[: clock.start()]} {after[clock.end() :]}" if clock else after)
    return reading if _AROUND.fullmatch(rest.strip()) else Reading(None, "unreadable")


def date_fault(given, order: str | None = None) -> str:
    """What is wrong with a date, in words; "" if nothing is.

    >>> date_fault("2024-05-13"), date_fault("3 March")
    ('', "'3 March' is not a date: write it as 2024-05-13")
    >>> date_fault("45425")
    "'45425' is not a date: if a spreadsheet counts days so, format the column as a date there, and save it again"
    >>> date_fault("03/04/2024")
    "'03/04/2024' could be 2024-04-03 or 2024-03-04: write the one that is meant, like this"
    """
    said, fault = str(given).strip(), read_date(given, order).fault
    if fault == "ambiguous":
        return f"{said!r} could be {' or '.join(readings(given).values())}: write the one that is meant, like this"
    counted = "if a spreadsheet counts days so, format the column as a date there, and save it again"
    how = counted if re.fullmatch(r"\d{5}", said) else "write it as 2024-05-13"
    return f"{said!r} is not a date: {how}" if fault else ""


def readings(given) -> dict[str, str]:
    """What a date in figures is by each order in which it is one; of a year of two figures, in its own place, too.

    >>> readings("3/4/2024"), readings("13/5/24")
    ({'day-first': '2024-04-03', 'month-first': '2024-03-04'}, {'day-first': '2024-05-13'})
    """
    found = {order: read_date(given, order).iso for order in ORDERS}
    return {order: iso for order, iso in found.items() if iso}


def shown_order(given) -> str:
    """Which order a date in figures shows by itself: "day-first" where only the first can be the day; "" if none.

    >>> shown_order("14/02/2025"), shown_order("02/14/2025"), shown_order("03/02/2025"), shown_order("14.02.2025")
    ('day-first', 'month-first', '', '')
    """
    plain = _plain(str(given))
    found = FIGURES.search(plain) or SHORT.search(plain)
    if not found or found["mark"] == ".":
        return ""
    a, b = int(found["a"]), int(found["b"])
    return "day-first" if b <= 12 < a <= 31 else "month-first" if a <= 12 < b <= 31 else ""


def find_date(line: str) -> str | None:
    """The date in a line that says more ("Politique, mardi 14 mars 2006, p. 16"); None if there is none, or it is
    ambiguous.

    >>> find_date("July 1, 2019 Monday 9:20 AM GMT"), find_date("Politique, mardi 14 mars 2006, p. 16")
    ('2019-07-01T09:20:00+00:00', '2006-03-14')
    """
    found = _find(_plain(line), _IN_LINES, None)
    return found[0].iso if found else None


def written(day: str | date | None) -> str | None:
    """A day as it is written, also where Python or pandas has it as a date of theirs.

    >>> written(datetime(2024, 5, 13, 9, 30)), written("2024-05"), written(None)
    ('2024-05-13', '2024-05', None)
    """
    return day.isoformat()[:10] if isinstance(day, date) else day


def moment(iso: str) -> tuple[datetime, str]:
    """What dates are sorted by, whatever their precision and zone: the first moment that is meant, then the text.

    >>> sorted(["2024-05-13", "2024", "2024-05-13T23:30:00-05:00", "2024-05-14T01:00:00+00:00"], key=moment)
    ['2024', '2024-05-13', '2024-05-14T01:00:00+00:00', '2024-05-13T23:30:00-05:00']
    """
    padded = f"{iso}-01-01" if len(iso) == 4 else f"{iso}-01" if len(iso) == 7 else iso
    when = datetime.fromisoformat(padded)
    return (when if when.tzinfo else when.replace(tzinfo=UTC)), iso


def _iso(text: str) -> str | None:
    if re.fullmatch(r"[12]\d{3}(?:-(?:0[1-9]|1[0-2]))?", text):
        return text
    if re.fullmatch(r"\d{5,7}|\d{9,13}|\d{4}-?W.*", text) and not WEEK_AND_DAY.fullmatch(text):
        return None
    compact = re.fullmatch(r"\d{14}", text)
    try:
        when = datetime.strptime(text, "%Y%m%d%H%M%S") if compact else datetime.fromisoformat(text)
    except ValueError:
        return None
    if re.fullmatch(r"\d{4}-\d\d-\d\d[T ].+", text):
        return text
    is_day = re.fullmatch(r"\d{4}-?\d\d-?\d\d", text) or WEEK_AND_DAY.fullmatch(text)
    return when.date().isoformat() if is_day else when.isoformat()


def _epoch(text: str) -> str | None:
    number = float(text) if SECONDS.fullmatch(text) else float(text) / 1000 if MILLISECONDS.fullmatch(text) else None
    return None if number is None else datetime.fromtimestamp(int(number), UTC).isoformat()


def _plain(text: str) -> str:
    """A date with single blanks, letters and their accents as one ("a" + "̈" is "ä"), figures of any script as ours,
    the year beside the day."""
    plain = unicodedata.normalize("NFC", " ".join(text.split()))
    if not plain.isascii():
        plain = "".join(sign if sign.isascii() else str(unicodedata.decimal(sign, sign)) for sign in plain)
    return YEAR_LAST.sub(r"\g<day> \g<year> \g<clock>", plain)


def _find(
    text: str, patterns: Iterable[re.Pattern], order: str | None, local: bool = False
) -> tuple[Reading, int, int] | None:
    """The first date in a line, as it was read, and where it stands; `local`: with a time that has no zone, too."""
    for match in (match for pattern in patterns for match in pattern.finditer(text)):
        day = _day_of(match, order)
        if day == "ambiguous":
            return Reading(None, day), *match.span()
        if day:
            return Reading(_with_clock(day, text[match.end() :], local)), *match.span()
    return None


def _day_of(match: re.Match, order: str | None) -> str | None:
    """The day that was found, "ambiguous" where it needs an order that is not told; None if the calendar has none such.

    With points the day stands first. Of two figures of a year and slashes each could be the year: the order decides.
    """
    told, year = match.groupdict(), _full(match["year"])
    if "a" not in told:
        month = in_small(told["month"])
        if month == "listopada" and (not told["day"] or "." in match[0]):
            return None  # "4 listopada" is Polish, of November; "4. listopada" Croatian, of October
        return _day(year, MONTH_OF.get(month, month), told["day"])
    a, b, is_short = int(told["a"]), int(told["b"]), len(told["year"]) == 2
    if told["mark"] == "." or (not is_short and (a > 12 or a == b)):
        return _day(year, b, a)
    if not is_short and b > 12:
        return _day(year, a, b)
    if order is None:
        return "ambiguous" if not is_short or _day(year, b, a) or _day(year, a, b) else None
    return _day(year, b, a) if order == "day-first" else _day(year, a, b)


def _full(year: str) -> int:
    return int(year) + (0 if len(year) > 2 else 1900 if int(year) >= PIVOT else 2000)


_IN_LINES = (DAY_THEN_MONTH, MONTH_THEN_DAY, YEAR_FIRST, EASTERN, FIGURES)
# In a line that says more these could be other things ("In 2024 May 20 …", "Nr. 13. 5. 2024").
_IN_CELLS = (*_IN_LINES, YEAR_THEN_MONTH, POINTS, POINTS_YEAR_FIRST, SHORT, SHORT_IN_WORDS, MONTH_IN_FIGURES)


def _day(year, month, day) -> str | None:
    """The day, or the month where no day is given, as ISO 8601; None if the calendar has none such."""
    try:
        when = datetime(int(year), int(month), int(day or 1))
    except ValueError:
        return None
    return when.strftime("%Y-%m-%d") if day else when.strftime("%Y-%m")


def _with_clock(day: str, rest: str, local: bool) -> str:
    """The day with the time of day that stands right after it, if its zone is known or `local` times are asked for."""
    clock = re.match(rf"[\s,T]*(?:[^\W\d_]+[\s,]+)?{CLOCK.pattern}", rest, re.IGNORECASE) if len(day) == 10 else None
    if clock is None or not (clock["zone"] or (local and clock["minute"])):
        return day
    if not _on_a_clock(clock) or clock["hour"] == "24":
        return day
    hour, half, zone = int(clock["hour"]), (clock["half"] or "").lower()[:1], (clock["zone"] or "").lower()
    hour = hour % 12 + 12 * (half == "p") if half else hour
    time = datetime.fromisoformat(day).replace(
        hour=hour,
        minute=int(clock["minute"] or 0),
        second=int(clock["second"] or 0),
        microsecond=int(f"{clock['fraction'] or 0:0<6}"[:6]),
        tzinfo=timezone(_from_greenwich(zone)) if zone else None,
    )
    return time.isoformat()


def _on_a_clock(clock: re.Match) -> bool:
    """Is there such a time of day, and such a zone (none is more than 14 hours from Greenwich)?"""
    hour, minute, second = (int(clock[part] or 0) for part in ("hour", "minute", "second"))
    there = hour < 24 or (hour, minute, second) == (24, 0, 0)
    far = abs(_from_greenwich((clock["zone"] or "z").lower())) > timedelta(hours=14)
    return there and minute < 60 and second < 60 and not far


def _from_greenwich(zone: str) -> timedelta:
    """How far a zone is by its name, its distance ("+0100"), or both ("gmt+1")."""
    sign = re.search(r"[+-]", zone)
    if not sign:
        return timedelta(hours=HOURS[zone])
    figures = zone[sign.end() :].replace(":", "")
    offset = timedelta(hours=int(figures[:2]), minutes=int(figures[2:] or 0))
    return -offset if sign[0] == "-" else offset
