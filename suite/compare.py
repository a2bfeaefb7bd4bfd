"""What differs between the outputs that are committed and those of a new run: exactly for text, by eye for pictures.

Pictures that the same programs drew must be the same bytes. Only where others drew what is committed (`renderer`) is
there a tolerance: size and description are the same, pixels differ by less than `MEAN` of 255 on average, and no square
of 16 × 16 pixels differs by more than `SQUARE`: a letter's edge may fall otherwise, a bar may not. In drawings (SVG)
every word and number that is read must be the same even then; coordinates may differ by `SVG_SLACK`.
"""

import base64
import difflib
import io
import re
from pathlib import Path
from typing import TYPE_CHECKING, AnyStr, Generic, NamedTuple

from framing.core.files.file_sets import RECORD

if TYPE_CHECKING:
    from nbformat import NotebookNode

MEAN, SQUARE, SIDE = 1.0, 48.0, 16
SVG_SLACK = 0.5  # points
EMBEDDED = re.compile(r"data:image/png;base64,([A-Za-z0-9+/=\s]+)")
SVG_ID = re.compile(r"\b[A-Za-z]+[0-9a-f]{10}\b")
NUMBER = re.compile(r"-?\d+(?:\.\d+)?(?:e-?\d+)?")
READ = re.compile(r">([^<>]+)<|(?:aria-label|title|alt)=\"([^\"]*)\"")  # what a person reads in a drawing
PIECES = re.compile(r"\r?\n|(?<=>)(?=<)|(?<=\.) ")  # lines, tags, sentences: what a person can see a change in
DIFF_LINES = 8


class Pair(NamedTuple, Generic[AnyStr]):
    """The same output twice: as it is committed, and as the new run has it."""

    committed: AnyStr
    new: AnyStr


def renderer() -> dict[str, str]:
    """What draws pictures here: programs whose versions, and a machine whose arithmetic, may move an edge by a hair."""
    import platform
    from importlib.metadata import version

    from matplotlib import ft2font

    names = {name: version(name) for name in ("matplotlib", "pillow", "numpy")}
    return names | {"freetype": ft2font.__freetype_version__, "machine": f"{platform.system()} {platform.machine()}"}


def notebook_differences(committed: "NotebookNode", new: "NotebookNode", name: str, exact: bool = False) -> list[str]:
    """Every difference between two notebooks' outputs, each named with the cell it is in.

    `exact`: the same programs drew both, so that pictures must be the same bytes.
    """
    found = count_faults(committed, name)
    for number, (old, again) in enumerate(zip(committed.cells, new.cells, strict=True), start=1):
        if old.cell_type == "code":
            where = f"{name}, cell {number}, In [{again.execution_count}]"
            found += [f"{where}: {fault}" for fault in _cell_differences(old.outputs, again.outputs, exact)]
    return found


def count_faults(notebook: "NotebookNode", name: str) -> list[str]:
    """Whether the code cells were run once each, top to bottom, and saved: their counts are 1 … n."""
    counts = [cell.execution_count for cell in notebook.cells if cell.cell_type == "code" and cell.source.strip()]
    if counts == list(range(1, len(counts) + 1)):
        return []
    shown = ", ".join("none" if count is None else str(count) for count in counts)
    return [f"{name}: was not run from clean, top to bottom: the cells' counts are {shown}"]


def _cell_differences(old: list, new: list, exact: bool) -> list[str]:
    before, after = ([_kind(output) for output in outputs] for outputs in (old, new))
    if before != after:
        return [f"outputs were {', '.join(before) or 'none'}; they are now {', '.join(after) or 'none'}"]
    faults = []
    for was, now in zip(old, new, strict=True):
        parts = {mime: Pair(_text(was.data[mime]), _text(now.data[mime])) for mime in was.get("data", {})}
        parts = parts or {"text": Pair(was.get("text", ""), now.get("text", ""))}
        for mime, pair in parts.items():
            faults += [f"{mime}: {fault}" for fault in _part_differences(mime, pair, exact)]
    return faults


def _kind(output) -> str:
    kind = output.get("name", output.output_type)
    return f"{kind} ({', '.join(sorted(output.data))})" if "data" in output else kind


def _text(value: object) -> str:
    return value if isinstance(value, str) else repr(value)


def _part_differences(mime: str, pair: Pair[str], exact: bool) -> list[str]:
    if mime == "image/png":
        return png_difference(Pair(*map(base64.b64decode, pair)), exact)
    faults = text_difference(Pair(*(EMBEDDED.sub("(picture)", text) for text in pair)))
    if faults:
        return faults
    pictures = zip(*(EMBEDDED.findall(text) for text in pair), strict=True)
    return [fault for two in pictures for fault in png_difference(Pair(*map(base64.b64decode, two)), exact)]


