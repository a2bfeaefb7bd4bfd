"""Something laid out for a page: HTML for a notebook, plain text for everything else."""

import html
import unicodedata
from collections.abc import Sequence

# JupyterLab shows the first line of an output that is folded: with a blank one, the answer to a prediction is not
# given away.
FOLDED_LINE = " \n"


def running(text: str, style: str = "") -> str:
    """The attributes of an element, its style among them, so that its text runs as most of its letters do.

    >>> running("It is a מס."), running("זה מס (tax).")
    ('', ' dir="rtl" style="text-align: right"')
    """
    leftward = [unicodedata.bidirectional(sign) in ("R", "AL") for sign in text if sign.isalpha()]
    if 2 * sum(leftward) > len(leftward):
        return f' dir="rtl" style="{style or "text-align: right"}"'
    return f' style="{style}"' if style else ""


class Shown:
    """Something laid out for a page: HTML for a notebook, plain text for everything else.

    A notebook's page reads what stands between two dollar signs as mathematics; here they are prices.
    """

    def __init__(self, page: str, plain: str):
        self._page, self._plain = page, plain

    def _repr_html_(self) -> str:
        return f'{FOLDED_LINE}<div class="mathjax_ignore">{self._page}</div>'

    def __repr__(self) -> str:
        return self._plain


def folded(summary: str, paragraphs: Sequence[str]) -> str:
    """Paragraphs that a click opens, as HTML; their text is escaped.

    >>> folded("more", ["1 < 2"])
    '<details><summary>more</summary><p>1 &lt; 2</p></details>'
    """
    body = "".join(f"<p>{html.escape(paragraph)}</p>" for paragraph in paragraphs if paragraph)
    return f"<details><summary>{html.escape(summary)}</summary>{body}</details>" if body else ""
