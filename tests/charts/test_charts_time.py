"""Charts over time: a change is named only where it can be told from chance, and an event stands where it was."""

import json
import re

import numpy as np
import pandas as pd
import pytest
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle

from framing import analyse, charts
from framing.charts.time import outside_counts
from framing.charts.time.axis import EVENT, SPAN, TimeAxis, events_on

BOOK = "data/practice/codebook.yml"


def told(*articles: tuple[str, str, int, int], **how) -> charts.Chart:
    """What is called a charge or a tax: (outlet, date, taxes, user charges) of each article."""
    rows = []
    for number, (outlet, day, taxes, charges) in enumerate(articles):
        text = "They spoke of the tax. " * taxes + "They spoke of the user charge. " * charges
        rows.append({"article_id": f"{number:02}", "outlet": outlet, "published": day, "text": text})
    return charts.over_time(analyse(pd.DataFrame(rows), BOOK), "charge", **how)


def months(outlet: str, taxes: list[int], charges: list[int]) -> list[tuple]:
    pairs = enumerate(zip(taxes, charges, strict=True), start=1)
    return [(outlet, f"2031-{month:02}-10", one, other) for month, (one, other) in pairs]


def test_without_a_date_the_reason_is_told_and_the_table_has_its_columns():
    chart = told(("Gull", "", 3, 2))
    assert chart.title == "No article has a date that is exact enough" and not len(chart.table)
    assert {"count", "n", "value", "articles"} <= set(chart.table.columns)


def test_noise_is_no_change():
    """3 of 15 against 2 of 18, and a month with nothing else."""
    chart = told(*months("Gull", [1, 0, 1, 1, 1, 0, 0, 1], [3, 4, 2, 3, 4, 4, 5, 3]))
    assert chart.title == "No change from Jan – Apr 2031 to May – Aug 2031 can be told from chance (n = 2 comparisons)"


def test_a_change_that_can_be_told_from_chance_is_named_with_its_n():
    chart = told(*months("Gull", [4, 3, 4, 4, 0, 0, 1, 0], [0, 1, 0, 0, 4, 3, 3, 4]))
    assert (
        chart.title
        == "Most changed: “tax” in Gull, from 94% (Jan – Apr 2031; 15 of 16) to 7% (May – Aug 2031; 1 of 15)"
    )
    assert "adjusted for all outlets and the names drawn" in chart.caption


def test_of_two_outlets_the_one_with_the_change_is_named_and_not_the_one_with_the_larger_noise():
    gull = months("Gull", [4, 3, 4, 4, 3, 1, 1, 1, 1, 2], [1, 1, 1, 0, 1, 3, 3, 4, 3, 3])
    buoy = [("Buoy", "2031-01-03", 1, 0), ("Buoy", "2031-09-03", 0, 1)]
    assert "“tax” in Gull" in told(*gull, *buoy, among="tax").title


def test_both_ends_of_the_contrast_are_followed_before_the_names_used_most():
    """One end is named once, and four names between the two more often."""
    text = "A tax. " + "The toll. The user charge. The crossing charge. " * 3 + "The crossing contribution."
    rows = [{"article_id": f"{n}", "outlet": "Gull", "published": f"2031-0{n}-10", "text": text} for n in (1, 2)]
    analysis = analyse(pd.DataFrame(rows), BOOK)
    found, drawn = set(analysis.mentions["term"]), list(charts.over_time(analysis, "charge").table["term"].unique())
    listed = [one.term for one in analysis.codebook.referents[0].terms if one.term in found]
    assert len(drawn) == 3 < len(listed) and [drawn[0], drawn[-1]] == [listed[0], listed[-1]]


