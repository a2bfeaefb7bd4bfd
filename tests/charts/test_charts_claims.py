"""The chart of all claims: sorted by what survives, each claim once, what has no row is counted in words."""

import pandas as pd
from matplotlib.lines import Line2D

import framing as fr
from framing import charts
from framing.charts.validation import claims as claims_chart
from framing.validation.robustness import declare, for_each, headline_claims, period_claims, recompute


def rows(chart) -> list[str]:
    """The shares at the right of the rows, from top to bottom."""
    shares = [text for text in chart.figure.texts if text.get_text().endswith("%") and text.get_ha() == "left"]
    return [text.get_text() for text in sorted(shares, key=lambda text: -text.get_position()[1])]


def test_a_question_is_followed_by_no_second_mark(seeds):
    chart = charts.claims(recompute(seeds, for_each(seeds, "words", voice="quotation")), measures=["none"])
    assert chart.alt == "Which claims survive every choice? No claim was declared." and "?." not in chart.caption


def test_what_survives_most_comes_first_and_the_title_counts_it(seeds):
    chart = charts.claims(recompute(seeds, for_each(seeds, "words", voice="lent")))
    kept = [float(said.strip("%<>")) for said in rows(chart)]
    assert kept == sorted(kept, reverse=True) and len(kept) == len(chart.table)
    assert chart.title.startswith(f"{(chart.table.keeps == 1).sum()} of {len(chart.table)} claims keep")
    words = [text.get_text() for text in chart.figure.texts]
    assert "2 claims in all of their specifications" in words and "3 claims not in all of their specifications" in words


def test_a_claim_over_time_has_no_outlets_marker(practice):
    """With one, it would look like a claim of that outlet."""
    over_time = period_claims(practice, ["charge"])
    found = recompute(practice, over_time, declare(practice, article="none", term="none"))
    chart = charts.claims(found)
    assert rows(chart) and not chart.table.group.isin(practice.articles.outlet).any()
    markers = {str(line.get_marker()) for line in chart.figure.findobj(Line2D)} - {"None", "", " "}
    assert markers == {"o"}  # the dots


def test_one_outlet_has_words_in_place_of_rows(tmp_path):
    rows = {"article_id": ["a", "b"], "outlet": ["Daily", "Daily"], "text": ["The war goes on.", "The war may end."]}
    pd.DataFrame(rows).to_csv(tmp_path / "articles.csv", index=False)
    alone = fr.analyse(tmp_path / "articles.csv", "data/codebook.yml")
    chart = charts.claims(recompute(alone, for_each(alone, "words", voice="quotation")))
    assert not chart.figure.axes and chart.title == "No claim can be judged: each rests on too little"
    assert "how 1 claim fares over all declared choices. 1 of them cannot be asked" in chart.alt
    one, none = (pd.DataFrame({"keeps": [keeps, 0.7], "sort": "difference"}) for keeps in (1, 0.9))
    assert claims_chart._finding(one, one) == "1 of 2 claims keeps its direction under every choice"
    assert claims_chart._finding(none, none) == "0 of 2 claims keep their direction under every choice"


def test_every_claim_has_a_row_or_is_counted_below(seeds):
    chart = charts.claims(recompute(seeds, headline_claims(seeds, ["campaign"])), measures=["first", "only"])
    table, words = chart.table, " ".join(text.get_text() for text in chart.figure.texts)
    leads = table[table.sort != "only"]
    few = (leads.weight == "too few").sum()
    assert len(rows(chart)) == (leads.weight == "enough").sum() == len(leads) - few
    assert f"{few} from fewer than 5 mentions" in words
    for group in table[table.sort == "only"].group.unique():
        assert f"Only {group} uses: " in chart.caption


def test_claims_without_a_row_are_counted_where_others_cannot_be_asked():
    """Then the column of shares has a gap, and is no column of numbers."""
    table = pd.DataFrame({"keeps": [0.2, 0.5, 0.9, 1.0, pd.NA], "sort": "difference", "weight": "enough"})
    table.loc[4, "weight"] = "cannot be asked"
    judged = table.head(4)
    said = claims_chart._left_out(table, judged, judged.head(2))
    assert "1 that cannot be asked" in said and "2 that keep their direction in 90% of their specifications" in said


def test_what_could_not_be_tested_over_articles_is_not_told_from_chance():
    """Two articles of either outlet: no exchange can say anything, however plainly all choices agree."""
    said = "Rain fell on the town. “We shall wait for the ferry,” said Lara Hale, and went home again. " * 15
    silent = "Rain fell on the town, and nobody went out of the house for most of the long afternoon. " * 15
    rows = [(f"{outlet}{n}", outlet, text) for outlet, text in (("A", said), ("B", silent)) for n in range(2)]
    found = fr.analyse(pd.DataFrame(rows, columns=["article_id", "outlet", "text"]), "data/codebook.yml")
    claims = recompute(found, for_each(found, "words", voice="quotation"), declare(found, article="none", term="none"))
    chart = charts.claims(claims)
    assert chart.table.finding.any() and chart.table.p.isna().all()
    assert chart.title.endswith("; over articles, none can be tested")
    some = chart.table.assign(p=[0.01, pd.NA], finding=True)
    assert claims_chart._over_articles(some) == "; over articles, 1 can be told from chance"
