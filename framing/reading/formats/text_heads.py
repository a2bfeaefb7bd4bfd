"""What people write above an article in a text file (fields, front matter, a heading), or into the file's name."""

import re
from collections.abc import Sequence

from framing.core.errors import FramingError
from framing.core.files.yaml_and_json import yaml_values
from framing.core.text.patterns import any_of
from framing.reading.corpus import Part
from framing.reading.date_words import MONTH_OF, in_small
from framing.reading.dates import DAY, find_date, read_date
from framing.reading.formats.document import site_of

# By our name of what is known of an article: the words for it that a field may have.
FIELDS = {
    "title": any_of("title headline titel titre titulo titolo"),
    "outlet": any_of("outlet newspaper publication from sitename site_name source publisher zeitung quelle journal"),
    "published": any_of("date published publication_date datum fecha data"),
    "byline": any_of("author authors byline by autor auteur autore"),
    "section": any_of("section category rubric ressort"),
    "url": any_of("url link permalink"),
}
# Other fields that stand among them, and say nothing that is known of an article here.
OTHERS = any_of(
    "tags keywords slug layout draft categories description summary id word_count words length lang language",
    "document_type publication_type subject_terms abstract copyright full_text_word_count issn",
    "pages? seiten? edition ausgabe issue volume",
    "accession_number database",
)
# It stands below (EBSCO, Gale, and others).
FULL_TEXT = re.compile(
    r"\s{0,9}(?:(?:Full )?Text|Volltext|Body|Content|Texte|Texto):[ \t]*\r?$", re.IGNORECASE | re.MULTILINE
)
IN_FIGURES = re.compile(r"(?<!\d)\d{1,2}/\d{1,2}/\d{4}(?!\d)")
CITATION = re.compile(r"^Source Citation\b", re.MULTILINE)  # what Gale writes below an article
FIELD = re.compile(r"(?P<name>[A-Za-z][A-Za-z _-]{0,30}):[ \t]*(?P<value>[^\n]{0,2000})\Z")
FRONT = re.compile(r"---[ \t]*\r?\n(?P<fields>.{0,20000}?)^---[ \t]*\r?$", re.MULTILINE | re.DOTALL)
HEADING = re.compile(r"# +(?P<title>[^\r\n]{1,300}?)[ #]*\r?$", re.MULTILINE)
BETWEEN = re.compile(
    r"(?:[_=*#~-]{3,200}|Record: ?\d{1,6})[^\S\n]{0,9}\n\s{0,9}"
)  # what stands before a head, if anything
LEAST = 2  # fields of a head: one may be a sentence ("Source: …")
MOST = 30  # lines
SENDER = re.compile(r"(?:[^\n]{1,200}\n){0,3}?From:", re.IGNORECASE)  # of a letter, where no field has the headline
# A headline above the first of the fields.
ABOVE = re.compile(r"(?<![^\s\ufeff])(?P<title>[^\r\n]{0,199}[^\s])[ \t]{0,9}\r?\n\s{0,9}(?=(?P<below>[^\r\n]{1,200}))")
LONGEST_DATE = 4  # words of a date in a file's name
WITHIN = re.compile(  # before a date: what is told is of that day
    any_of(
        "of on in since until till from after before by to for around during about and vom am seit bis du au de del"
    ),
    re.IGNORECASE,
)
CHANGED = re.compile(
    r"(?i)\b(?:last )?(?:updated|modified|edited|aktualisiert|geändert|modifié|mis à jour|actualizado)"
)
# How a line begins that gives the writer, or the date of an article.
SAYS = re.compile(
    r"(?i)\W{0,3}(?:(?:by|von|par|por|di|door|av)\b(?!\s+(?-i:the|den?|der|das|la|le|les|el|il|het)\b)"
    r"|(?:published|posted|date(?! of the| set)|datum|fecha|veröffentlicht|publié|publicado|pubblicato|gepubliceerd)\b)"
)
OF_PICTURE = re.compile(r"(?i)\W{0,3}(?:file )?(?:photo|photograph|picture|image|foto|bild|caption)\w{0,3}\b")
ENDS = (".", "!", "?", "…", "”", '"')  # of a sentence
SHORT = 100  # characters of a line that gives a day
BELOW, PARAGRAPH = 8, 12  # lines of a page that may be its head; words of one that is a paragraph
_OUR = {name: re.compile(words, re.IGNORECASE) for name, words in FIELDS.items()}
_TITLE = re.compile(rf"^['\"]?{FIELDS['title']}['\"]?[ \t]*:", re.IGNORECASE | re.MULTILINE)
_OTHER = re.compile(OTHERS, re.IGNORECASE)
_DAY = re.compile(r"(?<![\d.-])(?P<year>[12]\d{3})(?P<mark>[-_.]?)(?P<month>\d\d)(?P=mark)(?P<day>\d\d)(?![\d.-]?\d)")


