"""Time: calendar order, gaps, dates that are not exact enough; mentions beside a count from outside."""

import pandas as pd
import pytest

from framing import compare
from framing.compare.periods import every_period, period_of
from framing.core.errors import FramingError

ARTICLES = pd.DataFrame({
    "article_id": list("abcde"),
    "outlet": ["A", "A", "B", "A", "B"],
    "published": ["2024-03-05", "2024-01-31", "2024-03-04T10:00:00+00:00", "2024", None],
    "title": ["x"] * 5,
})  # fmt: skip
SAID = [("a", "raid"), ("b", "war"), ("b", "war"), ("c", "war"), ("d", "raid"), ("e", "raid")]
MENTIONS = pd.DataFrame(SAID, columns=["article_id", "term"]).assign(referent="campaign", kind="body")
TERMS = ["war", "raid"]


def test_comparisons_by_a_period_are_in_calendar_order_with_the_undated_last():
    found = compare.shares(MENTIONS, ARTICLES, TERMS, "campaign", by="month")
    assert found.month.unique().tolist() == ["2024-01", "2024-03", "undated"]
    assert found[found.month == "2024-03"].k.tolist() == [1, 1]
    assert compare.shares(MENTIONS, ARTICLES, TERMS, "campaign", by=["outlet", "week"]).week.tolist()[:2] == [
        "2024-01-29", "2024-01-29",
    ]  # fmt: skip


def test_a_column_of_ones_own_is_not_overwritten():
    found = compare.shares(MENTIONS, ARTICLES.assign(month="mine"), TERMS, "campaign", by="month")
    assert found.month.unique().tolist() == ["mine"]


def test_a_gap_is_a_gap_and_an_article_that_is_silent_is_counted():
    articles = pd.concat([ARTICLES, pd.DataFrame([{"article_id": "f", "outlet": "A", "published": "2024-02-02"}])])
    table = compare.over_time(MENTIONS, articles, TERMS, "campaign").query("outlet == 'A' and term == 'war'")
    assert table.period.tolist() == ["2024-01", "2024-02", "2024-03"]
    assert table["count"].tolist() == [2, 0, 0] and table.n.tolist() == [2, 0, 1]
    assert table.articles.tolist() == [1, 1, 1]
    assert table.value.isna().tolist() == [False, True, False]


def test_outlets_stand_in_the_order_of_the_articles_also_where_the_first_has_no_date():
    articles = ARTICLES.assign(published=[None, "2024-01-31", "2024-01-02", None, "2024-01-03"], outlet=list("ABCAA"))
    table = compare.over_time(MENTIONS, articles, TERMS, "campaign", among=["war"])
    assert list(dict.fromkeys(table["outlet"])) == ["A", "B", "C"]


def test_all_together_has_one_group():
    table = compare.over_time(MENTIONS, ARTICLES, TERMS, "campaign", group=None, among=["war"])
    assert table["together"].nunique() == 1 and table["count"].tolist() == [2, 0, 1]


def test_weeks_begin_on_monday_also_across_a_year():
    assert every_period("2024-12-30", "2025-01-06", "week") == ["2024-12-30", "2025-01-06"]
    assert period_of(pd.Series(["2025-01-01"]), "week").tolist() == ["2024-12-30"]


def test_no_period_and_too_many_periods_are_told():
    with pytest.raises(FramingError, match="no period 'decade'"):
        compare.over_time(MENTIONS, ARTICLES, TERMS, "campaign", by="decade")
    with pytest.raises(FramingError, match="more than 4,000 periods"):
        every_period("1900-01-01", "2024-01-01", "day")


def test_no_dated_article_gives_an_empty_table():
    table = compare.over_time(MENTIONS, ARTICLES[ARTICLES.article_id == "e"], TERMS, "campaign")
    assert table.empty and "period" in table


def test_a_ratio_beside_an_outside_count_by_hand():
    """Three mentions of one article and one of another: the variance of their sum is 9 + 1, twice and a half 4."""
    mentions = pd.DataFrame({"article_id": ["a", "a", "a", "c"], "kind": "body"})
    outside = pd.DataFrame({"date": ["2024-03-01", "2024-03-20", "2024-02-10"], "value": [10.0, 30.0, 0.0]})
    table = compare.beside_outside(mentions, ARTICLES, outside).set_index("period")
    march = table.loc["2024-03"]
    assert (march["count"], march.articles, march.value, march.ratio) == (4, 2, 20, 0.2)
    low, high = compare.count_interval(4 / 2.5)
    assert [march.low, march.high] == pytest.approx([low * 2.5, high * 2.5])
    assert march.ratio_high == pytest.approx(high * 2.5 / 20)
    assert pd.isna(table.loc["2024-02"].ratio) and pd.isna(table.loc["2024-01"].value)
    summed = compare.beside_outside(mentions, ARTICLES, outside, how="sum", per=10).set_index("period")
    assert summed.loc["2024-03"].ratio == pytest.approx(1.0)


def test_a_title_tells_both_years_where_half_a_time_goes_over_new_year():
    from framing.charts.time.over_time import _range

    assert _range(["2022-12-26", "2023-03-06"], "week") == "26 Dec 2022 – 12 Mar 2023"
    assert _range(["2023-01-02", "2023-03-06"], "week") == "2 Jan – 12 Mar 2023"
    assert _range(["2022-12", "2023-01"], "month") == "Dec 2022 – Jan 2023"


def test_a_year_of_ones_own_is_not_the_year_of_publication():
    own = ARTICLES.assign(year="2001", month="Jan")
    for by in ("year", "month"):
        expected = compare.over_time(MENTIONS, ARTICLES, TERMS, "campaign", by=by)
        pd.testing.assert_frame_equal(compare.over_time(MENTIONS, own, TERMS, "campaign", by=by), expected)
