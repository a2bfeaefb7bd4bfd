"""The matrix of coders: everybody with everybody, traced to the items that both coded."""

import pandas as pd
import pytest

from framing import charts, coding
from framing.core.errors import FramingError
from tests.charts.readable import assert_readable


def answers(**coders: str) -> pd.DataFrame:
    """One letter per item; a dot is an item that the coder did not have."""
    rows = [
        {"coder": coder, "item": f"a:{n}-{n + 1}", "question": "tone", "label": label, "note": ""}
        for coder, labels in coders.items()
        for n, label in enumerate(labels)
        if label != "."
    ]
    return pd.DataFrame(rows)


def test_every_pair_has_a_cell_with_the_items_that_both_coded():
    found = answers(Ada="kkuu", Bo="kku.", model="kuuu")
    chart = charts.coder_agreement(found, measure="percent")
    assert chart.table[["coder", "other", "items"]].values.tolist() == [
        ["Ada", "Bo", 3], ["Ada", "model", 4], ["Bo", "model", 3],
    ]  # fmt: skip
    assert chart.table["value"].round(2).tolist() == [1.0, 0.75, 0.67]
    for row in chart.table.to_dict("records"):
        behind = chart.trace(**{key: row[key] for key in chart.keys})
        assert len(behind) == row["items"]
        assert (behind["label"] == behind["other_label"]).mean() == pytest.approx(row["value"])
    assert chart.trace(coder="Bo")[["article_id", "start", "end"]].values.tolist()[2] == ["a", 2, 3]
    assert "worst Bo and model 67%" in chart.alt
    assert "n = 4 items, of which two coders have 3 to 4 in common." in chart.caption


def test_pairs_that_agree_alike_are_not_told_as_best_and_worst():
    assert (
        "tone: 100% of each pair." in charts.coder_agreement(answers(Ada="ku", Bo="ku", Cy="ku"), measure="percent").alt
    )
    assert "tone: Ada and Bo 100%." in charts.coder_agreement(answers(Ada="ku", Bo="ku"), measure="percent").alt


def test_pairs_that_cannot_be_compared_are_there_and_say_so():
    chart = charts.coder_agreement(answers(Ada="kk..", Bo="..kk", Cy="kkkk"))
    assert chart.table["value"].isna().all()
    assert chart.table["note"].str.contains("no item|one label").all()
    assert "cannot be measured" in chart.alt


def test_a_pair_is_measured_as_agreement_measures_it():
    found = answers(Ada="kkuukuku", Bo="kkuukkkk")
    one = coding.agreement(found, rounds=500).iloc[0]
    assert (
        coding.agreement_matrix(found).iloc[0][["value", "low", "high"]].tolist()
        == one[["alpha", "alpha_low", "alpha_high"]].tolist()
    )


def test_who_cannot_be_compared_with_anybody_is_told():
    with pytest.raises(FramingError, match="two coders"):
        coding.agreement_matrix(answers(Ada="kk"))
    with pytest.raises(FramingError, match="no measure 'tau'"):
        coding.agreement_matrix(answers(Ada="kk", Bo="kk"), "tau")


@pytest.mark.parametrize("many", [2, 12])
def test_any_number_of_coders_with_any_names_finds_room(many, tmp_path):
    names = {f"{'A coder of a very long name ' * 2}<b>$x_{n}$": "kukuk"[n % 3 :] + "k" * (n % 3) for n in range(many)}
    chart = charts.coder_agreement(answers(**names), measure="percent")
    assert_readable(chart.figure)
    first, second = (
        chart.save(tmp_path / "one"),
        charts.coder_agreement(answers(**names), measure="percent").save(tmp_path / "two"),
    )
    assert all(a.read_bytes() == b.read_bytes() for a, b in zip(first, second, strict=True))


def test_where_twenty_disagree_no_interval_runs_into_its_neighbour():
    """Below zero an interval is long: cells of twenty coders have no room for it, and the caption says where it is."""
    few, many = (
        charts.coder_agreement(answers(**{f"c{n}": "kukukkuu" if n % 2 else "ukukukuk" for n in range(coders)}))
        for coders in (3, 20)
    )
    texts = [text for axes in many.figure.axes for text in axes.texts]
    assert "for which there is no room here, in the table" in many.caption
    assert not any("–" in text.get_text()[1:] for text in texts)
    assert_readable(many.figure)
    assert "under it its 95% interval" in few.caption
    assert any("–" in text.get_text()[1:] for axes in few.figure.axes for text in axes.texts)


def test_nobody_answered():
    assert "No answers" in charts.coder_agreement(answers(Ada="k").head(0)).alt