def head_of(text: str) -> tuple[dict[str, str], list[Part]]:
    """What the head of a text tells, and the text's parts: the head, its headline, and what stands below.

    A head is two fields or more at the very beginning, or below a headline, each of a known name, above an empty line;
    or fields between lines of three hyphens, one of them of a known name. ({}, []) where there is none, or nothing
    below it.

    >>> facts, parts = head_of("Title: Lock shut\\nDate: 4 March 2031\\n\\nIt moved.")
    >>> facts, [part.kind for part in parts]
    ({'title': 'Lock shut', 'published': '4 March 2031'}, ['boilerplate', 'headline', 'boilerplate', 'text'])
    """
    begin = begin_of(text)
    if front := FRONT.match(text, begin):
        told = _in_front(front["fields"])
        named = _TITLE.search(text, *front.span("fields")) if "title" in told else None
        title = text.find(told["title"], named.end(), front.end("fields")) if named else -1
        return _told(text, told, title, front.end()) if told else ({}, [])
    at, told, title = begin, {}, -1
    above = ABOVE.match(text, begin)
    if above and not _is_field(above["title"]) and _is_field(above["below"]):
        at = above.end()
    headline = above if at > begin else None
    name, waits = None, False  # a field may have its value on the line below
    for _ in range(MOST):
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        line = text[at:end].rstrip("\r")
        if not line.strip() or FULL_TEXT.fullmatch(line):
            if headline and title < 0:
                title, told = begin, told | {"title": headline["title"]}
            enough = len(told) >= LEAST + (headline is not None) and ("title" in told or not SENDER.match(text, begin))
            return _told(text, told, title, end if not line.strip() else at) if enough else ({}, [])
        field = FIELD.match(line)
        name = _named(field["name"]) if field else name if waits else None
        if name is None or end == len(text):
            return {}, []
        value = (field["value"] if field else line).strip().strip("\"'")
        waits = not value
        if name and value and name not in told:
            told[name] = value
            title = at + line.find(value, field.start("value") if field else 0) if name == "title" else title
        at = end + 1
    return {}, []


def _is_field(line: str) -> bool:
    field = FIELD.match(line)
    return field is not None and _named(field["name"]) is not None


def under_heads(text: str) -> list[tuple[int, int]]:
    """From where to where each article stands in a text of several, each of which has a head that begins with the same
    field; [] for any other text.

    >>> under_heads("Title: A\\nDate: 4 May 2031\\n\\nIt moved.\\n\\nTitle: B\\nDate: 5 May 2031\\n\\nIt stood.")
    [(0, 36), (38, 74)]
    """
    begin = begin_of(text)
    if mark := BETWEEN.match(text, begin):
        begin = mark.end()
    field = FIELD.match(text[begin:].partition("\n")[0].rstrip("\r"))
    if field is None or not _named(field["name"]):
        return []
    again = rf"\n[^\S\n]*\n(?:{BETWEEN.pattern})?(?P<head>{re.escape(field['name'])}[ \t]*:)"
    found = [*re.finditer(again, text[begin:], re.IGNORECASE)]
    starts = [begin, *(begin + one.start("head") for one in found)]
    spans = list(zip(starts, [*(begin + one.start() for one in found), len(text)], strict=True))
    return spans if len(spans) > 1 and all(head_of(text[start:end])[0] for start, end in spans) else []


def heading_of(text: str) -> tuple[dict[str, str], list[Part]]:
    """What the first line of a page in Markdown tells, and the page's parts; ({}, []) where it is no heading.

    >>> heading_of("# Lock shut\\n\\nIt moved.")[0]
    {'title': 'Lock shut'}
    """
    found = HEADING.match(text, begin_of(text))
    told = {"title": found["title"]} if found else {}
    return _told(text, told, found.start("title"), found.end()) if found else ({}, [])


def begin_of(text: str) -> int:
    """Where a text begins, behind blanks and a mark of its encoding.

    >>> begin_of("\\ufeff\\n Lock shut")
    3
    """
    return len(text) - len(text.lstrip("\ufeff \t\r\n"))


def _in_front(fields: str) -> dict[str, str]:
    """What the fields in front of a page in Markdown tell, which are YAML; line by line, where they are not quite."""
    try:
        known = yaml_values(fields, "", as_written=True)
    except FramingError:
        lines = map(FIELD.match, fields.splitlines())
        known = {line["name"]: line["value"].strip().strip("\"'") for line in reversed([*filter(None, lines)])}
    told: dict[str, str] = {}
    for name, value in known.items() if isinstance(known, dict) else ():
        listed = value if isinstance(value, list) else [value]
        values = [one.strip() for one in listed if isinstance(one, str) and one.strip()]
        if (ours := _named(str(name))) and values:
            told.setdefault(ours, ", ".join(one.removeprefix("[[").removesuffix("]]") for one in values))
    if site_of(told.get("outlet", "")):  # programs that clip a page call its address the source
        told = {"url": told.pop("outlet")} | told
    return told


