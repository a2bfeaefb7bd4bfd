"""Figures in prose are looked up: what README and the pages say is what was measured."""

from pathlib import Path

import pandas as pd
import pytest

from framing.core.errors import FramingError
from suite.numbers.looked_up import MARK, filled, stale_figures
from suite.numbers.validity import COLUMNS, FIELDS, keep, read_validity

ROWS = [["recall", "News", "dev", "suite", "all", 1234, 0.8449], ["recall", "News", "dev", "marks", "all", 1234, 0.4]]
TABLE = pd.DataFrame(ROWS, columns=[*FIELDS, "n", "value"])


def marked(method: str, way: str, figure: str) -> str:
    return f"It finds <!--validity: recall | News | dev | {method} | all | {way} -->{figure}<!--/--> of the words."


@pytest.mark.parametrize(("way", "figure"), [("%", "84%"), (".2", "0.84"), ("n", "1,234")])
def test_a_figure_is_written_from_the_table(way, figure):
    assert filled(marked("suite", way, "12"), TABLE, "README.md") == marked("suite", way, figure)


def test_a_figure_is_rounded_once(tmp_path):
    """345 of 451 are 76.497 per cent; kept as 0.7650, they were 76% on one page and 0.77 on another."""
    row = ["recall", "News", "dev", "suite", "all", 451, 345 / 451, ""]
    keep(pd.DataFrame([row], columns=COLUMNS), tmp_path / "validity.csv")
    table = read_validity(tmp_path / "validity.csv")
    for way, figure in (("%", "76%"), (".2", "0.76")):
        assert filled(marked("suite", way, "12"), table, "README.md") == marked("suite", way, figure)


@pytest.mark.parametrize("text", [marked("nobody", "%", "1%"), marked("suite", "roughly", "1%")])
def test_a_mark_that_names_nothing_is_told(text):
    with pytest.raises(FramingError, match=r"README.md: <!--validity: .* names"):
        filled(text, TABLE, "README.md")


def test_a_changed_number_is_named_with_what_was_measured(tmp_path):
    (tmp_path / "data").mkdir()
    TABLE.to_csv(tmp_path / "data" / "validity.csv", index=False)
    (tmp_path / "README.md").write_text(marked("suite", "%", "84%") + marked("marks", "%", "44%"))
    (fault,) = stale_figures(tmp_path, tmp_path / "data")
    assert "README.md: says 44%, the table of validity 40%" in fault


def test_a_figure_of_the_record_of_kills_is_looked_up_too():
    record = pd.DataFrame([["kills of charts", 1200, 0]], columns=["kind", "tries", "failures"])
    assert "-->1,200<!--/-->" in filled("<!--hostile: kills of charts | tries -->7<!--/-->", TABLE, "README.md", record)
    for mark in ("<!--hostile: kills of charts | note -->7<!--/-->", "<!--hostile: floods | tries -->7<!--/-->"):
        with pytest.raises(FramingError, match=r"names no figure of benchmarks/hostile.csv"):
            filled(mark, TABLE, "README.md", record)


def test_the_figures_of_our_own_pages_are_those_that_were_measured():
    assert stale_figures(Path("."), Path("data")) == []
    assert len(list(MARK.finditer(Path("README.md").read_text("utf-8")))) >= 4
