"""From a drawn figure to the bytes of a picture: PNG for the page, for print, for sharing; SVG."""

import io
import re
import warnings

from framing.charts.core.style import MUTED, look

# Where a reader has not got our font, Verdana is as wide, and others are narrower: nothing overlaps.
_FONT = re.compile(rb"font(?:-family)?: [^\"';]*'DejaVu Sans'(?=[^<>]*>)")

SHARED = (1200, 675)  # pixels of a picture for sharing: what most sites show whole
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

    What a page has room to explain (how to read it, what must be known) is left out. A picture that would get too small
    to be read is cut, which is said beside the source.
    """

    heading, (width, height) = figure.heading, figure.get_size_inches()
    frame, top, foot = _frame(heading)
    room = SHARED[1] - top - foot
    body = height - heading.words_height - heading.foot_height
    dpi = min((SHARED[0] - 60) / width, room / body)
    cut = dpi < LEGIBLE
    if cut:
        dpi = min((SHARED[0] - 60) / width, LEGIBLE)
        frame, top, foot = _frame(heading, "The upper part of the picture; all of it is in the full chart.")
        room = SHARED[1] - top - foot
    whole = pixels(frame, None).convert("RGB")
    picture = pixels(figure, dpi).convert("RGB")
    first = round(heading.words_height * dpi)
    last = min(first + room, picture.height - round(heading.foot_height * dpi))
    part = picture.crop((0, first, picture.width, last))
    whole.paste(part, ((SHARED[0] - part.width) // 2, top))
    return _few_colours(whole.convert("RGBA"), alt, 96)


def _frame(heading, note: str = ""):
    """A figure with title, topic and source in large letters; the pixels that these take above and below."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    from framing.charts.core.page import LEAD, wrapped

    scale, room = 100, (SHARED[0] - 60) / 100
    parts = [(heading.title.split("\n"), 20, "bold", None), ([heading.topic], 14, "normal", None)]
    with look():
        figure = Figure(figsize=(SHARED[0] / scale, SHARED[1] / scale), dpi=scale)
        FigureCanvasAgg(figure)
        y = 22.0

        def put(lines: list[str], y: float, size: float, **how) -> float:
            for line in lines:
                figure.text(30 / SHARED[0], 1 - y / SHARED[1], line, fontsize=size, va="top", parse_math=False, **how)
                y += size * LEAD * scale / 72
            return y

        for said, size, weight, _ in parts:
            lines = [line for part in said if part for line in wrapped(part, room, size, weight, most=2)]
            y = put(lines, y, size, weight=weight) + 4 * bool(lines)
        below = [line for part in (heading.source, note) if part for line in wrapped(part, room, 11)]
        foot = len(below) * 11 * LEAD * scale / 72 + 16
        put(below, SHARED[1] - foot + 4, 11, color=MUTED)
    return figure, round(y + 8), round(foot)


def pixels(figure, dpi: float | None):
    """The figure as an image, in its own resolution or another."""
    from PIL import Image

    drawn = _drawn(figure, "rgba", **({"dpi": dpi} if dpi else {}))
    width = int(figure.bbox.width * (dpi or figure.dpi) / figure.dpi)
    return Image.frombytes("RGBA", (width, len(drawn) // (4 * width)), drawn)


def _drawn(figure, form: str, **how) -> bytes:
    content = io.BytesIO()
    with look(), warnings.catch_warnings():
        # A character that the font lacks is drawn as a box; the table and the text beside the picture have it.
        warnings.filterwarnings("ignore", message="Glyph")
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
