"""What is wrong with single articles: told in the order of the file, the same fault of many rows as one line."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from framing.core.errors import FramingError
from framing.core.text.listing import counted, some
from framing.reading.dates import ORDERS, read_date, readings, shown_order

MANIFEST = """A manifest is a YAML file beside the articles, for example manifest.yml:
    articles:
      - file: first.txt
        outlet: Daily Example
        published: 2024-05-13      # optional, as are title, byline, section, url, wire, country
      - file: other/second.txt     # a file in a folder beside the manifest
        outlet: {value: The Other Example, known: inferred, how: "the share bar names it"}"""
# Characters of an outlet's name and of an article's id (an address, perhaps): what is longer is no name.
NAME, ID = 500, 2_000
# In a name: NUL, which is lost at its end, and the marks of direction that last beyond the name.
UNFIT = re.compile("[\0\u202a-\u202e\u2066-\u2069]")
FEW = 3  # faults of one kind that are listed one by one


class Fault(NamedTuple):
    """One article that cannot be read as it is: which (counted from 0), where it stands ("row 3"), what is wrong."""

    number: int
    where: str
    what: str


def grouped(faults: Sequence[Fault], of: str = "articles") -> list[str]:
    """The faults as lines, in their order; more than three that differ only in what they quote are one line.

    `of`: what they are faults of, where they are none of rows.

    >>> grouped([Fault(n, f"row {n + 1}", f"'{n} May' is not a date") for n in range(5)])
    ["5 rows: '0 May' is not a date (row 1, row 2, row 3 and 2 more)"]
    """
    kinds: dict[str, list[Fault]] = {}
    for fault in sorted(dict.fromkeys(faults)):
        kinds.setdefault(re.sub(r"'(?:[^'\\]|\\.)*'|\"[^\"]*\"|\d+", "…", fault.what), []).append(fault)
    lines: list[tuple[int, str]] = []
    for same in kinds.values():
        if len(same) <= FEW:
            lines += [(fault.number, f"{fault.where}: {fault.what}") for fault in same]
            continue
        noun = "rows" if same[0].where.startswith("row ") else of
        places = some([fault.where for fault in same], FEW)
        lines.append((same[0].number, f"{len(same):,} {noun}: {same[0].what} ({places})"))
    return [line for _, line in sorted(lines, key=lambda line: line[0])]


def leave_out(name: str, total: int, faults: Sequence[Fault], strict: bool, advice: str = "") -> list[str]:
    """A remark on the articles that are left out; a `FramingError` if that is refused (`strict`) or none would stay."""
    if not faults:
        return []
    bad = len({fault.number for fault in faults})
    if strict or bad >= total:
        raise FramingError(f"{name} cannot be read:", grouped(faults), advice)
    were = "article was" if total == 1 else "articles was" if bad == 1 else "articles were"
    return [f"{name.rpartition('/')[2]}: {bad:,} of {total:,} {were} left out: {'; '.join(grouped(faults))}"]


def check_order(name: str, dates: Sequence[Fault], order: str | None) -> None:
    """Ask once which of two figures is the day, if any date needs it and no `order` is told; refuse an order that other
    dates contradict, or half of them would be of another calendar. `what` of these is a date as written."""
    if order is not None:
        _refuse_other_order(name, [one for one in dates if shown_order(one.what) not in ("", order)], order)
        return
    faults = [one for one in dates if read_date(one.what).fault == "ambiguous"]
    if not faults:
        return
    shown = {shown_order(one.what) for one in dates} - {""}
    others = f" The others are {shown.pop()}." if len(shown) == 1 else ""
    first = min(faults)
    found = readings(first.what)
    orders = " or ".join(f"--dates {order} ({iso})" for order, iso in found.items())
    what = "day and month" if len(found) == len(ORDERS) else "day and year"
    raise FramingError(
        f"{name}: in {counted(len(faults), 'date')} {what} could be exchanged ({first.where}: {first.what!r}).",
        advice=f"Say which stands first: {orders}; in Python dates='day-first'.{others}",
    )


def _refuse_other_order(name: str, against: Sequence[Fault], order: str) -> None:
    if not against:
        return
    other = next(one for one in ORDERS if one != order)
    first, how_many = min(against), counted(len(against), "date is", "dates are")
    raise FramingError(
        f"{name}: {how_many} {other}, not {order} ({first.where}: {first.what!r}).",
        advice=f"Say --dates {other}; in Python dates={other!r}. Where a file has both, write each as 2025-02-14.",
    )


def no_name(column: str, name: str) -> str:
    """What is wrong with an outlet's name or an id that is as long as a text, or that holds a sign which is lost, or
    which turns the writing around it; else "".

    >>> no_name("outlet", "x" * 600), no_name("outlet", "Daily Example")
    ("is 600 characters long, 500 at most: is it another column's? ('xxxxxxxxxxxxxxxxxxxx…')", '')
    """
    most = {"outlet": NAME, "article_id": ID}.get(column, 0)
    if most and len(name) > most:
        return f"is {len(name):,} characters long, {most:,} at most: is it another column's? ('{name[:20]}…')"
    unfit = UNFIT.search(name) if most else None
    if unfit is None:
        return ""
    does = "no name can have" if unfit[0] == "\0" else "turns numbers and words around"
    return f"holds a sign (U+{ord(unfit[0]):04X}) that {does}: take it out"


def no_single_value(cell) -> str:
    """What a cell is that holds no single value: "is a list", "is an object", "is bytes"; else "".

    >>> no_single_value({"a": 1}), no_single_value("a"), no_single_value(1)
    ('is an object', '', '')
    """
    if isinstance(cell, bytes):
        return "is bytes"
    if isinstance(cell, dict):
        return "is an object"
    return "is a list" if hasattr(cell, "__len__") and not isinstance(cell, str) else ""


def no_cell(text: str) -> str:
    """What is wrong with a cell that is no text of an article: half a character, or NUL, which is lost at its end."""
    return half_character(text) or ("holds a sign (U+0000) that is no character: take it out" if "\0" in text else "")


def half_character(text: str) -> str:
    """What is wrong with a text that holds half of a character (a lone surrogate), which no file can hold; else "".

    >>> half_character("So \\ud83d it goes"), half_character("So 💩 it goes")
    ('holds half a character (\\\\ud83d) at 3: what wrote it cut a sign in two', '')
    """
    found = re.search("[\ud800-\udfff]", text)
    if not found:
        return ""
    return f"holds half a character (\\u{ord(found[0]):x}) at {found.start()}: what wrote it cut a sign in two"
