"""One style for all charts: the analysis first, then what it is about, then options by name; and as methods of one."""

import inspect
import subprocess
import sys

import pytest

from framing import charts
from framing.core.errors import FramingError

BY_NAME = inspect.Parameter.KEYWORD_ONLY
EVERY = [getattr(charts, name) for name in charts.__all__ if name != "Chart"]


@pytest.mark.parametrize("chart", EVERY, ids=lambda chart: chart.__name__)
def test_what_a_chart_is_drawn_from_comes_first_and_options_are_given_by_name(chart):
    first, *others = inspect.signature(chart).parameters.values()
    assert first.name in ("analysis", "found")
    about = ("referent", "claim", "one", "other", "names", "items", "a", "b", "what", "outside")
    assert all(other.name in about or other.kind is BY_NAME for other in others)


def test_an_analysis_has_its_charts_as_methods(seeds):
    bound, drawn = seeds.charts.naming_by_voice("campaign"), charts.naming_by_voice(seeds, "campaign")
    assert bound.name == drawn.name and bound.alt == drawn.alt and bound.table.equals(drawn.table)
    assert inspect.getdoc(seeds.charts.naming_by_voice) == inspect.getdoc(charts.naming_by_voice)
    assert "analysis" not in inspect.signature(seeds.charts.naming_by_voice).parameters


def test_tab_lists_the_charts_of_an_analysis_and_no_others(seeds):
    assert {"naming", "rates", "profiles", "word_shift"} <= set(dir(seeds.charts))
    assert not {"claims", "specification", "Chart"} & set(dir(seeds.charts))
    with pytest.raises(AttributeError, match=r"no chart 'pie'(.|\n)*naming_by_voice"):
        _ = seeds.charts.pie


def test_an_analysis_loads_no_chart_before_one_is_asked_for():
    loaded = "[name for name in sys.modules if name.startswith(('framing.charts', 'matplotlib'))]"
    command = [sys.executable, "-c", f"import sys, framing.analysis; print({loaded})"]
    assert subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip() == "[]"


def test_an_option_that_a_chart_does_not_have_is_told_with_the_one_that_is_meant(seeds):
    said = r"naming_by_voice cannot be drawn so:\n.*'wher' is not known; did you mean 'where'"
    with pytest.raises(FramingError, match=said):
        seeds.charts.naming_by_voice("campaign", wher="headlines")


@pytest.mark.parametrize("chart", EVERY, ids=lambda chart: chart.__name__)
def test_every_chart_is_drawn_in_our_look_and_refuses_an_option_that_there_is_not(chart):
    with pytest.raises(FramingError, match=f"The chart {chart.__name__} cannot be drawn so:\n.*'sky' is not known"):
        chart(sky="grey")  # `drawn` says so before any argument is missed
