"""Files of many kinds in; a `Corpus` out, its texts unaltered.

- `files_and_folders/`: from a path to its articles: .txt files with a manifest, exports of every format, what belongs
  to a corpus, a corpus that was written and is read again.
- `tables/`: a row for each article, readers' comments, dated counts and events; what CSV, Excel, JSON, Parquet hold.
- `formats/`: one file for each other format. `dates`: dates of all kinds. `faults`: how bad articles are told.
- `groups`: what is known of outlets. `selection`: which articles count.
- `corpus`: what every reader returns. `passages/`: what is on each page of it.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pandas as pd

from framing.core.arguments import as_annotated, hints_of
from framing.core.errors import FramingError, kind_of, require_known
from framing.core.files.atomic_files import refuse_absent, refuse_pipes
from framing.reading.corpus import CommentFacts, Corpus, Options, Part, comments_beside, joined_corpora
from framing.reading.dates import ORDERS
from framing.reading.faults import MANIFEST
from framing.reading.files_and_folders.comment_exports import comments_from
from framing.reading.files_and_folders.corpus_folder import files_of, strays_of
from framing.reading.files_and_folders.exports import files_at, read_files
from framing.reading.files_and_folders.saved_corpus import is_saved, read_corpus, write_corpus
from framing.reading.files_and_folders.text_folder import has_manifest, read_folder
from framing.reading.formats import format_of
from framing.reading.formats.source import Source
from framing.reading.groups import Groups, read_groups, with_groups
from framing.reading.tables.column_names import ColumnsAsked
from framing.reading.tables.comment_columns import load_comments
from framing.reading.tables.files.tabular_files import IN_MEMORY, as_source

__all__ = ["CommentFacts", "Corpus", "Part", "read", "write_corpus"]

PREFIX = "comments."  # before the column names of a table of comments, where both tables' are mapped


def __dir__() -> list[str]:
    return __all__


def read(
    path: str | Path | pd.DataFrame | Sequence[str | Path],
    columns: dict[str, str] | None = None,
    comments: str | Path | pd.DataFrame | None = None,
    *,
    outlet: str | None = None,
    dates: str | None = None,
    strict: bool = False,
    repair: bool = False,
    groups: str | Path | Groups | pd.DataFrame | None = None,
) -> Corpus:
    """Read a corpus: a file, a folder, several of either, or a table of pandas.

    A folder of .txt files with a manifest, or a table that names them; a corpus folder (see `corpus_folder`), of which
    the articles are read; a table (CSV, TSV, Excel, OpenDocument, JSON, JSON Lines, Parquet); exports of Nexis, Nexis
    Uni, Factiva, ProQuest, Europresse, Media Cloud; comments of Disqus, WordPress, Blogger, Reddit, YouTube; RSS, Atom
    and JSON feeds; Word, OpenDocument, RTF, HTML and text files of one article each; WARC, NITF, EPUB, e-mail;
    references (RIS, EndNote) with abstracts; a .zip of any of these; a corpus that `framing import` wrote. What a file
    is, is found by looking into it. A DataFrame is read as a table's file is.

    `comments`: a table of readers' comments on these articles (article_id, comment_id, text; parent_id, time, likes,
    author may follow), read by `comment_table.read_comments`, or a site's export of them. `columns` maps our column
    names to the table's own, for example {"outlet": "source"}, or {"comments.text": "body"} for the table of comments.
    `outlet` is that of articles that name none; without it, the nearest folder that names one. `dates`: "day-first" or
    "month-first", asked for only where a date could be either. What was taken but should be known (empty comments,
    articles that were left out, how files were read) is in the corpus' `remarks`; with `strict`, one bad article
    refuses all. `repair` makes plain text of tables' texts that hold HTML or were decoded wrongly; without it, HTML is
    only told. `groups`: what is known of outlets, as columns of the articles to compare by: a table with a column
    `outlet` and any others, or a mapping {"Daily": {"leaning": "left"}}. Bad input raises one `FramingError` that lists
    all faults.

    >>> read("seeds").articles.outlet.nunique()
    5
    """
    if columns is not None and not isinstance(columns, Mapping):
        advice = f"Is {str(columns)!r} a table of comments? Then write comments={str(columns)!r}."
        raise FramingError("columns must be a mapping, such as {'outlet': 'source'}.", advice=advice)
    require_known([] if dates is None else [dates], ORDERS, "There is no order of dates {}.")
    columns = columns or {}
    asked = {"comments": comments, "outlet": outlet, "strict": strict, "repair": repair}
    asked |= {} if isinstance(groups, Mapping) else {"groups": groups}  # the values of a dictionary may be numbers
    for name, given in asked.items():
        as_annotated(name, given, hints_of(read)[name])
    of_comments = {ours.removeprefix(PREFIX): theirs for ours, theirs in columns.items() if ours.startswith(PREFIX)}
    own = {ours: theirs for ours, theirs in columns.items() if not ours.startswith(PREFIX)}
    options = Options(outlet, dates, strict, repair, own)
    with _asking_of_both(comments, of_comments, options):
        found = _articles(path, options, comments is None)
    if comments is not None:
        found = comments_from(found, _source_of(comments), of_comments, options)
    elif of_comments:
        raise FramingError("Columns of a table of comments are named, but no such table is given.")
    if groups is None:
        return found
    name = "groups" if isinstance(groups, Mapping | pd.DataFrame) else str(groups)
    return with_groups(found, groups if isinstance(groups, Mapping) else read_groups(groups, name), name)


def _articles(path: str | Path | pd.DataFrame | Sequence[str | Path], options: Options, alone: bool) -> Corpus:
    """The articles there; `alone`: no comments are given for them, so that those which lie with them are told."""
    if isinstance(path, pd.DataFrame):
        return read_files([as_source(path, IN_MEMORY)], options)
    paths = [path] if isinstance(path, str | Path) else path
    if not isinstance(paths, Sequence) or not all(isinstance(one, str | Path) for one in paths):
        advice = "Name a file or a folder, or several in a list, or give a table of pandas: pandas.DataFrame(rows)."
        raise FramingError(f"This is no corpus: {kind_of(path)}.", advice=advice)
    if not paths or path == "":
        raise FramingError("No file or folder of articles is named.")
    files = [files_of(Path(one)) for one in paths]
    places = [one.articles for one in files]
    _refuse_idle_columns(places, options.columns)
    found = _at(places, options)
    beside = [comments_beside(one.comments) for one in files if one.comments and alone]
    strays = [told for one in files for told in strays_of(one)]
    return replace(found, remarks=(*found.remarks, *strays, *beside))


@contextmanager
def _asking_of_both(
    comments: str | Path | pd.DataFrame | None, columns: dict[str, str], options: Options
) -> Iterator[None]:
    """Where the columns of the articles are asked about, those of the comments are too, in the same message."""
    try:
        yield
    except ColumnsAsked as error:
        if comments is None:
            raise
        try:
            source = _source_of(comments)
            if format_of(source) is None:
                load_comments(source, columns, options)
        except FramingError as other:
            both = [*error.options, *other.options] if error.options and other.options else []
            raise FramingError(error.what, error.faults, f"{error.advice}\n{other}", both) from None
        raise


def _source_of(comments: str | Path | pd.DataFrame) -> Source:
    if isinstance(comments, pd.DataFrame):
        return as_source(comments, "DataFrame of comments")
    file = refuse_pipes(refuse_absent(Path(comments), "file"))
    return Source(str(file), file.read_bytes())


def _at(paths: list[Path], options: Options) -> Corpus:
    """What is at these paths; files and folders without a manifest are read together, in their order."""
    found, files = [], []
    for path in paths:
        refuse_pipes(refuse_absent(path))
        if path.is_dir() and is_saved(path):
            found.append(read_corpus(path))
        elif path.is_dir() and has_manifest(path):
            found.append(read_folder(path, options))
        else:
            files += _files(path)
    return joined_corpora([*found, *([read_files(files, options)] if files else [])])


def _refuse_idle_columns(paths: list[Path], own: Mapping) -> None:
    """Stop where columns are named and no table is read: a folder with a manifest, or a corpus that was imported."""
    if own and all(path.is_dir() and (is_saved(path) or has_manifest(path)) for path in paths):
        names = ", ".join(f"{ours}={theirs}" for ours, theirs in own.items())
        advice = "What is known of the articles of a folder stands in its manifest. Leave out --column."
        raise FramingError(f"Columns are named ({names}), but {paths[0]} is a folder, no table.", advice=advice)


def _files(path: Path) -> list[Source]:
    files = files_at(path)
    if not files:
        raise FramingError(f"{path} has no manifest, and no files of a known kind.", advice=MANIFEST)
    return files