@pytest.mark.parametrize("draw", [charts.over_time, charts.differences])
def test_one_name_is_no_choice_and_no_picture(draw, tmp_path):
    term = {"term": "quay", "frame": "plain", "patterns": ["quay"], "examples": ["The quay is wet."]}
    book = {"name": "A quay", "frames": {"plain": "names it"}, "referents": [{"referent": "quay", "terms": [term]}]}
    (tmp_path / "codebook.yml").write_text(json.dumps(book))
    rows = [
        {"article_id": f"{n}", "outlet": "AB"[n % 2], "published": f"2031-0{n + 1}-10", "text": "The quay is wet."}
        for n in range(4)
    ]
    drawn = draw(analyse(pd.DataFrame(rows), tmp_path / "codebook.yml"), "quay")
    assert drawn.title.startswith("The codebook lists one name for it") and not drawn.is_picture


@pytest.mark.parametrize("measure", ["share", "rate"])
def test_few_articles_are_descriptive_only(measure):
    chart = told(("Gull", "2031-01-03", 9, 30), ("Gull", "2031-02-03", 30, 9), measure=measure)
    assert chart.title == "Descriptive only: too few articles to tell a change from chance"


def test_articles_of_one_period_or_of_one_half_have_nothing_to_compare():
    month = told(("Gull", "2031-01-03", 2, 1))
    assert month.title == "Nothing to compare: all of it in one month (Jan 2031)"
    assert "by month, Jan 2031. Gull: " in month.alt and " from " not in month.alt
    assert month.alt.startswith(f"{month.title}. Lines show what one outlet calls ")
    week = told(("Gull", "2031-01-03", 2, 1), by="week")
    assert week.title == "Nothing to compare: all of it in one week (of 30 Dec 2030)"
    buoy = [("Gull", "2031-01-03", 2, 1), ("Buoy", "2031-03-03", 2, 1)]
    assert told(*buoy).title == "Nothing to compare: no outlet names it in both halves of the time"


def test_a_rate_that_has_changed_has_its_unit_and_a_half_of_weeks_ends_on_a_sunday():
    drawn = told(*months("Gull", [40, 30, 40, 40, 1, 1, 1, 1], [9] * 8), measure="rate", among="tax", by="week")
    halves = re.findall(r"\((.*?); \d+ mentions\)", drawn.title)
    short = told(("Gull", "2031-01-03", 9, 30), ("Buoy", "2031-01-03", 1, 1), measure="rate")
    assert "no period has 100 words" in [text.get_text() for text in short.figure.texts]
    assert "per 1,000 words (" in drawn.title and halves == ["6 Jan – 20 Apr 2031", "21 Apr – 10 Aug 2031"]


def test_twelve_years_are_years_and_one_is_months():
    """142 months side by side cannot be seen."""
    years = [("Gull", f"{2020 + n}-02-10", n, 12 - n) for n in range(12)]
    assert "by year" in told(*years).caption and "by month" in told(*years[:4]).caption
    assert "by month" in told(*years, by="month").caption


def test_an_end_of_the_contrast_that_nobody_uses_is_told_on_the_picture():
    """The other names take its place in the lines; that it was looked for must not be left to the caption."""
    drawn = told(*months("Gull", [1, 2, 1, 2], [2, 1, 2, 1]))
    assert (
        "Not found: “rip-off, robbery or theft” and “fair share”, the two ends of the list."
        in drawn.figure.heading.about
    )


def events(*days: str) -> pd.DataFrame:
    return pd.DataFrame({"date": list(days), "label": [f"event {n}" for n in range(len(days))]})


AXIS = TimeAxis(["2031-01", "2031-02", "2031-03"], "month", 1.0, 9.0)


def test_a_day_stands_where_it_begins_and_a_month_as_long_as_it_lasts():
    assert AXIS.edge(pd.Timestamp("2031-02-01").date()) == AXIS.extent("2031-02-01")[0] == AXIS.extent("2031-02")[0]
    assert AXIS.extent("2031-02")[1] == AXIS.extent("2031-03-01")[0]
    assert AXIS.middle("2031-02") < AXIS.extent("2031-02-20")[0] == AXIS.extent("2031-02-20")[1]
    assert AXIS.extent("2031") == (1.0, 10.0)


