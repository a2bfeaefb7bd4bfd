"""What charts of names share: which mentions count as the outlet's, which names and mentions are left out, in words."""

import pandas as pd

from framing.charts.core.chart import too_few
from framing.charts.core.panels import with_outlet
from framing.charts.core.phrases import listing, percent, plain
from framing.core.kinds_and_voices import ARTICLE_VOICES, OWN_KINDS, VOICES

OWN_TEXT = "the outlet’s own text: headlines, body and captions, without readers’ comments, bylines and link lines"
# Who chose the word: the outlet in headlines, narration and reported speech; a source in quotations. Scare quotes are
# the outlet's distance from a word, and stand in quotation marks, too.
MARKS = tuple(v for v in ARTICLE_VOICES if VOICES[v].wording == "source" or VOICES[v].side == "distance")
OWN = tuple(v for v in ARTICLE_VOICES if v not in MARKS)
NONE = "none of the listed names found"  # what is not listed is not known


def own_mentions(mentions: pd.DataFrame, articles: pd.DataFrame, terms: list[str], referent: str) -> pd.DataFrame:
    """The mentions that count as the outlet's: of these names, in its own text, with the outlet of the article."""
    rows = mentions[(mentions["referent"] == referent) & mentions["term"].isin(terms)]
    return with_outlet(rows[rows["kind"].isin(list(OWN_KINDS))], articles, "outlet")


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
