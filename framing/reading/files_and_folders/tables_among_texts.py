"""Tables among the files of texts: a .txt that is one by its first line, and one that tells of the files beside it."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePosixPath

import pandas as pd

from framing.core.errors import FramingError
from framing.core.text.listing import counted
from framing.reading.corpus import Options
from framing.reading.formats.source import Source
from framing.reading.tables.column_names import near_ours
from framing.reading.tables.column_words import OF_ARTICLES
from framing.reading.tables.files.tabular_files import KINDS, as_source, load

HEADS = 2_000  # characters of a first line that may name columns
COLUMNS, FILES = 3, 2  # fewest of a table in a .txt file, and that a table tells of
OF_TEXTS = ("text", "docx", "odt", "rtf")


def with_texts(sources: Sequence[Source], options: Options) -> tuple[list[Source], list[str]]:
    """These files, those that a table among them names and tells of put into it as its texts; and remarks on that."""
    found = [_as_table(one) if one.suffix == ".txt" else one for one in sources]
    told: list[str] = []
    tables = [one for one in found if one.kind in KINDS]
    beside = [one for one in found if one.kind in OF_TEXTS and _is_readable(one)] if tables else []
    for table in tables:
        if len(beside) >= FILES and (held := _with_texts_of(table, beside, options)):
            frame, used = held
            taken = {one.name for one in used}
            beside = [one for one in beside if one.name not in taken]
            found = [as_source(frame, one.name) if one is table else one for one in found if one.name not in taken]
            files = counted(len(used), "file")
            told.append(f"{table.short}: tells of {files} of the folder, which were read as its texts")
    return found, told


def _is_readable(source: Source) -> bool:
    try:
        return bool(source.text)
    except FramingError:  # told where the file is read
        return False


def _as_table(source: Source) -> Source:
    """A text file as a table, if commas or semicolons part its first line into names of columns, a text's too."""
    first, _, rest = source.content[:HEADS].decode("utf-8-sig", "ignore").partition("\n")
    names = [re.sub(r"[\"'_ ]+", " ", name).strip().casefold() for name in re.split("[,;]", first.strip())]
    known = {name for words in OF_ARTICLES.values() for name in words} | {"article id"}
    is_one = len(names) >= COLUMNS and known.issuperset(names) and OF_ARTICLES["text"].intersection(names)
    below = rest.lstrip().partition("\n")[0]  # of cells, too: a line that only lists words is no head of a table
    has_cells = '"' in below or len(re.split("[,;]", below)) >= len(names)
    return replace(source, known="table") if is_one and has_cells else source


def _with_texts_of(table: Source, files: list[Source], options: Options) -> tuple[pd.DataFrame, list[Source]] | None:
    """A table with the texts of the files that one of its columns names, and these; None for any other table."""
    try:
        frame = load(table, "")
    except FramingError:
        return None
    near = near_ours(frame, ["article_id", "outlet", "text"], OF_ARTICLES).exact
    if "text" in {*frame, *near} or not (options.outlet or "outlet" in {*frame, *near}):
        return None
    by_name = _by_name(files)
    for column in frame:
        names = [PurePosixPath(str(cell).strip().replace("\\", "/")).as_posix().casefold() for cell in frame[column]]
        named = [by_name.get(name) for name in names]
        used = [one for one in named if one]
        if len({one.name for one in used}) == len(used) >= max(FILES, len(frame) // 2 + 1):
            frame = frame.assign(text=[one.text if one else None for one in named])
            is_id = column == near.get("article_id")
            if is_id or not {"article_id"} & {*frame, *near}:
                frame = frame.rename(columns={column: "file"}) if is_id else frame  # a title stays one
                ids = [one.stem if one else name for one, name in zip(named, names, strict=True)]
                frame = frame.assign(article_id=ids)
            return frame, used
    return None


def _by_name(files: list[Source]) -> dict[str, Source]:
    """The files by how a table may call them: with the folder, without it, and without ending, if that is one alone."""
    names = [(PurePosixPath(one.name).name, one) for one in files]
    pairs = [(called.casefold(), one) for name, one in names for called in {f"{one.folder}/{name}", name, one.stem}]
    often = Counter(called for called, _ in pairs)
    return {called: one for called, one in pairs if often[called] == 1}
