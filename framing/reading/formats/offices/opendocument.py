"""OpenDocument, as LibreOffice and others write it: the text as it is shown with all changes accepted, a paragraph a
line, as Word files are read."""

import io
import zipfile
from collections import Counter
from collections.abc import Iterator, Set
from functools import lru_cache

_URN = "urn:oasis:names:tc:opendocument:xmlns:{}:1.0"
OFFICE, TEXT, TABLE, STYLE = (f"{{{_URN.format(name)}}}" for name in ("office", "text", "table", "style"))
_FORMAT = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
_CHANGES = f"{TEXT}tracked-changes"  # what was deleted, and who inserted what
_NOTE, _MARGIN = f"{TEXT}note", f"{OFFICE}annotation"
_NO_TEXT = {_CHANGES, _NOTE, _MARGIN, f"{TEXT}ruby-text", f"{TEXT}hidden-text", f"{TEXT}hidden-paragraph"}
_NO_TEXT |= {f"{{{_URN.format('svg-compatible')}}}{name}" for name in ("title", "desc")}  # of a picture
_PARAGRAPHS = (f"{TEXT}p", f"{TEXT}h")
_SIGNS = {f"{TEXT}tab": "\t", f"{TEXT}line-break": "\n"}
MOST_BLANKS = 100  # that one element may stand for


def kind_within(archive: zipfile.ZipFile) -> str:
    """What an archive says that it is, odt, ods or epub; "" if it is none of these."""
    names = archive.namelist()
    if "mimetype" not in names:
        return ""
    with archive.open("mimetype") as file:
        told = file.read(99)
    if told.strip() == b"application/epub+zip":
        return "epub"
    kind = told.partition(b"application/vnd.oasis.opendocument.")[2] if "content.xml" in names else b""
    return "odt" if kind.startswith(b"text") else "ods" if kind.startswith(b"spreadsheet") else ""


def opened(content: bytes):
    """The root of what an OpenDocument file holds; entities are refused."""
    from defusedxml.ElementTree import fromstring

    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return fromstring(archive.read("content.xml"))


# Of a text its words are asked for, its headings, and what stands beside it.
_opened_text = lru_cache(maxsize=1)(opened)


def odt_text(content: bytes) -> str:
    """The paragraphs of a text, one a line; a new page that is asked for begins with a form feed, a cell ends with a
    tab."""
    root = _opened_text(content)
    hidden = styles_with(root, f"{TEXT}display", "none")
    breaks = styles_with(root, f"{_FORMAT}break-before", "page")
    lines = []
    for paragraph, in_cell in _paragraphs(root.find(f"{OFFICE}body/{OFFICE}text"), hidden):
        lines += ["\f"] if paragraph.get(f"{TEXT}style-name") in breaks else []
        lines.append(shown(paragraph, hidden).strip("\n") + ("\t" if in_cell else ""))
    return "\n".join(lines)


def styles_with(root, name: str, value: str) -> set[str]:
    """The styles of a file that have such a property."""
    styles = root.iterfind(f"{OFFICE}automatic-styles/{STYLE}style")
    return {one.get(f"{STYLE}name") for one in styles if any(inner.get(name) == value for inner in one)}


def _paragraphs(element, hidden: Set[str], in_cell: bool = False) -> Iterator:
    """The paragraphs within an element, and whether each stands in a table; those of a box follow the one that it
    hangs on."""
    for one in element:
        if one.tag in _NO_TEXT or _is_hidden(one, hidden):
            continue
        if one.tag in _PARAGRAPHS:
            yield one, in_cell
        yield from _paragraphs(one, hidden, in_cell or one.tag == f"{TABLE}table-cell")


def _is_hidden(element, hidden: Set[str]) -> bool:
    return element.get(f"{TEXT}display") == "none" or element.get(f"{TEXT}style-name") in hidden


def shown(element, hidden: Set[str] = frozenset()) -> str:
    """The words of a paragraph; those of a box in it are paragraphs of their own."""
    found = [element.text or ""]
    for one in element:
        if one.tag == f"{TEXT}s":
            found.append(" " * min(int(one.get(f"{TEXT}c", "1")), MOST_BLANKS))
        elif one.tag not in {*_NO_TEXT, *_PARAGRAPHS} and not _is_hidden(one, hidden):
            found.append(_SIGNS.get(one.tag) or shown(one, hidden))
        found.append(one.tail or "")
    return "".join(found)


def odt_paragraphs(content: bytes) -> list[tuple[bool, str]]:
    """Each paragraph with words, and whether it is a heading of the first rank."""
    found = _paragraphs(_opened_text(content).find(f"{OFFICE}body/{OFFICE}text"), set())
    held = [(one.get(f"{TEXT}outline-level") == "1", shown(one).strip()) for one, _ in found]
    return [one for one in held if one[1]]


def odt_beside(content: bytes) -> dict[str, int]:
    """What stands beside the text, counted: footnotes and endnotes, comments in the margin."""
    found = (one for one in _opened_text(content).iter() if one.tag in (_NOTE, _MARGIN))
    return Counter(
        f"{one.get(f'{TEXT}note-class', 'note')}s" if one.tag == _NOTE else "comments in the margin" for one in found
    )
