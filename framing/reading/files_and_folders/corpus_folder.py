"""A corpus folder: articles, and beside them what belongs to them, so that one path names it all.

    codebook.yml    the names to look for; it is what makes a folder a corpus folder
    comments.csv    readers' comments
    events.csv      date and event, marked on charts of time
    outside.csv     date, series, value: counts from outside
    items.csv       what people were asked to code (`framing items`)
    coding          sheets that people filled in

The articles lie in the folder itself, in any form that is read, or in its subfolder `articles`. What else lies beside
the articles of a folder, and may hold articles, is not read with them and told.
"""

import os
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from framing.core.files.file_sets import RECORD
from framing.core.text.listing import begun, counted
from framing.reading.formats.source import is_litter

CODEBOOK, COMMENTS, SHEETS, ARTICLES = "codebook.yml", "comments.csv", "coding", "articles"
PARTS = (CODEBOOK, COMMENTS, "events.csv", "outside.csv", "items.csv", SHEETS)  # what is no article in such a folder
# What lies beside saved pages and is no article.
OF_PAGES = {".css", ".js", ".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".ico", ".woff", ".woff2", ".ttf", ".map"}
# What people lay beside articles to tell of them.
ABOUT = {f"{name}{end}" for name in "readme license licence copying notice authors changelog".split()
         for end in ("", ".md", ".rst")}  # fmt: skip
SHOWN = 3


@dataclass(frozen=True)
class CorpusFiles:
    """Where the parts of a corpus lie; what it does not have is None. `coding` is the folder of sheets, or a
    pattern of their names."""

    folder: Path
    articles: Path
    codebook: Path | None = None
    comments: Path | None = None
    events: Path | None = None
    outside: Path | None = None
    items: Path | None = None
    coding: str | None = None


def files_of(path: Path) -> CorpusFiles:
    """What belongs to a corpus: of a corpus folder all of it; of any other path a codebook.yml beside it and, of a
    folder, its comments.csv, if they are there.

    >>> files = files_of(Path("data/practice"))
    >>> files.articles.as_posix(), files.comments.name, files.coding
    ('data/practice/articles', 'comments.csv', None)
    >>> files_of(Path("data/practice/messy.csv")).codebook.as_posix(), files_of(Path("seeds")).codebook
    ('data/practice/codebook.yml', None)
    """
    if not is_corpus_folder(path):
        beside = path.parent / CODEBOOK
        return CorpusFiles(path, path, _if_there(beside), _if_there(path / COMMENTS))
    inside, sheets = path / ARTICLES, path / SHEETS
    comments, events, outside, items = (_if_there(path / name) for name in PARTS[1:5])
    articles, coding = inside if inside.is_dir() else path, str(sheets) if sheets.is_dir() else None
    return CorpusFiles(path, articles, path / CODEBOOK, comments, events, outside, items, coding)


def is_corpus_folder(path: Path) -> bool:
    """Does a folder have a codebook of its own?"""
    return path.is_dir() and (path / CODEBOOK).is_file()


def _if_there(path: Path) -> Path | None:
    return path if path.is_file() else None


def is_no_article(name: str) -> bool:
    """Does a file's name say that it is none of articles: a picture of a page, a README?

    >>> is_no_article("a/Toll_files/ad.JS"), is_no_article("README.md"), is_no_article("a/toll.docx")
    (True, True, False)
    """
    path = PurePosixPath(name.lower())
    return path.suffix in OF_PAGES or path.name in ABOUT


def files_in(folder: Path) -> list[Path]:
    """The files of a folder and of those in it, but for hidden ones and what systems and programs put there."""
    found: list[Path] = []
    for place, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not is_litter(name)]  # these are not gone through
        found += [Path(place, name) for name in names if not is_litter(name)]
    return sorted(one for one in found if one.is_file())


def told_of_files_beside(folder: Path, known: Collection[str], why: str) -> list[str]:
    """A remark on the files in a folder that are none of the `known` files and folders in it, and may hold articles:
    not those of a folder of results, nor what a chart has beside its picture."""
    found = files_in(folder)
    results = {one.parent for one in found if one.name == RECORD}
    pictures = {_called(one) for one in found if one.suffix.lower() in (".png", ".svg")}
    may_hold = (one for one in found if results.isdisjoint(one.parents) and _called(one) not in pictures)
    names = (one.relative_to(folder) for one in may_hold)
    unread = [
        name.as_posix()
        for name in names
        if not {name.as_posix(), name.parts[0]} & {*known} and not is_no_article(name.as_posix())
    ]
    return [f"{counted(len(unread), 'file')} not read, since {why}: {begun(unread, SHOWN)}"] if unread else []


def _called(file: Path) -> Path:
    """A file without all that its name ends in: of "who-says.trace.csv" and "who-says.png" the same."""
    return file.with_name(file.name.partition(".")[0])


def strays_of(files: CorpusFiles) -> list[str]:
    """A remark on what lies beside the subfolder of articles in a corpus folder."""
    if files.articles == files.folder:
        return []
    return told_of_files_beside(files.folder, {*PARTS, ARTICLES}, f"the articles lie in {files.articles.name}")
