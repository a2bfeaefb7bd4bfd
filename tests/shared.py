"""What several test modules need when they are collected: read once for all of them."""

from collections.abc import Iterable
from pathlib import Path

from hypothesis import settings

from framing.codebook.load import read_codebook

CODEBOOK = read_codebook("data/codebook.yml")  # the suite's own

# Where one random example takes long, since whole tables are made of it: 30 of them, and 120 in the thorough profile.
COSTLY = settings(max_examples=settings.default.max_examples * 3 // 10)


def contents(folder: Path) -> dict[str, bytes]:
    """What lies in a folder: every file by its name, temporary ones too."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def is_partition(text: str, spans: Iterable[tuple[int, int]]) -> bool:
    """Whether every non-blank character is in one of the spans, and no character in two."""
    covered = [place for start, end in spans for place in range(start, end)]
    return len(covered) == len(set(covered)) and {n for n, c in enumerate(text) if not c.isspace()} <= set(covered)
