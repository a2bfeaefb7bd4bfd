"""A corpus written to a folder, and read again as it was: one text file an article, and two tables.

    articles.csv   a row for each article: what is known of it, where it came from, its file and the sha256 of that
    parts.csv      the stretches whose kind an export or a table told (headline, byline, caption, comment …)
    report.txt     what was read as what, and what was not read (first) or left out

The text files hold exactly what all offsets mean: nothing is added at their ends, no line end is changed.
"""

import io
import json
import re
from collections import Counter
from itertools import chain, count
from pathlib import Path

import pandas as pd

from framing.core.arguments import checked
from framing.core.errors import FramingError, missing_columns, printable
from framing.core.files.atomic_files import decode
from framing.core.files.file_sets import settle_quietly, write_files
from framing.core.files.table_files import table_bytes
from framing.core.text.listing import counted
from framing.reading.corpus import CommentFacts, Corpus, Part, corpus, fingerprint, not_read
from framing.reading.formats.source import refuse_link_out

ARTICLES, PARTS, REPORT = "articles.csv", "parts.csv", "report.txt"
FIRST = ["article_id", "outlet", "title", "published", "section", "byline", "length", "source"]
COLUMNS = ["article_id", *(name for name in Part._fields if name != "told"), *CommentFacts._fields]
# Names that Windows keeps for its devices, whatever their ending.
DEVICES = {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))}
MEND = "Import again; or, for texts of your own, write a manifest instead."


@checked()
def write_corpus(found: Corpus, folder: str | Path) -> dict[Path, int]:
    """Write a corpus to a folder: its texts first, the table that names them last. Path → number of rows.

    A folder that already holds something is refused, unless it is a corpus that was written like this: that one is
    replaced.
    """
    folder = Path(folder)
    old = _old_files(folder)
    files = _file_names(list(found.texts))
    parts = pd.DataFrame(_rows(found), columns=COLUMNS, dtype=object)
    ids = found.articles.article_id
    prints = {key: fingerprint(text.encode("utf-8")) for key, text in found.texts.items()}
    articles = found.articles.assign(file=ids.map(files), file_sha256=ids.map(prints))
    lacking = {column: None for column in FIRST if column not in articles}
    articles = articles.assign(**lacking)
    articles = articles[[*FIRST, *(name for name in articles if name not in FIRST)]]
    contents = chain(
        ((folder / files[key], text.encode("utf-8")) for key, text in found.texts.items()),
        [
            (folder / PARTS, table_bytes(parts, folder / PARTS)),
            (folder / REPORT, "".join(f"{line}\n" for line in report(found)).encode("utf-8")),
            (folder / ARTICLES, table_bytes(articles, folder / ARTICLES)),
        ],
    )
    write_files(contents, folder, [folder / name for name in old if name not in files.values()])
    return {folder / ARTICLES: len(articles), folder / PARTS: len(parts)}


def report(found: Corpus) -> list[str]:
    """What was read, in lines: files that were not, how many articles of which outlets and from when, every remark."""
    lost = not_read(found.remarks)
    return [*lost, *counts(found), *(remark for remark in found.remarks if remark not in lost)]


def counts(found: Corpus) -> list[str]:
    """How many articles of which outlets and from when, and how many comments, in lines."""
    outlets = Counter(found.articles.outlet)
    dated = found.articles.published.dropna()
    lines = [found.size]
    lines += [f"  {count:>6,}  {printable(outlet)}" for outlet, count in outlets.most_common()]
    if len(dated):
        first, last = min(dated)[:10], max(dated)[:10]
        days = f"from {first} to {last}" if first != last else f"on {first}"
        lines.append(f"published {days}, {len(found) - len(dated):,} undated")
    return [*lines, *_comments(found)]


def _comments(found: Corpus) -> list[str]:
    """How many comments the files or a table told, in a line; none where there are none."""
    under = {key: {part.comment_id for part in own if part.kind == "comment"} for key, own in found.parts.items()}
    threads = [len(ids) for ids in under.values() if ids]
    told = f"{counted(sum(threads), 'comment')} under {len(threads):,} of these articles"
    return [told] if threads else []


