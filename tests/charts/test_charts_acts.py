"""Charts of acts describe every party alike, one that has none of what is counted too."""

from dataclasses import replace
from types import SimpleNamespace

import pandas as pd
import pytest

from framing import analyse, charts
from framing.core.confidence_intervals import share_interval


def test_a_party_without_an_emotive_word_has_its_bars_of_nought(small):
    acts = small.acts.copy()
    acts.loc[acts.patient_party != "north", "emotive"] = None
    chart = charts.emotive(replace(small, acts=acts))
    counts = chart.table.groupby("party")["count"].sum()
    assert counts["south"] == 0 < counts["north"]
    assert (chart.table[chart.table.party == "south"]["n"] > 0).any()
    written = [text.get_text() for text in chart.figure.texts]
    assert any("south: none" in text for text in written)
    assert "Done to south: 0 in the outlets’ own words and 0 in quotations" in chart.alt


def test_acts_of_no_known_party_are_left_out_with_a_word(small):
    acts = small.acts.copy()
    acts.loc[acts.patient_party != "north", "patient_party"] = None
    chart = charts.emotive(replace(small, acts=acts))
    assert "Left out, since their party is not known: " in chart.caption
    assert "reported speech too" in chart.caption and "but shorter for fewer than 5 acts." in chart.caption


def _named_or_not(*articles: tuple[str, int, int], **columns):
    """Acts with the agent named, and without: (outlet, named, not named) of each article."""
    named, bare = (
        "Israeli troops killed two Palestinians near the road. ",
        "Two Palestinians were killed near the road. ",
    )
    rows = [
        (f"a{n}", outlet, named * some + bare * none or "Talks went on.")
        for n, (outlet, some, none) in enumerate(articles)
    ]
    table = pd.DataFrame(rows, columns=["article_id", "outlet", "text"]).assign(**columns)
    return analyse(table, "data/codebook.yml")


def test_a_bar_of_few_acts_is_short_and_an_outlet_without_one_has_none():
    chart = charts.agent_named(_named_or_not(("Echo", 5, 5), ("Post", 1, 0), ("Gull", 0, 0)))
    [axes] = chart.figure.axes
    lengths = [round(bar.get_width() / axes.get_xlim()[1], 2) for bar in axes.patches]
    assert lengths == [0.5, 0.5, 0.2]
    assert "No such act: Gull." in [text.get_text() for text in chart.figure.texts]


def test_the_key_of_acts_has_no_part_that_no_bar_has():
    world = _named_or_not(("Echo", 5, 5))
    labels = [
        [key.label for key in draw(world).figure.heading.keys] for draw in (charts.agent_named, charts.constructions)
    ]
    assert labels[0] == ["named in the clause", "elsewhere in the paragraph"]
    assert labels[1] == ["active (X did it to them)", "passive without (it was done)"]


def test_acts_of_one_article_hang_together():
    """All or nothing in each of three articles is less sure than ten acts by themselves; one article is exact."""
    articles = [("Daily", 5, 0), ("Daily", 0, 4), ("Daily", 0, 3), ("Lone", 3, 3)]
    chart = charts.agent_named(_named_or_not(*articles))
    table = chart.table.drop_duplicates("outlet").set_index("outlet")
    [low], [high] = share_interval([5], [12])
    assert table.loc["Daily", "named"] == 5 and table.loc["Daily", "n"] == 12
    assert table.loc["Daily", "low"] < low - 0.05 and table.loc["Daily", "high"] > high + 0.05
    [low], [high] = share_interval([3], [6])
    assert tuple(table.loc["Lone", ["low", "high"]]) == pytest.approx((low, high))
    assert "its 95% interval, over articles where an outlet has several" in chart.caption
    alone = charts.agent_named(_named_or_not(("Daily", 5, 0), ("Lone", 3, 3)))
    assert "its exact 95% interval" in alone.caption


def test_of_a_group_of_outlets_the_outlets_were_drawn():
    articles = [(outlet, 3 * (outlet in "AC"), 3 * (outlet in "BD")) for outlet in "ABCD" for _ in range(4)]
    found = _named_or_not(*articles, country=["Norland"] * 8 + ["Sudland"] * 8)
    table = charts.agent_named(found.grouped("country")).table.drop_duplicates("outlet")
    assert (table["low"] < 0.05).all() and (table["high"] > 0.95).all()


