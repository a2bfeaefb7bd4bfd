"""What a notebook does with a folder of articles: load them, keep the charts, try the codebook, read people's codings.

A `Workspace` knows the folders: where the articles, the codebook and the saved charts of a project are. Everything
else here is the same for any project. (`helpers.py` in the top folder makes the one that the suite's notebooks use.)
"""

import os
import sys
import warnings
from dataclasses import dataclass, field, replace
from datetime import date
from glob import glob
from itertools import islice
from pathlib import Path
from typing import Literal

import pandas as pd

import framing
from framing.charts.core.chart import Chart
from framing.charts.core.saved_charts import folder_of
from framing.charts.core.style import PICTURES
from framing.core.arguments import checked
from framing.core.errors import FramingError, kind_of, suggest
from framing.core.files.table_files import write_table
from framing.notebook.display import Shown, say, show
from framing.reading.corpus import CommentsBeside
from framing.reading.files_and_folders.corpus_folder import CorpusFiles, files_of

IN_MEMORY = Path("table")  # what a DataFrame of articles is called: its charts are kept in data/table


class Remark(UserWarning):
    """What a person should know of what was loaded, and no error."""


@dataclass
class Workspace:
    """A project's `folder`, its own `articles` and `codebook`, and where its charts are kept (`data`).

    Paths are as seen from where the notebook runs, or else from `folder`. `corpora` are bodies of text that can be
    loaded by name; `coding` is where people's codings of the own articles are, a pattern of file names.
    """

    folder: Path
    articles: Path
    codebook: Path
    data: Path
    corpora: dict[str, CorpusFiles] = field(default_factory=dict)
    coding: str | None = None
    loaded: dict[str, "framing.Analysis"] = field(default_factory=dict, repr=False)  # by folder in data, last last
    prepared: dict[tuple, "framing.Analysis"] = field(default_factory=dict, repr=False)  # by articles, codebook, voice

    @checked()
    def load(
        self,
        articles: str | Path | pd.DataFrame | None = None,
        codebook: str | Path | None = None,
        *,
        columns: dict[str, str] | None = None,
        voice: str = "lenient",
        comments: str | Path | Literal[False] | None = None,
        groups: str | Path | dict | None = None,
        dates: str | None = None,
        outlets: str | list[str] | None = None,
        since: str | date | None = None,
        until: str | date | None = None,
        warn: bool = True,
    ) -> "framing.Analysis":
        """Read articles with a codebook, the project's own unless told otherwise: a `framing.Analysis`.

        `articles` is a path, a DataFrame, or the name of one of the `corpora`. What belongs to it comes with it: a
        codebook.yml in its folder or beside it, comments.csv in a folder that has a codebook (see
        `files_and_folders.corpus_folder`). `columns` are the names that your tables have for ours,
        `{"outlet": "source"}`; `voice="strict"` goes by quotation marks alone, so that reported speech counts as the
        outlet's narration; `comments` is a table of readers' comments on these articles (False leaves out those that
        lie beside them), `groups` one of what is known of outlets, to compare by. What is odd in the input, or a
        codebook that finds next to nothing, is told; with `warn=False` only in the table `remarks`.
        `dates`: "day-first" or "month-first", where the articles' dates could be either. `codebook` may be the text of
        one. `outlets`, `since` and `until` choose among the articles, as `Analysis.select`, which knows more.

        `keep` saves the charts of the project's own articles to data/charts, and those of anything else (other
        articles; the own ones with a table of comments or another codebook) to a folder of its name: of
        `load("articles", …)`, to data/articles/charts.
        """
        table, text = isinstance(articles, pd.DataFrame), isinstance(codebook, str) and "\n" in codebook
        files = CorpusFiles(IN_MEMORY, IN_MEMORY) if table else self.files_of(articles)
        left_out, comments = comments is False, None if comments is False else comments or files.comments
        path, book = files.articles, self.codebook if text else self.found(codebook or files.codebook or self.codebook)
        beside = comments and self.found(comments)
        ours = path.resolve() == self.articles.resolve() and book.resolve() == self.codebook.resolve() and not text
        own = ours and not comments
        known = self.found(groups) if isinstance(groups, (str, Path)) else groups
        ready = (
            None
            if columns or comments or groups or text or dates
            else self.prepared.pop((path.resolve(), book.resolve(), voice), None)
        )
        analysis = ready or framing.analyse(
            framing.read(articles if table else path, columns, beside, groups=known, dates=dates),
            framing.read_codebook(str(codebook)) if text else book,
            voice,
        )
        if any(one is not None for one in (outlets, since, until)):
            analysis = analysis.select(outlets=outlets, since=since, until=until)
        folder = "" if own else folder_of(files.folder)
        self.loaded.pop(folder, None)
        self.loaded[folder] = analysis
        remarks = [*analysis.corpus.remarks, *([] if own else _before_analysis(analysis))]
        remarks = [remark for remark in remarks if not (left_out and isinstance(remark, CommentsBeside))]
        for remark in remarks if warn else ():
            _tell(remark)
        return analysis

    def files_of(self, articles: str | Path | None = None) -> CorpusFiles:
        """What belongs to a corpus, named as for `load`: codebook, comments, events, counts from outside, codings.

        A folder for codings in which no sheet lies yet (only pages to fill in) is as good as none.
        """
        if str(articles) in self.corpora:
            return self.corpora[str(articles)]
        path = self.found(self.articles if articles is None else articles)
        if path.resolve() == self.articles.resolve():
            return CorpusFiles(path, path, coding=self.coding)
        if not path.exists() or articles == "":
            beside = sorted(book.parent.name for book in self.folder.glob("*/codebook.yml") if book != self.codebook)
            advice = suggest(articles, [self.articles.name, *self.corpora, *beside], "There are")
            what = f"{articles}: there is no such file or folder." if articles else "No file or folder is named."
            raise FramingError(what, advice=advice)
        files = files_of(path)
        sheets = framing.validation.coding.sheets_in(Path(files.coding)) if files.coding else []
        return files if sheets else replace(files, coding=None)

    def prepare(self) -> None:
        """Analyse the project's own articles now, by both rules of voice, for the next `load` of each.

        For a process that splits into the kernels of several notebooks at once, while nobody changes the files.
        """
        for voice in ("lenient", "strict"):
            analysis = framing.analyse(framing.read(self.articles), self.codebook, voice)
            _ = analysis.articles, analysis.mentions  # and all that these are made from
            self.prepared[self.articles.resolve(), self.codebook.resolve(), voice] = analysis

    def keep(self, *drawn: Chart) -> Chart | Shown:
        """Save charts (PNG, SVG, CSV, alt text) and hand them back, so that the cell shows them.

        One that is only a line (nothing to draw, or too few mentions) is shown, and not saved.

        Charts of the project's own articles go to data/charts. Those of other articles go to a folder of their own,
        data/NAME/charts (see `load`), with a record of what they were drawn from in data/NAME/tables/articles.csv. Of
        all that was loaded, a chart belongs to the last in which its places stand; one that belongs to none raises
        `FramingError`.
        """
        for chart in drawn:
            if not isinstance(chart, Chart):
                advice = 'It takes charts alone; to a folder of your choice: chart.save("my-folder").'
                raise FramingError(f"keep cannot save {kind_of(chart)}.", advice=advice)
            if not chart.is_picture:
                continue
            name = self._belongs_to(chart)
            if name:
                write_table(self.loaded[name].articles, self.data / name / "tables" / "articles.csv")
            chart.save(self.data / name / "charts", **pictures_wanted())
        if len(drawn) == 1:
            return drawn[0]
        return Shown("".join(chart._repr_html_() for chart in drawn), "\n\n".join(chart.alt for chart in drawn))

    def _belongs_to(self, chart: Chart) -> str:
        """The folder within data of the corpus that a chart was drawn from."""
        places = set(chart.spans["article_id"].dropna()) if "article_id" in chart.spans else set()
        for name, analysis in reversed(self.loaded.items()):
            if places <= set(analysis.corpus.articles["article_id"]):
                return name
        advice = 'Read them with load("articles", …), or save the chart yourself: chart.save(folder).'
        raise FramingError(f"{chart.name} was not drawn from articles that were loaded here.", advice=advice)

    def codings(
        self,
        items: pd.DataFrame,
        questions: dict[str, list[str]],
        sheets: str | None = None,
        asked: str | Path | None = None,
    ) -> pd.DataFrame:
        """What people answered in their coding sheets: coder, item, question, label, note.

        `sheets` is their folder, or a pattern of file names: "mine/*.xlsx". None that fits raises `FramingError`; no
        pattern, as of a corpus that nobody has coded, is a table without a row. `asked`: a table of those items that
        coders were given, where that was a sample (`framing items --most 100`).
        """
        if sheets is None:
            return pd.DataFrame(columns=["coder", "item", "question", "label", "note"], dtype=str)
        coding = framing.validation.coding
        named = sorted(glob(sheets)) or sorted(glob(str(self.folder / sheets)))
        found = coding.sheets_in(Path(sheets)) or list(map(Path, named))
        if not found:
            raise FramingError(f"No coding sheet is called {sheets}.", advice="Name yours, as in “mine/*.csv”.")
        given = items if asked is None else _given(items, asked)
        return coding.read_answers(found, given, questions)

    def learn(self, sample: str | Path):
        """A model of stance, learned from a coded sample (`framing.train_stance`); the path as for `load`."""
        return framing.train_stance(self.found(sample))

    def validity(self) -> pd.DataFrame:
        """How often people and the machine agreed, on labelled public data: what was measured, from validity.csv."""
        return pd.read_csv(self.folder / "data" / "validity.csv")  # wherever charts are kept just now

    def found(self, path: str | Path) -> Path:
        """A path as seen from where the notebook runs, or else from the project's folder."""
        return Path(path) if Path(path).exists() or not (self.folder / path).exists() else self.folder / path


