"""Which notebooks would only write again what they have written: `framing charts` leaves these as they are.

A notebook is unchanged if all of this is, byte for byte, as its last run left it:

- the notebook itself, its code and its outputs, and every file of the data folder that it saved;
- every file that it opened, and the names in every folder that it listed (the kernel is watched while it runs);
- the code of `framing`, `suite` and `helpers.py`; Python, and the version of every package that is installed.

So it cannot be stale: what is not the same is not taken for the same. A notebook that did what cannot be watched
(talked to a network, started a program, read through a library that opens files in its own way) has no record, nor has
one that failed. A record that cannot be read is none. (The clock and chance are not watched: a notebook that shows
either is no notebook of a suite whose runs write the same bytes.) `framing check` runs everything, without records.
"""

import functools
import hashlib
import importlib.util
import json
import os
import shutil
import sys
import time
from collections.abc import Callable
from importlib.metadata import distributions
from pathlib import Path

from framing.core.files.atomic_files import write_text
from suite.running.notebooks import Run

RECORDS = ".cache"  # beside the folder of the notebooks
TICK = 0.02  # seconds by which the clock of a file system may be behind
TOP = Path(__file__).resolve().parents[2]
UNSEEN = ("socket.connect", "subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.spawn", "sqlite3.connect")
OPEN_FILES_THEMSELVES = ("pyarrow.parquet", "pyarrow.csv", "pyarrow.json", "pyarrow.dataset", "duckdb", "h5py")


def watch(log: Path | str) -> Callable[[], None]:
    """Write down, from now on, what this process reads: a line `[what, path]` for each file and folder, once.

    Returns what ends it.
    """
    file, seen = open(log, "a", encoding="utf-8"), set()  # noqa: SIM115 (it stays open as long as the process)

    def note(event: str, arguments: tuple) -> None:
        what = path = None
        if event == "open" and not _writes(arguments[1], arguments[2]):
            what, path = "read", arguments[0]
        elif event in ("os.listdir", "os.scandir") and not _importing():
            what, path = "listed", arguments[0] or "."
        elif event in UNSEEN or (event == "import" and arguments[0] in OPEN_FILES_THEMSELVES):
            what, path = "unseen", event
        if isinstance(path, (str, bytes, os.PathLike)) and not file.closed:
            line = json.dumps([what, os.path.abspath(os.fsdecode(path)) if what != "unseen" else path])
            if line not in seen:
                seen.add(line)
                file.write(line + "\n")
                file.flush()

    sys.addaudithook(note)
    return file.close


def _writes(mode: str | None, flags: int) -> bool:
    return bool(flags & (os.O_WRONLY | os.O_RDWR)) or (mode is not None and "r" not in mode and "+" not in mode)


def _importing() -> bool:
    """Whether Python itself looks for a module or a package: what it then finds is read."""
    asking = sys._getframe(2).f_code.co_filename
    return asking.startswith(("<frozen importlib", str(Path(importlib.util.__file__).parent)))


