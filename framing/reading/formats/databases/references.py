"""References as databases and programs for them export: RIS, and EndNote's (.enw).

They say which articles there are; of their texts they hold an abstract at most, which is read and told.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from framing.core.errors import FramingError
from framing.reading.formats.document import Document, Found, composed, site_of
from framing.reading.formats.source import Source

NAME, KINDS = "references (RIS, EndNote)", ("text",)
NO_TEXTS = "References name articles and hold no texts: export these as full text, or as a table."
ABSTRACTS = "abstracts were read as the texts of these articles"
LOOKED_AT = 4096  # characters in which the first reference begins
FIELD = re.compile(r"(?P<name>[A-Z][A-Z0-9])  ?-(?: (?P<value>.*))?\Z")
# … with a field behind its first line, since a text may begin so, too: “TY - GREECE”, “%0 Discount”.
STARTS = {
    "ris": re.compile(r"^TY  ?- ?[A-Z]{2,8}\s{1,9}^[A-Z][A-Z0-9]  ?-", re.MULTILINE),
    "enw": re.compile(r"\A\s*%0 [A-Z].*\s{1,9}^%\S ", re.MULTILINE),
}
# By our name of what is known of an article: the fields of each that may say it, the first that is there.
RIS = {
    "title": ("TI", "T1", "CT", "ST"),
    "outlet": ("T2", "JF", "JO", "JA", "PB"),
    "published": ("DA", "Y1", "PY"),
    "byline": ("AU", "A1"),
    "section": ("SE",),
    "url": ("UR", "L2"),
    "text": ("AB", "N2"),
}
ENDNOTE = {
    "title": ("%T",),
    "outlet": ("%J", "%B", "%I"),
    "published": ("%8", "%D"),
    "byline": ("%A",),
    "url": ("%U",),
    "text": ("%X",),
}
DAY_OF_RIS = re.compile(r"(?P<year>\d{4})(?:/(?P<month>\d{0,2}))?(?:/(?P<day>\d{0,2}))?(?:/.*)?\Z")


def recognises(source: Source) -> bool:
    return _form(source) is not None


def _form(source: Source) -> str | None:
    head = source.text[:LOOKED_AT].removeprefix("\ufeff")
    return next((form for form, start in STARTS.items() if start.search(head)), None)


def read(source: Source) -> Found:
    form = _form(source)
    entries, ours = _tagged(source.text, form == "ris"), RIS if form == "ris" else ENDNOTE
    told = [_facts(entry, ours) for entry in entries]
    found = [_document(facts, f"reference {number}") for number, facts in enumerate(told, start=1) if facts["text"]]
    if not found:
        raise FramingError(f"{source.name} holds references without abstracts.", advice=NO_TEXTS)
    left_out = Counter({"references without an abstract": len(told) - len(found)})
    return Found(found, +left_out, seen=Counter({ABSTRACTS: len(found)}))


def _document(facts: dict[str, str], place: str) -> Document:
    text = facts.pop("text")
    found = composed([("headline", facts["title"]), *(("text", one) for one in text.split("\n\n"))], place, facts)
    found.site = site_of(facts["url"])
    return found


def _facts(entry: Mapping[str, list[str]], ours: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
    """What a reference tells under our names: the authors all, of its abstracts the longest."""
    told = {name: next((entry[field] for field in fields if entry.get(field)), [""]) for name, fields in ours.items()}
    facts = {name: values[0].strip() for name, values in told.items()}
    texts = [text for field in ours["text"] for text in entry.get(field, [])]
    day = _day(facts["published"])
    return facts | {"byline": "; ".join(told["byline"]), "text": max(texts, key=len, default=""), "published": day}


def _day(said: str) -> str:
    """When it was published, which RIS writes as "2031/03/04/"."""
    found = None if said.isdecimal() else DAY_OF_RIS.match(said)
    return "-".join(f"{int(part):02}" for part in found.groups() if part) if found else said


def _tagged(text: str, of_ris: bool) -> Iterator[dict[str, list[str]]]:
    """The entries of RIS or EndNote: a field a line, each with its sign in front; a line without one goes on."""
    entry: dict[str, list[str]] = {}
    values: list[str] = []
    for line in text.splitlines():
        field = FIELD.match(line) if of_ris else re.match(r"(?P<name>%\S) (?P<value>.*)", line)
        if field and field["name"] in ("TY", "%0"):
            if entry:
                yield entry
            entry = {field["name"]: [""]}
        elif field and entry:
            values = entry.setdefault(field["name"], [])
            values.append(field["value"] or "")
        elif values and entry:
            values[-1] = f"{values[-1]} {line}" if line.strip() else f"{values[-1]}\n\n"
    if entry:
        yield entry
