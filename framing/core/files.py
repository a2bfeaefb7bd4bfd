"""Files that are whole or absent: written under a temporary name, then renamed; and read as UTF-8 or refused."""

import os
import tempfile
from pathlib import Path

from framing.core.errors import FramingError

# What tables are written as, and the endings of the files.
FORMATS = {"csv": "csv", "excel-csv": "csv", "parquet": "parquet", "xlsx": "xlsx"}


def write_bytes(path: Path, content: bytes) -> Path:
    """Write `content` to `path` so that an interruption leaves the old file or the new one, never half of one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".part")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        os.chmod(temporary, 0o644)  # mkstemp makes files private; ours are meant to be shared
        os.replace(temporary, path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
    return path


def write_text(path: Path, content: str) -> Path:
    """The same for text: UTF-8, and newlines as they are in `content` on every system."""
    return write_bytes(path, content.encode("utf-8"))


def decode(content: bytes, name: str) -> str:
    """The text of a file's bytes; a byte that is not UTF-8 is refused with its offset and what to do.

    >>> decode("naïve".encode("latin-1"), "note.txt")
    Traceback (most recent call last):
    framing.core.errors.FramingError: note.txt: byte 2 (0xef) is not UTF-8.
    Save the file as UTF-8 (many editors call it "Encoding: UTF-8") and try again.
    """
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise FramingError(
            f"{name}: byte {error.start} (0x{content[error.start]:02x}) is not UTF-8.",
            advice='Save the file as UTF-8 (many editors call it "Encoding: UTF-8") and try again.',
        ) from None


def separator(text: str) -> str:
    """What separates the cells of a CSV: a comma, a semicolon or a tab, whichever its first line has most of.

    >>> separator("item;tone\\na, b;kind")
    ';'
    """
    first = text.lstrip("\r\n").partition("\n")[0]
    return max(",;\t", key=first.count)
