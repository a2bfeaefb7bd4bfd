"""Shares corrected by a coded sample (DSL), equal to what a hand computes; and how many items to code."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing import coding
from framing.core.confidence_intervals import share_interval
from framing.core.errors import FramingError
from framing.validation.coding.design_based import moved_by


def machine(labels: str) -> pd.DataFrame:
    return pd.DataFrame({"item": [f"{n}" for n in range(len(labels))], "question": "q", "label": list(labels)})


def coded(labels: dict[int, str], coder: str = "Ada") -> pd.DataFrame:
    return pd.DataFrame(
        {"coder": coder, "item": [f"{n}" for n in labels], "question": "q", "label": [*labels.values()]}
    )


def test_the_share_is_the_machines_and_what_the_sample_says_it_is_off_by():
    """Ten items, four called y; of four coded ones people call one more y: .4 + 1/4."""
    table = coding.design_based_shares(coded({0: "y", 1: "y", 8: "y", 9: "n"}), machine("yyyynnnnnn"), ["y", "n"])
    assert table["machine"].tolist() == [0.4, 0.6]
    assert table["corrected"].tolist() == pytest.approx([0.65, 0.35])
    assert (table["low"] < table["corrected"]).all() and (table["corrected"] < table["high"]).all()


def test_strata_count_by_their_size():
    """Of the 8 called n, one of two coded is y; of the 2 called y, one of one is: .2 + .8 × 1/2 + .2 × 0."""
    answers = coded({0: "y", 2: "y", 3: "n"})
    table = coding.design_based_shares(answers, machine("yynnnnnnnn"), ["y", "n"], within="label")
    assert table["corrected"].tolist() == pytest.approx([0.6, 0.4])


def test_what_was_coded_whole_has_no_error():
    truth = "ynyn"
    table = coding.design_based_shares(coded(dict(enumerate(truth))), machine("yyyy"), ["y", "n"])
    assert table[["corrected", "low", "high"]].values.tolist() == [[0.5, 0.5, 0.5], [0.5, 0.5, 0.5]]


def test_several_coders_share_an_item():
    answers = pd.concat([coded({0: "y", 1: "n"}), coded({0: "n", 1: "n"}, "Bo")])
    assert coding.design_based_shares(answers, machine("yyyy"), ["y", "n"])["corrected"].tolist() == [0.25, 0.75]


def test_a_stratum_without_a_coded_item_makes_the_result_unknown():
    table = coding.design_based_shares(coded({0: "y"}), machine("yn"), ["y", "n"], within="label")
    assert table["corrected"].isna().all() and set(table["note"]) == {"no coded item in: n"}
    with pytest.raises(FramingError, match="no column 'outlet'"):
        coding.design_based_shares(coded({0: "y"}), machine("yn"), ["y", "n"], within="outlet")


def test_a_sample_in_which_the_machine_never_erred_is_no_certainty():
    table = coding.design_based_shares(coded(dict.fromkeys(range(10), "y")), machine("y" * 100), ["y", "n"])
    assert table["corrected"].tolist() == [1, 0] and table["low"][0] < 0.95


@given(off=st.lists(st.sampled_from([-1.0, 0.0, 1.0, 0.5]), min_size=1, max_size=60), more=st.integers(0, 500))
def test_the_limits_hold_the_estimate(off, more):
    moved, low, high = moved_by(np.array(off), np.zeros(len(off)), np.array([len(off) + more]))
    assert low <= moved <= high


@given(width=st.floats(0.02, 0.6), share=st.floats(0, 1))
def test_as_many_items_as_planned_give_the_width_and_one_less_does_not(width, share):
    n = coding.items_to_code(width, share)
    low, high = share_interval(np.array([share * n, share * max(n - 1, 1)]), np.array([n, max(n - 1, 1)]))
    assert high[0] - low[0] <= width
    assert n == 1 or high[1] - low[1] > width


def test_of_few_items_no_more_are_to_be_coded_than_there_are():
    assert coding.items_to_code(0.01, items=30) == 30
    with pytest.raises(FramingError, match="a width between 0 and 1"):
        coding.items_to_code(0)
    with pytest.raises(FramingError, match="an item or more to code, not 0"):
        coding.items_to_code(0.1, items=0)
    with pytest.raises(FramingError, match="a width between 0 and 1"):
        coding.plan_coding(coded({0: "y"}), machine("yn"), ["y", "n"], 0)


def test_a_good_machine_saves_coding_and_a_bad_one_does_not():
    labels = "yn" * 200
    pilot = dict(enumerate(labels[:60]))
    good = coding.plan_coding(coded(pilot), machine(labels), ["y", "n"], 0.1)
    assert (good["with_machine"] < good["without"]).all() and (good["off"] == 0).all()
    turned = coding.plan_coding(coded(pilot), machine("ny" * 200), ["y", "n"], 0.1)
    assert (turned["with_machine"] > turned["without"]).all() and (turned["off"] == 1).all()
