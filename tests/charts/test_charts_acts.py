"""Charts of acts describe every party alike, one that has none of what is counted too."""

from dataclasses import replace

from framing import charts


def test_a_party_without_an_emotive_word_has_its_bars_of_nought(small):
    acts = small.acts.copy()
    acts.loc[acts.patient_party != "north", "emotive"] = None
    chart = charts.emotive(replace(small, acts=acts))
    counts = chart.table.groupby("party")["count"].sum()
    assert counts["south"] == 0 < counts["north"]
    assert (chart.table[chart.table.party == "south"]["n"] > 0).any()
    written = [text.get_text() for text in chart.figure.texts]
    assert any("south: none" in text for text in written)
    assert "0 of" in chart.alt or "0 in" in chart.alt