def _named(name: str) -> str | None:
    """Our name of a field; "" for one of which nothing is known here, None for what is no field."""
    plain = name.strip().replace("_", " ")
    ours = next((own for own, words in _OUR.items() if words.fullmatch(plain)), None)
    return ours or ("" if _OTHER.fullmatch(plain) else None)


def _told(text: str, facts: dict[str, str], title: int, end: int) -> tuple[dict[str, str], list[Part]]:
    """The facts, and the parts of a text with a head up to `end`, in which the headline begins at `title`, if ever."""
    if full := FULL_TEXT.match(text, end):
        end = full.end()
    if not text[end:].strip():
        return {}, []
    facts = _with_date_of_source(facts)
    head = [Part("boilerplate", 0, end)]
    if title >= 0:
        after = title + len(facts["title"])
        head = [Part("boilerplate", 0, title), Part("headline", title, after), Part("boilerplate", after, end)]
    foot = CITATION.search(text, end)
    below = [Part("boilerplate", foot.start(), len(text))] if foot else []
    own = Part("text", end, foot.start() if foot else len(text))
    return facts, [*(part for part in head if part.end > part.start), own, *below]


def _with_date_of_source(facts: dict[str, str]) -> dict[str, str]:
    """The facts, of which the outlet may stand with its date and page in one field, as a citation has them.

    >>> _with_date_of_source({"outlet": "The Tide (Mar. 4, 2031): pA4."})
    {'outlet': 'The Tide', 'published': '2031-03-04'}
    """
    name, *rest = re.split(r"\. | \(", facts.get("outlet", ""), maxsplit=1)
    told = rest[0] if rest and "published" not in facts else ""
    date = find_date(told) or next(iter(IN_FIGURES.findall(told)), None)
    return facts | {"outlet": name, "published": date} if date else facts


def date_below(lines: Sequence[str]) -> str:
    """The day that stands on a line of its own below a headline and above the first paragraph; "" if none does.

    >>> date_below(["Lock shut", "By Ida Moor", "Published 4 March 2031, 7:05pm GMT"]), date_below(["4 March 2031"])
    ('2031-03-04T19:05:00+00:00', '')
    """
    for line in lines[1:BELOW]:
        if len(line.split()) >= PARAGRAPH:
            return ""
        if day := date_on_line(line):
            return day
    return ""


def date_on_line(line: str) -> str:
    """The day that a line gives as that of an article: alone, behind a name, or on a line that says so; not the day on
    which it was changed.

    >>> date_on_line("Ida Marl | 4 March 2031"), date_on_line("Published on 4 March 2031 at noon")
    ('2031-03-04', '2031-03-04')
    >>> date_on_line("Toll back for the first time since 1 May 1998"), date_on_line("Updated 4 March 2031")
    ('', '')
    """
    line = CHANGED.split(line)[0]
    if len(line) > SHORT or line.isdecimal() or OF_PICTURE.match(line):
        return ""
    pieces = [line, *re.split(r"[|•·–—\n]", line), line.partition(",")[2]]
    days = [read_date(one).iso or "" for one in pieces]
    days += [find_date(line) or ""] if SAYS.match(line) and not line.endswith(ENDS) else []
    return next((day for day in days if len(day) >= DAY), "")


def date_in_name(stem: str) -> str:
    """The day in the name of a file, "" if there is none: four figures for the year, first; or at its beginning or end
    a date of any form, which is not one that a headline tells of.

    >>> date_in_name("2031-03-04_The Tide_Lock shut"), date_in_name("lock-1001")
    ('2031-03-04', '')
    >>> date_in_name("04.03.2031 Lock"), date_in_name("Lock shut 4 March 2031"), date_in_name("Plans for 4 May 2041")
    ('2031-03-04', '2031-03-04', '')
    """
    found = _DAY.search(stem)
    day = found.expand(r"\g<year>-\g<month>-\g<day>") if found else ""
    if day and read_date(day).iso:
        return day
    words = re.split(r"[\s_]+", stem)
    for n in range(1, min(LONGEST_DATE, len(words)) + 1):
        for chunk, before in ((words[:n], ""), (words[-n:], words[-n - 1] if n < len(words) else "")):
            told = _day_in(chunk)
            if len(told) >= DAY:
                return "" if WITHIN.fullmatch(before) else told[:DAY]
    return ""


def _day_in(words: Sequence[str]) -> str:
    """The date that these words are, and no more: a figure or a month first, a figure last; a number alone is none."""
    first, said = in_small(words[0].rstrip(".,")), " ".join(words)
    begins = first[:1].isdecimal() or first in MONTH_OF
    return read_date(said).iso or "" if begins and said[-1:].isdecimal() and not said.isdecimal() else ""
