"""The one door for notebooks: `from helpers import charts, compare, concordance, keep, load, say, show`.

`load` reads articles (of a path, or "practice") and answers with every table, `corpus_files` says what lies beside
them (events, counts from outside, coding sheets); `keep` saves a chart and shows it; `show` lays out a table;
`concordance` prints the sentences behind a number, `side_by_side` one remark as several outlets print it, `by_voice`
an article with its voices, `by_act` with its acts; `say` writes a sentence whose numbers were computed
(`shares_from_to` the least and the greatest share, with all that tie; `as_speaker` gives an article to who has no
name, `thing_named` is a thing of the codebook as part of a sentence); `find`, `find_acts_in` and `assess` try the
codebook, its acts and the sentiment lists on a sentence of your own; `check` answers an exercise, `progress` keeps its
score. `charts` has one function per chart, `compare` the numbers in them, `stories` what articles have in common,
`robustness` what other choices would change, `coding` what people and the machine agree on, `sentiment` what the word
lists know.

All of it lives in `framing`; this file only says where this repository keeps its articles, codebook and charts.
"""

import os
from dataclasses import replace
from pathlib import Path

import pandas as pd

from framing import charts, compare
from framing.acts.find import find_acts_in
from framing.charts.core.phrases import thing as thing_named
from framing.charts.core.saved_charts import folder_of
from framing.charts.core.tabulate import shares_from_to
from framing.comments import sentiment
from framing.comments.sentiment import assess
from framing.compare import stories
from framing.core.tables import hold_text_as_python
from framing.notebook.display import by_act, by_voice, concordance, say, show, side_by_side
from framing.notebook.display.cell_errors import explain_in_cells
from framing.notebook.exercises import NOT_YET, Exercises, Said
from framing.notebook.workspace import Workspace, find
from framing.reading.files_and_folders.corpus_folder import files_of
from framing.validation import coding, robustness
from framing.voice.grammar.noun_phrases import as_speaker

explain_in_cells()  # a slip in a cell is told in a box
hold_text_as_python()
pd.set_option("display.html.use_mathjax", False)  # dollar signs in a table are prices, no mathematics

HERE = Path(__file__).resolve().parent
PRACTICE = HERE / "data" / "practice"
suite = Workspace(
    folder=HERE,
    articles=HERE / "seeds",
    codebook=HERE / "data" / "codebook.yml",
    data=Path(os.environ.get("FRAMING_DATA", HERE / "data")),  # a check writes elsewhere, and compares
    coding="data/coding/stance-*.csv",
    # Its charts are kept in data/practice-articles; those of a folder of yours called articles in data/articles.
    corpora={"practice": replace(files_of(PRACTICE), coding="data/coding/practice-stance-*.csv")},
)
exercises = Exercises(HERE / "exercises" / "checks.json")
progress = exercises.progress
load, keep, codings, learn, validity = suite.load, suite.keep, suite.codings, suite.learn, suite.validity
corpus_files = suite.files_of


def check(name: str, answer) -> Said:
    """Is this answer right? One sentence, with a hint if it is not, or that the answers are of other articles."""
    said = exercises.check(name, answer)
    of_practice = {folder_of(files_of(path).folder) for path in (PRACTICE, PRACTICE / "export-nexis.zip")}
    if said.passed or not suite.loaded or list(suite.loaded)[-1] in of_practice:
        return said
    return Said(False, f'{NOT_YET} The answers are known of the practice corpus alone: load("practice").')


__all__ = [
    "as_speaker", "assess", "by_act", "by_voice", "charts", "check", "coding", "codings", "compare", "concordance",
    "corpus_files", "find", "find_acts_in", "keep", "learn", "load", "progress", "robustness", "say", "sentiment",
    "shares_from_to", "show", "side_by_side", "stories", "suite", "thing_named", "validity",
]  # fmt: skip