def _given(items: pd.DataFrame, asked: str | Path) -> pd.DataFrame:
    """Those of the items that a table lists as given to coders; one that is none of them raises `FramingError`."""
    given = framing.validation.coding.read_items(asked)["item"]
    if strange := [f"{item} is none of the items" for item in given[~given.isin(items["item"])]]:
        advice = "Are they of other articles, or of another kind? Write them again with `framing items`."
        raise FramingError(f"{asked} does not fit the articles:", strange, advice)
    return items[items["item"].isin(given)]


def pictures_wanted() -> dict:
    """What pictures charts are saved as, by the environment: the resolution, and whether one for sharing, too."""
    dpi, sharing = (os.environ.get(PICTURES[name]) for name in ("dpi", "for_sharing"))
    return {"dpi": float(dpi) if dpi else None, "for_sharing": bool(sharing)}


def find(analysis, sentence: str) -> Shown:
    """What the codebook finds in a sentence of your own: the words, what they name, under which term and frame."""
    from framing.codebook.mentions import find

    rows = [
        {"words": sentence[found.start : found.end], "referent": found.referent, "term": found.term}
        | {"frame": analysis.codebook.frame_of[found.referent, found.term]}
        for found in find(sentence, analysis.codebook)
    ]
    none = "No name that the codebook lists stands in this sentence. Write one with a name of its lists."
    return show(pd.DataFrame(rows, columns=["words", "referent", "term", "frame"]), none=none)


