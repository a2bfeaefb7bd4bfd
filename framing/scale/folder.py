"""The folder that a run in shards writes to: it holds nothing else, of anybody's, by the names of tables."""

import re
from pathlib import Path

from framing.analysis.save import refuse_strangers, refuse_to_overwrite
from framing.analysis.table_names import EXTRA_TABLES, TABLES
from framing.core.errors import FramingError
from framing.core.files.atomic_files import FORMATS
from framing.core.files.file_sets import recorded
from framing.scale.merge import BLOCKS, MERGED
from framing.scale.shards import MARKERS, WRITTEN

LIST = "shards.csv"
OWN = re.compile(r"[0-9a-f]{32}(-[a-z-]+)?\.(parquet|json)|whole\.parquet")  # a file that a run writes
FEW = 3  # strange files of a folder that are named
ANOTHER = "Name another folder."


def refuse_other_files(out: Path, inputs: dict[str, Path | None]) -> None:
    """Stop before anything is read if tables in shards would stand over, or among, what no such run has written.

    `inputs`: what is to be read. Files that an earlier run in shards wrote here are its own, as CSV too.
    """
    refuse_to_overwrite(out, inputs, "tables")
    endings = sorted(set(FORMATS.values()))
    names = [f"{name}.{ending}" for name in (*TABLES, *EXTRA_TABLES) for ending in endings]
    there = [out / name for name in names if (out / name).exists()]
    in_shards = (out / MARKERS).is_dir()
    if not in_shards and any(path.name in recorded(out) for path in there):
        raise FramingError(f"{out} holds tables of an analysis in one piece.", advice=ANOTHER)
    refuse_strangers(out, there if in_shards else [*there, out / LIST])
    folders = [out / name for name in dict.fromkeys([*WRITTEN, *MERGED, MARKERS, BLOCKS])]
    faults = [fault for folder in folders if folder.is_dir() for fault in _strange(folder)]
    if faults:
        advice = "Nothing was written. Name another folder, or move these files away."
        raise FramingError(f"The tables in shards would stand among other files in {out}:", faults, advice)


def _strange(folder: Path) -> list[str]:
    """The first files of a folder of shards that no run writes to it."""
    others = (path for path in sorted(folder.iterdir()) if not (OWN.fullmatch(path.name) or path.match(".*.part")))
    held = [path for path in others if not (folder.name == BLOCKS and path.is_dir() and path.name == "articles")]
    more = [f"{len(held) - FEW:,} more in {folder}"] if len(held) > FEW else []
    return [*(f"{path} was not written by an analysis in shards" for path in held[:FEW]), *more]
