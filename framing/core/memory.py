"""How much memory is left, so that what cannot fit is refused with its reason before the system ends the program."""

import gc
from contextlib import suppress
from pathlib import Path

from framing.core.errors import FramingError

# Bytes of memory for each byte of what is read, or analysed in one piece: what was measured, and a little more
# (benchmarks/README.md).
READING, ANALYSING = 7, 100
# Where a container's limit, what it uses, and what of that could be given back stand: of control groups 2 and 1.
_GROUPS = (
    ("/sys/fs/cgroup/memory.max", "/sys/fs/cgroup/memory.current", "/sys/fs/cgroup/memory.stat"),
    (
        "/sys/fs/cgroup/memory/memory.limit_in_bytes",
        "/sys/fs/cgroup/memory/memory.usage_in_bytes",
        "/sys/fs/cgroup/memory/memory.stat",
    ),
)


def look_for_garbage_seldom() -> None:
    """For a process that is one short job, a command or a kernel: Python's own turns take a fifth of its time."""
    gc.set_threshold(100_000, 50, 50)


def available_memory() -> int:
    """Bytes that may still be taken: of this computer, or of the container that this runs in, whichever is less."""
    import psutil

    left = [psutil.virtual_memory().available]
    for limit, used, told in _GROUPS:
        with suppress(OSError, ValueError):  # no such group, or "max": no limit
            left.append(int(Path(limit).read_text()) - int(Path(used).read_text()) + _given_back(Path(told)))
    return max(0, min(left))


def _given_back(told: Path) -> int:
    """What a container holds of files only to be quicker, which the system takes back when it is needed."""
    lines = (line.split() for line in told.read_text().splitlines())
    return sum(int(value) for name, value in lines if name in ("inactive_file", "total_inactive_file"))


def refuse_what_does_not_fit(needed: int, what: str, advice: str) -> None:
    """Stop with a `FramingError` if about `needed` bytes of memory are more than there are.

    >>> refuse_what_does_not_fit(1_000, "articles.csv (300 bytes)", "Read fewer files at a time.")
    """
    left = available_memory()
    if needed > left:
        told = f"{what} takes about {needed / 1e9:,.1f} GB of memory, and {left / 1e9:,.1f} GB are free"
        raise FramingError(f"{told}: it was not begun.", advice=advice)