def _tell(remark: str) -> None:
    """A remark: in a notebook a line, since warnings are as red there as errors; elsewhere a warning without a path."""
    ipython = sys.modules.get("IPython")  # not loaded: this is no notebook
    if ipython and hasattr(ipython.get_ipython(), "kernel"):
        ipython.display.display(say(f"Remark: {remark}"))
    else:
        warnings.warn_explicit(remark, Remark, "load", 1)


def _before_analysis(analysis) -> list[str]:
    """Remarks that need no tables, so that a notebook has them at once; `analysis.remarks` has all."""
    from framing.checks import remarks_before_analysis

    return [*remarks_before_analysis(analysis.corpus), *_finds_little(analysis)]


def _finds_little(analysis) -> list[str]:
    """A remark if the codebook finds next to nothing in the first articles: looked up, not analysed, so at once."""
    from framing.checks.codebook import FEW
    from framing.codebook.mentions import find
    from framing.core.text.words import count_words

    texts = list(islice(analysis.corpus.texts.values(), 200))
    mentions, words = sum(len(find(text, analysis.codebook)) for text in texts), sum(map(count_words, texts))
    if mentions >= FEW * words / 1000:
        return []
    few = f"{mentions:,} mentions in {words:,} words: is {analysis.codebook.path} the codebook for these articles?"
    return [f'{few} Another one: as codebook.yml in their folder, or load(articles, "my-codebook.yml")']
