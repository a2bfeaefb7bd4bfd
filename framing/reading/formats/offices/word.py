"""Word and RTF in; out, the text as it is shown with all changes accepted, a paragraph a line.

What an editor deleted, moved away or hid is no text; what was inserted, or stands in a field or a box, is.
"""

import io
import re
import zipfile
from collections import Counter
from functools import lru_cache
from itertools import takewhile

# What stands in a file and not on its page: deleted, moved away; the older copy of a box, which the file holds twice.
_GONE = ("w:del", "w:moveFrom")
_OLDER_COPY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_NO = frozenset(("0", "false", "off"))  # how a file says that something is not so
# Footnotes and the like as files hold them; those with a type are the lines between text and notes.
_BESIDE = re.compile(rb"<w:(footnote|endnote|comment)\s(?![^>]*w:type=)|\\(footnote|annotation)(?![a-z])")
_PARTS = ("word/footnotes.xml", "word/endnotes.xml", "word/comments.xml")
_CALLED = {"footnote": "footnotes", "endnote": "endnotes"}  # all else are comments in the margin
# What a field of an RTF file says to the program: the address of a link, which stands before the words that are shown.
_FIELD = re.compile(r"\{\\\*\\fldinst\b\s*(?:\{[^{}]{0,4000}\}|[^{}]{0,4000})\s*\}")
_TOKEN = re.compile(
    r"\\(?P<word>[a-z]+)(?P<number>-?\d+)? ?|(?P<brace>[{}])|\\'[0-9a-f]{2}|\\[^a-z]|[^\\{}]+|.", re.DOTALL | re.I
)


@lru_cache(maxsize=1)  # its text is asked for, and its headings
def _opened(content: bytes):
    from docx import Document

    return Document(io.BytesIO(content))


def docx_text(content: bytes) -> str:
    """The paragraphs of a Word file, one a line; a new section or page begins with a form feed, if somebody asked for
    it, a cell ends with a tab."""
    from docx.oxml.ns import qn

    paragraph, run, cell = qn("w:p"), qn("w:r"), qn("w:tc")
    gone = {_OLDER_COPY, *map(qn, _GONE)}
    lines = []
    for element in _opened(content).element.body.iter(paragraph):
        around = {one.tag for one in element.iterancestors()}
        if around & gone:
            continue
        own = (one for one in element.iter(run) if next(one.iterancestors(paragraph)) is element)
        shown = (one.text for one in own if not _is_hidden(one) and not _within(one, element) & gone)
        before, after = _new_pages(element)
        lines += ["\f"] * before
        lines.append("".join(shown).strip("\n") + ("\t" if cell in around else ""))
        lines += ["\f"] * (after or element.find(f".//{qn('w:sectPr')}") is not None)
    return "\n".join(lines)


def _new_pages(paragraph) -> tuple[bool, bool]:
    """Does a new page begin before a paragraph, and behind it?"""
    told = paragraph.xpath("./w:pPr/w:pageBreakBefore | .//w:br[@w:type='page'] | .//w:t")
    kinds = [one.tag.rpartition("}")[2] for one in told if _NO.isdisjoint(one.values())]
    words = kinds.index("t") if "t" in kinds else len(kinds) - 1
    return any(kind != "t" for kind in kinds[:words]), any(kind != "t" for kind in kinds[max(words, 0) :])


def _within(run, paragraph) -> set:
    """What a run stands in, within its paragraph."""
    return {one.tag for one in takewhile(lambda one: one is not paragraph, run.iterancestors())}


def _is_hidden(run) -> bool:
    marks = run.xpath("./w:rPr/w:vanish")
    return bool(marks) and _NO.isdisjoint(marks[0].values())


def docx_paragraphs(content: bytes) -> list[tuple[bool, str]]:
    """Each paragraph with words, and whether it is a heading of the first rank."""
    shown = (one for one in _opened(content).paragraphs if one.text.strip())
    return [(one.style is not None and one.style.name == "Heading 1", one.text.strip()) for one in shown]


def rtf_text(content: bytes) -> str:
    """The text of an RTF file."""
    from striprtf.striprtf import rtf_to_text

    text = _FIELD.sub("", content.decode("cp1252", errors="replace"))
    return rtf_to_text(_without_deleted(text), errors="replace")


def _without_deleted(text: str) -> str:
    r"""An RTF file without what was deleted in it or is hidden: a switch holds to the end of its group.

    >>> _without_deleted(r"{\rtf1 The bridge {\deleted was }is \v not \v0 shut.}")
    '{\\rtf1 The bridge {\\deleted }is \\v \\v0 shut.}'
    """
    if not re.search(r"\\(?:deleted|v)(?![a-z])", text):
        return text
    kept: list[str] = []
    groups: list[frozenset] = []
    gone: frozenset = frozenset()
    for token in _TOKEN.finditer(text):
        if token["brace"] == "{":
            groups.append(gone)
        elif token["brace"]:
            gone = groups.pop() if groups else frozenset()
        elif token["word"] in ("deleted", "v"):
            gone = gone - {token["word"]} if token["number"] == "0" else gone | {token["word"]}
        elif gone and (not token["word"] or token["word"] in ("u", "par", "line", "tab")):
            continue
        kept.append(token[0])
    return "".join(kept)


def beside(content: bytes) -> dict[str, int]:
    """What stands beside the text of a Word or RTF file, counted: footnotes, endnotes, comments in the margin."""
    if not content.startswith(b"PK"):
        parts = [content]
    else:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = [archive.read(name) for name in _PARTS if name in archive.namelist()]
    names = ((found[1] or found[2]).decode("ascii") for part in parts for found in _BESIDE.finditer(part))
    return Counter(_CALLED.get(name, "comments in the margin") for name in names)
