"""Agent named under every choice: each choice leaves out what it says, and a slip gets one message."""

from types import SimpleNamespace

import pandas as pd
import pytest

from framing.core.errors import FramingError
from framing.validation.robustness import agency, agency_summary


@pytest.fixture
def world():
    """Ten acts done to each of two parties: of the north's half name the agent in the clause, of the south's none."""
    row = {"article_id": "a", "outlet": "Daily A", "act": "kill", "happened": True, "kind": "body", "confidence": 0.9}
    row |= {"construction": "passive without", "wording": "outlet"}
    rows = [row | {"patient_party": "north", "agent_named": ["clause", "nowhere"][n % 2]} for n in range(10)]
    rows += [row | {"patient_party": "south", "agent_named": ["passage", "nowhere"][n % 2]} for n in range(10)]
    codebook = SimpleNamespace(
        parties=[SimpleNamespace(party="north"), SimpleNamespace(party="south")], acts=[SimpleNamespace(act="kill")]
    )
    articles = pd.DataFrame({"article_id": ["a"], "outlet": ["Daily A"]})
    return SimpleNamespace(acts=pd.DataFrame(rows), articles=articles, codebook=codebook)


def test_the_main_choice_stands_first_and_each_other_has_its_own_numbers(world):
    found = agency(world, "north", "south")
    assert found.iloc[0][["named_a", "n_a", "named_b", "n_b"]].tolist() == [5, 10, 0, 10]
    passage = found[(found["named"] == "passage") & (found["left_out"] == "none")].iloc[0]
    assert passage["difference"] == 0  # in the paragraph both are named alike
    assert found[found["left_out"] == "Daily A"]["difference"].isna().all()
    assert found.loc[found["difference"].isna(), "why"].ne("").all()


def test_the_summary_counts_those_with_the_sign_of_the_main_one(world):
    held = agency_summary(agency(world, "north", "south"))
    assert held["main"] == 0.5
    assert 0 < held["same_sign"] < held["asked"]


@pytest.mark.parametrize("wrong", [("west", "south"), ("north", "north")])
def test_a_party_that_is_none_or_compared_with_itself_gets_one_message(world, wrong):
    with pytest.raises(FramingError):
        agency(world, *wrong)
