"""What charts of names share: which mentions count as the outlet's, which names and mentions are left out, in words."""

from dataclasses import dataclass
from typing import Any

import pandas as pd

from framing.charts.core.chart import too_few
from framing.charts.core.phrases import meant, plain, thing
from framing.charts.core.scope import OWN_TEXT, WHERE
from framing.charts.core.tabulate import with_outlet
from framing.compare import terms_of
from framing.compare.groups import exchanged_units, one_article_each
from framing.compare.known_names import of_referent, values_of
from framing.compare.scope import kinds_of, with_headline
from framing.core.kinds_and_voices import MARKED_VOICES, OWN_KINDS, OWN_WORDS
from framing.core.text.listing import listing

OWN, MARKS = OWN_WORDS, MARKED_VOICES  # left and right of a line, above and below it
ONE_NAME = "The codebook lists one name for it, whose share of all its names is 100% wherever it is named."
NONE = "none of the listed names found"  # what is not listed is not known


@dataclass(frozen=True)
class OwnMentions:
    """The mentions of one thing that count as the outlets' own, and how the chart of them speaks of it."""

    analysis: Any
    referent: str
    where: str
    terms: list[str]
    spans: pd.DataFrame

    @property
    def thing(self) -> str:
        """What is named, as a part of a sentence."""
        return thing(self.analysis.codebook, self.referent)

    def why_not(self, fewest: int) -> str:
        """Why a chart of these mentions is not drawn; "" where there are enough."""
        place = WHERE[self.where]
        return f"In {place}: {NONE}." if self.spans.empty else too_few(len(self.spans), fewest, place)

    @property
    def counted(self) -> str:
        """Where it is counted, for a caption."""
        where = "headlines alone, each of which counts once" if self.where == "headlines" else OWN_TEXT
        return f"Counted: {where}."

    def not_found(self, shown: list[str]) -> str:
        """The names of the codebook that no outlet uses, for a caption."""
        absent = [f"“{plain(term)}”" for term in self.terms if term not in shown]
        return f"Listed, but not found in any of these outlets: {listing(absent)}." if absent else ""

    def ends_not_found(self, of: str = "term") -> str:
        """Which ends of the list no outlet uses, for a picture that does not draw them: a contrast has two."""
        listed, found = values_of(self.analysis.codebook, self.referent, of), set(self.spans[of])
        absent = [value for value in dict.fromkeys((listed[0], listed[-1])) if value not in found]
        which = "the two ends" if len(absent) == 2 else "one end"
        return f" Not found: {listing(f'“{plain(value)}”' for value in absent)}, {which} of the list." if absent else ""

    @property
    def left_out(self) -> str:
        """How many mentions of these articles do not count as the outlet's, and where they stand, in words."""
        rows = of_referent(self.analysis.mentions, self.analysis.codebook, self.referent)
        rows = rows[rows["article_id"].isin(self.analysis.articles["article_id"]) & ~rows["kind"].isin(list(OWN_KINDS))]
        in_comments = int((rows["kind"] == "comment").sum())
        parts = [f"{in_comments:,} in readers’ comments"] if in_comments else []
        if others := len(rows) - in_comments:
            parts.append(f"{others:,} in bylines, link lines and page furniture")
        return f"Left out: {listing(parts)}." if parts else ""

    @property
    def meant(self) -> str:
        """What the codebook means by the thing."""
        return meant(self.analysis.codebook, self.referent)


def own_mentions(analysis, referent: str, where: str, *once: str, articles: pd.DataFrame | None = None) -> OwnMentions:
    """The mentions that count as the outlet's: in its own text or in headlines alone, with the outlet of the article.

    `once`: of headlines, each counts once for each of these columns. `articles`: only of some of the analysis's.
    """
    terms, articles = terms_of(analysis.codebook, referent), analysis.articles if articles is None else articles
    rows = of_referent(analysis.mentions, analysis.codebook, referent)
    spans = with_outlet(rows[rows["kind"].isin(kinds_of(where, OWN_KINDS))], articles, "outlet")
    spans = each_headline_once(spans, articles, where, *once) if once else spans
    return OwnMentions(analysis, referent, where, terms, spans)


def each_headline_once(spans: pd.DataFrame, articles: pd.DataFrame, where: str, *names: str) -> pd.DataFrame:
    """Of headlines alone, the first mention of each name in each headline; of all text, the mentions as they are."""
    if where != "headlines":
        return spans
    headed = spans[spans["article_id"].isin(with_headline(articles)["article_id"])]
    return headed.drop_duplicates(["article_id", *names]).reset_index(drop=True)


def sizes_of_outlets(spans: pd.DataFrame, articles: pd.DataFrame, where: str) -> pd.Series:
    """Of how many each outlet's counts are: its mentions; where headlines alone count, its headlines."""
    return (with_headline(articles) if where == "headlines" else spans)["outlet"].value_counts()


def which_interval(articles: pd.DataFrame, also_by: str = "", measure: str = "share") -> str:
    """Which interval shares or rates have, for a caption: over articles where an outlet has several, else exact.

    >>> which_interval(pd.DataFrame({"outlet": ["A", "B"]}))
    'exact 95% interval over mentions (Clopper–Pearson; one article from each outlet)'
    """
    exact = {"rate": "Poisson, Garwood"}.get(measure, "Clopper–Pearson")
    if measure == "headlines":
        return f"exact 95% interval over headlines ({exact})"
    scale = "score" if measure == "rate" else "logit"
    where = f"outlet and {also_by}" if also_by else "outlet"
    if one_article_each(articles):
        return f"exact 95% interval over mentions ({exact}; one article from each outlet)"
    over, rest = over_what(articles)
    return (
        f"95% interval over {over} where an {where} has several{rest} (linearised; {scale}), "
        f"exact over mentions where it has one{' article' * bool(rest)} ({exact})"
    )


def over_what(articles: pd.DataFrame) -> tuple[str, str]:
    """What intervals go over where there are several of it, articles or whole outlets of a group; and what else."""
    if exchanged_units(articles) == "whole outlets":
        return "whole outlets", ", over articles where it has a single one"
    return "articles", ""
