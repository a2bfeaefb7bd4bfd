"""One file to read: its bytes, and what they are, found by looking at them and not at the file's name alone."""

import gzip
import io
import re
import stat
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path, PurePosixPath

from framing.core.errors import FramingError
from framing.core.files.atomic_files import decode, has_mark_of_utf16
from framing.core.files.yaml_and_json import LARGEST_JSON, Unreadable, json_values
from framing.core.memory import READING, available_memory, refuse_what_does_not_fit
from framing.reading.formats.markup import html_text
from framing.reading.formats.offices.opendocument import kind_within, odt_paragraphs, odt_text
from framing.reading.formats.offices.word import docx_paragraphs, docx_text, rtf_text
from framing.reading.formats.page_encoding import is_mail, is_mhtml, is_webarchive, page_text
from framing.reading.formats.unreadable import unreadable, unreadable_archive

LARGEST = 2_000_000_000  # bytes that an archive may unfold to
ZIP_FLAG_ENCRYPTED = 0x1
# Of files of offices, whose parsers hold the whole as a tree: what may unfold to how much, and what to do instead.
LARGEST_PARTS = (
    ("word/document.xml", 100_000_000, "Save it as text (.txt), or in several files."),
    ("xl/worksheets/", 200_000_000, "Save it as CSV."),
    ("content.xml", 100_000_000, "Save it as text (.txt), or a table as CSV."),
)
HTML = re.compile(
    rb"\s{0,99}(?:(?:<\?.{0,999}?\?>|<!--.{0,999}?-->)\s{0,99}){0,9}<(?:!doctype\s{1,9}html|(?:html|head|body|article|section|div|p|h1|table|meta)\b)",
    re.IGNORECASE | re.DOTALL,
)
# Of one tag: the parser takes time with their square. A picture within a page makes a tag long, too, but with few.
MOST_ATTRIBUTES, LONG_TAG = 5_000, re.compile(rb"<[^<>]{10000,}")
SEVERAL = "Several objects, one behind the other? Write each on a line of its own, and call the file .jsonl."
COLUMNS, LONGEST_NAME = 3, 40  # of a table in a .txt file
# Of files that word processors write, what each is called and how its text is found.
WORDS = {"docx": ("Word", docx_text), "rtf": ("RTF", rtf_text), "odt": ("OpenDocument", odt_text)}
PARAGRAPHS = {"docx": docx_paragraphs, "odt": odt_paragraphs}
SUBTITLES = re.compile(rb"WEBVTT\b|(?:\d{1,6}\s{1,4})?\d\d:\d\d:\d\d[,.]\d{3} --> \d\d:")
KNOWN_BY_SUFFIX = {"table": (".csv", ".tsv", ".tab"), "html": (".html", ".htm"), "jsonl": (".jsonl", ".ndjson")}
BY_SUFFIX = {suffix: kind for kind, suffixes in KNOWN_BY_SUFFIX.items() for suffix in suffixes}


def _in_columns(head: bytes) -> bool:
    """Do the short names on the first line of a file and the line below it stand in as many columns, by tabs?"""
    text = head.decode("utf-16" if has_mark_of_utf16(head) else "utf-8-sig", "ignore")
    first, _, rest = text.partition("\n")
    names, row = first.split("\t"), rest.partition("\n")[0].split("\t")
    return len(names) == len(row) >= COLUMNS and all(0 < len(name.strip()) <= LONGEST_NAME for name in names)


def refuse_link_out(path: Path, folder: Path) -> Path:
    """The path itself; one that is, by a symbolic link, a file outside the folder that is read raises `FramingError`.

    A corpus that somebody sends must not put other files of this computer among its articles.
    """
    if not path.resolve().is_relative_to(folder.resolve()):
        advice = "Copy the file into the folder, or remove the link."
        raise FramingError(f"{path} is a link that leads out of the folder {folder}: it was not read.", advice=advice)
    return path


