"""What charts of headlines alone are called, whichever chart it is; and names of files that are too long."""

import pandas as pd
import pytest

from framing import charts
from framing.charts.core.chart import Draft
from framing.charts.core.file_names import LONGEST_STEM

LORRIES = pd.DataFrame({"date": ["2023-11-01", "2024-01-01"], "series": "lorries", "value": [120, 80]})
DRAWN = {
    "over_time": lambda w, **how: charts.over_time(w, "campaign", among="war", **how),
    "differences": lambda w, **how: charts.differences(w, "campaign", **how),
    "article_shares": lambda w, **how: charts.article_shares(w, "campaign", **how),
    "outside_counts": lambda w, **how: charts.outside_counts(w, "campaign", LORRIES, **how),
    "naming": lambda w, **how: charts.naming(w, "campaign", fewest=1, **how),
    "keyness": lambda w, **how: charts.keyness(w, at_least=1, **how),
}


@pytest.mark.parametrize("draw", DRAWN.values(), ids=DRAWN.keys())
def test_a_chart_of_headlines_says_so_in_its_name_its_topic_and_its_n(draw, small):
    of_text, of_headlines = draw(small), draw(small, where="headlines")
    assert of_headlines.name == f"{of_text.name}-headlines"
    assert of_headlines.figure.heading.topic == f"{of_text.figure.heading.topic}, in headlines"
    assert of_headlines.figure.heading.source.startswith("n = 2 headlines")


def test_a_chart_of_headlines_says_that_headlines_have_too_few_and_counts_headlines(small):
    for draw in (charts.rates, charts.naming):
        assert "in headlines, too few for a chart" in draw(small, "campaign", fewest=99, where="headlines").title
        assert "in the outlets’ own text, too few" in draw(small, "campaign", fewest=99).title
    drawn = charts.rates(small, "campaign", among=["war", "genocide"], fewest=1, where="headlines")
    written = [text.get_text() for text in drawn.figure.texts]
    assert "headlines" in written and "words" not in written


def test_of_a_name_that_is_too_long_the_end_that_tells_it_apart_is_kept(small):
    names = [Draft("x" * 200, "A topic", small.articles, [], [], where).name for where in ("text", "headlines")]
    assert [len(name) for name in names] == [LONGEST_STEM] * 2 and names[1].endswith("x-headlines")


def test_words_by_period_are_drawn_with_the_articles_of_each(small):
    chart = charts.keyness(small, by="month", at_least=1)
    assert set(chart.table["month"]) <= {"2023-11", "2024-01"} and len(chart.table)
