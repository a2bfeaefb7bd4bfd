"""Dated tables of the user's: events and outside counts, and every fault in one message."""

import pandas as pd
import pytest

from framing.core.errors import FramingError
from framing.reading.tables.dated_tables import read_events, read_series


def test_events_are_sorted_and_may_be_called_events(tmp_path):
    path = tmp_path / "events.csv"
    path.write_text("date,event\n2024-05-13,The vote\n1 March 2024,The walkout\n", "utf-8")
    assert read_events(path).values.tolist() == [["2024-03-01", "The walkout"], ["2024-05-13", "The vote"]]


def test_every_fault_of_a_table_is_told_at_once_with_its_row():
    table = pd.DataFrame({
        "date": ["soon", "2024-01-01", "", "2024-01-02", "2024-01-02"], "series": "cars",
        "value": ["1", "many", "3", "4", "5"],
    })  # fmt: skip
    with pytest.raises(FramingError) as found:
        read_series(table)
    assert [fault.split(":")[0] for fault in found.value.faults] == ["row 1", "row 2", "row 3", "row 5"]
    assert "'many' is not a number of 0 or more" in str(found.value)
    assert "has 2024-01-02 twice" in str(found.value)


@pytest.mark.parametrize(
    ("read", "column"), [(read_events, "label"), (read_series, "value"), (read_series, "series"), (read_events, "date")]
)
def test_a_missing_column_is_named_with_an_example(read, column):
    table = pd.DataFrame({name: ["2024-01-01"] for name in ("date", "label", "series", "value") if name != column})
    with pytest.raises(FramingError, match=rf"there is no column '{column}'(.|\n)*for example"):
        read(table)


def test_an_empty_value_is_missing_and_thousands_may_be_parted():
    table = pd.DataFrame({"date": ["2024-01-01", "2024-01-02"], "series": "cars", "value": ["", "31,100"]})
    assert read_series(table).values.tolist() == [["2024-01-02", "cars", 31100.0]]


def test_a_file_that_is_not_there_is_told(tmp_path):
    with pytest.raises(FramingError, match="there is no such file"):
        read_series(tmp_path / "none.csv")