@dataclass(frozen=True)
class Source:
    """A file as it was found: `name`, as a person would call it ("export.zip/a.docx"), its `content`, and the
    `folder` that it lay in, with those around it, below the path that was named ("" at its top). `short` is its name
    without the way to it. `known` is its kind, where that need not be found by looking into it."""

    name: str
    content: bytes
    folder: str = ""
    within: str = ""
    known: str = ""

    @property
    def stem(self) -> str:
        return PurePosixPath(self.name).stem

    @cached_property
    def short(self) -> str:
        return f"{self.within}/{PurePosixPath(self.name).name}" if self.within else PurePosixPath(self.name).name

    @property
    def suffix(self) -> str:
        return PurePosixPath(self.name).suffix.lower()

    @cached_property
    def kind(self) -> str:
        """docx, odt, epub, xlsx, ods, zip, gz, rtf, parquet, mail, warc, subtitles, xml, html, json, jsonl, table or
        text."""
        if self.known:
            return self.known
        start = self.content[:4096].removeprefix(b"\xef\xbb\xbf").lstrip()
        if is_mhtml(start) or is_webarchive(start):
            return "html"
        if is_mail(start, self.suffix):
            return "mail"
        if told := unreadable(start):
            raise FramingError(f"{self.name} is {told[0]}, which cannot be read.", advice=told[1])
        if start.startswith(b"PK\x03\x04"):
            return self._kind_of_zip()
        if SUBTITLES.match(start):
            return "subtitles"
        for magic, kind in ((b"\x1f\x8b", "gz"), (b"{\\rtf", "rtf"), (b"PAR1", "parquet"), (b"WARC/", "warc")):
            if start.startswith(magic):
                return kind
        if start.startswith(b"<"):
            return "html" if HTML.match(start) or BY_SUFFIX.get(self.suffix) == "html" else "xml"
        if self.suffix in BY_SUFFIX:
            return BY_SUFFIX[self.suffix]
        if self.suffix in (".docx", ".odt", ".xlsx", ".ods", ".zip", ".parquet", ".rtf", ".warc", ".gz"):
            what = "the file is empty" if not self.content.strip() else f"it is damaged, or no {self.suffix} file"
            raise FramingError(f"{self.name}: cannot tell what this is: {what}.")
        if self.suffix == ".txt" and _in_columns(self.content[:4096]):
            return "table"  # as Excel saves one as "Unicode text"
        if start.startswith(b"{") and self._is_json_lines():
            return "jsonl"
        return "json" if self.suffix == ".json" else "text"

    @cached_property
    def text(self) -> str:
        """What a person would read in it, line by line; a new section or page of a Word file begins with a form
        feed."""
        if self.kind in WORDS:
            what, read = WORDS[self.kind]
            try:
                return read(self.content)
            except Exception as error:  # whatever a damaged file makes the parser say
                raise FramingError(f"{self.name} is a damaged {what} file ({type(error).__name__}).") from None
        return html_text(self.tree) if self.kind == "html" else decode(self.content, self.name)

    @cached_property
    def headings(self) -> list[str]:
        """The headings of the first rank of a Word or OpenDocument file that begins with one; none of any other."""
        held = PARAGRAPHS[self.kind](self.content) if self.kind in PARAGRAPHS else []
        return [text for of_first_rank, text in held if of_first_rank] if held and held[0][0] else []

    @cached_property
    def tree(self):
        """The elements of an HTML page (lxml)."""
        from lxml import etree, html

        if any(tag[0].count(b"=") > MOST_ATTRIBUTES for tag in LONG_TAG.finditer(self.content)):
            raise FramingError(
                f"{self.name} was not read: one of its tags has more than {MOST_ATTRIBUTES:,} attributes."
            )
        parser = html.HTMLParser(encoding="utf-8")
        text = page_text(self.content).replace("\0", "\ufffd")
        if not text.strip():
            saved = (is_mhtml(self.content[:4096]), ".mhtml"), (is_webarchive(self.content), ".webarchive")
            what = next((f"a page saved as {end}, and holds no page" for is_so, end in saved if is_so), "empty")
            raise FramingError(f"{self.name} is {what}.")
        try:
            return html.document_fromstring(text.encode("utf-8"), parser=parser)
        except etree.ParserError:  # comments alone
            return html.document_fromstring("<html></html>")

    @cached_property
    def root(self):
        """The root of an XML file; entities, by which a small file can unfold without end, are refused."""
        from xml.etree.ElementTree import ParseError

        from defusedxml import DefusedXmlException
        from defusedxml.ElementTree import fromstring

        try:
            return fromstring(self.content)
        except DefusedXmlException:
            raise FramingError(
                f"{self.name} declares XML entities and was not read: they can fill the memory, or fetch other files."
            ) from None
        except ParseError as error:
            raise FramingError(f"{self.name} is not valid XML ({error}).") from None

    @cached_property
    def data(self):
        """What a JSON file holds; of JSON Lines, a list."""
        if len(self.content) > LARGEST_JSON and self.kind == "json":
            advice = "Write it as JSON Lines: an article a line."
            raise FramingError(f"{self.name} is larger than {LARGEST_JSON:,} bytes and was not read.", advice=advice)
        text = decode(self.content, self.name).removeprefix("\ufeff")
        try:
            if self.kind == "jsonl":
                return [json_values(line) for line in text.split("\n") if line.strip()]
            return json_values(text)
        except Unreadable as error:
            advice = "" if not error.what.startswith("Extra data") else SEVERAL
            raise FramingError(f"{self.name} is not JSON that can be read: {error.what}.", advice=advice) from None

    @cached_property
    def first(self) -> dict:
        """The first object of a JSON file, by which its format is known; empty if it holds none."""
        try:
            if self.kind == "jsonl":
                line = next((one for one in self.content.split(b"\n") if one.strip(b"\xef\xbb\xbf \r\t")), b"")
                found = json_values(line.removeprefix(b"\xef\xbb\xbf"))
            else:
                found = self.data[0] if isinstance(self.data, list) and self.data else self.data
        except (ValueError, FramingError):
            return {}
        return found if isinstance(found, dict) else {}

    def members(self) -> Iterator["Source"]:
        """The files in a .zip or .gz, one after the other; what is encrypted or would fill the memory is refused."""
        if self.kind == "gz":
            content = self._unfolded(lambda: gzip.GzipFile(fileobj=io.BytesIO(self.content)))
            yield Source(self.name.removesuffix(".gz"), content, self.folder)
            return
        with zipfile.ZipFile(io.BytesIO(self.content)) as archive:
            entries = [one for one in archive.infolist() if not one.is_dir() and not is_litter(one.filename)]
            entries = [one for one in entries if not _is_link(one)]
            self._refuse(entries)
            for entry in sorted(entries, key=lambda one: one.filename):
                folder = str(PurePosixPath(self.folder, entry.filename).parent).strip(".")
                content = self._unfolded(partial(archive.open, entry))
                yield Source(f"{self.name}/{entry.filename}", content, folder, self.short)

    def links(self) -> list[str]:
        """The entries of a .zip that are links: they name another file, perhaps one of this computer's, and have no
        text."""
        if self.kind != "zip":
            return []
        with zipfile.ZipFile(io.BytesIO(self.content)) as archive:
            return [one.filename for one in archive.infolist() if _is_link(one) and not is_litter(one.filename)]

    def _kind_of_zip(self) -> str:
        try:
            with zipfile.ZipFile(io.BytesIO(self.content)) as archive:
                entries = archive.infolist()
                self._refuse(entries)
                names = {entry.filename for entry in entries}
                if of_a_program := unreadable_archive(names):
                    what, advice = of_a_program
                    raise FramingError(f"{self.name} is {what}, which cannot be read.", advice=advice)
                of_office = "docx" if "word/document.xml" in names else "xlsx" if "xl/workbook.xml" in names else ""
                kind = of_office or kind_within(archive) or "zip"
        except (zipfile.BadZipFile, zlib.error, ValueError, NotImplementedError):
            raise FramingError(f"{self.name}: cannot tell what this is: a damaged .zip or Word file.") from None
        for part, most, advice in LARGEST_PARTS:
            size = sum(entry.file_size for entry in entries if entry.filename.startswith(part))
            if size > most and kind != "zip":
                told = f"{self.name} was not read: it unfolds to {size:,} bytes, and is read up to {most:,}."
                raise FramingError(told, advice=advice)
        return kind

    def _refuse(self, entries: list) -> None:
        if any(entry.flag_bits & ZIP_FLAG_ENCRYPTED for entry in entries):
            raise FramingError(f"{self.name} is encrypted.", advice="Unpack it with its password, and read the folder.")
        size = sum(entry.file_size for entry in entries)
        if size > LARGEST:
            raise FramingError(f"{self.name} unfolds to more than {LARGEST:,} bytes and was not read.")
        advice = "Unpack it, and read its files in parts."
        refuse_what_does_not_fit(READING * size, f"{self.name} unfolds to {size:,} bytes, which", advice)

    def _unfolded(self, opened: Callable) -> bytes:
        most = min(LARGEST, available_memory() // READING)
        try:
            with opened() as file:
                content = file.read(most + 1)
        except (zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError, RuntimeError) as error:
            raise FramingError(f"{self.name} is damaged ({error}).") from None
        if len(content) > most:
            raise FramingError(f"{self.name} unfolds to more than {most:,} bytes and was not read.")
        return content

    def _is_json_lines(self) -> bool:
        first, _, rest = self.content.strip().partition(b"\n")
        try:
            return bool(rest.strip()) and isinstance(json_values(first), dict)
        except ValueError:
            return False


def _is_link(entry: zipfile.ZipInfo) -> bool:
    return stat.S_ISLNK(entry.external_attr >> 16)


_FOLDERS_OF_SYSTEMS = {"__macosx", "__pycache__"}
_OF_SYSTEMS = {"thumbs.db", "desktop.ini", "ehthumbs.db"}


def is_litter(name: str) -> bool:
    """What systems and programs put beside the files, as Word does while one is open (~$m1.docx): nobody's articles.

    >>> [is_litter(name) for name in ("a/.DS_Store", "a/~$m1.docx", "a/__pycache__/m1.pyc", "a/m1.docx")]
    [True, True, True, False]
    """
    parts = PurePosixPath(name.lower()).parts
    return not _FOLDERS_OF_SYSTEMS.isdisjoint(parts) or parts[-1].startswith((".", "~$")) or parts[-1] in _OF_SYSTEMS
