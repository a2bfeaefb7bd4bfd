"""References as databases and programs for them export: RIS, BibTeX, EndNote's (.enw).

They say which articles there are; of their texts they hold an abstract at most, which is read and told.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping

from framing.core.errors import FramingError
from framing.reading.formats.document import Document, Found, composed, site_of
from framing.reading.formats.source import Source

NAME, KINDS = "references (RIS, BibTeX, EndNote)", ("text",)
NO_TEXTS = "References name articles and hold no texts: export these as full text, or as a table."
ABSTRACTS = "abstracts were read as the texts of these articles"
LOOKED_AT = 4096  # characters in which the first reference begins
FIELD = re.compile(r"(?P<name>[A-Z][A-Z0-9])  ?-(?: (?P<value>.*))?\Z")
# … with a field behind its first line, since a text may begin so, too: “TY - GREECE”, “%0 Discount”, “@anna {…}”.
STARTS = {
    "ris": re.compile(r"^TY  ?- ?[A-Z]{2,8}\s{1,9}^[A-Z][A-Z0-9]  ?-", re.MULTILINE),
    "enw": re.compile(r"\A\s*%0 [A-Z].*\s{1,9}^%\S ", re.MULTILINE),
    "bib": re.compile(
        r"\A\s*(?:%[^\n]*\n\s*)*@(?:(?:comment|preamble|string)\b"
        r"|[a-z]{3,20}\s?[{(]\s{0,9}[^\s,{}=]{0,200}\s{0,9},\s{0,99}[a-z][\w:-]{0,40}\s{0,9}=)",
        re.IGNORECASE,
    ),
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
BIBTEX = {
    "title": ("title",),
    "outlet": ("journaltitle", "journal", "newspaper", "howpublished", "organization", "publisher"),
    "published": ("date", "year"),
    "byline": ("author",),
    "url": ("url",),
    "text": ("abstract",),
}
DAY_OF_RIS = re.compile(r"(?P<year>\d{4})(?:/(?P<month>\d{0,2}))?(?:/(?P<day>\d{0,2}))?(?:/.*)?\Z")
# BibTeX: where an entry and a field in it begin, and what stands in a value.
ENTRY = re.compile(r"^[^\S\n]*@(?P<what>[A-Za-z]{3,20})\s?[{(]", re.MULTILINE)
NO_ARTICLES = {"comment", "preamble", "string"}
NAMED = re.compile(r"[\s,]{0,99}(?P<name>[A-Za-z][\w:-]{0,40})\s{0,9}=\s{0,99}")
BARE = re.compile(r"[^\s,{}\"#]+")
JOINED = re.compile(r"\s{0,99}#\s{0,99}")
BRACES = re.compile(r"\\.|[{}\"]", re.DOTALL)
_COMBINING = (0x300, 0x301, 0x302, 0x303, 0x308, 0x304, 0x307, 0x306, 0x30C, 0x30B, 0x327, 0x328, 0x30A)
ACCENTS = dict(zip("`'^~\"=.uvHckr", map(chr, _COMBINING), strict=True))
ACCENTED = re.compile(r"\\(?P<sign>[`'^~\"=.]|[uvHckr](?![A-Za-z]))\s?\{?(?P<letter>\\?[A-Za-z])\}?")
COMMANDS = {"ss": "ß", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "o": "ø", "O": "Ø", "l": "ł", "L": "Ł", "aa": "å"}
COMMANDS |= {"AA": "Å", "i": "ı", "j": "ȷ", "textquoteright": "’", "textquoteleft": "‘", "textquotedblleft": "“"}
COMMANDS |= {"textquotedblright": "”", "textendash": "–", "textemdash": "—", "textellipsis": "…", "ldots": "…"}
COMMANDS |= {"texteuro": "€", "pounds": "£", "textsterling": "£", "textdollar": "$", "textasciitilde": "~"}
COMMAND = re.compile(r"\\(?:(?P<name>[A-Za-z]{1,30})\s?|(?P<sign>[^A-Za-z]))")
TYPED = {"---": "—", "--": "–", "``": "“", "''": "”", "~": " "}
TYPE = re.compile("|".join(map(re.escape, TYPED)))


def recognises(source: Source) -> bool:
    return _form(source) is not None


def _form(source: Source) -> str | None:
    head = source.text[:LOOKED_AT].removeprefix("\ufeff")
    return next((form for form, start in STARTS.items() if start.search(head)), None)


def read(source: Source) -> Found:
    form = _form(source)
    entries = _bibtex(source.text) if form == "bib" else _tagged(source.text, form == "ris")
    ours = {"ris": RIS, "enw": ENDNOTE, "bib": BIBTEX}[form or "ris"]
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
    byline = "; ".join(" and ".join(told["byline"]).split(" and "))
    return facts | {"byline": byline, "text": max(texts, key=len, default=""), "published": _day(entry, facts)}


def _day(entry: Mapping[str, list[str]], facts: Mapping[str, str]) -> str:
    """When it was published: "2031/03/04/" as RIS writes it, and BibTeX in three fields."""
    said = facts["published"]
    if said.isdecimal() and entry.get("month"):
        return " ".join([*entry.get("day", []), entry["month"][0], said])
    if said.isdecimal() or not (found := DAY_OF_RIS.match(said)):
        return said
    return "-".join(f"{int(part):02}" for part in found.groups() if part)


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


def _bibtex(text: str) -> Iterator[dict[str, list[str]]]:
    """The entries of BibTeX; what an entry lacks at its end is not looked for in the next."""
    starts = [*ENTRY.finditer(text)]
    ends = [*(one.start() for one in starts[1:]), len(text)]
    names: dict[str, str] = {}
    for start, end in zip(starts, ends, strict=True):
        what, body = start["what"].lower(), text[start.end() : end]
        if what == "string":
            names |= {name: values[0] for name, values in _fields(body, names).items()}
        elif what not in NO_ARTICLES:
            yield _fields(body.partition(",")[2], names)


def _fields(body: str, names: Mapping[str, str]) -> dict[str, list[str]]:
    """The fields of an entry, without LaTeX's signs; `names` stand for what they were said to be."""
    found: dict[str, list[str]] = {}
    at = 0
    while field := NAMED.match(body, at):
        pieces, at = [], field.end()
        while at < len(body):
            piece, at = _value(body, at, names)
            pieces.append(piece)
            if not (more := JOINED.match(body, at)):
                break
            at = more.end()
        found.setdefault(field["name"].lower(), []).append(_plain("".join(pieces)))
    return found