class Records:
    """What is known of the last run of each notebook: one file for each in a folder beside the notebooks."""

    def __init__(self, notebooks: Path, data: Path):
        self.folder, self.data = notebooks.parent / RECORDS, data
        self.started, self.code = time.time(), _code()

    def restore(self, path: Path, scratch: Path) -> Run | None:
        """The last run of a notebook as if it had just been made, if it is unchanged; else None."""
        from suite.running.notebooks import read_notebook

        try:
            record = json.loads(self._file(path).read_bytes())
            saved = {name: self.data / name for name in record["saved"]}
            if record != self._record(path, record["read"], record["listed"], saved):
                return None
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return None
        there = scratch / path.stem / "data"
        for name, file in saved.items():  # in the order in which they were saved
            (there / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, there / name)
        return Run(path, there, notebook=read_notebook(path))

    def remember(self, run: Run) -> None:
        """Record a run that was published; the record is whole or absent, and none if something could not be seen."""
        scratch = run.saved.parents[1]
        logs = [run.saved.parent / "log", scratch / "log"]
        lines = [json.loads(line) for log in logs if log.exists() for line in log.read_text("utf-8").splitlines()]
        found = {what: sorted({path for kind, path in lines if kind == what}) for what in ("read", "listed", "unseen")}
        self._file(run.path).unlink(missing_ok=True)
        if found["unseen"] or not logs[0].exists():
            return
        covered = _covered(scratch)
        read = sorted({_source(path) for path in found["read"] if _is_input(path, covered)})
        listed = [path for path in found["listed"] if _is_input(path, covered)]
        if any(self._touched(path) for path in [*read, *listed]):
            return
        files = sorted(filter(Path.is_file, run.saved.rglob("*")), key=lambda file: file.stat().st_mtime_ns)
        saved = {name: self.data / name for name in (file.relative_to(run.saved).as_posix() for file in files)}
        record = self._record(run.path, read, listed, saved)
        write_text(self._file(run.path), json.dumps(record, indent=1, ensure_ascii=False))

    def _touched(self, path: str) -> bool:
        """Whether a file was changed since the run began, so that nobody knows which of its states was read."""
        if not os.path.exists(path):
            return False
        found = os.stat(path)
        return max(found.st_mtime, found.st_ctime) > self.started - TICK

    def _file(self, path: Path) -> Path:
        return self.folder / f"{path.stem}.json"

    def _record(self, path: Path, read, listed, saved: dict[str, Path]) -> dict:
        return {
            "code": self.code,
            "notebook": _hash(path),
            "saved": {name: _hash(file) for name, file in saved.items()},
            "read": {file: _hash(Path(file)) for file in read},
            "listed": {folder: _names(Path(folder)) for folder in listed},
        }


def _source(path: str) -> str:
    """The file that a person edits: of a compiled module, its source."""
    return importlib.util.source_from_cache(path) if path.endswith(".pyc") and "__pycache__" in path else path


def _covered(scratch: Path) -> tuple[str, ...]:
    """The beginnings of paths that are covered by the code's fingerprint, made by the run, or no files."""
    folders = [sys.prefix, sys.base_prefix, scratch.resolve(), TOP / "framing", TOP / "suite", "/proc", "/sys", "/dev"]
    return tuple(map(_as_beginning, folders))


def _is_input(path: str, covered: tuple[str, ...]) -> bool:
    """Whether a path is one that somebody may change: neither it nor what it leads to begins so."""
    return not any(_as_beginning(way(path)).startswith(covered) for way in (os.path.abspath, os.path.realpath))


def _as_beginning(path: str | Path) -> str:
    """A path as all that lie in it begin, whole names only, and capitals as the system takes them."""
    return os.path.normcase(os.path.join(path, ""))


def _hash(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""


def _names(folder: Path) -> str:
    names = sorted(os.listdir(folder)) if folder.is_dir() else []
    return hashlib.sha256("\n".join(names).encode("utf-8", "surrogatepass")).hexdigest()


@functools.cache  # a process keeps the packages that it has begun with
def _packages() -> list[str]:
    """Name and version of every package that is installed, each read once."""
    known = [package.metadata for package in distributions()]
    return sorted({f"{one['Name']} {one['Version']}" for one in known})


def _code() -> str:
    """The fingerprint of everything that a notebook runs besides its own cells."""
    whole = hashlib.sha256(sys.version.encode())
    from framing.charts.core.style import HOUSE_STYLE, PICTURES

    for name in (HOUSE_STYLE, *PICTURES.values()):  # how charts are to be drawn
        whole.update(f"{name} {os.environ.get(name, '')}".encode())
    for one in _packages():
        whole.update(one.encode())
    files = [file for package in ("framing", "suite") for file in (TOP / package).rglob("*") if file.suffix != ".pyc"]
    for file in sorted([*files, TOP / "helpers.py"]):
        whole.update(f"{file.relative_to(TOP).as_posix()} {_hash(file)}".encode())
    return whole.hexdigest()
