"""What charts of names share: which mentions count as the outlet's, which names and mentions are left out, in words."""

import pandas as pd

from framing.charts.core.chart import too_few
from framing.charts.core.panels import with_outlet
from framing.charts.core.phrases import listing, percent, plain
from framing.compare.groups import kinds_of, with_headline
from framing.core.kinds_and_voices import ARTICLE_VOICES, OWN_KINDS, VOICES

OWN_TEXT = "the outlet’s own text: headlines, body and captions, without readers’ comments, bylines and link lines"
# Who chose the word: the outlet in headlines, narration and reported speech; a source in quotations. Scare quotes are
# the outlet's distance from a word, and stand in quotation marks, too.
MARKS = tuple(v for v in ARTICLE_VOICES if VOICES[v].wording == "source" or VOICES[v].side == "distance")
OWN = tuple(v for v in ARTICLE_VOICES if v not in MARKS)
NONE = "none of the listed names found"  # what is not listed is not known


def own_mentions(
    mentions: pd.DataFrame, articles: pd.DataFrame, terms: list[str], referent: str, where: str = "text"
) -> pd.DataFrame:
    """The mentions that count as the outlet's: of these names, in its own text or in headlines alone, with the outlet
    of the article."""
    rows = mentions[(mentions["referent"] == referent) & mentions["term"].isin(terms)]
    return with_outlet(rows[rows["kind"].isin(list(kinds_of(where, OWN_KINDS)))], articles, "outlet")


def each_headline_once(spans: pd.DataFrame, articles: pd.DataFrame, where: str, *names: str) -> pd.DataFrame:
    """Of headlines alone, the first mention of each name in each headline; of all text, the mentions as they are."""
    if where != "headlines":
        return spans
    headed = spans[spans["article_id"].isin(with_headline(articles)["article_id"])]
    return headed.drop_duplicates(["article_id", *names]).reset_index(drop=True)


def counted_in(where: str) -> str:
    """What counts, in words: the outlet's own text, or headlines alone."""
    return "headlines alone, each of which counts once" if where == "headlines" else OWN_TEXT


def which_interval(articles: pd.DataFrame, also_by: str = "", measure: str = "share") -> str:
    """Which interval shares or rates have, for a caption: over articles where an outlet has several, else exact.

    >>> which_interval(pd.DataFrame({"outlet": ["A", "B"]}))
    'exact 95% interval over mentions (Clopper–Pearson; one article from each outlet)'
    """
    exact = {"share": "Clopper–Pearson", "rate": "Poisson, Garwood"}.get(measure, "Clopper–Pearson")
    if measure == "headlines":
        return f"exact 95% interval over headlines ({exact})"
    scale = "score" if measure == "rate" else "logit"
    where = f"outlet and {also_by}" if also_by else "outlet"
    if len(articles) == articles["outlet"].nunique():
        return f"exact 95% interval over mentions ({exact}; one article from each outlet)"
    return (
        f"95% interval over articles where an {where} has several (linearised; {scale}), "
        f"exact over mentions where it has one ({exact})"
    )


def why_not(spans: pd.DataFrame, fewest: int) -> str:
    """Why a chart of these mentions is not drawn; "" where there are enough."""
    return f"In the outlets’ own text: {NONE}." if spans.empty else too_few(len(spans), fewest)


def not_found(terms: list[str], shown: list[str]) -> str:
    """The names of the codebook that no outlet uses, for a caption.

    >>> not_found(["genocide", "siege", "war"], ["war"])
    'Listed, but not found in any of these outlets: “genocide” and “siege”.'
    """
    absent = [f"“{plain(term)}”" for term in terms if term not in shown]
    return f"Listed, but not found in any of these outlets: {listing(absent)}." if absent else ""


def left_out(mentions: pd.DataFrame, articles: pd.DataFrame, terms: list[str], referent: str) -> str:
    """How many mentions of these articles do not count as the outlet's, and where they stand, in words."""
    rows = mentions[(mentions["referent"] == referent) & mentions["term"].isin(terms)]
    rows = rows[rows["article_id"].isin(articles["article_id"]) & ~rows["kind"].isin(list(OWN_KINDS))]
    in_comments = int((rows["kind"] == "comment").sum())
    parts = [f"{in_comments:,} in readers’ comments"] if in_comments else []
    if others := len(rows) - in_comments:
        parts.append(f"{others:,} in bylines, link lines and page furniture")
    return f"Left out: {listing(parts)}." if parts else ""


def share_words(row) -> str:
    """The exact interval of a share in words: from–to, or at zero the upper limit.

    >>> share_words({"share": 0.2, "low": 0.043, "high": 0.481}), share_words({"share": 0, "low": 0, "high": 0.232})
    ('4–48%', '≤ 23%')
    """
    low, high = percent(row["low"]), percent(row["high"])
    if row["share"] == 0:
        return high if high.startswith("<") else f"≤ {high}"
    return f"≥ {low}" if row["share"] == 1 else f"{low.rstrip('%')}–{high}"
