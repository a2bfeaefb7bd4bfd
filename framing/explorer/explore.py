"""`explore(analysis)`: the explorer of an analysis, in a notebook or as a file."""

import base64
import html
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from types import SimpleNamespace

from framing.analysis import Analysis
from framing.checks import remarks_before_analysis, remarks_on
from framing.core.arguments import checked
from framing.core.errors import FramingError
from framing.core.files.atomic_files import write_text
from framing.core.kinds_and_voices import OWN_KINDS
from framing.explorer.page import page
from framing.explorer.tables import STORIES_UP_TO, pages, parts, whole

IN_ONE_PAGE = 2_000  # articles: beyond, a browser takes seconds to open the page, and the server is the better way
PART = 10  # articles that are loaded together: the lines of one click stand in many parts
DRAWN = 12  # outlets in the picture that stands where scripts are blocked
HEIGHT = "clamp(26rem, 78vh, 48rem)"  # of the frame in a notebook: no higher than what is seen of it at once


@dataclass(frozen=True)
class Explorer:
    """An analysis to look at, click and read: shows itself in a notebook, `save` writes it as one page.

    In a notebook it is a frame of its own, cut off from the notebook's page. Where scripts do not run (a notebook that
    is not trusted, a preview on the web) a picture stands in its place, with the same described in words.
    """

    analysis: Analysis
    title: str

    @cached_property
    def html(self) -> str:
        """The page, whole: scripts, style and data."""
        refuse_too_many(self.analysis)
        texts = pages(self.analysis)
        data = {"about": about(self.analysis, self.title)} | whole(self.analysis, texts)
        data["parts"] = list(parts(self.analysis, texts, [one["id"] for one in data["speakers"]], PART))
        return page(data, self.picture)

    @cached_property
    def picture(self) -> str:
        """A chart of the first thing that is named, with its description, as HTML."""
        return picture(self.analysis)

    @checked()
    def save(self, path: str | Path) -> Path:
        """Write the page to a file (conventionally .html): whole or not at all. Returns its path."""
        return write_text(Path(path), self.html)

    def __repr__(self) -> str:
        return (
            f"Explorer of {len(self.analysis.corpus):,} articles; in a notebook it shows itself, save(path) writes it"
        )

    def _repr_html_(self) -> str:
        frame = (
            f'<iframe title="Explorer: {html.escape(self.title)}" sandbox="allow-scripts allow-downloads" '
            f'allow="clipboard-write" srcdoc="{html.escape(self.html)}" '
            f'style="width: 100%; height: {HEIGHT}; border: 1px solid #a3a8ae"></iframe>'
        )
        # A notebook that is not trusted drops the style and the frame, so that the picture is seen.
        hidden = "<style>.framing-explorer-still { display: none }</style>"
        still = f'<div class="framing-explorer-still tex2jax_ignore mathjax_ignore">{self.picture}</div>'
        return f"{frame}{hidden}{still}"

    def _repr_mimebundle_(self, include=None, exclude=None) -> dict[str, str]:
        return {"text/html": self._repr_html_(), "text/plain": repr(self)}


@checked()
def explore(analysis: Analysis, title: str = "") -> Explorer:
    """The explorer of an analysis: what is named how, where, by whom, with the sentences behind every bar.

    `title` names the corpus on the page and in the sentences that are copied from it; without one, the codebook's name
    does. Returns an `Explorer`: as the last line of a cell it shows itself; `.save("page.html")` writes one page that
    needs no network and no server. More than 2,000 articles raise `FramingError`: `framing explore PATH --serve` is for
    these.

    >>> import framing as fr
    >>> seeds = fr.analyse("seeds", "data/codebook.yml")
    >>> explore(seeds, "Five articles")
    Explorer of 5 articles; in a notebook it shows itself, save(path) writes it
    """
    return Explorer(analysis, title or analysis.codebook.name or "Articles")


def refuse_too_many(analysis) -> None:
    many = len(analysis.corpus)
    if many > IN_ONE_PAGE:
        advice = "Serve them: framing explore PATH --serve. Or choose some: analysis.select(sample=500)."
        raise FramingError(f"{many:,} articles are too many for one page (at most {IN_ONE_PAGE:,}).", advice=advice)


def about(analysis, title: str) -> dict:
    """What the page says of itself and of the corpus."""
    from framing import __version__

    return {
        "title": title,
        "version": __version__,
        "rule": analysis.voice,
        "own": list(OWN_KINDS),
        "part": PART,
        "remarks": remarks(analysis),
    }


def remarks(analysis) -> list[str]:
    """What should be known before the numbers are trusted; of a large corpus, what needs no story in two articles."""
    if len(analysis.corpus) <= STORIES_UP_TO:
        return remarks_on(analysis)
    return [*map(str, analysis.corpus.remarks), *remarks_before_analysis(analysis.corpus)]


def picture(analysis) -> str:
    """The chart of who calls what what, of the first referent that is named, as HTML with its description."""
    from framing.charts import who_says

    own = analysis.mentions[analysis.mentions["kind"].isin(OWN_KINDS)]
    named = set(own["referent"])
    known = [entry.referent for entry in analysis.codebook.referents]
    referent = next((one for one in known if one in named), known[0])
    most = own.loc[own["referent"] == referent, "outlet"].value_counts().index[:DRAWN]
    articles = analysis.articles
    if articles["outlet"].nunique() > DRAWN:
        articles = articles[articles["outlet"].isin(most)]
    mentions = analysis.mentions[analysis.mentions["outlet"].isin(articles["outlet"])]
    chart = who_says(SimpleNamespace(articles=articles, mentions=mentions, codebook=analysis.codebook), referent)
    image = base64.b64encode(chart.png()).decode("ascii")
    return (
        f'<figure><img alt="{html.escape(chart.alt)}" src="data:image/png;base64,{image}">'
        f"<figcaption>{html.escape(chart.caption)}</figcaption></figure>"
    )