def text_difference(pair: Pair[str]) -> list[str]:
    """How two texts differ, as a short unified diff.

    >>> text_difference(Pair("a\\nb", "a\\nc"))
    ['the text differs (- committed, + now)\\n      -b\\n      +c']
    """
    if pair.committed == pair.new:
        return []
    was, now = (PIECES.split(text) for text in pair)
    changes = difflib.unified_diff(was, now, n=0, lineterm="")
    lines = [line[:160] for line in changes if not line.startswith(("---", "+++", "@@"))]
    if not lines:
        lines = ["(only line ends or spaces differ)"]
    more = [f"… and {len(lines) - DIFF_LINES} more lines"] if len(lines) > DIFF_LINES else []
    return ["\n      ".join(["the text differs (- committed, + now)", *lines[:DIFF_LINES], *more])]


def png_difference(pair: Pair[bytes], exact: bool = False) -> list[str]:
    """How two PNG pictures differ (see the top of this file), or nothing."""
    if pair.committed == pair.new:
        return []
    import numpy as np
    from PIL import Image, UnidentifiedImageError

    try:
        pictures = [Image.open(io.BytesIO(content)) for content in pair]
        old, new = (np.asarray(picture.convert("RGBA"), dtype=float) for picture in pictures)
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError):
        return ["the picture cannot be read"]
    if pictures[0].info.get("Description") != pictures[1].info.get("Description"):
        return ["the picture's description differs"]
    if old.shape != new.shape:
        sizes = [f"{picture.shape[1]} × {picture.shape[0]}" for picture in (old, new)]
        return [f"the picture was {sizes[0]} pixels, it is now {sizes[1]}"]
    apart = np.abs(old - new).mean(axis=2)
    rows, columns = (-(-size // SIDE) * SIDE - size for size in apart.shape)
    squares = np.pad(apart, ((0, rows), (0, columns)))
    squares = squares.reshape(squares.shape[0] // SIDE, SIDE, -1, SIDE).mean(axis=(1, 3))
    row, column = np.unravel_index(squares.argmax(), squares.shape)
    if exact:
        if not apart.any():
            return ["the picture's file differs, though it looks the same"]
        return [f"the picture differs, most near x {column * SIDE}, y {row * SIDE}, though the same programs draw it"]
    if apart.mean() < MEAN and squares.max() < SQUARE:
        return []
    return [
        f"the picture differs: {apart.mean():.2f} of 255 on average (allowed: {MEAN:g}), "
        f"most near x {column * SIDE}, y {row * SIDE} ({squares.max():.0f}; allowed: {SQUARE:g})"
    ]


def svg_difference(pair: Pair[bytes], exact: bool = False) -> list[str]:
    """How two SVG drawings differ: what is read in them exactly, their coordinates within `SVG_SLACK`."""
    if pair.committed == pair.new:
        return []
    old, new = (SVG_ID.sub("id", text.decode("utf-8", "replace")) for text in pair)
    if READ.findall(old) != READ.findall(new) or NUMBER.sub("#", old) != NUMBER.sub("#", new):
        return ["the drawing has other parts or other words"]
    numbers = zip(NUMBER.findall(old), NUMBER.findall(new), strict=True)
    apart = max((abs(float(a) - float(b)) for a, b in numbers if a != b), default=0)
    if exact:
        return [f"the drawing differs by up to {apart:.2g} points, though the same programs draw it"]
    return [f"the drawing moved by up to {apart:.1f} points (allowed: {SVG_SLACK:g})"] if apart > SVG_SLACK else []


def folder_differences(committed: Path, new: dict[str, Path], whole: bool = True, exact: bool = False) -> list[str]:
    """What differs between a committed folder and files by their names in it; also what is missing or extra.

    Where `new` is not the whole of what is made (a notebook failed), a file that it lacks is no difference.
    """
    old = {path.relative_to(committed).as_posix(): path for path in committed.rglob("*") if path.is_file()}
    old = {name: path for name, path in old.items() if not path.name.startswith(".") and path.name != RECORD}
    faults = [f"{committed / name}: is written by a run, but not committed" for name in sorted(new.keys() - old)]
    lost = sorted(old.keys() - new) if whole else []
    faults += [f"{committed / name}: is committed, but no run writes it" for name in lost]
    for name in sorted(new.keys() & old):
        pair = Pair(old[name].read_bytes(), new[name].read_bytes())
        by_suffix = {".png": png_difference, ".svg": svg_difference}
        if compare := by_suffix.get(Path(name).suffix):
            found = compare(pair, exact)
        else:
            found = text_difference(Pair(*(content.decode("utf-8", "replace") for content in pair)))
        faults += [f"{committed / name}: {fault}" for fault in found]
    return faults