def _printed(*texts: str):
    articles = [{"article_id": str(n), "outlet": "AB"[n % 2], "text": text} for n, text in enumerate(texts)]
    return charts.figures(analyse(pd.DataFrame(articles), "data/practice/codebook.yml"))


def test_a_figure_keeps_its_decimals_and_its_unit():
    chart = _printed(
        "The raise was 3.1 per cent. Some 400 people a year leave the islands.",
        "The raise was 3.1%. Some 400 people each year leave the islands, and 3.4 percent of voters did.",
    )
    assert {*zip(chart.table["topic"], chart.table["value"], strict=True)} == {
        ("per cent", 3.1),
        ("people per year", 400),
    }
    assert "3.1" in [text.get_text() for axes in chart.figure.axes for text in axes.texts]
    assert "A 3.1; B 3.1" in chart.alt


def test_what_is_counted_for_a_time_is_not_what_is_counted_at_once():
    chart = _printed("There are 40 sailings a week.", "There are 40 sailings.")
    assert {*chart.table["topic"]} == {"sailings per week", "sailings"}
    assert chart.title == "No count is given by two outlets"


def test_what_an_act_is_done_to_is_named_by_its_own_noun_and_the_act_by_its_label():
    chart = _printed(
        "Two women were hurt on the ramp. A lorry struck three railings. Four strikers were seized.",
        "Two people were injured on the ramp. Three railings were hit.",
    )
    topics = {*chart.table["topic"]}
    assert {"Hurting: people", "Striking: railings"} <= topics
    assert not any("people strike" in topic or "struck" in topic for topic in topics)


def test_to_whom_an_act_is_done_need_not_be_people(small):
    acts = small.acts.assign(patient_party=None)
    written = [text.get_text() for text in charts.agent_named(replace(small, acts=acts)).figure.texts]
    assert any(text == "Done to those whose party is not known" for text in written)


@pytest.mark.parametrize("draw", [charts.agent_named, charts.constructions])
def test_one_act_is_no_percentage_in_a_title(draw):
    rows = [{"article_id": "1", "outlet": "A", "text": "Two women were hurt on the ramp."}]
    title = draw(analyse(pd.DataFrame(rows), "data/practice/codebook.yml")).title
    assert title.endswith("of 1 (too few for shares)") and "%" not in title


def test_outlets_that_name_who_acts_alike_are_not_told_apart(small):
    """Of a tie one outlet was named, as the one that does it most, and as the one that does it least."""
    acts = small.acts.assign(patient_party="north")
    nowhere = charts.agent_named(replace(small, acts=acts.assign(agent_named="nowhere"))).alt
    assert "0% in each of 2 outlets" in nowhere and "most in" not in nowhere


@pytest.mark.parametrize(
    ("lacks", "says"),
    [("acts", "lists no acts"), ("parties", "lists no parties"), ("emotive", "lists no emotive words")],
)
def test_a_codebook_that_cannot_tell_of_emotive_words_is_named_as_the_reason(small, lacks, says):
    book = SimpleNamespace(**{"acts": [SimpleNamespace(act="kill")], "parties": [1], "emotive": [1], lacks: []})
    bare = replace(small, codebook=book, acts=small.acts.assign(emotive=None, agent_party=None, patient_party=None))
    assert says in charts.emotive(bare).caption


def test_the_title_of_figures_is_of_all_counts_that_outlets_share_though_a_page_holds_some_of_them():
    things = "lamps buses boats bikes sheds trees chairs bells".split()
    told = " ".join(f"The council bought {number} {thing}." for number, thing in enumerate(things, start=3))
    other = told.replace("10 bells", "12 bells")
    articles = pd.DataFrame({"article_id": ["a", "b"], "outlet": ["Echo", "Post"], "text": [told, other]})
    chart = charts.figures(analyse(articles, "data/codebook.yml"))
    assert chart.title == "Of 8 counts that outlets share, 7 have a value in common"
    assert chart.table["topic"].nunique() == 8 and "Drawn: 6 of 8 counts" in chart.caption
