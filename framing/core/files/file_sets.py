"""Files that are written together: all of them are the new ones, or all are as they were.

Each is written beside its place under a temporary name; only when the last is whole are they renamed. A journal says
meanwhile what is to be renamed, so that what a killed run had begun is finished by whoever comes next (`settle`). A
folder may have a record of the run that wrote it (`run.json`): its inputs, versions and files, written last.
"""

import json
import os
import secrets
import shutil
import signal
import threading
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from hashlib import sha256
from pathlib import Path

from framing.core.errors import FramingError

RECORD = "run.json"
JOURNAL = ".renaming.json"
PATIENCE = 2.0  # seconds for which another run may be renaming before it counts as killed
STALE = 24 * 3600.0  # seconds after which a temporary file is nobody’s: a long run writes each table when it has it
AS_IT_WAS = "What was there is as it was."


Content = bytes | Iterator[bytes]  # of a file: what does not fit in memory comes part by part


def stage(path: Path, content: Content) -> Path:
    """Write `content` under a temporary name beside `path`, with the rights that a new file has; the name is returned.

    What stands in the way (no room, no right to write, a folder of that name) raises `FramingError`.
    """
    if path.is_dir():
        raise FramingError(f"{path} cannot be written: a folder has its name.", advice=AS_IT_WAS)
    temporary = path.with_name(f".{path.name[:200]}.{secrets.token_hex(6)}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
        with os.fdopen(handle, "wb") as file:
            file.writelines([content] if isinstance(content, bytes) else content)
    except BaseException as error:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
        if isinstance(error, OSError):
            raise not_written(path, error) from None
        raise
    return temporary


def not_written(path: Path, error: OSError) -> FramingError:
    """What a person is told when a file cannot be written: which file, in which folder, and why."""
    reason = error.strerror or str(error)
    return FramingError(f"{path.name} cannot be written to {path.parent}: {reason}.", advice=AS_IT_WAS)


def write_files(files: Iterable[tuple[Path, Content]], folder: Path, gone: Sequence[Path] = ()) -> list[Path]:
    """Write files so that all are there, whole, or none; `gone` are removed with it. Returns their paths, in order.

    `folder` holds the journal. Contents may be made one by one as they are asked for; what goes wrong in that, or
    interrupts it, leaves everything as it was. Two runs that write the same files do so one after the other.
    """
    new = not folder.exists()
    make_folder(folder)
    staged: list[tuple[Path, Path]] = []
    try:
        for path, content in files:
            staged.append((stage(path, content), path))
        while not _renamed(staged, folder / JOURNAL, gone):
            _wait_for(folder / JOURNAL)
    except BaseException:
        for temporary, _ in staged:
            with suppress(OSError):
                temporary.unlink(missing_ok=True)
        if new:
            with suppress(OSError):  # another run has written to it meanwhile
                folder.rmdir()
        raise
    _remove_stale({path.parent for _, path in staged})
    return [path for _, path in staged]


def make_folder(folder: Path) -> None:
    """Make a folder, if it is not there; where that cannot be, `FramingError` says why."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = "a file has its name" if folder.is_file() else error.strerror or str(error)
        raise FramingError(f"The folder {folder} cannot be made: {reason}.") from None


def _renamed(staged: list[tuple[Path, Path]], journal: Path, gone: Sequence[Path]) -> bool:
    """Rename all, unless another run is renaming here."""
    folder = journal.parent
    told = {"rename": [_pair(folder, *pair) for pair in staged], "remove": [_way(folder, path) for path in gone]}
    with _undisturbed():
        claimed = _claim(journal, told)
        if claimed:
            _rename(staged, journal, gone)
    return claimed


def _rename(staged: list[tuple[Path, Path]], journal: Path, gone: Sequence[Path]) -> None:
    """Rename all; where one cannot be, all that were are put back, and a `FramingError` says which it was."""
    kept: list[tuple[Path, Path | None]] = []
    try:
        for temporary, path in staged:
            kept.append((path, _copy(path, _copy_of(temporary))))
            try:
                os.replace(temporary, path)
            except FileNotFoundError:
                if not path.exists():  # another run took this one for killed, and finished it
                    raise
        for path in gone:
            path.unlink(missing_ok=True)
    except OSError as error:
        for path, copy in reversed(kept):
            with suppress(OSError):
                os.replace(copy, path) if copy else path.unlink(missing_ok=True)
        raise not_written(kept[-1][0], error) from None
    finally:
        for _, copy in kept:
            if copy:
                with suppress(OSError):
                    copy.unlink(missing_ok=True)
        journal.unlink(missing_ok=True)


def _copy_of(temporary: Path) -> Path:
    """The name under which the file is kept that a temporary one is to replace."""
    return temporary.with_name(f"{temporary.name.removesuffix('.part')}.kept.part")


def _copy(path: Path, copy: Path) -> Path | None:
    """Give a file that is to be replaced a second name, or a copy; None if there is no such file."""
    if not path.exists():
        return None
    try:
        os.link(path, copy)
    except OSError:  # a file system without links
        shutil.copy2(path, copy)
    return copy


def _claim(journal: Path, content: dict) -> bool:
    """Write the journal, unless another run has one here."""
    try:
        handle = os.open(journal, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
    except FileExistsError:
        return False
    except OSError as error:
        raise not_written(journal, error) from None
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        json.dump(content, file)
    return True


def _wait_for(journal: Path) -> None:
    """Wait a moment for another run; a journal that stays too long belonged to one that was killed."""
    if _age(journal) > PATIENCE:
        settle(journal.parent)
    else:
        time.sleep(0.02)


def _age(path: Path) -> float:
    """Seconds between now and when a file was written, by whatever clock; 0 if it is gone."""
    try:
        return abs(time.time() - path.stat().st_mtime)  # a clock may have been set back since
    except OSError:
        return 0.0


def settle(folder: Path) -> bool:
    """Finish what a killed run had begun to rename in a folder; was there anything? A journal cut short began nothing.

    Only temporary files of ours are renamed, each within the folder that it lies in.
    """
    journal = folder / JOURNAL
    try:
        listed = json.loads(journal.read_text("utf-8"))
        pairs = [(str(temporary), str(name)) for temporary, name in listed["rename"]]
        gone = [str(name) for name in listed["remove"]]
        if "\0" in "".join([*gone, *(part for pair in pairs for part in pair)]):
            raise ValueError("no name of a file")
    except FileNotFoundError:
        return False
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        pairs, gone = [], []
    for temporary, name in pairs:
        path = folder / name
        if temporary == Path(temporary).name and temporary.startswith(".") and temporary.endswith(".part"):
            with suppress(FileNotFoundError):
                os.replace(path.with_name(temporary), path)
            _copy_of(path.with_name(temporary)).unlink(missing_ok=True)
    for name in gone:
        if name == Path(name).name:
            (folder / name).unlink(missing_ok=True)
    journal.unlink(missing_ok=True)
    return True


def _pair(folder: Path, temporary: Path, path: Path) -> list[str]:
    return [temporary.name, _way(folder, path)]


def _way(folder: Path, path: Path) -> str:
    return Path(os.path.relpath(path, folder)).as_posix()


def _remove_stale(folders: Iterable[Path]) -> None:
    """Temporary files of runs that were killed long ago."""
    for folder in folders:
        for path in folder.glob(".*.part"):
            with suppress(OSError):
                if _age(path) > STALE:
                    path.unlink()


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Let Ctrl-C and a polite end wait for the moment that this takes; then they have their way."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    waiting: list[int] = []
    polite = [getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)]
    before = {one: signal.signal(one, lambda number, _: waiting.append(number)) for one in polite}
    try:
        yield
    finally:
        for one, handler in before.items():
            signal.signal(one, handler)
        for number in waiting[:1]:
            signal.raise_signal(number)


def with_record(
    files: Iterable[tuple[Path, Content]], folder: Path, about: dict, before: dict[str, str] | None = None
) -> Iterator[tuple[Path, Content]]:
    """The files and, last, the record of the run: `about` (inputs, versions) and the sha256 of each file by its name.

    `before`: files of earlier runs that stay (see `recorded`).
    """
    hashes = dict(before or {})
    for path, content in files:
        seen = sha256(content if isinstance(content, bytes) else b"")
        yield path, content if isinstance(content, bytes) else _seen(content, seen)
        hashes[_way(folder, path)] = seen.hexdigest()
    told = {**about, "files": dict(sorted(hashes.items()))}
    yield folder / RECORD, (json.dumps(told, indent=1, ensure_ascii=False) + "\n").encode("utf-8")


def _seen(content: Iterator[bytes], seen) -> Iterator[bytes]:
    """A file's content, of which a fingerprint is taken as it goes by."""
    for part in content:
        seen.update(part)
        yield part


def recorded_run(folder: Path) -> dict:
    """The record of the run that wrote a folder; empty where there is none that can be read."""
    try:
        told = json.loads((folder / RECORD).read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return told if isinstance(told, dict) else {}


def recorded(folder: Path) -> dict[str, str]:
    """The files of a folder's record with their sha256."""
    listed = recorded_run(folder).get("files")
    return {str(name): str(given) for name, given in listed.items()} if isinstance(listed, dict) else {}


def misfits(folder: Path, names: Iterable[str] | None = None) -> list[str]:
    """How the files of a folder do not fit the record of the run that wrote it; none where there is no record.

    `names`: only these files. What a killed run had begun is finished first.
    """
    settle_quietly(folder)
    listed = recorded(folder)
    wanted = {name: listed[name] for name in (listed if names is None else names) if name in listed}
    faults = []
    for name, fingerprint in wanted.items():
        path = folder / name
        if not path.is_file():
            faults.append(f"{path} is not there, though the run wrote it")
        elif sha256(path.read_bytes()).hexdigest() != fingerprint:
            faults.append(f"{path} is not the file that the run wrote")
    return faults


def settle_quietly(folder: Path) -> None:
    """`settle` for whoever only reads: not while another run may be at it, nor where this one may not write.

    The files of a folder may have been written with those of its neighbours, which the folder above them tells then.
    """
    for one in (folder, folder.parent):
        if _age(one / JOURNAL) > PATIENCE:
            with suppress(OSError):
                settle(one)
