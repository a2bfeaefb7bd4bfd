"""What every chart function returns: the picture, the numbers in it, the words for it, and the source behind it."""

import base64
import html
import io
import re
import warnings
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pandas as pd

from framing.charts.core.phrases import listing
from framing.charts.core.style import look
from framing.core.errors import FramingError
from framing.core.file_sets import write_files
from framing.core.tables import disarmed, table_bytes

# Where a reader has not got our font, Verdana is as wide, and others are narrower: nothing overlaps.
_FONT = re.compile(rb"font(?:-family)?: [^\"';]{0,200}'DejaVu Sans'(?=[^<>]{0,2000}>)")


@dataclass
class Chart:
    """A chart and everything needed to check it.

    `name` is the stem of its files; `figure` a matplotlib Figure; `table` the exact numbers drawn; `caption` says
    what is shown, how it was counted, n and source; `alt` describes the picture to who cannot see it. `keys` are the
    columns of `table` that name a bar (or dot, tick, arc); `spans` holds the source behind them: the same key
    columns, article_id, start, end and more. `height` is the column of `table` that a bar's height shows: as many
    rows of `spans` belong to it, or, where `spans` has that column too, as many in sum. Where it is None, each row of
    the table is one mark, with one row of `spans`.
    """

    name: str
    figure: object
    table: pd.DataFrame
    caption: str
    alt: str
    keys: list[str]
    spans: pd.DataFrame
    height: str | None = "count"
    _png: bytes | None = field(default=None, init=False, repr=False, compare=False)

    def trace(self, **row) -> pd.DataFrame:
        """The source rows behind a bar: article_id, start, end and what the table of origin says of each.

        Name the bar by its key columns, all or some: `chart.trace(outlet="Daily A", term="war")`. A bar of height
        zero has no rows. An unknown column or value raises `FramingError` naming those that there are.
        """
        spans = self.spans
        for column, value in row.items():
            if column not in self.keys:
                advice = f"Its columns are: {', '.join(self.keys)}." if self.keys else "It shows nothing."
                raise FramingError(f"The chart {self.name} has no column {column!r} to trace.", advice=advice)
            known = dict.fromkeys(self.table[column].dropna().astype(str))
            if str(value) not in known:
                advice = f"Known: {listing(known, limit=40)}."
                raise FramingError(f"The chart {self.name} shows no {column} {value!r}.", advice=advice)
            spans = spans[spans[column].astype("str") == str(value)]
        return spans.reset_index(drop=True)

    def places(self) -> pd.DataFrame:
        """The source behind every mark, in as few columns as it takes: keys, place, surface, height."""
        places = self.spans
        if self.height is not None and self.height not in places:
            places = places.assign(**{self.height: 1})
        wanted = [*self.keys, "article_id", "start", "end", "surface", *([self.height] if self.height else [])]
        return places[[name for name in dict.fromkeys(wanted) if name in places]]

    def save(self, folder: str | Path) -> list[Path]:
        """Write NAME.png, NAME.svg, NAME.csv (the table), NAME.trace.csv and NAME.txt (alternative text, caption).

        NAME.trace.csv has the source behind every mark: the key columns, article_id, start, end, the words there if the
        chart knows them, and what each span adds to the mark's height, so that anybody can follow a bar without this
        program. All five are the new ones or none is, and they are the same bytes on every run. Returns the five paths.
        """
        folder = Path(folder)
        contents = {
            "png": self.png(),
            "svg": self.svg(),
            "csv": table_bytes(disarmed(self.table), folder / f"{self.name}.csv"),
            "txt": f"{self.alt}\n\n{self.caption}\n".encode(),
            "trace.csv": table_bytes(disarmed(self.places()), folder / f"{self.name}.trace.csv"),
        }
        return write_files([(folder / f"{self.name}.{end}", content) for end, content in contents.items()], folder)

    def png(self) -> bytes:
        """The picture as PNG; drawn once, and again only after the figure was changed."""
        if self._png is None or self.figure.stale:
            self._png = _few_colours(self._drawn("rgba", None), self.figure, self.alt)
        return self._png

    def svg(self) -> bytes:
        """The picture as SVG with title and description; its letters are text, to be searched, read aloud, edited."""
        if self.figure.stale:
            self._png = None
        title = self.alt.split(". ")[0].rstrip(".")
        drawn = self._drawn("svg", {"Date": None, "Creator": None, "Title": title, "Description": self.alt})
        return _FONT.sub(rb"\g<0>, Verdana, Geneva, sans-serif", drawn)

    def _drawn(self, form: str, metadata: dict) -> bytes:
        content = io.BytesIO()
        with look(), warnings.catch_warnings():
            # A character that the font lacks is drawn as a box; the table and the text beside the picture have it.
            warnings.filterwarnings("ignore", message="Glyph")
            self.figure.savefig(content, format=form, metadata=metadata)
        self.figure.stale = False  # from here on it is stale only if somebody changes it
        return content.getvalue()

    def _repr_html_(self) -> str:
        image = base64.b64encode(self.png()).decode("ascii")
        alt, caption = html.escape(self.alt), html.escape(self.caption)
        picture = f'<img alt="{alt}" style="max-width: 100%" src="data:image/png;base64,{image}">'
        figure = f"{picture}<figcaption>{caption}</figcaption>"
        return f'<figure class="mathjax_ignore" style="margin: 0">{figure}</figure>'

    def _repr_mimebundle_(self, include=None, exclude=None) -> dict[str, str]:
        return {"text/html": self._repr_html_(), "text/plain": self.alt}


def _few_colours(pixels: bytes, figure, alt: str) -> bytes:
    """A PNG of at most 256 colours, none visibly off: a third of the size, which counts in every committed notebook."""
    from PIL import Image, PngImagePlugin

    width = int(figure.bbox.width)
    picture = Image.frombytes("RGBA", (width, len(pixels) // (4 * width)), pixels).convert("RGB")
    few = picture.quantize(256, method=Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
    content = io.BytesIO()
    about = PngImagePlugin.PngInfo()
    about.add_itxt("Description", alt)
    few.save(content, format="PNG", dpi=(figure.dpi, figure.dpi), pnginfo=about)
    return content.getvalue()


def nothing_to_draw(name: str, title: str, why: str, columns: Sequence[str], source: str) -> Chart:
    """A chart that says in words why there is nothing to draw."""
    from framing.charts.core.page import Heading, Page

    page = Page(Heading(title), 0.5)
    page.put(0.12, page.top + 0.1, why, color="#5b6470")
    empty = pd.DataFrame({column: pd.Series(dtype="str") for column in columns})
    alt = f"{title}{'' if title.endswith('?') else '.'} {why}"
    return Chart(name, page.figure, empty, f"{alt} {source}", alt, list(columns), empty.copy())
