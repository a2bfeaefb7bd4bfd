"""From a drawn figure to the bytes of a picture: PNG for the page, for print, for sharing; SVG."""

import io
import re
import warnings
from dataclasses import dataclass

import numpy as np

from framing.charts.core.fonts import draw_every_character
from framing.charts.core.phrases import counted
from framing.charts.core.style import MUTED, look

# Where a reader has not got our font, Verdana is as wide, and others are narrower: nothing overlaps.
_FONT = re.compile(rb"font(?:-family)?: [^\"';]{0,200}'DejaVu Sans'(?=[^<>]{0,2000}>)")

SHARED = (1200, 675)  # pixels of a picture for sharing: what most sites show whole
BESIDE = 370  # pixels of the words where they stand beside the picture
SMALL, GAP = 9.5, 14  # points of how it is to be read; pixels above and below
ROW = 0.5  # inches within which a picture that is cut has a place between two rows
UPPER = "The upper part of the picture{}; all of it is in the full chart."
LEGIBLE = 76  # dots per inch below which the letters of a chart are too small: then its upper part is shown


def as_png(figure, alt: str, dpi: float | None = None) -> bytes:
    """The figure as PNG in its own resolution, or in `dpi` dots per inch."""
    return _few_colours(pixels(figure, dpi), alt, dpi or figure.dpi)


def as_svg(figure, alt: str, title: str) -> bytes:
    """The figure as SVG with title and description; its letters are text, to be searched, read aloud, edited."""
    about = {"Date": None, "Creator": None, "Title": title, "Description": alt}
    return _FONT.sub(rb"\g<0>, Verdana, Geneva, sans-serif", _drawn(figure, "svg", metadata=about))


def for_sharing(figure, alt: str) -> bytes:
    """The chart in 1,200 × 675 pixels as PNG: what was found in large letters, the picture with its key, n and source.

    The words stand above the picture or, where that leaves it more room, beside it, there with how it is to be read, if
    there is room. What else a page has room to explain is left out, but for what marks in the picture stand for. A
    picture that would still be too small to be read is cut between two rows, with the scale of the rows below; that is
    said beside the source.
    """
    heading, (width, height) = figure.heading, figure.get_size_inches()
    first, last = heading.words_height, height - heading.foot_height
    best = max((_frame(heading, beside) for beside in (False, True)), key=lambda one: one.scale(width, last - first))
    dpi, scale = best.scale(width, last - first), (0.0, 0.0)
    if dpi < LEGIBLE:
        best, scale = _frame(heading, True, UPPER.format("")), heading.scale
        dpi, last = _upper_part(heading, best, width, last)
        if shown := sum(end <= last for end in heading.ends):
            best = _frame(heading, True, UPPER.format(f" ({shown} of {counted(len(heading.ends), 'row')})"))
    whole, picture = pixels(best.figure, None).convert("RGB"), pixels(figure, dpi).convert("RGB")
    end = round(last * dpi)
    if dpi == LEGIBLE and not heading.ends:
        end = _between_rows(picture, end, round(ROW * dpi))
    parts = [(round(first * dpi), end), tuple(round(place * dpi) for place in scale)]
    left, top = best.left + (best.width - picture.width) // 2, best.top
    top += max(best.height - sum(below - above for above, below in parts), 0) // 2
    for above, below in parts:
        whole.paste(picture.crop((0, above, picture.width, below)), (left, top))
        top += below - above
    return _few_colours(whole.convert("RGBA"), alt, 96)


def _upper_part(heading, frame: "_Frame", width: float, end: float) -> tuple[float, float]:
    """The dots of an inch, and where the picture ends, in inches, that as many rows are shown as can be read; at least
    the first."""
    dpi, first, scale = min(LEGIBLE, frame.width / width), heading.words_height, heading.scale[1] - heading.scale[0]
    reach = min(first + frame.height / dpi - scale, end)
    last = max((row for row in heading.ends if row <= reach), default=next(iter(heading.ends), reach))
    return min(dpi, frame.height / (last - first + scale)), last


def _between_rows(picture, last: int, rows: int) -> int:
    """Where the picture may be cut at `last` or up to so many pixels above it: where least is drawn."""
    strip = np.asarray(picture.crop((0, last - rows, picture.width, last)))
    drawn = (strip != strip[:, :1]).any(axis=2).sum(axis=1)
    return last - int(np.argmin(drawn[::-1]))


