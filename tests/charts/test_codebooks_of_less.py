"""A codebook without acts, parties or roles: a chart that rests on these says that the codebook lists none."""

import pandas as pd
import pytest

import framing as fr
from framing.codebook.models import Codebook

ROWS = {
    "article_id": ["a", "b"],
    "outlet": ["A", "B"],
    "text": ["War at sea\n\nThe war went on. Guards shot two men."] * 2,
}
TERM = {"term": "war", "frame": "plain", "patterns": ["war"], "examples": ["A war."]}


@pytest.fixture(scope="module")
def analysis():
    book = {"frames": {"plain": "names it"}, "referents": [{"referent": "fight", "terms": [TERM]}]}
    return fr.analyse(pd.DataFrame(ROWS), Codebook.model_validate(book))


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("agent_named", "The codebook lists no acts."),
        ("constructions", "The codebook lists no acts."),
        ("accounts", "The codebook lists no parties: whose account a headline rests on cannot be told."),
        ("speaking", "The codebook lists no parties: who speaks cannot be told apart by party."),
    ],
)
def test_what_the_codebook_does_not_list_is_said(analysis, name, said):
    chart = getattr(analysis.charts, name)()
    assert not chart.is_picture and said in chart.alt