def _value(body: str, at: int, names: Mapping[str, str]) -> tuple[str, int]:
    """A value that begins at a place, and where it ends: in braces, in marks, or a bare word."""
    first = body[at]
    if first not in '{"':
        bare = BARE.match(body, at)
        return (names.get(bare[0].lower(), bare[0]), bare.end()) if bare else ("", at + 1)
    deep = 0
    for sign in BRACES.finditer(body, at + 1):
        if sign[0] == ("}" if first == "{" else '"') and not deep:
            return body[at + 1 : sign.start()], sign.end()
        deep += (sign[0] == "{") - (sign[0] == "}")
    return body[at + 1 :], len(body)


def _plain(value: str) -> str:
    r"""A value as it is read.

    >>> _plain(r"{M}{\"u}ller\textquoteright s 5\,\% -- {\ss}")
    'Müller’s 5 % – ß'
    """
    bare = ACCENTED.sub(lambda one: one["letter"].removeprefix("\\") + ACCENTS[one["sign"]], value)
    bare = COMMAND.sub(_of_command, bare).replace("{", "").replace("}", "")
    bare = TYPE.sub(lambda one: TYPED[one[0]], bare)
    paragraphs = (" ".join(one.split()) for one in re.split(r"\n\s*\n", bare))
    return unicodedata.normalize("NFC", "\n\n".join(filter(None, paragraphs)))


def _of_command(command: re.Match) -> str:
    if command["name"]:
        return COMMANDS.get(command["name"], "")
    return " " if command["sign"] in ",;: \n" else command["sign"]
