"""What people write above an article in a text file (fields, or front matter as in Markdown), or into its name."""

import re

from framing.core.text.patterns import any_of
from framing.reading.corpus import Part
from framing.reading.dates import read_date

# By our name of what is known of an article: the words for it that a field may have.
FIELDS = {
    "title": any_of("title headline titel titre titulo titolo"),
    "outlet": any_of("outlet newspaper publication source publisher zeitung quelle journal"),
    "published": any_of("date published publication_date datum fecha data"),
    "byline": any_of("author authors byline by autor auteur autore"),
    "section": any_of("section category rubric ressort"),
    "url": any_of("url link permalink"),
}
# Other fields that stand among them, and say nothing that is known of an article here.
OTHERS = any_of(
    "tags keywords slug layout draft categories description summary id word_count words length lang language"
)
FIELD = re.compile(r"(?P<name>[A-Za-z][A-Za-z _-]{0,30}):[ \t]*(?P<value>[^\n]{0,2000})\Z")
LEAST = 2  # fields of a head: one may be a sentence ("Source: …")
MOST = 30  # lines
_OUR = {name: re.compile(words, re.IGNORECASE) for name, words in FIELDS.items()}
_OTHER = re.compile(OTHERS, re.IGNORECASE)
_DAY = re.compile(r"(?<![\d.-])(?P<year>[12]\d{3})(?P<mark>[-_.]?)(?P<month>\d\d)(?P=mark)(?P<day>\d\d)(?![\d.-]?\d)")


def head_of(text: str) -> tuple[dict[str, str], list[Part]]:
    """What the head of a text tells, and the text's parts: the head, its headline, and what stands below.

    A head is two fields or more at the very beginning, each of a known name, above an empty line; or such fields
    between lines of three hyphens. ({}, []) where there is none, or nothing below it.

    >>> facts, parts = head_of("Title: Lock shut\\nDate: 4 March 2031\\n\\nIt moved.")
    >>> facts, [part.kind for part in parts]
    ({'title': 'Lock shut', 'published': '4 March 2031'}, ['boilerplate', 'headline', 'boilerplate', 'text'])
    """
    begin = len(text) - len(text.lstrip("\ufeff \t\r\n"))
    framed = text.startswith("---\n", begin) or text.startswith("---\r\n", begin)
    at = text.find("\n", begin) + 1 if framed else begin
    found: dict[str, tuple[int, int]] = {}
    for count in range(MOST):
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        line = text[at:end].rstrip("\r")
        if line.strip() == ("---" if framed else ""):
            return _told(text, found, end) if count >= LEAST else ({}, [])
        field = FIELD.match(line)
        name = _named(field["name"]) if field else None
        if field is None or name is None or end == len(text):
            return {}, []
        value = field["value"].strip().strip("\"'")
        start = at + line.find(value, field.start("value"))
        if name and value:
            found.setdefault(name, (start, start + len(value)))
        at = end + 1
    return {}, []


def _named(name: str) -> str | None:
    """Our name of a field; "" for one of which nothing is known here, None for what is no field."""
    plain = name.strip().replace("_", " ")
    ours = next((own for own, words in _OUR.items() if words.fullmatch(plain)), None)
    return ours or ("" if _OTHER.fullmatch(plain) else None)


def _told(text: str, found: dict[str, tuple[int, int]], end: int) -> tuple[dict[str, str], list[Part]]:
    facts = {name: text[slice(*place)] for name, place in found.items()}
    if len(facts) < LEAST or not text[end:].strip():
        return {}, []
    title = found.get("title")
    head = [Part("boilerplate", 0, end)]
    if title:
        head = [Part("boilerplate", 0, title[0]), Part("headline", *title), Part("boilerplate", title[1], end)]
    return facts, [*head, Part("text", end, len(text))]


def date_in_name(stem: str) -> str:
    """The day in the name of a file, "" if there is none: four figures for the year, first.

    >>> date_in_name("2031-03-04_The Tide_Lock shut"), date_in_name("lock-1001")
    ('2031-03-04', '')
    """
    found = _DAY.search(stem)
    day = f"{found['year']}-{found['month']}-{found['day']}" if found else ""
    return day if day and read_date(day).iso else ""
