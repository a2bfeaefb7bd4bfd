"""What lies beside the articles of a folder and is not read with them: what may hold articles is told."""

import os
from collections.abc import Collection
from pathlib import Path, PurePosixPath

from framing.core.files.file_sets import RECORD
from framing.core.text.listing import begun, counted
from framing.reading.files_and_folders.corpus_folder import ARTICLES, PARTS, CorpusFiles
from framing.reading.formats.source import is_litter

# What lies beside saved pages and is no article.
OF_PAGES = {".css", ".js", ".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".ico", ".woff", ".woff2", ".ttf", ".map"}
# What people lay beside articles to tell of them.
ABOUT = {f"{name}{end}" for name in "readme license licence copying notice authors changelog".split()
         for end in ("", ".md", ".rst")}  # fmt: skip
SHOWN = 3


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
