"""A corpus folder: articles, and beside them what belongs to them, so that one path names it all.

    codebook.yml    the names to look for; it is what makes a folder a corpus folder
    comments.csv    readers' comments
    events.csv      date and event, marked on charts of time
    outside.csv     date, series, value: counts from outside
    items.csv       what people were asked to code (`framing items`)
    coding          sheets that people filled in

The articles lie in the folder itself, in any form that is read, or in its subfolder `articles`.
"""

from dataclasses import dataclass
from pathlib import Path

CODEBOOK, COMMENTS, SHEETS, ARTICLES = "codebook.yml", "comments.csv", "coding", "articles"
PARTS = (CODEBOOK, COMMENTS, "events.csv", "outside.csv", "items.csv", SHEETS)  # what is no article in such a folder


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
