"""What a person should know before they trust the tables: `Analysis.remarks` as a table, `remarks_on` as sentences.

- `kinds`: every kind of remark, how grave it is, how it is told. `texts`: language, HTML, encoding, characters.
- `articles`: copies, outlets of two spellings, pages that are no ordinary articles. `comments`: those that pages print.
  `events`: those no chart can mark. `codebook`: what it counts other than it looks, or not at all.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import pandas as pd

from framing.checks.articles import (
    remarks_on_copies,
    remarks_on_kinds,
    remarks_on_lengths,
    remarks_on_outlets,
    remarks_on_rewritten,
)
from framing.checks.codebook import remarks_on_codebook, remarks_on_small_letters
from framing.checks.comments import remarks_on_comments
from framing.checks.events import remarks_on_events
from framing.checks.kinds import Remark, as_rows, sentences
from framing.checks.texts import remarks_on_sentences, remarks_on_texts
from framing.codebook.models import Codebook
from framing.core.arguments import checked
from framing.core.tables import table
from framing.reading.corpus import Corpus

if TYPE_CHECKING:
    from framing.analysis import Analysis


def find_remarks(analysis: "Analysis") -> pd.DataFrame:
    """The table `remarks`: what is missing or odd in an analysis, a row for each article or comment that it is true of.

    `level` is "warning" where numbers may mislead, else "note"; what is true of the whole corpus has no article_id.
    """
    found = [*_of_all(analysis), *_of_each(analysis)]
    copies = remarks_on_copies(analysis.articles, analysis.duplicates)
    copies += remarks_on_rewritten(analysis.articles, analysis.passages, analysis.alignments, analysis.duplicates)
    return table("remarks", as_rows([*found, *copies]))


def remarks_by_article(analysis: "Analysis") -> pd.DataFrame:
    """The remarks that need no more than one article: those of a shard, which hold whatever stands beside it."""
    return table("remarks", as_rows(_of_each(analysis)))


def _of_each(analysis: "Analysis") -> list[Remark]:
    found = [*remarks_on_texts(analysis.corpus), *remarks_on_kinds(analysis.passages)]
    return [
        *found,
        *remarks_on_sentences(analysis.passages),
        *remarks_on_comments(analysis.articles, analysis.passages, analysis.own_text),
        *remarks_on_small_letters(analysis.mentions, analysis.codebook),
    ]


def _of_all(analysis: "Analysis") -> list[Remark]:
    tables = analysis.mentions, analysis.comments, analysis.problem_marks
    events = analysis.files.events if analysis.files else None
    counts = tuple(map(len, tables))
    return remarks_on_all(analysis.corpus.remarks, analysis.articles, analysis.codebook, counts, events)


def remarks_on_all(
    reading: Sequence[str],
    articles: pd.DataFrame,
    codebook: Codebook,
    counts: tuple[int, ...],
    events: Path | None = None,
) -> list[Remark]:
    """Remarks on a corpus as a whole: how it was read, its outlets, unusual lengths, marks, whether the codebook fits.

    `counts`: how many mentions, comments and marks without a partner there are; `events`: a table of them.
    """
    mentions, comments, problems = counts
    found = [Remark("reading", None, 1, remark) for remark in reading]
    found += [*remarks_on_outlets(articles), *remarks_on_lengths(articles)]
    if problems:
        found.append(Remark("quotation marks", None, problems, f"{problems:,} quotation marks have no partner"))
    found += remarks_on_codebook(int(articles["words"].sum()), mentions, comments, codebook)
    return [*found, *remarks_on_events(articles, events)]


@checked()
def remarks_on(analysis: "Analysis") -> list[str]:
    """Sentences about what is missing or odd in an analysis: nothing here is an error, and nothing is hidden.

    >>> import framing as fr
    >>> remarks_on(fr.analyse("seeds", "data/codebook.yml"))[0]
    '000_6b6b7d963bcd2cd4: the page declares 22 comments, 16 were found: only those found are counted'
    """
    return sentences(analysis.remarks, len(analysis.corpus), len(analysis.comments))


def remarks_before_analysis(corpus: Corpus) -> list[str]:
    """Sentences on what can be seen without an analysis: the texts, and the names of outlets."""
    found = [*remarks_on_texts(corpus), *remarks_on_outlets(corpus.articles)]
    comments = sum(part.kind == "comment" for parts in corpus.parts.values() for part in parts)
    return sentences(table("remarks", as_rows(found)), len(corpus), comments)