@dataclass(frozen=True)
class _Frame:
    """The words of a picture for sharing, drawn, and the room that they leave, in pixels."""

    figure: object
    left: int
    top: int
    width: int
    height: int

    def scale(self, width: float, height: float) -> float:
        """How many dots an inch of a picture of so many inches can have."""
        return min(self.width / width, self.height / height)


def _frame(heading, beside: bool, note: str = "") -> _Frame:
    """Title, topic and source in large letters, above and below the picture or all at its left."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    from framing.charts.core.page import LEAD, wrapped

    dots, edge = 100, 26  # an inch; pixels at the edges
    wide = BESIDE if beside else SHARED[0] - 2 * edge
    with look():
        figure = Figure(figsize=(SHARED[0] / dots, SHARED[1] / dots), dpi=dots)
        FigureCanvasAgg(figure)

        def put(parts: list[str], y: float, size: float, most: int = 0, **how) -> float:
            """Parts as lines from `y` pixels downwards, smaller where they are more than so many; where they end."""
            lines, size = _in_room(parts, wide / dots, size, how.get("weight", "normal"), most)
            for line in lines:
                at: dict = {"va": "top", "parse_math": False, "fontsize": size} | how
                figure.text(edge / SHARED[0], 1 - y / SHARED[1], line, **at)
                y += size * LEAD * dots / 72
            return y

        large, most = (17, 6) if beside else (20, 2)
        y = put(heading.title.split("\n"), edge - 4, large, most, weight="bold") + 6
        end = put([heading.topic], y, 13, most) if heading.topic else y
        below = [part for part in (heading.marks, heading.source, note) if part]
        lines = sum(len(wrapped(part, wide / dots, 11)) for part in below)
        foot = round(lines * 11 * LEAD * dots / 72) + edge - 10
        put(below, SHARED[1] - foot, 11, color=MUTED)
        told = len(wrapped(heading.about, wide / dots, SMALL)) * SMALL * LEAD * dots / 72
        if beside and heading.about and end + GAP + told < SHARED[1] - foot - GAP:
            put([heading.about], end + GAP, SMALL, color=MUTED)
    if beside:
        left = edge + BESIDE + 10
        return _Frame(figure, left, 12, SHARED[0] - left - 8, SHARED[1] - 24)
    top = round(end) + 8
    return _Frame(figure, edge, top, SHARED[0] - 2 * edge, SHARED[1] - top - foot - 8)


def _in_room(parts: list[str], wide: float, size: float, weight: str, most: int) -> tuple[list[str], float]:
    """Parts as lines, and their size: in the room of `most` lines (0: any), in as large letters as fit; only what does
    not fit in the smallest ones is cut."""
    from framing.charts.core.page import wrapped

    room = most * size
    while True:
        lines = [line for part in parts for line in wrapped(part, wide, size, weight)]
        if not most or len(lines) * size <= room:
            return lines, size
        if size <= SMALL:
            *lines, last = lines[: int(room / size)]
            return [*lines, f"{last[:-1].rstrip()}…"], size
        size -= 0.5


def pixels(figure, dpi: float | None):
    """The figure as an image, in its own resolution or another."""
    from PIL import Image

    drawn = _drawn(figure, "rgba", **({"dpi": dpi} if dpi else {}))
    wide = figure.get_size_inches()[0] * (dpi or figure.dpi)
    size = len(drawn) // 4  # inches times dots need not be a whole number: matplotlib may round it either way
    width = next(n for n in (int(wide + 1e-6), int(wide), int(wide) + 1) if size % n == 0)
    return Image.frombytes("RGBA", (width, size // width), drawn)


def _drawn(figure, form: str, **how) -> bytes:
    content = io.BytesIO()
    draw_every_character(figure)
    with look(), warnings.catch_warnings():
        warnings.filterwarnings("ignore", message="Glyph")  # told once by draw_every_character, not once a letter
        figure.savefig(content, format=form, **how)
    figure.stale = False  # from here on it is stale only if somebody changes it
    return content.getvalue()


def _few_colours(picture, alt: str, dpi: float) -> bytes:
    """A PNG of at most 256 colours, none visibly off: a third of the size, which counts in every committed notebook."""
    from PIL import Image, PngImagePlugin

    few = picture.convert("RGB").quantize(256, method=Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
    content = io.BytesIO()
    about = PngImagePlugin.PngInfo()
    about.add_itxt("Description", alt)
    few.save(content, format="PNG", dpi=(dpi, dpi), pnginfo=about)
    return content.getvalue()