def test_an_event_of_a_year_that_began_before_the_axis_is_on_it():
    late = TimeAxis(["2031-03", "2031-04"], "month", 1.0, 9.0)
    kept = events_on(late, None, events("2031", "2031-02-28", "2031-02", "2031-03-01", "2031-05"))
    assert kept.table["date"].tolist() == ["2031", "2031-03-01"]


@pytest.mark.parametrize(
    "day, within", [("2031-02-01", False), ("2031-02-03", True), ("2031-02", True), ("2031-01-01", False)]
)
def test_what_a_dot_counts_is_told_where_an_event_lies_within_its_period(day, within):
    assert ("counts all of it" in events_on(AXIS, None, events(day)).words()) == within


def test_an_event_of_a_month_is_a_band_and_one_of_a_day_a_line():
    articles = [("Gull", f"2031-0{month}-10", 2, 1) for month in (1, 2, 3)]
    figure = told(*articles, events=events("2031-02", "2031-03-20")).figure
    bands = [patch for patch in figure.findobj(Rectangle) if patch.get_facecolor()[:3] == pytest.approx(_rgb(SPAN))]
    lines = [line for line in figure.findobj(Line2D) if line.get_color() == EVENT]
    assert len(bands) == len(lines) == 2  # above the panel, and through it


def test_what_the_numbers_of_events_mean_goes_with_a_picture_for_sharing():
    articles = [("Gull", f"2031-0{month}-10", 2, 1) for month in (1, 2, 3)]
    heading = told(*articles, events=events("2031-02", "2031-03-20")).figure.heading
    assert heading.marks.startswith("Marked: (1) ") and "(2) " in heading.marks
    assert told(*articles).figure.heading.marks == ""


def _rgb(colour: str) -> tuple[float, ...]:
    return tuple(int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))


def test_dots_of_one_day_stand_beside_one_another(seeds):
    chart = charts.over_time(seeds, "campaign", by="day")
    lines = [line for line in chart.figure.axes[0].lines if line.get_linestyle() != "None" and len(line.get_xdata())]
    dots = [line for line in chart.figure.axes[0].lines if line.get_marker() not in ("None", "", None)]
    one, other = (np.asarray(line.get_xdata(), dtype=float) for line in lines[:2])
    assert (other - one >= 0.79 * dots[0].get_markersize() / 72).all()


def test_the_highest_of_two_counts_are_those_of_periods_that_have_both():
    """Mentions of a month without an outside count, or a count of a month without articles, are compared with none."""
    found = pd.DataFrame({"period": ["2024-01", "2024-02", "2024-03"], "articles": [1, 1, 1], "count": [1, 2, 9]})
    found = found.assign(low=[0.1, 1.9, 5.0], high=[1.8, 4.0, 14.0])
    said = outside_counts._finding(found.assign(value=[8.0, 3.0, None]), "month", "lorries")
    assert said == "Mentions are highest in Feb 2024, “lorries” in Jan 2024 (of 2 months with both)"
    said = outside_counts._finding(found.assign(value=[8.0, None, None]), "month", "lorries")
    assert said == "Nothing to compare: 1 month has articles and an outside count"
    said = outside_counts._finding(found.assign(value=[1.0, 2.0, 3.0]), "month", "lorries")
    assert said == "Both are highest in Mar 2024"
    said = outside_counts._finding(found.assign(value=[1.0, 2.0, 3.0], low=0.1), "month", "lorries")
    assert said == "Both are highest in Mar 2024; intervals of mentions overlap"
    elsewhere = found.assign(value=[8.0, 3.0, None], count=[0, 0, 5])
    said = outside_counts._finding(elsewhere, "month", "lorries")
    assert said == "No mention in the 2 months that have articles and an outside count"