def is_saved(folder: Path) -> bool:
    """Was this folder written by `write_corpus`?"""
    return (folder / ARTICLES).is_file() and (folder / PARTS).is_file()


def read_corpus(folder: Path) -> Corpus:
    """A corpus that was written by `write_corpus`, as it was; a text that was changed since then is refused."""
    settle_quietly(folder)
    articles, parts = _table(folder / ARTICLES), _table(folder / PARTS)
    faults = [f"{folder / ARTICLES}: {fault}" for fault in missing_columns(("file", "file_sha256"), articles)]
    faults += [f"{folder / PARTS}: {fault}" for fault in missing_columns(COLUMNS, parts)]
    if faults:
        raise FramingError(f"{folder} cannot be read as a corpus:", faults, MEND)
    texts: dict[str, str] = {}
    for row in articles.itertuples():
        path = folder / Path(row.file).name
        content = refuse_link_out(path, folder).read_bytes() if path.is_file() else None
        if content is None or fingerprint(content) != row.file_sha256:
            faults.append(f"{path.name}: {'has changed' if path.is_file() else 'is not there'}")
        else:
            texts[row.article_id] = decode(content, str(path))
    if faults:
        raise FramingError(f"{folder} is not the corpus that was written:", faults, MEND)
    told: dict[str, list[Part]] = {}
    for row in parts.to_dict("records"):
        told.setdefault(row["article_id"], []).append(_part(row))
    rows = articles.drop(columns=["file", "file_sha256"]).to_dict("records")
    return corpus([{key: value for key, value in row.items() if value} for row in rows], texts, told)


def _old_files(folder: Path) -> list[str]:
    """The texts of the corpus that is to be replaced, if there is one; a folder of something else is refused."""
    if not folder.exists() or (folder.is_dir() and not any(folder.iterdir())):
        return []
    if not folder.is_dir() or not is_saved(folder):
        raise FramingError(f"{folder} is not empty, and no corpus: nothing was written.", advice="Name another folder.")
    return [Path(row.file).name for row in _table(folder / ARTICLES).itertuples()]


def _file_names(ids: list[str]) -> dict[str, str]:
    """A file name for each id: the id itself where a file can be called so on any system, and no two alike."""
    names: dict[str, str] = {}
    taken: set[str] = set()
    for key in ids:
        stem = re.sub(r"[^\w.-]+", "_", key)[:80].strip("._") or "article"
        stem = f"{stem}~" if stem.lower().partition(".")[0] in DEVICES else stem
        numbered = chain([stem], (f"{stem}~{number}" for number in count(2)))
        name = next(one for one in numbered if one.lower() not in taken)
        taken.add(name.lower())
        names[key] = f"{name}.txt"
    return names


def _rows(found: Corpus) -> list[dict]:
    return [
        {"article_id": key, **part._asdict(), **(part.told._asdict() if part.told else {})}
        | {"names": json.dumps(part.told.names) if part.told and part.told.names else None}
        for key, parts in found.parts.items()
        for part in parts
    ]


def _part(row: dict) -> Part:
    """A row of parts.csv as the part that it was."""
    given: dict = {name: value or None for name, value in row.items()}
    told = None
    if given["source"] is not None:
        from framing.core.text.pseudonyms import Named

        names = tuple(Named(*one) for one in json.loads(given["names"] or "[]"))
        likes = None if given["likes"] is None else int(given["likes"])
        start, threaded = int(given["source_start"]), given.get("threaded") == "True"
        told = CommentFacts(given["reader"], names, given["time"], likes, given["source"], start, threaded)
    return Part(row["kind"], int(row["start"]), int(row["end"]), given["comment_id"], given["parent_id"], told)


def _table(path: Path) -> pd.DataFrame:
    try:
        text = decode(path.read_bytes(), str(path))
        return pd.read_csv(io.StringIO(text, newline=""), dtype=str, keep_default_na=False)
    except (pd.errors.ParserError, pd.errors.EmptyDataError):
        raise FramingError(f"{path} is not the table that was written.", advice=MEND) from None
