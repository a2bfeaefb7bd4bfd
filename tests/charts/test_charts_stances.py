"""Stances that a learned model told: what it is unsure about is counted, and said."""

from types import SimpleNamespace

import pandas as pd
import pytest

from framing import charts
from framing.charts.comments import stance
from framing.core.errors import FramingError

ARTICLES = pd.DataFrame({"article_id": ["a"], "outlet": ["Daily A"], "published": ["2024-01-01"]})
COMMENTS = pd.DataFrame(
    {"article_id": "a", "comment_id": list("1234"), "start": [0, 10, 20, 30], "end": [9, 19, 29, 39], "text": "Words."}
)
TABLES = SimpleNamespace(articles=ARTICLES, comments=COMMENTS, codebook=[])


def told(stances: list, rules: list[str]) -> pd.DataFrame:
    rows = {"article_id": "a", "comment_id": list("1234"), "target": "bridge", "stance": stances, "rule": rules}
    return pd.DataFrame(rows).assign(evidence_start=pd.NA, evidence_end=pd.NA, evidence=pd.NA)


def test_what_a_model_is_unsure_about_is_counted():
    rules = ["learned", "learned", "learned, not sure enough", "learned, no word of the sample"]
    stance = told(["favor", "against", None, None], rules)
    chart = charts.comment_stance(TABLES, stance=stance)
    counts = chart.table.set_index("stance")["count"]
    assert counts.to_dict() == {"against": 1, "none": 0, "favor": 1, "unsure": 2} and counts.sum() == len(COMMENTS)
    assert "learned from a sample" in chart.caption and "2 unsure" in chart.alt and "rules" not in chart.caption
    assert len(chart.trace(stance="unsure")) == 2


def test_rules_are_never_unsure():
    rules = told(["favor", "none", "none", "none"], ["favor cue alone", None, None, None])
    chart = charts.comment_stance(TABLES, stance=rules)
    assert "unsure" not in set(chart.table["stance"]) and "No stance found" in chart.caption


def test_another_stance_is_refused_by_its_name():
    with pytest.raises(FramingError, match="Pro-bridge"):
        charts.comment_stance(TABLES, stance=told(["Pro-bridge"] * 4, ["learned"] * 4))


def test_without_targets_it_says_so():
    none = told([None] * 4, [None] * 4).head(0)
    assert "declares no targets" in charts.comment_stance(TABLES, stance=none).caption
    empty = SimpleNamespace(articles=ARTICLES, comments=COMMENTS.head(0), stance=none, codebook=[])
    assert "has readers’ comments" in charts.comment_stance(empty).caption


@pytest.mark.parametrize(
    ("counts", "said"),
    [
        ((3, 1), "most often against the strike (3)"),
        ((2, 2), "most often against the strike and in favor of the strike (2 each)"),
    ],
)
def test_a_tie_is_told_as_one(counts, said):
    rows = [("strike", side, count) for side, count in zip(("against", "favor", "none"), (*counts, 4), strict=True)]
    table = pd.DataFrame(rows, columns=["target", "stance", "count"])
    assert stance._finding(table, {"strike": "the strike"}).endswith(said)
