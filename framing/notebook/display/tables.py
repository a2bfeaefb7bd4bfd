"""Tables and sentences as they stand on a page: columns named as a reader would, numbers short, text escaped."""

import html
import math
import re

import pandas as pd

from framing.charts.core.fonts import FROM_THE_RIGHT
from framing.core.arguments import checked
from framing.core.errors import require_known
from framing.core.web.html_and_text import Shown, running

CELL = "text-align: left; vertical-align: top; white-space: pre-line; max-width: 34em"
LONG = f"{CELL}; min-width: 14em"  # on a phone the table scrolls, rather than to be a column of single words
SHORT = "text-align: left; vertical-align: top; white-space: nowrap"
NUMBER = "text-align: right; vertical-align: top"
_HEADS = {  # what the columns of tables are called in front of a reader
    "k": "times",
    "n": "out of",
    "k1": "here",
    "n1": "out of",
    "k2": "elsewhere",
    "n2": "out of ",  # two columns of one table, so that each keeps a name of its own
    "low": "from",
    "high": "to",
}
# From the first to the last letter that runs from right to left, with no mark or letter between that ends it.
_TURNED = re.compile(f"{FROM_THE_RIGHT.pattern}(?:[^“”<>A-Za-z\u00c0-\u04ff]*{FROM_THE_RIGHT.pattern})?")

_BOLD, _STRONG = re.compile(r"\*\*(.{1,9999}?)\*\*", re.DOTALL), r"<b>\1</b>"


def escaped(text: str) -> str:
    """Text as HTML; what runs from right to left is put in order by itself, so that the number after it stays there.

    >>> escaped("A & B"), escaped("הארץ, 5") == "<bdi>הארץ</bdi>, 5"
    ('A &amp; B', True)
    """
    return _TURNED.sub(r"<bdi>\g<0></bdi>", html.escape(text))


@checked()
def show(
    table: pd.DataFrame | pd.Series,
    *columns: str,
    rows: int = 20,
    none: str = "no rows",
    cut: str = "middle",
    excerpt: int = 0,
) -> Shown:
    """Lay out a table, or some of its columns: numbers short, missing values as a dash, text escaped, n told if cut.

    Of more than `rows` rows the first and the last are shown, so that both ends of a contrast are there;
    `cut="end"` shows the first alone. With `excerpt` a text of more characters than that is cut at a word. `none` is
    what stands in the place of a table without rows. A column that the table does not have raises `FramingError`.
    Columns are named as a reader would: k1 is “here”, n1 “out of”. A column alone is a table, too, with what its rows
    are called, if that has a name (what `value_counts` gives).

    >>> show(pd.DataFrame({"outlet": ["A"], "share": [1 / 3]}))
    outlet  share
         A   0.33
    >>> show(pd.DataFrame({"k": range(5)}), rows=2)
    times
        0
        …
        4
    the first and the last of 5 rows
    """
    if isinstance(table, pd.Series):
        table = table.rename(table.name or "k")
        alone = table.index.names == [None] or table.name in table.index.names
        table = table.to_frame() if alone else table.reset_index()
    require_known(columns, table.columns, "The table has no column {}.", "It has")
    chosen = table[list(columns)] if columns else table
    ends, whole, note = _ends(chosen, rows, cut)
    columns_of_cells = [[_excerpt(_cell(value), excerpt) for value in ends.iloc[:, at]] for at in range(ends.shape[1])]
    if whole:
        columns_of_cells = [[*cells[:whole], "…", *cells[whole:]] for cells in columns_of_cells]
    heads = [_HEADS.get(name, name) for name in ends]
    cells = pd.DataFrame(dict(enumerate(columns_of_cells))).set_axis(heads, axis=1)
    numeric = [pd.api.types.is_numeric_dtype(kind) for kind in ends.dtypes]
    styles = [NUMBER if number else _style(said) for said, number in zip(columns_of_cells, numeric, strict=True)]
    head = "".join(f'<th style="{style}">{_words(name)}</th>' for name, style in zip(heads, styles, strict=True))
    body = "".join(
        "<tr>"
        + "".join(f"<td{running(value, style)}>{escaped(value)}</td>" for value, style in zip(row, styles, strict=True))
        + "</tr>"
        for row in cells.itertuples(index=False, name=None)
    )
    if cells.empty and none != "no rows":
        return say(none)
    page = f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>" + (f"<p>{note}</p>" if note else "")
    plain = cells.to_string(index=False) if len(cells) else none
    return Shown(page, f"{plain}\n{note}".rstrip())


def _ends(table: pd.DataFrame, rows: int, cut: str) -> tuple[pd.DataFrame, int, str]:
    """The rows to show, after how many of them some are left out (0: after all), and the line that tells of it."""
    if len(table) <= rows:
        return table, 0, ""
    if cut == "end" or rows < 2:
        return table.head(rows), 0, f"{rows} of {len(table)} rows"
    first, last = (rows + 1) // 2, rows // 2
    numbers = [f"the first {first}" if first > 1 else "the first", f"the last {last}" if last > 1 else "the last"]
    return pd.concat([table.head(first), table.tail(last)]), first, f"{' and '.join(numbers)} of {len(table)} rows"


def _excerpt(text: str, length: int) -> str:
    """A text on one line, cut at the end of a word if it is longer than `length`; untouched where that is 0."""
    if not length:
        return text
    text = " ".join(text.split())
    if len(text) <= length:
        return text
    return text[:length].rsplit(" ", 1)[0].rstrip(" ,;:.") + " …"


@checked()
def say(*sentences: str) -> Shown:
    """Write sentences whose numbers were computed, as a paragraph each; text is escaped, **so** makes a word bold.

    >>> say(f"{2 + 2} articles.")
    4 articles.
    """
    page = "".join(f"<p>{_BOLD.sub(_STRONG, escaped(sentence))}</p>" for sentence in sentences)
    return Shown(page, "\n".join(_BOLD.sub(r"\1", sentence) for sentence in sentences))


def _style(texts: list[str]) -> str:
    """Short texts (a date, a name) stay on one line, long ones have room for some words."""
    longest = max(map(len, texts), default=0)
    return SHORT if longest <= 12 else LONG if longest > 60 else CELL


def _cell(value) -> str:
    if not isinstance(value, str) and pd.isna(value):
        return "–"
    if isinstance(value, float):
        return _number(value)
    return str(value).replace("-", "−") if pd.api.types.is_number(value) else str(value)


def _number(value: float) -> str:
    """A number as short as a reader needs it, its sign that of the charts; what is small is not shown as nothing, and
    what is nearly one (a share of nearly all) not as one.

    >>> [_number(x) for x in (1 / 3, 0.0, -0.004, 0.0002, float("inf"))]
    ['0.33', '0.00', '−0.004', '<0.001', 'no limit']
    >>> [_number(x) for x in (0.994, 0.996, 0.9998, 1.0, -0.9998)]
    ['0.99', '0.996', '>0.999', '1.00', '<−0.999']
    """
    if not math.isfinite(value):
        return "no limit"
    size = abs(value)
    if 0 < size < 0.001 or 0.999 < size < 1:
        near, than = (0.001, "<>") if size < 0.5 else (0.999, "><")
        return f"{than[0]}{near}" if value > 0 else f"{than[1]}−{near}"
    return f"{value:.{3 if 0 < size < 0.005 or 0.995 <= size < 1 else 2}f}".replace("-", "−")


def _words(name) -> str:
    return html.escape(str(name).replace("_", " "))
