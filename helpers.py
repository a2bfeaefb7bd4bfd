"""The one door for notebooks: verbs that know this repository's folders, and how to show things on a page.

    from helpers import charts, compare, keep, lines, load, say, show

`load` reads articles and answers with every table; `keep` saves a chart and shows it; `show` lays out a table; `lines`
prints the sentences behind a number, `beside` one remark as several outlets print it; `say` writes a sentence whose
numbers were computed; `find` and `assess` try the codebook and the sentiment lists on a sentence of your own. `charts`
has one function per chart, `compare` the numbers in them, `align` what articles have in common, `robustness` what other
choices would change, `coding` what people and the machine agree on, `sentiment` what the word lists know. Everything
else is in `framing`, which knows no folder of this repository.
"""

import os
import warnings
from glob import glob
from itertools import islice
from pathlib import Path

import pandas as pd

import framing
from framing import align, charts, coding, compare, robustness, sentiment
from framing.charts.tracing import folder_of
from framing.errors import FramingError
from framing.sentiment import assess
from framing.showing import Shown, beside, lines, say, show, voiced
from framing.tables import write_table

HERE = Path(__file__).resolve().parent
SEEDS = HERE / "seeds"
CODEBOOK = HERE / "data" / "codebook.yml"
DATA = Path(os.environ.get("FRAMING_DATA", HERE / "data"))  # a check writes elsewhere, and compares
_loaded: dict[str, "framing.Analysis"] = {}  # by their folder within data, the last loaded last: `keep` looks here

__all__ = [
    "align",
    "assess",
    "beside",
    "charts",
    "coding",
    "codings",
    "compare",
    "find",
    "keep",
    "learn",
    "lines",
    "load",
    "robustness",
    "say",
    "sentiment",
    "show",
    "validity",
    "voiced",
]


def load(
    articles: str | Path = SEEDS,
    codebook: str | Path = CODEBOOK,
    *,
    columns: dict[str, str] | None = None,
    voice: str = "lenient",
    comments: str | Path | None = None,
):
    """Read articles with a codebook, the five seeds with the project's own unless told otherwise: a `framing.Analysis`.

    `columns` are the names that your tables have for ours, `{"outlet": "source"}`; `voice="strict"` goes by quotation
    marks alone, so that reported speech counts as the outlet's narration; `comments` is a table of readers' comments on
    these articles. What is odd in the input, or a codebook that finds next to nothing, is told in a warning.

    `keep` saves the charts of the seeds to data/charts, and those of anything else (other articles; the seeds with a
    table of comments or another codebook) to a folder of its name: of `load("articles", …)`, to data/articles/charts.

    >>> load().articles.outlet.nunique()
    5
    """
    path, book, table = _found(articles), _found(codebook), comments and _found(comments)
    analysis = framing.analyse(framing.read(path, columns, table), book, voice)
    own = not comments and path.resolve() == SEEDS.resolve() and book.resolve() == CODEBOOK.resolve()
    folder = "" if own else folder_of(path)
    _loaded.pop(folder, None)
    _loaded[folder] = analysis
    for remark in [*analysis.corpus.remarks, *([] if own else _finds_little(analysis))]:
        warnings.warn_explicit(remark, Remark, "load", 1)  # the same words on every run: no path of a kernel in them
    return analysis


class Remark(UserWarning):
    """What a person should know of what was loaded, and no error."""


def _finds_little(analysis) -> list[str]:
    """A remark if the codebook finds next to nothing in the first articles: looked up, not analysed, so at once."""
    from framing.mentions import find
    from framing.remarks import FEW
    from framing.text import count_words

    texts = list(islice(analysis.corpus.texts.values(), 200))
    mentions, words = sum(len(find(text, analysis.codebook)) for text in texts), sum(map(count_words, texts))
    if mentions >= FEW * words / 1000:
        return []
    few = f"{mentions:,} mentions in {words:,} words: is {analysis.codebook.path} the codebook for these articles?"
    return [f'{few} Another one: load(articles, "my-codebook.yml")']


def _found(path: str | Path) -> Path:
    """A path as seen from where the notebook runs, or else from the top folder of the suite."""
    return Path(path) if Path(path).exists() or not (HERE / path).exists() else HERE / path


def keep(*drawn: "charts.Chart"):
    """Save charts (PNG, SVG, CSV, alt text) and hand them back, so that the cell shows them.

    Charts of the seeds go to data/charts. Those of other articles go to a folder of their own, data/NAME/charts (see
    `load`), with a record of what they were drawn from in data/NAME/tables/articles.csv. Of all that was loaded, a
    chart belongs to the last in which its places stand; one that belongs to none raises `FramingError`.
    """
    for chart in drawn:
        name = _belongs_to(chart)
        if name:
            write_table(_loaded[name].articles, DATA / name / "tables" / "articles.csv")
        chart.save(DATA / name / "charts")
    if len(drawn) == 1:
        return drawn[0]
    return Shown("".join(chart._repr_html_() for chart in drawn), "\n\n".join(chart.alt for chart in drawn))


def _belongs_to(chart: "charts.Chart") -> str:
    """The folder within data of the corpus that a chart was drawn from."""
    places = set(chart.spans["article_id"].dropna()) if "article_id" in chart.spans else set()
    for name, analysis in reversed(_loaded.items()):
        if places <= set(analysis.corpus.articles["article_id"]):
            return name
    advice = 'Read them with load("articles", …), or save the chart yourself: chart.save(folder).'
    raise FramingError(f"{chart.name} was not drawn from articles that were loaded here.", advice=advice)


def find(seeds, sentence: str) -> Shown:
    """What the codebook finds in a sentence of your own: the words, what they name, under which term and frame."""
    from framing.mentions import find

    rows = [
        {"words": sentence[found.start : found.end], "referent": found.referent, "term": found.term}
        | {"frame": seeds.codebook.frame_of[found.referent, found.term]}
        for found in find(sentence, seeds.codebook)
    ]
    return show(pd.DataFrame(rows, columns=["words", "referent", "term", "frame"]))


def codings(
    items: pd.DataFrame, questions: dict[str, list[str]], sheets: str = "data/coding/stance-*.csv"
) -> pd.DataFrame:
    """What people answered in their coding sheets: coder, item, question, label, note.

    `sheets` is a pattern of file names, as seen from here or from the top folder of the suite: "mine/*.xlsx".
    """
    found = sorted(glob(sheets)) or sorted(glob(str(HERE / sheets)))
    if not found:
        raise framing.FramingError(f"No coding sheet is called {sheets}.", advice="Name yours, as in “mine/*.csv”.")
    return coding.read_answers(found, items, questions)


def learn(sample: str | Path) -> "framing.stance.learned.StanceModel":
    """A model of stance, learned from a coded sample (`framing.train_stance`); the path as for `load`."""
    return framing.train_stance(_found(sample))


def validity() -> pd.DataFrame:
    """How often people and the machine agreed, on labelled public data: what was measured, from data/validity.csv."""
    return pd.read_csv(HERE / "data" / "validity.csv")
